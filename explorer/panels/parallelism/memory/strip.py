"""All layouts of the run as a row of small columns: where memory went at which remedy."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.calculator import GIB, Layout
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS, gib, only_gib
from explorer.panels.parallelism.memory.tank import parts_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_strip(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A column per layout on one linear scale; the present one framed; a click goes there."""
    layouts: tuple[Layout, ...] = trace.shared.layouts
    tiny = ink.line_height("tiny")
    most = max(trace.scales["layouts"][1] * GIB, trace.params.capacity * GIB * 1.02)
    pitch = box.width() / max(len(layouts), 4)
    foot = box.bottom() - tiny - 3
    bars = QRectF(box.left(), box.top() + tiny + 3, box.width(), foot - box.top() - tiny - 5)
    capacity = trace.params.capacity * GIB
    limit = bars.bottom() - bars.height() * capacity / most
    column = QRectF(box.left() + index * pitch, box.top(), pitch, box.height())
    ink.rect(column.adjusted(1, 0, -1, 0), fill="raised", line="text", width=1.2, radius=5)
    tops = []
    for place, layout in enumerate(layouts):
        middle, wide = box.left() + (place + 0.5) * pitch, min(pitch * 0.6, 44.0)
        y = bars.bottom()
        for part, size in parts_of(layout):
            tall = bars.height() * size / most
            ink.rect(QRectF(middle - wide / 2, y - tall, wide, tall), fill=COLOURS[part],
                     line="text", width=0.5, alpha=1.0 if place <= index else 0.35)  # fmt: skip
            y -= tall
        tops.append(y)
    ink.line(box.left(), limit, box.left() + pitch * len(layouts), limit, "error", width=1.2,
             dash=True)  # fmt: skip
    for place, (layout, y) in enumerate(zip(layouts, tops, strict=True)):
        column = QRectF(box.left() + place * pitch, box.top(), pitch, box.height())
        fits, bold = layout.bytes <= capacity, place == index
        text = only_gib(layout.bytes)
        united = f"{text} GiB"  # the first one says the unit of them all
        if place == 0 and ink.text_width(united, "tiny", mono=True, bold=bold) <= pitch - 6:
            text = united
        long = ink.text_width(text, "tiny", mono=True, bold=bold) + 4
        ground = QRectF(column.center().x() - long / 2, y - tiny - 1, long, tiny)
        ink.rect(ground, fill="raised" if bold else "surface")
        ink.text(ground, text, size="tiny", mono=True, bold=bold, elide=False,
                 align="center middle", colour="text" if fits else "error")  # fmt: skip
        name = short(ink, layout)
        heavy = bold and ink.text_width(name, "tiny", bold=True) <= pitch - 2
        ink.text(QRectF(column.left() + 1, foot, pitch - 2, tiny + 3), name, size="tiny",
                 align="center middle", bold=heavy)  # fmt: skip
        key = "fits" if fits else "exceeds"
        ink.mark(column, ReadOut(ink.say(f"caption.{layout.remedy}", value=layout.value),
                                 (gib(layout.bytes), ink.say(key))),
                 seek=place, name=f"layout {place}")  # fmt: skip


def short(ink: Ink, layout: Layout) -> str:
    """The remedy in a word."""
    return ink.say(f"short.{layout.remedy}", value=layout.value)
