"""adapting/lora: a big matrix stays as it is, a thin product beside it learns the new task."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.adapting.lora.params import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.adapting.lora import facts, told
from explorer.panels.adapting.lora.words import WORDS

PRESETS = {
    "too_thin": Preset(
        QT_TRANSLATE_NOOP("adapting/lora", "Rank 1 for a task of four directions"),
        {"rank": 1}, "learn",
    ),
    "exact": Preset(
        QT_TRANSLATE_NOOP("adapting/lora", "A task of exactly four directions"),
        {"rest": 0.0}, "ranks",
    ),
    "everywhere": Preset(
        QT_TRANSLATE_NOOP("adapting/lora", "A task in all directions: low rank fails"),
        {"shift": 16, "rest": 1.0}, "ranks",
    ),
    "tiny": Preset(
        "tiny", {"width": 6, "shift": 2, "rank": 2, "updates": 20}, hidden=True
    ),
}  # fmt: skip


class LoraLab(Lab):
    """LoRA."""

    id = "adapting/lora"
    question = QT_TRANSLATE_NOOP(
        "adapting/lora", "Can a thin product do what a change of the whole matrix would?"
    )
    Params = Params
    run = "explorer.compute.adapting.lora.run:run"
    scene = "explorer.panels.adapting.lora.scene:LoraScene"
    checks = "explorer.compute.adapting.lora.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    background = True
    code = (
        "explorer.compute.adapting.lora.adapter:gradients_of",
        "explorer.compute.adapting.lora.adapter:trained",
        "explorer.compute.adapting.lora.adapter:floors_of",
        "explorer.compute.adapting.lora.adapter:drift_of",
        "explorer.compute.adapting.lora.adapter:merged_apart",
        "explorer.compute.adapting.lora.params:weights_of",
    )
    prediction = Prediction(
        "predict.question", ("predict.both", "predict.a", "predict.b", "predict.none"),
        told.answer, "init",
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """Half the rank."""
        return replace(params, rank=params.rank // 2) if params.rank > 1 else None

    def search_text(self, trace: Trace, index: int) -> str:
        """Which section, in English."""
        step: Step = trace[index]
        return step.part


LAB = LoraLab()
