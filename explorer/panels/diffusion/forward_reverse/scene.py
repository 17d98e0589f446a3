"""The stage of diffusion/forward-reverse: the plane, the curves, and the numbers above them."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.forward_reverse import particle_posterior, picked
from explorer.compute.diffusion.quality import quality
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.forward_reverse.curves import draw_curves
from explorer.panels.diffusion.forward_reverse.marginal import draw_marginal
from explorer.panels.diffusion.forward_reverse.plane import draw_plane, plane_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import sentence_height

#: The share of the strip under the plane, and the height (px) from which on there is one.
STRIP, ROOM = 0.13, 300.0
#: The samplers' own names, the same in every language.
NAMES = {
    "ddpm": "DDPM", "ddim": "DDIM", "euler": "Euler", "heun": "Heun",
    "euler-ancestral": "Euler ancestral", "dpm++1": "DPM++ 1", "dpm++2m": "DPM++ 2M",
    "unipc": "UniPC",
}  # fmt: skip


class ForwardReverseScene(Scene):
    """Particles in the plane; beside it (below it, on a narrow stage) the curves along t."""

    text_room = (345, 310)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step. Particles never move between steps: x_t jumps, and leaves a trail."""
        index = min(int(at), len(trace) - 1)
        inner = rect.adjusted(2, 2, -2, -2)
        main, boxes = _layout(inner)
        top = _draw_head(ink, main, trace, index)
        box = QRectF(main.left(), top, main.width(), main.bottom() - top)
        # the strip below it only where the plane stays large enough
        low = STRIP * box.height() if box.height() >= ROOM else 0.0
        plane = plane_of(box.adjusted(0, 0, 0, -low), trace)
        draw_plane(ink, plane, trace, at)
        if low:
            strip = QRectF(box.left(), plane.box.bottom() + 4, box.width(), low - 4)
            draw_marginal(ink, strip, plane, trace, index)
        draw_curves(ink, boxes, trace, index)


def _layout(inner: QRectF) -> tuple[QRectF, list[QRectF]]:
    """The box of the plane with its head, and those of the three curves: beside it or below it,
    whichever leaves the plane larger."""
    head, gap = 64.0, 14.0
    side = min(max(inner.width() - 1.3 * (inner.height() - head), 0.27 * inner.width()), 640.0)
    side = min(max(side, 150.0), 0.42 * inner.width())
    low = min(max(0.2 * inner.height(), 92.0), 190.0)
    beside = inner.adjusted(0, 0, -(side + gap), 0)
    above = inner.adjusted(0, 0, 0, -(low + gap))
    if min(beside.width(), beside.height() - head) > min(above.width(), above.height() - head):
        third = (inner.height() - 2 * gap) / 3
        left = beside.right() + gap
        return beside, [
            QRectF(left, inner.top() + i * (third + gap), side, third) for i in range(3)
        ]
    third = (inner.width() - 2 * gap) / 3
    return above, [
        QRectF(inner.left() + i * (third + gap), above.bottom() + gap, third, low) for i in range(3)
    ]


def _draw_head(ink: Ink, area: QRectF, trace: Trace, index: int) -> float:
    """What is to be seen, the noise level in numbers, and the legend; returns where they end."""
    size, used = _room(ink, area, trace)
    ink.text(area, ink.say(_sentence(trace, index)), size=size, bold=True, wrap=True,
             align="left top")  # fmt: skip
    y = _draw_level(ink, area, area.top() + used + 3, trace, index)
    return _draw_legend(ink, area, y + 4, trace, index) + 6


def _room(ink: Ink, area: QRectF, trace: Trace) -> tuple[str, float]:
    """Size and height of the sentence: the same at every step, so that nothing below it moves."""
    told = [ink.say(sentence) for sentence in _longest(trace)]
    widest = max(ink.text_width(text, "body", bold=True) for text in told)
    size = "body" if widest <= area.width() else "small"
    return size, max(sentence_height(ink, text, area.width(), size) for text in told)


def _longest(trace: Trace) -> list[Message]:
    """The sentences of a run, each with numbers as wide as they get."""
    count, sources = len(trace.shared.data), len(trace.shared.mixture.centres)
    told = [
        message("stage.data", count=count, sources=sources),
        message("stage.own", share="88%"),
        message("stage.open", open=fixed(sources, 1), share="88%"),
        message("stage.sure"),
    ]
    if trace.params.start == "forward":
        return [*told, message("stage.returned", share="100%")]
    return [*told, message("stage.done", share="100%", reached=sources, sources=sources,
                           spread="0.888", data="0.888")]  # fmt: skip


def _sentence(trace: Trace, index: int) -> Message:
    step, particle = trace[index], picked(trace)
    sources = len(trace.shared.mixture.centres)
    if index == 0:
        return message("stage.data", count=len(trace.shared.data), sources=sources)
    if index == len(trace) - 1:
        judged = quality(trace)
        if not math.isnan(judged.returned):
            return message("stage.returned", share=percent(judged.returned))
        if not judged.reached:
            return message("stage.missed", count=len(trace[index].x))
        return message(
            "stage.done", share=percent(judged.on_data), reached=judged.reached, sources=sources,
            spread=number(judged.spread, 2), data=number(judged.spread_of_data, 2),
        )  # fmt: skip
    probable = particle_posterior(trace, index, particle).responsibility[0]
    if step.way == "forward":
        return message("stage.own", share=percent(probable[trace.shared.source[particle]]))
    if probable.max() > 0.995:
        return message("stage.sure")
    open_sources = 2 ** float(trace.shared.entropy[index, particle])
    return message("stage.open", open=fixed(open_sources, 1), share=percent(probable.max()))


