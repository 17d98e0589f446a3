"""Training and encoding with byte-pair encoding, against `tokenizers` and `tiktoken`."""

from __future__ import annotations

import dataclasses
import itertools
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.bpe_corpus import (
    Options,
    Vocabulary,
    count_words,
    learn,
)
from explorer.compute.tokenizers.bpe_model import Bpe, model_of, model_of_ranks
from explorer.compute.tokenizers.bpe_row import count_pairs, in_a_row, join_at_once, join_one_by_one
from explorer.compute.tokenizers.bpe_ties import BITS, RULES
from explorer.compute.tokenizers.decoders import join_end_of_word
from explorer.compute.tokenizers.normalisers import NFC
from explorer.compute.tokenizers.pretokenizers import BLOCK, PRE_TOKENIZERS, blocks
from explorer.compute.tokenizers.tokenizer import AddedToken, Tokenizer

tokenizers = pytest.importorskip("tokenizers")
profile = settings(max_examples=40, deadline=None)
TOY = {"hug": 10, "pug": 5, "pun": 12, "bun": 4, "hugs": 5}
SENNRICH = {"low": 5, "lower": 2, "newest": 6, "widest": 3}
TEXT = (
    "It is not the critic who counts; not the man who points out how the strong man stumbles, or "
    "where the doer of deeds could have done them better. 话说天下大势，分久必合，合久必分。"
    "周末七国分争，并入于秦。 naïve café 1234 👩‍👩‍👧 aaaa aaa\n\n  x"
)
crowded = st.dictionaries(
    st.text("abc", min_size=1, max_size=9), st.integers(1, 6), min_size=1, max_size=12
)


def run(producer: Any) -> Any:
    """To the end, without freezing arrays."""
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        return stop.value


def trained(times: Mapping[str, int], **options: Any) -> Vocabulary:
    found: Vocabulary = run(learn(times, Options(**options)))
    return found


def made_by(vocabulary: Vocabulary) -> Iterator[str]:
    """What the merges make, in order."""
    return (text_of(vocabulary.pieces[new]) for _, _, new in vocabulary.merges)


def text_of(piece: str | bytes) -> str:
    """As the library writes it."""
    if isinstance(piece, str):
        return piece
    return "".join(byte_characters()[byte] for byte in piece)


def library(times: Mapping[str, int], options: Options, **model: Any) -> tuple[Any, list[Any]]:
    """The library's tokenizer, and its merges."""
    in_bytes = options.alphabet == "bytes"
    initial = list(byte_characters()) if in_bytes else list(options.initial)
    settings: dict[str, Any] = {
        "min_frequency": options.minimum, "show_progress": False, "initial_alphabet": initial,
        "special_tokens": list(options.specials),
        "vocab_size": options.size if options.size is not None else 100_000,
    }  # fmt: skip
    if options.longest:
        settings["max_token_length"] = options.longest
    if options.limit_alphabet is not None:
        settings["limit_alphabet"] = options.limit_alphabet
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE(**model))
    words = [text_of(w.encode()) if in_bytes else w for w, n in times.items() for _ in range(n)]
    tokenizer.train_from_iterator(words, tokenizers.trainers.BpeTrainer(**settings))
    merges = [tuple(pair) for pair in json.loads(tokenizer.to_str())["model"]["merges"]]
    return tokenizer, merges


def agree(times: Mapping[str, int], **given: Any) -> None:
    """Same merges in the same order, same pieces with the same ids."""
    options = Options(**given)
    ours = trained(times, **given)
    theirs, merges = library(times, options)
    names = [text_of(piece) for piece in ours.pieces]
    assert [(names[a], names[b]) for a, b, _ in ours.merges] == merges
    assert {name: i for i, name in enumerate(names)} == theirs.get_vocab()


# training ------------------------------------------------------------------------------------


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


# ties ----------------------------------------------------------------------------------------

SENNRICH_MERGES = {
    "first-seen": "es est est</w> lo low ne new newest</w> low</w> wi",
    "tokenizers": "es t</w> est</w> lo low ew new newest</w> low</w> dest</w>",
    "lexicographic": "t</w> st</w> est</w> ow low west</w> ne newest</w> low</w> wi",
    "sentencepiece": "es est est</w> lo low ew new newest</w> low</w> id",
}


