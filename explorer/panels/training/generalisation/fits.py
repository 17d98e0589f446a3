"""Polynomials through points: the curve, and the errors over the degree; folds in turn."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.generalisation.params import FAR, Fits, Folds, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.training.generalisation.common import FIT, HELD, SEEN, TRUE, USE, bounds
from explorer.ui.canvas.arranged import columns, halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

#: Pixels around an example that belong to it.
NEAR = 14.0


def draw_fit(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The curve of this degree through the points; the errors of all degrees."""
    fits: Fits = trace.shared.fits
    entries = [("line", FIT, ink.say("legend.fit")), ("dash", TRUE, ink.say("legend.truth")),
               ("dot", SEEN, ink.say("legend.point")), ("dot", HELD, ink.say("legend.checked")),
               ("line", USE, ink.say("error.use"))]  # fmt: skip
    first, second = halves(headed(ink, area, entries))
    plot = canvas(ink, first, fits, ink.say("plot.points"))
    plot.curve(fits.grid, fits.curves[step.place], FIT, width=2.2)
    plot.points(fits.checked_x, fits.checked_y, HELD, radius=2.0, alpha=0.45)
    plot.points(fits.x, fits.y, SEEN, radius=4.0)
    many = len(fits.curves)
    for place, answer in trace.params.moved:
        if place < len(fits.x):
            ink.circle(plot.x(float(fits.x[int(place)])), plot.y(answer), 7.0, line="text",
                       width=1.4)  # fmt: skip
    ink.mark(plot.inner, lambda point: nearest(ink, plot, fits, step.place, point.x()),
             edit=partial(moved, plot, fits, trace.params.moved), name="fit points")  # fmt: skip
    _errors(ink, second, trace, fits, step, np.arange(many, dtype=float))


def canvas(ink: Ink, box: QRectF, fits: Fits, title: str, bare: bool = False) -> Plot:
    """Axes that hold the points, and the true curve."""
    low, high = bounds(fits.y, fits.truth, pad=0.25)
    across = Axis(-1.0, 1.0, ticks=() if bare else (-1.0, -0.5, 0.0, 0.5, 1.0))
    plot = Plot(ink, box, across, Axis(low, high, ticks=() if bare else None), title)
    plot.frame(grid=not bare)
    plot.curve(fits.grid, fits.truth, TRUE, width=1.4, dash=True)
    return plot


def moved(
    plot: Plot, fits: Fits, so_far: tuple[tuple[float, float], ...], gesture: Gesture
) -> Mapping[str, Any] | None:
    """An example dragged up or down, or put back by a double click; params at the release."""
    away = np.hypot(plot.x(fits.x) - gesture.start.x(), plot.y(fits.y) - gesture.start.y())
    place = int(away.argmin())
    if away[place] > NEAR:
        return None
    others = [(int(one), float(answer)) for one, answer in so_far if int(one) != place]
    if gesture.phase == "double":
        return {"moved": tuple(others)} if len(others) < len(so_far) else None
    apart = abs(gesture.point.y() - gesture.start.y())
    if gesture.phase != "release" or apart < 3:
        return None
    answer = float(np.clip(plot.at(gesture.point)[1], -FAR, FAR))
    return {"moved": (*others, (place, round(answer, 3)))}


def nearest(ink: Ink, plot: Plot, fits: Fits, degree: int, x: float) -> ReadOut:
    """The point nearest to the mouse, and where the curve passes."""
    at = int(np.abs(plot.x(fits.x) - x).argmin())
    place = int(np.abs(fits.grid - fits.x[at]).argmin())
    return ReadOut(ink.say("read.point", x=number(float(fits.x[at]))), (
        ink.say("read.answer", y=number(float(fits.y[at]))),
        ink.say("read.fit", y=number(float(fits.curves[degree, place]))),
        ink.say("read.truth", y=number(float(fits.truth[place]))), ink.say("read.drag"),
    ))  # fmt: skip


def _errors(
    ink: Ink, box: QRectF, trace: Trace, fits: Fits, step: Step, degrees: np.ndarray
) -> None:
    floor = trace.params.noise**2
    low = max(float(fits.train[0].min()) / 1.5, floor / 300)
    high = max(20 * floor, 1.5 * float(fits.use[0].min()), 1.5 * float(fits.train[0].max()))
    plot = Plot(ink, box, Axis(-0.5, len(degrees) - 0.5, 0, ink.say("axis.degree"),
                               tuple(degrees[:: 1 if len(degrees) < 9 else 2].tolist())),
                Axis(low, high, 10), ink.say("plot.errors"))  # fmt: skip
    plot.frame()
    plot.level(floor, "muted", text=ink.say("level.noise"))
    for draw in range(1, len(fits.use)):
        plot.curve(degrees, fits.use[draw], USE, width=0.7, alpha=0.3)
    plot.upright(float(step.place), "text", dash=False)
    for values, colour in ((fits.train[0], SEEN), (fits.held, HELD), (fits.use[0], USE)):
        plot.curve(degrees, values, colour, width=2.2)
        plot.points(degrees[[step.place]], values[[step.place]], colour, radius=4.0)
    best, simple = int(fits.held.argmin()), fits.simple()
    small = ink.line_height("tiny")
    for place, (at, key) in enumerate(((best, "level.best"), (simple, "level.bic"))):
        room = at < len(degrees) / 2
        ink.label(plot.x(float(at)) + (4 if room else -4), plot.inner.top() + place * (small + 1),
                  ink.say(key, degree=at), size="tiny", colour="muted",
                  anchor="left top" if room else "right top")  # fmt: skip
        plot.upright(float(at), "muted")
    columns(ink, plot, degrees, trace, "fit", lambda at: ReadOut(
        ink.say("read.degree", degree=at), (
            f"{ink.say('error.seen')}: {number(float(fits.train[0, at]))}",
            f"{ink.say('error.held')}: {number(float(fits.held[at]))}",
            f"{ink.say('error.use')}: {number(float(fits.use[0, at]))}",
            ink.say("read.bic", value=number(float(fits.criterion[at]))),
        )))  # fmt: skip


