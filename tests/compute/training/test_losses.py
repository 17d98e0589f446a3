"""Entropy, cross-entropy and divergence against scipy and torch; the descent; one bump for two."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import entropy as scipy_entropy  # type: ignore[import-untyped]  # has no stubs

from explorer.compute.training.claims.losses import divergence_is_a_distance
from explorer.compute.training.losses import bumps
from explorer.compute.training.losses.checks import checks
from explorer.compute.training.losses.measures import (
    cross_terms,
    detour,
    divergence,
    divergence_terms,
    entropy_terms,
)
from explorer.compute.training.losses.params import Losses, Params
from explorer.compute.training.losses.run import run
from explorer.compute.training.losses.walk import softmax, walked
from explorer.core.params import ParamError
from explorer.core.trace import drive

SHARES = st.lists(st.floats(0.0, 1.0), min_size=3, max_size=8).filter(lambda v: sum(v) > 0.01)


def normalised(values: list[float]) -> np.ndarray:
    found = np.array(values)
    return found / found.sum()


@given(SHARES, st.randoms(use_true_random=False))
@settings(max_examples=80)
def test_that_the_sums_are_those_of_scipy_and_always_add_up(
    values: list[float], mix: random.Random
) -> None:
    p = normalised(values)
    q = normalised([0.01 + mix.random() for _ in values])
    h, cross = float(entropy_terms(p).sum()), float(cross_terms(p, q).sum())
    apart = float(divergence_terms(p, q).sum())
    # sums of at most eight terms of some bits each, float64
    assert h == pytest.approx(scipy_entropy(p, base=2), abs=1e-12)
    assert apart == pytest.approx(scipy_entropy(p, q, base=2), abs=1e-12)
    assert h + apart == pytest.approx(cross, abs=1e-12)
    assert apart > -1e-12


def test_that_exact_shares_give_exact_bits() -> None:
    p, q = np.array([0.5, 0.25, 0.125, 0.125]), np.array([0.25, 0.125, 0.125, 0.5])
    assert entropy_terms(p).sum() == 1.75
    assert cross_terms(p, q).sum() == 2.25
    assert divergence(p, q) == 0.5
    assert divergence(q, p) == 0.625
    assert sum(detour(p, q)) < 0.5


def test_that_what_never_happens_costs_nothing_and_what_is_ruled_out_everything() -> None:
    p, q = np.array([1.0, 0.0]), np.array([0.5, 0.5])
    assert divergence(p, q) == 1.0
    assert divergence(q, p) == math.inf
    assert entropy_terms(p).sum() == 0


def test_that_the_descent_is_torchs_and_ends_at_the_entropy() -> None:
    p, q = np.array([0.5, 0.3, 0.2]), np.array([0.1, 0.2, 0.7])
    walk = walked(p, q, 0.5, 200)
    z = torch.tensor(np.log(q), requires_grad=True)
    optimizer = torch.optim.SGD([z], lr=0.5)
    for update in range(201):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(z, torch.tensor(p))
        if update in walk.updates:
            ours = walk.cross[list(walk.updates).index(update)] * math.log(2)
            assert float(loss.detach()) == pytest.approx(ours, abs=1e-12)
        loss.backward()
        optimizer.step()
    # the rest shrinks by a factor at every update
    assert walk.cross[-1] == pytest.approx(float(entropy_terms(p).sum()), abs=1e-9)
    assert np.allclose(walk.q[-1], p, atol=1e-6)
    assert softmax(np.array([1e4, 0.0])).tolist() == [1.0, 0.0]


def test_that_forward_covers_and_reverse_seeks_from_every_start() -> None:
    params = Params()
    fits = bumps.fits_of(params)
    mean = float((fits.p * fits.x).sum())
    width = math.sqrt(float((fits.p * (fits.x - mean) ** 2).sum()))
    # the best forward bump has p's moments; after 400 updates, and cut off at the grid's ends
    assert fits.places[0, -1, 0] == pytest.approx(mean, abs=0.01)
    assert math.exp(fits.places[0, -1, 1]) == pytest.approx(width, abs=0.01)
    # the reverse one stands on a bump: the other hardly reaches there
    assert fits.places[1, -1, 0] == pytest.approx(params.distance / 2, abs=0.05)
    assert math.exp(fits.places[1, -1, 1]) == pytest.approx(params.width, abs=0.02)
    forward, reverse = fits.divergences[:, -1, 0], fits.divergences[:, -1, 1]
    assert forward[0] < forward[1]
    assert reverse[1] < reverse[0]
    # at a bump alone, all that is missing is the other's share: D(q ‖ p) ≈ −log₂ share
    assert reverse[1] == pytest.approx(-math.log2(1 - params.share), abs=0.01)
    assert {round(float(end)) for end in fits.ends[1, [0, -1], 0]} == {-2, 2}


def test_that_the_gradients_of_both_fits_are_those_of_autograd() -> None:
    for kwargs in ({}, {"p": (1.0, 0.0), "q": (0.0, 1.0)}, {"distance": 8.0, "width": 0.3}):
        params = Params(**kwargs)
        trace = drive(run(params))
        assert [c.what for c in checks(params, trace) if c.status != "passed"] == []


def test_that_a_model_is_read_and_its_loss_is_minus_the_logarithm_of_one_share() -> None:
    for source in ("token", "model"):
        shared: Losses = drive(run(Params(source=source, model="clear", text="the king"))).shared
        bars = shared.bars
        assert len(bars.names) == 7
        assert len(bars.p) == 8
        assert bars.p.sum() == pytest.approx(1)
        assert bars.q.sum() == pytest.approx(1)
        entropy, cross, apart, _ = bars.whole
        assert entropy + apart == pytest.approx(cross, abs=1e-10)
        # what has no bar of its own can only hide a difference
        assert divergence(bars.p, bars.q) <= apart + 1e-10
        if source == "token":
            assert entropy == 0
            assert cross == pytest.approx(-math.log2(bars.q[int(bars.p.argmax())]), abs=1e-10)


@pytest.mark.parametrize(
    ("given_", "key"),
    [({"p": (0.5,)}, "error.shares"), ({"p": (0.0, 0.0)}, "error.shares"),
     ({"q": (1.0, 2.0)}, "error.count"), ({"q": (1, "x", 2, 3)}, "error.shares")],
)  # fmt: skip
def test_that_what_is_no_distribution_is_refused(given_: dict[str, object], key: str) -> None:
    with pytest.raises(ParamError) as refusal:
        Params(**given_).validate()  # type: ignore[arg-type]  # on purpose
    assert refusal.value.key == key


def test_that_no_axiom_of_a_distance_holds() -> None:
    verdict = divergence_is_a_distance()
    assert verdict.verdict == "false"
    assert verdict.numbers["forward"] == 0.5
    assert verdict.numbers["reverse"] == 0.625