@pytest.mark.parametrize("rule", sorted(SENNRICH_MERGES))
def test_that_each_tie_rule_gives_its_own_order_on_sennrichs_words(rule: str) -> None:
    ours = trained(SENNRICH, alphabet="characters", end_of_word="</w>", merges=10, rule=rule)
    assert " ".join(made_by(ours)) == SENNRICH_MERGES[rule]
    assert ours.learned.counts == [9, 9, 9, 7, 7, 6, 6, 6, 5, 3]


def test_that_the_string_of_wikipedia_ends_as_xdxac_by_two_routes() -> None:
    routes = {}
    for rule in RULES:
        ours = trained({"aaabdaaabac": 1}, alphabet="characters", merges=3, rule=rule)
        routes[rule] = list(made_by(ours))
        assert [ours.pieces[t] for t, _, _ in model_of(ours).encode_word("aaabdaaabac")] == [
            "aaab", "d", "aaab", "a", "c",
        ]  # fmt: skip
    assert routes["first-seen"] == routes["lexicographic"] == ["aa", "aaa", "aaab"]
    assert routes["tokenizers"] == routes["sentencepiece"] == ["aa", "ab", "aaab"]


def test_that_first_seen_follows_the_order_of_the_text() -> None:
    for text, expected in (
        ("bbbaaaddddcccc", "dd cc bb aa"), ("aaabbbccccdddd", "cc dd aa bb"),
    ):  # fmt: skip
        ours = trained({text: 1}, alphabet="characters", rule="first-seen", merges=4)
        assert " ".join(made_by(ours)) == expected


@profile
@given(times=crowded, rule=st.sampled_from(RULES))
def test_that_every_rule_chooses_as_a_plain_recount_would(times: dict[str, int], rule: str) -> None:
    ours = trained(times, alphabet="characters", rule=rule)
    pieces = [text_of(piece) for piece in ours.pieces]
    words = [[pieces.index(c) for c in word] for word in times]

    def key(pair: tuple[int, int], seen: int) -> Any:
        a, b = pair
        whole = pieces[a] + pieces[b]
        if rule == "first-seen":
            return seen
        if rule == "lexicographic":  # the largest first: every character's distance from the top
            return [[-ord(c) for c in pieces[i]] + [1] for i in pair]
        if rule == "sentencepiece":
            return len(whole), whole.encode()
        return (max(pair), min(pair), -a) if rule == "youtokentome" else pair

    for merge, (left, right, new) in enumerate(ours.merges):
        counts: Counter[tuple[int, int]] = Counter()
        for word, often in zip(words, times.values(), strict=True):
            for pair in itertools.pairwise(word):
                counts[pair] += often
        top = max(counts.values())
        tied = [(key(pair, seen), pair) for seen, pair in enumerate(counts) if counts[pair] == top]
        assert min(tied)[1] == (left, right)
        assert ours.learned.ties[merge] == len(tied)
        assert ours.learned.distinct[merge] == len(counts)
        for word in words:
            i = 0
            while i < len(word) - 1:
                if (word[i], word[i + 1]) == (left, right):
                    word[i : i + 2] = [new]
                i += 1


# encoding ------------------------------------------------------------------------------------


@pytest.mark.parametrize("cut", ["gpt2", "whitespace"])
def test_that_ids_are_the_librarys_for_any_text(cut: str) -> None:
    times = Counter(PRE_TOKENIZERS[cut].words(TEXT * 2))
    ours = trained(times, minimum=2)
    theirs, _ = library(times, Options(minimum=2))
    model = model_of(ours)

    @profile
    @given(st.text(max_size=30) | st.text("the mancrito", max_size=300))
    def check(word: str) -> None:
        if word and not regex.search(r"\p{Cs}", word):
            ids = [token.id for token in theirs.model.tokenize(text_of(word.encode()))]
            assert [token for token, _, _ in model.encode_word(word)] == ids

    check()


def test_that_short_and_long_words_are_joined_alike() -> None:
    ours = trained(Counter(TEXT.split()), minimum=1)
    model = model_of(ours)
    chance = random.Random(1)
    for _ in range(50):
        units = model.units("".join(chance.choices("theaman 话", k=150)))
        assert model.joined(units) == model._joined_by_heap(units)


