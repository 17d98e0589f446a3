"""What the column beside the stage says: each step's formula, with its numbers, and what to see."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.data.params import Gradients, Params, Shards, Timeline, Waiting
from explorer.core.formatting import duration, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.data.numbers import size


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    params: Params = trace.params
    step = trace[index]
    if step.show == "gradients":
        key = step.name
        if key == "average" and params.batch % params.ranks and params.average == "ranks":
            key = "average.uneven"
        return message(f"caption.{key}", ranks=params.ranks, batch=params.batch)
    if step.show == "timeline":
        return _timeline_caption(trace, index)
    if step.show == "sampler":
        found: Shards = trace.shared.shards
        key = "same" if found.same[index] else "fresh" if params.shuffle else "fixed"
        return message(f"caption.{key}", epoch=index)
    if trace.shared.waiting.freed is None:
        return message("caption.not.run")
    return message(f"caption.{params.fault}.{step.name}", slow=params.slow, delay=params.delay,
                   patience=params.patience)  # fmt: skip


def _timeline_caption(trace: Trace, index: int) -> Message:
    params, step = trace.params, trace[index]
    found: Timeline = trace.shared.timeline
    if step.name == "bucket":
        return message(
            "caption.bucket", bucket=step.bucket, count=len(found.buckets),
            bytes=size(found.buckets[step.bucket]), time=duration(step.seconds),
        )  # fmt: skip
    if step.name == "update":
        busy, exposed, whole = found.ways[params.way]
        return message("caption.step", time=duration(whole), busy=duration(busy),
                       exposed=duration(exposed))  # fmt: skip
    key = "dp.start" if step.name == "start" and params.way == "dp" else step.name
    return message(f"caption.time.{key}", time=duration(step.seconds))


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    return {
        "gradients": _gradients, "timeline": _timeline, "sampler": _sampler, "waiting": _waiting,
    }[trace[index].show](trace, index)  # fmt: skip


def _largest(found: Gradients) -> int:
    part = found.whole[found.place : found.place + len(found.names)]
    return found.place + int(np.abs(part).argmax())


def _gradients(trace: Trace, index: int) -> Explanation:
    found: Gradients = trace.shared.gradients
    name, params = trace[index].name, trace.params
    j = _largest(found)
    what = found.names[j - found.place]
    n, batch = params.ranks, params.batch
    args = {"ranks": n, "batch": batch, "name": what}
    formula = numbers = ""
    notice: list[Message] = []
    if name in ("whole", "split"):
        formula = r"g = \frac{1}{B} \sum_{i=1}^{B} \nabla \ell_i"
        numbers = rf"g_j = {tex(float(found.whole[j]), 4)},\quad B = {batch}"
    elif name == "forward":
        formula = r"L^{(r)} = \frac{1}{B_r} \sum_{i \in r} \ell_i"
        numbers = (
            rf"L^{{(0)}} = {tex(float(found.loss[0]), 4)},\quad L = {tex(found.whole_loss, 4)}"
        )
    elif name == "backward":
        formula = r"g^{(r)} = \frac{1}{B_r} \sum_{i \in r} \nabla \ell_i"
        values = r",\;".join(tex(float(v), 3) for v in found.local[:4, j])
        numbers = rf"g_j^{{(r)}} = {values}" + (r",\;\ldots" if n > 4 else "")
    elif name == "average":
        formula, numbers = _mean(found, j, params.average)
        apart = float(np.abs(found.average - found.whole).max())
        notice.append(message("note.all", count=found.whole.size, apart=number(apart, 2)))
        notice.append(message("note.sync"))
    else:
        formula = r"w \leftarrow w - \eta\, \bar{g}"
        apart = float(np.abs(found.after - found.alone).max())
        numbers = rf"\eta = {found.rate:g},\quad \max |w - w_{{1}}| = {tex(apart, 2)}"
        notice.append(message("note.loop"))
    if batch % n:
        sizes = np.bincount(found.owner)
        notice.append(message("note.uneven", large=int(sizes.max()), small=int(sizes.min())))
    return Explanation(
        caption(trace, index), message(f"para.{name}", **args), formula, numbers, tuple(notice),
        ("W102", "W112"), {"loss": found.whole_loss},
    )  # fmt: skip


def _mean(found: Gradients, j: int, average: str) -> tuple[str, str]:
    values = [float(v) for v in found.local[:, j]]
    shown = [tex(v, 3) if v >= 0 else f"({tex(v, 3)})" for v in values]
    if len(shown) > 4:
        shown = [*shown[:3], r"\cdots", shown[-1]]
    result = tex(float(found.average[j]), 4)
    if average == "ranks":
        return (
            r"\bar{g} = \frac{1}{N} \sum_{r=0}^{N-1} g^{(r)}",
            rf"\bar{{g}}_j = \frac{{{' + '.join(shown)}}}{{{len(values)}}} = {result}",
        )
    terms = [rf"{tex(s, 3)} \cdot {v}" for s, v in zip(found.shares.tolist(), shown, strict=False)]
    if len(values) > 3:
        terms = [*terms[:2], r"\cdots"]
    return (
        r"\bar{g} = \sum_{r=0}^{N-1} \frac{B_r}{B}\, g^{(r)}",
        rf"\bar{{g}}_j = {' + '.join(terms)} = {result}",
    )


def _timeline(trace: Trace, index: int) -> Explanation:
    found: Timeline = trace.shared.timeline
    step, params = trace[index], trace.params
    n = params.ranks
    way = params.way
    busy, exposed, whole = found.ways[way]
    args = {"ranks": n, "busy": duration(busy), "exposed": duration(exposed),
            "bytes": size(found.most_sent[way]), "ddp": size(found.most_sent["ddp"]),
            "ratio": number(found.most_sent["dp"] / (found.most_sent["ddp"] or 1.0)),
            "after": duration(found.ways["after"][2]), "time": duration(whole)}  # fmt: skip
    formula = numbers = ""
    if step.bucket >= 0:
        bytes_ = found.buckets[step.bucket]
        formula = r"t = 2(N-1)\left(\alpha + \frac{S}{N B}\right)"
        numbers = (
            rf"2 \cdot {n - 1} \cdot \left({tex(params.latency * 1e-6)} + "
            rf"\frac{{{tex(bytes_)}}}{{{n} \cdot {tex(params.bandwidth * 1e9)}}}\right) = "
            rf"{tex(_ring(params, bytes_))}"
        )
    elif step.name == "update":
        formula = r"T = T_{\mathrm{comp}} + T_{\mathrm{exposed}}"
        numbers = rf"{tex(busy)} + {tex(exposed)} = {tex(whole)}"
    elif step.name in ("replicate", "collect"):
        formula = r"t = (N-1)\left(\alpha + \frac{S}{B}\right)"
        numbers = (
            rf"{n - 1} \cdot \frac{{{tex(found.most_sent['ddp'] * n / max(2 * (n - 1), 1))}}}"
            rf"{{{tex(params.bandwidth * 1e9)}}}"
        )
    rates = {"speed": params.speed, "bandwidth": params.bandwidth, "latency": params.latency}
    notice = [message("note.simulated", **{name: f"{rate:g}" for name, rate in rates.items()})]
    if params.factor > 1 and params.slow < n:
        notice.append(message("note.slow", slow=params.slow,
                              factor=f"{params.factor:g}"))  # fmt: skip
    if params.model in ("gpt2", "qwen2.5-0.5b") and way != "dp":
        notice.append(message("note.tied"))
    key = {"ddp": "para.ddp", "after": "para.after", "dp": "para.dp"}[way]
    if step.name == "update":
        key += ".end"
    return Explanation(
        caption(trace, index), message(key, **args), formula, numbers, tuple(notice),
        ("W101", "W103"), {"seconds": step.seconds},
    )  # fmt: skip


def _ring(params: Params, bytes_: float) -> float:
    n = params.ranks
    return 2 * (n - 1) * (params.latency * 1e-6 + bytes_ / n / (params.bandwidth * 1e9))


def _sampler(trace: Trace, index: int) -> Explanation:
    found: Shards = trace.shared.shards
    params = trace.params
    n, samples = params.ranks, params.samples
    steps = found.reads.shape[2]
    notice = [message("note.seen", low=int(found.seen[index].min()),
                      high=int(found.seen[index].max()), all=samples)]  # fmt: skip
    if found.padded:
        notice.append(message("note.padded", count=found.padded))
    if found.dropped:
        notice.append(message("note.dropped", count=found.dropped))
    key = "para.same" if found.same[index] else "para.fresh" if params.shuffle else "para.fixed"
    seed = params.seed + (index if params.set_epoch else 0)
    if params.shuffle:
        formula = r"\pi_e = \mathrm{perm}(\mathrm{seed} + e),\quad i_r(t) = \pi_e(tN + r)"
        numbers = rf"\mathrm{{seed}} + e = {seed},\quad i_0(1) = \pi_e({n})"
    else:
        formula = r"i_r(t) = tN + r"
        numbers = rf"i_0(1) = {n}"
    if steps > 1:
        numbers += rf" = {int(found.reads[index, 0, 1])}"
    return Explanation(
        caption(trace, index), message(key, ranks=n, seed=params.seed), formula, numbers,
        tuple(notice), ("W102",), {"steps": steps},
    )  # fmt: skip


def _waiting(trace: Trace, index: int) -> Explanation:
    found: Waiting = trace.shared.waiting
    params = trace.params
    if found.ready is None or found.freed is None:
        return Explanation(caption(trace, index), message("not.run", why=found.missing))
    others = [r for r in range(params.ranks) if r != params.slow]
    waits = (found.freed - found.ready)[others]
    formula = r"w_r = t_{\mathrm{last}} - t_r" if params.fault == "slow" else r"w_r \le T"
    end = params.delay if params.fault == "slow" else params.patience
    sign = r"\approx" if params.fault == "slow" else r"\le"
    mean = tex(1e3 * float(waits.mean()))
    numbers = rf"w = {mean}\,\mathrm{{ms}} {sign} {end}\,\mathrm{{ms}}"
    if params.fault == "lost":
        numbers = rf"w = {mean}\,\mathrm{{ms}},\quad T = {end}\,\mathrm{{ms}}"
    notice = [message("note.real", ranks=params.ranks)]
    if params.fault != "slow" and trace[index].name == "barrier":
        notice.append(message("note.barrier"))
    return Explanation(
        caption(trace, index), message(f"para.{params.fault}", slow=params.slow,
                                       ranks=params.ranks),
        formula, numbers, tuple(notice), ("W113", "W114"),
    )  # fmt: skip
