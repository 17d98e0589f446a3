"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.training.signal.clipping import angle
from explorer.compute.training.signal.params import (
    BACK,
    CONTEXT,
    KINDS,
    LOSS_SCALE,
    LOST,
    RELU,
    ROWS,
    RULES,
    SEEDS,
    SEQUENCES,
    UNITS,
    WAYS,
    WIDTH,
    Depth,
    Signal,
    Step,
    deviation_of,
    done_at,
    rate_at,
    stops,
)
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.training.signal.arrows import cut, long
from explorer.panels.training.signal.course import smooth

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"depth": ("W170",), "back": ("W170",), "layer": ("W169",), "relu": ("W171", "W170"),
          "warmup": (), "explode": (), "clip": ()}  # fmt: skip
Told = tuple[str, str, Message, list[Message]]
XAVIER, HE, OWN = KINDS.index("xavier"), KINDS.index("he"), KINDS.index("own")
RESIDUAL, SCALED = KINDS.index("residual"), KINDS.index("scaled")


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    params, shared = trace.params, trace.shared
    at = step.place
    if step.part in ("depth", "back"):
        layers = params.layers
        reached = stops(layers)[at]
        forward = step.part == "depth"
        sizes = shared.depth.forward if forward else shared.depth.backward
        if reached == 0:
            return message(f"caption.{step.part}.first", layers=layers,
                           size=fixed(float(sizes[HE, 0 if forward else -1]), 2))  # fmt: skip
        where = reached if forward else layers - reached
        return message(f"caption.{step.part}", layer=reached, layers=layers,
                       xavier=number(float(sizes[XAVIER, where])),
                       he=number(float(sizes[HE, where])),
                       scaled=number(float(sizes[SCALED, where])))  # fmt: skip
    if step.part == "layer":
        return message("caption.layer", rule=message(f"rule.{RULES[at]}"),
                       forward=number(float(shared.single.forward[at])),
                       backward=number(float(shared.single.backward[at])))  # fmt: skip
    if step.part == "relu":
        return message(f"caption.relu.{RELU[at]}", square=number(float(shared.single.squares[at])),
                       zeros=percent(float(shared.single.zeros[at])),
                       before=number(float(shared.single.squares[0])))  # fmt: skip
    if step.part == "warmup":
        done = done_at(at, len(shared.warmup.losses))
        cold, warm = smooth(shared.warmup.losses)[done - 1].mean(axis=1)
        return message("caption.warmup", updates=done, cold=fixed(float(cold), 2),
                       warm=fixed(float(warm), 2))  # fmt: skip
    if step.part == "explode":
        done = done_at(at, len(shared.exploding.losses))
        none, clip, skip = (int(one) for one in lost(shared, done))
        return message("caption.explode", updates=done, none=none, clip=clip, skip=skip,
                       seeds=SEEDS)  # fmt: skip
    gradient = shared.exploding.longest
    found = cut(params, gradient, WAYS[at])
    return message(f"caption.clip.{WAYS[at]}", norm=long(float(np.linalg.norm(found))),
                   angle=fixed(angle(gradient, found), 0), limit=f"{params.limit:g}",
                   update=shared.exploding.met)  # fmt: skip


def lost(shared: Signal, done: int) -> np.ndarray:
    """(ARMS,) how many nets were lost up to an update."""
    held = shared.exploding.losses[:done] < LOST  # not where it is no number any more
    return np.asarray((~held).any(axis=0).sum(axis=1))


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    params = trace.params
    if step.part == "warmup":
        return [message("note.warmup", layers=params.depth, width=WIDTH, context=CONTEXT,
                        rows=ROWS, seeds=SEEDS)]  # fmt: skip
    if step.part == "explode":
        return [message("note.explode", units=UNITS, tokens=params.length, batch=SEQUENCES,
                        seeds=SEEDS)]  # fmt: skip
    if step.part == "clip":
        return [message("note.clip", update=trace.shared.exploding.met)]
    if step.part in ("depth", "back"):
        return [message("note.depth", width=params.width, seed=params.seed)]
    return [message("note.layer", inputs=params.inputs, outputs=params.outputs, seed=params.seed)]


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
                       CLAIMS[step.part])  # fmt: skip


FORWARD = {
    "relu": r"q_{l+1} = \frac{n \sigma^2}{2} \, q_l",
    "linear": r"q_{l+1} = n \sigma^2 \, q_l",
    "tanh": r"q_{l+1} = \mathrm{E}\left[ \tanh^2 \left( \sigma \sqrt{n q_l} \, z \right) \right]",
}
BACKWARD = {
    "relu": r"p_l = \frac{n \sigma^2}{2} \, p_{l+1}",
    "linear": r"p_l = n \sigma^2 \, p_{l+1}",
    "tanh": r"p_l = n \sigma^2 \, \mathrm{E}\left[ {\tanh'}^2 \left( \sigma \sqrt{n q_l} \, z"
            r" \right) \right] p_{l+1}",
}  # fmt: skip


