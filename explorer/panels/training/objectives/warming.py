"""Losses of a small model: while it learns one text, then with and without that on another."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.objectives.params import Step, Tuned
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

OLD, WARM, SCRATCH = "category 4", "category 2", "category 5"


def draw_warm(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Pre-training on the left, fine-tuning on the right; means, and the range over seeds."""
    tuned = step.tuned
    if tuned is None:
        return
    params = trace.params
    entries = [("line", OLD, ink.say("legend.old")), ("line", WARM, ink.say("legend.warm")),
               ("line", SCRATCH, ink.say("legend.scratch"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 8
    low, high = trace.scales["warm"]
    up = Axis(low - 0.06 * (high - low + 0.1), high + 0.06 * (high - low + 0.1))
    body = area.adjusted(0, used, 0, 0)
    wide = body.width() * (0.4 if params.pretraining else 0.0)
    if params.pretraining:
        left = Plot(ink, QRectF(body.left(), body.top(), wide - 10, body.height()),
                    Axis(0, params.pretraining, title=ink.say("axis.before")), up,
                    ink.say("plot.before"))  # fmt: skip
        left.frame()
        places = np.array(tuned.before_at, dtype=float)
        course(ink, left, places, tuned.before[:, 0], OLD)
        course(ink, left, places, tuned.before[:, 1], WARM)
        reading(ink, left, tuned.before_at, [
            ("legend.old", tuned.before[:, 0]), ("legend.warm", tuned.before[:, 1])
        ], "before")  # fmt: skip
    right = Plot(ink, QRectF(body.left() + wide, body.top(), body.width() - wide, body.height()),
                 Axis(0, params.tuning, title=ink.say("axis.tuning")), up,
                 ink.say("plot.tuning"))  # fmt: skip
    right.frame()
    if not tuned.at:
        return
    places = np.array(tuned.at, dtype=float)
    course(ink, right, places, tuned.kept, OLD, dash=True)
    course(ink, right, places, tuned.scratch, SCRATCH)
    course(ink, right, places, tuned.warm, WARM)
    reading(ink, right, tuned.at, [
        ("legend.old", tuned.kept), ("legend.warm", tuned.warm), ("legend.scratch", tuned.scratch)
    ], "tuning")  # fmt: skip
    gap(ink, right, tuned)


def course(
    ink: Ink, plot: Plot, places: np.ndarray, losses: np.ndarray, colour: str, dash: bool = False
) -> None:
    """The mean over seeds as a line, each seed as a dot."""
    if not len(losses):
        return
    for seed in range(losses.shape[1]):
        plot.points(places, losses[:, seed], soft(ink, colour, 0.6), radius=1.8)
    plot.curve(places, losses.mean(axis=1), colour, width=2.2, dash=dash)
    plot.points(places[-1:], losses.mean(axis=1)[-1:], colour, radius=4.5)


def gap(ink: Ink, plot: Plot, tuned: Tuned) -> None:
    """The distance between both at the last look."""
    x = plot.x(float(tuned.at[-1]))
    warm, scratch = float(tuned.warm[-1].mean()), float(tuned.scratch[-1].mean())
    top, bottom = plot.y(scratch), plot.y(warm)
    if abs(bottom - top) < 14:
        return
    ink.line(x, top, x, bottom, "text", width=1.2, dash=True)
    room = x + 46 * ink.view.text_scale < plot.inner.right()
    ink.label(x + (6 if room else -6), (top + bottom) / 2, fixed(scratch - warm, 2), size="small",
              mono=True, bold=True, anchor="left middle" if room else "right middle")  # fmt: skip


def reading(
    ink: Ink, plot: Plot, at: tuple[int, ...], curves: list[tuple[str, np.ndarray]], name: str
) -> None:
    """All losses of the nearest look under the mouse."""

    def read(point: QPointF) -> ReadOut:
        place = int(np.abs(np.array(at) - plot.at(point)[0]).argmin())
        return ReadOut(ink.say("read.updates", updates=at[place]), tuple(
            f"{ink.say(key)}: " + ink.say(
                "read.range", mean=fixed(float(losses[place].mean()), 3),
                low=fixed(float(losses[place].min()), 3), high=fixed(float(losses[place].max()), 3),
            ) for key, losses in curves
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=name)
