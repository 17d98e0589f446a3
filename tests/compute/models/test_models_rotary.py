"""Rotary positions against their closed forms, and llama3 scaling against transformers."""

from __future__ import annotations

import dataclasses
import math

import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate


def rotary_config(head_width: int) -> DecoderConfig:
    return DecoderConfig(
        layers=1, heads=1, key_value_heads=1, width=head_width, context=8, vocabulary_size=2,
        feed_forward_width=2, positions="rotary",
    )  # fmt: skip


def test_that_a_rotary_dot_product_is_the_cosine_of_the_distance() -> None:
    vector = torch.tensor([[1.0, 0.0]])
    frequencies = inverse_frequencies(rotary_config(2))
    seven = rotate(vector, angles(torch.tensor([7]), frequencies))
    four = rotate(vector, angles(torch.tensor([4]), frequencies))
    assert float(seven[0] @ four[0]) == pytest.approx(math.cos(3), abs=1e-6)
    assert math.cos(3) == pytest.approx(-0.989992, abs=1e-6)


def test_that_rotary_positions_keep_norms_and_depend_on_the_distance_only() -> None:
    frequencies = inverse_frequencies(rotary_config(64))
    generator = torch.Generator().manual_seed(0)
    query, key = torch.randn(2, 1, 64, generator=generator)

    def product(i: int, j: int) -> float:
        turned = rotate(query, angles(torch.tensor([i]), frequencies))
        assert_close(turned.norm(), query.norm())
        return float((turned * rotate(key, angles(torch.tensor([j]), frequencies))).sum())

    # float32 angles: the further out, the coarser (2.7e-3 at position 100 005).
    assert product(105, 102) == pytest.approx(product(5, 2), abs=1e-4)
    assert product(1005, 1002) == pytest.approx(product(5, 2), abs=1e-3)


def test_that_rotary_wavelengths_span_the_known_range() -> None:
    wavelengths = 2 * math.pi / inverse_frequencies(rotary_config(64))
    assert float(wavelengths[0]) == pytest.approx(6.2832, abs=1e-4)
    assert float(wavelengths[-1]) == pytest.approx(47_117, rel=1e-4)


def test_that_llama3_scaling_equals_transformers() -> None:
    from transformers import LlamaConfig
    from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS

    theirs = LlamaConfig(
        hidden_size=64, num_attention_heads=1, head_dim=64, max_position_embeddings=1024,
        rope_parameters={
            "rope_type": "llama3", "rope_theta": 500_000.0, "factor": 8.0,
            "low_freq_factor": 1.0, "high_freq_factor": 4.0,
            "original_max_position_embeddings": 256,
        },
    )  # fmt: skip
    expected, _ = ROPE_INIT_FUNCTIONS["llama3"](theirs, torch.device("cpu"))
    ours = dataclasses.replace(
        rotary_config(64), rotary_base=500_000.0, rotary_scaling="llama3", rotary_factor=8.0,
        rotary_original_context=256,
    )  # fmt: skip
    assert_close(inverse_frequencies(ours), expected)
