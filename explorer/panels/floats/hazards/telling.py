"""The words beside a step of the hazards lab, and its headline."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.hazards import RopeStep, SoftmaxRun
from explorer.core.formatting import number
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.hazards.facts import exact_total, stuck_at, way_of, worst

FORMULAS = {
    "logits": r"z_i = \mathrm{round}(x_i + c)",
    "naive.exp": r"e^{z_i}",
    "naive.sum": r"S = \sum_j e^{z_j}",
    "naive.divide": r"p_i = \frac{e^{z_i}}{S}",
    "safe.max": r"d_i = z_i - m, \quad m = \max_j z_j",
    "safe.exp": r"e^{d_i} \le 1",
    "safe.sum": r"1 \le S = \sum_j e^{d_j} \le n",
    "safe.divide": r"p_i = \frac{e^{z_i - m}}{\sum_j e^{z_j - m}}",
    "log.log": r"\ln S",
    "log.subtract": r"\ln p_i = (z_i - m) - \ln S",
    "compare": r"p_i = \frac{e^{z_i - m}}{\sum_j e^{z_j - m}}",
}
ROPE = r"\theta_i = p \cdot b^{-2i/d}"


def tex(value: float, digits: int = 5) -> str:
    """A number in TeX."""
    if math.isnan(value):
        return r"\mathrm{NaN}"
    if math.isinf(value):
        return r"\infty" if value > 0 else r"{-}\infty"
    if value < 0:
        return "{-}" + tex(-value, digits)
    if value != 0 and not 1e-3 <= value < 1e6:
        mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
        return rf"{float(mantissa):g} \cdot 10^{{{int(exponent)}}}"
    return f"{value:.{digits}g}"


def becomes(trace: Trace) -> str:
    """What a number too large becomes."""
    from explorer.panels.floats.hazards.rails import beyond_text

    return beyond_text(FORMATS[trace.params.format], trace.params.overflow)


def headline(trace: Trace, index: int) -> Message:
    """What is to be seen at a step, in one sentence."""
    step = trace[index]
    if isinstance(step, RopeStep):
        return _rope_headline(trace, step)
    shared: SoftmaxRun = trace.shared
    stage, label = step.stage, FORMATS[trace.params.format].label
    way, count = way_of(shared, stage), len(shared.z)
    low, high = shared.window.low, shared.window.high
    if stage == "logits":
        before, after = len(np.unique(shared.logits)), len(np.unique(shared.z))
        if after < before:
            return message("head.merged", format=label, after=after, before=before)
        return message("head.logits", format=label, low=number(low, 4), high=number(high, 4))
    if stage == "naive.exp":
        over, under = int((shared.z > high).sum()), int((shared.z < low).sum())
        if over:
            return message("head.exp.over", over=over, count=count, becomes=becomes(trace))
        if under:
            return message("head.exp.under", under=under, count=count)
        return message("head.exp.fit", count=count)
    if stage.endswith(".sum"):
        return _sum_headline(trace, stage)
    if stage.endswith(".divide"):
        return _divide_headline(trace, stage)
    if stage == "safe.max":
        largest = number(float(shared.z.max()), 5)
        key = "head.max" if np.isfinite(shared.z.max()) else "head.max.nan"
        return message(key, largest=largest)
    if stage == "safe.exp":
        under = int((way.exponentials == 0).sum())
        if under:
            return message("head.safe.exp.under", under=under, count=count)
        return message("head.safe.exp")
    if stage == "log.log":
        return message("head.log", log=number(way.log_total, 5))
    if stage == "log.subtract":
        least = number(float(way.logs.min()), 5)
        lost = int((np.isneginf(shared.safe.logs) & np.isfinite(way.logs)).sum())
        if lost:
            return message("head.logs.lost", least=least, lost=lost)
        return message("head.logs", least=least)
    away = {name: number(worst(getattr(shared, name), shared.exact), 2)
            for name in ("naive", "safe", "fused")}  # fmt: skip
    return message("head.compare", **away)


def _sum_headline(trace: Trace, stage: str) -> Message:
    way = way_of(trace.shared, stage)
    exact = exact_total(way.exponentials)
    if not math.isfinite(way.total):
        fine = bool(np.isfinite(way.exponentials).all())
        if fine:
            return message("head.sum.over", becomes=becomes(trace))
        return message("head.sum.broken", total=number(way.total))
    if way.total == 0:
        return message("head.sum.zero")
    place, total = stuck_at(way), number(way.total, 5)
    if place >= 0 and exact > 1.1 * way.total:
        lost = len(way.exponentials) - place
        return message("head.sum.stuck", total=total, lost=lost, exact=number(exact, 5))
    return message("head.sum.fine", total=total, exact=number(exact, 5))


def _divide_headline(trace: Trace, stage: str) -> Message:
    way = way_of(trace.shared, stage)
    nan = int(np.isnan(way.probabilities).sum())
    if nan:
        why = "why.nan"
        if math.isinf(way.total):
            why = "why.infinite"
        elif way.total == 0:
            why = "why.zero"
        return message(
            "head.divide.nan", nan=nan, count=len(way.probabilities), why=message(why)
        )  # fmt: skip
    if not way.probabilities.any():
        return message("head.divide.zeros")
    total = exact_total(way.probabilities)
    key = "head.divide.fine" if abs(total - 1) < 0.1 else "head.divide.off"
    return message(key, sum=number(total, 4))


def _rope_headline(trace: Trace, step: RopeStep) -> Message:
    away = np.degrees(np.abs(wrapped(step.low - step.true)))
    finite = away[np.isfinite(away)]
    degrees = number(float(finite.mean()), 3) if len(finite) else "NaN"
    if trace.params.cast != "frequencies" and step.held != step.position:
        return message("head.rope.held", position=step.position, held=number(step.held, 6),
                       degrees=degrees)  # fmt: skip
    return message("head.rope", position=step.position, degrees=degrees)


def wrapped(angle: np.ndarray) -> np.ndarray:
    """Angles in radians brought into −π … π."""
    turn = 2 * math.pi
    with np.errstate(invalid="ignore"):
        out: np.ndarray = angle - turn * np.round(angle / turn)
    return out


def of_interest(trace: Trace, stage: str) -> int:
    """The logit whose numbers are shown: the largest that is a number."""
    z = np.where(np.isnan(trace.shared.z), -math.inf, trace.shared.z)
    return int(np.argmax(z))


def explained(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    step = trace[index]
    label = FORMATS[trace.params.format].label
    if isinstance(step, RopeStep):
        return _rope_explained(trace, index, step, label)
    shared, stage = trace.shared, step.stage
    i = of_interest(trace, stage)
    way = way_of(shared, stage)
    z = float(shared.z[i])
    d = float(way.shifted[i]) if len(way.shifted) else math.nan
    e, p = float(way.exponentials[i]), float(way.probabilities[i])
    numbers = {
        "logits": rf"z_{{{i + 1}}} = {tex(z, 7)}",
        "naive.exp": rf"e^{{{tex(z)}}} = {tex(e)}",
        "naive.sum": rf"S = {tex(way.total)}",
        "naive.divide": rf"p_{{{i + 1}}} = \frac{{{tex(e)}}}{{{tex(way.total)}}} = {tex(p)}",
        "safe.max": rf"m = {tex(z)}, \quad d_{{{i + 1}}} = {tex(d)}",
        "safe.exp": rf"e^{{{tex(d)}}} = {tex(e)}",
        "safe.sum": rf"S = {tex(way.total)}",
        "safe.divide": rf"p_{{{i + 1}}} = \frac{{{tex(e)}}}{{{tex(way.total)}}} = {tex(p)}",
        "log.log": rf"\ln {tex(way.total)} = {tex(way.log_total)}",
        "log.subtract": (rf"\ln p_{{{i + 1}}} = {tex(d)} - {tex(way.log_total)}"
                         rf" = {tex(float(way.logs[i]))}"),
        "compare": rf"p_{{{i + 1}}} = {tex(float(shared.exact[i]))}",
    }[stage]  # fmt: skip
    notices: tuple[Message, ...] = ()
    claims: tuple[str, ...] = ()
    if stage in ("naive.exp", "naive.divide"):
        notices, claims = (message("notice.scale"),), ("W075", "W077")
    elif stage in ("safe.max", "safe.divide"):
        notices, claims = (message("notice.drag"),), ("W076",)
    elif stage == "compare":
        claims = ("W041", "W075")
    return Explanation(
        headline(trace, index),
        message(f"say.{stage}", **({"count": len(shared.z)} if stage == "safe.sum" else
                                   {"format": label} if stage in ("logits", "naive.exp",
                                                                  "naive.sum") else {})),
        FORMULAS[stage], numbers, notices, claims,
        {"logit": i + 1, "z": z, "exponential": e, "sum": way.total, "probability": p},
    )  # fmt: skip


def _rope_explained(trace: Trace, index: int, step: RopeStep, label: str) -> Explanation:
    info, shared = FORMATS[trace.params.format], trace.shared
    section = trace.section_at(index)
    pair = int(shared.shown[len(shared.shown) // 2])
    place = len(shared.shown) // 2
    true, low = float(step.true[place]), float(step.low[place])
    numbers = (
        rf"\theta_{{{pair}}} = {step.position} \cdot {tex(float(shared.frequencies[pair]))}"
        rf" = {tex(true)}, \quad \hat\theta = {tex(low)}"
    )
    bits = info.fraction_bits + 1
    if section is not None and section.id == "gaps":
        paragraph = message("say.gaps", format=label, bits=bits, whole=2**bits)
    else:
        paragraph = message("say.rope", format=label, parts=2**bits)
    return Explanation(
        headline(trace, index), paragraph, ROPE, numbers, (message("notice.fp32"),), (),
        {"position": step.position, "held": step.held, "pair": pair, "angle": true,
         "angle_in_format": low},
    )  # fmt: skip
