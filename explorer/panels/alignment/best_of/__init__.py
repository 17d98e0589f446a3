"""alignment/best-of: answers are drawn, the best is kept, and the model is trained on the kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.alignment.best_of.params import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.alignment.best_of import facts, told
from explorer.panels.alignment.best_of.words import WORDS

PRESETS = {
    "stale": Preset(
        QT_TRANSLATE_NOOP("alignment/best-of", "Always the first round’s winners"),
        {"fresh": False}, "rounds",
    ),
    "kind": Preset(
        QT_TRANSLATE_NOOP("alignment/best-of", "A rare reward: kind words"),
        {"rule": "kind", "k": 16}, "gain",
    ),
    "different": Preset(
        QT_TRANSLATE_NOOP("alignment/best-of", "A rule without a hole"),
        {"rule": "different"}, "rounds",
    ),
    "fast": Preset(
        QT_TRANSLATE_NOOP("alignment/best-of", "Four times the learning rate"),
        {"rate": 2e-3}, "rounds",
    ),
    "tiny": Preset(
        "tiny", {"model": "one-layer", "k": 2, "groups": 4, "rounds": 1, "updates": 1}, hidden=True
    ),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """0: the last doubling brings less than the first; 1: as much, within 5 %; 2: more."""
    expected, ks = trace.shared.choice.expected, trace.shared.choice.ks
    doubled = [expected[at] - expected[at - 1] for at in range(1, len(ks))
               if ks[at] == 2 * ks[at - 1]]  # fmt: skip
    first, last = doubled[0], doubled[-1]
    return 0 if last < 0.95 * first else 2 if last > 1.05 * first else 1


class BestOfLab(Lab):
    """Best of K, what it brings, and rounds of fine-tuning on winners."""

    id = "alignment/best-of"
    question = QT_TRANSLATE_NOOP(
        "alignment/best-of", "What does it bring to write K answers and keep the best?"
    )
    Params = Params
    run = "explorer.compute.alignment.best_of.run:run"
    scene = "explorer.panels.alignment.best_of.scene:BestOfScene"
    checks = "explorer.compute.alignment.best_of.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 1.0
    code = (
        "explorer.compute.alignment.best_of.choice:chosen",
        "explorer.compute.alignment.best_of.choice:expected_best",
        "explorer.compute.alignment.best_of.choice:divergence",
        "explorer.compute.alignment.best_of.choice:bound",
        "explorer.compute.alignment.best_of.choice:winners",
        "explorer.compute.alignment.best_of.tuning:loss_of",
        "explorer.compute.alignment.best_of.tuning:tuned",
    )
    prediction = Prediction(
        "predict.question", ("predict.less", "predict.same", "predict.more"), answer, "gain"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """Without drawing anew."""
        return replace(params, fresh=False) if params.fresh else None

    def search_text(self, trace: Trace, index: int) -> str:
        """The texts of a round."""
        step: Step = trace[index]
        return " ".join(trace.shared.rounds[step.place].texts) if step.part == "rounds" else ""


LAB = BestOfLab()
