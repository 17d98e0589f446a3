"""What a head is called: patterns that are perfect, even, or by chance, against closed forms."""

from __future__ import annotations

import math

import numpy as np
import pytest

from explorer.compute.attention.heads_labels import (
    KINDS,
    averaged_cells,
    entropies,
    name_of,
    on_pattern,
    score_repeated,
    score_text,
)
from explorer.compute.attention.pyramid import block_for, level_for, pooled, pyramid
from explorer.compute.models import heads

PERIOD = 7
TOKENS = 1 + 2 * PERIOD


def causal_uniform(tokens: int) -> np.ndarray:
    """Every query spreads its weight evenly over what it may see."""
    allowed = np.tril(np.ones((tokens, tokens)))
    return np.asarray(allowed / allowed.sum(1, keepdims=True))


def reading(offset: int, tokens: int = TOKENS) -> np.ndarray:
    """Every query reads the key `offset` back; where there is none, the first token."""
    weights = np.zeros((tokens, tokens))
    for query in range(tokens):
        there = query - offset >= 1 or (offset == 1 and query == 1)
        weights[query, query - offset if there else 0] = 1
    return weights


@pytest.mark.parametrize(
    ("kind", "offset"),
    [("previous", 1), ("duplicate", PERIOD), ("induction", PERIOD - 1), ("self", 0)],
)
def test_that_a_perfect_pattern_scores_one_and_no_other_kind_does(kind: str, offset: int) -> None:
    scores = {name: float(score) for name, score in
              score_repeated(reading(offset), PERIOD).items()}  # fmt: skip
    assert scores[kind] == 1.0
    others = [scores[other] for other in KINDS if other not in (kind, "entropy", "first")]
    # where a pattern has no key, query 1 reads token 0, which is also the one before it
    assert max(others) <= (1 / (TOKENS - 1) if kind in ("duplicate", "induction") else 0.0)
    assert scores["entropy"] == 0.0


def test_that_the_same_holds_on_a_text_with_that_repetition() -> None:
    ids = [0, *range(1, PERIOD + 1), *range(1, PERIOD + 1)]
    for kind, offset in (("previous", 1), ("duplicate", PERIOD), ("induction", PERIOD - 1)):
        scores = score_text(reading(offset), ids)
        assert float(scores[kind]) == 1.0


def test_that_a_perfect_previous_token_head_has_n_minus_1_of_n_of_all_weight() -> None:
    """TransformerLens' `mul` score: row 0 has nowhere to look."""
    pattern = heads.previous_token_pattern(TOKENS)
    found = float(heads.detect(reading(1), pattern))
    assert found == pytest.approx((TOKENS - 1) / TOKENS)


def test_that_even_weights_score_what_the_closed_forms_say() -> None:
    weights = causal_uniform(TOKENS)
    scores = score_repeated(weights, PERIOD)
    assert float(scores["previous"]) == pytest.approx(np.mean([1 / (i + 1) for i in range(1, 15)]))
    assert float(scores["first"]) == pytest.approx(np.mean([1 / (i + 1) for i in range(2, 15)]))
    assert float(scores["self"]) == pytest.approx(np.mean([1 / (i + 1) for i in range(1, 15)]))
    second = [1 / (i + 1) for i in range(PERIOD + 1, TOKENS)]
    assert float(scores["duplicate"]) == pytest.approx(np.mean(second))
    assert float(scores["first_matched"]) == pytest.approx(np.mean(second))
    assert float(scores["induction"]) == pytest.approx(np.mean([1 / (PERIOD + 1), *second]))
    assert float(scores["entropy"]) == pytest.approx(1.0)


def test_that_resting_is_split_by_whether_the_token_occurred_before() -> None:
    ids = [0, 1, 2, 3, 1, 2]
    weights = np.zeros((6, 6))
    weights[:4, 0] = 1  # new tokens rest
    weights[4, 2] = weights[5, 3] = 1  # those with a match read what followed it
    scores = score_text(weights, ids)
    assert (float(scores["first_matched"]), float(scores["first_unmatched"])) == (0.0, 1.0)
    assert float(scores["induction"]) == 1.0
    assert float(scores["first"]) == pytest.approx(0.5)


