"""The stage of generation/decoding: the growing text, the candidates, one draw, and the curves."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.decoding.params import Step
from explorer.core.trace import Trace
from explorer.panels.generation.decoding import bars, copies, curves, flow, written
from explorer.panels.generation.decoding.told import caption_of
from explorer.ui.canvas.frame import draw_caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


class DecodingScene(Scene):
    """One loop: scores, processors, a draw, one token more."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(caption_of(trace, step)))
        body = QRectF(rect.left() + MARGIN, top, rect.width() - 2 * MARGIN,
                      rect.bottom() - 8 - top)  # fmt: skip
        if body.width() < 200 or body.height() < 160:
            return  # no stage for a picture
        if step.stage == "copy":
            copies.draw(ink, body, trace, step)
            return
        scale = ink.view.text_scale
        wide = body.width() > 1.6 * body.height()
        text_share = 0.3 if wide else 0.27
        used = written.draw(ink, QRectF(body.left(), body.top(), body.width(),
                                        body.height() * text_share), trace, step)  # fmt: skip
        below = curves.height(body, scale)
        strip = bars.strip_height(ink)
        middle = QRectF(body.left(), body.top() + used + 8, body.width(),
                        body.height() - used - 8 - below - strip - 8)  # fmt: skip
        column = min(max(body.width() * 0.24, 104 * scale), 190 * scale)
        flow.draw(ink, QRectF(middle.left(), middle.top(), column, middle.height()), trace, step)
        beside = middle.adjusted(column + 14, 0, 0, 0)
        bars.draw(ink, beside, trace, step)
        bars.draw_strip(ink, QRectF(body.left(), middle.bottom() + 4, body.width(), strip), trace,
                        step)  # fmt: skip
        if below > 0:
            curves.draw(ink, QRectF(body.left(), body.bottom() - below + 6, body.width(),
                                    below - 6), trace, step)  # fmt: skip
