"""The blocks that the three cells are made of, and how they learn."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.blocks.recurrent import BLOCKS, CELLS, Compare
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.blocks.recurrent import learning
from explorer.panels.blocks.recurrent.layout import COLOURS, NAMES
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: What the rows of a cell's matrices make, block by block, in torch's order.
LETTERS = {"rnn": ("h",), "gru": ("r", "z", "n"), "lstm": ("i", "f", "g", "o")}


def draw(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Above the curves of all three; below, blocks as large as there are numbers in them."""
    high = body.height() * 0.58
    learning.draw(ink, QRectF(body.left(), body.top(), body.width(), high), trace, index, CELLS)
    now = trace[index].kind == "sizes"
    _blocks(ink, QRectF(body.left(), body.top() + high + 14, body.width(),
                        body.height() - high - 14), trace.shared, now)  # fmt: skip


def _blocks(ink: Ink, box: QRectF, shared: Compare, now: bool) -> None:
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), small),
             ink.say("sizes.title" if shared.size > 1 else "sizes.title.one",
                     size=count(shared.size)), size="small", bold=now)  # fmt: skip
    rows = len(CELLS)
    top = box.top() + small + 4
    pitch = (box.bottom() - top) / rows
    names = ink.text_width("LSTM", "small", bold=True) + 12
    right = max(ink.text_width(count(one), "small", mono=True) for one in shared.parameters)
    seconds = [ink.say("sizes.seconds", seconds=fixed(one, 2)) for one in shared.seconds]
    right = max([right, *(ink.text_width(one, "tiny") for one in seconds)]) + 12
    room = box.width() - names - right
    unit = room / max(BLOCKS.values())
    for row, cell in enumerate(CELLS):
        y = top + row * pitch
        high = max(min(pitch - 8, 54.0), 10.0)
        ink.text(QRectF(box.left(), y, names, high), NAMES[cell], size="small", bold=True)
        for block, letter in enumerate(LETTERS[cell]):
            area = QRectF(box.left() + names + block * unit, y, unit - 4, high)
            _block(ink, area, letter, COLOURS[cell])
        ink.text(QRectF(box.right() - right, y, right, high if high < 2 * tiny + 6 else high / 2),
                 count(shared.parameters[row]), size="small", mono=True,
                 align="right middle")  # fmt: skip
        if seconds and high >= 2 * tiny + 6:
            ink.text(QRectF(box.right() - right, y + high / 2, right, high / 2), seconds[row],
                     size="tiny", colour="muted", align="right middle")  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), high),
                 partial(_read, ink, shared, row, cell), name=f"blocks {cell}")  # fmt: skip


def _block(ink: Ink, area: QRectF, letter: str, colour: str) -> None:
    """W and U side by side, and the two biases as thin columns."""
    thin = min(max(area.width() * 0.03, 2.0), 5.0)
    half = (area.width() - 2 * thin - 6) / 2
    left = QRectF(area.left(), area.top(), half, area.height())
    right = QRectF(left.right() + 2, area.top(), half, area.height())
    for part, text in ((left, "W"), (right, "U")):
        ink.rect(part, fill=colour, alpha=0.3, radius=2)
        ink.rect(part, line=colour, radius=2)
        ink.text(part, f"{text} {letter}", size="small", align="center middle")
    for at in range(2):
        ink.rect(QRectF(right.right() + 2 + at * (thin + 2), area.top(), thin, area.height()),
                 fill=colour)  # fmt: skip


def _read(ink: Ink, shared: Compare, row: int, cell: str, _: Any) -> ReadOut:
    size, blocks = shared.size, BLOCKS[cell]
    return ReadOut(NAMES[cell], (
        f"{blocks} × ({size}² + {size}² + 2·{size}) = {count(shared.parameters[row])}",
        ink.say("about.blocks." + cell),
    ))  # fmt: skip
