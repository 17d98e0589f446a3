"""Where the result ends up: the true result, the result of the stored operands, and its neighbours
on the number line."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.arithmetic.equal import true_result
from explorer.compute.floats.arithmetic.params import STAGES, Shared
from explorer.compute.floats.codec import at_order, decode, order, power_of_two
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import decimal, exact_decimal, shown
from explorer.core.easing import clamp, smooth
from explorer.core.trace import Trace
from explorer.panels.floats.bits.pieces import digits_for
from explorer.panels.floats.bits.pieces import rounded as short
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

MOST_STEPS = 5  # between the result and the number that was meant, to show both


@dataclass(frozen=True)
class Place:
    """Something on the line: what it is called, its value, from which stage it is shown."""

    key: str
    value: Fraction
    colour: str
    stage: int


def draw_where(ink: Ink, box: QRectF, trace: Trace, shared: Shared, at: float) -> None:
    """Draw the line into a box."""
    outcome, params = shared.outcome, trace.params
    assert outcome is not None
    assert outcome.exact is not None
    info, scale = FORMATS[params.format], ink.view.text_scale
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("where"), size="small",
             bold=True)  # fmt: skip
    if outcome.result.number.kind != "finite":
        rest = box.adjusted(0, line + 6, 0, 0)
        key = "where_infinite" if outcome.result.kind == "infinity" else "where_nan"
        ink.text(rest, ink.say(key, largest=shown(decode(info, info.largest_code).number, 7, 12)),
                 size="body", colour="error", align="left top", wrap=True)  # fmt: skip
        return
    here = order(info, outcome.result.code)
    places, meant = [here], None
    if shared.comparisons and shared.comparisons[0].apart is not None:
        meant = order(info, shared.comparisons[0].expected.code)
        if abs(meant - here) <= MOST_STEPS:
            places.append(meant)
        else:
            meant = None
    apart = None  # where multiplying and adding with a rounding each would have ended
    if shared.separate is not None and shared.separate.number.kind == "finite":
        apart = order(info, shared.separate.code)
        if abs(apart - here) <= MOST_STEPS:
            places.append(apart)
    values = {}
    for step in range(min(places) - 1, max(places) + 2):
        code = at_order(info, step)
        if code is not None:
            values[step] = decode(info, code).number.fraction
    low, high = min(values.values()), max(values.values())
    if low == high:
        return
    margin = (high - low) / 12
    low, high = low - margin, high + margin

    def x(value: Fraction) -> float:
        share = float((min(max(value, low), high) - low) / (high - low))
        return box.left() + 8 + share * (box.width() - 16)

    exact = outcome.exact.digits * power_of_two(outcome.exact.unit)
    exact = -exact if outcome.exact.negative else exact
    found = []
    true = true_result(shared.left, shared.right, params.operation, shared.third)
    if true is not None:
        found.append(Place("true", true.fraction, "key", 0))
    if not outcome.exact.more:
        found.append(Place("stored", Fraction(exact), "weight", STAGES.index("operate")))
    y = box.top() + line + clamp((box.height() - line) * 0.55, 3.2 * line, 150 * scale)
    y = min(y, box.bottom() - 2.4 * line)
    ink.line(box.left(), y, box.right(), y, "border", width=1.4)
    steps, digits = sorted(values), max(8, digits_for(info))
    gap = min((x(values[b]) - x(values[a]) for a, b in pairwise(steps)), default=box.width())
    labels = _labels(ink, {s: x(v) for s, v in values.items()}, values, here, digits, box)
    settled = smooth(clamp(at - 3, 0.0, 1.0))
    for step in steps:
        spot, mine = x(values[step]), step == here
        code = at_order(info, step)
        assert code is not None
        ink.line(spot, y - 8, spot, y + 8, "significand", width=1.6)
        if mine and settled > 0:
            ink.circle(spot, y, 6.5, fill="significand", line="surface", width=1.2)
        if step == meant and settled > 0:
            ink.circle(spot, y, 9.5, line="key", width=2.2)
        if step in labels:
            left, text = labels[step]
            ink.label(left, y + 10, text, anchor="left top", size="tiny", mono=True,
                      bold=mine and settled > 0.5)  # fmt: skip
        if step == apart and settled > 0:
            ink.rect(QRectF(spot - 8, y - 8, 16, 16), line="negative", width=2.0)
        about = [ink.say("code_is", code=info.hex(code))]
        if mine and settled > 0:
            about.append(ink.say("is_result"))
        if step == meant and settled > 0:
            about.append(ink.say("is_meant"))
        if step == apart and settled > 0:
            about.append(ink.say("is_separate"))
        area = QRectF(spot - min(gap, 60) / 2, y - 10, min(gap, 60), 10 + line * 1.6)
        area = area.intersected(box)
        full = exact_decimal(values[step]) or ""
        ink.mark(area, ReadOut(full if 0 < len(full) < 50 else decimal(values[step], 20, 30),
                               tuple(about)), name="neighbour")  # fmt: skip
    if shared.separate is not None and settled > 0:
        text = ink.say("separately", value=shown(shared.separate.number, 9, 13))
        taken = ink.text_width(ink.say("where"), "small", bold=True) + 14
        if taken + ink.text_width(text, "small") <= box.width():
            ink.text(QRectF(box.left(), box.top(), box.width(), line), text, size="small",
                     colour="negative", align="right middle")  # fmt: skip
    room = y - 10 - (box.top() + line)
    for level, place in enumerate(found):
        if at < place.stage - 0.999:
            continue
        alpha = smooth(clamp(at - place.stage + 1, 0.0, 1.0))
        spot = x(place.value)
        height = room * (0.9 if level == 0 else 0.42)
        top = y - 10 - height
        ink.line(spot, top + line / 2, spot, y - 2, place.colour, width=1.6, alpha=alpha)
        ink.polygon([QPointF(spot, y - 1), QPointF(spot - 5, y - 9), QPointF(spot + 5, y - 9)],
                    fill=place.colour, alpha=alpha)  # fmt: skip
        text = ink.say(f"place_{place.key}", value=decimal(place.value, 10, 14))
        text = f"{text} →" if place.value > high else f"← {text}" if place.value < low else text
        wide = ink.text_width(text, "small") + 2
        others = [x(other.value) for other in found if other is not place]
        behind = level and any(spot < other < spot + 10 + wide for other in others)
        left = spot + 6 if spot + 8 + wide <= box.right() and not behind else spot - 6 - wide
        left = clamp(left, box.left(), max(box.right() - wide, box.left()))
        tag = QRectF(left, top, min(wide, box.width()), line)
        if level and 0.48 * room < line:  # no line of its own: the arrow has the read-out
            tag = QRectF(spot - 6, y - 14, 12, 14)
        else:
            ink.rect(tag, fill="surface", alpha=0.85 * alpha)
            ink.text(tag, text, size="small", colour=place.colour, alpha=alpha)
        ink.mark(tag, ReadOut(text, (decimal(place.value, 24, 40),)), name=place.key)
    if settled > 0.5 and shared.comparisons:
        _errors(ink, QRectF(box.left(), y + 10 + line, box.width(), box.bottom() - y - 10 - line),
                trace, shared, Fraction(exact))  # fmt: skip


def _labels(
    ink: Ink, spots: dict[int, float], values: dict[int, Fraction], here: int, digits: int,
    box: QRectF,
) -> dict[int, tuple[float, str]]:  # fmt: skip
    """Left edge and text of the labels there is room for, the result's first."""
    found: dict[int, tuple[float, str]] = {}
    taken: list[tuple[float, float]] = []
    for step in sorted(spots, key=lambda s: abs(s - here)):
        text = decimal(values[step], digits, digits + 3)
        wide = ink.text_width(text, "tiny", mono=True, bold=True)
        left = clamp(spots[step] - wide / 2, box.left(), max(box.right() - wide, box.left()))
        if all(left + wide + 6 <= a or b + 6 <= left for a, b in taken):
            taken.append((left, left + wide))
            found[step] = (left, text)
    return found


