"""The clipped objective: its zeros, autograd, and that no ratio is held by it."""

from __future__ import annotations

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.alignment.claims.clip import RATIOS, the_clip_bounds_the_ratio
from explorer.compute.alignment.ppo.clip import clipped


def test_that_the_gradient_is_gone_on_one_side_only() -> None:
    ratios = np.array(RATIOS)
    assert clipped(ratios, np.ones(4), 0.2)[1].tolist() == [1, 1, 1, 0]
    assert clipped(ratios, -np.ones(4), 0.2)[1].tolist() == [0, -1, -1, -1]


def test_that_the_objective_is_flat_where_the_gradient_is_gone() -> None:
    up = clipped(np.array([1.2, 1.5, 9.0]), np.ones(3), 0.2)[0]
    down = clipped(np.array([0.8, 0.5, 0.0]), -np.ones(3), 0.2)[0]
    # 1 ± 0.2 in float64
    assert np.allclose(up, 1.2, rtol=1e-15)
    assert np.allclose(down, -0.8, rtol=1e-15)


@given(
    st.lists(st.tuples(st.floats(0.01, 10), st.floats(-5, 5)), min_size=1, max_size=8),
    st.floats(0.01, 0.9),
)
@settings(max_examples=60)
def test_that_objective_and_gradient_are_those_of_autograd(
    points: list[tuple[float, float]], epsilon: float
) -> None:
    ratios, advantages = np.array(points).T
    at_edge = np.isclose(np.abs(ratios - 1), epsilon, rtol=1e-9)
    ratio = torch.tensor(ratios, requires_grad=True)
    advantage = torch.tensor(advantages)
    theirs = torch.minimum(ratio * advantage, ratio.clamp(1 - epsilon, 1 + epsilon) * advantage)
    theirs.sum().backward()
    assert ratio.grad is not None
    ours, slope = clipped(ratios, advantages, epsilon)
    assert np.allclose(ours, theirs.detach().numpy(), rtol=1e-12)
    # where both branches are equal (within the clip) torch gives each half of the same slope; only
    # at the very edge, where one of them is flat, does it differ
    assert np.allclose(slope[~at_edge], ratio.grad.numpy()[~at_edge], rtol=1e-12)


def test_that_several_passes_take_ratios_beyond_the_clip_for_every_seed() -> None:
    found = the_clip_bounds_the_ratio()
    assert found.verdict == "false"
    assert min(found.numbers["outside"]) > 0
