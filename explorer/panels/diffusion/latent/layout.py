"""What the four stages of the lab share: lines that fit, amounts, latents as pictures."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.core.formatting import number
from explorer.ui.canvas.ink import Ink

MARGIN = 12.0
#: Units of multiply-adds.
UNITS = ((1e18, "E"), (1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


def inside(rect: QRectF) -> QRectF:
    """The stage without its margin."""
    return rect.adjusted(MARGIN, 8, -MARGIN, -8)


def line(ink: Ink, box: QRectF, text: str, **style: object) -> None:
    """One line in the largest size that fits, from "body" (or `size`) downwards."""
    sizes = ("large", "body", "small", "tiny")
    first = str(style.pop("size", "body"))
    looks = {name: bool(style[name]) for name in ("bold", "mono") if name in style}
    for size in sizes[sizes.index(first) :]:
        if size == "tiny" or ink.text_width(text, size, **looks) <= box.width():
            ink.text(box, text, size=size, **style)  # type: ignore[arg-type]  # styles of Ink.text
            return


def headline(ink: Ink, box: QRectF, text: str) -> float:
    """The sentence on top, in one line or two; returns where the picture begins."""
    size = "body" if ink.text_width(text, "body", bold=True) <= 1.9 * box.width() else "small"
    rows = 1 if ink.text_width(text, size, bold=True) <= box.width() else 2
    high = rows * (ink.line_height(size) + 2)
    ink.text(QRectF(box.left(), box.top(), box.width(), high), text, size=size, bold=True,
             align="left top", wrap=rows > 1)  # fmt: skip
    return box.top() + high + 6


def amount(value: float, digits: int = 3) -> str:
    """A count with a letter: 401 636 720 640 → 402 G."""
    for unit, letter in UNITS:
        if abs(value) >= unit:
            return f"{number(value / unit, digits)}\u202f{letter}"
    return number(value, digits)


def tiled(latent: np.ndarray) -> np.ndarray:
    """Channels (4, side, side) as one picture of 2 × 2 tiles, a line of NaN between them."""
    channels, side, _ = latent.shape
    rows = -(-channels // 2)
    out = np.full((rows * side + rows - 1, 2 * side + 1), np.nan, dtype=np.float32)
    for channel in range(channels):
        row, column = divmod(channel, 2)
        top, left = row * (side + 1), column * (side + 1)
        out[top : top + side, left : left + side] = latent[channel]
    return out


def channel_at(row: int, column: int, side: int) -> tuple[int, int, int] | None:
    """Channel, row and column of a latent at a pixel of `tiled`; None on the line between."""
    if row % (side + 1) == side or column % (side + 1) == side:
        return None
    return 2 * (row // (side + 1)) + column // (side + 1), row % (side + 1), column % (side + 1)


def crisp(side: float, pixels: int) -> float:
    """A side at which a pixel of a picture is a whole number of px, if that leaves it large."""
    return float(side // pixels * pixels) if side >= 2 * pixels else side
