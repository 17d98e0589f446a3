"""Training of byte-pair encoding: the merges, ids and lengths of `tokenizers`, and long texts."""

from __future__ import annotations

from collections import Counter

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.tokenizers.bpe_corpus import Options, count_words
from explorer.compute.tokenizers.bpe_model import model_of
from explorer.compute.tokenizers.bpe_row import count_pairs, in_a_row, join_at_once, join_one_by_one
from explorer.compute.tokenizers.bpe_ties import BITS
from explorer.compute.tokenizers.pretokenizers import BLOCK, PRE_TOKENIZERS, blocks
from tests.compute.tokenizers.bpe_library import (
    TEXT,
    TOY,
    agree,
    crowded,
    library,
    made_by,
    profile,
    run,
    trained,
)


@profile
@given(times=crowded, minimum=st.integers(1, 4), size=st.none() | st.integers(1, 30))
def test_that_merges_and_ids_are_those_of_tokenizers_with_ties(
    times: dict[str, int], minimum: int, size: int | None
) -> None:
    agree(times, alphabet="characters", minimum=minimum, size=size)


@profile
@given(
    times=st.dictionaries(st.text(min_size=1, max_size=6), st.integers(1, 4), min_size=1),
    minimum=st.integers(1, 2),
)
def test_that_byte_level_merges_are_those_of_tokenizers_whatever_the_unicode(
    times: dict[str, int], minimum: int
) -> None:
    times = {word: often for word, often in times.items() if not regex.search(r"\p{Cs}", word)}
    agree(times, alphabet="bytes", minimum=minimum)


def test_that_initial_alphabet_and_specials_come_first_and_a_special_may_be_made_by_a_merge() -> (
    None
):
    agree(TOY, alphabet="characters", initial="xyz", specials=("[UNK]", "<s>"))
    agree(TOY, alphabet="characters", specials=("hug", "[UNK]", "un"))
    agree({"abab": 5, "aba": 2}, alphabet="characters", specials=("ab",), size=4)
    agree(Counter(TEXT.split()), alphabet="bytes", specials=("<|endoftext|>", "the"))


def test_that_a_limited_alphabet_skips_characters_and_joins_their_neighbours() -> None:
    times = {"aXb": 5, "ab": 1, "aa": 3, "bb": 3}
    agree(times, alphabet="characters", limit_alphabet=2)
    ours = trained(times, alphabet="characters", limit_alphabet=2)
    assert next(made_by(ours)) == "ab"
    theirs, _ = library(times, Options("characters", limit_alphabet=2))
    model = model_of(ours)
    assert [t for t, _, _ in model.encode_word("aXb")] == theirs.encode("aXb").ids  # X disappears


def test_that_a_vocabulary_smaller_than_the_alphabet_is_the_alphabet() -> None:
    ours = trained(TOY, alphabet="characters", size=3)
    assert len(ours.pieces) == 7  # as in tokenizers: the size never cuts the alphabet
    agree(TOY, alphabet="characters", size=3)


@profile
@given(times=crowded, longest=st.integers(1, 8), minimum=st.integers(1, 3))
def test_that_a_longest_token_is_that_of_tokenizers(
    times: dict[str, int], longest: int, minimum: int
) -> None:
    agree(times, alphabet="characters", longest=longest, minimum=minimum)


@pytest.mark.parametrize(("longest", "expected"), [(1, 2), (2, 2), (3, 2), (4, 2), (5, 4), (6, 4)])
def test_that_the_longest_token_is_one_unit_shorter_than_asked_for_but_never_below_two(
    longest: int, expected: int
) -> None:
    agree({"abcdefgh": 3}, alphabet="characters", longest=longest)
    agree({"机器学习abcdefgh": 3, "学习": 2}, alphabet="bytes", longest=longest)
    agree({"abab": 5, "aba": 2}, alphabet="characters", specials=("ab",), longest=longest)
    ours = trained({"abcdefgh": 3}, alphabet="characters", longest=longest)
    assert max(map(len, made_by(ours))) == expected


def test_that_long_texts_which_forget_single_pairs_learn_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    times = Counter(PRE_TOKENIZERS["gpt2"].words(TEXT * 3))
    kept = trained(times, minimum=2)
    monkeypatch.setattr("explorer.compute.tokenizers.bpe_train.LONG", 10)
    forgot = trained(times, minimum=2)
    assert forgot.merges == kept.merges
    assert forgot.learned.distinct == kept.learned.distinct
    assert forgot.learned.ties == kept.learned.ties


@profile
@given(word=st.text("ab", min_size=2, max_size=40), times=st.integers(1, 3))
def test_that_joining_all_places_at_once_is_joining_them_one_by_one(word: str, times: int) -> None:
    words = [[ord(c) - 97 for c in word], [0, 0, 1, 1, 0]]
    for left, right in ((0, 0), (0, 1), (1, 0), (1, 1)):
        results = []
        for work in (join_at_once, join_one_by_one):
            row = in_a_row(words, [times, 2])
            _, places = count_pairs(row)
            found = places.pop(left << BITS | right, [])
            joined, change = work(row, places, found, left, right, 2, 0)
            change.pop(left << BITS | right, None)
            change = {pair: by for pair, by in change.items() if by}
            valid = {
                pair: [i for i in where if (row.symbol[i], row.symbol[row.after(i)])
                       == (pair >> BITS, pair & ((1 << BITS) - 1))]
                for pair, where in places.items()
            }  # fmt: skip
            valid = {pair: where for pair, where in valid.items() if where}
            linked = row.symbol.tolist(), row.gone().tolist()
            results.append((joined, change, valid, linked))
        assert results[0] == results[1]


@pytest.mark.parametrize("cut", ["gpt2", "cl100k", "o200k", "whitespace", "digits"])
def test_that_a_text_counted_block_by_block_gives_the_same_words(cut: str) -> None:
    text = (TEXT + "\n \n don't  stop\r\n\t7 ") * 5
    parts = list(blocks(text, cut, 40))
    assert "".join(parts) == text
    assert len(parts) > 3 or cut == "digits"
    pieces = [word for part in parts for word in PRE_TOKENIZERS[cut].words(part)]
    assert pieces == PRE_TOKENIZERS[cut].words(text)
    assert BLOCK >= 40
    assert run(count_words(text, PRE_TOKENIZERS[cut])) == Counter(pieces)


def test_that_one_character_a_million_times_is_learned_in_bounded_time() -> None:
    ours = trained({"a" * 1_000_000: 1}, minimum=1)
    # 2^19 is the largest power of two that occurs; runs that are left over add some
    assert max(map(len, ours.pieces)) == 1_000_000
    assert len(ours.merges) < 60


def test_that_places_taken_at_the_very_end_of_the_row_are_passed_over() -> None:
    # many places of (b, c) of which the last lies inside a long token that ends the row
    times = {"ab" * 100: 3, "bc" * 80: 2, "abc": 1, "bcabcabcabcabcabc": 5}
    agree(times, alphabet="characters", minimum=1)
