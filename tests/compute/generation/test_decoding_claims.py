"""What is often said about choosing tokens, as the bundled model answers it."""

from __future__ import annotations

import pytest

from explorer.core.claims import check_claim


def test_that_the_n_gram_ban_leaves_nothing_and_a_penalty_leaves_something() -> None:
    verdict = check_claim("W127")
    assert verdict.verdict == "false"
    assert verdict.numbers["times"] > 0
    assert verdict.numbers["left"] == 0 < verdict.numbers["raised"]


def test_that_top_p_never_makes_a_repeated_favourite_less_likely() -> None:
    verdict = check_claim("W128")
    assert verdict.verdict == "false"
    assert verdict.numbers["again"] == verdict.numbers["raised"] == verdict.numbers["lowered"] > 0


def test_that_the_same_weights_repeat_by_greedy_search_and_not_when_drawn() -> None:
    verdict = check_claim("W129")
    assert verdict.verdict == "depends"
    assert verdict.numbers["greedy"] > 0.3 > verdict.numbers["drawn"]
    assert verdict.numbers["first"] < verdict.numbers["last"]


def test_that_one_token_goes_through_the_model_in_each_step() -> None:
    verdict = check_claim("W130")
    assert verdict.verdict == "false"
    assert verdict.numbers["rows_early"] == verdict.numbers["rows_late"] == 1
    assert verdict.numbers["flops_early"] < verdict.numbers["flops_late"]
    assert verdict.numbers["flops_without"] > 50 * verdict.numbers["flops_late"]


def test_that_a_rising_temperature_helps_no_more_than_others_do() -> None:
    verdict = check_claim("W138")
    shares = verdict.numbers
    assert verdict.verdict == "depends"
    assert shares["low"] > shares["rising"] >= shares["penalty"]
    assert shares["penalty"] == pytest.approx(0, abs=0.05)
