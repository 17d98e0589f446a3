"""The stage of generation/layers: answers layer by layer, the curve, two texts, the contrast."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.layers.params import Step
from explorer.core.trace import Trace
from explorer.panels.generation.layers import contrast, grid, sweep, texts_of
from explorer.panels.generation.layers.told import caption_of
from explorer.ui.canvas.frame import draw_caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


class LayersScene(Scene):
    """What every layer would say, and what it is good for."""

    smallest = (480, 420)
    text_room = (470, 410)
    turned = "threshold"

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(caption_of(trace, step)))
        body = QRectF(rect.left() + MARGIN, top, rect.width() - 2 * MARGIN,
                      rect.bottom() - 10 - top)  # fmt: skip
        if body.width() < 200 or body.height() < 160:
            return  # no stage for a picture
        if step.stage in ("grid", "exit"):
            grid.draw(ink, body, trace, step)
        elif step.stage == "sweep":
            sweep.draw(ink, body, trace)
        elif step.stage == "write":
            texts_of.draw(ink, body, trace, step)
        else:
            contrast.draw(ink, body, trace, step)
