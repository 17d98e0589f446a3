"""What is said beside each step, with its numbers."""

from __future__ import annotations

from typing import Any

from explorer.compute.attention.cost import METHODS, Cost, Params, Step
from explorer.compute.attention.cost_count import crossovers, memory, operations
from explorer.compute.attention.cost_growth import flops_of, shares_at
from explorer.compute.attention.cost_patterns import full_count
from explorer.core.formatting import count, data_size, duration, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.cost.names import amount, token_of
from explorer.panels.attention.cost.relation import lost_of, row_of

FORMULAS = {
    "full": r"O_i = \sum_{j \le i} \frac{e^{s_{ij}}}{\sum_{j'} e^{s_{ij'}}} v_j \qquad "
            r"s_{ij} = \frac{q_i \cdot k_j}{\sqrt{d}}",
    "window": r"0 \le i - j < w \qquad i - j \le L (w - 1)",
    "block": r"|I - J| \le 1 \;\vee\; I - J \equiv 0 \;(\mathrm{mod}\; s) \;\vee\; J < g",
    "hash": r"h(x) = \mathrm{argmax}\,[x R;\, -x R] \qquad h_r(q_i) = h_r(k_j)",
    "rank": r"\mathrm{rank}(Q K^{\top}) \le d_k \qquad \mathrm{rank}\,"
            r"\mathrm{softmax}(Q K^{\top}) \le n",
    "low_rank": r"\tilde{O} = \mathrm{softmax}\left(\frac{Q (E K)^{\top}}{\sqrt{d}}\right) E V "
                r"\qquad E \in \mathbb{R}^{k \times n}",
    "linear": r"S_t = S_{t-1} + \varphi(k_t) v_t^{\top} \quad z_t = z_{t-1} + \varphi(k_t) \quad "
              r"o_t = \frac{\varphi(q_t)^{\top} S_t}{\varphi(q_t)^{\top} z_t}",
    "flops": r"8 n d^2 + 16 n d^2 + 4 d \cdot p \qquad p = n^2 \;\mathrm{or}\; "
             r"\tfrac{1}{2} n (n + 1)",
    "bytes": r"4 d^2 + 4 n d + h n^2",
    "time": "",
    "roofline": r"\mathrm{FLOP/s} \le \min(P,\; I \cdot B) \qquad I = "
                r"\frac{\mathrm{FLOPs}}{\mathrm{bytes}}",
}  # fmt: skip
CLAIMS = {
    "full": ("W010",), "window": ("W045",), "hash": ("W015",), "low_rank": ("W015",),
    "rank": ("W014",), "flops": ("W011", "W012"), "bytes": ("W013",), "roofline": ("W040",),
}  # fmt: skip


def facts_of(trace: Trace, step: Step) -> dict[str, Any]:
    """Numbers for the sentences."""
    shared: Cost = trace.shared
    params: Params = trace.params
    layer = params.cost_layer
    low, high = crossovers(layer, params.skipping)
    facts: dict[str, Any] = {
        "tokens": shared.tokens, "width": shared.width, "window": params.window,
        "layers": step.place + 1, "span": (step.place + 1) * (params.window - 1) + 1,
        "rounds": step.place + 1, "buckets": params.buckets,
        "rows": min(params.kept, shared.tokens),
        "features": shared.state.shape[0], "pairs": count(full_count(shared.tokens, params.causal)),
        "length": params.length, "d": layer.width, "heads": params.heads,
        "first": count(low), "second": count(high), "scores": shared.ranks[0],
        "softmax": shared.ranks[1], "query": token_of(shared, row_of(params, shared.tokens)),
        "recurrent": number(shared.recurrent, 2), "state": shared.state.size,
        "cache": 2 * shared.tokens * shared.width,
    }  # fmt: skip
    if step.part in METHODS:
        facts |= {
            "computed": count(shared.method(step.part).computed if step.pairs is None
                              else int(step.pairs.sum())),
            "share": percent(step.share), "error": number(step.error, 3),
            "lost": percent(lost_of(trace, step)),
            "long": amount(flops_of(step.part, params, shared, params.length), "FLOP"),
            "exact": amount(flops_of("full", params, shared, params.length), "FLOP"),
            "reached": 0 if step.reached is None else
            int(step.reached[row_of(params, shared.tokens)].sum()),
        }  # fmt: skip
    if step.part == "flops":
        shares = shares_at("full", params, shared, params.length)
        names = ("attention", "projections", "feed_forward")
        facts |= {name: percent(share) for name, share in zip(names, shares, strict=True)}
    if step.part == "bytes":
        held = memory(layer, params.length)
        facts |= {name: data_size(getattr(held, name))
                  for name in ("weights", "vectors", "scores", "log_sums")}  # fmt: skip
        facts["cross"] = 4 * params.head_width
    if step.part == "time":
        facts |= time_facts(shared)
    if step.part == "roofline":
        facts |= roof_facts(params, step.place)
    return facts


