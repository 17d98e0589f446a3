"""One tensor, cut: every piece in its place with the ranks that hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import prod

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.sharding.tensors import (
    local_shape,
    of_piece,
    piece_at,
    stretches,
)
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import gib, shape_of
from explorer.panels.parallelism.sharding.look import (
    MOST_PIECES,
    Look,
    fitting,
    letter,
    listed,
    on,
    shade,
)
from explorer.panels.parallelism.sharding.mesh_map import holding
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height

MOST_PANELS = 8
GAP = 10.0  # between sheets


def title_of(ink: Ink, look: Look, *, short: bool = False) -> str:
    """What the tensor is, and its shape."""
    placed = look.placed
    asked = look.params.tensor
    if placed.name.startswith("expert."):  # all a mixture's layer has where others have one MLP
        asked = "expert.down" if asked == "down" else "expert"
    name = ink.say("tensor.own" if placed.name == "own" else f"tensor.{asked}")
    if look.params.tensor not in ("own", "hidden", "sum") and not short:
        name = ink.say("of", state=ink.say(f"state.{look.params.state}"), name=name)
    return f"{name} {shape_of(placed.shape)}"


def draw_shards(ink: Ink, box: QRectF, trace: Trace, look: Look) -> None:
    """The tensor as a sheet (3-D: sheets), its pieces, and below what the chosen rank holds."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    placed = look.placed
    text = fitting(ink, (title_of(ink, look), title_of(ink, look, short=True)), box.width(),
                   bold=True)  # fmt: skip
    ink.text(QRectF(box.left(), box.top(), box.width(), small), text, size="small", bold=True)
    facts = _facts(ink, look)
    axes = ink.say("axes.3" if len(placed.shape) == 3 else "axes.2")
    ink.text(QRectF(box.left(), box.top() + small + 1, box.width(), tiny), axes, size="tiny",
             colour="muted")  # fmt: skip
    sheet = box.adjusted(0, small + tiny + 6, 0, 0)
    size = _measure(ink, sheet, look)
    if size.all + 14 + 150.0 <= box.width():  # room for words beside the sheet
        _sheets(ink, sheet, look, size)
        _tell(ink, QRectF(sheet.left() + size.all + 14, sheet.top(),
                          box.width() - size.all - 14, sheet.height()), facts)  # fmt: skip
        return
    sheet = sheet.adjusted(0, 0, 0, -len(facts) * (tiny + 1) - 6)
    bottom = sheet.top()
    if sheet.height() > 20:
        bottom = _sheets(ink, sheet, look, _measure(ink, sheet, look))
    _tell(ink, QRectF(box.left(), bottom + 4, box.width(), box.bottom() - bottom - 4), facts)


def _tell(ink: Ink, box: QRectF, facts: Sequence[str]) -> None:
    """Lines of small text, wrapped where they are too long."""
    widest = max(ink.text_width(line, "small", mono=line.startswith("[")) for line in facts)
    size = "small" if widest <= box.width() and box.height() > 90 else "tiny"
    tiny = ink.line_height(size)
    y = box.top()
    for place, line in enumerate(facts):
        mono = line.startswith("[")
        wide = ink.text_width(line, size, mono=mono)
        wrap = wide > box.width() and not mono
        high = wrapped_height(ink, line, box.width(), size) if wrap else tiny + 1
        ink.text(QRectF(box.left(), y, box.width(), high + 1), line, size=size, wrap=wrap,
                 mono=mono, colour="text" if place == 0 else "muted", align="left top")  # fmt: skip
        y += high + 1


def _facts(ink: Ink, look: Look) -> list[str]:
    """Who holds what: the rank in question, its indices, its bytes."""
    lines = holding(ink, look, look.rank)
    who = ink.say("rank", rank=look.rank)
    return [f"{who}: {lines[0]}", *lines[1:]]


def _form(look: Look) -> tuple[int, int, int]:
    """The shape as sheets, rows and columns."""
    shape = look.placed.shape
    return (1,) * (3 - len(shape)) + shape  # type: ignore[return-value]  # three in all


@dataclass(frozen=True)
class Size:
    """Of one sheet, how many stand in a row, and the width of all with a note of those left out."""

    width: float
    height: float
    across: int
    all: float


