"""Without some heads: what each costs alone, which tokens pay, what comes next, whose maps move."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.heads import Heads, Removal, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.common.bars import Pair, draw_pairs
from explorer.panels.attention.common.strip import (
    draw_gaps,
    draw_places,
    draw_tile,
    strip_of,
    tile_height,
    wide,
)
from explorer.panels.attention.heads.reads import head_edit, named, read_head, token_edit
from explorer.panels.attention.heads.relation import (
    draw_ribbons,
    draw_row,
    queries_drawn,
    wanted,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_alone(ink: Ink, area: QRectF, trace: Trace, removal: Removal) -> None:
    """A bar per head: how much the text's mean loss rises with that head removed by itself."""
    shared: Heads = trace.shared
    rises = np.nan_to_num(removal.alone)
    most, least = max(float(rises.max()), 1e-6), min(float(rises.min()), 0.0)
    tiny = ink.line_height("tiny")
    gutter = ink.text_width("−0.00", "tiny", mono=True) + 8
    plot = QRectF(area.left() + gutter, area.top() + 2 * tiny + 6, area.width() - gutter,
                  area.height() - 4 * tiny - 10)  # fmt: skip
    unit = plot.height() / (most - least)
    zero = plot.top() + most * unit
    ink.text(QRectF(area.left(), area.top(), area.width(), tiny + 2), ink.say("alone.axis"),
             size="tiny", colour="muted")  # fmt: skip
    for value in {0.0, most}:
        y = zero - value * unit
        ink.line(plot.left(), y, plot.right(), y, "border" if not value else "hairline")
        ink.label(plot.left() - 5, y, number(value, 2), anchor="right middle", size="tiny",
                  mono=True, colour="muted")  # fmt: skip
    gap = min(14.0, plot.width() / shared.layers * 0.12)
    group = (plot.width() - gap * (shared.layers - 1)) / shared.layers
    pitch = group / shared.heads
    knocked = set(removal.knocked)
    costliest = int(rises.argmax())
    for layer in range(shared.layers):
        left = plot.left() + layer * (group + gap)
        for head in range(shared.heads):
            rise = float(rises[layer, head])
            x = left + head * pitch
            height = abs(rise) * unit
            bar = QRectF(x + pitch * 0.1, zero - max(rise, 0.0) * unit, pitch * 0.8,
                         max(height, 0.8))  # fmt: skip
            out = (layer, head) in knocked
            ink.rect(bar, fill="weight" if rise >= 0 else "negative",
                     line="error" if out else None, width=2)  # fmt: skip
            if layer * shared.heads + head == costliest or pitch >= 40:
                ink.label(bar.center().x(), min(bar.top(), zero) - 2, fixed(rise, 2), size="tiny",
                          mono=True, anchor="center bottom")  # fmt: skip
            if pitch >= 11:
                ink.label(bar.center().x(), plot.bottom() + 2, str(head + 1), anchor="center top",
                          size="tiny", mono=True, colour="error" if out else "muted")  # fmt: skip
            ink.mark(QRectF(x, plot.top(), pitch, plot.height() + tiny),
                     read_head(ink, shared, layer, head),
                     edit=head_edit(trace, "alone", layer, head),
                     name=ink.say("name.knock", layer=layer + 1, head=head + 1))  # fmt: skip
        text = ink.say("alone.layer", layer=layer + 1)
        if ink.text_width(text, "tiny") > group:
            text = str(layer + 1)
        ink.text(QRectF(left, plot.bottom() + tiny + 2, group, tiny), text, size="tiny",
                 align="center middle")  # fmt: skip


def draw_losses(ink: Ink, area: QRectF, trace: Trace, step: Step, removal: Removal) -> None:
    """Over every token: how much more it surprises the model without the heads."""
    shared: Heads = trace.shared
    change = removal.loss_removed - removal.loss
    order = [step.query, 0, *(np.argsort(-np.abs(change), kind="stable") + 1).tolist()]
    near = [one + side for one in order[:12] for side in (0, -1, 1)]
    strip = strip_of(ink, shared.pieces, [*near, *order], area.left() + 46, area.right())
    tile, tiny = tile_height(ink, shared.pieces), ink.line_height("tiny")
    most = max(float(np.abs(change).max()) if len(change) else 0.0, 1e-6)
    falls = float(change.min()) < -0.02 * most if len(change) else False
    below = 0.24 if falls else 0.0
    top = area.top() + tiny + 10
    room = area.bottom() - tiny - 4 - tile - 6 - top
    if room < 16:
        return
    high = room * (1 - below)
    row = top + high + 3
    ink.text(QRectF(area.left(), area.top(), area.width(), tiny + 2), ink.say("removed.axis"),
             size="tiny", colour="muted")  # fmt: skip
    ink.label(area.left() + 40, top, f"+{number(most, 2)}", anchor="right top", size="tiny",
              mono=True, colour="muted")  # fmt: skip
    ink.line(area.left() + 44, top, area.right(), top, "hairline")
    ink.line(area.left() + 44, row - 3, area.right(), row - 3, "border")
    ink.label(area.left() + 40, row - 3, "0", anchor="right bottom", size="tiny", mono=True,
              colour="muted")  # fmt: skip
    tall = wide(shared.pieces)
    for token in strip.shown:
        box = strip.column(token, row, tile)
        assert box is not None
        rise = float(change[token - 1]) if token else 0.0
        share = min(abs(rise) / most, 1.0)
        tone = "weight" if rise >= 0 else "negative"
        draw_tile(ink, box, shared.pieces[token], tall=tall, line="border",
                  fill=tone if token else "", share=0.55 * share)  # fmt: skip
        if token:
            height = share * (high - 2) if rise >= 0 else share * room * below
            y = row - 3 - height if rise >= 0 else row + tile + tiny + 3
            bar = QRectF(box.left() + box.width() * 0.18, y, box.width() * 0.64, max(height, 0.6))
            ink.rect(bar, fill=tone, radius=1)
        ink.mark(QRectF(box.left(), top, box.width(), area.bottom() - top),
                 read_loss(ink, shared, removal, token), edit=token_edit(trace, token),
                 name=ink.say("name.token", token=named(shared, token)))  # fmt: skip
    draw_gaps(ink, strip, row + tile / 2)
    draw_places(ink, strip, row + tile + 1)


