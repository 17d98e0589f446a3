"""Frame: what stands above and below any picture: one sentence, and the small print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.wrapped import wrapped_height


def draw_caption(ink: Ink, rect: QRectF, text: str, colour: str = "text") -> float:
    """A sentence on top, in one line or as many as it takes; returns where the picture begins."""
    room = rect.width() - 28
    size = "body" if ink.text_width(text, "body") < 1.8 * room else "small"
    lines = 1 if ink.text_width(text, size) <= room else 2
    high = (ink.line_height(size) + 3) * lines
    if lines > 1:  # letters of a second font are higher, and large text takes a third line
        high = max(high, wrapped_height(ink, text, room, size))
    box = QRectF(rect.left() + 14, rect.top() + 10, room, high)
    ink.text(box, text, size=size, colour=colour, align="center top", wrap=lines > 1)
    return box.bottom() + 6


def draw_centred_sentence(ink: Ink, inner: QRectF, text: str) -> float:
    """A sentence in the middle of the top, small where it does not fit; returns where it ends."""
    size = "body" if ink.text_width(text, "body") <= inner.width() else "small"
    lines = 1 if ink.text_width(text, size) <= inner.width() else 2
    head = QRectF(inner.left(), inner.top(), inner.width(), ink.line_height(size) * lines + 2)
    ink.text(head, text, size=size, align="center middle", wrap=lines > 1)
    return head.bottom()


def draw_headline(ink: Ink, inner: QRectF, text: str) -> float:
    """A bold sentence on the left, on as many lines as it takes; returns where it ends."""
    size = "body" if ink.text_width(text, "body", bold=True) <= inner.width() else "small"
    high = wrapped_height(ink, text, inner.width(), size, bold=True)
    head = QRectF(inner.left(), inner.top(), inner.width(), high)
    ink.text(head, text, size=size, bold=True, wrap=True, align="left top")
    return head.bottom()


def draw_foot(ink: Ink, rect: QRectF, notes: Sequence[str]) -> float:
    """Small print at the bottom, several notes on a line if they fit; returns where it begins."""
    line, room = ink.line_height("tiny") + 1, rect.width() - 28
    rows: list[str] = []
    for text in notes:
        joined = f"{rows[-1]}  ·  {text}" if rows else text
        if rows and ink.text_width(joined, "tiny") <= room:
            rows[-1] = joined
        else:
            rows.append(text)
    heights = [
        line if ink.text_width(row, "tiny") <= room
        else max(2 * line, wrapped_height(ink, row, room, "tiny"))  # a second font is higher
        for row in rows
    ]  # fmt: skip
    top = y = rect.bottom() - 8 - sum(heights)
    for row, height in zip(rows, heights, strict=True):
        box = QRectF(rect.left() + 14, y, room, height)
        ink.text(box, row, size="tiny", colour="muted", align="left top", wrap=height > line)
        y += height
    return top


def fitted(
    ink: Ink, box: QRectF, text: str, colour: str = "text", *, size: str = "body",
    align: str = "center middle", bold: bool = False,
) -> None:  # fmt: skip
    """A line in the largest size that has room, from `size` downwards."""
    sizes = ("body", "small", "tiny")
    for one in sizes[sizes.index(size) :]:
        if one == "tiny" or ink.text_width(text, one, bold=bold) <= box.width():
            ink.text(box, text, size=one, colour=colour, align=align, bold=bold)
            return
