"""Rounding twice: zooming in on a midpoint until the stretch that goes wrong can be seen.

What the reader takes away: rounding first to a wider format moves numbers that are just beside a
midpoint onto it, and from there they may fall to the wrong side.
"""

from __future__ import annotations

import math
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import Decoded
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import decimal, shown
from explorer.compute.floats.rounding.params import ZOOM, Shared
from explorer.compute.floats.rounding.twice import Journey, Sliver
from explorer.core.easing import clamp
from explorer.core.formatting import count as counted
from explorer.core.formatting import number, superscript
from explorer.core.trace import Trace
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LOW, HIGH = "category 1", "category 0"
LIFT = 3.0  # pixels between a row and the words above it


class Window:
    """What is seen: a stretch around the midpoint; places in steps of the narrow format from it."""

    def __init__(self, box: QRectF, found: Sliver, zoom: float) -> None:
        self.box, self.found = box, found
        self.half = float(ZOOM) ** -zoom  # in steps

    def steps(self, value: Fraction) -> float:
        """The distance from the midpoint, in steps."""
        return float((value - self.found.middle.fraction) / self.found.step)

    def x(self, steps: float) -> float:
        """The place in the picture, kept within the box."""
        share = clamp(steps / self.half, -1.0, 1.0)
        return self.box.center().x() + share * self.box.width() / 2

    @property
    def pixel(self) -> float:
        """Steps per pixel."""
        return 2 * self.half / max(self.box.width(), 1.0)


