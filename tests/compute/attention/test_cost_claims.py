"""Verdicts about the cost of attention are computed, and say what they rest on."""

from __future__ import annotations

import pytest

from explorer.compute.attention.claims import WORDS
from explorer.core.claims import check_claim

EXPECTED = {
    "W010": "false", "W011": "depends", "W012": "depends", "W013": "depends", "W014": "false",
    "W015": "false", "W040": "depends", "W045": "false",
}  # fmt: skip


@pytest.mark.parametrize("claim_id", EXPECTED)
def test_that_the_verdict_is_as_the_numbers_have_it(claim_id: str) -> None:
    verdict = check_claim(claim_id)
    assert verdict.verdict == EXPECTED[claim_id]
    assert verdict.numbers
    WORDS[verdict.message.key].format(**dict(verdict.message.args))


def test_that_the_numbers_are_those_of_the_sentences() -> None:
    assert check_claim("W010").numbers["moved_by_identity"] == 0
    assert check_claim("W011").numbers["first"] == 8192
    assert check_claim("W013").numbers["vectors"] == 3 * 512 * 768
    ranks = check_claim("W014").numbers
    assert (ranks["rank_scores"], ranks["rank_softmax"]) == (16, 128)
