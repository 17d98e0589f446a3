"""Framed: a picture with a sentence above it and small print below, one drawing for each part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.core.words import Message
from explorer.ui.canvas.frame import draw_caption, draw_foot
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


@dataclass(frozen=True)
class Parts:
    """caption: (trace, step) -> the sentence above; notes: (trace, step) -> the small print below;
    drawn: by the step's `part`, (ink, box, trace, step)."""

    caption: Callable[[Trace, Any], Message]
    notes: Callable[[Trace, Any], list[Message]]
    drawn: Mapping[str, Callable[[Ink, QRectF, Trace, Any], None]]


class FramedScene(Scene):
    """The stage of a lab whose steps say by `part` what is drawn."""

    parts: Parts

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(self.parts.caption(trace, step)))
        foot = draw_foot(ink, rect, [ink.say(note) for note in self.parts.notes(trace, step)])
        box = QRectF(rect.left() + MARGIN, top, rect.width() - 2 * MARGIN, foot - top - 6)
        self.parts.drawn[step.part](ink, box, trace, step)
