"""The stage of diffusion/latent: one of four pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.diffusion.latent import cost_stage, spaces_stage, train_stage, words_stage
from explorer.panels.diffusion.latent.layout import inside
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

STAGES = {
    "words": words_stage.draw,
    "spaces": spaces_stage.draw,
    "train": train_stage.draw,
    "cost": cost_stage.draw,
}


class LatentScene(Scene):
    """A latent on its way to a picture."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step. Nothing moves between two: a latent half-way does not exist."""
        inner = inside(rect)
        if inner.width() < 160 or inner.height() < 150:
            return  # no stage for a picture
        STAGES[trace.params.show](ink, inner, trace, min(int(at), len(trace) - 1))
