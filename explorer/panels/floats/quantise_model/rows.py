"""The table of a model in several forms: what it writes, its loss, what it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF

from explorer.compute.floats.quantise_model.steps import Quality, Written
from explorer.core.formatting import fixed, number, percent
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Line:
    """One row. `share` is its size as a part of the largest, `overhead` the scales' part of it.

    `seek` is the step that belongs to it, −1 if none; `more` are further lines of its read-out.
    """

    label: str
    detail: str
    written: Written
    quality: Quality
    share: float
    overhead: float = 0.0
    seek: int = -1
    more: tuple[str, ...] = ()


def draw_rows(
    ink: Ink, box: QRectF, prompt: Sequence[str], lines: Sequence[Line], current: int, reached: int
) -> None:
    """The table; rows after `reached` have only their label. `current` stands out."""
    small = ink.line_height("small")
    height = (box.height() - small - 3) / len(lines)
    named = size_of_names(ink, height)
    widest = max(ink.text_width(line.label, named, bold=True) for line in lines)
    if height >= tall_row(ink):
        widest = max(widest, *(ink.text_width(line.detail, "small") for line in lines))
    else:
        widest = max(widest, 56.0)  # so that the bars of the sizes can still be told apart
    left = min(widest + 14, box.width() * 0.36)
    right = min(max(box.width() * 0.16, ink.text_width("8.888", "small", mono=True) + 34), 150.0)
    head = QRectF(box.left(), box.top(), box.width(), small + 3)
    text = QRectF(box.left() + left, head.top(), box.width() - left - right - 10, small)
    ink.text(QRectF(box.left() + 6, head.top(), left - 8, small), ink.say("rows.size"),
             size="small", colour="muted")  # fmt: skip
    _heading(ink, text, prompt)
    ink.text(QRectF(text.right() + 8, head.top(), right, small), ink.say("rows.loss"),
             size="small", colour="muted")  # fmt: skip
    most = max(line.quality.loss for line in lines)
    size = size_for(ink, QRectF(0, 0, text.width(), height), lines)
    for place, line in enumerate(lines):
        row = QRectF(box.left(), head.bottom() + place * height, box.width(), height)
        if place == current:
            ink.rect(row.adjusted(0, 1, 0, -1), fill="raised", radius=5)
        if place:
            ink.line(row.left() + 6, row.top(), row.right() - 6, row.top(), "hairline")
        _label(ink, QRectF(row.left() + 6, row.top(), left - 12, height), line,
               place <= reached)  # fmt: skip
        if place <= reached:
            middle = QRectF(text.left(), row.top(), text.width(), height)
            draw_written(ink, middle, line.written, size)
            _loss(ink, QRectF(text.right() + 8, row.top(), right - 2, height), line.quality.loss,
                  lines[0].quality.loss, most)  # fmt: skip
            ink.mark(row, read_out(ink, line), seek=line.seek if line.seek >= 0 else None,
                     name=line.label)  # fmt: skip
        elif line.seek >= 0:
            ink.mark(row, ReadOut(line.label, (ink.say("read.later"),)), seek=line.seek,
                     name=line.label)  # fmt: skip


def size_of_names(ink: Ink, height: float) -> str:
    """The text size of the names, whose bars need room below them too."""
    return next((s for s in ("body", "small") if ink.line_height(s) + 6 <= height), "tiny")


def tall_row(ink: Ink) -> float:
    """From which height on a row has room for a second line at its left end."""
    return ink.line_height("body") + ink.line_height("small") + 9


def _heading(ink: Ink, box: QRectF, prompt: Sequence[str]) -> None:
    """The beginning that all continue, from its end where it is too long."""
    shown = "".join(prompt)
    while shown and ink.text_width(f"…{shown} …", "small", bold=True) > box.width():
        shown = shown[max(1, len(shown) // 12) :]
    start = "" if len(shown) == len("".join(prompt)) else "…"
    ink.text(box, f"{start}{shown} …", size="small", bold=True)
    whole = "".join(prompt)
    ink.mark(box, ReadOut(ink.say("read.prompt"), (whole[:200],)), name="prompt")


def _label(ink: Ink, box: QRectF, line: Line, known: bool) -> None:
    """The name, its size, and the size as a bar whose light end is the scales."""
    named = size_of_names(ink, box.height())
    if ink.text_width(line.label, named, bold=True) > box.width():
        named = "tiny"
    body, small = ink.line_height(named), ink.line_height("small")
    tall = box.height() >= tall_row(ink)
    top = box.top() + (box.height() - body - (small + 7 if tall else 6)) / 2
    colour = "text" if known else "muted"
    ink.text(QRectF(box.left(), top, box.width(), body), line.label, size=named, bold=True,
             colour=colour)  # fmt: skip
    bar_top = min(top + body + 1, box.bottom() - 4)
    whole = max(box.width() * line.share, 1.5)
    scales = whole * line.overhead
    ink.rect(QRectF(box.left(), bar_top, whole - scales, 4), fill="weight",
             alpha=1.0 if known else 0.4)  # fmt: skip
    if scales > 0.5:
        ink.rect(QRectF(box.left() + whole - scales, bar_top, scales, 4), fill="weight", alpha=0.4)
    if tall:
        ink.text(QRectF(box.left(), bar_top + 5, box.width(), small), line.detail, size="small",
                 colour="muted")  # fmt: skip


def _loss(ink: Ink, box: QRectF, loss: float, start: float, most: float) -> None:
    """The loss as a bar from zero, with a mark where 16 bits are."""
    text = fixed(loss, 2)
    wide = ink.text_width(text, "small", mono=True) + 6
    room, middle = box.width() - wide, box.center().y()
    ink.rect(QRectF(box.left(), middle - 4, room * loss / most, 8), fill="weight", alpha=0.85)
    x = box.left() + room * start / most
    ink.line(x, middle - 8, x, middle + 8, "text", width=1.4)
    ink.text(QRectF(box.left() + room + 6, box.top(), wide, box.height()), text, size="small",
             mono=True, elide=False)  # fmt: skip


def size_for(ink: Ink, box: QRectF, lines: Sequence[Line]) -> str:
    """The largest text size in which every continuation fits into its row."""
    for size in ("large", "body"):
        if not any(flowed(ink, box, line.written, size)[1] for line in lines):
            return size
    return "small" if ink.line_height("small") <= box.height() else "tiny"


def draw_written(ink: Ink, box: QRectF, written: Written, size: str) -> None:
    """A continuation; the first token that differs is in a frame."""
    places, cut = flowed(ink, box, written, size)
    line = ink.line_height(size)
    used = (places[-1].row + 1 if places else 1) * line
    top = box.top() + max((box.height() - used) / 2, 0)
    for each in places:
        after = 0 <= written.different < each.token
        first = each.token == written.different
        room = min(ink.text_width(each.text, size) + 1, box.width() - each.x)
        place = QRectF(box.left() + each.x, top + each.row * line, room, line)
        if first:
            lead = len(each.text) - len(each.text.lstrip(" ")) if each.text.strip() else 0
            blank = ink.text_width(each.text[:lead], size)
            frame = place.adjusted(blank - 1.5, 1, 1, -1)
            ink.rect(frame, fill=ink.ramp(0.14, "warn"), line="warn", width=1.2, radius=3)
        ink.text(place, each.text, size=size, elide=place.right() >= box.right() - 1,
                 colour="warn" if first else "muted" if after else "text")  # fmt: skip
    if cut and places:
        x = places[-1].x + ink.text_width(places[-1].text, size)
        ink.text(QRectF(box.left() + x, top + places[-1].row * line, 20, line), "…", size=size,
                 colour="muted", elide=False)  # fmt: skip


class Placed(NamedTuple):
    """A token's text and where it stands: `row` counts lines, `x` is from the left edge."""

    row: int
    x: float
    token: int
    text: str


