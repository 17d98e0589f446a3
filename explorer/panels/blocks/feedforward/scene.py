"""The stage of the lab: one caption, and the picture that is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.feedforward.lab import Step
from explorer.core.trace import Trace
from explorer.panels.blocks.feedforward.expand import draw_expand
from explorer.panels.blocks.feedforward.explain import caption
from explorer.panels.blocks.feedforward.fit import draw_fit
from explorer.panels.blocks.feedforward.functions import draw_functions
from explorer.panels.blocks.feedforward.gated import draw_gated
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene
from explorer.ui.canvas.wrapped import wrapped_height

_DRAW = {
    "fit": draw_fit, "expand": draw_expand, "activations": draw_functions, "gated": draw_gated,
}  # fmt: skip


class FeedForwardScene(Scene):
    """Bends that add up to a curve, and what width, activation and gate do to them."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); nothing here lies half-way between two steps."""
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        step: Step = trace[int(at)]
        text = ink.say(caption(trace, int(at)))
        size = "body" if ink.text_width(text, "body", bold=True) <= body.width() else "small"
        high = wrapped_height(ink, text, body.width(), size, bold=True)
        ink.text(QRectF(body.left(), body.top(), body.width(), high), text, size=size, bold=True,
                 wrap=True, align="left top")  # fmt: skip
        _DRAW[trace.params.show](ink, body.adjusted(0, high + 8, 0, 0), trace, step)
