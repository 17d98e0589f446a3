"""The stage of floats/mixed-precision: one of four pictures under its headline."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.floats.headline import draw_headline
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
        used = draw_headline(ink, body, ink.say(headline(trace, index)))
        body = body.adjusted(0, used + 6, 0, 0)
        draw = {
            "training": draw_training, "stall": draw_stall, "operations": draw_operations,
            "delayed": draw_delayed,
        }[trace.params.topic]  # fmt: skip
        draw(ink, body, trace, index)
