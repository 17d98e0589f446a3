"""The loss of DPO in closed form (numpy, float64).

Rafailov et al. 2023, "Direct Preference Optimization": the policy that is best under a reward r and
a penalty β · KL to a reference is π(y) ∝ π_ref(y) e^{r(y)/β}, so that r(y) = β log π(y)/π_ref(y) up
to a constant that is the same for all answers. In Bradley and Terry's likelihood of a preference
only differences of rewards stand, and the constant is gone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Losses:
    """What the loss makes of each pair; float64 (pairs,) each.

    Attributes:
        chosen, rejected: log π(y) − log π_ref(y) of the two answers, nats.
        margin: β times their difference: the difference of the implicit rewards.
        loss: −log σ(margin), nats.
        pull: β σ(−margin), the derivative of the loss by log π(rejected), and minus the one by
            log π(chosen): the same for both answers, whatever they are worth.
    """

    chosen: np.ndarray
    rejected: np.ndarray
    margin: np.ndarray
    loss: np.ndarray
    pull: np.ndarray


def losses(
    chosen: np.ndarray, rejected: np.ndarray, reference_chosen: np.ndarray,
    reference_rejected: np.ndarray, beta: float,
) -> Losses:  # fmt: skip
    """The loss of each pair from the four log-probabilities of its answers."""
    # [four] log-probabilities of an answer are sums over its tokens
    ratio_chosen = np.asarray(chosen, dtype=np.float64) - reference_chosen
    ratio_rejected = np.asarray(rejected, dtype=np.float64) - reference_rejected
    # [margin] the implicit reward of one answer minus that of the other
    margin = beta * (ratio_chosen - ratio_rejected)
    # [loss] of Bradley and Terry: −log σ(m) = log(1 + e^{−m}), which must not overflow
    loss = np.logaddexp(0.0, -margin)
    pull = beta * np.exp(-np.logaddexp(0.0, margin))
    return Losses(ratio_chosen, ratio_rejected, margin, loss, pull)


def ranked(scores: np.ndarray, rewards: np.ndarray) -> float:
    """Of all two texts with different rewards, the share that the scores put in the same order; a
    tie of scores counts half. NaN where all rewards are equal."""
    first, second = np.triu_indices(len(rewards), 1)
    apart = np.sign(rewards[first] - rewards[second])
    same = np.sign(scores[first] - scores[second]) * apart
    unlike = apart != 0
    return float((same[unlike] + 1).mean() / 2) if unlike.any() else float("nan")
