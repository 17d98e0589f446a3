"""Concat and W_O as a sum over heads: what each head adds to the attention output."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head
from explorer.core.formatting import number
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def parts_of(ink: Ink, head: Head, query: int, most: int) -> list[tuple[str, float, bool]]:
    """(name, share, whether it is this head), at most `most` lines; the smallest ones together."""
    shares = head.head_shares[:, query].astype(np.float64)
    bias = float(head.bias_share[query])
    others = [each for each in range(head.heads) if each != head.head]
    others.sort(key=lambda each: -abs(float(shares[each])))
    room = max(most - (bias != 0), 2)
    kept = others if head.heads <= room else others[: max(room - 2, 0)]
    rest = [each for each in others if each not in kept]
    lines = [
        (ink.say("total.head", head=each + 1), float(shares[each]), each == head.head)
        for each in sorted([head.head, *kept])
    ]
    if rest:
        lines.append((ink.say("total.rest", count=len(rest)), float(shares[rest].sum()), False))
    if bias != 0:
        lines.append((ink.say("total.bias"), bias, False))
    return lines


def draw_total(ink: Ink, rect: QRectF, head: Head, query: int) -> None:
    """A bar per head, each beginning where the one before ended; the last is their sum."""
    line = ink.line_height("tiny") + 2
    title = ink.say("total.title")
    used = ink.text(QRectF(rect.left(), rect.top(), rect.width(), 2 * line), title, size="tiny",
                    colour="muted", wrap=True, align="left top")  # fmt: skip
    body = rect.adjusted(0, used + 4, 0, 0)
    lines = parts_of(ink, head, query, int(body.height() / line) - 1)
    pitch = min(body.height() / (len(lines) + 1), 2.0 * line)
    if pitch < 0.8 * line:
        return
    total = float(head.attention_length[query])
    names = max(ink.text_width(name, "tiny") for name, _, _ in lines) + 6
    names = max(names, ink.text_width(ink.say("total.sum"), "tiny", bold=True) + 6)
    numbers = ink.text_width("−000.00", "tiny", mono=True, bold=True) + 6
    ends = np.cumsum([0.0, *(share for _, share, _ in lines)])
    low, high = min(float(ends.min()), 0.0), max(float(ends.max()), total, 1e-30)
    left, room = body.left() + names, max(body.width() - names - numbers, 10.0)

    def at(value: float) -> float:
        return left + (value - low) / (high - low) * room

    ink.line(at(0), body.top(), at(0), body.top() + pitch * (len(lines) + 1), "border")
    rows = [(name, float(ends[place]), share, own)
            for place, (name, share, own) in enumerate(lines)]  # fmt: skip
    rows.append((ink.say("total.sum"), 0.0, total, False))
    for place, (name, start, share, own) in enumerate(rows):
        last = place == len(rows) - 1
        row = QRectF(body.left(), body.top() + place * pitch, body.width(), pitch)
        strong = 1.0 if own or last else 0.45
        colour = soft(ink, "weight" if share >= 0 else "negative", strong)
        if last:
            colour = ink.colour("text")
        box = QRectF(min(at(start), at(start + share)), row.top() + pitch * 0.2,
                     max(abs(at(start + share) - at(start)), 0.8), pitch * 0.6)  # fmt: skip
        ink.rect(box, fill=colour)
        if not last:
            x = at(start + share)
            ink.line(x, row.bottom() - pitch * 0.2, x, row.bottom() + pitch * 0.2, "muted",
                     width=0.9)  # fmt: skip
        ink.text(QRectF(row.left(), row.top(), names - 6, pitch), name, size="tiny",
                 align="right middle", bold=own or last)  # fmt: skip
        ink.text(row, number(share, 3), size="tiny", mono=True, align="right middle",
                 bold=own or last)  # fmt: skip
        ink.mark(row, ReadOut(f"{name}: {number(share, 4)}", (ink.say("total.read"),)))
