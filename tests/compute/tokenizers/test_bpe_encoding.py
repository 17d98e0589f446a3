"""Encoding with learned merges, against `tokenizers` and `tiktoken`."""

from __future__ import annotations

import dataclasses
import random
from collections import Counter

import numpy as np
import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.tokenizers.bpe_corpus import Options
from explorer.compute.tokenizers.bpe_model import Bpe, model_of, model_of_ranks
from explorer.compute.tokenizers.decoders import join_end_of_word
from explorer.compute.tokenizers.normalisers import NFC
from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS
from explorer.compute.tokenizers.tokenizer import AddedToken, Tokenizer
from tests.compute.tokenizers.bpe_library import (
    SENNRICH,
    TEXT,
    TOY,
    library,
    profile,
    text_of,
    trained,
)

BYTES = model_of(trained(Counter(PRE_TOKENIZERS["gpt2"].words(TEXT * 2)), minimum=2))


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
