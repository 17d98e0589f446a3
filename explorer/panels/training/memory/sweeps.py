"""Peaks by the length of a segment, and by the number of small batches."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.memory.params import ARMS, Memory, Step
from explorer.core.formatting import count, data_size, number
from explorer.core.trace import Trace
from explorer.panels.training.memory.common import AGAIN, KEPT, bytes_up
from explorer.panels.training.memory.facts import best, estimate
from explorer.ui.canvas.arranged import columns, halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_sweep(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Measured peaks on the estimate; the operations of each."""
    shared: Memory = trace.shared
    sweep, keep = shared.sweep, shared.courses[0]
    lengths = np.arange(1, len(sweep.peaks) + 1)
    area = headed(ink, area, (
        ("dot", AGAIN, ink.say("legend.measured")), ("line", "text", ink.say("legend.estimate")),
        ("dash", KEPT, ink.say("legend.all")), ("dash", "muted", ink.say("plot.root")),
    ))  # fmt: skip
    first, second = halves(area, 0.62)

    def guess(place: int) -> float:
        return float(estimate(trace.params, np.array([place + 1.0]))[0])

    fine = np.linspace(1, len(lengths), 120)
    guessed = estimate(trace.params, fine)
    high = 1.1 * max(float(sweep.peaks.max()), keep.peak)
    across = Axis(0.5, len(lengths) + 0.5, title=ink.say("axis.length"), whole=True)
    plot = Plot(ink, first, across, bytes_up(high), ink.say("plot.peak"))
    plot.frame()
    plot.level(float(keep.peak), KEPT, width=2.0)
    plot.curve(fine, guessed, "text", width=1.2)
    plot.upright(best(trace.params), "muted")
    plot.points(lengths, sweep.peaks, AGAIN, radius=4.0)
    here = [step.place]
    plot.points(lengths[here], sweep.peaks[here], "text", radius=6.5)
    plot.points(lengths[here], sweep.peaks[here], AGAIN, radius=4.5)
    columns(ink, plot, lengths, trace, "sweep", lambda k: ReadOut(
        ink.say("read.length", length=k + 1),
        (data_size(float(sweep.peaks[k])),
         ink.say("read.estimate", size=data_size(guess(k)))),
    ))  # fmt: skip
    once = keep.operations / 3
    work = Plot(ink, second, across, Axis(0.0, 4.6), ink.say("plot.work"))
    work.frame()
    for place in range(len(lengths)):
        work.bars(np.array([place + 0.6, place + 1.4]), sweep.operations[place : place + 1] / once,
                  AGAIN, line="border", alpha=1.0 if place == step.place else 0.45)  # fmt: skip
    work.level(3.0, KEPT, width=2.0)
    columns(ink, work, lengths, trace, "sweep", lambda k: ReadOut(
        ink.say("read.length", length=k + 1),
        (ink.say("read.work", operations=count(int(sweep.operations[k])),
                 passes=number(float(sweep.operations[k]) / once)),),
    ))  # fmt: skip


def draw_split(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Peaks of both arms by the number of small batches, and the operations."""
    shared: Memory = trace.shared
    split = shared.split
    area = headed(ink, area, (
        ("box", KEPT, ink.say("legend.all")), ("box", AGAIN, ink.say("legend.segments")),
    ))  # fmt: skip
    once = shared.courses[0].operations / 3
    first, second = halves(area, 0.6)
    for box, values, form, title in (
        (first, split.peaks.astype(float), data_size, "plot.peak"),
        (second, split.operations / once, None, "plot.work"),
    ):
        places = np.arange(len(split.parts), dtype=float)
        label = ink.line_height("small")
        high = 1.15 * float(values.max())
        plot = Plot(ink, QRectF(box.left(), box.top(), box.width(), box.height() - label),
                    Axis(-0.5, len(places) - 0.5, ticks=()),
                    bytes_up(high) if form else Axis(0.0, high), ink.say(title))  # fmt: skip
        plot.frame()
        for place in range(len(places)):
            for arm, colour in enumerate((KEPT, AGAIN)):
                value = float(values[arm, place])
                edge = place - 0.38 + 0.38 * arm
                plot.bars(np.array([edge, edge + 0.36]), np.array([value]), colour, line="border",
                          alpha=1.0 if place == step.place else 0.45)  # fmt: skip
                said = data_size(value) if form else number(value)
                if ink.text_width(said, "tiny") <= plot.inner.width() / len(places) * 0.36:
                    ink.label(float(plot.x(edge + 0.18)), float(plot.y(value)) - 1, said,
                              size="tiny", anchor="center bottom")  # fmt: skip
            ink.label(float(plot.x(float(place))), plot.inner.bottom() + 3,
                      f"{split.parts[place]}", size="small", anchor="center top",
                      bold=place == step.place)  # fmt: skip
        ink.text(QRectF(box.left(), box.bottom() - label, box.width(), label),
                 ink.say("axis.parts"), size="small", colour="muted",
                 align="right middle")  # fmt: skip
        columns(ink, plot, places, trace, "split", lambda k: ReadOut(
            ink.say("read.parts", parts=int(split.parts[k])),
            tuple(
                ink.say(f"read.split.{arm}", size=data_size(float(split.peaks[which, k])),
                        apart=number(float(split.apart[which, k])))
                for which, arm in enumerate(ARMS)
            ),
        ))  # fmt: skip
