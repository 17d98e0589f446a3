"""Two losses over the updates, and the plane of both losses: who keeps the one for the other."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.adapting.forgetting.params import (
    ARMS,
    EVERY,
    FIRST_EVERY,
    SHARES,
    Forgetting,
    Step,
)
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

PAGE, SECOND = "category 2", "category 5"
COLOURS = {"plain": "category 5", "mix": "category 2", "decay": "category 1",
           "pull": "category 4", "ewc": "category 6", "frozen": "category 0"}  # fmt: skip


def draw_forget(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The loss on the page and on text B: learnt on the page, then on B alone."""
    params, shared = trace.params, trace.shared
    used = legend(ink, area, [("line", PAGE, ink.say("legend.page")),
                              ("dash", SECOND, ink.say("legend.second"))]) + 6  # fmt: skip
    before = shared.first[: step.place + 2] if step.part == "first" else shared.first
    after = shared.tuned[: step.place + 2, 0] if step.part == "forget" else shared.tuned[:0, 0]
    everything = np.concatenate([shared.first.ravel(), shared.tuned[:, 0].ravel()])
    low, high = float(everything.min()), float(everything.max())
    room = 0.06 * (high - low)
    plot = Plot(
        ink, area.adjusted(0, used, 0, 0),
        Axis(0.0, float(params.learning + params.updates), title=ink.say("axis.updates")),
        Axis(max(low - room, 0.0), high + room), ink.say("plot.loss"),
    )  # fmt: skip
    plot.frame()
    ends = np.arange(len(before)) * FIRST_EVERY
    later = params.learning + np.arange(len(after)) * EVERY
    plot.upright(float(params.learning), "muted", text=ink.say("switch"))
    for which, colour in ((0, PAGE), (1, SECOND)):
        for xs, found in ((ends, before), (later, after)):
            if len(found) < 2:
                continue
            for seed in range(found.shape[2]):
                plot.curve(xs, found[:, which, seed], colour, width=1.0, alpha=0.45,
                           dash=which == 1)  # fmt: skip
            plot.curve(xs, found[:, which].mean(axis=1), colour, width=2.6, dash=which == 1)
    places = np.concatenate([ends, later])
    curves = np.concatenate([before, after]).mean(axis=2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(places - plot.at(point)[0]).argmin())
        return ReadOut(ink.say("read.update", update=int(places[at])), (
            ink.say("read.page", loss=fixed(float(curves[at, 0]), 3)),
            ink.say("read.second", loss=fixed(float(curves[at, 1]), 3)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="losses")


def plane(ink: Ink, area: QRectF, found: np.ndarray) -> Plot:
    """Axes of both losses for points (…, 2, seeds): text B across, the page up."""
    page, second = found[..., 0, :], found[..., 1, :]

    def axis(of: np.ndarray, title: str = "") -> Axis:
        low, high = float(of.min()), float(of.max())
        room = max(0.07 * (high - low), 0.02)
        return Axis(max(low - room, 0.0), high + room, title=title)

    plot = Plot(ink, area, axis(second, ink.say("axis.second")), axis(page), ink.say("plot.page"))
    plot.frame()
    x, y = plot.inner.left() + 8, plot.inner.bottom() - 8
    ink.arrow(x + 26, y - 26, x + 4, y - 4, "muted", width=2.0, head=9.0)
    ink.label(x + 32, y - 12, ink.say("better"), size="small", colour="muted")
    return plot


def draw_protect(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A trail for each way through the plane of both losses."""
    shared: Forgetting = trace.shared
    means = shared.tuned.mean(axis=3)
    done = step.place + 2
    used = legend(ink, area, [
        ("line", COLOURS[arm], ink.say(f"arm.{arm}")) for arm in ARMS
    ]) + 6  # fmt: skip
    plot = plane(ink, area.adjusted(0, used, 0, 0), shared.tuned)
    marks = []
    for place, arm in enumerate(ARMS):
        page, second = means[:done, place, 0], means[:done, place, 1]
        plot.curve(second, page, COLOURS[arm], width=2.2)
        plot.points(second[1:-1], page[1:-1], COLOURS[arm], radius=2.0)
        ends = shared.tuned[done - 1, place]
        plot.points(ends[1], ends[0], COLOURS[arm], radius=2.6, alpha=0.6)
        x, y = float(plot.x(second[-1])), float(plot.y(page[-1]))
        ink.circle(x, y, 5.5, fill=COLOURS[arm], line="text", width=1.0)
        marks.append((x, y, arm, float(page[-1]), float(second[-1])))
    x, y = float(plot.x(means[0, 0, 1])), float(plot.y(means[0, 0, 0]))
    ink.circle(x, y, 5.5, fill="surface", line="text", width=2.0)
    ink.label(x, y - 8, ink.say("start"), anchor="center bottom", size="small")

    def nearest(point: QPointF) -> ReadOut:
        _, _, arm, page, second = min(
            marks, key=lambda one: (one[0] - point.x()) ** 2 + (one[1] - point.y()) ** 2
        )
        return ReadOut(ink.say(f"arm.{arm}"), (
            ink.say("read.page", loss=fixed(page, 3)), ink.say("read.second", loss=fixed(second, 3))
        ))  # fmt: skip

    ink.mark(plot.inner, nearest, name="plane")


def draw_mix(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A point of the plane for each share of the page, joined."""
    shared: Forgetting = trace.shared
    used = legend(ink, area, [("line", PAGE, ink.say("legend.mixed")),
                              ("dot", PAGE, ink.say("legend.seed"))]) + 6  # fmt: skip
    plot = plane(ink, area.adjusted(0, used, 0, 0), shared.mixed)
    means = shared.mixed.mean(axis=2)
    shown = step.place + 1
    plot.curve(means[:shown, 1], means[:shown, 0], PAGE, width=2.4)
    marks = []
    for place in range(shown):
        page, second = shared.mixed[place]
        plot.points(second, page, PAGE, radius=2.4, alpha=0.6)
        x, y = float(plot.x(means[place, 1])), float(plot.y(means[place, 0]))
        now = place == step.place
        ink.circle(x, y, 6.5 if now else 4.5, fill=PAGE, line="text", width=1.0)
        right = x + 60 < plot.inner.right()
        ink.label(x + (10 if right else -10), y - 8, percent(SHARES[place]), size="small",
                  anchor="left middle" if right else "right middle", bold=now)  # fmt: skip
        marks.append((x, y, place))

    def nearest(point: QPointF) -> ReadOut:
        place = min(marks, key=lambda m: (m[0] - point.x()) ** 2 + (m[1] - point.y()) ** 2)[2]
        return ReadOut(ink.say("read.share", share=percent(SHARES[place])), (
            ink.say("read.page", loss=fixed(float(means[place, 0]), 3)),
            ink.say("read.second", loss=fixed(float(means[place, 1]), 3)),
        ))  # fmt: skip

    ink.mark(plot.inner, nearest, name="shares")
