"""Masks in the layers of a model: pairs, padding, empty rows, corners, each by another way."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from explorer.compute.attention import masks_checks
from explorer.compute.attention.masks import CURES, visible, visible_pairs, with_cure
from explorer.compute.attention.masks_padding import padded
from explorer.compute.attention.masks_stack import Reads, masked_softmax
from tests.compute.attention.masks_given import (
    IDS,
    ROUNDING,
    SHIPPED,
    flags,
    random_mask,
    shipped,
    small_model,
    stack_of,
)

# who may read whom ------------------------------------------------------------------------


def test_that_the_pairs_of_every_mask_come_in_closed_form() -> None:
    sizes = itertools.product(range(1, 7), range(4), ("left", "right"))
    for tokens, padding, side in sizes:
        real = padded(range(tokens), padding, side, 0).flags
        total, before = tokens + padding, padding if side == "left" else 0
        for kind, prefix in (("none", 0), ("causal", 0), *(("prefix", p) for p in range(tokens))):
            counted = visible(kind, total, total, before + prefix, real).sum()
            assert visible_pairs(kind, tokens, prefix, padding, side) == counted
        for queries in (1, 5):
            counted = visible("cross", queries, total, 0, real).sum()
            assert visible_pairs("cross", tokens, 0, padding, side, queries) == counted


def test_that_a_prefix_slides_from_the_causal_mask_to_none() -> None:
    causal, none = visible("causal", 7, 7), visible("none", 7, 7)
    assert (visible("prefix", 7, 7, 0) == causal).all()
    assert (visible("prefix", 7, 7, 1) == causal).all()
    assert (visible("prefix", 7, 7, 7) == none).all()
    counts = [visible("prefix", 7, 7, prefix).sum() for prefix in range(1, 8)]
    assert np.diff(counts).tolist() == [1, 2, 3, 4, 5, 6]


def test_that_few_queries_are_the_last_rows_of_the_whole_mask() -> None:
    for kind, queries in itertools.product(("none", "causal", "prefix"), range(1, 6)):
        whole = visible(kind, 6, 6, 3)
        assert (visible(kind, queries, 6, 3) == whole[-queries:]).all()


# attention under a mask -------------------------------------------------------------------


def test_that_the_hand_case_comes_out() -> None:
    keys = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], dtype=torch.float64)
    weights = masked_softmax(keys @ keys.T / math.sqrt(2), flags(visible("causal", 3, 3)), "none")
    expected = np.array([[1, 0, 0], [0.330238, 0.669762, 0], [0.248255, 0.248255, 0.503490]])
    np.testing.assert_allclose(weights, expected, atol=1e-6)


@pytest.mark.parametrize("positions", ["learned", "rotary", "alibi"])
@pytest.mark.parametrize("seed", range(3))
def test_that_attention_is_that_of_torch_with_the_same_mask(positions: str, seed: int) -> None:
    stack = stack_of(positions)
    allowed = flags(random_mask(seed, len(IDS)))
    scored = stack.scored(1, stack.embed(IDS, list(range(len(IDS)))))
    ours = masked_softmax(scored.scaled, allowed, "zero") @ scored.values
    np.testing.assert_allclose(ours, masks_checks.sdpa(scored, allowed), atol=ROUNDING)


@pytest.mark.parametrize("positions", ["learned", "rotary", "sinusoidal", "alibi", "t5", "none"])
def test_that_under_its_own_mask_the_stack_is_the_model(positions: str) -> None:
    model, stack = small_model(positions), stack_of(positions)
    causal = Reads(flags(visible("causal", len(IDS), len(IDS))))
    levels = stack.run(stack.embed(IDS, list(range(len(IDS)))), causal)
    np.testing.assert_allclose(stack.logits(levels[-1]), model.logits(IDS), atol=1e-4)


@pytest.mark.parametrize("kind", ["none", "prefix"])
@pytest.mark.parametrize("positions", ["learned", "rotary"])
def test_that_transformers_gives_the_same_under_another_mask(positions: str, kind: str) -> None:
    pytest.importorskip("transformers")
    from explorer.compute.attention.one_head_checks import transformers_model

    model, stack, count = small_model(positions), stack_of(positions), len(IDS)
    allowed = flags(visible(kind, count, count, 4))
    levels = stack.run(stack.embed(IDS, list(range(count))), Reads(allowed))
    added = torch.zeros(1, 1, count, count).masked_fill(~allowed, torch.finfo(torch.float32).min)
    with torch.no_grad():
        theirs = transformers_model(model)(torch.tensor([IDS]), attention_mask=added).logits[0]
    np.testing.assert_allclose(stack.logits(levels[-1]), theirs, atol=1e-4)
    own = model.logits(IDS)  # under the causal mask: the test can tell the two apart
    assert float((own - theirs).abs().max()) > 1e-2


# padding, and rows without a key ----------------------------------------------------------


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("kind", ["none", "causal"])
@pytest.mark.parametrize("positions", ["learned", "rotary"])
def test_that_padding_changes_nothing_real(positions: str, kind: str, side: str) -> None:
    stack, count = stack_of(positions), len(IDS)
    plain = stack.run(
        stack.embed(IDS, list(range(count))), Reads(flags(visible(kind, count, count)))
    )[-1]
    found = []
    for filler in (0, 7):
        text = padded(IDS, 3, side, filler)
        size = len(text.ids)
        reads = Reads(flags(visible(kind, size, size, 0, text.flags)))
        stream = stack.run(stack.embed(text.ids, text.places), reads)[-1]
        found.append(stream[flags(text.flags)])
    assert torch.equal(found[0], found[1]), "whatever token pads"
    np.testing.assert_allclose(found[0], plain, atol=ROUNDING)


def test_that_an_empty_row_is_nan_and_its_cures_do_what_they_say() -> None:
    scores = torch.tensor([[0.3, -1.0, 2.0], [1.0, 0.0, 0.5]], dtype=torch.float64)
    allowed = torch.tensor([[False, False, False], [True, True, False]])
    by_cure = {cure: masked_softmax(scores, allowed, cure) for cure in CURES}
    assert by_cure["none"][0].isnan().all()
    assert scores.masked_fill(~allowed, -math.inf).softmax(-1)[0].isnan().all(), "torch's too"
    np.testing.assert_allclose(by_cure["finite"][0], [1 / 3] * 3)
    np.testing.assert_allclose(by_cure["self"][0], [1, 0, 0])
    np.testing.assert_allclose(by_cure["zero"][0], [0, 0, 0])
    identity = torch.eye(3, dtype=torch.float64)[None]
    fused = functional.scaled_dot_product_attention(
        scores[None], identity, identity, attn_mask=allowed, scale=1.0
    )
    np.testing.assert_allclose(fused[0], by_cure["zero"], atol=ROUNDING)
    for weights in by_cure.values():  # nothing else is touched
        np.testing.assert_allclose(weights[1], by_cure["zero"][1], atol=ROUNDING)


def test_that_what_a_cured_row_reads_is_what_the_mask_of_influence_says() -> None:
    allowed = visible("causal", 4, 4, 0, np.array([False, False, True, True]))
    assert (with_cure(allowed, "zero") == allowed).all()
    assert with_cure(allowed, "finite")[:2].all()
    assert with_cure(allowed, "self")[:2].tolist() == np.eye(4, dtype=bool)[:2].tolist()
    assert (with_cure(allowed, "finite")[2:] == allowed[2:]).all()


@SHIPPED
def test_that_nan_takes_the_next_layer_whole_and_cures_keep_the_real_tokens() -> None:
    empty = shipped().shared.empty
    by_name = {cure.name: cure for cure in empty.cures}
    padding = int((~empty.real).sum())
    assert by_name["none"].broken.sum(axis=1).tolist() == [0, padding, len(empty.pieces)]
    assert math.isnan(by_name["none"].difference)
    for name in ("finite", "self", "zero"):
        assert not by_name[name].broken.any()
        assert by_name[name].difference < ROUNDING


# the wrong corner -------------------------------------------------------------------------


def test_that_is_causal_with_one_query_returns_the_first_value() -> None:
    torch.manual_seed(0)
    query, keys, values = torch.randn(1, 8), torch.randn(5, 8), torch.randn(5, 8)
    output = functional.scaled_dot_product_attention(
        query[None], keys[None], values[None], is_causal=True
    )[0]
    assert torch.equal(output[0], values[0])
    lower_right = flags(visible("causal", 1, 5))
    whole = masked_softmax(query @ keys.T / math.sqrt(8), lower_right, "none") @ values
    assert float((whole - output).norm()) > 0.1, "and that is wrong"


@SHIPPED
def test_that_the_lower_right_corner_gives_the_outputs_of_the_whole_text() -> None:
    corner = shipped().shared.corner
    assert corner is not None
    np.testing.assert_allclose(corner.difference[0], 0, atol=ROUNDING)
    assert (corner.difference[1] > 0.1).all()
    np.testing.assert_allclose(corner.weight.sum(-1), 1, atol=1e-6)
