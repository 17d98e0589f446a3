"""Loss ÷ c against rate ÷ c; and learning rates over four decades."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.optimizers.params import (
    FACTORS,
    RATES,
    SCALED,
    SWEPT,
    Optimizers,
    Step,
)
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.training.optimizers.plane import (
    colour_of,
    draw_legend,
    draw_plane,
    draw_sign,
    draw_start,
    draw_trail,
    halved,
    reader,
    short,
    split,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: Distances below this are drawn at the left edge, those above the other at the right one.
NEAREST, FARTHEST = 1e-17, 1e2


def draw_scale(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Three paths of one method on the surface; below, the distances for all of them."""
    shared: Optimizers = trace.shared
    method, found = SCALED[step.place], shared.scaled[step.place]
    factor = short(trace.params.factor)
    entries = [
        ("line", colour_of(method), ink.say("legend.usual")),
        ("dash", "text", ink.say("legend.loss", factor=factor)),
        ("line", "sign", ink.say("legend.rate", factor=factor)),
    ]  # fmt: skip
    used = legend(ink, area, entries) + 6
    first, second = split(area.adjusted(0, used, 0, 0), 0.52, wide=0.42)
    plot = draw_plane(ink, first, trace.params, ink.say(f"method.{method}"))
    usual, loss, rate = found.places
    draw_trail(ink, plot, usual, method, dots=False, width=5.0, alpha=0.5)
    plot.curve(rate[:, 0], rate[:, 1], "sign", width=2.2)
    plot.points(rate[:, 0], rate[:, 1], "sign", radius=2.0)
    plot.curve(loss[:, 0], loss[:, 1], "text", width=1.5, dash=True)
    ink.mark(plot.inner, reader(ink, plot, trace.params, [
        (ink.say("legend.usual"), usual), (ink.say("legend.loss", factor=factor), loss),
        (ink.say("legend.rate", factor=factor), rate),
    ]), name=ink.say("plot.surface"))  # fmt: skip
    draw_start(ink, plot, trace.params)
    _distances(ink, second, trace, step.place)


def _distances(ink: Ink, box: QRectF, trace: Trace, now: int) -> None:
    """A row for each method: how far loss ÷ c leads from the path as it is, and from rate ÷ c."""
    shared: Optimizers = trace.shared
    factor = short(trace.params.factor)
    entries = [
        ("dot", "value", ink.say("legend.unchanged", factor=factor)),
        ("box", "key", ink.say("legend.equivalent", factor=factor)),
    ]
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("plot.distance"),
             size="small", bold=True)  # fmt: skip
    used = line + 3
    used += legend(ink, QRectF(box.left(), box.top() + used, box.width(), line), entries) + 4
    names = [ink.say(f"method.{name}") for name in SCALED]
    left = box.left() + max(ink.text_width(name, "small") for name in names) + 24
    bottom = box.bottom() - ink.line_height("tiny") - 6
    top = box.top() + used
    height = (bottom - top) / len(names)
    axis = Axis(NEAREST, FARTHEST, 10)
    room = box.right() - 14 - left

    def place(value: float) -> float:
        return left + room * float(np.clip(axis.share(max(value, NEAREST)), 0, 1))

    taken = 0.0
    for tick in (1e-16, 1e-12, 1e-8, 1e-4, 1.0):
        x, text = place(tick), axis.text(tick)
        half = ink.text_width(text, "tiny", mono=True) / 2
        if x - half < taken:
            continue
        taken = x + half + 4
        ink.line(x, top, x, bottom, "hairline")
        ink.label(x, bottom + 3, text, anchor="center top", size="tiny", mono=True,
                  colour="muted")  # fmt: skip
    ink.line(left, bottom, left + room, bottom, "border")
    for at, (method, name, found) in enumerate(zip(SCALED, names, shared.scaled, strict=True)):
        y = top + (at + 0.5) * height
        row = QRectF(box.left(), top + at * height, box.width(), height)
        if at == now:
            ink.rect(row, line="border", radius=4)
        draw_sign(ink, box.left() + 9, y, method, min(4.5, height * 0.3))
        ink.text(QRectF(box.left() + 19, row.top(), left - box.left() - 22, height), name,
                 size="small", bold=at == now)  # fmt: skip
        one, other = place(found.unchanged), place(found.equivalent)
        ink.line(one, y, other, y, "border")
        ink.circle(one, y, min(5.0, height * 0.34), fill="value", line="text", width=0.8)
        side = min(9.0, height * 0.6)
        ink.rect(QRectF(other - side / 2, y - side / 2, side, side), fill="key", line="text",
                 width=0.8)  # fmt: skip
        ink.mark(row, ReadOut(name, (
            f"{entries[0][2]}: {number(found.unchanged, 2)}",
            f"{entries[1][2]}: {number(found.equivalent, 2)}",
        )), name=name, seek=_start(trace, "scale") + at)  # fmt: skip


def _start(trace: Trace, part: str) -> int:
    return next(section.start for section in trace.sections if section.id == part)


def draw_rate(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Adam's path at one rate; below, the ends over rates and over factors on the loss."""
    shared: Optimizers = trace.shared
    sweep = shared.sweep
    first, second = split(area, 0.5)
    plot = draw_plane(ink, first, trace.params,
                      ink.say("plot.adam", rate=short(RATES[step.place])))  # fmt: skip
    places = sweep.places[step.place]
    draw_trail(ink, plot, places, "adam")
    ink.mark(plot.inner, reader(ink, plot, trace.params, [(ink.say("method.adam"), places)]),
             name=ink.say("plot.surface"))  # fmt: skip
    draw_start(ink, plot, trace.params)
    used = draw_legend(ink, second, [(name, ink.say(f"method.{name}")) for name in SWEPT]) + 4
    one, other = halved(second.adjusted(0, used, 0, 0), 12)
    _ends(ink, one, "rate", np.array(RATES), sweep.by_rate, RATES[step.place])
    _ends(ink, other, "factor", np.array(FACTORS), sweep.by_factor, 1.0)


def _ends(
    ink: Ink, box: QRectF, key: str, varied: np.ndarray, losses: np.ndarray, now: float
) -> None:  # fmt: skip
    low, high = 1e-6, 1e3
    plot = Plot(ink, box, Axis(varied[0] / 1.4, varied[-1] * 1.4, 10, ink.say(f"axis.{key}")),
                Axis(low, high, 10), ink.say(f"plot.end.{key}"))  # fmt: skip
    plot.frame()
    plot.upright(now, "text", dash=False)
    for which, name in enumerate(SWEPT):
        shown = np.clip(losses[which], low, high)  # NaN stays
        plot.curve(varied, shown, colour_of(name), width=1.9)
        for x, y in zip(varied.tolist(), shown.tolist(), strict=True):
            if np.isfinite(y):
                draw_sign(ink, float(plot.x(x)), float(plot.y(y)), name, 3.0)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(np.log(varied) - np.log(max(plot.at(point)[0], 1e-9))).argmin())
        return ReadOut(ink.say(f"read.{key}", value=short(float(varied[at]))), tuple(
            f"{ink.say(f'method.{name}')}: {_end(ink, float(losses[which, at]))}"
            for which, name in enumerate(SWEPT)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def _end(ink: Ink, loss: float) -> str:
    return number(loss) if np.isfinite(loss) else ink.say("read.left")
