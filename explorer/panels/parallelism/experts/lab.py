"""Experts: tokens routed over GPUs, uneven messages, full piles, and what dropping costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.experts.lab import Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.experts.explain import explain
from explorer.panels.parallelism.experts.values import result, values
from explorer.panels.parallelism.experts.words import RESULT_NAMES, SENTENCES, VALUE_NAMES

_COMPUTE = "explorer.compute.parallelism.experts."


def how_full(trace: Trace) -> int:
    """The prediction's answer: the class of the fullest GPU's tokens over the mean."""
    factor = trace.shared.imbalance
    return sum(factor > limit for limit in (1.001, 1.5, 2.5))


class Experts(Lab):
    """A layer of experts over several GPUs."""

    id = "parallelism/experts"
    question = QT_TRANSLATE_NOOP(
        "parallelism/experts", "Who computes a token, if its expert lives on another GPU?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.parallelism.experts.scene:ExpertsScene"
    checks = _COMPUTE + "checks:checks"
    torchrun = _COMPUTE + "lab:torchrun"
    words = SENTENCES
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.4
    code = (
        _COMPUTE + "layer:routed",
        _COMPUTE + "layer:forward",
        _COMPUTE + "layer:all_to_all",
        _COMPUTE + "lab:keep",
        _COMPUTE + "mixture:Mixture.expert",
        "explorer.compute.models.routing:balance",
    )
    presets: Mapping[str, Preset] = {
        "hot": Preset(
            QT_TRANSLATE_NOOP("parallelism/experts", "Hot expert: one GPU works, the others wait"),
            {"push": 5.0, "hot": 3}, "experts",
        ),
        "capacity": Preset(
            QT_TRANSLATE_NOOP("parallelism/experts", "Capacity 1.0: what finds no room is dropped"),
            {"capacity": 1.0}, "dispatch",
        ),
        "both": Preset(
            QT_TRANSLATE_NOOP("parallelism/experts", "Hot expert with capacity 1.0"),
            {"capacity": 1.0, "push": 5.0, "hot": 3}, "sum",
        ),
        "eight": Preset(
            QT_TRANSLATE_NOOP("parallelism/experts", "One expert per GPU, eight GPUs"),
            {"ep": "8"}, "dispatch",
        ),
        "grid": Preset(
            QT_TRANSLATE_NOOP("parallelism/experts", "EP × TP: each expert cut over two GPUs"),
            {"etp": "2"}, "gather",
        ),
        "free": Preset(
            QT_TRANSLATE_NOOP(
                "parallelism/experts", "A router trained without the balancing loss"
            ),
            {"router": "free"}, "experts",
        ),
        "one": Preset(
            QT_TRANSLATE_NOOP("parallelism/experts", "One GPU with all experts"), {"ep": "1"}, "sum"
        ),
        "tiny": Preset(
            "tiny", {"text": "the king and the queen", "ep": "2", "capacity": 1.0}, hidden=True
        ),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.none", "predict.little", "predict.much", "predict.more"),
        how_full, 2,
    )  # fmt: skip
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """The same text where nothing is pushed and nothing dropped."""
        plain = replace(params, push=0.0, capacity=0.0, router="balanced")
        return None if plain == params else plain

    def search_text(self, trace: Trace, index: int) -> str:
        return " ".join(trace.shared.pieces)


LAB = Experts()
