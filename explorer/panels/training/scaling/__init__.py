"""training/scaling: losses by size and data, the work of training, and what seems sudden."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.training.scaling.params import Params, Scaling
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.scaling import facts, told
from explorer.panels.training.scaling.words import WORDS

_COMPUTE = "explorer.compute.training.scaling."
PRESETS = {
    "strong": Preset(
        QT_TRANSLATE_NOOP("training/scaling", "A few strong rules: less is left for size"),
        {"decay": 1.3}, "fit",
    ),
    "many": Preset(
        QT_TRANSLATE_NOOP("training/scaling", "Many rules that matter alike"), {"decay": 0.5}, "fit"
    ),
    "original": Preset(
        QT_TRANSLATE_NOOP("training/scaling", "Chinchilla’s own constants"),
        {"law": "hoffmann"}, "law",
    ),
    "stretched": Preset(
        QT_TRANSLATE_NOOP("training/scaling", "Prompts unlike those of the training"),
        {"stretch": 3.0, "dimension": 1}, "context",
    ),
    "outlier": Preset(
        QT_TRANSLATE_NOOP("training/scaling", "One example in the prompt far away"),
        {"moved": ((2, 3.0),)}, "context",
    ),
    "slow": Preset(
        QT_TRANSLATE_NOOP("training/scaling", "Lessons at a small learning rate"),
        {"rate": 0.03}, "curriculum",
    ),
    "tiny": Preset(
        "tiny", {"networks": 3, "doublings": 4, "adders": 10, "prompts": 16}, hidden=True
    ),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """0: both pass one half at the same size; 1: whole sums later; 2: whole sums earlier."""
    shared: Scaling = trace.shared
    if shared.skill is None:  # finished before the adders: nothing of it is shown
        return 0

    def passes(shares: np.ndarray) -> int:
        over = np.flatnonzero(shares >= 0.5)
        return int(over[0]) if len(over) else len(shares)

    digits, whole = passes(shared.skill.right), passes(shared.skill.whole[:, -1])
    return 1 if whole > digits else 2 if whole < digits else 0


class ScalingLab(Lab):
    """Power laws that are measured, one that was published, and two leaps that are none."""

    id = "training/scaling"
    question = QT_TRANSLATE_NOOP(
        "training/scaling", "How does a loss fall with size and data, and what comes suddenly?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.training.scaling.scene:ScalingScene"
    checks = _COMPUTE + "checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.4
    code = (
        _COMPUTE + "growth:train",
        _COMPUTE + "growth:gradients",
        _COMPUTE + "fit:fitted",
        _COMPUTE + "work:counted",
        _COMPUTE + "law:best",
        _COMPUTE + "adders:sums",
        _COMPUTE + "context:context_of",
        _COMPUTE + "lessons:lessons_of",
    )
    prediction = Prediction(
        "predict.question", ("predict.same", "predict.later", "predict.earlier"), answer,
        "emergence",
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """The other published law; inputs as in training."""
        if params.stretch != 1.0:
            return replace(params, stretch=1.0)
        return replace(params, law="hoffmann" if params.law == "besiroglu" else "besiroglu")

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: the floor is found by the fit."""
        found = super().section(trace, index)
        return "fit" if found == "floor" else found


LAB = ScalingLab()
