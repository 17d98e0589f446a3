"""The upper rows: the text, normalised, with ▁; a strand for every character's path."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.normalisers import META
from explorer.compute.tokenizers.sentencepiece.types import Shared
from explorer.panels.tokenizers.sentencepiece.layout import Grid, Span, visible
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def title(ink: Ink, area: QRectF, text: str, *, later: bool = False, bold: bool = False) -> None:
    """The name of a row; strands pass behind it."""
    wide = min(ink.text_width(text, "small", bold=bold) + 4, area.width())
    ink.rect(QRectF(area.left() - 2, area.top() + 1, wide + 2, area.height() - 2), fill="surface")
    colour = "muted" if later or not bold else "text"
    ink.text(area, text, size="small", colour=colour, bold=bold, align="left bottom")


def cells(
    ink: Ink, spans: Mapping[int, Span], text: str, top: float, height: float, changed: set[int],
    stage: str, notes: Mapping[int, str],
) -> None:  # fmt: skip
    """A row of characters; red where something does not come back."""
    for place, (left, right) in spans.items():
        box = QRectF(left, top, right - left, height).adjusted(1, 0, -1, 0)
        bad = place in changed
        line = "error" if bad else "border"
        ink.rect(box, fill="raised", line=line, width=1.5 if bad else 1.0, radius=2)
        character = text[place]
        seen = visible(character)
        ink.text(
            box.adjusted(-3, 0, 3, 0), seen, align="center middle", elide=False,
            colour="weight" if character == META else "muted" if character == " " else "text",
            bold=character == META,
        )  # fmt: skip
        lines = [f"U+{ord(character):04X}"]
        if place in notes:
            lines.append(notes[place])
        ink.mark(box, ReadOut(ink.say("read-" + stage, place=place, shown=seen), tuple(lines)),
                 name=stage)  # fmt: skip


def placeholder(ink: Ink, left: float, right: float, top: float, height: float) -> None:
    """A row that is still to come."""
    ink.rect(QRectF(left, top, right - left, height), line="border", dash=True, radius=2, alpha=0.6)


def strands(ink: Ink, grid: Grid, top: float, bottom: float) -> None:
    """From the text to the normalised one: which became which, and what went."""
    for group in grid.groups:
        colour, width = ("error", 2.0) if group.lost else ("muted", 1.0)
        raws = [middle(grid.raw[i]) for i in range(group.first, group.last)]
        news = [middle(grid.normalised[i]) for i in range(group.start, group.end)]
        for x in raws:
            if news:
                for there in news if group.lost else [min(news, key=lambda n: abs(n - x))]:
                    ink.line(x, top, there, bottom, colour, width=width)
                continue
            half = (top + bottom) / 2
            size = min(4.0, (bottom - top) / 3)
            ink.line(x, top, x, half, colour, width=width)
            ink.line(x - size, half, x + size, half + 2 * size, colour, width=width)
            ink.line(x + size, half, x - size, half + 2 * size, colour, width=width)


def straight(ink: Ink, spans: Mapping[int, Span], top: float, bottom: float, skip: int) -> None:
    """One strand for each character that only moves down."""
    for place, span in spans.items():
        if place >= skip:
            ink.line(middle(span), top, middle(span), bottom, "muted", width=1.0)


def middle(span: Span) -> float:
    """The middle of a column."""
    return (span[0] + span[1]) / 2


def became(ink: Ink, shared: Shared) -> dict[int, str]:
    """For each character of the text that is lost, what it became."""
    out = {}
    for group in shared.groups:
        if not group.lost:
            continue
        old = "".join(map(visible, shared.text[group.first : group.last]))
        new = "".join(map(visible, shared.normalised[group.start : group.end]))
        key = "read-became" if new else "read-gone"
        for place in range(group.first, group.last):
            out[place] = ink.say(key, old=old, new=new)
    return out
