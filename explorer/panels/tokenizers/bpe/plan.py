"""Plan: where the parts of the picture stand, and which part of a long text is on show."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.bpe_types import Segmentation, Training
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.bars import bars_height
from explorer.panels.tokenizers.bpe.flow import Placed, Style, broken, key_frame, placed
from explorer.panels.tokenizers.bpe.tree import group_at
from explorer.ui.canvas.ink import Ink

#: Letters of the text: the largest size with which all of it fits, else the smallest.
SIZES = (88.0, 72.0, 58.0, 44.0, 36.0, 30.0, 24.0, 20.0, 17.0, 15.0, 13.5)
LEAD = 6  # groups shown before the first one that changes, when the window has to move


#: Tokens, the group they begin with, the starts of their lines.
Shown = tuple[Placed, int, tuple[int, ...]]


@dataclass(frozen=True)
class Plan:
    """Where the parts of the picture stand."""

    head: QRectF
    bars: QRectF
    text: QRectF
    legend: QRectF
    table: QRectF
    tree: QRectF
    other: QRectF


def plan_of(ink: Ink, rect: QRectF, trace: Trace) -> Plan:
    """The parts in the space there is; the same at every step."""
    width, height = rect.width(), rect.height()
    left, top = rect.left() + 4, rect.top() + 2
    inner = width - 8
    line = ink.line_height("small")
    head = QRectF(left, top, inner, ink.line_height("large") + 2)
    bars = QRectF(left, head.bottom() + 4, inner, bars_height(ink))
    y = bars.bottom() + 10
    space = rect.bottom() - 4 - y
    style = Style(ink.pixels("large"))
    row = style.height + ink.line_height("tiny") + 3
    lines, _ = broken(trace.shared, trace.shared.other, 0, 0, inner, style.pixels, 3)
    many = min(max(len(lines), 1), 2 if height > 560 else 1)
    other_height = line + 4 + many * row
    if width > 1.3 * height and width > 760:
        side = min(max(width * 0.36, 330.0), 560.0)
        text_width = inner - side - 24
        other = QRectF(left, rect.bottom() - 4 - other_height, text_width, other_height)
        legend = QRectF(left, other.top() - 10 - line, text_width, line)
        text = QRectF(left, y, text_width, legend.top() - 6 - y)
        x = left + text_width + 24
        half = space * 0.52
        table = QRectF(x, y, side, half - 10)
        tree = QRectF(x, y + half, side, space - half)
        return Plan(head, bars, text, legend, table, tree, other)
    other = QRectF(left, rect.bottom() - 4 - other_height, inner, other_height)
    free = other.top() - 10 - y
    lower = min(max(free * (0.5 if width < 420 else 0.42), 96.0), 320.0)
    needed = text_height(trace.shared, inner, ink.view.text_scale)
    text_room = min(free - lower - line - 16, max(needed, 60.0))
    text = QRectF(left, y, inner, text_room)
    legend = QRectF(left, text.bottom() + 4, inner, line)
    below = legend.bottom() + 12
    rest = other.top() - 10 - below
    if width < 420:
        table = QRectF(left, below, inner, rest * 0.5 - 6)
        tree = QRectF(left, below + rest * 0.5, inner, rest * 0.5)
    else:
        share = inner * (0.46 if width > 600 else 0.5)
        table = QRectF(left, below, share - 14, rest)
        tree = QRectF(left + share + 6, below, inner - share - 6, rest)
    return Plan(head, bars, text, legend, table, tree, other)


@lru_cache(maxsize=24)
def text_height(shared: Training, width: float, scale: float) -> float:
    """The height the whole text takes at the start: in one line with the largest letters that
    allow it, else with the smallest letters; long: very much."""
    for size in SIZES:
        style = Style(size * scale)
        lines, _ = broken(shared, shared.text, 0, 0, width, style.pixels, 60)
        if len(lines) == 1:
            break
    return len(lines) * style.pitch + 20 * scale


@lru_cache(maxsize=24)
def letter_size(shared: Training, width: float, height: float, scale: float) -> float:
    """The largest letters with which the whole text fits at the start; the smallest if none do."""
    for size in SIZES:
        style = Style(size * scale)
        most = max(1, int((height - 18 * scale + style.pitch - style.height) // style.pitch))
        if style.height > height - 18 * scale and size > SIZES[-1]:
            continue
        _, end = broken(shared, shared.text, 0, 0, width, style.pixels, most)
        if end == len(shared.text.units):
            break
    return size * scale


def window(shared: Training, merges: int, width: float, pixels: float, most: int) -> Shown:
    """The tokens on show, the group they begin with, and the starts of their lines.

    The beginning of the text, unless the next pair occurs only further on: then its first place.
    """
    text, frame = shared.text, key_frame(shared, merges)
    lines, end = broken(shared, text, frame, 0, width, pixels, most)
    first = 0
    if end < len(text.units):
        places = np.flatnonzero(text.gone == merges)
        if len(places) and places[0] >= end:
            first = paragraph(shared, group_at(text, int(places[0])))
            lines, end = broken(shared, text, frame, first, width, pixels, most)
    return placed(shared, text, merges, lines, end, pixels), first, lines


def paragraph(shared: Training, group: int) -> int:
    """A group a little before another one: after the last line end, where there is one near."""
    text = shared.text
    for near in range(group - 1, max(-1, group - 2 * LEAD), -1):
        unit = int(text.units[text.groups[near + 1] - 1])
        if shared.labels[unit] == "↵":
            return near + 1
    return max(0, group - LEAD)


def watched(ink: Ink, trace: Trace, index: int) -> tuple[int, int, bool]:
    """The group whose tree is shown, a unit in it, and whether the reader chose it.

    It is the one under the mouse, the one picked, or the first in which something is joined now.
    """
    shared: Training = trace.shared
    text: Segmentation = shared.text
    for wanted in (ink.view.hover, ink.view.selection):
        if type(wanted) is int and 0 <= wanted < len(text.groups) - 1:
            return wanted, int(text.groups[wanted]), True
    merge = min(index, len(shared.pairs) - 1)  # −1, which nothing has, where there are none
    places = np.flatnonzero(text.gone == merge)
    unit = int(places[0]) if len(places) else 0
    return group_at(text, unit), unit, False
