"""A format's row: its name, its bar on the axis, and what becomes of the numbers in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import decode, power_of_two
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.line.bands import BANDS
from explorer.compute.floats.line.facts import definitions
from explorer.compute.floats.line.params import CHOICES, Step
from explorer.compute.floats.line.ticks import least_box, log2_of, nearest
from explorer.compute.floats.notation import decimal, exact_decimal
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.floats.line import constants
from explorer.panels.floats.line.axis import Window, is_click, navigator
from explorer.panels.floats.line.bars import draw_bar, draw_values, power
from explorer.panels.floats.line.dropped import COLOURS
from explorer.panels.floats.line.layout import Layout, Row, name_of, sides
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


@lru_cache(maxsize=64)
def known(info: FormatInfo) -> dict[str, Fraction]:
    """The constants of a format, worked out once."""
    return definitions(info)


def bar_of(ink: Ink, row: Row, layout: Layout, notes: bool) -> QRectF:
    """The box of a row's bar; with room for notes above and below it."""
    area, line = row.area, ink.line_height("tiny")
    room = area.height() - (2 * line + 4 if notes else 4)
    height = min(max(room, 6.0), 34.0 * ink.view.text_scale, area.height() * 0.72)
    top = area.center().y() - height / 2
    return QRectF(layout.left, top, layout.right - layout.left, height)


def draw_rows(ink: Ink, layout: Layout, window: Window, trace: Trace, at: float) -> None:
    """The formats on the axis. What does not change with the numbers is kept between frames."""
    step = trace[min(int(at), len(trace) - 1)]
    facts, chosen = step.stage == "facts", trace.params.format
    places = tuple((row.name, *sides(row.area), row.alpha) for row in layout.rows)
    key = ("line rows", places, window, chosen, facts, sides(layout.axis))

    def still(inner: Ink) -> None:
        for row in layout.rows:
            _draw_still(inner, row, layout, window, chosen, facts)

    if at == int(at) or layout.steady:
        ink.layer(key, still)
    else:
        still(ink)
    for row in layout.rows:
        if row.alpha >= 1:
            _draw_share(ink, row, layout, step, FORMATS[row.name])
            _mark_row(ink, row, layout, window)


def _draw_still(
    ink: Ink, row: Row, layout: Layout, window: Window, chosen: str, facts: bool
) -> None:
    """One format: its name, its bar, its ends."""
    info, area = FORMATS[row.name], row.area
    if row.name == chosen and not facts:
        ink.rect(area.adjusted(-4, 1, 4, -1), fill="raised", radius=6, alpha=row.alpha)
    line = ink.line_height("tiny")
    notes = area.height() >= 2 * line + 20 and row.alpha >= 1 and not facts
    bar = bar_of(ink, row, layout, notes)
    _draw_name(ink, row, layout)
    y = bar.center().y()  # where a format has no numbers, so that the eye can follow the row
    ink.line(window.left, y, window.right, y, "hairline", alpha=row.alpha)
    draw_bar(ink, bar, info, window, alpha=row.alpha)
    labelled = False
    if row.alpha >= 1 and area.bottom() - bar.bottom() >= line * 0.8:
        labelled = draw_values(ink, info, window, bar.bottom() + 1)
    if notes and not labelled:
        _draw_notes(ink, bar, info, window)
    if facts:
        constants.draw_flags(ink, bar, info, window, layout.axis.bottom() + 2)


def _mark_row(ink: Ink, row: Row, layout: Layout, window: Window) -> None:
    """The name reads the format, the bar its values; a click on either chooses the format."""
    info, area = FORMATS[row.name], row.area
    label = QRectF(area.left(), area.top(), layout.left - area.left(), area.height())
    place = QRectF(layout.left, area.top(), layout.right - layout.left, area.height())
    ink.mark(label, lambda _: read_format(ink, info), edit=_editor(row, label, window),
             name=f"name {row.name}")  # fmt: skip
    ink.mark(place, lambda point: read_value(ink, info, window, point),
             edit=_editor(row, place, window), name=f"row {row.name}")  # fmt: skip


def _draw_name(ink: Ink, row: Row, layout: Layout) -> None:
    info, area = FORMATS[row.name], row.area
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    wide = layout.left - area.left() - 10
    fields = f"{int(info.signed)} · {info.exponent_bits} · {info.fraction_bits}"
    two = area.height() >= small + tiny + 2
    top = area.center().y() - ((small + tiny) / 2 if two else small / 2)
    ink.text(QRectF(area.left(), top, wide, small), name_of(row.name, layout.compact), size="small",
             bold=True, align="right middle", colour="text", alpha=row.alpha)  # fmt: skip
    if two:
        ink.text(QRectF(area.left(), top + small, wide, tiny), fields, size="tiny", mono=True,
                 align="right middle", colour="muted", alpha=row.alpha)  # fmt: skip


def _draw_notes(ink: Ink, bar: QRectF, info: FormatInfo, window: Window) -> None:
    """The ends of a format in words: the smallest number above it, the others below."""
    line = ink.line_height("tiny")
    exact = known(info)
    least, largest = exact.get("smallest_subnormal"), exact["max"]
    if least is not None and window.inside(log2_of(least)):
        text = ink.say("note_smallest", value=power(least_box(info)))
        left = min(float(window.x(log2_of(least))), window.right - ink.text_width(text, "tiny"))
        ink.text(QRectF(left, bar.top() - line - 1, window.right - left, line), text, size="tiny",
                 colour="warn")  # fmt: skip
    taken = window.right
    if window.inside(log2_of(largest)):
        text = ink.say("note_max", value=decimal(largest, 4, 7))
        wide = ink.text_width(text, "tiny")
        end = max(float(window.x(log2_of(largest))), window.left + wide)
        ink.text(QRectF(end - wide - 1, bar.bottom() + 1, wide + 2, line), text, size="tiny",
                 colour="muted", align="right middle", elide=False)  # fmt: skip
        taken = end - wide - 8
    if info.zero and info.fraction_bits and window.inside(float(info.least_exponent)):
        text = ink.say("note_normal", value=power(info.least_exponent))
        left = float(window.x(float(info.least_exponent)))
        if left + ink.text_width(text, "tiny") <= taken:
            ink.text(QRectF(left, bar.bottom() + 1, taken - left, line), text, size="tiny",
                     colour="muted")  # fmt: skip


