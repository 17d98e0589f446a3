"""Formulas of training, against torch: its optimizers, initialisers, dropout and counted work."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from tests.compute.concepts.formula_given import computed


def walked(
    make: Callable[[list[torch.Tensor]], torch.optim.Optimizer], steps: int, scale: float = 1.0
) -> list[float]:
    """w after each step down scale · w²/2 from 1, in float64."""
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    optimizer, out = make([w]), []
    for _ in range(steps):
        optimizer.zero_grad()
        (scale * w**2 / 2).backward()
        optimizer.step()
        out.append(w.item())
    return out


def test_that_initial_weights_of_torch_spread_as_the_formulas_say() -> None:
    generator = torch.Generator().manual_seed(0)
    weight = torch.empty(1024, 256)
    nn.init.xavier_normal_(weight, generator=generator)
    xavier, lecun = computed("F064", {"n_in": 256, "n_out": 1024})
    # the spread of 262 144 numbers is known to about 0.14 %
    assert weight.std().item() == pytest.approx(xavier, rel=0.01)
    nn.init.kaiming_normal_(weight, generator=generator)
    (he,) = computed("F065", {"n": 256})
    assert weight.std().item() == pytest.approx(he, rel=0.01)
    assert (round(xavier, 4), round(lecun, 4), round(he, 4)) == (0.0395, 0.0625, 0.0884)


@pytest.mark.parametrize("a", [-1.0, 0.2, 0.3, 2.0])
def test_that_the_penalised_weight_is_where_the_loss_is_least(a: float) -> None:
    w = torch.linspace(-3, 3, 600_001, dtype=torch.float64)
    loss = (w - a) ** 2 / 2
    found = computed("F066", {"a": a, "λ": 0.3})
    for value, penalty in zip(found, (w.abs(), w**2), strict=True):
        # the grid has a point every 10⁻⁵
        assert value == pytest.approx(w[(loss + 0.3 * penalty).argmin()].item(), abs=1.1e-5)


def test_that_dropout_of_torch_keeps_the_mean_and_the_printed_form_does_not() -> None:
    torch.manual_seed(0)
    ones = torch.ones(100_000, dtype=torch.float64)
    theirs = nn.functional.dropout(ones, 0.3, training=True).mean().item()
    ours, printed = computed("F067", {"p": 0.3, "n": 100_000})
    # both means have a spread of 0.002
    assert ours == pytest.approx(theirs, abs=0.012)
    assert ours == pytest.approx(1, abs=0.01)
    assert printed == pytest.approx(0.49, abs=0.005)


def test_that_a_tenth_of_the_rate_and_of_the_loss_are_the_same_for_gradient_descent() -> None:
    slower = walked(lambda w: torch.optim.SGD(w, lr=0.01), 20)
    smaller = walked(lambda w: torch.optim.SGD(w, lr=0.1), 20, scale=0.1)
    found = computed("F068", {"η": 0.1, "T": 20})
    assert found[:2] == pytest.approx((slower[-1], smaller[-1]), rel=1e-14)
    assert found[2] < 1e-14


@pytest.mark.parametrize("epsilon", [1e-8, 1e-2])
def test_that_adam_is_that_of_torch(epsilon: float) -> None:
    found = computed("F069", {"c": 0.1, "η": 0.1, "ε": epsilon, "T": 15})
    for value, scale in zip(found[:2], (0.1, 1.0), strict=True):
        theirs = walked(lambda w: torch.optim.Adam(w, lr=0.1, eps=epsilon), 15, scale)
        assert value == pytest.approx(theirs[-1], rel=1e-12)
    assert found[2] == abs(found[0] - found[1])


def test_that_the_scale_of_the_loss_does_nothing_to_adam_but_for_epsilon() -> None:
    assert computed("F069", {"ε": 1e-8})[2] < 2e-7
    assert computed("F069", {"ε": 1e-2})[2] > 0.02


def test_that_the_steps_of_adagrad_fall_with_the_root_of_their_number() -> None:
    w = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adagrad([w], lr=1, eps=0)
    before, steps = 0.0, []
    for _ in range(4):
        w.grad = torch.tensor(0.1, dtype=torch.float64)
        optimizer.step()
        steps.append(before - w.item())
        before = w.item()
    found = [computed("F070", {"η": 1, "g": 0.1, "T": t}) for t in (1, 2, 3, 4)]
    assert [step for step, _, _ in found] == pytest.approx(steps, rel=1e-12)
    assert [round(step, 3) for step, _, _ in found] == [1.0, 0.707, 0.577, 0.5]
    assert [0.1 * factor for _, factor, _ in found] == pytest.approx(steps, rel=1e-12)
    assert [0.1 * without for _, _, without in found] == pytest.approx([10, 5, 10 / 3, 2.5])


def test_that_momenta_are_those_of_torch() -> None:
    found = computed("F071", {"η": 0.02, "μ": 0.8, "α": 0.95, "T": 25})
    theirs = [
        walked(lambda w: torch.optim.SGD(w, lr=0.02, momentum=0.8), 25)[-1],
        walked(lambda w: torch.optim.SGD(w, lr=0.02, momentum=0.8, nesterov=True), 25)[-1],
        walked(lambda w: torch.optim.RMSprop(w, lr=0.02, alpha=0.95), 25)[-1],
    ]
    assert found == pytest.approx(theirs, rel=1e-12)


def test_that_the_work_of_a_small_model_is_six_per_weight_and_token() -> None:
    d, tokens = 64, 8
    torch.manual_seed(0)
    # dropout 0 and math attention: every product is one that the counter sees
    layer = nn.TransformerEncoderLayer(d, 4, 4 * d, dropout=0.0, batch_first=True)
    head = nn.Linear(d, 500, bias=False)
    x = torch.randn(2, tokens, d, requires_grad=True)
    with FlopCounterMode(display=False) as counter:
        head(layer(x)).sum().backward()
    weights = sum(p.numel() for p in (*layer.parameters(), *head.parameters()) if p.dim() > 1)
    work, _ = computed("F072", {"N": weights, "D": 1000})
    # tokens are far fewer than 6d = 384; the sheet takes 1000 tokens at least
    assert counter.get_total_flops() / (2 * tokens) == pytest.approx(work / 1000, rel=0.1)


def test_that_the_days_are_work_over_speed() -> None:
    work, days = computed("F072", {"N": 1e9, "D": 1e11, "speed": 100, "used": 0.5})
    assert work == 6e20
    assert days == pytest.approx(6e20 / 5e13 / 86_400, rel=1e-12)


def test_that_empirical_risk_is_the_mean_loss_of_torch() -> None:
    f, y = torch.tensor([0.9, 0.2, 0.4]).double(), torch.tensor([1.0, 0.0, 1.0]).double()
    # f was written from float32 numbers
    assert computed("F088") == pytest.approx((nn.functional.mse_loss(f, y).item(),), rel=1e-6)
