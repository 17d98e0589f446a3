"""Normalisation against torch, and the laws that the lab shows."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.blocks.normalisation import checks, network, training
from explorer.compute.blocks.normalisation.batch import dropped
from explorer.compute.blocks.normalisation.cube import cube_of, groups_of, moved_by, normalise
from explorer.compute.blocks.normalisation.params import (
    AXES,
    DEPTHS,
    KINDS,
    OFFSETS,
    Normalisation,
    Params,
)
from explorer.compute.blocks.normalisation.run import run
from explorer.compute.blocks.normalisation.vectors import gradient_of
from explorer.core.trace import Append, Trace, drive, same

SMALL = Params(layers=2, updates=10)


@cache
def traced(params: Params = SMALL) -> Trace:
    return drive(run(params))


def shared_of(params: Params = SMALL) -> Normalisation:
    found: Normalisation = traced(params).shared
    return found


def test_that_the_checks_against_torch_pass() -> None:
    for params in (SMALL, Params(batch=1, tokens=2, width=2, seed=7, layers=2, updates=10)):
        found = checks.checks(params, traced())
        assert {check.status for check in found} == {"passed"}, found
        assert len(found) == 10


@given(st.sampled_from(KINDS), st.integers(1, 4), st.integers(2, 5), st.integers(2, 6),
       st.integers(0, 99))  # fmt: skip
@settings(max_examples=25)
def test_that_the_numbers_of_a_group_are_those_that_share_a_mean(
    over: str, texts: int, tokens: int, width: int, seed: int
) -> None:
    x = np.random.default_rng(seed).normal(1.0, 2.0, (texts, tokens, width))
    out, mean, deviation = normalise(x, over)
    groups = groups_of(x.shape, over)
    spread = np.broadcast_to(mean, x.shape)
    for group in range(groups.max() + 1):
        member = groups == group
        assert np.ptp(spread[member]) == 0
        assert member.sum() == np.prod([x.shape[axis] for axis in AXES[over]])
        if over != "rms":
            assert abs(out[member].mean()) < 1e-12
            assert out[member].var() <= 1.0
        else:
            assert np.sqrt((out[member] ** 2).mean()) <= 1.0
    assert deviation.min() > 0


def test_that_only_norms_over_one_token_leave_the_others_alone() -> None:
    for seed in range(5):
        moved = cube_of(Params(seed=seed)).moved
        future = dict(zip(KINDS, moved[:, 0, :-1].max(axis=1), strict=True))
        others = dict(zip(KINDS, moved[:, 1:].max(axis=(1, 2)), strict=True))
        assert future["token"] == future["rms"] == 0.0
        assert min(future[kind] for kind in ("sample", "feature", "channel")) > 0.01
        assert others["feature"] > 0.01
        assert others["token"] == others["rms"] == others["sample"] == others["channel"] == 0.0


def test_that_the_leak_is_that_of_torch_too() -> None:
    x = np.random.default_rng(0).normal(size=(1, 5, 8))
    other = np.full(8, 3.0) * np.arange(8)
    changed = torch.tensor(x)
    changed[0, -1] = torch.tensor(other)
    whole = torch.nn.LayerNorm((5, 8), dtype=torch.float64)
    theirs = (whole(changed) - whole(torch.tensor(x))).abs().amax(2)
    assert np.allclose(moved_by(x, other, "sample"), theirs.detach().numpy(), atol=1e-12)


def test_that_batch_norm_alone_gives_nothing_and_torch_refuses_it() -> None:
    batch = shared_of().batch
    assert (batch.trained[0] == 0).all()
    with pytest.raises(ValueError, match="Expected more than 1 value per channel"):
        torch.nn.BatchNorm1d(3)(torch.ones(1, 3))


def test_that_of_two_one_becomes_plus_and_one_minus_one() -> None:
    # up to ε in the variance: the nearer the two, the more it counts
    assert np.allclose(np.abs(shared_of().batch.trained[1]), 1.0, atol=0.05)


def test_that_larger_batches_and_remembered_ones_agree() -> None:
    batch = shared_of().batch
    spread = batch.trained.std(axis=1)
    assert spread[-1] < 0.3 * spread[1]
    true = (batch.value - batch.true[0]) / batch.true[1] ** 0.5
    # 128 samples: a mean is off by 1/√128; 64 batches of 16 with momentum 0.1: by about 0.06
    assert batch.trained[-1].mean() == pytest.approx(true, abs=0.15)
    assert batch.remembered[-1] == pytest.approx(true, abs=0.25)


@given(st.floats(0.0, 0.9))
@settings(max_examples=10)
def test_that_dropout_keeps_the_mean(p: float) -> None:
    out = dropped(np.ones(40_000), p, np.random.default_rng(0))
    assert set(np.unique(out)) <= {0.0, 1 / (1 - p)}
    # standard error: √(p / (1−p) / 40 000), five of them
    assert out.mean() == pytest.approx(1.0, abs=5 * (p / (1 - p) / 40_000) ** 0.5 + 1e-12)


def test_that_the_angle_is_that_of_mean_and_deviation() -> None:
    vectors = shared_of().vectors
    # ε in both roots bends it by 1e-5
    assert np.allclose(vectors.angles, np.degrees(np.arctan(OFFSETS)), atol=1e-3)
    assert np.allclose(vectors.layer, vectors.layer[0], atol=1e-9)


def test_that_the_gradient_falls_as_the_input_grows() -> None:
    vectors = shared_of().vectors
    products = vectors.lengths * vectors.gradients
    # ε is 1e-5: it shows where the variance is 1e-4, and nowhere else
    assert np.allclose(products[1:], products[-1], rtol=1e-3)
    assert products[0] < 0.99 * products[-1]
    x = np.array([1.0, -2.0, 0.5, 3.0])
    pull = np.array([0.3, -1.0, 0.2, 0.9])
    gradient = gradient_of(x, pull)
    assert abs(gradient.sum()) < 1e-12  # moving all features alike changes nothing
    assert abs(gradient @ x) < 1e-5  # nor does scaling them, but for ε


def test_that_no_arrangement_loses_the_gradient_before_training() -> None:
    depth = shared_of().depth
    deepest = depth.gradients[DEPTHS.index(16)].mean(axis=1)
    ratios = deepest[:, 0] / deepest[:, -1]
    assert 0.2 < ratios[0] < 5, "post-norm"
    assert ratios[1] > 1.5, "pre-norm: early layers get more"
    assert 0.7 < ratios[2] < 1.4, "DeepNorm"
    growth = depth.updates.mean(axis=2)[-1] / depth.updates.mean(axis=2)[0]
    assert growth[2] < growth[0] < growth[1]


def test_that_deep_norm_has_the_constants_of_its_paper() -> None:
    """100 layers of a decoder: α = 3.760, β = 0.188 (200 and 800 to a fourth)."""
    alpha, beta = network.deep_constants(100)
    assert alpha == pytest.approx(3.7606, abs=1e-4)
    assert beta == pytest.approx(0.18803, abs=1e-5)


def test_that_networks_side_by_side_do_not_meet() -> None:
    batch = training.windows(torch.Generator().manual_seed(3))
    vocabulary = training.page()[1]
    for kind in ("post", "pre", "deep"):
        both = network.weights_of(kind, 2, 8, vocabulary, 8, (4, 5))
        alone = network.weights_of(kind, 2, 8, vocabulary, 8, (5,))
        # products of a batch are summed in another order
        assert torch.allclose(network.loss_of(both, *batch)[1:], network.loss_of(alone, *batch),
                              rtol=1e-5)  # fmt: skip


def test_that_adam_is_that_of_torch() -> None:
    weight = torch.linspace(-1, 1, 12).view(1, 3, 4)
    ours, theirs = (weight.clone().requires_grad_() for _ in range(2))
    adam, other = training.Adam([ours]), torch.optim.Adam([theirs], 0.01)
    for at in range(5):
        for tensor in (ours, theirs):
            tensor.grad = None
            ((tensor + at) ** 3).sum().backward()
        assert ours.grad is not None
        adam.update((ours.grad,), torch.tensor([0.01]))
        other.step()
    assert torch.allclose(ours, theirs, atol=1e-6)


def test_that_a_training_grows_and_is_the_same_again() -> None:
    seen: list[int] = []
    trace = drive(
        run(SMALL), lambda e: seen.append(len(e.trace)) if isinstance(e, Append) else None
    )
    assert seen == sorted(seen)
    assert seen[-1] < len(trace)
    assert trace.section_at(len(trace) - 1).id == "train"  # type: ignore[union-attr]  # there are sections
    assert same(trace, traced())
    first = trace.shared.training.losses[0]
    assert first[:, 0].shape == (3, 3)
    assert np.allclose(first[:, 0], first[:, 1]), "warmup changes nothing before the first update"
