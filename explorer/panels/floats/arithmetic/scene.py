"""The picture of the arithmetic lab: one for each topic."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.floats.arithmetic.dot import draw_dot
from explorer.panels.floats.arithmetic.equal import draw_equal
from explorer.panels.floats.arithmetic.operation import draw_operation
from explorer.panels.floats.arithmetic.race import draw_race
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

DRAW = {"operation": draw_operation, "sum": draw_race, "dot": draw_dot, "equal": draw_equal}


class ArithmeticScene(Scene):
    """One operation, a long sum, dot products, or the same question in every format."""

    smallest = (480, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        DRAW[trace.params.topic](ink, rect.adjusted(10, 6, -10, -6), trace, at)
