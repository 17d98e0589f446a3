"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.training.optimizers.params import (
    CHAINS,
    DECAY_EVERY,
    EXAMPLES,
    METHODS,
    NOISY_UPDATES,
    RATES,
    SCALED,
    SIZES,
    STARTS,
    SWEPT,
    WARM,
    Optimizers,
    Step,
)
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.training.optimizers.moments import moments_of, steps_of
from explorer.panels.training.optimizers.noise import noise_of
from explorer.panels.training.optimizers.plane import short
from explorer.panels.training.optimizers.race import HUMP

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {
    "race": ("W164", "W196"), "valleys": ("W160",), "ahead": (), "moments": ("W161", "W162"),
    "batch": (), "noise": (), "scale": ("W163", "W164"), "rate": ("W196",), "decay": ("W116",),
    "layers": ("W116",),
}  # fmt: skip
Told = tuple[str, str, Message, list[Message]]


def named(method: str) -> Message:
    """A method's name."""
    return message(f"method.{method}")


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    return CAPTIONS[step.part](trace, step)


def _race_caption(trace: Trace, step: Step) -> Message:
    shared: Optimizers = trace.shared
    losses = np.array([course.losses[step.place] for course in shared.race])
    if step.place == 0:
        return message("caption.race.start", loss=number(float(losses[0])))
    here = np.isfinite(losses)
    if not here.any():
        return message("caption.race.all", updates=step.place)
    best, worst = int(np.nanargmin(losses)), int(np.nanargmax(losses))
    facts = {"updates": step.place, "best": named(METHODS[best]),
             "low": number(float(losses[best]))}  # fmt: skip
    if here.all():
        return message("caption.race", **facts, worst=named(METHODS[worst]),
                       high=number(float(losses[worst])))  # fmt: skip
    return message("caption.race.one", **facts, count=int((~here).sum()))


def _valleys_caption(trace: Trace, step: Step) -> Message:
    valleys = trace.shared.valleys
    bowl, wells = valleys.convex[step.place], valleys.wells[step.place]
    gone = int((~np.isfinite(bowl)).sum() + (~np.isfinite(wells)).sum())
    if gone:
        return message("caption.valleys.left", count=gone, all=2 * len(STARTS))
    return message("caption.valleys", updates=step.place, reach=number(float(abs(bowl).max()), 2),
                   left=int((wells < HUMP).sum()), right=int((wells >= HUMP).sum()))  # fmt: skip


def _ahead_caption(trace: Trace, step: Step) -> Message:
    heavy, quick = (trace.shared.race[METHODS.index(name)] for name in ("momentum", "nesterov"))
    at = step.place
    distance = float(np.linalg.norm(quick.looked[at] - quick.places[at]))
    if not np.isfinite(distance + heavy.gradients[at].sum()):
        return message("caption.ahead.left", update=at + 1)
    return message("caption.ahead", update=at + 1, distance=number(distance, 2),
                   momentum=number(float(np.linalg.norm(heavy.gradients[at])), 2),
                   nesterov=number(float(np.linalg.norm(quick.gradients[at])), 2))  # fmt: skip


def _moments_caption(trace: Trace, step: Step) -> Message:
    found = moments_of(trace, step.place)
    return message(
        "caption.moments",
        update=step.place + 1,
        first=number(float(found[0, 0]), 2),
        second=number(float(found[0, 1]), 2),
        one=fixed(abs(float(found[-1, 0])), 2),
        two=fixed(abs(float(found[-1, 1])), 2),
    )


def _noise_caption(trace: Trace, step: Step) -> Message:
    noise = noise_of(trace, step)
    at = step.place
    facts = {"size": int(noise.sizes[at]), "spread": number(float(noise.rests[at] ** 0.5), 2)}
    if step.part == "batch":
        return message("caption.batch", **facts, measured=number(float(noise.gradients[at])),
                       expected=number(float(noise.variance / noise.sizes[at])))  # fmt: skip
    return message("caption.noise", **facts, rate=f"{noise.rates[at]:g}",
                   expected=number(float(noise.expected()[at] ** 0.5), 2))  # fmt: skip


