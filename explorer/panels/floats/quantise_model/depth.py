"""The picture of the topic "depth": the error of the residual stream, layer after layer."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_model.steps import Depth, Place
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.floats.quantise_model.layout import headline, per_cent
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

#: Okabe–Ito; every curve has its name at its end.
COLOURS = ("category 7", "category 4", "category 1", "category 2", "category 0", "category 5")
LAYERS = (*COLOURS[1:], "category 6")  # one for each layer of the largest model shipped
FAINT = 0.3


def axis_per_cent(share: float) -> str:
    """A share as per cent, for an axis."""
    return f"{100 * share:.6g} %"


def draw_depth(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    """Three plots; the one whose section the step lies in is drawn strongly."""
    inner = rect.adjusted(10, 8, -10, -8)
    inner = headline(ink, inner, sentence(ink, trace, index)).adjusted(0, 5, 0, 0)
    place: Place = trace[index]
    gap = 14.0
    if rect.width() > 1.45 * rect.height():
        wide = (inner.width() - 2 * gap) / 3
        boxes = [QRectF(inner.left() + i * (wide + gap), inner.top(), wide, inner.height())
                 for i in range(3)]  # fmt: skip
    else:
        top = inner.height() * 0.52
        half = (inner.width() - gap) / 2
        low = QRectF(inner.left(), inner.top() + top + gap, half, inner.height() - top - gap)
        boxes = [QRectF(inner.left(), inner.top(), inner.width(), top), low,
                 low.translated(half + gap, 0)]  # fmt: skip
    draw_all(ink, boxes[0], trace, place)
    draw_alone(ink, boxes[1], trace, place)
    draw_random(ink, boxes[2], trace, place)


def sentence(ink: Ink, trace: Trace, index: int) -> str:
    """What the stage shows at this step."""
    shared: Depth = trace.shared
    place: Place = trace[index]
    if place.section == "random":
        eight = shared.random[0]
        return ink.say("stage.random", layer=place.index + 1, first=per_cent(eight[0]),
                       now=per_cent(eight[place.index]))  # fmt: skip
    if place.section == "alone":
        along = shared.alone[place.index]
        return ink.say("stage.alone", layer=place.index + 1, last=per_cent(along[-1]))
    if place.index == 0:
        return ink.say("stage.all.start")
    eight, four = (shared.errors[list(shared.widths).index(bits), place.index] for bits in (8, 4))
    where = place_name(ink, place.index)
    return ink.say("stage.all", place=where, eight=per_cent(eight), four=per_cent(four))


def place_name(ink: Ink, place: int) -> str:
    """Where in the model: after the embedding, or a part of a layer."""
    if place == 0:
        return ink.say("place.embedding")
    key = "place.attention" if place % 2 else "place.feed_forward"
    return ink.say(key, layer=(place + 1) // 2)


def short_names(layers: int) -> Callable[[float], str]:
    """The labels below: 0, then the number of each layer under its end."""
    return lambda place: f"{place / 2:.0f}"


def draw_all(ink: Ink, box: QRectF, trace: Trace, place: Place) -> None:
    """One curve per number of bits, all layers quantised."""
    shared: Depth = trace.shared
    count = shared.errors.shape[1]
    low, high = _decades(shared.errors)
    names = [ink.say("row.bits", bits=bits) for bits in shared.widths.tolist()]
    across = Axis(0, _stretched(ink, box, count - 1, names), title=ink.say("axis.layers"),
                  ticks=tuple(float(v) for v in range(0, count, 2)),
                  form=short_names(shared.layers))  # fmt: skip
    plot = Plot(ink, box, across, Axis(low, high, 10, form=axis_per_cent), ink.say("title.all"))
    plot.frame()
    active = place.section == "all"
    xs = np.arange(count, dtype=np.float64)
    ends = []
    for row in range(len(names)):
        ys = np.where(shared.errors[row] > 0, shared.errors[row], np.nan)
        colour = COLOURS[row % len(COLOURS)]
        reached = xs <= place.index if active else xs >= 0
        plot.curve(xs, ys, colour, alpha=FAINT)
        plot.curve(xs[reached], ys[reached], colour, width=2.4)
        plot.points(xs[reached], ys[reached], colour, radius=3.2)
        ends.append((float(ys[-1]), names[row], colour))
    _end_labels(ink, plot, float(count - 1), ends)
    if active:
        plot.upright(float(place.index), "text", dash=False)
    ink.mark(plot.inner, _reader(ink, plot, shared), name="all")


def draw_alone(ink: Ink, box: QRectF, trace: Trace, place: Place) -> None:
    """One curve per layer: only that layer in four bits."""
    shared: Depth = trace.shared
    count = shared.alone.shape[1]
    names = [ink.say("place.layer", layer=layer + 1) for layer in range(len(shared.alone))]
    across = Axis(0, _stretched(ink, box, count - 1, names), title=ink.say("axis.layers"),
                  ticks=tuple(float(v) for v in range(0, count, 2)),
                  form=short_names(shared.layers))  # fmt: skip
    top = float(np.nanmax(shared.alone)) * 1.1 or 1.0
    plot = Plot(ink, box, across, Axis(0.0, top, form=axis_per_cent), ink.say("title.alone"))
    plot.frame()
    xs = np.arange(count, dtype=np.float64)
    ends = []
    for layer, ys in enumerate(shared.alone):
        colour = LAYERS[layer % len(LAYERS)]
        here = place.section == "random" or (place.section == "alone" and layer <= place.index)
        strong = place.section == "alone" and layer == place.index
        plot.curve(xs, ys, colour, width=2.6 if strong else 1.6, alpha=1.0 if here else FAINT)
        if strong:
            plot.points(xs, ys, colour, radius=3.2)
        ends.append((float(ys[-1]), names[layer], colour))
        _mark_curve(ink, plot, xs, ys, ink.say("read.alone", layer=layer + 1))
    _end_labels(ink, plot, float(count - 1), ends)


def draw_random(ink: Ink, box: QRectF, trace: Trace, place: Place) -> None:
    """The 32 random layers."""
    shared: Depth = trace.shared
    count = shared.random.shape[1]
    low, high = _decades(shared.random)
    names = [ink.say("row.bits", bits=bits) for bits in shared.random_widths.tolist()]
    across = Axis(1, _stretched(ink, box, count, names), title=ink.say("axis.layers"),
                  ticks=(1.0, 8.0, 16.0, 24.0, 32.0),
                  form=lambda value: f"{value:.0f}")  # fmt: skip
    plot = Plot(ink, box, across, Axis(low, high, 10, form=axis_per_cent), ink.say("title.random"))
    plot.frame()
    xs = np.arange(1, count + 1, dtype=np.float64)
    ends = []
    for row, bits in enumerate(shared.random_widths.tolist()):
        colour = COLOURS[shared.widths.tolist().index(bits)]
        plot.curve(xs, shared.random[row], colour, alpha=FAINT)
        if place.section == "random":
            reached = xs <= place.index + 1
            plot.curve(xs[reached], shared.random[row][reached], colour, width=2.4)
            plot.points(xs[reached][-1:], shared.random[row][reached][-1:], colour, radius=4)
        ends.append((float(shared.random[row, -1]), names[row], colour))
        _mark_curve(ink, plot, xs, shared.random[row], ink.say("read.random", bits=bits))
    _end_labels(ink, plot, float(count), ends)


def _decades(errors: np.ndarray) -> tuple[float, float]:
    """Powers of ten around the positive errors."""
    positive = errors[errors > 0]
    if len(positive) == 0:
        return 1e-6, 1.0
    low = 10.0 ** math.floor(math.log10(float(positive.min())))
    high = 10.0 ** math.ceil(math.log10(float(positive.max()) * 1.0001))
    return low, max(high, low * 10)


def _stretched(ink: Ink, box: QRectF, last: float, names: Sequence[str]) -> float:
    """Where an axis ends on which curves end at `last`, so that their names have room behind."""
    inner = box.width() - ink.text_width("1000 %", "tiny", mono=True) - 12
    behind = max(ink.text_width(name, "tiny") for name in names) + 16
    return last * inner / max(inner - behind, 0.4 * inner)


def _end_labels(ink: Ink, plot: Plot, x: float, ends: Sequence[tuple[float, str, str]]) -> None:
    """The names at the ends of curves, pushed apart where they would lie on one another."""
    line = ink.line_height("tiny")
    ends = sorted((end for end in ends if math.isfinite(end[0])), key=lambda end: -end[0])
    ys: list[float] = []
    for value, _, _ in ends:
        ys.append(max(float(plot.y(value)), ys[-1] + line if ys else -math.inf))
    lowest = plot.inner.bottom() + 2 - line / 2
    for place in range(len(ys) - 1, -1, -1):
        ys[place] = min(ys[place], lowest)
        lowest = ys[place] - line
    left = plot.x(x) + 5
    for (_, text, colour), y in zip(ends, ys, strict=True):
        ink.line(left, y, left + 6, y, colour, width=2.0)  # pushed apart, it may stand elsewhere
        room = QRectF(left + 9, y - line / 2, max(plot.box.right() - left - 9, 1.0), line)
        ink.text(room, text, size="tiny")


def _mark_curve(ink: Ink, plot: Plot, xs: np.ndarray, ys: np.ndarray, title: str) -> None:
    for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
        area = QRectF(plot.x(x) - 5, plot.y(y) - 5, 10, 10).intersected(plot.box)
        if y > 0 and math.isfinite(y) and not area.isEmpty():
            ink.mark(area, ReadOut(title, (ink.say("read.error", error=fixed(100 * y, 2)),)))


def _reader(ink: Ink, plot: Plot, shared: Depth) -> Callable[[QPointF], ReadOut | None]:
    def read(point: QPointF) -> ReadOut:
        place = min(max(round(plot.at(point)[0]), 0), shared.errors.shape[1] - 1)
        lines = tuple(
            ink.say("read.row", bits=int(bits), error=fixed(100 * float(row[place]), 3))
            for bits, row in zip(shared.widths, shared.errors, strict=True)
        )
        return ReadOut(place_name(ink, place), lines)

    return read
