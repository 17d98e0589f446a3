"""training/signal: does a signal survive the depth, the first updates, and a gradient too long."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.training.signal.params import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.signal import facts, told
from explorer.panels.training.signal.words import WORDS

PRESETS = {
    "tanh": Preset(
        QT_TRANSLATE_NOOP("training/signal", "tanh instead of ReLU"), {"activation": "tanh"}, "back"
    ),
    "deep": Preset(
        QT_TRANSLATE_NOOP("training/signal", "Fifty layers"), {"layers": 50}, "back"
    ),
    "narrowing": Preset(
        QT_TRANSLATE_NOOP("training/signal", "A layer that narrows"),
        {"inputs": 1024, "outputs": 128}, "layer",
    ),
    "gentle": Preset(
        QT_TRANSLATE_NOOP("training/signal", "A small rate: hardly any warmup needed"),
        {"rate": 0.003}, "warmup",
    ),
    "shallow": Preset(
        QT_TRANSLATE_NOOP("training/signal", "Two layers: warmup hardly matters"),
        {"depth": 2}, "warmup",
    ),
    "no_bad": Preset(
        QT_TRANSLATE_NOOP("training/signal", "No bad batch: the gradient explodes by itself"),
        {"bad": 0, "recurrent": 1.3, "descent": 0.12}, "explode",
    ),
    "tight": Preset(
        QT_TRANSLATE_NOOP("training/signal", "Clipped to a tenth: safe and slow"),
        {"limit": 0.1}, "explode",
    ),
    "tiny": Preset(
        "tiny",
        {"layers": 3, "width": 8, "inputs": 8, "outputs": 16, "updates": 10, "depth": 2,
         "warmup": 4, "batches": 10, "length": 5, "bad": 8},
        hidden=True,
    ),
}  # fmt: skip


class SignalLab(Lab):
    """First weights, warmup, clipping."""

    id = "training/signal"
    question = QT_TRANSLATE_NOOP(
        "training/signal", "How does a training start without the signal dying or exploding?"
    )
    Params = Params
    run = "explorer.compute.training.signal.run:run"
    scene = "explorer.panels.training.signal.scene:SignalScene"
    checks = "explorer.compute.training.signal.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.6
    background = True
    code = (
        "explorer.compute.training.signal.params:deviation_of",
        "explorer.compute.training.signal.layers:plain",
        "explorer.compute.training.signal.layers:residual",
        "explorer.compute.training.signal.layers:theory",
        "explorer.compute.training.signal.single:single_of",
        "explorer.compute.training.signal.params:rate_at",
        "explorer.compute.training.signal.warmup:loss_of",
        "explorer.compute.training.signal.warmup:Adam.update",
        "explorer.compute.training.signal.exploding:said_by",
        "explorer.compute.training.signal.exploding:factors_of",
        "explorer.compute.training.signal.clipping:is_spike",
        "explorer.compute.training.signal.clipping:by_norm",
    )
    prediction = Prediction(
        "predict.question",
        ("predict.larger", "predict.same", "predict.smaller", "predict.gone"),
        told.answer, 1,
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """ReLU beside tanh, and the other way round."""
        return replace(params, activation="tanh" if params.activation == "relu" else "relu")

    def search_text(self, trace: Trace, index: int) -> str:
        """Which section, in English."""
        step: Step = trace[index]
        return step.part


LAB = SignalLab()
