"""generation/layers: what every layer would say; leaving early; the late against the early."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.generation.layers.params import Params, Run, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.generation.layers import told
from explorer.panels.generation.layers.words import WORDS

CHOICES = ("less", "same", "more")
PRESETS = {
    "text": Preset(
        QT_TRANSLATE_NOOP("generation/layers", "Two texts: all layers, and fewer"), {}, "write"
    ),
    "early": Preset(
        QT_TRANSLATE_NOOP("generation/layers", "Too early: from layer 1"), {"first": 1}, "write"
    ),
    "settled": Preset(
        QT_TRANSLATE_NOOP("generation/layers", "Without looking: how little a layer changed"),
        {"measure": "settled", "threshold": 0.96}, "sweep",
    ),
    "dola": Preset(
        QT_TRANSLATE_NOOP("generation/layers", "DoLa: the late against the early"),
        {"text": "The people of this country", "token": -1}, "contrast",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("generation/layers", "A Chinese novel"),
        {"text": "却说曹操自领大军来攻，玄德大惊，忙请", "token": -1}, "contrast",
    ),
    "characters": Preset(
        QT_TRANSLATE_NOOP("generation/layers", "Characters: a small vocabulary, cheap looks"),
        {"model": "clear-four", "text": "Speak to me, my lord. Speak to", "first": 1}, "sweep",
    ),
    "tiny": Preset("tiny", {"text": "the the", "model": "clear", "new": 2, "first": 1},
                   hidden=True),
}  # fmt: skip
VALUE_NAMES = {
    "stage": "which part of the lab",
    "layer": "after which layer, from 1",
    "agree": "share of the tokens whose answer is the whole model's",
    "sure": "how sure each answer is, by the chosen measure, (tokens,)",
    "chance": "probability of each answer, (tokens,)",
    "answers": "the likeliest next token after each token",
    "gone": "tokens that have left by now",
    "threshold": "thresholds of the curve",
    "saved": "share of the layers that each saves",
    "work_saved": "share of the multiply-adds, the looks included",
    "agreement": "share of the answers that each keeps",
    "piece": "the token that was written",
    "layers_used": "layers it went through",
    "answer_chance": "its probability there",
    "first_difference": "first token in which the two texts differ, from 1; 0: none so far",
    "apart": "Jensen–Shannon divergence of each layer from the last, (layers,), nats",
    "early_layer": "the layer that stands for the early answer, from 1",
    "candidates": "probability of each listed token: early, final, contrast",
    "plausible": "tokens that are plausible",
    "hits": "how often the text's next token comes first: last layer, contrast",
}
RESULT_NAMES = {
    "model": "title of the model",
    "layers": "its layers",
    "tokens": "tokens of the text",
    "agree_by_layer": "share of the answers that are the whole model's, (layers,)",
    "saved": "share of the layers that the threshold saves",
    "work_saved": "share of the multiply-adds, the looks included",
    "agreement": "share of the answers that it keeps",
    "full": "what was written with all layers",
    "early": "what was written leaving early",
    "mean_layers": "layers of a token of it, on average",
    "first_difference": "first token in which the two texts differ, from 1; 0: none",
    "early_layer": "the layer that stands for the early answer of the contrast, from 1; 0: none",
    "contrast": "the token that the contrast puts first",
    "hits": "how often the text's next token comes first: last layer, contrast",
}


def _answer(trace: Trace) -> int:
    """Less, as much or more to compute, as counted."""
    run: Run = trace.shared
    return 0 if run.work_saved >= 0.1 else 2 if run.work_saved < -0.02 else 1


class LayersLab(Lab):
    """Answers before the last layer."""

    id = "generation/layers"
    question = QT_TRANSLATE_NOOP(
        "generation/layers", "Does a model know the next token before its last layer?"
    )
    Params = Params
    run = "explorer.compute.generation.layers.run:run"
    scene = "explorer.panels.generation.layers.scene:LayersScene"
    checks = "explorer.compute.generation.layers.checks:checks"
    words = WORDS
    beat = 1.0
    code = (
        "explorer.compute.generation.layers.run:answers_at",
        "explorer.compute.generation.layers.exits:likeliest",
        "explorer.compute.generation.layers.exits:leaves_after",
        "explorer.compute.generation.layers.exits:outcome_of",
        "explorer.compute.generation.layers.early:answer_early",
        "explorer.compute.generation.layers.early:leave_behind",
        "explorer.compute.generation.layers.contrast:divergence",
        "explorer.compute.generation.layers.contrast:contrasted",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), _answer, "exit"
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any:
        """Everything through all layers; or, where that is shown, leaving from 0.5."""
        return replace(params, threshold=0.5 if params.threshold == 1.0 else 1.0)

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that is written, or the answers of a layer."""
        step: Step = trace[index]
        run: Run = trace.shared
        if step.stage == "write":
            return run.early[step.written - 1].piece
        return " ".join(run.answer_pieces[step.layer - 1])


LAB = LayersLab()
