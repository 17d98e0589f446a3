"""d numbers become 2d: where each comes from, and what heads can do with them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.blocks.head.params import WAYS, Step, Widths
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut


def draw_widths(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Above one vector and its double; below what a new probe and an existing head reach."""
    widths: Widths = trace.shared.widths
    top = QRectF(area.left(), area.top(), area.width(), area.height() * 0.42)
    _threads(ink, top, widths, WAYS[step.place], step.place)
    _bars(ink, QRectF(area.left(), top.bottom() + 12, area.width(),
                      area.bottom() - top.bottom() - 12), widths, step.place)  # fmt: skip


def kept_by(way: str, d: int) -> list[tuple[int, int]]:
    """(old place, new place) of numbers that stand there as they were."""
    if way == "linear":
        return []
    spread = 2 if way == "interpolate" else 1
    again = [(at, d + at) for at in range(d)] if way == "duplicate" else []
    return [(at, spread * at) for at in range(d)] + again


def mixed_by(way: str, d: int) -> list[tuple[int, int]]:
    """(old place, new place) of numbers that are a part of a sum; of a matrix one in 64."""
    if way == "linear":
        return [(at, end) for at in range(4, d, 8) for end in range(0, 2 * d, 8)]
    if way == "interpolate":
        return [(at, 2 * at + 1) for at in range(d)] + [(at, 2 * at - 1) for at in range(1, d)]
    return []


def _threads(ink: Ink, box: QRectF, widths: Widths, way: str, at: int) -> None:
    line = ink.line_height("small")
    source, made = widths.source, widths.example[at]
    d = len(source)
    reach = float(np.abs(source).max())
    first = QRectF(box.left() + box.width() * 0.25, box.top() + line + 2, box.width() * 0.5, 18)
    second = QRectF(box.left(), box.bottom() - line - 22, box.width(), 18)
    size = (first.width() / d, second.width() / (2 * d))

    for alpha, links in ((0.45, kept_by(way, d)), (0.3, mixed_by(way, d))):
        lines = np.array([
            (first.left() + (start + 0.5) * size[0], first.bottom() + 1,
             second.left() + (end + 0.5) * size[1], second.top() - 1)
            for start, end in links
        ]).reshape(-1, 4)  # fmt: skip
        ink.segments(lines, "value", alpha=alpha)
    ink.heat(first, source[None], (-reach, reach), "signed")
    ink.heat(second, made[None], (-reach, reach), "signed")
    for row in (first, second):
        ink.rect(row, line="border", width=0.8)
    ink.text(QRectF(first.left(), box.top(), first.width(), line),
             ink.say("widths.source", width=d), size="small", align="center middle")  # fmt: skip
    ink.text(QRectF(second.left(), second.bottom() + 3, second.width(), line),
             ink.say("widths.made", way=ink.say(f"way.{way}"), width=2 * d,
                     rank=int(widths.ranks[at])),
             size="small", align="center middle")  # fmt: skip
    ink.mark(box, ReadOut(ink.say(f"way.{way}"), (ink.say(f"way.{way}.long"),)),
             name=ink.say("widths.source", width=d))  # fmt: skip


def _bars(ink: Ink, box: QRectF, widths: Widths, now: int) -> None:
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), [
        ("box", "weight", ink.say("legend.probe")), ("box", "key", ink.say("legend.frozen")),
        ("dash", "text", ink.say("legend.chance", chance=percent(widths.chance))),
    ]) + 6  # fmt: skip
    body = box.adjusted(0, used, 0, -4)
    name = max(ink.text_width(ink.say(f"way.{way}"), "small", bold=True) for way in WAYS) + 12
    left, right = body.left() + name, body.right() - 44
    height = body.height() / len(WAYS)
    for at, way in enumerate(WAYS):
        row = QRectF(body.left(), body.top() + at * height, body.width(), height)
        if at == now:
            ink.rect(row.adjusted(-4, 1, 4, -1), fill="raised", line="text", width=1.2, radius=6)
        fitted(ink, QRectF(row.left() + 4, row.top(), name - 8, height), ink.say(f"way.{way}"),
               size="small", align="left middle", bold=at == now)  # fmt: skip
        for which, (values, colour) in enumerate(((widths.probes, "weight"),
                                                  (widths.frozen, "key"))):  # fmt: skip
            value = float(values[at])
            bar = QRectF(left, row.top() + height * (0.14 + 0.37 * which), value * (right - left),
                         height * 0.34)  # fmt: skip
            ink.rect(bar, fill=colour, radius=2)
            ink.label(bar.right() + 5, bar.center().y(), percent(value), size="tiny", mono=True)
        ink.mark(row, ReadOut(ink.say(f"way.{way}"), (
            ink.say("read.way", probe=percent(float(widths.probes[at])),
                    frozen=percent(float(widths.frozen[at])), rank=int(widths.ranks[at])),
        )), name=f"way {at}")  # fmt: skip
    x = left + widths.chance * (right - left)
    ink.line(x, body.top(), x, body.bottom(), "text", dash=True)
    ink.line(left, body.top(), left, body.bottom(), "border")
