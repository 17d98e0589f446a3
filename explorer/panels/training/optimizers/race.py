"""The race of all optimizers; balls in one valley and in two; a look ahead."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.optimizers.params import METHODS, STARTS, Optimizers, Step, Valleys
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.optimizers.plane import (
    Read,
    colour_of,
    draw_legend,
    draw_plane,
    draw_sign,
    draw_start,
    draw_trail,
    halved,
    reader,
    split,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

#: Losses below this are drawn at the bottom.
LEAST_LOSS = 1e-5
HUMP = 0.1699384  # where w⁴ − 3w² + w is highest between its valleys


def draw_race(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Trails on the surface, and beside them the losses."""
    shared: Optimizers = trace.shared
    now = step.place
    used = draw_legend(ink, area, [
        (name, ink.say(f"method.{name}" if _here(course.places[now]) else "legend.left",
                       method=ink.say(f"method.{name}")))
        for name, course in zip(METHODS, shared.race, strict=True)
    ]) + 4  # fmt: skip
    first, second = split(area.adjusted(0, used, 0, 0), 0.66, wide=0.6)
    plot = draw_plane(ink, first, trace.params)
    trails = []
    for name, course in zip(METHODS, shared.race, strict=True):
        draw_trail(ink, plot, course.places[: now + 1], name)
        trails.append((ink.say(f"method.{name}"), course.places[: now + 1]))
    ink.mark(plot.inner, reader(ink, plot, trace.params, trails), name=ink.say("plot.surface"))
    draw_start(ink, plot, trace.params)
    _losses(ink, second, trace, now)


def _here(place: np.ndarray) -> bool:
    return bool(np.isfinite(place).all())


