"""Replicas: a row of bars per rank, and below them their average against the full batch."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.data.params import CONTEXT, Gradients
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge, rank_colour
from explorer.panels.parallelism.data.numbers import picked, signed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

ORDER = ("whole", "split", "forward", "backward", "average", "update")


def element(ink: Ink, found: Gradients) -> int:
    """The number spoken about: the reader's, else the largest of the full batch."""
    count = len(found.names)
    chosen = picked(ink, "element", 0, count)
    return largest(found) if chosen is None else chosen


def largest(found: Gradients) -> int:
    """Where the shown part of the full batch's gradient is largest."""
    part = found.whole[found.place : found.place + len(found.names)]
    return int(np.abs(part).argmax())


def sample(found: Gradients, index: int) -> str:
    """A sample as text: what goes in, and what is to come out."""
    letters = [found.letters[place] for place in found.samples[index].tolist()]
    shown = [letter if letter.strip() else "␣" for letter in letters]
    return "".join(shown[:CONTEXT]) + "→" + shown[CONTEXT]


def draw_replicas(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The rows of a step."""
    found: Gradients = trace.shared.gradients
    name = trace[index].name
    ranks, scale = len(found.local), trace.scales["gradient"]
    chosen = element(ink, found)
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    cards = min(max(box.width() * 0.3, 138.0), 330.0)
    digits = ink.text_width("+0.0000", "small", mono=True) + 10
    letters = tiny + 3 if len(found.names) * 9.0 <= box.width() - cards - digits - 24 else 4.0
    foot = min(max(box.height() * 0.26, 2 * small + tiny + letters + 12), 210.0)
    tall = (box.height() - foot - 8) / ranks
    plot_left = box.left() + cards + 12
    plot_wide = box.right() - digits - plot_left
    if name == "whole":
        rows = QRectF(box.left(), box.top(), box.width(), tall * ranks - 5)
        _undivided(ink, rows, cards, QRectF(plot_left, rows.top(), plot_wide, rows.height()), found,
                   chosen)  # fmt: skip
    for rank in range(ranks if name != "whole" else 0):
        row = QRectF(box.left(), box.top() + rank * tall, box.width(), tall - 5)
        card = QRectF(row.left(), row.top(), cards, row.height())
        _card(ink, card, found, rank, name)
        plot = QRectF(plot_left, row.top(), plot_wide, row.height())
        ready = ORDER.index(name) >= ORDER.index("backward")
        _bars(ink, plot, found, found.local[rank] if ready else None, scale, rank_colour(rank),
              chosen, partial(_read_local, ink, found, rank))  # fmt: skip
        if ready:
            value = float(found.local[rank, found.place + chosen])
            at = QRectF(plot.right() + 4, plot.top(), digits - 4, plot.height())
            ink.text(at, signed(value), size="small", mono=True, align="right middle", elide=False)
    bottom = QRectF(box.left(), box.bottom() - foot, box.width(), foot)
    _foot(ink, bottom, QRectF(plot_left, bottom.top() + 4, plot_wide, foot - letters - 4), trace,
          index, chosen, cards, digits, letters)  # fmt: skip


def _undivided(
    ink: Ink, rows: QRectF, cards: float, plot: QRectF, found: Gradients, chosen: int
) -> None:
    """Before anything is split: all samples on one card, and their gradient on a scale of its
    own."""
    card = QRectF(rows.left(), rows.top(), cards, rows.height())
    ink.rect(card, fill="surface", line="border", radius=6)
    small = ink.line_height("small")
    head = QRectF(card.left() + 8, card.top() + 6, card.width() - 16, small)
    title = ink.say("whole.batch", count=len(found.samples))
    _fitted(ink, head, title, bold=True)
    texts = [sample(found, index) for index in range(len(found.samples))]
    _chips(ink, QRectF(head.left(), head.bottom() + 4, head.width(),
                       card.bottom() - head.bottom() - 8), texts)  # fmt: skip
    lines = (ink.say("read.samples", count=len(texts), samples="  ".join(texts[:12])),)
    ink.mark(card, ReadOut(title, lines), name="batch")
    shown = found.whole[found.place : found.place + len(found.names)]
    scale = (min(float(shown.min()), 0.0), max(float(shown.max()), 0.0))
    _bars(ink, plot, found, found.whole, scale, "weight", chosen,
          partial(_read_average, ink, found, False))  # fmt: skip


def _fitted(ink: Ink, box: QRectF, text: str, **style: Any) -> None:
    """A line in the usual small size, or in the smallest where that does not fit; bold if there is
    room for it."""
    bold = bool(style.pop("bold", False))
    size = "small" if ink.text_width(text, "small", bold=bold) <= box.width() else "tiny"
    bold = bold and ink.text_width(text, size, bold=True) <= box.width()
    ink.text(box, text, size=size, bold=bold, **style)


def _card(ink: Ink, card: QRectF, found: Gradients, rank: int, name: str) -> None:
    """A rank: its samples once it has them, its loss, and that its weights are those of all."""
    at = ORDER.index(name)
    ink.rect(card, fill="surface", line="border", radius=6)
    small = ink.line_height("small")
    top = card.top() + max((card.height() - 2 * small - 4) / 2, 1.0)
    if card.height() > 3.4 * small:
        top = card.top() + 6
    head = QRectF(card.left() + 8, top, card.width() - 16, small)
    badge(ink, head.left() + 5, head.center().y(), 5, rank)
    title = ink.say("rank", rank=rank)
    ink.text(head.adjusted(15, 0, 0, 0), title, size="small", bold=True)
    mine = np.flatnonzero(found.owner == rank).tolist()
    lines = []
    if at >= ORDER.index("forward"):
        lines.append(ink.say("loss", loss=number(float(found.loss[rank]), 4)))
    note = ink.say("same.weights") if name == "update" else lines[0] if lines else ""
    room = head.width() - 15 - ink.text_width(title, "small", bold=True) - 8
    if note and ink.text_width(note, "small") > room and name == "update":
        note = ink.say("same.short")
    if ink.text_width(note, "small") <= room:
        ink.text(head, note, size="small", colour="ok" if name == "update" else "muted",
                 align="right middle")  # fmt: skip
    samples = QRectF(
        head.left(), head.bottom() + 3, head.width(), card.bottom() - head.bottom() - 6
    )
    if at >= ORDER.index("split") and samples.height() >= small - 1:
        _chips(ink, samples, [sample(found, i) for i in mine])
    texts = [sample(found, i) for i in mine]
    ink.mark(card, ReadOut(title, (
        ink.say("read.samples", count=len(texts), samples="  ".join(texts[:12])),
        *lines,
    )), name=f"rank {rank}")  # fmt: skip


def _chips(ink: Ink, area: QRectF, texts: list[str]) -> None:
    """Samples side by side, in as many lines as there is room for; how many more."""
    small = ink.line_height("small")
    wide = max(ink.text_width(text, "small", mono=True) for text in texts) + 10
    columns = max(int((area.width() + 4) // wide), 1)
    lines = max(int((area.height() + 2) // (small + 3)), 1)
    shown = texts if len(texts) <= columns * lines else texts[: max(columns * lines - 1, 1)]
    for place, text in enumerate(shown):
        x = area.left() + place % columns * wide
        y = area.top() + place // columns * (small + 3)
        chip = QRectF(x, y, wide - 4, small)
        ink.rect(chip, fill="raised", radius=3)
        ink.text(chip, text, size="small", mono=True, align="center middle", elide=False)
    if len(shown) < len(texts) and len(shown) < columns * lines:
        x = area.left() + len(shown) % columns * wide
        y = area.top() + len(shown) // columns * (small + 3)
        ink.text(QRectF(x, y, wide, small), f"+{len(texts) - len(shown)}", size="small",
                 colour="muted", mono=True)  # fmt: skip


def level(plot: QRectF, scale: tuple[float, float], value: float) -> float:
    """Pixels down of a value: one scale for all rows."""
    low, high = scale
    return plot.bottom() - 1 - (plot.height() - 2) * (value - low) / ((high - low) or 1.0)


def _bars(
    ink: Ink, plot: QRectF, found: Gradients, flat: np.ndarray | None,
    scale: tuple[float, float], colour: str, chosen: int, read: object,
) -> None:  # fmt: skip
    """A tensor's numbers as bars from a common zero; the one in focus on a band."""
    count, zero = len(found.names), level(plot, scale, 0.0)
    pitch = plot.width() / count
    band = QRectF(plot.left() + chosen * pitch, plot.top(), pitch, plot.height())
    ink.rect(band, fill="selection", alpha=0.55)
    ink.line(plot.left(), zero, plot.right(), zero, "border", width=0.8)
    if flat is not None:
        gap = 1.0 if pitch > 4 else 0.0
        for place in range(count):
            y = level(plot, scale, float(flat[found.place + place]))
            bar = QRectF(plot.left() + place * pitch + gap, min(y, zero), pitch - 2 * gap,
                         abs(y - zero))  # fmt: skip
            ink.rect(bar, fill=colour, line="text" if pitch > 8 else None, width=0.6)

    def reading(point: QPointF) -> ReadOut | None:
        place = min(max(int((point.x() - plot.left()) / pitch), 0), count - 1)
        return read(place) if callable(read) else None

    ink.mark(plot, reading, name="gradient")
    if pitch >= 6:
        for place in range(count):
            column = QRectF(plot.left() + place * pitch, plot.top(), pitch, plot.height())
            ink.mark(column, partial(_fixed, reading), select={"element": place},
                     name=f"element {place}")  # fmt: skip


def _fixed(reading: object, point: QPointF) -> ReadOut | None:
    return reading(point) if callable(reading) else None


def _foot(
    ink: Ink, box: QRectF, plot: QRectF, trace: Trace, index: int, chosen: int, cards: float,
    digits: float, letters: float,
) -> None:  # fmt: skip
    """The average as bars, the full batch as marks across them, and how far they are apart."""
    found: Gradients = trace.shared.gradients
    name, scale = trace[index].name, trace.scales["gradient"]
    averaged = ORDER.index(name) >= ORDER.index("average")
    small = ink.line_height("small")
    ink.line(box.left(), box.top() - 3, box.right(), box.top() - 3, "hairline")
    _bars(ink, plot, found, found.average if averaged else None, scale, "weight", chosen,
          partial(_read_average, ink, found, averaged))  # fmt: skip
    pitch = plot.width() / len(found.names)
    for place in range(len(found.names)):
        y = level(plot, scale, float(found.whole[found.place + place]))
        x = plot.left() + place * pitch
        ink.line(x, y, x + pitch, y, "text", width=2.0)
    if letters > 5:
        for place, text in enumerate(found.names):
            ink.label(plot.left() + (place + 0.5) * pitch, plot.bottom() + 2, text,
                      anchor="center top", size="tiny", mono=True, colour="muted")  # fmt: skip
    line = QRectF(box.left(), box.top() + 4, cards, small)
    if averaged:
        ink.rect(QRectF(line.left(), line.center().y() - 5, 14, 10), fill="weight", line="text",
                 width=0.6)  # fmt: skip
        key = "mean.ranks" if trace.params.average == "ranks" else "mean.samples"
        _fitted(ink, line.adjusted(20, 0, 0, 0), ink.say(key, ranks=len(found.local)))
        line = line.translated(0, small + 2)
    ink.line(line.left(), line.center().y(), line.left() + 14, line.center().y(), "text", width=2.0)
    _fitted(ink, line.adjusted(20, 0, 0, 0), ink.say("whole.batch", count=len(found.samples)))
    line = line.translated(0, small + 2)
    if averaged and line.bottom() <= box.bottom():
        apart = float(np.abs(found.average - found.whole).max())
        exact = apart <= tolerance(found)
        _fitted(ink, line, ink.say("apart", apart=number(apart, 2)),
                colour="ok" if exact else "warn", bold=True)  # fmt: skip
    elif line.bottom() <= box.bottom() and not averaged:
        ink.text(line, ink.say("loss", loss=number(found.whole_loss, 4)), size="small",
                 colour="muted")  # fmt: skip
    shown = found.average if averaged else found.whole
    at = QRectF(plot.right() + 4, plot.top(), digits - 4, plot.height())
    ink.text(at, signed(float(shown[found.place + chosen])), size="small", mono=True, bold=True,
             align="right middle", elide=False)  # fmt: skip


def tolerance(found: Gradients) -> float:
    """How far two float32 sums of the same numbers may lie apart: some roundings of the largest
    gradient, one per sample and rank."""
    terms = len(found.samples) + len(found.local)
    return float(terms * 2.0**-23 * max(np.abs(found.local).max(), 1e-30))


def _read_local(ink: Ink, found: Gradients, rank: int, place: int) -> ReadOut:
    value = float(found.local[rank, found.place + place])
    return ReadOut(ink.say("read.local", rank=rank, name=found.names[place]),
                   (signed(value, 6),))  # fmt: skip


def sum_text(found: Gradients, place: int) -> str:
    """(a + b + c + d)/4, or each with its share."""
    values = [float(v) for v in found.local[:, found.place + place]]
    texts = [signed(v, 4) for v in values]
    if np.allclose(found.shares, found.shares[0]):
        inside = " ".join(text if i else text.lstrip("+") for i, text in enumerate(texts))
        return f"({inside}) / {len(values)}"
    pairs = zip(found.shares.tolist(), texts, strict=True)
    return " + ".join(f"{share:.3g} · ({text})" for share, text in pairs)


def _read_average(ink: Ink, found: Gradients, averaged: bool, place: int) -> ReadOut:
    mean, whole = (float(v[found.place + place]) for v in (found.average, found.whole))
    lines = [ink.say("read.whole", value=signed(whole, 6))]
    if averaged:
        lines = [f"{sum_text(found, place)} = {signed(mean, 6)}", *lines,
                 ink.say("read.apart", apart=number(abs(mean - whole), 2))]  # fmt: skip
    return ReadOut(ink.say("read.element", name=found.names[place]), tuple(lines))
