"""One attention head, step by step, against independent implementations and its own laws.

Tolerances: float32 has 24 bits (6e-8 relative). Weights lie in [0, 1] and sums have at most a few
dozen terms, so 1e-5 leaves room for another order of summation; the hand case is given to six
digits.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.attention import one_head_checks as checking
from explorer.compute.attention.one_head import Head, Params, kind_of, stages
from explorer.compute.attention.one_head_run import (
    Weights,
    layers_of,
    observe,
    one_head,
    rest_of_model,
)
from explorer.compute.models import heads
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.files import ModelCard
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.rotary import angles, inverse_frequencies
from explorer.compute.models.training import initialise
from explorer.compute.models.vocabulary import CharacterVocabulary

TOLERANCE = 1e-5
IDS = [0, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3]


def small_model(positions: str) -> LoadedModel:
    """Random weights of either family: learned positions, or rotary with shared keys and values."""
    learned = positions == "learned"
    config = DecoderConfig(
        layers=3, heads=4, key_value_heads=4 if learned else 2, width=32, context=24,
        vocabulary_size=12, feed_forward_width=64, positions="learned" if learned else "rotary",
        norm="layer" if learned else "rms", feed_forward="gelu" if learned else "swiglu",
        feed_forward_biases=learned,
    )  # fmt: skip
    decoder = Decoder(config)
    initialise(decoder, seed=7)
    with torch.no_grad():  # as they start, scores are nearly equal; sharpen them
        for layer in layers_of(decoder):
            layer.attention.queries.weight.mul_(6)
    card = ModelCard("small", "Small", "characters", config, Path())
    vocabulary = CharacterVocabulary("abcdefghijk")
    return LoadedModel(card, decoder.eval().requires_grad_(False), vocabulary, torch.device("cpu"))


@pytest.fixture(scope="module", params=["learned", "rotary"])
def model(request: pytest.FixtureRequest) -> LoadedModel:
    return small_model(request.param)


def all_heads(model: LoadedModel, scale: str = "sqrt") -> list[Head]:
    return [
        observe(model, IDS, layer, head, scale, False)
        for layer in range(model.config.layers)
        for head in range(model.config.heads)
    ]


def test_that_the_hand_case_comes_out() -> None:
    # Q = K = rows of `keys`, V = rows of `values`; the stream is one-hot, so that W holds them
    keys = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
    values = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    weights = Weights(keys.T, keys.T, values.T, torch.eye(2), torch.zeros(3, 2))
    got = one_head(torch.eye(3), weights, None, math.sqrt(2))
    expected = [[1, 0, 0], [0.330238, 0.669762, 0], [0.248255, 0.248255, 0.503490]]
    output = [[1, 2], [2.339523, 3.339523], [3.510470, 4.510470]]
    np.testing.assert_allclose(got["weight"], expected, atol=1e-6)
    np.testing.assert_allclose(got["output"], output, atol=1e-6)
    np.testing.assert_allclose(got["scaled"][2, 2], 1.414214, atol=1e-6)


@given(
    tokens=st.integers(1, 12),
    half=st.integers(1, 6),
    size=st.floats(1e-3, 60),
    seed=st.integers(0, 10_000),
    turning=st.booleans(),
)
def test_that_rows_sum_to_one_and_later_tokens_get_nothing(
    tokens: int, half: int, size: float, seed: int, turning: bool
) -> None:
    random = torch.Generator().manual_seed(seed)
    width, d = 8, 2 * half

    def draw(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=random)

    weights = Weights(
        size * draw(d, width), draw(d, width), draw(d, width), draw(width, d), draw(3, d)
    )
    turns = 3 * draw(tokens, half) if turning else None
    got = one_head(draw(tokens, width), weights, turns, math.sqrt(d))
    weight = got["weight"].numpy()
    np.testing.assert_allclose(weight.sum(1), 1.0, atol=TOLERANCE)
    assert (weight[np.triu_indices(tokens, 1)] == 0).all()
    assert (weight >= 0).all()
    assert np.isneginf(got["masked"].numpy()[np.triu_indices(tokens, 1)]).all()
    # the largest exponential of each row is exactly one: exp(0)
    assert (got["exponential"].amax(1) == 1).all()
    summed = (weight[:, :, None].astype(np.float64) * got["value"].numpy()[None]).sum(1)
    np.testing.assert_allclose(got["output"], summed, atol=TOLERANCE * max(1, abs(summed).max()))


def test_that_every_head_equals_torch_sdpa(model: LoadedModel) -> None:
    for scale in ("sqrt", "none"):
        for head in all_heads(model, scale):
            assert checking.against_sdpa(head).status == "passed"


def test_that_every_head_equals_transformers_with_the_same_weights(model: LoadedModel) -> None:
    pytest.importorskip("transformers")
    other = checking.transformers_model(model)
    with torch.no_grad():
        result = other(torch.tensor([IDS]), output_attentions=True)
    assert len(result.attentions) == model.config.layers
    for head in all_heads(model):
        theirs = result.attentions[head.layer][0, head.head].numpy()
        np.testing.assert_allclose(head.weight, theirs, atol=TOLERANCE)


def test_that_every_intermediate_value_is_the_models_own(model: LoadedModel) -> None:
    for head in all_heads(model):
        seen = model.capture(IDS).layers[head.layer]
        shared = head.key_value_head
        for name, theirs in (
            ("residual", seen.residual), ("normed", seen.normed),
            ("query", seen.queries[head.head]), ("key", seen.keys[shared]),
            ("value", seen.values[shared]), ("rotated_query", seen.rotated_queries[head.head]),
            ("rotated_key", seen.rotated_keys[shared]), ("score", seen.scores[head.head]),
            ("scaled", seen.scaled[head.head]), ("weight", seen.weights[head.head]),
            ("output", seen.head_outputs[head.head]),
            ("contribution", seen.head_contributions[head.head]),
        ):  # fmt: skip
            np.testing.assert_allclose(getattr(head, name), theirs, atol=1e-4, err_msg=name)


def test_that_the_contributions_of_the_heads_add_up_to_the_attention_output(
    model: LoadedModel,
) -> None:
    for layer in range(model.config.layers):
        written = [observe(model, IDS, layer, h, "sqrt", False).contribution for h in range(4)]
        output = model.capture(IDS).layers[layer].attention_output
        np.testing.assert_allclose(sum(written), output, atol=TOLERANCE)


def test_that_removing_a_head_is_zeroing_its_part_of_w_o(model: LoadedModel) -> None:
    for head in all_heads(model):
        zeroed = checking.logits_with_zeroed_columns(model, head).softmax(-1).numpy()
        expected = np.take_along_axis(zeroed, head.candidates, axis=-1)
        np.testing.assert_allclose(head.without_head, expected, atol=TOLERANCE)


def test_that_the_rest_of_the_model_goes_on_as_the_model_does(model: LoadedModel) -> None:
    config = model.config
    rotary = config.positions == "rotary"
    turns = angles(torch.arange(len(IDS)), inverse_frequencies(config)) if rotary else None
    whole = model.capture(IDS)
    for layer in range(config.layers):
        between = whole.layers[layer].residual_between
        got = rest_of_model(model.decoder, layer, between, turns)
        np.testing.assert_allclose(got, whole.logits, atol=1e-4)


def test_that_the_stream_is_the_sum_of_what_was_written_into_it(model: LoadedModel) -> None:
    for head in all_heads(model):
        parts = head.embedding + head.position + head.attention_before + head.feed_forward_before
        np.testing.assert_allclose(head.residual, parts, atol=TOLERANCE * 10)


def test_that_the_shown_norm_gives_the_normed_stream(model: LoadedModel) -> None:
    for head in all_heads(model):
        centred = (head.residual - head.norm_mean[:, None]) / head.norm_size[:, None]
        normed = centred * head.norm_gain + head.norm_shift
        np.testing.assert_allclose(head.normed, normed, atol=1e-4)


def test_that_a_rotary_score_depends_on_the_distance_only() -> None:
    model = small_model("rotary")
    ids = [2] * 12  # the same token everywhere: in layer 0 nothing but the position differs
    head = observe(model, ids, 0, 1, "sqrt", False)
    for offset in range(12):
        diagonal = np.diagonal(head.score, -offset)
        np.testing.assert_allclose(diagonal, diagonal[0], atol=1e-3)
    lengths = np.linalg.norm(head.key, axis=1), np.linalg.norm(head.rotated_key, axis=1)
    np.testing.assert_allclose(*lengths, rtol=1e-5)


def test_that_taking_the_scaling_away_changes_this_head_and_what_follows(
    model: LoadedModel,
) -> None:
    as_trained = observe(model, IDS, 1, 2, "sqrt", False)
    without = observe(model, IDS, 1, 2, "none", False)
    np.testing.assert_array_equal(as_trained.score, without.score)
    np.testing.assert_array_equal(without.scaled, without.score)
    assert without.weight[1:].max(1).mean() > as_trained.weight[1:].max(1).mean()
    assert not np.array_equal(as_trained.with_head, without.with_head)


def test_that_the_stages_are_those_the_model_has() -> None:
    assert stages("learned", 0)[:4] == ("whole", "position", "norm", "project")
    assert stages("learned", 1)[:4] == ("whole", "position", "residual", "norm")
    assert stages("rotary", 0)[:5] == ("whole", "residual", "norm", "project", "rotate")
    assert "rotate" not in stages("learned", 1)
    assert "position" not in stages("rotary", 1)


def test_that_perfect_patterns_get_their_names() -> None:
    ids = [0, 5, 6, 7, 5, 6, 7]
    tokens = len(ids)
    previous = np.eye(tokens, k=-1)
    previous[0, 0] = 1
    assert kind_of(previous, ids, 0.0).name == "previous"
    assert kind_of(previous, ids, 0.0).previous == 1
    resting = np.zeros((tokens, tokens))
    resting[:, 0] = 1
    assert kind_of(resting, ids, 0.0).name == "first"
    induction = resting.copy()
    for query, key in zip(*np.nonzero(heads.induction_pattern(ids)), strict=True):
        induction[query] = np.eye(tokens)[key]
    kind = kind_of(induction, ids, 0.5)
    assert (kind.name, kind.matching) == ("induction", 1)
    # a head that finds the match but does not raise what it reads is no induction head
    assert kind_of(induction, ids, -0.5).name != "induction"
    uniform = np.tril(np.ones((tokens, tokens))) / np.arange(1, tokens + 1)[:, None]
    assert kind_of(uniform, ids, 0.5).name == "mixed"


def test_that_params_are_plain() -> None:
    assert Params().query == -1
    assert Params(text="a") != Params()
