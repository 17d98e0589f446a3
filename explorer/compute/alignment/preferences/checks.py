"""The fits against scikit-learn's logistic regression, the head's gradient against torch."""

from __future__ import annotations

import numpy as np

from explorer.compute.alignment.policy.pairs import judged
from explorer.compute.alignment.preferences.bradley_terry import chances, differences, losses
from explorer.compute.alignment.preferences.lab import Params, Step
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

GRADIENT = QT_TRANSLATE_NOOP(
    "alignment/preferences", "torch autograd: gradient of the loss at the fitted scores"
)
LOSS = QT_TRANSLATE_NOOP("alignment/preferences", "torch.nn.functional.logsigmoid: mean loss")
GATE = QT_TRANSLATE_NOOP("alignment/preferences", "torch.where: gated rewards")
FROZEN = QT_TRANSLATE_NOOP(
    "alignment/preferences", "largest change of a weight of the reward model in the third stage"
)


def checks(params: Params, trace: Trace) -> list[Check]:
    """What belongs to the picture that is shown."""
    last: Step = trace[-1]
    if last.fitted is not None:
        return _fit(params, trace)
    if last.staged is not None:
        return [compared(FROZEN, last.staged.judge_moved, 0.0, "float64")]
    return [_gate(trace)]


def _fit(params: Params, trace: Trace) -> list[Check]:
    """At the least loss the gradient is 0; torch's own loss says where that is."""
    import torch

    fitted = trace[-1].fitted
    pairs = judged(trace.shared.rewards, params.pairs, params.noise, params.seed)
    chosen, rejected = pairs.chosen[: fitted.pairs], pairs.rejected[: fitted.pairs]
    scores = torch.tensor(fitted.scores, requires_grad=True)
    won = scores[torch.from_numpy(chosen)] - scores[torch.from_numpy(rejected)]
    each = -torch.nn.functional.logsigmoid(won)
    (each.sum() + 0.5 * params.pull * (scores * scores).sum()).backward()
    assert scores.grad is not None
    # Newton ends at 1e-10, or where float64 allows no further step down
    steepest = float(scores.grad.abs().max())
    apart = differences(np.eye(len(fitted.scores)), chosen, rejected) @ fitted.scores
    theirs = float(each.mean().detach()) if len(won) else 0.0
    ours = float(losses(apart).mean()) if len(apart) else 0.0
    assert np.all(chances(apart) > 0)
    return [
        compared(GRADIENT, steepest, 1e-5, "float64"),
        compared(LOSS, abs(ours - theirs), 1e-12, "float64"),
    ]


def _gate(trace: Trace) -> Check:
    import torch

    away = 0.0
    for step in trace.steps:
        if step.joined is None or not np.isfinite(step.joined.threshold):
            continue
        helpful, safe = torch.tensor(step.both.helpful), torch.tensor(step.both.safe)
        theirs = torch.where(safe < step.joined.threshold, safe, helpful).numpy()
        away = max(away, float(np.abs(theirs - step.joined.total).max()))
    return compared(GATE, away, 0.0, "float64")
