"""Delayed scaling: the largest number against what the scale can take, and what is lost."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.delayed_scaling import Cast
from explorer.compute.floats.formats import FORMATS
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.floats.mixed_precision.histogram import draw_histogram
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_delayed(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """amax under the ceiling, the quality of the cast, the tensor in the format's window."""
    small = ink.line_height("small")
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), [
        ("dot", "weight", ink.say("delayed.amax")),
        ("line", "significand", ink.say("delayed.ceiling")),
        ("line", "category 4", ink.say("delayed.delayed")),
        ("dash", "muted", ink.say("delayed.current")),
    ])  # fmt: skip
    body = box.adjusted(0, used + 6, 0, 0)
    info = FORMATS[trace.params.fp8]
    if body.width() > max(1.35 * body.height(), 700):
        half = body.width() * 0.56
        left = QRectF(body.left(), body.top(), half, body.height())
        bars = QRectF(left.right() + 20, body.top(), body.right() - left.right() - 20,
                      body.height())  # fmt: skip
        top, low = left.adjusted(0, 0, 0, -left.height() * 0.42), left
        low = QRectF(left.left(), left.bottom() - left.height() * 0.38, half, left.height() * 0.38)
    else:
        top = QRectF(body.left(), body.top(), body.width(), body.height() * 0.4)
        low = QRectF(body.left(), top.bottom() + 8, body.width(), body.height() * 0.26)
        bars = QRectF(body.left(), low.bottom() + 8, body.width(), body.bottom() - low.bottom() - 8)
    _ceiling(ink, top, trace, index)
    _quality(ink, low, trace, index)
    cast: Cast = trace[index]
    draw_histogram(ink, bars, info, cast.counts,
                   ink.say("delayed.histogram", format=info.label), cast.fates)  # fmt: skip


def _ceiling(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    amax = np.array([cast.amax for cast in trace.steps])
    ceiling = np.array([cast.ceiling for cast in trace.steps])
    at = np.arange(len(amax), dtype=np.float64)
    # the first ceiling belongs to no history: it would squeeze the rest together
    low, high = float(min(amax.min(), ceiling[1:].min())), float(max(amax.max(), ceiling[1:].max()))
    up = Axis(low / 2.2, high * 2.2, 2, ink.say("axis.size"))
    plot = Plot(ink, box, Axis(0.0, float(len(at) - 1)), up)
    plot.frame()
    edges = np.append(at, at[-1] + 1) - 0.5
    plot.stairs(edges, np.minimum(ceiling, up.high), "significand", width=1.0, alpha=0.35)
    seen = slice(0, index + 1)
    plot.stairs(edges[: index + 2], np.minimum(ceiling, up.high)[seen], "significand", width=2.2)
    over = amax > ceiling
    plot.points(at[seen][~over[seen]], amax[seen][~over[seen]], "weight", radius=3.0)
    for step in np.flatnonzero(over).tolist():
        x, y, base = plot.x(float(step)), plot.y(amax[step]), plot.y(ceiling[step])
        if step <= index:
            ink.line(x, y, x, base, "error", width=2.6)
            for sign in (1, -1):
                ink.line(x - 4, y - sign * 4, x + 4, y + sign * 4, "error", width=2.4)
    plot.upright(float(index), "muted")
    _columns(ink, plot, trace)


def _columns(ink: Ink, plot: Plot, trace: Trace) -> None:
    """Columns that say everything about a step and lead there."""
    half = plot.inner.width() / max(len(trace) - 1, 1) / 2
    for i, cast in enumerate(trace.steps):
        x = plot.x(float(i))
        left, right = max(x - half, plot.inner.left()), min(x + half, plot.inner.right())
        ink.mark(QRectF(left, plot.inner.top(), max(right - left, 1.0), plot.inner.height()),
                 partial(_read_cast, ink, cast), seek=i)  # fmt: skip


def _read_cast(ink: Ink, cast: Cast, _: QPointF) -> ReadOut:
    lines = (
        f"amax = {number(cast.amax, 5)}",
        ink.say("read.scale8", scale=number(cast.scale, 5), ceiling=number(cast.ceiling, 5)),
        ink.say("read.shares", clipped=percent(cast.clipped), lost=percent(cast.lost),
                zeroed=percent(cast.zeroed)),
        f"SQNR {fixed(cast.sqnr, 2)} dB",
    )  # fmt: skip
    return ReadOut(ink.say("read.step", step=cast.step), lines)


def _quality(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    delayed = np.array([cast.sqnr for cast in trace.steps])
    current = np.array([cast.current for cast in trace.steps])
    both = np.concatenate([delayed, current])
    finite = both[np.isfinite(both)]
    high = float(finite.max()) if len(finite) else 1.0
    low = min(0.0, float(finite.min())) if len(finite) else 0.0
    at = np.arange(len(delayed), dtype=np.float64)
    plot = Plot(ink, box, Axis(0.0, float(len(at) - 1), title=ink.say("axis.step")),
                Axis(low, high * 1.15, title=ink.say("axis.sqnr")))  # fmt: skip
    plot.frame()
    plot.curve(at, current, "muted", width=1.2, dash=True)
    plot.curve(at, delayed, "category 4", width=1.0, alpha=0.35)
    plot.curve(at[: index + 1], delayed[: index + 1], "category 4", width=2.2)
    for step in np.flatnonzero(~np.isfinite(delayed)).tolist():
        if step <= index:
            x, y = plot.x(float(step)), plot.inner.bottom() - 10
            for sign in (1, -1):
                ink.line(x - 4, y - sign * 4, x + 4, y + sign * 4, "error", width=2.4)
            ink.label(x + 7, y, "NaN", size="tiny", bold=True, colour="error")
    plot.upright(float(index), "muted")

    def read(point: QPointF) -> ReadOut:
        step = int(min(max(round(plot.at(point)[0]), 0), len(delayed) - 1))
        return ReadOut(ink.say("read.step", step=step), (
            f"{ink.say('delayed.delayed')}: {fixed(float(delayed[step]), 2)} dB",
            f"{ink.say('delayed.current')}: {fixed(float(current[step]), 2)} dB",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="quality")