def _errors(ink: Ink, box: QRectF, trace: Trace, shared: Shared, exact: Fraction) -> None:
    """The error split into what storing the operands did and what this operation did."""
    outcome = shared.outcome
    assert outcome is not None
    true = true_result(shared.left, shared.right, trace.params.operation, shared.third)
    if true is None or outcome.exact is None or outcome.exact.more:
        return
    ulp = power_of_two(outcome.result.ulp)
    result = outcome.result.number.fraction
    parts = (
        ("error_operands", (exact - true.fraction) / ulp, "key"),
        ("error_rounding", (result - exact) / ulp, "weight"),
        ("error_total", (result - true.fraction) / ulp, "text"),
    )
    line = ink.line_height("small") + 3
    count = int(box.height() // line)
    if count < 1:
        return
    chosen = parts if count >= 3 else parts[-1:]
    widest = max(ink.text_width(ink.say(key), "small") for key, _, _ in chosen) + 10
    largest = max((abs(size) for _, size, _ in chosen), default=Fraction(0)) or Fraction(1)
    figures = [f"{short(size)} ulp" for _, size, _ in chosen]
    numbers = max(ink.text_width(text, "small", mono=True) for text in figures) + 10
    top = box.top() + (6 if box.height() > count * line + 6 else 0)
    for place, (key, size, colour) in enumerate(chosen):
        row = QRectF(box.left(), top + place * line, box.width(), line)
        ink.text(row, ink.say(key), size="small", colour=colour)
        ink.text(QRectF(row.left() + widest, row.top(), numbers, line), figures[place],
                 size="small", mono=True, colour=colour, align="right middle")  # fmt: skip
        middle = (row.left() + widest + numbers + row.right()) / 2
        half = (row.right() - middle) * 0.95
        if half > 12:
            long = float(size / largest) * half
            bar = QRectF(middle, row.top() + 4, long, line - 8).normalized()
            ink.line(middle, row.top() + 1, middle, row.bottom() - 1, "border")
            ink.rect(bar, fill=ink.ramp(0.55, colour), line=colour, width=0.8)
        ink.mark(row, ReadOut(ink.say(key), (figures[place], f"= {short(size * ulp, 6)}")),
                 name=key)  # fmt: skip
