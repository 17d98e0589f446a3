"""Byte-pair encoding of input nobody hopes for: each has its sentence, in bounded time."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.tokenizers.alphabets import (
    byte_alphabet,
    shown,
    whole_characters,
)
from explorer.compute.tokenizers.bpe import run
from explorer.compute.tokenizers.bpe_train import train
from explorer.compute.tokenizers.bpe_types import Params
from explorer.compute.tokenizers.pretokenizers import pre_tokens
from explorer.core.params import ParamError
from explorer.core.trace import Progress, drive
from tests.compute.tokenizers.bpe_given import (
    CHINESE,
    ENGLISH,
    decoded,
    profile,
    trained,
)


def test_that_lone_surrogates_are_replaced_and_said_so() -> None:
    trace = trained("a\ud800b a\udfffb", encode="\udc00")
    said = [(notice.key, notice.args["count"]) for notice in trace.notices[:2]]
    assert said == [("surrogates", 2), ("surrogates", 1)]
    assert trace.shared.text.characters == 7


def test_that_incomplete_bytes_are_shown_as_such() -> None:
    assert shown("中".encode()[:2]) == "⟨E4 B8⟩"
    assert shown(b"a" + "中".encode() + b"\x96") == "a中⟨96⟩"
    assert shown(b"\xff\xc0 ") == "⟨FF C0⟩␣"
    assert shown("\0\n\u200d\u0301") == "⟨U+0000⟩↵⟨U+200D⟩\u0301"


@profile
@given(st.text(min_size=1, max_size=12), st.data())
def test_that_whole_characters_are_told_by_the_first_byte_and_the_last_four(
    text: str, data: st.DataObject
) -> None:
    whole = text.encode("utf-8", "replace")
    first = data.draw(st.integers(0, len(whole) - 1))
    piece = whole[first : data.draw(st.integers(first + 1, len(whole)))]
    try:
        piece.decode("utf-8")
        expected = True
    except UnicodeDecodeError:
        expected = False
    units = byte_alphabet()
    ids = [units.pieces.index(bytes([byte])) for byte in piece]
    assert whole_characters(ids[0], ids[-4:]) is expected


@profile
@given(st.text("ab ", min_size=1, max_size=30))
def test_that_the_edges_of_a_token_are_its_first_and_last_units(text: str) -> None:
    shared = trained(text, pre_tokenizer="none", minimum=1).shared
    for merges in range(len(shared.pairs) + 1):
        starts, ids = shared.text.tokens(merges)
        for start, end, token in zip(
            starts, [*starts[1:], len(shared.text.units)], ids, strict=True
        ):
            units = shared.text.units[start:end].tolist()
            assert shared.edge(int(token), 3) == units[:3]
            assert shared.edge(int(token), 3, last=True) == units[-3:]


@pytest.mark.parametrize("text", ["a", "\0", "👩‍👩‍👧", "\n", "\ud800"])
def test_that_one_character_is_enough(text: str) -> None:
    trace = trained(text, alphabet="characters", encode="")
    assert trace[0].tokens >= 1
    assert len(trace.shared.other.tokens(0)[0]) == 0


def test_that_empty_text_is_refused_by_name() -> None:
    with pytest.raises(ParamError, match="text") as refused:
        trained("")
    assert refused.value.key == "empty"


def test_that_a_run_of_one_letter_doubles_its_tokens_to_the_end() -> None:
    trace = trained("a" * 1024, pre_tokenizer="none", minimum=1)
    assert trace.shared.length[-1] == 1024
    assert trace[-1].tokens == 1
    assert trace.shared.text.groups.tolist() == [0, 1024]


def test_that_a_file_replaces_the_text_and_bad_files_are_refused_by_reason(tmp_path: Path) -> None:
    good, cut = tmp_path / "good.txt", tmp_path / "long.txt"
    good.write_bytes(b"\xef\xbb\xbfab ab")
    cut.write_text("é" * 250_000, encoding="utf-8")
    assert trained("x", file=str(good)).shared.text.characters == 5
    long = trained("x", file=str(cut), merges=2)
    # all of it is learned from, its beginning is shown
    assert (long.shared.characters, long.shared.text.characters) == (250_000, 100_000)
    assert long.notices[0].key == "excerpt"
    uncut = trained("x", file=str(cut), merges=2, picture="ties")
    assert (uncut.shared.characters, uncut.notices[0].key) == (100_000, "cut")
    for name, data in {
        "nul": b"a\0b",
        "latin": b"caf\xe9 ",
        "half": b"\xe4\xb8",
        "empty": b"",
    }.items():
        (tmp_path / name).write_bytes(data)
    reasons = {
        tmp_path / "nul": "not-text",
        tmp_path / "latin": "wrong-encoding",
        tmp_path / "half": "wrong-encoding",
        tmp_path / "empty": "empty-file",
        tmp_path / "missing": "cannot-read",
        "a\0b": "cannot-read",
        tmp_path: "not-a-file",
    }
    for path, reason in reasons.items():
        with pytest.raises(ParamError) as refused:
            trained("x", file=str(path))
        assert (refused.value.field, refused.value.key) == ("file", reason)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE + "他们是人，我的国家，你要来的。", "gb18030"),
        ("話說天下大勢，分久必合。他們是人，我的國家，你要來的。", "big5"),
        ("これはテストです。日本語の文章を書いています。", "shift_jis"),
        ("한국어 텍스트입니다. 그리고 또 있습니다.", "euc_kr"),
        ("Это русский текст, чтобы проверить кодировку.", "cp1251"),
        ("Le café était très agréable cet été, où l'on dînait dehors.", "cp1252"),
        (ENGLISH, "utf-16"),
        (CHINESE, "utf-16"),
    ],
)
def test_that_a_wrong_encoding_is_found_and_the_right_one_reads_the_file(
    text: str, encoding: str, tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(encoding))
    with pytest.raises(ParamError) as refused:
        trained("x", file=str(path))
    assert refused.value.key == "wrong-encoding"
    assert refused.value.args_of_key["code"] == encoding
    trace = trained("x", file=str(path), encoding=encoding)
    assert decoded(trace, trace.shared.text.tokens(len(trace) - 1)[1].tolist()) == text


@pytest.mark.parametrize("name", ["zip", "random", "broken", "odd"])
def test_that_binary_files_are_refused_as_no_text(name: str, tmp_path: Path) -> None:
    import random
    import zlib

    data = {
        "zip": zlib.compress(ENGLISH.encode() * 50),
        "random": random.Random(0).randbytes(70_000),
        "broken": ENGLISH.encode() * 200 + b"\xff\xff" + b"\0" * 90_000,
        "odd": b"\x01\x02\x03\x04\x05\x80\xff" * 20,
    }[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ParamError) as refused:
        trained("x", file=str(path))
    assert refused.value.key in ("not-text", "not-text-at-all", "broken-encoding")


def test_that_a_file_of_many_blocks_is_learned_as_the_same_text_at_once(tmp_path: Path) -> None:
    words = [f"w{i % 977}x{i % 31} " + ENGLISH[i % 300 : i % 300 + 40] for i in range(60_000)]
    text = "\n".join(words)  # some 3 MB, cut into blocks at places that fall as they do
    path = tmp_path / "long.txt"
    path.write_text(text, encoding="utf-8")
    said: list[str] = []
    shares: list[float] = []

    def hear(event: object) -> None:
        if isinstance(event, Progress) and event.message:
            said.append(event.message.key)
            shares.append(event.done)

    trace = drive(run(Params(file=str(path), merges=130)), hear)
    assert said[0] == "cutting"
    assert set(said[1:]) == {"estimate"}, "how long and how much stands there from then on"
    assert shares == sorted(shares)
    assert shares[-1] > 0.5
    assert trace.shared.bytes == len(text.encode())
    at_once = Counter(pre_tokens(text, "gpt2"))
    units = byte_alphabet().units
    learned = drive(
        train([units(word) for word in at_once], list(at_once.values()), 256, 130)  # type: ignore[arg-type]  # drive returns what the generator returns
    )
    assert trace.shared.pairs.tolist() == [list(pair) for pair in learned.pairs]  # type: ignore[attr-defined]


def test_that_a_file_whose_training_needs_more_memory_than_there_is_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(ENGLISH * 6000, encoding="utf-8")
    monkeypatch.setattr(
        "explorer.compute.tokenizers.bpe_source.memory_of_machine", lambda: 50_000_000
    )
    with pytest.raises(ParamError) as refused:
        drive(run(Params(file=str(path), merges=30)))
    assert refused.value.key == "needs-memory"
    assert refused.value.args_of_key["there"] == 50
    monkeypatch.setattr("explorer.compute.tokenizers.bpe_source.memory_of_machine", lambda: None)
    assert len(drive(run(Params(file=str(path), merges=3)))) == 4
