"""The lab "Cost": what attention costs, where it starts to matter, and what cheaper kinds lose."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.attention.cost import METHODS, Cost, Params, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.cost.telling import explained
from explorer.panels.attention.cost.values import result_of, values_of
from explorer.panels.attention.cost.words import RESULT_NAMES, VALUE_NAMES, WORDS

DRAWN = {"source": "drawn", "tokens": 128, "width": 16}
PRESETS = {
    "layers": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "A window of 4 through 6 layers"),
        {"window": 4, "depth": 6}, "window",
    ),
    "rounds": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "Hashing: 8 rounds with 16 buckets"),
        {"rounds": 8, "buckets": "16"}, "hash",
    ),
    "rank": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "Rank of 128 × 128 scores with d_k = 16"), DRAWN,
        "rank",
    ),
    "performer": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "Random features: 256 of them"),
        {"kernel": "positive", "features": 256}, "linear",
    ),
    "long": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "d = 4096, as in 7-billion models"),
        {"heads": 32, "head_width": 128, "length": 8192}, "flops",
    ),
    "memory": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "512 tokens in GPT-2 small's width"),
        {"heads": 12, "head_width": 64, "length": 512}, "bytes",
    ),
    "a100": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "NVIDIA A100 80 GB SXM: 312 TFLOP/s, 2039 GB/s"),
        {"peak": 312.0, "bandwidth": 2039.0, "number": "2", "heads": 32, "head_width": 128,
         "length": 4096}, "roofline",
    ),
    "h100": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "NVIDIA H100 SXM: 989 TFLOP/s, 3350 GB/s"),
        {"peak": 989.0, "bandwidth": 3350.0, "number": "2", "heads": 32, "head_width": 128,
         "length": 4096}, "roofline",
    ),
    "batch": Preset(
        QT_TRANSLATE_NOOP("attention/cost", "H100, decoding 256 texts at once"),
        {"peak": 989.0, "bandwidth": 3350.0, "number": "2", "heads": 32, "head_width": 128,
         "length": 4096, "batch": 256}, "roofline",
    ),
    "tiny": Preset("tiny", {"text": "abcab", "window": 2, "depth": 2, "block": 2, "stride": 2,
                            "first": 0, "rounds": 2, "kept": 2, "heads": 2, "head_width": 8,
                            "length": 64}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Which cheaper kind has the smallest error on this input."""
    shared: Cost = trace.shared
    errors = [shared.method(name).error for name in METHODS[1:]]
    return errors.index(min(errors))


class CostLab(Lab):
    """FLOPs, bytes, times and errors of attention and its cheaper kinds."""

    id = "attention/cost"
    question = QT_TRANSLATE_NOOP(
        "attention/cost", "What does attention cost, and what do cheaper kinds lose?"
    )
    Params = Params
    run = "explorer.compute.attention.cost_run:run"
    scene = "explorer.panels.attention.cost.scene:CostScene"
    checks = "explorer.compute.attention.cost_checks:checks"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    beat = 1.2
    code = (
        "explorer.compute.attention.cost_methods:under_mask",
        "explorer.compute.attention.cost_patterns:window",
        "explorer.compute.attention.cost_patterns:reach",
        "explorer.compute.attention.cost_patterns:blocks",
        "explorer.compute.attention.cost_methods:bucket_of",
        "explorer.compute.attention.cost_methods:hashed_pairs",
        "explorer.compute.attention.cost_methods:low_rank",
        "explorer.compute.attention.cost_methods:features_of",
        "explorer.compute.attention.cost_methods:parallel",
        "explorer.compute.attention.cost_methods:recurrent",
        "explorer.compute.attention.cost_count:projections",
        "explorer.compute.attention.cost_count:feed_forward",
        "explorer.compute.attention.cost_count:attention",
        "explorer.compute.attention.cost_count:crossovers",
        "explorer.compute.attention.cost_count:memory",
        "explorer.compute.attention.cost_count:attainable",
    )
    prediction = Prediction(
        "predict.question", tuple(f"method.{name}" for name in METHODS[1:]), answer, "full"
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What happens at a step."""
        return explained(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step."""
        return values_of(trace, index)

    def result(self, trace: Trace) -> dict[str, Any]:
        """The numbers of the run."""
        return result_of(trace)

    def baseline(self, params: Any) -> Any | None:
        """The same on a kernel that skips nothing."""
        return replace(params, skips=False) if params.skipping else None

    def search_text(self, trace: Trace, index: int) -> str:
        """The part of the trace."""
        step: Step = trace[index]
        return step.part


LAB = CostLab()
