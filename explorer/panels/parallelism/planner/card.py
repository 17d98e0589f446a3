"""The reader's layout: whether it keeps the rules, and if not, the nearest that does."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.planner.outcome import Shared
from explorer.compute.parallelism.planner.space import Layout
from explorer.core.trace import Trace
from explorer.panels.parallelism.planner.cloud import settings_of
from explorer.panels.parallelism.planner.elsewhere import places
from explorer.panels.parallelism.planner.names import changed, refusal, spelled
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Open, ReadOut
from explorer.ui.canvas.wrapped import wrapped_height


def _lines(ink: Ink, shared: Shared) -> list[tuple[str, str]]:
    """What the card says, each line with its colour."""
    verdict = shared.verdict
    lines = [(ink.say(refusal(verdict)), "ok" if not verdict.rule else "error")]
    if verdict.nearest is not None:
        lines.append((ink.say("nearest", changes=ink.say(changed(verdict.changes))), "text"))
    elif verdict.rule:
        lines.append((ink.say("nearest.none"), "text"))
    return lines


def _apart(ink: Ink, width: float, trace: Trace) -> bool:
    """Whether the links need a line of their own: beside the layout there is no room."""
    shared: Shared = trace.shared
    head = ink.text_width(ink.say("mine"), "small", bold=True) + 10
    head += ink.text_width(ink.say(spelled(shared.verdict.layout)), "small", mono=True)
    links = sum(ink.text_width(text, "small") + 18 for text, _ in _leading(ink, trace))
    return bool(links) and head + links > width - 24


def _shares(ink: Ink, width: float, trace: Trace) -> bool:
    """Whether links on a line of their own may share the card's last one: it is short enough."""
    text = _lines(ink, trace.shared)[-1][0]
    links = sum(ink.text_width(text, "small") + 18 for text, _ in _leading(ink, trace))
    return ink.text_width(text, "small") + links <= width - 30


def card_height(ink: Ink, width: float, trace: Trace) -> float:
    """How high the card is at a width."""
    small = ink.line_height("small")
    heights = [wrapped_height(ink, t, width - 20, "small") for t, _ in _lines(ink, trace.shared)]
    extra = small + 7 if _apart(ink, width, trace) and not _shares(ink, width, trace) else 0.0
    return 12 + small + sum(heights) + 3 * len(heights) + extra


def draw_card(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The layout, the first rule it breaks with its numbers, and what to change; links to labs that
    show this layout."""
    shared: Shared = trace.shared
    verdict = shared.verdict
    small = ink.line_height("small")
    ink.rect(box, fill="raised", line="ok" if not verdict.rule else "error", width=1.4, radius=8)
    apart = _apart(ink, box.width(), trace)
    right = _links(ink, box, trace, apart=apart)
    head = QRectF(box.left() + 10, box.top() + 5, right - box.left() - 14, small)
    title = ink.say("mine")
    ink.text(head, title, size="small", bold=True)
    used = ink.text_width(title, "small", bold=True) + 10
    text = ink.say(spelled(verdict.layout))
    room = head.width() - used
    fits = ink.text_width(text, "small", mono=True) <= room
    ink.text(head.adjusted(used, 0, 0, 0), text, size="small" if fits else "tiny", mono=fits)
    ink.mark(head, ReadOut(title, (text,)), name="mine")
    y = head.bottom() + 3
    for line, colour in _lines(ink, shared):
        high = wrapped_height(ink, line, box.width() - 20, "small")
        row = QRectF(box.left() + 10, y, box.width() - 20, high)
        ink.text(row, line, size="small", colour=colour, wrap=True, align="left top")
        if colour == "text" and verdict.nearest is not None:
            wide = min(ink.text_width(line, "small"), row.width())
            ink.line(row.left(), row.bottom(), row.left() + wide, row.bottom(), "text", dash=True)
            ink.mark(row, ReadOut(line, (ink.say(spelled(verdict.nearest)), ink.say("take"))),
                     edit=partial(_take, verdict.nearest), name="nearest")  # fmt: skip
        else:
            ink.mark(row, ReadOut(title, (line,)), name="verdict")
        y += high + 3


def _leading(ink: Ink, trace: Trace) -> list[tuple[str, Open]]:
    """The buttons with what they open."""
    shared: Shared = trace.shared
    if shared.a is None:
        return []
    found = places(trace.params, shared.job, shared.a.layout)
    return [(ink.say(key) + " →", there) for key, there in found]


def _links(ink: Ink, box: QRectF, trace: Trace, *, apart: bool) -> float:
    """Where else this layout can be seen, as small buttons; returns where the head line ends."""
    small = ink.line_height("small")
    x = box.right() - 8
    top = box.bottom() - small - 6 if apart else box.top() + 4
    shared: Shared = trace.shared
    for text, there in _leading(ink, trace):
        wide = ink.text_width(text, "small") + 12
        area = QRectF(x - wide, top, wide, small + 2)
        if area.left() < box.left() + 4:
            break
        ink.rect(area, line="border", width=1.0, radius=(small + 2) / 2)
        ink.text(area, text, size="small", align="center middle")
        lines = (ink.say(spelled(shared.a.layout)),) if shared.a else ()
        ink.mark(area, ReadOut(text, lines), open=there, name=f"open {there.lab}")
        x -= wide + 6
    return box.right() - 8 if apart else x


def _take(layout: Layout, gesture: Gesture) -> dict[str, Any] | None:
    return settings_of(layout) if gesture.phase == "release" else None
