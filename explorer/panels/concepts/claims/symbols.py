"""The sign of a verdict: a tick, a cross, a half disc, a ring; told apart by shape first."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from explorer.ui.canvas.ink import Ink

COLOURS = {"true": "ok", "false": "error", "depends": "warn", "error": "muted", "": "border"}


def draw_symbol(ink: Ink, x: float, y: float, radius: float, verdict: str) -> None:
    """The sign of `verdict` around a point."""
    colour = COLOURS[verdict]
    thick = max(radius / 4, 1.2)
    ink.circle(x, y, radius, line=colour, width=thick * 0.8)
    inner = radius * 0.5
    if verdict == "true":
        ink.polyline(
            [QPointF(x - inner, y), QPointF(x - inner * 0.2, y + inner * 0.75),
             QPointF(x + inner, y - inner * 0.7)], colour, width=thick,
        )  # fmt: skip
    elif verdict == "false":
        for side in (-1, 1):
            ink.line(x - inner * 0.75, y - side * inner * 0.75, x + inner * 0.75,
                     y + side * inner * 0.75, colour, width=thick)  # fmt: skip
    elif verdict == "depends":
        half = QPainterPath(QPointF(x, y))
        half.arcTo(QRectF(x - inner, y - inner, 2 * inner, 2 * inner), 90, 180)
        half.closeSubpath()
        ink.painter.fillPath(half, ink.colour(colour))
    elif verdict == "error":
        ink.line(x, y - inner * 0.8, x, y + inner * 0.1, colour, width=thick)
        ink.circle(x, y + inner * 0.75, thick * 0.6, fill=colour)