def _measure(ink: Ink, box: QRectF, look: Look) -> Size:
    """The largest sheets that fit, in one row or more: tall tensors tall, but never thin."""
    shape = _form(look)
    cuts = _intervals(look, shape)
    sheets = min(len(cuts), MOST_PANELS)
    tiny = ink.line_height("tiny")
    head = tiny + 2 if shape[0] > 1 else 0.0
    more = tiny * 1.6 if len(cuts) > sheets else 0.0
    aspect = min(max(shape[1] / shape[2], 0.28), 1.25) if shape[1] > 1 else 0.0
    best: Size | None = None
    for across in range(sheets, 0, -1):
        down = -(-sheets // across)
        wide = (box.width() - GAP * (across - 1) - more) / across
        tall = max((box.height() - GAP * (down - 1)) / down - head, 4.0)
        width = min(wide, tall / aspect if aspect else wide, 420.0)
        height = min(max(width * aspect, min(34.0, tall)), tall)
        if best is None or width > 1.05 * best.width:
            best = Size(width, height, across, across * (width + GAP) - GAP + more)
    assert best is not None
    return best


def _sheets(ink: Ink, box: QRectF, look: Look, size: Size) -> float:
    """Draw the sheets; returns where they end."""
    shape = _form(look)
    cuts = _intervals(look, shape)
    shown = cuts[:MOST_PANELS]
    tiny = ink.line_height("tiny")
    head = tiny + 2 if shape[0] > 1 else 0.0
    bottom = box.top()
    for place, (start, stop) in enumerate(shown):
        row, column = divmod(place, size.across)
        sheet = QRectF(
            box.left() + column * (size.width + GAP),
            box.top() + head + row * (size.height + head + GAP), size.width, size.height,
        )  # fmt: skip
        bottom = sheet.bottom()
        if head:
            name = f"[{start}]" if stop == start + 1 else f"[{start}:{stop}]"
            ink.text(QRectF(sheet.left(), sheet.top() - head, size.width, tiny), name, size="tiny",
                     mono=True, colour="muted", align="center middle")  # fmt: skip
        _sheet(ink, sheet, look, shape, start, stop)
    if len(cuts) > len(shown):
        note = QRectF(box.left() + size.all - 1.6 * tiny, box.top() + head, 2 * tiny, tiny)
        more = f"+{len(cuts) - len(shown)}"
        ink.text(note, more, size="tiny", colour="muted", elide=False)
    return bottom


def _intervals(look: Look, shape: tuple[int, ...]) -> list[tuple[int, int]]:
    """Stretches of the first dimension of a 3-D tensor that are owned alike."""
    if len(look.placed.shape) < 3:
        return [(0, 1)]
    if shape[0] <= MOST_PANELS and prod(shape) <= 4096:
        return [(index, index + 1) for index in range(shape[0])]
    edges = {0, shape[0]}
    for number in range(min(look.placed.pieces, MOST_PIECES)):
        for start, stop in stretches(look.placed, of_piece(look.placed, number))[0]:
            edges |= {start, stop}
    return list(pairwise(sorted(edges)))


def _sheet(
    ink: Ink, sheet: QRectF, look: Look, shape: tuple[int, ...], first: int, last: int
) -> None:
    """One sheet: the pieces that lie in it."""
    placed = look.placed
    ink.rect(sheet, fill="raised", line="border", width=0.8)
    ink.mark(sheet, partial(_read, ink, look, sheet, shape, first, last), name="tensor")
    many = placed.pieces > MOST_PIECES
    numbers = range(placed.pieces)
    if many:
        numbers = (look.piece,) if look.piece is not None else ()  # type: ignore[assignment]  # both are walked once
    chosen = []
    for number in numbers:
        runs = stretches(placed, of_piece(placed, number))
        runs = tuple([((0, 1),)] * (3 - len(runs))) + runs
        if not any(a < last and first < b for a, b in runs[0]):
            continue
        areas = [
            QRectF(sheet.left() + sheet.width() * c0 / shape[2],
                   sheet.top() + sheet.height() * r0 / shape[1],
                   max(sheet.width() * (c1 - c0) / shape[2], 1.0),
                   max(sheet.height() * (r1 - r0) / shape[1], 1.0))
            for r0, r1 in runs[1] for c0, c1 in runs[2]
        ]  # fmt: skip
        ground = shade(ink, look.params, number, placed.pieces)
        for area in areas:
            ink.rect(area, fill=ground, line="text", width=0.7)
            if placed.summands > 1:
                ink.hatch(area, "text", gap=8.0)
            ink.mark(area, partial(_read, ink, look, sheet, shape, first, last),
                     select={"piece": number}, name=f"piece {number}")  # fmt: skip
        if number == look.piece:
            chosen = areas
        for area in areas:
            _name(ink, area, look, number, on(ink, ground), ground)
    _cells(ink, sheet, shape)
    if placed.pieces > 1:
        for area in chosen:
            ink.rect(area.adjusted(1, 1, -1, -1), line="text", width=2.2)


def _name(ink: Ink, area: QRectF, look: Look, number: int, colour: object, ground: object) -> None:
    """The letter of a piece and the ranks that hold it, where there is room."""
    from PySide6.QtGui import QColor

    assert isinstance(colour, QColor)
    assert isinstance(ground, QColor)
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    name = letter(number, look.placed.pieces)
    owners = look.owners(number)
    room = area.width() - ink.text_width(name, "small", bold=True) - 14
    texts = [ink.say("ranks", ranks=listed(owners, most)) for most in (8, 5, 4, 3)]
    ranks = fitting(ink, texts, room, "tiny")
    if len(owners) == 1:
        ranks = ink.say("rank", rank=owners[0])
    long = ink.text_width(ranks, "tiny")
    wide = ink.text_width(name, "small", bold=True)
    middle = area.center()
    beside = area.height() < small + tiny + 4
    if beside and area.height() >= tiny and wide + long + 14 <= area.width():
        total = wide + long + 6
        back = QRectF(middle.x() - total / 2 - 4, middle.y() - tiny / 2, total + 8, tiny)
        if look.placed.summands > 1:
            ink.rect(back, fill=ground)
        ink.text(back.adjusted(4, 0, 0, 0), name, size="small", bold=True, colour=colour,
                 elide=False)  # fmt: skip
        ink.text(back.adjusted(wide + 10, 0, 0, 0), ranks, size="tiny", colour=colour, elide=False)
        return
    if area.height() < tiny or area.width() < wide + 4:
        return
    both = not beside and long + 6 <= area.width()
    high = small + tiny if both else min(small, area.height())
    room = max(wide, long if both else 0) + 8
    back = QRectF(middle.x() - room / 2, middle.y() - high / 2, room, high)
    if look.placed.summands > 1:
        ink.rect(back, fill=ground)
    ink.text(QRectF(back.left(), back.top(), room, min(small, high)), name, size="small",
             bold=True, colour=colour, align="center middle", elide=False)  # fmt: skip
    if both:
        ink.text(QRectF(back.left(), back.top() + small, room, tiny), ranks, size="tiny",
                 colour=colour, align="center middle", elide=False)  # fmt: skip


def _cells(ink: Ink, sheet: QRectF, shape: tuple[int, ...]) -> None:
    """Lines between elements where an element is large enough to point at."""
    wide, tall = sheet.width() / shape[2], sheet.height() / shape[1]
    if min(wide, tall) < 6:
        return
    for column in range(1, shape[2]):
        x = sheet.left() + column * wide
        ink.line(x, sheet.top(), x, sheet.bottom(), "text", width=0.5, alpha=0.25)
    for row in range(1, shape[1]):
        y = sheet.top() + row * tall
        ink.line(sheet.left(), y, sheet.right(), y, "text", width=0.5, alpha=0.25)


def _read(
    ink: Ink, look: Look, sheet: QRectF, shape: tuple[int, ...], first: int, last: int,
    point: QPointF,
) -> ReadOut:  # fmt: skip
    """The element under the mouse and who owns it."""
    placed = look.placed
    row = min(max(int((point.y() - sheet.top()) / sheet.height() * shape[1]), 0), shape[1] - 1)
    column = min(max(int((point.x() - sheet.left()) / sheet.width() * shape[2]), 0), shape[2] - 1)
    element = (first, row, column)[3 - len(placed.shape) :]
    number = piece_at(placed, element)
    title = ink.say("element", index=", ".join(str(index) for index in element))
    owners = look.owners(number)
    place = of_piece(placed, number)
    shape_here = local_shape(placed, place)
    key = "element.sum" if placed.summands > 1 else "element.on"
    lines = (
        ink.say(key, ranks=listed(owners, 12), count=len(owners)),
        ink.say("element.piece", piece=letter(number, placed.pieces), shape=shape_of(shape_here),
                bytes=gib(prod(shape_here) * placed.item)),
        ink.say("element.pieces", count=count(placed.pieces)),
    )  # fmt: skip
    return ReadOut(title, lines)
