"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.blocks.curves import done_at, recent
from explorer.compute.blocks.normalisation.params import (
    ARRANGEMENTS,
    CONTEXT,
    DEPTHS,
    DRAWS,
    EPSILON,
    FACTORS,
    KINDS,
    MOMENTUM,
    OFFSETS,
    PASSES,
    REMEMBERED,
    ROWS,
    SEEDS,
    SIZES,
    TRAINING_BATCH,
    WIDTH,
    Normalisation,
    Step,
)
from explorer.core.formatting import fixed, number, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.blocks.normalisation.leak import moved_by, seen

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {
    "cube": ("W139",), "leak": ("W139", "W142"), "batch": ("W140", "W142"), "modes": (),
    "mean": (), "gradient": ("W146",), "depth": ("W144", "W145", "W143"),
    "train": ("W144", "W141"),
}  # fmt: skip
Told = tuple[str, str, Message, list[Message]]


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Normalisation = trace.shared
    at = step.place
    if step.part == "cube":
        groups = len(shared.cube.means)
        kind = message(f"kind.{trace.params.over}")
        if at == 0:
            single = ".one" if groups == 1 else ""
            return message(f"caption.cube.first{single}", kind=kind, groups=groups,
                           count=shared.cube.values.size // groups)  # fmt: skip
        return message("caption.cube", kind=kind, group=at, groups=groups,
                       mean=number(float(shared.cube.means[at - 1])),
                       deviation=number(float(shared.cube.deviations[at - 1])))  # fmt: skip
    if step.part == "leak":
        future, others = seen(shared.cube, at)
        key = "both" if future and others else "future" if future else "none"
        return message(f"caption.leak.{key}", kind=message(f"kind.{KINDS[at]}"),
                       moved=moved_by(future), others=moved_by(others))  # fmt: skip
    if step.part == "batch":
        return message(
            "caption.batch", batches=REMEMBERED[at],
            output=fixed(float(shared.batch.remembered[at]), 2),
            spread=fixed(float(shared.batch.trained[1].std()), 2),
        )  # fmt: skip
    if step.part == "modes":
        mean = shared.modes.passes[: PASSES[at]].mean(axis=0)
        single = ".one" if PASSES[at] == 1 else ""
        return message(f"caption.modes{single}", passes=PASSES[at], p=f"{trace.params.dropout:g}",
                       apart=fixed(float(np.abs(mean - shared.modes.given).mean()), 2))  # fmt: skip
    if step.part == "mean":
        return message("caption.mean", offset=f"{OFFSETS[at]:g}",
                       angle=fixed(float(shared.vectors.angles[at]), 0))  # fmt: skip
    if step.part == "gradient":
        return message("caption.gradient", factor=f"{FACTORS[at]:g}",
                       gradient=number(float(shared.vectors.gradients[at])))  # fmt: skip
    if step.part == "depth":
        ratios = first_to_last(shared, at)
        return message("caption.depth", layers=DEPTHS[at], **{
            name: number(float(ratio), 2) for name, ratio in zip(ARRANGEMENTS, ratios, strict=True)
        })  # fmt: skip
    done = done_at(at, len(shared.training.losses))
    losses = recent(shared.training.losses, done)
    return message("caption.train", updates=done, **{
        f"{name}_{key}": fixed(float(losses[which, warm].mean()), 2)
        for which, name in enumerate(ARRANGEMENTS) for warm, key in enumerate(("cold", "warm"))
    })  # fmt: skip


def first_to_last(shared: Normalisation, at: int) -> np.ndarray:
    """‖∂L/∂W‖ of the first layer over that of the last, means over seeds, by arrangement."""
    norms = shared.depth.gradients[at].mean(axis=1)
    return np.asarray(norms[:, 0] / norms[:, -1])


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    seed = trace.params.seed
    if step.part in ("depth", "train"):
        return [message("note.networks", width=WIDTH, context=CONTEXT, rows=ROWS, seeds=SEEDS),
                *([message("note.smooth")] if step.part == "train" else [])]  # fmt: skip
    if step.part == "batch":
        return [message("note.batch", draws=DRAWS, size=TRAINING_BATCH, momentum=MOMENTUM,
                        seed=seed)]  # fmt: skip
    if step.part == "leak":
        return [message("note.leak", seed=seed)]
    return [message("note.drawn", seed=seed)]


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
                       CLAIMS[step.part])  # fmt: skip


