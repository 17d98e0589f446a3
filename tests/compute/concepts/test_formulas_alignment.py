"""Formulas of alignment, against torch and its gradients."""

from __future__ import annotations

import math

import numpy as np
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


def test_that_a_return_is_the_sum_of_discounted_rewards() -> None:
    total, last, horizon = computed("F117", {"γ": 0.9, "r": 0.5, "r_T": 2, "T": 7})
    assert total == pytest.approx(sum(0.5 * 0.9**t for t in range(7)) + 2 * 0.9**7)
    assert last == pytest.approx(0.9**7)
    assert horizon == pytest.approx(sum(0.9**t for t in range(2000)))


@pytest.mark.parametrize("apart", [-9.0, 0.0, 3.0])
def test_that_the_loss_of_a_reward_model_is_that_of_torch(apart: float) -> None:
    gap = torch.tensor(apart, dtype=torch.float64, requires_grad=True)
    loss = -functional.logsigmoid(gap)
    loss.backward()
    chance, found, slope = computed("F118", {"r_w": apart / 2, "r_l": -apart / 2})
    assert gap.grad is not None
    assert chance == pytest.approx(torch.sigmoid(gap).item(), rel=1e-12)
    assert found == pytest.approx(loss.item(), rel=1e-12)
    assert slope == pytest.approx(gap.grad.item(), rel=1e-12)


def test_that_no_policy_is_better_for_reward_and_distance() -> None:
    rewards, reference = np.array([0.0, 1, 2]), np.array([0.7, 0.25, 0.05])

    def objective(policy: np.ndarray) -> float:
        return float(policy @ rewards - 0.5 * policy @ np.log(policy / reference))

    mean, apart, *best = computed("F119", {"β": 0.5})
    policy = np.array(best)
    assert policy.sum() == pytest.approx(1)
    assert objective(policy) == pytest.approx(mean - 0.5 * apart)
    others = np.random.default_rng(0).dirichlet(np.ones(3), 5000)
    assert objective(policy) > max(map(objective, others))
    # two rounds, each from the last policy: as one with half the weight
    twice = computed("F119", {"β": 0.5, "n": 2})
    again = policy * np.exp(rewards / 0.5)
    assert twice[2:] == pytest.approx(again / again.sum())
    assert twice == pytest.approx(computed("F119", {"β": 0.25}))


def test_that_the_pair_loss_reads_the_reward_off_the_best_policy() -> None:
    """What DPO uses: β log(π*/π_ref) is the reward, up to a constant."""
    best = computed("F119", {"β": 0.5})[2:]
    implied = [0.5 * math.log(p / q) for p, q in zip(best, (0.7, 0.25, 0.05), strict=True)]
    assert implied[2] - implied[0] == pytest.approx(2)


def test_that_advantages_are_weighed_sums_over_several_steps() -> None:
    gamma, smoothing = 0.9, 0.8
    rewards, values = (0.3, -1.0, 2.0), (0.5, 0.2, 1.1, 0.0)
    given = {"γ": gamma, "λ": smoothing}
    given |= {f"r_{n}": r for n, r in enumerate(rewards, 1)}
    given |= {f"V_{n}": v for n, v in enumerate(values[:3], 1)}

    def ahead(t: int, steps: int) -> float:
        """Return of so many steps and the value after them, less the value here."""
        got = sum(gamma**k * rewards[t + k] for k in range(steps))
        return got + gamma**steps * values[t + steps] - values[t]

    for t in range(3):
        left = 3 - t
        wanted = sum((1 - smoothing) * smoothing ** (n - 1) * ahead(t, n) for n in range(1, left))
        wanted += smoothing ** (left - 1) * ahead(t, left)
        assert computed("F120", given)[t] == pytest.approx(wanted)
    exact = computed("F120", {**given, "λ": 1})
    assert exact[0] == pytest.approx(exact[3] - values[0])


def test_that_two_models_take_half_of_four_as_large() -> None:
    four, two, trained = computed("F121", {"Φ": 7e9, "Φ_r": 7e9})
    assert four == pytest.approx(2 * two)
    assert two == pytest.approx(7 * (16 + 2))
    assert trained == pytest.approx(7 * 16)


@pytest.mark.parametrize(("count", "wanted"), [
    (1, 0.0), (2, 1 / math.sqrt(math.pi)), (3, 1.5 / math.sqrt(math.pi)), (100, 2.50759),
])  # fmt: skip
def test_that_the_best_of_so_many_is_as_good_as_tables_say(count: int, wanted: float) -> None:
    found, apart = computed("F122", {"K": count, "σ": 2})
    assert found == pytest.approx(2 * wanted, abs=1e-4)
    # best of K: each answer, sorted by reward, has density K u^(K−1), whose divergence this is
    u = (np.arange(200_000) + 0.5) / 200_000
    density = count * u ** (count - 1)
    mean = (density * np.log(np.maximum(density, 1e-300))).mean()
    assert apart == pytest.approx(mean, abs=1e-3)


def test_that_safety_is_a_gate() -> None:
    assert computed("F123", {"R_s": 0.14, "R_h": 1})[0] == 0.14
    assert computed("F123", {"R_s": 0.15, "R_h": 0.2})[0] == 0.2
