"""The GPUs in a circle: whose keys and values each has, and what all methods cost."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.context.lab import METHODS, Run, Stage
from explorer.core.formatting import data_size, fixed, percent
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge, rank_colour
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def draw_ring(ink: Ink, box: QRectF, trace: Trace, index: int, moved: float) -> None:
    """Ranks on a circle keep their queries (discs); keys and values (squares) go round."""
    run: Run = trace.shared
    step: Stage = trace[index]
    # node and packet sizes stay; the circle takes what is left
    outer = min(box.width() / 2 - 22, box.height() / 2 - 12)
    radius = max(outer - (0 if trace.params.method == "ulysses" else 24), 18.0)
    x0, y0 = box.center().x(), box.center().y()

    def at(place: float, away: float) -> tuple[float, float]:
        angle = -math.pi / 2 + 2 * math.pi * place / run.cp
        return x0 + away * math.cos(angle), y0 + away * math.sin(angle)

    exchanging = trace.params.method == "ulysses"
    if exchanging:
        strong = step.name in ("exchange", "back")
        for one in range(run.cp):
            for other in range(one + 1, run.cp):
                x1, y1, x2, y2 = *at(one, radius), *at(other, radius)
                ink.line(x1, y1, x2, y2, "text" if strong else "hairline",
                         width=1.6 if strong else 1.0)  # fmt: skip
    else:
        ink.circle(x0, y0, radius, line="hairline", width=3.0)
        for rank in range(run.cp):
            x1, y1 = at(rank + 0.46, radius)
            x2, y2 = at(rank + 0.54, radius)
            ink.arrow(x1, y1, x2, y2, "border", width=1.5, head=7)
    size = (8.0 if run.cp <= 4 else 6.5) * min(ink.view.text_scale, 1.5)
    for rank in range(run.cp):
        x, y = at(rank, radius)
        badge(ink, x, y, size, rank)
        ink.label(x, y, str(rank), anchor="center middle", size="tiny", bold=True, mono=True,
                  colour="#171A21")  # fmt: skip
        lines = [ink.say("read.queries", count=int((run.owner == rank).sum()))]
        if not exchanging:
            lines.append(ink.say("read.holds", owner=int(step.holds[rank])))
        lines.append(ink.say("read.sent", bytes=data_size(int(step.sent[rank]))))
        ink.mark(QRectF(x - size - 2, y - size - 2, 2 * size + 4, 2 * size + 4),
                 ReadOut(ink.say("gpu", rank=rank), tuple(lines)), name=f"rank {rank}")  # fmt: skip
    if not exchanging:
        following = trace[index + 1].name if index + 1 < len(trace) else ""
        share = moved if step.name == "ring" and following == "ring" else 0.0
        for rank in range(run.cp):
            owner = int(step.holds[rank])
            x, y = at(rank + share, radius + size + 13)
            packet = QRectF(x - 12, y - 8, 24, 16)
            ink.rect(packet, fill=rank_colour(owner), line="text", width=1.0, radius=3)
            ink.text(packet, ink.say("packet"), size="tiny", bold=True, align="center middle",
                     elide=False, colour="#171A21")  # fmt: skip
            ink.mark(packet, ReadOut(ink.say("read.packet", owner=owner),
                                     (ink.say("read.at", rank=rank),)),
                     name=f"packet {owner}")  # fmt: skip
    label = ink.say("ring.middle")
    if radius > 46 and ink.text_width(label, "tiny") < 2 * radius - 22 and not exchanging:
        ink.label(x0, y0, label, anchor="center middle", size="tiny", colour="muted")


def draw_methods(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The three methods on this text: how long attention takes, and what a GPU sends."""
    run: Run = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = max(ink.text_width(ink.say(f"short.{m}"), "tiny", bold=True) for m in METHODS) + 8
    half = (box.width() - names) / 2
    for place, column in enumerate(("time", "sent")):
        title = ink.say(f"column.{column}")
        if ink.text_width(title, "tiny") > half - 6:
            title = ink.say(f"column.{column}.short")
        ink.text(QRectF(box.left() + names + place * half, box.top(), half - 6, small), title,
                 size="tiny", colour="muted")  # fmt: skip
    pitch = min((box.height() - small) / 3, small + 12)
    longest = max(time for time, _ in run.durations.values())
    sizes = {m: run.bytes_ulysses if m == "ulysses" else run.bytes_ring for m in METHODS}
    most = max(sizes.values()) or 1
    y = box.top() + small
    for method in METHODS:
        time, busy = run.durations[method]
        row = QRectF(box.left(), y, box.width(), pitch - 2)
        current = method == trace.params.method
        if current:
            ink.rect(row.adjusted(-3, -1, 3, 1), fill="raised", line="text", width=1.1, radius=4)
        ink.text(QRectF(row.left() + 2, row.top(), names - 4, row.height()),
                 ink.say(f"short.{method}"), size="tiny", bold=current)  # fmt: skip
        blocks = f"{fixed(time / run.block, 2)}"
        for place, (share, text) in enumerate(
            ((time / longest, blocks), (sizes[method] / most, data_size(sizes[method])))
        ):
            value = ink.text_width("00.00 KiB" if place else "00.00", "tiny", mono=True) + 6
            left = row.left() + names + place * half
            room = half - value - 6
            if room < 10:  # the number alone
                ink.text(QRectF(left, row.top(), half, row.height()), text, size="tiny", mono=True)
                continue
            bar = QRectF(left, row.center().y() - min(tiny / 2, 5), room * share, min(tiny, 10))
            ink.rect(bar, fill="weight" if not place else "muted", line="text", width=0.6)
            ink.text(QRectF(bar.right() + 4, row.top(), value, row.height()), text, size="tiny",
                     mono=True, elide=False)  # fmt: skip
        lines = (
            ink.say("read.time", pairs=time, blocks=blocks, busy=percent(busy)),
            ink.say("read.bytes", bytes=sizes[method]), formula_of(run, method),
        )  # fmt: skip
        ink.mark(row, ReadOut(ink.say(f"short.{method}"), lines), name=f"method {method}",
                 edit=partial(_choose, method))  # fmt: skip
        y += pitch


def _choose(method: str, gesture: Gesture) -> dict[str, Any] | None:
    return {"method": method} if gesture.phase == "release" else None


def formula_of(run: Run, method: str) -> str:
    """What the rank that sends most sends, with numbers."""
    tokens, cp, size = len(run.owner), run.cp, run.size
    each = f"{tokens / cp:g}"
    if method == "ulysses":
        groups = max(run.key_value_heads, min(run.cp, run.heads))
        return (
            f"(c−1)/c · s/c · (2H + 2K)·d · 4 B = {cp - 1}/{cp} · {each} · "
            f"(2·{run.heads} + 2·{groups})·{size} · 4 B"
        )
    return f"2(c−1) · s/c · K·d · 4 B = 2·{cp - 1} · {each} · {run.key_value_heads}·{size} · 4 B"
