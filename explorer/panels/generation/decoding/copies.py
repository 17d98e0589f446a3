"""The same text again and again: every token coloured by how likely the model found it."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.decoding.params import Run, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.looks import bare
from explorer.ui.canvas.colours import text_on
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
    """A row of tokens for each copy, its mean at the right; below, the mean as a curve."""
    run: Run = trace.shared
    copies, scale = run.copies, ink.view.text_scale
    rows = len(copies.mean)
    plot_height = min(body.height() * 0.36, 230 * scale)
    stage = QRectF(body.left(), body.top() + 4, body.width(), body.height() - plot_height - 14)
    name = ink.text_width(ink.say("copy", copy=rows), "small") + 10
    mean = ink.text_width("0.000", "body", mono=True) + 10
    row = min(stage.height() / rows, 46 * scale)
    width = (stage.width() - name - mean) / len(copies.pieces)
    first = step_of_first(trace)
    for k in range(rows):
        y = stage.top() + k * row
        if k >= step.copy:
            break
        ink.text(QRectF(stage.left(), y, name, row - 3), ink.say("copy", copy=k + 1), size="small",
                 colour="text" if k + 1 == step.copy else "muted")  # fmt: skip
        for token, piece in enumerate(copies.pieces):
            chance = float(copies.chance[k, token])
            tile = QRectF(stage.left() + name + token * width, y, width - min(2.0, width * 0.1),
                          row - 3)  # fmt: skip
            draw_tile(ink, tile, piece, chance)
            ink.mark(tile, ReadOut(ink.say("title.piece", piece=piece), (
                ink.say("read.first") if math.isnan(chance) else
                ink.say("read.copy", copy=k + 1, chance=number(chance)),)),
                seek=first + k)  # fmt: skip
        value = float(copies.mean[k])
        ink.text(QRectF(stage.right() - mean, y, mean, row - 3), fixed(value), size="body",
                 mono=True, align="right middle", bold=k + 1 == step.copy)  # fmt: skip
    draw_means(ink, QRectF(body.left(), body.bottom() - plot_height, body.width(), plot_height),
               trace, step)  # fmt: skip


def step_of_first(trace: Trace) -> int:
    """The step that shows the first copy."""
    return next(index for index, step in enumerate(trace.steps) if step.stage == "copy")


def draw_tile(ink: Ink, tile: QRectF, piece: str, chance: float) -> None:
    """A token of a copy: the darker, the likelier; its probability under it where there is room."""
    if math.isnan(chance):
        ink.hatch(tile, "border")
        ink.rect(tile, line="border", width=0.8, radius=3)
        return
    fill = ink.ramp(0.04 + 0.92 * chance)
    ink.rect(tile, fill=fill, line="hairline", width=0.8, radius=3)
    text, colour = bare(piece), text_on(ink, fill)
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    size = "small" if ink.text_width(text, "small", mono=True) <= tile.width() - 2 else "tiny"
    fits = ink.text_width(text, size, mono=True) <= tile.width()
    numbered = (
        tile.height() >= tiny + small + 1
        and ink.text_width("0.00", "tiny", mono=True) <= tile.width() - 2
    )
    if fits or tile.width() > 24:
        box = tile.adjusted(0, 1, 0, -tiny - 1) if numbered else tile
        ink.text(box, text, size=size, mono=True, colour=colour, align="center middle")
    if numbered:
        ink.text(QRectF(tile.left(), tile.bottom() - tiny - 1, tile.width(), tiny),
                 fixed(chance, 2), size="tiny", mono=True, colour=colour,
                 align="center middle")  # fmt: skip


def draw_means(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The geometric mean of each copy, and of each turn of the loop that the model itself wrote."""
    run: Run = trace.shared
    rows = len(run.copies.mean)
    across = Axis(0.5, rows + 0.5, title=ink.say("axis.copy"), form=lambda v: f"{v:.0f}",
                  ticks=tuple(float(k) for k in range(1, rows + 1)))  # fmt: skip
    up = Axis(0.0, 1.0, ticks=(0.0, 0.25, 0.5, 0.75, 1.0))
    plot = Plot(ink, box, across, up, ink.say("axis.mean"))
    plot.frame()
    xs, ys = np.arange(1.0, step.copy + 1), run.copies.mean[: step.copy]
    plot.curve(xs, ys, "weight", width=2.4)
    plot.points(xs, ys, "weight", radius=4.5)
    first = step_of_first(trace)
    width = plot.inner.width() / rows
    for k in range(step.copy):
        x, value = float(plot.x(k + 1.0)), float(run.copies.mean[k])
        if k + 1 == step.copy and not math.isnan(value):
            high = value > 0.85
            ink.label(x, float(plot.y(value)) + (8 if high else -8), fixed(value), size="small",
                      anchor="center top" if high else "center bottom", mono=True)  # fmt: skip
        ink.mark(QRectF(x - width / 2, plot.inner.top(), width, plot.inner.height()),
                 ReadOut(ink.say("copy", copy=k + 1), (ink.say("read.mean", mean=number(value)),)),
                 seek=first + k)  # fmt: skip