def test_that_tiktoken_encodes_alike_with_our_ranks_and_merges_come_back_from_them() -> None:
    tiktoken = pytest.importorskip("tiktoken")
    pattern = PRE_TOKENIZERS["gpt2"]
    ours = trained(Counter(pattern.words(TEXT * 2)), minimum=2)
    ranks = {piece: i for i, piece in enumerate(ours.pieces) if isinstance(piece, bytes)}
    theirs = tiktoken.Encoding(
        "ours", pat_str=pattern.patterns[0], mergeable_ranks=ranks, special_tokens={}
    )
    tokenizer = Tokenizer(model_of(ours), pre_tokenizer=pattern)
    again = model_of_ranks(ranks)
    assert again.merges == ours.merges

    @profile
    @given(st.text(max_size=60))
    def check(text: str) -> None:
        text = regex.sub(r"\p{Cs}", "", text)
        ids = tokenizer.ids(text)
        assert ids == theirs.encode(text)
        assert Tokenizer(again, pre_tokenizer=pattern).ids(text) == ids
        assert theirs.decode(ids) == tokenizer.decode(ids) == text

    check()


@profile
@given(text=st.text(max_size=60), around=st.booleans())
def test_that_bytes_come_back_and_offsets_slice_the_text(text: str, around: bool) -> None:
    text = regex.sub(r"\p{Cs}", "", text)
    tokenizer = Tokenizer(
        BYTES, pre_tokenizer=PRE_TOKENIZERS["gpt2"], before=(300_000,), after=(300_001,),
        added=(AddedToken("<s>", 300_000), AddedToken("</s>", 300_001)),
    )  # fmt: skip
    found = tokenizer.encode(text, around=around)
    assert found.ids == tuple(tokenizer.ids(text, around=around))
    assert tokenizer.decode(found.ids, skip_special=True) == regex.sub("</?s>", "", text)
    data = text.encode()
    for piece, (start, end), (low, high) in zip(
        found.pieces, found.spans, found.byte_spans, strict=True
    ):
        if start == end:
            assert around
            continue
        raw = piece if isinstance(piece, bytes) else piece.encode()
        assert data[low:high] == raw
        assert raw in text[start:end].encode()
        # the characters are those that the bytes touch, no more
        assert len(text[:start].encode()) <= low < len(text[: start + 1].encode())
        assert len(text[: end - 1].encode()) < high <= len(text[:end].encode())


def test_that_offsets_lead_through_a_normaliser_to_what_was_typed() -> None:
    typed = "cafe\u0301 man"
    tokenizer = Tokenizer(BYTES, NFC, PRE_TOKENIZERS["gpt2"])
    found = tokenizer.encode(typed)
    assert found.normalised == "café man"
    touched = [typed[start:end] for start, end in found.spans]
    assert "".join(dict.fromkeys(touched)).replace("e\u0301", "é") == "café man"


def test_that_end_of_word_markers_stand_for_the_spaces_and_come_back_as_such() -> None:
    ours = trained(SENNRICH, alphabet="characters", end_of_word="</w>")
    model = model_of(ours, end_of_word="</w>")
    tokenizer = Tokenizer(model, pre_tokenizer=PRE_TOKENIZERS["bert"], decoder=join_end_of_word)
    found = tokenizer.encode("lower west widest")
    assert tokenizer.decode(found.ids) == "lower west widest"
    assert found.pieces[-1] == "widest</w>"
    assert found.spans[-1] == (11, 17)


def test_that_the_switches_for_unknown_units_do_what_the_library_does() -> None:
    ours = trained(TOY, alphabet="characters", specials=("[UNK]",))
    for fuse in (False, True):
        theirs, _ = library(
            TOY, Options("characters", specials=("[UNK]",)), unk_token="[UNK]", fuse_unk=fuse
        )
        model = Bpe(ours.pieces, ours.merges, False, frozenset({0}), 0, fuse_unknown=fuse)
        for word in ("mug", "xxhugxyhugs", "bug", "zz"):
            found = model.encode_word(word)
            expected = theirs.model.tokenize(word)
            assert [t for t, _, _ in found] == [t.id for t in expected]
            assert [(s, e) for _, s, e in found] == [tuple(t.offsets) for t in expected]


