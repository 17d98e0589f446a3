"""Head scores on patterns whose score is known in closed form."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.models import heads

TOKENS, PERIOD = 24, 12
REPEATED = [*range(PERIOD)] * 2


def uniform() -> np.ndarray:
    return np.tril(np.ones((TOKENS, TOKENS))) / np.arange(1, TOKENS + 1)[:, None]


def exact(offset: int) -> np.ndarray:
    """Every query looks at the key `offset` before it, or at the first one."""
    weights = np.zeros((TOKENS, TOKENS))
    for query in range(TOKENS):
        weights[query, max(0, query - offset)] = 1.0
    return weights


def test_that_exact_patterns_score_one() -> None:
    assert heads.previous_token(exact(1)) == 1
    assert heads.same_position(exact(0)) == 1
    assert heads.duplicate_token(exact(PERIOD), PERIOD) == 1
    assert heads.induction(exact(PERIOD - 1), PERIOD) == 1
    assert heads.prefix_matching(exact(PERIOD - 1), REPEATED) == 1
    assert heads.entropy(exact(3)) == 0
    assert heads.first_token(exact(TOKENS)) == 1


def test_that_a_perfect_previous_token_head_is_detected_but_for_its_first_row() -> None:
    pattern = heads.previous_token_pattern(TOKENS)
    assert heads.detect(exact(1), pattern) == pytest.approx((TOKENS - 1) / TOKENS)


def test_that_uniform_weights_score_their_closed_forms() -> None:
    weights = uniform()
    rows = np.arange(1, TOKENS + 1)
    assert heads.previous_token(weights) == pytest.approx((1 / rows[1:]).mean())
    assert heads.induction(weights, PERIOD) == pytest.approx((1 / rows[PERIOD - 1 :]).mean())
    assert heads.first_token(weights) == pytest.approx((1 / rows[2:]).mean())
    assert heads.entropy(weights) == pytest.approx(np.log(rows).mean())
    # One earlier occurrence for every query of the second copy.
    assert heads.prefix_matching(weights, REPEATED) == pytest.approx((1 / rows[PERIOD:]).mean())


def test_that_patterns_mark_the_same_token_and_the_one_after_it() -> None:
    ids = [5, 6, 5, 6]
    duplicate, induction = heads.duplicate_pattern(ids), heads.induction_pattern(ids)
    assert np.argwhere(duplicate).tolist() == [[2, 0], [3, 1]]
    assert np.argwhere(induction).tolist() == [[2, 1], [3, 2]]


def test_that_a_text_without_repeats_has_no_prefix_matching_score() -> None:
    assert np.isnan(heads.prefix_matching(uniform(), range(TOKENS)))


def test_that_scores_keep_the_leading_shape() -> None:
    weights = np.broadcast_to(uniform(), (2, 3, TOKENS, TOKENS))
    assert heads.previous_token(weights).shape == (2, 3)
    assert heads.prefix_matching(weights, REPEATED).shape == (2, 3)
    assert heads.detect(weights, heads.duplicate_pattern(REPEATED)).shape == (2, 3)
