"""What several pictures of the lab share: colours, halves, and columns that answer the mouse."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink

#: Error on the examples, on what was held out, and in use.
SEEN, HELD, USE = "category 4", "category 5", "category 2"
FIT, TRUE = "weight", "muted"
GAP = 14.0


def errors_legend(ink: Ink) -> list[tuple[str, str, str]]:
    """The three errors."""
    return [("line", SEEN, ink.say("error.seen")), ("line", HELD, ink.say("error.held")),
            ("line", USE, ink.say("error.use"))]  # fmt: skip


def tiles(body: QRectF, columns: int, rows: int, gap: float = 10.0) -> list[QRectF]:
    """Equal boxes, row by row."""
    wide = (body.width() - gap * (columns - 1)) / columns
    high = (body.height() - gap * (rows - 1)) / rows
    return [QRectF(body.left() + column * (wide + gap), body.top() + row * (high + gap), wide, high)
            for row in range(rows) for column in range(columns)]  # fmt: skip


def bounds(*arrays: np.ndarray, pad: float = 0.08) -> tuple[float, float]:
    """A range that holds all values, with a margin."""
    low, high = min(float(a.min()) for a in arrays), max(float(a.max()) for a in arrays)
    room = pad * (high - low) + 1e-6
    return low - room, high + room