def _cube(trace: Trace, step: Step) -> Told:
    cube = trace.shared.cube
    group = max(step.place - 1, 0)
    over = trace.params.over
    value = float(cube.values[cube.groups == group][0])
    out = float(cube.normalised[cube.groups == group][0])
    mean, deviation = float(cube.means[group]), float(cube.deviations[group])
    if over == "rms":
        formula = r"y_i = \frac{x_i}{\sqrt{\frac{1}{n} \sum_j {x_j}^2 + \varepsilon}}"
        numbers = rf"y_1 = \frac{{{tex(value)}}}{{{tex(deviation)}}} = {tex(out)}"
    else:
        formula = (
            r"\mu = \frac{1}{n} \sum_j x_j , \quad \sigma^2 = \frac{1}{n} \sum_j (x_j - \mu)^2 ,"
            r" \quad y_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \varepsilon}}"
        )
        numbers = (
            rf"y_1 = \frac{{{tex(value)} - {tex_factor(mean)}}}{{{tex(deviation)}}} = {tex(out)}"
        )
    texts, tokens, features = cube.values.shape
    facts = {
        "groups": len(cube.means), "count": cube.values.size // len(cube.means), "texts": texts,
        "tokens": tokens, "features": features, "epsilon": number(EPSILON, 1),
    }  # fmt: skip
    return formula, numbers, Message(f"text.cube.{over}", facts), [message("notice.cube")]


def _leak(trace: Trace, step: Step) -> Told:
    cube = trace.shared.cube
    kind = KINDS[step.place]
    future, others = seen(cube, step.place)
    formula = r"\Delta_{b,t} = \max_f \vert y'_{b,t,f} - y_{b,t,f} \vert"
    numbers = (
        rf"\max_{{t < T}} \Delta_{{1,t}} = {tex(future)} , \quad"
        rf" \max_{{b > 1}} \Delta_{{b,t}} = {tex(others)}"
    )
    sample = float(cube.moved[KINDS.index("sample"), 0, 0])
    return formula, numbers, message(f"text.leak.{kind}", moved=moved_by(future),
                                     others=moved_by(others)), [
        message("notice.leak", moved=moved_by(sample))
    ]  # fmt: skip


def _batch(trace: Trace, step: Step) -> Told:
    batch = trace.shared.batch
    mean, variance = float(batch.means[step.place]), float(batch.variances[step.place])
    formula = (
        r"\bar\mu \leftarrow (1 - m) \bar\mu + m \mu_B , \quad"
        r" y = \frac{x - \bar\mu}{\sqrt{\bar\sigma^2 + \varepsilon}}"
    )
    numbers = (
        rf"y = \frac{{{tex(batch.value)} - {tex_factor(mean)}}}{{\sqrt{{{tex(variance)}}}}}"
        rf" = {tex(float(batch.remembered[step.place]))}"
    )
    last = batch.trained[-1]
    return formula, numbers, message(
        "text.batch", value=number(batch.value), batches=REMEMBERED[step.place],
        output=fixed(float(batch.remembered[step.place]), 2),
        two=fixed(float(batch.trained[1].std()), 2), large=fixed(float(last.std()), 2),
        most=SIZES[-1], layer=fixed(batch.layer, 2),
    ), [message("notice.batch.one"), message("notice.batch.false")]  # fmt: skip


def _modes(trace: Trace, step: Step) -> Told:
    modes = trace.shared.modes
    p = trace.params.dropout
    count = PASSES[step.place]
    mean = modes.passes[:count].mean(axis=0)
    kept = float((modes.passes[:count] != 0).mean())
    formula = r"y_i = \frac{m_i}{1 - p} x_i , \quad m_i \in \{0, 1\} , \quad P(m_i = 0) = p"
    numbers = rf"\frac{{1}}{{1 - {p:g}}} = {tex(1 / (1 - p))}"
    return formula, numbers, message(
        "text.modes", passes=count, p=f"{p:g}", scale=number(1 / (1 - p)), kept=fixed(kept, 2),
        apart=fixed(float(np.abs(mean - modes.given).mean()), 2),
    ), [message("notice.modes", dropout=fixed(float(modes.apart[0]), 2),
                batch=fixed(float(modes.apart[1]), 2))]  # fmt: skip


