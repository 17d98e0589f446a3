"""What goes in at the foot of a column and comes out at its head: tokens, targets, losses."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.blocks.flow import Column, Head, Step, Travel
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.blocks.flow.layout import Stack
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def draw_below(
    ink: Ink, stack: Stack, column: Column, travel: Travel, step: Step, count: int, last: bool
) -> None:
    """The tokens that go in; in training the targets under them, shifted by one."""
    high = ink.line_height("tiny") + 4
    top = stack.bottom.top() + 2
    for token in range(count):
        own = step.kind == "write" and last and token >= travel.prompt
        _chip(ink, stack, token, top, high, column.pieces[token], "value" if own else "border",
              bold=own and token == count - 1)  # fmt: skip
        x = stack.x(token)
        ink.line(x, top, x, stack.area.bottom() - stack.row * 0.8, "border", width=0.8, alpha=0.5)
        place = QRectF(x - stack.pitch / 2, top, stack.pitch, high)
        ink.mark(place, ReadOut(column.pieces[token], (ink.say("read.input", place=token + 1),)),
                 name=f"{column.name} token {token}")  # fmt: skip
    if step.kind != "loss" or not last:
        return
    below = top + high + 6
    for position, target in enumerate(travel.head.targets):
        if not target:
            continue
        _chip(ink, stack, position, below, high, target, "key")
        if column.causal and position + 1 < count:
            ink.line(stack.x(position) + stack.pitch * 0.2, below, stack.x(position + 1) - 1,
                     top + high, "key", width=1.0, alpha=0.8)  # fmt: skip
        area = QRectF(stack.x(position) - stack.pitch / 2, below, stack.pitch, high)
        ink.mark(area, ReadOut(target, (ink.say("read.target", place=position + 1),)),
                 name=f"target {position}")  # fmt: skip


def draw_above(
    ink: Ink, stack: Stack, travel: Travel, trace: Trace, step: Step, reached: int,
    on_the_way: float, last: bool,
) -> None:  # fmt: skip
    """What is said at each position; in training with its loss, in use one after the other."""
    if not last:
        return
    high = ink.line_height("tiny") + 4
    y = stack.top.bottom() - high - 1
    if step.kind == "write":
        _written(ink, stack, travel, step, y, high, on_the_way)
        return
    if reached < len(stack.column.stations):
        return
    head = travel.head
    asked = [at for at, target in enumerate(head.targets) if target]
    shown = range(len(head.targets)) if stack.column.causal else asked
    most = max(float(np.nanmax(head.loss, initial=0.0)), 1e-9)
    room = y - stack.top.top() - 4
    for position in shown:
        target, says = head.targets[position], head.pieces[position][0]
        right = "border" if not target or step.kind != "loss" else (
            "ok" if target == says else "error")  # fmt: skip
        _chip(ink, stack, position, y, high, says, right)
        loss = float(head.loss[position])
        if step.kind == "loss" and not math.isnan(loss):
            tall = max(room * loss / max(most, 1.0), 1.0)
            wide = min(stack.pitch * 0.5, 14.0)
            ink.rect(QRectF(stack.x(position) - wide / 2, y - 3 - tall, wide, tall), fill="error",
                     alpha=0.8)  # fmt: skip
        area = QRectF(stack.x(position) - stack.pitch / 2, stack.top.top(), stack.pitch,
                      stack.top.height())  # fmt: skip
        ink.mark(area, partial(_read_head, ink, head, position), name=f"says {position}")


def _read_head(ink: Ink, head: Head, position: int, _: Any) -> ReadOut:
    lines = [
        f"{piece}  {percent(float(chance))}"
        for piece, chance in zip(head.pieces[position], head.chances[position], strict=True)
    ]
    if head.targets[position]:
        lines.append(ink.say("read.loss", target=head.targets[position],
                             loss=fixed(float(head.loss[position]), 3)))  # fmt: skip
    return ReadOut(ink.say("read.says", place=position + 1), tuple(lines))


def _written(
    ink: Ink, stack: Stack, travel: Travel, step: Step, y: float, high: float, on_the_way: float
) -> None:
    """The token just written above its stream; on the way it flies down to be the next input."""
    low = stack.bottom.top() + 2
    for number, one in enumerate(travel.written[: step.index], start=1):
        position = travel.prompt + number - 2
        wrong = bool(travel.expected) and (
            number > len(travel.expected) or one.piece != travel.expected[number - 1]
        )
        colour = "error" if wrong else "value"
        now = number == step.index
        _chip(ink, stack, position, y, high, one.piece, colour, bold=now, dash=one.forced)
        area = QRectF(stack.x(position) - stack.pitch / 2, y, stack.pitch, high)
        lines = [ink.say("read.likeliest", piece=one.likeliest, chance=percent(one.chance))]
        if one.forced:
            lines.append(ink.say("read.forced"))
        lines.append(ink.say("read.click"))
        ink.mark(area, ReadOut(ink.say("read.wrote", number=number, piece=one.piece), tuple(lines)),
                 edit=partial(_edit, number, one.forced), name=f"written {number}")  # fmt: skip
    if step.index < len(travel.written) and on_the_way > 0:
        position = travel.prompt + step.index - 2
        x = stack.x(position + on_the_way)
        height = y + (low - y) * on_the_way
        piece = travel.written[step.index - 1].piece
        wide = max(ink.text_width(piece, "tiny") + 8, 14)
        box = QRectF(x - wide / 2, height, wide, high)
        ink.rect(box, fill="surface", line="value", width=1.5, radius=3)
        ink.text(box, piece, size="tiny", align="center middle", elide=False)


def _edit(number: int, forced: bool, gesture: Gesture) -> Mapping[str, Any] | None:
    """A click makes the token a mistake, or takes the mistake back."""
    if gesture.phase != "release":
        return None
    return {"mistake": 0 if forced else number}


def _chip(
    ink: Ink, stack: Stack, token: int, top: float, high: float, text: str, line: str,
    *, bold: bool = False, dash: bool = False,
) -> None:  # fmt: skip
    """A token in a box as wide as there is room; of a longer one its first letters."""
    wide = stack.pitch - 1.5
    box = QRectF(stack.x(token) - wide / 2, top, wide, high)
    ink.rect(box, fill="surface", line=line, width=1.6 if bold else 1.0, radius=3, dash=dash)
    if text.startswith("⟨") and ink.text_width(text, "tiny") > wide:
        text = text[1]  # B, E, r, s: the read-out has the name
    if ink.text_width(text, "tiny", bold=bold) > wide - 2:
        text = text.lstrip("␣") or text
        while len(text) > 1 and ink.text_width(text, "tiny", bold=bold) > wide - 2:
            text = text[:-1]
    ink.text(box.adjusted(1, 0, -1, 0), text, size="tiny", align="center middle", bold=bold,
             elide=False)  # fmt: skip
