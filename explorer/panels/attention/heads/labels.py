"""What each head is: six scores as bars, its name under them; a click opens the evidence."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.heads import Heads
from explorer.compute.attention.heads_labels import KINDS, NAMED_FROM
from explorer.core.params import to_json
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.heads.layout import Grid, grid_of
from explorer.panels.attention.heads.mosaic import draw_frames, draw_names, mark_heads
from explorer.panels.attention.heads.reads import read_head
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

#: The colour of each kind, always with its name.
COLOURS = dict(zip(KINDS, (f"category {place}" for place in (4, 1, 5, 0, 2, 7)), strict=True))


def draw_labels(ink: Ink, area: QRectF, trace: Trace) -> None:
    """A card per head with a bar per kind; above them what the bars are."""
    shared: Heads = trace.shared
    used = draw_legend(ink, area)
    body = area.adjusted(0, used, 0, 0)
    grid = grid_of(ink, body, shared.layers, shared.heads, square=False)

    def still(plain: Ink) -> None:
        for layer in range(shared.layers):
            for head in range(shared.heads):
                draw_card(plain, grid, trace, layer, head)
        draw_numbers(plain, grid, shared)
        if grid.named:
            draw_names(plain, grid, shared)

    ink.layer(("labels", repr(trace.params), repr(area)), still)
    draw_frames(ink, grid, trace, "labels")
    mark_heads(ink, grid, trace, "labels")
    if grid.height / len(KINDS) >= 6:
        mark_kinds(ink, grid, trace)


def draw_legend(ink: Ink, area: QRectF) -> float:
    """The kinds in their colours, in as many lines as they need. Returns the height used."""
    line, x, y = ink.line_height("small") + 3, area.left(), area.top()
    for kind in KINDS:
        text = ink.say(f"kind.{kind}")
        width = ink.text_width(text, "small") + 26
        if x + width > area.right() and x > area.left():
            x, y = area.left(), y + line
        ink.rect(QRectF(x, y + line / 2 - 5, 10, 10), fill=COLOURS[kind], line="border", width=0.8,
                 radius=2)  # fmt: skip
        ink.text(QRectF(x + 15, y, width, line), text, size="small", elide=False)
        x += width
    return y + line + 4 - area.top()


def draw_card(ink: Ink, grid: Grid, trace: Trace, layer: int, head: int) -> None:
    """The six bars of a head, from 0 to 1, and the mark from which on a head is named."""
    shared: Heads = trace.shared
    cell = grid.cell(layer, head)
    ink.rect(cell, fill="raised", line="hairline", radius=3)
    pitch = cell.height() / len(KINDS)
    room = cell.width() - 8
    x = cell.left() + 4
    for place, kind in enumerate(KINDS):
        share = float(shared.evidence.scores.of(kind)[layer, head])
        y = cell.top() + place * pitch
        bar = QRectF(x, y + pitch * 0.18, max(float(np.nan_to_num(share)) * room, 0.8),
                     max(pitch * 0.64, 1.0))  # fmt: skip
        ink.rect(bar, fill=COLOURS[kind], line="border" if pitch >= 6 else None, width=0.6)
    mark = x + NAMED_FROM * room
    ink.line(mark, cell.top() + 1, mark, cell.bottom() - pitch, "border", width=0.8, dash=True)


def draw_numbers(ink: Ink, grid: Grid, shared: Heads) -> None:
    """The numbers of layers and heads."""
    if not grid.numbered:
        return
    for head in range(shared.heads):
        cell = grid.cell(0, head)
        ink.label(cell.center().x(), cell.top() - 2, f"{head + 1}", anchor="center bottom",
                  size="tiny", mono=True, colour="muted")  # fmt: skip
    for layer in range(shared.layers):
        cell = grid.cell(layer, 0)
        ink.label(cell.left() - 6, cell.center().y(), f"{layer + 1}", anchor="right middle",
                  size="tiny", mono=True, colour="muted")  # fmt: skip


def mark_kinds(ink: Ink, grid: Grid, trace: Trace) -> None:
    """Every bar leads to what was averaged for it."""
    shared: Heads = trace.shared
    plain = to_json(trace.params)
    start = next(s.start for s in trace.sections if s.id == "evidence")
    for layer in range(shared.layers):
        for head in range(shared.heads):
            cell = grid.cell(layer, head)
            pitch = cell.height() / len(KINDS)
            params = {**plain, "layer": layer + 1, "head": head + 1}

            def look(_: QPointF, layer: int = layer, head: int = head) -> ReadOut:
                return read_head(ink, shared, layer, head)

            for place, kind in enumerate(KINDS):
                box = QRectF(cell.left(), cell.top() + place * pitch, cell.width(), pitch)
                name = ink.say("name.evidence", kind=ink.say(f"kind.{kind}"), layer=layer + 1,
                               head=head + 1)  # fmt: skip
                ink.mark(box, look, open=Open("attention/heads", params, start + place), name=name)


def draw_chips(ink: Ink, area: QRectF, trace: Trace, chosen: str) -> float:
    """The kinds of the chosen head with their scores, as buttons. Returns the height used."""
    shared: Heads = trace.shared
    start = next(s.start for s in trace.sections if s.id == "evidence")
    line, x, y = ink.line_height("small") + 8, area.left(), area.top()
    scores = shared.probe_scores(shared.layer, shared.head)
    for place, kind in enumerate(KINDS):
        value = scores[kind]
        text = f"{ink.say(f'kind.{kind}')} {value:.2f}"
        width = ink.text_width(text, "small") + 28
        if x + width > area.right() and x > area.left():
            x, y = area.left(), y + line + 4
        chip = QRectF(x, y, min(width, area.right() - x), line)
        on = kind == chosen
        ink.rect(chip, fill="raised" if on else None, line="text" if on else "border",
                 width=1.8 if on else 1, radius=line / 2)  # fmt: skip
        ink.rect(QRectF(x + 9, y + line / 2 - 4, 8, 8), fill=COLOURS[kind], line="border",
                 width=0.8, radius=2)  # fmt: skip
        box = QRectF(x + 21, y, chip.width() - 24, line)
        ink.text(box, text, size=fitting(ink, text, box.width()))
        ink.mark(chip, read_head(ink, shared, shared.layer, shared.head), seek=start + place,
                 name=ink.say("name.evidence", kind=ink.say(f"kind.{kind}"),
                              layer=shared.layer + 1, head=shared.head + 1))  # fmt: skip
        x += width + 6
    return y + line + 6 - area.top()
