"""Reward model: scores from preferences, two models made one, and the three stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.alignment.preferences.lab import Params, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.alignment.preferences.told import explain
from explorer.panels.alignment.preferences.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.alignment.preferences."
#: Which marked lines of the code belong to a step.
_LINES = {"pairs": "fit", "scores": "fit", "judge": "fit"}
_STAGED = (
    "amount", "loss", "held_out", "reward", "score", "divergence", "asked", "fresh", "right",
    "judge_moved", "policy_moved",
)  # fmt: skip
_FITTED = ("chosen", "rejected", "against", "scores", "loss", "expected", "ordered", "apart",
           "right")  # fmt: skip


def order_against_answers(trace: Trace) -> int:
    """The prediction's answer: 0 if the fitted order is right more often than the answers were,
    2 if less often, 1 if as often (to 0.01, or where all rewards are equal)."""
    last: Step = trace[-1]
    if last.fitted is not None:
        ordered, right = last.fitted.ordered, last.fitted.right
    elif last.both is not None:
        ordered, right = last.both.helpful_ordered, last.both.right
    else:
        judges = [step.staged for step in trace.steps if step.name == "judge"]
        if not judges:
            return 1
        ordered, right = judges[-1].fresh, judges[-1].right
    apart = ordered - right
    if not np.isfinite(apart) or abs(apart) < 0.01:
        return 1
    return 0 if apart > 0 else 2


class Preferences(Lab):
    """How answers of the kind "this one is better" become a number to be made large."""

    id = "alignment/preferences"
    question = QT_TRANSLATE_NOOP(
        "alignment/preferences", "How does “this one is better” become a reward?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.alignment.preferences.scene:PreferencesScene"
    checks = _COMPUTE + "checks:checks"
    words: Mapping[str, Word] = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 0.5
    code = (
        _COMPUTE + "bradley_terry:fit",
        _COMPUTE + "texts:weighted",
        _COMPUTE + "texts:gated",
        _COMPUTE + "stages:Work._tuned",
        _COMPUTE + "stages:Work._policy",
    )
    presets: Mapping[str, Preset] = {
        "certain": Preset(
            QT_TRANSLATE_NOOP("alignment/preferences", "A judge who hardly errs"),
            {"noise": 0.2},
        ),
        "guess": Preset(
            QT_TRANSLATE_NOOP("alignment/preferences", "A judge who nearly guesses"),
            {"noise": 5.0, "pairs": 400},
        ),
        "few": Preset(
            QT_TRANSLATE_NOOP("alignment/preferences", "Few answers, no pull: overconfident"),
            {"pairs": 30, "pull": 0.001},
        ),
        "two": Preset(
            QT_TRANSLATE_NOOP("alignment/preferences", "Two reward models: mean and gate"),
            {"show": "two"}, "weighted",
        ),
        "stages": Preset(
            QT_TRANSLATE_NOOP("alignment/preferences", "The three stages"), {"show": "stages"},
        ),
        "fooled": Preset(
            QT_TRANSLATE_NOOP("alignment/preferences", "No KL: a reward model is fooled"),
            {"show": "stages", "beta": 0.0, "updates": 40}, "policy",
        ),
        "tiny": Preset("tiny", {
            "own": "the king and thou\nwhat is it\nand and and and\nhere comes the lady",
            "pairs": 8,
        }, hidden=True),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.more", "predict.same", "predict.fewer"), order_against_answers, -1
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        out: dict[str, Any] = {"step": step.name}
        if step.fitted is not None:
            out |= {"amount": step.fitted.pairs}
            out |= {name: getattr(step.fitted, name) for name in _FITTED}
        if step.both is not None:
            out |= {"helpful": step.both.helpful, "safe": step.both.safe}
        if step.joined is not None:
            out |= {name: getattr(step.joined, name)
                    for name in ("weight", "threshold", "total", "best")}  # fmt: skip
        if step.staged is not None:
            out |= {name: getattr(step.staged, name) for name in _STAGED}
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        steps: list[Step] = list(trace.steps)
        last = steps[-1]
        if last.staged is not None:
            ends = {step.name: step.staged for step in steps if step.staged is not None}
            return {
                "reward": {name: staged.reward for name, staged in ends.items()},
                "score": last.staged.score, "divergence": last.staged.divergence,
                "judge_moved": last.staged.judge_moved,
            }  # fmt: skip
        found: dict[str, Any] = {
            "texts": list(trace.shared.texts), "rewards": trace.shared.rewards,
        }  # fmt: skip
        if last.fitted is not None:
            return found | {
                "scores": last.fitted.scores, "ordered": last.fitted.ordered,
                "expected": last.fitted.expected, "least": trace.shared.least,
            }  # fmt: skip
        joined = [step.joined for step in steps if step.joined is not None]
        return found | {"best": {
            f"w={j.weight:g}" if np.isfinite(j.weight) else f"tau={j.threshold:.2f}": j.best
            for j in joined
        }}  # fmt: skip

    def baseline(self, params: Any) -> Any | None:
        """The stages without the KL divergence; the fit with a judge who hardly errs."""
        if params.show == "stages":
            return replace(params, beta=0.0) if params.beta else None
        if params.show == "fit" and params.noise != 0.2:
            return replace(params, noise=0.2)
        return None

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: of the fit, of the mean or gate, of the stage."""
        step: Step = trace[index]
        return _LINES.get(step.name, step.name)


LAB = Preferences()
