"""Where the parts of the stage lie."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.formatting import number
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink


def split(ink: Ink, rect: QRectF, share: float = 0.6) -> tuple[QRectF, QRectF]:
    """The table and the plot: beside each other on a wide stage, else below one another."""
    inner = rect.adjusted(10, 8, -10, -8)
    if rect.width() > 1.45 * rect.height():
        cut = inner.left() + inner.width() * 0.58
        return (
            QRectF(inner.left(), inner.top(), cut - inner.left() - 12, inner.height()),
            QRectF(cut + 8, inner.top(), inner.right() - cut - 8, inner.height()),
        )
    cut = inner.top() + inner.height() * share
    return (
        QRectF(inner.left(), inner.top(), inner.width(), cut - inner.top() - 6),
        QRectF(inner.left(), cut + 6, inner.width(), inner.bottom() - cut - 6),
    )


def headline(ink: Ink, box: QRectF, text: str) -> QRectF:
    """One bold sentence at the top of a box, on two lines where it must; returns the rest."""
    used = draw_headline(ink, box.adjusted(6, 0, -2, 0), text, ("body", "small"))
    return box.adjusted(0, used + 5, 0, 0)


def whole_ticks(count: int, most: int = 9) -> tuple[float, ...]:
    """Round numbers from 0 to below `count`, at most so many."""
    steps = (m * 10**p for p in range(9) for m in (1, 2, 5))
    step = next(s for s in steps if s * most >= count)
    return tuple(float(v) for v in range(0, count, step))


def per_cent(share: float) -> str:
    """A share as per cent with two significant digits."""
    return f"{100 * share:.0f} %" if share >= 0.1 else f"{number(100 * share, 2)} %"
