"""One coordinate: the river of particles from noise to samples, and the densities at a level."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.guidance_steps import Shared, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.guidance.reads import read_particle
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

FOLLOWED = 60  # particles whose way is drawn
BARS = 64  # of the histogram
SHOWN = 3.0  # of the coordinate, in each direction
CLICK = 9.0  # px


def across_axis(trace: Trace, title: str = "") -> Axis:
    """The coordinate, the same in the river and under the densities."""
    far = min(SHOWN, trace.shared.grid.reach)
    return Axis(-far, far, 0, title, tuple(float(value) for value in range(-3, 4)))


def _margin(ink: Ink) -> float:
    """Room for the words at both ends of the river; the densities below stand under it."""
    words = (ink.say("axis.noise"), ink.say("axis.sample"))
    return max(ink.text_width(word, "tiny") for word in words) + 9


def draw_river(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Every level is a row, noise above: the law believed in as a shade, particles as lines."""
    shared: Shared = trace.shared
    count = len(shared.levels)
    title = ink.say("river.title")
    plot = Plot(ink, box, across_axis(trace), Axis(count - 1.0, 0.0, 0, "", ()), title)
    head = QRectF(box.left(), box.top(), box.width(), ink.line_height("small"))
    ink.text(head, title, size="small", bold=True)
    plot.inner.setLeft(box.left() + _margin(ink))
    plot.inner.setRight(box.right() - 8)
    # half a dot below the title; the numbers across stand under the densities
    plot.inner.setTop(plot.inner.top() + 3)
    plot.inner.setBottom(box.bottom() - 5)
    inner = plot.inner
    ink.layer(("river", repr(trace.params), inner.x(), inner.y(), inner.width(), inner.height()),
              lambda still: _draw_believed(still, plot, shared))  # fmt: skip
    rows = np.arange(index + 1)
    ink.painter.save()
    # the first and the last row are edges: their dots stand out of the frame by half
    ink.painter.setClipRect(inner.adjusted(0, -4, 0, 4))
    shown = min(FOLLOWED, shared.x.shape[1])
    for particle in range(shown):
        path = np.stack([plot.x(shared.x[: index + 1, particle, 0].astype(np.float64)),
                         plot.y(rows.astype(np.float64))], axis=1)  # fmt: skip
        if len(path) > 1:
            ink.polyline(path, "query", width=1.0, alpha=0.5)
    here = plot.x(shared.x[index, :shown, 0].astype(np.float64))
    y = float(plot.y(float(index)))
    ink.dots(np.stack([here, np.full(shown, y)], axis=1), "query", radius=3.0)
    picked = min(trace.params.particle, trace.params.particles - 1)
    way = np.stack([plot.x(shared.x[: index + 1, picked, 0].astype(np.float64)),
                    plot.y(rows.astype(np.float64))], axis=1)  # fmt: skip
    if len(way) > 1:
        ink.polyline(way, "text", width=1.8)
    ink.painter.restore()
    x = min(max(float(way[-1, 0]), inner.left()), inner.right())
    ink.circle(x, y, 5, fill="query", line="text", width=1.6)
    ink.line(inner.left(), y, inner.right(), y, "muted", dash=True)
    ink.rect(inner, line="hairline")
    for value, word in ((inner.top(), "axis.noise"), (inner.bottom(), "axis.sample")):
        ink.label(inner.left() - 5, value, ink.say(word), size="tiny", colour="muted",
                  anchor=f"right {'top' if word == 'axis.noise' else 'bottom'}")  # fmt: skip
    _mark_river(ink, plot, trace, index, here)


def _draw_believed(ink: Ink, plot: Plot, shared: Shared) -> None:
    seen = np.abs(shared.grid.middles) <= plot.across.high
    rows = shared.river[:, seen] / shared.river.max(axis=1, keepdims=True)
    half = 0.5 * plot.inner.height() / max(len(rows) - 1, 1)
    ink.painter.save()
    ink.painter.setClipRect(plot.inner)
    ink.heat(plot.inner.adjusted(0, -half, 0, half), 0.55 * rows, (0.0, 1.0), "weight")
    ink.painter.restore()