def _depth(trace: Trace, step: Step) -> Told:
    params = trace.params
    depth: Depth = trace.shared.depth
    numbers = _products(trace, depth.forward, depth.forward_theory, -1)
    facts = {
        "layers": params.layers, "width": params.width,
        "xavier": number(float(depth.forward[XAVIER, -1])),
        "he": number(float(depth.forward[HE, -1])),
        "own": number(float(depth.forward[OWN, -1])), "gain": f"{params.gain:g}",
    }  # fmt: skip
    return FORWARD[params.activation], numbers, message("text.depth", **facts), [
        message("notice.residual", residual=number(float(depth.forward[RESIDUAL, -1])),
                scaled=number(float(depth.forward[SCALED, -1])), layers=params.layers),
        message("notice.width", he=number(float(depth.forward[HE, -1])),
                theory=number(float(depth.forward_theory[HE, -1]))),
        message("notice.letters"),
    ]  # fmt: skip


def _products(trace: Trace, sizes: np.ndarray, expected: np.ndarray, place: int) -> str:
    """What the theory gives for Xavier at the end, from what goes in, and what was measured."""
    params = trace.params
    variance = params.width * deviation_of("xavier", params.width, params.width) ** 2
    measured = float(sizes[XAVIER, place])
    theory = float(expected[XAVIER, place])
    letter = "q" if place else "p"  # forwards the last place, backwards the first
    end = rf" , \quad \sqrt{{\hat {letter}}} = {tex(measured)}"
    if params.activation == "tanh":
        return rf"\sqrt{{{letter}}} = {tex(theory)}{end}"
    share = variance / 2 if params.activation == "relu" else variance
    power = share ** (params.layers / 2)
    return rf"{share:g}^{{{params.layers} / 2}} = {tex(power)}{end}"


def _back(trace: Trace, step: Step) -> Told:
    params = trace.params
    depth: Depth = trace.shared.depth
    numbers = _products(trace, depth.backward, depth.backward_theory, 0)
    return BACKWARD[params.activation], numbers, message(
        "text.back", layers=params.layers, xavier=number(float(depth.backward[XAVIER, 0])),
        he=number(float(depth.backward[HE, 0])), own=number(float(depth.backward[OWN, 0])),
        gain=f"{params.gain:g}", size=fixed(float(depth.backward[HE, -1]), 2),
    ), [message("notice.zero"),
        message("notice.fixup", residual=number(float(depth.backward[RESIDUAL, 0])),
                scaled=number(float(depth.backward[SCALED, 0])), layers=params.layers)]  # fmt: skip


def _layer(trace: Trace, step: Step) -> Told:
    params, single = trace.params, trace.shared.single
    n_in, n_out = params.inputs, params.outputs
    square = float(single.deviations[step.place]) ** 2
    formula = (
        r"\frac{\mathrm{E} y^2}{\mathrm{E} x^2} = n_{in} \sigma^2 , \quad"
        r" \frac{\mathrm{E} {\delta_x}^2}{\mathrm{E} {\delta_y}^2} = n_{out} \sigma^2"
    )
    numbers = (rf"{n_in} \cdot {tex(square)} = {tex(n_in * square)} , \quad"
               rf" {n_out} \cdot {tex(square)} = {tex(n_out * square)}")  # fmt: skip
    facts = {"inputs": n_in, "outputs": n_out,
             **{rule: number(float(single.deviations[place]))
                for place, rule in enumerate(("lecun", "out", "xavier"))}}  # fmt: skip
    more = [message("notice.equal") if n_in == n_out else message("notice.unequal", **facts)]
    return formula, numbers, message("text.layer", **facts), more


def _relu(trace: Trace, step: Step) -> Told:
    single = trace.shared.single
    formula = r"\mathrm{E}\left[ \max(0, s)^2 \right] = \frac{1}{2} \mathrm{E} s^2 , \quad"
    formula += r" \sigma^2 = \frac{2}{n_{in}}"
    first, half, he = (float(one) for one in single.squares)
    numbers = rf"\frac{{{tex(half)}}}{{{tex(first)}}} = {tex(half / first)} , \quad"
    numbers += rf" 2 \cdot {tex(half)} = {tex(2 * half)}"
    means = [number(float(one)) for one in single.means]
    return formula, numbers, message(
        "text.relu", before=number(first), after=number(half), he=number(he),
        zeros=percent(float(single.zeros[1])), inputs=trace.params.inputs,
    ), [message("notice.mean", before=means[0], after=means[1], he=means[2]),
        message("notice.gauss", zeros=percent(float(single.zeros[1])))]  # fmt: skip


