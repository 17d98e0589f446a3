"""The section "train": texts that the policy draws now, and what became of it so far."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.ppo.params import Run, Step, Story
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.alignment.common.texts import MEANT
from explorer.panels.alignment.ppo.layout import PAID, columns, grid, names, rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

Curve = tuple[str, np.ndarray, str, bool]


def draw_train(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Texts on the left; points, divergence, entropy and clip on the right."""
    story: Story = trace.shared
    run = story.run
    left, right, size = columns(ink, box, story.length)
    rows(ink, left, run.texts[step.place], run.points[step.place], trace.params.rule,
         max(trace.scales["points"][1], float(run.points.max())), size,
         ink.say("rows.title", update=step.place))  # fmt: skip
    plots: list[tuple[str, float, list[Curve]]] = [
        ("axis.points", trace.scales["points"][1],
         [("curve.paid", run.reward, PAID, False), ("curve.meant", run.meant, MEANT, True)]),
        ("axis.divergence", trace.scales["divergence"][1],
         [("curve.divergence", run.divergence, "text", False)]),
        ("axis.entropy", 1.06 * float(run.entropy.max()),
         [("curve.entropy", run.entropy, "text", False)]),
        ("axis.clipped", 1.0, [("curve.clipped", run.clipped, "text", False)]),
    ]  # fmt: skip
    boxes = grid(right, len(plots), (230 * ink.view.text_scale, 108 * ink.view.text_scale))
    for place, (title, high, curves) in zip(boxes, plots, strict=False):
        over_updates(ink, place, trace, step, title, high, curves, place is boxes[-1])


def over_updates(
    ink: Ink, box: QRectF, trace: Trace, step: Step, title: str, high: float, curves: list[Curve],
    last: bool,
) -> None:  # fmt: skip
    """Curves over the updates; a click on a place goes there."""
    updates = trace.params.updates
    few = tuple(range(updates + 1)) if updates <= 10 else None  # no halves of updates
    across = Axis(0.0, float(max(updates, 1)), ticks=few,
                  title=ink.say("axis.updates") if last else "")  # fmt: skip
    plot = Plot(ink, box, across, Axis(0.0, max(high, 1e-9)), ink.say(title))
    plot.frame()
    for _, values, colour, dash in curves:
        xs = np.arange(len(values), dtype=np.float64)
        past = xs <= step.place
        plot.curve(xs, values, colour, width=1.0, alpha=0.35)
        plot.curve(xs[past], values[past], colour, width=2.4, dash=dash)
        plot.points(xs[past][-1:], values[past][-1:], colour, radius=4)
    if len(curves) > 1:
        names(ink, box, [("dash" if dash else "line", colour, ink.say(name))
                         for name, _, colour, dash in curves])  # fmt: skip
    plot.upright(float(step.place), dash=True)
    marks(ink, plot, trace.shared.run)


def marks(ink: Ink, plot: Plot, run: Run) -> None:
    """What the mouse reads, update by update."""
    inner = plot.inner
    half = inner.width() / max(plot.across.high, 1.0) / 2
    for update in range(len(run)):
        x = float(plot.x(float(update)))
        ink.mark(
            QRectF(x - half, inner.top(), 2 * half, inner.height()).intersected(inner),
            ReadOut(
                ink.say("read.update", update=update),
                (ink.say("read.reward", paid=fixed(float(run.reward[update]), 2),
                         meant=fixed(float(run.meant[update]), 2)),
                 ink.say("read.price", beta=f"{run.beta:g}",
                         divergence=fixed(float(run.divergence[update]), 2),
                         price=fixed(run.beta * float(run.divergence[update]), 2)),
                 ink.say("read.variety", entropy=fixed(float(run.entropy[update]), 2),
                         distinct=fixed(float(run.distinct[update]), 2)),
                 ink.say("read.clipped", share=percent(float(run.clipped[update])))),
            ),
            seek=update,
        )  # fmt: skip
