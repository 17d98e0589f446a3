"""How attention begins: gradients by hand against autograd, and which of them are exactly zero."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from explorer.compute.attention import initialisation_checks
from explorer.compute.attention.initialisation import KINDS, Initialisation, Params
from explorer.compute.attention.initialisation_math import (
    attend,
    layer_norm,
    matrix,
    passed,
    updated,
)
from explorer.compute.attention.initialisation_run import beginning, run, self_rate
from explorer.core.claims import check_claim
from explorer.core.trace import Trace, drive

ZEROS = {"query": "zeros", "key": "zeros", "value": "zeros", "output": "zeros"}
ONES = {"query": "ones", "key": "ones", "value": "ones", "output": "ones"}


def traced(**given: Any) -> Trace:
    return drive(run(Params(**given)))


def shared_of(**given: Any) -> Initialisation:
    found: Initialisation = traced(**given).shared
    return found


# gradients ------------------------------------------------------------------------------------


@settings(max_examples=25)
@given(
    kinds=st.tuples(*[st.sampled_from(KINDS)] * 4), tied=st.booleans(), normalised=st.booleans(),
    tokens=st.integers(2, 7), width=st.integers(2, 12), seed=st.integers(0, 20),
)  # fmt: skip
def test_that_gradients_by_hand_are_those_of_autograd(
    kinds: tuple[str, ...], tied: bool, normalised: bool, tokens: int, width: int, seed: int
) -> None:
    """And so are the weights and a step of SGD; each check states its tolerance."""
    query, key, value, output = kinds
    trace = traced(
        query=query, key="tied" if tied else key, value=value, output=output,
        normalised=normalised, tokens=tokens, width=width, seed=seed, updates=1,
    )  # fmt: skip
    found = initialisation_checks.checks(trace.params, trace)
    assert len(found) == 6
    assert {check.status for check in found} == {"passed"}, found


def test_that_gradients_are_those_of_differences() -> None:
    """Independent of torch: the loss moved by ±10⁻⁵ of one number of each matrix. The error of the
    difference is about 10⁻¹⁰ of the third derivative, and rounding 10⁻¹⁶ / 10⁻⁵."""
    x, target, matrices = beginning(Params(tokens=4, width=5))
    here = passed(x, target, matrices)
    for at, by in enumerate(here.gradients):
        for place in ((0, 0), (3, 2)):
            losses = []
            for sign in (1, -1):
                moved = [w.copy() for w in matrices]
                moved[at][place] += sign * 1e-5
                losses.append(passed(x, target, moved).loss)
            assert (losses[0] - losses[1]) / 2e-5 == pytest.approx(by[place], rel=1e-6, abs=1e-8)


@pytest.mark.parametrize(
    ("given_kinds", "zero"),
    [
        (ZEROS, "QKVO"),
        ({"query": "zeros", "key": "zeros"}, "QK"),
        ({**ZEROS, "output": "xavier"}, "QKO"),
        ({"query": "zeros"}, "K"),
        ({"key": "zeros"}, "Q"),
        ({"value": "zeros"}, "QKO"),
        ({"output": "zeros"}, "QKV"),
        ({}, ""),
    ],
)
def test_that_exactly_the_stated_gradients_are_zero(given_kinds: dict[str, str], zero: str) -> None:
    for seed in (0, 5):
        shared = shared_of(**given_kinds, seed=seed, updates=1)
        for name, norm in zip("QKVO", shared.gradients[0].tolist(), strict=True):
            assert (norm == 0) == (name in zero), name


def test_that_q_and_k_at_zero_never_wake_and_q_alone_wakes_k() -> None:
    pair = shared_of(query="zeros", key="zeros", updates=30)
    assert (pair.moved[:, :2] == 0).all()
    assert (pair.moved[1:, 2:] > 0).all()
    assert pair.loss[-1] < pair.loss[0]
    alone = shared_of(query="zeros", updates=30)
    assert (alone.moved[1] > 0).tolist() == [True, False, True, True]
    assert (alone.moved[2] > 0).all()
    value = shared_of(**{**ZEROS, "output": "xavier"}, updates=30)
    assert (value.moved[1] > 0).tolist() == [False, False, True, False]
    assert (value.moved[2] > 0).tolist() == [False, False, True, True]
    dead = shared_of(**ZEROS, updates=30)
    assert (dead.moved == 0).all()
    assert (dead.loss == dead.loss[0]).all()


# ones -----------------------------------------------------------------------------------------


def test_that_ones_make_raw_rows_one_hot_and_normalised_ones_uniform() -> None:
    """Scores are √d (Σ xᵢ)(Σ xⱼ); behind LayerNorm Σ x is 0 up to rounding."""
    raw = shared_of(**ONES, normalised=False, width=64, updates=1)
    sums = raw.inputs.sum(axis=1)
    assert np.allclose(raw.scores[0], 8 * np.outer(sums, sums), rtol=1e-9, atol=1e-9)
    assert np.linalg.matrix_rank(raw.scores[0]) == 1
    assert raw.scores[0].max() > 300
    assert (raw.weights[0].max(axis=1) > 0.99).mean() >= 0.8
    normed = shared_of(**ONES, width=64, updates=1)
    assert np.abs(normed.scores[0]).max() < 1e-24
    assert np.abs(normed.weights[0] - 1 / 6).max() < 1e-15


def test_that_columns_that_begin_equal_stay_equal() -> None:
    x, target, matrices = beginning(Params(query="ones", key="ones", normalised=False, width=6))
    matrices = [0.05 * w if at < 2 else w for at, w in enumerate(matrices)]
    for _ in range(5):
        matrices = updated(matrices, passed(x, target, matrices).gradients, 0.05, tied=False)
    assert np.linalg.norm(matrices[0] - 0.05) > 1e-3
    for w in matrices[:2]:
        assert np.abs(w - w[:, :1]).max() < 1e-12


# tied -----------------------------------------------------------------------------------------


def test_that_tied_scores_are_symmetric_and_weights_are_not() -> None:
    shared = shared_of(key="tied", updates=10)
    assert (shared.score_asymmetry < 1e-12).all(), "also after updates: it stays one matrix"
    assert shared.weight_asymmetry[0] > 0.1
    free = shared_of(updates=1)
    assert free.score_asymmetry[0] > 0.1


def test_that_tied_tokens_read_themselves_and_free_ones_by_chance() -> None:
    random = np.random.default_rng(3)
    tied, free = [], []
    for _ in range(20):
        x, (w, v) = random.standard_normal((32, 64)), random.standard_normal((2, 64, 64)) / 8
        tied.append(self_rate(attend(x, w, w)[1]))
        free.append(self_rate(attend(x, w, v)[1]))
    assert np.mean(tied) > 0.99
    assert np.mean(free) == pytest.approx(1 / 32, abs=0.04)


def test_that_equal_weights_are_nobodys_largest() -> None:
    assert self_rate(np.full((4, 4), 0.25)) == 0.0
    assert self_rate(np.eye(4)) == 1.0


# the draws ------------------------------------------------------------------------------------


def test_that_xavier_and_he_have_the_variance_of_torch() -> None:
    width = 256
    random = np.random.default_rng(0)
    with torch.random.fork_rng():
        torch.manual_seed(0)
        theirs = {
            "xavier": nn.init.xavier_uniform_(torch.empty(width, width)),
            "he": nn.init.kaiming_normal_(torch.empty(width, width), nonlinearity="relu"),
            "normal": nn.init.normal_(torch.empty(width, width), std=0.02),
        }
    for kind, other in theirs.items():
        ours = matrix(kind, width, random)
        assert ours.std() == pytest.approx(float(other.std()), rel=0.02), kind
        if kind == "xavier":
            assert np.abs(ours).max() == pytest.approx(float(other.abs().max()), rel=0.01)


def test_that_changing_one_matrix_leaves_the_others() -> None:
    _, _, before = beginning(Params())
    _, _, after = beginning(Params(query="he"))
    assert [np.array_equal(a, b) for a, b in zip(before, after, strict=True)] == [
        False, True, True, True,
    ]  # fmt: skip


def test_that_layer_norm_is_that_of_torch() -> None:
    x = np.random.default_rng(0).standard_normal((5, 9)) * 3 + 1
    theirs = nn.functional.layer_norm(torch.tensor(x), (9,), eps=1e-12).numpy()
    assert np.allclose(layer_norm(x), theirs, atol=1e-14)


def test_that_training_learns_and_sharpens_the_rows() -> None:
    """Which token each row comes to read is left to the draw: W_V and W_O can turn any of them into
    the target."""
    shared = shared_of(updates=100)
    assert shared.loss[-1] < 0.1 * shared.loss[0]
    assert shared.weights[-1].max(axis=1).mean() > shared.weights[0].max(axis=1).mean()
    assert shared.diverged == -1


def test_that_a_loss_that_runs_away_ends_the_training_with_a_notice() -> None:
    trace = traced(query="he", key="he", value="he", output="he", rate=5.0)
    assert trace.shared.diverged > 0
    assert [note.key for note in trace.notices] == ["notice.diverged"]
    assert np.isfinite(trace.shared.loss).all()


@pytest.mark.parametrize("claim_id", ["W007", "W008", "W009"])
def test_that_the_verdict_follows_from_its_numbers(claim_id: str) -> None:
    verdict = check_claim(claim_id)
    numbers = verdict.numbers
    if claim_id == "W007":
        assert verdict.verdict == "depends"
        assert numbers["score_asymmetry"] < 1e-12
        assert 0.05 < numbers["weight_asymmetry"] < 0.6
        assert numbers["self_rate_tied"] > 0.99
        # E sᵢᵢ = ‖xW‖² / √d: d / √d = 8 for d = 64
        assert numbers["own_score"] == pytest.approx(8, rel=0.05)
    elif claim_id == "W008":
        assert verdict.verdict == "false"
        assert numbers["mean_peak_raw"] > 0.9
        assert numbers["from_uniform_normed"] < 1e-12
    else:
        assert verdict.verdict == "depends"
        assert numbers["pair_moved"] == 0
        assert numbers["query_Q"] > 0 == numbers["query_K"]
