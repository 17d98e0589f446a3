"""generation/speed: why decoding is slow, and what helps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.generation.speed import Params, Step, decode
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.generation.speed import telling
from explorer.panels.generation.speed import values as numbers
from explorer.panels.generation.speed.words import WORDS

_COMPUTE = "explorer.compute.generation."
#: Bounds between the answers of the question: shares of the arithmetic that decoding uses.
SHARES = (0.5, 0.05, 0.01)
PRESETS = {
    "batch": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "More texts at once: when does it stop paying?"),
        {}, "batch",
    ),
    "multihead": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "Llama 2 7B: a cache four times as large"),
        {"model": "llama2-7b", "prompt": 4096}, "cache",
    ),
    "long": Preset(
        QT_TRANSLATE_NOOP(
            "generation/speed", "Long texts: the cache takes longer than the weights"
        ),
        {"model": "llama2-7b", "prompt": 32768, "longest": 524288}, "decode",
    ),
    "large": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "70B on one card: 4 bits or nothing"),
        {"model": "llama3-70b", "weights": "4"}, "decode",
    ),
    "experts": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "Experts: one text fetches two of eight"),
        {"model": "mixtral-8x7b", "hardware": "mi300x"}, "batch",
    ),
    "card": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "A card with slow memory (L4)"),
        {"hardware": "l4"}, "decode",
    ),
    "logits": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "A small model with a large vocabulary"),
        {"model": "qwen2.5-0.5b"}, "logits",
    ),
    "remedies": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "What helps, and what does it lose?"), {}, "remedies"
    ),
    "here": Preset(
        QT_TRANSLATE_NOOP("generation/speed", "Measured on this machine"), {}, "here"
    ),
    "tiny": Preset("tiny", {"model": "gpt2", "prompt": 8, "longest": 16,
                            "text": "To be, or not to be"}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """How much of the arithmetic decoding one text uses, as one of four answers."""
    params: Params = trace.params
    use = decode(params).use(params.machine)
    return next((at for at, bound in enumerate(SHARES) if use >= bound), len(SHARES))


class Speed(Lab):
    """Prefill and decoding under one roof."""

    id = "generation/speed"
    question = QT_TRANSLATE_NOOP(
        "generation/speed", "What does a model wait for while it writes one token?"
    )
    Params = Params
    run = _COMPUTE + "speed_run:run"
    scene = "explorer.panels.generation.speed.scene:SpeedScene"
    checks = _COMPUTE + "speed_checks:checks"
    words = WORDS
    beat = 0.9
    code = (
        _COMPUTE + "step_time:forward",
        _COMPUTE + "step_time:parts_of",
        _COMPUTE + "step_time:cache_bytes",
        _COMPUTE + "speed_small:rounded",
        _COMPUTE + "speed_small:losses",
        _COMPUTE + "speed_small:speculated",
    )
    presets = PRESETS
    value_names = numbers.VALUE_NAMES
    result_names = numbers.RESULT_NAMES
    prediction = Prediction(
        "predict", ("predict.half", "predict.tenth", "predict.few", "predict.less"), answer,
        "decode",
    )  # fmt: skip
    told_by = Telling(telling.explain, numbers.values, numbers.result)

    def baseline(self, params: Any) -> Any | None:
        """One text, numbers of 16 bits, heads as the model has them."""
        before = replace(params, batch=1, weights="16", cache="16", sharing="model")
        return None if before == params else before

    def search_text(self, trace: Trace, index: int) -> str:
        step: Step = trace[index]
        return f"{step.work.batch} {step.work.new} {step.work.context}"


LAB = Speed()
