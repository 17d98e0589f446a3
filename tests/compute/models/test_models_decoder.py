"""The decoder against transformers, and the laws its captured values obey.

Tolerance 1e-5 in float32: the library adds the same products in another order (one matrix for
queries, keys and values, a scale before or after), which moves values of order 1 to 10 by a few
units of 1e-6; a wrong scale, layout or activation moves them by 1e-3 and more.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models.capture import Capture
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Attention, Decoder

TOLERANCE = {"atol": 1e-5, "rtol": 1e-5}


def captured(decoder: Decoder, ids: torch.Tensor, **options: Any) -> Capture:
    capture = Capture()
    with torch.no_grad():
        decoder(ids, capture, **options)
    return capture


def test_that_our_weights_equal_transformers_eager_for_every_head(
    decoder: Decoder, random_ids: torch.Tensor, twin_of: Callable[[Decoder], Any]
) -> None:
    capture = captured(decoder, random_ids)
    with torch.no_grad():
        theirs = twin_of(decoder)(
            random_ids[None], output_attentions=True, output_hidden_states=True
        )
    assert len(theirs.attentions) == decoder.config.layers
    for layer, weights in enumerate(theirs.attentions):
        assert weights.shape[1] == decoder.config.heads
        assert_close(capture.layers[layer].weights, weights[0], **TOLERANCE)
        assert_close(capture.layers[layer].residual, theirs.hidden_states[layer][0], **TOLERANCE)
    assert_close(capture.final_normed, theirs.hidden_states[-1][0], **TOLERANCE)
    assert_close(capture.logits, theirs.logits[0], **TOLERANCE)


@pytest.mark.parametrize(
    ("activation", "feed_forward"), [("gelu_new", "gelu"), ("gelu", "gelu_erf")]
)
def test_that_each_gelu_equals_the_one_of_transformers(activation: str, feed_forward: Any) -> None:
    from transformers.activations import ACT2FN

    from explorer.compute.models.decoder import FeedForward

    config = DecoderConfig(
        layers=1, heads=1, key_value_heads=1, width=200, context=1, vocabulary_size=1,
        feed_forward_width=200, feed_forward=feed_forward, feed_forward_biases=False,
    )  # fmt: skip
    block = FeedForward(config)
    with torch.no_grad():
        block.up.weight.copy_(torch.eye(200))
        block.down.weight.copy_(torch.eye(200))
        x = torch.linspace(-5, 5, 200)
        assert_close(block(x), ACT2FN[activation](x), atol=1e-6, rtol=1e-5)


def test_that_rows_sum_to_one_and_the_future_has_no_weight(
    decoder: Decoder, random_ids: torch.Tensor
) -> None:
    tokens = len(random_ids)
    future = torch.ones(tokens, tokens, dtype=torch.bool).triu(1)
    for layer in captured(decoder, random_ids).layers.values():
        assert_close(layer.weights.sum(-1), torch.ones(decoder.config.heads, tokens))
        assert (layer.weights[:, future] == 0).all()
        assert (layer.masked[:, future] == -math.inf).all()
        assert torch.isfinite(layer.scaled).all()


def test_that_the_named_steps_follow_from_one_another(
    decoder: Decoder, random_ids: torch.Tensor
) -> None:
    config, tokens = decoder.config, len(random_ids)
    for index, layer in captured(decoder, random_ids).layers.items():
        shared = config.queries_per_key_value_head
        for head in range(config.heads):
            keys = layer.rotated_keys[head // shared]
            assert_close(layer.scores[head], layer.rotated_queries[head] @ keys.T, **TOLERANCE)
            assert_close(
                layer.head_outputs[head],
                layer.weights[head] @ layer.values[head // shared],
                **TOLERANCE,
            )
        assert_close(layer.scaled, layer.scores / math.sqrt(config.head_width))
        assert_close(layer.weights, torch.softmax(layer.masked, -1), **TOLERANCE)
        assert torch.equal(layer.weights, layer.exponentials / layer.row_sum)
        assert torch.equal(layer.row_max[..., 0], layer.masked.max(-1).values)
        total = layer.head_contributions.sum(0)
        bias = decoder.layers[index].attention.output.bias
        total = total if bias is None else total + bias
        assert_close(layer.attention_output, total, **TOLERANCE)
        assert_close(layer.residual_between, layer.residual + layer.attention_output)
        assert_close(layer.residual_after, layer.residual_between + layer.feed_forward_output)
        assert layer.keys.shape == (config.key_value_heads, tokens, config.head_width)
        assert layer.head_contributions.shape == (config.heads, tokens, config.width)
        if config.positions == "learned":
            assert torch.equal(layer.queries, layer.rotated_queries)


def test_that_capturing_changes_no_bit_of_the_logits(
    decoder: Decoder, random_ids: torch.Tensor
) -> None:
    with torch.no_grad():
        bare = decoder(random_ids)
    capture = captured(decoder, random_ids)
    assert torch.equal(bare, capture.logits)
    assert_close(capture.probabilities.sum(-1), torch.ones(len(random_ids)))


def test_that_a_batch_gives_what_each_text_gives_alone(
    decoder: Decoder, random_ids: torch.Tensor
) -> None:
    batch = torch.stack((random_ids, random_ids.flip(0)))
    capture = captured(decoder, batch)
    alone = captured(decoder, random_ids.flip(0))
    assert_close(capture.layers[1].weights[1], alone.layers[1].weights, **TOLERANCE)
    assert_close(capture.logits[1], alone.logits, **TOLERANCE)


def test_that_the_past_does_not_see_the_future(decoder: Decoder, random_ids: torch.Tensor) -> None:
    with torch.no_grad():
        assert_close(decoder(random_ids[:9]), decoder(random_ids)[:9], **TOLERANCE)


def test_that_removing_all_heads_of_a_layer_leaves_no_attention_output() -> None:
    config = DecoderConfig(
        layers=2, heads=4, key_value_heads=2, width=32, context=16, vocabulary_size=20,
        feed_forward_width=64,
    )  # fmt: skip
    torch.manual_seed(0)
    decoder = Decoder(config).eval()
    removed = {(1, head) for head in range(4)}
    layer = captured(decoder, torch.arange(10), without_heads=removed).layers[1]
    assert (layer.head_outputs == 0).all()
    assert (layer.attention_output == 0).all()
    assert torch.equal(layer.residual_between, layer.residual)


def test_that_removing_a_head_takes_away_exactly_its_contribution(
    decoder: Decoder, random_ids: torch.Tensor
) -> None:
    whole = captured(decoder, random_ids).layers[1]
    without = captured(decoder, random_ids, without_heads={(1, 2)}).layers[1]
    assert_close(
        without.attention_output, whole.attention_output - whole.head_contributions[2], **TOLERANCE
    )
    assert torch.equal(without.weights, whole.weights)


def test_that_only_the_wanted_layers_are_kept(decoder: Decoder, random_ids: torch.Tensor) -> None:
    capture = Capture(only_layers=frozenset({1}))
    with torch.no_grad():
        decoder(random_ids, capture)
    assert set(capture.layers) == {1}


def test_that_captured_arrays_are_read_only(decoder: Decoder, random_ids: torch.Tensor) -> None:
    arrays = captured(decoder, random_ids).layers[0].arrays()
    assert list(arrays)[:3] == ["residual", "normed", "queries"]
    assert all(array.flags.c_contiguous for array in arrays.values())
    with pytest.raises(ValueError, match="read-only"):
        arrays["weights"][0, 0, 0] = 1.0


@pytest.mark.parametrize(
    ("ids", "options", "words"),
    [
        ([], {}, "at least one"),
        ([0, 50], {}, "0 to 49"),
        ([-1], {}, "0 to 49"),
        (list(range(25)), {}, "25 tokens"),
        ([1], {"without_heads": {(2, 0)}}, "layer 2"),
    ],
)
def test_that_wrong_input_is_named(
    ids: list[int], options: dict[str, Any], words: str, make_decoder: Callable[..., Decoder]
) -> None:
    config = DecoderConfig(
        layers=2, heads=2, key_value_heads=2, width=8, context=24, vocabulary_size=50,
        feed_forward_width=8,
    )  # fmt: skip
    with pytest.raises(ValueError, match=words):
        make_decoder(config)(torch.tensor(ids, dtype=torch.int64), **options)


def test_that_the_hand_case_of_scaled_dot_products_comes_out() -> None:
    # Q = K = [[1,0],[0,1],[1,1]], V = [[1,2],[3,4],[5,6]], one head of width 2.
    config = DecoderConfig(
        layers=1, heads=1, key_value_heads=1, width=5, context=3, vocabulary_size=3,
        feed_forward_width=1, head_width=2,
    )  # fmt: skip
    attention = Attention(config)
    with torch.no_grad():
        for part in (attention.queries, attention.keys, attention.values, attention.output):
            part.weight.zero_()
        for part, start in ((attention.queries, 0), (attention.keys, 0), (attention.values, 2)):
            part.weight[0, start] = part.weight[1, start + 1] = 1.0
        normed = torch.tensor([[1.0, 0, 1, 2, 0], [0, 1, 3, 4, 0], [1, 1, 5, 6, 0]])
        record: dict[str, torch.Tensor] = {}
        attention(normed, None, record=record)
    weights = [[1, 0, 0], [0.330238, 0.669762, 0], [0.248255, 0.248255, 0.503490]]
    outputs = [[1, 2], [2.339523, 3.339523], [3.510470, 4.510470]]
    # The numbers are written down to six digits.
    assert_close(record["weights"][0], torch.tensor(weights), atol=1e-6, rtol=0)
    assert_close(record["head_outputs"][0], torch.tensor(outputs), atol=1e-6, rtol=0)


def test_that_capturing_costs_at_most_half_as_much_again(
    make_decoder: Callable[..., Decoder],
) -> None:
    config = DecoderConfig(
        layers=4, heads=8, key_value_heads=4, width=128, context=128, vocabulary_size=2048,
        feed_forward_width=352, positions="rotary", norm="rms", feed_forward="swiglu",
        feed_forward_biases=False,
    )  # fmt: skip
    decoder = make_decoder(config)
    ids = torch.arange(128)

    def seconds(capture: bool) -> float:
        began = time.process_time()
        with torch.no_grad():
            decoder(ids, Capture() if capture else None)
        return time.process_time() - began

    seconds(True), seconds(False)
    # Pairs taken in turn, because other programs share the machine.
    pairs = [(seconds(True), seconds(False)) for _ in range(25)]
    ratio = statistics.median(a for a, _ in pairs) / statistics.median(b for _, b in pairs)
    assert ratio < 1.5


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"heads": 0}, 'field "heads" is 0'),
        ({"width": 33}, "multiple of heads=4"),
        ({"key_value_heads": 3}, "divisor of heads=4"),
        ({"norm": "batch"}, "layer, rms"),
        ({"norm_epsilon": float("nan")}, "above 0"),
        ({"tied_embeddings": 1}, "true or false"),
        ({"positions": "rotary", "head_width": 5}, "even"),
        ({"surprise": 1}, "unknown"),
    ],
)
def test_that_a_wrong_field_is_named(change: dict[str, Any], words: str) -> None:
    fields = {
        "layers": 2, "heads": 4, "key_value_heads": 4, "width": 32, "context": 8,
        "vocabulary_size": 9, "feed_forward_width": 64,
    }  # fmt: skip
    with pytest.raises(ValueError, match=words):
        DecoderConfig.from_dict({**fields, **change})
    assert DecoderConfig.from_dict(DecoderConfig.from_dict(fields).as_dict()).head_width == 8


def test_that_bfloat16_values_come_out_as_float32_arrays() -> None:
    from explorer.compute.models.capture import to_array

    assert to_array(torch.ones(2, dtype=torch.bfloat16)).dtype == np.float32
