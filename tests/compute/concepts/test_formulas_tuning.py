"""Formulas of fine-tuning, against torch's gradients and modules and against scipy."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy.optimize import minimize_scalar
from torch import nn

from tests.compute.concepts.formula_given import computed


@pytest.mark.parametrize(("a", "b"), [(1.0, 0.0), (0.0, 1.0), (0.0, 0.0), (0.7, 0.4)])
def test_that_the_first_gradients_are_those_of_torch(a: float, b: float) -> None:
    random = np.random.default_rng(3)
    left = torch.tensor(a * random.normal(0, 1, (5, 16)) / 4, requires_grad=True)
    right = torch.tensor(b * random.normal(0, 1, (16, 5)) / 5**0.5, requires_grad=True)
    x, wrong = torch.tensor(random.normal(0, 1, 16)), torch.tensor(random.normal(0, 1, 16))
    (((wrong + right @ (left @ x)) ** 2).sum() / 2).backward()
    found = computed("F108", {"A": a, "B": b, "r": 5, "seed": 3})
    assert left.grad is not None
    assert right.grad is not None
    assert found[0] == pytest.approx(left.grad.norm().item(), rel=1e-12)
    assert found[1] == pytest.approx(right.grad.norm().item(), rel=1e-12)
    assert (found[0] == 0, found[1] == 0) == (b == 0, a == 0)
    assert (found[2] == 0) is (a * b == 0)


def test_that_four_bits_with_scales_are_those_of_the_paper() -> None:
    small, adapter, full, bits = computed("F109", {"Φ": 65e9, "s": 0})
    assert bits == pytest.approx(4.127, abs=5e-4)
    assert small == pytest.approx(33.5, abs=0.05)
    assert (adapter, full) == (130, 1040)
    # one block of scales in 32 bits: half a bit a weight
    assert computed("F109", {"g": 64, "h": 1})[3] == 4 + 8 / 64 + 32 / 64


def test_that_virtual_tokens_have_the_weights_of_the_modules() -> None:
    tokens, width, hidden, layers = 5, 12, 7, 3
    table = nn.Embedding(tokens, width)
    lstm = nn.LSTM(width, hidden, num_layers=2, bidirectional=True)
    net = nn.Sequential(nn.Linear(2 * hidden, 2 * hidden), nn.ReLU(), nn.Linear(2 * hidden, width))
    count = sum(p.numel() for m in (table, lstm, net) for p in m.parameters())
    found = computed("F110", {"k": tokens, "d": width, "L": layers, "h": hidden})
    assert found == (table.weight.numel(), count, 2 * layers * table.weight.numel())


@pytest.mark.parametrize("strength", [0.0, 0.5, 20.0])
def test_that_the_weight_is_the_best_for_new_task_and_penalty(strength: float) -> None:
    given = {"λ": strength, "w_A": 2, "F": 3, "w_B": -1, "b": 0.5}
    old, new, w, pulled = computed("F113", given)
    for centre, loss in ((2.0, old), (0.0, pulled)):
        best = minimize_scalar(
            lambda v, c=centre: 0.25 * (v + 1) ** 2 + 1.5 * strength * (v - c) ** 2
        ).x
        assert loss == pytest.approx(1.5 * (best - 2) ** 2, abs=1e-6)
        assert centre == 0 or w == pytest.approx(best, abs=1e-6)
    assert new == pytest.approx(0.25 * (w + 1) ** 2)
    assert strength == 0 or old < pulled


def test_that_a_mix_is_the_best_for_both_losses_weighed() -> None:
    old, new, w = computed("F114", {"m": 0.3, "w_A": 2, "a": 3, "w_B": -1, "b": 0.5})
    best = minimize_scalar(lambda v: 0.3 * 1.5 * (v - 2) ** 2 + 0.7 * 0.25 * (v + 1) ** 2)
    assert w == pytest.approx(best.x, abs=1e-6)
    assert 0.3 * old + 0.7 * new == pytest.approx(best.fun)
