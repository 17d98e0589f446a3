"""A skill under two measures: the share of right digits, and of sums that are wholly right."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.scaling.params import ADDERS, LENGTHS, Skill, Step
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.training.scaling.boxes import COLOURS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_skill(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Points are measured, lines are p^L of the measured digits."""
    skill: Skill = trace.shared.skill
    entries = [("line", "text", ink.say("legend.digits"))]
    entries += [("dot", COLOURS[at], ink.say("legend.whole", length=LENGTHS[at]))
                for at in range(1, step.place + 1)]  # fmt: skip
    if step.place:
        entries.append(("dash", "muted", ink.say("legend.power")))
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    weights = skill.weights.astype(np.float64)
    plot = Plot(ink, area.adjusted(0, used, 0, 0),
                Axis(float(weights[0]) / 1.15, float(weights[-1]) * 1.15, 10,
                     ink.say("axis.adders"), tuple(weights.tolist()), lambda v: f"{v:.0f}"),
                Axis(0.0, 1.04, ticks=(0.0, 0.25, 0.5, 0.75, 1.0),
                     form=lambda v: f"{100 * v:.0f} %"),
                ink.say("plot.right"))  # fmt: skip
    plot.frame()
    plot.curve(weights, skill.right, "text", width=2.6)
    plot.points(weights, skill.right, "text", radius=4.0)
    for at in range(1, step.place + 1):
        now = at == step.place
        plot.curve(weights, skill.right ** LENGTHS[at], COLOURS[at], width=2.0 if now else 1.2,
                   dash=True)  # fmt: skip
        plot.points(weights, skill.whole[:, at], COLOURS[at], radius=4.4 if now else 3.2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(np.log(weights / max(plot.at(point)[0], 1.0))).argmin())
        p = float(skill.right[at])
        return ReadOut(ink.say("read.adder", units=ADDERS[at], weights=int(skill.weights[at])), (
            ink.say("read.digits", share=fixed(p, 4)),
            *(ink.say("read.whole", length=length, share=fixed(float(skill.whole[at, which]), 3),
                      power=fixed(p**length, 3))
              for which, length in enumerate(LENGTHS) if 0 < which <= step.place),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
