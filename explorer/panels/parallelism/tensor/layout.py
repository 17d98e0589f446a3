"""Where the pieces stand: one column per rank, one line after the other, cells as large as fit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.parallelism.tensor.names import note_of, operation, title
from explorer.panels.parallelism.tensor.plan import Gate, Line, breakings, lines_of
from explorer.ui.canvas.ink import Ink

GAP = 8.0  # between the columns of ranks
INSIDE = 7.0  # between pieces of a line
WIDEST, TALLEST = 58.0, 30.0  # cells
MOST = 1600  # numbers in cells at a time; of more each is read by pointing at it


@dataclass(frozen=True)
class Layout:
    """Where everything stands.

    Boxes of the ranks, of the pieces (slot, rank) and of the gates, the size of a cell, the width
    of the label left of each piece, and the room for text to the right of one that ends its line;
    whether labels have a second line, and cells numbers; the margin in which names stand once for
    all ranks (0 where every piece has its own).
    """

    cards: tuple[QRectF, ...]
    slots: dict[tuple[str, int], QRectF]
    gates: dict[str, QRectF]
    cell: tuple[float, float]
    labels: dict[str, float]
    beside: dict[tuple[str, int], float]
    notes: bool
    numbers: bool
    margin: float


def shape_of(trace: Trace, slot: str) -> tuple[int, int]:
    """Rows and columns of a piece on one rank."""
    _, rows, columns = trace.shared.pieces[slot].parts.shape
    return rows, columns


def arrange(ink: Ink, box: QRectF, trace: Trace) -> Layout:
    """The shape whose cells come closest to holding a number; labels in full where they cost none
    of that."""
    need = (ink.text_width("−0.0", "tiny", mono=True) + 1, ink.line_height("tiny") - 1)
    full, short = _labels(ink, trace, True), _labels(ink, trace, False)
    none = dict.fromkeys(short, 3.0)
    choices = breakings(trace.params)
    ways = [(lines, labels, 0.0) for lines in choices for labels in (full, short)]
    if trace.params.ranks > 2:
        ways.append((choices[1], none, max(short.values())))
    found = []
    for lines, kind, margin in ways:
        inner, labels = box.adjusted(margin, 0, 0, 0), _aligned(lines, kind)
        cell = _cell(ink, inner, trace, lines, labels)
        fit = min(cell[0] / need[0], cell[1] / need[1], 2.0)
        worth = fit + (0.3 if fit >= 1 else 0.0)  # numbers before all else
        worth += 0.1 if kind is full else 0.02 if kind is short else 0.0
        worth *= _airy(ink, trace, lines, cell[1], kind is full)
        worth -= 1.0 if cell[0] < 2 else 0.0
        worth -= _beyond(inner, trace, lines, labels, cell[0])
        found.append((worth, lines, labels, kind is full, margin, inner, cell))
    _, lines, labels, notes, margin, inner, cell = max(found, key=lambda one: one[0])
    count = sum(piece.parts.size for piece in trace.shared.pieces.values()) / 2
    numbers = cell[0] >= need[0] and cell[1] >= need[1] and count <= MOST
    return _place(ink, inner, trace, lines, labels, cell, (notes, numbers), margin)


def _labels(ink: Ink, trace: Trace, notes: bool) -> dict[str, float]:
    """How wide the names left of each piece are, its gradient's too, with what part it is."""
    pieces, found = trace.shared.pieces, {}
    for slot in (slot for line in lines_of(trace.params) if isinstance(line, tuple)
                 for slot in line):  # fmt: skip
        names = [name for name in (slot, f"d{slot}") if name in pieces]
        wide = max(ink.text_width(title(n, pieces[n], 0), "small", bold=True) for n in names)
        if notes:
            last = trace.params.ranks - 1
            texts = [note_of(ink, trace, n, pieces[n], last) for n in names]
            wide = max(wide, *(ink.text_width(text, "tiny") for text in texts))
        found[slot] = wide + 6
    return found


def _airy(ink: Ink, trace: Trace, lines: tuple[Line, ...], tall: float, notes: bool) -> float:
    """1 where every line is as high as its labels, less where they would overlap."""
    needed = ink.line_height("small") + (ink.line_height("tiny") if notes else 0.0)
    highs = [
        max(shape_of(trace, slot)[0] for slot in line) * tall + 6.0
        for line in lines if isinstance(line, tuple)
    ]  # fmt: skip
    return min(1.0, *(high / needed for high in highs))


def header(ink: Ink) -> float:
    """Height of the line with a rank's name."""
    return ink.line_height("small") + 8


def gate_height(ink: Ink) -> float:
    """Height of a gate."""
    return ink.line_height("tiny") + 5


def _heights(ink: Ink, trace: Trace, lines: tuple[Line, ...]) -> tuple[int, float]:
    """Rows of cells in all, and what else takes height: gaps and gates."""
    rows, fixed = 0, header(ink)
    for line in lines:
        if isinstance(line, Gate):
            fixed += gate_height(ink) + 10
        else:
            rows += max(shape_of(trace, slot)[0] for slot in line)
            fixed += 6.0
    return rows, fixed


