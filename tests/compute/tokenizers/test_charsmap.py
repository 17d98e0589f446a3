"""The rewriting table of models trained here: made from Unicode, read by `sentencepiece` 0.2.3."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.sentencepiece.charsmap import (
    by_shorter,
    nmt_nfkc_map,
    nmt_nfkc_table,
    table_of,
    without_redundant,
)
from explorer.compute.tokenizers.sentencepiece.double_array import word_graph
from explorer.compute.tokenizers.sentencepiece.model import KINDS
from explorer.compute.tokenizers.sentencepiece.model_file import read_model, write_model
from explorer.compute.tokenizers.sentencepiece.rules import LABEL, VALUE, Rules, offset
from tests.compute.tokenizers.test_piece_rules import library
from tests.compute.tokenizers.test_piece_rules import table_of as table_in
from tests.compute.tokenizers.test_sentencepiece import NEW, SIZES, ours, processor

#: What looks alike and is not: ligatures, full width, circled, Korean in parts, marks in order.
ODD = "ﬁ①Ａ～㍿½ｶﾞか\u3099e\u0301u\u0308\u0304ą\u0301가각ᄀ\u1161\u11a8ﾡￂ\u2581\ufeff\x07\t 中é"


def entries(table: bytes) -> dict[bytes, bytes]:
    """All keys of a table and what stands for them."""
    rules = Rules(table)
    units, found = rules.units, dict[bytes, bytes]()
    below: dict[int, list[tuple[int, int]]] = {}  # base → the byte and the place of each child
    for place, unit in enumerate(units):
        byte = unit & LABEL
        if 0 < byte < 256:
            below.setdefault(place ^ byte, []).append((byte, place))

    def walk(node: int, key: bytes) -> None:
        for byte, place in below.get(node, ()):
            child = place ^ offset(units[place])
            if units[place] >> 8 & 1:
                begin = units[child] & VALUE
                found[key + bytes([byte])] = rules.strings[begin : rules.strings.index(0, begin)]
            walk(child, key + bytes([byte]))

    walk(offset(units[0]), b"")
    return found


def known(text: str) -> bool:
    """Whether this Python's Unicode has all of its characters."""
    return all(unicodedata.category(character) != "Cn" for character in text)


def test_that_the_rules_are_those_of_the_library_but_for_newer_characters() -> None:
    mine = nmt_nfkc_map()
    theirs = {
        key.decode("utf-8"): text.decode("utf-8")
        for key, text in entries(table_in(library("char", "nmt_nfkc", False))).items()
    }
    newer = {key for key in mine.keys() ^ theirs.keys() if not known(key)}
    # a Python with an older or newer Unicode than the library's 16 lacks or adds a few characters
    assert (mine.keys() ^ theirs.keys()) == newer or unicodedata.unidata_version > "16"
    both = mine.keys() & theirs.keys()
    assert len(both) > 220_000
    assert {key for key in both if mine[key] != theirs[key]} == set()


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(st.text(st.sampled_from("abcé中👍"), min_size=1, max_size=5),
                    st.text(st.sampled_from("xyé"), max_size=3), min_size=1, max_size=40)
)  # fmt: skip
def test_that_a_table_holds_exactly_what_was_put_in(rules: dict[str, str]) -> None:
    found = entries(table_of(rules))
    assert found == {key.encode(): text.encode() for key, text in rules.items()}


@given(
    st.dictionaries(st.text(st.sampled_from("abc"), min_size=1, max_size=4),
                    st.text(st.sampled_from("abx"), max_size=2), min_size=1, max_size=20),
    st.text(st.sampled_from("abc"), max_size=12),
)  # fmt: skip
def test_that_leaving_out_redundant_keys_changes_no_key(rules: dict[str, str], text: str) -> None:
    kept = without_redundant(rules)
    longest = max(map(len, rules))
    for key, new in rules.items():
        assert by_shorter(kept, key, longest) == new
    assert kept.items() <= rules.items()


def test_that_subtrees_that_are_alike_are_kept_once() -> None:
    tails = ("on", "ing", "ed")
    alike = {(start + tail).encode(): 7 for start in "abcdefgh" for tail in tails}
    assert len(word_graph(alike)) == len(word_graph({k: v for k, v in alike.items()
                                                     if k[:1] == b"a"}))  # fmt: skip
    other = {key: index for index, key in enumerate(alike)}
    assert len(word_graph(other)) > len(word_graph(alike))


@cache
def readers() -> Mapping[str, Any]:
    """The library on a file of ours, and on one of its own."""
    return {
        "ours": processor(write_model(ours("char", SIZES["char"], True, False))),
        "its own": processor(library("char", "nmt_nfkc", False)),
    }


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(ODD) | st.characters(exclude_categories=["Cs", "Cn"]),
                max_size=16).map("".join))  # fmt: skip
def test_that_the_library_normalises_any_text_by_our_table_as_by_its_own(text: str) -> None:
    both = readers()
    assert both["ours"].normalize(text) == both["its own"].normalize(text)


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_saved_model_gives_the_library_the_ids_of_a_text_as_it_is_typed(kind: str) -> None:
    model = ours(kind, SIZES[kind], True, False)
    theirs = processor(write_model(model))
    for text in (*NEW, "Ａ ﬁne  boat ①２ 龘👍", "ｶﾞか\u3099 가각 u\u0308\u0304", "  the\tboats "):
        assert theirs.encode(text) == list(model.encode(text).ids), text
        assert theirs.normalize(text) == model.marked(model.rewritten(text).text).text


def test_that_only_marks_in_an_unusual_order_are_read_otherwise_by_the_table() -> None:
    model = ours("char", SIZES["char"], True, False)
    again = read_model(write_model(model))
    assert again.rule == "nmt_nfkc"
    assert again.table == nmt_nfkc_table()
    assert again.rewritten("e\u0328\u0301").text == model.rewritten("e\u0328\u0301").text
    assert again.rewritten("e\u0301\u0328").text == "é\u0328"  # the table takes the longest key
    assert model.rewritten("e\u0301\u0328").text == "ę\u0301"  # NFKC sorts the marks first
