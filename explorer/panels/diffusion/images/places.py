"""Where everything stands on the stage, and which picture is followed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.ui.canvas.ink import Ink

GAP = 12.0


@dataclass(frozen=True)
class Places:
    """Boxes of the stage; None where there is no room or no use for a part."""

    editor: QRectF | None
    sheets: tuple[QRectF, QRectF]
    strip: QRectF | None
    plots: tuple[QRectF, ...]


def places(ink: Ink, area: QRectF, trace: Trace) -> Places:
    """The boxes in what the head leaves."""
    wide = area.width() > 1.45 * area.height()
    if wide:
        # as wide as makes the pixels of the pictures larger, if that is possible
        share = max((0.56, 0.6, 0.64, 0.69), key=lambda share: _pixel(
            ink, area, trace, share * area.width(), area.height()))  # fmt: skip
        split = area.left() + share * area.width()
        main = QRectF(area.left(), area.top(), split - area.left(), area.height())
        side = QRectF(split + GAP, area.top(), area.right() - split - GAP, area.height())
        editor, sheets, used = _upper(ink, main, trace, main.height())
        strip_height = _strip_height(ink, side.width(), 0.08 * side.height())
        strip, below = QRectF(side.left(), side.top(), side.width(), strip_height), QRectF(side)
        if main.bottom() - used - GAP >= strip_height:
            # there is room for it under the sheets, and the plots have the column to themselves
            room = min(main.bottom() - used - GAP, 2 * strip_height)
            strip = QRectF(sheets[1].left(), used + GAP, sheets[1].width(), room)
        else:
            below.setTop(strip.bottom() + GAP)
        half = (below.height() - GAP) / 2
        low = QRectF(below.left(), below.top() + half + GAP, below.width(), half)
        cut = 0.62 * low.width()
        return Places(
            editor, sheets, strip,
            (
                QRectF(below.left(), below.top(), below.width(), half),
                QRectF(low.left(), low.top(), cut, half),
                QRectF(low.left() + cut + GAP, low.top(), low.width() - cut - GAP, half),
            ),
        )  # fmt: skip
    under, pixel = _plots_below(ink, area, trace)
    # few columns leave room at the right: the plots go there if no picture gets smaller by it
    if area.width() >= 560:
        beside, other = _plots_beside(ink, area, trace)
        if other >= pixel:
            return beside
    return under


def _plots_below(ink: Ink, area: QRectF, trace: Trace) -> tuple[Places, float]:
    """Sheets, strip, and the plots in a row; and how large pictures get."""
    # of the ways to share the height, the one that makes the pixels of the pictures largest
    ways = [(plots, strip) for plots in (0.19, 0.175, 0.16) for strip in (0.08, 0.07, 0.06)]

    def heights(way: tuple[float, float]) -> tuple[float, float]:
        plots = min(way[0] * area.height(), 190.0)
        strip = _strip_height(ink, area.width(), way[1] * area.height())
        return plots if plots >= 92.0 else 0.0, strip

    def remains(way: tuple[float, float]) -> float:
        plots, strip = heights(way)
        return area.height() - strip - GAP - (plots + GAP if plots else 0.0)

    def pixel(way: tuple[float, float]) -> float:
        return _pixel(ink, area, trace, area.width(), remains(way))

    best = max(ways, key=pixel)
    plots_height, strip_height = heights(best)
    editor, sheets, used = _upper(ink, area, trace, remains(best))
    top = max(used, editor.bottom() if editor is not None else used) + GAP
    strip = QRectF(area.left(), top, area.width(), strip_height)
    top += strip_height + GAP
    plots: tuple[QRectF, ...] = ()
    if plots_height:
        # what the pictures left over goes to the plots
        height = min(area.bottom() - top, 260.0)
        left, boxes = area.left(), []
        for share in (0.38, 0.37, 0.25):
            width = share * (area.width() - 2 * GAP)
            boxes.append(QRectF(left, top, width, height))
            left += width + GAP
        plots = tuple(boxes)
    return Places(editor, sheets, strip, plots), pixel(best)


def _plots_beside(ink: Ink, area: QRectF, trace: Trace) -> tuple[Places, float]:
    """The plots in a column at the right of the sheets, the strip below; and how large pictures
    get."""
    side = max(0.31 * area.width(), 190.0)
    strip_height = _strip_height(ink, area.width(), 0.08 * area.height())
    height = area.height() - strip_height - GAP
    main = QRectF(area.left(), area.top(), area.width() - side - 2 * GAP, height)
    editor, sheets, used = _upper(ink, main, trace, height)
    bottom = max(used, editor.bottom() if editor is not None else used)
    # what is left over below makes the pictures of the strip larger
    strip_height = max(strip_height, min(area.bottom() - bottom - GAP, 1.35 * strip_height))
    strip = QRectF(area.left(), area.bottom() - strip_height, area.width(), strip_height)
    each = (strip.top() - GAP - area.top() - 2 * GAP) / 3
    left = area.right() - side
    plots = tuple(QRectF(left, area.top() + i * (each + GAP), side, each) for i in range(3))
    return Places(editor, sheets, strip, plots), _pixel(ink, area, trace, main.width(), height)


def _pixel(ink: Ink, area: QRectF, trace: Trace, width: float, height: float) -> float:
    """How large pictures get in a column of this width and height."""
    _, (first, _), _ = _upper(ink, QRectF(area.left(), area.top(), width, height), trace, height)
    lines = ink.line_height("small") + 4 + ink.line_height("tiny") + 3
    return fitted(ink, first.adjusted(0, lines, 0, 0), trace).down


def _upper(
    ink: Ink, area: QRectF, trace: Trace, height: float
) -> tuple[QRectF | None, tuple[QRectF, QRectF], float]:
    """The editor on the left, if the task has a picture, the two sheets, and where they end."""
    editor: QRectF | None = None
    left = area.left()
    if has_editor(trace):
        side = min(max(0.22 * area.width(), 100.0), 190.0)
        editor = QRectF(left, area.top(), side, min(side + 2.6 * ink.line_height("small") + 34,
                                                    height))  # fmt: skip
        left += side + GAP
    width = area.right() - left
    title = ink.line_height("small") + 4
    heads = ink.line_height("tiny") + 3
    each = (height - GAP) / 2
    room = QRectF(0, 0, width, each - title - heads)
    sheet = fitted(ink, room, trace)
    used = min(each, title + heads + sheet.area.height())
    first = QRectF(left, area.top(), width, used)
    second = QRectF(left, area.top() + used + GAP, width, used)
    return editor, (first, second), second.bottom()


def fitted(ink: Ink, box: QRectF, trace: Trace) -> Sheet:
    """The sheet of the population in a box; columns stand apart as far as there is room."""
    shape, columns = (trace.shared.size,) * 2, trace.shared.columns
    box = box.adjusted(row_room(ink, trace), 0, 0, 0)
    sheet = Sheet.fit(box, len(trace[0].x), shape, columns=columns)
    spare = (box.width() - sheet.area.width()) / max(columns - 1, 1)
    low = (box.height() - sheet.area.height()) / max(sheet.rows - 1, 1)
    gap = sheet.gap + math.floor(min(max(min(spare, low), 0.0), 6.0))
    return Sheet.fit(box, len(trace[0].x), shape, columns=columns, gap=gap)


def row_names(trace: Trace) -> tuple[str, ...]:
    """What stands at the left of each row: its guidance where rows differ in it."""
    if trace.params.task != "guide":
        return ()
    return tuple(f"w {w:g}" for w in trace.shared.guidance)


def row_room(ink: Ink, trace: Trace) -> float:
    """The width of that."""
    names = row_names(trace)
    return max(ink.text_width(name, "small") for name in names) + 9 if names else 0.0


def _strip_height(ink: Ink, width: float, height: float) -> float:
    cell = min(max(min(width / 13, height), 22.0), 56.0)
    return 2 * (cell + 3) + ink.line_height("small") + 4 + ink.line_height("tiny") + 2


def has_editor(trace: Trace) -> bool:
    """Is there a picture to paint on?"""
    task = trace.params.task
    return task in ("inpaint", "vary") or (task == "between" and trace.params.source == "drawn")


def picked(trace: Trace, selection: Any) -> int:
    """The picture that is followed: the selected one, or one in the first row."""
    count = len(trace[0].x)
    if isinstance(selection, dict):
        found = selection.get("picture")
        if isinstance(found, int) and not isinstance(found, bool) and 0 <= found < count:
            return found
    return min(2 * trace.shared.columns // 3, count - 1)


def name_of(trace: Trace, picture: int) -> str:
    """The class told for a picture, or nothing."""
    label = int(trace.shared.labels[picture])
    return "" if label < 0 else trace.shared.classes[label]


def movement(trace: Trace, index: int) -> np.ndarray:
    """The steps that belong together with one: the training, or all that comes after it."""
    training = trace[index].stage == "training"
    return np.array(
        [i for i in range(len(trace)) if (trace[i].stage == "training") == training], dtype=np.int64
    )
