"""The stage of diffusion/unet: the network above, what becomes of the samples below."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.diffusion.unet import told
from explorer.panels.diffusion.unet.detail import draw_detail
from explorer.panels.diffusion.unet.diagram import draw_diagram
from explorer.panels.diffusion.unet.gallery import draw_gallery
from explorer.panels.diffusion.unet.samples import draw_samples
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class UNetScene(Scene):
    """A U-Net with live activations, and two populations from one noise."""

    smallest = (480, 420)
    text_room = (480, 420)
    scales = ("linear", "root")

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """A sentence on top; the U, the samples and the inside of a block, or the gallery."""
        index = min(int(at), len(trace) - 1)
        inner = rect.adjusted(12, 8, -12, -8)
        text = ink.say(told.caption(trace, index))
        size = "body" if ink.text_width(text, "body", bold=True) < 1.8 * inner.width() else "small"
        used = ink.text(inner, text, size=size, bold=True, wrap=True, align="left top")
        area = inner.adjusted(0, used + 8, 0, 0)
        if trace[index].stage == "parts":
            draw_gallery(ink, area, trace)
            return
        note = ink.say("stage.try")
        lines = 1 if ink.text_width(note, "tiny") < area.width() else 2
        foot = lines * ink.line_height("tiny") + 2
        ink.text(QRectF(area.left(), area.bottom() - foot + 4, area.width(), foot), note,
                 size="tiny", colour="muted", wrap=lines > 1, align="left top")  # fmt: skip
        area.setBottom(area.bottom() - foot)
        if area.width() > 1.5 * area.height():
            left = min(0.63 * area.width(), 1.45 * area.height())
            upper = QRectF(area.left(), area.top(), left, area.height())
            rest = QRectF(upper.right() + 24, area.top(), area.right() - upper.right() - 24,
                          area.height())  # fmt: skip
            half = 0.5 * rest.height()
            draw_samples(ink, QRectF(rest.left(), rest.top(), rest.width(), half), trace, index)
            below = QRectF(rest.left(), rest.top() + half + 6, rest.width(), rest.height() - half)
            draw_detail(ink, below.adjusted(0, 0, 0, -6), trace, index)
        else:
            high = 0.58 * area.height()
            upper = QRectF(area.left(), area.top(), area.width(), high)
            top = upper.bottom() + 10
            left = 0.46 * area.width()
            draw_samples(ink, QRectF(area.left(), top, left, area.bottom() - top), trace, index)
            beside = QRectF(area.left() + left + 18, top, area.width() - left - 18,
                            area.bottom() - top)  # fmt: skip
            draw_detail(ink, beside, trace, index)
        draw_diagram(ink, upper, trace, index)
