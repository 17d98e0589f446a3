"""training/generalisation: how well what was learnt from examples does on others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.training.generalisation.params import LINE, SPOILT, Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.generalisation import facts, told
from explorer.panels.training.generalisation.words import WORDS

PRESETS = {
    "many": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "Sixty examples instead of eighteen"),
        {"examples": 60}, 10,
    ),
    "outlier": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "One answer far off"),
        {"moved": ((9, 2.5),)}, 8,
    ),
    "quiet": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "Answers almost without noise"),
        {"noise": 0.02}, 10,
    ),
    "labels": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "All labels shuffled"),
        {"shuffled": 1.0}, "gap",
    ),
    "folds": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "Folds with too high a degree"),
        {"degree": 6}, "folds",
    ),
    "half": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "Half of all numbers dropped"),
        {"dropout": 0.5}, "dropout",
    ),
    "ravine": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "A feature thirty times as large"),
        {"stretch": 30.0}, "scaling",
    ),
    "long": Preset(
        QT_TRANSLATE_NOOP("training/generalisation", "Trained far too long"),
        {"updates": 1500}, "train",
    ),
    "tiny": Preset("tiny", {"examples": 8, "width": 4, "updates": 8}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Which of the three fits is closest where a tenth of the answers is spoilt, as computed."""
    tenth = SPOILT.index(LINE // 10)
    return int(trace.shared.line.errors()[tenth].argmin())


class GeneralisationLab(Lab):
    """Errors on the examples and in use, and what brings them together."""

    id = "training/generalisation"
    question = QT_TRANSLATE_NOOP(
        "training/generalisation", "Why does what fits the examples fail on others, and what helps?"
    )
    Params = Params
    run = "explorer.compute.training.generalisation.run:run"
    scene = "explorer.panels.training.generalisation.scene:GeneralisationScene"
    checks = "explorer.compute.training.generalisation.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.6
    code = (
        "explorer.compute.training.generalisation.polynomials:fitted",
        "explorer.compute.training.generalisation.worlds:errors",
        "explorer.compute.training.generalisation.polynomials:cross_validated",
        "explorer.compute.training.generalisation.penalties:lasso",
        "explorer.compute.training.generalisation.penalties:ridge",
        "explorer.compute.training.generalisation.penalties:least_squares",
        "explorer.compute.training.generalisation.penalties:absolute",
        "explorer.compute.training.generalisation.dropout:factor",
        "explorer.compute.training.generalisation.scaling:after",
        "explorer.compute.training.generalisation.network:loss_and_gradients",
        "explorer.compute.training.generalisation.network:trainings",
    )
    prediction = Prediction(
        "predict.question", ("loss.squared", "loss.penalised", "loss.absolute"), answer, "outliers"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any:
        """Three times as many examples, or a third."""
        few = params.examples <= 20
        return replace(params, examples=3 * params.examples if few else params.examples // 3)

    def search_text(self, trace: Trace, index: int) -> str:
        """The section of a step."""
        step: Step = trace[index]
        return step.part


LAB = GeneralisationLab()
