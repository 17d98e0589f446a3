"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.training.scaling.params import (
    ADDERS,
    BETWEEN,
    BUDGETS,
    CONTEXTS,
    DIGITS,
    DRAWN,
    DRAWS,
    LENGTHS,
    LESSONS,
    ORDERS,
    SHAPES,
    SUMS,
    Growth,
    Scaling,
    Step,
)
from explorer.core.formatting import count, fixed, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.training.scaling.boxes import large

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"law": ("W191", "W190"), "work": ("W190",)}
Told = tuple[str, str, Message, list[Message]]


def per_cent(share: float) -> str:
    """A share with a decimal where it is near an end."""
    places = 1 if 0 < share < 0.1 or 0.9 < share < 1 else 0
    return f"{100 * share:.{places}f} %"


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Scaling = trace.shared
    growth, at = shared.growth, step.place
    if step.part == "grow":
        network, mark = divmod(at, growth.losses.shape[1])
        return message(
            "caption.grow", size=count(round(growth.sizes[network])),
            tokens=count(round(growth.tokens[mark])),
            excess=number(float(growth.excess[network, mark])),
        )  # fmt: skip
    if step.part == "fit":
        fit = shared.fits[at]
        forecast = float(fit.excess(growth.sizes[-1], growth.tokens[-1]))
        measured = float(growth.excess[-1, -1])
        if fit.used == len(growth.sizes):
            return message("caption.fit.all", used=fit.used, forecast=number(forecast),
                           measured=number(measured))  # fmt: skip
        return message("caption.fit", used=fit.used, forecast=number(forecast),
                       measured=number(measured))  # fmt: skip
    if step.part == "floor":
        assert shared.free is not None
        return message("caption.floor", found=fixed(float(shared.free.values[4]), 2),
                       error=fixed(float(shared.free.errors[4]), 2),
                       floor=fixed(growth.floor, 2))  # fmt: skip
    if step.part == "work":
        return message("caption.work", context=count(CONTEXTS[at]),
                       ratio=number(ratio_at(shared, at)))  # fmt: skip
    if step.part == "law":
        assert shared.law is not None
        size, tokens = float(shared.law.sizes[at]), float(shared.law.tokens[at])
        return message("caption.law", budget=number(BUDGETS[at], 1), size=large(size),
                       tokens=large(tokens), ratio=number(tokens / size))  # fmt: skip
    if step.part == "emergence":
        assert shared.skill is not None
        if at == 0:
            return message("caption.digits", least=per_cent(float(shared.skill.right.min())),
                           most=per_cent(float(shared.skill.right.max())))  # fmt: skip
        near = nearest(shared)
        return message(
            "caption.whole", length=LENGTHS[at], digits=per_cent(float(shared.skill.right[near])),
            whole=per_cent(float(shared.skill.whole[near, at])),
        )  # fmt: skip
    if step.part == "context":
        assert shared.context is not None
        net, ridge, _ = (float(one) for one in shared.context.errors[:, at])
        return message(f"caption.context{'.one' if at == 1 else ''}", count=at, net=number(net),
                       ridge=number(ridge))  # fmt: skip
    assert shared.lessons is not None
    wrong = shared.lessons.errors[at].mean(axis=1)
    return message("caption.curriculum", count=(at + 1) * BETWEEN, **{
        name: per_cent(float(one)) for name, one in zip(ORDERS, wrong, strict=True)
    })  # fmt: skip


def ratio_at(shared: Scaling, at: int) -> float:
    """Counted operations over 6 N."""
    assert shared.work is not None
    return float((shared.work.products[at] + shared.work.attention[at]) / (6 * shared.work.weights))


def nearest(shared: Scaling) -> int:
    """The adder whose share of right digits is nearest to nine in ten."""
    assert shared.skill is not None
    return int(abs(shared.skill.right - 0.9).argmin())


def forecasts(shared: Scaling, at: int) -> list[float]:
    """In every training, how far the largest network ends beside its forecast, as a share."""
    growth = shared.growth
    out = []
    for which, fits in enumerate((shared.fits, *shared.fits_again)):
        losses = growth.losses if which == 0 else growth.again[which - 1]
        said = float(fits[at].excess(growth.sizes[-1], growth.tokens[-1]))
        out.append((float(losses[-1, -1]) - growth.floor) / said - 1)
    return out


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    seed = trace.params.seed
    if step.part in ("grow", "fit", "floor"):
        return [message("note.source", decay=f"{trace.params.decay:g}", seed=seed),
                message("note.dark" if step.part == "fit" else "note.exact")]  # fmt: skip
    if step.part == "work":
        width = int(trace.params.width)
        return [message("note.counted", layers=SHAPES[width], width=width)]
    if step.part == "law":
        return [message("note.published"), message("note.models")]
    if step.part == "emergence":
        return [message("note.adders", updates=trace.params.adders, sums=SUMS, digits=DIGITS,
                        seed=seed)]  # fmt: skip
    if step.part == "context":
        return [message("note.prompts", prompts=trace.params.prompts,
                        inputs=trace.params.dimension, seed=seed),
                message("note.trained"), message("note.steep", drawn=DRAWN)]  # fmt: skip
    return [message("note.lessons", draws=DRAWS, lessons=LESSONS, rate=f"{trace.params.rate:g}")]


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
                       CLAIMS.get(step.part, ()))  # fmt: skip


