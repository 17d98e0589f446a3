"""The picture of all heads: who reads whom on top, the mosaic of heads to choose from below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.heads import Heads, Step
from explorer.compute.attention.heads_labels import NAMED_FROM
from explorer.core.easing import smooth
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.heads import removal as without
from explorer.panels.attention.heads.evidence import draw_evidence
from explorer.panels.attention.heads.labels import draw_labels
from explorer.panels.attention.heads.layout import parts_of
from explorer.panels.attention.heads.mosaic import draw_mosaic
from explorer.panels.attention.heads.reads import named
from explorer.panels.attention.heads.relation import draw_relation
from explorer.panels.attention.heads.shades import ends, without_sink
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class HeadsScene(Scene):
    """The stage of attention/heads."""

    smallest = (480, 420)
    text_room = (460, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        shared: Heads = trace.shared
        index = int(at)
        step: Step = trace[index]
        query = float(step.query)
        if step.section == "queries" and index + 1 < len(trace):
            query += smooth(at - index)
        large = trace.params.picture == "map" and step.section in ("text", "heads", "queries")
        parts = parts_of(ink, rect, step.section, large_map=large)
        self.draw_caption(ink, parts.caption, trace, step)
        section, removal = step.section, shared.removal
        if section == "labels":
            draw_relation(ink, parts.relation, trace, step, query)
            draw_labels(ink, parts.mosaic, trace)
            text = ink.say("scale.bars", named=fixed(NAMED_FROM, 1))
            below = QRectF(parts.foot)
            below.setLeft(parts.mosaic.left())
            ink.text(below, text, size="tiny", colour="muted")
            return
        if section == "evidence":
            draw_evidence(ink, parts.relation, trace, step)
        elif section in ("text", "heads", "queries"):
            draw_relation(ink, parts.relation, trace, step, query)
        elif removal is None:
            without.draw_waiting(ink, parts.relation)
        elif section == "alone":
            without.draw_alone(ink, parts.relation, trace, removal)
        elif section == "removed":
            without.draw_losses(ink, parts.relation, trace, step, removal)
        elif section == "next":
            without.draw_next(ink, parts.relation, trace, step, removal)
        else:
            without.draw_mirror(ink, parts.relation, trace, step, removal)
        draw_mosaic(ink, parts.mosaic, trace, section)
        self.draw_foot(ink, parts.foot, trace, section)

    def draw_caption(self, ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
        """One sentence on top: what the picture shows."""
        text = caption(ink, trace, step)
        size = "large" if ink.text_width(text, "large", bold=True) <= box.width() else (
            "body" if ink.text_width(text, "body", bold=True) <= box.width()
            else fitting(ink, text, box.width(), bold=True)
        )  # fmt: skip
        ink.text(box, text, size=size, bold=True)

    def draw_foot(self, ink: Ink, box: QRectF, trace: Trace, section: str) -> None:
        """The colour scale with its range."""
        shared: Heads = trace.shared
        signed = section == "maps" and shared.removal is not None
        most = without_sink(shared)
        low, high = ("−1", "+1") if signed else ends(trace.params.scale, most)
        text = ink.say("scale.change" if signed else f"scale.{trace.params.scale}")
        x = box.left()
        for piece, mono in ((low, True), ("", False), (high, True)):
            if piece:
                width = ink.text_width(piece, "tiny", mono=True) + 5
                ink.text(QRectF(x, box.top(), width, box.height()), piece, size="tiny", mono=mono,
                         colour="muted")  # fmt: skip
                x += width
            else:
                bar = QRectF(x, box.center().y() - 4, 70, 8)
                ramp = ink.signed if signed else ink.ramp
                for place in range(35):
                    share = place / 34 * 2 - 1 if signed else place / 34
                    ink.rect(QRectF(bar.left() + place * 2, bar.top(), 2.5, 8), fill=ramp(share))
                ink.rect(bar, line="border", width=0.8)
                x = bar.right() + 5
        parts = [text]
        if shared.block > 1:
            parts.append(ink.say("scale.block", block=shared.block))
        note = " · ".join(parts)
        ink.text(QRectF(x + 4, box.top(), box.right() - x - 4, box.height()), note, size="tiny",
                 colour="muted")  # fmt: skip


def caption(ink: Ink, trace: Trace, step: Step) -> str:
    """The sentence on top."""
    shared: Heads = trace.shared
    key = shared.strongest_key(step.query)
    chosen = {"layer": shared.layer + 1, "head": shared.head + 1}
    name = ink.say(f"name.{shared.name(shared.layer, shared.head)}")
    if step.section in ("text", "queries"):
        return ink.say("caption.text", query=named(shared, step.query), key=named(shared, key),
                       share=percent(float(shared.weight[step.query, key])), **chosen)  # fmt: skip
    if step.section == "heads":
        return ink.say("caption.heads", count=shared.layers * shared.heads)
    if step.section == "labels":
        return ink.say("caption.labels", name=name, **chosen)
    if step.section == "evidence":
        score = shared.probe_scores(shared.layer, shared.head)[step.kind]
        return ink.say(f"caption.evidence.{step.kind}", share=fixed(score, 2), **chosen)
    removal = shared.removal
    if removal is None:
        return ink.say("waiting")
    if step.section == "alone":
        best = int(removal.alone.argmax()) if removal.alone.size else 0
        layer, head = divmod(best, shared.heads)
        return ink.say("caption.alone", layer=layer + 1, head=head + 1,
                       rise=fixed(float(removal.alone[layer, head]), 2))  # fmt: skip
    what = without.path_text(ink, trace, removal)
    if step.section == "removed":
        return ink.say("caption.removed", what=what, rise=number(removal.rise, 3))
    return what
