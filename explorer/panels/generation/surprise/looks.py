"""Tokens in lines, coloured by surprisal; shared by the pictures of generation/surprise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.compute.generation.surprise.steps import Reading
from explorer.core.formatting import fixed, number
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: What each text, way of dropping and answer is drawn in; a name stands beside each.
COLOURS = {
    "human": "category 2", "sample": "category 4", "greedy": "category 5", "loop": "category 6",
    "least": "category 2", "random": "neutral", "first": "category 4", "most": "category 5",
    "own": "category 4", "letters": "category 5", "clear": "category 2", "bilingual": "category 2",
}  # fmt: skip
#: The right answer, the error that many share, other errors.
ANSWERS = ("category 2", "category 5", "category 0", "category 6", "category 1", "category 7",
           "category 3")  # fmt: skip


def flow(
    ink: Ink, box: QRectF, pieces: Sequence[str], pitch: float, high: float, size: str = "small"
) -> list[QRectF]:
    """A box for each token, in lines `pitch` apart; those that do not fit below are left out."""
    widths = [max(ink.text_width(piece, size, mono=True) + 5, 9.0 * ink.view.text_scale) + 1
              for piece in pieces]  # fmt: skip
    stretch = min(max(box.width() / sum(widths), 1.0), 3.0) if widths else 1.0  # of a short text
    found: list[QRectF] = []
    x, y = box.left(), box.top()
    for plain in widths:
        wide = plain * stretch - 1
        if x > box.left() and x + wide > box.right() + 0.5:
            x, y = box.left(), y + pitch
        if y + high > box.bottom() + 0.5:
            break
        found.append(QRectF(x, y, min(wide, box.right() - x), high))
        x += wide + 1
    return found


def lines_of(ink: Ink, width: float, pieces: Sequence[str], size: str = "small") -> int:
    """How many lines the tokens take."""
    boxes = flow(ink, QRectF(0, 0, width, 1e9), pieces, 10.0, 8.0, size)
    return len({box.top() for box in boxes})


def draw_block(ink: Ink, area: QRectF, reading: Reading, most: float) -> None:
    """A whole text in the larger size that has room; dots where even the smaller has not."""
    size, high = "body", ink.line_height("body") + 3
    for size in ("body", "small", "tiny"):
        high = ink.line_height(size) + (8 if size == "body" else 3)
        if lines_of(ink, area.width(), reading.pieces, size) * (high + 2) <= area.height() + 2:
            break
    boxes = flow(ink, area, reading.pieces, high + 2, high, size)
    draw_tokens(ink, boxes, reading, most, size)
    if len(boxes) < reading.tokens:
        ink.label(area.right(), area.bottom() + 4, "…", anchor="right bottom", bold=True)


def shade(ink: Ink, bits: float, most: float) -> QColor:
    """The surface at 0 bits, plum at the most."""
    return ink.ramp(0.85 * min(bits / most, 1.0) if most > 0 else 0.0)


def draw_tokens(
    ink: Ink, boxes: Sequence[QRectF], reading: Reading, most: float, size: str = "small"
) -> None:
    """Tokens on the shade of their surprisal."""
    for box, piece, bits in zip(boxes, reading.pieces, reading.bits.tolist(), strict=False):
        fill = shade(ink, bits, most)
        ink.rect(box, fill=fill, line="hairline", width=0.7, radius=2)
        dark = 0.3 * fill.redF() + 0.59 * fill.greenF() + 0.11 * fill.blueF() < 0.5
        ink.text(box, piece, size=size, mono=True, align="center middle",
                 colour="#FFFFFF" if dark else "#171A21")  # fmt: skip
        ink.mark(box, read_token(ink, piece, bits))


def read_token(ink: Ink, piece: str, bits: float) -> ReadOut:
    """One token's surprisal, filled in."""
    return ReadOut(f"“{piece}”", (
        f"−log₂ {number(2.0**-bits, 4)} = {fixed(bits, 3)} bit",
        ink.say("read.choices", count=number(2.0**bits, 4)),
    ))  # fmt: skip
