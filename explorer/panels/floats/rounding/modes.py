"""Five rules on one axis: the step function of one of them, and all five as lanes.

What the reader takes away: the rules agree on the numbers of the format and differ between them;
"nearest" rules part only at the midpoints.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import shown
from explorer.compute.floats.rounding.modes import MODES, Answer, Piece, Tick
from explorer.compute.floats.rounding.params import Lane, Shared, Step
from explorer.core.easing import clamp, smooth
from explorer.core.trace import Trace
from explorer.panels.floats.bits.pieces import rounded as short
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

COLOURS = {
    "nearest_even": "category 4", "nearest_away": "category 2", "toward_zero": "category 5",
    "up": "category 0", "down": "category 6",
}  # fmt: skip


def tick_names(ticks: tuple[Tick, ...]) -> tuple[list[str], str]:
    """Short names that tell the numbers apart, and what they count from: where numbers differ in
    the tenth digit only, they are called a − 1, a, a + 1 … in steps."""
    for digits in (5, 7, 9):
        names = [shown(tick.number, digits, 9) for tick in ticks]
        if len(set(names)) == len(names) and max(map(len, names)) < 12:
            return names, ""
    middle = len(ticks) // 2
    names = []
    for place in range(len(ticks)):
        away = place - middle
        names.append("a" if not away else f"a {'+' if away > 0 else '−'} {abs(away)}")
    return names, f"a = {shown(ticks[middle].number, 17, 20)}"


Place = Callable[[Fraction], float]


class Stretch:
    """The ticks as equal parts of the axis would hide that steps double: real places, as floats
    from 0 to 1."""

    def __init__(self, ticks: tuple[Tick, ...]) -> None:
        self.values = [tick.number.fraction for tick in ticks]
        span = self.values[-1] - self.values[0]
        self.low = self.values[0] - span / 40
        self.span = span + span / 20

    def share(self, value: Fraction) -> float:
        """The place of a value."""
        return float((value - self.low) / self.span)


def draw_modes(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Draw the step function above, the lanes below, and x on its way."""
    shared: Shared = trace.shared
    step = trace[int(at)]
    scale = ink.view.text_scale
    stretch = Stretch(shared.ticks)
    x = stretch.share(step.spot.x.fraction)
    after = trace[min(int(at) + 1, len(trace) - 1)]
    moved = x + (stretch.share(after.spot.x.fraction) - x) * smooth(at - int(at))
    title = ink.say(
        f"at_{step.kind}",
        value=shown(step.spot.x, 9, 12),
        format=FORMATS[trace.params.format].label,
    )
    head = draw_headline(ink, rect, title) + 2
    body = QRectF(rect.left(), rect.top() + head + 2, rect.width(), rect.height() - head - 2)
    wide = body.width() > 980 * scale and body.height() < 0.7 * body.width()
    if wide:
        plot = QRectF(body.left(), body.top(), body.width() * 0.46, body.height())
        lanes = QRectF(plot.right() + 16, body.top(), body.right() - plot.right() - 16,
                       body.height())  # fmt: skip
    else:
        plot = QRectF(body.left(), body.top(), body.width(), body.height() * 0.47)
        lanes = QRectF(body.left(), plot.bottom() + 8, body.width(),
                       body.bottom() - plot.bottom() - 8)  # fmt: skip
    _function(ink, plot, trace, stretch, step, moved)
    _lanes(ink, lanes, trace, shared, stretch, step, moved)


def _function(
    ink: Ink, box: QRectF, trace: Trace, stretch: Stretch, step: Step, moved: float
) -> None:
    """The rule shown large as a function, the others thin and a little apart."""
    shared, mode = trace.shared, trace.params.mode
    places = [stretch.share(v) for v in stretch.values]
    called, note = tick_names(shared.ticks)
    names = dict(zip(places, called, strict=True))
    title = ink.say("function", mode=ink.say(mode))
    title = f"{title}  ({note})" if note else title
    axis_x = Axis(0.0, 1.0, ticks=tuple(places), form=lambda p: names.get(p, ""))
    axis_y = Axis(0.0, 1.0, ticks=tuple(places), form=lambda p: names.get(p, ""),
                  title=title)  # fmt: skip
    plot = Plot(ink, box, axis_x, axis_y)

    def still(layer: Ink) -> None:
        static = Plot(layer, box, axis_x, axis_y)
        static.frame()
        ends = np.array([0.0, 1.0])
        static.curve(ends, ends, "muted", width=1.0, dash=True)
        for lane in sorted(shared.lanes, key=lambda lane: lane.mode == mode):  # the large one last
            _stairs(layer, static, lane, places, stretch, thin=lane.mode != mode)

    ink.layer(("function", repr(trace.params), box.getRect()), still)
    assert step.spot is not None
    spot = plot.x(moved)
    ink.line(spot, plot.inner.top(), spot, plot.inner.bottom(), "weight", width=1.6)
    found = next(a for a in step.spot.answers if a.mode == mode)
    exactly = abs(moved - stretch.share(step.spot.x.fraction)) < 1e-12
    if found.tick is not None and exactly:
        ink.circle(spot, plot.y(places[found.tick]), 6, fill="weight", line="surface", width=1.5)
    else:
        ink.circle(spot, plot.y(moved), 3, fill="weight")

    width = plot.inner.width() / len(trace)
    for index, other in enumerate(trace.steps):  # pointing at a place reads it, a click goes there
        place = plot.x(stretch.share(other.spot.x.fraction))
        area = QRectF(place - width / 2, plot.inner.top(), width, plot.inner.height())
        read = partial(_answers, ink, shared, other)
        ink.mark(area.intersected(plot.inner), read, seek=index, name="function")


