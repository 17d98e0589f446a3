"""Rewriting tables and user-defined pieces of .model files, against `sentencepiece` 0.2.3."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.files.opening import tokenizer_in
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.sentencepiece.check import check
from explorer.compute.tokenizers.sentencepiece.model import KINDS, USER
from explorer.compute.tokenizers.sentencepiece.model_file import (
    ModelFileError,
    fields,
    message_of,
    read_model,
    write_model,
    written,
)
from explorer.compute.tokenizers.sentencepiece.run import run
from explorer.compute.tokenizers.sentencepiece.types import Params
from explorer.core.trace import drive
from tests.compute.tokenizers.test_sentencepiece import SIZES, TEXT, processor

RULES = ("nmt_nfkc", "nfkc", "nmt_nfkc_cf", "identity")
USERS = ("boat", "boats", "<sep>", "ﬁ", "a b", "中国", "\u2581the")
ANY = st.lists(
    st.sampled_from("the boats<sep> a b  中国葡萄\u2581ﬁ①e\u0301\u0328がか\u3099\uff5e\n\t")
    | st.sampled_from(["boats", "boat", "<sep>", " a b ", "中国", "ﬁ", " the"])
    | st.characters(exclude_categories=["Cs"]),
    max_size=20,
).map("".join)


@cache
def library(kind: str, rule: str, user: bool, squeeze: bool = True) -> bytes:
    """A model of the library with the rules of a name."""
    spm = pytest.importorskip("sentencepiece")
    if spm.__version__ != "0.2.3":
        pytest.skip(f"compared with 0.2.3, here is {spm.__version__}")
    out = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXT.split("\n")), model_writer=out, model_type=kind,
        vocab_size=SIZES[kind] + 3 + 256 + len(USERS) * user, byte_fallback=True,
        normalization_rule_name=rule, character_coverage=1.0, num_threads=1, minloglevel=3,
        hard_vocab_limit=kind == "bpe", remove_extra_whitespaces=squeeze,
        user_defined_symbols=list(USERS) if user else [],
    )  # fmt: skip
    return out.getvalue()


@cache
def both(*which: Any) -> tuple[Any, Any]:
    """Our reading of a model of the library, and the library's."""
    data = library(*which)
    return read_model(data), processor(data)


def table_of(data: bytes) -> Any:
    """The rewriting table in a file."""
    found = [message_of(value) for number, value in fields(data) if number == 3]
    return found[0].get(2, b"")


@pytest.mark.parametrize("rule", RULES)
def test_that_a_table_that_was_read_is_written_byte_for_byte(rule: str) -> None:
    data = library("bpe", rule, False)
    again = write_model(read_model(data))
    assert table_of(again) == table_of(data)
    assert bool(table_of(data)) == (rule != "identity")
    assert read_model(again) == read_model(data)
    text = "Ａ ﬁne  boat ①２ 龘👍 e\u0328\u0301"
    assert processor(again).encode(text) == processor(data).encode(text)


def test_that_every_code_point_is_rewritten_as_the_library_rewrites_it() -> None:
    data = library("char", "nmt_nfkc", False)
    mine, theirs = read_model(data), processor(data)
    codes = [c for c in range(1, 0x30000) if not 0xD800 <= c < 0xE000]
    for first in range(0, len(codes), 64):
        text = "".join(f"x{chr(code)}y" for code in codes[first : first + 64])
        done = mine.rewritten(text).text
        assert mine.marked(done).text == theirs.normalize(text), hex(codes[first])


@settings(max_examples=60, deadline=None)
@given(text=ANY, rule=st.sampled_from(RULES), user=st.booleans(), squeeze=st.booleans())
def test_that_any_text_is_rewritten_as_the_library_rewrites_it(
    text: str, rule: str, user: bool, squeeze: bool
) -> None:
    mine, theirs = both("bpe", rule, user, squeeze)
    done = mine.rewritten(text)
    assert len(done.starts) == len(done.ends) == len(done.text)
    assert all(0 <= a < b <= len(text) for a, b in zip(done.starts, done.ends, strict=True))
    assert mine.marked(done.text, text).text == theirs.normalize(text)


@settings(max_examples=60, deadline=None)
@given(text=ANY, kind=st.sampled_from(KINDS), squeeze=st.booleans())
def test_that_user_defined_pieces_are_matched_as_the_library_matches_them(
    text: str, kind: str, squeeze: bool
) -> None:
    data = library(kind, "nmt_nfkc", True, squeeze)
    mine, theirs = both(kind, "nmt_nfkc", True, squeeze)
    cut = mine.encode(text)
    assert list(cut.ids) == theirs.encode(text)
    assert mine.decode(cut.ids) == theirs.decode(list(cut.ids))
    opened = tokenizer_in(data, Source("file", "x.model"))
    assert opened.encode(text).ids == cut.ids == tuple(opened.ids(text))


def test_that_the_longest_user_defined_piece_wins_and_no_piece_reaches_into_it() -> None:
    model = read_model(library("bpe", "nmt_nfkc", True))
    assert [p for p in model.pieces if model.types[model.pieces.index(p)] == USER] == list(USERS)
    cut = model.encode("theboatsboat<sep>ﬁne")
    assert [piece for piece in cut.pieces if piece in USERS] == [
        "\u2581the", "boats", "boat", "<sep>", "ﬁ",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table", [b"\1", b"\4\0\0\0", b"\x10\0\0\0abcd", b"\3\0\0\0abc\0", b"\xff\xff\xff\xffabcd"]
)
def test_that_a_damaged_table_is_refused(table: bytes) -> None:
    start = library("char", "identity", False)
    with pytest.raises(ModelFileError) as refused:
        read_model(start + written(3, written(1, b"nfkc") + written(2, table)))
    assert refused.value.reason == "damaged"


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_that_a_table_with_wrong_bytes_never_crashes(data: st.DataObject) -> None:
    start, table = library("char", "nmt_nfkc", False), bytearray()
    table += table_of(start)[:4000]
    table[:4] = (2048).to_bytes(4, "little")
    for _ in range(20):
        table[data.draw(st.integers(4, len(table) - 1))] = data.draw(st.integers(0, 255))
    model = read_model(start + written(3, written(1, b"x") + written(2, bytes(table))))
    assert isinstance(model.encode("the ﬁne 中国 e\u0301 \x80①").ids, tuple)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("rule", "user"), [("nmt_nfkc", True), ("nmt_nfkc_cf", False)])
def test_that_the_lab_agrees_with_the_library_about_a_file_with_rules_and_pieces_of_its_own(
    kind: str, rule: str, user: bool, tmp_path: Path
) -> None:
    path = tmp_path / "m.model"
    path.write_bytes(library(kind, rule, user))
    trace = drive(run(Params(text="THE ﬁne  boats<sep>中国 e\u0328\u0301 ①", file=str(path))))
    assert trace.shared.track.kind == kind
    assert {one.status for one in check(trace.params, trace)} == {"passed"}
