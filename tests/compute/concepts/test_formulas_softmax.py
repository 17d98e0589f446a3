"""Formulas of softmax and losses against torch."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from explorer.compute.concepts.formulas import softmax

P, Q = (0.5, 0.3, 0.2), (0.1, 0.3, 0.6)


def test_that_both_softmaxes_are_torchs_where_there_is_a_number() -> None:
    x = (0.3, -2.0, 1.7)
    theirs = torch.softmax(torch.tensor(x), 0).tolist()
    assert softmax.plain(*x) == pytest.approx(theirs, rel=1e-6)  # float32
    assert softmax.safe(*x) == pytest.approx(theirs, rel=1e-6)


@pytest.mark.parametrize("x", [(1000.0, 1001.0, 1002.0), (-1000.0, -1001.0, -1002.0)])
def test_that_the_plain_one_has_no_number_where_torchs_formula_is_nan(
    x: tuple[float, ...],
) -> None:
    raised = torch.tensor(x).exp()
    assert (raised / raised.sum()).isnan().any()
    with pytest.raises(ValueError, match="no number"):
        softmax.plain(*x)
    assert softmax.safe(*x) == pytest.approx(torch.softmax(torch.tensor(x), 0).tolist(), rel=1e-6)


def test_that_the_often_quoted_shares_round_as_said() -> None:
    assert [round(p, 5) for p in softmax.safe(1000, 1001, 1002)] == [0.09003, 0.24473, 0.66524]


def test_that_the_logarithm_is_torchs_and_finite_far_out() -> None:
    x = (0.0, -800.0, 1200.0)
    theirs = torch.log_softmax(torch.tensor(x, dtype=torch.float64), 0).tolist()
    assert softmax.log_softmax(*x) == pytest.approx(theirs)


def test_that_cross_entropy_and_divergence_are_torchs() -> None:
    p, q = torch.tensor(P, dtype=torch.float64), torch.tensor(Q, dtype=torch.float64)
    theirs = functional.cross_entropy(q.log()[None], p[None]).item()
    assert softmax.cross_entropy(*P[:2], *Q[:2])[0] == pytest.approx(theirs)
    there, back = softmax.divergence(*P[:2], *Q[:2])
    assert there == pytest.approx(functional.kl_div(q.log(), p, reduction="sum").item())
    assert back == pytest.approx(functional.kl_div(p.log(), q, reduction="sum").item())
    assert there != pytest.approx(back)


def test_that_cross_entropy_is_the_sum_of_the_two() -> None:
    whole, entropy, apart, rest = softmax.both(*P[:2], *Q[:2])
    assert whole == pytest.approx(entropy + apart)
    assert rest < 1e-15
    assert softmax.both(*P[:2], *P[:2])[2] == 0


def test_that_what_is_infinite_or_no_distribution_is_refused() -> None:
    with pytest.raises(ValueError, match="infinitely"):
        softmax.cross_entropy(0.5, 0.5, 1.0, 0.0)
    with pytest.raises(ValueError, match="more than 1"):
        softmax.divergence(0.9, 0.9, 0.5, 0.5)
    assert softmax.cross_entropy(1.0, 0.0, 0.5, 0.5)[1] == 0
