"""Memory and seconds of every layout that keeps the rules; the capacity as a line; the front."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.planner.front import changes, nearest
from explorer.compute.parallelism.planner.outcome import Shared, Step
from explorer.compute.parallelism.planner.run import along
from explorer.compute.parallelism.planner.search import Found
from explorer.compute.parallelism.planner.settings import GIB
from explorer.compute.parallelism.planner.space import RECOMPUTE, Layout
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.planner.names import changed, gib, seconds, share, spelled
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

#: Classes of bubbles: the least share of each, and how strong its colour is.
CLASSES = ((0.0, 0.36), (0.01, 0.52), (0.05, 0.68), (0.1, 0.84), (0.2, 1.0))
APART = 4.0  # pixels; one point stands for all that lie in a square of this side


def draw_cloud(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The plot of this step: all, or those that fit, or one of the front."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    found = shared.found
    used = _legend(ink, box, step)
    plot = _plot(ink, box.adjusted(0, used + 4, 0, 0), trace)
    plot.frame()
    shown = np.ones(len(found.kept), dtype=bool) if step.kind == "memory" else found.fits
    key = ("cloud", repr(trace.params), step.kind == "memory", box.getRect())
    ink.layer(key, lambda layer: _points(Plot(layer, plot.box, plot.across, plot.up), found, shown))
    over = step.kind == "memory"
    plot.upright(shared.job.cluster.capacity / GIB, "error" if over else "muted", width=1.8,
                 text=f"{number(shared.job.cluster.capacity / GIB)} GiB")  # fmt: skip
    ink.mark(plot.inner, partial(_read, ink, plot, trace, shown),
             edit=partial(_taken, plot, trace, shown), name="cloud")  # fmt: skip
    if step.kind in ("front", "pick"):
        _front(ink, plot, trace, step)
    _mine(ink, plot, trace)


def _plot(ink: Ink, box: QRectF, trace: Trace) -> Plot:
    (low, high), (quick, slow) = trace.scales["memory"], trace.scales["seconds"]
    capacity = trace.shared.job.cluster.capacity / GIB
    low, high = 2.0 ** math.floor(math.log2(min(low, capacity))), max(high, capacity) * 1.2
    up = (10.0 ** (math.log10(quick) - 0.08), 10.0 ** (math.log10(slow) + 0.12))
    return Plot(
        ink, box,
        Axis(low, high, 2, ink.say("plot.across"), form=lambda value: f"{value:g}"),
        Axis(up[0], up[1], 10, ink.say("plot.up"), ticks=_ticks(*up), form=_tick),
    )  # fmt: skip


def _tick(value: float) -> str:
    return f"{value:g}" if 1e-4 < value < 1e6 else number(value, 1)


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Powers of ten; where they are few also twice and five times as much."""
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    times = (1, 2, 5) if math.log10(high / low) < 2.2 else (1,)
    every = 1 if len(decades) < 12 else 3
    return tuple(
        m * 10.0**k for k in decades[::every] for m in times if low <= m * 10.0**k <= high
    )  # fmt: skip


def _points(plot: Plot, found: Found, shown: np.ndarray) -> None:
    """One point for each small square: the fastest there, in the colour of its bubble."""
    places = np.flatnonzero(shown)
    if not len(places):
        return
    x, y = plot.x(found.bytes[places] / GIB), plot.y(found.seconds[places])
    square = np.floor(x / APART).astype(np.int64) * 100_000 + np.floor(y / APART).astype(np.int64)
    order = np.lexsort((found.seconds[places], square))
    first = order[np.unique(square[order], return_index=True)[1]]
    at = np.stack([x, y], axis=1)[first]
    chosen = places[first]
    inside = found.fits[chosen]
    plot.ink.dots(at[~inside], "muted", radius=1.6, alpha=0.45)
    classes = np.searchsorted([low for low, _ in CLASSES], found.bubble[chosen], side="right") - 1
    for place, (_, strength) in enumerate(CLASSES):
        here = inside & (classes == place)
        plot.ink.dots(at[here], plot.ink.ramp(strength), radius=2.2)


def _front(ink: Ink, plot: Plot, trace: Trace, step: Step) -> None:
    """The layouts no other beats, and a line along the fastest for each memory."""
    found = trace.shared.found
    best, chain = math.inf, []
    for place in found.front.tolist():
        if found.bytes[place] < best:
            best = found.bytes[place]
            chain.append(place)
    plot.curve(found.bytes[chain] / GIB, found.seconds[chain], "text", width=1.6)
    chosen = trace.shared.walk[step.place].layout if step.kind == "pick" else None
    for place in found.front.tolist():
        x, y = float(plot.x(found.bytes[place] / GIB)), float(plot.y(found.seconds[place]))
        ink.circle(x, y, 3.4, fill=_colour(ink, found.bubble[place]), line="text", width=1.0)
    for place, walked in enumerate(along(found)):
        x, y = float(plot.x(found.bytes[walked] / GIB)), float(plot.y(found.seconds[walked]))
        now = chosen is not None and found.kept[walked] == chosen
        if now:
            ink.line(x, y, x, plot.inner.bottom(), "text", width=1.0, dash=True)
            ink.line(plot.inner.left(), y, x, y, "text", width=1.0, dash=True)
            ink.circle(x, y, 7.5, fill=_colour(ink, found.bubble[walked]), line="text", width=2.2)
        area = QRectF(x - 6, y - 6, 12, 12).intersected(plot.inner)
        first = next(i for i in range(len(trace)) if trace[i].kind == "pick")
        ink.mark(area, ReadOut(*_told(ink, found, walked)), seek=first + place, name="front")


