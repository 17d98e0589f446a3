"""Formulas of pre-training, against torch, drawn masks and published examples."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn.functional import cross_entropy

from tests.compute.concepts.formula_given import computed


def test_that_masks_leave_out_what_the_formula_says() -> None:
    random = np.random.default_rng(0)
    rate, epochs, copies, tokens = 0.15, 20, 5, 40_000
    fixed = random.random((copies, tokens)) < rate
    fresh = random.random((epochs, tokens)) < rate
    found = computed("F102", {"n": tokens, "r": rate, "E": epochs, "K": copies})
    assert found[2] == sum(found[3:]) == 6000
    # shares of 40,000 tokens: an error of up to 0.0025
    assert (~fixed[np.arange(epochs) % copies].any(0)).mean() == pytest.approx(found[0], abs=0.01)
    assert (~fresh.any(0)).mean() == pytest.approx(found[1], abs=0.01)
    assert computed("F102", {"E": 4, "K": 10})[0] == computed("F102", {"E": 4, "K": 4})[1]


@pytest.mark.parametrize("prompt", [0, 1, 3])
def test_that_the_loss_ignores_the_prompt_as_torch_does(prompt: int) -> None:
    p = torch.tensor([0.2, 0.6, 0.4, 0.9], dtype=torch.float64)
    logits = torch.stack([p.log(), (1 - p).log()], 1)
    targets = torch.tensor([-100] * prompt + [0] * (4 - prompt))
    answer, whole, count = computed("F103", {"prompt": prompt})
    assert answer == pytest.approx(cross_entropy(logits, targets).item(), rel=1e-12)
    assert whole == pytest.approx(computed("F103", {"prompt": 0})[0], rel=1e-12)
    assert count == 4 - prompt


def test_that_t5_fills_its_windows() -> None:
    # the lengths of the released configuration: 568 raw tokens become 512 and 114
    assert computed("F104", {"n": 568, "r": 0.15, "μ": 3}) == (512, 114, 28)


def test_that_the_fitted_loss_is_that_of_the_paper_for_chinchilla() -> None:
    loss, size, data, ratio = computed("F105", {"N": 70e9, "D": 1.4e12})
    assert loss == pytest.approx(1.69 + size + data)
    assert loss == pytest.approx(1.94, abs=0.01)
    assert ratio == 20
    # with the same work, a model four times as large on a quarter of the data is worse
    assert computed("F105", {"N": 280e9, "D": 0.35e12})[0] > loss


def test_that_whole_answers_are_right_as_often_as_all_their_tokens() -> None:
    right = np.random.default_rng(0).random((20_000, 10)) < 0.9
    # a share of 20,000: an error of 0.0034
    assert right.all(1).mean() == pytest.approx(computed("F106", {"p": 0.9, "L": 10})[0], abs=0.015)


def test_that_sums_over_tokens_are_the_gradient_of_the_large_batch() -> None:
    torch.manual_seed(0)
    w = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    first = torch.randn(7, dtype=torch.float64)
    second = torch.randn(2, dtype=torch.float64)

    def gradient(x: torch.Tensor) -> float:
        return float(torch.autograd.grad(((w - x) ** 2).mean(), w)[0])

    given = {"g_1": gradient(first), "n_1": 7, "g_2": gradient(second), "n_2": 2}
    plain, whole, apart = computed("F107", given)
    assert whole == pytest.approx(gradient(torch.cat([first, second])), rel=1e-12)
    assert apart == pytest.approx(abs(plain - whole))
    assert computed("F107", {**given, "n_1": 5, "n_2": 5})[2] == pytest.approx(0, abs=1e-12)