def _draw_level(ink: Ink, area: QRectF, y: float, trace: Trace, index: int) -> float:
    """t, ᾱ and the two factors as plain numbers, in columns that stay where they are."""
    step, params = trace[index], trace.params
    signal, noise = math.sqrt(step.alpha_bar), math.sqrt(1 - step.alpha_bar)
    steps = len(trace.shared.alpha_bar)
    when = ink.say("stage.t", t=step.t, steps=steps) if step.t >= 0 else ink.say("stage.clean")
    widest = max(
        (ink.say("stage.t", t=888, steps=steps), ink.say("stage.clean")),
        key=lambda text: ink.text_width(text, "small", mono=True),
    )
    digits = "0.88888"
    fields = [
        ("t", when, widest),
        ("ᾱ", fixed(step.alpha_bar, 5), digits),
        (ink.say("stage.signal"), fixed(signal, 3), "0.888"),
        (ink.say("stage.noise"), fixed(noise, 3), "0.888"),
    ]
    line, x = ink.line_height("small"), area.left()
    for name, value, room in fields:
        name_width = ink.text_width(name, "small") + 5
        width = name_width + ink.text_width(room, "small", mono=True) + 14
        if x + width - 14 > area.right() and x > area.left():
            x, y = area.left(), y + line
        ink.text(QRectF(x, y, name_width, line), name, size="small", colour="muted")
        ink.text(QRectF(x + name_width, y, width, line), value, size="small", mono=True,
                 elide=False)  # fmt: skip
        x += width
    sampler = ink.say("stage.sampler.forward", steps=params.steps)
    if step.way == "reverse":
        misread = params.sampler == "ddpm" and params.reading != "right"
        sampler = ink.say("stage.sampler.misread" if misread else "stage.sampler",
                          name=NAMES[params.sampler], steps=params.steps,
                          calls=trace[-1].calls)  # fmt: skip
    width = ink.text_width(sampler, "small") + 2
    if x + width <= area.right():
        ink.text(QRectF(x, y, width, line), sampler, size="small", colour="muted")
    title = ink.say("read.level", t=step.t) if step.t >= 0 else ink.say("read.level.clean")
    ink.mark(
        QRectF(area.left(), y, area.width(), line),
        ReadOut(
            title,
            (
                f"ᾱ = {number(step.alpha_bar, 6)}",
                f"√ᾱ = {number(signal, 5)}",
                f"√(1−ᾱ) = {number(noise, 5)}",
                f"SNR = ᾱ/(1−ᾱ) = {number(step.alpha_bar / (1 - step.alpha_bar), 4)}"
                if step.alpha_bar < 1 else "SNR = ∞",
            ),
        ),
    )  # fmt: skip
    return y + line


def _legend(trace: Trace, index: int) -> list[tuple[str, str]]:
    """What there is to explain on the plane: key of the words, and colour."""
    forward, by_source = trace[index].way == "forward", trace.params.colour == "source"
    entries = [("legend.x", "query"), ("legend.guess", "value")]
    if by_source:
        entries = [("legend.from" if forward else "legend.end", "every"), ("legend.guess", "")]
    if forward and index > 0:
        entries.append(("legend.jump", "key"))
    entries.append(("legend.source", "weight"))
    if forward or trace.params.start == "forward":
        entries.append(("legend.own", "ring"))
    return entries


def _placed(ink: Ink, width: float, entries: list[tuple[str, str]]) -> list[tuple[float, int]]:
    """Where each entry stands: px from the left, and its row."""
    places: list[tuple[float, int]] = []
    x, row = 0.0, 0
    for key, colour in entries:
        long = _lead(colour) + ink.text_width(ink.say(key).replace("|", ""), "small")
        if x + long > width and x > 0:
            x, row = 0.0, row + 1
        places.append((x, row))
        x += long + 14
    return places


def _lead(colour: str) -> float:
    """The room of the symbol before an entry."""
    return 20.0 if colour == "every" else 15.0


def _draw_legend(ink: Ink, area: QRectF, y: float, trace: Trace, index: int) -> float:
    """What the colours mean, in rows above the plane; never over the data. At every step it takes
    the room that it needs at one of them, so that nothing below it moves."""
    line, width = ink.line_height("small"), area.width()
    entries, turn = _legend(trace, index), trace.shared.turn
    rows = 1 + max(_placed(ink, width, _legend(trace, at))[-1][1] for at in (0, turn - 1, turn))
    for (key, colour), (across, row) in zip(entries, _placed(ink, width, entries), strict=True):
        x, top = area.left() + across, y + row * line
        _draw_symbol(ink, x, top + line / 2, colour)
        symbol, comma, rest = ink.say(key).partition("|")
        left = x + _lead(colour)
        if comma:
            # the symbol by itself and bold: with a hat, small text is hard to read
            ink.text(QRectF(left, top, width, line), symbol, size="small", bold=True, elide=False)
            left += ink.text_width(symbol, "small", bold=True) + 5
        ink.text(QRectF(left, top, width, line), rest if comma else symbol, size="small",
                 colour="muted", elide=False)  # fmt: skip
    return y + rows * line


def _draw_symbol(ink: Ink, x: float, y: float, colour: str) -> None:
    """What stands before an entry: a dot of a colour, of several, a line or a ring."""
    if colour == "weight":
        ink.line(x + 1, y, x + 11, y, "weight", width=4, alpha=0.75)
    elif colour == "ring":
        ink.circle(x + 6, y, 4.5, line="text", width=1.4)
    elif colour == "every":
        for place, shade in enumerate((1, 2, 3)):
            ink.circle(x + 3 + 5 * place, y, 3.6, fill=f"category {shade}")
    elif colour:
        ink.circle(x + 6, y, 4.5, fill=colour)
    else:
        ink.circle(x + 6, y, 2.6, fill="muted")
