"""LayerNorm and RMSNorm of one token as arrows, and how the gradient falls with the input."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.normalisation.params import FACTORS, OFFSETS, Step, Vectors
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_mean(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The plane of the token and of the mean; beside it the angle, and the operations."""
    vectors: Vectors = trace.shared.vectors
    entries = [
        ("line", "text", ink.say("legend.token")), ("line", "key", "RMSNorm"),
        ("line", "query", "LayerNorm"),
    ]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    body = area.adjusted(0, used, 0, 0)
    half = body.width() * 0.46
    _plane(ink, QRectF(body.left(), body.top(), half, body.height()), vectors, step)
    right = QRectF(body.left() + half + 14, body.top(), body.width() - half - 14, body.height())
    _angle(ink, QRectF(right.left(), right.top(), right.width(), right.height() * 0.62), vectors,
           step)  # fmt: skip
    below = QRectF(right.left(), right.top() + right.height() * 0.67, right.width(),
                   right.height() * 0.33)  # fmt: skip
    _operations(ink, below, vectors)


def _plane(ink: Ink, box: QRectF, vectors: Vectors, step: Step) -> None:
    line = ink.line_height("small")
    offset = OFFSETS[step.place]
    most = OFFSETS[-1] * 1.06
    unit = min((box.height() - 2 * line - 8) / (most + 0.5), (box.width() - 16) / 1.5)
    x0, y0 = box.left() + max(10.0, (box.width() - 1.5 * unit) / 2), box.bottom() - line - 6
    ink.line(x0, y0, x0 + 1.4 * unit, y0, "border")
    ink.line(x0, y0, x0, y0 - most * unit, "border")
    ink.text(QRectF(x0 + 4, y0 + 3, box.right() - x0 - 4, line), ink.say("plane.apart"),
             size="small", colour="muted", elide=False)  # fmt: skip
    ink.text(QRectF(x0 + 6, y0 - most * unit - 4, box.right() - x0, line),
             ink.say("plane.mean"), size="small", colour="muted")  # fmt: skip
    turns = np.linspace(0, math.pi / 2, 40)
    ink.polyline(np.stack([x0 + unit * np.cos(turns), y0 - unit * np.sin(turns)], axis=1),
                 "border", width=1.0, dash=True)  # fmt: skip
    angle = math.radians(float(vectors.angles[step.place]))
    ink.arrow(x0, y0, x0 + unit, y0 - offset * unit, "text", width=1.6)
    if offset:
        arc = np.linspace(0, angle, 24)
        ink.polyline(np.stack([x0 + 0.45 * unit * np.cos(arc), y0 - 0.45 * unit * np.sin(arc)],
                              axis=1), "weight", width=2)  # fmt: skip
    ink.arrow(x0, y0, x0 + unit, y0, "query", width=3.5, head=11)
    ink.arrow(x0, y0, x0 + unit * math.cos(angle), y0 - unit * math.sin(angle), "key", width=3.5,
              head=11)  # fmt: skip
    if offset:
        ink.label(x0 + 0.5 * unit * math.cos(angle / 2) + 3,
                  y0 - 0.5 * unit * math.sin(angle / 2), f"{fixed(math.degrees(angle), 0)}°",
                  size="small", bold=True, colour="weight")  # fmt: skip
    ink.mark(box, ReadOut(ink.say("read.plane", offset=f"{offset:g}"), (
        ink.say("read.angle", angle=fixed(math.degrees(angle), 2)),
        ink.say("read.lengths", layer=number(float(np.linalg.norm(vectors.layer[step.place]))),
                rms=number(float(np.linalg.norm(vectors.rms[step.place])))),
    )), name=ink.say("plane.mean"))  # fmt: skip


