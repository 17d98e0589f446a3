"""The picture of attention/embeddings: two sentences, one vector in layers, one score in nine."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.embeddings import Split, Step
from explorer.core.easing import mix, smooth
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.embeddings.angles import draw_angles
from explorer.panels.attention.embeddings.header import Header, draw_header
from explorer.panels.attention.embeddings.keys import draw_keys
from explorer.panels.attention.embeddings.layers import (
    draw_concatenated,
    draw_norm,
    draw_projected,
    draw_sum,
)
from explorer.panels.attention.embeddings.paint import faded
from explorer.panels.attention.embeddings.terms import draw_terms
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class EmbeddingsScene(Scene):
    """The stage of attention/embeddings."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        split: Split = trace.shared
        index = int(at)
        step: Step = trace[index]
        upcoming: Step = trace[min(index + 1, len(trace) - 1)]
        eased = smooth(at - index)
        inner = rect.adjusted(18, 10, -18, -12)
        caption = QRectF(inner.left(), inner.top(), inner.width(), ink.line_height("body") + 2)
        self.draw_caption(ink, caption, split, step if eased < 0.5 else upcoming)
        tiles = QRectF(inner.left(), caption.bottom() + 6, inner.width(),
                       inner.bottom() - caption.bottom() - 6)  # fmt: skip
        header = draw_header(ink, tiles, split)
        body = QRectF(inner.left(), header.bottom + 12, inner.width(),
                      inner.bottom() - header.bottom - 12)  # fmt: skip
        both = ("terms", "score")
        if step.stage == upcoming.stage or (step.stage in both and upcoming.stage in both):
            known = mix(step.known, upcoming.known, eased)
            total = mix(float(step.stage == "score"), float(upcoming.stage == "score"), eased)
            self.draw_stage(ink, body, trace, header, step.stage, known, total)
            return
        self.fade(ink, body, trace, header, step, 1.0 - eased)
        if eased > 0:
            before = len(ink.marks)
            self.fade(ink, body, trace, header, upcoming, eased)
            if eased < 0.5:  # what is seen better answers the mouse
                del ink.marks[before:]

    def fade(
        self, ink: Ink, body: QRectF, trace: Trace, header: Header, step: Step, share: float
    ) -> None:
        """One stage on its way in or out."""
        if share <= 0.02:
            return
        with faded(ink, share):
            self.draw_stage(ink, body, trace, header, step.stage, step.known,
                            float(step.stage == "score"))  # fmt: skip

    def draw_stage(
        self, ink: Ink, body: QRectF, trace: Trace, header: Header, stage: str, known: float,
        total: float,
    ) -> None:  # fmt: skip
        """The picture under the tiles."""
        split: Split = trace.shared
        if stage == "sum":
            draw_sum(ink, body, split, trace.scales["embedding"][1], known)
        elif stage == "norm":
            draw_norm(ink, body, split, trace.scales["normed"][1])
        elif stage == "concatenate":
            draw_concatenated(ink, body, split, trace.scales["embedding"][1])
        elif stage == "project":
            draw_projected(ink, body, split, (trace.scales["query"][1], trace.scales["key"][1]))
        elif stage in ("terms", "score"):
            draw_terms(ink, body, split, known, total)
        elif stage == "keys":
            draw_keys(ink, body, split, header.strip)
        else:
            draw_angles(ink, body, split)

    def draw_caption(self, ink: Ink, box: QRectF, split: Split, step: Step) -> None:
        """One sentence on top: what is seen now."""
        key = f"caption.{step.stage}"
        if step.stage in ("sum", "terms"):
            key += f".{step.known}"
        text = ink.say(
            key, query=f"“{split.pieces[split.query]}”", target=f"“{split.pieces[split.key]}”",
            score=number(float(split.score[split.query, split.key])), head=split.head + 1,
        )  # fmt: skip
        size = "body" if ink.text_width(text) <= box.width() else fitting(ink, text, box.width())
        ink.text(box, text, size=size, align="center middle")
