"""Four heads in training: their losses and sizes, and how their largest logits drift."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.curves import done_at, smooth
from explorer.compute.blocks.head.params import HEADS, WIDTH, Step, Training
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: The last drawn is the thinnest: they lie over one another.
WIDTHS = {"tied": 2.4, "untied": 4.0, "norm": 2.6, "z": 1.3}
COLOURS = {"tied": "category 5", "untied": "category 4", "norm": "category 2", "z": "category 6"}


def entries(ink: Ink) -> list[tuple[str, str, str]]:
    """The legend of the four."""
    return [("line", COLOURS[kind], ink.say(f"head.{kind}")) for kind in HEADS]


def curves_in(ink: Ink, plot: Plot, curves: np.ndarray, done: int) -> None:
    """Thin for each network, thick for their mean; a read-out of all."""
    plot.frame()
    updates = np.arange(1, done + 1, dtype=float)
    for at, kind in enumerate(HEADS):
        for seed in range(curves.shape[2]):
            plot.curve(updates, curves[:done, at, seed], COLOURS[kind], width=0.9, alpha=0.4)
    for at, kind in enumerate(HEADS):
        plot.curve(updates, curves[:done, at].mean(axis=1), COLOURS[kind],
                       width=WIDTHS[kind])  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]) - 1, 0, done - 1))
        return ReadOut(ink.say("read.updates", updates=at + 1), tuple(
            f"{ink.say(f'head.{kind}')}: "
            + ", ".join(fixed(float(one), 2) for one in curves[at, which])
            for which, kind in enumerate(HEADS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def draw_tied(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Losses; below how many numbers each head costs."""
    training: Training = trace.shared.training
    done = done_at(step.place, len(training.losses))
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries(ink)) + 6
    bars = min(max(area.height() * 0.22, 84.0), 130.0)
    curves = smooth(training.losses)
    low = float(curves.min())
    # where all begin, not where the worst of them go
    start = float(curves[0].mean()) + 0.05
    high = max(float(np.quantile(curves, 0.85)), start, low + 0.2)
    plot = Plot(
        ink, QRectF(area.left(), area.top() + used, area.width(), area.height() - used - bars - 10),
        Axis(0.0, float(trace.params.updates), 0, ink.say("axis.updates"), whole=True),
        Axis(low - 0.05 * (high - low), high), ink.say("plot.loss"),
    )  # fmt: skip
    curves_in(ink, plot, curves, done)
    _parameters(ink, QRectF(area.left(), area.bottom() - bars, area.width(), bars), training)


def _parameters(ink: Ink, box: QRectF, training: Training) -> None:
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("plot.parameters"),
             size="small", bold=True)  # fmt: skip
    kinds = ("tied", "untied")
    name = max(ink.text_width(ink.say(f"head.{kind}"), "small") for kind in kinds) + 10
    most, room = max(training.parameters), box.width() - name - 70
    height = (box.height() - line - 4) / 2
    for at, kind in enumerate(kinds):
        y = box.top() + line + 4 + at * height
        ink.text(QRectF(box.left(), y, name, height), ink.say(f"head.{kind}"), size="small")
        total = training.parameters[HEADS.index(kind)]
        table = training.parameters[0]
        x = box.left() + name
        for part, text in ((table, "part.embedding"), (total - table, "part.head")):
            if part:
                bar = QRectF(x, y + height * 0.15, part / most * room, height * 0.7)
                ink.rect(bar, fill="raised", line="border", radius=3)
                ink.text(bar.adjusted(4, 0, -4, 0), ink.say(text), size="tiny",
                         align="center middle")  # fmt: skip
                x = bar.right()
        ink.label(x + 6, y + height / 2, count(total), size="small", mono=True)


def draw_drift(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The largest logit, and the bound that rows of length 1 set."""
    training: Training = trace.shared.training
    done = done_at(step.place, len(training.losses))
    listed = [*entries(ink), ("dash", "muted", ink.say("legend.bound", bound=fixed(WIDTH**0.5, 2)))]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), listed) + 6
    curves = smooth(training.largest)
    low, high = float(curves.min()), max(float(curves.max()), WIDTH**0.5)
    pad = 0.06 * (high - low)
    plot = Plot(
        ink, area.adjusted(0, used, 0, 0),
        Axis(0.0, float(trace.params.updates), 0, ink.say("axis.updates"), whole=True),
        Axis(low - pad, high + pad), ink.say("plot.largest"),
    )  # fmt: skip
    curves_in(ink, plot, curves, done)
    plot.level(WIDTH**0.5, "muted")
