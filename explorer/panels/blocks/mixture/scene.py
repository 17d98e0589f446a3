"""The stage of the lab: the map, the loads beside it, parameters and training below."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.mixture.lab import Step
from explorer.core.trace import Trace
from explorer.panels.blocks.mixture.explain import caption
from explorer.panels.blocks.mixture.loads import draw_histories, draw_loads, draw_parameters
from explorer.panels.blocks.mixture.plane import draw_plane
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene
from explorer.ui.canvas.wrapped import wrapped_height


class MixtureScene(Scene):
    """Tokens, the experts they are sent to, and how full those are."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); nothing here lies half-way between two steps."""
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        index = int(at)
        step: Step = trace[index]
        text = ink.say(caption(trace, index))
        size = "body" if ink.text_width(text, "body", bold=True) <= body.width() else "small"
        high = wrapped_height(ink, text, body.width(), size, bold=True)
        ink.text(QRectF(body.left(), body.top(), body.width(), high), text, size=size, bold=True,
                 wrap=True, align="left top")  # fmt: skip
        stage = body.adjusted(0, high + 8, 0, 0)
        strip = ink.line_height("small") + 3 + min(max(stage.height() * 0.045, 16.0), 30.0)
        if stage.width() > 1.5 * stage.height():
            side = min(stage.height(), stage.width() * 0.46)
            draw_plane(ink, QRectF(stage.left(), stage.top(), side, stage.height()), trace, step)
            right = stage.adjusted(side + 18, 0, 0, 0)
            tall = (right.height() - strip - 16) * 0.5
            draw_loads(ink, QRectF(right.left(), right.top(), right.width(), tall), trace, step)
            draw_parameters(ink, QRectF(right.left(), right.top() + tall + 6, right.width(), strip),
                            trace, step)  # fmt: skip
            draw_histories(ink, right.adjusted(0, tall + strip + 16, 0, 0), trace, index)
            return
        low = min(max(stage.height() * 0.3, 104.0 * ink.view.text_scale), 220.0)
        top = QRectF(stage.left(), stage.top(), stage.width(),
                     stage.height() - low - strip - 18)  # fmt: skip
        side = min(top.height(), top.width() * 0.6)
        draw_plane(ink, QRectF(top.left(), top.top(), side, top.height()), trace, step)
        draw_loads(ink, top.adjusted(side + 16, 0, 0, 0), trace, step)
        y = top.bottom() + 8
        draw_parameters(ink, QRectF(stage.left(), y, stage.width(), strip), trace, step)
        draw_histories(ink, QRectF(stage.left(), stage.bottom() - low, stage.width(), low), trace,
                       index)  # fmt: skip
