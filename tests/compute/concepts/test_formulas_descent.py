"""Formulas of descent, against torch's optimizers and schedules and against simulation."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR

from tests.compute.concepts.formula_given import computed


@pytest.mark.parametrize("start", [2.0, -2.0])
def test_that_descent_ends_in_the_valley_it_began_in(start: float) -> None:
    w, loss, least = computed("F091", {"w_0": start, "η": 0.01, "T": 2000})
    roots = np.roots([4, 0, -6, 1]).real  # where the derivative is 0
    nearest = roots[np.argmin(abs(roots - (1.13 if start > 0 else -1.3)))]
    assert w == pytest.approx(nearest, abs=1e-9)
    assert least == pytest.approx(min(np.polyval([1, 0, -3, 1, 0], roots)), abs=1e-12)
    assert (loss == pytest.approx(least, abs=1e-9)) is (start < 0)


def test_that_a_rate_that_is_too_large_is_refused() -> None:
    for name, given in (("F091", {"w_0": 2.5, "η": 0.2}), ("F092", {"η": 2, "a": 1.5})):
        with pytest.raises(ValueError, match="too large"):
            computed(name, given)


def test_that_descent_with_noise_rests_where_the_formula_says() -> None:
    rate, spread, batch, curve = 0.3, 2.0, 4, 0.8
    draws = np.random.default_rng(0).normal(0, spread, (2000, 200, batch)).mean(-1)
    w = np.zeros(2000)
    for noise in draws.T:
        w -= rate * (curve * w + noise)
    found = computed("F092", {"η": rate, "s": spread, "B": batch, "a": curve})
    # standard deviations of 2,000 numbers, whose own relative error is 1/√4000 = 1.6 %
    assert w.std() == pytest.approx(found[0], rel=0.05)
    assert draws[:, 0].std() == pytest.approx(found[1], rel=0.05)
    assert found[2] == pytest.approx(curve * found[0] ** 2 / 2)


@pytest.mark.parametrize("size", [0.01, 1.0, 10.0])
def test_that_decay_is_that_of_torch(size: float) -> None:
    given = {"s": size, "λ": 0.1, "η": 0.01, "T": 50}
    for kind, place in ((torch.optim.Adam, 0), (torch.optim.AdamW, 1)):
        w = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
        optimizer = kind([w], lr=0.01, weight_decay=0.1)
        for t in range(1, 51):
            w.grad = torch.full_like(w, size * (-1) ** t)
            optimizer.step()
        assert computed("F093", given)[place] == pytest.approx(w.item(), abs=1e-9)


def test_that_decay_within_adam_depends_on_the_gradients() -> None:
    small, large = (computed("F093", {"s": size}) for size in (0.1, 100))
    assert small[0] < 0.9 < 0.99 < large[0]
    assert small[1] == pytest.approx(large[1], abs=1e-3)


def test_that_clipping_is_that_of_torch() -> None:
    w = torch.nn.Parameter(torch.zeros(2, dtype=torch.float64))
    for scale in (1.0, 1024.0):
        w.grad = scale * torch.tensor([3.0, 4.0], dtype=torch.float64)
        torch.nn.utils.clip_grad_norm_([w], 1.0)
        found = computed("F094", {"c": 1, "S": scale})
        # torch adds 1e-6 to the length before it divides
        assert found[2] == pytest.approx(w.grad.norm().item() / scale, rel=1e-5)
    assert found[:2] == (1, 5)


def test_that_the_rate_falls_as_the_cosine_of_torch() -> None:
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    schedule = CosineAnnealingLR(optimizer, T_max=90)
    for t in range(10, 101):
        found = computed("F095", {"t": t, "w": 10, "T": 100, "η": 0.1})
        assert found[0] == pytest.approx(schedule.get_last_lr()[0], abs=1e-12)
        optimizer.step()
        schedule.step()
    assert computed("F095", {"t": 5, "w": 10, "T": 100, "η": 0.1})[0] == 0.05


@pytest.mark.parametrize("t", [1, 10, 1000])
def test_that_a_moving_mean_stands_on_as_many_gradients(t: int) -> None:
    weights = 0.999 ** np.arange(t)
    wanted = weights.sum() ** 2 / (weights**2).sum()
    assert computed("F095", {"t": t, "w": 1000})[2] == pytest.approx(wanted, rel=1e-9)
    assert math.isclose(computed("F095", {"t": 1})[2], 1)
