"""The picture of the topic "cache": the rows, and where the last query looks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_model.steps import Cache, Stored
from explorer.core.formatting import data_size, fixed, number
from explorer.core.trace import Trace
from explorer.panels.floats.quantise_model.layout import headline, split, whole_ticks
from explorer.panels.floats.quantise_model.rows import Line, draw_rows, legend_of_rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_cache(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    """Rows down to the present form, and the attention of one query with it."""
    shared: Cache = trace.shared
    table, plot = split(ink, rect, 0.62)
    stored: Stored = trace[index]
    first = shared.rows[0].row.size
    table = headline(ink, table, ink.say(
        "stage.cache" if stored.granularity else "stage.cache.start",
        share=fixed(100 * stored.row.size / first, 1), moved=fixed(100 * stored.moved, 1),
        size=data_size(first), tokens=len(shared.pieces),
        form=ink.say("form." + (stored.granularity or "none"), bits=stored.row.bits),
    ))  # fmt: skip
    used = ink.line_height("small") * (1 if table.width() > 420 * ink.view.text_scale else 2)
    lines = [line_of(ink, each, shared, place) for place, each in enumerate(shared.rows)]
    draw_rows(ink, table.adjusted(0, 0, 0, -used - 2), shared.prompt, lines, index, index)
    legend_of_rows(ink, QRectF(table.left(), table.bottom() - used, table.width(), used))
    draw_attention(ink, plot, trace, index)


def line_of(ink: Ink, stored: Stored, shared: Cache, seek: int) -> Line:
    """A row of the table."""
    row = stored.row
    more: tuple[str, ...] = ()
    if stored.granularity:
        more = (
            ink.say("read.scales", numbers=stored.numbers, scales=stored.scales),
            ink.say("read.moved", moved=fixed(100 * stored.moved, 2)),
        )
    label = ink.say("form." + (stored.granularity or "none"), bits=row.bits)
    detail = ink.say("row.cache", share=fixed(100 * row.size / shared.rows[0].row.size, 1),
                     bits=fixed(row.size_bits, 2))  # fmt: skip
    return Line(
        label, detail, row.written, row.quality, row.size / shared.rows[0].row.size,
        min(stored.scales * 2 / row.size, 1.0), seek, more,
    )  # fmt: skip


def draw_attention(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Attention of the last token of the text on every token: 16 bits outlined, now filled."""
    shared: Cache = trace.shared
    stored: Stored = trace[index]
    exact = shared.rows[0].weights
    entries = [("line", "text", ink.say("legend.exact"))]
    if stored.granularity:
        entries.insert(0, ("box", "weight", ink.say("legend.cached")))
    used = legend(ink, QRectF(box.left() + 6, box.top(), box.width() - 6, 40), entries)
    count = len(exact)
    most = trace.scales["weight"][1] or 1.0
    title = ink.say("stage.head", layer=shared.layer + 1, head=shared.head + 1)
    across = Axis(0, count, title=ink.say("axis.tokens"),
                  ticks=whole_ticks(count),
                  form=lambda value: f"{value:.0f}")  # fmt: skip
    plot = Plot(ink, box.adjusted(0, used + 4, 0, 0), across,
                Axis(0.0, most * 1.05, title=title))  # fmt: skip
    plot.frame()
    edges = np.arange(count + 1, dtype=np.float64)
    plot.bars(edges, stored.weights, "weight", alpha=0.85)
    plot.stairs(edges, exact, "text", width=1.2)
    ink.mark(plot.inner, _reader(ink, plot, shared, stored), name="attention")


def _reader(
    ink: Ink, plot: Plot, shared: Cache, stored: Stored
) -> Callable[[QPointF], ReadOut | None]:
    def read(point: QPointF) -> ReadOut:
        token = min(max(int(plot.at(point)[0]), 0), len(stored.weights) - 1)
        exact = float(shared.rows[0].weights[token])
        piece = shared.pieces[token].strip() or "␣"
        return ReadOut(
            ink.say("read.token", token=token, piece=piece),
            (
                ink.say("read.exact", weight=number(exact)),
                ink.say("read.cached", weight=number(float(stored.weights[token]))),
            ),
        )

    return read