def draw_twice(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Draw the overview, the window and the ways of the number typed."""
    shared: Shared = trace.shared
    found, journey = shared.sliver, shared.journey
    assert found is not None
    assert journey is not None
    params = trace.params
    narrow, wide = FORMATS[params.format].label, FORMATS[params.through].label
    scale = ink.view.text_scale
    small = ink.line_height("small")
    factor = float(ZOOM) ** at
    title = ink.say("title_differ" if journey.wrong else "title_agree", format=narrow, through=wide)
    head = draw_headline(ink, rect, title) + 2
    where = ink.say("zoom_title", format=narrow, times=counted(round(factor)))
    ink.text(QRectF(rect.left(), rect.top() + head, rect.width(), small), where, size="small",
             colour="muted")  # fmt: skip
    head += small
    below = QRectF(rect.left(), rect.top() + head + 4, rect.width(), rect.height() - head - 4)
    ways = min(max(below.height() * 0.28, 104 * scale), 190 * scale, below.height() * 0.34)
    stage = QRectF(below.left() + 4, below.top(), below.width() - 8, below.height() - ways - 8)
    bar = clamp(stage.height() * 0.13, 16.0, 64 * scale)
    over = QRectF(stage.left(), stage.top() + small + 2, stage.width(), bar * 0.7)
    top = over.bottom() + clamp(stage.height() * 0.16, 12.0, 90.0)
    bar = max(min(bar, (stage.bottom() - top - 3 * (small + LIFT + 2)) / 3), 8.0)
    overview = Window(over, found, 0.0)
    _band(ink, overview, window_edge(overview, found.direct.fraction), over, "")
    _ends(ink, overview, found, small)
    window = Window(QRectF(stage.left(), top, stage.width(), bar), found, at)
    reach = window.half
    left, right = overview.x(-reach), overview.x(reach)
    ink.polygon(
        [QPointF(left, over.bottom()), QPointF(right, over.bottom()),
         QPointF(window.box.right(), top - 2), QPointF(window.box.left(), top - 2)],
        fill="raised", line="hairline",
    )  # fmt: skip
    line = small + LIFT
    gap = line + clamp((stage.bottom() - top - 3 * (bar + line)) / 3, 2.0, 44.0)
    rows = []
    for place in range(3):
        rows.append(QRectF(stage.left(), top + line + place * (bar + gap), stage.width(), bar))
    for row, key, edge in (
        (rows[0], "row_once", found.direct), (rows[1], "row_twice", found.twice),
    ):  # fmt: skip
        label = ink.say(key, format=narrow, through=wide)
        ink.text(QRectF(row.left(), row.top() - line, row.width(), small), label, size="small")
        _band(ink, Window(row, found, at), window_edge(window, edge.fraction), row, key)
        _values(ink, Window(row, found, at), window_edge(window, edge.fraction), row)
        ink.mark(row, ReadOut(label, (
            ink.say("changes_at", value=decimal(edge.fraction, 14, 22)),
        )), name=key)  # fmt: skip
    seen = _wrong(ink, Window(rows[2], found, at), small, shared)
    _grid(ink, window, rows, found)
    _typed(ink, window, rows, journey, rows[2].bottom() if seen else rows[1].bottom() + LIFT)
    _ways(ink, QRectF(below.left(), below.bottom() - ways, below.width(), ways), trace, journey)


def window_edge(window: Window, edge: Fraction) -> float:
    """Where an answer changes, in steps from the midpoint."""
    return window.steps(edge)


def _band(ink: Ink, window: Window, edge: float, row: QRectF, name: str) -> None:
    """Two colours: what becomes the lower neighbour, what the upper one."""
    x = window.x(edge)
    low = QRectF(row.left(), row.top(), x - row.left(), row.height())
    high = QRectF(x, row.top(), row.right() - x, row.height())
    for area, colour in ((low, LOW), (high, HIGH)):
        if area.width() > 0:
            ink.rect(area, fill=ink.ramp(0.55, colour), line="border", width=0.8)
    ink.line(x, row.top() - 3, x, row.bottom() + 3, "text", width=1.6)


def _values(ink: Ink, window: Window, edge: float, row: QRectF) -> None:
    """In each half the number it is rounded to."""
    found, x = window.found, window.x(edge)
    for value, left, right in ((found.low, row.left(), x), (found.high, x, row.right())):
        text = f"→ {shown(value, 9, 13)}"
        if right - left > ink.text_width(text, "small", mono=True) + 8:
            ink.text(QRectF(left, row.top(), right - left, row.height()), text, size="small",
                     mono=True, align="center middle")  # fmt: skip


def _ends(ink: Ink, window: Window, found: Sliver, small: float) -> None:
    """The neighbours and the midpoint above the overview."""
    box = window.box
    for value, steps in ((found.low, -0.5), (found.middle, 0.0), (found.high, 0.5)):
        x = window.x(steps)
        ink.line(x, box.top() - 4, x, box.bottom() + 2, "text", width=2.0 if steps else 1.2,
                 dash=steps == 0)  # fmt: skip
        text = decimal(value.fraction, 9, 13) if steps else ink.say("midpoint")
        ink.label(x, box.top() - 5, text, anchor="center bottom", size="small", mono=bool(steps))
        ink.mark(QRectF(x - 20, box.top() - small - 2, 40, small),
                 ReadOut(text, (decimal(value.fraction, 24, 40),)), name="end")  # fmt: skip


def _wrong(ink: Ink, window: Window, small: float, shared: Shared) -> bool:
    """The stretch where the two rows differ, in red; or how narrow it still is. Was it drawn?"""
    found, row = window.found, window.box
    head = QRectF(row.left(), row.top() - small - LIFT, row.width(), small)
    ink.text(head, ink.say("row_wrong"), size="small", colour="error")
    ink.rect(row, fill="raised", line="hairline", radius=2)
    if found.direct == found.twice:
        ink.text(row, ink.say("never_wrong"), size="small", align="center middle", colour="ok",
                 bold=True)  # fmt: skip
        ink.mark(row, ReadOut(ink.say("row_wrong"), (ink.say("never_wrong"),)), name="wrong")
        return False
    ends = sorted((window.steps(found.direct.fraction), window.steps(found.twice.fraction)))
    left, right = window.x(ends[0]), window.x(ends[1])
    share = found.share
    power = math.log2(float(share))
    said = f"2{superscript(round(power))}" if power == round(power) else number(float(share))
    edges = sorted((found.direct.fraction, found.twice.fraction))
    low, high = (decimal(edge, 14, 22) for edge in edges)
    lines = (ink.say("wrong_share", share=said), ink.say("wrong_between", low=low, high=high))
    ink.mark(row, ReadOut(ink.say("row_wrong"), lines), name="wrong")
    if right - left < 1.0:
        pixels = (ends[1] - ends[0]) / window.pixel
        ink.text(row, ink.say("too_narrow", pixels=number(pixels, 2)), size="small",
                 align="center middle", colour="muted")  # fmt: skip
        return False
    area = QRectF(left, row.top(), right - left, row.height())
    ink.rect(area, fill="error", line="error")
    text = ink.say("wrong_share", share=said)
    wide_text = ink.text_width(text, "small") + 6
    x = right + 6 if right + wide_text < row.right() else left - wide_text
    ink.text(QRectF(x, row.top(), wide_text, row.height()), text, size="small", colour="error")
    return True


def _grid(ink: Ink, window: Window, rows: list[QRectF], found: Sliver) -> None:
    """The numbers of the wide format, once they are far enough apart."""
    apart = float(found.wide_step.fraction / found.step)
    if apart / window.pixel < 12:
        return
    count = int(window.half / apart)
    for k in range(-count, count + 1):
        x = window.x(k * apart)
        ink.line(x, rows[1].top(), x, rows[1].top() + 7, "text", width=1.4)
        ink.circle(x, rows[1].top() + 7, 3.2, fill="text")


def _typed(ink: Ink, window: Window, rows: list[QRectF], journey: Journey, bottom: float) -> None:
    """The number that was typed, down to `bottom`, and how the first rounding moves it."""
    x = window.steps(journey.x.fraction)
    if abs(x) > window.half:
        return
    here = window.x(x)
    ink.line(here, rows[0].top() - 4, here, bottom, "weight", width=1.6)
    ink.polygon([QPointF(here, rows[0].top()), QPointF(here - 5, rows[0].top() - 8),
                 QPointF(here + 5, rows[0].top() - 8)], fill="weight")  # fmt: skip
    if journey.between.number.kind == "finite":
        there = window.x(window.steps(journey.between.number.fraction))
        if abs(there - here) > 6:
            y = rows[1].top() + rows[1].height() * 0.78
            ink.arrow(here, y, there, y, "weight", width=2.2, head=8)


def _ways(ink: Ink, box: QRectF, trace: Trace, journey: Journey) -> None:
    """The number's two ways as boxes and arrows."""
    params = trace.params
    narrow, wide = FORMATS[params.format].label, FORMATS[params.through].label
    small = ink.line_height("small")
    wide_box = min(box.width() * 0.26, 190 * ink.view.text_scale)
    high = min(2 * small + 8, (box.height() - 10) / 2)
    left, right = box.left(), box.right() - wide_box
    middle = (left + wide_box + right) / 2 - wide_box / 2
    first, second = box.top() + 2, box.bottom() - high - 2
    start = QRectF(left, (first + second) / 2, wide_box, high)
    once, between = QRectF(right, first, wide_box, high), QRectF(middle, second, wide_box, high)
    twice = QRectF(right, second, wide_box, high)
    wrong = journey.wrong
    for a, b in ((start, once), (start, between), (between, twice)):
        ink.arrow(a.right(), a.center().y(), b.left() - 2, b.center().y(), "muted", width=1.6)
    _pane(ink, start, ink.say("typed"), " ".join(params.value.split())[:40], "weight")
    _pane(ink, once, ink.say("once_in", format=narrow), _value(journey.direct), "ok")
    between_name = ink.say("odd_in" if params.odd else "first_in", format=wide)
    _pane(ink, between, between_name, _value(journey.between), "text")
    _pane(ink, twice, ink.say("then_in", format=narrow), _value(journey.twice),
          "error" if wrong else "ok")  # fmt: skip
    word = ink.say("differ" if wrong else "agree")
    if twice.top() - once.bottom() >= small:
        ink.label(right + wide_box / 2, (once.bottom() + twice.top()) / 2, word, size="small",
                  bold=True, anchor="center middle", colour="error" if wrong else "ok")  # fmt: skip


def _value(decoded: Decoded) -> str:
    return shown(decoded.number, 12, 16)


def _pane(ink: Ink, box: QRectF, name: str, value: str, colour: str) -> None:
    ink.rect(box, fill=ink.ramp(0.08, colour), line=colour, width=1.4, radius=6)
    half = box.height() / 2
    ink.text(QRectF(box.left() + 6, box.top(), box.width() - 12, half), name, size="tiny",
             colour="muted", align="center middle")  # fmt: skip
    ink.text(QRectF(box.left() + 6, box.top() + half, box.width() - 12, half - 2), value,
             size="small", mono=True, bold=True, colour=colour, align="center middle")  # fmt: skip
    ink.mark(box, ReadOut(name, (value,)), name=f"way {name}")
