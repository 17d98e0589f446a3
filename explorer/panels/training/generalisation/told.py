"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.training.generalisation.dropout import expected
from explorer.compute.training.generalisation.params import (
    CONVENTIONS,
    DESCENT,
    LINE,
    LOSSES,
    MASKS,
    SEEDS,
    SIZES,
    SPOILT,
    STRENGTHS,
    WAYS,
    WORLDS,
    Generalisation,
    Step,
)
from explorer.compute.training.generalisation.worlds import COPIES, DATASETS, NOISE
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.training.generalisation.facts import (
    best_degrees,
    cross_validated,
    stopped,
    zeros,
)

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {
    "fit": (), "gap": ("W173",), "folds": ("W172",), "penalty": ("W168",), "outliers": ("W168",),
    "dropout": ("W165", "W166"), "scaling": ("W172",), "train": ("W167",),
}  # fmt: skip
FORMULAS = {
    "fit": r"\begin{aligned} & R_{emp} = \frac{1}{n} \sum_i (f(x_i) - y_i)^2 \\"
           r" & BIC = n \log R_{emp} + k \log n \end{aligned}",
    "gap": r"\sigma^2 \left(1 - \frac{k}{n}\right) < "
           r"\sigma^2 \left(1 + \frac{k}{n - k - 1}\right)",
    "folds": r"\frac{1}{n} \sum_i \left(f_{-k(i)}(x_i) - y_i\right)^2",
    "penalty": r"\begin{aligned} & \frac{1}{2n} \|y - X w\|^2 + \lambda \sum |w_j| \\"
               r" & \frac{1}{2n} \|y - X w\|^2 + \frac{\lambda}{2} \sum w_j^2 \end{aligned}",
    "outliers": r"\begin{aligned} & \frac{1}{2n} \sum (y_i - a - b x_i)^2 + \lambda |b| \\"
                r" & \frac{1}{n} \sum |y_i - a - b x_i| \end{aligned}",
    "dropout": r"\mathrm{E}\left[\frac{m \odot h}{1 - p}\right] = h",
    "scaling": r"\kappa = \frac{\lambda_{max}}{\lambda_{min}}, \quad"
               r" \eta = \frac{2}{\lambda_{max} + \lambda_{min}}",
    "train": r"T^{*} = \arg\min_T R_{held}(w_T)",
}  # fmt: skip
Told = tuple[str, Message, list[Message]]


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Generalisation = trace.shared
    at = step.place
    if step.part == "fit":
        return message("caption.fit", degree=at, seen=number(float(shared.fits.train[0, at])),
                       use=number(float(shared.fits.use[0, at])))  # fmt: skip
    if step.part == "gap":
        gaps = shared.worlds.use[:, at].mean(axis=1) - NOISE**2
        return message("caption.gap", count=SIZES[at], **{
            world: fixed(float(gap), 2) for world, gap in zip(WORLDS, gaps, strict=True)
        })  # fmt: skip
    if step.part == "folds":
        return _caption_folds(shared, at)
    if step.part == "penalty":
        first, second = zeros(shared, at)
        return message("caption.penalty", strength=number(STRENGTHS[at]), first=first,
                       second=second, all=len(shared.paths.true))  # fmt: skip
    if step.part == "outliers":
        return message("caption.outliers", many=SPOILT[at], all=LINE, **_distances(shared, at))
    if step.part == "dropout":
        return message("caption.dropout", masks=MASKS[at], **_means(shared, at))
    if step.part == "scaling":
        return message("caption.scaling", updates=DESCENT[at], **_excess(shared, at))
    training = shared.training
    means = training.use[at].mean(axis=1)
    best = int(means.argmin())
    return message("caption.train", updates=int(training.updates[at]),
                   seen=fixed(float(training.train[at, 0].mean()), 3),
                   use=fixed(float(means[0]), 3), way=message(f"way.{WAYS[best]}"),
                   best=fixed(float(means[best]), 3))  # fmt: skip


def _caption_folds(shared: Generalisation, at: int) -> Message:
    folds, fits = shared.folds, shared.fits
    if at == len(folds.errors):
        single, whole = (float(np.median(one)) for one in folds.estimates[1:])
        return message("caption.folds.all", mean=number(cross_validated(shared)),
                       train=number(float(np.median(folds.estimates[0]))), single=number(single),
                       whole=number(whole), use=number(float(np.median(folds.use))))  # fmt: skip
    return message("caption.folds", fold=at + 1, folds=len(folds.errors),
                   out=int((folds.member == at).sum()), all=len(fits.x),
                   error=number(float(folds.errors[at])))  # fmt: skip


def _distances(shared: Generalisation, at: int) -> dict[str, str]:
    found = shared.line.errors()[at]
    return {name: fixed(float(one), 2) for name, one in zip(LOSSES, found, strict=True)}


def _means(shared: Generalisation, at: int) -> dict[str, str]:
    found = shared.dropped.means[:, MASKS[at] - 1]
    return {name: fixed(float(one), 2) for name, one in zip(CONVENTIONS, found, strict=True)}


