"""The matrix as a map, coloured by what the stage is about, and a strip with a bar for each row."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_matrix import Shared
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.floats.quantise_matrix.reads import element_lines
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

MOST_CELLS = 256  # along each side of the map


def reduced(values: np.ndarray, most: int = MOST_CELLS) -> np.ndarray:
    """At most `most` rows and columns; of several cells the one with the largest absolute value."""
    for axis in (0, 1):
        every = -(-values.shape[axis] // most)
        if every > 1:
            values = np.moveaxis(values, axis, 0)
            missing = -len(values) % every
            values = np.concatenate([values, np.repeat(values[-1:], missing, axis=0)])
            blocks = values.reshape(-1, every, *values.shape[1:])
            largest = np.abs(blocks).argmax(axis=1)[:, None]
            values = np.moveaxis(np.take_along_axis(blocks, largest, axis=1)[:, 0], 0, axis)
    return values


def map_of(shared: Shared, stage: str) -> np.ndarray:
    """What the map shows at a stage."""
    if stage == "matrix":
        return shared.matrix
    if stage == "scales":
        return shared.scale_map()
    if stage == "codes":
        zeros = shared.zero_points[shared.group_of()]
        return shared.levels[shared.place] - zeros
    return shared.restored_map() if stage == "dequantise" else np.abs(shared.error)


def range_of(trace: Trace, stage: str) -> tuple[float, float]:
    """The range of the colours: the same for a quantity in the whole trace."""
    if stage == "codes":
        shared: Shared = trace.shared
        largest = float(np.abs(shared.levels).max())
        if len(shared.levels) > 1024:  # floats without a scale: all of them are far too many
            largest = float(np.abs(shared.inside).max())
        return -largest, largest
    low, high = trace.scales[
        {"matrix": "weight", "dequantise": "weight", "scales": "scale", "error": "error"}[stage]
    ]
    return (low, high) if high > low else (low, low + 1.0)


def strip_of(shared: Shared, stage: str) -> tuple[np.ndarray, str]:
    """A number for each row, and the key of its name."""
    if stage == "scales":
        return shared.row_scale, "strip.scale"
    if stage == "codes":
        return shared.row_used.astype(np.float64), "strip.used"
    if stage == "error":
        return np.maximum(shared.row_sqnr, 0.0), "strip.sqnr"
    return shared.row_largest, "strip.largest"


def draw_map(ink: Ink, box: QRectF, trace: Trace, stage: str) -> None:
    """Map, strip and colour scale, with their marks."""
    small = ink.line_height("small")
    wide = min(max(box.width() * 0.2, 84.0), 150.0)
    top = box.top() + small + 8
    foot = ink.line_height("small") + 18
    area = QRectF(box.left(), top, box.width() - wide - 12, box.bottom() - top - foot)
    strip = QRectF(area.right() + 12, area.top(), wide, area.height())
    if area.height() < 20:
        return
    key = ("map", stage, repr(trace.params), box.getRect())
    ink.layer(key, lambda layer: paint_map(layer, area, strip, trace, stage, box))
    mark_map(ink, area, strip, trace, stage)


def paint_map(ink: Ink, area: QRectF, strip: QRectF, trace: Trace, stage: str, box: QRectF) -> None:
    """Everything that can be seen."""
    shared: Shared = trace.shared
    small = ink.line_height("small")
    head = QRectF(area.left(), box.top(), area.width(), small)
    ink.text(head, ink.say(f"map.{stage}"), size="small", bold=True)
    low, high = range_of(trace, stage)
    name = "signed" if low < 0 else "weight"
    ink.heat(area, reduced(map_of(shared, stage)), (low, high), name)
    ink.rect(area, line="border", width=1.0)
    columns = shared.matrix.shape[1]
    for column in shared.outlier_columns:
        x = area.left() + (column + 0.5) * area.width() / columns
        ink.polygon([QPointF(x - 4, area.top() - 7), QPointF(x + 4, area.top() - 7),
                     QPointF(x, area.top() - 1)], fill="key")  # fmt: skip
    bar = QRectF(area.left(), area.bottom() + 6, min(area.width(), 300), small + 12)
    ink.scale_bar(bar, low, high, name)
    paint_strip(ink, strip, shared, stage, box)


def paint_strip(ink: Ink, strip: QRectF, shared: Shared, stage: str, box: QRectF) -> None:
    """A bar for each row."""
    values, key = strip_of(shared, stage)
    finite = values[np.isfinite(values)]
    most = float(finite.max()) if len(finite) and finite.max() > 0 else 1.0
    small = ink.line_height("small")
    head = QRectF(strip.left(), box.top(), strip.width(), small)
    ink.text(head, ink.say(key), size="small", bold=True)
    shares = np.clip(np.where(np.isfinite(values), values, most) / most, 0, 1)
    ys = strip.top() + np.arange(len(values) + 1) * strip.height() / len(values)
    xs = strip.left() + shares * strip.width()
    outline = [QPointF(strip.left(), strip.top())]
    for place, x in enumerate(xs):
        outline += [QPointF(x, ys[place]), QPointF(x, ys[place + 1])]
    outline.append(QPointF(strip.left(), strip.bottom()))
    ink.polygon(outline, fill="weight")
    ink.line(strip.left(), strip.top(), strip.left(), strip.bottom(), "border")
    foot = QRectF(strip.left(), strip.bottom() + 8, strip.width(), small)
    ink.text(foot, "0", size="small", colour="muted", mono=True)
    ink.text(foot, strip_text(most, stage), size="small", colour="muted", mono=True,
             align="right middle")  # fmt: skip


def strip_text(value: float, stage: str) -> str:
    """A value of the strip."""
    if stage == "error":
        return f"{fixed(value, 1)} dB"
    return f"{value:.0f}" if stage == "codes" else number(value)


def mark_map(ink: Ink, area: QRectF, strip: QRectF, trace: Trace, stage: str) -> None:
    """Cells and rows answer the mouse."""
    shared: Shared = trace.shared
    rows, columns = shared.matrix.shape
    values, key = strip_of(shared, stage)

    def row_at(point: QPointF) -> int:
        return min(max(int((point.y() - area.top()) / area.height() * rows), 0), rows - 1)

    def read_cell(point: QPointF) -> ReadOut:
        column = int((point.x() - area.left()) / area.width() * columns)
        return element_lines(ink, trace, row_at(point), min(max(column, 0), columns - 1))

    def read_row(point: QPointF) -> ReadOut:
        row = row_at(point)
        return ReadOut(ink.say("read.row", row=row),
                       (f"{ink.say(key)}: {strip_text(float(values[row]), stage)}",))  # fmt: skip

    ink.mark(area, read_cell, name="map")
    ink.mark(strip, read_row, name="rows")
