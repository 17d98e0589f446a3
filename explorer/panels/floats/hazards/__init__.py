"""The lab "Hazards": softmax and rotary angles in few bits."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.floats.hazards import Params, RopeStep
from explorer.compute.floats.rotary_angles import CASTS, Angles
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.hazards.facts import WAYS, way_of, worst
from explorer.panels.floats.hazards.telling import explained
from explorer.panels.floats.hazards.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "overflow": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "One exponential overflows: NaN"),
        {"logits": "0, 12"}, "naive.exp",
    ),
    "silent": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "Only the sum overflows: all zeros"),
        {"logits": "[10.5]*10"}, "naive.sum",
    ),
    "underflow": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "All underflow: 0/0"),
        {"logits": "-20, -21"}, "naive.divide",
    ),
    "sticks": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "4096 equal logits: the sum sticks"),
        {"logits": "[0]*4096", "format": "bf16"}, "safe.sum",
    ),
    "thousand": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "1000, 1001, 1002 in BF16"),
        {"logits": "1000, 1001, 1002", "format": "bf16"}, "logits",
    ),
    "log": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "ln p of an unlikely token"),
        {"logits": "0, -30, -120", "format": "fp16"}, "log.subtract",
    ),
    "masked": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "A row in which all is masked"),
        {"logits": "[-inf]*3"}, "safe.max",
    ),
    "rope": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "RoPE frequencies in BF16"),
        {"topic": "rope", "format": "bf16"}, -1,
    ),
    "positions": Preset(
        QT_TRANSLATE_NOOP("floats/hazards", "RoPE positions in BF16"),
        {"topic": "rope", "format": "bf16", "cast": "positions"}, "gaps",
    ),
    "tiny": Preset("tiny", {"logits": "0, 12, -3"}, hidden=True),
}  # fmt: skip


def outcome(trace: Trace) -> int:
    """0: the formula as it is written gives nearly the right numbers, 1: there is a NaN, 2: numbers
    that are off by more than 0.05."""
    shared = trace.shared
    if isinstance(shared, Angles):
        error = shared.error[CASTS.index(trace.params.cast)]
        away = float(error[-max(len(error) // 4, 1) :].mean())  # NaN where one is
        return 1 if math.isnan(away) else 0 if away < 0.05 else 2
    if np.isnan(shared.naive.probabilities).any():
        return 1
    return 0 if worst(shared.naive, shared.exact) < 0.05 else 2


class HazardsLab(Lab):
    """What a format does to softmax and to rotary angles."""

    id = "floats/hazards"
    question = QT_TRANSLATE_NOOP("floats/hazards", "Where do few bits break a model's formulas?")
    Params = Params
    run = "explorer.compute.floats.hazards:run"
    scene = "explorer.panels.floats.hazards.scene:HazardsScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.floats.hazards:run_softmax",
        "explorer.compute.floats.softmax:naive",
        "explorer.compute.floats.softmax:safe",
        "explorer.compute.floats.softmax:log_softmax",
        "explorer.compute.floats.softmax:fused",
        "explorer.compute.floats.rotary_angles:angle",
    )
    checks = "explorer.compute.floats.hazards_checks:checks"
    beat = 0.9
    prediction = Prediction(
        "predict.question", ("predict.right", "predict.nan", "predict.wrong"), outcome, 1
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What happens at a step."""
        return explained(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The arrays of a step."""
        step = trace[index]
        if isinstance(step, RopeStep):
            return {"position": step.position, "held": step.held, "angles": step.true,
                    "angles_in_format": step.low}  # fmt: skip
        shared, way = trace.shared, way_of(trace.shared, step.stage)
        return {
            "stage": step.stage, "z": shared.z, "exponentials": way.exponentials,
            "running": way.running, "logs": way.logs, "probabilities": way.probabilities,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        """Probabilities of all ways, or the errors of the angles."""
        shared = trace.shared
        if isinstance(shared, Angles):
            means = [float(np.nanmean(row)) if np.isfinite(row).any() else math.nan
                     for row in shared.error]  # fmt: skip
            return {
                "distinct_positions": shared.distinct, "positions": len(shared.held),
                "error": dict(zip(CASTS, means, strict=True)),
            }  # fmt: skip
        return {
            **{name: getattr(shared, name).probabilities for name in WAYS},
            "exact": shared.exact,
            "totals": {name: getattr(shared, name).total for name in WAYS},
            "overflow_from": shared.window.high,
            "underflow_from": shared.window.low,
        }

    def baseline(self, params: Any) -> Any | None:
        """The same in FP32."""
        return None if params.format == "fp32" else replace(params, format="fp32")


LAB = HazardsLab()
