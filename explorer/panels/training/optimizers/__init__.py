"""training/optimizers: several balls on one surface, and what each optimizer remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.training.optimizers.params import SCALED, Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.optimizers import facts, told
from explorer.panels.training.optimizers.words import WORDS

PRESETS = {
    "large": Preset(
        QT_TRANSLATE_NOOP("training/optimizers", "A rate near the limit: to and fro, or out"),
        {"rate": 0.06}, 12,
    ),
    "turned": Preset(
        QT_TRANSLATE_NOOP("training/optimizers", "A ravine at 45° to the weights"),
        {"turn": 45.0}, 40,
    ),
    "wells": Preset(
        QT_TRANSLATE_NOOP("training/optimizers", "Two valleys: who gets over the hump?"),
        {"surface": "wells", "x": 1.9, "y": 1.2, "rate": 0.02}, 40,
    ),
    "saddle": Preset(
        QT_TRANSLATE_NOOP("training/optimizers", "A saddle, almost in balance"),
        {"surface": "saddle", "y": 0.01}, 60,
    ),
    "bend": Preset(
        QT_TRANSLATE_NOOP("training/optimizers", "Around the bend"),
        {"surface": "bend", "rate": 0.01, "updates": 120}, 60,
    ),
    "plateau": Preset(
        QT_TRANSLATE_NOOP("training/optimizers", "Out on the plain, where gradients are tiny"),
        {"surface": "plateau", "x": -2.8, "y": 1.8}, 40,
    ),
    "epsilon": Preset(
        QT_TRANSLATE_NOOP("training/optimizers", "A large ε: now the loss’s scale matters to Adam"),
        {"epsilon": 0.01}, "scale",
    ),
    "tiny": Preset("tiny", {"updates": 4}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """0: Adam's path hardly changes; 1: it is that of rate ÷ c; 2: neither."""
    found = trace.shared.scaled[SCALED.index("adam")]
    near = 0.05  # of a surface that is 6 wide
    return 0 if found.unchanged < near else 1 if found.equivalent < near else 2


class OptimizersLab(Lab):
    """Gradient descent, momentum, Nesterov, AdaGrad, RMSProp, Adam, AdamW, LAMB."""

    id = "training/optimizers"
    question = QT_TRANSLATE_NOOP(
        "training/optimizers", "Which way does each optimizer take down the same slope?"
    )
    Params = Params
    run = "explorer.compute.training.optimizers.run:run"
    scene = "explorer.panels.training.optimizers.scene:OptimizersScene"
    checks = "explorer.compute.training.optimizers.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.3
    code = (
        "explorer.compute.training.optimizers.rules:gd",
        "explorer.compute.training.optimizers.rules:momentum",
        "explorer.compute.training.optimizers.rules:nesterov",
        "explorer.compute.training.optimizers.rules:coupled",
        "explorer.compute.training.optimizers.rules:adagrad",
        "explorer.compute.training.optimizers.rules:rmsprop",
        "explorer.compute.training.optimizers.rules:direction",
        "explorer.compute.training.optimizers.rules:adam",
        "explorer.compute.training.optimizers.rules:adaml2",
        "explorer.compute.training.optimizers.rules:adamw",
        "explorer.compute.training.optimizers.decay:trusted",
        "explorer.compute.training.optimizers.noise:sgd",
        "explorer.compute.training.optimizers.scaling:scaled",
    )
    prediction = Prediction(
        "predict.question", ("predict.same", "predict.rate", "predict.other"), answer, "scale"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """The ravine turned, or back along the weights."""
        return replace(params, surface="ravine", turn=0.0 if params.turn else 45.0)

    def search_text(self, trace: Trace, index: int) -> str:
        """The method of a step."""
        step: Step = trace[index]
        return SCALED[step.place] if step.part == "scale" else ""


LAB = OptimizersLab()