def _warmup(trace: Trace, step: Step) -> Told:
    params, warmup = trace.params, trace.shared.warmup
    done = done_at(step.place, len(warmup.losses))
    formula = r"\eta_k = \eta \cdot \min\left(1, \frac{k}{w}\right)"
    if params.after != "constant":
        formula += r" \cdot f(k)"
    numbers = (rf"\eta_{{{done}}} = {tex(rate_at(params, done, True))} , \quad"
               rf" {tex(rate_at(params, done, False))}")  # fmt: skip
    curves = smooth(warmup.losses)[done - 1]
    cold, warm = curves.mean(axis=1)
    better = int((curves[1] < curves[0]).sum())
    facts = {"updates": done, "warmup": params.warmup, "rate": number(params.rate),
             "cold": fixed(float(cold), 2), "warm": fixed(float(warm), 2), "better": better,
             "seeds": SEEDS, "letters": fixed(warmup.letters, 2)}  # fmt: skip
    more = [message("notice.warmup.drag")]
    stuck = int((np.abs(curves[0] - warmup.letters) < 0.1).sum())
    if done == params.updates and stuck:
        more.insert(0, message("notice.warmup.stuck", stuck=stuck, seeds=SEEDS,
                               letters=facts["letters"]))  # fmt: skip
    return formula, numbers, message("text.warmup", **facts), more


def _explode(trace: Trace, step: Step) -> Told:
    params, found = trace.params, trace.shared.exploding
    done = done_at(step.place, len(found.losses))
    norms = found.norms[:done]
    longest = [float(np.nanmax(norms[:, which])) for which in range(norms.shape[1])]
    gone = lost(trace.shared, done)
    spikes = found.spikes[:done].sum(axis=(0, 2))
    formula = (
        r"\begin{aligned} & \frac{\partial L}{\partial h_1} = \prod_{t=2}^{T} W"
        r" \, \mathrm{diag}(1 - h_t^2) \, \frac{\partial L}{\partial h_T} \\"
        r" & \Vert g \Vert > f \cdot \mathrm{median} \end{aligned}"
    )
    numbers = rf"\max \Vert g \Vert = {tex(longest[0])} , \quad {tex(longest[1])} , \quad"
    numbers += rf" {tex(longest[2])}"
    more = [message("notice.detector", spike=f"{params.spike:g}", back=BACK,
                    skipped=int(spikes[2]), seeds=SEEDS)]  # fmt: skip
    if params.bad and done >= params.bad:
        bad = found.spikes[params.bad - 1 : done : params.bad]
        alive = np.isfinite(found.norms[params.bad - 1 : done : params.bad])
        more.append(message("notice.bad", caught=int(bad[:, 2].sum()), met=int(alive[:, 2].sum())))
    none, clip, skip = (int(one) for one in gone)
    key = "text.explode.helps" if clip < none else "text.explode"
    return formula, numbers, message(
        key, updates=done, none=none, clip=clip, skip=skip, seeds=SEEDS,
        longest=number(longest[0]), limit=f"{params.limit:g}", tokens=params.length,
    ), more  # fmt: skip


def _clip(trace: Trace, step: Step) -> Told:
    params, gradient = trace.params, trace.shared.exploding.longest
    way = WAYS[step.place]
    norm = float(np.linalg.norm(gradient))
    found = cut(params, gradient, way)
    left = float(f"{np.linalg.norm(found):.9g}")
    formula = {
        "given": r"\Vert g \Vert = \sqrt{\sum_i {g_i}^2}",
        "norm": r"g \leftarrow g \cdot \min\left(1, \frac{c}{\Vert g \Vert}\right)",
        "value": r"g_i \leftarrow \max(-v, \min(v, g_i))",
        "scaled": r"g \leftarrow \frac{1}{S} \, S g \cdot \min\left(1,"
                  r" \frac{c}{\Vert S g \Vert}\right)",
    }[way]  # fmt: skip
    numbers = {
        "given": rf"\Vert g \Vert = {tex(norm)}",
        "norm": rf"{tex(norm)} \cdot {tex(min(1.0, params.limit / norm) if norm else 1.0)}"
                rf" = {tex(left)}",
        "value": rf"\Vert g \Vert = {tex(left)} , \quad \theta = {tex(angle(gradient, found))}"
                 r"^\circ",
        "scaled": rf"\frac{{c}}{{S}} = \frac{{{tex(params.limit)}}}{{{LOSS_SCALE:g}}}"
                  rf" = {tex(params.limit / LOSS_SCALE)}",
    }[way]  # fmt: skip
    facts = {
        "norm": long(norm), "left": long(left), "limit": f"{params.limit:g}",
        "angle": fixed(angle(gradient, found), 0), "scale": f"{LOSS_SCALE:g}",
        "times": number(max(norm / params.limit, 1.0), 2),
    }  # fmt: skip
    more = [message("notice.clip.bars")] if way in ("norm", "value") else []
    key = "short" if norm <= params.limit and way != "scaled" else way
    return formula, numbers, Message(f"text.clip.{key}", facts), more


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "depth": _depth, "back": _back, "layer": _layer, "relu": _relu, "warmup": _warmup,
    "explode": _explode, "clip": _clip,
}  # fmt: skip


def signal_left(trace: Trace) -> float:
    """The size after the last layer with Xavier's weights, over that of what went in."""
    forward = trace.shared.depth.forward[XAVIER]
    return float(forward[-1] / forward[0])


def answer(trace: Trace) -> int:
    """0: larger; 1: about the same, within a factor 3; 2: above a hundredth; 3: less."""
    left = signal_left(trace)
    return 0 if left > 3 else 1 if left > 1 / 3 else 2 if left > 0.01 else 3
