"""Where the streams, the parts and the labels of a travelling text lie."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.compute.blocks.flow import Column, Travel
from explorer.ui.canvas.ink import Ink

#: What the picture is drawn in: the colour of a part, by kind.
COLOURS = {
    "attention": "category 1", "cross": "category 0", "feed_forward": "category 2",
    "embedding": "category 7", "head": "category 7",
}  # fmt: skip
PITCH = 46.0  # the widest distance between two streams


@dataclass(frozen=True)
class Stack:
    """One column: a stream per token from below, a row per station, labels in a gutter."""

    column: Column
    area: QRectF  # the rows of the stations
    tokens: int  # streams that have room
    gutter: QRectF
    bottom: QRectF  # the tokens that go in; the targets under them
    top: QRectF  # what is said
    row: float  # height of a station's row
    labels_right: bool

    @property
    def pitch(self) -> float:
        """The distance between two streams."""
        return min(self.area.width() / self.tokens, PITCH)

    def x(self, token: float) -> float:
        """The middle of a stream."""
        left = self.area.center().x() - self.pitch * self.tokens / 2
        return left + (token + 0.5) * self.pitch

    def token_at(self, x: float) -> int:
        """The stream nearest to a place; may not exist."""
        left = self.area.center().x() - self.pitch * self.tokens / 2
        return int((x - left) // self.pitch)

    def entry(self, station: int) -> float:
        """Where the streams enter a station's row (from below)."""
        return self.area.bottom() - station * self.row

    def leave(self, station: int) -> float:
        """Where they leave it."""
        return self.entry(station + 1)

    def band(self, station: int) -> QRectF:
        """The box of a part; above it lies the sum."""
        high = self.row * 0.56
        low = self.entry(station) - self.row * 0.1
        left, right = self.x(-0.5), self.x(self.tokens - 0.5)
        return QRectF(left - 3, low - high, right - left + 6, high)

    def sum(self, station: int) -> float:
        """Where what a part gives is added."""
        return self.entry(station) - self.row * 0.80

    def rows(self, station: int) -> QRectF:
        """The whole row of a station, with its label."""
        left = min(self.area.left(), self.gutter.left())
        right = max(self.area.right(), self.gutter.right())
        return QRectF(left, self.leave(station), right - left, self.row)


@dataclass(frozen=True)
class Places:
    """The stacks, and the corner that is left for the legend."""

    stacks: tuple[Stack, ...]
    legend: QRectF


def streams_of(travel: Travel, at: int) -> int:
    """How many streams a column needs in the whole trace."""
    count = len(travel.columns[at].pieces)
    if travel.use is not None and at == len(travel.columns) - 1:
        count = max(count, len(travel.use.pieces))
    return count


def places(ink: Ink, body: QRectF, travel: Travel) -> Places:
    """Columns side by side; the rows of both are equally high, so that one can look across."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    chips_below, chips_above = 2 * (tiny + 6) + 6, tiny + 6 + max(min(body.height() * 0.06, 40), 16)
    most = max(len(column.stations) for column in travel.columns)
    row = max((body.height() - chips_below - chips_above) / most, 4.0)
    names = [ink.say("part." + station.kind, layer=station.layer + 1)
             for column in travel.columns for station in column.stations]  # fmt: skip
    wide = max(ink.text_width(name, "small", bold=True) for name in names) + 4
    wide = min(max(wide, ink.text_width("16×320 +99.9", "tiny", mono=True) + 4),
               body.width() * 0.2)  # fmt: skip
    below = body.bottom() - chips_below
    two = len(travel.columns) > 1
    inner = body.width() - wide * (2 if two else 1) - (52 if two else 14)
    counts = [streams_of(travel, at) for at in range(len(travel.columns))]
    if not two:
        side = min(max(ink.text_width(ink.say("legend.stream"), "tiny") + 20, 130),
                   body.width() * 0.27)  # fmt: skip
        inner -= side
    stacks, left = [], body.left() + wide + 10
    for at, column in enumerate(travel.columns):
        width = inner * counts[at] / sum(counts)
        high = row * len(column.stations)
        area = QRectF(left, below - high, width, high)
        if at == 0:
            gutter = QRectF(body.left(), area.top(), wide, high)
        else:
            gutter = QRectF(body.right() - wide, area.top(), wide, high)
        stacks.append(Stack(
            column, area, counts[at], gutter, QRectF(left, below, width, chips_below),
            QRectF(left, area.top() - chips_above, width, chips_above), row, at > 0,
        ))  # fmt: skip
        left += width + 30
    if two:
        top = body.top()
        legend = QRectF(body.left(), top, stacks[0].area.right() - body.left(),
                        stacks[0].area.top() - top - small)  # fmt: skip
    else:
        legend = QRectF(body.right() - side + 10, body.top() + small, side - 10,
                        body.height() * 0.6)  # fmt: skip
    return Places(tuple(stacks), legend)


def thickness(length: float, top: float) -> float:
    """Pixels of a stream, by the square root of its length: small ones stay visible."""
    return 1.0 + 6.0 * math.sqrt(max(length, 0.0) / (top or 1.0))