def _excess(shared: Generalisation, at: int) -> dict[str, str]:
    found = shared.descent.excess[:, at]
    return {
        name: number(float(one), 2) if one >= 1e-6 else "<10⁻⁶"
        for name, one in zip(("raw", "scaled"), found, strict=True)
    }


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    params, shared = trace.params, trace.shared
    if step.part in ("fit", "folds"):
        return [message("note.points", seed=params.seed),
                *([message("note.draws", draws=len(shared.fits.use) - 1)]
                  if step.part == "fit" else [])]  # fmt: skip
    if step.part == "gap":
        return [message("note.worlds", features=shared.worlds.features, sets=DATASETS,
                        noise=f"{NOISE:g}", copies=COPIES)]  # fmt: skip
    if step.part == "penalty":
        weights = ", ".join(whole(float(one)) for one in shared.paths.true)
        return [message("note.penalty", weights=weights, seed=params.seed)]
    if step.part == "outliers":
        return [message("note.outliers", strength=number(float(shared.line.strengths[step.place])),
                        seed=params.seed)]  # fmt: skip
    if step.part == "train":
        return [message("note.train", width=params.width, seeds=SEEDS)]
    return [message("note.drawn", seed=params.seed)]


def whole(value: float) -> str:
    """A number as it is, with a true minus."""
    return f"{value:g}".replace("-", "−")


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, FORMULAS[step.part], numbers,
                       tuple(more), CLAIMS[step.part])  # fmt: skip


def _fit(trace: Trace, step: Step) -> Told:
    shared: Generalisation = trace.shared
    fits, at, count = shared.fits, step.place, trace.params.examples
    held, simple, best = best_degrees(shared)
    seen, use = float(fits.train[0, at]), float(fits.use[0, at])
    numbers = rf"{count} \log {tex(seen)} + {at + 2} \log {count} = " + tex(float(
        fits.criterion[at]))  # fmt: skip
    more = [message("notice.degrees", held=held, simple=simple, best=best)]
    low = float(fits.use[0, best])
    if at > best and use > 1.1 * low:
        more.append(message("notice.over", best=best, more=number(use / low),
                            fewer=number(float(fits.train[0, best]) / seen)))  # fmt: skip
    elif at < best:
        more.append(
            message("notice.under", seen=number(seen), use=number(use), best=best, low=number(low))
        )
    return numbers, message("text.fit", count=count, degree=at,
                            noise=number(trace.params.noise**2)), more  # fmt: skip


def _gap(trace: Trace, step: Step) -> Told:
    shared: Generalisation = trace.shared
    worlds, at, count = shared.worlds, step.place, SIZES[step.place]
    many, variance = worlds.features, NOISE**2
    seen, new = variance * (1 - many / count), variance * (1 + many / (count - many - 1))
    numbers = (rf"{tex(variance)} \left(1 - \frac{{{many}}}{{{count}}}\right) = {tex(seen)} < "
               rf"{tex(new)}")  # fmt: skip
    use, held = worlds.use[:, at].mean(axis=1), worlds.held[:, at].mean(axis=1)
    clean = float(use[0] - worlds.train[0, at].mean())
    leak, shift = WORLDS.index("leak"), WORLDS.index("shift")
    more = [message("notice.leak", held=fixed(float(held[leak]), 3),
                    use=fixed(float(use[leak]), 3))]  # fmt: skip
    if use[shift] > 1.2 * held[shift]:
        more.append(message("notice.shift", held=fixed(float(held[shift]), 3),
                            use=fixed(float(use[shift]), 3)))  # fmt: skip
    copies = WORLDS.index("copies")
    if use[copies] - held[copies] > 2 * max(clean, 0.0):
        more.append(message("notice.copies", gap=fixed(float(use[copies] - held[copies]), 3),
                            clean=fixed(clean, 3)))  # fmt: skip
    return numbers, message("text.gap", count=count, features=many, gap=fixed(clean, 3),
                            theory=fixed(new - seen, 3)), more  # fmt: skip


def _folds(trace: Trace, step: Step) -> Told:
    shared: Generalisation = trace.shared
    folds, fits, at = shared.folds, shared.fits, step.place
    if at == len(folds.errors):
        numbers = tex(cross_validated(shared))
        ranges = [float(np.subtract(*np.quantile(one, (0.75, 0.25)))) for one in folds.estimates]
        return numbers, message(
            "text.folds.all", degree=folds.degree, sets=folds.estimates.shape[1],
            single=number(ranges[1]), whole=number(ranges[2]),
            train=number(float(np.median(folds.estimates[0]))),
            use=number(float(np.median(folds.use))),
        ), [message("notice.no_cure")]  # fmt: skip
    out = folds.member == at
    guess, answer = float(folds.guessed[out][0]), float(fits.y[out][0])
    numbers = (rf"\left({tex(guess)} - {tex(answer)}\right)^2 = {tex((guess - answer) ** 2)},"
               rf" \; \ldots, \quad {tex(float(folds.errors[at]))}")  # fmt: skip
    return numbers, message("text.folds", fold=at + 1, degree=folds.degree), []


