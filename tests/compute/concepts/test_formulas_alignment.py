"""Formulas of alignment, against torch and its gradients."""

from __future__ import annotations

import math

import pytest
import torch
from torch.nn import functional

from tests.compute.concepts.formula_given import computed

NAMES = ("log π(y_w)", "log π_ref(y_w)", "log π(y_l)", "log π_ref(y_l)")


def test_that_the_loss_is_log_two_where_policy_and_reference_agree() -> None:
    loss, margin, weight = computed("F077", dict(zip(NAMES, (-7, -7, -9, -9), strict=True)))
    assert (margin, weight) == (0, 0.5)
    assert loss == pytest.approx(math.log(2), rel=1e-15)


@pytest.mark.parametrize("logs", [(-10, -12, -15, -14), (-90, -1, -1, -90), (-1, -90, -90, -1)])
def test_that_the_loss_and_its_gradient_are_those_of_torch(logs: tuple[float, ...]) -> None:
    chosen, chosen_ref, rejected, rejected_ref = (torch.tensor(x).double() for x in logs)
    chosen.requires_grad_()
    loss = -functional.logsigmoid(0.5 * ((chosen - chosen_ref) - (rejected - rejected_ref)))
    loss.backward()
    assert chosen.grad is not None
    ours, margin, weight = computed("F077", {**dict(zip(NAMES, logs, strict=True)), "β": 0.5})
    assert ours == pytest.approx(loss.item(), rel=1e-12, abs=1e-300)
    assert margin == pytest.approx(0.5 * (logs[0] - logs[1] - logs[2] + logs[3]), rel=1e-12)
    # the derivative by the chosen log-probability is −β σ(−margin)
    assert -0.5 * weight == pytest.approx(chosen.grad.item(), rel=1e-12, abs=1e-300)


@pytest.mark.parametrize(("advantage", "slopes"), [(1.0, [1, 1, 1, 0]), (-1.0, [0, -1, -1, -1])])
def test_that_clipping_takes_the_gradient_on_one_side(
    advantage: float, slopes: list[float]
) -> None:
    for ratio, slope in zip((0.5, 0.9, 1.1, 1.5), slopes, strict=True):
        r = torch.tensor(ratio, dtype=torch.float64, requires_grad=True)
        objective = torch.minimum(r * advantage, r.clamp(0.8, 1.2) * advantage)
        objective.backward()
        assert r.grad is not None
        found = computed("F078", {"r": ratio, "A": advantage, "ε": 0.2})
        assert found[0] == pytest.approx(objective.item(), rel=1e-12)
        # inside the range both branches are equal, and autograd halves or adds: the same slope
        assert found[1] == r.grad.item() == slope
