"""blocks/normalisation: which numbers share a mean, and where in a layer it is taken away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.blocks.normalisation.params import KINDS, Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.blocks.normalisation import facts, told
from explorer.panels.blocks.normalisation.words import WORDS

PRESETS = {
    "batch": Preset(
        QT_TRANSLATE_NOOP("blocks/normalisation", "BatchNorm: one feature of everybody"),
        {"over": "feature"},
    ),
    "whole": Preset(
        QT_TRANSLATE_NOOP("blocks/normalisation", "Over tokens and features: the future leaks"),
        {"over": "sample"}, "leak",
    ),
    "modes": Preset(
        QT_TRANSLATE_NOOP("blocks/normalisation", "Half of all numbers dropped"),
        {"dropout": 0.5}, "modes",
    ),
    "shallow": Preset(
        QT_TRANSLATE_NOOP("blocks/normalisation", "Two layers: the arrangement hardly matters"),
        {"layers": 2}, "train",
    ),
    "deep": Preset(
        QT_TRANSLATE_NOOP("blocks/normalisation", "Ten layers, where post-norm has a hard time"),
        {"layers": 10, "updates": 80}, "train",
    ),
    "tiny": Preset(
        "tiny", {"batch": 2, "tokens": 2, "width": 3, "layers": 1, "updates": 10}, hidden=True
    ),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """0: the first token stays; 1: it moves. Computed for mean and variance over both axes."""
    return int(trace.shared.cube.moved[KINDS.index("sample"), 0, 0] > 0)


class NormalisationLab(Lab):
    """Mean and variance over every axis, LayerNorm, BatchNorm and RMSNorm, and their place."""

    id = "blocks/normalisation"
    question = QT_TRANSLATE_NOOP(
        "blocks/normalisation", "Over which numbers are mean and variance taken, and who notices?"
    )
    Params = Params
    run = "explorer.compute.blocks.normalisation.run:run"
    scene = "explorer.panels.blocks.normalisation.scene:NormalisationScene"
    checks = "explorer.compute.blocks.normalisation.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.6
    code = (
        "explorer.compute.blocks.normalisation.cube:normalise",
        "explorer.compute.blocks.normalisation.cube:moved_by",
        "explorer.compute.blocks.normalisation.batch:batch_norm",
        "explorer.compute.blocks.normalisation.batch:remember",
        "explorer.compute.blocks.normalisation.batch:dropped",
        "explorer.compute.blocks.normalisation.vectors:operations",
        "explorer.compute.blocks.normalisation.vectors:gradient_of",
        "explorer.compute.blocks.normalisation.network:stream",
        "explorer.compute.blocks.normalisation.training:trainings",
    )
    prediction = Prediction(
        "predict.question", ("predict.stays", "predict.moves", "predict.mask"), answer, "leak"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """LayerNorm beside anything else; BatchNorm beside LayerNorm."""
        return replace(params, over="feature" if params.over == "token" else "token")

    def search_text(self, trace: Trace, index: int) -> str:
        """The kind of a step."""
        step: Step = trace[index]
        return KINDS[step.place] if step.part == "leak" else ""


LAB = NormalisationLab()
