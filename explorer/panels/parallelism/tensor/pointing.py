"""What a number of the picture tells: where it is, how it came about, what the whole block has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.tensor.params import Piece
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.tensor.names import note_of, title
from explorer.panels.parallelism.tensor.terms import terms_of, text
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def cell_at(area: QRectF, shape: tuple[int, ...], point: QPointF) -> tuple[int, int]:
    """Row and column under a point of a piece."""
    rows, columns = shape
    row = int((point.y() - area.top()) / area.height() * rows)
    column = int((point.x() - area.left()) / area.width() * columns)
    return min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)


def read_piece(
    ink: Ink, trace: Trace, name: str, rank: int, area: QRectF, point: QPointF
) -> ReadOut:
    """A number, the sum behind it, and the unsplit block's number in its place."""
    piece: Piece = trace.shared.pieces[name]
    row, column = cell_at(area, piece.parts.shape[1:], point)
    value = float(piece.parts[rank, row, column])
    head = f"{title(name, piece, rank)} [{row}, {column}] = {number(value, 6)}"
    lines = []
    note = note_of(ink, trace, name, piece, rank)
    where = ink.say("rank", rank=rank)
    lines.append(f"{where}: {note}" if note else where)
    terms = terms_of(trace, name, rank, row, column)
    if terms is not None and terms.kind in ("product", "sum"):
        lines.append(text(terms))
    lines.append(ink.say(f"how.{piece.how}", **_operands(trace, piece, rank)))
    if piece.cut in ("partial", "copies"):
        lines.append(ink.say("read.partial", count=len(piece.parts)))
    expected = piece.expected(rank)
    if expected is not None:
        there = float(expected[row, column])
        key = "read.same" if abs(value - there) <= trace.shared.tolerance else "read.off"
        lines.append(ink.say(key, value=number(there, 6), off=number(abs(value - there))))
    if trace.params.part == "loss" and name in ("L", "dL"):
        first = rank * piece.parts.shape[2]
        if trace.shared.targets[row] == first + column:
            lines.append(ink.say("read.target", token=row))
    if name == "x":
        lines.append(ink.say("read.drag"))
    return ReadOut(head, tuple(lines))


def _operands(trace: Trace, piece: Piece, rank: int) -> dict[str, str]:
    pieces = trace.shared.pieces
    names = [title(one, pieces[one], rank) for one in piece.of]
    out = {"a": "", "b": "", "c": "", "f": trace.params.activation}
    out.update(zip("abc", names, strict=False))
    return out


def editor(trace: Trace, rank: int, area: QRectF) -> Callable[[Gesture], dict[str, Any] | None]:
    """Dragging up or down changes a number of the input, a quarter for five pixels (shift: one)."""
    given: np.ndarray = trace.shared.given["x"]
    piece: Piece = trace.shared.pieces["x"]

    def edit(gesture: Gesture) -> dict[str, Any] | None:
        if gesture.phase not in ("drag", "release"):
            return None
        row, column = cell_at(area, piece.parts.shape[1:], gesture.start)
        if piece.cut == "rows":
            row += rank * piece.parts.shape[1]
        moved = round((gesture.start.y() - gesture.point.y()) / 5) / 4
        if not moved:
            return None
        rows = given.astype(np.float64)
        value = rows[row, column] + moved * (4 if gesture.shift else 1)
        rows[row, column] = min(max(value, -1000.0), 1000.0)
        return {"numbers": tuple(tuple(line) for line in np.round(rows, 4).tolist())}

    return edit
