"""attention/initialisation: how the four matrices begin, and which of them can learn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.attention.initialisation import Initialisation, Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.initialisation import facts, told
from explorer.panels.attention.initialisation.words import WORDS

ZEROS = {"query": "zeros", "key": "zeros", "value": "zeros", "output": "zeros"}
#: With the usual learning rate sums of so many ones run away.
ONES = {"query": "ones", "key": "ones", "value": "ones", "output": "ones", "rate": 0.002}
PRESETS = {
    "tied": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "Tied Q and K: each reads itself"),
        {"key": "tied"}, "symmetry",
    ),
    "zeros": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "All zeros: nothing learns"),
        ZEROS, "gradients",
    ),
    "pair": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "Q and K zero: those two stay stuck"),
        {"query": "zeros", "key": "zeros"}, "gradients",
    ),
    "output": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "Q, K, V zero, O random: V learns"),
        {**ZEROS, "output": "xavier"}, "gradients",
    ),
    "query": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "Only Q zero: it learns at once"),
        {"query": "zeros"}, "gradients",
    ),
    "ones": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "All ones, raw inputs: one key takes all"),
        {**ONES, "normalised": False, "rate": 1e-5},
    ),
    "normed": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "All ones behind LayerNorm: all alike"), ONES
    ),
    "small": Preset(
        QT_TRANSLATE_NOOP("attention/initialisation", "Normal, σ = 0.02, as GPT-2 begins"),
        {"query": "normal", "key": "normal", "value": "normal", "output": "normal", "rate": 0.2},
    ),
    "tiny": Preset("tiny", {"tokens": 3, "width": 4, "updates": 3, "query": "zeros"}, hidden=True),
}  # fmt: skip
#: Which matrices get a first gradient: the answers of the prediction, and anything else.
ANSWERS = (("Q", "K", "V", "O"), ("V", "O"), ("V",), ())


def answer(trace: Trace) -> int:
    """Which matrices get a gradient before the first update."""
    shared: Initialisation = trace.shared
    moving = tuple(name for name in ("Q", "K", "V", "O") if name not in shared.stuck(0))
    return ANSWERS.index(moving) if moving in ANSWERS else len(ANSWERS)


class InitialisationLab(Lab):
    """Zeros, ones, tied, Xavier, He: scores, symmetry, first gradients, some steps of SGD."""

    id = "attention/initialisation"
    question = QT_TRANSLATE_NOOP(
        "attention/initialisation", "From which beginnings can attention learn at all?"
    )
    Params = Params
    run = "explorer.compute.attention.initialisation_run:run"
    scene = "explorer.panels.attention.initialisation.scene:InitialisationScene"
    checks = "explorer.compute.attention.initialisation_checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.5
    code = (
        "explorer.compute.attention.initialisation_math:matrix",
        "explorer.compute.attention.initialisation_math:layer_norm",
        "explorer.compute.attention.initialisation_math:attend",
        "explorer.compute.attention.initialisation_run:asymmetry",
        "explorer.compute.attention.initialisation_run:self_rate",
        "explorer.compute.attention.initialisation_math:passed",
        "explorer.compute.attention.initialisation_math:updated",
    )
    prediction = Prediction(
        "predict.question",
        tuple(f"predict.{name}" for name in ("all", "pair", "value", "none", "other")),
        answer, "gradients",
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """Everything Xavier; nothing where that is what is shown."""
        if params.kinds == ("xavier",) * 4:
            return None
        return replace(params, query="xavier", key="xavier", value="xavier", output="xavier")

    def search_text(self, trace: Trace, index: int) -> str:
        """The token or the update."""
        step: Step = trace[index]
        return str(step.index)


LAB = InitialisationLab()