@profile
@given(
    text=st.text("天下三分合久必，é👍a b", min_size=1, max_size=30) | st.text(max_size=20),
    trained_on=st.sampled_from(["天下大势分久必合，合久必分。天下三分" * 3, TEXT, "天下三分"]),
    merges=st.integers(0, 80),
    alphabet=st.sampled_from(["bytes", "characters"]),
    unknown=st.sampled_from([None, 0]),
    seen=st.booleans(),
)
def test_that_cutting_a_word_where_no_merge_reaches_across_changes_no_id(
    text: str, trained_on: str, merges: int, alphabet: str, unknown: int | None, seen: bool
) -> None:
    text = regex.sub(r"\p{Cs}", "", text) or "a"
    ours = trained(
        {trained_on: 1}, alphabet=alphabet, merges=merges, specials=("[UNK]",), seen_bytes=seen
    )
    for fuse in (False, True):
        model = dataclasses.replace(model_of(ours, unknown=unknown), fuse_unknown=fuse)
        assert model.word_ids(text) == [token for token, _, _ in model.encode_word(text)]


def test_that_dropout_is_the_encoding_at_0_the_units_at_1_and_the_same_for_the_same_seed() -> None:
    model = model_of(trained(TOY, alphabet="characters"))
    for word in ("hugs", "punpug", "bunhugs"):
        assert model.dropped_out(word, 0.0, random.Random(0)) == model.encode_word(word)
        assert model.dropped_out(word, 1.0, random.Random(0)) == model.units(word)
        one, two = (model.dropped_out(word, 0.5, random.Random(7)) for _ in range(2))
        assert one == two
    seen = Counter(len(model.dropped_out("hug", 0.5, random.Random(seed))) for seed in range(2000))
    # u+g is made with ½, then h+ug with ½: 1, 2 or 3 tokens with ¼, ¼, ½; 2000 draws, 5 sigma
    shares = np.array([seen[n] for n in (1, 2, 3)]) / 2000
    np.testing.assert_allclose(shares, [0.25, 0.25, 0.5], atol=5 * (0.25 / 2000) ** 0.5)


def test_that_the_example_of_byte_pairs_that_appending_shortens_is_reproduced() -> None:
    names = [b"a", b"b", b"c", b"ab", b"cb", b"ac", b"bb", b"cbb", b"acbb"]
    model = model_of_ranks({name: i for i, name in enumerate(names)})
    for word, expected in (
        ("ab", "ab"), ("aba", "ab a"), ("abac", "ab ac"), ("abacb", "ab a cb"),
        ("abacbb", "ab acbb"),
    ):  # fmt: skip
        pieces = [model.piece(token) for token, _, _ in model.encode_word(word)]
        assert b" ".join(p for p in pieces if isinstance(p, bytes)).decode() == expected


# long texts ----------------------------------------------------------------------------------


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


BYTES = model_of(trained(Counter(PRE_TOKENIZERS["gpt2"].words(TEXT * 2)), minimum=2))


def test_that_places_taken_at_the_very_end_of_the_row_are_passed_over() -> None:
    # many places of (b, c) of which the last lies inside a long token that ends the row
    times = {"ab" * 100: 3, "bc" * 80: 2, "abc": 1, "bcabcabcabcabcabc": 5}
    agree(times, alphabet="characters", minimum=1)


COURSE = (
    "This is the Hugging Face Course.",
    "This chapter is about tokenization.",
    "This section shows several tokenizer algorithms.",
    "Hopefully, you will be able to understand how they are trained and generate tokens.",
)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (
            "first-seen",
            "Ġt is er Ġa Ġto en Th This ou se Ġtok Ġtoken nd Ġis Ġth Ġthe in Ġab Ġtokeni",
        ),
        ("tokenizers", "Ġt er is Ġa en Ġto Th ken nd ou se Ġtoken This at he ho in io iz"),
    ],
)
def test_that_the_four_sentences_of_the_course_give_its_list_by_its_rule(
    rule: str, expected: str
) -> None:
    times = Counter(word for line in COURSE for word in PRE_TOKENIZERS["gpt2"].words(line))
    ours = trained(times, rule=rule, merges=19)
    assert " ".join(made_by(ours)) == expected
    assert ours.learned.counts == [7, 5, 5, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2]
