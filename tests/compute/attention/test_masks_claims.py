"""Sentences often said about masks."""

from __future__ import annotations

from explorer.compute.attention.claims import masks as claims
from tests.compute.attention.masks_given import ENCODERS, ROUNDING, SHIPPED


def test_that_low_rank_depends_on_the_scale() -> None:
    found = claims.bidirectional_is_low_rank()
    assert found.verdict == "depends"
    assert found.numbers["rank_none"] > found.numbers["rank_causal"]
    assert found.numbers["rank_none_small"] < found.numbers["rank_causal_small"] / 2


@ENCODERS
def test_that_only_cross_attention_sees_the_encoder() -> None:
    found = claims.encoder_output_in_self_attention()
    assert found.verdict == "false"
    assert found.numbers["self_attention_moved"] == 0
    assert found.numbers["torch_self_attention_moved"] == 0
    assert found.numbers["cross_attention_moved"] > 0.01


@SHIPPED
def test_that_a_distribution_comes_before_its_token() -> None:
    found = claims.tokens_before_distributions()
    assert found.verdict == "false"
    assert found.numbers["distributions_before_first_token"] == 1
    assert found.numbers["steps_against_one_pass"] < 1e-5  # float32, other shapes


@SHIPPED
def test_that_padding_needs_a_mask_wherever_it_can_be_read() -> None:
    found = claims.masks_belong_to_decoders()
    assert found.verdict == "false"
    for place in ("encoder", "cross"):
        assert found.numbers[f"{place}_without_padding_mask"] > 0.01
        assert found.numbers[f"{place}_with_padding_mask"] < ROUNDING
