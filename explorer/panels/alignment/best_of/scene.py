"""The picture: answers, what choosing brings, and rounds of training on what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.alignment.best_of.params import Step
from explorer.core.trace import Trace
from explorer.panels.alignment.best_of import told
from explorer.panels.alignment.best_of.drawn import draw_drawn
from explorer.panels.alignment.best_of.gain import draw_gain
from explorer.panels.alignment.best_of.rounds import draw_rounds
from explorer.ui.canvas.frame import draw_caption, draw_foot
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

DRAWN = {"draw": draw_drawn, "gain": draw_gain, "rounds": draw_rounds}


class BestOfScene(Scene):
    """The stage of alignment/best-of."""

    smallest = (480, 420)
    text_room = (480, 440)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(told.caption(trace, step)))
        foot = draw_foot(ink, rect, [ink.say(note) for note in told.notes(trace, step)])
        DRAWN[step.part](ink, QRectF(rect.left() + 14, top, rect.width() - 28, foot - top - 6),
                         trace, step)  # fmt: skip
