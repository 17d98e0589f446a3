"""The CLIP-like score: pictures down, captions across, a cosine for each pair."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.metrics import Matches, Study
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.metrics.doses import LEVELS
from explorer.panels.diffusion.metrics.told import heads_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_matches(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Before and now; a picture's own caption is in its own row and column."""
    study: Study = trace.shared
    wide = area.width() > 1.7 * area.height()
    heads = [ink.say(each) for each in heads_of(trace)]
    bar = ink.line_height("tiny") + 18
    room = area.adjusted(0, 0, 0, -bar)
    for place, matches in enumerate(study.matches):
        if wide:
            half = (room.width() - 30) / 2
            part = QRectF(room.left() + place * (half + 30), room.top(), half, room.height())
        else:
            half = (room.height() - 14) / 2
            part = QRectF(room.left(), room.top() + place * (half + 14), room.width(), half)
        _draw_one(ink, part, matches, heads[place])
    scale = QRectF(area.left(), area.bottom() - bar + 6, min(area.width(), 220), bar)
    ink.scale_bar(scale, -1, 1, "signed", ink.say("stage.cosines"))


def _draw_one(ink: Ink, box: QRectF, matches: Matches, head: str) -> None:
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), head, size="small", bold=True)
    line = ink.say("stage.own", own=number(matches.own), other=number(matches.other))
    ink.text(QRectF(box.left(), box.top() + small, box.width(), small), line, size="small",
             colour="muted")  # fmt: skip
    top = box.top() + 2 * small + 6
    count = len(matches.captions)
    each = (box.bottom() - top) / count
    names = max(ink.text_width(text, "tiny", mono=True) for text in matches.captions) + 8
    side = min(each - 2, 34.0)
    side = 16 * (side // 16) if side >= 16 else side
    grid = QRectF(box.left() + side + 8, top, 0, count * each)
    # the captions stand at the right of their row: the diagonal is where both meet
    across = min((box.right() - grid.left() - names - 6) / count, each * 1.9)
    grid.setWidth(across * count)
    for row in range(count):
        y = top + row * each + (each - side) / 2
        picture = Sheet(box.left(), y, 1, 1, (16, 16), side, side)
        picture.draw(ink, matches.pictures[row : row + 1], LEVELS)
        ink.text(QRectF(grid.right() + 6, top + row * each, names, each), matches.captions[row],
                 size="tiny", colour="muted", mono=True)  # fmt: skip
    ink.heat(grid, matches.cosines, (-1.0, 1.0), "signed")
    ink.rect(grid, line="hairline")
    for row in range(count):
        own = QRectF(grid.left() + row * across, top + row * each, across, each)
        ink.rect(own.adjusted(1, 1, -1, -1), line="text", width=1.6)
    if across > ink.text_width("−0.88", "tiny", mono=True) + 4 and each > tiny + 2:
        _numbers(ink, grid, matches.cosines)

    def read(point: QPointF) -> ReadOut:
        row = min(max(int((point.y() - grid.top()) / each), 0), count - 1)
        column = min(max(int((point.x() - grid.left()) / across), 0), count - 1)
        title = ink.say("read.cosine", picture=matches.captions[row],
                        caption=matches.captions[column])  # fmt: skip
        return ReadOut(title, (f"cos = {number(float(matches.cosines[row, column]), 4)}",))

    ink.mark(grid, read, name=head)


def _numbers(ink: Ink, grid: QRectF, cosines: np.ndarray) -> None:
    rows, columns = cosines.shape
    for row in range(rows):
        for column in range(columns):
            value = round(float(cosines[row, column]), 2) + 0.0  # −0 made 0
            cell = QRectF(grid.left() + column * grid.width() / columns,
                          grid.top() + row * grid.height() / rows, grid.width() / columns,
                          grid.height() / rows)  # fmt: skip
            ink.text(cell, fixed(value, 2), size="tiny", mono=True, align="center middle",
                     colour="surface" if abs(value) > 0.6 else "text", elide=False)  # fmt: skip
