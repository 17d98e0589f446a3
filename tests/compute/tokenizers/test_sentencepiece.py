"""SentencePiece: the four kinds against the library `sentencepiece` 0.2.3, and its file."""

from __future__ import annotations

import io
from collections.abc import Generator
from functools import cache
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.sentencepiece.model import KINDS, SentencePiece, utf8
from explorer.compute.tokenizers.sentencepiece.model_file import (
    ModelFileError,
    read_model,
    write_model,
)
from explorer.compute.tokenizers.sentencepiece.training import sentences_of, train
from explorer.compute.tokenizers.unigram.params import EXAMPLE

CHINESE = "葡萄酒里有葡萄，琵琶曲里有琵琶。语言模型学习语言的规律，分词器把文本切成词片。"
TEXT = EXAMPLE + "\nIn 1863 it was 1234 + 5678 = 6912; in 1963 it was 1234.\n" + CHINESE
NEW = (
    "The sailors 中国 sailed 1234567 miles 👍👍 zz\u2047 unloading",
    "  two   spaces\n and a line ",
    "葡萄酒模型，学习 ﬁne １２３",
    "<unk> <s> <0xE4> ▁ \ufffe1 龘",
    "",
    "a",
    "aaaa bananana reloaders",
)


def whole(producer: Generator[Any, str | None, SentencePiece]) -> SentencePiece:
    while True:
        try:
            next(producer)
        except StopIteration as stop:
            return cast(SentencePiece, stop.value)


@cache
def library(kind: str, size: int, fallback: bool, digits: bool) -> bytes:
    """The .model file that sentencepiece 0.2.3 makes of TEXT."""
    spm = pytest.importorskip("sentencepiece")
    if spm.__version__ != "0.2.3":
        pytest.skip(f"compared with 0.2.3, here is {spm.__version__}")
    out = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXT.split("\n")), model_writer=out, model_type=kind,
        vocab_size=size + 3 + 256 * fallback, byte_fallback=fallback, split_digits=digits,
        character_coverage=1.0, num_threads=1, minloglevel=3, hard_vocab_limit=kind == "bpe",
    )  # fmt: skip
    return out.getvalue()


def processor(data: bytes) -> Any:
    return pytest.importorskip("sentencepiece").SentencePieceProcessor(model_proto=data)


@cache
def ours(kind: str, size: int, fallback: bool, digits: bool) -> SentencePiece:
    return whole(train(sentences_of(TEXT), kind, size, digits, fallback))


SIZES = {"bpe": 220, "unigram": 180, "char": 60, "word": 90}
SWITCHES = [(False, False), (True, False), (False, True), (True, True)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("fallback", "digits"), SWITCHES)
def test_that_ids_and_decoding_are_those_of_the_library_with_its_own_model(
    kind: str, fallback: bool, digits: bool
) -> None:
    data = library(kind, SIZES[kind], fallback, digits)
    theirs, mine = processor(data), read_model(data)
    assert mine.kind == kind
    assert mine.byte_fallback == fallback
    for text in (*NEW, *TEXT.split("\n")):
        cut = mine.encode(text)
        assert list(cut.ids) == theirs.encode(text), text
        assert mine.decode(cut.ids) == theirs.decode(list(cut.ids)), text


@pytest.mark.parametrize("kind", ["bpe", "char", "word"])
@pytest.mark.parametrize(("fallback", "digits"), SWITCHES)
def test_that_training_gives_the_pieces_of_the_library_in_order(
    kind: str, fallback: bool, digits: bool
) -> None:
    theirs = read_model(library(kind, SIZES[kind], fallback, digits))
    mine = ours(kind, SIZES[kind], fallback, digits)
    assert mine.pieces == theirs.pieces
    assert mine.types == theirs.types
    # the file holds float32
    assert mine.scores == pytest.approx(theirs.scores, rel=1e-6)


