"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.normalisation.params import Step
from explorer.core.trace import Trace
from explorer.panels.blocks.normalisation import told
from explorer.panels.blocks.normalisation.batch import draw_batch, draw_modes
from explorer.panels.blocks.normalisation.cube import draw_cube
from explorer.panels.blocks.normalisation.depth import draw_depth, draw_train
from explorer.panels.blocks.normalisation.leak import draw_leak
from explorer.panels.blocks.normalisation.vectors import draw_gradient, draw_mean
from explorer.ui.canvas.frame import draw_caption, draw_foot
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

DRAWN = {
    "cube": draw_cube, "leak": draw_leak, "batch": draw_batch, "modes": draw_modes,
    "mean": draw_mean, "gradient": draw_gradient, "depth": draw_depth, "train": draw_train,
}  # fmt: skip


class NormalisationScene(Scene):
    """The stage of blocks/normalisation."""

    smallest = (480, 420)
    text_room = (480, 440)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(told.caption(trace, step)))
        foot = draw_foot(ink, rect, [ink.say(note) for note in told.notes(trace, step)])
        DRAWN[step.part](ink, QRectF(rect.left() + 14, top, rect.width() - 28, foot - top - 6),
                         trace, step)  # fmt: skip
