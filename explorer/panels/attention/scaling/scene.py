"""The picture: keys on an axis, then curves, then how gradients are distributed."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.scaling import Step
from explorer.core.trace import Trace
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
        text = ink.say(told.caption(trace, step))
        line, room = ink.line_height("body"), rect.width() - 28
        lines = 1 if ink.text_width(text) <= room else 2
        head = QRectF(rect.left() + 14, rect.top() + 10, room, line * lines + 2)
        size = "body" if ink.text_width(text) < 1.85 * room else "small"
        ink.text(head, text, size=size, align="center top", wrap=lines > 1)
        foot = self.foot(ink, rect, trace, step)
        area = QRectF(rect.left() + 14, head.bottom() + 8, room, foot - head.bottom() - 14)
        if step.part == "axis":
            draw_axes(ink, area, trace, at)
        elif step.part == "curves":
            draw_curves(ink, area, trace, step)
        else:
            draw_gradients(ink, area, trace, step)

    def foot(self, ink: Ink, rect: QRectF, trace: Trace, step: Step) -> float:
        """What was computed from what; returns where that begins."""
        line, room = ink.line_height("tiny"), rect.width() - 28
        rows: list[str] = []
        for text in (ink.say(note) for note in told.notes(trace, step)):
            joined = f"{rows[-1]}  ·  {text}" if rows else text
            if rows and ink.text_width(joined, "tiny") <= room:
                rows[-1] = joined
            else:
                rows.append(text)
        top = rect.bottom() - 8 - line * len(rows)
        for at, text in enumerate(rows):
            box = QRectF(rect.left() + 14, top + at * line, room, line)
            ink.text(box, text, size="tiny", colour="muted")
        return top
