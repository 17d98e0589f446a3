"""Sharding: which pieces leave a GPU at every switch, where they go, and what that costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.sharding.params import Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.sharding.explain import explain
from explorer.panels.parallelism.sharding.values import result, values
from explorer.panels.parallelism.sharding.words import WORDS
from explorer.panels.parallelism.sharding.words_rules import RESULT_NAMES, VALUE_NAMES

GIB = 2**30
_COMPUTE = "explorer.compute.parallelism."
_LINES = {
    "alone": "alone", "dp": "replicas", "cp": "context", "zero1": "zero", "zero2": "zero",
    "zero3": "zero", "tp": "tensor", "sequence": "tensor", "ep": "experts", "pp": "pipeline",
    "selective": "recompute", "full": "recompute",
}  # fmt: skip
_KINDS = ("never", "dp", "zero", "tp", "pp")


def first_to_fit(trace: Trace) -> int:
    """The prediction's answer: which kind of switch first brings the fullest GPU under the line."""
    limit = trace.params.capacity * GIB
    fitting = [layout.switch for layout in trace.shared.layouts if layout.bytes <= limit]
    if not fitting or fitting[0] == "alone":
        return 0
    kind = {
        "dp": "dp", "cp": "dp", "zero1": "zero", "zero2": "zero", "zero3": "zero", "tp": "tp",
        "sequence": "tp", "ep": "tp", "pp": "pp", "selective": "pp", "full": "pp",
    }[fitting[0]]  # fmt: skip
    return _KINDS.index(kind)


class Sharding(Lab):
    """The GPUs as tanks, and the map of who holds which piece."""

    id = "parallelism/sharding"
    question = QT_TRANSLATE_NOOP(
        "parallelism/sharding", "Which pieces leave a GPU, where do they go, and what does it cost?"
    )
    Params = Params
    run = _COMPUTE + "sharding.run:run"
    scene = "explorer.panels.parallelism.sharding.scene:ShardingScene"
    checks = _COMPUTE + "sharding.checks:checks"
    torchrun = _COMPUTE + "sharding.checks:torchrun"
    words = WORDS
    opens: Mapping[str, Mapping[str, Any]] = {"config": {"model": "config"}}
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.4
    code = (
        _COMPUTE + "sharding.run:switches",
        _COMPUTE + "sharding.run:bill",
        _COMPUTE + "sharding.tensors:place_tensor",
        _COMPUTE + "sharding.tensors:shared_out",
        _COMPUTE + "placement:held",
        _COMPUTE + "mesh:Mesh.coordinates",
    )
    presets: Mapping[str, Preset] = {
        "zero3": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO alone: 8 replicas, nothing cut"),
            {"dp": 8, "tp": 1, "pp": 1, "zero": 3, "per_node": 8}, "zero3",
        ),
        "strided": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "FSDP over tensor parallel: no rectangles"),
            {"show": "shards", "dp": 2, "tp": 2, "pp": 1, "zero": 3, "tensor": "up"}, "tp",
        ),
        "partial": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "Partial: summands waiting for their sum"),
            {"show": "shards", "tensor": "sum", "dp": 2, "tp": 4, "pp": 1, "batch": 2}, "tp",
        ),
        "own": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "A 3-D tensor that does not divide"),
            {"show": "shards", "tensor": "own", "shape": "5, 7, 10",
             "placements": "dp=S(1) tp=S(2)", "dp": 4, "tp": 4, "pp": 1}, "tp",
        ),
        "crossing": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "Tensor parallel across nodes: a warning"),
            {"order": "pp-dp-cp-ep-tp", "tp": 4, "dp": 2, "pp": 2, "per_node": 4}, "tp",
        ),
        "naive": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "Layers placed on 4 GPUs, one micro-batch"),
            {"dp": 1, "tp": 1, "pp": 4, "micro_batches": 1, "schedule": "gpipe"}, "pp",
        ),
        "thousand": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "Llama 3 70B on 1024 GPUs"),
            {"model": "llama3-70b", "tp": 8, "pp": 8, "dp": 16, "per_node": 8,
             "micro_batches": 32},
        ),
        "experts": Preset(
            QT_TRANSLATE_NOOP("parallelism/sharding", "Mixtral: 8 experts over 4 GPUs"),
            {"model": "mixtral-8x7b", "tensor": "expert", "tp": 2, "dp": 4, "pp": 2, "ep": 4,
             "per_node": 8, "zero": 1}, "ep",
        ),
        "tiny": Preset(
            "tiny",
            {"model": "gpt2", "sequence": 128, "tp": 2, "pp": 2, "dp": 2, "zero": 2,
             "micro_batches": 2, "capacity": 2.0}, hidden=True,
        ),
    }  # fmt: skip
    prediction = Prediction(
        "predict", tuple(f"predict.{kind}" for kind in _KINDS), first_to_fit, 0,
    )  # fmt: skip
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """The same model and batch on one GPU."""
        if params.tensor == "own":
            return None
        alone = replace(
            params, tp=1, pp=1, cp=1, ep=1, dp=1, zero=0, recompute="none",
            micro_batches=min(params.micro_batches * params.dp, 4096),
        )  # fmt: skip
        return None if alone == params else alone

    def section(self, trace: Trace, index: int) -> str:
        return _LINES[trace[index].switch]

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].switch)


LAB = Sharding()