def draw_folds(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A fold is held out, the others are fitted; in the end, how far such an estimate spreads."""
    fits: Fits = trace.shared.fits
    folds: Folds = trace.shared.folds
    last = step.place == len(folds.errors)
    entries = [("line", FIT, ink.say("legend.others")), ("dash", TRUE, ink.say("legend.truth")),
               ("dot", SEEN, ink.say("legend.seen")),
               ("dot", HELD, ink.say("legend.fold"))]  # fmt: skip
    first, second = halves(headed(ink, area, entries), 0.55)
    plot = canvas(ink, first, fits, ink.say("plot.folds", degree=folds.degree))
    for fold in range(len(folds.errors)) if last else (step.place,):
        plot.curve(fits.grid, folds.curves[fold], FIT, width=1.2 if last else 2.2)
    out = np.full(len(fits.x), True) if last else folds.member == step.place
    for x, y, guess in zip(fits.x[out], fits.y[out], folds.guessed[out], strict=True):
        plot.curve(np.array([x, x]), np.array([y, guess]), HELD, width=1.4)
    plot.points(fits.x[~out], fits.y[~out], SEEN, radius=4.0)
    plot.points(fits.x[out], fits.y[out], HELD, radius=4.5)
    for at in range(len(fits.x)):
        x, y = float(plot.x(fits.x[at])), float(plot.y(fits.y[at]))
        ink.mark(QRectF(x - 5, y - 5, 10, 10), ReadOut(
            ink.say("read.member", fold=int(folds.member[at]) + 1), (
                ink.say("read.answer", y=number(float(fits.y[at]))),
                ink.say("read.guess", y=number(float(folds.guessed[at]))),
            )), name=f"folds point {at}")  # fmt: skip
    if last:
        _spread(ink, second, trace, folds)
    else:
        _bars(ink, second, trace, folds, step)


def _bars(ink: Ink, box: QRectF, trace: Trace, folds: Folds, step: Step) -> None:
    many = len(folds.errors)
    done = step.place + 1
    high = float(folds.errors.max()) * 1.15 or 1.0
    low = float(folds.errors.min()) / 2
    apart = low > 0 and high > 200 * low  # one fold would flatten the others
    numbers = np.arange(1, many + 1, dtype=float)
    plot = Plot(ink, box, Axis(0.5, many + 0.5, 0, ink.say("axis.fold"), tuple(numbers.tolist())),
                Axis(low, 2 * high, 10) if apart else Axis(0.0, high),
                ink.say("plot.fold_errors"))  # fmt: skip
    plot.frame()
    for at in range(done):
        plot.bars(np.array([at + 0.65, at + 1.35]), folds.errors[[at]], HELD,
                  alpha=1.0 if at == step.place else 0.5)  # fmt: skip
    mean = float(folds.errors[:done].mean())
    plot.level(mean, "text", text=ink.say("level.mean", mean=number(mean)), width=1.6)
    columns(ink, plot, numbers, trace, "folds", lambda at: ReadOut(
        ink.say("read.fold", fold=at + 1),
        (ink.say("read.mean_square", value=number(float(folds.errors[at]))),)))  # fmt: skip


def _spread(ink: Ink, box: QRectF, trace: Trace, folds: Folds) -> None:
    """Three estimates on other data sets, a row each, and the true error of the fits."""
    low = min(float(folds.estimates.min()), float(folds.use.min())) / 1.4
    high = float(np.quantile(np.concatenate([folds.estimates.ravel(), folds.use]), 0.98)) * 1.4
    low = max(low, high * 1e-12)
    plot = Plot(ink, box, Axis(low, high, 10, ink.say("axis.mean_square")),
                Axis(-0.6, 3.6, ticks=()),
                ink.say("plot.spread", sets=folds.estimates.shape[1]))  # fmt: skip
    plot.frame(grid=False)
    rows = (*folds.estimates, folds.use)
    for row, (values, colour) in enumerate(zip(rows, (SEEN, HELD, HELD, USE), strict=True)):
        up = 3.0 - row
        wave = 0.14 * (np.arange(len(values)) % 5 - 2) / 2
        plot.points(np.clip(values, low, high), up - 0.12 + wave, colour, radius=2.6, alpha=0.6)
        middle = float(np.median(values))
        plot.curve(np.array([middle, middle]), np.array([up - 0.35, up + 0.1]), "text", width=2.0)
        strip = QRectF(plot.inner.left(), plot.y(up + 0.5), plot.inner.width(),
                       plot.y(up - 0.5) - plot.y(up + 0.5))  # fmt: skip
        name = ink.say(f"estimate.{row}")
        ink.text(QRectF(strip.left() + 4, strip.top(), strip.width() - 8, ink.line_height("tiny")),
                 name, size="tiny", colour="muted", align="right top")  # fmt: skip
        quarter, three = (float(np.quantile(values, one)) for one in (0.25, 0.75))
        ink.mark(strip, ReadOut(name, (
            ink.say("read.median", value=number(middle)),
            ink.say("read.quarters", low=number(quarter), high=number(three)),
        )), name=f"estimate {row}")  # fmt: skip
