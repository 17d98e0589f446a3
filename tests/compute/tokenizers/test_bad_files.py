"""Tokenizer files that are damaged, foreign, huge or hostile: one refusal each, in bounded time."""

from __future__ import annotations

import copy
import json
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.files import reading
from explorer.compute.tokenizers.files.opening import open_tokenizer, tokenizer_in
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from explorer.core.params import ParamError

SOURCE = Source("file", "tokenizer.json")
GOOD: dict[str, Any] = {
    "version": "1.0",
    "added_tokens": [{"id": 0, "content": "<s>", "special": True}],
    "normalizer": {"type": "NFC"},
    "pre_tokenizer": {"type": "Whitespace"},
    "post_processor": None,
    "decoder": {"type": "Fuse"},
    "model": {
        "type": "BPE", "unk_token": None, "vocab": {"<s>": 0, "a": 1, "b": 2, "ab": 3},
        "merges": [["a", "b"]],
    },
}  # fmt: skip


def opened(content: Any) -> FileTokenizer:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return tokenizer_in(data, SOURCE)


def changed(*path: Any, to: Any) -> dict[str, Any]:
    whole = copy.deepcopy(GOOD)
    inner: Any = whole
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return whole


def test_that_the_file_that_is_damaged_below_is_a_good_one() -> None:
    assert opened(GOOD).ids("ab ba<s>") == [3, 2, 1, 0]


UNIGRAM = {"type": "Unigram", "unk_id": 0, "vocab": [["<s>", 0.0], ["a", -1.0]]}
REFUSED: list[tuple[str, Any]] = [
    ("file-foreign", b"hello, world"),
    ("file-foreign", b"\x00\x01\x02\xff\xfe"),
    ("file-pickle", pickle.dumps({"a": 1})),
    ("file-pickle", b"PK\x03\x04 a zip archive"),
    ("file-foreign", b"\n\x0e\n\x05<unk>\x15\x00\x00\x00\x00\x18\x01"),
    ("file-not-json", b'{"model": '),
    ("file-not-json", b'{"model": ' + b"9" * 5000 + b"}"),
    ("file-not-utf8", b'{"model": "\xff"}'),
    ("file-too-deep", b'{"a":' * 100_000),
    ("file-too-deep", b'{"a":' + b"[" * 90 + b"]" * 90 + b"}"),
    ("file-foreign", {"vocab": {"a": 1}}),
    ("file-foreign", {"model": 3}),
    ("unsupported-component", changed("model", "type", to="Markov")),
    ("unsupported-component", changed("normalizer", "type", to="ByteLevel")),
    ("unsupported-component", changed("pre_tokenizer", to={"type": "UnicodeScripts"})),
    ("unsupported-component", changed("decoder", to={"type": "CTC"})),
    ("unsupported-component", changed("post_processor", to={"type": "Ask"})),
    ("unsupported-setting", changed("pre_tokenizer", to={"type": "Punctuation", "behavior": "x"})),
    ("missing-field", changed("normalizer", to={})),
    ("missing-field", changed("model", "vocab", to=None)),
    ("missing-field", changed("normalizer", to={"type": "Prepend"})),
    ("takes-object", changed("model", "vocab", to=["a"])),
    ("takes-object", changed("normalizer", to=[1])),
    ("takes-text", changed("normalizer", to={"type": 3})),
    ("takes-text", changed("model", "unk_token", to=7)),
    ("takes-list", changed("model", "merges", to="a b")),
    ("takes-truth", changed("model", "byte_fallback", to="yes")),
    ("takes-number", changed("model", "dropout", to="much")),
    ("takes-integer", changed("model", "vocab", to={"a": "1"})),
    ("takes-integer", changed("model", "vocab", to={"a": True})),
    ("takes-integer", changed("added_tokens", 0, "id", to=-1)),
    ("id-out-of-range", changed("model", "vocab", to={"a": -1})),
    ("id-out-of-range", changed("model", "vocab", to={"a": 10**12})),
    ("id-out-of-range", changed("added_tokens", 0, to={"id": 2**30, "content": "x"})),
    ("id-twice", changed("model", "vocab", to={"a": 1, "b": 1})),
    ("empty-vocabulary", changed("model", "vocab", to={})),
    ("token-too-long", changed("model", "vocab", to={"a" * 100_000: 1})),
    ("bad-characters", b'{"model": {"type": "BPE", "vocab": {"\\ud800": 1}, "merges": []}}'),
    ("added-id", changed("added_tokens", 0, to={"id": 2, "content": "<s>"})),
    ("added-id", changed("added_tokens", 0, to={"id": 1, "content": "other"})),
    ("merge-unknown", changed("model", "merges", to=[["a", "z"]])),
    ("merge-unknown", changed("model", "merges", to=[["b", "a"]])),
    ("merge-malformed", changed("model", "merges", to=["a b c"])),
    ("merge-malformed", changed("model", "merges", to=[["a", 1]])),
    ("merge-malformed", changed("model", "merges", to=[7])),
    ("unknown-missing", changed("model", "unk_token", to="<unk>")),
    ("bad-pattern", changed("pre_tokenizer", to={"type": "Split", "behavior": "Isolated",
                                                  "pattern": {"Regex": "(a"}})),
    ("bad-charsmap", changed("normalizer", to={"type": "Precompiled",
                                               "precompiled_charsmap": "AAA"})),
    ("id-out-of-range", changed("post_processor", to={"type": "BertProcessing",
                                                      "sep": ["x", 99], "cls": ["y", 0]})),
    ("takes-integer", changed("post_processor", to={"type": "BertProcessing", "sep": ["x"],
                                                    "cls": ["y", 0]})),
    ("template-unknown", changed("post_processor", to={
        "type": "TemplateProcessing", "special_tokens": {},
        "single": [{"SpecialToken": {"id": "?"}}, {"Sequence": {"id": "A"}}]})),
    ("unsupported-setting", changed("post_processor", to={
        "type": "TemplateProcessing", "special_tokens": {}, "single": []})),
    ("id-out-of-range", changed("model", to={**UNIGRAM, "unk_id": 2})),
    ("missing-field", changed("model", to={**UNIGRAM, "unk_id": None})),
    ("takes-number", changed("model", to={**UNIGRAM, "vocab": [["a", "b"]]})),
    ("takes-number", b'{"model": {"type": "Unigram", "unk_id": 0, "vocab": [["a", NaN]]}}'),
    ("takes-list", changed("model", to={**UNIGRAM, "vocab": [["a"]]})),
    ("takes-text", changed("model", to={**UNIGRAM, "vocab": [[1, 1.0]]})),
    ("token-twice", changed("model", to={**UNIGRAM, "vocab": [["a", 1.0], ["a", 1.0]]})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "content"), REFUSED, ids=[f"{i}-{k}" for i, (k, _) in enumerate(REFUSED)]
)
def test_that_a_bad_file_is_refused_by_its_own_sentence(key: str, content: Any) -> None:
    begun = time.perf_counter()
    with pytest.raises(ParamError) as refused:
        opened(content)
    assert refused.value.key == key
    assert refused.value.field == "file"
    assert time.perf_counter() - begun < 2.0, "seconds"


