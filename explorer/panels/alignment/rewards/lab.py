"""Rewards: an agent in a grid, what it could earn, how it learns, and the luck in a gradient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.alignment.rewards.lab import Params, Shared, Step
from explorer.compute.alignment.rewards.run import planned
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.alignment.rewards.told import explain
from explorer.panels.alignment.rewards.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.alignment.rewards."
#: Which marked lines of the code belong to a picture.
_LINES = {"learn": "gradient", "plan": "sweep", "spread": "weights"}
_LEARNED = (
    "update", "policy", "expected", "value", "mean_return", "entropy", "states", "actions",
    "rewards", "surprise",
)  # fmt: skip
#: A wall of traps beside the short way: slipping is dear.
CLIFF = "......\n......\n......\nSTTTTG"


def best_first_step(trace: Trace) -> int:
    """The prediction's answer: the action with the largest Q at the start, all steps to go."""
    shared: Shared = trace.shared
    params: Params = trace.params
    last = planned(shared.world, params.gamma, params.horizon)[-1]
    return int(last.quality[shared.world.start].argmax())


class Rewards(Lab):
    """What a reward is, and how a policy follows it."""

    id = "alignment/rewards"
    question = QT_TRANSLATE_NOOP("alignment/rewards", "How does anyone learn from rewards alone?")
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.alignment.rewards.scene:RewardsScene"
    checks = _COMPUTE + "checks:checks"
    words: Mapping[str, Word] = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 0.4
    logarithmic = True
    code = (
        _COMPUTE + "episodes:act",
        _COMPUTE + "episodes:returns",
        _COMPUTE + "episodes:gradients",
        _COMPUTE + "world:sweep",
        _COMPUTE + "world:exact_gradient",
        _COMPUTE + "run:weighted",
    )
    presets: Mapping[str, Preset] = {
        "cliff": Preset(
            QT_TRANSLATE_NOOP("alignment/rewards", "Beside a cliff, on slippery ground"),
            {"grid": CLIFF, "slip": 0.2, "show": "plan"}, -1,
        ),
        "impatient": Preset(
            QT_TRANSLATE_NOOP("alignment/rewards", "Impatient: γ = 0.5"),
            {"gamma": 0.5, "show": "plan"}, -1,
        ),
        "plan": Preset(
            QT_TRANSLATE_NOOP("alignment/rewards", "Values spread from the goal"),
            {"show": "plan"},
        ),
        "spread": Preset(
            QT_TRANSLATE_NOOP("alignment/rewards", "With and without what was expected"),
            {"show": "spread"}, "expected",
        ),
        "dear": Preset(
            QT_TRANSLATE_NOOP("alignment/rewards", "Every step is dear"),
            {"living": -0.8, "show": "plan"}, -1,
        ),
        "loiter": Preset(
            QT_TRANSLATE_NOOP("alignment/rewards", "Every step pays: will it arrive?"),
            {"living": 0.1, "gamma": 0.99},
        ),
        "tiny": Preset("tiny", {"grid": "..G\n.#T\nS..", "updates": 6, "episodes": 4,
                                "horizon": 8}, hidden=True),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.up", "predict.right", "predict.down", "predict.left"),
        best_first_step, -1,
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        out: dict[str, Any] = {"step": step.name}
        if step.learned is not None:
            out |= {name: getattr(step.learned, name) for name in _LEARNED}
        if step.planned is not None:
            out |= {name: getattr(step.planned, name)
                    for name in ("to_go", "values", "quality", "change")}  # fmt: skip
            out["value"] = float(trace.shared.best[step.planned.to_go])
        if step.spreads:
            last = step.spreads[-1]
            out |= {name: getattr(last, name)
                    for name in ("along", "exact", "variance", "away", "chance")}  # fmt: skip
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        last: Step = trace[-1]
        out: dict[str, Any] = {
            "best": float(trace.shared.best[-1]), "values": trace.shared.values,
        }  # fmt: skip
        if last.learned is not None:
            out["value"] = last.learned.value
        if last.spreads:
            out["variance"] = {found.name: found.variance for found in last.spreads}
            out["away"] = {found.name: found.away for found in last.spreads}
        return out

    def baseline(self, params: Any) -> Any | None:
        """Learning without a comparison; planning without a discount."""
        if params.show == "learn" and params.baseline:
            return replace(params, baseline=False)
        if params.show == "plan" and params.gamma != 1.0:
            return replace(params, gamma=1.0)
        return None

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines of the picture."""
        return _LINES[trace.params.show]


LAB = Rewards()
