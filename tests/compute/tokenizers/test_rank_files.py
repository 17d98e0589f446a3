"""tiktoken's rank files against `tiktoken`, and the merges recovered from ranks."""

from __future__ import annotations

import base64
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.files import ranks, tokenizer_json
from explorer.compute.tokenizers.files.opening import content_of, open_tokenizer, with_pattern
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.pretokenizers import CL100K
from explorer.core.paths import resources

SOURCE = Source("file", "shipped.tiktoken")
TEXT = "The people, don't. 1234567 老师说：今天 x\n\n  y 👍🏽 café"


@cache
def shipped() -> FileTokenizer:
    return open_tokenizer(str(resources() / "tokenizers" / "byte-bpe" / "tokenizer.json"))


@cache
def table() -> dict[bytes, int]:
    """A shipped byte-level vocabulary as ranks."""
    found = ranks.as_ranks(shipped().content.model)
    assert found is not None
    return found


@cache
def ours() -> FileTokenizer:
    return FileTokenizer(content_of(ranks.write(table()), SOURCE, "cl100k"), SOURCE)


@cache
def theirs() -> Any:
    tiktoken = pytest.importorskip("tiktoken")
    return tiktoken.Encoding("x", pat_str=CL100K, mergeable_ranks=table(), special_tokens={})


def test_that_a_rank_file_is_read_back_as_written() -> None:
    assert ranks.parse(ranks.write(table()), SOURCE) == table()
    assert len(table()) == shipped().size


def test_that_ranks_give_the_ids_of_tiktoken() -> None:
    assert ours().ids(TEXT) == theirs().encode_ordinary(TEXT)
    assert ours().decode(ours().ids(TEXT)) == TEXT


@given(st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_that_any_text_gives_the_ids_of_tiktoken(text: str) -> None:
    clean = text.encode("utf-8", "replace").decode("utf-8")
    assert ours().ids(clean) == theirs().encode_ordinary(clean)


def finished(producer: Any) -> Any:
    while True:
        try:
            next(producer)
        except StopIteration as stop:
            return stop.value


def test_that_the_merges_of_the_shipped_vocabulary_are_recovered_from_its_ranks() -> None:
    found = finished(ranks.recover(table()))
    assert found.merges == shipped().content.model.merges
    assert found.unreachable == ()


def test_that_a_token_no_merge_makes_is_found() -> None:
    letters = {bytes([byte]): byte for byte in range(256)}
    found = finished(ranks.recover({**letters, b"ab": 256, b"abxyz": 257, b"abc": 258}))
    assert found.unreachable == (257,)
    assert found.merges == ((97, 98, 256), (256, 99, 258))


def test_that_ranks_written_as_a_tokenizer_json_give_the_ids_of_tiktoken_in_the_library() -> None:
    library = pytest.importorskip("tokenizers")
    model = finished(ranks.as_merges(ours().content.model))
    content = with_pattern(tokenizer_json.FileContent("x", model), "cl100k")
    loaded = library.Tokenizer.from_str(tokenizer_json.write(content))
    assert loaded.encode(TEXT).ids == theirs().encode_ordinary(TEXT)


def test_that_the_encoder_of_the_published_example_joins_as_told() -> None:
    """The worked example of github/rust-gems: abacbb is ab acbb although a greedy look from the
    left would find three tokens."""
    order = [b"a", b"b", b"c", b"ab", b"cb", b"ac", b"bb", b"cbb", b"acbb"]
    rank = {token: place for place, token in enumerate(order)}
    cuts = {
        text: ranks.parts_below(text.encode(), rank, 99)
        for text in ("ab", "aba", "abac", "abacb", "abacbb")
    }
    assert cuts["abacb"] == [b"ab", b"a", b"cb"]
    assert cuts["abacbb"] == [b"ab", b"acbb"]
    assert cuts["aba"] == [b"ab", b"a"]
    assert cuts["abac"] == [b"ab", b"ac"]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        (b"???? 999999", "rank-line"),
        (b"aGk= x", "rank-line"),
        (b"aGk= 99999999999999999999", "rank-line"),
        (b"aGk=", "rank-line"),
        (base64.b64encode(b"zzzzzz") + b" 5", "rank-twice"),
        (base64.b64encode(b"a") + b" 99999", "rank-token-twice"),
    ],
)
def test_that_a_damaged_line_is_named(line: bytes, key: str) -> None:
    from explorer.core.params import ParamError

    with pytest.raises(ParamError) as refused:
        ranks.parse(ranks.write(table()) + line + b"\n", SOURCE)
    assert refused.value.key == key
    assert refused.value.args_of_key["line"] == len(table()) + 1


def test_that_a_table_without_all_bytes_is_refused() -> None:
    from explorer.core.params import ParamError

    lacking = {token: rank for token, rank in table().items() if token != b"a"}
    with pytest.raises(ParamError) as refused:
        ranks.parse(ranks.write(lacking), SOURCE)
    assert refused.value.key == "rank-bytes"
    assert refused.value.args_of_key["byte"] == "61"
