"""Rounding by chance: the ramp of probabilities, repeated casts, and what few random bits cost.

What the reader takes away: a number between two others becomes either, but the right one on
average, if there are enough random bits.
"""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.notation import decimal, shown
from explorer.compute.floats.rounding.chance import MOST_BITS, mean_bias, probability
from explorer.compute.floats.rounding.params import Bench, Shared
from explorer.core.formatting import count as counted
from explorer.core.formatting import number, superscript
from explorer.core.trace import Trace
from explorer.panels.floats.bits.pieces import rounded as short
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

FINEST = 6  # random bits: stairs of 2^6 steps can still be seen


def draw_chance(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Draw ramp, casts, running mean, and the bias by random bits."""
    shared: Shared = trace.shared
    bench = shared.bench
    assert bench is not None
    index, bits = trace[int(at)].index, trace.params.random_bits
    scale = ink.view.text_scale
    found = bench.chances[bits - 1]
    title = _title(ink, shared, bench, bits, index)
    head = draw_headline(ink, rect, title) + 2
    body = QRectF(rect.left(), rect.top() + head + 4, rect.width(), rect.height() - head - 4)
    if found.inner == found.outer:
        ink.text(body.adjusted(0, 10, 0, 0), ink.say("chance_exact"), size="body", wrap=True,
                 align="left top")  # fmt: skip
        return
    if body.width() > 980 * scale and body.height() < 0.7 * body.width():
        half = body.width() / 2 - 10
        boxes = [
            QRectF(body.left(), body.top(), half, body.height() * 0.48),
            QRectF(body.left(), body.top() + body.height() * 0.52, half, body.height() * 0.48),
        ]
        boxes += [box.translated(half + 20, 0) for box in boxes]
        ramp, bars, means, biases = boxes
    else:
        third = body.height() / 3
        ramp = QRectF(body.left(), body.top(), body.width(), third - 8)
        half = body.width() / 2 - 8
        bars = QRectF(body.left(), body.top() + third, half, third - 8)
        biases = bars.translated(half + 16, 0)
        means = QRectF(body.left(), body.top() + 2 * third, body.width(), third)
    _ramp(ink, ramp, trace, bench, bits)
    _casts(ink, bars, bench, bits, index)
    _biases(ink, biases, trace, bench, bits)
    _means(ink, means, bench, bits, index)


def _title(ink: Ink, shared: Shared, bench: Bench, bits: int, index: int) -> str:
    """How many casts went to the outer neighbour, and how many should."""
    found, done = bench.chances[bits - 1], int(bench.counts[index])
    value = shown(shared.x, 9, 14)
    if found.inner == found.outer:
        return ink.say("chance_none", value=value)
    outer, part = shown(found.outer, 7, 10), f"{100 * float(found.part.fraction):.4g} %"
    if done == 1:
        return ink.say("chance_once", value=value, part=part, outer=outer)
    share = f"{100 * int(bench.ups[index]) / done:.4g} %"
    return ink.say("chance_title", share=share, count=counted(done), outer=outer, part=part)


def _ramp(ink: Ink, box: QRectF, trace: Trace, bench: Bench, bits: int) -> None:
    """The probability of going to the outer neighbour: as it should be, and with so many bits."""
    found = bench.chances[bits - 1]
    inner, outer = found.inner.fraction, found.outer.fraction
    step = outer - inner
    names = {float(k): decimal(inner + k * step, 7, 11) for k in range(-1, 3)}
    across = Axis(-1.0, 2.0, ticks=(-1.0, 0.0, 1.0, 2.0), form=lambda p: names.get(p, ""))
    up = Axis(0.0, 1.0, ticks=(0.0, 0.25, 0.5, 0.75, 1.0), title=ink.say("ramp_axis"))
    plot = Plot(ink, box, across, up)

    def still(layer: Ink) -> None:
        static = Plot(layer, box, across, up)
        static.frame()
        pieces = 1 << min(bits, FINEST)  # of finer stairs, every so many: they look like the ramp
        edges = np.arange(pieces + 1) / pieces
        heights = [float(probability(Fraction(i, pieces), bits)) for i in range(pieces)]
        for k in range(-1, 2):
            static.curve(
                np.array([k, k + 1.0]), np.array([0.0, 1.0]), "muted", width=1.4, dash=True
            )
            if bits <= FINEST:
                static.stairs(k + edges, np.array(heights), "weight", width=2.2)
            else:
                static.curve(np.array([k, k + 1.0]), np.array([0.0, 1.0]), "weight", width=2.2)

    ink.layer(("ramp", repr(trace.params), box.getRect()), still)
    part, share = float(found.part.fraction), found.ups / found.words
    plot.upright(part, "significand", text=ink.say("x_short"), width=1.6, dash=False)
    ink.circle(plot.x(part), plot.y(part), 5, fill="surface", line="muted", width=1.8)
    ink.circle(plot.x(part), plot.y(share), 5.5, fill="weight", line="surface", width=1.2)
    lines = (
        ink.say("part_is", part=short(found.part.fraction, 6)),
        ink.say("ups_of", ups=counted(found.ups), words=counted(found.words)),
    )
    ink.mark(plot.inner, ReadOut(ink.say("ramp_axis"), lines), name="ramp")


def _casts(ink: Ink, box: QRectF, bench: Bench, bits: int, index: int) -> None:
    """How many casts went each way, beside how many should."""
    found = bench.chances[bits - 1]
    done, ups = int(bench.counts[index]), int(bench.ups[index])
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("casts_title"), size="small",
             bold=True)  # fmt: skip
    floor = box.bottom() - 2 * line - 2
    room = floor - box.top() - 2 * line - 4
    width = min(box.width() * 0.3, 110.0)
    part = float(found.part.fraction)
    for place, (end, went, wanted) in enumerate(
        ((found.inner, done - ups, 1 - part), (found.outer, ups, part))
    ):
        centre = box.left() + box.width() * (0.27 + 0.46 * place)
        bar = QRectF(centre - width / 2, floor - room * went / done, width, room * went / done)
        ink.rect(bar, fill="weight", radius=2)
        y = floor - room * wanted
        ink.line(centre - width / 2 - 8, y, centre + width / 2 + 8, y, "text", width=1.8, dash=True)
        high = min(bar.top(), y) - 2
        ink.label(centre, high, number(went / done, 4), anchor="center bottom", size="small",
                  mono=True)  # fmt: skip
        ink.label(centre, floor + 3, shown(end, 7, 10), anchor="center top", size="small",
                  mono=True)  # fmt: skip
        ink.label(centre, floor + 3 + line, ink.say("casts_went", count=counted(went)),
                  anchor="center top", size="tiny", colour="muted")  # fmt: skip
        area = QRectF(centre - width / 2 - 8, box.top() + line, width + 16, box.height() - line)
        ink.mark(area, ReadOut(shown(end, 12, 18), (
            ink.say("casts_went", count=counted(went)),
            ink.say("casts_wanted", share=short(Fraction(end == found.inner)
                    + (found.part.fraction if place else -found.part.fraction), 6)),
        )), name=f"casts {place}")  # fmt: skip
    ink.line(box.left(), floor, box.right(), floor, "border")


def _biases(ink: Ink, box: QRectF, trace: Trace, bench: Bench, bits: int) -> None:
    """The bias of this number for each number of random bits, and the mean bias of all numbers."""
    values = np.array([abs(float(c.bias.fraction)) for c in bench.chances])
    means = np.array([abs(float(mean_bias(b))) for b in range(1, MOST_BITS + 1)])
    across = Axis(0.5, MOST_BITS + 0.5, ticks=tuple(float(b) for b in range(2, MOST_BITS + 1, 2)),
                  title=ink.say("bits_axis"))  # fmt: skip
    low = 2.0 ** (-MOST_BITS - 2)
    up = Axis(low, 1.0, 2, title=ink.say("bias_axis"))
    plot = Plot(ink, box, across, up)

    def still(layer: Ink) -> None:
        static = Plot(layer, box, across, up)
        static.frame()
        edges = np.arange(MOST_BITS + 1) + 0.5
        static.bars(edges, np.where(values > 0, values, low), layer.ramp(0.55, "weight"), gap=2)
        static.curve(np.arange(1, MOST_BITS + 1), means, "text", width=1.4, dash=True)

    ink.layer(("bias", repr(trace.params), box.getRect()), still)
    column = QRectF(plot.x(bits - 0.5), plot.inner.top(), plot.x(bits + 0.5) - plot.x(bits - 0.5),
                    plot.inner.height())  # fmt: skip
    ink.rect(column, line="text", width=1.4)

    def read(point: QPointF) -> ReadOut:
        chosen = min(max(round(plot.at(point)[0]), 1), MOST_BITS)
        here = short(bench.chances[chosen - 1].bias.fraction, 5)
        return ReadOut(ink.say("bits_are", bits=chosen), (
            ink.say("bias_here", bias=here),
            ink.say("bias_mean", bias=f"−2{superscript(-chosen - 1)}"),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="bias")


def _means(ink: Ink, box: QRectF, bench: Bench, bits: int, index: int) -> None:
    """The mean of the casts so far, with three standard deviations around what it tends to."""
    found = bench.chances[bits - 1]
    counts = bench.counts.astype(np.float64)
    shares = bench.ups / bench.counts
    chance = found.ups / found.words
    band = 3 * math.sqrt(chance * (1 - chance)) / np.sqrt(counts)
    part = float(found.part.fraction)
    inner, outer = decimal(found.inner.fraction, 7, 11), decimal(found.outer.fraction, 7, 11)
    names = {0.0: inner, 1.0: outer}
    across = Axis(1, float(counts[-1]), 2, title=ink.say("casts_axis"))
    up = Axis(-0.05, 1.05, ticks=(0.0, 1.0), form=lambda p: names.get(p, ""),
              title=ink.say("mean_axis"))  # fmt: skip
    plot = Plot(ink, box, across, up)
    plot.frame()
    plot.curve(counts, np.clip(chance + band, -0.05, 1.05), "border", width=1.0)
    plot.curve(counts, np.clip(chance - band, -0.05, 1.05), "border", width=1.0)
    plot.level(part, "significand", width=1.6)
    spot = plot.y(part) + (-2 if part <= 0.5 else 2)
    ink.label(
        plot.inner.left() + 4,
        spot,
        ink.say("true_value"),
        size="tiny",
        colour="significand",
        anchor="left bottom" if part <= 0.5 else "left top",
    )
    plot.curve(counts[: index + 1], shares[: index + 1], "weight", width=2.2)
    plot.points(counts[: index + 1], shares[: index + 1], "weight", radius=3.5)
    near = 1.0 if part > 0.5 else 0.0
    plot.level(near, "neutral", text=ink.say("nearest_always"), width=1.4)
    mean = found.inner.fraction + (found.outer.fraction - found.inner.fraction) * Fraction(
        int(bench.ups[index]), int(bench.counts[index])
    )
    ink.mark(plot.inner, ReadOut(ink.say("mean_axis"), (
        decimal(mean, 12, 18), ink.say("tends_to", value=decimal(found.mean.fraction, 12, 18)),
    )), name="means")  # fmt: skip
