"""All pairs at once: the matrix that the scan never forms, its last row, and the kernel."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.linear_time import Run, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_unrolled(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """The matrix, and beside or below it its last row as bars."""
    run: Run = trace.shared
    line = ink.line_height("small")
    wide = rect.width() > 1.25 * rect.height()
    side = min(rect.height() - line - 24, rect.width() * 0.5) if wide else min(
        rect.width() - 20, rect.height() * 0.6)  # fmt: skip
    area = QRectF(rect.left(), rect.top(), side + 18 if wide else rect.width(), side + line + 24)
    draw_matrix(ink, area, trace, side)
    rest = (
        QRectF(area.right() + 18, rect.top(), rect.right() - area.right() - 18, rect.height())
        if wide
        else QRectF(rect.left(), area.bottom() + 8, rect.width(), rect.bottom() - area.bottom() - 8)
    )
    if len(run.kernel):
        half = rest.height() / 2 - 6 if wide else rest.height()
        width = rest.width() if wide else rest.width() / 2 - 9
        draw_row(ink, QRectF(rest.left(), rest.top(), width, half), trace)
        box = QRectF(rest.left() if wide else rest.left() + width + 18,
                     rest.top() + (half + 12 if wide else 0), width, half)  # fmt: skip
        draw_kernel(ink, box, run)
    else:
        draw_row(ink, rest, trace)


def draw_matrix(ink: Ink, area: QRectF, trace: Trace, side: float) -> None:
    """Weights as cells; what lies in the future is hatched."""
    run: Run = trace.shared
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(area.left(), area.top(), area.width(), line), ink.say("matrix.title"),
             size="small", bold=True)  # fmt: skip
    tokens = len(run.pieces)
    left = area.left() + max((area.width() - side - 14) / 2, 0) + 14
    table = QRectF(left, area.top() + line + tiny + 7, side, side)
    ink.heat(table, run.mixing, trace.scales["mixing"])
    cell = side / tokens
    for row in range(tokens - 1):
        ink.hatch(QRectF(table.left() + (row + 1) * cell, table.top() + row * cell,
                         side - (row + 1) * cell, cell), gap=8.0)  # fmt: skip
    ink.rect(table, line="border", width=0.8)
    for token, piece in enumerate(run.pieces):
        if ink.text_width(piece, "tiny", mono=True) <= cell + 2:
            middle = (token + 0.5) * cell
            ink.label(table.left() + middle, table.top() - 1, piece, anchor="center bottom",
                      size="tiny", mono=True, colour="muted")  # fmt: skip
            if cell >= tiny - 3:
                ink.label(table.left() - 3, table.top() + middle, piece, anchor="right middle",
                          size="tiny", mono=True, colour="muted")  # fmt: skip
    ink.mark(table, lambda point: read_weight(ink, run, table, point))


def read_weight(ink: Ink, run: Run, table: QRectF, point: QPointF) -> ReadOut | None:
    """A cell of the matrix."""
    tokens = len(run.pieces)
    source = int((point.x() - table.left()) / table.width() * tokens)
    target = int((point.y() - table.top()) / table.height() * tokens)
    if not 0 <= source <= target < tokens:
        return None
    return ReadOut(f"M[{target}, {source}]", (
        ink.say("read.weight", source=f"“{run.pieces[source]}” ({source})",
                target=f"“{run.pieces[target]}” ({target})",
                weight=number(float(run.mixing[target, source]))),
    ))  # fmt: skip


def draw_row(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The last row as bars over the text."""
    run: Run = trace.shared
    tokens = len(run.pieces)
    top = float(run.mixing[-1].max()) * 1.08 or 1.0
    plot = Plot(ink, box, Axis(0, tokens, ticks=()), Axis(0, top), ink.say("matrix.row"))
    plot.frame()
    plot.bars(np.arange(tokens + 1.0), run.mixing[-1], "weight")
    cell = float(plot.x(1.0) - plot.x(0.0))
    for token, piece in enumerate(run.pieces):
        x = float(plot.x(token + 0.5))
        if ink.text_width(piece, "tiny", mono=True) <= cell + 3:
            ink.label(x, plot.inner.bottom() + 3, piece, anchor="center top", size="tiny",
                      mono=True, colour="muted")  # fmt: skip
        ink.mark(QRectF(x - cell / 2, plot.inner.top(), cell, plot.inner.height()),
                 ReadOut(f"“{piece}” ({token})", (
                     ink.say("read.weight", source=f"“{piece}” ({token})",
                             target=f"“{run.pieces[-1]}” ({tokens - 1})",
                             weight=number(float(run.mixing[-1, token]))),)))  # fmt: skip


def draw_kernel(ink: Ink, box: QRectF, run: Run) -> None:
    """The kernel over the distance: the last row read backwards."""
    tokens = len(run.kernel)
    distances = np.arange(tokens, dtype=np.float64)
    across = Axis(0, max(tokens - 1, 1), title=ink.say("matrix.distance"), whole=True)
    plot = Plot(ink, box, across,
                Axis(0, float(run.kernel.max()) * 1.08), ink.say("matrix.kernel"))  # fmt: skip
    plot.frame()
    plot.curve(distances, run.kernel, "query", width=1.6)
    plot.points(distances, run.kernel, "query", radius=2.4)

    def read(point: QPointF) -> ReadOut | None:
        j = round(plot.at(point)[0])
        if not 0 <= j < tokens:
            return None
        told = ink.say("read.distance", count=j, weight=number(float(run.kernel[j])))
        return ReadOut(f"K[{j}]", (told,))

    ink.mark(plot.inner, read)
