"""The stage of floats/hazards: what falls off the ends of a format's axis, or hands that drift."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.hazards import STAGES
from explorer.core.trace import Trace
from explorer.panels.floats.hazards.cells import draw_cells, draw_windows
from explorer.panels.floats.hazards.drop import draw_drop
from explorer.panels.floats.hazards.rope import draw_rope
from explorer.panels.floats.hazards.telling import headline
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class HazardsScene(Scene):
    """The picture of either topic under its headline."""

    smallest = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step."""
        index = min(int(at), len(trace) - 1)
        body = rect.adjusted(14, 10, -14, -10)
        used = draw_headline(ink, body, ink.say(headline(trace, index)))
        body = body.adjusted(0, used + 8, 0, 0)
        if trace.params.topic == "rope":
            draw_rope(ink, body, trace, index)
            return
        share = 0.0 if ink.view.reduced_motion else at - index
        if body.width() > 1.35 * body.height():
            left = QRectF(body.left(), body.top(), body.width() * 0.5, body.height())
            low = left.height() * 0.34
            right = QRectF(left.right() + 22, body.top(), body.right() - left.right() - 22,
                           body.height())  # fmt: skip
            draw_drop(ink, left.adjusted(0, 0, 0, -low - 14), trace, index, share)
            draw_windows(ink, QRectF(left.left(), left.bottom() - low, left.width(), low), trace)
            draw_cells(ink, right, trace, STAGES[index])
            return
        table = body.height() * 0.35
        strips = body.height() * 0.21
        draw_drop(ink, body.adjusted(0, 0, 0, -(table + strips + 20)), trace, index, share)
        draw_windows(
            ink, QRectF(body.left(), body.bottom() - table - strips - 10, body.width(), strips),
            trace,
        )  # fmt: skip
        draw_cells(ink, QRectF(body.left(), body.bottom() - table, body.width(), table), trace,
                   STAGES[index])  # fmt: skip
