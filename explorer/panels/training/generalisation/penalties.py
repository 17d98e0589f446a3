"""L1 beside L2: weights over the strength, and the bowl and the ball that touch."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.generalisation.params import (
    LINE,
    LOSSES,
    SPOILT,
    STRENGTHS,
    Line,
    Paths,
    Step,
)
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.generalisation.common import HELD, TRUE, bounds, tiles
from explorer.ui.canvas.arranged import columns, halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

#: L1 and L2.
NAMES, COLOURS = ("l1", "l2"), ("category 5", "category 4")
LINES = {"squared": "category 4", "penalised": "category 5", "absolute": "category 2"}


def draw_penalty(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Paths of the weights, the plane of two of them, and the error in use."""
    paths: Paths = trace.shared.paths
    wide = area.width() > 1.15 * area.height()
    if wide:
        boxes = tiles(area, 3, 2)
        places = ((boxes[0], boxes[3]), (boxes[1], boxes[4]))
        last = QRectF(boxes[2].left(), boxes[2].top(), boxes[2].width(), area.height())
    else:
        high = (area.height() - 20) / 3
        rows = [QRectF(area.left(), area.top() + at * (high + 10), area.width(), high)
                for at in range(3)]  # fmt: skip
        pairs = [tiles(row, 2, 1) for row in rows[:2]]
        places = ((pairs[0][0], pairs[1][0]), (pairs[0][1], pairs[1][1]))
        last = rows[2]
    for which in (0, 1):
        _path(ink, places[which][0], trace, paths, which, step)
        _plane(ink, places[which][1], paths, which, step)
    _use(ink, last, trace, paths, step)


def _strength(title: str = "") -> Axis:
    return Axis(STRENGTHS[0] * 0.85, STRENGTHS[-1] * 1.15, 10, title)


def _path(ink: Ink, box: QRectF, trace: Trace, paths: Paths, which: int, step: Step) -> None:
    low, high = bounds(paths.weights, paths.true)
    weights = paths.weights[which]
    zeros = int((weights[step.place] == 0).sum())
    plot = Plot(ink, box, _strength(), Axis(low, high),
                ink.say(f"plot.{NAMES[which]}", zeros=zeros))  # fmt: skip
    plot.frame()
    plot.level(0.0, "text", dash=False)
    strengths = np.array(STRENGTHS)
    for feature in range(weights.shape[1]):
        real = paths.true[feature] != 0
        colour = "weight" if real else "neutral"
        plot.curve(strengths, weights[:, feature], colour, width=2.2 if real else 1.3)
        zero = weights[step.place, feature] == 0
        x, y = float(plot.x(STRENGTHS[step.place])), float(plot.y(weights[step.place, feature]))
        ink.circle(x, y, 3.4, fill="surface" if zero else colour, line=colour, width=1.4)
    plot.upright(STRENGTHS[step.place], "muted")
    columns(ink, plot, strengths, trace, "penalty", lambda at: ReadOut(
        ink.say("read.strength", strength=number(STRENGTHS[at])), (
            ", ".join(fixed(float(one), 2) if one else "0" for one in weights[at]),
            ink.say("read.true", weights=", ".join(fixed(float(one), 1) for one in paths.true)),
        )))  # fmt: skip


def _plane(ink: Ink, box: QRectF, paths: Paths, which: int, step: Step) -> None:
    """The loss in the plane of two weights, the others as found, and the ball through the spot."""
    first, second = paths.shown
    spot = paths.weights[which, step.place, [first, second]]
    centre = paths.centres[which, step.place]
    size = float(np.abs(paths.weights[:, :, [first, second]]).sum(axis=2).max())
    reach = 1.15 * max(float(np.abs(paths.centres).max()), 0.1, size)
    plot = Plot(ink, box, Axis(-reach, reach), Axis(-reach, reach),
                ink.say(f"plane.{NAMES[which]}", first=first + 1, second=second + 1))  # fmt: skip
    # one unit is as long across as up
    side = min(plot.inner.width(), plot.inner.height())
    across = reach * plot.inner.width() / side
    up = reach * plot.inner.height() / side
    plot = Plot(ink, box, Axis(-across, across), Axis(-up, up), plot.title)
    plot.frame(grid=False)
    plot.level(0.0, "hairline", dash=False)
    plot.upright(0.0, "hairline", dash=False)
    circle = np.linspace(0, 2 * np.pi, 73)
    ring = np.stack([np.cos(circle), np.sin(circle)])
    curvature, along = np.linalg.eigh(paths.bowl)
    away = spot - centre
    level = float(np.sqrt(max(away @ paths.bowl @ away, 0.0)))
    for radius in (*(0.25 * reach * one for one in range(1, 6)), level):
        ellipse = centre[:, None] + along @ (ring * (radius / np.sqrt(curvature))[:, None])
        touching = radius == level
        plot.curve(ellipse[0], ellipse[1], "weight", width=2.0 if touching else 0.8,
                   alpha=1.0 if touching else 0.45)  # fmt: skip
    if which == 0:
        size = float(np.abs(spot).sum())
        ball = size * np.array([[1, 0, -1, 0, 1], [0, 1, 0, -1, 0]])
    else:
        ball = float(np.linalg.norm(spot)) * ring
    plot.curve(ball[0], ball[1], COLOURS[which], width=2.2)
    plot.points(centre[[0]], centre[[1]], TRUE, radius=3.0)
    plot.points(spot[[0]], spot[[1]], "text", radius=4.0)
    ink.mark(plot.inner, ReadOut(plot.title, (
        ink.say("read.spot", first=fixed(float(spot[0]), 3) if spot[0] else "0",
                second=fixed(float(spot[1]), 3) if spot[1] else "0"),
        ink.say("read.centre", first=fixed(float(centre[0]), 3),
                second=fixed(float(centre[1]), 3)),
    )), name=f"plane {NAMES[which]}")  # fmt: skip


