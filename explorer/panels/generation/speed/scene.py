"""The stage of generation/speed: a sentence on top, and the picture of the stage under it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.speed import Params, Step, decode, prefill
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.generation.speed import bars, here, remedies
from explorer.panels.generation.speed.lanes import draw_lanes, draw_legend
from explorer.panels.generation.speed.names import PHASES
from explorer.panels.generation.speed.roofline import draw_passes, label_of
from explorer.panels.generation.speed.telling import caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Scene
from explorer.ui.canvas.wrapped import draw_sentence

MARGIN = 14.0


class SpeedScene(Scene):
    """Where prefill and decoding lie under the roof, and what their time is made of."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The picture of step int(at); the point moves on between steps."""
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        if inner.width() < 120 or inner.height() < 120:
            return
        body = draw_sentence(ink, inner, trace, index, caption)
        if step.stage in ("prefill", "decode", "batch"):
            draw_phases(ink, body, trace, index, at - index)
        elif step.stage == "cache":
            bars.draw_cache(ink, body, trace)
        elif step.stage == "logits":
            bars.draw_logits(ink, body, trace, step)
        elif step.stage == "remedies":
            remedies.draw(ink, body, trace, index)
        else:
            here.draw(ink, body, trace, index)


def draw_phases(ink: Ink, body: QRectF, trace: Trace, index: int, fraction: float) -> None:
    """The roofline, and the two phases in time; for the batch, its yield instead of prefill."""
    params: Params = trace.params
    step: Step = trace[index]
    machine = params.machine
    small = ink.line_height("small")
    wide = body.width() > 1.5 * body.height() and body.width() > 760 * ink.view.text_scale
    if wide:
        upper = QRectF(body.left(), body.top(), body.width() * 0.52, body.height())
        lower = QRectF(upper.right() + 26, body.top(), body.right() - upper.right() - 26,
                       body.height())  # fmt: skip
    else:
        need = 2 * (4.2 * small + 56) + small
        high = min(max(body.height() - need, body.height() * 0.46), body.height() * 0.62)
        upper = QRectF(body.left(), body.top(), body.width(), high)
        lower = QRectF(body.left(), upper.bottom() + 8, body.width(), body.bottom() - high - 8
                       - body.top())  # fmt: skip
    draw_passes(ink, upper, trace, index, fraction)
    lower = draw_legend(ink, lower)
    half = (lower.height() - 10) / 2
    both = half > 4.4 * small + ink.line_height("tiny")  # room for two pictures?
    first = QRectF(lower.left(), lower.top(), lower.width(), half if both else lower.height())
    second = QRectF(lower.left(), lower.top() + half + 10, lower.width(), half)
    if step.stage == "prefill":
        after = decode(params)
        draw_lanes(ink, first, step.work, machine, trace.scales["prefill"][1],
                   label_of(ink, step.work, "prefill"))  # fmt: skip
        if both:
            draw_lanes(ink, second, after, machine, after.seconds(machine),
                       label_of(ink, after, "decode"), faint=True)  # fmt: skip
        return
    draw_lanes(ink, first, step.work, machine, trace.scales[step.stage][1],
               label_of(ink, step.work, "decode"))  # fmt: skip
    if not both:
        return
    if step.stage == "batch":
        draw_yield(ink, second, trace, step)
        return
    before = prefill(params)
    draw_lanes(ink, second, before, machine, before.seconds(machine),
               label_of(ink, before, "prefill"), faint=True)  # fmt: skip


def draw_yield(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Tokens per second of all texts together over the batch; crosses where memory is too small."""
    machine = trace.params.machine
    steps = [s for s in trace.steps if s.stage == "batch"]
    sizes = np.array([s.work.batch for s in steps], dtype=np.float64)
    rates = np.array([s.work.batch / s.work.seconds(machine) for s in steps])
    plot = Plot(
        ink, box, Axis(1.0, float(sizes[-1]) * 1.1, 2, ink.say("yield.across"),
                       form=lambda value: count(round(value))),
        Axis(0.0, float(rates.max()) * 1.1), ink.say("yield.title"),
    )  # fmt: skip
    plot.frame()
    plot.curve(sizes, rates, PHASES["decode"], width=1.6)
    first = trace.steps.index(steps[0])
    for place, one in enumerate(steps):
        x, y = float(plot.x(sizes[place])), float(plot.y(rates[place]))
        now = place == step.place
        if one.work.fits(machine):
            fill = PHASES["decode"] if place <= step.place else "surface"
            ink.circle(x, y, 6.0 if now else 3.0, line="text" if now else PHASES["decode"],
                       fill=fill, width=1.2)  # fmt: skip
        else:
            for dx in (-4.0, 4.0):
                ink.line(x - dx, y - 4, x + dx, y + 4, "text" if now else PHASES["decode"],
                         width=2.0)  # fmt: skip
        ink.mark(QRectF(x - 7, plot.inner.top(), 14, plot.inner.height()), ReadOut(
            label_of(ink, one.work, "decode"),
            (ink.say("read.yield", rate=count(round(float(rates[place]))),
                     each=number(1 / one.work.seconds(machine))),),
        ), seek=first + place, name=f"batch {one.work.batch}")  # fmt: skip
