"""One bump for two: forward covers both, reverse settles on one."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.losses.bumps import BITS, log_bump
from explorer.compute.training.losses.params import FIT_LOOKS, Fits, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.losses.common import P, Row, bits, rows
from explorer.panels.training.losses.directions import FORWARD, REVERSE
from explorer.ui.canvas.arranged import columns, halves, headed, split
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

COLOURS = (FORWARD, REVERSE)
SHOWN = 6.0  # the grid goes on, where nothing is to be seen
TICKS = (-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0)


def _entries(ink: Ink) -> tuple[tuple[str, str, str], ...]:
    return (("box", P, ink.say("legend.bumps")), ("line", FORWARD, ink.say("legend.covering")),
            ("line", REVERSE, ink.say("legend.seeking")))  # fmt: skip


def _density(fits: Fits, fit: np.ndarray) -> np.ndarray:
    """Height (points,) of a fit, per unit of x."""
    found: np.ndarray = np.exp(log_bump(fits.x, fit[:1], fit[1:])[0]) / (fits.x[1] - fits.x[0])
    return found


def _tallest(fits: Fits, shown: list[np.ndarray]) -> float:
    spacing = float(fits.x[1] - fits.x[0])
    last = [float(_density(fits, one).max()) for one in shown]
    return 1.1 * max(float(fits.p.max()) / spacing, *last)


def _hills(
    ink: Ink, area: QRectF, fits: Fits, shown: list[tuple[np.ndarray, str]], high: float, title: str
) -> Plot:
    """p filled, with fits over it."""
    plot = Plot(ink, area, Axis(-SHOWN, SHOWN, 0, "x", TICKS), Axis(0.0, high), title)
    plot.frame()
    inside = np.abs(fits.x) <= SHOWN
    x = fits.x[inside]
    p = fits.p[inside] / (fits.x[1] - fits.x[0])
    half = (x[1] - x[0]) / 2
    edges = np.append(x - half, x[-1] + half)
    plot.bars(edges, p, P, alpha=0.5, gap=0.0)
    plot.curve(x, p, P, width=1.4)
    for fit, colour in shown:
        plot.curve(x, _density(fits, fit)[inside], colour, width=2.6)
    return plot


def _told(fit: np.ndarray) -> str:
    return f"μ = {fixed(float(fit[0]), 2)}, σ = {fixed(math.exp(float(fit[1])), 2)}"


def draw_bumps(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Both fits as far as they have come, and the divergence that each brings down."""
    fits: Fits = trace.shared.fits
    at = step.place
    area = headed(ink, area, _entries(ink))
    first, second = halves(area, 0.58)
    high = _tallest(fits, [fits.places[0, 0], fits.places[0, -1], fits.places[1, -1]])
    plot = _hills(ink, first, fits,
                  [(fits.places[which, at], COLOURS[which]) for which in (0, 1)], high,
                  ink.say("plot.hills"))  # fmt: skip
    ink.mark(plot.inner, ReadOut(ink.say("read.update", update=FIT_LOOKS[at]), (
        ink.say("read.covering", fit=_told(fits.places[0, at])),
        ink.say("read.seeking", fit=_told(fits.places[1, at])),
    )), name=ink.say("plot.hills"))  # fmt: skip
    xs = np.array(FIT_LOOKS, dtype=float) + 1
    own = np.stack([fits.divergences[0, :, 0], fits.divergences[1, :, 1]])
    lower = Plot(ink, second, Axis(1.0, float(xs[-1]), 10, ink.say("axis.fits")),
                 Axis(0.0, 1.08 * max(float(own.max()), 0.1)), ink.say("plot.fits"))  # fmt: skip
    lower.frame()
    for which in (0, 1):
        lower.curve(xs, own[which], COLOURS[which], width=1.0, alpha=0.4)
        lower.curve(xs[: at + 1], own[which, : at + 1], COLOURS[which], width=2.4)
        lower.points(xs[[at]], own[which, [at]], COLOURS[which], radius=4.0)
    lower.upright(float(xs[at]), "muted")
    columns(ink, lower, xs, trace, "bumps", lambda k: ReadOut(
        ink.say("read.update", update=FIT_LOOKS[k]),
        (f"D(p ‖ q) = {bits(float(own[0, k]))} · {_told(fits.places[0, k])}",
         f"D(q ‖ p) = {bits(float(own[1, k]))} · {_told(fits.places[1, k])}"),
    ))  # fmt: skip