def _draw_share(ink: Ink, row: Row, layout: Layout, step: Step, info: FormatInfo) -> None:
    """At the right: of numbers, the share that is lost; without numbers, the decades spanned."""
    area = row.area
    column = QRectF(layout.right + 8, area.top(), area.right() - layout.right - 8, area.height())
    small = ink.line_height("small")
    if not step.total:
        if step.stage == "formats":
            ink.text(column, decades_text(info), size="small", mono=True, align="right middle",
                     colour="muted")  # fmt: skip
        return
    if row.name not in CHOICES:
        return
    counts = step.counts[CHOICES.index(row.name)]
    lost = float(counts[0] + counts[3]) / step.total
    tall = area.height() >= small + 16
    box = QRectF(column.left(), area.center().y() - (small + 10) / 2, column.width(), small)
    ink.text(box if tall else column, percent(lost), size="small", mono=True, align="right middle",
             colour="error" if lost >= 0.0005 else "muted", bold=lost >= 0.0005)  # fmt: skip
    if tall:
        left, y = column.left(), box.bottom() + 2
        for name, number in zip(BANDS, counts.tolist(), strict=True):
            wide = column.width() * number / step.total
            if wide > 0:
                ink.rect(QRectF(left, y, wide, 7), fill=COLOURS[name])
            left += wide
        ink.rect(QRectF(column.left(), y, column.width(), 7), line="border", width=0.8)
    ink.mark(column, lambda _: _read_shares(ink, info, step, counts), name=f"shares {row.name}")


def percent(share: float) -> str:
    """A share with one decimal; never 0.0 for something."""
    return "<0.1%" if 0 < share < 0.0005 else f"{fixed(100 * share, 1)}%"


@lru_cache(maxsize=64)
def decades_text(info: FormatInfo) -> str:
    """log10 of the largest over the smallest positive number."""
    exact = definitions(info)
    least = decode(info, info.smallest_code).number.magnitude
    return fixed((log2_of(exact["max"]) - log2_of(least)) * math.log10(2), 1)


def _read_shares(ink: Ink, info: FormatInfo, step: Step, counts: Any) -> ReadOut:
    lines = [
        ink.say("read_fate", fate=ink.say(f"fate_{name}"), count=count(number),
                share=fixed(100 * number / step.total, 3))
        for name, number in zip(BANDS, counts.tolist(), strict=True)
    ]  # fmt: skip
    return ReadOut(ink.say("read_fates", format=info.label), tuple(lines))


def read_format(ink: Ink, info: FormatInfo) -> ReadOut:
    """A format as a whole: its fields, its ends, how many values."""
    exact = definitions(info)
    least = decode(info, info.smallest_code).number.magnitude
    subnormal = (1 << info.fraction_bits) - 1 if info.zero else 0
    positive = info.largest_code + 1 - info.smallest_code
    lines = [
        ink.say("read_fields", signs=int(info.signed), exponent=info.exponent_bits,
                fraction=info.fraction_bits, bias=info.bias),
        ink.say("read_range", low=decimal(least, 5, 9), high=decimal(exact["max"], 5, 9)),
        ink.say("read_boxes", bits=info.fraction_bits, count=count(1 << info.fraction_bits)),
        ink.say("read_positive", count=count(positive), subnormal=count(min(subnormal, positive))),
    ]  # fmt: skip
    if info.name in CHOICES:
        lines.append(ink.say("read_choose"))
    return ReadOut(info.label, tuple(lines))


def read_value(ink: Ink, info: FormatInfo, window: Window, point: QPointF) -> ReadOut:
    """The number of a format nearest to a point: its value, its code, its neighbours."""
    place = window.place(point.x())
    low, high = least_box(info), log2_of(definitions(info)["max"])
    if not low - 1 <= place <= high + 1:
        key = "read_below" if place < low else "read_above"
        end = definitions(info)["max"] if place > high else power_of_two(low)
        return ReadOut(info.label, (ink.say(key, value=decimal(end, 6, 10)),))
    found = nearest(info, place)
    exact = exact_decimal(found.number.magnitude) or ""
    digits = exact if 0 < len(exact) <= 40 else decimal(found.number.magnitude, 24, 40)
    fraction = f"{found.fraction}/{info.hidden}"
    lead = f"{found.hidden} + {fraction}" if info.fraction_bits else "1"
    return ReadOut(
        f"{info.label}: {digits}",
        (
            f"2^{found.exponent} × ({lead})".replace("^-", "^−"),
            ink.say("read_code", code=info.hex(found.code), kind=ink.say(found.kind)),
            ink.say("read_next", ulp=power(found.ulp)),
        ),
    )  # fmt: skip


def _editor(
    row: Row, area: QRectF, window: Window
) -> Callable[[Gesture], Mapping[str, Any] | None]:
    """A click chooses the format; everything else moves the axis."""

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if is_click(gesture, area) and row.name in CHOICES:
            return {"format": row.name}
        return navigator(window)(gesture)

    return edit
