"""Curves beside the plane, along t: how much signal is left, how large x is beside what it should
be, and how open the source still is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise, product
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from explorer.compute.diffusion.forward_reverse import picked
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

MOST_MARKS = 80  # places of a curve that can be clicked to go there
BARS = 24  # of the histogram of decisions


@dataclass(frozen=True)
class Curve:
    """One plot: its line with the value that is shown at the cursor, and what stands beside it.

    `beside` holds (values, colour, "thin" or "dots"); `low` to `high` is its axis;
    `bars` are shares of particles at steps, as a histogram along the bottom.
    """

    key: str
    colour: str
    values: np.ndarray
    low: float
    high: float
    digits: int
    beside: tuple[tuple[np.ndarray, str, str], ...] = ()
    bars: np.ndarray | None = None


def curves_of(trace: Trace, first: int, last: int) -> list[Curve]:
    """The three plots of the half of the trace from step `first` to before `last`."""
    shared = trace.shared
    times = shared.times[first:last]
    signal = np.where(times < 0, 1.0, shared.alpha_bar[times])
    low, high = _size_range(trace)
    size = [(shared.size_theory[first:last], "text", "thin")]
    if first == 0:
        size.append((shared.size_jump[:last], "key", "dots"))
    entropy = [(shared.mean_entropy[first:last], "weight", "thin")]
    own, top = shared.entropy[first:last, picked(trace)], trace.scales["entropy"][1]
    bars = None if first == 0 else shared.decided[shared.decided < len(trace)] - first
    return [
        Curve("curve.signal", "text", signal, 0.0, 1.0, 3),
        Curve("curve.size", "query", shared.size[first:last], low, high, 3, tuple(size)),
        Curve("curve.open", "weight", own, 0.0, top, 2, tuple(entropy), bars),
    ]


def _size_range(trace: Trace) -> tuple[float, float]:
    """The axis of the size of x: the same for the whole trace, and with room for what is right."""
    shared = trace.shared
    every = np.concatenate([shared.size, shared.size_theory, shared.size_jump[: shared.turn]])
    low, high = float(every.min()), float(every.max())
    room = max(0.12 * (high - low), 0.05)
    return max(low - room, 0.0), high + room


def draw_curves(ink: Ink, boxes: list[QRectF], trace: Trace, index: int) -> None:
    """Three plots over t for the half of the trace that step `index` is in."""
    first, last = _half(trace, index)
    curves = curves_of(trace, first, last)
    titles = _titles(ink, boxes, curves, first)
    for box, curve, title in zip(boxes, curves, titles, strict=True):
        _draw_curve(ink, box, trace, index, first, curve, title)
    _mark(ink, boxes, trace, first, last)


def _titles(ink: Ink, boxes: list[QRectF], curves: list[Curve], first: int) -> list[str]:
    """The longest titles for which there is room in all of the boxes."""
    for length in ("", ".middle", ".short"):
        keys = [curve.key + length for curve in curves]
        if first == 0 and length != ".short":
            keys[1] += ".jump"
        titles = [ink.say(key) for key in keys]
        if all(
            ink.text_width(title, "small") <= box.width()
            for title, box in zip(titles, boxes, strict=True)
        ):
            break
    return titles


def _draw_curve(
    ink: Ink, box: QRectF, trace: Trace, index: int, first: int, curve: Curve, title: str
) -> None:
    """One plot, with the current t marked on it."""
    plot = _plot(ink, box)

    def still(layer: Ink) -> None:
        _draw_still(layer, box, plot, trace, first, curve, title)

    ink.painter.setBrush(Qt.BrushStyle.NoBrush)  # a replayed layer starts with what it finds
    place = (box.x(), box.y(), box.width(), box.height())
    ink.layer(("curve", repr(trace.params), curve.key, first, place), still)
    points = _points(plot, trace, first, curve.values, curve)
    x, y = (float(v) for v in points[index - first])
    ink.line(x, plot.top(), x, plot.bottom(), "muted", width=1, dash=True)
    ink.circle(x, y, 4, fill=curve.colour, line="surface", width=1.2)
    text = fixed(float(curve.values[index - first]), curve.digits)
    _draw_value(ink, plot, points, index - first, text, curve.colour)


def _half(trace: Trace, index: int) -> tuple[int, int]:
    """First step of the half that a step is in, and the step after its last."""
    turn = trace.shared.turn
    return (0, turn) if index < turn else (turn, len(trace))


def _plot(ink: Ink, box: QRectF) -> QRectF:
    """The part of a box that the curve itself takes: a title above, an axis to the left."""
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    left = ink.text_width("0.0", "tiny", mono=True) + 5
    return box.adjusted(left, line + max(tiny / 2, 6), -6, -(tiny + 3))


def _across(plot: QRectF, trace: Trace, first: int, t: Any) -> Any:
    """The place of timesteps: −1 (no noise) to 999, from left to right as time passes."""
    steps = len(trace.shared.alpha_bar)
    share = (t + 1) / steps
    if first > 0:
        share = 1 - share
    return plot.left() + share * plot.width()


def _up(plot: QRectF, value: Any, curve: Curve) -> Any:
    """The height of values on the axis of a curve."""
    return plot.bottom() - (value - curve.low) / ((curve.high - curve.low) or 1.0) * plot.height()


def _points(plot: QRectF, trace: Trace, first: int, values: np.ndarray, curve: Curve) -> np.ndarray:
    """A line over the steps of a half as pixels (steps, 2)."""
    times = trace.shared.times[first : first + len(values)]
    return np.stack([_across(plot, trace, first, times), _up(plot, values, curve)], axis=1)


def _draw_still(
    ink: Ink, box: QRectF, plot: QRectF, trace: Trace, first: int, curve: Curve, title: str
) -> None:
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), title, size="small")
    if curve.bars is not None:
        _draw_bars(ink, plot, trace, first, curve.bars)
    ink.line(plot.left(), plot.top(), plot.left(), plot.bottom(), "border")
    ink.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), "border")
    for value, y in ((curve.high, plot.top()), (curve.low, plot.bottom())):
        shown = number(value, 2) if value not in (0.0, 1.0) else f"{value:g}"
        ink.label(plot.left() - 4, y, shown, anchor="right middle", size="tiny",
                  colour="muted", mono=True)  # fmt: skip
    if curve.key == "curve.signal":
        # the schedule itself at every timestep; the dots are the levels that are visited
        every = np.arange(0, len(trace.shared.alpha_bar), 8)
        smooth = (
            _across(plot, trace, first, every), _up(plot, trace.shared.alpha_bar[every], curve),
        )  # fmt: skip
        ink.polyline(np.stack(smooth, axis=1), curve.colour, width=1.5)
    few = len(curve.values) <= plot.width() / 5
    for values, colour, style in curve.beside:
        other = _points(plot, trace, first, values, curve)
        if style == "dots":
            ink.dots(other, colour, radius=2.4 if few else 1.4)
        else:
            ink.polyline(other, colour, width=1.0, alpha=0.6)
    points = _points(plot, trace, first, curve.values, curve)
    if curve.key != "curve.signal":
        ink.polyline(points, curve.colour, width=1.5 if len(points) < 200 else 1.0)
    if few:
        ink.dots(points, curve.colour, radius=1.8)
    below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), ink.line_height("tiny"))
    start, end = ("axis.data", "axis.noise") if first == 0 else ("axis.noise", "axis.sample")
    style_of = {"size": "tiny", "colour": "muted"}
    ink.text(below, ink.say(start), align="left middle", **style_of)  # type: ignore[arg-type]  # a mapping of two of its keywords
    ink.text(below, ink.say(end), align="right middle", **style_of)  # type: ignore[arg-type]  # as above
    used = ink.text_width(ink.say(start), "tiny") + 8
    free = below.width() - used - ink.text_width(ink.say(end), "tiny") - 8
    if free > 24:
        middle = below.center().y()
        ink.arrow(below.left() + used, middle, below.left() + used + free, middle, "muted",
                  width=0.9, head=5)  # fmt: skip


def _draw_bars(ink: Ink, plot: QRectF, trace: Trace, first: int, steps: np.ndarray) -> None:
    """At which t the particles decide: a histogram along the bottom, at most half as high."""
    if not len(steps):
        return
    times = trace.shared.times[first + steps]
    share = 1 - (times + 1) / len(trace.shared.alpha_bar)
    counts, edges = np.histogram(share, bins=BARS, range=(0.0, 1.0))
    top = counts.max()
    for count, left, right in zip(counts, edges[:-1], edges[1:], strict=True):
        height = 0.5 * plot.height() * count / top
        bar = QRectF(plot.left() + left * plot.width() + 0.5, plot.bottom() - height,
                     (right - left) * plot.width() - 1, height)  # fmt: skip
        if count:
            ink.rect(bar, fill="muted", alpha=0.35)


def _draw_value(
    ink: Ink, plot: QRectF, points: np.ndarray, here: int, text: str, colour: str
) -> None:
    """The value beside the dot, in the corner where it covers least of the curve."""
    x, y = (float(v) for v in points[here])
    width, height = (
        ink.text_width(text, "small", mono=True, bold=True) + 4,
        ink.line_height("small"),
    )
    sides, heights = (7.0, -7 - width), (-height - 2, 3.0, -2.2 * height, 1.4 * height)
    corners = np.array([(x + dx, y + dy) for dx, dy in product(sides, heights)])
    away = points[None] - corners[:, None]  # (corners, points, 2)
    covered = ((away > 0) & (away < (width, height))).all(axis=-1).mean(axis=1)
    room = plot.adjusted(-4, -6, 8, 0)
    boxes = [QRectF(left, top, width, height) for left, top in corners.tolist()]
    outside = [0.0 if room.contains(box) else 10.0 for box in boxes]
    area = boxes[int(np.argmin(covered + outside))]
    ink.rect(area, fill="surface", radius=3, alpha=0.82)
    ink.text(area, text, size="small", colour=colour, mono=True, bold=True, align="center middle",
             elide=False)  # fmt: skip


def _mark(ink: Ink, boxes: list[QRectF], trace: Trace, first: int, last: int) -> None:
    """Columns that say the values at a step and lead there."""
    stacked = boxes[0].left() == boxes[-1].left()
    for box in boxes[:1] if stacked else boxes:
        plot = _plot(ink, box)
        bottom = _plot(ink, boxes[-1]).bottom() if stacked else plot.bottom()
        place = (plot.left(), plot.top(), plot.width(), bottom - plot.top())
        times = tuple(trace.shared.times[first:last].tolist())
        for area, offset in _columns(place, times, len(trace.shared.alpha_bar), first > 0):
            ink.mark(area, partial(_read, ink, trace, first + offset), seek=first + offset)


@lru_cache(maxsize=8)
def _columns(
    place: tuple[float, float, float, float], times: tuple[int, ...], levels: int, backwards: bool
) -> tuple[tuple[QRectF, int], ...]:
    """The columns under the mouse, and the step of each counted from the first; at most
    `MOST_MARKS`. The same while a half is played."""
    left, top, width, height = place
    count = len(times)
    chosen = sorted({*range(0, count, max(1, math.ceil(count / MOST_MARKS))), count - 1})
    shares = [(times[offset] + 1) / levels for offset in chosen]
    places = [left + (1 - share if backwards else share) * width for share in shares]
    edges = [(a + b) / 2 for a, b in pairwise(places)]
    lefts, rights = [left - 4, *edges], [*edges, left + width + 6]
    return tuple(
        (QRectF(start, top, max(end - start, 1.0), height), offset)
        for offset, start, end in zip(chosen, lefts, rights, strict=True)
    )


def _read(ink: Ink, trace: Trace, index: int, _: QPointF) -> ReadOut:
    step, shared = trace[index], trace.shared
    own = float(shared.entropy[index, picked(trace)])
    size, theory = float(shared.size[index]), float(shared.size_theory[index])
    lines = [
        f"ᾱ = {number(step.alpha_bar, 4)}",
        ink.say("read.curve.size", size=fixed(size, 3), theory=fixed(theory, 3)),
        "√mean(x²);  √(ᾱ · mean(x₀²) + 1 − ᾱ)",
    ]
    if step.way == "forward":
        lines.append(ink.say("read.curve.jump", size=fixed(float(shared.size_jump[index]), 3)))
    lines += [
        ink.say("read.curve.mean", bits=fixed(float(shared.mean_entropy[index]), 3)),
        ink.say("read.curve.own", bits=fixed(own, 3)),
        "−Σ rₖ log₂ rₖ",
    ]
    if step.way == "reverse":
        share = float((shared.decided <= index).mean())
        lines.append(ink.say("read.curve.decided", share=percent(share)))
    title = ink.say("read.curve", t=step.t) if step.t >= 0 else ink.say("read.level.clean")
    return ReadOut(title, tuple(lines))
