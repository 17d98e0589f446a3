"""Planner: every layout of a model on a cluster, and why most of them are refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.models.architecture_config import WORDS as CONFIG
from explorer.compute.parallelism.planner.settings import Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.parallelism.planner.explain import explain
from explorer.panels.parallelism.planner.values import result, values
from explorer.panels.parallelism.planner.words import RESULT_NAMES, SENTENCES, VALUE_NAMES
from explorer.panels.parallelism.planner.words_rules import RULES

_COMPUTE = "explorer.compute.parallelism.planner."
_RULES = ("heads", "node", "stages", "context", "experts", "replicas", "rows", "chunks", "batch",
          "few", "multiple")  # fmt: skip


def part_that_fits(trace: Trace) -> int:
    """The prediction's answer: which share of all layouts keeps every rule and fits."""
    share = trace.shared.found.feasible / max(trace.shared.found.total, 1)
    return sum(share >= bound for bound in (0.01, 0.1, 0.5))


class Planner(Lab):
    """All layouts, the rules that refuse them, and the front of those that fit."""

    id = "parallelism/planner"
    question = QT_TRANSLATE_NOOP(
        "parallelism/planner", "Of all ways to place a model on a cluster, which are worth having?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.parallelism.planner.scene:PlannerScene"
    checks = _COMPUTE + "checks:checks"
    words: Mapping[str, Word] = {**SENTENCES, **RULES, **CONFIG}
    opens: Mapping[str, Mapping[str, Any]] = {"config": {"model": "config"}}
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.4
    code = (
        _COMPUTE + "space:grids", *(f"{_COMPUTE}rules:{rule}" for rule in _RULES),
        _COMPUTE + "fullest:fullest", _COMPUTE + "times:step_times", _COMPUTE + "front:unbeaten",
        _COMPUTE + "front:nearest",
    )  # fmt: skip
    presets: Mapping[str, Preset] = {
        "search": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "Llama 3 70B on 1024 GPUs"), {}
        ),
        "crossing": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "tp 16 on nodes of 8 GPUs: refused"),
            {"tp": 16}, "node",
        ),
        "korthikanti": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "GPT-3 on 64 A100: what makes it fit?"),
            {"model": "gpt-175b", "gpus": 64, "sequences": 64, "sequence": 2048, "flash": False,
             "dropout": True, "tp": 8, "pp": 8, "virtual": 3, "batch": 1, "zero": 0,
             "sequence_parallel": False, "most_batch": 1, "peak": 312.0, "efficiency": 0.68,
             "memory_rate": 2039.0, "inside": 300.0, "inside_efficiency": 0.65, "between": 25.0},
            "memory",
        ),
        "experts": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "DeepSeek-V3: experts over 2048 GPUs"),
            {"model": "deepseek-v3", "gpus": 2048, "sequences": 4096, "sequence": 4096, "tp": 1,
             "pp": 16, "ep": 64, "recompute": "full", "batch": 1}, "experts",
        ),
        "long": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "Sequences of 131 072 tokens"),
            {"sequences": 64, "sequence": 131072, "tp": 8, "cp": 8, "pp": 2, "batch": 1}, "front",
        ),
        "beside": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "My layout beside the fastest, term by term"),
            {"show": "compare"}, "time.tp",
        ),
        "recompute": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "What do 40 GiB instead of 80 cost?"),
            {"show": "compare", "capacity": 40.0, "against": "nearest"},
        ),
        "links": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "Which link does an axis run on?"),
            {"show": "links", "tp": 2, "pp": 4, "cp": 2, "zero": 3}, "dp",
        ),
        "crossed": Preset(
            QT_TRANSLATE_NOOP("parallelism/planner", "What if tensor parallelism left the node?"),
            {"show": "links", "tp": 16, "pp": 2, "tensor_crosses": True}, "tp",
        ),
        "tiny": Preset(
            "tiny",
            {"model": "gpt2", "gpus": 8, "sequences": 16, "sequence": 256, "tp": 2, "pp": 2,
             "batch": 1, "most_batch": 2, "most_virtual": 2, "capacity": 1.0}, hidden=True,
        ),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.hundredth", "predict.tenth", "predict.half", "predict.most"),
        part_that_fits, "memory",
    )  # fmt: skip
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """The same search with a network as quick between nodes as inside."""
        even = replace(
            params, between=params.inside, between_latency=params.inside_latency,
            between_efficiency=params.inside_efficiency,
        )  # fmt: skip
        return None if even == params else even

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: of a rule, of memory, of the front, or of a term of time."""
        step = trace[index]
        if step.kind in ("front", "pick"):
            return "front"
        if step.kind == "part":
            return "memory"
        if step.kind == "time":
            name = step.name.split(".", 1)[1]
            return {"compute": "compute", "recompute": "compute", "bubble": "bubble"}.get(
                name, "messages"
            )
        return "messages" if step.kind == "axis" else str(step.name)

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].name)


LAB = Planner()
