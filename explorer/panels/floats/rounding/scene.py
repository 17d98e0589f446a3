"""The picture of the rounding lab: one for each topic."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.floats.rounding.chance import draw_chance
from explorer.panels.floats.rounding.modes import draw_modes
from explorer.panels.floats.rounding.twice import draw_twice
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

DRAW = {"modes": draw_modes, "chance": draw_chance, "twice": draw_twice}


class RoundingScene(Scene):
    """Five rules side by side, rounding by chance, or rounding twice."""

    smallest = (480, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        DRAW[trace.params.topic](ink, rect.adjusted(10, 6, -10, -6), trace, at)
