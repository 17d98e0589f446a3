"""Formulas of meaning and measures, against scikit-learn, scipy, torch and counted signatures."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from scipy.optimize import linear_sum_assignment
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics import confusion_matrix, roc_auc_score
from torch.nn import functional

from tests.compute.concepts.formula_given import computed

SCORES = ("s⁺_1", "s⁺_2", "s⁺_3", "s⁻_1", "s⁻_2", "s⁻_3")


@pytest.mark.parametrize("seed", range(4))
def test_that_rates_and_area_are_those_of_scikit_learn(seed: int) -> None:
    # tenths, so that ties occur
    scores = np.random.default_rng(seed).integers(0, 11, 6) / 10
    labels = np.array([1, 1, 1, 0, 0, 0])
    given = dict(zip(SCORES, map(float, scores), strict=True)) | {"threshold": 0.5}
    tn, fp, fn, tp = confusion_matrix(labels, scores >= 0.5, labels=[0, 1]).ravel()
    wanted = (tp / (tp + fn), fp / (fp + tn), roc_auc_score(labels, scores))
    assert computed("F079", given) == pytest.approx(wanted, rel=1e-12)


def test_that_doubling_the_words_takes_about_nine_times_the_work() -> None:
    work, growth, relaxed = computed("F080", {"p": 100})
    assert work == pytest.approx(1e6 * math.log(100), rel=1e-12)
    assert growth == pytest.approx(computed("F080", {"p": 200})[0] / work, rel=1e-12)
    assert 9 < growth < 10
    assert relaxed == 10_000


def test_that_the_relaxed_distance_is_never_more_than_the_exact_one() -> None:
    smaller = 0
    for seed in range(20):
        random = np.random.default_rng(seed)
        first, second = random.normal(size=(2, 6, 3))
        costs = np.linalg.norm(first[:, None] - second[None], axis=2)
        # equal weights: the cheapest transport is a matching
        exact = costs[linear_sum_assignment(costs)].mean()
        relaxed = costs.min(1).mean()
        assert relaxed <= exact + 1e-12
        smaller += relaxed < exact - 1e-12
    assert smaller > 0


def test_that_word_weights_are_those_of_a_hand_count_and_of_scikit_learn() -> None:
    # four texts; the first word is in two of them, three times in the first text
    counts = np.array([[3, 1], [0, 1], [1, 1], [0, 1]])
    theirs = TfidfTransformer(norm=None, smooth_idf=True).fit_transform(counts).toarray()
    weight, rarity, smooth = computed("F081", {"tf": 3, "N": 4, "df": 2})
    assert rarity == pytest.approx(math.log(2), rel=1e-15)
    assert weight == pytest.approx(3 * math.log(2), rel=1e-15)
    assert smooth == pytest.approx(theirs[0, 0], rel=1e-12)


def test_that_a_word_in_more_texts_than_there_are_is_refused() -> None:
    with pytest.raises(ValueError, match="df is at most N"):
        computed("F081", {"N": 4, "df": 5})


@pytest.mark.parametrize("far", [0.8, 5.0])
def test_that_contrastive_losses_are_those_of_torch(far: float) -> None:
    anchor, near = torch.zeros(1, 1).double(), torch.full((1, 1), 0.5).double()
    other = torch.full((1, 1), far).double()
    # torch adds 10⁻⁶ to every difference
    triplet = functional.triplet_margin_loss(anchor, near, other, margin=0.5).item()
    similarities = torch.full((1, 256), 0.1).double()
    similarities[0, 0] = 0.8
    noise = functional.cross_entropy(similarities / 0.07, torch.zeros(1, dtype=torch.long)).item()
    found = computed("F082", {"d_an": far})
    assert found[0] == pytest.approx(triplet, abs=1e-5)
    # 0.1 was written from a float32 number
    assert found[1] == pytest.approx(noise, rel=1e-5)


def test_that_info_nce_of_equal_similarities_is_log_n() -> None:
    found = computed("F082", {"s⁺": 0.3, "s⁻": 0.3, "N": 1000})[1]
    assert found == pytest.approx(math.log(1000), rel=1e-12)
    far = computed("F082", {"s⁺": -1, "s⁻": 1, "N": 1000, "τ": 0.01})[1]
    assert far == pytest.approx(200 + math.log(999), rel=1e-12)


def test_that_alignment_and_uniformity_are_those_of_their_authors() -> None:
    random = np.random.default_rng(9)
    x = functional.normalize(torch.from_numpy(random.normal(0, 1, (50, 8))))
    noise = torch.from_numpy(random.normal(0, 1, (50, 8)))
    y = functional.normalize(x + 0.5 * noise / math.sqrt(8))
    align = (x - y).norm(dim=1).pow(2).mean().item()
    uniform = torch.pdist(x).pow(2).mul(-2).exp().mean().log().item()
    found = computed("F083", {"n": 50, "d": 8, "noise": 0.5, "seed": 9})
    assert found == pytest.approx((align, uniform), rel=1e-10)


@pytest.mark.parametrize("overlap", [20, 40, 60])
def test_that_signatures_agree_as_often_as_the_formula_says(overlap: int) -> None:
    size, rows, bands, trials = 80, 3, 4, 4000
    random = np.random.default_rng(overlap)
    # the places of all elements under random orders; A is the first part, B the last
    places = random.random((trials, rows * bands, size))
    only = (size - overlap) // 2
    same = places[..., : size - only].argmin(2) == places[..., only:].argmin(2) + only
    found = same.reshape(trials, bands, rows).all(2).any(1).mean()
    expected, threshold = computed("F084", {"s": overlap / size, "r": rows, "b": bands})
    # five standard deviations of a share of 4000
    assert found == pytest.approx(expected, abs=5 * math.sqrt(0.25 / trials))
    assert threshold == pytest.approx(0.25 ** (1 / 3), rel=1e-12)