def _grow(trace: Trace, step: Step) -> Told:
    growth: Growth = trace.shared.growth
    network, mark = divmod(step.place, growth.losses.shape[1])
    size, tokens = float(growth.sizes[network]), float(growth.tokens[mark])
    return r"C \approx 6 N D", (
        rf"6 \cdot {size:.0f} \cdot {tokens:.0f} = {tex(6 * size * tokens)}"
    ), message(
        "text.grow", size=count(round(size)), tokens=count(round(tokens)),
        loss=fixed(float(growth.losses[network, mark]), 3), floor=fixed(growth.floor, 3),
        letters=fixed(growth.letters, 2), excess=number(float(growth.excess[network, mark])),
    ), [message("notice.grow"), *_best(growth, step.place)]  # fmt: skip


def _best(growth: Growth, place: int) -> list[Message]:
    """Which finished network is lowest at the least and at the most operations all of them had."""
    network = (place + 1) // growth.losses.shape[1]
    done = growth.excess[:network]
    if network < 2:
        return []
    work = np.log(6 * growth.sizes[:network, None] * growth.tokens[None, :])
    ends = float(work[:, 0].max()), float(work[:, -1].min())
    if ends[0] >= ends[1]:
        return []
    low, high = (
        int(np.argmin([np.interp(end, work[at], np.log(done[at])) for at in range(network)]))
        for end in ends
    )
    return [message(
        "notice.grow.one" if low == high else "notice.grow.best",
        low=number(float(np.exp(ends[0])), 2),
        high=number(float(np.exp(ends[1])), 2), first=count(round(growth.sizes[low])),
        last=count(round(growth.sizes[high])),
    )]  # fmt: skip


def _fit(trace: Trace, step: Step) -> Told:
    shared: Scaling = trace.shared
    growth, fit = shared.growth, shared.fits[step.place]
    (alpha, beta), (alpha_error, beta_error) = fit.values[:2], fit.errors[:2]
    forecast = float(fit.excess(growth.sizes[-1], growth.tokens[-1]))
    measured = float(growth.excess[-1, -1])
    formula = r"L - L_0 \approx A \Big( \frac{N}{\bar N} \Big)^{-\alpha}"
    formula += r" + B \Big( \frac{D}{\bar D} \Big)^{-\beta}"
    numbers = rf"\alpha = {tex(float(alpha))} \pm {tex(float(alpha_error), 2)} ,"
    numbers += rf" \quad \beta = {tex(float(beta))} \pm {tex(float(beta_error), 2)}"
    off = [100 * one for one in forecasts(shared, step.place)]
    alphas = [float(one[step.place].values[0]) for one in (shared.fits, *shared.fits_again)]
    betas = [float(one[step.place].values[1]) for one in (shared.fits, *shared.fits_again)]
    more = [
        message(
            "notice.fit.spread", count=len(off), low=number(min(off), 2), high=number(max(off), 2),
            alpha_low=fixed(min(alphas), 2), alpha_high=fixed(max(alphas), 2),
            beta_low=fixed(min(betas), 2), beta_high=fixed(max(betas), 2),
        ),
        message("notice.fit.form"), message("notice.fit.why"),
    ]  # fmt: skip
    held = "held" if fit.used < len(growth.sizes) else "all"
    return formula, numbers, message(
        f"text.fit.{held}", used=fit.used, alpha=fixed(float(alpha), 2),
        beta=fixed(float(beta), 2), forecast=number(forecast), measured=number(measured),
        off=number(off[0], 2), size=count(round(growth.sizes[-1])),
        residual=f"{100 * fit.residual:.0f}",
    ), more  # fmt: skip


def _floor(trace: Trace, step: Step) -> Told:
    shared: Scaling = trace.shared
    free = shared.free
    assert free is not None
    floors = [float(one.values[4]) for one in (free, *shared.free_again)]
    found, error, floor = float(free.values[4]), float(free.errors[4]), shared.growth.floor
    formula = r"L \approx L_0 + A N^{-\alpha} + B D^{-\beta} , \quad L_0 = H"
    numbers = rf"L_0 = {tex(found)} \pm {tex(error, 2)} , \quad H = {tex(floor)}"
    return formula, numbers, message(
        "text.floor", found=fixed(found, 3), error=fixed(error, 3), floor=fixed(floor, 3),
        away=number(abs(found - floor) / max(error, 1e-9), 2),
        alpha=fixed(float(free.values[0]), 2), known=fixed(float(shared.fits[-1].values[0]), 2),
    ), [
        message("notice.floor.spread", count=len(floors), low=fixed(min(floors), 2),
                high=fixed(max(floors), 2)),
        message("notice.floor"),
    ]  # fmt: skip


