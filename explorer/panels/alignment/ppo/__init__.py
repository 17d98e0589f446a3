"""alignment/ppo: a small model is trained for a reward, and held near where it began."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.alignment.ppo.params import Params, Step, Story
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.alignment.ppo import facts, told
from explorer.panels.alignment.ppo.words import WORDS

PRESETS = {
    "loose": Preset(
        QT_TRANSLATE_NOOP("alignment/ppo", "No leash: the hole in the reward is found"),
        {"beta": 0.0}, -1,
    ),
    "tight": Preset(
        QT_TRANSLATE_NOOP("alignment/ppo", "A short leash: hardly anything changes"),
        {"beta": 1.0},
    ),
    "mended": Preset(
        QT_TRANSLATE_NOOP("alignment/ppo", "A reward without the hole"), {"rule": "different"}
    ),
    "shout": Preset(
        QT_TRANSLATE_NOOP("alignment/ppo", "Paid for exclamation marks"),
        {"rule": "shout", "beta": 0.05},
    ),
    "never": Preset(
        QT_TRANSLATE_NOOP("alignment/ppo", "A reward that comes too rarely"), {"rule": "kind"}
    ),
    "passes": Preset(
        QT_TRANSLATE_NOOP("alignment/ppo", "Eight passes over a batch"), {"passes": 8}, "clip"
    ),
    "two-layers": Preset(
        QT_TRANSLATE_NOOP("alignment/ppo", "A model of two layers"), {"model": "clear"}
    ),
    "tiny": Preset("tiny", {"texts": 4, "updates": 2, "passes": 1}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Which β ended with most of what was meant: 0 the smallest, 1 one between, 2 the largest."""
    story: Story = trace.shared
    found = story.runs.index(told.best(story))
    return 0 if found == len(story.runs) - 1 else 2 if found == 0 else 1


class PpoLab(Lab):
    """PPO on a small language model."""

    id = "alignment/ppo"
    question = QT_TRANSLATE_NOOP(
        "alignment/ppo", "What does a model learn that is paid for its texts, and what holds it?"
    )
    Params = Params
    run = "explorer.compute.alignment.ppo.run:run"
    scene = "explorer.panels.alignment.ppo.scene:PpoScene"
    checks = "explorer.compute.alignment.ppo.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.4
    background = True
    code = (
        "explorer.compute.alignment.ppo.learning:Learner.draw",
        "explorer.compute.alignment.ppo.learning:Learner.update",
        "explorer.compute.alignment.ppo.advantage:gae",
        "explorer.compute.alignment.ppo.clip:clipped",
        "explorer.compute.alignment.policy.model:divergence",
        "explorer.compute.alignment.policy.rules:frequent",
    )
    prediction = Prediction(
        "predict.question", ("predict.loose", "predict.between", "predict.tight"), answer,
        "frontier",
    )  # fmt: skip
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """Without the leash; a short one beside none."""
        return replace(params, beta=0.0 if params.beta else 0.4)

    def section(self, trace: Trace, index: int) -> str:
        """Which marked lines of the code belong to a step."""
        step: Step = trace[index]
        return {"train": "step", "frontier": "reward"}.get(step.part, step.part)

    def search_text(self, trace: Trace, index: int) -> str:
        """The texts of a step."""
        step: Step = trace[index]
        story: Story = trace.shared
        if step.part == "train":
            return " ".join(story.run.texts[step.place])
        if step.part == "frontier":
            return " ".join(story.runs[step.place].texts[-1])
        return ""


LAB = PpoLab()
