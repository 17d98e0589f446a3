"""First weights, warmup and clipping: against torch, closed forms, and what the lab says."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from itertools import islice

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.training.signal import checks, exploding, layers, warmup
from explorer.compute.training.signal.clipping import angle, by_norm, by_value, is_spike, most_for
from explorer.compute.training.signal.params import (
    KINDS,
    RULES,
    SEEDS,
    Params,
    deviation_of,
    rate_at,
    stops,
)
from explorer.compute.training.signal.run import run
from explorer.compute.training.signal.single import single_of
from explorer.core.claims import check_claim
from explorer.core.trace import FINISH, Append, Producer, Trace, drive

SMALL = Params(layers=6, width=32, inputs=64, outputs=32, updates=20, depth=2, warmup=5,
               batches=40, length=6)  # fmt: skip


@cache
def traced(params: Params = SMALL) -> Trace:
    return drive(run(params))


@cache
def default() -> Trace:
    return drive(run(Params()))


def test_that_the_checks_against_torch_pass() -> None:
    for params in (SMALL, replace(SMALL, activation="tanh", inputs=32)):
        found = checks.checks(params, traced())
        assert {check.status for check in found} == {"passed"}, found
        assert len(found) == 9


def test_that_xavier_is_the_compromise_between_both_counts() -> None:
    # 256 → 1024: √(2/1280) and 1/16
    assert deviation_of("xavier", 256, 1024) == pytest.approx(0.0395, abs=5e-5)
    assert deviation_of("in", 256, 1024) == 0.0625
    assert deviation_of("xavier", 100, 100) == pytest.approx(deviation_of("in", 100, 100))
    found = single_of(Params(inputs=512, outputs=1024))
    at = {rule: place for place, rule in enumerate(RULES)}
    # a mean over 64 vectors of 1024 sums each: some per cent
    assert found.forward[at["in"]] == pytest.approx(1.0, rel=0.05)
    assert found.backward[at["out"]] == pytest.approx(1.0, rel=0.05)
    assert found.forward[at["xavier"]] < 1 < found.backward[at["xavier"]]
    # the means of both counts: half of what goes in and half of what goes out sum up to 1
    assert (found.forward + found.backward)[at["xavier"]] == pytest.approx(2.0, rel=0.05)


def test_that_relu_halves_the_mean_square_and_he_restores_it() -> None:
    found = single_of(Params(inputs=1024, outputs=512))
    assert found.squares[1] / found.squares[0] == pytest.approx(0.5, rel=0.03)
    assert found.squares[2] == pytest.approx(2 * found.squares[1], rel=1e-12)
    assert found.means[0] == pytest.approx(0.0, abs=0.03)
    # E max(0, z) = 1/√(2π) for a standard normal z
    assert found.means[1] == pytest.approx(1 / math.sqrt(2 * math.pi), rel=0.05)
    assert found.zeros[1] == pytest.approx(0.5, abs=0.02)


def test_that_wide_nets_follow_the_theory_in_every_kind_and_activation() -> None:
    for activation in ("relu", "tanh", "linear"):
        params = Params(activation=activation, layers=8, width=256, gain=1.5)
        *_, found = layers.depth_of(params)
        assert found is not None
        measured = np.concatenate([found.forward, found.backward])
        expected = np.concatenate([found.forward_theory, found.backward_theory])
        assert (measured[[KINDS.index("zero")], 1:] == 0).all()
        known = expected > 0
        # at width 256 chance adds up to some per cent a layer
        assert np.abs(np.log(measured[known] / expected[known])).max() < 0.3


def test_that_input_and_weights_share_no_number() -> None:
    x, pull = layers.input_of(SMALL)
    draws = [*layers.draws_of(SMALL, 0), *layers.draws_of(SMALL, 1)]
    every = np.concatenate([one.ravel() for one in (x, pull, *draws)])
    assert len(np.unique(every)) == len(every)


def test_that_the_moments_of_tanh_are_those_of_an_adaptive_rule() -> None:
    quad = pytest.importorskip("scipy.integrate").quad
    for square in (0.01, 1.0, 9.0, 100.0):
        root = math.sqrt(square)
        out, turn = layers.moments("tanh", square)
        found = [
            quad(lambda z, f=f, r=root: f(math.tanh(r * z)) * math.exp(-z * z / 2), -9, 9,
                 epsabs=1e-12, limit=200)[0] / math.sqrt(2 * math.pi)
            for f in (lambda t: t * t, lambda t: (1 - t * t) ** 2)
        ]  # fmt: skip
        assert [out, turn] == pytest.approx(found, rel=1e-8)


def test_that_a_scaled_residual_never_passes_root_e() -> None:
    for count in (2, 10, 50, 1000):
        forward, backward = layers.theory("scaled", 64, count, "relu", 1.0, 1.0, 1.0)
        # (1 + 1/L)^L, under the root
        assert forward[-1] == pytest.approx((1 + 1 / count) ** (count / 2), rel=1e-9)
        assert forward[-1] < math.sqrt(math.e)
        assert backward[0] == pytest.approx(forward[-1], rel=1e-9)


@given(st.integers(1, 200), st.integers(10, 200), st.floats(1e-4, 0.1))
@settings(max_examples=25)
def test_that_the_rate_rises_in_equal_steps_and_falls_as_torch_lets_it(
    rise: int, updates: int, rate: float
) -> None:
    params = Params(warmup=rise, updates=updates, rate=rate)
    for update in range(1, min(rise, updates) + 1):
        assert rate_at(params, update, True) == pytest.approx(rate * update / rise)
        assert rate_at(params, update, False) == pytest.approx(rate)
    if updates > rise:
        optimiser = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=rate)
        cosine = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, updates - rise)
        for update in range(rise, updates + 1):
            given_rate = optimiser.param_groups[0]["lr"]
            # torch goes from one rate to the next by a quotient, which adds up rounding
            assert rate_at(params, update, True) == pytest.approx(given_rate, rel=1e-6, abs=1e-9)
            optimiser.step()
            cosine.step()


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=20), st.floats(0.01, 50))
@settings(max_examples=60)
def test_that_clipping_by_norm_keeps_the_direction(numbers: list[float], limit: float) -> None:
    gradient = np.array(numbers)
    found = by_norm(gradient, limit)
    length = float(np.linalg.norm(gradient))
    assert float(np.linalg.norm(found)) == pytest.approx(min(length, limit), rel=1e-9, abs=1e-12)
    if length > 1e-6:
        # from the distance of unit vectors: rounding alone
        assert angle(gradient, found) < 1e-5
    most = most_for(gradient, limit)
    cut = by_value(gradient, most)
    assert float(np.linalg.norm(cut)) == pytest.approx(min(length, limit), rel=1e-6, abs=1e-9)


def test_that_cutting_number_by_number_turns_the_arrow() -> None:
    gradient = np.array([3.0, 4.0])
    assert by_norm(gradient, 1.0) == pytest.approx([0.6, 0.8])
    cut = by_value(gradient, most_for(gradient, 1.0))
    # both numbers end equal: 45°, where the arrow stood at atan(4/3)
    assert cut == pytest.approx([1 / math.sqrt(2)] * 2)
    assert angle(gradient, cut) == pytest.approx(math.degrees(math.atan(4 / 3)) - 45, abs=1e-6)


def test_that_a_spike_is_measured_against_the_median() -> None:
    calm = [1.0, 1.1, 0.9, 1.0, 30.0]  # one spike does not move it
    assert is_spike(5.1, calm, 5.0)
    assert not is_spike(4.9, calm, 5.0)
    assert not is_spike(1e9, calm[:4], 5.0)  # too few to know
    growing = [1.2**k for k in range(30)]
    assert not any(is_spike(growing[k], growing[:k], 8.0) for k in range(30))


def test_that_the_arms_differ_only_by_what_is_done_with_the_gradient() -> None:
    params = replace(SMALL, bad=0, limit=100.0, spike=20.0, descent=0.001)
    for update in islice(exploding.trainings(params), 10):
        # neither c nor the detector had a reason to do anything
        assert np.array_equal(update.losses[0], update.losses[1])
        assert np.array_equal(update.losses[0], update.losses[2])
        assert not update.spikes.any()


def test_that_a_net_without_a_rise_is_the_same_with_and_without_it() -> None:
    for losses in warmup.trainings(replace(SMALL, warmup=1)):
        assert np.array_equal(losses[0], losses[1])


def test_that_by_default_warmup_leads_and_clipping_saves_what_is_lost_without() -> None:
    shared = default().shared
    cold, warm = shared.warmup.losses[-10:].mean(axis=0)
    assert (warm < cold).all()
    gone = np.isnan(shared.exploding.losses[-1]).sum(axis=1)
    assert gone.tolist() == [SEEDS, 0, 0]
    # every bad batch was caught by the detector, in every net
    assert shared.exploding.spikes[29::30, 2].all()
    longest = shared.exploding.longest
    assert np.linalg.norm(longest) == pytest.approx(np.nanmax(shared.exploding.norms[:, 0, 0]))


def test_that_last_digits_of_the_weights_change_no_curve(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other processors round differently; a training that blows that up would not be the same."""
    first = exploding.weights_of
    random = np.random.default_rng(0)

    def shaken(params: Params, seeds: tuple[int, ...]) -> list[torch.Tensor]:
        return [
            (one.detach() * torch.from_numpy(1 + 1e-15 * random.standard_normal(one.shape)))
            .requires_grad_() for one in first(params, seeds)
        ]  # fmt: skip

    monkeypatch.setattr(exploding, "weights_of", shaken)
    moved = np.stack([update.losses for update in exploding.trainings(Params())])
    assert np.allclose(moved, default().shared.exploding.losses, 1e-6, 1e-9, equal_nan=True)


def rest_of(producer: Producer) -> Trace:
    """What a run returns when it is asked, again and again, to finish."""
    try:
        while True:
            producer.send(FINISH)
    except StopIteration as stop:
        found: Trace = stop.value
        return found


def test_that_a_run_grows_and_can_be_finished_early() -> None:
    producer = run(SMALL)
    grown = [next(producer)]
    while not isinstance(grown[-1], Append):
        grown.append(next(producer))
    first = grown[-1].trace
    assert not first.complete
    assert [one.id for one in first.sections] == ["depth", "back", "layer", "relu"]
    assert rest_of(producer).complete
    assert [one.id for one in traced().sections] == [
        "depth", "back", "layer", "relu", "warmup", "explode", "clip",
    ]  # fmt: skip


def test_that_the_eye_stops_at_both_ends() -> None:
    for count in (2, 9, 10, 11, 50):
        found = stops(count)
        assert found[0] == 0
        assert found[-1] == count
        assert len(set(found)) == len(found) <= 11


def test_that_the_claims_are_judged_false_by_what_was_computed() -> None:
    for name in ("W169", "W170", "W171"):
        assert check_claim(name).verdict == "false", name
