"""How long one unit of the data is: a bar in the corner of a plane without axes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink

INSET, TICK = 12.0, 3.0  # px from the corner, and of the ends of the bar


def draw_unit(ink: Ink, box: QRectF, unit: float) -> None:
    """A bar as long as one unit (`unit` pixels), "1" above it, in the lower left corner of a plane;
    nothing where the bar would take more than a third of it."""
    if unit > box.width() / 3:
        return
    left, y = box.left() + INSET, box.bottom() - INSET
    ink.line(left, y, left + unit, y, "muted", width=1.2)
    for x in (left, left + unit):
        ink.line(x, y - TICK, x, y + TICK, "muted", width=1.2)
    ink.label(left + unit / 2, y - 2, "1", anchor="center bottom", size="tiny", colour="muted",
              mono=True)  # fmt: skip
