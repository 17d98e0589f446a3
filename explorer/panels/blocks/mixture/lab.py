"""Mixture of experts: a router that learns, and how evenly it shares out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.blocks.mixture.lab import Params, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.blocks.mixture.explain import explain
from explorer.panels.blocks.mixture.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.blocks.mixture."


def busiest(trace: Trace) -> float:
    """The largest share of the choices at the end, times the number of experts."""
    return float(trace[-1].shares.max()) * int(trace.params.experts)


def how_even(trace: Trace) -> int:
    """The prediction's answer: the class of the busiest expert's share."""
    return sum(busiest(trace) >= bound for bound in (1.5, 2.5))


class Mixture(Lab):
    """Experts, a router, and the loss that spreads tokens."""

    id = "blocks/mixture"
    question = QT_TRANSLATE_NOOP(
        "blocks/mixture", "Who decides which expert gets a token, and do all get some?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.blocks.mixture.scene:MixtureScene"
    checks = _COMPUTE + "checks:checks"
    words: Mapping[str, Word] = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 0.5
    code = (
        _COMPUTE + "train:forward",
        _COMPUTE + "train:train",
        "explorer.compute.models.routing:route",
        "explorer.compute.models.routing:balance",
        _COMPUTE + "lab:choose",
    )
    presets: Mapping[str, Preset] = {
        "free": Preset(
            QT_TRANSLATE_NOOP("blocks/mixture", "Without the balancing loss"), {"balance": 0.0},
            "end",
        ),
        "switch": Preset(
            QT_TRANSLATE_NOOP("blocks/mixture", "One expert per token, no balancing"),
            {"top_k": 1, "balance": 0.0}, "end",
        ),
        "switch-balanced": Preset(
            QT_TRANSLATE_NOOP("blocks/mixture", "One expert per token, balanced"),
            {"top_k": 1, "balance": 0.1}, "end",
        ),
        "strict": Preset(
            QT_TRANSLATE_NOOP("blocks/mixture", "Balance above all"), {"balance": 5.0}, "end"
        ),
        "all": Preset(
            QT_TRANSLATE_NOOP("blocks/mixture", "Four experts, all visited: not sparse"),
            {"experts": 4, "top_k": 4}, "end",
        ),
        "tiny": Preset("tiny", {"experts": 3, "updates": 8, "inner": 2}, hidden=True),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.even", "predict.more", "predict.most"), how_even, "training"
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        return {
            "update": step.update, "error": step.error, "balance": step.balance,
            "shares": step.shares, "means": step.means, "idle": step.idle, "router": step.router,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        last: Step = trace[-1]
        dense, size = trace.shared.dense, trace.shared.size
        return {
            "error": last.error, "error_plain_active": float(dense["active"][-1]),
            "error_plain_total": float(dense["total"][-1]), "balance": last.balance,
            "idle": last.idle, "busiest": busiest(trace), "parameters": size.total,
            "active": size.active,
        }  # fmt: skip

    def baseline(self, params: Any) -> Any | None:
        """The same training without the balancing loss."""
        return None if params.balance == 0 else replace(params, balance=0.0)

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: the routing before training, then the loss."""
        return "route" if index == 0 else "loss"


LAB = Mixture()
