"""The plot of a stage: the weights, the weights over the codes, how often each code is taken, what
comes back, the error."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_matrix import Histogram, Shared
from explorer.core.formatting import count, fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

MOST_BARS = 1024  # levels that get a bar each
MOST_LINES = 40  # levels that get a line through the plot


def draw_plot(ink: Ink, box: QRectF, trace: Trace, stage: str) -> None:
    """The plot of a stage, and its marks."""
    shared: Shared = trace.shared
    drawing = {
        "matrix": matrix_plot, "scales": scales_plot, "codes": codes_plot,
        "dequantise": restored_plot, "error": error_plot,
    }[stage]  # fmt: skip
    key = ("plot", stage, repr(trace.params), box.getRect(), ink.view.scale)
    ink.layer(key, lambda layer: drawing(layer, box, shared, draws=True))
    drawing(ink, box, shared, draws=False)


def up_axis(ink: Ink, largest: float, title: str) -> Axis:
    """Counts, linear or logarithmic as the reader chose."""
    if ink.view.scale == "log":
        return Axis(0.7, max(largest, 1.0) * 1.3, logarithmic=10, title=title)
    return Axis(0.0, max(largest, 1.0) * 1.06, title=title)


def mark_histogram(ink: Ink, plot: Plot, found: Histogram, key: str) -> None:
    """The bins answer the mouse."""
    edges, counts = found.edges, found.counts

    def read(point: QPointF) -> ReadOut | None:
        value = plot.at(point)[0]
        place = int(np.searchsorted(edges, value)) - 1
        if not 0 <= place < len(counts):
            return None
        return ReadOut(
            ink.say(key, low=number(edges[place]), high=number(edges[place + 1])),
            (ink.say("read.count", count=count(int(counts[place]))),),
        )

    ink.mark(plot.inner, read, name=key)


def matrix_plot(ink: Ink, box: QRectF, shared: Shared, draws: bool) -> None:
    """How the weights are spread."""
    found = shared.values
    plot = Plot(
        ink, box, Axis(found.edges[0], found.edges[-1], title=ink.say("axis.weight")),
        up_axis(ink, float(found.counts.max()), ink.say("axis.count")), ink.say("plot.matrix"),
    )  # fmt: skip
    if not draws:
        mark_histogram(ink, plot, found, "read.weights")
        return
    plot.frame()
    plot.bars(found.edges, found.counts, "weight", gap=0.3)
    largest = float(shared.row_largest.max())
    for side in (-largest, largest):
        plot.upright(side, "text", width=1.2)
    ink.label(
        plot.inner.right() - 6, plot.inner.top() + 4,
        ink.say("largest", value=number(largest)), anchor="right top", size="small",
    )  # fmt: skip


def level_axis(ink: Ink, shared: Shared) -> Axis:
    """Places among the levels; the outermost half-steps included."""
    low, high = float(shared.within.edges[0]), float(shared.within.edges[-1])
    levels = shared.levels
    if len(levels) <= MOST_BARS and len(levels) > 1:
        low -= (levels[1] - levels[0]) / 2
        high += (levels[-1] - levels[-2]) / 2
    ticks = tuple(levels.tolist()) if len(levels) <= 16 else None
    form = short if ticks else None
    return Axis(low, high, title=ink.say("axis.level"), ticks=ticks, form=form)


def short(value: float) -> str:
    """A level in at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−") if value % 1 else (
        f"{value:.0f}".replace("-", "−")
    )  # fmt: skip


def comb(ink: Ink, plot: Plot, shared: Shared) -> None:
    """The levels as teeth under the axis, and through the plot where they are few."""
    xs = np.asarray(plot.x(shared.levels), dtype=np.float64)
    inner = plot.inner
    xs = xs[(xs >= inner.left() - 0.5) & (xs <= inner.right() + 0.5)]
    xs = xs[np.concatenate([[True], np.diff(np.round(xs * 2)) > 0])] if len(xs) > 1 else xs
    few = len(shared.levels) <= MOST_LINES
    top = inner.top() if few else inner.bottom() - 12
    lines = np.stack([xs, np.full_like(xs, top), xs, np.full_like(xs, inner.bottom())], axis=1)
    if few:
        ink.segments(lines, "border", width=0.8, alpha=0.6)
    lines[:, 1] = inner.bottom() - 9
    ink.segments(lines, "text", width=1.4 if few else 0.8)


