"""Under the candidates: how sure the model was of each written token, and how much is repeated."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.generation.decoding.params import Run, Step
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.generation.decoding.written import seek_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def height(body: QRectF, scale: float) -> float:
    """What the curves take; nothing on a stage without room for them."""
    return min(body.height() * 0.24, 170 * scale) if body.height() > 430 * scale else 0.0


def draw(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Two plots over the written tokens, as far as the text goes."""
    run: Run = trace.shared
    small = ink.line_height("small")
    half = (box.width() - 16) / 2
    top = box.adjusted(0, 0, 0, -small - 2)
    across = Axis(0.5, run.new + 0.5, ticks=tuple(ticks(run.new)), form=lambda v: f"{v:.0f}")
    left = Plot(ink, QRectF(top.left(), top.top(), half, top.height()), across,
                Axis(0.0, 1.0, ticks=(0.0, 0.5, 1.0)), ink.say("axis.chance"))  # fmt: skip
    right = Plot(ink, QRectF(top.right() - half, top.top(), half, top.height()), across,
                 Axis(0.0, trace.scales["entropy"][1] * 1.05), ink.say("axis.entropy"))  # fmt: skip
    for plot in (left, right):
        plot.frame()
    last = step.token if step.stage == "token" else step.token - 1
    tokens = np.arange(1, last + 2)
    written = run.written[: last + 1]
    for start in run.loop_starts:
        if start <= last:
            left.upright(start + 0.5, "negative", text=ink.say("turn") if start ==
                         run.loop_starts[0] else "")  # fmt: skip
    chances = np.array([one.model_chance for one in written])
    left.bars(np.arange(0.5, len(written) + 1.0), chances, "weight", gap=0.6)
    shares = np.cumsum(run.repeated[: last + 1]) / np.maximum(tokens, 1)
    left.curve(tokens, shares, "negative", width=2.0)
    right.curve(tokens, np.array([one.whole.entropy_before for one in written]), "neutral",
                dash=True)  # fmt: skip
    right.curve(tokens, np.array([one.whole.entropy_after for one in written]), "weight", width=2.0)
    if last + 1 == 1:
        left.points(tokens, shares, "negative")
        right.points(tokens, np.array([written[0].whole.entropy_after]), "weight")
    foot = box.bottom() - small
    legend(ink, QRectF(box.left(), foot, half, small),
           (("line", "negative", ink.say("legend.repeated")),))  # fmt: skip
    legend(ink, QRectF(box.right() - half, foot, half, small),
           (("dash", "neutral", ink.say("legend.model")),
            ("line", "weight", ink.say("legend.processed"))))  # fmt: skip
    mark(ink, left, right, trace, last)


def ticks(count: int) -> list[float]:
    """Token numbers to label."""
    every = next(n for n in (1, 2, 5, 10, 20, 50) if count / n <= 8)
    return [float(k) for k in range(every, count + 1, every)] if every > 1 else [
        float(k) for k in range(1, count + 1)
    ]  # fmt: skip


def mark(ink: Ink, left: Plot, right: Plot, trace: Trace, last: int) -> None:
    """Every token of the curves answers the mouse."""
    run: Run = trace.shared
    steps = seek_of(trace)
    for plot, say in ((left, read_chance), (right, read_entropy)):
        width = plot.inner.width() / run.new
        for place in range(last + 1):
            area = QRectF(plot.x(place + 0.5), plot.inner.top(), width, plot.inner.height())
            ink.mark(area, partial(say, ink, run, place), seek=steps[place])


def read_chance(ink: Ink, run: Run, place: int, _: QPointF) -> ReadOut:
    """How likely a token was, and how much is repeated up to it."""
    one = run.written[place]
    return ReadOut(ink.say("title.token", token=place + 1, piece=one.piece), (
        ink.say("read.token", chance=number(one.model_chance), after=number(one.chance)),
        ink.say("read.repeat", share=percent(run.repeated_share(place))),
    ))  # fmt: skip


def read_entropy(ink: Ink, run: Run, place: int, _: QPointF) -> ReadOut:
    """How open the choice was, before the processors and after."""
    one = run.written[place]
    return ReadOut(ink.say("title.token", token=place + 1, piece=one.piece), (
        ink.say("read.entropy", before=number(one.whole.entropy_before),
                after=number(one.whole.entropy_after)),
    ))  # fmt: skip
