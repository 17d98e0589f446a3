"""The sweep of B: what wider beams find is likelier, and what becomes of length and variety."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.beam.steps import Run, Width
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.beam.looks import BEST, GREEDY, plain, ratio, spelled, tokens
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Colour, Plot, legend, legend_height
from explorer.ui.canvas.scene import ReadOut


def draw_widths(ink: Ink, body: QRectF, trace: Trace, count: int) -> None:
    """Three curves over B, and under them the best text of each width."""
    run: Run = trace.shared
    small, scale = ink.line_height("small"), ink.view.text_scale
    widths = run.widths
    table = (len(widths) + 2) * (small + 3) + 4
    entries: list[tuple[str, Colour, str]] = [
        ("line", "weight", ink.say("legend.beams")),
        ("dash", "negative", ink.say("legend.samples")),
        ("dash", "text", ink.say("legend.exact" if run.exact.proven else "legend.bounded")),
    ]
    rest = table + legend_height(ink, body.width(), entries) + 10
    chart = QRectF(body.left(), body.top(), body.width(), max(body.height() - rest, 80.0))
    boxes = split(chart, 3, 14.0 * scale)
    beams = np.array([one.beams for one in widths[:count]], dtype=np.float64)
    across = Axis(1.0, float(widths[-1].beams), logarithmic=2, title="B",
                  ticks=tuple(float(one.beams) for one in widths), form=plain)  # fmt: skip
    low = trace.scales["logp"][0]
    curve(ink, boxes[0], across, Axis(low * 1.06 - 0.1, 0.0, title=ink.say("axis.logp")),
          beams, [one.best.logp for one in widths[:count]], BEST, run)  # fmt: skip
    most = trace.scales["length"][1]
    every = max(1, math.ceil(most / 10))
    lengths = Axis(0.0, most * 1.08 + 0.2, title=ink.say("axis.length"),
                   ticks=tuple(float(n) for n in range(0, int(most) + 1, every)))  # fmt: skip
    curve(ink, boxes[1], across, lengths,
          beams, [float(len(one.best.ids)) for one in widths[:count]], "weight", None)  # fmt: skip
    plot = Plot(ink, boxes[2], across, Axis(0.0, 1.05, title=ink.say("axis.distinct"),
                                            ticks=(0.0, 0.5, 1.0)))  # fmt: skip
    plot.frame()
    for values, colour, dash in (
        ([one.sampled[1] for one in widths[:count]], "negative", True),
        ([one.distinct[1] for one in widths[:count]], "weight", False),
    ):
        ys = np.array(values)
        plot.curve(beams, ys, colour, width=2.2, dash=dash)
        plot.points(beams[np.isfinite(ys)], ys[np.isfinite(ys)], colour, radius=3.5)
    for one in widths[:count]:
        x = plot.x(float(one.beams))
        ink.mark(QRectF(x - 10, plot.inner.top(), 20, plot.inner.height()),
                 read_distinct(ink, one))  # fmt: skip
    legend(ink, QRectF(body.left(), chart.bottom() + 4, body.width(), small), entries)
    draw_table(ink, QRectF(body.left(), body.bottom() - table, body.width(), table), run,
               widths[:count])  # fmt: skip


def split(box: QRectF, parts: int, gap: float) -> list[QRectF]:
    """Side by side."""
    wide = (box.width() - gap * (parts - 1)) / parts
    return [QRectF(box.left() + i * (wide + gap), box.top(), wide, box.height())
            for i in range(parts)]  # fmt: skip


def curve(
    ink: Ink, box: QRectF, across: Axis, up: Axis, beams: np.ndarray, values: list[float],
    colour: str, run: Run | None,
) -> None:  # fmt: skip
    """One quantity of the best text over the width, with the exact optimum where it is ln p."""
    plot = Plot(ink, box, across, up)
    plot.frame()
    ys = np.array(values)
    if run is not None:
        plot.level(run.exact.text.logp, "text")
        y = plot.y(run.exact.text.logp)
        high = ink.line_height("tiny")
        ink.text(QRectF(plot.inner.left() + 4, y - high - 1, plot.inner.width() - 4, high),
                 f"“{spelled(run.exact.text.words)}”", size="tiny")  # fmt: skip
    plot.curve(beams, ys, colour, width=2.2)
    plot.points(beams, ys, colour, radius=3.5)
    for b, value in zip(beams.tolist(), values, strict=True):
        x = plot.x(b)
        ink.mark(QRectF(x - 10, plot.inner.top(), 20, plot.inner.height()),
                 ReadOut(f"B = {int(b)}", (f"{up.title}: {number(value, 4)}",)))  # fmt: skip


def draw_table(ink: Ink, box: QRectF, run: Run, widths: Sequence[Width]) -> None:
    """The best text of every width, and at the end the likeliest of all."""
    small, scale = ink.line_height("small"), ink.view.text_scale
    lefts = [box.left(), box.left() + 40 * scale, box.left() + 100 * scale,
             box.left() + 148 * scale]  # fmt: skip
    for place, key in enumerate(("beams", "logp", "length")):
        ink.text(
            QRectF(lefts[place], box.top(), lefts[place + 1] - lefts[place] - 8, small),
            ink.say("column." + key),
            size="tiny",
            colour="muted",
            align="right middle",
        )
    ink.text(QRectF(lefts[3] + 4, box.top(), box.right() - lefts[3], small),
             ink.say("column.best"), size="tiny", colour="muted")  # fmt: skip
    rows = [(str(one.beams), one.best, GREEDY if one.beams == 1 else "text") for one in widths]
    if len(widths) == len(run.widths):
        rows.append(("∞" if run.exact.proven else "?", run.exact.text, BEST))
    for place, (name, text, colour) in enumerate(rows):
        y = box.top() + (place + 1) * (small + 3)
        if name == str(run.beams):
            ink.rect(QRectF(box.left(), y - 1, box.width(), small + 2),
                     fill=soft(ink, "neutral", 0.16), radius=3)  # fmt: skip
        for at, cell in enumerate((name, fixed(text.logp, 2), str(len(text.ids)))):
            ink.text(QRectF(lefts[at], y, lefts[at + 1] - lefts[at] - 8, small), cell,
                     size="small", mono=True, align="right middle", colour=colour)  # fmt: skip
        ink.text(QRectF(lefts[3] + 4, y, box.right() - lefts[3] - 4, small),
                 spelled(text.words) + ("" if text.ended else " …"), size="small")  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), small + 3), ReadOut(spelled(text.words), (
            f"ln p = {number(text.logp, 5)}", tokens(ink, len(text.ids)),
            ink.say("read.exact", count=run.exact.expanded) if name in ("∞", "?") else "",
        )))  # fmt: skip


def read_distinct(ink: Ink, one: Width) -> ReadOut:
    """distinct-n of beams and of samples."""
    return ReadOut(f"B = {one.beams}", (
        ink.say("read.distinct", texts=one.texts, one=ratio(one.distinct[0]),
                two=ratio(one.distinct[1])),
        ink.say("read.distinct.samples", texts=one.beams, one=ratio(one.sampled[0]),
                two=ratio(one.sampled[1])),
    ))  # fmt: skip
