"""A drawn text: what a rule pays for in it, and how many points that makes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.alignment.policy.rules import RULES, spans
from explorer.ui.canvas.ink import Ink

#: What is paid and was meant; what is paid and was not.
MEANT, HOLE = "category 2", "category 5"


def shown(text: str) -> str:
    """A text on one line: line breaks as a sign."""
    return text.replace("\n", "⏎")


def text_width(ink: Ink, length: int, size: str) -> float:
    """The room of a text of so many characters."""
    return ink.text_width("m" * length, size, mono=True)


def signed(ink: Ink, part: QRectF, meant: bool) -> None:
    """What is paid: filled and underlined if it was meant, outlined and hatched if not."""
    if meant:
        ink.rect(part, fill=MEANT, alpha=0.35, radius=2)
        ink.line(part.left(), part.bottom(), part.right(), part.bottom(), MEANT, width=2)
    else:
        ink.hatch(part, HOLE, gap=5)
        ink.rect(part, line=HOLE, radius=2)


def draw_text(ink: Ink, box: QRectF, text: str, rule: str, size: str = "small") -> None:
    """A text in fixed pitch; a filled box under what is paid and meant, an outlined one with a
    hatch under what is paid only."""
    pitch = ink.text_width("m" * 16, size, mono=True) / 16
    for start, end, meant in spans(RULES[rule], text):
        part = QRectF(box.left() + start * pitch, box.top() + 1, (end - start) * pitch,
                      box.height() - 2)  # fmt: skip
        if part.right() > box.right() + 1:
            break
        signed(ink, part, meant)
    ink.text(box, shown(text), size=size, mono=True)
