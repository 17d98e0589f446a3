"""A row in which everything is masked: its softmax, and what it does to a stack."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.attention.masks import Cure, Empty
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.masks import board
from explorer.panels.attention.masks.reads import named
from explorer.panels.attention.masks.ripple import nan_tile
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LINES = ("score", "masked", "exp", "weight")


def shown(value: float, places: int = 2) -> str:
    """A number of the row in few characters."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "−∞" if value < 0 else "∞"
    return fixed(value, places) if abs(value) < 1000 else number(value, 2)


def fitting(ink: Ink, values: list[float], width: float) -> tuple[list[str], str]:
    """The numbers of a row and their size: all with as many places as there is room for.

    Where none are narrow enough, only every so many stand there, dots between them.
    """

    def written(value: float, places: int, bare: bool) -> str:
        if math.isfinite(value) and abs(value) >= 1000:
            return ink.say("lowest")
        text = shown(value, places)
        return text.replace("0.", ".", 1) if bare and abs(value) < 1 else text

    tries = ((2, False, "small"), (2, False, "tiny"), (2, True, "tiny"), (1, True, "tiny"))
    for every in range(1, len(values) + 1):
        for places, bare, size in tries:
            texts = [written(value, places, bare) for value in values]
            widest = max(ink.text_width(text, size, mono=True) for text in texts)
            if widest <= every * width - (3 if every == 1 else 16):
                return [text if at % every == 0 else "·" for at, text in enumerate(texts)], size
    return ["·"] * len(values), "tiny"


def draw_empty(ink: Ink, area: QRectF, trace: Trace, which: int) -> None:
    """Above, the softmax of the empty row; below, the padded text through the layers."""
    empty: Empty = trace.shared.empty
    cure = empty.cures[which]
    count = len(empty.pieces)
    name = board.gutter(ink, area)
    names = QRectF(area.left(), area.top(), name, area.height())
    columns = board.columns_in(area.adjusted(name, 0, -6, 0), count)
    tall = min(board.tile_height(ink, empty.pieces, columns), 34.0 * ink.view.text_scale)
    line = ink.line_height("small") + 4
    split = area.top() + max(area.height() * 0.42, tall + 4 * line + 20)
    y = area.top() + 2
    for key, piece in enumerate(empty.pieces):
        board.tile(ink, columns.box(key, y, tall), piece, "key", off=True)
    board.row_name(ink, names, y, tall, ink.say("row.read"))
    draw_numbers(ink, names, columns, empty, cure, y + tall + 6, split - y - tall - 14)
    ink.line(area.left(), split - 4, area.right(), split - 4, "hairline")
    draw_levels(ink, QRectF(area.left(), split, area.width(), area.bottom() - split), empty, cure,
                names, columns)  # fmt: skip


def draw_numbers(
    ink: Ink, names: QRectF, columns: board.Columns, empty: Empty, cure: Cure, top: float,
    height: float,
) -> None:  # fmt: skip
    """Score, masked score, exponential and weight of every key of the empty row."""
    pitch = min(height / len(LINES), 40.0 * ink.view.text_scale)
    rows = {
        "score": empty.score, "masked": cure.masked, "exp": cure.exponential, "weight": cure.weight,
    }  # fmt: skip
    for at, key in enumerate(LINES):
        y = top + at * pitch
        board.row_name(ink, names, y, pitch, ink.say(f"line.{key}"))
        values = rows[key].tolist()
        texts, size = fitting(ink, values, columns.width)
        for column, (value, text) in enumerate(zip(values, texts, strict=True)):
            colour = "error" if math.isnan(value) else "muted" if math.isinf(value) else "text"
            box = QRectF(columns.start(column), y, columns.width, pitch)
            ink.label(box.center().x(), box.center().y(), text, anchor="center middle", size=size,
                      mono=True, colour=colour)  # fmt: skip
            ink.mark(box, ReadOut(ink.say(f"line.{key}"), (
                named(empty.pieces, column),
                number(value, 6) if math.isfinite(value) else shown(value),
            )), name=ink.say(f"line.{key}"))  # fmt: skip
    if not any(math.isnan(value) for value in cure.weight.tolist()):
        return
    y = top + 3 * pitch + 2
    left, right = columns.span(0, len(empty.pieces) - 1)
    ink.rect(QRectF(left, y, right - left, pitch - 4), line="error", radius=5, width=1.4)


def draw_levels(
    ink: Ink, area: QRectF, empty: Empty, cure: Cure, names: QRectF, columns: board.Columns
) -> None:
    """Every token's stream at every level: a number still, or NaN."""
    count = len(empty.levels)
    line = ink.line_height("small")
    foot = line + 4
    pitch = (area.height() - foot) / count
    tall = min(pitch * 0.62, 32.0 * ink.view.text_scale)
    for row, level in enumerate(empty.levels):
        y = area.bottom() - foot - (row + 0.5) * pitch - tall / 2
        last = level == empty.levels[-1]
        key = "row.enters" if row == 0 else "row.last" if last else "row.after"
        board.row_name(ink, names, y, tall, ink.say(key, layer=level))
        for token, piece in enumerate(empty.pieces):
            box = columns.box(token, y, tall)
            if cure.broken[row, token]:
                nan_tile(ink, box)
            elif row == 0:
                board.tile(ink, box, piece, "query", off=piece == "")
            else:
                real = bool(empty.real[token])
                ink.rect(box, fill=soft(ink, "value", 0.14 if real else 0.0), radius=5,
                         line=soft(ink, "value", 0.9 if real else 0.35))  # fmt: skip
            state = "read.broken" if cure.broken[row, token] else "read.sound"
            ink.mark(box, ReadOut(named(empty.pieces, token), (ink.say(state),)),
                     name=named(empty.pieces, token))  # fmt: skip
        if row + 1 < count:
            spread(ink, empty, cure, columns, row, y, pitch - tall)
    broken = math.isnan(cure.difference)
    same = ink.say("empty.same", difference=number(cure.difference, 2))
    text = ink.say("empty.lost") if broken else same
    box = QRectF(names.right(), area.bottom() - foot + 2, area.width() - names.width(), line)
    ink.text(box, text, size="small", colour="error" if broken else "value",
             align="center middle")  # fmt: skip


def spread(
    ink: Ink, empty: Empty, cure: Cure, columns: board.Columns, row: int, y: float, gap: float
) -> None:
    """How NaN gets from one level to the next: 0 · NaN is NaN, whatever the mask says."""
    for token in range(len(empty.pieces)):
        if not cure.broken[row, token]:
            continue
        for reader in range(len(empty.pieces)):
            if cure.broken[row + 1, reader]:
                board.strand(ink, columns.centre(token), y - 1, columns.centre(reader),
                             y - gap + 1, soft(ink, "error", 0.5), 1.0)  # fmt: skip