def _cell(
    ink: Ink, box: QRectF, trace: Trace, lines: tuple[Line, ...], labels: dict[str, float]
) -> tuple[float, float]:
    ranks = trace.params.ranks
    inner = (box.width() - (ranks - 1) * GAP) / ranks - 10
    wide = WIDEST
    for line in lines:
        if isinstance(line, Gate):
            continue
        columns = sum(shape_of(trace, slot)[1] for slot in line)
        room = inner - sum(labels[slot] for slot in line) - (len(line) - 1) * INSIDE
        wide = min(wide, room / columns)
    rows, fixed = _heights(ink, trace, lines)
    tall = max(min((box.height() - fixed) / rows, TALLEST), 0.4)
    return max(min(wide, 2.7 * max(tall, 1.0)), 1.0), min(tall, max(1.4 * wide, 1.0))


def _beyond(
    box: QRectF, trace: Trace, lines: tuple[Line, ...], labels: dict[str, float], cell: float
) -> float:
    """How far the longest line reaches out of its column, in columns: cells have a least width."""
    width = (box.width() - (trace.params.ranks - 1) * GAP) / trace.params.ranks
    longest = max(
        sum(shape_of(trace, slot)[1] * cell + labels[slot] for slot in line)
        + INSIDE * (len(line) - 1)
        for line in lines if isinstance(line, tuple)
    )  # fmt: skip
    return max(longest / width - 1.0, 0.0)


def _aligned(lines: tuple[Line, ...], labels: dict[str, float]) -> dict[str, float]:
    """Pieces that stand alone in their line have labels of one width, and one left edge."""
    alone = [line[0] for line in lines if isinstance(line, tuple) and len(line) == 1]
    wide = max((labels[slot] for slot in alone), default=0.0)
    return labels | dict.fromkeys(alone, wide)


def _start(ink: Ink, trace: Trace, lines: tuple[Line, ...], cell: float, width: float,
           labels: dict[str, float]) -> float:  # fmt: skip
    """Where lines of a single piece begin in a column: in the middle, with what it was computed
    from behind it if that has room."""
    alone = [line[0] for line in lines if isinstance(line, tuple) and len(line) == 1]
    pieces = trace.shared.pieces
    total = max(labels[slot] + shape_of(trace, slot)[1] * cell for slot in alone)
    behind = [
        7 + ink.text_width(text, "tiny") + 4
        for slot in alone for name in (slot, f"d{slot}") if name in pieces
        for text in [operation(trace, pieces[name], 0)]
    ]  # fmt: skip
    fitting = [wide for wide in behind if total + wide + 6 <= width]
    return max((width - total - max(fitting, default=0.0)) / 2, 3.0)


def _place(
    ink: Ink, box: QRectF, trace: Trace, lines: tuple[Line, ...], labels: dict[str, float],
    cell: tuple[float, float], shown: tuple[bool, bool], margin: float,
) -> Layout:  # fmt: skip
    ranks = trace.params.ranks
    width = (box.width() - (ranks - 1) * GAP) / ranks
    lefts = [box.left() + rank * (width + GAP) for rank in range(ranks)]
    rows, fixed = _heights(ink, trace, lines)
    least = ink.line_height("small") + (ink.line_height("tiny") if shown[0] else 0)
    spare = max(box.height() - fixed - rows * cell[1], 0.0) / len(lines)
    # few rows: a line grows to what its labels need, as far as there is room
    heights = {
        line: max(tall, min(least, tall + spare))
        for line in lines if isinstance(line, tuple)
        for tall in [max(shape_of(trace, slot)[0] for slot in line) * cell[1]]
    }  # fmt: skip
    grown = sum(heights.values()) - rows * cell[1]
    between = 6.0 + min(max(spare - grown / len(lines), 0.0), 14.0)
    slots: dict[tuple[str, int], QRectF] = {}
    gates: dict[str, QRectF] = {}
    beside: dict[tuple[str, int], float] = {}
    start = _start(ink, trace, lines, cell[0], width, labels)
    y = box.top() + header(ink)
    for line in lines:
        if isinstance(line, Gate):
            gates[line.name] = QRectF(box.left(), y + 2, box.width(), gate_height(ink))
            y += gate_height(ink) + 4 + between
            continue
        high = heights[line]
        total = sum(shape_of(trace, slot)[1] * cell[0] + labels[slot] for slot in line)
        total += INSIDE * (len(line) - 1)
        for rank, left in enumerate(lefts):
            x = left + (start if len(line) == 1 else max((width - total) / 2, 3.0))
            for slot in line:
                count, columns = shape_of(trace, slot)
                size = QRectF(0, 0, columns * cell[0], count * cell[1])
                size.moveTo(x + labels[slot], y + (high - count * cell[1]) / 2)
                slots[slot, rank] = size
                x = size.right() + INSIDE
            beside[line[-1], rank] = left + width - x - 8
        y += high + between
    bottom = min(y, box.bottom())
    cards = tuple(QRectF(left, box.top(), width, bottom - box.top()) for left in lefts)
    return Layout(cards, slots, gates, cell, labels, beside, *shown, margin)
