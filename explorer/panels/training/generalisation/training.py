"""A network trained in five ways: its curves, its errors, and where to stop."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.generalisation.params import WAYS, Fits, Step, Training
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.training.generalisation.common import SEEN, tiles
from explorer.panels.training.generalisation.fits import canvas
from explorer.ui.canvas.arranged import columns, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"plain": "category 5", "decay": "category 4", "dropout": "category 6",
           "jitter": "category 0", "mirror": "category 2"}  # fmt: skip
TICKS = tuple(m * 10.0**power for power in range(-4, 3) for m in (1, 2, 5))


def draw_train(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """What each way has learnt by now; below, errors on the examples and in use."""
    training: Training = trace.shared.training
    fits: Fits = trace.shared.fits
    upper = QRectF(area.left(), area.top(), area.width(), area.height() * 0.36)
    for way, box in zip(WAYS, tiles(upper, len(WAYS), 1, 6.0), strict=True):
        which = WAYS.index(way)
        plot = canvas(ink, box, fits, ink.say(f"way.{way}"), bare=True)
        plot.curve(fits.grid, training.curves[step.place, which], COLOURS[way], width=2.0)
        plot.points(fits.x, fits.y, "neutral" if way == "mirror" else SEEN, radius=2.2)
        if way == "mirror":
            plot.points(-fits.x, fits.y, SEEN, radius=1.6, alpha=0.6)
        ink.mark(plot.inner, ReadOut(ink.say(f"way.{way}"), (
            _pair(ink, "error.seen", training.train[step.place, which]),
            _pair(ink, "error.held", training.held[step.place, which]),
            _pair(ink, "error.use", training.use[step.place, which]),
        )), name=f"way {way}")  # fmt: skip
    lower = area.adjusted(0, upper.height() + 10, 0, 0)
    entries = [("line", COLOURS[way], ink.say(f"way.{way}")) for way in WAYS]
    body = headed(ink, lower, [*entries, ("dot", "text", ink.say("legend.stop"))])
    left, right = tiles(body, 2, 1, 14.0)
    _errors(ink, left, trace, training, step, training.train, "plot.train_seen", stop=False)
    _errors(ink, right, trace, training, step, training.use, "plot.train_use", stop=True)


def _pair(ink: Ink, key: str, values: np.ndarray) -> str:
    return f"{ink.say(key)}: " + ", ".join(fixed(float(one), 3) for one in values)


def _errors(
    ink: Ink, box: QRectF, trace: Trace, training: Training, step: Step, values: np.ndarray,
    key: str, stop: bool,
) -> None:  # fmt: skip
    floor = trace.params.noise**2
    low = 0.8 * min(float(training.train.min()), float(training.use.min()), floor)
    # where they end, not where they begin
    high = max(12 * floor, 2.5 * float(training.use[-1].max()))
    low = max(low, high / 3000)
    total = float(trace.params.updates) + 1
    plot = Plot(ink, box, Axis(0.9, total * 1.1, 10, ink.say("axis.updates_one")),
                Axis(low, high, 10, "", TICKS, lambda one: f"{one:g}"), ink.say(key))  # fmt: skip
    plot.frame()
    plot.level(floor, "muted", text="σ²")
    updates = training.updates + 1.0
    now = step.place + 1
    for which, way in enumerate(WAYS):
        for seed in range(values.shape[2]):
            plot.curve(updates[:now], values[:now, which, seed], COLOURS[way], width=0.7,
                       alpha=0.35)  # fmt: skip
        mean = values[:, which].mean(axis=1)
        plot.curve(updates, mean, COLOURS[way], width=1.0, alpha=0.25)
        plot.curve(updates[:now], mean[:now], COLOURS[way], width=2.0)
        if stop:
            best = int(training.held[:now, which].mean(axis=1).argmin())
            x, y = float(plot.x(updates[best])), float(plot.y(mean[best]))
            if plot.inner.contains(x, y):
                ink.circle(x, y, 4.4, fill=COLOURS[way], line="text", width=1.4)
    plot.upright(float(updates[step.place]), "muted")
    columns(ink, plot, updates, trace, "train", lambda at: ReadOut(
        ink.say("read.updates", updates=int(training.updates[at])), tuple(
            f"{ink.say(f'way.{way}')}: {fixed(float(values[at, which].mean()), 3)}"
            for which, way in enumerate(WAYS)
        )))  # fmt: skip
