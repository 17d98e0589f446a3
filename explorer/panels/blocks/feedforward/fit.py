"""A curve from bends: the reader's curve and the network's, the piece of each unit, the errors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.feedforward.activations import ACTIVATIONS
from explorer.compute.blocks.feedforward.lab import (
    HIGHEST,
    KNOTS,
    POINTS,
    WIDTHS,
    Fitted,
    Step,
    heights,
    target,
)
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Gesture, ReadOut

X = np.linspace(-1.0, 1.0, POINTS)
MOVED = 4.0  # px after which a press is a stroke


def unit_colour(place: int) -> str:
    """Units are told apart by seven colours, over and over."""
    return f"category {place % 7}"


def draw_fit(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Three plots: curve and sum, the pieces that add up to it, errors by width."""
    fitted = step.fitted
    assert fitted is not None
    line = ink.line_height("small")
    key = [("dash", "text", ink.say("fit.target")), ("line", "weight", ink.say("fit.output"))]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), key) + 6
    rest = area.adjusted(0, used, 0, 0)
    if rest.width() > 1.4 * rest.height():
        left = QRectF(rest.left(), rest.top(), rest.width() * 0.5 - 8, rest.height())
        right = rest.adjusted(left.width() + 16, 0, 0, 0)
        _draw_curve(ink, left, trace, fitted)
        half = right.height() * 0.55
        _draw_pieces(ink, QRectF(right.left(), right.top(), right.width(), half), trace, fitted)
        _draw_errors(ink, right.adjusted(0, half + 6, 0, 0), trace, step)
        return
    first, second = rest.height() * 0.46, rest.height() * 0.28
    _draw_curve(ink, QRectF(rest.left(), rest.top(), rest.width(), first - 6), trace, fitted)
    _draw_pieces(ink, QRectF(rest.left(), rest.top() + first, rest.width(), second - 4), trace,
                 fitted)  # fmt: skip
    _draw_errors(ink, rest.adjusted(0, first + second + 2, 0, 0), trace, step)


def _draw_curve(ink: Ink, box: QRectF, trace: Trace, fitted: Fitted) -> None:
    activation = ACTIVATIONS[trace.params.activation]
    plot = Plot(ink, box, Axis(-1, 1, title="x"), Axis(-1.4, 1.4, title="y(x)"))
    plot.frame()
    bends = fitted.network.bends()
    for place, bend in enumerate(bends.tolist()):
        if -1 <= bend <= 1 and fitted.alive[place]:
            x = float(plot.x(bend))
            ink.line(x, plot.inner.top(), x, plot.inner.bottom(), unit_colour(place), alpha=0.45)
            ink.polygon(
                [QPointF(x, plot.inner.bottom() - 8), QPointF(x - 4, plot.inner.bottom()),
                 QPointF(x + 4, plot.inner.bottom())], fill=unit_colour(place), line="text",
                width=0.6,
            )  # fmt: skip
    knots = np.linspace(-1.0, 1.0, KNOTS)
    plot.curve(knots, heights(trace.params.curve), "text", width=1.4, dash=True)
    plot.points(knots, heights(trace.params.curve), "text", radius=2.0)
    output = fitted.network.output(X, activation)
    plot.curve(X, output, "weight", width=2.4)
    goal = target(trace.params.curve, X)

    def read(point: QPointF) -> ReadOut | None:
        place = int(np.abs(plot.x(X) - point.x()).argmin())
        return ReadOut(f"x = {number(X[place], 3)}", (
            f"{ink.say('fit.target')}: {number(goal[place], 3)}",
            f"{ink.say('fit.output')}: {number(output[place], 3)}", ink.say("fit.draw"),
        ))  # fmt: skip

    ink.mark(plot.inner, read, edit=partial(drawn, plot, trace.params.curve), name="curve")


def drawn(plot: Plot, curve: object, gesture: Gesture) -> Mapping[str, Any] | None:
    """The curve laid along a stroke: every knot between its two ends gets the stroke's height."""
    moved = QPointF(gesture.point - gesture.start).manhattanLength() > MOVED
    if gesture.phase not in ("drag", "release") or not moved:  # a click only looks
        return None
    (x0, y0), (x1, y1) = plot.at(gesture.start), plot.at(gesture.point)
    knots, found = np.linspace(-1.0, 1.0, KNOTS), heights(curve)
    if x0 > x1:
        (x0, y0), (x1, y1) = (x1, y1), (x0, y0)
    reach = 1.0 / (KNOTS - 1)  # half the distance of two knots
    inside = (knots >= x0 - reach) & (knots <= x1 + reach)
    found[inside] = np.interp(knots[inside], [x0, x1], [y0, y1]) if x1 > x0 else y1
    rounded = np.round(np.clip(found, -HIGHEST, HIGHEST), 3)
    return {"curve": tuple(rounded.tolist())}


