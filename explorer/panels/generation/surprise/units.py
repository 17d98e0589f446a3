"""The same text in other tokens: perplexities that cannot be compared, bits per character that
can."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.generation.surprise.steps import Reading, Run
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.surprise.looks import COLOURS, draw_block
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_units(ink: Ink, body: QRectF, trace: Trace, count: int) -> None:
    """A block for each way to cut the text, and two groups of bars under them."""
    run: Run = trace.shared
    rows = run.units[:count]
    small, scale = ink.line_height("small"), ink.view.text_scale
    bars = (len(run.units) + 1) * (small + 7) + 10
    block = (body.height() - bars - 8) / len(run.units)
    most = trace.scales["bits"][1]
    for place, one in enumerate(rows):
        top = body.top() + place * block
        ink.rect(QRectF(body.left(), top + 3, 9, 9), fill=COLOURS[one.name], line="border")
        ink.text(QRectF(body.left() + 15, top, body.width() - 15, small),
                 ink.say("units." + one.name, tokens=one.tokens, bits=number(one.total)),
                 size="small", bold=True)  # fmt: skip
        area = QRectF(body.left(), top + small + 3, body.width(), block - small - 10)
        draw_block(ink, area, one, most)
    half = (body.width() - 24 * scale) / 2
    y = body.bottom() - bars
    draw_bars(ink, QRectF(body.left(), y, half, bars), run, rows, "perplexity")
    draw_bars(ink, QRectF(body.left() + half + 24 * scale, y, half, bars), run, rows, "character")


def draw_bars(ink: Ink, box: QRectF, run: Run, rows: tuple[Reading, ...], what: str) -> None:
    """One number of each row; the perplexities on a logarithmic scale."""
    small = ink.line_height("small")
    fitted(ink, QRectF(box.left(), box.top(), box.width(), small), ink.say("units.bars." + what),
           size="small", bold=True, align="left middle")  # fmt: skip

    def value_of(one: Reading) -> float:
        return one.perplexity if what == "perplexity" else one.per_character

    def length_of(one: Reading) -> float:
        return math.log(max(one.perplexity, 1.0)) if what == "perplexity" else one.per_character

    largest = max(length_of(one) for one in run.units) or 1.0
    room = box.width() - ink.text_width("00000.0", "small", mono=True) - 8
    for place, one in enumerate(rows):
        y = box.top() + (place + 1) * (small + 7)
        bar = QRectF(box.left(), y, max(room * length_of(one) / largest, 1.0), small)
        ink.rect(bar, fill=soft(ink, COLOURS[one.name], 0.6), line=COLOURS[one.name])
        ink.label(bar.right() + 5, bar.center().y(), fixed(value_of(one), 2), size="small",
                  mono=True)  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), small + 4), ReadOut(
            ink.say("units.bars." + what),
            (ink.say("read.perplexity", bits=number(one.total, 5), tokens=one.tokens,
                     value=number(one.perplexity, 4)) if what == "perplexity" else
             ink.say("read.character", bits=number(one.total, 5), characters=one.characters,
                     value=number(one.per_character, 4)),),
        ))  # fmt: skip
