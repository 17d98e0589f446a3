"""The rank of attention with and without a causal mask."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.attention.masks_rank import effective_rank, random_scores, ranks, softmax


def test_that_the_effective_rank_counts_equal_directions() -> None:
    assert effective_rank(np.ones(7)) == pytest.approx(7)
    assert effective_rank(np.array([3.0, 0.0, 0.0])) == pytest.approx(1)
    assert effective_rank(np.array([2.0, 2.0, 0.0])) == pytest.approx(2)
    assert effective_rank(np.array([5.0, 1e-9, 1e-9])) == pytest.approx(1, abs=1e-6)
    assert effective_rank(np.zeros(3)) == 0


@pytest.mark.parametrize("seed", range(4))
def test_that_which_mask_has_the_lower_rank_depends_on_the_scale(seed: int) -> None:
    """Known from another run at n = 128, d = 16: 62.8 against 55.3 at scale 1, 4.7 against 32.6 at
    0.1. The numbers move with the seed (by up to about two), their order does not."""
    (none, none_small), (causal, causal_small) = ranks(random_scores(128, 16, seed), (1.0, 0.1))[0]
    assert none > causal
    assert none_small < causal_small
    assert none == pytest.approx(62.8, abs=4)
    assert causal == pytest.approx(55.3, abs=4)
    assert none_small == pytest.approx(4.7, abs=1)
    assert causal_small == pytest.approx(32.6, abs=2)


def test_that_scores_are_of_low_rank_and_their_softmax_is_not() -> None:
    scores = random_scores(64, 8, 0)
    assert np.linalg.matrix_rank(scores) == 8
    everyone = np.ones((64, 64), dtype=bool)
    assert np.linalg.matrix_rank(softmax(scores, everyone)) == 64
    causal = softmax(scores, np.tri(64) > 0)
    # triangular: its determinant is the product of the diagonal, which is positive
    assert (np.diag(causal) > 0).all()