def _answers(ink: Ink, shared: Shared, step: Step, point: QPointF) -> ReadOut:
    """What every rule makes of x."""
    assert step.spot is not None
    lines = tuple(f"{ink.say(a.mode)}: {_target(ink, shared.ticks, a)}" for a in step.spot.answers)
    return ReadOut(ink.say("x_is", value=shown(step.spot.x, 12, 18)), lines)


def _target(ink: Ink, ticks: tuple[Tick, ...], answer: Answer) -> str:
    if answer.tick is None:
        return ink.say("no_number")
    return shown(ticks[answer.tick].number, 9, 14)


def _stairs(
    ink: Ink, plot: Plot, lane: Lane, places: list[float], stretch: Stretch, *, thin: bool
) -> None:
    """The pieces of a rule as level lines; open and closed dots where they end."""
    shift = 0.0 if not thin else (MODES.index(lane.mode) - 2) * 2.6
    colour = COLOURS[lane.mode]
    for piece in lane.pieces:
        if piece.tick is None:
            continue
        y = plot.y(places[piece.tick]) + shift
        left, right = plot.x(stretch.share(piece.low.fraction)), plot.x(
            stretch.share(piece.high.fraction))  # fmt: skip
        ink.line(left, y, right, y, colour, width=1.5 if thin else 3.4, alpha=0.8 if thin else 1)
        if not thin:
            for x, closed in ((left, piece.closed_low), (right, piece.closed_high)):
                _dot(ink, x, y, closed, colour, 4.2)


def _dot(ink: Ink, x: float, y: float, closed: bool, colour: str, radius: float) -> None:
    """A closed dot belongs to the piece, an open one does not."""
    ink.circle(x, y, radius, fill=colour if closed else "surface", line=colour, width=1.8)


def _lanes(
    ink: Ink, box: QRectF, trace: Trace, shared: Shared, stretch: Stretch, step: Step, moved: float
) -> None:
    """A lane per rule: coloured stretches, each with the number it is rounded to."""
    assert step.spot is not None
    scale = ink.view.text_scale
    size = clamp(box.height() / 28, 10.0, 12.5)
    line = ink.line_height(size)
    words = [ink.say(mode) for mode in MODES]
    beside = box.width() > 560 * scale
    name = max(ink.text_width(w, size, bold=True) for w in words) + 14 if beside else 0.0
    error = ink.text_width("−0.500", size, mono=True) + 12
    error = max(error, ink.text_width(ink.say("mean_error"), "tiny") + 8)
    axis = QRectF(box.left() + name, box.top(), box.width() - name - error, box.height())
    foot = ink.line_height("tiny") + 4
    top = box.top() + foot
    height = (box.bottom() - top) / len(MODES)
    ink.text(QRectF(axis.right() + 4, box.top(), error - 4, foot), ink.say("mean_error"),
             size="tiny", colour="muted", align="right middle")  # fmt: skip
    _numbers(ink, QRectF(axis.left(), box.top(), axis.width(), foot), shared, stretch)

    def place(value: Fraction) -> float:
        return axis.left() + stretch.share(value) * axis.width()

    bars = []
    for row in range(len(MODES)):
        y = top + row * height
        label = 0.0 if beside else line
        bar = QRectF(axis.left(), y + label + 2, axis.width(),
                     max(min(height - label - 6, 34 * scale), 8.0))  # fmt: skip
        if beside:
            bar.moveTop(y + (height - bar.height()) / 2)
        bars.append(bar)

    def static(layer: Ink) -> None:
        for bar, lane in zip(bars, shared.lanes, strict=True):
            _bar(layer, bar, lane, shared, place, COLOURS[lane.mode])

    ink.layer(("lanes", repr(trace.params), box.getRect()), static)
    x = axis.left() + moved * axis.width()
    still = abs(moved - stretch.share(step.spot.x.fraction)) < 1e-12
    for row, (mode, lane) in enumerate(zip(MODES, shared.lanes, strict=True)):
        y, bar = top + row * height, bars[row]
        spot = QRectF(box.left(), bar.top() if beside else y, name or axis.width(),
                      bar.height() if beside else line)  # fmt: skip
        ink.text(spot, words[row], size=size, bold=mode == trace.params.mode)
        found = next(a for a in step.spot.answers if a.mode == mode)
        if still:
            _arrow(ink, bar, x, found, shared, stretch, axis)
        mean = "–" if lane.error is None else _signed(lane.error.fraction)
        ink.text(QRectF(axis.right() + 4, bar.top(), error - 4, bar.height()), mean, size=size,
                 mono=True, align="right middle")  # fmt: skip
        about = [f"{shown(step.spot.x, 9, 14)} → {_target(ink, shared.ticks, found)}",
                 ink.say(f"rule_{mode}")]  # fmt: skip
        if lane.error is not None:
            about.append(ink.say("error_read", error=_signed(lane.error.fraction)))
        whole = QRectF(box.left(), y, box.width(), height).intersected(box)
        ink.mark(whole, ReadOut(words[row], tuple(about)), name=mode)
    ink.line(x, top - 2, x, box.bottom(), "weight", width=1.6, dash=not still)


