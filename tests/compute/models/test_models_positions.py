"""Kinds of positions against closed forms, transformers, and what makes them what they are."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models.capture import Capture
from explorer.compute.models.config import DecoderConfig, Positions
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.positions import (
    alibi_bias,
    alibi_slopes,
    distances,
    sinusoids,
    t5_buckets,
)
from explorer.compute.models.rotary import (
    attention_factor,
    inverse_frequencies,
    ntk_base,
)

KINDS: tuple[Positions, ...] = ("none", "learned", "sinusoidal", "rotary", "alibi", "t5")
CONFIG = DecoderConfig(
    layers=2, heads=4, key_value_heads=2, width=32, context=24, vocabulary_size=50,
    feed_forward_width=64,
)  # fmt: skip


def of(kind: Any, make_decoder: Callable[..., Decoder]) -> Decoder:
    return make_decoder(dataclasses.replace(CONFIG, positions=kind, head_width=0))


def logits_of(decoder: Decoder, ids: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return decoder(ids)


# -- sinusoids ---------------------------------------------------------------------------------


def test_that_sinusoids_have_the_known_numbers_norm_and_dot_products() -> None:
    waves = sinusoids(torch.arange(2048), 128)
    expected = torch.tensor([0.841471, 0.540302, 0.761720, 0.647907])
    assert_close(waves[1, :4], expected, atol=2e-6, rtol=0)  # six digits, and a float32 angle
    assert_close(waves.square().sum(-1), torch.full((2048,), 64.0))
    # float32 angles up to 2047 carry 1e-4 each
    products = waves @ waves.T
    for offset in (0, 1, 7, 100):
        diagonal = products.diagonal(offset)
        assert_close(diagonal, diagonal[:1].expand_as(diagonal), atol=2e-2, rtol=0)


# -- ALiBi -------------------------------------------------------------------------------------


def test_that_alibi_slopes_are_the_published_ones() -> None:
    eight = [2.0**-power for power in range(1, 9)]
    assert alibi_slopes(8) == eight
    assert alibi_slopes(4) == [1 / 4, 1 / 16, 1 / 64, 1 / 256]
    assert alibi_slopes(12) == pytest.approx([*eight, 0.707107, 0.353553, 0.176777, 0.088388],
                                             abs=1e-6)  # fmt: skip
    assert alibi_slopes(1) == [2.0**-8]


@pytest.mark.parametrize("heads", [1, 2, 3, 6, 8, 12, 20, 32])
def test_that_alibi_slopes_and_bias_equal_those_of_bloom(heads: int) -> None:
    from transformers.models.bloom.modeling_bloom import build_alibi_tensor

    tokens = 17
    theirs = build_alibi_tensor(torch.ones(1, tokens), heads, torch.float32)
    # Theirs grows with the key's place, ours falls with the distance: the same up to a constant
    # per query, which a softmax does not see. The last query has distances 16 … 0.
    ours = alibi_bias(heads, tokens)[:, -1]
    assert_close(ours - ours[:, :1], theirs.view(heads, tokens), atol=1e-6, rtol=1e-6)


def test_that_alibi_lowers_scores_in_proportion_to_the_distance() -> None:
    bias = alibi_bias(8, 5)
    assert bias.shape == (8, 5, 5)
    assert bias[0, 4].tolist() == [-2.0, -1.5, -1.0, -0.5, 0.0]
    assert (bias <= 0).all()


# -- T5 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("buckets", "largest"), [(32, 128), (8, 20), (16, 512)])
def test_that_t5_buckets_equal_those_of_transformers(buckets: int, largest: int) -> None:
    from transformers.models.t5.modeling_t5 import T5Attention

    distance = torch.arange(0, 700)
    theirs = T5Attention._relative_position_bucket(
        -distance, bidirectional=False, num_buckets=buckets, max_distance=largest
    )
    assert torch.equal(t5_buckets(distance, buckets, largest), theirs)
    assert (t5_buckets(-distance, buckets, largest) == 0).all()


def test_that_a_t5_bias_is_shared_by_layers_and_depends_on_the_distance_alone(
    make_decoder: Callable[..., Decoder],
) -> None:
    decoder = of("t5", make_decoder)
    assert [name for name in decoder.state_dict() if "bias" in name and "relative" in name] == [
        "relative_bias.weight"
    ]
    bias = decoder.position_bias(20)
    assert bias is not None
    for offset in (0, 3, 19):
        diagonal = bias.diagonal(-offset, dim1=-2, dim2=-1)
        assert_close(diagonal, diagonal[:, :1].expand_as(diagonal))
    assert distances(3).tolist() == [[0, -1, -2], [1, 0, -1], [2, 1, 0]]


# -- in the model ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_kind_captures_what_it_computes(
    kind: str, make_decoder: Callable[..., Decoder]
) -> None:
    decoder, ids, capture = of(kind, make_decoder), torch.arange(20), Capture()
    with torch.no_grad():
        assert torch.equal(decoder(ids, capture), decoder(ids))
    for layer in capture.layers.values():
        assert_close(torch.softmax(layer.masked, -1), layer.weights)
        assert torch.equal(layer.weights, layer.exponentials / layer.row_sum)
        assert (layer.position_bias is not None) == (kind in ("alibi", "t5"))


@pytest.mark.parametrize("kind", KINDS)
def test_that_only_added_positions_change_what_one_token_alone_means(
    kind: str, make_decoder: Callable[..., Decoder]
) -> None:
    """The first token of a text reads itself only: relative kinds give it no place."""
    decoder = of(kind, make_decoder)
    plain = of("none", make_decoder)
    plain.load_state_dict(decoder.state_dict(), strict=False)
    here, there = logits_of(decoder, torch.tensor([7])), logits_of(plain, torch.tensor([7]))
    same = torch.allclose(here, there, atol=1e-5)
    assert same == (kind not in ("learned", "sinusoidal"))


def test_that_without_positions_the_order_of_earlier_tokens_is_not_seen(
    make_decoder: Callable[..., Decoder],
) -> None:
    """One layer alone: its last token reads a set. (In a deeper model the causal mask tells.)"""
    config = dataclasses.replace(CONFIG, layers=1, positions="none", head_width=0)
    ids, mixed = torch.tensor([3, 1, 4, 1, 5, 9]), torch.tensor([1, 5, 4, 3, 1, 9])
    unordered = make_decoder(config)
    assert_close(logits_of(unordered, ids)[-1], logits_of(unordered, mixed)[-1])
    for kind in KINDS[1:]:
        ordered = make_decoder(dataclasses.replace(config, positions=kind))
        assert not torch.allclose(logits_of(ordered, ids)[-1], logits_of(ordered, mixed)[-1])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "learned"])
def test_that_all_but_learned_positions_go_beyond_the_context(
    kind: str, make_decoder: Callable[..., Decoder]
) -> None:
    ids = torch.arange(4 * CONFIG.context) % CONFIG.vocabulary_size
    assert torch.isfinite(logits_of(of(kind, make_decoder), ids)).all()
    with pytest.raises(ValueError, match="up to 24"):
        logits_of(of("learned", make_decoder), ids)


@pytest.mark.parametrize("kind", KINDS)
def test_that_the_fused_kernel_of_training_computes_the_same(
    kind: str, make_decoder: Callable[..., Decoder]
) -> None:
    decoder, ids = of(kind, make_decoder), torch.arange(40).view(2, 20)
    plain = logits_of(decoder, ids)
    decoder.train_fused()
    assert torch.equal(logits_of(decoder, ids), plain)  # not in evaluation
    # float32, the same sums in another order
    assert_close(logits_of(decoder.train(), ids), plain, atol=1e-4, rtol=1e-4)


def test_that_dropout_acts_in_training_only(make_decoder: Callable[..., Decoder]) -> None:
    decoder, ids = of("rotary", make_decoder), torch.arange(20)
    plain = logits_of(decoder, ids)
    decoder.train_fused(dropout=0.5)
    assert torch.equal(logits_of(decoder, ids), plain)
    assert not torch.allclose(logits_of(decoder.train(), ids), plain)


def test_that_a_model_of_attention_alone_has_nothing_else(
    make_decoder: Callable[..., Decoder],
) -> None:
    decoder = make_decoder(
        dataclasses.replace(CONFIG, feed_forward="none", feed_forward_width=0, head_width=0)
    )
    assert not [name for name in decoder.state_dict() if "feed_forward" in name]
    capture = Capture()
    with torch.no_grad():
        decoder(torch.arange(9), capture)
    layer = capture.layers[1]
    assert torch.equal(layer.residual_after, layer.residual + layer.attention_output)
    assert not layer.feed_forward_output.any()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"feed_forward": "none"}, 'field "feed_forward_width" is 64; it takes 0'),
        ({"feed_forward_width": 0}, "feed_forward_width"),
        ({"positions": "t5", "relative_distance": 16}, "more than half of relative_buckets=32"),
        ({"positions": "polar"}, "learned, rotary, sinusoidal, alibi, t5, none"),
        ({"rotary_scaling": "longer"}, "none, linear, llama3, ntk, yarn"),
    ],
)
def test_that_a_wrong_kind_is_named(change: dict[str, Any], words: str) -> None:
    fields = {**CONFIG.as_dict(), **change}
    with pytest.raises(ValueError, match=words):
        DecoderConfig.from_dict(fields)


# -- rotary positions for longer texts ----------------------------------------------------------


def scaled(kind: Any, factor: float, original: int = 256, head_width: int = 64) -> DecoderConfig:
    return DecoderConfig(
        layers=1, heads=1, key_value_heads=1, width=head_width, context=8, vocabulary_size=2,
        feed_forward_width=2, positions="rotary", rotary_base=10_000.0, rotary_scaling=kind,
        rotary_factor=factor, rotary_original_context=original,
    )  # fmt: skip


def from_transformers(kind: str, factor: float, original: int, tokens: int | None = None) -> Any:
    from transformers import LlamaConfig
    from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS

    theirs = LlamaConfig(
        hidden_size=64, num_attention_heads=1, head_dim=64, max_position_embeddings=original,
        rope_parameters={
            "rope_type": kind, "rope_theta": 10_000.0, "factor": factor,
            "original_max_position_embeddings": original,
        },
    )  # fmt: skip
    return ROPE_INIT_FUNCTIONS[kind](theirs, torch.device("cpu"), seq_len=tokens)


@pytest.mark.parametrize("factor", [1.0, 2.0, 4.0, 16.0])
@pytest.mark.parametrize("kind", ["linear", "yarn"])
def test_that_scaled_frequencies_equal_transformers(kind: str, factor: float) -> None:
    for original in (64, 256, 4096):
        expected, grown = from_transformers(kind, factor, original)
        config = scaled(kind, factor, original)
        assert_close(inverse_frequencies(config), expected)
        assert attention_factor(config) == pytest.approx(grown)


def test_that_ntk_scaling_equals_the_dynamic_one_of_transformers_at_each_length() -> None:
    for tokens in (100, 256, 300, 1024, 2048):
        expected, _ = from_transformers("dynamic", 2.0, 256, tokens)
        factor = max(1.0, 2.0 * tokens / 256 - 1.0)  # none up to the original context
        assert_close(inverse_frequencies(scaled("ntk", factor)), expected)


def test_that_ntk_slows_the_slowest_plane_by_the_factor_and_the_fastest_not_at_all() -> None:
    plain, slower = (
        inverse_frequencies(scaled("none", 1.0)),
        inverse_frequencies(scaled("ntk", 4.0)),
    )
    assert float(slower[0]) == float(plain[0]) == 1.0
    assert float(plain[-1] / slower[-1]) == pytest.approx(4.0, rel=1e-5)
    assert ntk_base(scaled("ntk", 4.0)) == pytest.approx(10_000 * 4 ** (64 / 62))
    assert ntk_base(scaled("ntk", 4.0, head_width=2)) == 10_000


def test_that_yarn_keeps_fast_planes_slows_slow_ones_and_sharpens_the_softmax() -> None:
    plain, yarn = inverse_frequencies(scaled("none", 1.0)), inverse_frequencies(scaled("yarn", 8.0))
    turns = 256 * plain / (2 * math.pi)
    assert_close(yarn[turns > 33], plain[turns > 33])
    assert_close(yarn[turns < 0.5], plain[turns < 0.5] / 8)
    assert attention_factor(scaled("yarn", 8.0)) == pytest.approx(0.1 * math.log(8) + 1)
    assert attention_factor(scaled("linear", 8.0)) == 1.0


def test_that_a_rescaled_model_shares_its_weights_and_grows_its_scores(
    make_decoder: Callable[..., Decoder],
) -> None:
    decoder, ids = of("rotary", make_decoder), torch.arange(20)
    other = decoder.rescaled("yarn", 4.0)
    assert other.config.rotary_original_context == CONFIG.context
    assert other.token_embedding.weight.data_ptr() == decoder.token_embedding.weight.data_ptr()
    plain, grown = Capture(), Capture()
    with torch.no_grad():
        decoder(ids, plain)
        other(ids, grown)
    # On the diagonal nothing is turned: only YaRN's factor, for the query and for the key.
    before = plain.layers[0].scores.diagonal(dim1=-2, dim2=-1)
    after = grown.layers[0].scores.diagonal(dim1=-2, dim2=-1)
    assert_close(after, before * (0.1 * math.log(4) + 1) ** 2)
    assert_close(logits_of(decoder.rescaled("linear", 1.0), ids), logits_of(decoder, ids))
    with pytest.raises(ValueError, match="positions are learned"):
        of("learned", make_decoder).rescaled("ntk", 2.0)
