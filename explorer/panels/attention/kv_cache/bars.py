"""Why no query is kept: how often each part was read, and what one more token changes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.kv_cache import Change, Run, Step
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common.bars import Pair, draw_pairs
from explorer.panels.attention.common.strip import tile_height, wide
from explorer.panels.attention.kv_cache import tiles
from explorer.panels.attention.kv_cache.layout import (
    Columns,
    columns,
    fitting,
    gutter_width,
    name_in_gutter,
    rules,
    words,
)
from explorer.panels.attention.kv_cache.reads import named
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_reads(ink: Ink, rect: QRectF, trace: Trace) -> None:
    """For each token a bar per part: in how many passes it was read."""
    run: Run = trace.shared
    gutter, area, shown = with_tiles(ink, rect, run, run.tokens)
    most = trace.scales["reads"][1]
    pitch = area.height() / 3
    label = ink.line_height("tiny")
    for place, (part, counts) in enumerate(
        (("query", run.query_reads), ("key", run.key_reads), ("value", run.value_reads))
    ):
        row = QRectF(area.left(), area.top() + place * pitch, area.width(), pitch - 8)
        floor, room = row.bottom(), max(row.height() - label - 4, 1.0)
        ink.line(shown.left, floor, shown.x(shown.last) + shown.width / 2, floor, "border")
        name_in_gutter(ink, row, gutter, ink.say(f"row.{part}"), ink.say(f"row.{part}.note"),
                       colour=part)  # fmt: skip
        step = max(1, int(np.ceil((ink.text_width("00", "tiny", mono=True) + 2) / shown.width)))
        for token in shown.shown(run.tokens):
            times = int(counts[token])
            again = times > 1
            height = room * times / most
            bar = shown.box(token, floor - height, height)
            ink.rect(bar, fill=soft(ink, part, 0.75 if again else 0.3), line=part, width=0.8)
            unit = room / most
            if unit >= 4:
                lines = [(bar.left(), floor - unit * i, bar.right(), floor - unit * i)
                         for i in range(1, times)]  # fmt: skip
                ink.segments(np.array(lines).reshape(-1, 4), ink.colour("surface"), width=0.8)
            if token % step == 0:
                ink.label(shown.x(token), bar.top() - 2, str(times), anchor="center bottom",
                          size="tiny", mono=True)  # fmt: skip
            column = shown.box(token, row.top(), row.height())
            ink.mark(column, ReadOut(ink.say(f"read.times.{part}", token=named(run, token)),
                                     (ink.say("read.times", times=times),)))  # fmt: skip


def with_tiles(ink: Ink, rect: QRectF, run: Run, until: int) -> tuple[float, QRectF, Columns]:
    """Tiles on top; the gutter's width, the room below, and the columns."""
    gutter = gutter_width(ink, rect)
    shown = columns(ink, run.pieces, until, until - 1, rect.left() + gutter, rect.right())
    height = tile_height(ink, run.pieces)
    tiles.draw_tiles(ink, shown, run.pieces, until, rect.top(), height, wide(run.pieces))
    tiles.draw_positions(ink, shown, until, rect.top() + height + 2)
    for token in shown.shown(until):
        tile = shown.box(token, rect.top(), height)
        ink.mark(tile, ReadOut(named(run, token), (ink.say("read.token.id", id=run.ids[token]),)))
    top = rect.top() + height + ink.line_height("tiny") + 10
    area = QRectF(rect.left() + gutter, top, rect.width() - gutter, max(rect.bottom() - top, 3.0))
    return gutter, area, shown


