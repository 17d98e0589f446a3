"""Masks of dropout and their means; gradient descent on features of unequal size."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.generalisation.dropout import expected
from explorer.compute.training.generalisation.params import (
    CONVENTIONS,
    DESCENT,
    MASKS,
    Descent,
    Dropped,
    Step,
)
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.generalisation.common import GAP, tiles
from explorer.ui.canvas.arranged import columns, halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

CONVENTION = {"none": "category 4", "multiplied": "category 5", "divided": "category 2"}
ROWS = 8


def draw_dropout(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The last masks over the same numbers, and the means of what comes out so far."""
    dropped: Dropped = trace.shared.dropped
    entries = [("line", CONVENTION[name], ink.say(f"convention.{name}")) for name in CONVENTIONS]
    entries.append(("dash", "text", ink.say("legend.test")))
    first, second = halves(headed(ink, area, entries), 0.45)
    _masks(ink, first, dropped, MASKS[step.place])
    p = trace.params.dropout
    high = 1.15 * max(float(dropped.means.max()), 1.0)
    passes = np.arange(1, MASKS[-1] + 1, dtype=float)
    plot = Plot(ink, second, Axis(0.9, MASKS[-1] * 1.12, 2, ink.say("axis.masks"),
                                  tuple(float(one) for one in MASKS), lambda one: f"{one:g}"),
                Axis(0.0, high), ink.say("plot.means"))  # fmt: skip
    plot.frame()
    plot.level(1.0, "text", width=1.4)
    done = MASKS[step.place]
    for which, name in enumerate(CONVENTIONS):
        meant = expected(name, p)
        plot.level(meant, CONVENTION[name], width=0.8)
        plot.curve(passes[:done], dropped.means[which, :done], CONVENTION[name], width=2.2)
        plot.points(passes[[done - 1]], dropped.means[which, [done - 1]], CONVENTION[name],
                    radius=4.0)  # fmt: skip
    plot.upright(float(done), "muted")
    columns(ink, plot, np.array(MASKS, dtype=float), trace, "dropout", lambda at: ReadOut(
        ink.say("read.masks", masks=MASKS[at]), tuple(
            ink.say("read.convention", name=ink.say(f"convention.{name}"),
                    mean=fixed(float(dropped.means[which, MASKS[at] - 1]), 3),
                    meant=fixed(expected(name, p), 3))
            for which, name in enumerate(CONVENTIONS)
        )))  # fmt: skip


def _masks(ink: Ink, box: QRectF, dropped: Dropped, done: int) -> None:
    units = len(dropped.given)
    left = ink.text_width(ink.say("row.mask", mask=MASKS[-1]), "tiny") + 8
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("plot.masks"), size="small",
             bold=True)  # fmt: skip
    stage = QRectF(box.left() + left, box.top() + line + 3, box.width() - left,
                   box.height() - line - 3)  # fmt: skip
    shown = list(range(max(done - ROWS, 0), max(done, ROWS)))
    high, wide = min(stage.height() / (ROWS + 1), 34.0), stage.width() / units
    most = float(dropped.given.max())
    for row, mask in enumerate([-1, *shown]):
        y = stage.top() + row * high
        name = ink.say("row.test") if mask < 0 else ink.say("row.mask", mask=mask + 1)
        ink.text(QRectF(box.left(), y, left - 4, high), name, size="tiny", colour="muted",
                 bold=mask < 0)  # fmt: skip
        for unit, value in enumerate(dropped.given):
            cell = QRectF(stage.left() + unit * wide, y + 1, wide - 2, high - 3)
            kept = mask < 0 or bool(dropped.masks[mask, unit])
            past = mask < done
            if kept:
                ink.rect(cell, fill=ink.ramp(0.75 * float(value) / most, "weight"), line="border",
                         width=0.8, alpha=1.0 if past else 0.25)  # fmt: skip
                if past and wide > ink.text_width("0.00", "tiny", mono=True) + 3:
                    ink.text(cell, fixed(float(value), 2), size="tiny", mono=True,
                             align="center middle")  # fmt: skip
            else:
                ink.rect(cell, line="border", width=0.8)
                ink.hatch(cell, gap=5.0)
            ink.mark(cell, ReadOut(
                ink.say("read.unit", unit=unit + 1, value=fixed(float(value), 2)),
                (ink.say("read.kept" if kept else "read.dropped"),),
            ), name=f"unit {mask} {unit}")  # fmt: skip


