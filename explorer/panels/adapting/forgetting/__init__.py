"""adapting/forgetting: what a model loses while it learns something else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.adapting.forgetting.params import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.adapting.forgetting import facts, told
from explorer.panels.adapting.forgetting.words import WORDS

PRESETS = {
    "gentle": Preset(
        QT_TRANSLATE_NOOP("adapting/forgetting", "A tenth of the rate"), {"rate": 0.05}, "forget"
    ),
    "moved": Preset(
        QT_TRANSLATE_NOOP("adapting/forgetting", "Another language: letters moved by 13"),
        {"second": "moved"}, "protect",
    ),
    "decay": Preset(
        QT_TRANSLATE_NOOP("adapting/forgetting", "Strong decay, strong pull"), {"pull": 0.2},
        "protect",
    ),
    "stiff": Preset(
        QT_TRANSLATE_NOOP("adapting/forgetting", "EWC too stiff to learn"), {"ewc": 500.0},
        "protect",
    ),
    "frozen": Preset(
        QT_TRANSLATE_NOOP("adapting/forgetting", "Only the last layer is trained"), {"frozen": 2},
        "protect",
    ),
    "varied": Preset(
        QT_TRANSLATE_NOOP("adapting/forgetting", "Varied data: hardly any repetition"),
        {"second": "backwards"}, "repeat",
    ),
    "tiny": Preset("tiny", {"updates": 10, "learning": 30}, hidden=True),
}  # fmt: skip


class ForgettingLab(Lab):
    """Two texts, one after the other."""

    id = "adapting/forgetting"
    question = QT_TRANSLATE_NOOP(
        "adapting/forgetting", "What does a model forget while it learns something new?"
    )
    Params = Params
    run = "explorer.compute.adapting.forgetting.run:run"
    scene = "explorer.panels.adapting.forgetting.scene:ForgettingScene"
    checks = "explorer.compute.adapting.forgetting.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.5
    background = True
    code = (
        "explorer.compute.adapting.forgetting.network:gradient",
        "explorer.compute.adapting.forgetting.tuning:learn",
        "explorer.compute.adapting.forgetting.tuning:tune",
        "explorer.compute.adapting.forgetting.tuning:arms_of",
        "explorer.compute.adapting.forgetting.tuning:stepped",
        "explorer.compute.adapting.forgetting.network:fisher",
        "explorer.compute.adapting.forgetting.repeats:sampled",
        "explorer.compute.adapting.forgetting.repeats:repeated",
    )
    prediction = Prediction(
        "predict.question", ("predict.falls", "predict.stays", "predict.some", "predict.much"),
        told.answer, 0,
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """A tenth of the rate, or ten times."""
        return replace(params, rate=params.rate / 10 if params.rate >= 0.1 else params.rate * 10)

    def search_text(self, trace: Trace, index: int) -> str:
        """Which section, in English."""
        step: Step = trace[index]
        return step.part


LAB = ForgettingLab()
