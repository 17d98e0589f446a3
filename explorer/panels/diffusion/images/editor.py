"""The reader's picture, large: painting on it hides parts of it, or draws it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.images_drawing import GRID, HEART, LOWER_HALF, SHADES
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.images.sheets import LEVELS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

Edit = Callable[[Gesture], Mapping[str, Any] | None]


def draw_editor(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Picture, mask, what the classifier takes it for, and what a click does to all of it."""
    params, shared = trace.params, trace.shared
    masked = params.task == "inpaint"
    line = ink.line_height("small")
    title = {"inpaint": "editor.mask", "vary": "editor.draw"}.get(params.task, "editor.first")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say(title), size="small",
             bold=True)  # fmt: skip
    area = QRectF(box.left(), box.top() + line + 4, box.width(), box.width())
    sheet = Sheet.fit(area, 1, (shared.size,) * 2)
    sheet.draw(ink, shared.start[:1], LEVELS)
    cell = sheet.cell(0)
    if masked:
        _draw_mask(ink, cell, shared.hidden)
    ink.rect(cell, line="border")
    below = cell.bottom() + 3
    label = shared.classes[int(shared.start_label[0])]
    ink.text(QRectF(box.left(), below, box.width(), line), ink.say("editor.taken", label=label),
             size="small", colour="muted")  # fmt: skip
    _mark_picture(ink, sheet, trace, masked)
    chips = _mask_chips(trace) if masked else _drawing_chips(trace)
    _draw_chips(ink, QRectF(box.left(), below + line + 3, box.width(), box.bottom()), chips)


def _draw_mask(ink: Ink, cell: QRectF, hidden: np.ndarray) -> None:
    """Hidden pixels are covered and hatched."""
    size = cell.width() / len(hidden)
    for row in range(len(hidden)):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], hidden[row].astype(int), [0]))))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            run = QRectF(cell.left() + start * size, cell.top() + row * size,
                         (end - start) * size, size)  # fmt: skip
            ink.rect(run, fill="surface", alpha=0.82)
            ink.hatch(run, gap=5.0)


def _mark_picture(ink: Ink, sheet: Sheet, trace: Trace, masked: bool) -> None:
    hidden, picture = trace.shared.hidden, trace.shared.start[0]

    def read(point: QPointF) -> ReadOut:
        row, column = sheet.pixel_of(0, point)
        value = fixed(float(picture[row, column]), 2)
        title = ink.say("read.pixel", row=row + 1, column=column + 1)
        if not masked:
            return ReadOut(title, (ink.say("read.shade", value=value), ink.say("read.draw")))
        told = ink.say("read.hidden") if hidden[row, column] else ink.say("read.known", value=value)
        return ReadOut(title, (told, ink.say("read.mask")))

    ink.mark(sheet.cell(0), read, edit=stroke_on(sheet, trace, masked), name="editor")


def stroke_on(sheet: Sheet, trace: Trace, masked: bool) -> Edit:
    """What a stroke changes. A stroke is one press of the mouse: it remembers the cells it came
    over, for no longer than it lasts."""
    cell, params = sheet.cell(0), trace.params
    passed: list[tuple[int, int]] = []

    def grid(point: QPointF) -> tuple[int, int]:
        row = math.floor((point.y() - cell.top()) / cell.height() * GRID)
        column = math.floor((point.x() - cell.left()) / cell.width() * GRID)
        return min(max(row, 0), GRID - 1), min(max(column, 0), GRID - 1)

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase in ("wheel", "double"):
            return None
        if gesture.phase == "press" or not passed:
            passed[:] = [grid(gesture.start)]
        passed.extend(between(passed[-1], grid(gesture.point)))
        if masked and not gesture.shift:
            return {"mask": painted_mask(params.mask, passed)}
        base = params.drawing if params.source == "drawn" else shades_of(trace.shared.start[0])
        return {"source": "drawn", "drawing": painted_drawing(base, passed)}

    return edit


def between(start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int]]:
    """The cells on the way from one to another, without the first."""
    most = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    return [
        (round(start[0] + (end[0] - start[0]) * i / most),
         round(start[1] + (end[1] - start[1]) * i / most))
        for i in range(1, most + 1)
    ]  # fmt: skip


def painted_mask(mask: tuple[int, ...], passed: list[tuple[int, int]]) -> tuple[int, ...]:
    """The mask after a stroke: the first cell is turned over, the others become what it became. A
    brush is two cells wide."""
    cells, stroke = set(mask), {row * GRID + column for row, column in wide(passed)}
    first = passed[0][0] * GRID + passed[0][1]
    return tuple(sorted(cells - stroke if first in cells else cells | stroke))


def painted_drawing(rows: tuple[str, ...], passed: list[tuple[int, int]]) -> tuple[str, ...]:
    """The drawing after a stroke: ink, or paper if it began on ink."""
    shades = [list(row) for row in rows]
    erase = int(shades[passed[0][0]][passed[0][1]]) > SHADES // 2
    for row, column in wide(passed):
        shades[row][column] = "0" if erase else str(SHADES)
    return tuple("".join(row) for row in shades)


def wide(passed: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """A stroke two cells wide."""
    return {
        (min(row + down, GRID - 1), min(column + right, GRID - 1))
        for row, column in passed for down in (0, 1) for right in (0, 1)
    }  # fmt: skip


def shades_of(picture: np.ndarray) -> tuple[str, ...]:
    """A picture (size, size) in −1 … 1 as a drawing to go on with."""
    times = GRID // len(picture)
    large = picture.astype(np.float64).repeat(times, axis=0).repeat(times, axis=1)
    shades = np.clip(np.rint((large + 1) / 2 * SHADES), 0, SHADES).astype(int)
    return tuple("".join(map(str, row)) for row in shades.tolist())


def _mask_chips(trace: Trace) -> list[tuple[str, dict[str, Any]]]:
    whole = tuple(range(GRID * GRID))
    rest = tuple(sorted(set(whole) - set(trace.params.mask)))
    return [
        ("editor.half", {"mask": LOWER_HALF}), ("editor.all", {"mask": whole}),
        ("editor.none", {"mask": ()}), ("editor.invert", {"mask": rest}),
    ]  # fmt: skip


def _drawing_chips(trace: Trace) -> list[tuple[str, dict[str, Any]]]:
    return [
        ("editor.heart", {"source": "drawn", "drawing": HEART}),
        ("editor.clear", {"source": "drawn", "drawing": ("0" * GRID,) * GRID}),
    ]


def _draw_chips(ink: Ink, area: QRectF, chips: list[tuple[str, dict[str, Any]]]) -> None:
    """Buttons for whole masks and drawings."""
    height = ink.line_height("tiny") + 5
    x, y = area.left(), area.top()
    for key, changes in chips:
        text = ink.say(key)
        width = ink.text_width(text, "tiny") + 12
        if x + width > area.right() + 1 and x > area.left():
            x, y = area.left(), y + height + 3
        box = QRectF(x, y, width, height)
        ink.rect(box, line="border", radius=height / 2)
        ink.text(box, text, size="tiny", align="center middle", elide=False)

        def edit(gesture: Gesture, changes: dict[str, Any] = changes) -> dict[str, Any] | None:
            return changes if gesture.phase == "release" else None

        ink.mark(box, ReadOut(ink.say("read.chip", what=text)), edit=edit, name=f"chip {key}")
        x += width + 4