def _angle(ink: Ink, box: QRectF, vectors: Vectors, step: Step) -> None:
    plot = Plot(ink, box, Axis(0.0, OFFSETS[-1] * 1.05, 0, ink.say("axis.offset")),
                Axis(0.0, 96.0, 0, "", (0.0, 30.0, 60.0, 90.0), lambda v: f"{v:.0f}°"),
                ink.say("plot.angle"))  # fmt: skip
    plot.frame()
    fine = np.linspace(0, OFFSETS[-1], 80)
    plot.curve(fine, np.degrees(np.arctan(fine)), "muted", dash=True)
    plot.points(np.array(OFFSETS), vectors.angles, "weight", radius=4)
    x, y = float(plot.x(OFFSETS[step.place])), float(plot.y(float(vectors.angles[step.place])))
    ink.circle(x, y, 7, line="text", width=2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(np.array(OFFSETS) - plot.at(point)[0]).argmin())
        return ReadOut(
            ink.say("read.plane", offset=f"{OFFSETS[at]:g}"),
            (ink.say("read.theory", angle=fixed(float(vectors.angles[at]), 2),
                     theory=fixed(math.degrees(math.atan(OFFSETS[at])), 2)),),
        )  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def _operations(ink: Ink, box: QRectF, vectors: Vectors) -> None:
    line = ink.line_height("small")
    width = len(vectors.given[0])
    ink.text(QRectF(box.left(), box.top(), box.width(), line),
             ink.say("plot.operations", width=width), size="small", bold=True)  # fmt: skip
    left = box.left() + ink.text_width("LayerNorm", "small") + 10
    room = box.right() - left - 40
    height = min((box.height() - line - 6) / 2, 40.0)
    most = max(vectors.operations)
    for at, (name, colour) in enumerate((("LayerNorm", "query"), ("RMSNorm", "key"))):
        y = box.top() + line + 4 + at * height
        value = vectors.operations[at]
        ink.text(QRectF(box.left(), y, left - box.left(), height), name, size="small")
        bar = QRectF(left, y + height * 0.2, value / most * room, height * 0.6)
        ink.rect(bar, fill=colour, radius=2)
        ink.label(bar.right() + 6, y + height / 2, str(value), size="small", mono=True)
        formula = f"{(5, 3)[at]}·{width} + 2 = {value}"
        ink.mark(QRectF(box.left(), y, box.width(), height), ReadOut(name, (formula,)), name=name)


def draw_gradient(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """‖∂L/∂x‖ against ‖x‖, both logarithmic, with a line of slope −1."""
    vectors: Vectors = trace.shared.vectors
    lengths, gradients = vectors.lengths, vectors.gradients
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), [
        ("dot", "weight", ink.say("legend.measured")), ("dash", "muted", ink.say("legend.slope")),
    ]) + 6  # fmt: skip
    body = area.adjusted(0, used, 0, 0)
    middle = FACTORS.index(1.0)
    product = float(lengths[middle] * gradients[middle])
    low, high = float(gradients.min()) / 2, float(max(gradients.max(), product / lengths[0])) * 2
    plot = Plot(
        ink, body,
        Axis(float(lengths[0]) / 2, float(lengths[-1]) * 2, 10, ink.say("axis.length")),
        Axis(low, high, 10), ink.say("plot.gradient"),
    )  # fmt: skip
    plot.frame()
    plot.curve(lengths, product / lengths, "muted", dash=True)
    x, y = float(plot.x(float(lengths[step.place]))), float(plot.y(float(gradients[step.place])))
    ink.line(x, plot.inner.bottom(), x, y, "weight", dash=True)
    ink.line(plot.inner.left(), y, x, y, "weight", dash=True)
    plot.points(lengths, gradients, "weight", radius=5)
    ink.circle(x, y, 8, line="text", width=2)
    text = ink.say("gradient.here", factor=f"{FACTORS[step.place]:g}",
                   gradient=number(float(gradients[step.place])))  # fmt: skip
    room = x + 14 + ink.text_width(text, "body", bold=True) <= plot.inner.right()
    # the line falls: it leaves room above at the right and below at the left
    ink.label(x + (12 if room else -12), y + (-12 if room else 12), text, bold=True,
              anchor="left bottom" if room else "right top")  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(np.log(lengths) - math.log(max(plot.at(point)[0], 1e-9))).argmin())
        return ReadOut(
            ink.say("read.factor", factor=f"{FACTORS[at]:g}"),
            (ink.say("read.gradient", length=number(float(lengths[at])),
                     gradient=number(float(gradients[at])),
                     product=number(float(lengths[at] * gradients[at]))),),
        )  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
