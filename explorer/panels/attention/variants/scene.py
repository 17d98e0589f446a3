"""The stage of attention/variants: a sentence on top, and the picture of the stage under it.

After it the reader understands that all query heads stay, that what is shared is what they read,
and that a latent keeps less by rebuilding keys and values.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.variants import Step
from explorer.core.trace import Trace
from explorer.panels.attention.variants import counter, latent, losses, stacks, told, wiring
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


class VariantsScene(Scene):
    """Lanes that fold, bytes, a latent, and what averaging costs."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -10)
        text = ink.say(told.caption(trace, step))
        size = next((s for s in ("body", "small") if ink.text_width(text, s) <= inner.width()),
                    "tiny")  # fmt: skip
        wrapped = ink.text_width(text, size) > inner.width()
        height = ink.line_height(size) * (2 if wrapped else 1) + 4
        head = QRectF(inner.left(), inner.top(), inner.width(), height)
        ink.text(head, text, size=size, align="center middle", wrap=wrapped)
        body = QRectF(inner.left(), head.bottom() + 8, inner.width(),
                      max(inner.bottom() - head.bottom() - 8, 8.0))  # fmt: skip
        if body.width() < 80 or body.height() < 80:
            return  # no stage for a picture
        if step.stage == "count":
            counter.draw_count(ink, body, trace, step.index)
        elif step.stage == "wiring":
            folds = index + 1 < len(trace) and trace[index + 1].stage == "wiring"
            moved = at - index if folds else 0.0
            wiring.draw_wiring(ink, body, trace.shared, step.index, moved)
        elif step.stage == "cache":
            stacks.draw_cache(ink, body, trace, step.index)
        elif step.stage == "models":
            stacks.draw_models(ink, body, trace, step.index)
        elif step.stage == "absorb":
            latent.draw_absorb(ink, body, trace, step.index)
        elif step.stage == "rotation":
            latent.draw_rotation(ink, body, trace, step.index)
        elif step.stage == "decoupled":
            latent.draw_decoupled(ink, body, trace)
        elif step.stage == "convert":
            losses.draw_convert(ink, body, trace, step.index)
        else:
            losses.draw_repair(ink, body, trace, step.index)
