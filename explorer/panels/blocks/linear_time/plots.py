"""Copying among noise, and what length costs."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.linear_time import Run, Step
from explorer.core.formatting import count, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: A colour for each model, with its name in the legend.
COLOURS = {
    "attention": "key", "selective": "weight", "fixed": "query", "rwkv": "category 2",
    "linear": "category 1",
}  # fmt: skip


def draw_copy(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Accuracy over noise; below, one of the sequences and what each model made of it."""
    run: Run = trace.shared
    task = run.copying
    line = ink.line_height("small")
    rows = (len(task.models) + 2) * (line + 9)
    below = QRectF(rect.left(), rect.bottom() - rows, rect.width(), rows)
    draw_example(ink, below, run)
    names = [("line" if name != "rwkv" else "dot", COLOURS[name], ink.say("model." + name))
             for name in task.models]  # fmt: skip
    sign = QRectF(rect.left(), below.top() - line - 12, rect.width(), line)
    legend(ink, sign, names)
    box = QRectF(rect.left(), rect.top(), rect.width(), sign.top() - rect.top() - 6)
    places = tuple(float(at) for at in range(len(task.noise)))
    across = Axis(0, places[-1], title=ink.say("copy.noise"), ticks=places,
                  form=lambda value: str(task.noise[round(value)]))  # fmt: skip
    plot = Plot(ink, box, across, Axis(0, 1.05, ticks=(0.0, 0.25, 0.5, 0.75, 1.0)),
                ink.say("copy.accuracy"))  # fmt: skip
    plot.frame()
    plot.level(1.0 / task.letters, "muted", text=ink.say("copy.guess"))
    for name, row in zip(task.models, task.accuracy, strict=True):
        if name != "rwkv":
            plot.curve(np.array(places), row, COLOURS[name], width=2.2)
        plot.points(np.array(places), row, COLOURS[name], radius=3.6)
    cell = float(plot.x(1.0) - plot.x(0.0))
    for at, noise in enumerate(task.noise):
        lines = tuple(f"{ink.say('model.' + name)}: {percent(float(row[at]))}"
                      for name, row in zip(task.models, task.accuracy, strict=True))  # fmt: skip
        area = QRectF(plot.x(float(at)) - cell / 2, plot.inner.top(), cell, plot.inner.height())
        ink.mark(area.intersected(box), ReadOut(ink.say("read.noise", count=noise), lines))


def draw_example(ink: Ink, rect: QRectF, run: Run) -> None:
    """A sequence, the wanted letters, and each model's, a wrong one struck out."""
    task, line = run.copying, ink.line_height("small")
    pitch = line + 9
    tokens = len(task.example)
    width = rect.width() / tokens
    for token, piece in enumerate(task.example):
        box = QRectF(rect.left() + token * width, rect.top(), width, line + 2)
        data = piece != "·"
        if data:
            ink.rect(box.adjusted(-2, 0, 2, 0), fill="raised", line="border", radius=2)
        ink.text(box, piece, size="small", mono=True, bold=data, align="center middle",
                 elide=False, colour="text" if data else "muted")  # fmt: skip
    rows = [(ink.say("copy.wanted"), task.wanted, "text")]
    rows += [(ink.say("model." + name), said, COLOURS[name])
             for name, said in zip(task.models, task.named, strict=True)]  # fmt: skip
    gutter = max(ink.text_width(name, "small") for name, _, _ in rows) + 12
    for number_, (name, said, colour) in enumerate(rows):
        y = rect.top() + (number_ + 1) * pitch
        ink.text(QRectF(rect.left(), y, gutter - 8, line + 4), name, size="small", colour="muted",
                 align="right middle")  # fmt: skip
        for place, letter in enumerate(said):
            box = QRectF(rect.left() + gutter + place * 32, y, 26, line + 4)
            right = letter == task.wanted[place]
            ink.rect(box, line=colour if right else "border", width=1.6 if right else 0.8, radius=3)
            ink.text(box, letter, size="small", mono=True, bold=right, align="center middle",
                     colour="text" if right else "muted")  # fmt: skip
            if not right:
                ink.line(box.left() + 3, box.bottom() - 3, box.right() - 3, box.top() + 3, "error",
                         width=1.6)  # fmt: skip


def draw_cost(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Work and memory over the length, both on logarithmic scales."""
    run: Run = trace.shared
    cost, line = run.cost, ink.line_height("small")
    entries = [("line", COLOURS[name], ink.say("model." + name)) for name in cost.models]
    rows = 2 if sum(40 + ink.text_width(t, "small") for _, _, t in entries) > rect.width() else 1
    sign = QRectF(rect.left(), rect.bottom() - rows * (line + 1), rect.width(), line)
    legend(ink, sign, entries)
    room = rect.adjusted(0, 0, 0, -rows * (line + 1) - 8)
    beside = room.width() >= 1.35 * room.height()
    for part, (title, numbers) in enumerate((("cost.work", cost.work),
                                             ("cost.memory", cost.memory))):  # fmt: skip
        if beside:
            half = (room.width() - 18) / 2
            box = QRectF(room.left() + part * (half + 18), room.top(), half, room.height())
        else:
            half = (room.height() - 12) / 2
            box = QRectF(room.left(), room.top() + part * (half + 12), room.width(), half)
        low, high = float(numbers.min()), float(numbers.max())
        plot = Plot(
            ink, box,
            Axis(cost.lengths[0], cost.lengths[-1], 2, title=ink.say("cost.length")),
            Axis(low / 1.5, high * 1.5, 10), ink.say(title),
        )  # fmt: skip
        plot.frame()
        for name, row in zip(cost.models, numbers, strict=True):
            plot.curve(np.array(cost.lengths), row, COLOURS[name],
                       width=2.6 if name in ("attention", "selective") else 1.6)  # fmt: skip

        def read(
            point: QPointF, plot: Plot = plot, numbers: np.ndarray = numbers, title: str = title
        ) -> ReadOut:
            at = int(np.abs(np.log2(cost.lengths) - np.log2(plot.at(point)[0])).argmin())
            lines = tuple(f"{ink.say('model.' + name)}: {number(float(row[at]))}"
                          for name, row in zip(cost.models, numbers, strict=True))  # fmt: skip
            head = ink.say("read.length", count=count(cost.lengths[at]))
            return ReadOut(f"{ink.say(title)}: {head}", lines)

        ink.mark(plot.inner, read)
