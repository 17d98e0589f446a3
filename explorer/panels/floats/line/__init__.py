"""The lab "Number line": formats as windows on one logarithmic axis, and real numbers in them."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction
from typing import Any

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.line.bands import BANDS, counted, thresholds
from explorer.compute.floats.line.facts import definitions
from explorer.compute.floats.line.params import CHOICES, MOST_SCALE, Params, Shared
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.line import explain
from explorer.panels.floats.line.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "fp8": Preset(
        QT_TRANSLATE_NOOP("floats/line", "Gradients into FP8"), {"format": "e4m3fn"}, "gradients"
    ),
    "fp16": Preset(
        QT_TRANSLATE_NOOP("floats/line", "Loss scaling, as FP16 needs it (simulated gradients)"),
        {"format": "fp16", "gradients": "lognormal", "loss_scale": 16}, "gradients",
    ),
    "bf16": Preset(
        QT_TRANSLATE_NOOP("floats/line", "The same in BF16: nothing to rescue"),
        {"format": "bf16", "gradients": "lognormal", "loss_scale": 0}, "gradients",
    ),
    "far": Preset(
        QT_TRANSLATE_NOOP("floats/line", "Scaled too far: FP8 overflows"),
        {"format": "e4m3fn", "loss_scale": 18}, "scaled",
    ),
    "bilingual": Preset(
        QT_TRANSLATE_NOOP("floats/line", "Weights of the bilingual model"),
        {"model": "bilingual", "format": "e5m2", "loss_scale": 8}, "gradients",
    ),
    "subnormals": Preset(
        QT_TRANSLATE_NOOP("floats/line", "The subnormals of FP8, one by one"),
        {"format": "e4m3fn", "centre": -7.0, "width": 6.0}, "formats",
    ),
    "one": Preset(
        QT_TRANSLATE_NOOP("floats/line", "Single numbers around 1"),
        {"format": "fp16", "centre": 0.0, "width": 0.01}, "formats",
    ),
    "finfo": Preset(
        QT_TRANSLATE_NOOP("floats/line", "Where torch.finfo is wrong"), {"format": "e5m2fnuz"},
        "facts",
    ),
    "tiny": Preset(
        "tiny", {"text": "to be", "loss_scale": 2}, hidden=True
    ),
}  # fmt: skip


def as_float(value: Fraction) -> float:
    """The nearest double; infinity beyond the largest, as the end of FP64 is."""
    try:
        return float(value)
    except OverflowError:
        return math.inf


def vanished(trace: Trace) -> int:
    """The right answer of the prediction, from the unscaled gradients."""
    index = next(i for i, (name, _) in enumerate(trace.shared.stages) if name == "gradients")
    step = trace[index]
    share = step.counts[CHOICES.index(trace.params.format)][0] / max(step.total, 1)
    return 0 if share < 0.01 else 1 if share <= 0.1 else 2


class LineLab(Lab):
    """Sixteen formats, three kinds of numbers, one axis."""

    id = "floats/line"
    question = QT_TRANSLATE_NOOP(
        "floats/line", "Which numbers survive the trip into 16 and 8 bits?"
    )
    Params = Params
    run = "explorer.compute.floats.line.run:run"
    scene = "explorer.panels.floats.line.scene:LineScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    code = (
        "explorer.compute.floats.line.bands:thresholds",
        "explorer.compute.floats.line.bands:counted",
        "explorer.compute.floats.line.populations:gradients",
        "explorer.compute.floats.line.ticks:box",
        "explorer.compute.floats.line.facts:definitions",
    )
    checks = "explorer.compute.floats.line.checks:checks"
    beat = 1.0
    prediction = Prediction(
        "predict", ("predict_few", "predict_some", "predict_many"), vanished, "gradients"
    )
    presets = PRESETS

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain.explain(trace, index)

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the code that made a step."""
        stage = trace[index].stage
        return {"formats": "boxes", "gradients": "gradients", "facts": "facts"}.get(stage, "bands")

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step, info = trace[index], FORMATS[trace.params.format]
        out: dict[str, Any] = {
            "stage": step.stage,
            "format": info.name,
            "loss_scale": step.exponent,
            "thresholds": [as_float(each.value) for each in thresholds(info)],
        }
        if step.total:
            counts = step.counts[CHOICES.index(info.name)].tolist()
            out |= {"count": step.total, **dict(zip(BANDS, counts, strict=True))}
            out["lost"] = {
                name: float(row[0] + row[3]) / step.total
                for name, row in zip(CHOICES, step.counts.tolist(), strict=True)
            }
        if step.stage == "facts":
            exact = definitions(info)
            out["constants"] = {
                fact.field: {
                    "exact": float(exact[fact.field]), "torch": fact.torch, "verdict": fact.verdict,
                }
                for fact in trace.shared.facts_of(info.name).facts
            }  # fmt: skip
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        shared: Shared = trace.shared
        lost: dict[str, dict[str, float]] = {}
        for population in shared.populations:
            total = max(len(population.magnitudes) - population.zeros, 1)
            rows = {name: counted(FORMATS[name], population.magnitudes) for name in CHOICES}
            lost[population.name] = {
                name: float(row[0] + row[3]) / total for name, row in rows.items()
            }
        gradients = shared.populations[2]
        total = max(len(gradients.magnitudes) - gradients.zeros, 1)
        info = FORMATS[trace.params.format]
        return {
            "model": shared.model,
            "tokens": shared.tokens,
            "loss": shared.loss,
            "lost": lost,
            "zero_by_scale": {
                str(k): float(counted(info, gradients.magnitudes, k)[0]) / total
                for k in range(MOST_SCALE + 1)
            },
            "disagreements": [
                {"format": facts.format, "field": fact.field, "torch": fact.torch,
                 "exact": float(definitions(FORMATS[facts.format])[fact.field])}
                for facts in shared.facts for fact in facts.facts if fact.verdict == "differs"
            ],
        }  # fmt: skip

    def baseline(self, params: Any) -> Any | None:
        """The same without a loss scale; without one already, FP32."""
        if params.loss_scale:
            return replace(params, loss_scale=0)
        return None if params.format == "fp32" else replace(params, format="fp32")

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].stage)


LAB = LineLab()
