"""Drawing: a rank's pieces as cells with numbers, and the gates between the ranks."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.parallelism.tensor.params import Piece, Step, quantity
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge, rank_colour
from explorer.panels.parallelism.tensor.layout import Layout, header
from explorer.panels.parallelism.tensor.names import amount, note_of, operation, title, written
from explorer.panels.parallelism.tensor.plan import lines_of, shown
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink

FADED = 0.45  # of what belongs to the pass before
SENDING = ("all-reduce", "all-gather", "reduce-scatter", "max")


def draw_cards(ink: Ink, layout: Layout) -> None:
    """A column per rank with its name."""
    for rank, card in enumerate(layout.cards):
        ink.rect(card, fill="raised", line="border", width=0.8, radius=7)
        high = header(ink)
        name = ink.say("rank", rank=rank)
        if ink.text_width(name, "small", bold=True) > card.width() - 26:
            name = str(rank)
        wide = ink.text_width(name, "small", bold=True) + 16
        left = card.center().x() - wide / 2
        badge(ink, left + 5, card.top() + high / 2, 4.5, rank)
        ink.text(QRectF(left + 14, card.top(), wide, high), name, size="small", bold=True)


def draw_slot(
    ink: Ink, layout: Layout, trace: Trace, index: int, slot: str, rank: int, have: set[str]
) -> str:
    """A piece in its place; returns the name of what is shown there."""
    step: Step = trace[index]
    area = layout.slots[slot, rank]
    name, current = shown(trace, slot, have, step.backward)
    _label(ink, layout, trace, name or slot, rank, area, bool(name) and current)
    if not name:
        ink.rect(area, fill="surface", line="hairline", width=1.0)
        return ""
    piece: Piece = trace.shared.pieces[name]
    part = piece.parts[rank]
    levels = trace.scales[quantity(trace.params.part, name)]
    painter = ink.painter
    painter.save()
    if not current:
        painter.setOpacity(FADED)
    ink.rect(area, fill="surface")
    _heat(ink, area, part, levels)
    if layout.numbers and current:
        _numbers(ink, layout, area, part, levels)
    painter.restore()
    own = piece.cut != "whole" and len(piece.parts) > 1
    ink.rect(area, line=rank_colour(rank) if own else "border", width=2.2 if own else 1.0,
             dash=piece.cut in ("partial", "copies"), alpha=1.0 if current else 0.6)  # fmt: skip
    if own and piece.cut not in ("partial", "copies"):
        ink.rect(area, line="border", width=0.6)
    if name in step.writes:
        ink.rect(area.adjusted(-2.5, -2.5, 2.5, 2.5), line="text", width=1.6, radius=2)
    _wrong(ink, layout, trace, piece, rank, area)
    room = layout.beside.get((slot, rank), 0.0)
    text = operation(trace, piece, rank) if current else ""
    if text and ink.text_width(text, "tiny") <= room:
        right = QRectF(area.right() + 7, area.top(), room + 2, area.height())
        ink.text(right, text, size="tiny", colour="muted")
    return name


def _label(
    ink: Ink, layout: Layout, trace: Trace, name: str, rank: int, area: QRectF, lit: bool
) -> None:
    """Its name, and in what way it is a part of the whole."""
    piece: Piece = trace.shared.pieces[name]
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    note = note_of(ink, trace, name, piece, rank) if layout.notes else ""
    high = small + (tiny if note else 0)
    if layout.margin:
        if rank == 0:
            edge = layout.cards[0].left()
            place = QRectF(edge - layout.margin, area.center().y() - small / 2,
                           layout.margin - 5, small)  # fmt: skip
            ink.text(place, written(name), size="small", bold=lit, align="right middle",
                     colour="text" if lit else "muted", elide=False)  # fmt: skip
        return
    slot = name.rstrip("+").removeprefix("d")
    wide = layout.labels[slot] - 5
    left = area.left() - wide - 5
    top = area.center().y() - high / 2
    ink.text(QRectF(left, top, wide, small), title(name, piece, rank), size="small", bold=lit,
             colour="text" if lit else "muted", align="right middle", elide=False)  # fmt: skip
    if note:
        ink.text(QRectF(left, top + small, wide, tiny), note, size="tiny", colour="muted",
                 align="right middle")  # fmt: skip


def _numbers(
    ink: Ink, layout: Layout, area: QRectF, part: np.ndarray, levels: tuple[float, float]
) -> None:
    wide, tall = layout.cell
    places = 2 if ink.text_width("−0.00", "tiny", mono=True) + 2 <= wide else 1
    size = "small" if (
        tall >= ink.line_height("small") + 1
        and ink.text_width("−0.00", "small", mono=True) + 4 <= wide
    ) else "tiny"  # fmt: skip
    text, surface = ink.colour("text"), ink.colour("surface")
    for row, numbers in enumerate(part.tolist()):
        for column, value in enumerate(numbers):
            shown_as = short(value, places)
            if ink.text_width(shown_as, size, mono=True) > wide:
                continue
            fill = ink.signed(shade(ink, value / levels[1]))
            light = theme.contrast(text, fill) < theme.contrast(surface, fill)
            cell = QRectF(area.left() + column * wide, area.top() + row * tall, wide, tall)
            ink.text(cell, shown_as, size=size, mono=True, align="center middle", elide=False,
                     colour=surface if light else text)  # fmt: skip


def shade(ink: Ink, share: float) -> float:
    """A share of the largest number as a colour: itself, or its root where the reader asks."""
    return math.copysign(abs(share) ** 0.5, share) if ink.view.scale == "root" else share


def _heat(ink: Ink, area: QRectF, part: np.ndarray, levels: tuple[float, float]) -> None:
    shares = part / levels[1]
    if ink.view.scale == "root":
        shares = np.sign(shares) * np.sqrt(np.abs(shares))
    ink.heat(area, shares, (-1.0, 1.0), "signed")


def short(value: float, places: int) -> str:
    """A number for a cell."""
    if abs(value) >= 1000 or value != value:
        return number(value, 1)
    places = 0 if abs(value) >= 99.5 else 1 if abs(value) >= 9.95 else places
    return fixed(round(value, places) + 0.0, places)  # + 0: no −0


def _wrong(ink: Ink, layout: Layout, trace: Trace, piece: Piece, rank: int, area: QRectF) -> None:
    """A frame round the numbers that are not those of the unsplit block."""
    expected = piece.expected(rank)
    if expected is None:
        if piece.difference() > trace.shared.tolerance:
            ink.rect(area.adjusted(-1, -1, 1, 1), line="error", width=2.0, dash=True)
        return
    wide, tall = layout.cell
    off = np.abs(piece.parts[rank] - expected) > trace.shared.tolerance
    if min(wide, tall) < 9 and off.any():  # no room for frames: one round all of them
        ink.rect(area.adjusted(-1, -1, 1, 1), line="error", width=2.0)
        return
    for row, column in np.argwhere(off).tolist():
        cell = QRectF(area.left() + column * wide, area.top() + row * tall, wide, tall)
        ink.rect(cell.adjusted(0.8, 0.8, -0.8, -0.8), line="error", width=1.4)


def draw_gate(ink: Ink, layout: Layout, trace: Trace, index: int, name: str, share: float) -> None:
    """A bar across the ranks: what passes in each direction, lit when it does."""
    box = layout.gates[name]
    step: Step = trace[index]
    passes = passings(trace, name)
    active = step if step.gate == name else None
    sends = any(one.collective in SENDING for one in passes)
    lit = active is not None and active.collective in SENDING
    ink.rect(box, fill="text" if lit else "surface", line="text" if active else "border",
             width=1.6 if active else 1.0, radius=5, dash=not sends)  # fmt: skip
    if active:
        _arrows(ink, layout, box, active.backward, lit)
    texts = []
    for one in passes:
        arrow = "▲" if one.backward else "▼"
        texts.append(f"{arrow} " + ink.say(f"pass.{one.collective}", count=amount(one.sent)))
    _gate_text(ink, box, trace, passes, texts, active, lit)
    following = trace[index + 1] if index + 1 < len(trace) else None
    if share > 0 and following is not None and following.gate == name:
        for card in layout.cards:  # what goes next is on its way to the gate
            way = 16.0 * (1 - share)
            y = box.bottom() + way if following.backward else box.top() - way
            for x in (card.left() + 9, card.right() - 9):
                ink.circle(x, y, 3.5, fill="text", alpha=min(1.0, 3 * share))


def passings(trace: Trace, gate: str) -> list[Step]:
    """The steps at which something passes a gate, downwards first."""
    return [step for step in trace.steps if step.gate == gate]


def _gate_text(
    ink: Ink, box: QRectF, trace: Trace, passes: list[Step], texts: list[str],
    active: Step | None, lit: bool,
) -> None:  # fmt: skip
    gap, size = 22.0, "tiny"
    widths = [ink.text_width(t, size, bold=True) for t in texts]
    if sum(widths) + gap * (len(texts) - 1) > box.width() - 16:
        keep = [i for i, one in enumerate(passes) if one is active] or [0]
        if active is None:
            keep = [i for i, one in enumerate(passes) if one.collective in SENDING][:1] or [0]
        passes, texts = [passes[i] for i in keep], [texts[i] for i in keep]
        widths = [widths[i] for i in keep]
    x = box.center().x() - (sum(widths) + gap * (len(texts) - 1)) / 2
    for one, text, wide in zip(passes, texts, widths, strict=True):
        own = one is active
        colour = ("surface" if own else "border") if lit else ("text" if own else "muted")
        ink.text(QRectF(x, box.top(), wide + 2, box.height()), text, size=size, bold=own,
                 colour=colour)  # fmt: skip
        x += wide + gap


def _arrows(ink: Ink, layout: Layout, box: QRectF, backward: bool, lit: bool) -> None:
    """Into the gate and out of it, at both sides of every rank's column."""
    del lit
    for card in layout.cards:
        for x in (card.left() + 9, card.right() - 9):
            ends = ((box.top() - 9, box.top() - 1), (box.bottom() + 1, box.bottom() + 9))
            for start, end in ends:
                if backward:
                    start, end = end, start
                ink.arrow(x, start, x, end, "text", width=1.6, head=5.0)


def slots_of(trace: Trace) -> list[str]:
    """All places, from the top down."""
    return [slot for line in lines_of(trace.params) if isinstance(line, tuple) for slot in line]
