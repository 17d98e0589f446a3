"""Memory and traffic: every term of both, and what a layer really keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.calculator import Params
from explorer.compute.parallelism.calculator_run import remedies
from explorer.compute.parallelism.term import total
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.memory.explain import explain, search
from explorer.panels.parallelism.memory.values import result, values
from explorer.panels.parallelism.memory.words import RESULT_NAMES, SENTENCES, VALUE_NAMES
from explorer.panels.parallelism.memory.words_counted import (
    COUNTED,
    COUNTED_RESULTS,
    COUNTED_VALUES,
)
from explorer.panels.parallelism.memory.words_names import NAMES
from explorer.panels.parallelism.memory.words_tools import TOOLS

WORDS = {**SENTENCES, **NAMES, **TOOLS, **COUNTED}
_COMPUTE = "explorer.compute.parallelism."
#: Which marked lines of the code belong to a step.
_LINES = {
    "alone": "alone", "tp": "tp", "cp": "tp", "pp": "tp", "sequence": "sequence", "dp": "replicas",
    "ep": "experts", "zero1": "zero", "zero2": "zero", "zero3": "zero", "selective": "recompute",
    "full": "recompute", "attention-norm": "norm", "projections": "projections",
    "attention": "attention", "output": "output", "mlp-norm": "norm", "gate-up": "mlp",
    "activation": "mlp", "down": "mlp",
}  # fmt: skip


def fullest(trace: Trace) -> int:
    """The prediction's answer: the largest of four parts when one GPU trains the model alone."""
    alone = next(remedies(replace(trace.params, show="training"), trace.shared.model))
    terms = alone.terms
    sizes = [total(terms, part) for part in ("weights", "gradients", "optimizer")]
    sizes.append(sum(total(terms, part) for part in ("activations", "logits")))
    return sizes.index(max(sizes))


class Memory(Lab):
    """Bytes on a GPU, bytes between GPUs, and the bytes autograd keeps."""

    id = "parallelism/memory"
    question = QT_TRANSLATE_NOOP(
        "parallelism/memory", "What fills a GPU, what makes room, and what must be sent for it?"
    )
    Params = Params
    run = _COMPUTE + "calculator_run:run"
    scene = "explorer.panels.parallelism.memory.scene:MemoryScene"
    checks = _COMPUTE + "calculator_checks:checks"
    words = WORDS
    opens: Mapping[str, Mapping[str, Any]] = {"config": {"model": "config"}}
    value_names = VALUE_NAMES | COUNTED_VALUES
    result_names = RESULT_NAMES | COUNTED_RESULTS
    beat = 1.4
    code = (
        _COMPUTE + "calculator_run:remedies",
        _COMPUTE + "memory:states",
        _COMPUTE + "memory:activations",
        _COMPUTE + "activations:per_layer",
        _COMPUTE + "traffic:data_parallel",
        _COMPUTE + "ledger:Layer.forward",
    )
    presets: Mapping[str, Preset] = {
        "gpt3": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "GPT-3 175B on 9984 GPUs"),
            {"model": "gpt-175b", "tp": 8, "pp": 16, "dp": 78, "sequence": 2048,
             "micro_batches": 32, "dropout": True, "flash": False, "recompute": "selective"},
        ),
        "zero3": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "Llama 3 8B: ZeRO-3 on 8 GPUs, no cutting"),
            {"tp": 1, "pp": 1, "dp": 8, "zero": 3, "recompute": "full"}, "zero3",
        ),
        "oom": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "Out of memory: which remedy first?"),
            {"tp": 1, "pp": 1, "dp": 8, "zero": 2, "batch": 4, "sequence": 4096,
             "recompute": "full", "sequence_parallel": False},
        ),
        "long": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "A sequence of 131 072 tokens"),
            {"sequence": 131072, "tp": 8, "pp": 1, "cp": 8, "dp": 1, "zero": 0,
             "micro_batches": 1}, "cp",
        ),
        "cache": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "64 requests of 8192 tokens at once"),
            {"show": "generating", "batch": 64, "tp": 8, "pp": 1}, "alone",
        ),
        "experts": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "DeepSeek-V3: 256 experts over 64 GPUs"),
            {"model": "deepseek-v3", "tp": 1, "pp": 8, "dp": 64, "ep": 64, "zero": 1,
             "micro_batches": 16, "sequence": 4096, "recompute": "full"}, "ep",
        ),
        "messages": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "Messages: all axes on one basis"),
            {"show": "traffic", "tp": 4, "pp": 4, "dp": 8}, "tp",
        ),
        "walls": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "Two walls: links and memory"),
            {"show": "walls", "tp": 8, "pp": 2, "dp": 16, "micro_batches": 8},
        ),
        "ledger": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "One layer of Llama 3 8B, tensor by tensor"),
            {"show": "ledger", "sequence": 4096}, "mlp-product",
        ),
        "dropout": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "A GPT-2 layer with dropout, 34 + 5as/h"),
            {"show": "ledger", "model": "gpt2", "sequence": 1024, "flash": False,
             "dropout": True}, "softmax-output",
        ),
        "tools": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "Six calculators, one question"),
            {"show": "tools", "model": "llama2-7b", "tp": 2, "pp": 2, "dp": 8, "zero": 2,
             "sequence": 4096, "recompute": "selective"}, "cookbook",
        ),
        "counted": Preset(
            QT_TRANSLATE_NOOP("parallelism/memory", "Eleven layouts, run on four processes"),
            {"show": "counted"}, "zero3",
        ),
        "tiny": Preset(
            "tiny",
            {"model": "gpt2", "sequence": 128, "tp": 2, "pp": 2, "dp": 2, "zero": 2,
             "micro_batches": 2, "capacity": 2.0}, hidden=True,
        ),
    }  # fmt: skip
    prediction = Prediction(
        "predict",
        ("predict.weights", "predict.gradients", "predict.optimizer", "predict.activations"),
        fullest, 0,
    )  # fmt: skip
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """The same model on GPUs of its own, without any remedy; for what is placed on GPUs."""
        if params.show not in ("training", "generating"):
            return None
        alone = replace(params, tp=1, pp=1, cp=1, ep=1, dp=1, zero=0, recompute="none")
        return None if alone == params else alone

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: of a remedy, or of the operation that keeps a tensor."""
        name = trace[index].name
        if trace.shared.tensors:
            name = trace.shared.tensors[index].users[0]
        return _LINES.get(name, "")

    def search_text(self, trace: Trace, index: int) -> str:
        return search(trace, index)


LAB = Memory()
