"""Cheaper kinds of attention, each computed: against torch with the same mask, and in closed form.

Tolerances: everything is float64 on both sides, products of at most 256 terms of unit normal
numbers; 1e-12 leaves room for the order of summation.
"""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from explorer.compute.attention import cost_methods as methods
from explorer.compute.attention import cost_patterns as patterns
from explorer.compute.attention.cost import Cost
from explorer.compute.attention.cost_run import pairs_of
from tests.compute.attention.cost_given import drawn, sdpa, traced

TIGHT = 1e-12
pytestmark = pytest.mark.usefixtures("no_costs_measured")


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("name", ["full", "window", "block", "hash"])
def test_that_a_pattern_gives_what_torch_gives_with_it_as_mask(name: str, causal: bool) -> None:
    trace = traced(source="drawn", tokens=40, width=8, causal=causal, window=5, rounds=3)
    shared: Cost = trace.shared
    mask = pairs_of(trace.params, shared.codes, name, 2)
    exact = sdpa(shared.query, shared.key, shared.value, mask)
    assert np.abs(exact - shared.method(name).output).max() < TIGHT
    start = next(section.start for section in trace.sections if section.id == name)
    last = trace[start + (2 if name == "hash" else 0)]
    assert np.array_equal(last.pairs, mask)
    full = sdpa(shared.query, shared.key, shared.value, patterns.all_pairs(40, causal))
    expected = np.linalg.norm(exact - full) / np.linalg.norm(full)
    assert last.error == pytest.approx(expected, abs=1e-12)


def test_that_a_window_over_the_whole_text_is_exact() -> None:
    shared: Cost = traced(source="drawn", tokens=20, width=4, window=20).shared
    assert shared.method("window").error == 0


def test_that_layers_carry_a_window_as_far_as_the_formula_says() -> None:
    tokens, width = 30, 4
    pairs = patterns.window(tokens, width, True)
    for layers in (1, 2, 3, 5):
        reached = patterns.reach(pairs, layers)
        assert np.array_equal(reached, patterns.window(tokens, layers * (width - 1) + 1, True))


def test_that_what_a_window_reaches_is_what_a_change_moves_through_layers() -> None:
    tokens, layers = 12, 3
    query, key, value = drawn(tokens, 6)
    pairs = patterns.window(tokens, 3, True)

    def stacked(x: np.ndarray) -> np.ndarray:
        for _ in range(layers):
            x = x + methods.under_mask(query, key, x, 1.0, pairs).output
        return x

    for token in range(tokens):
        changed = value.copy()
        changed[token] += 1
        moved = np.abs(stacked(changed) - stacked(value)).max(axis=1) > 0
        assert np.array_equal(moved, patterns.reach(pairs, layers)[:, token])


def test_that_more_rounds_keep_every_pair_and_only_add() -> None:
    query, key, _ = drawn(50, 8)
    found = methods.codes(query, key, methods.rotations(8, 8, 5, 0))
    before = methods.hashed_pairs(found, 1, True)
    for rounds in range(2, 6):
        now = methods.hashed_pairs(found, rounds, True)
        assert (now | before == now).all()
        assert now.sum() > before.sum()
        before = now


def test_that_vectors_of_one_direction_share_a_bucket_and_opposite_ones_never_do() -> None:
    vectors = drawn(30, 8)[0]
    directions = methods.rotations(8, 16, 4, 1)
    same = methods.bucket_of(vectors, directions)
    assert np.array_equal(methods.bucket_of(3.5 * vectors, directions), same)
    assert (methods.bucket_of(-vectors, directions) != same).all()


def test_that_two_buckets_split_as_angles_do() -> None:
    """Sign of one random direction: two vectors at an angle θ agree with probability 1 − θ/π
    (Goemans and Williamson 1995). 4000 rounds: four standard deviations are 0.032."""
    rounds = 4000
    directions = methods.rotations(2, 2, rounds, 0)
    for angle in (0.3, 1.0, 2.0):
        pair = np.array([[1.0, 0.0], [math.cos(angle), math.sin(angle)]])
        found = methods.bucket_of(pair, directions)
        assert abs((found[:, 0] == found[:, 1]).mean() - (1 - angle / math.pi)) < 0.032


def test_that_centring_the_keys_changes_no_weight() -> None:
    query, key, value = drawn(20, 6)
    pairs = patterns.all_pairs(20, True)
    one = methods.under_mask(query, key, value, 1.0, pairs)
    two = methods.under_mask(query, key - key.mean(axis=0), value, 1.0, pairs)
    assert np.abs(one.weights - two.weights).max() < TIGHT


@pytest.mark.parametrize("kind", ["mean", "gaussian"])
def test_that_linformer_is_attention_on_merged_keys_and_values(kind: str) -> None:
    query, key, value = drawn(24, 8)
    merge = methods.merging(24, 6, kind, 3)
    assert merge.shape == (6, 24)
    found = methods.low_rank(query, key, value, 8**-0.5, merge)
    assert np.abs(found.output - sdpa(query, merge @ key, merge @ value)).max() < TIGHT
    assert np.abs(found.weights @ value - found.output).max() < 1e-11
    assert np.linalg.matrix_rank(found.weights) <= 6


def test_that_linformer_with_all_rows_is_exact_attention() -> None:
    query, key, value = drawn(16, 4)
    found = methods.low_rank(query, key, value, 0.5, methods.merging(16, 16, "mean", 0))
    assert np.abs(found.output - sdpa(query, key, value)).max() < TIGHT


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("kernel", ["elu", "positive"])
def test_that_the_recurrent_form_equals_the_parallel_form(kernel: str, causal: bool) -> None:
    trace = traced(source="drawn", tokens=30, width=8, kernel=kernel, causal=causal, features=40)
    assert 0 < trace.shared.recurrent < TIGHT


def test_that_elu_is_that_of_torch() -> None:
    vectors = drawn(9, 5)[0] * 3
    found = methods.features_of(vectors, "elu", np.zeros((5, 1)), 1.0)
    theirs = functional.elu(torch.tensor(vectors)).numpy() + 1
    assert np.abs(found - theirs).max() < TIGHT


def test_that_positive_features_approach_softmax_as_they_become_more() -> None:
    """The error falls like 1 / √r: 64 times as many features give about an eighth."""
    query, key, value = (0.5 * array for array in drawn(20, 4))
    exact = sdpa(query, key, value)
    errors = []
    for count in (64, 4096):
        off = []
        for seed in range(5):
            directions = methods.random_features(4, count, seed)
            queries, keys = (
                methods.features_of(x, "positive", directions, 0.5) for x in (query, key)
            )
            off.append(methods.error(methods.parallel(queries, keys, value, False).output, exact))
        errors.append(float(np.mean(off)))
    assert errors[1] < errors[0] / 4


def test_that_scores_have_the_rank_of_the_head_and_softmax_that_of_the_text() -> None:
    shared: Cost = traced(source="drawn", tokens=128, width=16).shared
    assert shared.ranks == (16, 128)
    scores = shared.query @ shared.key.T / 4
    assert np.linalg.matrix_rank(scores) == 16
    theirs = np.linalg.svd(scores, compute_uv=False)
    assert np.abs(theirs - shared.singular[0]).max() < 1e-10
