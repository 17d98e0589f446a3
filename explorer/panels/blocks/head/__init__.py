"""blocks/head: rows that are looked up, rows that make logits, and what training does to them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.blocks.head.params import WAYS, Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.blocks.head import facts, told
from explorer.panels.blocks.head.words import WORDS

PRESETS = {
    "twice": Preset(
        QT_TRANSLATE_NOOP("blocks/head", "A word twice: its row adds up"),
        {"text": "one by one by one"}, "gradient",
    ),
    "tokens": Preset(
        QT_TRANSLATE_NOOP("blocks/head", "4096 rows, English and Chinese"),
        {"model": "bilingual", "text": "To be, or not to be: 天下大势"},
    ),
    "widths": Preset(
        QT_TRANSLATE_NOOP("blocks/head", "Duplicate, interpolate, or a matrix"), {}, "widths"
    ),
    "published": Preset(
        QT_TRANSLATE_NOOP("blocks/head", "The max-z loss as Baichuan 2 took it"),
        {"weight": 0.0002}, "drift",
    ),
    "strong": Preset(
        QT_TRANSLATE_NOOP("blocks/head", "A max-z loss as strong as it gets"),
        {"weight": 0.05}, "drift",
    ),
    "tiny": Preset("tiny", {"text": "the", "updates": 10}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """0: all rows get a gradient from looking up; 1: those the text uses; 2: one. Computed."""
    touched = int((trace.shared.lookup.input_norms > 0).sum())
    return 0 if touched == trace.shared.lookup.size else 1


class HeadLab(Lab):
    """Embedding lookup and its gradient, lengths of rows, widths, tied and untied heads."""

    id = "blocks/head"
    question = QT_TRANSLATE_NOOP(
        "blocks/head", "What are the rows of a vocabulary, and who trains them?"
    )
    Params = Params
    run = "explorer.compute.blocks.head.run:run"
    scene = "explorer.panels.blocks.head.scene:HeadScene"
    checks = "explorer.compute.blocks.head.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.6
    code = (
        "explorer.compute.blocks.head.lookup:looked_up",
        "explorer.compute.blocks.head.lookup:gradient_of_rows",
        "explorer.compute.blocks.head.lookup:normalised",
        "explorer.compute.blocks.head.widths:widened",
        "explorer.compute.blocks.head.widths:fitted",
        "explorer.compute.blocks.head.training:logits_of",
        "explorer.compute.blocks.head.training:trainings",
    )
    prediction = Prediction(
        "predict.question", ("predict.all", "predict.used", "predict.one"), answer, "gradient"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """Without the max-z loss."""
        return replace(params, weight=0.0) if params.weight else None

    def search_text(self, trace: Trace, index: int) -> str:
        """The token or the way of a step."""
        step: Step = trace[index]
        if step.part == "lookup":
            return str(trace.shared.lookup.pieces[step.place])
        return WAYS[step.place] if step.part == "widths" else ""


LAB = HeadLab()
