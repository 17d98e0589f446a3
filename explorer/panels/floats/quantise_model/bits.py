"""The picture of the topic "bits": the rows, and the loss against bits per weight."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_model.settings import GRANULARITIES
from explorer.compute.floats.quantise_model.steps import Bits, Row
from explorer.core.formatting import data_size, fixed, number
from explorer.core.trace import Trace
from explorer.panels.floats.quantise_model.layout import headline, split
from explorer.panels.floats.quantise_model.rows import Line, draw_rows, legend_of_rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"tensor": "category 5", "channel": "category 4", "group": "category 2"}


def draw_bits(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    """Rows down to the present number of bits, and the curves as far."""
    shared: Bits = trace.shared
    table, plot = split(ink, rect)
    table = headline(ink, table, ink.say(sentence(trace, index), **_numbers(trace, index)))
    used = ink.line_height("small") * (1 if table.width() > 420 * ink.view.text_scale else 2)
    lines = [line_of(ink, row, shared, place) for place, row in enumerate(shared.rows)]
    draw_rows(ink, table.adjusted(0, 0, 0, -used - 2), shared.prompt, lines, index, index)
    legend_of_rows(ink, QRectF(table.left(), table.bottom() - used, table.width(), used))
    draw_curves(ink, plot, trace, index)


def sentence(trace: Trace, index: int) -> str:
    """Which sentence stands above the table."""
    row: Row = trace[index]
    if row.bits == 16:
        return "stage.start"
    if row.written.different < 0:
        return "stage.same"
    return "stage.apart"


def _numbers(trace: Trace, index: int) -> dict[str, object]:
    row: Row = trace[index]
    start = trace[0].quality.loss
    return {
        "bits": row.bits, "loss": fixed(row.quality.loss, 2), "start": fixed(start, 2),
        "place": row.written.different + 1, "rise": fixed(row.quality.loss - start, 2),
    }  # fmt: skip


def line_of(ink: Ink, row: Row, shared: Bits, seek: int) -> Line:
    """A row of the table."""
    largest = shared.rows[0].size
    exact = (shared.parameters - shared.quantised) * 2
    packed = row.size if row.bits == 16 else exact + shared.quantised * row.bits / 8
    detail = ink.say("row.size", size=data_size(row.size), bits=fixed(row.size_bits, 2))
    return Line(
        ink.say("row.bits", bits=row.bits), detail, row.written, row.quality, row.size / largest,
        max(0.0, 1 - packed / row.size), seek,
        () if row.bits == 16 else (ink.say("read.levels", levels=2**row.bits - 1),),
    )  # fmt: skip


def draw_curves(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Loss against bits per weight, one curve per granularity."""
    shared: Bits = trace.shared
    chosen = trace.params.granularity
    entries = [("line", COLOURS[name], ink.say("granularity." + name, group=trace.params.group))
               for name in GRANULARITIES]  # fmt: skip
    used = legend(ink, QRectF(box.left() + 6, box.top(), box.width() - 6, 40), entries)
    low, high = trace.scales["loss"]
    room = max(high - low, 0.1)
    across = Axis(1.9, 17.0, 2, ink.say("axis.bits"), (2.0, 3.0, 4.0, 6.0, 8.0, 16.0),
                  lambda value: f"{value:g}")  # fmt: skip
    up = Axis(low - 0.08 * room, high + 0.06 * room, title=ink.say("axis.loss"))
    plot = Plot(ink, box.adjusted(0, used + 4, 0, 0), across, up)
    plot.frame()
    level = float(shared.curve_loss[0, 0])
    plot.level(level, "muted")
    # at the left end: at the right one the curves begin
    ink.label(plot.inner.left() + 5, plot.y(level) - 1, ink.say("row.bits", bits=16),
              size="tiny", colour="muted", anchor="left bottom")  # fmt: skip
    shown = shared.widths >= trace[index].bits
    for line, name in enumerate(GRANULARITIES):
        bits, loss = shared.curve_bits[line], shared.curve_loss[line]
        mine = name == chosen
        plot.curve(bits, loss, COLOURS[name], alpha=0.25)
        plot.curve(bits[shown], loss[shown], COLOURS[name], width=2.6 if mine else 1.4)
        plot.points(bits[shown], loss[shown], COLOURS[name], radius=4.2 if mine else 3.0)
        for point in np.flatnonzero(shown):
            _mark(ink, plot, shared, line, int(point))
    here = trace[index]
    x, y = plot.x(here.size_bits), plot.y(here.quality.loss)
    ink.circle(x, y, 7.5, line="text", width=1.6)


def _mark(ink: Ink, plot: Plot, shared: Bits, line: int, point: int) -> None:
    place = QPointF(plot.x(shared.curve_bits[line, point]), plot.y(shared.curve_loss[line, point]))
    area = QRectF(place.x() - 6, place.y() - 6, 12, 12).intersected(plot.box)
    if area.isEmpty():
        return
    name = ink.say("granularity.short." + GRANULARITIES[line])
    ink.mark(
        area,
        ReadOut(
            ink.say("read.point", bits=int(shared.widths[point]), shared=name),
            (
                ink.say("read.per_weight", bits=fixed(shared.curve_bits[line, point], 3)),
                ink.say("read.loss", loss=number(shared.curve_loss[line, point], 4)),
                ink.say("read.divergence", divergence=number(shared.curve_divergence[line, point])),
            ),
        ),
    )  # fmt: skip
