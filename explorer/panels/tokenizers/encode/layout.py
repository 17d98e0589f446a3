"""Where the text stands: atoms that all rows share, so that cuts of different rows line up.

An atom is a character of the original, or the part of one between two cuts. A token without text
(a special token around it, a sign put in front) gets an atom of its own. Widths are such that the
labels of every row fit.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from explorer.compute.tokenizers.alphabets import shown

SHOWN = 1200  # characters of a long text that are laid out around the chosen word


@dataclass(frozen=True)
class Box:
    """What a row has in one place: `item` is its number in the row, `label` what is in it, `below`
    what is under it; `first`, `last`: its atoms (the last is one beyond); `part`, `parts`: boxes
    that share their atoms divide them."""

    item: int
    label: str
    below: str
    first: int
    last: int
    part: int = 0
    parts: int = 1


@dataclass(frozen=True, eq=False)
class Atoms:
    """`low`, `high`: bytes of each atom (equal for one without text); `labels`: how it is shown."""

    low: list[int]
    high: list[int]
    labels: list[str]
    starts: dict[int, int] = field(default_factory=dict)  # byte place → atom with text
    empty: dict[int, int] = field(default_factory=dict)  # byte place → first atom without text
    characters: set[int] = field(default_factory=set)  # byte places where characters begin


def atoms_of(text: str, rows: Sequence[tuple[np.ndarray, np.ndarray]], base: int = 0) -> Atoms:
    """The atoms of a stretch of text that begins at byte `base` of the whole; rows are given by
    the bytes of their items in the whole."""
    data = text.encode("utf-8")
    ends = np.cumsum([len(c.encode("utf-8")) for c in text]).tolist() if text else []
    begins = {base, *(base + end for end in ends)}
    places = set(begins)
    extra: dict[int, int] = {}
    for low, high in rows:
        places.update(low.tolist())
        places.update(high.tolist())
        here = low[low == high].tolist()
        for place in set(here):
            extra[place] = max(extra.get(place, 0), here.count(place))
    out = Atoms([], [], [], characters=begins)
    edges = sorted(place for place in places if base <= place <= base + len(data))

    def blank(place: int) -> None:
        if place in extra:
            out.empty[place] = len(out.low)
            for _ in range(extra[place]):
                out.low.append(place)
                out.high.append(place)
                out.labels.append("")

    for low, high in itertools.pairwise(edges):
        blank(low)
        out.starts[low] = len(out.low)
        out.low.append(low)
        out.high.append(high)
        whole = low in begins and high in begins
        out.labels.append(shown(data[low - base : high - base]) if whole else "")
    blank(edges[-1])
    out.starts[base + len(data)] = len(out.low)
    return out


def boxes_of(
    atoms: Atoms, low: np.ndarray, high: np.ndarray, labels: Sequence[str], below: Sequence[str]
) -> list[Box]:
    """The boxes of those items of a row that lie among the atoms; items that share atoms divide
    them equally."""
    first_place, last_place = atoms.low[0], atoms.high[-1]
    groups: list[list[int]] = []
    spans: list[tuple[int, int]] = []
    used: dict[int, int] = {}
    for item, (a, b) in enumerate(zip(low.tolist(), high.tolist(), strict=True)):
        if a < first_place or b > last_place:
            continue
        if a == b:
            place = atoms.empty[a] + used.get(a, 0)
            used[a] = used.get(a, 0) + 1
            groups.append([item])
            spans.append((place, place + 1))
            continue
        first, last = atoms.starts[a], _behind(atoms, b)
        if spans and first < spans[-1][1] and low[groups[-1][-1]] < high[groups[-1][-1]]:
            groups[-1].append(item)
            spans[-1] = (min(spans[-1][0], first), max(spans[-1][1], last))
        else:
            groups.append([item])
            spans.append((first, last))
    return [
        Box(item, labels[item], below[item], *span, part, len(group))
        for group, span in zip(groups, spans, strict=True)
        for part, item in enumerate(group)
    ]


def window(text: str, word: int, cuts: np.ndarray) -> tuple[int, int]:
    """The bytes of the text that are laid out: all of a short one, else some around the byte
    `word`, from one cut to another."""
    size = len(text.encode("utf-8"))
    if len(text) <= SHOWN:
        return 0, size
    first, last = max(word - SHOWN // 4, 0), min(word + SHOWN, size)
    before, behind = cuts[cuts <= first], cuts[cuts >= last]
    return (int(before[-1]) if len(before) else 0), (int(behind[0]) if len(behind) else size)


def chosen_size(
    sizes: Sequence[float], make: Callable[[float], Layout], fits: Callable[[float], int]
) -> tuple[float, Layout]:
    """The largest letters with which all lines fit, or the smallest ones.

    How many lines there will be is estimated from one layout, so that few have to be made.
    """
    smallest = make(sizes[-1])
    many = len(smallest.lines)
    for size in sizes[:-1]:
        if max(1.0, 0.4 * many * size / sizes[-1]) > fits(size):
            continue
        layout = make(size)
        if len(layout.lines) <= fits(size):
            return size, layout
    return sizes[-1], smallest


def _behind(atoms: Atoms, place: int) -> int:
    """The atom after the one that ends at a byte place."""
    found = atoms.empty.get(place, atoms.starts[place])
    return min(found, atoms.starts[place])


@dataclass(frozen=True, eq=False)
class Layout:
    """`x`, `width`: of every atom in its line; `lines`: first and last (one beyond) atom of each;
    `line`: of every atom."""

    atoms: Atoms
    rows: tuple[list[Box], ...]
    x: list[float]
    width: list[float]
    lines: list[tuple[int, int]]
    line: list[int]

    def spans(self, box: Box) -> list[tuple[int, float, float, bool]]:
        """Where a box lies, for every line it is on: (line, left, right, does it begin here)."""
        out = []
        first = box.first
        while first < box.last:
            number = self.line[first]
            last = min(box.last, self.lines[number][1])
            left, right = self.x[first], self.x[last - 1] + self.width[last - 1]
            if box.parts > 1:
                share = (right - left) / box.parts
                left, right = left + box.part * share, left + (box.part + 1) * share
            out.append((number, left, right, first == box.first))
            first = last
        return out


def arrange(
    atoms: Atoms, rows: Sequence[list[Box]], wide: float, pad: float,
    measure: Callable[[str], float], small: Callable[[str], float], breaks: set[int],
) -> Layout:  # fmt: skip
    """Widths and lines. `breaks`: byte places where a line may end, unless a box of some row goes
    on there; others only if it must."""
    inside = {i for row in rows for box in row for i in range(box.first + 1, box.last)}
    width = [measure(label) + 1.0 if label else 0.0 for label in atoms.labels]
    for row in rows:
        for box in row:
            need = box.parts * (max(measure(box.label), small(box.below)) + 2 * pad)
            lacking = need - sum(width[box.first : box.last])
            if lacking > 0:
                for i in range(box.first, box.last):
                    width[i] += lacking / (box.last - box.first)
    lines: list[tuple[int, int]] = []
    start, fit, x = 0, 0, 0.0  # `fit`: the last place in this line where it may end
    i = 0
    while i < len(width):
        if x + width[i] > wide and i > start:
            end = fit if fit > start else i
            lines.append((start, end))
            start, i, x, fit = end, end, 0.0, 0
            continue
        x += width[i]
        i += 1
        if i < len(width) and atoms.low[i] in breaks and i not in inside:
            fit = i
        if atoms.labels[i - 1] == "↵" and i < len(width):
            lines.append((start, i))
            start, x, fit = i, 0.0, 0
    if start < len(width):
        lines.append((start, len(width)))
    left, line = [0.0] * len(width), [0] * len(width)
    for number, (first, last) in enumerate(lines):
        x = 0.0
        for i in range(first, last):
            left[i], line[i] = x, number
            x += width[i]
    return Layout(atoms, tuple(rows), left, width, lines, line)