def _use(ink: Ink, box: QRectF, trace: Trace, paths: Paths, step: Step) -> None:
    strengths = np.array(STRENGTHS)
    body = headed(ink, box, [
        ("line", COLOURS[0], ink.say("penalty.l1")), ("line", COLOURS[1], ink.say("penalty.l2")),
        ("dash", "muted", ink.say("legend.train")),
    ])  # fmt: skip
    high = min(float(paths.use.max()), 3 * float(paths.use.min())) * 1.05
    plot = Plot(ink, body, _strength(ink.say("axis.strength")),
                Axis(0.9 * float(paths.train.min()), high), ink.say("plot.use"))  # fmt: skip
    plot.frame()
    plot.upright(STRENGTHS[step.place], "muted")
    for which in (0, 1):
        plot.curve(strengths, paths.train[which], COLOURS[which], width=1.2, dash=True, alpha=0.8)
        plot.curve(strengths, paths.use[which], COLOURS[which], width=2.2)
        best = int(paths.use[which].argmin())
        plot.points(strengths[[best]], paths.use[which, [best]], COLOURS[which], radius=4.0)
    columns(ink, plot, strengths, trace, "penalty", lambda at: ReadOut(
        ink.say("read.strength", strength=number(STRENGTHS[at])), tuple(
            ink.say("read.penalty", name=ink.say(f"penalty.{NAMES[which]}"),
                    train=fixed(float(paths.train[which, at]), 3),
                    use=fixed(float(paths.use[which, at]), 3))
            for which in (0, 1)
        )))  # fmt: skip


def draw_outliers(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Three lines through the points, and how far each is from the true one."""
    line: Line = trace.shared.line
    at = step.place
    entries = [("line", LINES[name], ink.say(f"loss.{name}")) for name in LOSSES]
    entries += [("dash", TRUE, ink.say("legend.true_line")),
                ("dot", HELD, ink.say("legend.spoilt"))]  # fmt: skip
    first, second = halves(headed(ink, area, entries), 0.55)
    low, high = bounds(line.y)
    plot = Plot(ink, first, Axis(-1.05, 1.05), Axis(low, high), ink.say("plot.line"))
    plot.frame()
    ends = np.array([-1.05, 1.05])
    plot.curve(ends, line.true[0] + line.true[1] * ends, TRUE, width=1.6, dash=True)
    for which, name in enumerate(LOSSES):
        intercept, slope = line.lines[at, which]
        plot.curve(ends, intercept + slope * ends, LINES[name], width=2.2)
    broken = line.spoilt[at]
    plot.points(line.x[~broken], line.y[at, ~broken], "neutral", radius=3.2)
    plot.points(line.x[broken], line.y[at, broken], HELD, radius=4.4)
    ink.mark(plot.inner, ReadOut(plot.title, tuple(
        ink.say("read.line", name=ink.say(f"loss.{name}"),
                intercept=fixed(float(line.lines[at, which, 0]), 2),
                slope=fixed(float(line.lines[at, which, 1]), 2))
        for which, name in enumerate(LOSSES)
    )), name="line")  # fmt: skip
    errors = line.errors()
    shares = 100 * np.array(SPOILT) / LINE
    plot = Plot(ink, second, Axis(-1.0, float(shares[-1]) + 1.0, 0, ink.say("axis.spoilt"),
                                  tuple(shares.tolist()), lambda one: f"{one:g}%"),
                Axis(0.0, 1.1 * float(errors.max())), ink.say("plot.line_error"))  # fmt: skip
    plot.frame()
    plot.upright(float(shares[at]), "muted")
    for which, name in enumerate(LOSSES):
        plot.curve(shares, errors[:, which], LINES[name], width=2.2)
        plot.points(shares[[at]], errors[[at], which], LINES[name], radius=4.2)
    columns(ink, plot, shares, trace, "outliers", lambda one: ReadOut(
        ink.say("read.spoilt", many=SPOILT[one], all=LINE), (*(
            f"{ink.say(f'loss.{name}')}: {fixed(float(errors[one, which]), 2)}"
            for which, name in enumerate(LOSSES)
        ), ink.say("read.chosen", strength=number(float(line.strengths[one]))))))  # fmt: skip
