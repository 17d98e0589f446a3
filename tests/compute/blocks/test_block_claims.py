"""Claims on blocks: what their verdicts rest on, against what is known otherwise."""

from __future__ import annotations

import pytest

from explorer.core.claims import check_claim


def test_that_warmup_gains_more_in_post_norm_than_in_pre_norm() -> None:
    found = check_claim("W144")
    post, pre = found.numbers["gains_of_warmup"]
    assert found.verdict == "depends"
    assert post > max(pre, 0.0)
    for name, gain in (("post", post), ("pre", pre)):
        cold, warm = found.numbers[f"{name}_losses"]
        assert gain == pytest.approx(cold - warm)


def test_that_deepnorm_has_the_constants_of_its_paper() -> None:
    """Wang et al. 2022, decoder-only: α = (2N)^¼ and β = (8N)^−¼; here N = 16."""
    found = check_claim("W145")
    assert found.numbers["alpha"] ** 4 == pytest.approx(32)
    assert found.numbers["beta"] ** -4 == pytest.approx(128)
    assert found.verdict == "false"


def test_that_rms_norm_is_layer_norm_where_the_mean_is_zero_and_only_there() -> None:
    numbers = check_claim("W149").numbers
    assert max(numbers["rms_norm_of_2019"], numbers["without_the_mean"]) < 1e-12
    assert numbers["rms_and_layer_norm"] > 1e-3


def test_that_the_rest_of_the_rule_leaves_out_positions_and_the_head() -> None:
    """GPT-2: 1024 positions and the final norm's two vectors of 768 numbers. Llama 3 8B: a head of
    128 256 × 4096 and one vector of 4096."""
    numbers = check_claim("W159").numbers
    assert numbers["positions_of_gpt2"] == 1024 * 768
    assert numbers["left_out_of_gpt2"] == 1024 * 768 + 2 * 768
    assert numbers["head_of_llama3_8b"] == 128256 * 4096
    assert numbers["left_out_of_llama3_8b"] == 128256 * 4096 + 4096
