"""One token's vector as three layers that add up: as they are, after the norm, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.embeddings import KINDS, Split
from explorer.core.formatting import number
from explorer.panels.attention.embeddings.paint import (
    chip,
    faded,
    middle,
    number_at,
    stacked,
    stairs,
    vector,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Row:
    """A row of numbers: its box, and the gutters left and right of it."""

    name: QRectF
    box: QRectF
    right: QRectF
    most: float  # the number that reaches the edge


def rows_in(ink: Ink, body: QRectF, most: Sequence[float]) -> list[Row]:
    """Rows one under another, as high as their largest numbers ask for, in one scale; none gets
    less than a quarter of the highest. With room for a name before and a number behind."""
    scale = ink.view.text_scale
    before = min(118.0 * scale, body.width() * 0.27)
    behind = min(62.0 * scale, body.width() * 0.13)
    gap = min(14.0, body.height() * 0.03)
    top = max(most)
    shares = [max(value, top / 4) for value in most]
    unit = (body.height() - gap * (len(shares) - 1)) / sum(shares)
    found, y = [], body.top()
    for share in shares:
        height = share * unit
        found.append(Row(
            QRectF(body.left(), y, before - 10, height),
            QRectF(body.left() + before, y, body.width() - before - behind, height),
            QRectF(body.right() - behind + 6, y, behind - 6, height),
            share,
        ))  # fmt: skip
        y += height + gap
    return found


def largest(parts: np.ndarray, stack: float) -> list[float]:
    """The largest number of each part, and of the stack of all."""
    return [float(np.abs(part).max()) or stack for part in parts] + [stack]


def draw_name(ink: Ink, box: QRectF, name: str, note: str, kind: str = "") -> None:
    """A name with its chip, and what it is here under it."""
    title, small = ink.line_height("body"), ink.line_height("tiny")
    both = title + small <= box.height() + 4 and bool(note)
    top = box.center().y() - (title + (small if both else 0)) / 2
    side = 11.0 * ink.view.text_scale if kind else 0.0
    left = box.left() + (side + 6 if kind else 0)
    if kind:
        chip(ink, box.left(), top + title / 2, side, kind)
    ink.text(QRectF(left, top, box.right() - left, title), name)
    if both:
        ink.text(QRectF(left, top + title, box.right() - left, small), note, size="tiny",
                 colour="muted")  # fmt: skip


def notes_of(ink: Ink, split: Split, token: int, room: float) -> dict[str, str]:
    """Which row of its table each kind took for a token; its piece, which the caption says too,
    where it fits."""
    own = ink.say("row.token", piece=split.pieces[token], id=split.ids[token])
    if ink.text_width(own, "tiny") > room:
        own = ink.say("row.position", place=split.ids[token])
    return {
        "token": own,
        "segment": ink.say("row.segment", letter="AB"[split.segments[token]]),
        "position": ink.say("row.position", place=token),
    }


def draw_sum(ink: Ink, body: QRectF, split: Split, most: float, known: float) -> None:
    """Three rows of three tables, and their sum as far as it is known (1 to 3 kinds)."""
    token = split.query
    rows = rows_in(ink, body, largest(split.parts[:, token], most))
    side = 11.0 * ink.view.text_scale + 6
    notes = notes_of(ink, split, token, rows[0].name.width() - side)
    for index, kind in enumerate(KINDS):
        if known <= index:
            continue
        values = split.parts[index, token]
        with faded(ink, known - index):
            draw_name(ink, rows[index].name, ink.say(f"kind.{kind}"), notes[kind], kind)
            vector(ink, rows[index].box, values, rows[index].most, kind)
            _length(ink, rows[index], values)
    shown = int(known + 1e-6)
    parts = [values if index < shown else values * 0 for index, values in
             enumerate(split.parts[:, token])]  # fmt: skip
    last = rows[3]
    draw_name(ink, last.name, ink.say("sum"), ink.say("sum.note"))
    stacked(ink, last.box, parts, last.most)
    _length(ink, last, np.sum(parts, axis=0))
    read = _reader(ink, split, last.box, split.parts[:, token], "read.sum")
    top = rows[0].box.top()
    ink.mark(QRectF(last.box.left(), top, last.box.width(), last.box.bottom() - top), read,
             name=ink.say("name.sum"))  # fmt: skip


def draw_norm(ink: Ink, body: QRectF, split: Split, most: float) -> None:
    """The same four rows as LayerNorm leaves them."""
    token = split.query
    rows = rows_in(ink, body, largest(split.normed_parts[:, token], most))
    for index, kind in enumerate(KINDS):
        values = split.normed_parts[index, token]
        draw_name(ink, rows[index].name, ink.say(f"kind.{kind}"),
                  ink.say("norm.note", size=number(float(split.size[token]))), kind)  # fmt: skip
        vector(ink, rows[index].box, values, rows[index].most, kind)
        _length(ink, rows[index], values)
    last = rows[3]
    draw_name(ink, last.name, ink.say("normed"), ink.say("normed.note"))
    stacked(ink, last.box, list(split.normed_parts[:, token]), last.most)
    _length(ink, last, split.normed[token])
    read = _reader(ink, split, last.box, split.normed_parts[:, token], "read.normed")
    top = rows[0].box.top()
    ink.mark(QRectF(last.box.left(), top, last.box.width(), last.box.bottom() - top), read,
             name=ink.say("name.normed"))  # fmt: skip


def _length(ink: Ink, row: Row, values: np.ndarray) -> None:
    """Behind a row: its length, and where there is room the numbers at its edges."""
    box = row.right
    size = ink.line_height("small")
    tiny = ink.line_height("tiny")
    if box.height() >= size + 3 * tiny:
        for edge, sign in (("top", 1), ("bottom", -1)):
            ink.text(box, number(sign * row.most, 2), size="tiny", mono=True, colour="muted",
                     align=f"left {edge}")  # fmt: skip
    top = box.center().y() - (size + tiny) / 2
    ink.text(QRectF(box.left(), top, box.width(), tiny), ink.say("length"), size="tiny",
             colour="muted")  # fmt: skip
    ink.text(QRectF(box.left(), top + tiny, box.width(), size),
             number(float(np.linalg.norm(values.astype(np.float64)))), size="small",
             mono=True)  # fmt: skip


def _reader(
    ink: Ink, split: Split, box: QRectF, parts: np.ndarray, key: str
) -> Callable[[QPointF], ReadOut]:
    def read(point: QPointF) -> ReadOut:
        at = number_at(box, point.x(), parts.shape[1])
        three = [float(values[at]) for values in parts]
        total = sum(three)
        line = " + ".join(number(value, 4) for value in three) + f" = {number(total, 4)}"
        return ReadOut(ink.say(key, place=at, piece=split.pieces[split.query]), (line,))

    return read


def draw_concatenated(ink: Ink, body: QRectF, split: Split, most: float) -> None:
    """Left: added, then W. Right: side by side, then three copies of W. Below: the same query."""
    token = split.query
    parts = split.parts[:, token]
    gap = 18.0
    unit = (body.width() - 3 * gap) / 4
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    head = small + tiny + 6
    space = body.height() - head - 2 * tiny - 8
    tall, box_height, fall = space * 0.36, max(space * 0.16, small + 4), space * 0.12
    y = body.top() + head
    left = QRectF(body.left(), y, unit, tall)
    right = [QRectF(body.left() + (index + 1) * (unit + gap), y, unit, tall) for index in range(3)]
    wide = QRectF(right[0].left(), y, right[2].right() - right[0].left(), tall)
    for box, title, note in (
        (left, "added", "added.note"), (wide, "beside", "beside.note"),
    ):  # fmt: skip
        ink.text(QRectF(box.left(), body.top(), box.width(), small), ink.say(title), size="small",
                 bold=True, align="center middle")  # fmt: skip
        ink.text(QRectF(box.left(), body.top() + small, box.width(), tiny),
                 ink.say(note, width=split.width, wide=3 * split.width), size="tiny",
                 colour="muted", align="center middle")  # fmt: skip
    stacked(ink, left, list(parts), most)
    for box, kind, values in zip(right, KINDS, parts, strict=True):
        vector(ink, box, values, most, kind)
    ink.rect(wide.adjusted(-4, -2, 4, 2), line="border", radius=4)
    matrix_top = y + tall + fall
    results = matrix_top + box_height + fall
    bottom = QRectF(0, results, 0, space - (results - y))
    answers = []
    for group, target in (([left], left), (right, right[1])):
        answer = QRectF(target.left(), bottom.top(), target.width(), bottom.height())
        for box in group:
            matrix = QRectF(box.left(), matrix_top, box.width(), box_height)
            ink.arrow(box.center().x(), box.bottom() + 4, box.center().x(), matrix_top - 2, "muted")
            high = float(np.abs(split.weight_query).max())
            ink.heat(matrix, split.weight_query, (-high, high), "signed")
            ink.rect(matrix, line="border")
            plate = QRectF(0, 0, 26, ink.line_height("small") + 2)
            plate.moveCenter(matrix.center())
            ink.rect(plate, fill="surface", line="border", radius=4)
            ink.text(plate, "W", size="small", align="center middle", mono=True)
            ink.line(matrix.center().x(), matrix.bottom(), answer.center().x(), answer.top() - 1,
                     "muted", width=1.2)  # fmt: skip
        answers.append(answer)
    high = float(np.abs(split.summed).max())
    for answer, values in zip(answers, (split.summed, split.concatenated), strict=True):
        _query_bars(ink, answer, values, high)
        ink.mark(answer, _query_reader(ink, split, answer), name=ink.say("name.same"))
    ink.text(QRectF(answers[0].right(), answers[0].top(), answers[1].left() - answers[0].right(),
                    answers[0].height()), "=", size="headline", align="center middle")  # fmt: skip
    apart = float(np.abs(split.summed - split.concatenated).max())
    ink.text(QRectF(body.left(), body.bottom() - tiny, body.width(), tiny),
             ink.say("same", apart=number(apart, 2), count=split.head_width), size="tiny",
             colour="muted", align="center middle")  # fmt: skip


def _query_bars(ink: Ink, box: QRectF, values: np.ndarray, most: float) -> None:
    vector(ink, box, values, most, colour="query")
    stairs(ink, box, values.astype(np.float64) / (most or 1.0) * box.height() / 2,
           ink.colour("query"), 0.8)  # fmt: skip
    middle(ink, box)


def _query_reader(ink: Ink, split: Split, box: QRectF) -> Callable[[QPointF], ReadOut]:
    def read(point: QPointF) -> ReadOut:
        at = number_at(box, point.x(), split.head_width)
        added, beside = float(split.summed[at]), float(split.concatenated[at])
        return ReadOut(
            ink.say("read.query", place=at),
            (
                ink.say("read.added", value=number(added, 7)),
                ink.say("read.beside", value=number(beside, 7)),
            ),
        )

    return read


def draw_projected(ink: Ink, body: QRectF, split: Split, most: tuple[float, float]) -> None:
    """Query (left) and key (right): the three parts of each, and their sum."""
    gutter = min(104.0 * ink.view.text_scale, body.width() * 0.24)
    half = (body.width() - gutter - 24) / 2
    title = ink.line_height("small") + 6
    constant = bool(np.abs(split.query_parts[3]).max() + np.abs(split.key_parts[3]).max() > 0)
    names = (*KINDS, *(("rest",) if constant else ()), "sum")
    gap = min(12.0, body.height() * 0.03)
    height = (body.height() - title - gap * (len(names) - 1)) / len(names)
    sides = (("query", split.query_parts[:, split.query], split.query, most[0]),
             ("key", split.key_parts[:, split.key], split.key, most[1]))  # fmt: skip
    for side, (role, parts, token, high) in enumerate(sides):
        left = body.left() + gutter + side * (half + 24)
        ink.text(QRectF(left, body.top(), half, title - 6),
                 ink.say(f"of.{role}", piece=split.pieces[token], place=token)
                 + f"  ±{number(high, 2)}", size="small",
                 colour=role, align="center middle")  # fmt: skip
        for index, name in enumerate(names):
            top = body.top() + title + index * (height + gap)
            box = QRectF(left, top, half, height)
            if side == 0:
                label = QRectF(body.left(), top, gutter - 8, height)
                said = ink.say("sum") if name == "sum" else ink.say(f"kind.{name}")
                draw_name(ink, label, said, "", "" if name == "sum" else name)
            if name == "sum":
                total = parts.sum(0, dtype=np.float64)
                vector(ink, box, total, high, colour=role)
            else:
                vector(ink, box, parts[3 if name == "rest" else index], high, name)
        area = QRectF(left, body.top() + title, half, body.height() - title)
        ink.mark(area, _part_reader(ink, split, area, role, parts), name=ink.say(f"name.{role}"))


def _part_reader(
    ink: Ink, split: Split, box: QRectF, role: str, parts: np.ndarray
) -> Callable[[QPointF], ReadOut]:
    def read(point: QPointF) -> ReadOut:
        at = number_at(box, point.x(), parts.shape[1])
        values = [float(each[at]) for each in parts if float(np.abs(each).max()) > 0]
        line = " + ".join(number(value, 4) for value in values)
        return ReadOut(ink.say(f"read.{role}", place=at), (f"{line} = {number(sum(values), 4)}",))

    return read
