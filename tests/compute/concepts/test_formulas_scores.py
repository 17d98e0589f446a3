"""Formulas of scores, against counting in sentences, scipy and scikit-learn."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

import numpy as np
import pytest
from scipy.stats import gmean, hmean
from sklearn.metrics import accuracy_score, f1_score, precision_score

from tests.compute.concepts.formula_given import computed

REFERENCE = ["the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog", "today"]
CANDIDATE = ["the", "quick", "brown", "fox", "leaps", "over", "the", "dog"]


def precision(size: int) -> float:
    there, here = (
        Counter(zip(*(words[n:] for n in range(size)), strict=False))
        for words in (REFERENCE, CANDIDATE)
    )
    return sum((there & here).values()) / sum(here.values())


def test_that_bleu_is_the_clipped_precisions_and_a_penalty() -> None:
    shares = [precision(size) for size in (1, 2, 3, 4)]
    given = {"c": len(CANDIDATE), "r": len(REFERENCE)}
    given |= {f"p_{n}": share for n, share in enumerate(shares, 1)}
    whole, penalty, mean = computed("F129", given)
    assert mean == pytest.approx(gmean(shares), rel=1e-12)
    assert penalty == pytest.approx(np.exp(1 - 10 / 8))
    assert whole == pytest.approx(mean * penalty)
    assert computed("F129", {**given, "c": 11})[1] == 1
    assert computed("F129", {**given, "p_4": 0})[0] == 0


def test_that_rouge_is_recall_precision_and_their_harmonic_mean() -> None:
    blocks = SequenceMatcher(None, REFERENCE, CANDIDATE, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks)  # the longest common subsequence, here
    recall, share, both = computed("F130", {"m": common, "r": 10, "c": 8})
    assert (recall, share) == (common / 10, common / 8)
    assert both == pytest.approx(hmean([recall, share]))
    assert computed("F130", {"m": 0})[2] == 0


def test_that_meteor_knows_the_order() -> None:
    same = computed("F131", {"m": 6, "k": 1, "r": 6, "c": 6})
    assert same[0] == pytest.approx(1 - 0.5 / 216)  # identical, one run of six
    assert computed("F131", {"m": 6, "k": 6, "r": 6, "c": 6})[0] == 0.5  # no two together
    recall, share = 9 / 12, 9 / 11
    assert computed("F131", {"m": 9, "k": 3})[1] == pytest.approx(
        1 / (0.9 / recall + 0.1 / share)
    )  # the weighed harmonic mean
    for given in ({"m": 20}, {"m": 3, "k": 4}):
        with pytest.raises(ValueError, match="There are more"):
            computed("F131", given)


def test_that_every_word_takes_its_nearest() -> None:
    cosines = np.random.default_rng(0).uniform(0, 1, (2, 2))
    given = {f"s_{i + 1}{j + 1}": cosines[i, j] for i in (0, 1) for j in (0, 1)}
    recall, share, both = computed("F132", given)
    assert recall == pytest.approx(cosines.max(0).mean())
    assert share == pytest.approx(cosines.max(1).mean())
    assert both == pytest.approx(hmean([recall, share]))


@pytest.mark.parametrize("share", [0.5, 0.1, 0.01])
def test_that_precision_is_that_of_counted_examples(share: float) -> None:
    positive = round(10_000 * share)
    truth = np.arange(10_000) < positive
    said = np.zeros(10_000, bool)
    said[: round(positive * 0.8)] = True
    said[positive : positive + round((10_000 - positive) * 0.1)] = True
    found = computed("F133", {"π": share, "TPR": 0.8, "FPR": 0.1})
    assert found[0] == pytest.approx(precision_score(truth, said))
    assert found[1] == pytest.approx(accuracy_score(truth, said))
    assert found[2] == pytest.approx(f1_score(truth, said))
    assert found[3] == 1 - share
