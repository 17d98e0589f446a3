"""Tokenizer files against the library: theirs load in ours, ours in theirs, with the same ids."""

from __future__ import annotations

import base64
import io
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.files import tokenizer_json
from explorer.compute.tokenizers.files.normal import Charsmap
from explorer.compute.tokenizers.files.opening import content_of
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from tests.compute.tokenizers.file_samples import CORPUS, PROBES, SHAPES

pytest.importorskip("tokenizers")
SOURCE = Source("file", "tokenizer.json")
#: Characters of Unicode 3.2 whose category has not changed since: the library's tables, Python's
#: and those of `regex` are of different years.
OLD = st.characters(exclude_categories=("Cs", "Co", "Cn")).filter(
    lambda c: unicodedata.ucd_3_2_0.category(c) == unicodedata.category(c)
)


@cache
def theirs(shape: str) -> Any:
    return SHAPES[shape]()


@cache
def ours(shape: str) -> FileTokenizer:
    data = theirs(shape).to_str().encode("utf-8")
    return FileTokenizer(content_of(data, SOURCE), SOURCE)


@pytest.fixture(params=sorted(SHAPES))
def shape(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_that_a_file_of_the_library_gives_its_ids(shape: str) -> None:
    for text in PROBES:
        for around in (False, True):
            expected = theirs(shape).encode(text, add_special_tokens=around)
            assert ours(shape).ids(text, around) == expected.ids, text
            assert list(ours(shape).encode(text, around).ids) == expected.ids, text


def test_that_tokens_stand_where_the_library_says(shape: str) -> None:
    for text in PROBES:
        # a composed character stands for both of its parts; the library names the first alone
        text = text.replace("cafe\u0301", "")
        expected = theirs(shape).encode(text, add_special_tokens=False)
        found = ours(shape).encode(text)
        # a sign put in front stands for nothing; the library lets it share the place that follows
        expected_spans = [
            (start, start) if (start, start) == mine else (start, end)
            for mine, (start, end) in zip(found.spans, expected.offsets, strict=True)
        ]
        assert list(found.spans) == expected_spans, text
        empty = [i for i, (start, end) in enumerate(found.spans) if start == end]
        prefixed = {"▁", "Ġ"}
        assert all(ours(shape).text_of(found.ids[i]) in prefixed for i in empty)


@pytest.mark.parametrize("shape_of_bytes", ["gpt2", "llama3"])
@given(st.text(OLD, max_size=30))
@settings(max_examples=60, deadline=None)
def test_that_bytes_of_a_byte_level_token_are_the_text_s_and_come_back(
    shape_of_bytes: str, text: str
) -> None:
    tokenizer = ours(shape_of_bytes)
    found, data = tokenizer.encode(text), text.encode("utf-8")
    for piece, (low, high) in zip(found.pieces, found.byte_spans, strict=True):
        assert piece in (data[low:high], data[low:high].decode("utf-8", "ignore"))
    assert tokenizer.decode(found.ids) == text


@pytest.mark.parametrize("shape_of_text", ["bert", "t5", "llama", "digits", "end-of-word"])
@given(st.text(OLD, max_size=30))
@settings(max_examples=60, deadline=None)
def test_that_any_text_gives_the_library_s_ids(shape_of_text: str, text: str) -> None:
    expected = theirs(shape_of_text).encode(text)
    assert ours(shape_of_text).ids(text, around=True) == expected.ids


def test_that_decoding_gives_the_library_s_text(shape: str) -> None:
    for text in PROBES:
        ids = theirs(shape).encode(text).ids
        for skip in (False, True):
            expected = theirs(shape).decode(ids, skip_special_tokens=skip)
            assert ours(shape).decode(ids, skip) == expected, text


@pytest.mark.parametrize(
    "pattern",
    [r"\p{N}{1,3}+|\p{L}+", r"\s+(?!\S)|\s|\S+", r"(?i:'s|'t)|[^\r\n\p{L}]?\p{L}++|.", r"\d"],
)
@pytest.mark.parametrize(
    "behaviour",
    ["isolated", "removed", "merged_with_previous", "merged_with_next", "contiguous"],
)
def test_that_a_pattern_cuts_as_the_library_s_engine_does(pattern: str, behaviour: str) -> None:
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers

    for invert in (False, True):
        library = Tokenizer(models.WordLevel({"?": 0}, unk_token="?"))
        library.pre_tokenizer = pre_tokenizers.Split(Regex(pattern), behaviour, invert)
        ours_too = FileTokenizer(content_of(library.to_str().encode(), SOURCE), SOURCE)
        for text in PROBES:
            expected = [word for word, _ in library.pre_tokenizer.pre_tokenize_str(text)]
            assert [word.piece.text for word in ours_too.words(text)] == expected
            assert len(ours_too.ids(text)) == len(expected)


def parts_of(message: bytes) -> Iterator[tuple[int, bytes]]:
    """The fields of a protocol buffer that are bytes."""
    at = 0

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(message):
        key = number()
        if key & 7 == 0:
            number()
        elif key & 7 == 2:
            size = number()
            yield key >> 3, message[at : at + size]
            at += size
        else:
            at += 4 if key & 7 == 5 else 8


@cache
def charsmap() -> bytes:
    """The table of SentencePiece's default normalisation, from a model trained here."""
    sentencepiece = pytest.importorskip("sentencepiece")
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(CORPUS), model_writer=model, vocab_size=160, minloglevel=2,
        model_type="unigram", hard_vocab_limit=False,
    )  # fmt: skip
    return dict(parts_of(dict(parts_of(model.getvalue()))[3]))[2]


def test_that_a_table_of_sentencepiece_rewrites_every_character_as_the_library_does() -> None:
    from tokenizers import normalizers

    library = normalizers.Precompiled(charsmap())
    step = Charsmap(base64.b64encode(charsmap()).decode("ascii"), SOURCE)
    every = [chr(code) for code in range(0x30000) if not 0xD800 <= code < 0xE000]
    for text in (*PROBES, *(f"x{character}y" for character in every[::7])):
        assert step.apply(text).text == library.normalize_str(text), ascii(text)


def test_that_what_we_write_gives_the_same_ids_in_the_library(shape: str) -> None:
    from tokenizers import Tokenizer

    written = tokenizer_json.write(ours(shape).content)
    again = Tokenizer.from_str(written)
    back = FileTokenizer(content_of(written.encode(), SOURCE), SOURCE)
    assert back.content == ours(shape).content
    for text in PROBES:
        expected = theirs(shape).encode(text)
        assert again.encode(text).ids == expected.ids, text
        assert again.encode(text).offsets == expected.offsets, text
        assert again.decode(expected.ids) == theirs(shape).decode(expected.ids)


def test_that_a_merge_listed_before_those_that_make_its_parts_is_no_gap() -> None:
    """The library applies it as soon as its parts are there."""
    library = pytest.importorskip("tokenizers")
    tokens = {t: i for i, t in enumerate(["a", "b", "c", "d", "ab", "abc", "abcd"])}
    merges = [("abc", "d"), ("ab", "c"), ("a", "b")]
    theirs = library.Tokenizer(library.models.BPE(tokens, merges))
    ours = FileTokenizer(content_of(theirs.to_str().encode(), SOURCE), SOURCE)
    for word in ("abcd", "dabcd", "abcabcd", "aabbcd"):
        assert ours.ids(word) == theirs.encode(word).ids
