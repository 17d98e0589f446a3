"""The unigram tokenizer: against brute force, and the laws of its training."""

from __future__ import annotations

import dataclasses
import itertools
import math
import random
from collections import Counter
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.tokenizers.unigram.best import best_paths
from explorer.compute.tokenizers.unigram.dialect import DEVIATIONS, DIALECTS, dialect_of
from explorer.compute.tokenizers.unigram.lattice import lattice_of
from explorer.compute.tokenizers.unigram.model import UnigramModel, model_of
from explorer.compute.tokenizers.unigram.params import EXAMPLE
from explorer.compute.tokenizers.unigram.seeds import seed_pieces
from explorer.compute.tokenizers.unigram.sentences import sentence_seeds
from explorer.compute.tokenizers.unigram.suffixes import code_points, sorted_suffixes
from explorer.compute.tokenizers.unigram.sums import expectation
from explorer.compute.tokenizers.unigram.training import (
    train,
    train_from,
)
from explorer.compute.tokenizers.unigram.word import (
    best_ways,
    count_paths,
    entropy,
    forward,
    posteriors,
    sample,
    word_of,
)
from tests.compute.tokenizers.unigram_given import (
    ENGLISH,
    learn,
    normalised,
    profile,
    toy_word,
    ways_of,
)

# brute force ---------------------------------------------------------------------------------


@profile
@given(
    text=st.text(alphabet="abc", min_size=1, max_size=7),
    pieces=st.sets(st.text(alphabet="abc", min_size=2, max_size=4), max_size=12),
    seed=st.integers(0, 2**20),
    temperature=st.sampled_from([0.5, 1.0, 2.0]),
)
def test_that_the_sums_over_a_word_are_those_of_all_its_cuts(
    text: str, pieces: set[str], seed: int, temperature: float
) -> None:
    draw = random.Random(seed)
    ids = {piece: i for i, piece in enumerate(["a", "b", "c", *sorted(pieces)])}
    scores = [draw.uniform(-6, -0.5) for _ in ids]
    word = word_of(text, ids, scores, -20.0, 4)
    ways = ways_of(text, list(ids))
    sums = [sum(scores[ids[part]] for part in way) for way in ways]
    weights = [math.exp(value / temperature) for value in sums]
    z = sum(weights)
    assert count_paths(word) == len(ways)
    assert forward(word, temperature)[-1] == pytest.approx(math.log(z), abs=1e-9)
    shares = {(a.start, a.end): s for a, s in zip(word.arcs, posteriors(word, temperature))}  # noqa: B905 (equal by construction)
    brute: Counter[tuple[int, int]] = Counter()
    for way, weight in zip(ways, weights, strict=True):
        place = 0
        for part in way:
            brute[place, place + len(part)] += weight / z  # type: ignore[assignment]  # a share
            place += len(part)
    assert {k: v for k, v in shares.items() if v > 1e-12} == pytest.approx(
        {k: v for k, v in brute.items() if v > 1e-12}, abs=1e-9
    )
    p = [w / z for w in weights]
    assert entropy(word, temperature) == pytest.approx(
        -sum(q * math.log(q) for q in p if q > 0), abs=1e-8
    )
    ranked = [score for score, _ in best_ways(word, len(ways) + 3)]
    assert ranked == pytest.approx(sorted(sums, reverse=True), abs=1e-9)


@profile
@given(
    words=st.dictionaries(
        st.text(alphabet="ab中", min_size=1, max_size=8), st.integers(1, 9), min_size=1, max_size=6
    ),
    dead=st.integers(0, 2**16),
)
def test_that_all_words_at_once_give_what_each_gives_alone(
    words: dict[str, int], dead: int
) -> None:
    seeds = seed_pieces(words, DIALECTS["textbook"])
    size = len(seeds.pieces)
    alive = np.array([not dead >> i & 1 for i in range(size)])
    scores = np.append(seeds.scores, -20.0)
    lattice = lattice_of(seeds.words, seeds.times, seeds.pieces).without(alive)
    found, best = expectation(lattice, scores), best_paths(lattice, scores)
    ids = {piece: i for i, piece in enumerate(seeds.pieces) if alive[i]}
    counts, log_z = np.zeros(size + 1), []
    for text, times in zip(seeds.words, seeds.times, strict=True):
        word = word_of(text, ids, scores, -20.0, 16)
        for arc, share in zip(word.arcs, posteriors(word), strict=True):
            counts[arc.piece] += share * times
        log_z.append(forward(word)[-1])
    # the same sums in another order
    np.testing.assert_allclose(found.counts, counts, atol=1e-9)
    np.testing.assert_allclose(found.log_z, log_z, atol=1e-9)
    alone = [best_ways(word_of(t, ids, scores, -20.0, 16), 1)[0][0] for t in seeds.words]
    np.testing.assert_allclose(best.score, alone, atol=1e-9)


