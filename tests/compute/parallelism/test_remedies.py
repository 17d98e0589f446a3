"""What the claims about remedies rest on, beyond their verdicts."""

from __future__ import annotations

import pytest
import torch

from explorer.compute.parallelism.claims.remedies import lamb_step
from explorer.core.claims import check_claim


def test_that_recomputing_everything_costs_a_third() -> None:
    numbers = check_claim("W104").numbers
    assert numbers["extra_flops"] == pytest.approx(1 / 3)  # F + 2F + F over F + 2F
    # a block's last matrix keeps its input only: torch stops before it, half of the block's FLOPs
    assert numbers["extra_flops_early"] == pytest.approx(1 / 6)
    assert numbers["gradients_apart"] == 0


def test_that_a_step_of_lamb_is_as_long_as_the_weights_say() -> None:
    weight, gradient = torch.full((3, 4), 2.0), torch.arange(1.0, 13.0).reshape(3, 4)
    before = weight.clone()
    lamb_step(weight, {}, gradient, 0.1)
    # the first direction of Adam is the sign; LAMB makes it as long as the weights, times the rate
    assert torch.allclose(before - weight, torch.full((3, 4), 0.2), atol=1e-6)


def test_that_adagrad_favours_a_rare_weight_by_the_root_of_its_rarity() -> None:
    numbers = check_claim("W116").numbers
    assert numbers["adagrad"] == pytest.approx(20**0.5, rel=1e-6)
    assert numbers["lamb"] == pytest.approx(numbers["adam"], rel=1e-6)
    assert numbers["adamw_without_decay_apart"] == 0


def test_that_clipping_bounds_what_is_long_and_nothing_else() -> None:
    numbers = check_claim("W117").numbers
    assert numbers["vanished_clipped"] == numbers["vanished"] < 1e-6
    assert numbers["exploded"] > 1e6
    assert numbers["exploded_clipped"] == pytest.approx(1)


def test_that_a_fused_step_is_a_handful_of_calls() -> None:
    numbers = check_claim("W118").numbers
    assert numbers["fused_adam_calls"] < numbers["adam_calls"] / 20
    assert numbers["lamb_calls"] >= 20 * 10  # 20 tensors, at least the ten operations of the rule
