"""The encoder and the encoder-decoder against transformers, and the laws of what they capture.

Tolerance 1e-5 in float32: the library adds the same products in another order, which moves values
of order 1 by some units of 1e-7; a wrong scale, layout or activation moves them by 1e-3 and more.
"""

from __future__ import annotations

import dataclasses
import math
from typing import TypeVar

import pytest
import torch
from torch import nn
from torch.testing import assert_close

from explorer.compute.models.attention import later_keys
from explorer.compute.models.encoder import Encoder, EncoderCapture, EncoderConfig, padding_mask
from explorer.compute.models.encoder_config import EncoderDecoderConfig
from explorer.compute.models.encoder_decoder import EncoderDecoder, EncoderDecoderCapture
from explorer.compute.models.encoder_huggingface import (
    bart_twin,
    bert_twin,
    encoder_decoder_from_bart,
    encoder_from_bert,
)

torch.set_num_threads(1)
TOLERANCE = {"atol": 1e-5, "rtol": 1e-5}
BERT = EncoderConfig(
    layers=3, heads=4, width=32, context=24, vocabulary_size=50, feed_forward_width=64
)
BARE = dataclasses.replace(BERT, biases=False, norm_shift=False)
BART = EncoderDecoderConfig(
    layers=2, heads=4, width=32, context=16, vocabulary_size=40, feed_forward_width=64
)
M = TypeVar("M", bound=nn.Module)


