"""The picture: keys on an axis, then curves, then how gradients are distributed."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.scaling import Step
from explorer.core.trace import Trace
from explorer.panels.attention.common.frame import draw_caption, draw_foot
from explorer.panels.attention.scaling import told
from explorer.panels.attention.scaling.axis import draw_axes
from explorer.panels.attention.scaling.curves import draw_curves
from explorer.panels.attention.scaling.gradients import draw_gradients
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class ScalingScene(Scene):
    """The stage of attention/scaling."""

    smallest = (480, 420)
    text_room = (480, 440)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(told.caption(trace, step)))
        foot = draw_foot(ink, rect, [ink.say(note) for note in told.notes(trace, step)])
        area = QRectF(rect.left() + 14, top, rect.width() - 28, foot - top - 6)
        if step.part == "axis":
            draw_axes(ink, area, trace, at)
        elif step.part == "curves":
            draw_curves(ink, area, trace, step)
        else:
            draw_gradients(ink, area, trace, step)