def _colour(ink: Ink, bubble: float) -> Any:
    return ink.ramp([strength for low, strength in CLASSES if bubble >= low][-1])


def _mine(ink: Ink, plot: Plot, trace: Trace) -> None:
    """A frame around the reader's layout, where it keeps the rules."""
    shared: Shared = trace.shared
    if shared.verdict.rule not in ("", "memory") or shared.a is None:
        return
    x, y = float(plot.x(shared.a.bytes / GIB)), float(plot.y(shared.a.seconds))
    box = QRectF(x - 6, y - 6, 12, 12)
    if plot.inner.adjusted(-8, -8, 8, 8).contains(box):
        ink.rect(box, line="text", width=2.4, radius=2)


def _nearest(plot: Plot, found: Found, shown: np.ndarray, point: QPointF) -> int:
    """The layout whose point is under the mouse; -1 for none."""
    places = np.flatnonzero(shown)
    if not len(places):
        return -1
    away = np.hypot(plot.x(found.bytes[places] / GIB) - point.x(),
                    plot.y(found.seconds[places]) - point.y())  # fmt: skip
    near = int(away.argmin())
    return int(places[near]) if away[near] <= 8 else -1


def _told(ink: Ink, found: Found, place: int) -> tuple[str, tuple[str, ...]]:
    lines = (
        ink.say("read.point", bytes=gib(float(found.bytes[place]))),
        ink.say("read.seconds", seconds=seconds(float(found.seconds[place]))),
        ink.say("read.bubble", share=share(float(found.bubble[place]))),
    )  # fmt: skip
    return ink.say(spelled(found.kept[place])), lines


def _read(ink: Ink, plot: Plot, trace: Trace, shown: np.ndarray, point: QPointF) -> ReadOut | None:
    found = trace.shared.found
    place = _nearest(plot, found, shown, point)
    if place < 0:
        return None
    title, lines = _told(ink, found, place)
    over = float(found.bytes[place]) - trace.shared.job.cluster.capacity
    if over > 0:
        lines = (*lines, ink.say("read.over", bytes=gib(over)))
        fits, layout = np.flatnonzero(found.fits), found.kept[place]
        near = nearest(layout, found.kept.where(fits), found.seconds[fits])
        if near >= 0:
            other = changes(layout, found.kept[int(fits[near])])
            lines = (*lines, ink.say("nearest", changes=ink.say(changed(other))))
    return ReadOut(title, (*lines, ink.say("read.take")))


def _taken(plot: Plot, trace: Trace, shown: np.ndarray, gesture: Gesture) -> dict[str, Any] | None:
    """A click makes a point the reader's layout, with Shift the one it is compared with."""
    if gesture.phase != "release":
        return None
    place = _nearest(plot, trace.shared.found, shown, gesture.point)
    if place < 0:
        return None
    layout = trace.shared.found.kept[place]
    if gesture.shift:
        return {"against": "other", "other": list(layout)}
    return settings_of(layout)


def settings_of(layout: Layout) -> dict[str, Any]:
    """The params that make a layout the reader's."""
    return {
        "tp": layout.tp, "cp": layout.cp, "pp": layout.pp, "ep": layout.ep, "zero": layout.zero,
        "sequence_parallel": bool(layout.sp), "recompute": RECOMPUTE[layout.recompute],
        "virtual": layout.virtual, "batch": layout.batch,
    }  # fmt: skip


def _legend(ink: Ink, box: QRectF, step: Step) -> float:
    """The classes of bubbles with their colours, and the other signs; returns the height."""
    small = ink.line_height("small")
    entries: list[tuple[str, Any, str]] = [("words", "", ink.say("legend.bubbles"))]
    for place, (low, strength) in enumerate(CLASSES):
        if place + 1 < len(CLASSES):
            text = f"< {100 * CLASSES[place + 1][0]:g} %"
        else:
            text = f"≥ {100 * low:g} %"
        entries.append(("dot", ink.ramp(strength), text))
    if step.kind == "memory":
        entries.append(("over", "muted", ink.say("legend.over")))
    else:
        entries.append(("front", ink.ramp(0.52), ink.say("legend.front")))
        entries.append(("line", "text", ink.say("legend.line")))
    entries.append(("mine", "text", ink.say("legend.mine")))
    x, y = box.left(), box.top()
    for sign, colour, text in entries:
        wide = (0 if sign == "words" else 18) + ink.text_width(text, "small")
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + small + 1
        middle = y + small / 2
        if sign == "dot":
            ink.circle(x + 7, middle, 4, fill=colour, line="border", width=0.6)
        elif sign == "over":
            ink.circle(x + 7, middle, 2.2, fill=colour)
        elif sign == "front":
            ink.circle(x + 7, middle, 4, fill=colour, line="text", width=1.2)
        elif sign == "line":
            ink.line(x, middle, x + 14, middle, colour, width=1.6)
        elif sign == "mine":
            ink.rect(QRectF(x + 1, middle - 6, 12, 12), line="text", width=2.2, radius=2)
        left = x + (0 if sign == "words" else 18)
        ink.text(QRectF(left, y, box.right() - left, small), text, size="small",
                 colour="muted" if sign == "words" else "text")  # fmt: skip
        x += wide + 12
    return y + small - box.top()
