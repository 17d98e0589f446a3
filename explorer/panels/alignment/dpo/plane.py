"""All pairs in a plane: how much likelier the policy makes the chosen answer, and the other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.dpo.loss import Losses
from explorer.compute.alignment.dpo.params import Step, Story, losses_of
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.alignment.dpo.pair import shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, box: QRectF, trace: Trace, step: Step, one: int) -> None:
    """Dots that start at the origin; below the diagonal the policy orders a pair like the judge."""
    story: Story = trace.shared
    low, high = trace.scales["ratio"]
    axis = Axis(low, high, title=ink.say("plane.across"))
    plot = Plot(ink, box, axis, Axis(low, high), title=ink.say("plane.up"))
    inner = plot.inner
    zero_x, zero_y = float(plot.x(0.0)), float(plot.y(0.0))
    ink.polygon(
        [QPointF(inner.left(), inner.bottom()), QPointF(inner.right(), inner.top()),
         QPointF(inner.right(), inner.bottom())],
        fill="raised",
    )  # fmt: skip
    plot.frame(grid=False)
    ink.line(inner.left(), inner.bottom(), inner.right(), inner.top(), "border", dash=True)
    ink.line(zero_x, inner.top(), zero_x, inner.bottom(), "border")
    ink.line(inner.left(), zero_y, inner.right(), zero_y, "border")
    found = losses_of(trace.params, story, step.moment)
    _words(ink, plot, zero_x)
    places = np.stack([plot.x(found.chosen), plot.y(found.rejected)], axis=1)
    places[:, 0] = np.clip(places[:, 0], inner.left(), inner.right())
    places[:, 1] = np.clip(places[:, 1], inner.top(), inner.bottom())
    ink.dots(places[~story.against], "weight", radius=2.6, alpha=0.55)
    for x, y in places[story.against].tolist():
        ink.circle(x, y, 2.8, line="weight", width=1.2)
    _means(ink, plot, trace, step)
    x, y = places[one].tolist()
    ink.circle(x, y, 6.0, line="text", width=1.8)
    for index, (x, y) in enumerate(places.tolist()):
        ink.mark(QRectF(x - 4, y - 4, 8, 8), _reader(ink, trace, found, index), select=index,
                 name=f"pair {index}")  # fmt: skip


def _reader(
    ink: Ink, trace: Trace, found: Losses, index: int
) -> Callable[[QPointF], ReadOut | None]:
    story: Story = trace.shared

    def read(_: QPointF) -> ReadOut:
        against = (ink.say("plane.against"),) if story.against[index] else ()
        return ReadOut(
            ink.say("table.pair", pair=index + 1, pairs=len(story.chosen)),
            (
                f"✓ {shown(story.texts[story.chosen[index]])}: {fixed(float(found.chosen[index]))}",
                f"✗ {shown(story.texts[story.rejected[index]])}: "
                f"{fixed(float(found.rejected[index]))}",
                ink.say("plane.margin", margin=fixed(float(found.margin[index])),
                        loss=fixed(float(found.loss[index]))),
                *against,
            ),
        )  # fmt: skip

    return read


def _words(ink: Ink, plot: Plot, zero_x: float) -> None:
    """What the regions mean, where they have room."""
    inner, tiny = plot.inner, ink.line_height("tiny")
    for key, area, align in (
        ("plane.both_down", QRectF(inner.left() + 5, inner.bottom() - 3 * tiny - 4,
                                   zero_x - inner.left() - 10, 3 * tiny), "left bottom"),
        ("plane.wrong", QRectF(inner.left() + 5, inner.top() + 4, zero_x - inner.left() - 10,
                               3 * tiny), "left top"),
    ):  # fmt: skip
        text = ink.say(key)
        if ink.text_width(text, "tiny") < 1.8 * area.width():
            ink.text(area, text, size="tiny", colour="muted", align=align, wrap=True)


def _means(ink: Ink, plot: Plot, trace: Trace, step: Step) -> None:
    """The mean of all pairs, with the way it came."""
    story: Story = trace.shared
    past = [s.moment for s in trace.steps
            if s.stage == "training" and s.moment.updates <= step.moment.updates]  # fmt: skip
    found = [losses_of(trace.params, story, moment) for moment in past]
    xs = np.array([one.chosen.mean() for one in found])
    ys = np.array([one.rejected.mean() for one in found])
    plot.curve(xs, ys, "text", width=2.0)
    x, y = float(plot.x(xs[-1])), float(plot.y(ys[-1]))
    ink.circle(x, y, 5.5, fill="text", line="surface", width=1.4)
    ink.mark(
        QRectF(x - 6, y - 6, 12, 12),
        ReadOut(ink.say("plane.mean"), (f"✓ {fixed(float(xs[-1]))}", f"✗ {fixed(float(ys[-1]))}")),
        name="mean",
    )  # fmt: skip