def _losses(ink: Ink, box: QRectF, trace: Trace, now: int) -> None:
    shared: Optimizers = trace.shared
    losses = np.stack([course.losses for course in shared.race])
    high = max(float(np.nanmax(np.where(losses < 1e5, losses, 0.0))), 10 * LEAST_LOSS)
    across = Axis(0.0, float(trace.params.updates), title=ink.say("axis.updates"), whole=True)
    plot = Plot(ink, box, across, Axis(LEAST_LOSS, 2 * high, 10), ink.say("plot.loss"))  # fmt: skip
    plot.frame()
    updates = np.arange(now + 1, dtype=float)
    for name, curve in zip(METHODS, losses, strict=True):
        shown = np.maximum(curve[: now + 1], LEAST_LOSS)
        plot.curve(updates, shown, colour_of(name), width=1.9)
        if np.isfinite(shown[-1]) and shown[-1] < 2 * high:
            draw_sign(ink, float(plot.x(now)), float(plot.y(shown[-1])), name, 4.0)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, now))
        return ReadOut(ink.say("read.updates", updates=at), tuple(
            f"{ink.say(f'method.{name}')}: {number(float(losses[which, at]))}"
            for which, name in enumerate(METHODS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def draw_valleys(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Balls that roll down a bowl, and down two valleys."""
    valleys: Valleys = trace.shared.valleys
    w = np.linspace(-2.4, 2.4, 241)
    one, other = halved(area)
    for box, title, height, paths in (
        (one, "plot.convex", lambda x: x**2, valleys.convex),
        (other, "plot.wells", lambda x: x**4 - 3 * x**2 + x, valleys.wells),
    ):
        ys = height(w)
        low, high = float(ys.min()), float(height(np.array([-2.0, 2.0])).max())
        plot = Plot(
            ink,
            box,
            Axis(-2.4, 2.4, title=ink.say("axis.weight")),
            Axis(low - 0.12 * (high - low), high + 0.1 * (high - low)),
            ink.say(title),
        )
        plot.frame()
        plot.curve(w, ys, "muted", width=2.0)
        for path in paths.T:
            shown = path[: step.place + 1]
            right = paths is valleys.wells and bool(path[-1] > HUMP)
            plot.points(shown[:-1], height(shown[:-1]), "key" if right else "value", radius=2.0,
                        alpha=0.6)  # fmt: skip
            if np.isfinite(shown[-1]) and abs(shown[-1]) < 2.4:
                x, y = float(plot.x(shown[-1])), float(plot.y(height(shown[-1])))
                if right:
                    ink.rect(QRectF(x - 5, y - 11, 10, 10), fill="key", line="text", radius=1)
                else:
                    ink.circle(x, y - 6, 5.5, fill="value", line="text")
        ink.mark(plot.inner, _read_valley(ink, plot, paths, step.place), name=plot.title)


def _read_valley(ink: Ink, plot: Plot, paths: np.ndarray, now: int) -> Read:
    def read(point: QPointF) -> ReadOut:
        at = int(np.nanargmin(np.abs(np.where(np.isfinite(paths[now]), paths[now], 99.0)
                                     - plot.at(point)[0])))  # fmt: skip
        return ReadOut(ink.say("read.ball", start=f"{STARTS[at]:g}".replace("-", "−")), (
            ink.say("read.ball.now", updates=now, w=fixed(float(paths[now, at]), 3)),
            ink.say("read.ball.end", w=fixed(float(paths[-1, at]), 3)),
        ))  # fmt: skip

    return read


def draw_ahead(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """One update of momentum and one of Nesterov, as arrows."""
    shared: Optimizers = trace.shared
    params, now = trace.params, step.place
    line = ink.line_height("small") + 2
    x = area.left()
    for colour, key in (("query", "legend.velocity"), ("key", "legend.gradient")):
        text = ink.say(key)
        ink.arrow(x, area.top() + line / 2, x + 22, area.top() + line / 2, colour, width=2.4)
        ink.text(QRectF(x + 28, area.top(), area.right() - x - 28, line), text, size="small")
        x += 28 + ink.text_width(text, "small") + 16
    text = ink.say("legend.taken")
    if x + 20 + ink.text_width(text, "small") > area.right():
        x, line = area.left(), 2 * line
    y = area.top() + line - (ink.line_height("small") + 2) / 2
    ink.circle(x + 7, y, 5, line="key", width=2)
    ink.label(x + 18, y, text, size="small")
    boxes = split(area.adjusted(0, line + 4, 0, 0), 0.5)
    for box, name in zip(boxes, ("momentum", "nesterov"), strict=True):
        course = shared.race[METHODS.index(name)]
        plot = draw_plane(ink, box, params, ink.say(f"method.{name}"))
        draw_trail(ink, plot, course.places[: now + 1], name, sign=False, alpha=0.75)
        arrows = arrows_of(trace, name, now)
        if arrows is not None:
            w, ahead, after = arrows
            for start, end, colour in ((w, ahead, "query"), (ahead, after, "key")):
                ends = np.array([plot.x(start[0]), plot.y(start[1]), plot.x(end[0]),
                                 plot.y(end[1])])  # fmt: skip
                if _in_frame(plot, start) and _in_frame(plot, end):
                    x1, y1, x2, y2 = ends.tolist()
                    ink.arrow(x1, y1, x2, y2, colour, width=2.6, head=8.0)
            taken = course.looked[now]
            if _in_frame(plot, taken):
                ink.circle(float(plot.x(taken[0])), float(plot.y(taken[1])), 7, line="key",
                           width=2.2)  # fmt: skip
            for place in (w, after):
                if _in_frame(plot, place):
                    draw_sign(ink, float(plot.x(place[0])), float(plot.y(place[1])), name, 4.5)
        ink.mark(plot.inner, reader(ink, plot, params, [
            (ink.say(f"method.{name}"), course.places[: now + 2])]), name=plot.title)  # fmt: skip


def _in_frame(plot: Plot, place: np.ndarray) -> bool:
    return plot.inner.adjusted(-1, -1, 1, 1).contains(
        QPointF(float(plot.x(place[0])), float(plot.y(place[1])))
    )


def arrows_of(trace: Trace, name: str, at: int) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
    """The weights, where the velocity alone leads, and the weights after the update; None once they
    have left."""
    course = trace.shared.race[METHODS.index(name)]
    params = trace.params
    velocity = course.means[at - 1] if at else np.zeros(2)
    w, after = course.places[at], course.places[at + 1]
    if not (np.isfinite(w).all() and np.isfinite(after).all()):
        return None
    return w, w - params.rate * params.momentum * velocity, after
