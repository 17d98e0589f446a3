"""Two lanes over time: a pass for every token, and rounds of guessing and checking."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.generation.speculative import Run, Step
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.generation.speculative.strip import DRAFT, TARGET, written_by
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis
from explorer.ui.canvas.scene import ReadOut


def starts(trace: Trace) -> dict[int, int]:
    """The first step of every round."""
    found: dict[int, int] = {}
    for index, step in enumerate(trace.steps):
        if step.stage not in ("exact", "speed"):
            found.setdefault(step.round, index)
    return found


def draw_timeline(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Time runs to the right, one unit for each pass of the large model."""
    run: Run = trace.shared
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = [ink.say("time.plain"), ink.say("time.rounds")]
    left = rect.left() + min(max(ink.text_width(name, "small") for name in names) + 8,
                             rect.width() * 0.24)  # fmt: skip
    lane = (rect.height() - line - tiny - 12) / 2
    total = math.ceil(trace.scales["time"][1])
    unit = (rect.right() - left) / max(total, 1)
    done = sum(kind != "prompt" for kind in written_by(run, step))
    top = rect.top() + line + 2
    for number, name in enumerate(names):
        ink.text(QRectF(rect.left(), top + number * (lane + 4), left - rect.left() - 6, lane), name,
                 size="small", colour="muted", align="right middle")  # fmt: skip
    fill = soft(ink, TARGET, 0.35)
    size = "small" if unit >= 14 else "tiny"
    for token in range(done):
        box = QRectF(left + token * unit, top, unit, lane).adjusted(0.5, 0, -0.5, 0)
        ink.rect(box, fill=fill, line=TARGET, width=0.8)
        piece = run.pieces[run.prompt + token]
        if ink.text_width(piece, size, mono=True) <= unit:
            ink.text(box, piece, size=size, mono=True, align="center middle", elide=False)
        ink.mark(box, ReadOut(f"“{piece}”", (ink.say("read.plain", token=token + 1),)))
    spent = draw_rounds(ink, left, top + lane + 4, unit, lane, trace, step)
    axis = Axis(0, total)
    y = top + 2 * lane + 8
    for value in axis.chosen(max(2, int((rect.right() - left) / 60))):
        x = left + value * unit
        ink.line(x, top - 2, x, y, "hairline")
        ink.label(x, y, axis.text(value), anchor="center top", size="tiny", colour="muted",
                  mono=True)  # fmt: skip
    head = QRectF(rect.left(), rect.top(), rect.width(), line)
    ink.text(head, ink.say("time.axis"), size="small", colour="muted")
    if done:
        told = ink.say("time.so_far", tokens=done, spent=fixed(spent, 1), plain=done)
        used = ink.text_width(ink.say("time.axis"), "small") + 14
        if used + ink.text_width(told, "small", bold=True) <= rect.width():
            ink.text(head, told, size="small", bold=True, align="right middle")


def draw_rounds(
    ink: Ink, left: float, top: float, unit: float, lane: float, trace: Trace, step: Step
) -> float:
    """The lower lane; returns the time spent up to the step."""
    run: Run = trace.shared
    first, spent = starts(trace), 0.0
    fill = soft(ink, TARGET, 0.35)
    pale = soft(ink, DRAFT, 0.35)
    for number, one in enumerate(run.rounds[: step.round + 1]):
        begun = left + spent * unit
        for guess in range(len(one.guesses)):
            wide = run.cost * unit
            box = QRectF(begun + guess * wide, top, max(wide, 1.5), lane)
            ink.rect(box.adjusted(0.3, 0, -0.3, 0), fill=pale, line=DRAFT, width=0.8)
        spent += run.cost * len(one.guesses)
        checked = number < step.round or step.stage != "draft"
        over = number < step.round or step.stage not in ("draft", "check", "judge")
        if checked:
            box = QRectF(left + spent * unit, top, unit, lane).adjusted(0.5, 0, -0.5, 0)
            ink.rect(box, fill=fill, line=TARGET, width=0.8)
            if over and unit >= 7:
                ink.text(box, str(len(one.produced)), bold=True, mono=True, elide=False,
                         size="small" if unit >= 12 else "tiny", align="center middle")  # fmt: skip
            spent += 1.0
        area = QRectF(begun, top, left + spent * unit - begun, lane)
        lines = [ink.say("read.round.time", count=len(one.guesses), cost=fixed(run.cost))]
        if over:
            lines.insert(0, ink.say("read.round.kept", kept=one.kept, count=len(one.guesses),
                                    text="".join(one.produced)))  # fmt: skip
        ink.mark(area, ReadOut(ink.say("read.round", round=number + 1), tuple(lines)),
                 seek=first[number])  # fmt: skip
        if number == step.round:
            ink.rect(area.adjusted(-1, -2, 1, 2), line="text", width=1.2, radius=2)
    return spent
