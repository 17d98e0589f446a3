"""attention/scaling: what scores are divided by, and what happens without it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.attention.scaling import Params, Scaling, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.scaling import facts, told
from explorer.panels.attention.scaling.words import WORDS

PRESETS = {
    "one": Preset(
        QT_TRANSLATE_NOOP("attention/scaling", "Do not divide (p = 0)"), {"exponent": 0.0}
    ),
    "cube": Preset(
        QT_TRANSLATE_NOOP("attention/scaling", "The cube root: still drifting apart"),
        {"exponent": 0.3333}, "curves",
    ),
    "whole": Preset(
        QT_TRANSLATE_NOOP("attention/scaling", "By dₖ itself: all alike"), {"exponent": 1.0}
    ),
    "tail": Preset(
        QT_TRANSLATE_NOOP("attention/scaling", "32 keys: most gradients vanish, a few explode"),
        {"keys": 32}, "gradients",
    ),
    "head": Preset(
        QT_TRANSLATE_NOOP("attention/scaling", "A trained head, divided otherwise"),
        {"source": "head"},
    ),
    "pieces": Preset(
        QT_TRANSLATE_NOOP("attention/scaling", "A head of the bilingual model"),
        {"source": "head", "model": "bilingual", "text": "To be, or not to be: that is"},
    ),
    "tiny": Preset("tiny", {"keys": 8}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """What happens to ∂L/∂q without the division, at the last step: 0 both fall, 1 the median falls
    and the mean rises, 2 both rise, 3 anything else."""
    shared: Scaling = trace.shared
    none, root = shared.place(0.0), shared.place(0.5)
    median, mean = (
        bool(values[-1, none] > values[-1, root])
        for values in (shared.gradient.median, shared.gradient.mean)
    )
    return {(False, False): 0, (False, True): 1, (True, True): 2}.get((median, mean), 3)


class ScalingLab(Lab):
    """Scores divided by 1, ∛dₖ, √dₖ, dₖ and what lies between."""

    id = "attention/scaling"
    question = QT_TRANSLATE_NOOP(
        "attention/scaling", "Why are scores divided by √dₖ, and not by dₖ or not at all?"
    )
    Params = Params
    run = "explorer.compute.attention.scaling_run:run"
    scene = "explorer.panels.attention.scaling.scene:ScalingScene"
    checks = "explorer.compute.attention.scaling_checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.7
    code = (
        "explorer.compute.attention.scaling_math:divided",
        "explorer.compute.attention.scaling_math:softmax",
        "explorer.compute.attention.scaling_math:entropy",
        "explorer.compute.attention.scaling_math:jacobian_norm",
        "explorer.compute.attention.scaling_math:slope_of",
        "explorer.compute.attention.scaling_math:gradient_of",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{n}" for n in ("fall", "split", "rise", "other")),
        answer, "gradients",
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """√dₖ beside any other exponent, no division beside √dₖ."""
        if params.source == "head":
            return None
        return replace(params, exponent=0.0 if abs(params.exponent - 0.5) < 0.005 else 0.5)

    def search_text(self, trace: Trace, index: int) -> str:
        """dₖ and p."""
        step: Step = trace[index]
        shared: Scaling = trace.shared
        return f"{shared.widths[step.width]} {told.name_of(float(shared.exponents[step.exponent]))}"


LAB = ScalingLab()
