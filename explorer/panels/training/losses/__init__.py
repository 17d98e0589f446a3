"""training/losses: entropy, cross-entropy, divergence, and what their descent leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.training.losses.params import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.losses import facts, told
from explorer.panels.training.losses.words import WORDS

PRESETS = {
    "token": Preset(
        QT_TRANSLATE_NOOP("training/losses", "Training on text: the token that came"),
        {"source": "token"}, "terms",
    ),
    "model": Preset(
        QT_TRANSLATE_NOOP("training/losses", "What a context is worth to a model"),
        {"source": "model"}, "directions",
    ),
    "endless": Preset(
        QT_TRANSLATE_NOOP("training/losses", "q rules out what happens"),
        {"q": (0.5, 0.25, 0.25, 0.0)}, "directions",
    ),
    "even": Preset(
        QT_TRANSLATE_NOOP("training/losses", "Nothing is known: all symbols equally"),
        {"q": (0.25, 0.25, 0.25, 0.25)}, 3,
    ),
    "fast": Preset(
        QT_TRANSLATE_NOOP("training/losses", "A rate that is too high"), {"rate": 20.0}, "walk"
    ),
    "near": Preset(
        QT_TRANSLATE_NOOP("training/losses", "Bumps close together"),
        {"distance": 1.4, "width": 0.8}, "ranks",
    ),
    "balance": Preset(
        QT_TRANSLATE_NOOP("training/losses", "Two equal bumps, started half-way"),
        {"share": 0.5, "start": 0.0}, "starts",
    ),
    "tiny": Preset("tiny", {"p": (0.5, 0.5), "q": (0.25, 0.75), "updates": 2}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Who is nearer, as computed: A twice, B twice, each once, or equal."""
    ranks = (facts.better(trace.shared, 0), facts.better(trace.shared, 1))
    if "" in ranks:
        return 3
    return 2 if ranks[0] != ranks[1] else 0 if ranks[0] == "A" else 1


class LossesLab(Lab):
    """What predicting the wrong thing costs."""

    id = "training/losses"
    question = QT_TRANSLATE_NOOP(
        "training/losses", "What does it cost to expect q when p is what happens?"
    )
    Params = Params
    run = "explorer.compute.training.losses.run:run"
    scene = "explorer.panels.training.losses.scene:LossesScene"
    checks = "explorer.compute.training.losses.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.8
    code = (
        "explorer.compute.training.losses.measures:entropy_terms",
        "explorer.compute.training.losses.measures:cross_terms",
        "explorer.compute.training.losses.measures:divergence_terms",
        "explorer.compute.training.losses.measures:detour",
        "explorer.compute.training.losses.walk:walked",
        "explorer.compute.training.losses.bumps:slopes",
        "explorer.compute.training.losses.bumps:descend",
    )
    prediction = Prediction(
        "predict.question", ("predict.a", "predict.b", "predict.turns", "predict.none"), answer,
        "ranks",
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any:
        """Bumps close together against bumps far apart."""
        return replace(params, distance=1.4 if params.distance > 2.5 else 4.0)

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines of a step: all about the bumps belongs together."""
        step: Step = trace[index]
        return "bumps" if step.part in ("starts", "ranks") else step.part

    def search_text(self, trace: Trace, index: int) -> str:
        """The symbol of a step."""
        step: Step = trace[index]
        bars = trace.shared.bars
        if step.part != "terms" or step.place >= len(bars.names):
            return ""
        return str(bars.names[step.place])


LAB = LossesLab()
