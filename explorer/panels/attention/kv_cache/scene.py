"""The stage of attention/kv-cache: a sentence on top, and the picture of the stage under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.kv_cache import Run, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.kv_cache import bars, decoding, paged, phases, window
from explorer.panels.attention.kv_cache.layout import MARGIN, words
from explorer.panels.attention.kv_cache.reads import named
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class KVCacheScene(Scene):
    """What is kept, what is read, and what would be computed again."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        head = QRectF(inner.left(), inner.top(), inner.width(), ink.line_height("body") + 4)
        words(ink, head, self.caption(ink, trace, step))
        body = QRectF(inner.left(), head.bottom() + 8, inner.width(),
                      max(inner.bottom() - head.bottom() - 8, 8.0))  # fmt: skip
        if body.width() < 60 or body.height() < 60:
            return  # no stage for a picture
        if step.stage in ("prefill", "decode"):
            decoding.draw(ink, body, trace, index, at - index)
        elif step.stage == "reads":
            bars.draw_reads(ink, body, trace)
        elif step.stage in ("causal", "bidirectional"):
            bars.draw_change(ink, body, trace, step)
        elif step.stage == "phases":
            phases.draw(ink, body, trace)
        elif step.stage == "window":
            window.draw(ink, body, trace, step)
        else:
            paged.draw(ink, body, trace, step)

    def caption(self, ink: Ink, trace: Trace, step: Step) -> str:
        """The sentence on top: what happens now."""
        run: Run = trace.shared
        if step.pool is not None:
            return paged.caption_of(ink, step)
        if step.ring is not None:
            return ink.say(f"caption.{step.ring.name}", kept=len(step.ring.held),
                           mean=fixed(step.ring.mean, 2))  # fmt: skip
        if step.stage == "phases" and run.prompt == 1:
            return ink.say("caption.phases.single")
        ratio = run.token_seconds and sum(run.token_seconds) / max(run.prefill_seconds, 1e-9)
        return ink.say(
            f"caption.{step.stage}", tokens=step.tokens, old=step.tokens - step.new,
            token=named(run, step.tokens - 1), ratio=number(float(ratio or 1), 2),
            prompt=run.prompt,
        )  # fmt: skip
