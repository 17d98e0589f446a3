"""attention/induction: how two heads come to copy what was said before."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.attention.induction import Params, Step, Story, manner
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.induction import told
from explorer.panels.attention.induction.words import WORDS

CHOICES = ("start", "even", "cliff", "never")
PRESETS = {
    "change": Preset(
        QT_TRANSLATE_NOOP("attention/induction", "The moment it appears"), {}, "change"
    ),
    "cuts": Preset(
        QT_TRANSLATE_NOOP("attention/induction", "Cut it, input by input"), {}, "circuit"
    ),
    "textbook": Preset(
        QT_TRANSLATE_NOOP("attention/induction", "The textbook form: attention only"),
        {"source": "attention-only"},
        "circuit",
    ),
    "one-layer": Preset(
        QT_TRANSLATE_NOOP("attention/induction", "One layer: it never comes"),
        {"source": "one-layer"},
        -1,
    ),
    "train": Preset(
        QT_TRANSLATE_NOOP("attention/induction", "Train one now, about a minute"),
        {"source": "train"},
    ),
    "random": Preset(
        QT_TRANSLATE_NOOP("attention/induction", "Train one without any text"),
        {"source": "train", "data": "random", "updates": 1000},
    ),
    "tiny": Preset("tiny", {"source": "train", "word": "abcd", "updates": 3}, hidden=True),
}
VALUE_NAMES = {
    "stage": "training, circuit or composition",
    "updates": "updates made so far",
    "first_copy": "loss on the first copy, nats per token",
    "second_copy": "loss on the second copy from its second token on, nats per token",
    "previous_token": "mean weight on the token just before, (layers, heads)",
    "induction": "mean weight on the token after the earlier occurrence, (layers, heads)",
    "chances": "p of each token of the example before it came, (tokens,)",
    "map": "weights of the best induction head on the example, (queries, keys)",
    "cut": "what the previous-token head is cut from: none, q, k, v, residual or all",
    "second_copy_total": "loss on the second copy, total effect of the cut, nats per token",
    "second_copy_direct": "the same, direct effect",
    "induction_total": "induction score of each head of layer 2, total effect, (heads,)",
    "induction_direct": "the same, direct effect",
    "composition_q": "Q-composition, (heads of layer 1, heads of layer 2)",
    "composition_k": "K-composition, likewise",
    "composition_v": "V-composition, likewise",
    "composition_random": "mean score of random matrices of these shapes",
}
RESULT_NAMES = {
    "model": "title of the model",
    "updates": "updates of the whole training",
    "curve": "updates, loss on the first and on the second copy, (points, 3)",
    "first_copy": "loss on the first copy at the end, nats per token",
    "second_copy": "loss on the second copy at the end, nats per token",
    "previous_token_head": "layer and head from 1",
    "induction_head": "layer and head from 1",
    "previous_token_score": "its score at the end",
    "induction_score": "its score at the end",
    "change": "updates between which the second copy becomes easy, or nothing",
    "manner": "how it becomes easier: start, even, cliff or never",
    "loss_after_cut_total": "second-copy loss by cut, total effect, nats per token",
    "loss_after_cut_direct": "the same, direct effect",
}


def _answer(trace: Trace) -> int:
    """How the second copy became easier, from the curve."""
    story: Story = trace.shared
    return CHOICES.index(manner(story.curve, story.period))


class Induction(Lab):
    """The training of two heads that copy, and the circuit they form."""

    id = "attention/induction"
    question = QT_TRANSLATE_NOOP(
        "attention/induction", "How does a model learn to copy what came before?"
    )
    Params = Params
    run = "explorer.compute.attention.induction_run:run"
    scene = "explorer.panels.attention.induction.scene:InductionScene"
    checks = "explorer.compute.attention.induction_checks:checks"
    words = WORDS
    beat = 0.5
    background = True
    code = (
        "explorer.compute.attention.induction:phase_change",
        "explorer.compute.attention.induction_run:trained",
        "explorer.compute.attention.induction_measure:moment_of",
        "explorer.compute.attention.induction_circuit:streams",
        "explorer.compute.attention.induction_circuit:second_layer",
        "explorer.compute.attention.induction_composition:score",
        "explorer.compute.attention.induction_composition:circuits",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), _answer, 0
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any | None:
        """One layer, which cannot have the circuit."""
        assert isinstance(params, Params)
        if params.source == "train":
            return (
                None
                if params.shape == "one-layer"
                else dataclasses.replace(params, shape="one-layer")
            )
        return (
            None if params.source == "one-layer" else Params(source="one-layer", word=params.word)
        )

    def section(self, trace: Trace, index: int) -> str:
        """Which marked lines of the code belong to a step."""
        step: Step = trace[index]
        if step.stage == "circuit":
            return "cut"
        if step.stage == "composition":
            return "composition"
        found = trace.section_at(index)
        return "change" if found is not None and found.id == "change" else "training"

    def search_text(self, trace: Trace, index: int) -> str:
        """The updates made, or the cut."""
        step: Step = trace[index]
        story: Story = trace.shared
        return story.cuts[step.cut].name if step.stage == "circuit" else str(step.moment.updates)


LAB = Induction()
