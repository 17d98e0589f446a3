"""The tape: the UTF-8 bytes of a text under its characters, and which token holds which byte.

What it shows: a byte-level token may begin and end inside a character, and which characters are
whole only because two tokens stand side by side.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.alphabets import bytes_in_order, shown
from explorer.compute.tokenizers.bpe_types import Training
from explorer.core.formatting import count as spaced
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.boxes import FRESH, JOINING, fill_of, joining_fill
from explorer.panels.tokenizers.bpe.captions import read_token
from explorer.panels.tokenizers.bpe.plan import paragraph
from explorer.panels.tokenizers.bpe.tree import group_at
from explorer.panels.tokenizers.colours import strong
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

GAP = 5.0  # on either side of a wall


@dataclass(frozen=True)
class Cell:
    """One character: its sign, its bytes, its units first … last − 1, how many cells it takes."""

    sign: str
    data: bytes
    first: int
    last: int
    wide: int
    wall: bool  # a word begins here


@lru_cache(maxsize=8)
def cells_from(shared: Training, alphabet: str, first: int, most: int) -> tuple[Cell, ...]:
    """The characters of the text from a unit on that begins one, of at most `most` units."""
    text = shared.text
    units = text.units[first : first + most].tolist()
    edges = np.searchsorted(text.words, (first, first + most))
    walls = set(text.words[edges[0] : edges[1]].tolist())
    order = bytes_in_order()
    out: list[Cell] = []
    i = 0
    while i < len(units):
        place = first + i
        if units[i] == shared.marker:
            out.append(Cell("</w>", b"", place, place + 1, 2, False))
            i += 1
            continue
        if alphabet == "characters":
            sign = shared.labels[units[i]]
            data = _data(sign)
            out.append(Cell(sign, data, place, place + 1, max(len(data), 1), place in walls))
            i += 1
            continue
        lead = order[units[i]]
        size = 1 if lead < 0x80 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
        if i + size > len(units):
            break
        data = bytes(order[unit] for unit in units[i : i + size])
        sign = shown(data)
        out.append(Cell(sign, data, place, place + size, size, place in walls))
        i += size
    return tuple(out)


def _data(sign: str) -> bytes:
    """The bytes of a character from how it is shown."""
    back = {"␣": " ", "↵": "\n", "⇥": "\t"}
    if sign.startswith("⟨U+"):
        return chr(int(sign[3:-1], 16)).encode("utf-8", "replace")
    return back.get(sign, sign.removeprefix("◌")).encode("utf-8", "replace")


def first_unit(shared: Training, merges: int, room: int) -> int:
    """Where the tape begins: at the start, unless the next pair occurs only further on."""
    text = shared.text
    places = np.flatnonzero(text.gone == merges)
    if len(places) == 0 or places[0] < room:
        return 0
    group = paragraph(shared, group_at(text, int(places[0])))
    edges = text.words
    return int(edges[np.searchsorted(edges, text.groups[group], "right") - 1])


def draw_tape(ink: Ink, area: QRectF, trace: Trace, index: int) -> tuple[int, int]:
    """As many lines of the tape as there is room for; the units from where to where they show."""
    shared: Training = trace.shared
    text = shared.text
    size = "small" if area.width() > 420 else "tiny"
    wide = ink.text_width("00", size, mono=True) + 7
    sign_height = ink.line_height("large") + 4
    byte_height = ink.line_height(size) + 6
    pitch = sign_height + byte_height + ink.line_height("tiny") + 8
    if area.height() + 6 < 3 * pitch:  # little room: no ids, lower lines
        sign_height = ink.line_height("body") + 2
        byte_height = ink.line_height(size) + 2
        pitch = sign_height + byte_height + 7
    lines = max(1, int((area.height() + 6) // pitch))
    per_line = max(4, int(area.width() // wide))
    first = first_unit(shared, index, int(0.75 * lines * per_line))
    cells = cells_from(shared, trace.params.alphabet, first, lines * per_line + 4)
    if not cells:
        return 0, len(text.units)
    starts, ids = text.tokens(index, first, _closed(text.words, cells[-1].last))
    bounds = {*starts.tolist(), cells[-1].last}
    rows = broken(cells, wide, area.width(), lines)
    for number, row in enumerate(rows):
        top = area.top() + number * pitch
        _draw_row(ink, trace, index, row, area.left(), top, wide, sign_height, byte_height,
                  size, starts, ids, bounds, pitch)  # fmt: skip
    return rows[0][0][0].first, rows[-1][-1][0].last


def _closed(words: np.ndarray, unit: int) -> int:
    """The end of the word that a unit belongs to: what follows it is a wall."""
    return int(words[min(int(np.searchsorted(words, unit, "left")), len(words) - 1)])


def broken(
    cells: tuple[Cell, ...], wide: float, width: float, most: int
) -> list[list[tuple[Cell, float]]]:
    """Lines of characters with where each begins; a word goes to the next line where it fits it."""
    words: list[list[Cell]] = []
    for cell in cells:
        if cell.wall or not words:
            words.append([])
        words[-1].append(cell)
    rows: list[list[tuple[Cell, float]]] = [[]]
    x = 0.0
    for word in words:
        whole = sum(cell.wide for cell in word) * wide
        if x and x + 2 * GAP + whole > width and whole <= width * 0.5:
            rows.append([])
            x = 0.0
        for cell in word:
            lead = 2 * GAP if cell.wall and x else 0.0
            if x and x + lead + cell.wide * wide > width:
                rows.append([])
                x, lead = 0.0, 0.0
            if len(rows) > most:
                return rows[:most]
            rows[-1].append((cell, x + lead))
            x += lead + cell.wide * wide
        if word[-1].sign == "↵":
            rows.append([])
            x = 0.0
    return [row for row in rows if row][:most]


def _draw_row(
    ink: Ink, trace: Trace, index: int, row: list[tuple[Cell, float]], left: float, top: float,
    wide: float, sign_height: float, byte_height: float, size: str, starts: np.ndarray,
    ids: np.ndarray, bounds: set[int], pitch: float,
) -> None:  # fmt: skip
    shared: Training = trace.shared
    deepest = int(trace.scales["depth"][1])
    tone = ink.view.theme
    pair = shared.pairs[index].tolist() if index < len(shared.pairs) else None
    below = top + sign_height
    x_of: dict[int, float] = {}
    right_of: dict[int, float] = {}
    for cell, x in row:
        step = cell.wide * wide / max(cell.last - cell.first, 1)
        for unit in range(cell.first, cell.last):
            x_of[unit] = left + x + (unit - cell.first) * step
            right_of[unit + 1] = x_of[unit] + step
    first, last = row[0][0].first, row[-1][0].last
    edges = sorted({first, *(unit for unit in bounds if first < unit < last), last})
    gone = shared.text.gone
    for begin, end in itertools.pairwise(edges):
        at = int(np.searchsorted(starts, begin, "right")) - 1
        token = int(ids[at]) if at >= 0 else -1
        box = QRectF(x_of[begin], below, right_of[end] - x_of[begin], byte_height)
        box.adjust(0.75, 0, -0.75, 0)
        joins_left = begin in bounds and begin < len(gone) and gone[begin] == index
        joins_right = end < len(gone) and gone[end] == index and end in bounds
        fill = fill_of(tone, int(shared.depth[token]) if token >= 0 else 0, deepest)
        line, weight = ink.colour("border"), 1.0
        if pair is not None and (joins_left or joins_right):
            fill, line, weight = joining_fill(tone), strong(ink, JOINING), 1.8
        elif index and token == shared.base + index - 1:
            line, weight = strong(ink, FRESH), 2.0
        ink.rect(box, fill=fill, line=line, width=weight, radius=4)
        number = str(token)
        if (
            token >= 0
            and begin in bounds
            and pitch > sign_height + byte_height + 8
            and (ink.text_width(number, "tiny", mono=True) <= right_of[end] - x_of[begin] - 1)
        ):
            ink.label(box.center().x(), box.bottom() + 1, number, anchor="center top",
                      size="tiny", mono=True, colour="muted")  # fmt: skip

        def read(_: QPointF, token: int = token, begin: int = begin) -> ReadOut:
            return read_token(ink, trace, token, begin)

        ink.mark(box, read)
    for cell, x in row:
        _draw_cell(ink, cell, left + x, top, wide, sign_height, below, byte_height, size, bounds,
                   walled=cell.wall and x > 0)  # fmt: skip


def _draw_cell(
    ink: Ink, cell: Cell, x: float, top: float, wide: float, sign_height: float, below: float,
    byte_height: float, size: str, bounds: set[int], *, walled: bool,
) -> None:  # fmt: skip
    """The sign above, the bytes in their token, a wall before the word."""
    width = cell.wide * wide
    cut = [unit for unit in range(cell.first + 1, cell.last) if unit in bounds]
    head = QRectF(x + 1, top + 1, width - 2, sign_height - 3)
    if cut:  # two tokens or more hold the parts of this character
        ink.hatch(head)
        ink.rect(head, line=strong(ink, JOINING), width=1.0, radius=3, dash=True)
    if cell.data:
        full = "large" if sign_height > ink.line_height("large") else "body"
        ink.text(head, cell.sign, size=full if len(cell.sign) < 3 else "tiny", mono=True,
                 align="center middle", colour="muted" if cut else "text", elide=False)  # fmt: skip
        for number, byte in enumerate(cell.data):
            place = QRectF(x + number * wide, below, wide, byte_height)
            ink.text(place, f"{byte:02X}", size=size, mono=True, align="center middle", elide=False)
    else:
        ink.text(QRectF(x, below, width, byte_height), cell.sign, size="tiny", mono=True,
                 align="center middle", elide=False)  # fmt: skip
    if cell.data:
        code = ord(cell.data.decode("utf-8", "replace")[0])
        lines = [f"U+{code:04X}", " ".join(f"{byte:02X}" for byte in cell.data)]
        lines.append(ink.say("tape-parts" if cut else "tape-whole", parts=spaced(len(cut) + 1)))
        ink.mark(head, ReadOut(cell.sign, tuple(lines)))
    if walled:
        middle = x - GAP
        ink.line(middle, top + 2, middle, below + byte_height, "border", width=2.0)
        ink.mark(QRectF(middle - 3, top, 6, below + byte_height - top),
                 ReadOut(ink.say("wall"), (ink.say("wall-why"),)))  # fmt: skip
