"""A gradient on its way back through fresh layers, with the residual and without."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.flow import Depth
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = ("category 4", "category 5")  # with, without
FLOOR = 1e-40  # below it a gradient is drawn at the bottom


def draw(ink: Ink, body: QRectF, trace: Trace, index: int, on_the_way: float) -> None:
    """Two rows of layers, coloured by the gradient that reaches them; under them the curves."""
    shared: Depth = trace.shared
    layers = shared.gradient.shape[1] - 1
    small = ink.line_height("small")
    lane = min(max(body.height() * 0.09, 26.0), 54.0)
    top = body.top()
    for row in range(2):
        key = ("depth.with", "depth.without")[row]
        legend(ink, QRectF(body.left(), top, body.width(), small),
               ((("line", "dash")[row], COLOURS[row], ink.say(key)),))  # fmt: skip
        _lane(ink, QRectF(body.left(), top + small + 2, body.width(), lane), shared, row, layers,
              index, on_the_way)  # fmt: skip
        top += small + lane + 10
    rest = body.bottom() - top - 4
    left = QRectF(body.left(), top, body.width(), rest * 0.54)
    _gradient(ink, left, shared, layers, index)
    _alike(ink, QRectF(body.left(), left.bottom() + 8, body.width(), rest - left.height() - 8),
           shared, layers)  # fmt: skip


def share_of(shared: Depth, row: int, layer: int) -> float:
    """The gradient's place on a logarithmic scale: 1 the largest, 0 smaller by 10⁻⁸ or more."""
    most, value = float(shared.gradient.max()), float(shared.gradient[row, layer])
    if value <= 0 or most <= 0:
        return 0.0
    return max(1 + math.log10(value / most) / 8, 0.0)


def _lane(
    ink: Ink, box: QRectF, shared: Depth, row: int, layers: int, index: int, on_the_way: float
) -> None:
    """Layer after layer from left to right; the gradient comes from the right."""
    pitch = box.width() / (layers + 1)
    middle = box.center().y()
    first = layers - index  # the layer whose input the gradient has reached
    wire = 4.0 if row == 0 else 1.0
    ink.line(box.left() + pitch / 2, middle, box.right() - pitch / 2, middle,
             "neutral" if row == 0 else "border", width=wire, dash=row == 1)  # fmt: skip
    for layer in range(layers + 1):
        x = box.left() + (layer + 0.5) * pitch
        wide = min(pitch * 0.64, 30.0)
        cell = QRectF(x - wide / 2, box.top() + 2, wide, box.height() - 4)
        here = layer >= first
        ink.rect(cell, fill="surface", radius=2)
        if here:
            ink.rect(cell, fill=ink.ramp(share_of(shared, row, layer)), radius=2)
        ink.rect(cell, line="text" if layer == first else "border", radius=2,
                 width=1.6 if layer == first else 0.8)  # fmt: skip
        ink.mark(cell, partial(_read, ink, shared, layer), seek=layers - layer,
                 name=f"row {row} layer {layer}")  # fmt: skip
    if on_the_way > 0 and first > 0:
        x = box.left() + (first + 0.5 - on_the_way) * pitch
        radius = 2 + 4 * share_of(shared, row, first)
        ink.circle(x, middle, radius, fill="text", line="surface", width=1.0)


def _read(ink: Ink, shared: Depth, layer: int, _: QPointF) -> ReadOut:
    lines = []
    for row, key in enumerate(("depth.with", "depth.without")):
        lines.append(ink.say(key))
        lines.append(ink.say("read.gradient", value=number(float(shared.gradient[row, layer]))))
        lines.append(ink.say("read.alike", value=fixed(float(shared.alike[row, layer]), 3),
                             size=number(float(shared.size[row, layer]))))  # fmt: skip
    return ReadOut(ink.say("read.layer", layer=layer), tuple(lines))


def _gradient(ink: Ink, box: QRectF, shared: Depth, layers: int, index: int) -> None:
    values = np.maximum(shared.gradient, FLOOR)
    high = 10.0 ** math.ceil(math.log10(float(values.max())) + 0.2)
    low = 10.0 ** math.floor(math.log10(float(values.min())) - 0.2)
    plot = Plot(ink, box, Axis(0, layers), Axis(min(low, high / 1e3), high, 10),
                ink.say("plot.gradient"))  # fmt: skip
    plot.frame()
    first = layers - index
    places = np.arange(first, layers + 1)
    for row in range(2):
        plot.curve(places, values[row, first:], COLOURS[row], width=2.2, dash=row == 1)
        plot.points(places, values[row, first:], COLOURS[row], radius=2.2)
    ink.mark(plot.inner, partial(_read_plot, ink, plot, shared, layers), name="gradient")


def _alike(ink: Ink, box: QRectF, shared: Depth, layers: int) -> None:
    low = min(float(shared.alike.min()), 0.0)
    plot = Plot(ink, box, Axis(0, layers, title=ink.say("axis.layer")), Axis(low, 1.02),
                ink.say("plot.alike"))  # fmt: skip
    plot.frame()
    places = np.arange(layers + 1)
    for row in range(2):
        plot.curve(places, shared.alike[row], COLOURS[row], width=2.2, dash=row == 1)
    ink.mark(plot.inner, partial(_read_plot, ink, plot, shared, layers), name="alike")


def _read_plot(ink: Ink, plot: Plot, shared: Depth, layers: int, point: QPointF) -> ReadOut:
    layer = min(max(round(plot.at(point)[0]), 0), layers)
    return _read(ink, shared, layer, point)
