"""Post-norm, pre-norm and DeepNorm: gradients by layer, the first update, and trainings."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.curves import done_at, smooth
from explorer.compute.blocks.normalisation.params import (
    ARRANGEMENTS,
    DEPTHS,
    Depth,
    Step,
    Training,
)
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"post": "category 5", "pre": "category 4", "deep": "category 2"}


def draw_depth(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Gradients from the first layer to the last; beside them how far one update moves."""
    depth: Depth = trace.shared.depth
    entries = [("line", COLOURS[name], ink.say(f"arrangement.{name}")) for name in ARRANGEMENTS]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    body = area.adjusted(0, used, 0, 0)
    if body.width() > 1.5 * body.height():
        wide = (body.width() - 18) / 2
        boxes = [QRectF(body.left() + at * (wide + 18), body.top(), wide, body.height())
                 for at in (0, 1)]  # fmt: skip
    else:
        high = (body.height() - 14) / 2
        boxes = [QRectF(body.left(), body.top() + at * (high + 14), body.width(), high)
                 for at in (0, 1)]  # fmt: skip
    _gradients(ink, boxes[0], depth, step)
    _updates(ink, boxes[1], depth, step, trace.params.rate)


def _gradients(ink: Ink, box: QRectF, depth: Depth, step: Step) -> None:
    norms = depth.gradients[step.place]
    layers = norms.shape[2]
    low = min(float(one.min()) for one in depth.gradients) / 1.5
    high = max(float(one.max()) for one in depth.gradients) * 1.5
    places = np.arange(1, layers + 1, dtype=float)
    ticks = (
        tuple(places.tolist())
        if layers <= 8
        else tuple(float(one) for one in range(1, layers + 1, 3))
    )
    plot = Plot(ink, box, Axis(0.5, layers + 0.5, 0, ink.say("axis.layer", layers=layers), ticks),
                Axis(low, high, 10, "", _ticks(low, high), lambda v: f"{v:g}"),
                ink.say("plot.gradients"))  # fmt: skip
    plot.frame()
    for which, name in enumerate(ARRANGEMENTS):
        for seed in norms[which]:
            plot.points(places, seed, COLOURS[name], radius=2.2, alpha=0.6)
        plot.curve(places, norms[which].mean(axis=0), COLOURS[name], width=2.2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]) - 1, 0, layers - 1))
        return ReadOut(ink.say("read.layer", layer=at + 1, layers=layers), tuple(
            f"{ink.say(f'arrangement.{name}')}: {number(float(norms[which, :, at].mean()))}"
            for which, name in enumerate(ARRANGEMENTS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """1, 2 and 5 times powers of ten inside a range."""
    every = [m * 10.0**power for power in range(-6, 4) for m in (1, 2, 5)]
    return tuple(value for value in every if low <= value <= high)


def _updates(ink: Ink, box: QRectF, depth: Depth, step: Step, rate: float) -> None:
    low, high = float(depth.updates.min()) / 1.5, float(depth.updates.max()) * 1.5
    depths = np.array(DEPTHS, dtype=float)
    plot = Plot(ink, box, Axis(0.8, DEPTHS[-1] * 1.25, 2, ink.say("axis.layers"),
                               tuple(depths.tolist()), lambda one: f"{one:g}"),
                Axis(low, high, 10, "", _ticks(low, high), lambda v: f"{v:g}"),
                ink.say("plot.update", rate=number(rate)))  # fmt: skip
    plot.frame()
    plot.upright(float(DEPTHS[step.place]), "muted")
    for which, name in enumerate(ARRANGEMENTS):
        for seed in range(depth.updates.shape[2]):
            plot.points(depths, depth.updates[:, which, seed], COLOURS[name], radius=2.2,
                        alpha=0.6)  # fmt: skip
        plot.curve(depths, depth.updates[:, which].mean(axis=1), COLOURS[name], width=2.2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(np.log2(depths) - np.log2(max(plot.at(point)[0], 0.5))).argmin())
        return ReadOut(ink.say("read.depth", layers=DEPTHS[at]), tuple(
            f"{ink.say(f'arrangement.{name}')}: {number(float(depth.updates[at, which].mean()))}"
            for which, name in enumerate(ARRANGEMENTS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def draw_train(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Losses up to this step: thin for each seed, thick for their mean; dashed without warmup."""
    training: Training = trace.shared.training
    done = done_at(step.place, len(training.losses))
    entries = [("line", COLOURS[name], ink.say(f"arrangement.{name}")) for name in ARRANGEMENTS]
    entries += [
        ("line", "text", ink.say("legend.warm")), ("dash", "text", ink.say("legend.cold")),
        ("dash", "muted", ink.say("level.letters")),
    ]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    curves = smooth(training.losses)
    finite = curves[np.isfinite(curves)]
    low = min(float(finite.min()), training.letters) if len(finite) else 0.0
    # where all begin, not where the worst of them go
    start = float(np.nanmean(curves[0])) + 0.05
    high = max(float(np.quantile(finite, 0.8)), start, training.letters + 0.3)
    high = high if len(finite) else 1.0
    plot = Plot(
        ink, area.adjusted(0, used, 0, 0),
        Axis(0.0, float(trace.params.updates), 0, ink.say("axis.updates"), whole=True),
        Axis(low - 0.06 * (high - low), max(high, low + 0.1) * 1.02),
        ink.say("plot.loss"),
    )  # fmt: skip
    plot.frame()
    plot.level(training.letters, "muted")
    updates = np.arange(1, done + 1, dtype=float)
    for which, name in enumerate(ARRANGEMENTS):
        for warm in (0, 1):
            for seed in range(curves.shape[3]):
                plot.curve(updates, curves[:done, which, warm, seed], COLOURS[name], width=0.9,
                           alpha=0.4, dash=warm == 0)  # fmt: skip
            plot.curve(updates, curves[:done, which, warm].mean(axis=1), COLOURS[name], width=2.4,
                       dash=warm == 0)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]) - 1, 0, done - 1))
        return ReadOut(ink.say("read.updates", updates=at + 1), tuple(
            f"{ink.say(f'arrangement.{name}')}, {ink.say(('legend.cold', 'legend.warm')[warm])}: "
            + ", ".join(fixed(float(one), 2) for one in curves[at, which, warm])
            for which, name in enumerate(ARRANGEMENTS) for warm in (0, 1)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
