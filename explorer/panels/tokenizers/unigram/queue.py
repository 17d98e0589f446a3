"""What decides: all pieces sorted by what they are worth, and a line; and the course of it all."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from explorer.compute.tokenizers.unigram.params import Step, Training
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.colours import strong
from explorer.panels.tokenizers.unigram.colours import FALLING
from explorer.panels.tokenizers.unigram.crowd import read_piece
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

FLAT = 50.0  # times the deciding loss: where the largest is above, equal steps would show nothing


@lru_cache(maxsize=64)
def queued(step: Step) -> tuple[np.ndarray, np.ndarray]:
    """The pieces by falling worth, and this worth: occurrences, or the loss without them."""
    worth = step.loss if step.kind == "prune" else step.occurs
    real = np.flatnonzero(np.isfinite(worth))
    order = real[np.argsort(-worth[real], kind="stable")]
    return step.pieces[order], worth[order]


def draw_queue(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Bars by falling worth; those beyond the line are orange."""
    step: Step = trace[index]
    pieces, worth = queued(step)
    if not len(pieces) or area.height() < 30:
        return
    line = ""
    if step.kind == "expect":
        line = ink.say("line-half", line=f"{step.line:g}")
    elif step.kind == "prune" and math.isfinite(step.line):
        line = ink.say("line-loss")
    if step.kind == "prune":
        least, top = float(worth.min()), float(worth.max())
        if step.line > 0 and top > FLAT * step.line:
            up = Axis(step.line / 20, top, logarithmic=10, title=line)
        else:
            up = Axis(min(least, 0.0), top if top > 0 else 1.0, title=line)
        title = ink.say("queue-loss")
    else:
        up = Axis(0.05, max(trace.scales["occurs"][1], 1.0), logarithmic=10, title=line)
        title = ink.say("queue-occurs" if step.kind == "seeds" else "queue-expected")
    while ink.text_width(title, "small", bold=True) > area.width() and " " in title:
        title = title[: title.rindex(" ")]
    total = len(pieces)
    labels = [trace.shared.labels[piece] for piece in pieces.tolist()] if total <= 24 else []
    room = 0.86 * area.width() / total  # about what a bar has
    named = bool(labels) and max(ink.text_width(name, "tiny") for name in labels) < room
    across = Axis(
        0.0, float(total), ticks=() if named else None, form=lambda value: str(round(value))
    )
    plot = Plot(ink, area, across, up, title)
    plot.frame()
    going = np.isin(pieces, step.going)
    edges = np.arange(total + 1, dtype=np.float64)
    gap = 0.5 if plot.inner.width() / total > 3 else 0.0
    inner = plot.inner
    low = plot.y(0.0) if not up.logarithmic else inner.bottom()
    lefts = plot.x(edges)
    heights = np.clip(plot.y(np.maximum(worth, up.low)), inner.top(), inner.bottom())
    orange = strong(ink, FALLING)
    # more bars than pixels: one for each pixel
    drawn = np.unique(np.linspace(0, total - 1, min(total, int(inner.width()) + 1)).astype(int))
    following = np.append(drawn[1:], total)
    ink.painter.save()
    if inner.width() / total < 3:  # thin bars lie on whole pixels, else they shimmer
        ink.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    bars = np.stack([lefts[drawn], np.minimum(heights[drawn], low),
                     np.maximum(lefts[following] - lefts[drawn] - gap, 0.5),
                     np.maximum(np.abs(heights[drawn] - low), 0.6)], axis=1)  # fmt: skip
    ink.painter.setPen(Qt.PenStyle.NoPen)
    for which, colour in ((~going[drawn], ink.colour("weight")), (going[drawn], orange)):
        ink.painter.setBrush(colour)
        ink.painter.drawRects([QRectF(*bar) for bar in bars[which].tolist()])
    ink.painter.restore()
    if named:
        for place, name in enumerate(labels):
            x = float(lefts[place] + lefts[place + 1]) / 2
            ink.label(x, inner.bottom() + 4, name, anchor="center top", size="tiny")
    if line:
        plot.level(step.line, "text", width=1.4)

    def read(point: QPointF) -> ReadOut | None:
        place = int((point.x() - inner.left()) / max(inner.width(), 1) * total)
        return read_piece(ink, trace, index, int(pieces[min(max(place, 0), total - 1)]))

    ink.mark(inner, read, name="queue")


def draw_course(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """−ln Z a word at every iteration: down by new scores, up by what was thrown away."""
    shared: Training = trace.shared
    if area.height() < 30 or not len(shared.objective):
        return
    low, high = float(shared.objective.min()), float(shared.objective.max())
    spread = (high - low) or 1.0
    title = ink.say("course")
    if ink.text_width(title, "small", bold=True) > area.width():
        title = ink.say("course-short")
    plot = Plot(
        ink, area, Axis(0.0, float(max(len(trace) - 1, 1)), ticks=()),
        Axis(low - 0.12 * spread, high + 0.12 * spread), title,
    )  # fmt: skip
    plot.frame()
    steps = shared.objective_step
    for number_of, step in enumerate(trace.steps):
        if step.kind == "prune":
            plot.upright(float(number_of), "hairline", dash=False)
    plot.curve(steps.astype(float), shared.objective, "muted")
    plot.points(steps.astype(float), shared.objective, "weight", radius=3.0)
    plot.upright(float(index), "text", width=1.2)
    radius = 8.0
    for at, value in zip(steps.tolist(), shared.objective.tolist(), strict=True):
        x, y = float(plot.x(at)), float(plot.y(value))
        spot = QRectF(x - radius, y - radius, 2 * radius, 2 * radius).intersected(area)
        read = ReadOut(
            ink.say("read-course", round=trace[at].round, iteration=trace[at].iteration),
            (f"−Σ c ln Z / Σ c = {fixed(value, 4)}",),
        )
        ink.mark(spot, read, seek=at)