def _signed(value: Fraction) -> str:
    return f"+{short(value)}" if value > 0 else short(value)


def _numbers(ink: Ink, box: QRectF, shared: Shared, stretch: Stretch) -> None:
    """The numbers of the format above the lanes, as many as fit."""
    taken = -1e9
    for tick, text in zip(shared.ticks, tick_names(shared.ticks)[0], strict=True):
        x = box.left() + stretch.share(tick.number.fraction) * box.width()
        half = ink.text_width(text, "tiny", mono=True) / 2
        x = min(x, box.right() - half)
        if x - half > taken + 6:
            colour = "muted" if tick.code is not None else "error"
            ink.label(x, box.center().y(), text, anchor="center middle", size="tiny", mono=True,
                      colour=colour)  # fmt: skip
            taken = x + half


def _bar(ink: Ink, bar: QRectF, lane: Lane, shared: Shared, place: Place, colour: str) -> None:
    """The stretches of a lane, alternately light and dark, with their numbers."""
    names, _ = tick_names(shared.ticks)
    for piece in lane.pieces:
        left, right = place(piece.low.fraction), place(piece.high.fraction)
        area = QRectF(left, bar.top(), right - left, bar.height())
        if piece.tick is None:
            ink.rect(area, fill=ink.ramp(0.12, "error"), line="error", width=0.8)
            ink.hatch(area, "error")
            continue
        if right - left < 1:
            continue
        ink.rect(area, fill=ink.ramp(0.42 if piece.tick % 2 else 0.16, colour), line=colour,
                 width=0.8)  # fmt: skip
        text = names[piece.tick]
        if ink.text_width(text, "tiny", mono=True) < area.width() - 6 and bar.height() >= 12:
            ink.text(area, text, size="tiny", mono=True, align="center middle")
    for piece in lane.pieces:
        if piece.tick is not None and bar.height() >= 22:
            _ends(ink, bar, piece, place, colour)


def _ends(ink: Ink, bar: QRectF, piece: Piece, place: Place, colour: str) -> None:
    """Small closed dots at the ends that belong to a stretch."""
    radius = clamp(bar.height() * 0.11, 2.0, 3.5)
    ends = ((piece.low, piece.closed_low, 1), (piece.high, piece.closed_high, -1))
    for value, closed, side in ends:
        if closed:
            x = place(value.fraction) + side * (radius + 1.5)
            if piece.low.fraction == piece.high.fraction:
                x = place(value.fraction)
            ink.circle(x, bar.bottom() - radius - 2, radius, fill=colour, line="text", width=0.8)


def _arrow(
    ink: Ink, bar: QRectF, x: float, answer: Answer, shared: Shared, stretch: Stretch, axis: QRectF
) -> None:
    """From x to the number this rule makes of it."""
    if answer.tick is None:
        return
    target = axis.left() + stretch.share(stretch.values[answer.tick]) * axis.width()
    y = bar.top() + 4
    if abs(target - x) > 8:
        ink.arrow(x, y, target, y, "weight", width=2.2, head=8)
    ink.line(target, bar.top() - 3, target, bar.bottom() + 3, "weight", width=2.6)
