"""Ranks side by side, four ways to begin, and the factor before the product."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.adapting.lora.params import (
    SCALES,
    STARTS,
    Params,
    Step,
    Story,
    arms_of,
    ranks_of,
    weights_of,
)
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = ("category 0", "category 1", "category 2", "category 4", "category 5")
SCALED = {"plain": "category 5", "root": "category 4", "over_r": "category 2"}
A_COLOUR, B_COLOUR = "category 1", "category 2"


def arm_name(ink: Ink, rank: int, width: int) -> str:
    """A rank, or full fine-tuning, with the numbers it trains."""
    weights = count(weights_of(width, rank))
    return ink.say("arm.rank" if rank else "arm.full", rank=rank, weights=weights)


def draw_ranks(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Losses of the ranks so far; dashed, the best that a rank can reach."""
    params: Params = trace.params
    story: Story = trace.shared
    assert story.arms is not None
    ranks = arms_of(params)
    used = legend(ink, area, [
        ("line", COLOURS[place], arm_name(ink, rank, params.width))
        for place, rank in enumerate(ranks)
    ] + [("dash", "muted", ink.say("legend.best"))]) + 6  # fmt: skip
    high = 1.3 * float(story.arms.max())
    low = max(float(story.arms[:, :-1].min()) * 0.4, high * 1e-6)
    plot = Plot(ink, area.adjusted(0, used, 0, 0),
                Axis(0.0, float(params.updates), title=ink.say("axis.updates"), whole=True),
                Axis(low, high, 10), ink.say("plot.loss"))  # fmt: skip
    plot.frame()
    xs = np.arange(len(story.arms), dtype=np.float64)
    arms = story.arms
    for place, rank in enumerate(ranks[: step.place + 1]):
        ys = np.maximum(arms[:, place], 1e-300)
        plot.curve(xs, ys, COLOURS[place], width=3.0 if place == step.place else 1.8)
        if rank and rank < params.width and story.floors[rank] > low:
            plot.level(float(story.floors[rank]), COLOURS[place])

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, len(arms) - 1))
        return ReadOut(ink.say("read.update", update=at), tuple(
            f"{arm_name(ink, rank, params.width)}: {number(float(arms[at, place]), 4)}"
            for place, rank in enumerate(ranks[: step.place + 1])
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="ranks")


def draw_init(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A table of four starts with the norms of the first gradients, and the losses after them."""
    params: Params = trace.params
    story: Story = trace.shared
    assert story.first is not None
    assert story.begun is not None
    used = legend(ink, area, [
        ("box", A_COLOUR, ink.say("legend.first", matrix="A")),
        ("box", B_COLOUR, ink.say("legend.first", matrix="B")),
    ]) + 6  # fmt: skip
    small = ink.line_height("small")
    upper = max(0.5 * (area.height() - used), 8 * small)
    wide, high = (area.width() - 12) / 2, (upper - 12) / 2
    most = float(story.first.max()) or 1.0
    for place, (down, up) in enumerate(STARTS):
        box = QRectF(area.left() + (place % 2) * (wide + 12),
                     area.top() + used + (place // 2) * (high + 6), wide, high)  # fmt: skip
        chosen = place == step.place
        ink.rect(box, line="text" if chosen else "hairline", width=2.0 if chosen else 1.0, radius=4)
        title = ink.say("start", a=ink.say(f"how.{down}"), b=ink.say(f"how.{up}"))
        ink.text(QRectF(box.left() + 8, box.top() + 3, wide - 16, small), title, size="small",
                 bold=True)  # fmt: skip
        rows = []
        for at, (name, colour) in enumerate((("A", A_COLOUR), ("B", B_COLOUR))):
            value = float(story.first[place, at])
            y = box.top() + small + 6 + at * (high - small - 8) / 2
            bar = min((high - small - 8) / 2 - 3, small + 4)
            said = number(value) if value else "0"
            room = wide - 40 - ink.text_width("0.0000", "small", mono=True)
            ink.text(QRectF(box.left() + 8, y, 18, bar), f"∇{name}", size="small")
            ink.rect(QRectF(box.left() + 30, y + 1, room * value / most, bar - 2), fill=colour)
            ink.label(box.left() + 34 + room * value / most, y + bar / 2, said, size="small",
                      mono=True, anchor="left middle")  # fmt: skip
            rows.append(f"‖∇{name}‖ = {said}")
        ink.mark(box, ReadOut(title, tuple(rows)), name=f"start {place}")
    top = area.top() + used + upper + 8
    lower = QRectF(area.left(), top, area.width(), area.bottom() - top)
    begun = story.begun
    plot = Plot(ink, lower,
                Axis(0.0, float(params.updates), title=ink.say("axis.updates"), whole=True),
                Axis(0.5 * float(begun.min()), 1.5 * float(begun.max()), 10),
                ink.say("plot.loss"))  # fmt: skip
    plot.frame()
    xs = np.arange(len(begun[0]), dtype=np.float64)
    for place in range(len(STARTS)):
        chosen = place == step.place
        plot.curve(xs, begun[place], "text" if chosen else "muted", width=2.6 if chosen else 1.0)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, len(xs) - 1))
        return ReadOut(ink.say("read.update", update=at),
                       (number(float(begun[step.place, at]), 4),))  # fmt: skip

    ink.mark(plot.inner, read, name="losses")


def draw_scale(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """How far the matrix moves in one update, by rank, for three factors."""
    params: Params = trace.params
    story: Story = trace.shared
    drift = story.drift
    assert drift is not None
    ranks = ranks_of(params)
    used = legend(ink, area, [
        ("line", SCALED[name], ink.say(f"scale.{name}")) for name in SCALES
    ]) + 6  # fmt: skip
    plot = Plot(ink, area.adjusted(0, used, 0, 0),
                Axis(0.9, 1.12 * ranks[-1], 2, ink.say("axis.rank"),
                     ticks=tuple(map(float, ranks)), form="{:g}".format),
                Axis(0.8 * float(drift.min()), 1.25 * float(drift.max()), 2, form=number),
                ink.say("plot.drift", alpha=f"{params.alpha:g}"))  # fmt: skip
    plot.frame()
    done = step.place + 1
    xs = np.array(ranks, dtype=np.float64)
    for place, name in enumerate(SCALES):
        colour = SCALED[name]
        plot.curve(xs, drift[place], soft(ink, colour, 0.3), width=1.2)
        plot.curve(xs[:done], drift[place, :done], colour, width=2.6)
        for at in range(done):
            x, y = float(plot.x(xs[at])), float(plot.y(drift[place, at]))
            ink.circle(x, y, 4.5, fill=colour, line="surface")
            ink.mark(QRectF(x - 6, y - 6, 12, 12), ReadOut(
                f"r = {ranks[at]}, {ink.say(f'scale.{name}')}",
                (number(float(drift[place, at]), 4),),
            ), name=f"{name} {ranks[at]}")  # fmt: skip
    x = float(plot.x(xs[step.place]))
    ink.label(min(x, plot.inner.right() - 20), plot.inner.top() + 2, f"r = {ranks[step.place]}",
              size="small", anchor="center top")  # fmt: skip
