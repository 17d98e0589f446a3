"""Matrices: the frozen one, the thin ones and their product; and shapes drawn to scale."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.adapting.lora.params import EVERY, Params, Step, Story
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.adapting.lora.facts import change_at, counts_of, singular
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height

WANTED, MADE = "category 5", "category 2"


def _cells(ink: Ink, box: QRectF, matrix: np.ndarray, most: float, name: str, title: str) -> None:
    """A heat map with its title above, and what each cell holds."""
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top() - small - 2, box.width(), small), title, size="small",
             bold=True)  # fmt: skip
    ink.heat(box, matrix, (-most, most), "signed")
    ink.rect(box, line="border", width=0.8)
    rows, columns = matrix.shape

    def read(point: QPointF) -> ReadOut:
        row = int(np.clip((point.y() - box.top()) / box.height() * rows, 0, rows - 1))
        column = int(np.clip((point.x() - box.left()) / box.width() * columns, 0, columns - 1))
        return ReadOut(f"{title} [{row}, {column}]", (number(float(matrix[row, column]), 4),))

    ink.mark(box, read, name=name)


def draw_learn(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """W, B, A, their product and the change that is wanted; singular values and loss below."""
    params: Params = trace.params
    story: Story = trace.shared
    at, small = step.place, ink.line_height("small")
    change = change_at(trace, at)
    wanted = story.task.target
    gap, width = 14.0, params.width
    below = max(0.36 * area.height(), 100.0)
    high = area.height() - below - small - 16
    # a thin matrix is as thin as its rank, but never too thin to be seen
    share = max(params.thin / width, 0.08)
    side = min((area.width() - 4 * gap) / (3 + share), (high - gap - small) / (1 + share))
    thin = side * share
    below = area.height() - side - thin - 3 * small - gap
    left = area.left() + max(area.width() - 3 * side - thin - 3 * gap, 0) / 2
    top = area.top() + small + 2
    most = float(np.abs(wanted).max())
    _cells(ink, QRectF(left, top, side, side), story.task.weight,
           float(np.abs(story.task.weight).max()), "W", ink.say("matrix.frozen"))  # fmt: skip
    x = left + side + gap
    thick = float(max(np.abs(story.down).max(), np.abs(story.up).max()))
    _cells(ink, QRectF(x, top, thin, side), story.up[at], thick, "B", "B")
    x += thin + gap
    _cells(ink, QRectF(x, top, side, side), change, most, "change", ink.say("matrix.change"))
    under = QRectF(x, top + side + small + 6, side, thin)
    _cells(ink, under, story.down[at], thick, "A", "A")
    x += side + gap
    _cells(ink, QRectF(x, top, side, side), wanted, most, "target", ink.say("matrix.target"))
    foot = QRectF(area.left(), area.bottom() - below, area.width(), below)
    half = (foot.width() - 16) / 2
    _spectrum(ink, QRectF(foot.left(), foot.top(), half, below), change, wanted)
    _loss(ink, QRectF(foot.left() + half + 16, foot.top(), half, below), trace, at)


def _spectrum(ink: Ink, box: QRectF, change: np.ndarray, wanted: np.ndarray) -> None:
    used = legend(ink, box, [
        ("line", WANTED, ink.say("legend.wanted")), ("box", MADE, ink.say("legend.made")),
    ]) + 4  # fmt: skip
    shown = min(len(change), 16)
    made, asked = singular(change)[:shown], singular(wanted)[:shown]
    plot = Plot(ink, box.adjusted(0, used, 0, 0), Axis(0.0, float(shown), ticks=()),
                Axis(0.0, 1.15 * float(asked.max())), ink.say("plot.singular"))  # fmt: skip
    plot.frame()
    for place, (one, other) in enumerate(zip(made.tolist(), asked.tolist(), strict=True)):
        edges = np.array([place + 0.15, place + 0.85])
        plot.bars(edges, np.array([one]), MADE)
        plot.curve(edges, np.array([other, other]), WANTED, width=2.4)
        left, right = (float(plot.x(edge)) for edge in edges)
        ink.mark(QRectF(left, plot.inner.top(), right - left, plot.inner.height()), ReadOut(
            ink.say("read.singular", place=place + 1),
            (f"{ink.say('legend.made')}: {number(one, 4)}",
             f"{ink.say('legend.wanted')}: {number(other, 4)}"),
        ), name=f"singular {place}")  # fmt: skip


def _loss(ink: Ink, box: QRectF, trace: Trace, at: int) -> None:
    story: Story = trace.shared
    params: Params = trace.params
    floor = float(story.floors[params.thin])
    used = legend(ink, box, [("dash", WANTED, ink.say("legend.floor", rank=params.thin))]) + 4
    plot = Plot(ink, box.adjusted(0, used, 0, 0),
                Axis(0.0, float(params.updates), title=ink.say("axis.updates"), whole=True),
                Axis(0.0, 1.08 * float(story.floors[0]), form=number),
                ink.say("plot.loss"))  # fmt: skip
    plot.frame()
    plot.level(floor, WANTED)
    done = at * EVERY + 1
    plot.curve(np.arange(done, dtype=np.float64), story.losses[:done], MADE, width=2.4)

    def read(point: QPointF) -> ReadOut:
        update = int(np.clip(round(plot.at(point)[0]), 0, done - 1))
        return ReadOut(ink.say("read.update", update=update),
                       (number(float(story.losses[update]), 4),))  # fmt: skip

    ink.mark(plot.inner, read, name="loss")


def draw_shapes(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The matrices of a model of real width as rectangles, the thin side not to scale."""
    params: Params = trace.params
    small = ink.line_height("small")
    full, thin_count = counts_of(trace)
    gap = 1.6 * small
    share = params.counted / params.model
    side = min((area.width() - 2 * gap - 12.0) / (1.85 + share), area.height() - 2.5 * small)
    printed = step.place == 2
    if printed:  # one above the other
        side = min(side, (area.height() - 6 * small) / (share + 0.5))
    thin = max(side * share, 12.0)
    left = area.left() + max(area.width() - 1.85 * side - thin - 2 * gap, 0) / 2
    high = max(side, thin + 2.6 * small + side / 2 if printed else 0.0) + 2.5 * small
    top = area.top() + small + 6 + max(area.height() - high, 0) / 3
    square = QRectF(left, top, side, side)
    merged = step.place == 1
    _shape(ink, square, "W + B·A" if merged else "W", f"{params.model} × {params.model}",
           count(full), MADE if merged else "weight")  # fmt: skip
    middle = top + side / 2
    if printed:
        x = left + side + gap
        _shape(ink, QRectF(x, top, side * 0.85, thin), "B", f"{params.counted} × {params.model}",
               count(thin_count // 2), MADE)  # fmt: skip
        y = top + thin + 2.6 * small
        _shape(ink, QRectF(x, y, thin, side * 0.5), "A", f"{params.model} × {params.counted}",
               count(thin_count // 2), MADE)  # fmt: skip
        product = QRectF(x + thin + 5.5 * small, y + small, *2 * (min(thin, 2 * small),))
        ink.rect(product, fill=soft(ink, "category 5", 0.6), line="border")
        ink.text(QRectF(product.right() + 6, y, area.right() - product.right() - 6, small),
                 f"B·A: {params.counted} × {params.counted}", size="small", bold=True)  # fmt: skip
    else:
        if not merged:
            ink.label(left + side + gap / 2, middle, "+", size=22, anchor="center middle")
        x = left + side + gap
        alpha = 0.25 if merged else 1.0
        _shape(ink, QRectF(x, top, thin, side * 0.85), "B", f"{params.model} × {params.counted}",
               "", MADE, alpha)  # fmt: skip
        _shape(ink, QRectF(x + thin + gap, top + 2.2 * small, side * 0.85, thin), "A",
               f"{params.counted} × {params.model}", "", MADE, alpha)  # fmt: skip
        text = ink.say("shapes.trained", weights=count(thin_count), times=number(full / thin_count))
        room = area.right() - x - thin - gap
        said = QRectF(x + thin + gap, top + 2.2 * small + thin + 1.8 * small, room,
                      wrapped_height(ink, text, room, "small"))  # fmt: skip
        ink.text(said, text, size="small", wrap=True, align="left top")
        ink.mark(said, ReadOut("2 d r", (f"2 · {params.model} · {params.counted}"
                                         f" = {count(thin_count)}",)), name="count")  # fmt: skip


def _shape(
    ink: Ink, box: QRectF, name: str, shape: str, numbers: str, colour: str, alpha: float = 1.0
) -> None:
    """A rectangle with its name above, and its shape inside or below."""
    small = ink.line_height("small")
    ink.rect(box, fill=soft(ink, colour, 0.35), line="border", alpha=alpha)
    ink.label(box.left(), box.top() - 2, name, size="small", anchor="left bottom")
    room = box.width() > ink.text_width(shape, "small") + 8 and box.height() > 2.2 * small
    x, y = (box.center().x(), box.center().y() - small / 2) if room else (
        box.left(), box.bottom() + small * 0.7)  # fmt: skip
    ink.label(x, y, shape, size="small", anchor="center middle" if room else "left middle")
    if numbers and room:
        ink.label(x, y + small, numbers, size="small", anchor="center middle")
    ink.mark(box, ReadOut(name, (shape, *((numbers,) if numbers else ()))), name=name)
