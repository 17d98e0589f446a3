"""The kinds without dials: rows of a table, straight lines, stairs, and nothing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.positions import Params, Positions
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

HEADS = ("category 4", "category 5", "category 2", "category 6", "category 0", "category 1",
         "category 3", "category 7")  # fmt: skip


def draw_rows(ink: Ink, box: QRectF, trace: Trace, shift: int) -> None:
    """The two rows of the table as bars, and their products; hatched where there is no row."""
    found: Positions = trace.shared
    params: Params = trace.params
    places = (shift, shift + params.distance)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    most = float(np.abs(found.rows).max())
    pitch = (box.height() - 1.6 * small) / 3
    known = [found.rows[at] if at < len(found.rows) else None for at in places]
    product = None if known[0] is None or known[1] is None else known[0] * known[1]
    rows = ((known[0], "key", "row.key", places[0], most),
            (known[1], "query", "row.query", places[1], most),
            (product, "weight", "row.product", 0, most * most))  # fmt: skip
    for at, (row, colour, key, place, top) in enumerate(rows):
        title = ink.say(key, place=place)
        area = QRectF(box.left(), box.top() + at * pitch, box.width(), pitch - 6)
        ink.text(QRectF(area.left(), area.top(), area.width(), small), title, size="small",
                 colour=colour)  # fmt: skip
        bars = area.adjusted(0, small + 2, 0, 0)
        if row is None:
            ink.rect(bars, fill="raised", line="border", width=0.8)
            ink.hatch(bars)
            if key != "row.product":
                said = ink.say("row.none", place=place, last=len(found.rows) - 1)
                wide = ink.text_width(said, "small") + 16
                back = QRectF(bars.center().x() - wide / 2, bars.center().y() - small, wide,
                              2 * small)  # fmt: skip
                ink.rect(back, fill="surface", radius=4)
                ink.text(back, said, size="small", align="center middle")
            ink.mark(bars, ReadOut(title, (ink.say("row.none", place=max(places),
                                                   last=len(found.rows) - 1),)))  # fmt: skip
            continue
        middle = bars.center().y()
        ink.line(bars.left(), middle, bars.right(), middle, "border")
        width = bars.width() / len(row)
        if key == "row.product":
            top = max(float(np.abs(row).max()), 1e-12)
        for index, value in enumerate(row):
            high = float(value) / top * (bars.height() / 2 - tiny)
            ink.rect(QRectF(bars.left() + index * width, middle - max(high, 0.0),
                            max(width - 1, 0.5), abs(high)),
                     fill=colour if key != "row.product" or value >= 0 else "negative")  # fmt: skip
            if index == np.abs(row).argmax():
                ink.label(min(bars.left() + (index + 0.5) * width, bars.right() - 20),
                          middle - high, number(float(value), 2), size="tiny", mono=True,
                          anchor="center bottom" if high > 0 else "center top")  # fmt: skip

        def read(point: QPointF, bars: QRectF = bars, row: np.ndarray = row,
                 title: str = title) -> ReadOut:  # fmt: skip
            index = min(max(int((point.x() - bars.left()) / bars.width() * len(row)), 0),
                        len(row) - 1)  # fmt: skip
            return ReadOut(title, (ink.say("read.coordinate", index=index + 1,
                                           value=number(float(row[index]), 4)),))  # fmt: skip

        ink.mark(bars, read, name=title)
    foot = QRectF(box.left(), box.bottom() - 1.6 * small, box.width(), 1.6 * small)
    said = (
        ink.say("row.none.both", last=len(found.rows) - 1) if product is None
        else ink.say("row.total", total=fixed(float(product.sum()), 4))
    )  # fmt: skip
    ink.text(foot, said, align="center middle", bold=True)


def draw_biases(ink: Ink, box: QRectF, trace: Trace) -> None:
    """What is added to the score, for each head, against the distance; the distance is marked."""
    found: Positions = trace.shared
    params: Params = trace.params
    heads = found.heads
    entries = [("line", HEADS[head % 8], ink.say("legend.head", head=head + 1))
               for head in range(heads)]  # fmt: skip
    high = legend(ink, box, entries)
    last = min(max(2 * found.trained, params.distance + 8), found.bias.shape[1] - 1)
    shown = found.bias[:, : last + 1]
    span = float(shown.max() - shown.min()) or 1.0
    plot = Plot(
        ink, box.adjusted(0, high + 6, 0, 0),
        Axis(0, last, title=ink.say("axis.distance")),
        Axis(float(shown.min()) - span * 0.04, float(shown.max()) + span * 0.06,
             title=ink.say("axis.bias")),
    )  # fmt: skip
    plot.frame()
    at = np.arange(last + 1)
    plot.upright(found.trained, "warn", text=ink.say("edge.trained"))
    for head in range(heads):
        colour = HEADS[head % 8]
        if found.kind == "t5":
            plot.stairs(np.arange(last + 2) - 0.5, shown[head], colour, width=2)
        else:
            plot.curve(at, shown[head], colour, width=2)
    plot.upright(params.distance, "weight", dash=False, width=1.6)
    for head in range(heads):
        value = float(found.bias[head, params.distance])
        ink.circle(plot.x(params.distance), plot.y(value), 4, fill=HEADS[head % 8], line="text")

    def look(point: QPointF) -> ReadOut:
        place = min(max(round(plot.at(point)[0]), 0), last)
        return ReadOut(ink.say("read.distance", distance=place), tuple(
            ink.say("read.bias", head=head + 1, value=number(float(found.bias[head, place])))
            for head in range(heads)
        ))  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say("axis.bias"))