def _scale_caption(trace: Trace, step: Step) -> Message:
    found = trace.shared.scaled[step.place]
    return message("caption.scale", method=named(SCALED[step.place]),
                   factor=short(trace.params.factor), unchanged=number(found.unchanged, 2),
                   equivalent=number(found.equivalent, 2))  # fmt: skip


def _rate_caption(trace: Trace, step: Step) -> Message:
    sweep, at = trace.shared.sweep, step.place
    loss = float(sweep.by_rate[SWEPT.index("adam"), at])
    facts = {
        "rate": short(RATES[at]),
        "first": number(float(sweep.first_steps[at, 0])),
        "second": number(float(sweep.first_steps[at, 1])),
        "updates": trace.params.updates,
    }
    if not np.isfinite(loss):
        return message("caption.rate.left", **facts)
    return message("caption.rate", **facts, loss=number(loss))


def _decay_caption(trace: Trace, step: Step) -> Message:
    decay, at = trace.shared.decay, step.place * DECAY_EVERY
    (one, two), (three, four) = decay.coupled[at].tolist(), decay.decoupled[at].tolist()
    return message("caption.decay", updates=at, one=fixed(one, 2), two=fixed(two, 2),
                   three=fixed(three, 2), four=fixed(four, 2))  # fmt: skip


def _layers_caption(trace: Trace, step: Step) -> Message:
    layers = trace.shared.layers
    shares = (layers.steps / layers.weights)[:, step.place].ravel()
    names = ("one", "two", "three", "four", "five", "six")
    return message("caption.layers", update=step.place + 1, **{
        name: percent(float(share)) for name, share in zip(names, shares, strict=True)
    })  # fmt: skip


CAPTIONS: dict[str, Callable[[Trace, Step], Message]] = {
    "race": _race_caption, "valleys": _valleys_caption, "ahead": _ahead_caption,
    "moments": _moments_caption, "batch": _noise_caption, "noise": _noise_caption,
    "scale": _scale_caption, "rate": _rate_caption, "decay": _decay_caption,
    "layers": _layers_caption,
}  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    params = trace.params
    rate, adaptive = short(params.rate), short(params.adaptive)
    if step.part == "race":
        return [message("note.surface"), message("note.rates", rate=rate, adaptive=adaptive)]
    if step.part == "valleys":
        return [message("note.valleys", rate=rate)]
    if step.part == "ahead":
        return [message("note.surface")]
    if step.part == "moments":
        return [message("note.step")]
    if step.part in ("batch", "noise"):
        paths = message("note.paths", chains=CHAINS, updates=NOISY_UPDATES, seed=params.seed)
        return [message("note.examples", examples=EXAMPLES), paths]
    if step.part == "scale":
        return [message("note.scale", decay=f"{params.decay:g}")]
    if step.part == "rate":
        return [message("note.sweep", updates=params.updates)]
    if step.part == "decay":
        decay = message("note.decay", rate=adaptive, decay=f"{params.decay:g}")
        return [message("note.pulls", warm=WARM), decay]
    return [message("note.net"), message("note.layers", rate=adaptive, seed=params.seed)]


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
                       CLAIMS[step.part])  # fmt: skip


def _race(trace: Trace, step: Step) -> Told:
    shared: Optimizers = trace.shared
    lengths = [float(np.nansum(np.hypot(*np.diff(one.places[: step.place + 1], axis=0).T)))
               for one in shared.race]  # fmt: skip
    farthest = int(np.argmax(lengths))
    g = shared.race[0].gradients[max(step.place - 1, 0)]
    formula = r"w \leftarrow w - \eta \, \nabla L(w)"
    numbers = (
        rf"\eta \, \nabla L = {tex(trace.params.rate)} \cdot ({tex(float(g[0]))} , \;"
        rf" {tex(float(g[1]))})"
    )
    if not np.isfinite(g).all():
        numbers = ""
    return formula, numbers, message("text.race", farthest=named(METHODS[farthest]),
                                     length=number(lengths[farthest])), [
        message("notice.race.turn"), message("notice.race.drag")
    ]  # fmt: skip


