"""The terms behind every number of one head, scores set by hand, and the sum over heads.

Tolerance of a sum: 1e-6 of the sum of its terms' sizes. The model adds in float32 (6e-8 relative a
step), we add the same float32 factors in float64; some sixty terms leave room for that.
"""

from __future__ import annotations

import dataclasses
import math
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.one_head_checks import checks
from explorer.compute.attention.one_head_edits import (
    Edit,
    edits_of,
    score_for_weight,
    with_edit,
    without_edit,
)
from explorer.compute.attention.one_head_run import observe, run
from explorer.compute.attention.one_head_terms import SUMS, shape_of, terms_of
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.files import ModelCard
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.training import initialise
from explorer.compute.models.vocabulary import CharacterVocabulary
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

IDS = [0, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
KINDS = ("learned", "rotary", "normed")


@cache
def model_of(kind: str) -> LoadedModel:
    """Random weights: GPT-2's family, Llama's, or Qwen3's, which norms queries and keys."""
    learned = kind == "learned"
    config = DecoderConfig(
        layers=2, heads=4, key_value_heads=4 if learned else 2, width=32, context=24,
        vocabulary_size=12, feed_forward_width=64, positions="learned" if learned else "rotary",
        norm="layer" if learned else "rms", feed_forward="gelu" if learned else "swiglu",
        feed_forward_biases=learned, query_key_norm=kind == "normed",
    )  # fmt: skip
    decoder = Decoder(config)
    initialise(decoder, seed=7)
    with torch.no_grad():
        for name, tensor in decoder.named_parameters():
            if "query_norm" in name or "key_norm" in name:  # a learned gain is not one
                tensor.copy_(torch.linspace(0.5, 2.0, len(tensor)))
    card = ModelCard("small", "Small", "characters", config, Path())
    vocabulary = CharacterVocabulary("abcdefghijk")
    return LoadedModel(card, decoder.eval().requires_grad_(False), vocabulary, torch.device("cpu"))


@cache
def head_of(kind: str, edits: tuple[Edit, ...] = ()) -> Head:
    return observe(model_of(kind), IDS, 1, 2, "sqrt", False, edits)


def trace_of(**given: object) -> Trace:
    return drive(run(Params(**given)))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_that_the_unrounded_terms_of_200_cells_sum_to_the_tensor(kind: str) -> None:
    head = head_of(kind)
    draw = np.random.default_rng(1)
    for _ in range(200):
        row = SUMS[draw.integers(len(SUMS))]
        rows, columns = shape_of(head, row)
        terms = terms_of(head, row, int(draw.integers(rows)), int(draw.integers(columns)))
        size = float(np.abs(terms.products).sum()) + abs(terms.constant * terms.factor)
        assert abs(terms.sum - terms.total) <= 1e-6 * max(size, 1.0), row


def test_that_a_query_of_qwen3_is_the_normed_one() -> None:
    head = head_of("normed")
    assert head.head_norm
    assert not head_of("rotary").head_norm
    raw = head.normed @ head.weight_query.T + head.bias[0]
    sizes = np.sqrt(np.square(raw).mean(-1))
    np.testing.assert_allclose(head.head_norm_size[0], sizes, rtol=1e-4)
    np.testing.assert_allclose(
        head.query, raw / sizes[:, None] * head.head_norm_gain[0], rtol=1e-4, atol=1e-6
    )
    assert np.abs(raw - head.query).max() > 0.1


@pytest.mark.parametrize("kind", KINDS)
def test_that_what_the_heads_write_adds_up_to_the_attention_output(kind: str) -> None:
    head, model = head_of(kind), model_of(kind)
    output = model.capture(IDS).layers[1].attention_output.numpy()
    np.testing.assert_allclose(head.attention_length, np.linalg.norm(output, axis=1), rtol=1e-5)
    total = head.head_shares.sum(0) + head.bias_share
    np.testing.assert_allclose(total, head.attention_length, rtol=1e-5)
    assert head.head_shares.shape == (4, len(IDS))


def test_that_an_edited_score_changes_all_that_follows_and_nothing_before() -> None:
    edit = Edit(8, 3, 6.0)
    plain, head = head_of("learned"), head_of("learned", (edit,))
    assert head.scaled[8, 3] == 6.0
    assert head.edited == ((8, 3),)
    assert head.before is not None
    for name in ("query", "key", "value", "score"):
        np.testing.assert_array_equal(getattr(head, name), getattr(plain, name))
    for name in ("scaled", "exponential", "weight", "output", "contribution"):
        np.testing.assert_array_equal(getattr(head.before, name), getattr(plain, name))
        rows = np.flatnonzero((getattr(head, name) != getattr(plain, name)).any(axis=1))
        assert rows.tolist() == [8], name
    scores = plain.scaled[8, :9].astype(np.float64)
    scores[3] = 6.0
    wanted = np.exp(scores - scores.max())
    np.testing.assert_allclose(head.weight[8, :9], wanted / wanted.sum(), atol=1e-6)
    np.testing.assert_allclose(head.output[8], head.weight[8] @ head.value, atol=1e-6)
    assert np.abs(head.with_head[8] - head.before.with_head[8]).max() > 1e-6
    # without the head there is nothing to edit
    shared = np.isin(head.candidates[8], plain.candidates[8])
    assert set(head.without_head[8][shared]) <= set(plain.without_head[8])


def test_that_setting_a_score_to_what_it_is_changes_no_next_token() -> None:
    plain = head_of("rotary")
    head = head_of("rotary", (Edit(8, 3, float(plain.scaled[8, 3])),))
    assert head.before is not None
    # the rest of the model runs again from the same stream, in another order of sums
    np.testing.assert_allclose(head.with_head, head.before.with_head, atol=1e-6)


@given(
    scores=st.lists(st.floats(-20, 20), min_size=2, max_size=9),
    weight=st.floats(0.001, 0.999), place=st.integers(0, 8),
)  # fmt: skip
def test_that_the_score_for_a_weight_gives_that_weight(
    scores: list[float], weight: float, place: int
) -> None:
    row = np.array(scores)
    key = place % len(row)
    row[key] = score_for_weight(row, key, weight)
    shares = np.exp(row - row.max())
    assert shares[key] / shares.sum() == pytest.approx(weight, rel=1e-9)


def test_that_the_only_key_has_no_score_for_another_weight() -> None:
    assert math.isnan(score_for_weight(np.array([1.0, -np.inf]), 0, 0.5))


def test_that_edits_are_added_replaced_and_taken_back() -> None:
    rows = with_edit((), 3, 1, 2.0)
    rows = with_edit(rows, 3, 2, 1.0)
    rows = with_edit(rows, 3, 1, -5.0)
    assert edits_of(rows) == (Edit(3, 2, 1.0), Edit(3, 1, -5.0))
    assert without_edit(rows, 3, 1) == ((3, 2, 1.0),)


@pytest.mark.parametrize(
    "value", [7, ((1, 2),), ((1, 2, "x"),), ((1.5, 0, 1.0),), ((-1, 0, 1.0),), ((1, 0, 1e9),),
              ((True, 0, 1.0),), {"a": 1}],
)  # fmt: skip
def test_that_edits_of_another_form_are_refused_in_a_sentence(value: object) -> None:
    with pytest.raises(ParamError) as caught:
        edits_of(value)
    assert caught.value.field == "edits"
    assert caught.value.key == "error.edits"


def test_that_checks_pass_and_masked_or_missing_cells_are_left_out() -> None:
    params = Params(text="abab", layer=1, head=1, edits=((4, 2, 3.0), (1, 3, 3.0), (40, 2, 3.0)))
    trace = drive(run(params))
    assert trace.shared.edited == ((4, 2),)
    assert [notice.args["count"] for notice in trace.notices if notice.key == "notice.edits"] == [2]
    for check in checks(params, trace):
        assert check.status in ("passed", "missing"), check
    undone = dataclasses.replace(params, edits=())
    np.testing.assert_array_equal(drive(run(undone)).shared.weight, trace.shared.before.weight)
