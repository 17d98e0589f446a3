"""The stage of attention/lens: a sentence on top, and under it the stream, or the rows of bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.lens import Step
from explorer.core.trace import Trace
from explorer.panels.attention.lens import rows, stream
from explorer.panels.attention.lens.layout import MARGIN
from explorer.panels.attention.lens.told import caption_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class LensScene(Scene):
    """What the residual stream would say on its way, and which tokens it came from."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        height = ink.line_height("body")
        caption = ink.say(caption_of(trace, step))
        size = next((size for size in ("body", "small") if ink.text_width(caption, size)
                     <= inner.width()), "small")  # fmt: skip
        lines = 2 if ink.text_width(caption, size) > inner.width() else 1
        head = QRectF(inner.left(), inner.top(), inner.width(), height * lines + 2)
        ink.text(head, caption, size=size, align="center middle", wrap=lines > 1)
        body = QRectF(inner.left(), head.bottom() + 8, inner.width(),
                      max(inner.bottom() - head.bottom() - 8, 8.0))  # fmt: skip
        if body.width() < 200 or body.height() < 160:
            return  # no stage for a picture
        if step.shown:
            rows.draw(ink, body, trace, step)
        else:
            on_the_way = at - index if not trace[min(index + 1, len(trace) - 1)].shown else 0.0
            stream.draw(ink, body, trace, step, on_the_way)
