"""Spans and letters for an encoder with a decoder; pairs of sentences and their judges."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.objectives.params import FOLLOWS, Example, Step, Story
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.training.objectives import made
from explorer.panels.training.objectives.chips import Chip, Entries, draw_chips
from explorer.panels.training.objectives.strips import draw_count
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def titled(ink: Ink, box: QRectF, key: str, chips: list[Chip], most: float = 1.0) -> float:
    """A heading and tokens below it; returns where they end."""
    line = ink.line_height("small") + 4
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say(key), size="small",
             bold=True)  # fmt: skip
    return draw_chips(ink, box.adjusted(0, line + 4, 0, 0), chips, most, roomy=True)


def draw_spans(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """0: T5, sentinels and spans; 1: BART, a mask for each span and the whole text."""
    story: Story = trace.shared
    infilled = step.place == 1
    line = ink.line_height("small") + 6
    half = (area.height() - 3 * line - 24) / 2
    y = titled(ink, QRectF(area.left(), area.top(), area.width(), half), "span.source",
               made.of_source(ink, story, infilled))  # fmt: skip
    ink.arrow(area.center().x(), y + 6, area.center().x(), y + 26, "muted")
    target = made.of_target(ink, story, infilled)
    y = titled(ink, QRectF(area.left(), y + 28, area.width(), half), "span.target", target) + 14
    tokens = len(story.reading.pieces) + 1
    counts = [("span.t5", len(story.spans.target))]
    if infilled:
        counts.append(("span.bart", tokens))
    for key, asked in counts:
        head = QRectF(area.left(), y, area.width(), line)
        if head.bottom() <= area.bottom():
            ink.text(head, ink.say(key), size="small")
            draw_count(ink, head, asked, tokens, ink.say("span.count", count=asked),
                       key == counts[-1][0])  # fmt: skip
        y += line


def draw_letters(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The shipped encoder-decoder: a source, and the loss of every target token with and without
    it."""
    letters = trace.shared.letters
    source = [Chip(piece) for piece in letters.source]
    y = titled(ink, QRectF(area.left(), area.top(), area.width(), area.height() * 0.3),
               "letters.source", source)  # fmt: skip
    entries: Entries = [("box", "weight", ink.say("legend.source")),
               ("box", soft(ink, "neutral", 0.5), ink.say("legend.blind"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), y + 14, area.width(), 20), entries) + 20
    pieces = letters.target

    def name(value: float) -> str:
        return pieces[round(value)]

    count = len(pieces)
    plot = Plot(ink, QRectF(area.left(), y + used, area.width(), area.bottom() - y - used),
                Axis(-0.5, count - 0.5, ticks=tuple(float(at) for at in range(count)), form=name,
                     title=ink.say("letters.target")),
                Axis(0.0, 1.08 * trace.scales["letters"][1]), ink.say("plot.letters"))  # fmt: skip
    plot.frame()
    edges = np.arange(count)
    for side, (losses, colour) in enumerate(
        ((letters.nats, ink.colour("weight")), (letters.blind, soft(ink, "neutral", 0.5)))
    ):
        for at, nats in zip(edges.tolist(), losses.tolist(), strict=True):
            left, right = plot.x(at - 0.42 + 0.42 * side), plot.x(at + 0.42 * side)
            high = max(plot.inner.bottom() - plot.y(nats), 1.5)
            ink.rect(QRectF(left, plot.inner.bottom() - high, right - left - 1, high), fill=colour,
                     line="border", width=0.6)  # fmt: skip
    for at in edges.tolist():
        column = QRectF(plot.x(at - 0.5), plot.inner.top(), plot.x(1.0) - plot.x(0.0),
                        plot.inner.height()).intersected(plot.inner)  # fmt: skip
        ink.mark(column, ReadOut(f"“{pieces[at]}”", (
            ink.say("read.source", value=number(float(letters.nats[at]))),
            ink.say("read.blind", value=number(float(letters.blind[at]))),
        )), name=f"letter {at}")  # fmt: skip


