"""The column of O beside the plane."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.flash import Flash, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.flash.layout import Layout
from explorer.panels.attention.flash.names import token_of
from explorer.panels.attention.flash.plane import draw_values
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut


def draw_output(ink: Ink, place: Layout, trace: Trace, step: Step) -> None:
    """The column of O beside the plane: rows that are done; the first wrong cell in a box."""
    shared: Flash = trace.shared
    box = place.strip
    ink.text(QRectF(box.left() - 6, box.top() - ink.line_height("small") - 2, box.width() + 12,
                    ink.line_height("small")), "O", size="small", bold=True, colour="value",
             align="center middle")  # fmt: skip
    done = rows_done(shared, step)
    high = box.height() / shared.tokens
    if done:
        result = shared.output if step.part in ("tiles", "compare") else shared.standard
        area = QRectF(box.left(), box.top(), box.width(), done * high)
        draw_values(ink, area, result[:done], trace)
        mark_output(ink, area, shared, result[:done])
    ink.rect(box, line="border")
    row, column = shared.first_wrong
    if step.part in ("tiles", "compare") and 0 <= row < done:
        wide = box.width() / shared.width
        cell = QRectF(box.left() + column * wide, box.top() + row * high, wide, high)
        grown = cell.adjusted(-3, -3, 3, 3)
        ink.rect(grown, line="surface", width=4)
        ink.rect(grown, line="error", width=2.2)


def mark_output(ink: Ink, area: QRectF, shared: Flash, result: np.ndarray) -> None:
    """Every number of O beside torch's."""

    def look(point: QPointF) -> ReadOut:
        rows, columns = result.shape
        row = min(max(int((point.y() - area.top()) / area.height() * rows), 0), rows - 1)
        column = min(max(int((point.x() - area.left()) / area.width() * columns), 0), columns - 1)
        found, right = float(result[row, column]), float(shared.exact[row, column])
        return ReadOut(
            ink.say("read.output", query=token_of(shared, row), column=column),
            (ink.say("read.output.ours", value=number(found, 7)),
             ink.say("read.output.theirs", value=number(right, 7))),
        )  # fmt: skip

    ink.mark(area, look, name="O")


def rows_done(shared: Flash, step: Step) -> int:
    """How many rows of O are written after a step."""
    plan = shared.plan
    if step.part == "compare":
        return shared.tokens
    if step.part == "standard":
        return shared.tokens if step.place == len(shared.traffic.kernels) - 1 else 0
    if step.part == "rows":
        return plan.row_span(step.place).stop
    row_block, key_block = shared.order[step.place].tolist()
    last = key_block == plan.visited(row_block) - 1
    span = plan.row_span(row_block)
    return span.stop if last else span.start