def flowed(ink: Ink, box: QRectF, written: Written, size: str) -> tuple[list[Placed], bool]:
    """Tokens set in lines, broken between tokens; and whether not all of them fit."""
    most = max(1, int((box.height() - 6) // ink.line_height(size)))
    end = ink.text_width("…", size)
    places: list[Placed] = []
    x, row = 0.0, 0
    for token, piece in enumerate(written.pieces):
        if not piece:
            continue
        shown = piece.lstrip(" ") if x == 0 else piece
        wide = ink.text_width(shown, size)
        if x and x + wide > box.width() - (end if row == most - 1 else 0):
            if row == most - 1:
                return places, True
            x, row, shown = 0.0, row + 1, piece.lstrip(" ")
            wide = ink.text_width(shown, size)
        places.append(Placed(row, x, token, shown))
        x += wide
    return places, False


def read_out(ink: Ink, line: Line) -> ReadOut:
    """All numbers of a row."""
    written, quality = line.written, line.quality
    if written.different < 0:
        apart = ink.say("read.same", count=len(written.ids))
    else:
        token = written.pieces[written.different].strip() or "·"
        apart = ink.say("read.different", place=written.different + 1, token=token)
    return ReadOut(
        line.label,
        (
            ink.say("read.loss", loss=number(quality.loss, 4)),
            ink.say("read.divergence", divergence=number(quality.divergence)),
            ink.say("read.agreement", share=percent(quality.agreement)),
            apart,
            line.detail,
            *line.more,
        ),
    )


def legend_of_rows(ink: Ink, box: QRectF) -> float:
    """What the frame and the marks in the table mean; returns the height used."""
    small = ink.line_height("small")
    entries = (("frame", ink.say("legend.different")), ("tick", ink.say("legend.start")))
    x, y = box.left() + 6, box.top()
    for kind, text in entries:
        wide = 20 + ink.text_width(text, "small")
        if x > box.left() + 6 and x + wide > box.right():
            x, y = box.left() + 6, y + small
        middle = y + small / 2
        if kind == "frame":
            ink.rect(QRectF(x, middle - 5, 13, 10), fill=ink.ramp(0.14, "warn"), line="warn",
                     width=1.2, radius=3)  # fmt: skip
        else:
            ink.line(x + 6, middle - 6, x + 6, middle + 6, "text", width=1.4)
        ink.text(QRectF(x + 18, y, box.right() - x - 18, small), text, size="small", colour="muted")
        x += wide + 14
    return y + small - box.top()