def _work(trace: Trace, step: Step) -> Told:
    shared: Scaling = trace.shared
    work, width, context = shared.work, int(trace.params.width), CONTEXTS[step.place]
    assert work is not None
    formula = r"\frac{C}{6 N D} = 1 + \frac{n}{6 d}"
    numbers = rf"1 + \frac{{{context}}}{{6 \cdot {width}}} = {tex(1 + context / (6 * width), 4)}"
    return formula, numbers, message(
        "text.work", context=count(context), width=width, weights=large(work.weights),
        ratio=number(ratio_at(shared, step.place), 4), edge=count(6 * width),
    ), [message("notice.work")]  # fmt: skip


def _law(trace: Trace, step: Step) -> Told:
    law, at = trace.shared.law, step.place
    floor, first, alpha, second, beta = (float(one) for one in law.constants)
    size, tokens = float(law.sizes[at]), float(law.tokens[at])
    formula = r"L = E + \frac{A}{N^\alpha} + \frac{B}{D^\beta} , \quad \alpha A N^{-\alpha}"
    formula += r" = \beta B D^{-\beta}"
    numbers = rf"L = {floor:g} + \frac{{{first:g}}}{{N^{{{alpha:g}}}}}"
    numbers += rf" + \frac{{{second:g}}}{{D^{{{beta:g}}}}} = {tex(float(law.losses[at]))}"
    return formula, numbers, message(
        "text.law", budget=number(BUDGETS[at], 1), size=large(size), tokens=large(tokens),
        ratio=number(tokens / size), loss=fixed(float(law.losses[at]), 3),
        power=fixed(beta / (alpha + beta), 2), first=number(float(law.tokens[0] / law.sizes[0])),
        last=number(float(law.tokens[-1] / law.sizes[-1])),
    ), [message("notice.law.published"), message("notice.law.use")]  # fmt: skip


def _skill(trace: Trace, step: Step) -> Told:
    shared: Scaling = trace.shared
    skill, length = shared.skill, LENGTHS[step.place]
    assert skill is not None
    near = nearest(shared)
    p = float(skill.right[near])
    formula = r"P(\mathrm{whole}) \approx p^L"
    numbers = rf"{{{p:.3f}}}^{{{length}}} = {tex(p**length)}"
    facts = {
        "units": ADDERS[near], "weights": int(skill.weights[near]), "digits": per_cent(p),
        "length": length, "whole": per_cent(float(skill.whole[near, step.place])),
        "power": per_cent(p**length), "sums": SUMS,
    }  # fmt: skip
    kind = "digits" if step.place == 0 else "whole"
    return formula, numbers, Message(f"text.{kind}", facts), [
        message("notice.emergence"), message("notice.emergence.not")
    ]  # fmt: skip


def _context(trace: Trace, step: Step) -> Told:
    context, at = trace.shared.context, step.place
    net, ridge, squares = (float(one) for one in context.errors[:, at])
    worst = int(context.errors[2].argmax())
    formula = r"\hat w = (X^\top X + \sigma^2 I)^{-1} X^\top y"
    numbers = rf"{tex(net)} : {tex(ridge)} = {tex(net / ridge)}"
    away = ".away" if trace.params.stretch != 1.0 else ""
    return formula, numbers, message(
        f"text.context{away}", count=at, net=number(net), ridge=number(ridge),
        squares=number(squares), inputs=trace.params.dimension,
        stretch=f"{trace.params.stretch:g}",
    ), [
        message("notice.context", count=worst, inputs=trace.params.dimension,
                squares=number(float(context.errors[2, worst])),
                net=number(float(context.errors[0, worst]))),
        message("notice.context.limit"),
    ]  # fmt: skip


def _curriculum(trace: Trace, step: Step) -> Told:
    errors = trace.shared.lessons.errors
    seen = (step.place + 1) * BETWEEN
    mean = errors.mean(axis=2)
    half, last = mean[len(mean) // 2], mean[-1]
    facts: dict[str, object] = {"count": seen, "draws": DRAWS, "half": len(mean) // 2 * BETWEEN
                                + BETWEEN, "all": LESSONS}  # fmt: skip
    for which, name in enumerate(ORDERS):
        facts |= {
            f"{name}_now": per_cent(float(mean[step.place, which])),
            f"{name}_spread": per_cent(float(errors[step.place, which].std())),
            f"{name}_half": per_cent(float(half[which])),
            f"{name}_last": per_cent(float(last[which])),
        }  # fmt: skip
    formula = r"w \leftarrow w + \eta \, \frac{y\, x}{1 + e^{y\, w \cdot x}}"
    numbers = rf"\eta = {trace.params.rate:g}"
    best, second = (int(one) for one in last.argsort()[:2])
    apart = errors[-1, second] - errors[-1, best]  # of the same draws
    clear = float(apart.mean()) > 2 * float(apart.std(ddof=1)) / DRAWS**0.5
    winner = ORDERS[best] if clear else "none"
    return formula, numbers, Message("text.curriculum", facts), [
        message(f"notice.curriculum.{winner}"), message("notice.curriculum")
    ]  # fmt: skip


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "grow": _grow, "fit": _fit, "floor": _floor, "work": _work, "law": _law, "emergence": _skill,
    "context": _context, "curriculum": _curriculum,
}  # fmt: skip
