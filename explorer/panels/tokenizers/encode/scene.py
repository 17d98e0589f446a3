"""The picture: two cuts of a text; then the stages of the first tokenizer; then one word of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.encode.types import Step
from explorer.core.easing import clamp, smooth
from explorer.core.trace import Trace
from explorer.panels.tokenizers.encode.bands import draw_bands, draw_head
from explorer.panels.tokenizers.encode.stages import draw_stages
from explorer.panels.tokenizers.encode.staircase import draw_staircase
from explorer.panels.tokenizers.encode.template import draw_template
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class EncodeScene(Scene):
    """Text on the stage as tokens; every picture stands on the reader's own letters."""

    smallest = (360, 320)
    text_room = (380, 320)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The step int(at); on the way to the next one its newest row comes in."""
        index = int(at)
        step: Step = trace[index]
        move = at - index
        if move > 0.5 and index + 1 < len(trace):
            step, appear = trace[index + 1], smooth(clamp((move - 0.5) / 0.5))
        else:
            following = trace[index + 1].name if index + 1 < len(trace) else step.name
            same = _picture(step.name) == _picture(following)
            appear = 1.0 if same else 1.0 - smooth(clamp(move / 0.5))
        area = rect.adjusted(14, 8, -14, -8)
        line = ink.line_height("body") + 8
        both = step.name == "cuts"
        high = line * (2 if both and trace.shared.second is not None else 1)
        draw_head(ink, QRectF(area.left(), area.top(), area.width(), high), trace, both=both)
        body = area.adjusted(0, high + 8, 0, 0)
        if step.name == "cuts":
            ink.painter.setOpacity(appear)
            draw_bands(ink, body, trace)
            ink.painter.setOpacity(1.0)
        elif step.name == "template":
            ink.painter.setOpacity(appear)
            draw_template(ink, body, trace)
            ink.painter.setOpacity(1.0)
        elif step.name == "word":
            draw_staircase(ink, body, trace, step.state, appear)
        else:
            draw_stages(ink, body, trace, step.name, appear)


def _picture(name: str) -> str:
    return name if name in ("cuts", "word", "template") else "stages"