def _valleys(trace: Trace, step: Step) -> Told:
    wells = trace.shared.valleys.wells
    w = float(wells[step.place, -1])
    slope = 4 * w**3 - 6 * w + 1
    rate = trace.params.rate
    formula = r"w \leftarrow w - \eta \, (4w^3 - 6w + 1)"
    numbers = (
        rf"{tex(w)} - {tex(rate)} \cdot {tex_factor(slope)} = {tex(w - rate * slope)}"
        if np.isfinite(w)
        else ""
    )

    def loss(w: float) -> str:
        return fixed(w**4 - 3 * w**2 + w, 2)

    left, right = float(wells[-1, 0]), float(wells[-1, -1])
    return formula, numbers, message(
        "text.valleys", left=fixed(left, 3), right=fixed(right, 3), left_loss=loss(left),
        right_loss=loss(right),
    ), [message("notice.valleys")]  # fmt: skip


def _ahead(trace: Trace, step: Step) -> Told:
    course = trace.shared.race[METHODS.index("nesterov")]
    at, mu = step.place, trace.params.momentum
    formula = (
        r"\begin{aligned} & v \leftarrow \mu v + \nabla L(w) \\"
        r" & v \leftarrow \mu v + \nabla L(w - \eta \mu v) \\ & w \leftarrow w - \eta v"
        r" \end{aligned}"
    )
    before = course.means[at - 1] if at else np.zeros(2)
    g, after = course.gradients[at], course.means[at]
    numbers = ""
    if np.isfinite(after).all() and np.isfinite(before).all():
        rows = [
            rf"& {mu:g} \cdot {tex_factor(old)} + {tex_factor(one)} = {tex(new)}"
            for old, one, new in zip(before.tolist(), g.tolist(), after.tolist(), strict=True)
        ]
        numbers = r"\begin{aligned} " + r" \\ ".join(rows) + r" \end{aligned}"
    return formula, numbers, message("text.ahead"), [
        message("notice.ahead.sum", times=number(1 / (1 - mu))), message("notice.ahead.torch")
    ]  # fmt: skip


def _moments(trace: Trace, step: Step) -> Told:
    params, at = trace.params, step.place
    found = moments_of(trace, at)
    formula = (
        r"m \leftarrow \beta_1 m + (1 - \beta_1) g , \quad"
        r" v \leftarrow \beta_2 v + (1 - \beta_2) g^2 , \quad"
        r" w \leftarrow w - \eta \frac{\hat m}{\sqrt{\hat v} + \varepsilon}"
    )
    numbers = (
        rf"\frac{{{tex(float(found[2, 0]))}}}{{{tex(float(found[4, 0]))}}}"
        rf" = {tex(float(found[-1, 0]))} , \quad"
        rf" \frac{{{tex(float(found[2, 1]))}}}{{{tex(float(found[4, 1]))}}}"
        rf" = {tex(float(found[-1, 1]))}"
        if np.isfinite(found).all()
        else ""
    )
    first = float(steps_of(trace, "rmsprop")[0].max())
    return (
        formula,
        numbers,
        message(
            "text.moments",
            update=at + 1,
            mean_share=percent(1 - params.first ** (at + 1)),
            square_share=percent(1 - params.second ** (at + 1)),
        ),
        [message("notice.moments.raw"), message("notice.moments.first", rms=number(first))],
    )


def _batch(trace: Trace, step: Step) -> Told:
    noise = noise_of(trace, step)
    size = int(noise.sizes[step.place])
    formula = r"\mathrm{Var}(g_B) = \frac{s^2}{B}"
    numbers = rf"\frac{{{tex(noise.variance)}}}{{{size}}} = {tex(noise.variance / size)}"
    return formula, numbers, message(
        "text.batch", size=size, one=number(float(noise.gradients[0])), most=SIZES[-1],
        many=number(float(noise.gradients[-1])),
    ), [message("notice.batch")]  # fmt: skip