def _draw_pieces(ink: Ink, box: QRectF, trace: Trace, fitted: Fitted) -> None:
    """What each unit adds; dead ones dashed."""
    activation, net = ACTIVATIONS[trace.params.activation], fitted.network
    most = max(trace.scales["piece"][1], 0.1)
    ends = _multiples(most / 10, most, (1, 2, 5))[-1:]  # none if the training has blown up
    ticks = (*(-end for end in ends), 0.0, *ends)
    plot = Plot(ink, box, Axis(-1, 1),
                Axis(-most, most, title=ink.say("fit.pieces"), ticks=ticks))  # fmt: skip
    plot.frame()
    pieces = net.pieces(X, activation)
    for place in range(net.width):
        alive = bool(fitted.alive[place])
        plot.curve(X, pieces[:, place], unit_colour(place) if alive else "muted",
                   width=1.5 if alive else 1.0, dash=not alive)  # fmt: skip
    bends = net.bends()

    def read(point: QPointF) -> ReadOut | None:
        column = int(np.abs(plot.x(X) - point.x()).argmin())
        away = np.abs(plot.y(pieces[column]) - point.y())
        place = int(away.argmin())
        if away[place] > 12:
            return None
        v, w, b = (number(part[place], 3) for part in (net.v, net.w, net.b))
        return ReadOut(ink.say("fit.unit", unit=place + 1), (
            f"{v} · σ({w}·x + {b})", ink.say("fit.bend", x=number(bends[place], 3)),
            ink.say("fit.alive" if fitted.alive[place] else "fit.dead"),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="pieces")


def _draw_errors(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Errors by width: a dot per start, the best joined; where we are."""
    fitted = step.fitted
    assert fitted is not None
    if box.height() < 60 * ink.view.text_scale:
        return
    last = trace[-1].others
    most = max(max((error for _, error in last), default=1.0), fitted.error) * 1.3
    least = max(min(min((error for _, error in last), default=1e-3), fitted.error) / 1.5, 1e-5)
    widths = [w for w in WIDTHS if w <= trace.params.widest]
    # names of the axes stand above and below
    room = (box.height() - 3 * ink.line_height("small")) / (1.3 * ink.line_height("tiny"))
    plot = Plot(ink, box, Axis(0.85, max(widths[-1], 2) * 1.15, 2, ink.say("fit.width"),
                               ticks=tuple(float(w) for w in widths), form=lambda v: f"{v:.0f}"),
                Axis(least, most, 10, ink.say("fit.error"),
                     ticks=_ticks(least, most, room)))  # fmt: skip
    plot.frame()
    seen = step.others
    best = {width: min(e for w, e in seen if w == width) for width, _ in seen}
    plot.points(np.array([w for w, _ in seen], float), np.array([e for _, e in seen]), "muted",
                radius=2.2)  # fmt: skip
    plot.curve(np.array(list(best), float), np.array(list(best.values())), "weight", width=1.6)
    ink.circle(plot.x(fitted.width), float(plot.y(max(fitted.error, least))), 5, fill="weight",
               line="text", width=1.2)  # fmt: skip
    starts = {s.fitted.width: i for i, s in enumerate(trace.steps) if s.fitted is not None}
    for width, error in best.items():
        x = float(plot.x(width))
        ink.mark(QRectF(x - 7, plot.inner.top(), 14, plot.inner.height()),
                 ReadOut(ink.say("fit.units", count=width),
                         (f"{ink.say('fit.error')}: {number(error, 3)}",)),
                 seek=starts.get(width), name=f"width {width}")  # fmt: skip


def _ticks(low: float, high: float, room: float) -> tuple[float, ...]:
    """Round numbers in a range, two at least: the first kind that `room` is enough for."""
    every = tuple(range(1, 10))
    for steps in ((1, 2, 5), (1,), every):
        found = _multiples(low, high, steps)
        if 2 <= len(found) <= room:
            return found
    found = _multiples(low, high, every)
    return found[:: max(len(found) - 1, 1)]


def _multiples(low: float, high: float, steps: tuple[int, ...]) -> tuple[float, ...]:
    """Some multiples of powers of ten within a range."""
    return tuple(m * 10.0**p for p in range(-6, 9) for m in steps if low <= m * 10.0**p <= high)
