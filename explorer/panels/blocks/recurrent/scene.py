"""The stage of blocks/recurrent: a sentence on top, and under it the step's picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.recurrent import Step
from explorer.core.trace import Trace
from explorer.panels.blocks.recurrent import conveyor, distance, learning, sizes
from explorer.panels.blocks.recurrent.told import caption_of
from explorer.ui.canvas.frame import draw_centred_sentence
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


class RecurrentScene(Scene):
    """A state through time, or how its cell learnt."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        top = draw_centred_sentence(ink, inner, ink.say(caption_of(trace, index))) + 8
        body = QRectF(inner.left(), top, inner.width(), max(inner.bottom() - top, 8.0))
        if body.width() < 220 or body.height() < 180:
            return  # no stage for a picture
        if step.kind == "distance":
            distance.draw(ink, body, trace, index, at - index)
        elif trace.params.topic == "compare":
            sizes.draw(ink, body, trace, index)
        elif step.kind == "train":
            learning.draw(ink, body, trace, index, learning.cells_of(trace))
        else:
            conveyor.draw(ink, body, trace, index, at - index)
