"""The picture of the number line: the formats as bars on one logarithmic axis, and real numbers
dropped onto it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.core.easing import clamp, smooth
from explorer.core.trace import Trace
from explorer.panels.floats.line import constants, dropped
from explorer.panels.floats.line.axis import Window, come, gone, labels, navigator, window_at
from explorer.panels.floats.line.head import draw_head
from explorer.panels.floats.line.layout import Layout, layout_of, sides
from explorer.panels.floats.line.rows import draw_rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

#: The steps that drop numbers onto the line.
NUMBERS = {"weights", "activations", "gradients", "scaled"}


class LineScene(Scene):
    """Formats are windows on the line of numbers: how wide, and how fine."""

    smallest = (480, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        layout = layout_of(ink, rect, trace, at)
        window = window_at(trace, at, layout.left, layout.right)
        index = min(int(at), len(trace) - 1)
        draw_head(ink, layout, trace, index)
        _draw_upper(ink, layout, window, trace, at)
        _draw_axis(ink, layout, window)
        draw_rows(ink, layout, window, trace, at)
        if trace[index].stage == "facts":
            constants.draw_overview(ink, layout.lower, trace.shared, trace.params.format)


def _draw_axis(ink: Ink, layout: Layout, window: Window) -> None:
    """The axis and its labels, and a faint line through the rows at each of them."""
    y, bottom = layout.axis.top(), layout.rows[-1].area.bottom() if layout.rows else 0.0
    ink.line(window.left, y, window.right, y, "border")
    widest = ink.text_width("2⁻¹⁴⁹", "small") + 10
    most = int((window.right - window.left) / widest)
    found = labels(window, most)
    while len(found) > 2 and _crowded(ink, found, window):
        most -= 1
        found = labels(window, most) if most > 2 else found[::2]
    for place, text in found:
        if not window.inside(place):
            continue
        x = float(window.x(place))
        ink.line(x, y, x, y + 4, "border")
        if layout.rows:
            ink.line(x, layout.rows[0].area.top(), x, bottom, "hairline")
        wide = ink.text_width(text, "small")
        left = min(max(x - wide / 2, window.left - 8), window.right + 8 - wide)
        ink.text(QRectF(left, y + 5, wide + 1, layout.axis.height() - 5), text, size="small",
                 colour="muted", elide=False)  # fmt: skip
    ink.mark(QRectF(window.left, y, window.right - window.left, layout.axis.height()),
             edit=navigator(window), name="axis")  # fmt: skip


def _crowded(ink: Ink, found: list[tuple[float, str]], window: Window) -> bool:
    spans = []
    for place, text in found:
        wide = ink.text_width(text, "small")
        left = min(max(float(window.x(place)) - wide / 2, window.left - 8), window.right + 8 - wide)
        spans.append((left, left + wide))
    return any(b[0] - a[1] < 6 for a, b in pairwise(spans))


def _draw_upper(ink: Ink, layout: Layout, window: Window, trace: Trace, at: float) -> None:
    """The numbers of the step, or the table of constants; on the way both, one fading."""
    index = min(int(at), len(trace) - 1)
    stage = trace[index].stage
    last = index + 1 >= len(trace)
    following = stage if last else trace[index + 1].stage
    if stage == "facts":
        constants.draw_table(ink, layout.upper, trace.shared, trace.params.format)
        return
    box = QRectF(window.left, layout.upper.top(), window.right - window.left,
                 layout.upper.height() - 2)  # fmt: skip
    if box.height() < 30:
        return
    fraction = at - index
    slides = following == "scaled" and stage in ("gradients", "scaled")
    swaps = {stage, following} <= NUMBERS  # the same place for other numbers
    before = clamp(1 - 2 * fraction) if swaps else gone(fraction)
    after = clamp(2 * fraction - 1) if swaps else come(fraction)
    if fraction == 0 or slides or swaps:
        if stage != "formats":
            _draw_ground(ink, box, window, trace, 1.0)
    elif following != "facts" or stage != "formats":
        _draw_ground(ink, box, window, trace, before if stage != "formats" else after)
    if stage != "formats":
        _draw_numbers(ink, box, window, trace, index, 1.0 if slides else before,
                      smooth(fraction) if slides else 0.0)  # fmt: skip
    if fraction > 0 and not last and not slides and following != "facts":
        _draw_numbers(ink, box, window, trace, index + 1, after, 0.0)


def _inner(ink: Ink, box: QRectF) -> QRectF:
    """The part of the histogram below the names of the bands."""
    return box.adjusted(0, ink.line_height("tiny") + 6, 0, 0)


def _top(trace: Trace, bars: dropped.Bars | None = None) -> float:
    """The density at the upper end: one for the whole trace, unless narrow bars reach higher."""
    highest = 0.0 if bars is None else float(bars.density.max(initial=0.0))
    return float(max(trace.scales["density"][1], highest)) * 1.04


def _draw_ground(ink: Ink, box: QRectF, window: Window, trace: Trace, alpha: float) -> None:
    """The bands of the chosen format."""
    info = FORMATS[trace.params.format]
    if alpha >= 1:
        key = ("line bands", sides(box), window, info)
        ink.layer(key, lambda inner: dropped.draw_bands(inner, box, window, info, 1.0))
    elif alpha > 0.01:
        dropped.draw_bands(ink, box, window, info, alpha)


def _draw_numbers(
    ink: Ink, box: QRectF, window: Window, trace: Trace, index: int, alpha: float, slide: float
) -> None:
    """One step's histogram, slid part of a power of two."""
    step, info = trace[index], FORMATS[trace.params.format]
    population = trace.shared.population(step.stage)
    if population is None or alpha <= 0.01:
        return
    more = slide and trace.shared.stages[index + 1][1] > step.exponent
    shift = step.exponent + (slide if more else 0.0)
    bars = dropped.Bars.of(population, window, shift)
    inner, top = _inner(ink, box), _top(trace, bars)
    dropped.draw_scale(ink, inner, top)
    dropped.draw_bars(ink, inner, window, bars, info, top, alpha)
    if shift > 0:
        dropped.draw_outline(ink, inner, window, dropped.Bars.of(population, window, 0.0), top)
    if not bars.counts.any():
        ink.text(inner, ink.say("none_here"), size="small", colour="muted", align="center middle",
                 alpha=alpha)  # fmt: skip
    dropped.draw_singles(ink, inner, window, population, shift)

    def read(point: QPointF) -> Any:
        return dropped.read_bar(ink, point, window, bars, info, step.total)

    if slide == 0.0:
        ink.mark(box, read, edit=navigator(window), name="numbers")
