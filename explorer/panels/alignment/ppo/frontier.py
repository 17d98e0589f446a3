"""The section "frontier": how far each β lets the policy go, what it gains, and what it loses."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.ppo.params import Step, Story
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.alignment.common.texts import MEANT
from explorer.panels.alignment.ppo.layout import PAID, columns, grid, names, rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_frontier(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Points over divergence, and the loss on ordinary text over it; texts of one β beside."""
    story: Story = trace.shared
    run = story.runs[step.place]
    left, right, size = columns(ink, box, story.length)
    most = max(float(one.points.max()) for one in story.runs)
    rows(ink, left, run.texts[-1], run.points[-1], trace.params.rule,
         max(trace.scales["points"][1], most), size,
         ink.say("rows.beta", beta=f"{run.beta:g}"))  # fmt: skip
    boxes = grid(right, 2, (10_000, 140 * ink.view.text_scale))
    gains(ink, boxes[0], trace, step, len(boxes) == 1)
    if len(boxes) > 1:
        tax(ink, boxes[1], trace, step)


def gains(ink: Ink, box: QRectF, trace: Trace, step: Step, alone: bool) -> None:
    """What is paid and what was meant, by how far the policy has gone."""
    story: Story = trace.shared
    across = Axis(*trace.scales["divergence"], title=ink.say("axis.away") if alone else "")
    plot = Plot(ink, box, across, Axis(*trace.scales["points"]), ink.say("axis.points"))
    plot.frame()
    for place, run in enumerate(story.runs):
        chosen = place == step.place
        for values, colour, dash in ((run.reward, PAID, False), (run.meant, MEANT, True)):
            plot.curve(run.divergence, values, colour, width=2.2 if chosen else 1.0,
                       alpha=1.0 if chosen else 0.3, dash=dash and chosen)  # fmt: skip
    for place, run in enumerate(story.runs):
        end = float(run.divergence[-1])
        for values, colour in ((run.reward, PAID), (run.meant, MEANT)):
            x, y = float(plot.x(end)), float(plot.y(float(values[-1])))
            ink.circle(x, y, 6 if place == step.place else 4, fill=colour, line="surface")
        mark(ink, plot, trace, place, float(plot.x(end)))
    labels(ink, plot, story, step)
    names(ink, box, [("line", PAID, ink.say("curve.paid")),
                     ("dash", MEANT, ink.say("curve.meant"))])  # fmt: skip


def labels(ink: Ink, plot: Plot, story: Story, step: Step) -> None:
    """β at the end of each line; where they would meet, one above the other."""
    high, taken = ink.line_height("tiny"), list[QRectF]()
    order = sorted(range(len(story.runs)), key=lambda place: place != step.place)
    for place in order:
        run = story.runs[place]
        text, bold = ink.say("beta", beta=f"{run.beta:g}"), place == step.place
        wide = ink.text_width(text, "tiny", bold=bold) + 4
        x, y = float(plot.x(float(run.divergence[-1]))), float(plot.y(float(run.reward[-1])))
        left = min(max(x - wide / 2, plot.inner.left()), plot.inner.right() - wide)
        part = QRectF(left, y - high - 8, wide, high)
        if part.top() < plot.inner.top():
            part.moveTop(y + 8)
        while any(part.intersects(other) for other in taken):
            part.translate(0, -high)
        taken.append(part)
        if part.bottom() < y - high - 8:
            ink.line(part.center().x(), part.bottom(), x, y - 5, "border")
        ink.rect(part, fill="surface", alpha=0.8)
        ink.text(part, text, size="tiny", bold=bold, align="center middle", elide=False)


def tax(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The loss on text that nobody rewards, by how far the policy has gone."""
    story: Story = trace.shared
    losses = np.concatenate([run.held_out for run in story.runs])
    low, high = float(np.nanmin(losses)), float(np.nanmax(losses))
    room = max(0.08 * (high - low), 0.02)
    across = Axis(*trace.scales["divergence"], title=ink.say("axis.away"))
    plot = Plot(ink, box, across, Axis(low - room, high + room), ink.say("axis.tax"))
    plot.frame()
    start = float(story.run.held_out[0])
    plot.level(start, text=ink.say("level.reference", loss=fixed(start, 2)))
    for place, run in enumerate(story.runs):
        known = np.isfinite(run.held_out)
        chosen = place == step.place
        plot.curve(run.divergence[known], run.held_out[known], "negative",
                   width=2.2 if chosen else 1.0, alpha=1.0 if chosen else 0.35)  # fmt: skip
        plot.points(run.divergence[known][-1:], run.held_out[known][-1:], "negative",
                    radius=5 if chosen else 3)  # fmt: skip
        mark(ink, plot, trace, place, float(plot.x(float(run.divergence[-1]))))


def mark(ink: Ink, plot: Plot, trace: Trace, place: int, x: float) -> None:
    """A training, where it ended; a click shows its texts."""
    run = trace.shared.runs[place]
    frontier = next(s.start for s in trace.sections if s.id == "frontier")
    ink.mark(
        QRectF(x - 12, plot.inner.top(), 24, plot.inner.height()).intersected(plot.inner),
        ReadOut(
            ink.say("beta", beta=f"{run.beta:g}"),
            (ink.say("read.reward", paid=fixed(float(run.reward[-1]), 2),
                     meant=fixed(float(run.meant[-1]), 2)),
             ink.say("read.price", beta=f"{run.beta:g}",
                     divergence=fixed(float(run.divergence[-1]), 2),
                     price=fixed(run.beta * float(run.divergence[-1]), 2)),
             ink.say("read.variety", entropy=fixed(float(run.entropy[-1]), 2),
                     distinct=fixed(float(run.distinct[-1]), 2)),
             ink.say("read.tax", loss=fixed(float(run.held_out[-1]), 2),
                     start=fixed(float(run.held_out[0]), 2))),
        ),
        seek=frontier + place,
    )  # fmt: skip