def draw_pair(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The reader's pair with its segments, and what the encoder says at [CLS]."""
    story: Story = trace.shared
    entries: Entries = [("box", soft(ink, "category 2", 0.5), ink.say("legend.first")),
               ("box", soft(ink, "category 1", 0.5), ink.say("legend.second")),
               ("box", "weight", ink.say("legend.cls"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 8
    room = QRectF(area.left(), area.top() + used, area.width(), area.height() * 0.6)
    y = draw_chips(ink, room, made.of_pair(ink, story), roomy=True) + 30
    line = ink.line_height("small") + 8
    ink.text(QRectF(area.left(), y, area.width(), line), ink.say("pair.says"), size="small",
             bold=True)  # fmt: skip
    draw_chance(ink, QRectF(area.left(), y + line, min(area.width() - 48, 460), line + 4),
                story.masked.follows)  # fmt: skip


def draw_chance(ink: Ink, box: QRectF, chance: float) -> None:
    """A probability of "it followed" as a bar with its middle marked."""
    ink.rect(box, fill=soft(ink, "neutral", 0.15), line="border", width=0.8)
    ink.rect(QRectF(box.left(), box.top(), box.width() * chance, box.height()), fill="value")
    ink.line(box.center().x(), box.top() - 2, box.center().x(), box.bottom() + 2, "text", dash=True)
    ink.label(box.right() + 6, box.center().y(), fixed(chance, 2), size="small", mono=True)
    ink.mark(box, ReadOut(ink.say("pair.says"), (fixed(chance, 4),)), name="chance")


def draw_examples(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Four pairs, one of each kind, with both judgements."""
    examples = trace.shared.judged.examples
    pitch = area.height() / len(examples)
    for at, example in enumerate(examples):
        card = QRectF(area.left(), area.top() + at * pitch, area.width(), pitch - 8)
        draw_example(ink, card, example, at)


def draw_example(ink: Ink, card: QRectF, example: Example, at: int) -> None:
    """A pair: how it was made, its sentences, what is said of it."""
    ink.rect(card, line="hairline", radius=6)
    inner = card.adjusted(10, 4, -10, -4)
    line = inner.height() / 4
    truth = example.kind == FOLLOWS
    ink.text(QRectF(inner.left(), inner.top(), inner.width(), line),
             ink.say(f"pair.kind.{example.kind}"), size="small", bold=True)  # fmt: skip
    for row, (text, colour) in enumerate(((example.first, "category 2"),
                                          (example.second, "category 1"))):  # fmt: skip
        y = inner.top() + (row + 1) * line
        ink.rect(QRectF(inner.left(), y + 3, 4, line - 6), fill=colour)
        ink.text(QRectF(inner.left() + 10, y, inner.width() - 10, line), text, size="small")
    y = inner.top() + 3 * line
    says = example.follows > 0.5
    first = ink.say("pair.encoder", answer=ink.say("yes" if says else "no"),
                    p=fixed(example.follows, 2)) + ("  ✓" if says == truth else "  ✗")  # fmt: skip
    second = ink.say("pair.topic", answer=ink.say("yes" if example.topic else "no")) + (
        "  ✓" if example.topic == truth else "  ✗"
    )
    half = inner.width() / 2
    ink.text(QRectF(inner.left(), y, half - 6, line), first, size="small", colour="muted")
    ink.text(QRectF(inner.left() + half, y, half, line), second, size="small", colour="muted")
    ink.mark(card, ReadOut(ink.say(f"pair.kind.{example.kind}"),
                           (example.first, example.second, first, second)),
             name=f"example {at}")  # fmt: skip


def draw_judged(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Right answers of both judges by the kind of pair that does not follow."""
    judged = trace.shared.judged
    entries = [("box", "category 2", ink.say("judge.0")),
               ("box", "category 5", ink.say("judge.1")),
               ("dash", "text", ink.say("level.chance"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    names = [ink.say(f"judged.{kind}") for kind in range(3)]

    def name(value: float) -> str:
        return names[round(value)]

    box = area.adjusted(0, used, 0, 0)
    plot = Plot(ink, box, Axis(-0.5, 2.5, ticks=(0.0, 1.0, 2.0), form=name),
                Axis(0.0, 1.0, form=percent), ink.say("plot.judged"))  # fmt: skip
    plot.frame()
    error = 0.5 / math.sqrt(2 * judged.pairs)
    for kind in range(3):
        for judge, colour in enumerate(("category 2", "category 5")):
            right = float(judged.right[judge, kind])
            left = plot.x(kind - 0.36 + 0.37 * judge)
            bar = QRectF(left, plot.y(right), plot.x(0.34) - plot.x(0.0),
                         plot.inner.bottom() - plot.y(right))  # fmt: skip
            ink.rect(bar, fill=colour, line="border", width=0.8)
            ink.label(bar.center().x(), bar.top() - 3, percent(right), anchor="center bottom",
                      size="small", mono=True, bold=True)  # fmt: skip
            column = QRectF(bar.left(), plot.inner.top(), bar.width(), plot.inner.height())
            ink.mark(column, ReadOut(f"{ink.say(f'judge.{judge}')}: {names[kind]}", (
                percent(right), ink.say("read.error", error=fixed(100 * error, 0),
                                        pairs=2 * judged.pairs))),
                     name=f"judged {judge} {kind}")  # fmt: skip
    plot.level(0.5, "text", width=1.4)
