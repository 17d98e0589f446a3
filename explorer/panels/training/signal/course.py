"""The two trainings: a rate above its losses, and lengths of gradients above theirs."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.signal.params import (
    ARMS,
    LOST,
    Exploding,
    Step,
    Warmup,
    done_at,
    rate_at,
)
from explorer.core.formatting import fixed, number, superscript
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Gesture, ReadOut

COLD, WARM = "category 5", "category 2"
COLOURS = {"none": "category 5", "clip": "category 2", "skip": "category 4"}
#: Updates that a smooth curve takes the mean of.
OVER = 10


def smooth(curves: np.ndarray) -> np.ndarray:
    """For each update the mean of up to OVER, itself the last: (updates, …) → the same."""
    starts = [max(end - OVER, 0) for end in range(1, len(curves) + 1)]
    means = [curves[start : end + 1].mean(axis=0) for end, start in enumerate(starts)]
    return np.stack(means) if means else curves


def aside(value: float) -> str:
    """A tick of a fixed width, so that plots under one another have one left edge."""
    return f"{value:.4g}".rjust(6)


def power(value: float) -> str:
    """The same of a power of ten."""
    exponent = round(math.log10(value))
    return (f"{value:g}" if -2 <= exponent <= 3 else f"10{superscript(exponent)}").rjust(6)


def draw_warmup(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Both schedules, and the losses of three nets by each."""
    params, warmup = trace.params, trace.shared.warmup
    done = done_at(step.place, len(warmup.losses))
    used = legend(ink, area, [
        ("line", WARM, ink.say("legend.warm")), ("dash", COLD, ink.say("legend.cold")),
        ("dash", "muted", ink.say("legend.letters", loss=fixed(warmup.letters, 2))),
    ]) + 6  # fmt: skip
    body = area.adjusted(0, used, 0, 0)
    high = max(0.3 * body.height(), 70.0)
    across = Axis(0.0, float(params.updates), ticks=())
    plot = Plot(ink, QRectF(body.left(), body.top(), body.width(), high), across,
                Axis(0.0, 1.1 * params.rate, form=aside), ink.say("plot.rate"))  # fmt: skip
    plot.frame()
    updates = np.arange(1, params.updates + 1, dtype=np.float64)
    for warmed, colour in ((False, COLD), (True, WARM)):
        rates = np.array([rate_at(params, int(one), warmed) for one in updates])
        plot.curve(updates, rates, colour, width=1.0, alpha=0.45, dash=not warmed)
        plot.curve(updates[:done], rates[:done], colour, width=2.4, dash=not warmed)
    plot.upright(float(done), "text", dash=False)
    x, y = plot.x(float(min(params.warmup, params.updates))), plot.y(params.rate)
    ink.circle(x, y, 5, fill="surface", line=WARM, width=2)

    def edit(gesture: Gesture) -> dict[str, Any] | None:
        return dragged(plot, gesture)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 1, params.updates))
        return ReadOut(ink.say("read.update", update=at), tuple(
            f"{ink.say(key)}: {number(rate_at(params, at, warmed))}"
            for key, warmed in (("legend.warm", True), ("legend.cold", False))
        ))  # fmt: skip

    ink.mark(plot.inner, read, edit=edit, name="rate")
    lower = QRectF(body.left(), body.top() + high + 8, body.width(), body.height() - high - 8)
    _losses(ink, lower, trace, warmup, done)


def dragged(plot: Plot, gesture: Gesture) -> dict[str, Any] | None:
    """The end of the rise, dragged to a place of the schedule: its update and its rate."""
    if gesture.phase not in ("press", "drag", "release"):
        return None
    update, rate = plot.at(gesture.point)
    return {"warmup": min(max(round(update), 1), 200), "rate": min(max(rate, 1e-4), 0.1)}


