"""A vocabulary taken apart: every token a cell, and the family of one of them."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.compare.types import Autopsy
from explorer.core.formatting import count as spaced
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut

STATES = ("used", "inside", "unseen", "never")
Place = tuple[float, float]


def picked(ink: Ink, taken: Autopsy) -> int:
    """The token that was clicked on, or the deepest of those in use."""
    chosen = ink.view.selection
    if type(chosen) is int and 0 <= chosen < len(taken.pieces):
        return chosen
    return int(np.argmax(np.where(taken.uses > 0, taken.depth, -1)))


def fill_of(ink: Ink, taken: Autopsy, token: int) -> QColor:
    """The colour of a cell: used tokens by how often, on a logarithmic scale."""
    most = math.log1p(int(taken.uses.max(initial=1)))
    if taken.state[token] == 0:
        return ink.ramp(0.10 + 0.35 * math.log1p(int(taken.uses[token])) / max(most, 1e-9))
    if taken.state[token] == 3:
        return ink.colour("error", 0.4)
    return ink.colour("category 1" if taken.state[token] == 1 else "surface")


def draw_vocabulary(ink: Ink, area: QRectF, trace: Trace) -> None:
    """Cells above, in the order of the ids; below the tree of joins of one token."""
    taken: Autopsy = trace.shared.autopsy
    counts = np.bincount(taken.state, minlength=4).tolist()
    fills = (
        ink.ramp(0.35),
        ink.colour("category 1"),
        ink.colour("surface"),
        ink.colour("error", 0.4),
    )
    used = legend(
        ink,
        area,
        [
            ("box", fill, ink.say("state-" + name, count=spaced(counts[n])))
            for n, (name, fill) in enumerate(zip(STATES, fills, strict=True))
        ],
    )
    wide = area.width() > 860
    rest = area.adjusted(0, used + 6, 0, 0)
    if wide:
        cells = QRectF(rest.left(), rest.top(), rest.width() * 0.55, rest.height())
        tree = QRectF(cells.right() + 20, rest.top(), rest.right() - cells.right() - 20,
                      rest.height())  # fmt: skip
    else:
        cells = QRectF(rest.left(), rest.top(), rest.width(), rest.height() * 0.52)
        tree = QRectF(rest.left(), cells.bottom() + 8, rest.width(),
                      rest.bottom() - cells.bottom() - 8)  # fmt: skip
    token = picked(ink, taken)
    _cells(ink, cells, taken, token, repr(trace.params))
    _family(ink, tree, taken, token)


def read_token(ink: Ink, taken: Autopsy, token: int) -> ReadOut:
    """What is known about a token."""
    lines = [
        taken.pieces[token].hex(" ").upper(),
        ink.say("read-uses", uses=int(taken.uses[token]), held=int(taken.held_out[token])),
        ink.say("read-family", depth=int(taken.depth[token]), longer=int(taken.longer[token])),
        ink.say("read-" + STATES[int(taken.state[token])]),
    ]
    if not taken.alone[token]:
        lines.append(ink.say("read-unreachable"))
    label = shown(taken.pieces[token])
    if "{" in label:  # would read like a gap that was not filled in
        label = f"U+{ord('{'):04X}" if label == "{" else label.replace("{", "(")
    return ReadOut(f"{token}: {label}", tuple(lines))


def _cells(ink: Ink, area: QRectF, taken: Autopsy, chosen: int, key: str) -> None:
    count = len(taken.pieces)
    columns = max(1, math.ceil(math.sqrt(count * area.width() / max(area.height(), 1.0) / 1.3)))
    rows = math.ceil(count / columns)
    width, height = area.width() / columns, min(area.height() / rows, area.width() / columns)
    gap = 1.0 if min(width, height) > 5 else 0.0

    def place(token: int) -> QRectF:
        row, column = divmod(token, columns)
        return QRectF(
            area.left() + column * width, area.top() + row * height, width - gap, height - gap
        )

    def draw(ink: Ink) -> None:
        roomy = height > ink.line_height("tiny")
        for token in range(count):
            cell = place(token)
            fill = fill_of(ink, taken, token)
            ink.rect(cell, fill=fill, line="border" if gap else None, width=0.4)
            label = shown(taken.pieces[token])
            if roomy and ink.text_width(label, "tiny") + 2 <= width:
                ink.text(cell, label, size="tiny", align="center middle")

    ink.layer(("cells", key, area.left(), area.top(), width, height), draw)
    for token in range(count):

        def read(_: QPointF, token: int = token) -> ReadOut:
            return read_token(ink, taken, token)

        ink.mark(place(token), read, select=token)
    ink.rect(place(chosen).adjusted(-1, -1, 1, 1), line="text", width=2.0)


def _family(ink: Ink, area: QRectF, taken: Autopsy, token: int) -> None:
    """From what a token was joined, down to bytes; the number of tokens that it is a part of."""
    small = ink.line_height("small")
    title = ink.say("family", token=shown(taken.pieces[token]), depth=int(taken.depth[token]),
                    longer=int(taken.longer[token]))  # fmt: skip
    ink.text(QRectF(area.left(), area.top(), area.width(), small), title, size="small", bold=True)
    body = area.adjusted(0, small + 4, 0, 0)
    levels = int(taken.depth[token]) + 1
    pitch = min(body.height() / levels, 56.0)
    leaf = min(body.width() / max(len(taken.pieces[token]), 1), 60.0)
    box = min(ink.line_height("small") + 6, pitch - 4)

    def branch(this: int, left: float, level: int) -> float:
        """Draw a token above its parts; returns its middle."""
        wide = leaf * len(taken.pieces[this])
        y = body.top() + level * pitch
        middle = left + wide / 2
        first, second = taken.parents[this].tolist()
        if first >= 0:
            split = left + leaf * len(taken.pieces[first])
            for part, x in ((first, left), (second, split)):
                below = x + leaf * len(taken.pieces[part]) / 2
                ink.line(middle, y + box, below, y + pitch, "border", width=1.2)
            branch(first, left, level + 1)
            branch(second, split, level + 1)
        place = QRectF(left + 1.5, y, wide - 3, box)
        bare = taken.state[this] == 0
        ink.rect(place, fill=fill_of(ink, taken, this) if bare else "surface", line="border",
                 radius=3)  # fmt: skip
        if not bare:
            ink.rect(place, line="category 1", width=2.0, radius=3)
        label = shown(taken.pieces[this]).strip("⟨⟩")
        ink.text(place.adjusted(1, 0, -1, 0), label, size="small", mono=True,
                 align="center middle")  # fmt: skip
        ink.mark(place, read_token(ink, taken, this), select=this)
        return middle

    branch(token, body.left() + (body.width() - leaf * len(taken.pieces[token])) / 2, 0)
