"""Likely next tokens as pairs of bars: solid before a change, dotted after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from explorer.core.formatting import fixed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Pair:
    """A candidate for the next token: its piece, and its probability before and after."""

    piece: str
    before: float
    after: float


def draw_pairs(
    ink: Ink, rect: QRectF, pairs: Sequence[Pair], read: Callable[[Pair], ReadOut], *,
    name: str = "",
) -> float:  # fmt: skip
    """As many pairs as fit, the first on top, bars from 0 to 1. Returns the height used."""
    half = max(ink.line_height("small") * 0.72, ink.line_height("tiny"))
    pitch = 2 * half + 4
    shown = list(pairs)[: max(int(rect.height() / pitch), 1)]
    if not shown:
        return 0.0
    names = min(max(ink.text_width(pair.piece, "small", mono=True) for pair in shown) + 2,
                rect.width() * 0.3)  # fmt: skip
    left = rect.left() + names + 6
    room = rect.right() - left - ink.text_width("0.000", "tiny", mono=True) - 4
    y = rect.top()
    for pair in shown:
        ink.text(QRectF(rect.left(), y, names, 2 * half), pair.piece, size="small", mono=True,
                 align="right middle")  # fmt: skip
        solid = QRectF(left, y + 1, max(pair.before * room, 1.0), half - 2)
        ink.rect(solid, fill="text")
        dotted = QRectF(left, y + half + 1, max(pair.after * room, 1.0), half - 3)
        ink.painter.setPen(dots(ink))
        ink.painter.setBrush(ink.colour("surface"))
        ink.painter.drawRect(dotted)
        for share, bar, colour in ((pair.before, solid, "text"), (pair.after, dotted, "muted")):
            ink.label(bar.right() + 3, bar.center().y(), fixed(share), anchor="left middle",
                      size="tiny", mono=True, colour=colour)  # fmt: skip
        ink.mark(QRectF(rect.left(), y, rect.width(), pitch), read(pair), name=name)
        y += pitch
    return y - rect.top()


def dots(ink: Ink) -> QPen:
    """A dotted outline."""
    pen = ink.pen("text", 1.0)
    pen.setDashPattern([1.0, 2.0])
    return pen
