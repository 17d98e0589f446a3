"""fastText's n-grams: hashes, pieces, vectors of unseen words."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import numpy as np
import pytest

from explorer.compute.tokenizers.compare.ngrams import (
    BUCKETS,
    Vectors,
    fnv1a,
    neighbours,
    ngrams,
    train,
)
from explorer.compute.tokenizers.compare.texts import sample


def result(steps: Generator[Any, Any, Any]) -> Any:
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            return stop.value


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    return result(train(sample("english")))


def test_that_the_hash_is_fnv1a() -> None:
    # test vectors of the authors (isthe.com/chongo/tech/comp/fnv)
    assert fnv1a("") == 0x811C9DC5
    assert fnv1a("a") == 0xE40C292C
    assert fnv1a("foobar") == 0xBF9CF968


def test_that_the_pieces_are_those_of_the_paper() -> None:
    # section 3.2: where, n = 3: <wh, whe, her, ere, re>
    assert [g for g in ngrams("where") if len(g) == 3] == ["<wh", "whe", "her", "ere", "re>"]
    assert "<where>" not in ngrams("where")
    assert "her" in ngrams("where")
    assert "<her>" not in ngrams("where")
    assert ngrams("a") == []


def test_that_a_vector_is_the_mean_of_its_parts(vectors: Vectors) -> None:
    for word in ("bridge", "bridgework"):
        parts = [vectors.grams[fnv1a(gram) % BUCKETS] for gram in ngrams(word)]
        if word in vectors.words:
            parts.append(vectors.own[vectors.words[word]])
        assert np.allclose(vectors.vector(word), sum(parts) / len(parts))
    assert "bridgework" not in vectors.words


@pytest.mark.parametrize(
    ("unseen", "near"), [("repairing", "repaired"), ("workshops", "workshop"), ("colder", "cold")]
)
def test_that_an_unseen_word_lies_near_to_its_family(unseen: str, near: str) -> None:
    found = result(neighbours(sample("english"), unseen))
    assert not found.known
    assert near in found.nearest[:2]
    assert 0 < found.seen.sum() < len(found.grams)
    assert (np.diff(found.cosines) <= 0).all()
    assert (np.abs(found.cosines) <= 1 + 1e-12).all()


def test_that_words_that_share_pieces_are_nearer_than_others(vectors: Vectors) -> None:
    def cosine(left: str, right: str) -> float:
        a, b = vectors.vector(left), vectors.vector(right)
        return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))

    assert cosine("clockwork", "clocks") > cosine("clockwork", "children")


@pytest.mark.parametrize("text", ["", "x", "word", "，。", "a a a a"])
def test_that_any_text_and_word_have_an_answer(text: str) -> None:
    for word in ("", "zz", "词"):
        found = result(neighbours(text, word))
        assert len(found.nearest) == len(found.cosines) == len(found.shared)