def draw_change(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Per layer and token: how far keys and values move when one token is appended."""
    run: Run = trace.shared
    change: Change = run.causal if step.stage == "causal" else run.bidirectional
    tiny = ink.line_height("tiny")
    lines = 5 * (ink.line_height("small") + 2) + tiny
    foot = min(max(rect.height() * 0.3, lines), rect.height() * 0.4)
    upper = rect.adjusted(0, 0, 0, -foot - 10)
    gutter, area, shown = with_tiles(ink, upper, run, run.prompt + 1)
    layers = min(run.layers, max(1, int(area.height() / (tiny + 12))))
    pitch = area.height() / layers
    most = trace.scales["change"][1]
    newest = run.prompt
    tile = shown.box(newest, upper.top(), tile_height(ink, run.pieces))
    tiles.draw_tile(ink, tile, run.pieces[newest], wide(run.pieces), line="query", fill="query",
                    width=2.0)  # fmt: skip
    for layer in range(layers):
        row = QRectF(area.left(), area.top() + layer * pitch, area.width(), pitch - 8)
        draw_layer(ink, row, gutter, shown, run, change, layer, most)
        if layers < run.layers and layer == layers - 1:
            title = ink.say("row.layers", shown=layers, layers=run.layers)
        else:
            title = ink.say("row.layer", layer=layer + 1)
        note = ink.say("row.change.note", most=percent(most))
        if max(change.key[layer].max(initial=0), change.value[layer].max(initial=0)) == 0:
            ink.text(QRectF(row.left(), row.top(), row.width(), row.height() - 4),
                     ink.say("row.change.none"), size="small", colour="muted",
                     align="center bottom")  # fmt: skip
        name_in_gutter(ink, row, gutter, title, note)
    below = QRectF(rect.left() + gutter, rect.bottom() - foot, rect.width() - gutter, foot)
    draw_consequence(ink, below, gutter, change)


def draw_layer(
    ink: Ink, row: QRectF, gutter: float, shown: Columns, run: Run, change: Change, layer: int,
    most: float,
) -> None:  # fmt: skip
    """Two bars a token, key and value; a dot on the line where nothing moves."""
    floor, right = row.bottom(), shown.x(shown.last) + shown.width / 2
    for value, y in rules(ink, QRectF(shown.left, row.top(), right - shown.left, row.height()),
                          100 * most):  # fmt: skip
        if ink.text_width(text := percent(value / 100), "tiny", mono=True) <= shown.width:
            ink.label(right, y + 1, text, anchor="right top", size="tiny", mono=True,
                      colour="muted")  # fmt: skip
    ink.line(shown.left, floor, right, floor, "border")
    for token in shown.shown(run.prompt):
        cell = shown.box(token, row.top(), row.height())
        for place, (colour, values) in enumerate((("key", change.key), ("value", change.value))):
            share = float(values[layer, token])
            height = row.height() * share / most
            left = cell.left() + place * cell.width() / 2
            bar = QRectF(left, floor - height, cell.width() / 2 - 0.6, height)
            if height >= 0.7:
                ink.rect(bar, fill=soft(ink, colour, 0.8), line=colour, width=0.6)
            else:
                ink.circle(bar.center().x(), floor, 1.6, fill=colour)
        lines = (
            ink.say("read.change.key", share=number(100 * float(change.key[layer, token]))),
            ink.say("read.change.value", share=number(100 * float(change.value[layer, token]))),
        )
        title = ink.say("read.change", token=named(run, token), layer=layer + 1)
        ink.mark(cell, ReadOut(title, lines))


def draw_consequence(ink: Ink, area: QRectF, gutter: float, change: Change) -> None:
    """The next token: with everything computed again (solid), from what was kept (dotted)."""
    small = ink.line_height("small")
    ink.line(area.left() - gutter, area.top() - 4, area.right(), area.top() - 4, "hairline")
    title = QRectF(area.left(), area.top(), area.width(), small)
    text = ink.say("consequence.title", difference=number(change.difference, 2))
    words(ink, title, text, align="left middle")
    most = min(area.width(), 400.0 * ink.view.text_scale)
    pairs = [Pair(*each) for each in zip(change.pieces, change.fresh, change.stale, strict=True)]
    room = QRectF(area.left(), title.bottom() + 4, most, area.bottom() - title.bottom() - 4)

    def read(pair: Pair) -> ReadOut:
        return ReadOut(ink.say("read.candidate", piece=pair.piece), (
            ink.say("read.fresh", share=number(pair.before)),
            ink.say("read.stale", share=number(pair.after)),
        ))  # fmt: skip

    draw_pairs(ink, room, pairs, read)
    legend(ink, QRectF(area.left() - gutter, title.bottom() + 2, gutter - 10,
                       area.bottom() - title.bottom() - 2),
           (ink.say("legend.fresh"), ink.say("legend.stale")))  # fmt: skip


def legend(ink: Ink, box: QRectF, lines: Sequence[str]) -> None:
    """Muted lines in the gutter, each wrapped to its width."""
    y = box.top()
    for text in lines:
        for part in text.split("\n"):
            if y + ink.line_height("tiny") > box.bottom() + 2:
                return
            place = QRectF(box.left(), y, box.width(), ink.line_height("tiny"))
            ink.text(place, part, size=fitting(ink, part, box.width(), "tiny"), colour="muted",
                     align="right middle")  # fmt: skip
            y += ink.line_height("tiny")