def _penalty(trace: Trace, step: Step) -> Told:
    shared: Generalisation = trace.shared
    paths, at = shared.paths, step.place
    first, second = zeros(shared, at)
    best = paths.use.argmin(axis=1)
    one, other = (float(paths.weights[which, at, 0]) for which in (0, 1))
    numbers = rf"\lambda = {tex(STRENGTHS[at])}: \quad w_1 = {tex(one)}, \quad {tex(other)}"
    more = [message("notice.best", first=number(STRENGTHS[int(best[0])]),
                    second=number(STRENGTHS[int(best[1])]),
                    one=fixed(float(paths.use[0, best[0]]), 3),
                    two=fixed(float(paths.use[1, best[1]]), 3))]  # fmt: skip
    false = paths.true == 0
    dropped = int((paths.weights[0, at, false] == 0).sum())
    lost = int((paths.weights[0, at, ~false] == 0).sum())
    if dropped or lost:
        more.append(message("notice.selected", dropped=dropped, all=int(false.sum()), lost=lost,
                            real=int((~false).sum())))  # fmt: skip
    return numbers, message("text.penalty", first=first, second=second), more


def _outliers(trace: Trace, step: Step) -> Told:
    shared: Generalisation = trace.shared
    line, at = shared.line, step.place
    numbers = r"\begin{aligned} " + r" \\ ".join(
        rf"& {tex(float(a))} {'+' if b >= 0 else '-'} {tex(abs(float(b)))} \, x"
        for a, b in line.lines[at]
    ) + r" \end{aligned}"  # fmt: skip
    more = []
    penalised, absolute = (float(one) for one in line.errors()[at, 1:])
    if SPOILT[at] and penalised > 2 * absolute:
        more.append(message("notice.robust", penalised=fixed(penalised, 2),
                            absolute=fixed(absolute, 2)))  # fmt: skip
    if absolute > 1:
        more.append(message("notice.broken", share=percent(SPOILT[at] / LINE)))
    return numbers, message("text.outliers", strength=number(float(line.strengths[at])),
                            intercept=f"{line.true[0]:g}",
                            slope=f"{line.true[1]:g}"), more  # fmt: skip


def _dropout(trace: Trace, step: Step) -> Told:
    p = trace.params.dropout
    means = [expected(name, p) for name in CONVENTIONS]
    kept = fixed(1 - p, 2)
    numbers = (rf"{kept}, \quad {kept} \cdot {kept} = {fixed(means[1], 2)}, \quad"
               rf" \frac{{{kept}}}{{{kept}}} = 1")  # fmt: skip
    return numbers, message("text.dropout", p=f"{p:g}", none=fixed(means[0], 2),
                            multiplied=fixed(means[1], 2)), [
        message("notice.weights"), message("notice.spread", ratio=number(p / (1 - p))),
    ]  # fmt: skip


def _scaling(trace: Trace, step: Step) -> Told:
    shared: Generalisation = trace.shared
    descent = shared.descent
    ends = [np.linalg.eigvalsh(one) for one in descent.hessian]
    numbers = r", \quad ".join(
        rf"\frac{{{tex(float(one[-1]))}}}{{{tex(float(one[0]))}}} = {tex(float(one[-1] / one[0]))}"
        for one in ends
    )
    return numbers, message(
        "text.scaling", stretch=f"{trace.params.stretch:g}", raw=int(descent.needed[0]),
        scaled=int(descent.needed[1]),
    ), [message("notice.same", apart=number(descent.apart, 1))]  # fmt: skip


def _train(trace: Trace, step: Step) -> Told:
    shared: Generalisation = trace.shared
    training, at = shared.training, step.place
    held = training.held[: at + 1, 0].mean(axis=1)
    best = int(held.argmin())
    numbers = (
        rf"T^{{*}} = {int(training.updates[best])}, \quad R_{{held}} = {tex(float(held[best]))}"
    )
    early = stopped(shared, at + 1).mean(axis=1)
    now = training.use[at].mean(axis=1)
    more = []
    if now[0] > 1.1 * early[0]:
        more.append(message("notice.stop", updates=int(training.updates[best]),
                            early=fixed(float(early[0]), 3),
                            now=fixed(float(now[0]), 3)))  # fmt: skip
    helped = [way for which, way in enumerate(WAYS) if which and now[which] < 0.95 * now[0]]
    if helped:
        lowest = min(helped, key=lambda way: float(now[WAYS.index(way)]))
        more.append(message("notice.helped", helped=len(helped), all=len(WAYS) - 1,
                            way=message(f"way.{lowest}"),
                            use=fixed(float(now[WAYS.index(lowest)]), 3)))  # fmt: skip
    params = trace.params
    return numbers, message("text.train", decay=number(params.decay), p=f"{params.dropout:g}",
                            jitter=f"{params.jitter:g}",
                            updates=int(training.updates[at])), more  # fmt: skip


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "fit": _fit, "gap": _gap, "folds": _folds, "penalty": _penalty, "outliers": _outliers,
    "dropout": _dropout, "scaling": _scaling, "train": _train,
}  # fmt: skip
