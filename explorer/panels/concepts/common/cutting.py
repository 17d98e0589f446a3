"""Text in as many lines as there is room for; what does not fit ends in "…"."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt

from explorer.ui.canvas.ink import Ink, metrics
from explorer.ui.canvas.wrapped import wrapped_height


def lines_of(ink: Ink, text: str, width: float, size: str = "body") -> int:
    """How many lines a text takes, in lines of `ink.line_height(size)`."""
    high, line = wrapped_height(ink, text, width, size), ink.line_height(size)
    return max(int(high / line + 0.9), 1)


@lru_cache(maxsize=512)
def _cut(text: str, pixels: float, width: float, height: float) -> str:
    measure, room = metrics(pixels, False, False), QRectF(0, 0, max(width, 1.0), 1e5)

    def fits(shown: str) -> bool:
        flags = int(Qt.TextFlag.TextWordWrap)
        # lines with Chinese letters are higher: a single one may stand out a little
        most = height + 0.3 * measure.height()
        return measure.boundingRect(room, flags, shown).height() <= most

    if fits(text):
        return text
    low, high = 0, len(text)  # text[:low] + "…" fits, text[:high] + "…" does not
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(text[:middle] + "…") else (low, middle)
    return text[:low].rstrip(" ,;:，；：、") + "…" if low else ""


def draw_cut(ink: Ink, area: QRectF, text: str, size: str = "body", colour: str = "text") -> float:
    """Draw what fits of a text into a box; the height that took."""
    if area.height() < ink.line_height(size) * 0.8 or area.width() < 20:
        return 0.0
    shown = _cut(text, ink.pixels(size), area.width(), area.height())
    if shown:
        box = QRectF(area.left(), area.top(), area.width(), area.height() + 4)
        ink.text(box, shown, size=size, wrap=True, align="left top", colour=colour)
    return wrapped_height(ink, shown, area.width(), size) if shown else 0.0