def _mean(trace: Trace, step: Step) -> Told:
    vectors = trace.shared.vectors
    offset = OFFSETS[step.place]
    layer, rms = vectors.operations
    formula = r"\tan \theta = \frac{\vert \mu \vert}{\sigma} , \quad \Vert y \Vert \approx \sqrt{d}"
    numbers = rf"\theta = \arctan {offset:g} = {tex(float(vectors.angles[step.place]))}^\circ"
    return formula, numbers, message(
        "text.mean", offset=f"{offset:g}", angle=fixed(float(vectors.angles[step.place]), 1),
        layer=layer, rms=rms, width=len(vectors.given[0]), saved=layer - rms,
    ), [message("notice.mean")]  # fmt: skip


def _gradient(trace: Trace, step: Step) -> Told:
    vectors = trace.shared.vectors
    formula = (
        r"\frac{\partial L}{\partial x} = \frac{1}{\sigma}"
        r" \Big( u - \overline{u} - y \, \overline{u y} \Big)"
    )
    length, gradient = (float(one[step.place]) for one in (vectors.lengths, vectors.gradients))
    numbers = (
        rf"\Vert x \Vert \cdot \Vert \tfrac{{\partial L}}{{\partial x}} \Vert = {tex(length)}"
        rf" \cdot {tex(gradient)} = {tex(length * gradient)}"
    )
    return formula, numbers, message(
        "text.gradient", factor=f"{FACTORS[step.place]:g}", length=number(length),
        gradient=number(gradient),
    ), [message("notice.gradient", epsilon=number(EPSILON, 1))]  # fmt: skip


def _depth(trace: Trace, step: Step) -> Told:
    shared: Normalisation = trace.shared
    layers = DEPTHS[step.place]
    alpha, beta = (2.0 * layers) ** 0.25, (8.0 * layers) ** -0.25
    ratios = first_to_last(shared, step.place)
    updates = shared.depth.updates[step.place].mean(axis=1)
    formula = (
        r"\begin{aligned} & N(x + F(x)) \\ & x + F(N(x)) \\"
        r" & N(\alpha x + F(x)) , \quad \alpha = (2L)^{1/4} , \quad \beta = (8L)^{-1/4}"
        r" \end{aligned}"
    )
    numbers = rf"\alpha = {tex(alpha)} , \quad \beta = {tex(beta)}"
    means = shared.depth.updates.mean(axis=2)
    growth = means[-1] / means[0]
    facts: dict[str, object] = {"layers": layers}
    for which, name in enumerate(ARRANGEMENTS):
        facts |= {f"{name}_ratio": number(float(ratios[which]), 2),
                  f"{name}_update": number(float(updates[which]), 2)}  # fmt: skip
    return formula, numbers, Message("text.depth", facts), [
        message("notice.depth.post"),
        message("notice.depth.identity", first=DEPTHS[0], last=DEPTHS[-1], **{
            f"{name}_growth": f"×{number(float(value), 2)}"
            for name, value in zip(ARRANGEMENTS, growth, strict=True)
        }),
    ]  # fmt: skip


def _train(trace: Trace, step: Step) -> Told:
    shared: Normalisation = trace.shared
    params = trace.params
    done = done_at(step.place, len(shared.training.losses))
    losses = recent(shared.training.losses, done)
    formula = r"\eta_k = \eta \min \Big( 1 , \frac{k}{w} \Big)"
    rate = params.rate * min(1.0, done / params.warmup)
    numbers = rf"\eta_{{{done}}} = {tex(rate)}"
    facts: dict[str, object] = {
        "updates": done, "layers": params.layers, "warmup": params.warmup,
        "rate": number(params.rate), "letters": fixed(shared.training.letters, 2), "seeds": SEEDS,
    }  # fmt: skip
    for which, name in enumerate(ARRANGEMENTS):
        for warm, key in enumerate(("cold", "warm")):
            facts[f"{name}_{key}"] = fixed(float(losses[which, warm].mean()), 2)
    return formula, numbers, Message("text.train", facts), [message("notice.train")]


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "cube": _cube, "leak": _leak, "batch": _batch, "modes": _modes, "mean": _mean,
    "gradient": _gradient, "depth": _depth, "train": _train,
}  # fmt: skip