@profile
@given(words=st.lists(st.text(alphabet="abc", min_size=1, max_size=9), min_size=1, max_size=8))
def test_that_seeds_are_the_substrings_with_two_different_followers(words: list[str]) -> None:
    seeds = seed_pieces(Counter(words), DIALECTS["tokenizers"])
    followers: dict[str, Counter[str]] = {}
    for word in set(words):
        for start in range(len(word)):
            for end in range(start + 2, len(word) + 1):
                after = word[end : end + 1]
                followers.setdefault(word[start:end], Counter())[after] += 1
    expected = {
        piece: sum(after.values()) * len(piece)
        for piece, after in followers.items()
        if len(after) > 1 and len(piece) <= 16
    }
    longer = slice(seeds.characters, None)
    found = dict(zip(seeds.pieces[longer], seeds.counts[longer], strict=True))
    assert found == expected


@profile
@given(text=st.text(alphabet="ab", min_size=1, max_size=60), depth=st.integers(1, 20))
def test_that_suffixes_are_sorted_as_far_as_asked(text: str, depth: int) -> None:
    found = sorted_suffixes(code_points([text]), depth)
    row = text + "\0"
    ends = [row[i:][:depth] for i in found.order]
    assert sorted(found.order.tolist()) == list(range(len(row)))
    assert ends == sorted(ends)
    for (a, b), common in zip(itertools.pairwise(ends), found.common[1:], strict=True):
        assert len([*itertools.takewhile(lambda x: x[0] == x[1], zip(a, b))]) == common  # noqa: B905 (of different length)


# laws of training ----------------------------------------------------------------------------


@pytest.mark.parametrize("dialect", list(DIALECTS))
def test_that_pieces_only_ever_get_fewer_and_characters_stay(dialect: str) -> None:
    words = Counter(ENGLISH.split())
    learned = learn(words, 60, dialect)
    assert learned.final is not None
    sizes = [len(event.pieces) for event in learned.events]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == len(learned.seeds.pieces) > sizes[-1] > 60
    assert set("".join(words)) <= set(learned.final.pieces)
    assert len(learned.final.pieces) == 60
    assert (np.diff(learned.final.scores) <= 0).all()


@profile
@given(
    words=st.dictionaries(
        st.text(alphabet="abcd", min_size=1, max_size=10), st.integers(1, 50), min_size=1,
        max_size=20,
    ),
    extra=st.integers(0, 30),
    dialect=st.sampled_from(list(DIALECTS)),
)  # fmt: skip
def test_that_any_words_give_a_vocabulary_that_can_write_them(
    words: dict[str, int], extra: int, dialect: str
) -> None:
    size = len(set("".join(words))) + extra
    learned = learn(words, size, dialect)
    assert learned.final is not None
    model = model_of(learned.final)
    for word in words:
        tokens = model.encode_word(word)
        assert "".join(model.piece(i) for i, _, _ in tokens) == word
        assert [(s, e) for _, s, e in tokens] == [
            (s, e) for s, e in itertools.pairwise([0, *(e for _, _, e in tokens)])
        ]


def test_that_within_a_round_maximum_likelihood_scores_never_raise_the_objective() -> None:
    # EM with ln in the place of psi: Dempster, Laird and Rubin 1977
    seeds = seed_pieces(Counter(ENGLISH.split()), DIALECTS["textbook"])
    lattice = lattice_of(seeds.words, seeds.times, seeds.pieces)
    scores = np.append(seeds.scores, -30.0)
    objectives = []
    for _ in range(8):
        found = expectation(lattice, scores)
        objectives.append(found.objective)
        with np.errstate(divide="ignore"):
            scores[:-1] = np.maximum(np.log(found.counts[:-1] / found.counts[:-1].sum()), -700)
    assert (np.diff(objectives) <= 1e-12).all()


