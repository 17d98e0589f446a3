"""How much a change is worth further back: four nets side by side, symbol by symbol."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.recurrent import NETS, Gradient
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.blocks.recurrent.layout import COLOURS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

FLOOR, CEILING, DECADES = 1e-30, 1e60, 8.0


def draw(ink: Ink, body: QRectF, trace: Trace, index: int, on_the_way: float) -> None:
    """Rows of symbols, coloured by what a change there is worth at the end; under them curves."""
    shared: Gradient = trace.shared
    small = ink.line_height("small")
    lane = min(max(body.height() * 0.045, 14.0), 30.0)
    names = max(ink.text_width(ink.say("net." + net), "small") for net in NETS) + 26
    names = min(names, body.width() * 0.3)
    value = ink.text_width("8.88·10⁻⁸⁸", "small", mono=True) + 6
    top = body.top()
    for row, net in enumerate(NETS):
        y = top + row * (lane + 6)
        ink.line(body.left(), y + lane / 2, body.left() + 16, y + lane / 2, COLOURS[net], width=3)
        ink.text(QRectF(body.left() + 22, y, names - 22, lane), ink.say("net." + net),
                 size="small")  # fmt: skip
        box = QRectF(body.left() + names, y, body.width() - names - value, lane)
        _lane(ink, box, shared, row, index, on_the_way)
        ink.text(QRectF(body.right() - value, y, value, lane),
                 number(float(shared.norms[row, index]), 3), size="small", mono=True,
                 align="right middle")  # fmt: skip
    below = top + 4 * (lane + 6)
    ink.text(QRectF(body.left() + names, below, body.width() - names - value, small),
             ink.say("lanes.ends"), size="tiny", colour="muted", align="right middle")  # fmt: skip
    _scale(ink, QRectF(body.left() + names, below, 150, small))
    _curves(ink, QRectF(body.left(), below + small + 10, body.width(),
                        body.bottom() - below - small - 10), trace, index)  # fmt: skip


def share_of(norm: float) -> float:
    """−1 where a change is worth 10⁻⁸ or less, 0 where it is worth itself, 1 from 10⁸ on."""
    if norm <= 0:
        return -1.0
    return min(max(math.log10(norm) / DECADES, -1.0), 1.0)


def _scale(ink: Ink, box: QRectF) -> None:
    tiny = ink.line_height("tiny")
    wide = min(box.width() * 0.5, 76.0)
    middle = QRectF(box.left() + 30, box.center().y() - 4, wide, 8)
    ink.heat(middle, np.linspace(-1, 1, 33)[None, :], (-1.0, 1.0), "signed")
    ink.rect(middle, line="border", width=0.8)
    for text, left, align in (("10⁻⁸", box.left(), "left middle"),
                              ("10⁸", middle.right() + 4, "left middle")):  # fmt: skip
        ink.text(QRectF(left, box.center().y() - tiny / 2, 30, tiny), text, size="tiny",
                 colour="muted", mono=True, align=align)  # fmt: skip


def _lane(ink: Ink, box: QRectF, shared: Gradient, row: int, index: int, on_the_way: float) -> None:
    count = shared.norms.shape[1]
    pitch = box.width() / count
    for back in range(count):
        x = box.right() - (back + 1) * pitch
        cell = QRectF(x + 0.5, box.top(), max(pitch - 1.0, 0.6), box.height())
        if back <= index:
            ink.rect(cell, fill=ink.signed(share_of(float(shared.norms[row, back]))))
        if pitch > 5:
            ink.rect(cell, line="hairline", width=0.8)
    ink.rect(box, line="border", width=0.8)
    x = box.right() - (index + 1) * pitch
    ink.rect(QRectF(x, box.top() - 1, max(pitch, 2.0), box.height() + 2), line="text", width=1.4)
    if on_the_way > 0 and index + 1 < count:
        ink.circle(x + pitch * (0.5 - on_the_way), box.center().y(), 3.5, fill="text",
                   line="surface")  # fmt: skip
    ink.mark(box, partial(_read_lane, ink, box, pitch, shared), name=f"net {NETS[row]}")


def _read_lane(ink: Ink, box: QRectF, pitch: float, shared: Gradient, point: QPointF) -> ReadOut:
    return _read(ink, shared, int((box.right() - point.x()) // pitch))


def _read(ink: Ink, shared: Gradient, back: int) -> ReadOut:
    back = min(max(back, 0), shared.norms.shape[1] - 1)
    lines = [f"{ink.say('net.' + net)}: {number(float(shared.norms[row, back]))}"
             for row, net in enumerate(NETS)]  # fmt: skip
    lines.append(ink.say("read.path", value=number(float(shared.cell_path[back]))))
    key = "read.back.one" if back == 1 else "read.back"
    return ReadOut(ink.say(key, back=back), (*lines, ink.say("read.drag")))


def _curves(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    shared: Gradient = trace.shared
    values = np.clip(np.concatenate([shared.norms, shared.cell_path[None]]), FLOOR, CEILING)
    low = 10.0 ** math.floor(math.log10(float(values.min())) - 0.2)
    high = 10.0 ** math.ceil(math.log10(float(values.max())) + 0.2)
    last = shared.norms.shape[1] - 1
    plot = Plot(ink, box, Axis(0, last, title=ink.say("axis.back"), whole=True),
                Axis(min(low, 1e-2), max(high, 1e2), 10), ink.say("plot.norms"))  # fmt: skip
    plot.frame()
    plot.level(1.0, "text")
    places = np.arange(last + 1)
    plot.curve(places, values[-1], COLOURS["lstm"], width=1.2, dash=True)
    for row, net in enumerate(NETS):
        plot.curve(places, values[row], COLOURS[net], width=1.0, alpha=0.3)
        plot.curve(places[: index + 1], values[row, : index + 1], COLOURS[net], width=2.4)
        plot.points(places[index : index + 1], values[row, index : index + 1], COLOURS[net],
                    radius=4)  # fmt: skip
    ink.mark(plot.inner, partial(_read_plot, ink, plot, shared), edit=partial(_edit, plot),
             name="radius")  # fmt: skip


def _read_plot(ink: Ink, plot: Plot, shared: Gradient, point: QPointF) -> ReadOut:
    return _read(ink, shared, round(plot.at(point)[0]))


def _edit(plot: Plot, gesture: Gesture) -> Mapping[str, Any] | None:
    """The curve of the linear net is dragged: ρ so that ρ^k goes through the pointer."""
    if gesture.phase == "wheel":
        return None
    if gesture.phase not in ("drag", "release") or gesture.point == gesture.start:
        return None
    back, value = plot.at(gesture.point)
    back = max(back, 1.0)
    exponent = math.log10(max(value, 1e-300)) / back if math.isfinite(value) else 1.0
    return {"radius": round(min(max(10.0 ** min(exponent, 1.0), 0.0), 6.0), 2)}