def test_that_every_refusal_has_a_case_here() -> None:
    elsewhere = {
        "file-cannot-read", "file-not-a-file", "file-empty", "file-too-large", "slow-pattern",
        "rank-line", "rank-twice", "rank-token-twice", "rank-bytes",
        *(key for key in reading.REASONS if key.startswith("model-")),  # in test_piece_files
    }  # fmt: skip
    assert {key for key, _ in REFUSED} | elsewhere == set(reading.REASONS)


def test_that_a_pattern_that_backtracks_for_ever_is_stopped() -> None:
    part = {"type": "Split", "pattern": {"Regex": "(a|aa)+$"}, "behavior": "Isolated"}
    tokenizer = opened(changed("pre_tokenizer", to=part))
    begun = time.perf_counter()
    with pytest.raises(ParamError) as refused:
        tokenizer.ids("a" * 40 + "!")
    assert refused.value.key == "slow-pattern"
    assert time.perf_counter() - begun < 8.0, "seconds; the pattern has 2"


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda path: None, "file-cannot-read"),
        (lambda path: path.mkdir(), "file-not-a-file"),
        (lambda path: path.write_bytes(b""), "file-empty"),
    ],
)
def test_that_what_is_no_file_is_refused(
    make: Callable[[Path], None], key: str, tmp_path: Path
) -> None:
    make(tmp_path / "x.json")
    with pytest.raises(ParamError) as refused:
        open_tokenizer(str(tmp_path / "x.json"), "second_file")
    assert (refused.value.key, refused.value.field) == (key, "second_file")


def test_that_a_huge_file_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST", 1000)
    (tmp_path / "x.json").write_bytes(b"{" + b" " * 2000)
    with pytest.raises(ParamError) as refused:
        open_tokenizer(str(tmp_path / "x.json"))
    assert refused.value.key == "file-too-large"


def test_that_a_path_with_nul_is_refused() -> None:
    with pytest.raises(ParamError) as refused:
        open_tokenizer("x\0y")
    assert refused.value.key == "file-cannot-read"


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path] if path else []
    for step, item in inner if isinstance(value, (dict, list)) else ():
        found += [(*path, step)]
        if isinstance(item, (dict, list)):
            found += paths(item, (*path, step))
    return found


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_that_any_single_change_is_read_or_refused(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(GOOD)))
    junk = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=3),
        st.lists(st.text(max_size=2), max_size=3), st.dictionaries(st.text(max_size=2),
        st.integers(-2, 5), max_size=3),
    )  # fmt: skip
    content = changed(*path, to=data.draw(junk))
    try:
        tokenizer = opened(content)
    except ParamError as error:
        refusal = error.key
    else:
        refusal = ""
        tokenizer.decode(tokenizer.ids("ab <s> ba"))
    assert refusal in ("", *reading.REASONS)
