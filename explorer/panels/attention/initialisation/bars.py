"""Four matrices, four bars of gradient; some of them exactly zero. And the loss."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.initialisation import MATRICES, ROUNDING, Initialisation
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

#: Q, K and V in their colours; what joins them is a magnitude.
COLOURS = ("query", "key", "value", "weight")


def draw_bars(ink: Ink, area: QRectF, trace: Trace, update: int) -> None:
    """‖∂L/∂W‖ on a logarithmic scale that is the same for the whole training; a bar that is zero is
    an empty hatched frame."""
    shared: Initialisation = trace.shared
    low, high = trace.scales["gradient"]
    low, high = low / 3, high * 1.2
    line = ink.line_height("small")
    title = QRectF(area.left(), area.top(), area.width(), line)
    ink.text(title, ink.say("bars.title"), size="small", bold=True)
    used = ink.text_width(ink.say("bars.title"), "small", bold=True) + 12
    scale = ink.say("bars.scale", low=number(low, 2), high=number(high, 2))
    if ink.text_width(scale, "tiny") > area.width() - used:
        scale = ink.say("bars.scale.short")
    ink.text(title.adjusted(used, 0, 0, 0), scale, size="tiny", colour="muted",
             align="right middle")  # fmt: skip
    room = area.height() - line - 6
    step = room / 4
    names = ink.text_width("W_Q", "body", mono=True) + 12
    track = area.width() - names
    for at, (name, colour) in enumerate(zip(MATRICES, COLOURS, strict=True)):
        y = area.top() + line + 6 + at * step
        tall = min(step * 0.62, 34.0 * ink.view.text_scale)
        box = QRectF(area.left() + names, y + (step - tall) / 2, track, tall)
        ink.text(QRectF(area.left(), box.top(), names - 8, tall), f"W_{name}", mono=True,
                 align="right middle", bold=True)  # fmt: skip
        norm = float(shared.gradients[update, at])
        moved = float(shared.moved[update, at])
        if norm <= ROUNDING:
            ink.rect(box, line="border", dash=True, radius=3)
            ink.hatch(box.adjusted(2, 2, -2, -2))
            text = ink.say("bars.zero" if norm == 0 else "bars.rounding", norm=number(norm, 2))
            width = ink.text_width(text, "small") + 14
            ink.rect(QRectF(box.left() + 8, box.center().y() - line / 2, width, line),
                     fill="surface", radius=3)  # fmt: skip
            ink.text(QRectF(box.left() + 15, box.top(), track, tall), text, size="small",
                     colour="error", bold=True)  # fmt: skip
        else:
            share = np.log(norm / low) / np.log(high / low)
            text = number(norm)
            width = ink.text_width(text, "small", mono=True) + 8
            length = max(float(np.clip(share, 0, 1)) * (track - width), 2.0)
            ink.rect(QRectF(box.left(), box.top(), length, tall), fill=colour, radius=3)
            ink.label(box.left() + length + 6, box.center().y(), text, size="small", mono=True)
        ink.mark(QRectF(area.left(), y, area.width(), step), ReadOut(
            f"‖∂L/∂W_{name}‖ = {number(norm, 4)}",
            (ink.say(f"bars.needs.{name}"), ink.say("bars.moved", moved=number(moved, 4),
                                                    updates=update)),
        ), name=f"W_{name}")  # fmt: skip


def draw_loss(ink: Ink, area: QRectF, trace: Trace, update: int) -> None:
    """The loss at every update, and where the training is."""
    shared: Initialisation = trace.shared
    loss = shared.loss
    count = max(len(loss) - 1, 1)
    xs = np.arange(len(loss), dtype=np.float64)
    across = Axis(0.0, float(count), 0, ink.say("loss.updates"), whole=True)
    up = Axis(0.0, trace.scales["loss"][1] * 1.06 or 1.0)
    plot = Plot(ink, area, across, up, ink.say("loss.title"))
    plot.frame()
    plot.curve(xs, loss, "text", width=1.2, alpha=0.4)
    plot.curve(xs[: update + 1], loss[: update + 1], "text", width=2.2)
    plot.points(xs[update : update + 1], loss[update : update + 1], "text", radius=4)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, len(loss) - 1))
        return ReadOut(ink.say("loss.read", update=at), (f"L = {number(float(loss[at]), 4)}",))

    ink.mark(plot.inner, read, name=ink.say("loss.title"))