def read_loss(ink: Ink, shared: Heads, removal: Removal, token: int) -> ReadOut:
    """Surprise at a token, with the heads and without them."""
    title = named(shared, token)
    if token == 0:
        return ReadOut(title, (ink.say("read.loss.first"),))
    before, after = float(removal.loss[token - 1]), float(removal.loss_removed[token - 1])
    return ReadOut(title, (
        ink.say("read.loss", before=fixed(before), after=fixed(after), rise=fixed(after - before)),
        f"−ln p: p = {number(float(np.exp(-before)), 3)} → {number(float(np.exp(-after)), 3)}",
    ))  # fmt: skip


def draw_next(ink: Ink, area: QRectF, trace: Trace, step: Step, removal: Removal) -> None:
    """The text up to the query, and the likeliest next tokens, before and after."""
    shared: Heads = trace.shared
    tile, tiny = tile_height(ink, shared.pieces), ink.line_height("tiny")
    order = [*range(step.query, -1, -1), *range(step.query + 1, shared.tokens)]
    strip = strip_of(ink, shared.pieces, order, area.left(), area.right())
    draw_row(ink, strip, trace, step, area.top(), tile, float(step.query))
    y = area.top() + tile + tiny + 12
    q = step.query
    pairs = [
        Pair(removal.next_pieces[q][i], float(removal.next_with[q, i]),
             float(removal.next_without[q, i]))
        for i in removal.candidates(q)
    ]  # fmt: skip
    pairs.sort(key=lambda pair: -max(pair.before, pair.after))
    line = ink.line_height("small")
    title = QRectF(area.left(), y, area.width(), line)
    ink.text(title, ink.say("next.title", token=named(shared, q)), size="small", bold=True)
    legend = QRectF(area.left(), title.bottom() + 1, area.width(), tiny + 2)
    ink.text(legend, ink.say("next.legend"), size="tiny", colour="muted")

    def read(pair: Pair) -> ReadOut:
        return ReadOut(ink.say("next.read", piece=pair.piece), (
            ink.say("next.before", share=number(pair.before, 4)),
            ink.say("next.after", share=number(pair.after, 4)),
        ))  # fmt: skip

    draw_pairs(ink, QRectF(area.left(), legend.bottom() + 4, area.width(),
                           area.bottom() - legend.bottom() - 4), pairs, read)  # fmt: skip


def draw_mirror(ink: Ink, area: QRectF, trace: Trace, step: Step, removal: Removal) -> None:
    """The chosen head's arcs as they are, above the tokens, and without the heads, below them."""
    shared: Heads = trace.shared
    strip = strip_of(ink, shared.pieces, wanted(shared, step.query), area.left(), area.right())
    tile, tiny = tile_height(ink, shared.pieces), ink.line_height("tiny")
    # the arcs end where the lines of text above and below begin, as thick as they may be
    top = area.center().y() - (tile + tiny) / 2
    room = top - area.top() - tiny - 12
    below = top + tile + tiny + 2
    ink.text(QRectF(area.left(), area.top(), area.width(), tiny + 1),
             ink.say("maps.before", layer=shared.layer + 1, head=shared.head + 1), size="tiny",
             colour="muted")  # fmt: skip
    for one in queries_drawn(shared, step.query):
        draw_ribbons(ink, strip, shared.weight, one, "weight", top - 2, room)
        if removal.weight_block == 1:
            draw_ribbons(ink, strip, removal.weight, one, "weight", below, room, below=True)
    draw_row(ink, strip, trace, step, top, tile, float(step.query))
    text = "maps.after" if removal.weight_block == 1 else "maps.long"
    ink.text(QRectF(area.left(), area.bottom() - tiny - 1, area.width(), tiny + 1),
             ink.say(text, layer=shared.layer + 1, head=shared.head + 1), size="tiny",
             colour="muted")  # fmt: skip


def draw_waiting(ink: Ink, area: QRectF) -> None:
    """While the removal is being measured."""
    ink.text(area, ink.say("waiting"), size="body", colour="muted", align="center middle")


def path_text(ink: Ink, trace: Trace, removal: Removal) -> str:
    """Which heads are removed, and from where."""
    if not removal.knocked:
        return ink.say("knocked.none")
    names = ", ".join(f"{layer + 1}.{head + 1}" for layer, head in removal.knocked[:6])
    if len(removal.knocked) > 6:
        names += " …"
    return ink.say(f"knocked.{trace.params.part}", heads=names, layer=removal.to_layer + 1)