def test_that_a_text_without_repetition_has_no_score_for_matching() -> None:
    scores = score_text(causal_uniform(5), [0, 1, 2, 3, 4])
    assert math.isnan(scores["induction"])
    assert math.isnan(scores["duplicate"])
    assert math.isnan(scores["first_matched"])
    assert not math.isnan(scores["first_unmatched"])


def test_that_matching_on_shuffled_tokens_is_near_chance() -> None:
    generator = np.random.Generator(np.random.PCG64(3))
    scores = generator.random((200, 200))
    weights = np.tril(scores) / np.tril(scores).sum(1, keepdims=True)
    ids = generator.integers(1, 60, 200).tolist()
    # about 1 token of 60 earlier ones is the same, so about a sixtieth of the weight lies there
    assert float(score_text(weights, ids)["duplicate"]) == pytest.approx(1 / 60, abs=0.02)
    assert float(score_text(weights, ids)["induction"]) == pytest.approx(1 / 60, abs=0.02)


def test_that_the_averaged_cells_give_the_score() -> None:
    generator = np.random.Generator(np.random.PCG64(4))
    weights = np.tril(generator.random((TOKENS, TOKENS)))
    weights /= weights.sum(1, keepdims=True)
    scores = score_repeated(weights, PERIOD)
    for kind in KINDS:
        if kind == "entropy":
            assert float(entropies(weights).mean()) == pytest.approx(float(scores[kind]))
            continue
        cells = averaged_cells(kind, TOKENS, PERIOD)
        assert float(weights[cells].mean()) == pytest.approx(float(scores[kind])), kind


def test_that_weight_on_a_pattern_is_that_of_two_loops() -> None:
    generator = np.random.Generator(np.random.PCG64(5))
    weights = generator.random((2, 9, 9))
    ids = [1, 2, 1, 3, 2, 1, 1, 4, 2]
    for pattern in (heads.duplicate_pattern(ids), heads.induction_pattern(ids)):
        for head in range(2):
            sums = [
                sum(weights[head, i, j] for j in range(9) if pattern[i, j])
                for i in range(9)
                if pattern[i].any()
            ]
            assert on_pattern(weights, pattern)[head] == pytest.approx(np.mean(sums))


def test_that_induction_needs_both_matching_and_copying() -> None:
    scores = dict.fromkeys(KINDS, 0.0) | {"induction": 0.8, "first": 0.5}
    assert name_of(scores, 1.0) == "induction"
    assert name_of(scores, -1.0) == "matching"
    assert name_of(scores | {"induction": 0.1}, 1.0) == "first"
    assert name_of(dict.fromkeys(KINDS, 0.0) | {"entropy": 0.9}, 1.0) == "broad"
    assert name_of(dict.fromkeys(KINDS, 0.1), 1.0) == "mixed"


# the pyramid --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("tokens", "block"), [(1, 1), (5, 2), (64, 8), (100, 7), (130, 64)])
def test_that_a_pooled_map_holds_the_largest_weight_of_each_block(tokens: int, block: int) -> None:
    weights = np.random.Generator(np.random.PCG64(tokens)).random((2, tokens, tokens))
    found = pooled(weights, block)
    side = -(-tokens // block)
    assert found.shape == (2, side, side)
    for row in range(side):
        for column in range(side):
            part = weights[:, row * block : (row + 1) * block,
                           column * block : (column + 1) * block]  # fmt: skip
            assert (found[:, row, column] == part.max((1, 2))).all()


def test_that_each_level_of_the_pyramid_is_the_whole_map_pooled() -> None:
    weights = np.random.Generator(np.random.PCG64(6)).random((300, 300)).astype(np.float32)
    levels = pyramid(weights, 64)
    assert len(levels) == 4
    for level, found in enumerate(levels):
        assert (found == pooled(weights, 2**level)).all()
    assert len(levels[-1]) <= 64


def test_that_the_level_is_the_finest_whose_cells_can_be_seen() -> None:
    assert level_for(6, 4.0) == 0
    assert level_for(6, 1.0) == 0
    assert level_for(6, 0.4) == 2
    assert level_for(3, 0.01) == 2
    assert [block_for(tokens, 64) for tokens in (1, 64, 65, 128, 2048)] == [1, 1, 2, 2, 32]
