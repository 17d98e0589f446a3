"""Alignment: formulas of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP


def preference_loss(
    chosen: float, chosen_reference: float, rejected: float, rejected_reference: float, beta: float
) -> tuple[float, ...]:
    """DPO (Rafailov et al. 2023) on log-probabilities of two answers: the loss −log σ(margin), the
    margin β(Δ_w − Δ_l), and the weight σ(−margin) with which the pair moves the policy."""
    margin = beta * ((chosen - chosen_reference) - (rejected - rejected_reference))
    # log(1 + e^-m) without overflow: the larger of the two terms is taken out.
    loss = max(-margin, 0.0) + math.log1p(math.exp(-abs(margin)))
    small = math.exp(-abs(margin))
    weight = (1 if margin < 0 else small) / (1 + small)
    return (loss, margin, weight)


def clipped_objective(ratio: float, advantage: float, epsilon: float) -> tuple[float, ...]:
    """PPO (Schulman et al. 2017) for one action: the objective and its derivative by the ratio.

    The derivative is the advantage, or 0 where the clipped branch is the smaller one.
    """
    clipped = min(max(ratio, 1 - epsilon), 1 + epsilon)
    objective = min(ratio * advantage, clipped * advantage)
    stopped = clipped * advantage < ratio * advantage
    return (objective, 0.0 if stopped else advantage)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F077", QT_TRANSLATE_NOOP("concepts/numbers", "Loss of direct preference optimisation"),
        r"L = -\log \sigma\left(\beta \left[\log \frac{\pi(y_w)}{\pi_{ref}(y_w)}"
        r" - \log \frac{\pi(y_l)}{\pi_{ref}(y_l)}\right]\right)",
        (Input("log π(y_w)", -10, -100, 0), Input("log π_ref(y_w)", -12, -100, 0),
         Input("log π(y_l)", -15, -100, 0), Input("log π_ref(y_l)", -14, -100, 0),
         Input("β", 0.1, 0.001, 10)),
        (Output("L", "nat"), Output("β[…]"), Output("σ(−β[…])")),
        preference_loss,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Where policy and reference agree, at the start, the loss is log 2 = 0.693; no reward "
            "model and no advantage occurs in it.",
        ),
    ),
    Formula(
        "F078", QT_TRANSLATE_NOOP("concepts/numbers", "Clipped objective of PPO"),
        r"\min\left(r A,\ \mathrm{clip}(r, 1-\epsilon, 1+\epsilon)\, A\right)",
        (Input("r", 1.5, 0, 3), Input("A", 1, -10, 10), Input("ε", 0.2, 0.01, 0.99)),
        (Output("min(rA, clip(r)A)"), Output("∂/∂r")),
        clipped_objective,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Clipping takes the gradient away on one side only (A > 0 and r > 1+ε, or A < 0 and "
            "r < 1−ε); it does not hold the ratio back.",
        ),
    ),
)  # fmt: skip
