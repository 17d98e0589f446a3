"""diffusion/training: learning to denoise, with what cannot be learned drawn beside it."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.diffusion.training import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.training import told
from explorer.panels.diffusion.training.words import WORDS

PRESETS = {
    "rising": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "Timesteps in order: the loss that lies"),
        {"order": "rising"}, "end",
    ),
    "batch": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "One t for the whole batch"),
        {"order": "batch"}, "end",
    ),
    "blind": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "Without the time"), {"time": False}, "end"
    ),
    "orders": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "Six orders of timesteps (ten seconds)"),
        {"order": "all", "updates": 600}, "end",
    ),
    "x0": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "Say x₀ instead of ε"), {"target": "x0"}, "end"
    ),
    "bare": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "Without Fourier features"), {"waves": False}, "end"
    ),
    "long": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "Train on: 8,000 updates"), {"updates": 8000}, "end"
    ),
    "spiral": Preset(
        QT_TRANSLATE_NOOP("diffusion/training", "A spiral, 3,000 updates"),
        {"data": "spiral", "spread": 0.05, "updates": 3000}, "end",
    ),
    "tiny": Preset("tiny", {"updates": 6, "batch": 32, "width": 16}, hidden=True),
}  # fmt: skip


def _answer(trace: Trace) -> int:
    """Where the loss ends: 0 at zero, 1 at a floor, by the exact posterior of this data."""
    return int(trace.shared.least > 0.01 * trace.shared.zero)


class TrainingLab(Lab):
    """A network that learns to say what noise was added."""

    id = "diffusion/training"
    question = QT_TRANSLATE_NOOP(
        "diffusion/training", "What does a denoiser learn, and how far down can its loss go?"
    )
    Params = Params
    run = "explorer.compute.diffusion.training_run:run"
    scene = "explorer.panels.diffusion.training.scene:TrainingScene"
    checks = "explorer.compute.diffusion.training_checks:checks"
    words = WORDS
    value_names = told.VALUE_NAMES
    result_names = told.RESULT_NAMES
    presets = PRESETS
    beat = 0.4
    background = True
    code = (
        "explorer.compute.diffusion.networks.training:Training.update",
        "explorer.compute.diffusion.networks.mlp:MLP.forward",
        "explorer.compute.diffusion.time_orders:timesteps",
        "explorer.compute.diffusion.irreducible:remaining_variance",
        "explorer.compute.diffusion.irreducible:blind_floor",
        "explorer.compute.diffusion.training_look:look",
        "explorer.compute.diffusion.training:elbo_weights",
    )

    prediction = Prediction(
        "predict.question", ("predict.zero", "predict.floor", "predict.larger"), _answer, 3
    )
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """Random timesteps and all features, or an order that forgets."""
        assert isinstance(params, Params)
        if params.order == "all":
            return None
        if params.order != "uniform":
            return dataclasses.replace(params, order="uniform")
        if not (params.time and params.waves):
            return dataclasses.replace(params, time=True, waves=True)
        return dataclasses.replace(params, order="rising")

    def section(self, trace: Trace, index: int) -> str:
        """Which marked lines of the code belong to a step."""
        step: Step = trace[index]
        return {"data": "draw", "noise": "noise", "guess": "loss", "orders": "order"}.get(
            step.stage, "training"
        )

    def search_text(self, trace: Trace, index: int) -> str:
        """The updates made."""
        return str(trace[index].moment.updates)


LAB = TrainingLab()
