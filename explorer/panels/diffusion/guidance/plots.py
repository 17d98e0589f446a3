"""Three plots: what the scale does, what each classifier pushes, and what each has learnt."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.guidance_steps import Shared, Step, Sweep, slope_of
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.levels import named_level
from explorer.panels.diffusion.guidance.planes import (
    COLOURS,
    GUIDES,
    off_text,
)
from explorer.panels.diffusion.guidance.ruler import changed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

PUSH = 3.0  # largest push on the axis


def draw_sweep(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Mean and spread of the finished samples over the scale, and what the law would have. Across
    is the logarithm of s + 1, so that small scales get their room."""
    swept: Sweep = trace.shared.sweep
    lows = np.concatenate([swept.mean - swept.spread, swept.law_mean - swept.law_spread])
    highs = np.concatenate([swept.mean + swept.spread, swept.law_mean + swept.law_spread])
    low, high = max(float(lows.min()), -4.0), min(float(highs.max()), 4.0)
    room = 0.06 * max(high - low, 0.1)
    counted = trace.params.convention
    across = Axis(1.0, 17.0, 2, ink.say(f"sweep.across.{counted}"), (1.0, 2.0, 3.0, 5.0, 9.0, 17.0),
                  lambda value: _scale_text(value - (2 if counted == "w" else 1)))  # fmt: skip
    up = Axis(low - room, high + room)
    if box.height() < 12 * ink.line_height("tiny"):  # one number alone would tell no scale
        up = replace(up, ticks=next(t for n in range(2, 99) if len(t := up.chosen(n)) > 1))
    plot = Plot(ink, box, across, up, ink.say("sweep.title"))
    plot.frame()
    scales = swept.scales + 1.0
    for mean, spread, colour in ((swept.law_mean, swept.law_spread, "weight"),
                                 (swept.mean, swept.spread, "query")):  # fmt: skip
        _band(ink, plot, scales, mean - spread, mean + spread, colour)
    for mean, colour in ((swept.law_mean, "weight"), (swept.mean, "query")):
        plot.curve(scales, mean, colour, width=2.0)
    plot.upright(min(max(trace.params.s, 0.0), 16.0) + 1.0, "text", width=1.2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(plot.x(scales) - point.x()).argmin())
        s = float(swept.scales[at])
        return ReadOut(f"s = {s:g}, w = {s - 1:g}".replace("-", "−"), (
            ink.say("sweep.sampled", mean=fixed(swept.mean[at], 2),
                    spread=fixed(swept.spread[at], 3), sure=percent(float(swept.sure[at]))),
            ink.say("sweep.believed", mean=fixed(swept.law_mean[at], 2),
                    spread=fixed(swept.law_spread[at], 3), sure=percent(float(swept.law_sure[at]))),
            ink.say("sweep.click"),
        ))  # fmt: skip

    def edit(gesture: Gesture) -> dict[str, float] | None:
        if gesture.phase not in ("press", "drag", "release"):
            return None
        return changed(trace.params, plot.at(gesture.point)[0] - 1.0)

    ink.mark(plot.inner, read, edit=edit, name="sweep")


def _scale_text(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _band(
    ink: Ink, plot: Plot, xs: np.ndarray, low: np.ndarray, high: np.ndarray, colour: str
) -> None:  # fmt: skip
    inner = plot.inner
    upper = np.stack([plot.x(xs), np.clip(plot.y(high), inner.top(), inner.bottom())], axis=1)
    lower = np.stack([plot.x(xs), np.clip(plot.y(low), inner.top(), inner.bottom())], axis=1)
    corners = [QPointF(x, y) for x, y in np.concatenate([upper, lower[::-1]]).tolist()]
    ink.polygon(corners, fill=colour, alpha=0.25)


def draw_legend(ink: Ink, plot: Plot, texts: dict[str, str]) -> None:
    """Names of the classifiers between title and frame, in as many lines as they need; the frame
    begins below them."""
    line, x, y = ink.line_height("tiny"), plot.box.left(), plot.inner.top()
    for guide, text in texts.items():
        wide = 16 + ink.text_width(text, "tiny")
        if x > plot.box.left() and x + wide > plot.box.right():
            x, y = plot.box.left(), y + line + 1
        ink.line(x, y + line / 2, x + 12, y + line / 2, COLOURS[guide], width=2.0)
        ink.label(x + 16, y + line / 2, text, size="tiny", colour="text")
        x += wide + 10
    plot.inner.setTop(y + line + 4)


def draw_slopes(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """On the line: the push of each classifier, sqrt(1 − ᾱ) ∇ log p(c | x_t), at this level."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    level = step.pushing
    errors = {"noisy": step.noisy_error, "clean": step.clean_error}
    title = ink.say("slopes.title", sigma=fixed(math.sqrt(1 / level - 1), 2))
    plot = Plot(ink, box, Axis(-3.0, 3.0, 0, ink.say("axis.x")), Axis(-PUSH, PUSH), title)
    xs = np.linspace(-3.0, 3.0, 121)
    pushes, texts = {}, {}
    for guide in GUIDES:
        slope = slope_of(guide, shared.data, shared.noisy, shared.clean, xs[:, None], level)[:, 0]
        pushes[guide] = math.sqrt(1 - level) * slope
        error = errors.get(guide, math.inf)
        name = ink.say(f"field.short.{guide}")
        texts[guide] = off_text(ink, name, error) if math.isfinite(error) else name
    draw_legend(ink, plot, texts)
    plot.frame()
    for guide in ("clean", "noisy", "exact"):
        plot.curve(xs, pushes[guide], COLOURS[guide], width=1.8)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(plot.x(xs) - point.x()).argmin())
        return ReadOut(f"x = {fixed(float(xs[at]), 2)}", tuple(
            f"{ink.say(f'field.{guide}')}: {fixed(float(pushes[guide][at]), 3)}"
            for guide in GUIDES
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="slopes")


def draw_schooling(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """What each classifier still does not know about the class at each noise level."""
    step: Step = trace[index]
    school = trace.shared.schooling
    top = 2.4 * school.prior
    across = Axis(0.01, 80.0, 10, ink.say("school.across"))
    plot = Plot(ink, box, across, Axis(0.0, top, 0, ink.say("school.up")),
                ink.say("school.title"))  # fmt: skip
    draw_legend(ink, plot, {g: ink.say(f"field.short.{g}") for g in GUIDES})
    plot.frame()
    named_level(plot, school.prior, ink.say("school.prior"))
    curves = {"clean": school.clean, "noisy": school.noisy, "exact": school.exact}
    for guide, losses in curves.items():
        plot.curve(school.sigmas, losses, COLOURS[guide], width=1.8, dash=guide == "exact")
    if step.sigma > 0:
        plot.upright(min(max(step.sigma, 0.01), 80.0), "text", width=1.2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(plot.x(school.sigmas) - point.x()).argmin())
        return ReadOut(f"σ = {number(float(school.sigmas[at]))}", tuple(
            f"{ink.say(f'field.{guide}')}: "
            + ink.say("school.nats", value=number(float(curves[guide][at])))
            for guide in GUIDES
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="schooling")
