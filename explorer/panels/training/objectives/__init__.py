"""training/objectives: what a language model is asked while it learns."""

from __future__ import annotations

from typing import Any

from explorer.compute.training.objectives.params import Params, Step, Story
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.objectives import facts, told
from explorer.panels.training.objectives.words import WORDS

PRESETS = {
    "chinese": Preset(
        QT_TRANSLATE_NOOP("training/objectives", "Chinese"),
        {"prompt": "宝玉见了黛玉，问道：“妹妹几时来的？”",
         "answer": "黛玉笑道：“我才来了，老太太叫我来瞧瞧你。”"}, "together",
    ),
    "one": Preset(
        QT_TRANSLATE_NOOP("training/objectives", "One mask for ever"), {"copies": 1}, "masks"
    ),
    "half": Preset(
        QT_TRANSLATE_NOOP("training/objectives", "Half of the tokens masked"),
        {"rate": 0.5}, "mlm",
    ),
    "always": Preset(
        QT_TRANSLATE_NOOP("training/objectives", "Always [MASK], never another token"),
        {"hidden": 1.0, "other": 0.0}, "mlm",
    ),
    "unrelated": Preset(
        QT_TRANSLATE_NOOP("training/objectives", "An answer about something else"),
        {"answer": "My lord, the horses are weary and the night is cold."}, "nsp",
    ),
    "few": Preset(
        QT_TRANSLATE_NOOP("training/objectives", "Few letters to fine-tune on"),
        {"examples": 200}, "warm",
    ),
    "without": Preset(
        QT_TRANSLATE_NOOP("training/objectives", "No pre-training at all"),
        {"pretraining": 0}, "warm",
    ),
    "tiny": Preset(
        "tiny",
        {"model": "clear", "prompt": "who is the king", "answer": "i am the king", "epochs": 3,
         "copies": 2, "pretraining": 2, "tuning": 5, "examples": 100},
        hidden=True,
    ),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Which interval the share of tokens never asked for lies in, after the last epoch."""
    story: Story = trace.shared
    share = float(story.epochs.never_fixed[-1])
    return 0 if share < 0.01 else 1 if share < 0.1 else 2 if share < 0.3 else 3


class ObjectivesLab(Lab):
    """Six objectives on one text, and what training on another text first is worth."""

    id = "training/objectives"
    question = QT_TRANSLATE_NOOP(
        "training/objectives", "What is a language model asked while it learns?"
    )
    Params = Params
    run = "explorer.compute.training.objectives.run:run"
    scene = "explorer.panels.training.objectives.scene:ObjectivesScene"
    checks = "explorer.compute.training.objectives.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 1.2
    code = (
        "explorer.compute.training.objectives.measure:next_losses",
        "explorer.compute.training.objectives.masking:choose",
        "explorer.compute.training.objectives.masking:treatments",
        "explorer.compute.training.objectives.measure:named",
        "explorer.compute.training.objectives.masking:chi_square",
        "explorer.compute.training.objectives.measure:drawn",
        "explorer.compute.training.objectives.masking:masks_by_epoch",
        "explorer.compute.training.objectives.masking:never_asked",
        "explorer.compute.training.objectives.spans:cut_spans",
        "explorer.compute.training.objectives.spans:spans_of",
        "explorer.compute.training.objectives.pairs:looks_like",
        "explorer.compute.training.objectives.pairs:share_right",
        "explorer.compute.training.objectives.measure:mean_counted",
        "explorer.compute.training.objectives.tuning:loss_and_gradient",
        "explorer.compute.training.objectives.tuning:train",
    )
    prediction = Prediction(
        "predict.question", ("predict.0", "predict.1", "predict.2", "predict.3"), answer, "masks"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """There is none: each part brings what it is compared with."""
        return None

    def search_text(self, trace: Trace, index: int) -> str:
        """The pieces of a text."""
        story: Story = trace.shared
        step: Step = trace[index]
        return " ".join(story.reading.pieces) if step.part == "ntp" else ""


LAB = ObjectivesLab()
