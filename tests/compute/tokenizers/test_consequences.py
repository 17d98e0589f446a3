"""What the cuts do to the model: cuts and probabilities against `tokenizers` and recomputation."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.consequences.checks import check
from explorer.compute.tokenizers.consequences.race import (
    best_path,
    longest_match,
    rank_merge,
    whole_word_first,
)
from explorer.compute.tokenizers.consequences.run import Reader, could_be_utf8, run, valid_mass
from explorer.compute.tokenizers.consequences.types import Params, Step
from explorer.compute.tokenizers.consequences.vocabulary import bundled
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params()))


def part(trace: Trace, name: str) -> list[Step]:
    return [step for step in trace.steps if step.part == name]


def all_cuts(word: bytes, vocabulary: set[bytes]) -> Iterator[list[bytes]]:
    places = range(1, len(word))
    for count in range(len(word)):
        for chosen in itertools.combinations(places, count):
            edges = [0, *chosen, len(word)]
            parts = [word[a:b] for a, b in itertools.pairwise(edges)]
            if all(p in vocabulary for p in parts):
                yield parts


def test_that_the_worked_example_is_cut_as_it_says() -> None:
    # ranks a b c ab cb ac bb cbb acbb (README of rust-gems' bpe)
    order = [b"ab", b"cb", b"ac", b"bb", b"cbb", b"acbb"]
    parts = {b"ab": (b"a", b"b"), b"cb": (b"c", b"b"), b"ac": (b"a", b"c"), b"bb": (b"b", b"b"),
             b"cbb": (b"cb", b"b"), b"acbb": (b"ac", b"bb")}  # fmt: skip
    rank = {parts[token]: n for n, token in enumerate(order)}
    vocabulary = {b"a", b"b", b"c", *order}
    assert rank_merge(b"abac", rank) == [b"ab", b"ac"]
    assert rank_merge(b"abacb", rank) == [b"ab", b"a", b"cb"]
    assert longest_match(b"abacbb", vocabulary) == [b"ab", b"acbb"]
    assert best_path(b"abacbb", dict.fromkeys(vocabulary, 1.0)) == [b"ab", b"acbb"]
    # acbb is in the vocabulary, but no merge order reaches it
    assert rank_merge(b"acbb", rank) != [b"acbb"]
    assert whole_word_first(b"acbb", vocabulary, rank) == [b"acbb"]


@settings(max_examples=60, deadline=None)
@given(st.text("abc", min_size=1, max_size=9), st.integers(0, 2**20 - 1))
def test_that_the_best_path_is_the_best_of_all_cuts(text: str, seed: int) -> None:
    tokens = [b"a", b"b", b"c", b"ab", b"bc", b"abc", b"ca", b"bca", b"aa"]
    cost = {t: 0.5 + (seed >> (2 * n)) % 4 for n, t in enumerate(tokens)}
    word = text.encode()
    least = min(sum(cost[p] for p in cut) for cut in all_cuts(word, set(cost)))
    assert sum(cost[p] for p in best_path(word, cost)) == pytest.approx(least)


def test_that_all_encoders_spell_the_word_and_the_best_have_the_best_numbers() -> None:
    tokens = bundled()
    costs = tokens.costs()
    one = dict.fromkeys(tokens.ids, 1.0)
    for text in (" tolerance", " experience", "internationalisation", " 词元", "\u00e9\u00e8"):
        word = text.encode("utf-8")
        cuts = {
            "merges": rank_merge(word, tokens.rank), "longest": longest_match(word, tokens.ids),
            "likeliest": best_path(word, costs), "fewest": best_path(word, one),
        }  # fmt: skip
        assert {b"".join(parts) for parts in cuts.values()} == {word}
        assert len(cuts["fewest"]) == min(map(len, cuts.values()))
        prices = {name: sum(costs[p] for p in parts) for name, parts in cuts.items()}
        assert prices["likeliest"] == pytest.approx(min(prices.values()))


def test_that_a_word_no_tokens_make_up_has_no_cut() -> None:
    with pytest.raises(ValueError, match="no cut"):
        best_path(b"ax", {b"a": 1.0})


def test_that_ids_and_probabilities_agree_with_second_implementations(trace: Trace) -> None:
    pytest.importorskip("tokenizers")
    assert [found.status for found in check(trace.params, trace)] == ["passed"] * 3


def test_that_probabilities_sum_to_one_and_embeddings_are_those_of_the_model(
    reader: Reader,
) -> None:
    p = reader.probabilities(reader.tokens.cut("The President of the United"))
    assert float(p.sum()) == pytest.approx(1.0, abs=1e-5)  # thousands of float32 summed
    table = reader.model.decoder.token_embedding.weight.detach().numpy()
    first = reader.tokens.cut("man")[0]
    assert np.array_equal(reader.embedding(first), table[reader.model.encode("man")[1]])


def test_that_a_trailing_space_takes_the_likeliest_word_away(trace: Trace) -> None:
    (step,) = part(trace, "space")
    bare, spaced = step.rows
    assert bare.next_pieces[0].startswith(b" ")
    assert step.numbers["bare"] > 0.2
    assert step.numbers["spaced"] < step.numbers["bare"] / 10
    assert spaced.pieces[-1] == b" "
    assert spaced.pieces[:-1] == bare.pieces


def test_that_the_same_word_has_two_embeddings(trace: Trace, reader: Reader) -> None:
    (step,) = part(trace, "start")
    start, inside = (row.pieces[0] for row in step.rows[:2])
    assert start != inside
    assert inside.startswith(b" ")
    a, b = reader.embedding(start), reader.embedding(inside)
    expected = a @ b / math.sqrt((a @ a) * (b @ b))
    assert step.numbers["cosine"] == pytest.approx(float(expected), abs=1e-6)
    assert step.numbers["cosine"] < 0.99
    assert 1 <= step.numbers["rank"] < step.numbers["vocabulary"]


def test_that_finishing_a_character_is_the_sum_over_all_ways(reader: Reader) -> None:
    before, wanted = reader.tokens.cut("薛"), "蟠".encode()
    p = reader.probabilities(before)
    by_hand = 0.0
    for cut in all_cuts(wanted, set(reader.tokens.ids)):
        chance, pieces = 1.0, list(before)
        for place, piece in enumerate(cut):
            p = reader.probabilities(pieces)
            if place + 1 < len(cut):
                chance *= float(p[reader.tokens.ids[piece]])
            else:  # longer tokens that begin with the last piece count too
                chance *= sum(float(p[t]) for q, t in reader.tokens.ids.items()
                              if q.startswith(piece))  # fmt: skip
            pieces.append(piece)
        by_hand += chance
    # ways below 1e-7 are left out
    assert reader.chance(before, wanted) == pytest.approx(by_hand, abs=1e-6)


def test_that_only_continuations_fit_in_the_middle_of_a_character(
    trace: Trace, reader: Reader
) -> None:
    for data, fits in (
        (b"", True), (b"\xe8", True), (b"\xe8\x9f", True), (b"\xe8\x9f\xa0", True),
        (b"\xe8a", False), (b"\x9f", False), (b"a\xe8\x9f", True), (b"\xe8\x9f\xa0\xa0", False),
    ):  # fmt: skip
        assert could_be_utf8(data) == fits, data
    steps = part(trace, "cut")
    assert [step.numbers["known"] for step in steps] == [0, 1, 2]
    p = reader.probabilities(reader.tokens.cut("薛"))
    assert steps[0].numbers["fits"] == pytest.approx(valid_mass(reader.tokens, p, b""), abs=1e-6)
    assert all(step.numbers["finish"] <= step.numbers["fits"] + 1e-6 for step in steps)


def test_that_letters_are_counted_in_the_word_and_hidden_in_its_tokens(trace: Trace) -> None:
    (step,) = part(trace, "letters")
    assert step.numbers["count"] == 3
    whole, apart = step.rows
    lit = [whole.pieces[n] for n in whole.lit]
    assert lit == [piece for piece in whole.pieces if b"r" in piece]
    assert sum(piece.count(b"r") for piece in lit) == 3
    assert b"".join(apart.pieces) == b" s t r a w b e r r"
    assert apart.wanted == b" y"


def test_that_tokens_of_several_digits_are_lit(trace: Trace) -> None:
    (step,) = part(trace, "digits")
    numbers, together, apart = step.rows
    digits = [sum(48 <= byte < 58 for byte in piece) for piece in numbers.pieces]
    assert list(numbers.lit) == [n for n, many in enumerate(digits) if many > 1]
    assert together.wanted == b" 1900"
    assert apart.wanted == b" 1 9 0 0"
    assert 0 <= step.numbers["together"] <= 1


def test_that_the_race_counts_its_different_cuts(trace: Trace) -> None:
    (step,) = part(trace, "race")
    assert step.numbers["different"] == len({row.pieces for row in step.rows})
    assert {b"".join(row.pieces) for row in step.rows} == {b" tolerance"}


@pytest.mark.parametrize("field", ["word", "prompt", "chinese", "spelled", "letter", "race"])
def test_that_an_empty_text_is_refused_by_name(field: str) -> None:
    with pytest.raises(ParamError) as error:
        drive(run(Params(**{field: " "})))
    assert error.value.field == field


def test_that_the_encoders_are_those_of_the_other_labs() -> None:
    from explorer.compute.tokenizers.alphabets import byte_characters
    from explorer.compute.tokenizers.unigram.model import UnigramModel
    from explorer.compute.tokenizers.wordpiece.model import WordPiece

    tokens = bundled()
    costs = tokens.costs()
    letters = byte_characters()
    written = {"".join(letters[byte] for byte in piece): piece for piece in tokens.ids}
    scores = [-costs[piece] for piece in written.values()]
    unigram = UnigramModel(list(written), scores, unknown=None)
    wordpiece = WordPiece(["\u2047", *written], unknown="\u2047", prefix="")
    for text in (" tolerance", " experience", " strawberry", " 词元", "internationally"):
        word = text.encode("utf-8")
        in_letters = "".join(letters[byte] for byte in word)
        theirs = [unigram.pieces[t] for t, _, _ in unigram.encode_word(in_letters)]
        score = sum(-costs[written[piece]] for piece in theirs)
        assert score == pytest.approx(-sum(costs[p] for p in best_path(word, costs)))
        longest = [wordpiece.piece(t) for t, _, _ in wordpiece.encode_word(in_letters)]
        assert [written[str(p)] for p in longest] == longest_match(word, tokens.ids)
