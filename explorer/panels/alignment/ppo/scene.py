"""The picture: texts beside what becomes of them; estimates; the clip; how far each β goes.

After it a reader knows that a policy is pushed towards what brought more than expected, that it
finds what the reward forgot to say, and that the divergence from the reference is the leash.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.alignment.ppo.params import Step
from explorer.core.trace import Trace
from explorer.panels.alignment.ppo import told
from explorer.panels.alignment.ppo.advantage import draw_advantage
from explorer.panels.alignment.ppo.clip import draw_clip
from explorer.panels.alignment.ppo.frontier import draw_frontier
from explorer.panels.alignment.ppo.training import draw_train
from explorer.ui.canvas.frame import draw_caption, draw_foot
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

DRAWN = {
    "train": draw_train, "advantage": draw_advantage, "clip": draw_clip,
    "frontier": draw_frontier,
}  # fmt: skip


class PpoScene(Scene):
    """The stage of alignment/ppo."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(told.caption(trace, step)))
        foot = draw_foot(ink, rect, [ink.say(note) for note in told.notes(trace, step)])
        DRAWN[step.part](ink, QRectF(rect.left() + 14, top, rect.width() - 28, foot - top - 6),
                         trace, step)  # fmt: skip
