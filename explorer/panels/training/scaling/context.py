"""Examples in the prompt, and the order of lessons."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.scaling.params import BETWEEN, FAR, ORDERS, Context, Lessons, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.scaling.boxes import ticks, two
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Gesture, ReadOut

#: Pixels around an example that belong to it.
NEAR = 14.0
METHODS = ("network", "ridge", "squares")
LOOK = {"network": ("key", False, 2.6), "ridge": ("value", True, 2.0),
        "squares": ("query", True, 1.4)}  # fmt: skip
ORDER = {"easy": "category 4", "shuffled": "category 5", "hard": "category 2"}


def draw_context(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """One function of one input as each sees it after the examples so far; errors on many."""
    context: Context = trace.shared.context
    entries = [("dash" if LOOK[name][1] else "line", LOOK[name][0], ink.say(f"method.{name}"))
               for name in METHODS]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    first, second = two(area.adjusted(0, used, 0, 0), 0.55)
    _one(ink, first, context, step.place, trace.params.moved)
    _errors(ink, second, context, step.place)


def _one(
    ink: Ink, box: QRectF, context: Context, place: int, moved: tuple[tuple[float, float], ...]
) -> None:
    reach = float(np.abs(context.grid).max())
    high = float(max(np.abs(context.ys).max(), abs(context.slope) * reach)) * 1.1
    plot = Plot(ink, box, Axis(-reach, reach, 0, "x"), Axis(-high, high),
                ink.say("plot.prompt"))  # fmt: skip
    plot.frame()
    plot.curve(context.grid, context.slope * context.grid, "muted", width=1.0)
    for which in (2, 0, 1):  # the network under the dashes
        colour, dash, width = LOOK[METHODS[which]]
        plot.curve(context.grid, context.lines[which, place], colour, width=width, dash=dash)
    plot.points(context.xs[:place], context.ys[:place], "text", radius=4.0)
    if place:
        new = slice(place - 1, place)
        plot.points(context.xs[new], context.ys[new], "sign", radius=5.0)

    for example, answer in moved:
        if example < place:
            ink.circle(float(plot.x(context.xs[int(example)])), float(plot.y(answer)), 8.0,
                       line="text", width=1.4)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(context.grid - plot.at(point)[0]).argmin())
        x = float(context.grid[at])
        return ReadOut(f"x = {fixed(x, 2)}", (
            *(f"{ink.say(f'method.{name}')}: {fixed(float(context.lines[k, place, at]), 3)}"
              for k, name in enumerate(METHODS)),
            f"w x = {fixed(context.slope * x, 3)}", *([ink.say("read.drag")] * (place > 0)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, edit=partial(dragged, plot, context, place, moved),
             name=plot.title)  # fmt: skip


def dragged(
    plot: Plot, context: Context, place: int, moved: tuple[tuple[float, float], ...],
    gesture: Gesture,
) -> Mapping[str, Any] | None:  # fmt: skip
    """An example dragged up or down, or put back by a double click; params at the release."""
    if place == 0:
        return None
    away = np.hypot(plot.x(context.xs[:place]) - gesture.start.x(),
                    plot.y(context.ys[:place]) - gesture.start.y())  # fmt: skip
    near = int(away.argmin())
    if away[near] > NEAR:
        return None
    others = tuple(pair for pair in moved if int(pair[0]) != near)
    if gesture.phase == "double":
        return {"moved": others} if len(others) < len(moved) else None
    if gesture.phase != "release" or abs(gesture.point.y() - gesture.start.y()) < 3:
        return None
    answer = float(np.clip(plot.at(gesture.point)[1], -FAR, FAR))
    return {"moved": (*others, (near, round(answer, 3)))}


def _errors(ink: Ink, box: QRectF, context: Context, place: int) -> None:
    errors = np.maximum(context.errors, 1e-6)
    low, high = float(errors.min()) / 1.3, float(errors[:2].max()) * 2.0
    count = errors.shape[1]
    plot = Plot(ink, box, Axis(-0.3, count - 0.7, 0, ink.say("axis.examples"),
                               tuple(float(v) for v in range(0, count, 2)), lambda v: f"{v:.0f}"),
                Axis(low, high, 10, "", ticks(low, high), lambda v: f"{v:g}"),
                ink.say("plot.errors"))  # fmt: skip
    plot.frame()
    places = np.arange(count, dtype=np.float64)
    for which in (2, 0, 1):  # the network under the dashes
        colour, dash, width = LOOK[METHODS[which]]
        plot.curve(places, errors[which], colour, width=1.0, alpha=0.45, dash=dash)
        plot.curve(places[: place + 1], errors[which, : place + 1], colour, width=width, dash=dash)
        plot.points(places[place : place + 1], errors[which, place : place + 1], colour,
                    radius=4.0)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, count - 1))
        return ReadOut(ink.say("read.examples", count=at), tuple(
            f"{ink.say(f'method.{name}')}: {number(float(context.errors[k, at]))}"
            for k, name in enumerate(METHODS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def draw_curriculum(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Errors on new examples: thin for every draw, thick for the mean."""
    lessons: Lessons = trace.shared.lessons
    entries = [("line", ORDER[name], ink.say(f"order.{name}")) for name in ORDERS]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    errors = lessons.errors
    seen = np.arange(1, len(errors) + 1, dtype=np.float64) * BETWEEN
    high = float(errors.mean(axis=2).max()) * 1.05
    plot = Plot(ink, area.adjusted(0, used, 0, 0),
                Axis(0.0, float(seen[-1]), 0, ink.say("axis.lessons")),
                Axis(0.0, high, form=lambda v: f"{100 * v:.0f} %"),
                ink.say("plot.wrong"))  # fmt: skip
    plot.frame()
    done = step.place + 1
    for which, name in enumerate(ORDERS):
        for draw in range(errors.shape[2]):
            plot.curve(seen[:done], errors[:done, which, draw], ORDER[name], width=0.8, alpha=0.3)
        plot.curve(seen, errors[:, which].mean(axis=1), ORDER[name], width=1.0, alpha=0.25)
        plot.curve(seen[:done], errors[:done, which].mean(axis=1), ORDER[name], width=2.6)
        plot.points(seen[:done], errors[:done, which].mean(axis=1), ORDER[name], radius=3.0)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0] / BETWEEN) - 1, 0, done - 1))
        return ReadOut(ink.say("read.lessons", count=int(seen[at])), tuple(
            f"{ink.say(f'order.{name}')}: {fixed(float(errors[at, k].mean()), 3)} ± "
            f"{fixed(float(errors[at, k].std()), 3)}"
            for k, name in enumerate(ORDERS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
