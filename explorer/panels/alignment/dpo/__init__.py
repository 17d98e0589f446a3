"""alignment/dpo: a policy learns from pairs of answers, without a reward model."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.alignment.dpo.params import Params, Step, losses_of
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.alignment.dpo import told
from explorer.panels.alignment.dpo.words import WORDS

PRESETS = {
    "both_down": Preset(
        QT_TRANSLATE_NOOP("alignment/dpo", "Both answers become less likely"),
        {"updates": 60, "compare": False}, 10,
    ),
    "tight": Preset(
        QT_TRANSLATE_NOOP("alignment/dpo", "β = 1: held near the reference"), {"beta": 1.0}, "rlhf"
    ),
    "many": Preset(
        QT_TRANSLATE_NOOP("alignment/dpo", "1,000 pairs instead of 128"),
        {"pairs": 1000, "beta": 0.5}, "rlhf",
    ),
    "few": Preset(QT_TRANSLATE_NOOP("alignment/dpo", "Only 16 pairs"), {"pairs": 16}, "implicit"),
    "noisy": Preset(
        QT_TRANSLATE_NOOP("alignment/dpo", "A judge who errs often"), {"noise": 3.0}, "implicit"
    ),
    "different": Preset(
        QT_TRANSLATE_NOOP("alignment/dpo", "A reward that repetition does not earn"),
        {"rule": "different"}, "rlhf",
    ),
    "memory": Preset(
        QT_TRANSLATE_NOOP("alignment/dpo", "Memory at 70 billion parameters"),
        {"billions": 70.0, "updates": 2}, "memory",
    ),
    "tiny": Preset(
        "tiny", {"model": "one-layer", "pairs": 12, "updates": 2, "rate": 1e-3}, hidden=True
    ),
}  # fmt: skip


def _answer(trace: Trace) -> int:
    """Where the chosen answers end: higher, within half a nat, or lower, as computed."""
    change = float(losses_of(trace.params, trace.shared, told.last_of(trace)).chosen.mean())
    return 0 if change > 0.5 else 2 if change < -0.5 else 1


class DpoLab(Lab):
    """Preferences without a reward model."""

    id = "alignment/dpo"
    question = QT_TRANSLATE_NOOP(
        "alignment/dpo", "How can pairs of answers train a policy without a reward model?"
    )
    Params = Params
    run = "explorer.compute.alignment.dpo.run:run"
    scene = "explorer.panels.alignment.dpo.scene:DpoScene"
    checks = "explorer.compute.alignment.dpo.checks:checks"
    words = WORDS
    beat = 0.6
    background = True
    code = (
        "explorer.compute.alignment.policy.pairs:judged",
        "explorer.compute.alignment.dpo.loss:losses",
        "explorer.compute.alignment.dpo.train:dpo_loss",
        "explorer.compute.alignment.dpo.train:training",
        "explorer.compute.alignment.dpo.loss:ranked",
        "explorer.compute.alignment.dpo.rlhf:fitted",
        "explorer.compute.alignment.dpo.rlhf:policy_gradient",
        "explorer.compute.alignment.dpo.memory:held",
    )
    prediction = Prediction(
        "predict.question", ("predict.up", "predict.same", "predict.down"), _answer, "training"
    )
    presets = PRESETS
    value_names = told.VALUE_NAMES
    result_names = told.RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any:
        """β = 0.1 against a firmer hold."""
        return replace(params, beta=1.0 if params.beta < 0.5 else 0.1)

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines of a step."""
        step: Step = trace[index]
        return {"answers": "four", "start": "loss", "implicit": "margin"}.get(
            step.stage, step.stage
        )

    def search_text(self, trace: Trace, index: int) -> str:
        """What the policy says."""
        return "\n".join(told.policy_of(trace[index]).samples)


LAB = DpoLab()
