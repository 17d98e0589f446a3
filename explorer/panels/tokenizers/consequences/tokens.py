"""A row of tokens as the model gets them: boxes with their ids below."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.consequences.types import Row
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LIT = "category 0"


def safe(label: str) -> str:
    """A label in which nothing reads like a gap that was not filled in."""
    return label.replace("{", "⟨U+007B⟩")


def row_height(ink: Ink) -> float:
    """One line of boxes with their ids."""
    return ink.line_height("body") + 6 + ink.line_height("tiny") + 3


def lines_needed(ink: Ink, row: Row, width: float) -> int:
    """How many lines the boxes of a row take."""
    x, lines = 0.0, 1
    for piece, token in zip(row.pieces, row.ids.tolist(), strict=True):
        wide = _wide(ink, piece, token, width)
        if x and x + wide > width + 0.5:
            x, lines = 0.0, lines + 1
        x += wide + 3
    return lines


def _wide(ink: Ink, piece: bytes, token: int, width: float) -> float:
    label = ink.text_width(shown(piece), "body", mono=True) + 10
    return min(max(label, ink.text_width(str(token), "tiny", mono=True) + 4), width)


def draw_tokens(ink: Ink, area: QRectF, row: Row) -> None:
    """Boxes in lines; when there is no room for all, the last ones are shown, after "…"."""
    pitch = row_height(ink)
    most = max(1, int((area.height() + 3) // pitch))
    first, skipped = 0, 0.0
    more = ink.text_width("…", "body") + 6
    while first < len(row.pieces) - 1:
        part = Row(row.name, row.pieces[first:], row.ids[first:])
        if lines_needed(ink, part, area.width() - skipped) <= most:
            break
        first, skipped = first + 1, more
    x, y = area.left(), area.top()
    tall = ink.line_height("body") + 6
    if first:
        ink.text(QRectF(x, y, more, tall), "…", colour="muted")
        x += more
    for place in range(first, len(row.pieces)):
        piece, token = row.pieces[place], int(row.ids[place])
        wide = _wide(ink, piece, token, area.width())
        if x > area.left() and x + wide > area.right() + 0.5:
            x, y = area.left(), y + pitch
        box = QRectF(x, y, wide, tall)
        lit = place in row.lit
        ink.rect(box, fill=ink.ramp(0.18), line="border", radius=4)
        if lit:
            ink.rect(box, fill=LIT, radius=4, alpha=0.35)
            ink.rect(box, line=LIT, width=2.0, radius=4)
        ink.text(box.adjusted(1, 0, -1, 0), shown(piece), mono=True, align="center middle")
        below = QRectF(x - 2, box.bottom(), wide + 4, ink.line_height("tiny"))
        ink.text(below, str(token), size="tiny", colour="muted", mono=True, align="center middle")
        lines = (piece.hex(" ").upper(), ink.say("read-id", id=token))
        ink.mark(box, ReadOut(safe(shown(piece)), lines))
        x += wide + 3
