"""The stage of training/objectives."""

from __future__ import annotations

from explorer.panels.training.objectives import counting, pairing, strips, told, warming
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "rows": strips.draw_rows, "ntp": strips.draw_next, "mlm": strips.draw_masked,
    "treated": counting.draw_treated, "tally": counting.draw_tally,
    "detect": strips.draw_detected, "masks": counting.draw_epochs, "spans": pairing.draw_spans,
    "letters": pairing.draw_letters, "pair": pairing.draw_pair, "pairs": pairing.draw_examples,
    "judged": pairing.draw_judged, "sft": strips.draw_answer, "warm": warming.draw_warm,
}  # fmt: skip


class ObjectivesScene(FramedScene):
    """One text under six questions, each question by itself, and what training on one brings."""

    smallest = (480, 420)
    text_room = (480, 420)
    parts = Parts(told.caption, told.notes, DRAWN)
