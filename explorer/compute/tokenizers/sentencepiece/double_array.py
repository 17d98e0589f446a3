"""A dictionary of byte strings as a double array, in the format of darts-clone.

Two steps. Subtrees that are alike are made one (a word graph: the many spellings of one Korean
vowel go on alike). Then every node gets a base: the unit of its child for byte c stands at
base ^ c, its value at base itself. Two nodes may lie across each other in a block of 256 units, as
long as no unit is wanted twice and no two have the same base: a unit says which byte leads to it,
and with the same base that would not tell whose child it is. (Aoe 1989; Yata et al. 2007.)

    unit of a child: bits 0–7 its byte, bit 8 a value hangs below, bits 10–30 its place ^ its base
    unit of a value: bit 31, and the value
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

BLOCK = 256
#: Blocks that are searched for room before a new one is begun.
OPEN = 12
LARGEST = 1 << 21  # units: a place ^ a base has 21 bits


@dataclass(frozen=True)
class Node:
    """A node of the word graph: `value` (−1: none), and its children by byte, in order."""

    value: int
    labels: tuple[int, ...]
    children: tuple[int, ...]  # places in the list of nodes


def word_graph(entries: Mapping[bytes, int]) -> list[Node]:
    """Nodes with every subtree once, children before their parents; the root is the last."""
    nodes: list[Node] = []
    known: dict[tuple[int, tuple[int, ...], tuple[int, ...]], int] = {}
    keys = sorted(entries)
    # the path to the last key: value, labels and children of each node so far
    path: list[tuple[int, list[int], list[int]]] = [(-1, [], [])]
    before = b""

    def close(depth: int) -> None:
        """The nodes of the path below `depth` are complete."""
        while len(path) > depth + 1:
            value, labels, children = path.pop()
            shape = (value, tuple(labels), tuple(children))
            if shape not in known:
                known[shape] = len(nodes)
                nodes.append(Node(*shape))
            path[-1][2].append(known[shape])

    for key in keys:
        shared = next((i for i, (a, b) in enumerate(zip(before, key, strict=False)) if a != b),
                      min(len(before), len(key)))  # fmt: skip
        close(shared)
        for byte in key[shared:]:
            path[-1][1].append(byte)
            path.append((-1, [], []))
        path[-1] = (entries[key], path[-1][1], path[-1][2])
        before = key
    close(0)
    value, labels, children = path[0]
    nodes.append(Node(value, tuple(labels), tuple(children)))
    return nodes


class Room:
    """Which units are free, and which bases are taken."""

    def __init__(self) -> None:
        self.free = np.zeros(0, bool)
        self.unused = np.zeros(0, bool)  # bases
        self.open: list[int] = []
        self.begin_block()
        self.free[0] = self.unused[0] = False  # the root's unit; it must lead elsewhere

    def begin_block(self) -> None:
        """One more block; beyond `OPEN` the oldest is searched no longer."""
        self.open.append(len(self.free) // BLOCK)
        self.free = np.append(self.free, np.ones(BLOCK, bool))
        self.unused = np.append(self.unused, np.ones(BLOCK, bool))
        if len(self.open) > OPEN:
            self.open.pop(0)

    def base_for(self, wanted: Sequence[int]) -> int:
        """A base at which all wanted units (bytes, 0 for a value) are free; takes them."""
        places = np.arange(BLOCK)[:, None] ^ np.array(wanted)
        while True:
            for block in self.open:
                start = block * BLOCK
                fits = self.free[start : start + BLOCK][places].all(1)
                fits &= self.unused[start : start + BLOCK]
                low = int(fits.argmax())
                if fits[low]:
                    self.unused[start + low] = False
                    self.free[start + places[low]] = False
                    return start + low
            self.begin_block()


def double_array(entries: Mapping[bytes, int]) -> bytes:
    """The units, little-endian, for keys without zero bytes and values below 2³¹.

    Raises ValueError for more units than a place can name.
    """
    nodes = word_graph(entries)
    room = Room()
    bases = [-1] * len(nodes)
    # nodes with many children first: they are the hardest to place
    for index in sorted(range(len(nodes)), key=lambda i: -len(nodes[i].labels)):
        node = nodes[index]
        wanted = (*((0,) if node.value >= 0 else ()), *node.labels)
        bases[index] = room.base_for(wanted)
    if len(room.free) > LARGEST:
        raise ValueError(f"{len(room.free)} units; a double array has at most {LARGEST}")
    units = np.zeros(len(room.free), np.uint32)
    units[0] = bases[-1] << 10
    for node, base in zip(nodes, bases, strict=True):
        if node.value >= 0:
            units[base] = node.value | 1 << 31
        for label, child in zip(node.labels, node.children, strict=True):
            place = base ^ label
            has_value = int(nodes[child].value >= 0)
            units[place] = label | has_value << 8 | (place ^ bases[child]) << 10
    return units.astype("<u4").tobytes()