def scales_plot(ink: Ink, box: QRectF, shared: Shared, draws: bool) -> None:
    """All elements in units of their own scale: one picture for all groups, over the codes."""
    found = shared.within
    plot = Plot(
        ink, box, level_axis(ink, shared),
        up_axis(ink, float(found.counts.max()), ink.say("axis.count")), ink.say("plot.scales"),
    )  # fmt: skip
    if not draws:
        mark_histogram(ink, plot, found, "read.levels")
        return
    plot.frame(grid=False)
    plot.bars(found.edges, found.counts, "weight", gap=0.3)
    comb(ink, plot, shared)


def codes_plot(ink: Ink, box: QRectF, shared: Shared, draws: bool) -> None:
    """A bar for each code, as wide as the stretch that is rounded to it."""
    levels, usage = shared.levels, shared.usage
    if len(levels) > MOST_BARS:
        scales_plot(ink, box, shared, draws)
        return
    axis = level_axis(ink, shared)
    plot = Plot(ink, box, axis, up_axis(ink, float(usage.max()), ink.say("axis.count")),
                ink.say("plot.codes"))  # fmt: skip
    edges = np.concatenate([[axis.low], (levels[:-1] + levels[1:]) / 2, [axis.high]])
    if not draws:
        mark_codes(ink, plot, shared, edges)
        return
    plot.frame()
    few = len(levels) <= MOST_LINES
    plot.bars(edges, usage, "weight", line="surface" if few else None, gap=0.0 if few else 0.2)
    comb(ink, plot, shared)


def mark_codes(ink: Ink, plot: Plot, shared: Shared, edges: np.ndarray) -> None:
    """Each bar says its level and how often it is taken."""
    levels, usage, total = shared.levels, shared.usage, shared.place.size

    def read(point: QPointF) -> ReadOut | None:
        place = int(np.searchsorted(edges, plot.at(point)[0])) - 1
        if not 0 <= place < len(levels):
            return None
        return ReadOut(
            ink.say("read.level", level=number(levels[place], 4)),
            (
                ink.say("read.count", count=count(int(usage[place]))),
                ink.say("read.share", share=fixed(100 * usage[place] / total, 2)),
            ),
        )

    ink.mark(plot.inner, read, name="codes")


def restored_plot(ink: Ink, box: QRectF, shared: Shared, draws: bool) -> None:
    """What comes back, and what went in as an outline."""
    found = shared.restored
    most = float(max(found.counts.max(), shared.values.counts.max()))
    line = ink.line_height("small") + 4
    plot = Plot(
        ink, box.adjusted(0, line, 0, 0),
        Axis(found.edges[0], found.edges[-1], title=ink.say("axis.weight")),
        up_axis(ink, most, ink.say("axis.count")), ink.say("plot.dequantise"),
    )  # fmt: skip
    if not draws:
        mark_histogram(ink, plot, found, "read.restored")
        return
    legend(ink, QRectF(box.left(), box.top(), box.width(), line),
           [("box", "weight", ink.say("legend.restored")),
            ("line", "text", ink.say("legend.exact"))])  # fmt: skip
    plot.frame()
    plot.bars(found.edges, found.counts, "weight", gap=0.2)
    plot.stairs(shared.values.edges, shared.values.counts, "text", width=1.4)


def error_plot(ink: Ink, box: QRectF, shared: Shared, draws: bool) -> None:
    """The error in units of the scale; for integers it fills the half-steps evenly."""
    found: Any = shared.errors
    line = ink.line_height("small") + 4
    even = shared.family == "integer"
    plot = Plot(
        ink, box.adjusted(0, line, 0, 0) if even else box,
        Axis(found.edges[0], found.edges[-1], title=ink.say("axis.error")),
        up_axis(ink, float(found.counts.max()), ink.say("axis.count")), ink.say("plot.error"),
    )  # fmt: skip
    if not draws:
        mark_histogram(ink, plot, found, "read.errors")
        return
    plot.frame()
    plot.bars(found.edges, found.counts, "weight", gap=0.3)
    if even:
        width = found.edges[1] - found.edges[0]
        level = shared.matrix.size * width
        plot.curve(np.array([-0.5, -0.5, 0.5, 0.5]), np.array([0.0, level, level, 0.0]), "text",
                   dash=True)  # fmt: skip
        legend(ink, QRectF(box.left(), box.top(), box.width(), line),
               [("box", "weight", ink.say("legend.error")),
                ("dash", "text", ink.say("legend.even"))])  # fmt: skip
