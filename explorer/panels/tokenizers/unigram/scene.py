"""The picture of the unigram tokenizer: a crowd of pieces that empties, and one word in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.unigram.params import Step
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.unigram.crowd import draw_crowd, draw_gauge, draw_legend
from explorer.panels.tokenizers.unigram.lattice import draw_ways, draw_word
from explorer.panels.tokenizers.unigram.plan import plan_of
from explorer.panels.tokenizers.unigram.queue import draw_course, draw_queue
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class UnigramScene(Scene):
    """After it the reader knows: this tokenizer starts with too many pieces and throws away those
    it misses least."""

    smallest = (400, 380)
    text_room = (400, 380)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The vocabulary of step int(at); the fraction is how far those that go have fallen."""
        index = int(at)
        roomy = min(max(min(rect.width() / 950, rect.height() / 760), 1.0), 1.6)
        if roomy > 1.0:  # a large picture: larger letters everywhere
            marks = ink.marks
            ink = Ink(ink.painter, ink.view.with_(text_scale=ink.view.text_scale * roomy), ink.lab)
            ink.marks = marks
        move = at - index if index + 1 < len(trace) else 0.0
        plan = plan_of(ink, rect, trace)
        self.draw_head(ink, plan.head, trace, index)
        draw_gauge(ink, plan.gauge, trace, index)
        draw_crowd(ink, plan.crowd, trace, index, move)
        draw_legend(ink, plan.legend, plan.crowd, trace)
        draw_queue(ink, plan.queue, trace, index)
        draw_course(ink, plan.course, trace, index)
        draw_word(ink, plan.word, trace, index)
        draw_ways(ink, plan.ways, trace, index)

    def draw_head(self, ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
        """What happens in this step, in a line."""
        step: Step = trace[index]
        facts = {
            "going": len(step.going),
            "size": len(step.pieces),
            "total": int(trace.shared.sizes[0]),
            "round": step.round,
            "draws": trace.params.draws,
            "temperature": fixed(trace.params.temperature, 2),
        }
        key = "head-" + step.kind
        if step.kind in ("expect", "prune") and not len(step.going):
            key += "-none"
        text = ink.say(key, **facts)
        size = "large" if ink.text_width(text, "large", bold=True) <= area.width() else "small"
        ink.text(area, text, size=size, bold=True)
