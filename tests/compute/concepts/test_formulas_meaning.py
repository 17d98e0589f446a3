"""Formulas of meaning and retrieval, against torch, drawn vectors and plain counting."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch.nn.functional import logsigmoid

from tests.compute.concepts.formula_given import computed


def test_that_one_hot_vectors_are_all_as_far_and_dense_ones_nearly_at_right_angles() -> None:
    eye = np.eye(7)
    spread, distance, cosine, size = computed("F124", {"d": 50, "V": 7})
    assert np.linalg.norm(eye[2] - eye[5]) == distance
    assert eye[2] @ eye[5] == cosine
    x = np.random.default_rng(0).normal(0, 1, (2, 20_000, 50))
    x /= np.linalg.norm(x, axis=-1, keepdims=True)
    # a standard deviation of 20,000 numbers: an error of half a percent
    assert (x[0] * x[1]).sum(-1).std() == pytest.approx(spread, rel=0.03)
    assert size == 350


def test_that_the_sampled_loss_is_that_of_torch() -> None:
    s = torch.tensor([2.0, -1.0], dtype=torch.float64)
    wanted = -logsigmoid(s[0]) - 5 * logsigmoid(-s[1])
    loss, pairs, full, path = computed("F125", {"s⁺": 2, "s⁻": -1, "k": 5, "V": 50_000})
    assert loss == pytest.approx(wanted.item(), rel=1e-12)
    assert (pairs, full, path) == (6, 50_000, math.ceil(math.log2(50_000)))


def test_that_a_mean_forgets_the_order() -> None:
    plain, weighed, swapped = computed("F126", {"∠v_1": 10, "∠v_2": 80, "∠v_3": 20, "w": 3})
    assert plain == swapped
    angle = np.radians([10, 80])
    mean = (np.stack([np.cos(angle), np.sin(angle)]) * [3, 1]).sum(1)
    there = np.array([np.cos(np.radians(20)), np.sin(np.radians(20))])
    assert weighed == pytest.approx(mean @ there / np.linalg.norm(mean), rel=1e-12)
    with pytest.raises(ValueError, match="no direction"):
        computed("F126", {"∠v_1": 0, "∠v_2": 180})


def test_that_pieces_fill_the_window_and_one_of_them_hits() -> None:
    chance, count, left = computed("F127", {"C": 4096, "P": 300, "A": 500, "c": 512, "p": 0.3})
    used = 300 + 500
    taken = 0
    while used + 512 <= 4096:
        used, taken = used + 512, taken + 1
    assert (count, left) == (taken, 4096 - used)
    hits = np.random.default_rng(0).random((20_000, int(count))) < 0.3
    assert hits.any(1).mean() == pytest.approx(chance, abs=0.01)  # an error of 0.0023
    with pytest.raises(ValueError, match="longer than the window"):
        computed("F127", {"C": 500, "P": 300, "A": 500})


def test_that_a_word_saturates_and_long_documents_count_less() -> None:
    given = {"df": 10, "N": 1000, "ℓ": 1, "k_1": 1.2, "b": 0.75}
    scores = [computed("F128", {**given, "tf": tf})[0] for tf in range(6)]
    assert scores[0] == 0
    gains = np.diff(scores)
    assert (gains > 0).all()
    assert (np.diff(gains) < 0).all()
    assert computed("F128", {**given, "tf": 60})[2] == pytest.approx(2.2 * 60 / 61.2)
    assert computed("F128", {**given, "ℓ": 3})[0] < scores[3]
    # at mean length, one occurrence: the rarity itself
    assert computed("F128", {**given, "tf": 1})[0] == pytest.approx(math.log(1 + 990.5 / 10.5))


def test_that_a_target_follows_as_fast_as_said() -> None:
    target = 1.0  # the start; what it follows is 0
    for _ in range(50):
        target = 0.95 * target + 0.05 * 0.0
    left, age, half = computed("F137", {"τ": 0.95, "n": 50})
    assert left == pytest.approx(target, rel=1e-12)
    assert age == pytest.approx(sum(n * 0.05 * 0.95 ** (n - 1) for n in range(1, 3000)))
    assert 0.95**half == pytest.approx(0.5)