def _noise(trace: Trace, step: Step) -> Told:
    noise, at = noise_of(trace, step), step.place
    rate, size, expected = float(noise.rates[at]), int(noise.sizes[at]), float(noise.expected()[at])
    formula = r"\mathrm{Var}(w) = \frac{\eta \, s^2}{B \, (2 - \eta)}"
    numbers = (
        rf"\frac{{{rate:g} \cdot {tex(noise.variance)}}}{{{size} \cdot {2 - rate:g}}}"
        rf" = {tex(expected)}"
    )
    return (
        formula,
        numbers,
        message("text.noise", measured=number(float(noise.rests[at])), expected=number(expected)),
        [message("notice.noise")],
    )


def _scale(trace: Trace, step: Step) -> Told:
    method, c = SCALED[step.place], tex(trace.params.factor)
    formula = (
        r"\eta \, \nabla \frac{L}{c} = \frac{\eta}{c} \nabla L , \quad"
        r" \eta \, \frac{m / c}{\sqrt{v / c^2} + \varepsilon} \approx"
        r" \eta \, \frac{m}{\sqrt{v} + \varepsilon}"
    )
    found = trace.shared.scaled[step.place]
    numbers = (
        rf"c = {c} : \quad \Vert w_{{L/c}} - w \Vert \leq {tex(found.unchanged, 2)} , \quad"
        rf" \Vert w_{{L/c}} - w_{{\eta/c}} \Vert \leq {tex(found.equivalent, 2)}"
    )
    return (
        formula,
        numbers,
        message("text.scale", method=named(method), factor=short(trace.params.factor)),
        [message("notice.scale")],
    )


def _rate(trace: Trace, step: Step) -> Told:
    sweep = trace.shared.sweep
    which = SWEPT.index("adam")
    rates, factors = sweep.by_rate[which], sweep.by_factor[which]
    formula = (
        r"\vert \Delta w \vert = \eta \, \frac{\vert \hat m \vert}{\sqrt{\hat v} + \varepsilon}"
    )
    numbers = rf"\vert \Delta w_1 \vert = {tex(float(sweep.first_steps[step.place, 0]))}"
    return formula, numbers, message(
        "text.rate", low=number(np.nanmin(rates), 2), high=number(np.nanmax(rates), 2),
        factor_low=number(float(np.nanmin(factors))), factor_high=number(float(np.nanmax(factors))),
    ), [message("notice.rate")]  # fmt: skip


def _decay(trace: Trace, step: Step) -> Told:
    params, at = trace.params, step.place * DECAY_EVERY
    decay = trace.shared.decay
    share = 1 - params.adaptive * params.decay
    formula = (
        r"w \leftarrow (1 - \eta \lambda) \, w - \eta \, \frac{\hat m}{\sqrt{\hat v} + \varepsilon}"
    )
    numbers = rf"(1 - {tex(params.adaptive)} \cdot {params.decay:g})^{{{at}}} = {tex(share**at)}"
    return formula, numbers, message(
        "text.decay", large=fixed(float(decay.coupled[at, 0]), 2),
        small=fixed(float(decay.coupled[at, 1]), 2),
    ), [message("notice.decay")]  # fmt: skip


def _layers(trace: Trace, step: Step) -> Told:
    layers, at = trace.shared.layers, step.place
    formula = (
        r"w \leftarrow w - \eta \, \frac{\Vert w \Vert}{\Vert u \Vert} \, u , \quad"
        r" u = \frac{\hat m}{\sqrt{\hat v} + \varepsilon} + \lambda w"
    )
    norm, trust = float(layers.weights[1, at, 0]), float(layers.trust[at, 0])
    numbers = rf"\frac{{{tex(norm)}}}{{{tex(norm / trust)}}} = {tex(trust)}"
    return formula, numbers, message("text.layers"), [
        message("notice.layers", adam=number(float(layers.losses[0, -1])),
                lamb=number(float(layers.losses[1, -1])))
    ]  # fmt: skip


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "race": _race, "valleys": _valleys, "ahead": _ahead, "moments": _moments, "batch": _batch,
    "noise": _noise, "scale": _scale, "rate": _rate, "decay": _decay, "layers": _layers,
}  # fmt: skip