def _mark_river(ink: Ink, plot: Plot, trace: Trace, index: int, here: np.ndarray) -> None:
    shared: Shared = trace.shared

    def row(point: QPointF) -> int:
        return min(max(round(plot.at(point)[1]), 0), len(shared.levels) - 1)

    def read(point: QPointF) -> ReadOut | None:
        level = row(point)
        places = plot.x(shared.x[level, :, 0].astype(np.float64))
        nearest = int(np.abs(places - point.x()).argmin())
        return read_particle(ink, trace, level, nearest)

    def edit(gesture: Gesture) -> dict[str, int] | None:
        if gesture.phase != "release":
            return None
        places = plot.x(shared.x[index, :, 0].astype(np.float64))
        return {"particle": int(np.abs(places - gesture.point.x()).argmin())}

    ink.mark(plot.inner, read, edit=edit, name="river")


def draw_marginal(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """In the plane: the densities of the coordinate in which the class lies apart."""
    draw_density(ink, box, trace, index, small=True)


def draw_density(
    ink: Ink, box: QRectF, trace: Trace, index: int, *, small: bool = False
) -> None:  # fmt: skip
    """Histogram of the particles at this level, and the three densities it may be held against."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    grid, axis = shared.grid, shared.axis
    last = trace[len(trace) - 1]
    top = max(float(grid.marginal(d, axis).max()) for d in (last.believed, last.alone)) * 1.25
    title = ink.say("density.title" if not small else f"density.axis.{'xy'[axis]}")
    across = across_axis(trace, "" if small else ink.say(f"axis.{'xy'[axis]}"))
    plot = Plot(ink, box, across, Axis(0.0, top), title)
    if not small:
        plot.inner.setLeft(box.left() + _margin(ink))
        plot.inner.setRight(box.right() - 8)
    plot.frame()
    edges = np.linspace(-across.high, across.high, (BARS if not small else BARS // 2) + 1)
    values = step.x[:, axis].astype(np.float64)
    heights = np.histogram(values, edges)[0] / (len(values) * np.diff(edges))
    plot.bars(edges, heights, "query", alpha=0.5)
    for density, colour, width, dash in (
        (step.alone, "value", 1.4, False), (step.followed, "key", 1.6, True),
        (step.believed, "weight", 2.2, False),
    ):  # fmt: skip
        plot.curve(grid.middles, grid.marginal(density, axis), colour, width=width, dash=dash)
    over = np.flatnonzero(heights > top)
    if len(over):
        text = f"↑ {number(float(heights.max()), 2)}"
        x = float(plot.x(edges[over[-1] + 1]))  # clear of all bars that leave the frame
        right = x + 8 + ink.text_width(text, "tiny", mono=True) < plot.inner.right()
        anchor = f"{'left' if right else 'right'} top"
        ink.label(x + (5 if right else -5), plot.inner.top() + 2, text, size="tiny", mono=True,
                  anchor=anchor, colour="query", bold=True)  # fmt: skip

    def read(point: QPointF) -> ReadOut | None:
        where = plot.at(point)[0]
        cell = min(max(int((where + grid.reach) / grid.width), 0), grid.cells - 1)
        bar = min(max(int(np.searchsorted(edges, where)) - 1, 0), len(heights) - 1)
        return ReadOut(f"{'xy'[axis]} = {fixed(where, 2)}", (
            ink.say("read.sampled", value=number(float(heights[bar]))),
            ink.say("read.believed", value=number(float(grid.marginal(step.believed, axis)[cell]))),
            ink.say("read.followed", value=number(float(grid.marginal(step.followed, axis)[cell]))),
            ink.say("read.alone", value=number(float(grid.marginal(step.alone, axis)[cell]))),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="density")