def _losses(ink: Ink, box: QRectF, trace: Trace, warmup: Warmup, done: int) -> None:
    params = trace.params
    curves = smooth(warmup.losses)
    start = float(curves[0].mean())
    low = min(float(curves.min()), warmup.letters) - 0.05
    high = max(min(float(np.quantile(curves, 0.85)), start), warmup.letters + 0.25, low + 0.4)
    plot = Plot(ink, box, Axis(0.0, float(params.updates), 0, ink.say("axis.updates")),
                Axis(low, high, form=aside), ink.say("plot.loss"))  # fmt: skip
    plot.frame()
    plot.level(warmup.letters, "muted")
    updates = np.arange(1, done + 1, dtype=np.float64)
    for warmed, colour in ((0, COLD), (1, WARM)):
        for seed in range(curves.shape[2]):
            plot.curve(updates, curves[:done, warmed, seed], colour, width=1.0, alpha=0.5,
                       dash=not warmed)  # fmt: skip
        means = curves[:done, warmed].mean(axis=1)
        plot.curve(updates, means, colour, width=2.6, dash=not warmed)
        if means[-1] > high:
            _above(ink, plot, float(done), float(means[-1]), colour, row=warmed)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]) - 1, 0, done - 1))
        return ReadOut(ink.say("read.update", update=at + 1), tuple(
            f"{ink.say(key)}: " + ", ".join(fixed(float(one), 2) for one in curves[at, warmed])
            for key, warmed in (("legend.warm", 1), ("legend.cold", 0))
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="loss")


def _above(ink: Ink, plot: Plot, x: float, value: float, colour: str, row: int) -> None:
    """A loss that the axis has no room for: its number with an arrow, at the upper edge."""
    left, line = float(plot.x(x)), ink.line_height("small")
    top = plot.inner.top() + 4 + row * (line + 4)
    ink.arrow(left + 10, top + line, left + 10, top, colour, width=2.4, head=8.0)
    ink.label(left + 20, top, fixed(value, 2), size="small", bold=True, anchor="left top")


def draw_explode(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Lengths of the gradients with c and with what was called a spike; below, the losses."""
    params, found = trace.params, trace.shared.exploding
    done = done_at(step.place, len(found.losses))
    entries = [
        ("dash" if arm == "skip" else "line", COLOURS[arm], ink.say(f"arm.{arm}")) for arm in ARMS
    ]
    entries.append(("dash", COLOURS["clip"], f"c = {params.limit:g}"))
    entries.append(("dot", "surface", ink.say("legend.spike")))
    if params.bad:
        entries.append(("dash", "muted", ink.say("legend.bad")))
    used = legend(ink, area, entries) + 6
    body = area.adjusted(0, used, 0, 0)
    half = (body.height() - 8) / 2
    upper = QRectF(body.left(), body.top(), body.width(), half)
    norms = Plot(ink, upper, Axis(0.0, float(params.batches), ticks=()),
                 _powers_of(found.norms, params.limit), ink.say("plot.norm"))  # fmt: skip
    lower = QRectF(body.left(), body.top() + half + 8, body.width(), half)
    losses = Plot(ink, lower, Axis(0.0, float(params.batches), 0, ink.say("axis.updates")),
                  _powers_of(found.losses, 1.0), ink.say("plot.error"))  # fmt: skip
    for plot, curves in ((norms, found.norms), (losses, found.losses)):
        plot.frame()
        if params.bad:
            for update in range(params.bad, done + 1, params.bad):
                plot.upright(float(update), "muted")
        _arms(ink, plot, curves, found, done)
    norms.level(params.limit, COLOURS["clip"])
    _lost(ink, losses, found, done)


def _powers_of(curves: np.ndarray, also: float) -> Axis:
    """A logarithmic axis for everything finite above nothing."""
    known = curves[np.isfinite(curves) & (curves > 0)]
    low = max(min(float(known.min(initial=also)), also), 1e-6)
    high = min(max(float(known.max(initial=also)), also), 1e9)
    return Axis(10.0 ** math.floor(math.log10(low)), 10.0 ** (math.log10(high) + 0.3), 10,
                form=power)  # fmt: skip


def _arms(ink: Ink, plot: Plot, curves: np.ndarray, found: Exploding, done: int) -> None:
    updates = np.arange(1, done + 1, dtype=np.float64)
    for which, arm in enumerate(ARMS):
        for seed in range(curves.shape[2]):
            # narrow dashes on a wide line: a net that skips nothing is the one left as it is
            plot.curve(updates, curves[:done, which, seed], COLOURS[arm],
                       width=3.2 if arm == "none" else 1.4, alpha=0.85,
                       dash=arm == "skip")  # fmt: skip
            if plot.title == ink.say("plot.norm"):
                marked = found.spikes[:done, which, seed]
                heights = curves[:done, which, seed][marked]
                for x, y in zip(plot.x(updates[marked]), plot.y(heights), strict=True):
                    if plot.inner.top() <= y <= plot.inner.bottom():
                        ink.circle(float(x), float(y), 4, line=COLOURS[arm], fill="surface",
                                   width=1.5)  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]) - 1, 0, done - 1))
        return ReadOut(ink.say("read.update", update=at + 1), tuple(
            f"{ink.say(f'arm.{arm}')}: " + ", ".join(
                number(float(one)) if math.isfinite(one) else ink.say("lost")
                for one in curves[at, which])
            for which, arm in enumerate(ARMS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def _lost(ink: Ink, plot: Plot, found: Exploding, done: int) -> None:
    """A cross where a net was lost."""
    for which, arm in enumerate(ARMS):
        for seed in range(found.losses.shape[2]):
            beyond = np.flatnonzero(found.losses[:done, which, seed] >= LOST)
            if len(beyond):
                x = float(plot.x(float(beyond[0]) + 1))
                y = float(plot.y(min(float(found.losses[beyond[0], which, seed]), plot.up.high)))
                for sign in (1, -1):
                    ink.line(x - 4, y - 4 * sign, x + 4, y + 4 * sign, COLOURS[arm], width=2.4)
