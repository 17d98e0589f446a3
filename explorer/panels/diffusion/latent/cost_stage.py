"""Stable Diffusion at full size: the numbers it works on as areas, the work as bars and curves.

After it a reader knows that the denoiser runs many times on the smallest of the three arrays, and
what it would cost to run it on the pixels instead.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.latent import SIDES
from explorer.compute.diffusion.latent_steps import CostStep, CostStory
from explorer.compute.diffusion.stable_diffusion import (
    COLOURS,
    LATENT,
    TEXT_WIDTH,
    WORDS,
)
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.latent.layout import amount, headline, line
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

LATENT_COLOUR, PIXEL_COLOUR = "category 4", "category 5"


def draw(ink: Ink, inner: QRectF, trace: Trace, index: int) -> None:
    """Areas above, bars in the middle, cost against resolution below."""
    step: CostStep = trace[index]
    top = headline(ink, inner, sentence(ink, trace, step))
    room = inner.bottom() - top
    wide = inner.width() > 1.5 * room
    bars = 2 * (ink.line_height("small") + 6) + ink.line_height("tiny") + 6
    if wide:
        half = (inner.width() - 20) / 2
        left = QRectF(inner.left(), top, half, room - bars - 10)
        right = QRectF(inner.left() + half + 20, top, half, room - bars - 10)
    else:
        share = 0.5 * (room - bars - 20)
        left = QRectF(inner.left(), top, inner.width(), share)
        right = QRectF(inner.left(), inner.bottom() - share, inner.width(), share)
    draw_areas(ink, left, trace, step)
    below = inner.bottom() - bars if wide else left.bottom() + 10
    draw_bars(ink, QRectF(inner.left(), below, inner.width(), bars), trace, step)
    draw_curves(ink, right, trace, step)


def sentence(ink: Ink, trace: Trace, step: CostStep) -> str:
    """What is to be seen now."""
    story: CostStory = trace.shared
    if step.stage == "text":
        return ink.say("stage.cost.text")
    numbers = story.bill.numbers
    if step.stage == "loop":
        return ink.say("stage.cost.loop", done=step.done, steps=trace.params.steps,
                       times=number(numbers[0] / numbers[1], 2))  # fmt: skip
    return ink.say("stage.cost.decode", times=number(step.pixels / step.latent, 3))


def draw_areas(ink: Ink, box: QRectF, trace: Trace, step: CostStep) -> None:
    """The three arrays, their areas as the counts of their numbers; the current one framed."""
    story: CostStory = trace.shared
    side, latent = story.bill.side, story.bill.latent_side
    arrays = (
        ("part.text", f"{WORDS} × {TEXT_WIDTH}", WORDS * TEXT_WIDTH, story.bill.text),
        ("part.denoiser", f"{LATENT} × {latent} × {latent}", LATENT * latent**2, story.bill.unet),
        ("part.decoder", f"{COLOURS} × {side} × {side}", COLOURS * side**2, story.bill.decoder),
    )  # fmt: skip
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    text = 2 * small + 2 * tiny + 8
    largest = math.sqrt(max(numbers for _, _, numbers, _ in arrays))
    roots = [math.sqrt(numbers) / largest for _, _, numbers, _ in arrays]
    least = max(ink.text_width(shape, "small", mono=True) for _, shape, _, _ in arrays) + 10
    least = max(least, *(ink.text_width(ink.say(key), "tiny", bold=True) + 8
                         for key, _, _, _ in arrays))  # fmt: skip
    gap = 34.0
    unit = max(box.height() - text, 8.0)
    while unit > 8 and sum(max(root * unit, least) for root in roots) + 2 * gap > box.width():
        unit -= 2.0
    total = sum(max(root * unit, least) for root in roots) + 2 * gap
    x = box.left() + max((box.width() - total) / 2, 0.0)
    active = {"text": 0, "loop": 1, "decode": 2}[step.stage]
    base = box.top() + max((box.height() - unit - text) / 2, 0.0) + unit
    for index, ((key, shape, numbers, cost), root) in enumerate(zip(arrays, roots, strict=True)):
        room = max(root * unit, least)
        square = QRectF(x + (room - root * unit) / 2, base - root * unit, root * unit, root * unit)
        lit = index == active
        ink.rect(square, fill="value" if index == 0 else "weight" if index == 1 else "raised",
                 line="text" if lit else "border", width=2.0 if lit else 1.0)  # fmt: skip
        for row, (words, mono) in enumerate(((ink.say(key), False), (shape, True))):
            line(ink, QRectF(x, base + 4 + row * small, room, small), words, size="small",
                 mono=mono, bold=lit and not mono, align="center middle")  # fmt: skip
        times = trace.params.steps * story.calls if index == 1 else 1
        told = (ink.say("numbers", count=count(numbers)), f"{times} × {amount(cost.products)}")
        for row, words in enumerate(told):
            line(ink, QRectF(x, base + 6 + 2 * small + row * tiny, room, tiny), words, size="tiny",
                 colour="muted", align="center middle")  # fmt: skip
        ink.mark(QRectF(x, box.top(), room, box.height()), ReadOut(ink.say(key), (
            ink.say("read.shape", shape=shape, count=count(numbers)),
            ink.say("read.theirs", weights=amount(cost.weights), products=amount(cost.products)),
            ink.say("read.times", calls=times, products=amount(times * cost.products)),
        )), name=ink.say(key))  # fmt: skip
        if index < 2:
            ink.arrow(x + room + 5, base - 10, x + room + gap - 5, base - 10, "muted")
        x += room + gap


def draw_bars(ink: Ink, box: QRectF, trace: Trace, step: CostStep) -> None:
    """Products so far on both ways, on one linear scale."""
    tiny, high = ink.line_height("tiny"), ink.line_height("small") + 6
    line(ink, QRectF(box.left(), box.top(), box.width(), tiny), ink.say("stage.cost.bars"),
         size="tiny", colour="muted")  # fmt: skip
    whole = trace.scales["products"][1]
    names = {space: ink.say(f"space.{space}") for space in ("latent", "pixels")}
    room = max(ink.text_width(name, "small") for name in names.values()) + 10
    after = ink.text_width("888 T", "small", mono=True) + 8
    wide = max(box.width() - room - after, 10.0)
    for place, space in enumerate(("latent", "pixels")):
        value = step.latent if space == "latent" else step.pixels
        y = box.top() + tiny + 4 + place * high
        bar = QRectF(box.left() + room, y + 2, wide, high - 7)
        ink.text(QRectF(box.left(), y, room - 8, high - 3), names[space], size="small",
                 align="right middle")  # fmt: skip
        ink.rect(bar, line="hairline")
        colour = LATENT_COLOUR if space == "latent" else PIXEL_COLOUR
        ink.rect(QRectF(bar.left(), bar.top(), max(wide * value / whole, 1.0), bar.height()),
                 fill=colour, line="border")  # fmt: skip
        ink.text(
            QRectF(bar.right() + 6, y, after, high - 3), amount(value), size="small", mono=True
        )
        ink.mark(QRectF(box.left(), y, box.width(), high - 3), ReadOut(names[space], (
            ink.say("read.products", count=count(value)),)), name=names[space])  # fmt: skip


def draw_curves(ink: Ink, box: QRectF, trace: Trace, step: CostStep) -> None:
    """Products of a whole picture against its size, both ways, on logarithmic scales."""
    story: CostStory = trace.shared
    steps = trace.params.steps
    sides = np.array([float(side) for side in SIDES])
    ways = {
        space: np.array([float(b.products(steps, story.calls, space)) for b in story.bills])
        for space in ("latent", "pixels")
    }
    low, high = ways["latent"].min() / 3, ways["pixels"].max() * 3
    plot = Plot(ink, box, Axis(sides[0] * 0.9, sides[-1] * 1.1, logarithmic=2,
                title=ink.say("axis.side"), ticks=tuple(sides), form=lambda v: f"{v:.0f}"),
                Axis(low, high, logarithmic=10, form=lambda v: amount(v, 1)),
                ink.say("plot.cost"))  # fmt: skip
    plot.frame()
    for space, colour in (("latent", LATENT_COLOUR), ("pixels", PIXEL_COLOUR)):
        values = ways[space]
        plot.curve(sides, values, colour, width=2.0)
        plot.points(sides, values, colour, radius=3.0)
        place = len(sides) // 2
        ink.label(plot.x(sides[place]), plot.y(values[place]) + (12 if space == "latent" else -12),
                  ink.say(f"space.{space}"), size="small", anchor="center middle")  # fmt: skip
    plot.upright(float(story.bill.side), "text")
    for value, side, mine in zip(ways["pixels"], sides, ways["latent"], strict=True):
        x = plot.x(side)
        ink.mark(QRectF(x - 12, plot.inner.top(), 24, plot.inner.height()),
                 ReadOut(f"{side:.0f} × {side:.0f}", (
                     f"{ink.say('space.latent')}: {amount(mine)}",
                     f"{ink.say('space.pixels')}: {amount(value)}")),
                 name=f"{side:.0f} × {side:.0f}")  # fmt: skip
