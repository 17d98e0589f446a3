"""Slow memory: bytes moved so far by each way, and the most that lives at once."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.flash import Flash, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.flash.layout import Layout
from explorer.panels.attention.flash.names import size_of
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut

WAYS = ("standard", "rows", "tiles")


def moved(shared: Flash, step: Step) -> dict[str, tuple[int, int]]:
    """Bytes read and written so far by each way at a step."""
    reached = (*WAYS, "compare").index(step.part)
    found = {}
    for at, way in enumerate(WAYS):
        moves: np.ndarray = getattr(shared.traffic, way)
        if at > reached:
            moves = moves[:0]
        elif at == reached:
            moves = moves[: step.place + 1]
        read, written = moves.sum(axis=0).tolist() if len(moves) else (0, 0)
        found[way] = (int(read), int(written))
    return found


def draw_bars(ink: Ink, place: Layout, trace: Trace, step: Step) -> None:
    """Three bars of traffic on one scale, and three of memory beside them."""
    shared: Flash = trace.shared
    box, small = place.bars, ink.line_height("small")
    names = [ink.say(f"way.{way}") for way in WAYS]
    label = min(max(ink.text_width(name, "small", bold=True) for name in names) + 8,
                box.width() * 0.3)  # fmt: skip
    rest = box.width() - label
    traffic = QRectF(box.left() + label, box.top(), rest * 0.62, box.height())
    peak = QRectF(traffic.right() + 12, box.top(), max(rest * 0.38 - 12, 1.0), box.height())
    title = ink.say("bars.traffic")
    if ink.text_width(title, "small", bold=True) > traffic.width():
        title = ink.say("bars.traffic.short")
    ink.text(QRectF(traffic.left(), box.top(), traffic.width(), small), title,
             size="small", bold=True)  # fmt: skip
    title = ink.say("bars.peak")
    fits = ink.text_width(title, "small", bold=True) <= peak.width()
    ink.text(QRectF(peak.left(), box.top(), peak.width(), small), title,
             size="small" if fits else "tiny", bold=True)  # fmt: skip
    so_far = moved(shared, step)
    largest = max(shared.traffic.total(way) for way in WAYS)
    highest = max(getattr(shared.peaks, way) for way in WAYS)
    widest = ink.text_width("1023.9 KiB", "small", mono=True) + 6
    for at, way in enumerate(WAYS):
        row = QRectF(box.left(), box.top() + small + 4 + at * (small + 4), box.width(), small + 2)
        here = step.part == way or step.part == "compare"
        ink.text(QRectF(row.left(), row.top(), label - 6, row.height()), names[at], size="small",
                 bold=here, colour="text" if here else "muted", align="right middle")  # fmt: skip
        bar = QRectF(traffic.left(), row.top() + 2, traffic.width() - widest, row.height() - 4)
        draw_traffic(ink, bar, shared, way, so_far[way], largest)
        ink.text(QRectF(bar.right() + 4, row.top(), widest - 4, row.height()),
                 size_of(sum(so_far[way])), size="small", mono=True,
                 align="right middle")  # fmt: skip
        draw_peak(ink, QRectF(peak.left(), row.top() + 2, peak.width(), row.height() - 4), shared,
                  way, highest)  # fmt: skip


def draw_traffic(
    ink: Ink, bar: QRectF, shared: Flash, way: str, so_far: tuple[int, int], largest: int
) -> None:
    """What was read and, paler, what was written; an outline as long as the whole will be."""
    total = shared.traffic.total(way)
    scale = bar.width() / largest
    read, written = so_far
    ink.rect(QRectF(bar.left(), bar.top(), read * scale, bar.height()), fill="weight")
    ink.rect(QRectF(bar.left() + read * scale, bar.top(), written * scale, bar.height()),
             fill=soft(ink, "weight", 0.45))  # fmt: skip
    ink.rect(QRectF(bar.left(), bar.top(), total * scale, bar.height()), line="border")
    ratio = shared.traffic.total("standard") / total
    lines = (
        ink.say("read.moved", read=size_of(read), written=size_of(written)),
        ink.say("read.total", total=size_of(total), ratio=number(ratio)),
        ink.say(f"read.model.{way}"),
    )
    ink.mark(bar, ReadOut(ink.say(f"way.{way}"), lines),
             name=ink.say("name.traffic", way=ink.say(f"way.{way}")))  # fmt: skip


def draw_peak(ink: Ink, bar: QRectF, shared: Flash, way: str, highest: int) -> None:
    """The most bytes alive at once, beside Q, K, V and O."""
    size = getattr(shared.peaks, way)
    text = size_of(size)
    room = ink.text_width(size_of(highest), "small", mono=True) + 8
    length = max((bar.width() - room) * size / highest, 2.0)
    ink.rect(QRectF(bar.left(), bar.top(), length, bar.height()), fill="neutral", line="border")
    ink.label(bar.left() + length + 5, bar.center().y(), text, size="small", mono=True)
    ink.mark(bar, ReadOut(ink.say(f"way.{way}"), (ink.say(f"read.peak.{way}", size=text),)),
             name=ink.say("name.peak", way=ink.say(f"way.{way}")))  # fmt: skip
