"""Where things stand on the stage of attention/lens, and which colour follows which token."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.compute.attention.lens import Run
from explorer.panels.attention.common.strip import tile_height
from explorer.ui.canvas.ink import Ink

MARGIN = 12.0
#: The answer, the runners-up, and others that led at some station; the token itself is neutral.
COLOURS = ("category 5", "category 4", "category 2", "category 6", "category 1", "category 0",
           "category 7")  # fmt: skip


def colour_of(run: Run, place: int) -> str:
    """The colour of a followed token; each stands beside its name."""
    return "neutral" if place == run.own and place else COLOURS[place]


@dataclass(frozen=True)
class Frame:
    """The parts of the picture of the residual stream. "first" … "last" are the shown stations."""

    tiles: QRectF
    spine: float  # its height on the stage
    top: float  # of the first row of chips
    row: float  # height of a row
    rows: int
    deep: QRectF  # places beyond the rows, on a logarithmic scale
    divergence: QRectF  # empty where there is no room
    added: QRectF
    left: float
    width: float  # of a station's column
    first: int
    last: int
    beside: QRectF  # to the right: what is said at the present station
    spelled: bool  # whether the parts' names fit over their stations

    def x(self, station: float) -> float:
        """The middle of a station's column."""
        return self.left + (station - self.first + 0.5) * self.width

    def shown(self, until: int) -> range:
        """The shown stations up to `until`."""
        return range(self.first, min(self.last, until) + 1)

    def y(self, rank: float, vocabulary: int) -> float:
        """The height of a place: a row for the first few, logarithmic below."""
        if rank <= self.rows:
            return self.top + (rank - 0.5) * self.row
        share = math.log(rank / self.rows) / max(math.log(vocabulary / self.rows), 1e-9)
        half = min(9.0, self.deep.height() / 4)
        return self.deep.top() + half + (self.deep.height() - 2 * half) * share


def frame_of(ink: Ink, body: QRectF, run: Run, station: int) -> Frame:
    """The parts from top to bottom, as many as the stage has room for."""
    scale = ink.view.text_scale
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    tiles = QRectF(body.left(), body.top(), body.width(), tile_height(ink, run.pieces))
    gutter = min(max(body.width() * 0.1, 50 * scale), 76 * scale, body.width() * 0.2)
    beside = min(max(body.width() * 0.17, 70 * scale), 170 * scale, body.width() * 0.26)
    left, right = body.left() + gutter, body.right() - beside - 8
    stations, narrowest = len(run.stations), 27.0 * scale
    fit = max(1, int((right - left) / narrowest))
    if stations <= fit:
        first, last = 0, stations - 1
    else:
        last = min(max(station + 1, fit - 1), stations - 1)
        first = last - fit + 1
    width = min((right - left) / (last - first + 1), 92 * scale)
    left += (right - left - width * (last - first + 1)) / 2
    right = left + width * (last - first + 1)
    names = (ink.say("part.attention"), ink.say("part.feed_forward"))
    spelled = max(ink.text_width(name, "tiny") for name in names) + 4 <= width
    spine = tiles.bottom() + (3 if spelled else 2) * tiny + 48
    top = spine + 16 * scale
    room = body.bottom() - top
    extra = max(min(room * 0.2, 92 * scale), 40.0)
    added = room >= 380 * scale
    diverging = room >= 230 * scale
    chart = room - (extra + small) * (int(added) + int(diverging))
    row = 27.0 * scale
    most = len(run.lenses[0].top[0])
    rows = max(1, min(most, int(chart * 0.64 / row)))
    row = min(chart * 0.64 / rows, 32.0 * scale) if rows == most else row
    deep = QRectF(body.left(), top + rows * row + 5, body.width(),
                  max(chart - rows * row - 10, 12.0))  # fmt: skip
    under = deep.bottom() + 5
    first_strip = QRectF(left, under + small, right - left, extra - 8 if diverging else 0)
    second = QRectF(left, first_strip.bottom() + 8 + small, right - left, extra - 8 if added else 0)
    deep = QRectF(left, deep.top(), right - left, deep.height())
    panel = QRectF(right + 8, top, min(beside, body.right() - right - 8), rows * row)
    return Frame(tiles, spine, top, row, rows, deep, first_strip, second, left, width, first, last,
                 panel, spelled)  # fmt: skip
