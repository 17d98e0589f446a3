"""The stage of blocks/flow: a sentence on top, and under it the topic's picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.flow import Step
from explorer.core.trace import Trace
from explorer.panels.blocks.flow import depth, exposure, families, images, travel
from explorer.panels.blocks.flow.told import caption_of
from explorer.ui.canvas.frame import draw_centred_sentence
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


class FlowScene(Scene):
    """A text on its way, or one of the questions beside it."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        top = draw_centred_sentence(ink, inner, ink.say(caption_of(trace, index))) + 6
        body = QRectF(inner.left(), top, inner.width(), max(inner.bottom() - top, 8.0))
        if body.width() < 220 or body.height() < 180:
            return  # no stage for a picture
        if step.kind == "exposure":
            exposure.draw(ink, body, trace, index)
        elif step.kind == "depth":
            depth.draw(ink, body, trace, index, at - index)
        elif step.kind == "families":
            families.draw(ink, body, trace, index)
        elif step.kind == "images":
            images.draw(ink, body, trace, index)
        else:
            travel.draw(ink, body, trace, index, at - index)
