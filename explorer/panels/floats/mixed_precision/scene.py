"""The stage of floats/mixed-precision: one of four pictures under its headline."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.floats.mixed_precision.delayed import draw_delayed
from explorer.panels.floats.mixed_precision.operations import draw_operations
from explorer.panels.floats.mixed_precision.stall import draw_stall
from explorer.panels.floats.mixed_precision.telling import headline
from explorer.panels.floats.mixed_precision.training import draw_training
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class MixedPrecisionScene(Scene):
    """What keeps 16 bits alive: curves over the steps, and the numbers of this one."""

    smallest = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step; nothing is interpolated between two."""
        index = min(int(at), len(trace) - 1)
        body = rect.adjusted(14, 10, -14, -8)
        text = ink.say(headline(trace, index))
        size = next((s for s in ("large", "body", "small")
                     if ink.text_width(text, s, bold=True) <= body.width()), "small")  # fmt: skip
        line = ink.line_height(size)
        rows = 1 if ink.text_width(text, size, bold=True) <= body.width() else 2
        ink.text(QRectF(body.left(), body.top(), body.width(), rows * line), text, size=size,
                 bold=True, wrap=rows > 1)  # fmt: skip
        body = body.adjusted(0, rows * line + 6, 0, 0)
        draw = {
            "training": draw_training, "stall": draw_stall, "operations": draw_operations,
            "delayed": draw_delayed,
        }[trace.params.topic]  # fmt: skip
        draw(ink, body, trace, index)
