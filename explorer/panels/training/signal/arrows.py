"""The longest gradient that was met: as it is, cut to length c, and cut number by number."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.signal.clipping import angle, by_norm, by_value, most_for
from explorer.compute.training.signal.params import LOSS_SCALE, WAYS, Params, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"given": "category 5", "norm": "category 2", "value": "category 0",
           "scaled": "category 6"}  # fmt: skip
#: How many of its numbers are shown, the largest first.
SHOWN = 24


def cut(params: Params, gradient: np.ndarray, way: str) -> np.ndarray:
    """The gradient after one of WAYS. "scaled" is clipped by norm while it still carries the loss
    scale, and divided by it afterwards."""
    if way == "norm":
        return by_norm(gradient, params.limit)
    if way == "value":
        return by_value(gradient, most_for(gradient, params.limit))
    if way == "scaled":
        return by_norm(LOSS_SCALE * gradient, params.limit) / LOSS_SCALE
    return gradient


def long(norm: float) -> str:
    """A length for reading; the last digits, which only rounding makes, are left out."""
    return number(float(f"{norm:.9g}"))


def draw_clip(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A circle of radius c with the arrows; below, the largest numbers of the gradient."""
    params, gradient = trace.params, trace.shared.exploding.longest
    below = max(0.38 * area.height(), 96.0)
    _circle(ink, area.adjusted(0, 0, 0, -below - 8), params, gradient, step)
    box = QRectF(area.left(), area.bottom() - below, area.width(), below)
    _numbers(ink, box, params, gradient, step)


def _circle(ink: Ink, box: QRectF, params: Params, gradient: np.ndarray, step: Step) -> None:
    length = float(np.linalg.norm(gradient))
    radius = min(box.height() * 0.62, box.width() * 0.42)
    start = QPointF(box.left() + box.width() * 0.12, box.bottom() - 14)
    steps = np.linspace(-0.12, math.pi / 2 + 0.05, 60)
    arc = np.stack([start.x() + radius * np.cos(steps), start.y() - radius * np.sin(steps)], axis=1)
    inside = (arc[:, 1] <= box.bottom()) & (arc[:, 1] >= box.top()) & (arc[:, 0] >= box.left())
    ink.polyline(arc[inside], COLOURS["norm"], width=1.2, dash=True)
    ink.label(start.x() + 4, start.y() - radius - 3, f"c = {params.limit:g}", size="small",
              colour="muted", anchor="left bottom")  # fmt: skip
    lean, line = math.radians(24.0), ink.line_height("small") + 2
    for place, way in enumerate(WAYS[: step.place + 1]):
        found = cut(params, gradient, way)
        norm, turned = float(np.linalg.norm(found)), angle(gradient, found)
        along = lean + math.radians(turned)
        reach = radius * norm / params.limit
        edge = min((box.right() - 8 - start.x()) / math.cos(lean),
                   (start.y() - box.top() - len(WAYS) * line - 4) / math.sin(lean))  # fmt: skip
        beyond = reach > edge and way == "given"
        reach = min(reach, edge) if way == "given" else reach
        x, y = start.x() + reach * math.cos(along), start.y() - reach * math.sin(along)
        strong = place == step.place
        if reach < 12:  # no room for a head
            ink.circle(start.x(), start.y(), 4, fill=COLOURS[way], line="border")
        else:
            ink.arrow(start.x(), start.y(), x, y, COLOURS[way], width=3.4 if strong else 2.0,
                      alpha=1.0 if strong else 0.7, head=11.0)  # fmt: skip
        if beyond:
            _broken(ink, start, lean, (reach + radius) / 2, COLOURS[way])
        text = ink.say(f"way.{way}.short", norm=long(norm), angle=fixed(turned, 0))
        if beyond:
            text = ink.say("way.beyond", norm=number(norm), times=number(length / params.limit, 2))
        entry = QRectF(box.left() + box.width() * 0.46, box.top() + place * line,
                       box.width() * 0.54, line)  # fmt: skip
        ink.line(entry.left(), entry.center().y(), entry.left() + 16, entry.center().y(),
                 COLOURS[way], width=3.0)  # fmt: skip
        ink.text(entry.adjusted(22, 0, 0, 0), text, size="small", bold=strong)
        ink.mark(entry, ReadOut(ink.say(f"way.{way}"), (
            ink.say("read.norm", norm=number(norm, 4)),
            ink.say("read.angle", angle=fixed(turned, 1)),
        )), name=f"way {way}")  # fmt: skip


def _broken(ink: Ink, start: QPointF, lean: float, reach: float, colour: str) -> None:
    """A gap between two strokes: the arrow is longer than it is drawn."""
    across = QPointF(math.sin(lean + 0.4), math.cos(lean + 0.4)) * 10
    for way, ink_colour, width in ((0.0, "surface", 9.0), (-5.0, colour, 2.4), (5.0, colour, 2.4)):
        x = start.x() + (reach + way) * math.cos(lean)
        y = start.y() - (reach + way) * math.sin(lean)
        ink.line(x - across.x(), y - across.y(), x + across.x(), y + across.y(), ink_colour,
                 width=width)  # fmt: skip


def _numbers(ink: Ink, box: QRectF, params: Params, gradient: np.ndarray, step: Step) -> None:
    """The largest numbers of the gradient, each as a share of its length."""
    order = np.argsort(-np.abs(gradient), kind="stable")[:SHOWN]
    way = WAYS[step.place]
    found = cut(params, gradient, way)

    def shares(numbers: np.ndarray) -> np.ndarray:
        length = float(np.linalg.norm(numbers))
        return np.asarray(numbers[order] / (length or 1.0))

    given, now = shares(gradient), shares(found)
    most = 1.1 * max(float(np.abs(given).max(initial=0.0)), 1e-9)
    plot = Plot(ink, box, Axis(0.0, float(len(order)), ticks=()), Axis(-most, most),
                ink.say("plot.numbers", count=len(order), all=len(gradient)))  # fmt: skip
    plot.frame()
    plot.level(0.0, "border", dash=False)
    pitch = plot.inner.width() / max(len(order), 1)
    base = plot.y(0.0)
    for place, (one, other) in enumerate(zip(given.tolist(), now.tolist(), strict=True)):
        left = plot.inner.left() + place * pitch
        y = plot.y(other)
        ink.rect(QRectF(left + 1, min(y, base), max(pitch - 2, 1), max(abs(y - base), 0.5)),
                 fill=COLOURS[way], alpha=0.85)  # fmt: skip
        ink.line(left + 1, plot.y(one), left + pitch - 1, plot.y(one), "text", width=1.6)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip((point.x() - plot.inner.left()) // pitch, 0, len(order) - 1))
        index = int(order[at])
        return ReadOut(ink.say("read.number", place=at + 1), (
            ink.say("read.before", value=number(float(gradient[index]), 4)),
            ink.say("read.after", value=number(float(found[index]), 4)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="numbers")