def time_facts(shared: Cost) -> dict[str, Any]:
    """The machine, and the longest text that was measured in both ways."""
    times = shared.times
    both = [at for at in range(len(times.lengths))
            if times.over_length[1][at] == times.over_length[1][at]
            and times.over_length[2][at] == times.over_length[2][at]]  # fmt: skip
    at = both[-1] if both else -1
    return {
        "hardware": times.hardware, "threads": times.threads, "middle": times.middle,
        "at": times.lengths[at] if both else 0,
        "matrix": duration(times.over_length[1][at]) if both else "–",
        "fused": duration(times.over_length[2][at]) if both else "–",
    }  # fmt: skip


def roof_facts(params: Params, place: int) -> dict[str, Any]:
    """Intensities and the ridge, of prefill or decoding."""
    new = params.length if place == 0 else 1
    found = {one.name: one for one in operations(
        params.cost_layer, new, params.length, params.batch, skips=params.skipping
    )}  # fmt: skip
    return {
        "ridge": number(params.peak * 1e12 / (params.bandwidth * 1e9)),
        "qkv": number(found["qkv"].intensity), "fused": number(found["fused"].intensity),
        "plain": number(found["scores"].intensity), "batch": params.batch,
        "peak": amount(params.peak * 1e12, "FLOP/s"),
        "bandwidth": amount(params.bandwidth * 1e9, "B/s"),
        "flops": found["qkv"].flops, "bytes": found["qkv"].bytes,
    }  # fmt: skip


def part_of(step: Step) -> str:
    """The key of the sentences of a step."""
    if step.part == "roofline":
        return "prefill" if step.place == 0 else "decode"
    if step.part == "time":
        return ("time.n", "time.d", "time.h")[step.place]
    return step.part


def caption(trace: Trace, step: Step) -> Message:
    """The one sentence above the picture."""
    key = part_of(step)
    if key == "window" and step.place:
        key = "window.reach"
    return Message(f"caption.{key}", facts_of(trace, step))


def heading_of_source(trace: Trace, step: Step, *, short: bool = False) -> Message:
    """Where Q, K and V come from; in the parts on cost, the layer that is counted."""
    shared: Cost = trace.shared
    params: Params = trace.params
    layer = params.cost_layer
    if step.part == "time":
        return Message("source.time", {"hardware": shared.times.hardware})
    if step.part not in METHODS and step.part != "rank":
        return message("source.layer" + (".short" if short else ""), d=layer.width,
                       heads=params.heads, width=params.head_width, size=layer.size)  # fmt: skip
    source = shared.source
    key = "source.drawn" if source.drawn else "source.trained"
    return message(key + (".short" if short else ""), seed=params.seed, tokens=shared.tokens,
                   width=shared.width, layer=source.layer + 1, head=source.head + 1,
                   model=source.title)  # fmt: skip


