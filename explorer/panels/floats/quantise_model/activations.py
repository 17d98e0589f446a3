"""The picture of the topic "activations": the rows, and how large each channel is."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_model.steps import Activations, Scheme
from explorer.core.formatting import data_size, number
from explorer.core.trace import Trace
from explorer.panels.floats.quantise_model.explain import variant
from explorer.panels.floats.quantise_model.layout import headline, per_cent, split, whole_ticks
from explorer.panels.floats.quantise_model.rows import Line, draw_rows, legend_of_rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_activations(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    """Rows down to the present scheme, and the channels with the grid of this scheme."""
    shared: Activations = trace.shared
    table, plot = split(ink, rect, 0.54)
    scheme: Scheme = trace[index]
    table = headline(ink, table, ink.say(
        variant("stage.", scheme, shared), zeroed=per_cent(scheme.zeroed),
        error=per_cent(scheme.error),
        factor=f"{shared.factor:g}",
    ))  # fmt: skip
    used = ink.line_height("small") * (1 if table.width() > 420 * ink.view.text_scale else 2)
    lines = [line_of(ink, each, shared, place) for place, each in enumerate(shared.schemes)]
    draw_rows(ink, table.adjusted(0, 0, 0, -used - 2), shared.prompt, lines, index, index)
    legend_of_rows(ink, QRectF(table.left(), table.bottom() - used, table.width(), used))
    draw_channels(ink, plot, trace, index)


def line_of(ink: Ink, scheme: Scheme, shared: Activations, seek: int) -> Line:
    """A row of the table."""
    row = scheme.row
    more = [ink.say("read.weights", size=data_size(row.size))]
    if scheme.error:
        more.append(
            ink.say("read.others", error=per_cent(scheme.error), zeroed=per_cent(scheme.zeroed))
        )
    return Line(
        ink.say("scheme." + row.scheme), ink.say("how." + row.scheme), row.written, row.quality,
        row.size / shared.schemes[0].row.size, 0.0, seek, tuple(more),
    )  # fmt: skip


def draw_channels(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Largest activation of each channel on a logarithmic axis; below the line all becomes 0."""
    shared: Activations = trace.shared
    scheme: Scheme = trace[index]
    cut = scheme.step / 2
    entries = [("box", "weight", ink.say("legend.channel"))]
    if cut.any():
        entries.append(("line", "error", ink.say("legend.zero")))
    used = legend(ink, QRectF(box.left() + 6, box.top(), box.width() - 6, 40), entries)
    positive = shared.size[shared.size > 0]
    low = 10.0 ** math.floor(math.log10(max(min(float(positive.min()) / 300, 0.005), 1e-6)))
    high = 10.0 ** math.ceil(
        math.log10(float(positive.max()) * 2)
    )  # room for the name of the channel
    count = len(shared.size)
    across = Axis(0, count, title=ink.say("axis.channels"),
                  ticks=whole_ticks(count),
                  form=lambda value: f"{value:.0f}")  # fmt: skip
    plot = Plot(ink, box.adjusted(0, used + 4, 0, 0), across,
                Axis(low, high, 10, ink.say("axis.size")))  # fmt: skip
    plot.frame()
    lost = shared.size < cut
    edges = np.arange(count + 1, dtype=np.float64)
    gap = 0.5 if plot.inner.width() > 4 * count else 0.0  # gaps in thin bars are stripes
    chosen = np.arange(count) == shared.channel
    for colour, which in (("weight", ~chosen), ("key", chosen)):
        for share, part in ((0.9, which & ~lost), (0.4, which & lost)):
            # opaque tints: see-through bars of this height take six times as long to draw
            plot.bars(edges, np.where(part, shared.size, 0.0), ink.ramp(share, colour), gap=gap)
    if cut.any():
        plot.stairs(edges, np.maximum(cut, low), "error", width=2.0)
    x = plot.x(shared.channel + 0.5)
    text = ink.say("stage.channel", channel=shared.channel, factor=f"{shared.factor:g}")
    wide = ink.text_width(text, "tiny")
    after = x + wide + 8 < plot.inner.right()
    ink.label(x + (6 if after else -6), plot.inner.top() + 1, text, size="tiny",
              anchor="left top" if after else "right top")  # fmt: skip
    ink.mark(plot.inner, _reader(ink, plot, shared, scheme), name="channels")


def _reader(
    ink: Ink, plot: Plot, shared: Activations, scheme: Scheme
) -> Callable[[QPointF], ReadOut | None]:
    def read(point: QPointF) -> ReadOut:
        channel = min(max(int(plot.at(point)[0]), 0), len(shared.size) - 1)
        lines = [ink.say("read.size", size=number(float(shared.size[channel])),
                         typical=number(float(shared.typical[channel])))]  # fmt: skip
        step = float(scheme.step[channel])
        if step:
            levels = int(min(127.0, float(shared.size[channel]) / step + 0.5))
            lines.append(ink.say("read.step", step=number(step), half=number(step / 2)))
            lines.append(ink.say("read.used", levels=2 * levels + 1))
        return ReadOut(ink.say("read.channel", channel=channel), tuple(lines))

    return read