def draw_starts(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Where both fits end, by where they started."""
    fits: Fits = trace.shared.fits
    at = step.place
    area = headed(ink, area, _entries(ink))
    first, second = halves(area, 0.45)
    high = _tallest(fits, [*fits.ends[0], *fits.ends[1]])
    plot = _hills(ink, first, fits, [(fits.ends[which, at], COLOURS[which]) for which in (0, 1)],
                  high, ink.say("plot.ended"))  # fmt: skip
    plot.upright(float(fits.starts[at]), "text", text=ink.say("plot.start"))
    ink.mark(plot.inner, ReadOut(ink.say("read.start", start=fixed(float(fits.starts[at]), 2)), (
        ink.say("read.covering", fit=_told(fits.ends[0, at])),
        ink.say("read.seeking", fit=_told(fits.ends[1, at])),
    )), name=ink.say("plot.ended"))  # fmt: skip
    reach = max(1.15 * float(np.abs(fits.ends[:, :, 0]).max()), 1.0)
    lower = Plot(ink, second, Axis(-4.4, 4.4, 0, ink.say("axis.start"), TICKS), Axis(-reach, reach),
                 ink.say("plot.ends"))  # fmt: skip
    lower.frame()
    half = trace.params.distance / 2
    for place in {-half, half}:
        lower.level(place, P, width=2.0)
    for which in (0, 1):
        ends = fits.ends[which, :, 0]
        radius = 6.0 if which == 0 else 4.0  # both are seen where they lie on one another
        lower.points(fits.starts, ends, COLOURS[which], radius=radius, alpha=0.25)
        lower.points(fits.starts[: at + 1], ends[: at + 1], COLOURS[which], radius=radius)
    lower.upright(float(fits.starts[at]), "muted")
    columns(ink, lower, fits.starts, trace, "starts", lambda k: ReadOut(
        ink.say("read.start", start=fixed(float(fits.starts[k]), 2)),
        (f"{_told(fits.ends[0, k])}: D(p ‖ q) = {bits(float(fits.ended[0, k]))}",
         f"{_told(fits.ends[1, k])}: D(q ‖ p) = {bits(float(fits.ended[1, k]))}"),
    ))  # fmt: skip


def draw_ranks(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Two candidates: where the bits of one direction come from, and who is ahead."""
    fits: Fits = trace.shared.fits
    area = headed(ink, area, _entries(ink))
    small = ink.line_height("small")
    bottom = min(max(5.0 * (small + 3), area.height() * 0.27), 170.0 * ink.view.text_scale)
    upper = QRectF(area.left(), area.top(), area.width(), area.height() - bottom - 8)
    candidates = [fits.places[0, -1], fits.places[1, -1]]
    high = _tallest(fits, candidates)
    found = [_where(fits, fit, forward=step.place == 0) for fit in candidates]
    low = min(float(one.min()) for one in found)
    most = max(float(one.max()) for one in found)
    room = 0.08 * max(most - low, 0.01)
    for which, column in enumerate(split(upper, 0.5, beside=True)):
        top, below = split(column, 0.5, beside=False)
        name = "AB"[which]
        _hills(ink, top, fits, [(candidates[which], COLOURS[which])], high,
               ink.say("plot.candidate", name=name))  # fmt: skip
        ink.mark(top, ReadOut(ink.say("plot.candidate", name=name), (_told(candidates[which]),)),
                 name=f"candidate {name}")  # fmt: skip
        inside = np.abs(fits.x) <= SHOWN
        plot = Plot(ink, below, Axis(-SHOWN, SHOWN, 0, "x", TICKS), Axis(low - room, most + room),
                    ink.say("plot.where"))  # fmt: skip
        plot.frame()
        plot.level(0.0, "border", dash=False)
        plot.curve(fits.x[inside], found[which][inside], COLOURS[which], width=2.2)
        total = float(fits.divergences[which, -1, step.place])
        ink.mark(plot.inner, ReadOut(ink.say("read.where", name=name), (
            ink.say("read.area", bits=bits(total)),)), name=f"where {name}")  # fmt: skip
    _ranking(ink, QRectF(area.left(), upper.bottom() + 8, area.width(), bottom), fits, step)


def _where(fits: Fits, fit: np.ndarray, *, forward: bool) -> np.ndarray:
    """The terms (points,) of a divergence, bits per unit of x."""
    log_q = log_bump(fits.x, fit[:1], fit[1:])[0]
    spacing = float(fits.x[1] - fits.x[0])
    terms = fits.p * (fits.log_p - log_q) if forward else np.exp(log_q) * (log_q - fits.log_p)
    found: np.ndarray = BITS * terms / spacing
    return found


def _ranking(ink: Ink, area: QRectF, fits: Fits, step: Step) -> None:
    """Both divergences of both candidates. A long bar would hide the others: a root scale."""
    values = fits.divergences[:, -1]
    most = 1.02 * max(math.sqrt(float(values.max())), 0.02)
    lines = list[Row]()
    for direction, name in enumerate(("D(p ‖ q)", "D(q ‖ p)")):
        better = int(values[:, direction].argmin())
        for which in (0, 1):
            value = float(values[which, direction])
            lines.append(Row(
                f"{'AB'[which]}: {name}", ((0.0, math.sqrt(value), COLOURS[which]),),
                f"{number(value)}{' ✓' if which == better else '  '}", (f"{number(value)} bit",),
                bold=direction == step.place and which == better,
                faint=direction != step.place,
            ))  # fmt: skip
    rows(ink, area, lines, most, ink.say("plot.ranking"))