def test_that_the_dialects_decide_differently_and_in_what() -> None:
    words = Counter((ENGLISH * 2).split())
    book, library_way = (learn(words, 70, name) for name in ("textbook", "tokenizers"))
    assert book.final is not None
    assert library_way.final is not None
    assert set(book.final.pieces) != set(library_way.final.pieces)
    seeds = [dict(zip(x.seeds.pieces, x.seeds.counts, strict=True)) for x in (book, library_way)]
    assert set(seeds[0]) == set(seeds[1])  # the same repeats …
    assert seeds[0]["wh"] > seeds[1]["wh"]  # … weighed by all words, or by the distinct ones


@pytest.mark.parametrize("deviation", [name for name in DEVIATIONS if name != "none"])
def test_that_every_deviation_is_one_switch_of_a_dialect_in_use(deviation: str) -> None:
    (switch, value), *more = DEVIATIONS[deviation].items()
    assert not more
    assert getattr(DIALECTS["textbook"], switch) != value
    users = {name for name, dialect in DIALECTS.items() if getattr(dialect, switch) == value}
    assert users == {"sentencepiece" if deviation in ("unknown", "unused", "order", "single")
                     else "tokenizers"}  # fmt: skip


@pytest.mark.parametrize("deviation", ["loss", "seeds", "unknown", "fill", "order"])
def test_that_a_deviation_alone_changes_what_is_learned(deviation: str) -> None:
    # under SentencePiece's coverage some characters are unknown; the others need no such text
    text = EXAMPLE + (" zyxq" if deviation == "unknown" else "")
    base = "sentencepiece" if deviation == "unknown" else "textbook"
    names = ("none", deviation) if deviation != "unknown" else ("unknown", "none")
    found = []
    for name in names:
        switches = dialect_of(base, name)
        if deviation == "unknown" and name == "none":
            switches = dataclasses.replace(switches, unknown="none")
        seeds = sentence_seeds(normalised(text)) if base == "sentencepiece" else None
        steps = (
            train(Counter(text.split()), 100, switches)
            if seeds is None
            else train_from(seeds, 100, switches)
        )
        try:
            while True:
                next(steps)
        except StopIteration as stop:
            final = stop.value.final
        found.append(dict(zip(final.pieces, final.scores.tolist(), strict=True)))
    assert found[0] != found[1]


def test_that_the_alphabet_overshoots_only_where_the_library_lets_it() -> None:
    words = Counter({"abc": 3, "abcabc": 2, "ab": 4, "bc": 3})
    sizes = {}
    for deviation in ("none", "overshoot"):
        steps = train(words, 3, dialect_of("textbook", deviation))
        try:
            while True:
                next(steps)
        except StopIteration as stop:
            sizes[deviation] = len(stop.value.final.pieces)
    assert sizes["none"] == 3 < sizes["overshoot"]


def test_that_samples_come_as_often_as_their_probability_says() -> None:
    word = toy_word("pug")
    draw, drawn = random.Random(5), 4000
    seen: Counter[Any] = Counter(sample(word, 2.0, draw) for _ in range(drawn))
    ways = best_ways(word, 9)
    log_z = forward(word, 2.0)[-1]
    chi = sum(
        (seen[path] - drawn * p) ** 2 / (drawn * p)
        for path, p in ((path, math.exp(score / 2.0 - log_z)) for score, path in ways)
    )
    assert chi < 13.8  # chi squared with 2 degrees of freedom: exceeded once in a thousand


def test_that_bytes_stand_in_for_unknown_characters_where_all_of_them_are_pieces() -> None:
    pieces = ["<unk>", "a", "<0xE4>", "<0xB8>", "<0xAD>"]
    model = UnigramModel(pieces, [0.0, -1.0, -2.0, -2.0, -2.0], byte_fallback=True)
    assert model.encode_word("a中") == [(1, 0, 1), (2, 1, 2), (3, 1, 2), (4, 1, 2)]
    assert model.encode_word("a国") == [(1, 0, 1), (0, 1, 2)]
    with pytest.raises(KeyError):
        model.piece(5)