def draw_scaling(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The way down in both planes, and how much of the loss is left."""
    descent: Descent = trace.shared.descent
    if area.width() > 2.0 * area.height():
        boxes = tiles(area, 3, 1)
    else:
        up = QRectF(area.left(), area.top(), area.width(), 0.58 * (area.height() - GAP))
        last = QRectF(area.left(), up.bottom() + GAP, area.width(),
                      area.bottom() - up.bottom() - GAP)  # fmt: skip
        boxes = [*tiles(up, 2, 1), last]
    for which in (0, 1):
        _bowl(ink, boxes[which], descent, which, step)
    _left(ink, boxes[2], trace, descent, step)


def _bowl(ink: Ink, box: QRectF, descent: Descent, which: int, step: Step) -> None:
    best, hessian = descent.best[which], descent.hessian[which]
    curvature, along = np.linalg.eigh(hessian)
    start = float(np.sqrt(best @ hessian @ best))
    reach = 1.15 * max(start / float(np.sqrt(curvature[0])), float(np.abs(best).max()))
    name = ("raw", "scaled")[which]
    title = ink.say(f"plot.{name}", condition=number(float(descent.condition[which])))
    plot = Plot(ink, box, Axis(-reach, reach), Axis(-reach, reach), title)
    side = min(plot.inner.width(), plot.inner.height())
    across, up = (reach * one / side for one in (plot.inner.width(), plot.inner.height()))
    plot = Plot(ink, box, Axis(float(best[0]) - across, float(best[0]) + across, 0, "w₁"),
                Axis(float(best[1]) - up, float(best[1]) + up), title)  # fmt: skip
    plot.frame(grid=False)
    circle = np.linspace(0, 2 * np.pi, 73)
    ring = np.stack([np.cos(circle), np.sin(circle)])
    for share in (1.0, 0.3, 0.1, 0.03, 0.01):
        radii = start * np.sqrt(share) / np.sqrt(curvature)
        ellipse = best[:, None] + along @ (ring * radii[:, None])
        plot.curve(ellipse[0], ellipse[1], "weight", width=1.0, alpha=0.6)
    done = min(DESCENT[step.place], descent.paths.shape[1] - 1)
    way = descent.paths[which, : done + 1]
    plot.curve(way[:, 0], way[:, 1], "text", width=1.5)
    plot.points(way[:, 0], way[:, 1], "text", radius=2.2)
    plot.points(way[-1:, 0], way[-1:, 1], "category 5", radius=4.4)
    ink.mark(plot.inner, ReadOut(title, (
        ink.say("read.weights", first=fixed(float(way[-1, 0]), 3),
                second=fixed(float(way[-1, 1]), 3)),
        ink.say("read.needed", updates=int(descent.needed[which])),
        ink.say("read.rate", rate=number(float(descent.rate[which]))),
    )), name=f"bowl {name}")  # fmt: skip


def _left(ink: Ink, box: QRectF, trace: Trace, descent: Descent, step: Step) -> None:
    body = headed(ink, box, [("line", "category 4", ink.say("legend.raw")),
                             ("line", "category 2", ink.say("legend.scaled"))])  # fmt: skip
    places = np.array(DESCENT, dtype=float) + 1
    excess = np.maximum(descent.excess, 1e-12)
    plot = Plot(ink, body, Axis(0.9, 1.15 * float(places[-1]), 10, ink.say("axis.updates_one")),
                Axis(1e-6, 2.0, 10), ink.say("plot.excess"))  # fmt: skip
    plot.frame()
    plot.level(0.01, "muted", text=ink.say("level.hundredth"))
    plot.upright(float(places[step.place]), "muted")
    for which, colour in enumerate(("category 4", "category 2")):
        plot.curve(places, excess[which], colour, width=2.2)
        plot.points(places[[step.place]], excess[which, [step.place]], colour, radius=4.0)
    columns(ink, plot, places, trace, "scaling", lambda at: ReadOut(
        ink.say("read.updates", updates=DESCENT[at]), tuple(
            f"{ink.say(key)}: {number(float(descent.excess[which, at]))}"
            for which, key in enumerate(("legend.raw", "legend.scaled"))
        )))  # fmt: skip