@pytest.mark.parametrize(("fallback", "digits"), SWITCHES)
def test_that_unigram_training_gives_the_set_of_pieces_of_the_library(
    fallback: bool, digits: bool
) -> None:
    theirs = read_model(library("unigram", SIZES["unigram"], fallback, digits))
    mine = ours("unigram", SIZES["unigram"], fallback, digits)
    assert set(mine.pieces) == set(theirs.pieces)


def test_that_more_bpe_merges_come_in_the_order_of_the_library() -> None:
    theirs = read_model(library("bpe", 410, False, False))
    assert ours("bpe", 410, False, False).pieces == theirs.pieces


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("  Hello   world ", "▁Hello▁world"),
        ("\uff21\uff22\uff23\uff11\uff12\uff13", "▁ABC123"),
        ("㌔", "▁キロ"),
        ("︰", "▁.."),
        ("ﬁne", "▁fine"),
        ("①", "▁1"),
        ("e\u0301", "▁é"),
        ("a\u200bb", "▁a▁b"),
        ("™", "▁TM"),
        ("½", "▁1⁄2"),
        ("a\u3000\u3000b", "▁a▁b"),
    ],
)
def test_that_texts_are_normalised_as_the_library_does(text: str, marked: str) -> None:
    cut = ours("char", 60, True, False).encode(text)
    assert cut.marked == marked
    theirs = processor(library("char", 60, True, False)).encode(text, out_type=str)
    joined = b"".join(
        bytes([int(p[3:5], 16)]) if p.startswith("<0x") else p.encode() for p in theirs
    )
    assert joined.decode() == marked


def test_that_a_character_beyond_the_vocabulary_becomes_its_bytes_and_comes_back() -> None:
    model = ours("bpe", 220, True, False)
    cut = model.encode("hello 👍")
    assert cut.pieces[-4:] == ("<0xF0>", "<0x9F>", "<0x91>", "<0x8D>")
    assert cut.spans[-4:] == ((6, 7),) * 4
    assert model.decode(cut.ids) == "hello 👍"
    without = ours("bpe", 220, False, False).encode("hello 👍")
    assert without.pieces[-1] == "<unk>"
    assert "👍" not in ours("bpe", 220, False, False).decode(without.ids)


def test_that_split_digits_stand_alone() -> None:
    for kind in ("bpe", "unigram"):
        for piece in ours(kind, SIZES[kind], False, True).usable:
            assert len(piece) == 1 or not any("0" <= c <= "9" for c in piece)
    assert "1234" in "".join(ours("bpe", 410, False, False).encode("1234").pieces)


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_written_file_reads_back_and_the_library_gives_the_same_ids(kind: str) -> None:
    model = ours(kind, SIZES[kind], True, False)
    data = write_model(model)
    again = read_model(data)
    assert (again.pieces, again.types, again.kind) == (model.pieces, model.types, model.kind)
    theirs = processor(data)
    for text in NEW:
        plain = model.rewritten(text).text
        assert theirs.encode(plain) == list(again.encode(plain).ids)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30).filter(lambda text: text.isascii() or text.isprintable()))
def test_that_with_bytes_the_normalised_text_comes_back(text: str) -> None:
    for kind in ("bpe", "unigram", "char"):
        model = ours(kind, SIZES[kind], True, False)
        cut = model.encode(text)
        assert model.decode(cut.ids) == model.rewritten(text).text
        assert all(0 <= a <= b <= len(text) for a, b in cut.spans)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_that_damaged_files_are_refused_and_never_crash(data: st.DataObject) -> None:
    good = write_model(ours("char", 60, False, False))
    place = data.draw(st.integers(0, len(good) - 1))
    if data.draw(st.booleans()):
        bad = good[:place]
    else:
        bad = good[:place] + bytes([data.draw(st.integers(0, 255))]) + good[place + 1 :]
    reason = ""
    try:
        read_model(bad).encode("hello 中")
    except ModelFileError as error:
        reason = error.reason
    known = ["cut-off", "damaged", "no-pieces", "kind", "too-large"]
    assert reason in ("", *known)


def test_that_bytes_that_are_no_utf8_become_replacement_characters() -> None:
    assert utf8(b"\xe4\xb8a\xff") == "\ufffd\ufffda\ufffd"
