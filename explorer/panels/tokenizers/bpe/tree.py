"""The merge tree of a word: which merges built it, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.bpe_types import NEVER, Segmentation, Training
from explorer.core.formatting import count as spaced
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.boxes import FRESH, JOINING, box, fill_of, joining_fill
from explorer.panels.tokenizers.bpe.captions import made_of
from explorer.panels.tokenizers.bpe.flow import label_width, short
from explorer.panels.tokenizers.colours import strong
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Node:
    """A token of the tree: units first … last − 1 of the text. Leaves have `merge` −1."""

    first: int
    last: int
    token: int
    merge: int
    children: tuple[Node, ...] = ()

    @property
    def height(self) -> int:
        """Merges on the longest way down to a leaf."""
        return 1 + max(child.height for child in self.children) if self.children else 0


def forest(text: Segmentation, first: int, last: int) -> list[Node]:
    """The trees over some units of a text: everything that is ever joined among them.

    A token that reaches beyond the range is left out, and what is made of it.
    """
    nodes = [Node(i, i + 1, int(text.units[i]), -1) for i in range(first, last)]
    gone = text.gone[first : last + 1].tolist()
    if len(gone) == last - first:  # the end of the text
        gone.append(NEVER)
    for inner in sorted(range(1, last - first), key=lambda i: gone[i]):
        merge = gone[inner]
        if merge == NEVER or max(gone[:inner]) < merge or max(gone[inner + 1 :]) < merge:
            continue
        at = next(i for i, node in enumerate(nodes) if node.first == first + inner)
        left, right = nodes[at - 1], nodes[at]
        token = text.base + merge
        nodes[at - 1 : at + 1] = [Node(left.first, right.last, token, merge, (left, right))]
    return nodes


def group_at(text: Segmentation, unit: int) -> int:
    """The group a unit belongs to."""
    return int(np.searchsorted(text.groups, unit, "right")) - 1


def bare(shared: Training, token: int) -> str:
    """The label of a token in the tree: stray bytes without their brackets, to save room."""
    label = short(shared.labels[token]) if token >= 0 else "?"
    stray = label.startswith("⟨") and label.find("⟩") == len(label) - 1 and "+" not in label
    return label[1:-1] if stray else label


def room_for(width: float, shared: Training, units: list[int], pixels: float) -> int:
    """How many leaves find room; two bytes must be readable above two leaves."""
    leaves = {bare(shared, token) for token in units}
    slot = max(label_width(label, pixels) for label in leaves) + 7
    if any(len(label) == 2 for label in leaves):
        slot = max(slot, label_width("00 00", pixels) / 2 + 6)
    return max(2, int(width // slot))


def draw_tree(
    ink: Ink, area: QRectF, trace: Trace, merges: int, group: int, unit: int, picked: bool
) -> None:
    """The tree of one group after `merges` merges: done solid, next in colour, later dashed.

    Of a long group the part around `unit` is shown.
    """
    shared: Training = trace.shared
    text = shared.text
    first, last = int(text.groups[group]), int(text.groups[group + 1])
    title = ink.line_height("small")
    ink.text(
        QRectF(area.left(), area.top(), area.width(), title),
        ink.say("tree-title-picked" if picked else "tree-title"), size="small", bold=True,
    )  # fmt: skip
    pixels = ink.pixels("small")
    room = room_for(area.width(), shared, text.units[first:last].tolist(), pixels)
    if last - first > room:  # smaller letters, and if that is not enough a part of it
        pixels = ink.pixels("tiny")
        room = room_for(area.width(), shared, text.units[first:last].tolist(), pixels)
    cut = last - first > room
    if cut:
        first = min(max(unit - room // 2, first), last - room)
        last = first + room
    trees = forest(text, first, last)
    levels = max(tree.height for tree in trees)
    slot = min((area.width() - 4) / max(last - first, 1), 84.0 * ink.view.text_scale)
    if cut:
        ink.text(
            QRectF(area.left(), area.top() + title, area.width(), title),
            ink.say("tree-cut", units=room), size="small", colour="muted",
        )  # fmt: skip
    top = area.top() + title * (2 if cut else 1) + 6
    height = pixels * 1.2 + 6
    rise = (area.bottom() - top - height) / max(levels, 1)
    if rise < height + 3:  # little room: smaller letters
        pixels, height = ink.pixels("tiny"), ink.line_height("tiny") + 2
        rise = (area.bottom() - top - height) / max(levels, 1)
    rise = min(rise, height * 6.0)
    bottom = min(area.bottom() - height, top + rise * levels)
    left_edge = area.left() + 2
    drawing = _Drawing(ink, trace, merges, first, left_edge, slot, bottom, rise, height, pixels)
    for tree in trees:
        drawing.links(tree)
    for tree in trees:
        drawing.boxes(tree)


@dataclass(frozen=True)
class _Drawing:
    """Where the nodes stand: leaves at the bottom, each node above the middle of its leaves."""

    ink: Ink
    trace: Trace
    merges: int
    first: int
    left: float
    slot: float
    bottom: float
    rise: float
    height: float
    pixels: float

    def x(self, node: Node) -> float:
        return self.left + (node.first + node.last - 2 * self.first) / 2 * self.slot

    def y(self, node: Node) -> float:
        return self.bottom - node.height * self.rise + self.height / 2

    def links(self, node: Node) -> None:
        for child in node.children:
            later = node.merge > self.merges
            colour = (
                strong(self.ink, JOINING)
                if node.merge == self.merges
                else self.ink.colour("border")
            )
            self.ink.line(
                self.x(node), self.y(node), self.x(child), self.y(child), colour,
                width=1.2 if later else 2.0, dash=later, alpha=0.8 if later else 1.0,
            )  # fmt: skip
            self.links(child)

    def boxes(self, node: Node) -> None:
        ink, shared = self.ink, self.trace.shared
        for child in node.children:
            self.boxes(child)
        label = bare(shared, node.token)
        span = (node.last - node.first) * self.slot - 3
        width = min(label_width(label, self.pixels) + 8, max(span, 12.0))
        rect = QRectF(self.x(node) - width / 2, self.y(node) - self.height / 2, width, self.height)
        ink.rect(rect, fill="surface", radius=4)
        deepest = int(self.trace.scales["depth"][1])
        fill = fill_of(ink.view.theme, int(shared.depth[node.token]), deepest)
        line, colour, dash = ink.colour("border"), "text", False
        if node.merge == self.merges:
            fill, line = joining_fill(ink.view.theme), strong(ink, JOINING)
        elif node.merge > self.merges:
            fill, colour, dash = ink.colour("surface"), "muted", True
        elif node.merge == self.merges - 1 and node.merge >= 0:
            line = strong(ink, FRESH)
        heavy = node.merge in (self.merges, self.merges - 1) and node.merge >= 0
        box(
            ink, rect, label, self.pixels, fill=fill, line=line, width=1.8 if heavy else 1.0,
            dash=dash, colour=colour,
        )  # fmt: skip
        if node.merge >= 0:
            number = spaced(node.merge + 1)
            wide = ink.text_width(number, "tiny", mono=True)
            if rect.right() + wide + 3 < self.left + (node.last - self.first) * self.slot + 2:
                ink.label(
                    rect.right() + 3, self.y(node), number, size="tiny", mono=True, colour="muted"
                )
        ink.mark(
            rect.adjusted(-2, -2, 2, 2),
            partial(self.read, node),
            seek=node.merge if node.merge >= 0 else None,
        )

    def read(self, node: Node, _point: QPointF) -> ReadOut:
        labels, token = self.trace.shared.labels, node.token
        lines = made_of(self.ink, self.trace.shared, token)
        return ReadOut(short(labels[token]) if token >= 0 else "?", lines)
