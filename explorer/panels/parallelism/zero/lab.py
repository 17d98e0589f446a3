"""ZeRO: what a rank keeps, when it holds more, and what is sent for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.zero.lab import KINDS, Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.zero.explain import explain
from explorer.panels.parallelism.zero.values import result, values
from explorer.panels.parallelism.zero.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.parallelism."


def kept_whole(trace: Trace) -> int:
    """The prediction's answer: what a rank still holds all of between two steps (everything; the
    weights and gradients; the weights; nothing)."""
    params: Params = trace.params
    if params.show != "life":
        return min(params.stage, 3)
    rows = trace[0].held[0, :, :, 1] - trace[0].held[0, :, :, 0]
    whole = [KINDS[place] for place in range(len(KINDS)) if (rows[place] == params.width).all()]
    if "momentum" in whole:
        return 0
    return 1 if "gradient" in whole else 2 if "weight" in whole else 3


class Zero(Lab):
    """The life of a parameter through a training step that shares out its states."""

    id = "parallelism/zero"
    question = QT_TRANSLATE_NOOP(
        "parallelism/zero", "Where does a parameter live when replicas share out what they keep?"
    )
    Params = Params
    run = _COMPUTE + "zero.run:run"
    scene = "explorer.panels.parallelism.zero.scene:ZeroScene"
    checks = _COMPUTE + "zero.checks:checks"
    torchrun = _COMPUTE + "zero.checks:script"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.1
    code = (
        _COMPUTE + "zero.training:training_step",
        _COMPUTE + "zero.ranks:place",
        _COMPUTE + "zero.ranks:gather",
        _COMPUTE + "zero.ranks:free",
        _COMPUTE + "zero.ranks:reduce_scatter",
        _COMPUTE + "zero.model:adamw",
        _COMPUTE + "memory:states",
        _COMPUTE + "zero.schemes:passes",
    )
    presets: Mapping[str, Preset] = {
        "replicas": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "Nothing shared: plain replicas"), {"stage": 0}
        ),
        "first": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-1: only the optimizer's states"),
            {"stage": 1}, "update",
        ),
        "second": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-2: gradients as well"),
            {"stage": 2}, "backward",
        ),
        "kept": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-3 that gathers once per layer"),
            {"stage": 3, "keep": "backward"}, "backward",
        ),
        "accumulate": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "Four micro-batches, everything gathered anew"),
            {"stage": 3, "micro_batches": 4}, "backward-2",
        ),
        "patient": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "Four micro-batches, gathered and reduced once"),
            {"stage": 3, "micro_batches": 4, "keep": "step", "reduce": "last"}, "backward-4",
        ),
        "uneven": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "Eight rows over three ranks"), {"ranks": 3}
        ),
        "paper": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "The paper's 7.5 billion on 64 GPUs"),
            {"show": "bytes"}, "stage-3",
        ),
        "eighteen": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "70 billion with FP32 gradients, 18 bytes"),
            {"show": "bytes", "billions": 70.0, "degree": 512, "recipe": "megatron-18"}, "stage-3",
        ),
        "table": Preset(
            QT_TRANSLATE_NOOP("parallelism/zero", "Accumulation: eight ways side by side"),
            {"show": "accumulation"}, "m4",
        ),
        "tiny": Preset("tiny", {"layers": 2, "width": 4, "ranks": 2, "before": 1}, hidden=True),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.all", "predict.both", "predict.weights", "predict.none"),
        kept_whole, 0,
    )  # fmt: skip
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """Replicas that share nothing."""
        if params.show != "life" or params.stage == 0:
            return None
        return replace(params, stage=0)

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: of this event."""
        return str(trace[index].event)

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].event)


LAB = Zero()
