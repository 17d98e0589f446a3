"""Data parallelism: replicas that stay equal, what that costs, and who waits for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.data.params import Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.data.explain import explain
from explorer.panels.parallelism.data.replicas import tolerance
from explorer.panels.parallelism.data.values import RESULT_NAMES, VALUE_NAMES, result, values
from explorer.panels.parallelism.data.words import WORDS

_COMPUTE = "explorer.compute.parallelism.data."
#: Which marked lines of the code belong to a step.
_LINES = {
    "whole": "backward", "split": "split", "forward": "forward", "backward": "backward",
    "average": "average", "update": "update", "bucket": "overlap", "tail": "bucket",
    "replicate": "crowd", "gather": "crowd", "scatter": "crowd", "collect": "crowd",
    "start": "forward", "freed": "", "waiting": "",
}  # fmt: skip


def equal(trace: Trace) -> int:
    """The prediction's answer: is the average the gradient of the whole batch, up to rounding?"""
    found, params = trace.shared.gradients, trace.params
    if found is None:  # not shown: equal shares are what decides
        return 0 if params.average == "samples" or params.batch % params.ranks == 0 else 1
    return 0 if float(abs(found.average - found.whole).max()) <= tolerance(found) else 1


class DataParallelism(Lab):
    """How replicas of one model train on one batch."""

    id = "parallelism/data"
    question = QT_TRANSLATE_NOOP(
        "parallelism/data",
        "How do many copies of a model learn from one batch and stay one model?",
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.parallelism.data.scene:DataScene"
    checks = _COMPUTE + "checks:checks"
    torchrun = _COMPUTE + "checks:torchrun"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.2
    code = (
        _COMPUTE + "replicas:data_parallel",
        _COMPUTE + "replicas:gradient",
        _COMPUTE + "replicas:loss_of",
        _COMPUTE + "replicas:updated",
        _COMPUTE + "buckets:assign",
        _COMPUTE + "timeline:distributed",
        _COMPUTE + "timeline:one_process",
        _COMPUTE + "sampler:order",
    )
    prediction = Prediction("predict", ("predict.yes", "predict.no"), equal, "average")
    presets: Mapping[str, Preset] = {
        "uneven": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "8 samples over 3 ranks: an average that is off"),
            {"ranks": 3}, "average",
        ),
        "weighted": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "The same, weighted by samples"),
            {"ranks": 3, "average": "samples"}, "average",
        ),
        "overlap": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "DDP: buckets leave during backward"),
            {"show": "timeline"}, "bucket",
        ),
        "after": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "Without overlap"),
            {"show": "timeline", "way": "after"}, "tail",
        ),
        "crowd": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "DP: the crowded first GPU"),
            {"show": "timeline", "way": "dp"}, "gather",
        ),
        "straggler": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "One rank computes half as fast"),
            {"show": "timeline", "factor": 2.0}, "update",
        ),
        "sampler": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "A new order every epoch"),
            {"show": "sampler"}, "epoch3",
        ),
        "forgotten": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "set_epoch forgotten"),
            {"show": "sampler", "set_epoch": False}, "epoch3",
        ),
        "late": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "Real processes: one comes late"),
            {"show": "waiting"}, "freed",
        ),
        "lost": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "Real processes: one never comes"),
            {"show": "waiting", "fault": "lost"}, "barrier",
        ),
        "killed": Preset(
            QT_TRANSLATE_NOOP("parallelism/data", "Real processes: one is killed"),
            {"show": "waiting", "fault": "killed"}, "barrier",
        ),
        "tiny": Preset("tiny", {"ranks": 2, "batch": 4}, hidden=True),
    }  # fmt: skip
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """One rank with the whole batch; no overlap; set_epoch forgotten."""
        before = {
            "gradients": replace(params, ranks=1),
            "timeline": replace(params, way="after"),
            "sampler": replace(params, set_epoch=False),
        }.get(params.show)
        return None if before == params else before

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines of a step."""
        step = trace[index]
        if step.show == "sampler":
            return "order"
        return _LINES.get(step.name, "")


LAB = DataParallelism()
