"""What the column beside the picture says about each step of the rounding lab."""

from __future__ import annotations

from fractions import Fraction

from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import decimal, shown
from explorer.compute.floats.rounding.params import ZOOM, Shared, Step
from explorer.core.formatting import count as counted
from explorer.core.formatting import number, superscript
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import message
from explorer.panels.floats.bits.explain import tex
from explorer.panels.floats.bits.pieces import rounded as short


def explain(trace: Trace, index: int) -> Explanation:
    """The words and formulas of a step."""
    step: Step = trace[index]
    return {"modes": _modes, "chance": _chance, "twice": _twice}[step.topic](trace, step)


def _modes(trace: Trace, step: Step) -> Explanation:
    shared: Shared = trace.shared
    spot, info = step.spot, FORMATS[trace.params.format]
    assert spot is not None
    x = shown(spot.x, 10, 14)
    low, high = shared.ticks[spot.interval], shared.ticks[spot.interval + 1]
    names = {"low": shown(low.number, 8, 12), "high": shown(high.number, 8, 12)}
    errors = {
        lane.mode: "–" if lane.error is None else short(lane.error.fraction)
        for lane in shared.lanes
    }
    notice = (
        message("see_letters"),
        message("see_dots"),
        message("see_error", even=errors["nearest_even"], zero=errors["toward_zero"],
                up=errors["up"], down=errors["down"]),
    )  # fmt: skip
    answers = {
        a.mode: shown(decode(info, a.code).number, 8, 12) for a in spot.answers
    }  # fmt: skip
    shown_as = (("RN", "nearest_even"), ("RZ", "toward_zero"), ("RU", "up"), ("RD", "down"))
    rows = [rf"& \mathrm{{{letters}}}(x) = {tex(answers[mode])}" for letters, mode in shown_as]
    numbers = r"\begin{aligned} " + r" \\ ".join(rows) + r" \end{aligned}"
    formula = r"\mathrm{RD}(x) \le x \le \mathrm{RU}(x)"
    if spot.kind == "exact":
        heading, said = message("head_exact"), message("say_exact", value=x, format=info.label)
        formula, numbers = r"\mathrm{RD}(x) = x = \mathrm{RU}(x)", rf"x = {tex(x)}"
        if low.code is None or high.code is None:
            outer = spot.x.fraction in (t.number.fraction for t in (low, high) if t.code is None)
            if outer:
                top = names["low"] if high.code is None else names["high"]
                heading, said = message("head_between"), message("say_beyond", value=x, low=top)
                formula = numbers = ""
    elif low.code is None or high.code is None:
        top = names["low"] if high.code is None else names["high"]
        heading, said = message("head_between"), message("say_beyond", value=x, low=top)
        formula = r"|x| > x_{\max}"
    elif spot.kind == "tie":
        heading = message("head_tie")
        said = message("say_tie", value=x, **names, even=answers["nearest_even"],
                       away=answers["nearest_away"])  # fmt: skip
        formula = r"x = \frac{a + b}{2}"
    else:
        heading = message("head_between")
        said = message("say_between", value=x, **names, nearest=answers["nearest_even"])
    return Explanation(heading, said, formula, numbers, notice, ("X010",))


def _chance(trace: Trace, step: Step) -> Explanation:
    bench, bits = trace.shared.bench, trace.params.random_bits
    found = bench.chances[bits - 1]
    notice = (message("see_bias"),)
    if found.inner == found.outer:
        return Explanation(message("head_chance_exact"), message("chance_exact"), notice=notice)
    done, ups = int(bench.counts[step.index]), int(bench.ups[step.index])
    part = short(found.part.fraction, 5)
    said = message(
        "say_chance", part=part, bits=bits, ups=counted(found.ups), words=counted(found.words),
        mean=decimal(found.mean.fraction, 9, 13),
    )  # fmt: skip
    if found.ups == 0:
        said = message("say_chance_never", part=part, bits=bits)
    formula = r"P = \frac{\lfloor r \cdot 2^{k} \rfloor}{2^{k}}"
    numbers = rf"\frac{{{found.ups}}}{{{found.words}}} = {tex(number(found.ups / found.words, 5))}"
    heading = message("head_chance", ups=counted(ups), count=counted(done))
    return Explanation(heading, said, formula, numbers, notice)


def _twice(trace: Trace, step: Step) -> Explanation:
    shared: Shared = trace.shared
    found, journey, params = shared.sliver, shared.journey, trace.params
    assert found is not None
    assert journey is not None
    narrow, wide = FORMATS[params.format].label, FORMATS[params.through].label
    width = Fraction(2, ZOOM**step.index)
    heading = message("head_zoom", width=_power(width))
    if found.direct == found.twice:
        key = "say_zoom_odd" if params.odd else "say_zoom_same"
        args = {"through": wide, "format": narrow} if params.odd else {}
        said = message(key, **args)
    else:
        said = message("say_zoom", through=wide, distance=_power(found.share))
    notice = [message("see_one_side")]
    if journey.wrong:
        direct, twice = (shown(d.number, 10, 14) for d in (journey.direct, journey.twice))
        notice.insert(0, message("see_witness", direct=direct, twice=twice))
    formula = r"\mathrm{fl}_p(\mathrm{fl}_q(x)) \ne \mathrm{fl}_p(x)"
    relation = r"\ne" if journey.wrong else "="
    if not journey.wrong:
        formula = r"\mathrm{fl}_p(\mathrm{fl}_q(x)) = \mathrm{fl}_p(x)"
    numbers = (
        rf"{tex(shown(journey.twice.number, 10, 14))} {relation} "
        rf"{tex(shown(journey.direct.number, 10, 14))}"
    )
    return Explanation(heading, said, formula, numbers, tuple(notice))


def _power(value: Fraction) -> str:
    """A power of two as one, anything else as a number."""
    if value.numerator == 1 and value.denominator & (value.denominator - 1) == 0 and value < 1:
        return f"2{superscript(1 - value.denominator.bit_length())}"
    return short(value)
