"""The stage of diffusion/schedule: the curve above, and below it what becomes of a cloud."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.landing import landing
from explorer.compute.diffusion.schedule_lab import NOISE
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.schedule.half import draw_half, draw_runs
from explorer.panels.diffusion.schedule.lanes import draw_lanes, draw_ticks
from explorer.panels.diffusion.schedule.layout import laid_out
from explorer.panels.diffusion.schedule.tiles import draw_rows
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class ScheduleScene(Scene):
    """Lanes over one axis of timesteps, and rows of clouds below them."""

    text_room = (440, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step. Clouds never move between steps."""
        index = min(int(at), len(trace) - 1)
        inner = rect.adjusted(2, 2, -2, -2)
        used = _draw_head(ink, inner, trace, index)
        layout = laid_out(ink, inner, trace, used)
        draw_lanes(ink, layout, trace, trace[index].t)
        if trace[index].way == "half":
            draw_runs(ink, layout, trace)
            draw_half(ink, layout, trace)
        else:
            draw_ticks(ink, layout, trace)
            draw_rows(ink, layout, trace, index)


def sentence(trace: Trace, index: int) -> tuple[Message, bool]:
    """What is to be seen in one sentence, and whether it is bad news."""
    step, shared = trace[index], trace.shared
    last = float(shared.schedule.alpha_bar[-1])
    if step.way == "half":
        return message("stage.half", half=shared.half, count=trace.params.count,
                       share=percent(1 - step.alpha_bar)), False  # fmt: skip
    if last > NOISE:
        return message("stage.never", signal=percent(math.sqrt(last))), True
    first = shared.schedule.level(int(shared.times[trace.params.spacing][0]))
    if step.way == "reverse" and first > NOISE:
        return message("stage.late", signal=percent(math.sqrt(first))), True
    if step.way == "reverse" and step.t < 0:
        found = landing(shared.mixture, step.x)
        return message("stage.done", share=percent(found.on_data), reached=found.reached,
                       sources=len(shared.mixture.centres)), False  # fmt: skip
    return message("stage.noise" if last > 0 else "stage.nothing", level=number(last, 2)), False


def _lines(ink: Ink, area: QRectF, trace: Trace) -> tuple[str, int]:
    """Size and lines of the sentence: the same at every step, so that nothing below it moves."""
    turn = trace.shared.turn
    told = {
        ink.say(sentence(trace, index)[0])
        for index in (0, turn - 1, turn, turn + trace.params.count, len(trace) - 1)
    }
    if all(ink.text_width(text, "body", bold=True) <= area.width() for text in told):
        return "body", 1
    widest = max(ink.text_width(text, "small", bold=True) for text in told)
    return "small", 1 if widest <= area.width() else 2


def _numbers(ink: Ink, trace: Trace, t: int, alpha_bar: float) -> str:
    when = ink.say("head.t", t=t, chain=trace.params.chain) if t >= 0 else "t = −1"
    return f"{when}   ᾱ = {fixed(alpha_bar, 5)}   √ᾱ = {fixed(alpha_bar**0.5, 3)}"


def _draw_head(ink: Ink, area: QRectF, trace: Trace, index: int) -> float:
    """The sentence, the numbers of this step, and the legend; returns the height used."""
    said, bad = sentence(trace, index)
    size, lines = _lines(ink, area, trace)
    high = lines * ink.line_height(size) + 1
    ink.text(QRectF(area.left(), area.top(), area.width(), high), ink.say(said), size=size,
             bold=True, wrap=lines > 1, align="left top",
             colour="error" if bad else "text")  # fmt: skip
    step, small, y = trace[index], ink.line_height("small"), area.top() + high + 2
    text = _numbers(ink, trace, step.t, step.alpha_bar)
    ink.text(QRectF(area.left(), y, area.width(), small), text, size="small", mono=True)
    widest = ink.text_width(_numbers(ink, trace, trace.params.chain - 1, 0.0), "small", mono=True)
    ink.mark(QRectF(area.left(), y, min(widest, area.width()), small), ReadOut(
        ink.say("read.t", t=step.t) if step.t >= 0 else ink.say("read.clean"),
        (f"ᾱ = {number(step.alpha_bar, 6)}", f"√ᾱ = {number(step.alpha_bar**0.5, 5)}"),
    ))  # fmt: skip
    return _draw_legend(ink, area, y, widest + 18) + 4 - area.top()


def _draw_legend(ink: Ink, area: QRectF, y: float, used: float) -> float:
    """What dots and crosses mean: beside the numbers where there is room, else below them."""
    small = ink.line_height("small")
    kinds = ("data", "cross", "dot", "ghost")
    texts = [ink.say(f"legend.{kind}") for kind in kinds]
    signs = [18 + ink.text_width(text, "small") for text in texts]
    gap = 14 if sum(signs) + 3 * 14 <= area.width() else 8
    widths = [sign + gap for sign in signs]
    x = area.left() + used
    if used + sum(widths) > area.width():
        x, y = area.left(), y + small
    for kind, text, width in zip(kinds, texts, widths, strict=True):
        if x + width - gap > area.right():
            break
        middle = y + small / 2
        if kind == "cross":
            ink.line(x + 1, middle, x + 11, middle, "text", width=1.8)
            ink.line(x + 6, middle - 5, x + 6, middle + 5, "text", width=1.8)
        elif kind == "dot":
            ink.circle(x + 6, middle, 4, fill="key", line="border", width=0.8)
        elif kind == "ghost":
            ink.line(x, middle, x + 12, middle, "border", width=1.4)
        else:
            ink.circle(x + 6, middle, 5, fill="value", alpha=0.35)
        room = QRectF(x + 16, y, max(area.right() - x - 16, 1.0), small)
        ink.text(room, text, size="small", colour="muted")
        x += width
    return y + small
