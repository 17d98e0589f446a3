"""One score as nine signed bars that add up, and what taking a part away would really do."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.embeddings import KINDS, Split
from explorer.core.formatting import fixed, percent
from explorer.panels.attention.embeddings.paint import COLOURS, chip, edge_of, faded
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def entries(split: Split) -> list[tuple[str, str, float]]:
    """(kind of the query's part, of the key's part, product) in order; the rest last, if any."""
    nine = split.nine()
    found = [(a, b, float(nine[i, j])) for i, a in enumerate(KINDS) for j, b in enumerate(KINDS)]
    if abs(split.rest()) > 0:
        found.append(("rest", "rest", split.rest()))
    return found


def range_of(split: Split) -> tuple[float, float]:
    """What the running sums and the scores without a part reach."""
    running = np.cumsum([0.0, *(value for _, _, value in entries(split))])
    reached = [*running, *split.without.tolist(), *accounted(split), 0.0]
    low, high = float(min(reached)), float(max(reached))
    room = (high - low or 1.0) * 0.04
    return low - room, high + room


def accounted(split: Split) -> list[float]:
    """The score less all products with a kind: what the accounts say of its absence."""
    nine = split.nine()
    whole = nine.sum() + split.rest()
    return [
        float(whole - nine[kind].sum() - nine[:, kind].sum() + nine[kind, kind])
        for kind in range(3)
    ]


def draw_terms(ink: Ink, body: QRectF, split: Split, known: float, total: float) -> None:
    """`known` rows of three products are shown (0 to 3), the sum with opacity `total`."""
    found = entries(split)
    scale = ink.view.text_scale
    gutter = min(158.0 * scale, body.width() * 0.34)
    below = 3 * max(ink.line_height("tiny"), 13.0 * scale) + ink.line_height("small") + 14
    if body.height() - below < 12 * ink.line_height("tiny"):
        below = 0.0  # a small stage: the nine bars come first
    area = QRectF(body.left() + gutter, body.top(), body.width() - gutter,
                  body.height() - below)  # fmt: skip
    head = ink.line_height("tiny") + 4
    group = min(7.0, area.height() * 0.015)
    pitch = (area.height() - head - 4 * group) / (len(found) + 1)
    low, high = range_of(split)
    numbers = ink.text_width("−00.00", "small", mono=True) + 8

    def x(value: float) -> float:
        room = area.width() - 2 * numbers
        return area.left() + numbers + (value - low) / (high - low) * room

    for side, role in enumerate(("query", "key")):
        column = gutter / 2
        ink.text(QRectF(body.left() + side * column, body.top(), column - 6, head - 4),
                 ink.say(f"column.{role}"), size="tiny", colour=role)  # fmt: skip
    ink.line(x(0), area.top() + head - 2, x(0), area.bottom(), "border")
    running, y = 0.0, area.top() + head
    for index, (a, b, value) in enumerate(found):
        y += group if index and index % 3 == 0 else 0.0
        share = min(max(known - index // 3, 0.0), 1.0) if a != "rest" else float(known >= 3)
        row = QRectF(area.left(), y, area.width(), pitch)
        if share > 0:
            ends = x(running), x(running + value)
            with faded(ink, share):
                _draw_term(ink, body.left(), gutter, row, (a, b, value), *ends)
            ink.mark(
                QRectF(body.left(), y, body.width(), pitch),
                _read(ink, a, b, value),
                name=ink.say("name.term", a=ink.say(f"kind.{a}"), b=ink.say(f"kind.{b}")),
            )
        running += value
        y += pitch
    if total > 0:
        last = QRectF(area.left(), y + group, area.width(), pitch)
        with faded(ink, total):
            _draw_total(ink, body, gutter, last, split, x(0), x(running))
            if below:
                space = QRectF(body.left(), body.bottom() - below + 10, body.width(), below - 10)
                _draw_without(ink, space, split, gutter, x)


def _draw_term(
    ink: Ink, left: float, gutter: float, row: QRectF, entry: tuple[str, str, float], start: float,
    end: float,
) -> None:  # fmt: skip
    a, b, value = entry
    middle, side = row.center().y(), min(10.0 * ink.view.text_scale, row.height() * 0.7)
    size = "small" if row.height() >= ink.line_height("small") - 1 else "tiny"
    for place, kind in ((left, a), (left + gutter / 2, b)):
        if a == "rest" and place != left:
            continue
        chip(ink, place, middle, side, kind)
        room = gutter / 2 - side - 8 if a != "rest" else gutter - side - 10
        ink.text(QRectF(place + side + 4, row.top(), room, row.height()), ink.say(f"kind.{kind}"),
                 size=size)  # fmt: skip
    height = min(row.height() * 0.76, 22.0)
    bar = QRectF(min(start, end), middle - height / 2, max(abs(end - start), 1.0), height)
    # upper half: whose part of the query; lower half: whose part of the key
    upper = QRectF(bar.left(), bar.top(), bar.width(), height / 2)
    ink.rect(upper, fill=COLOURS[a])
    ink.rect(upper.translated(0, height / 2), fill=COLOURS[b])
    ink.rect(bar, line=edge_of(ink, a), width=1.1)
    ink.line(end, bar.bottom(), end, row.bottom() + (row.height() - height) / 2, "muted", width=0.8)
    negative = end < start
    ink.label(end + (-5 if negative else 5), middle, _signed(value), size=size, mono=True,
              anchor="right middle" if negative else "left middle",
              colour="negative" if value < 0 else "weight")  # fmt: skip


def _draw_total(
    ink: Ink, body: QRectF, gutter: float, row: QRectF, split: Split, zero: float, end: float
) -> None:
    score = float(split.score[split.query, split.key])
    weight = float(split.weight[split.query, split.key])
    height = min(row.height() * 0.8, 24.0)
    bar = QRectF(min(zero, end), row.center().y() - height / 2, max(abs(end - zero), 1.5), height)
    ink.rect(bar, fill="weight" if score >= 0 else "negative", radius=2)
    size = "small" if row.height() >= ink.line_height("small") - 1 else "tiny"
    ink.text(QRectF(body.left(), row.top(), gutter - 8, row.height()),
             ink.say("score", weight=percent(weight)), size=size, bold=True)  # fmt: skip
    negative = end < zero
    ink.label(end + (-5 if negative else 5), row.center().y(), fixed(score, 2), size=size,
              mono=True, bold=True,
              anchor="right middle" if negative else "left middle")  # fmt: skip
    ink.mark(QRectF(body.left(), row.top(), body.width(), row.height()), _read_total(ink, split),
             name=ink.say("name.score"))  # fmt: skip


def _draw_without(ink: Ink, box: QRectF, split: Split, gutter: float, x: object) -> None:
    """Per kind: a dot where the accounts say the score would be, a ring where it really is."""
    assert callable(x)
    small = ink.line_height("small")
    ink.line(box.left(), box.top() - 5, box.right(), box.top() - 5, "hairline")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("without.title"),
             size="small")  # fmt: skip
    pitch = (box.height() - small) / 3
    for index, (kind, told) in enumerate(zip(KINDS, accounted(split), strict=True)):
        y = box.top() + small + (index + 0.5) * pitch
        real = float(split.without[index])
        side = min(9.0 * ink.view.text_scale, pitch * 0.7)
        chip(ink, box.left(), y, side, kind)
        ink.text(QRectF(box.left() + side + 4, y - pitch / 2, gutter - side - 10, pitch),
                 ink.say("without.kind", kind=ink.say(f"kind.{kind}")), size="tiny")  # fmt: skip
        ink.line(x(told), y, x(real), y, "muted", width=1.2)
        ink.circle(x(told), y, 3.2, fill="muted")
        ink.circle(x(real), y, 4.2, fill="surface", line="text", width=1.5)
        said = f"{fixed(told, 2)} → {fixed(real, 2)}"
        outer = x(max(told, real)) + 8
        fits = outer + ink.text_width(said, "tiny", mono=True) <= box.right()
        ink.label(outer if fits else x(min(told, real)) - 8, y, said, size="tiny", mono=True,
                  colour="muted", anchor="left middle" if fits else "right middle")  # fmt: skip
        ink.mark(QRectF(box.left(), y - pitch / 2, box.width(), pitch), ReadOut(
            ink.say("without.kind", kind=ink.say(f"kind.{kind}")),
            (ink.say("without.told", value=fixed(told)),
             ink.say("without.real", value=fixed(real))),
        ), name=ink.say("name.without"))  # fmt: skip


def _signed(value: float) -> str:
    """With its sign; a third place where two would say zero."""
    return ("+" if value >= 0 else "") + fixed(value, 3 if abs(value) < 0.005 else 2)


def _read(ink: Ink, a: str, b: str, value: float) -> ReadOut:
    if a == "rest":
        return ReadOut(ink.say("kind.rest"), (fixed(value, 5), ink.say("read.rest")))
    return ReadOut(
        ink.say("read.term", a=ink.say(f"kind.{a}"), b=ink.say(f"kind.{b}")),
        (f"q[{ink.say(f'kind.{a}')}] · k[{ink.say(f'kind.{b}')}] / √d = {fixed(value, 5)}",),
    )


def _read_total(ink: Ink, split: Split) -> ReadOut:
    terms = [value for _, _, value in entries(split)]
    line = " ".join(("+ " if value >= 0 else "− ") + fixed(abs(value), 3) for value in terms)
    return ReadOut(ink.say("name.score"), (f"{line.removeprefix('+ ')} = {fixed(sum(terms), 3)}",))
