"""Curves beside the plane: how much signal is left, and how open the source is, along t."""

from __future__ import annotations

import math
from functools import lru_cache, partial
from itertools import pairwise, product
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from explorer.compute.diffusion.forward_reverse import picked
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

MOST_MARKS = 80  # places of a curve that can be clicked to go there


def draw_curves(ink: Ink, boxes: list[QRectF], trace: Trace, index: int) -> None:
    """Three plots over t for the half of the trace that step `index` is in."""
    first, last = _half(trace, index)
    particle, top = picked(trace), trace.scales["entropy"][1]
    times = trace.shared.times[first:last]
    signal = np.where(times < 0, 1.0, trace.shared.alpha_bar[times])
    kinds = (
        ("curve.signal", "text", signal, 1.0),
        ("curve.mean", "weight", trace.shared.mean_entropy[first:last], top),
        ("curve.own", "weight", trace.shared.entropy[first:last, particle], top),
    )
    narrow = any(
        ink.text_width(ink.say(key), "small") > box.width()
        for box, (key, *_) in zip(boxes, kinds, strict=True)
    )
    for box, (key, colour, values, high) in zip(boxes, kinds, strict=True):
        title = ink.say(key + ".short" if narrow else key)
        _draw_curve(ink, box, trace, index, first, key, title, colour, values, high)
    _mark(ink, boxes, trace, first, last)


def _draw_curve(
    ink: Ink, box: QRectF, trace: Trace, index: int, first: int, key: str, title: str,
    colour: str, values: np.ndarray, high: float,
) -> None:  # fmt: skip
    """One plot, with the current t marked on it."""
    plot = _plot(ink, box)

    def still(layer: Ink) -> None:
        _draw_still(layer, box, plot, trace, first, key, title, colour, values, high)

    ink.painter.setBrush(Qt.BrushStyle.NoBrush)  # a replayed layer starts with what it finds
    place = (box.x(), box.y(), box.width(), box.height())
    ink.layer(("curve", repr(trace.params), key, first, place), still)
    points, value = _points(plot, trace, first, values, high), float(values[index - first])
    x, y = (float(v) for v in points[index - first])
    ink.line(x, plot.top(), x, plot.bottom(), "muted", width=1, dash=True)
    ink.circle(x, y, 4, fill=colour, line="surface", width=1.2)
    text = fixed(value, 3 if key == "curve.signal" else 2)
    _draw_value(ink, plot, points, index - first, text, colour)


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


def _up(plot: QRectF, value: Any, high: float) -> Any:
    """The height of values from 0 to `high`."""
    return plot.bottom() - value / (high or 1.0) * plot.height()


def _points(plot: QRectF, trace: Trace, first: int, values: np.ndarray, high: float) -> np.ndarray:
    """A curve over the steps of a half as pixels (steps, 2)."""
    times = trace.shared.times[first : first + len(values)]
    return np.stack([_across(plot, trace, first, times), _up(plot, values, high)], axis=1)


def _draw_still(
    ink: Ink, box: QRectF, plot: QRectF, trace: Trace, first: int, key: str, title: str,
    colour: str, values: np.ndarray, high: float,
) -> None:  # fmt: skip
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), title, size="small")
    ink.line(plot.left(), plot.top(), plot.left(), plot.bottom(), "border")
    ink.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), "border")
    for value, y in ((high, plot.top()), (0.0, plot.bottom())):
        shown = number(value, 2) if value not in (0.0, 1.0) else f"{value:g}"
        ink.label(plot.left() - 4, y, shown, anchor="right middle", size="tiny",
                  colour="muted", mono=True)  # fmt: skip
    points = _points(plot, trace, first, values, high)
    if key == "curve.signal":
        # the schedule itself at every timestep; the dots are the levels that are visited
        every = np.arange(0, len(trace.shared.alpha_bar), 3)
        smooth = _across(plot, trace, first, every), _up(plot, trace.shared.alpha_bar[every], 1.0)
        ink.polyline(np.stack(smooth, axis=1), colour, width=1.5)
    else:
        ink.polyline(points, colour, width=1.5 if len(points) < 200 else 1.0)
    if len(values) <= plot.width() / 5:
        ink.dots(points, colour, radius=1.8)
    below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), ink.line_height("tiny"))
    start, end = ("axis.data", "axis.noise") if first == 0 else ("axis.noise", "axis.sample")
    style = {"size": "tiny", "colour": "muted"}
    ink.text(below, ink.say(start), align="left middle", **style)  # type: ignore[arg-type]
    ink.text(below, ink.say(end), align="right middle", **style)  # type: ignore[arg-type]
    used = ink.text_width(ink.say(start), "tiny") + 8
    free = below.width() - used - ink.text_width(ink.say(end), "tiny") - 8
    if free > 24:
        middle = below.center().y()
        ink.arrow(below.left() + used, middle, below.left() + used + free, middle, "muted",
                  width=0.9, head=5)  # fmt: skip


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
    return ReadOut(
        ink.say("read.curve", t=step.t) if step.t >= 0 else ink.say("read.level.clean"),
        (
            f"ᾱ = {number(step.alpha_bar, 4)}",
            ink.say("read.curve.mean", bits=fixed(float(shared.mean_entropy[index]), 3)),
            ink.say("read.curve.own", bits=fixed(own, 3)),
            "−Σ rₖ log₂ rₖ",
        ),
    )
