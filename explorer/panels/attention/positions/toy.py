"""Adding places and putting them beside, trained: three curves of the same task."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.positions import LEARNED, TOYS, Positions
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = ("category 4", "category 5", "category 2")


def draw_toy(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Loss against updates: every run thin, their mean thick, and where it counts as learned."""
    found: Positions = trace.shared
    toy = found.toy
    if toy is None:
        ink.text(box, ink.say("toy.waiting"), colour="muted", align="center middle")
        return
    names = [
        ink.say(f"toy.{name}", weights=count(toy.weights[way]), entering=toy.entering[way])
        for way, name in enumerate(TOYS)
    ]
    high = legend(ink, box, [("line", COLOURS[way], name) for way, name in enumerate(names)])
    steps = toy.losses.shape[2]
    means = toy.losses.mean(1)
    plot = Plot(
        ink, box.adjusted(0, high + 6, 0, 0),
        Axis(0, steps - 1, title=ink.say("axis.update")),
        Axis(0, float(toy.losses.max()) * 1.04,
             title=ink.say("axis.toy", runs=toy.losses.shape[1])),
    )  # fmt: skip
    plot.frame()
    at = np.arange(steps)
    plot.level(toy.chance, "muted", text=ink.say("toy.guessing"))
    plot.level(LEARNED, "muted", text=ink.say("toy.learned", loss=fixed(LEARNED, 1)))
    for way in range(len(TOYS)):
        for run in toy.losses[way]:
            plot.curve(at, run, soft(ink, COLOURS[way], 0.35), width=1)
    for way in range(len(TOYS)):
        plot.curve(at, means[way], COLOURS[way], width=2.4)
        after = toy.learned_after(way)
        if after < steps:
            ink.circle(plot.x(after), plot.y(float(means[way, after])), 4, fill=COLOURS[way],
                       line="text")  # fmt: skip

    def look(point: QPointF) -> ReadOut:
        step = min(max(round(plot.at(point)[0]), 0), steps - 1)
        lines = []
        for way, name in enumerate(names):
            lines.append(f"{name}: {fixed(float(means[way, step]), 3)}")
            lines.append(ink.say("toy.runs", losses="  ".join(
                fixed(float(run[step]), 3) for run in toy.losses[way])))  # fmt: skip
            lines.append(ink.say("toy.after", steps=toy.learned_after(way)))
        return ReadOut(ink.say("read.step", step=step + 1), tuple(lines))

    ink.mark(plot.inner, look, name=ink.say("axis.toy", runs=toy.losses.shape[1]))