def explained(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice."""
    step: Step = trace[index]
    facts, key = facts_of(trace, step), part_of(step)
    formula = FORMULAS[step.part]
    if step.part in ("full", "window") and not trace.params.causal:
        formula = formula.replace(r"j \le i", "j").replace(
            r"0 \le i - j < w \qquad i - j", r"|i - j| < w \qquad |i - j|"
        )
    return Explanation(
        Message(f"heading.{key}", facts), Message(f"text.{key}", facts), formula,
        numbers_of(trace, step, facts), tuple(notices(trace, step, facts)),
        CLAIMS.get(step.part, ()),
    )  # fmt: skip


def numbers_of(trace: Trace, step: Step, facts: dict[str, Any]) -> str:
    """The formula with this step's numbers."""
    shared: Cost = trace.shared
    params: Params = trace.params
    row = row_of(params, shared.tokens)
    layer = params.cost_layer
    d, n = layer.width, params.length
    if step.part == "full" and step.weights is not None:
        at = int(step.weights[row].argmax())
        score = float(shared.query[row] @ shared.key[at]) * shared.scale
        return (rf"s_{{{row},{at}}} = {tex(score)} \qquad a_{{{row},{at}}} = "
                rf"{tex(float(step.weights[row, at]))}")  # fmt: skip
    if step.part == "window":
        layers, reach = step.place + 1, params.window - 1
        return rf"{layers} \cdot ({params.window} - 1) = {layers * reach}"
    if step.part == "block":
        return rf"s = {params.stride} \quad g = {params.first} \quad b = {params.block}"
    if step.part == "hash":
        ours = ", ".join(str(one) for one in shared.codes[0, : step.place + 1, row])
        return rf"h(q_{{{row}}}) = {ours}"
    if step.part == "rank":
        return (rf"\mathrm{{rank}} = {shared.ranks[0]} \le {shared.width} \qquad "
                rf"\mathrm{{rank}} = {shared.ranks[1]} \le {shared.tokens}")  # fmt: skip
    if step.part == "low_rank":
        return rf"{shared.tokens} \cdot {facts['rows']} = {shared.tokens * facts['rows']}"
    if step.part == "linear":
        total = float(shared.state.size + shared.norm.size)
        return (rf"{shared.state.shape[0]} \cdot {shared.state.shape[1]} + "
                rf"{shared.norm.size} = {total:.0f}")  # fmt: skip
    if step.part == "flops":
        pairs = full_count(n, params.skipping)
        return (rf"8 \cdot {n} \cdot {d}^2 + 16 \cdot {n} \cdot {d}^2 + 4 \cdot {d} \cdot {pairs} "
                rf"= {tex(float(24 * n * d * d + 4 * d * pairs))}")  # fmt: skip
    if step.part == "bytes":
        held = memory(layer, n)
        total = float(held.weights + held.vectors + held.scores)
        return (rf"{layer.size} \cdot (4 \cdot {d}^2 + 4 \cdot {n} \cdot {d} + {layer.heads} "
                rf"\cdot {n}^2) = {tex(total)}")  # fmt: skip
    if step.part == "roofline":
        return (rf"I = \frac{{{facts['flops']}}}{{{facts['bytes']}}} = "
                rf"{tex(facts['flops'] / facts['bytes'])}")  # fmt: skip
    return ""


def notices(trace: Trace, step: Step, facts: dict[str, Any]) -> list[Message]:
    """What to notice at a step."""
    shared: Cost = trace.shared
    params: Params = trace.params
    found = []
    if step.part == "full" and shared.source.measured:
        found.append(message("notice.measured", layer=shared.source.layer + 1,
                             head=shared.source.head + 1))  # fmt: skip
    if step.part in METHODS:
        found.append(Message("notice.long", facts))
    if step.part in ("hash", "rank"):
        found.append(message(f"notice.{step.part}"))
    if step.part == "low_rank" and params.causal:
        found.append(message("notice.free"))
    if step.part == "linear":
        found.append(Message(f"notice.{params.kernel}", facts))
    if step.part == "flops":
        found.append(message("notice.skips" if params.causal else "notice.no_mask"))
    if step.part == "time":
        found.append(Message("notice.time", facts))
    if step.part == "roofline":
        found.append(message("notice.roof"))
    return found