def randomly(model: M, seed: int = 0) -> M:
    """Every weight random (norm gains and biases too, so that a forgotten one shows)."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            gain = "norm" in name and name.endswith("weight")
            weight.normal_(1.0 if gain else 0.0, 0.2, generator=generator)
    return model.eval()


def some_ids(count: int, below: int, seed: int = 1, rows: int | None = None) -> torch.Tensor:
    shape = (count,) if rows is None else (rows, count)
    return torch.randint(3, below, shape, generator=torch.Generator().manual_seed(seed))


def captured(encoder: Encoder, ids: torch.Tensor, segments: torch.Tensor) -> EncoderCapture:
    capture = EncoderCapture()
    with torch.no_grad():
        encoder(ids, segments, None, capture)
    return capture


@pytest.mark.parametrize("config", [BERT, BARE], ids=["bert", "bare"])
def test_that_the_encoder_gives_the_numbers_of_bert(config: EncoderConfig) -> None:
    encoder = randomly(Encoder(config))
    ids, segments = some_ids(17, 50), (torch.arange(17) > 8).long()
    ours = captured(encoder, ids, segments)
    with torch.no_grad():
        theirs = bert_twin(encoder)(
            input_ids=ids[None], token_type_ids=segments[None], output_attentions=True,
            output_hidden_states=True,
        )  # fmt: skip
    assert len(theirs.attentions) == config.layers
    assert_close(ours.embedded, theirs.hidden_states[0][0], **TOLERANCE)
    for index, weights in enumerate(theirs.attentions):
        assert_close(ours.layers[index].weights, weights[0], **TOLERANCE)
        assert_close(
            ours.layers[index].residual_after, theirs.hidden_states[index + 1][0], **TOLERANCE
        )
    assert_close(ours.logits, theirs.prediction_logits[0], **TOLERANCE)
    assert_close(ours.followed_logits, theirs.seq_relationship_logits[0], **TOLERANCE)


def test_that_hidden_padding_gives_what_bert_gives_with_its_attention_mask() -> None:
    encoder = randomly(Encoder(BERT))
    ids = some_ids(12, 50, rows=2)
    ids[0, 7:] = 0
    with torch.no_grad():
        ours = encoder(ids, None, padding_mask(ids, 0))
        theirs = bert_twin(encoder).bert(ids, attention_mask=(ids != 0).long())
        alone = encoder(ids[0, :7])
    real = ids != 0
    assert_close(ours[real], theirs.last_hidden_state[real], **TOLERANCE)
    assert_close(ours[0, :7], alone, **TOLERANCE)


def test_that_the_encoder_decoder_gives_the_numbers_of_bart() -> None:
    model = randomly(EncoderDecoder(BART))
    source, target = some_ids(9, 40), some_ids(6, 40, seed=2)
    ours = EncoderDecoderCapture()
    with torch.no_grad():
        logits = model(source, target, None, ours)
        theirs = bart_twin(model)(
            input_ids=source[None], decoder_input_ids=target[None], output_attentions=True,
            output_hidden_states=True,
        )  # fmt: skip
    assert_close(logits, theirs.logits[0], **TOLERANCE)
    assert_close(ours.memory, theirs.encoder_last_hidden_state[0], **TOLERANCE)
    for index in range(BART.layers):
        mine = ours.decoder_layers[index]
        for own, other in (
            (ours.encoder_layers[index].weights, theirs.encoder_attentions[index]),
            (mine.self_attention.weights, theirs.decoder_attentions[index]),
            (mine.cross_attention.weights, theirs.cross_attentions[index]),
        ):
            assert_close(own, other[0], **TOLERANCE)
    assert ours.cross_weights().shape == (BART.layers, BART.heads, 6, 9)


def test_that_reading_their_weights_gives_our_weights_back() -> None:
    encoder, model = randomly(Encoder(BERT)), randomly(EncoderDecoder(BART))
    for own, back in (
        (encoder.state_dict(), encoder_from_bert(BERT, bert_twin(encoder).state_dict())),
        (model.state_dict(), encoder_decoder_from_bart(BART, bart_twin(model).state_dict())),
    ):
        assert own.keys() == back.keys()
        assert all(torch.equal(own[name], back[name]) for name in own)


def test_that_the_named_steps_follow_from_one_another_in_self_and_cross_attention() -> None:
    model = randomly(EncoderDecoder(BART))
    source, target = some_ids(9, 40), some_ids(6, 40, seed=2)
    seen = EncoderDecoderCapture()
    with torch.no_grad():
        model(source, target, None, seen)
    layer = seen.decoder_layers[1]
    cross = layer.cross_attention
    norm = model.decoder_layers[1].cross_attention_norm
    assert_close(cross.keys, _split(model.decoder_layers[1].cross_attention.keys(seen.memory)))
    assert_close(layer.residual_between, norm(layer.residual_after_self + cross.attention_output))
    for attention in (layer.self_attention, cross, seen.encoder_layers[0]):
        assert_close(attention.scores, attention.queries @ attention.keys.mT, **TOLERANCE)
        assert_close(attention.scaled, attention.scores / math.sqrt(8))
        assert torch.equal(attention.weights, attention.exponentials / attention.row_sum)
        assert_close(attention.weights, torch.softmax(attention.masked, -1), **TOLERANCE)
        assert_close(attention.head_outputs, attention.weights @ attention.values, **TOLERANCE)
    bias = model.decoder_layers[1].cross_attention.output.bias
    assert_close(cross.attention_output, cross.head_contributions.sum(0) + bias, **TOLERANCE)
    assert (layer.self_attention.weights[:, later_keys(6)] == 0).all()
    assert set(cross.arrays()) >= {"scores", "weights", "head_contributions", "hidden"}


def _split(projected: torch.Tensor) -> torch.Tensor:
    return projected.unflatten(-1, (4, 8)).transpose(-3, -2)


def test_that_capturing_changes_no_bit_and_a_batch_gives_what_each_row_gives_alone() -> None:
    encoder = randomly(Encoder(BERT))
    ids = some_ids(11, 50, rows=2)
    with torch.no_grad():
        bare = encoder(ids[0])
        both = encoder(ids)
    capture = captured(encoder, ids[0], torch.zeros(11, dtype=torch.long))
    assert torch.equal(bare, capture.final)
    assert_close(both[0], bare, **TOLERANCE)


def test_that_every_token_sees_every_other_unless_it_is_hidden() -> None:
    encoder = randomly(Encoder(BERT))
    ids = some_ids(6, 50)
    changed = ids.clone()
    changed[4] = 7 if ids[4] != 7 else 8
    with torch.no_grad():
        free = (encoder(ids) - encoder(changed)).abs().amax(-1)
        causal = later_keys(6)
        masked = (encoder(ids, hidden=causal) - encoder(changed, hidden=causal)).abs().amax(-1)
    assert (free > 0).all()
    assert (masked[:4] == 0).all()
    assert (masked[4:] > 0).all()


def test_that_a_query_from_which_every_key_is_hidden_gets_nan() -> None:
    encoder = randomly(Encoder(dataclasses.replace(BERT, layers=1)))
    hidden = torch.zeros(5, 5, dtype=torch.bool)
    hidden[2] = True
    capture = EncoderCapture()
    with torch.no_grad():
        encoder(some_ids(5, 50), None, hidden, capture)
    rows = capture.layers[0].weights.isnan().all(-1)
    assert rows[:, 2].all()
    assert not rows[:, [0, 1, 3, 4]].any()


def test_that_removing_all_heads_of_one_place_leaves_only_the_bias_there() -> None:
    model = randomly(EncoderDecoder(BART))
    source, target = some_ids(9, 40), some_ids(6, 40, seed=2)
    for place in ("encoder", "decoder", "cross"):
        capture = EncoderDecoderCapture()
        with torch.no_grad():
            model(source, target, None, capture, {(place, 1, head) for head in range(4)})
        layer = capture.decoder_layers[1]
        found = {
            "encoder": capture.encoder_layers[1], "decoder": layer.self_attention,
            "cross": layer.cross_attention,
        }  # fmt: skip
        for name, attention in found.items():
            assert (attention.head_outputs == 0).all() == (name == place)


def test_that_bad_input_names_the_field_and_what_it_takes() -> None:
    encoder, model = randomly(Encoder(BERT)), randomly(EncoderDecoder(BART))
    ids = torch.tensor([1, 2])
    for call, said in (
        (lambda: encoder(torch.tensor([], dtype=torch.long)), "ids is empty"),
        (lambda: encoder(torch.tensor([50])), "ids holds 50; it takes 0 to 49"),
        (lambda: encoder(ids, torch.tensor([0, 2])), "segments holds 2; it takes 0 to 1"),
        (lambda: encoder(ids, torch.tensor([0])), "it takes that of ids"),
        (lambda: encoder(some_ids(25, 50)), "25 tokens; the model takes up to 24"),
        (lambda: encoder(ids, without_heads={(3, 0)}), "layer 3, head 0"),
        (lambda: model(ids, some_ids(17, 40)), "target has 17 tokens"),
        (lambda: model(ids, ids, without_heads={("both", 0, 0)}), "encoder, decoder, cross"),
        (lambda: EncoderConfig.from_dict({"layers": 1}), '"heads" is missing'),
        (lambda: dataclasses.replace(BERT, heads=5), "a multiple of heads=5"),
        (lambda: dataclasses.replace(BERT, biases=1), "true or false"),
    ):
        with pytest.raises(ValueError, match=said.replace("(", r"\(")):
            call()
    assert EncoderConfig.from_dict(BARE.as_dict()) == BARE
