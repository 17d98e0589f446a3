"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.head.params import Step
from explorer.core.trace import Trace
from explorer.panels.blocks.head import told
from explorer.panels.blocks.head.lengths import draw_normhead
from explorer.panels.blocks.head.table import draw_gradient, draw_lookup
from explorer.panels.blocks.head.train import draw_drift, draw_tied
from explorer.panels.blocks.head.widths import draw_widths
from explorer.ui.canvas.frame import draw_caption, draw_foot
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

DRAWN = {
    "lookup": draw_lookup, "gradient": draw_gradient, "normhead": draw_normhead,
    "widths": draw_widths, "tied": draw_tied, "drift": draw_drift,
}  # fmt: skip


class HeadScene(Scene):
    """The stage of blocks/head."""

    smallest = (480, 420)
    text_room = (480, 440)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(told.caption(trace, step)))
        foot = draw_foot(ink, rect, [ink.say(note) for note in told.notes(trace, step)])
        DRAWN[step.part](ink, QRectF(rect.left() + 14, top, rect.width() - 28, foot - top - 6),
                         trace, step)  # fmt: skip
