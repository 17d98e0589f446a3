"""The picture of the comparison: one for each part of the trace."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.compare.types import Step
from explorer.core.trace import Trace
from explorer.panels.tokenizers.compare.families import draw_families
from explorer.panels.tokenizers.compare.mix import draw_mix
from explorer.panels.tokenizers.compare.ngrams import draw_ngrams
from explorer.panels.tokenizers.compare.shipped import draw_shipped
from explorer.panels.tokenizers.compare.size import draw_size
from explorer.panels.tokenizers.compare.telling import heading
from explorer.panels.tokenizers.compare.units import draw_units
from explorer.panels.tokenizers.compare.vocabulary import draw_vocabulary
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class CompareScene(Scene):
    """Curves and sentences; sizes and costs; units; a vocabulary cell by cell; released models."""

    smallest = (440, 380)
    text_room = (460, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Numbers belong to one vocabulary each, so nothing lies between two steps."""
        step: Step = trace[int(at)]
        area = rect.adjusted(14, 8, -14, -8)
        text = ink.say(heading(trace, step))
        size = "large" if ink.text_width(text, "large", bold=True) <= area.width() else "body"
        line = ink.line_height(size)
        if ink.text_width(text, size, bold=True) > area.width():
            line *= 2
        head = QRectF(area.left(), area.top(), area.width(), line)
        ink.text(head, text, size=size, bold=True, wrap=True)
        body = area.adjusted(0, line + 6, 0, 0)
        if step.part in ("mix", "augment"):
            draw_mix(ink, body, trace, step)
        elif step.part == "size":
            draw_size(ink, body, trace, step)
        elif step.part == "unit":
            draw_units(ink, body, trace, step)
        elif step.part == "ngrams":
            draw_ngrams(ink, body, trace)
        elif step.part == "shipped":
            draw_shipped(ink, body, trace)
        elif step.part == "families":
            draw_families(ink, body)
        else:
            draw_vocabulary(ink, body, trace)
