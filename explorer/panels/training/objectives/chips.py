"""Tokens in lines: what is seen, what is hidden, what is asked for; bars of loss above them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.core.formatting import fixed
from explorer.ui.canvas.colours import soft, text_on
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

#: What a legend takes: sign, colour, text.
Entries = list[tuple[str, str | QColor, str]]
#: What a token is drawn in, by its part in the objective; a name stands beside each in the legends.
COLOURS = {"asked": "weight", "other": "category 5", "same": "category 4", "first": "category 2",
           "second": "category 1", "replaced": "category 5", "original": "category 2"}  # fmt: skip


@dataclass(frozen=True)
class Chip:
    """A token. `look`: "plain" (read only), "off" (not counted), "asked", "hidden" (asked for and
    hatched), or a name of COLOURS. `nats`: its loss, where a model gave one."""

    text: str
    look: str = "plain"
    nats: float | None = None
    read: ReadOut | None = None
    name: str = ""
    edit: Callable[[Gesture], Mapping[str, Any] | None] | None = None


def widths_of(ink: Ink, chips: Sequence[Chip], size: str) -> list[float]:
    """How wide each is with its text."""
    more = 12.0 if size in ("large", "body") else 6.0
    return [
        max(ink.text_width(chip.text, size, mono=True) + (14.0 if chip.look == "hidden" else more),
            10.0) + 2
        for chip in chips
    ]  # fmt: skip


def flow(box: QRectF, widths: Sequence[float], pitch: float, high: float) -> list[QRectF]:
    """A box for each, in lines `pitch` apart, from the top."""
    found: list[QRectF] = []
    x, y = box.left(), box.top()
    for wide in widths:
        if x > box.left() and x + wide - 2 > box.right() + 0.5:
            x, y = box.left(), y + pitch
        found.append(QRectF(x, y, min(wide - 2, box.right() - x), high))
        x += wide
    return found


def lines_of(box: QRectF, widths: Sequence[float]) -> int:
    """How many lines they take."""
    return len({one.top() for one in flow(box, widths, 10.0, 8.0)})


def height_of(ink: Ink, width: float, chips: Sequence[Chip], size: str = "small") -> float:
    """The height of tokens without bars."""
    lines = lines_of(QRectF(0, 0, width, 1), widths_of(ink, chips, size))
    return lines * (ink.line_height(size) + 6)


def draw_chips(
    ink: Ink, box: QRectF, chips: Sequence[Chip], most: float = 1.0, *, roomy: bool = False
) -> float:
    """Tokens in the largest size that has room, or as plain blocks; returns where they end.
    `roomy`: larger than small, and with air between the lines, where they stand alone."""
    for size in ("large", "body", "small", "tiny") if roomy else ("small", "tiny"):
        air = 12.0 if size in ("large", "body") else 3.0
        high = ink.line_height(size) + air / 2 + 1.5
        widths = widths_of(ink, chips, size)
        lines = lines_of(box, widths)
        if lines * (high + air) <= box.height() + air:
            if roomy:  # what room there is, up to half a line more
                air = max(air, min((box.height() - lines * high) / lines, 1.5 * high))
            boxes = flow(box, widths, high + air, high)
            for chip, one in zip(chips, boxes, strict=True):
                draw_chip(ink, one, chip, most, size)
            return boxes[-1].bottom() if boxes else box.top()
    wide = box.width() / max(len(chips), 1)
    for place, chip in enumerate(chips):
        one = QRectF(box.left() + place * wide, box.top(), max(wide - 1, 1), min(box.height(), 16))
        draw_chip(ink, one, chip, most, "")
    return box.top() + min(box.height(), 16)


def draw_chip(ink: Ink, box: QRectF, chip: Chip, most: float, size: str) -> None:
    """One token; without a size, only its colour."""
    fill: QColor | None = None
    colour = "text"
    if chip.look == "asked":
        share = 0.25 if chip.nats is None else 0.12 + 0.73 * min(chip.nats / most, 1.0)
        fill = ink.ramp(share)
        ink.rect(box, fill=fill, line="weight", width=0.8, radius=2)
        colour = text_on(ink, fill)
    elif chip.look == "hidden":
        ink.rect(box, fill="surface", line="weight", width=1.2, radius=2)
        ink.hatch(box, gap=4)
        if size:
            wide = ink.text_width(chip.text, size, mono=True) / 2 + 1
            inner = QRectF(box.center().x() - wide, box.top() + 1, 2 * wide, box.height() - 2)
            ink.rect(inner.intersected(box.adjusted(1, 1, -1, -1)), fill="surface")
    elif chip.look in COLOURS:
        fill = soft(ink, COLOURS[chip.look], 0.28)
        ink.rect(box, fill=fill, line=COLOURS[chip.look], width=1.2, radius=2)
        colour = text_on(ink, fill)
    elif chip.look == "off":
        ink.rect(box, line="border", width=0.8, radius=2, dash=True)
        colour = "muted"
    else:
        ink.rect(box, line="hairline", width=0.8, radius=2)
        colour = "muted"
    if size:
        ink.text(box, chip.text, size=size, mono=True, align="center middle", colour=colour)
    if chip.read is not None:
        ink.mark(box, chip.read, name=chip.name, edit=chip.edit)


def draw_bars(
    ink: Ink, box: QRectF, chips: Sequence[Chip], most: float, mean: float | None = None
) -> float:
    """Tokens with a bar of loss above each that has one, and a dashed line at the mean; returns
    where they end. A token that is "off" has an empty bar."""
    size = "small"
    if lines_of(box, widths_of(ink, chips, size)) * 46 > box.height():
        size = "tiny"
    widths, token = widths_of(ink, chips, size), ink.line_height(size) + 3
    lines = lines_of(box, widths)
    pitch = min(box.height() / lines, 260.0 * ink.view.text_scale)
    tiny = ink.line_height("tiny")
    bar = max(pitch - token - 8 - tiny, 3.0)
    start = QRectF(box.left(), box.top() + bar + tiny, box.width(), box.height())
    boxes = flow(start, widths, pitch, token)
    for top in sorted({one.top() for one in boxes}):
        row = [one for one in boxes if one.top() == top]
        ink.line(row[0].left(), top, row[-1].right(), top, "hairline")
        if mean is not None:
            y = top - bar * min(mean / most, 1.0)
            ink.line(row[0].left(), y, row[-1].right(), y, "value", width=1.4, dash=True)
    for chip, one in zip(chips, boxes, strict=True):
        draw_chip(ink, one, chip, most, size)
        if chip.nats is None:
            continue
        high = bar * min(chip.nats / most, 1.0)
        column = QRectF(one.left() + 1, one.top() - high, one.width() - 2, high)
        if chip.look == "off":
            ink.rect(column, line="border", width=0.8, dash=True)
        else:
            ink.rect(column, fill=soft(ink, "weight", 0.6), line="weight", width=0.8)
        written = fixed(chip.nats, 1)
        if one.width() >= ink.text_width(written, "tiny", mono=True) and bar > 2 * tiny:
            half = ink.text_width(written, "tiny", mono=True) / 2 + 2
            ink.rect(
                QRectF(one.center().x() - half, column.top() - 1 - tiny, 2 * half, tiny),
                fill="surface",
            )  # the line of the mean would cross it out
            ink.label(one.center().x(), column.top() - 1, written, size="tiny", mono=True,
                      anchor="center bottom", colour="muted")  # fmt: skip
        if chip.read is not None:
            ink.mark(QRectF(one.left(), one.top() - bar, one.width(), bar + token), chip.read,
                     name=chip.name, edit=chip.edit)  # fmt: skip
    return boxes[-1].bottom() if boxes else box.top()
