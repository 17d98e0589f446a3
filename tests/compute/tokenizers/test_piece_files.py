"""SentencePiece's .model files in the pipeline of the other tokenizer files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.encode.check import check
from explorer.compute.tokenizers.encode.run import run
from explorer.compute.tokenizers.encode.types import FALLBACK, UNKNOWN, Params
from explorer.compute.tokenizers.files.opening import open_tokenizer
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import REASONS
from explorer.compute.tokenizers.sentencepiece import model_file
from explorer.compute.tokenizers.sentencepiece.model import KINDS
from explorer.compute.tokenizers.sentencepiece.model import UNKNOWN as UNKNOWN_TYPE
from explorer.compute.tokenizers.sentencepiece.model_file import read_model, write_model, written
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive
from tests.compute.tokenizers.test_sentencepiece import NEW, SIZES, TEXT, library, ours, processor

LEARNED = {(kind, fallback): (kind, SIZES[kind], fallback, False)
           for kind in KINDS for fallback in (False, True)}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of each kind, with byte fallback and without, from our own trainer."""
    place = tmp_path_factory.mktemp("models")
    for (kind, fallback), learned in LEARNED.items():
        (place / f"{kind}-{fallback}.model").write_bytes(write_model(ours(*learned)))
    return place


def opened(folder: Path, kind: str, fallback: bool) -> FileTokenizer:
    return open_tokenizer(str(folder / f"{kind}-{fallback}.model"))


def traced(path: Path, text: str, **changes: object) -> Trace:
    params = Params(text=text, tokenizer="file", file=str(path), second="none", **changes)  # type: ignore[arg-type]  # fields of Params
    return drive(run(params))


@pytest.mark.parametrize(("kind", "fallback"), LEARNED)
def test_that_a_model_file_gives_the_tokens_and_the_text_of_the_sentencepiece_lab(
    kind: str, fallback: bool, folder: Path
) -> None:
    tokenizer = opened(folder, kind, fallback)
    own = read_model((folder / f"{kind}-{fallback}.model").read_bytes())
    assert tokenizer.size == len(own.pieces)
    for text in (*NEW, *TEXT.split("\n")):
        cut, encoding = own.encode(text), tokenizer.encode(text)
        assert encoding.ids == cut.ids == tuple(tokenizer.ids(text)), text
        assert [pair for pair in encoding.spans if pair[0] < pair[1]] == [
            pair for pair in cut.spans if pair[0] < pair[1]
        ]
        assert tokenizer.decode(encoding.ids) == own.decode(cut.ids)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(
        st.sampled_from("the boat 中国葡萄1234  ﬁ\u2581👍é\n")
        | st.characters(exclude_categories=["Cs"]),
        max_size=24,
    ),
    which=st.sampled_from(list(LEARNED)),
)  # fmt: skip
def test_that_any_text_is_cut_as_the_model_alone_cuts_it(
    text: str, which: tuple[str, bool]
) -> None:
    own = ours(*LEARNED[which])
    tokenizer = _tokenizer(which)
    assert tuple(tokenizer.ids(text)) == own.encode(text).ids


def _tokenizer(which: tuple[str, bool]) -> FileTokenizer:
    from explorer.compute.tokenizers.files.opening import tokenizer_in
    from explorer.compute.tokenizers.files.reading import Source

    data = write_model(ours(*LEARNED[which]))
    # a file brings its rules as a table; here they are Unicode's own, as in training
    made = tokenizer_in(data, Source("file", "x.model"))
    own = ours(*LEARNED[which])
    return type(made)(made.content, made.source, own)  # type: ignore[call-arg]  # PieceTokenizer


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_model_of_the_library_passes_the_checks_of_the_lab(
    kind: str, tmp_path: Path
) -> None:
    data = library(kind, SIZES[kind], True, False)
    path = tmp_path / "m.model"
    path.write_bytes(data)
    for text in (NEW[0], NEW[1], NEW[2], "龘 and the boats"):
        trace = traced(path, text)
        assert [one.status for one in check(trace.params, trace)] == ["passed"] * 2, text
        assert trace.shared.first.ids.tolist() == processor(data).encode(text)
    kinds = trace.shared.first.kinds.tolist()
    assert FALLBACK in kinds
    assert UNKNOWN not in kinds


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_word_of_a_model_file_ends_in_its_tokens(kind: str, folder: Path) -> None:
    shared = traced(folder / f"{kind}-True.model", "reloaded boats", word=0).shared
    inside = shared.first.ids[shared.first.word == 0].tolist()
    assert list(shared.states[-1].ids) == inside
    if kind == "bpe":
        made = [int(state.number) for state in shared.states[1:]]
        assert len(made) > 2


UNK = written(1, written(1, b"<unk>") + written(3, UNKNOWN_TYPE))
DAMAGED = {
    "model-cut-off": UNK[:-3],
    "model-damaged": UNK + written(1, written(1, b"\xff")),
    "model-no-pieces": written(1, written(1, b"a")),
    "model-kind": UNK + written(2, written(3, 9)),
    "model-too-large": UNK + written(1, written(1, b"x")) * 3,
}


@pytest.mark.parametrize("reason", DAMAGED)
def test_that_a_model_file_that_cannot_be_followed_is_refused_with_its_reason(
    reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if reason == "model-too-large":
        monkeypatch.setattr(model_file, "MOST_PIECES", 3)
    for name, key in (("x.model", reason), ("x.json", "file-foreign")):
        (tmp_path / name).write_bytes(DAMAGED[reason])
        with pytest.raises(ParamError) as refused:
            open_tokenizer(str(tmp_path / name))
        assert refused.value.key == key
        assert refused.value.key in REASONS


def test_that_every_reason_of_a_model_file_has_a_case_here() -> None:
    assert {key for key in REASONS if key.startswith("model-")} == set(DAMAGED)
