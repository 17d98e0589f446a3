"""The unigram tokenizer: equality with `tokenizers` and with SentencePiece."""

from __future__ import annotations

import dataclasses
import io
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer.compute.tokenizers.normalisers import SENTENCEPIECE
from explorer.compute.tokenizers.unigram.dialect import DIALECTS
from explorer.compute.tokenizers.unigram.model import UnigramModel, model_of
from explorer.compute.tokenizers.unigram.params import EXAMPLE, Params
from explorer.compute.tokenizers.unigram.run import run
from explorer.compute.tokenizers.unigram.sentences import sentence_seeds, valid_piece
from explorer.compute.tokenizers.unigram.training import (
    TooSmallError,
    train_from,
)
from explorer.core.paths import resources
from explorer.core.trace import drive
from tests.compute.tokenizers.unigram_given import CHINESE, ENGLISH, T, learn, library, normalised


def agrees(words: Mapping[str, int], size: int) -> None:
    """The same pieces; the same scores, but for characters that were dropped and came back: their
    scores follow the library's hash order, in steps of 0.0001."""
    theirs, learned = library(words, size), learn(words, size)
    assert learned.final is not None
    assert set(theirs) == set(learned.final.pieces)
    back = {learned.seeds.pieces[i] for i in learned.final.restored}
    for piece, score in zip(learned.final.pieces, learned.final.scores, strict=True):
        slack = 0.0001 * len(back) + 1e-9 if piece in back else 1e-9  # sums in another order
        assert theirs[piece] == pytest.approx(score, abs=slack), piece


@pytest.mark.parametrize("size", [7, 8, 9, 10, 11, 20])
def test_that_the_toy_words_give_the_pieces_and_scores_of_tokenizers(size: int) -> None:
    agrees(T, size)


@pytest.mark.parametrize("size", [40, 60, 90, 150])
def test_that_english_gives_the_pieces_and_scores_of_tokenizers(size: int) -> None:
    agrees(Counter("\u2581" + word for word in (ENGLISH * 3).split()), size)


@pytest.mark.parametrize("size", [80, 90, 120])
def test_that_chinese_gives_the_pieces_and_scores_of_tokenizers(size: int) -> None:
    words = Counter(CHINESE.replace("，", "，\n").replace("。", "。\n").split())
    agrees(words, size)


@pytest.mark.parametrize("seed", range(12))
def test_that_words_of_few_letters_give_the_pieces_of_tokenizers(seed: int) -> None:
    draw = random.Random(seed)
    letters = "abcdefgh"[: draw.randint(2, 8)]
    words = Counter(
        "".join(draw.choice(letters) for _ in range(draw.randint(1, 9))) for _ in range(60)
    )
    agrees(words, draw.randint(10, 30))


def test_that_a_vocabulary_below_the_characters_is_refused() -> None:
    with pytest.raises(TooSmallError) as refused:
        learn(T, 6)
    assert refused.value.characters == 7
    with pytest.raises(Exception, match="not large enough"):
        library(T, 6)


@pytest.mark.parametrize("text", ["hugs and bugs", "日本語 unhug ñandú", "\U0001f600x\U0001f600"])
def test_that_encoding_gives_the_ids_of_tokenizers(text: str) -> None:
    tokenizers = pytest.importorskip("tokenizers")
    learned = learn(Counter((ENGLISH + " " + CHINESE).split()), 200)
    assert learned.final is not None
    model = model_of(learned.final)
    pairs = list(zip(model.pieces, model.scores, strict=True))
    theirs = tokenizers.models.Unigram(pairs, unk_id=0)
    for word in (*ENGLISH.split(), *text.split(), text, CHINESE):
        assert [token.id for token in theirs.tokenize(word)] == [
            token for token, _, _ in model.encode_word(word)
        ]


# SentencePiece -------------------------------------------------------------------------------


def sentencepiece_of(lines: Sequence[str], size: int) -> Any:
    spm = pytest.importorskip("sentencepiece")
    if spm.__version__ != "0.2.3":
        pytest.skip(f"the dialect is that of 0.2.3, here is {spm.__version__}")
    model = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_writer=model, vocab_size=size, model_type="unigram",
        num_threads=1, minloglevel=3,
    )  # fmt: skip
    return spm.SentencePieceProcessor(model_proto=model.getvalue())


def dialect_of_sentencepiece(text: str, size: int, **switches: Any) -> dict[str, float]:
    """Pieces and scores of our training in its dialect, or with some of its switches changed."""
    lines = [line for line in (SENTENCEPIECE(line).text for line in text.split("\n")) if line]
    dialect = dataclasses.replace(DIALECTS["sentencepiece"], **switches)
    producer = train_from(sentence_seeds(lines), size - 3, dialect, special=3)
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        final = stop.value.final
    return dict(zip(final.pieces, final.scores.tolist(), strict=True))


def own_text(name: str) -> str:
    return (resources() / "texts" / f"{name}.txt").read_text("utf-8")


TEXTS = [("example", 80), ("example", 100), ("example", 140), ("english", 120), ("english", 200),
         ("english", 300), ("chinese", 390), ("chinese", 400)]  # fmt: skip


@pytest.mark.parametrize(("name", "size"), TEXTS)
def test_that_training_gives_the_pieces_and_scores_of_sentencepiece_023_to_the_last_bit(
    name: str, size: int
) -> None:
    text = EXAMPLE if name == "example" else own_text(name)
    theirs = sentencepiece_of([line for line in text.split("\n") if line.strip()], size)
    expected = {theirs.id_to_piece(i): theirs.get_score(i) for i in range(3, len(theirs))}
    ours = dialect_of_sentencepiece(text, size)
    assert set(ours) == set(expected)
    apart = {piece for piece in ours if np.float32(ours[piece]) != expected[piece]}
    # characters that had been dropped come back with steps of 0.0001, summed in another order
    assert all(len(piece) == 1 for piece in apart)
    assert max((abs(ours[piece] - expected[piece]) for piece in apart), default=0.0) < 1e-3


ENDS = {
    "another line ends alike": "Is your true king? for I were loath\nAnd, with th",
    "and only lines do": "The ruins of distressful times\nOxford, redoubted, Sir James",
    "in Chinese": "我们走在大路上\n走在\n大家来到路上\n他们上路\n走上路上",
    "the last line again": "the whole line\nanother\nthe whole line",
}


@pytest.mark.parametrize("name", ENDS)
def test_that_what_ends_the_text_and_other_lines_is_counted_as_sentencepiece_does(
    name: str,
) -> None:
    text = ENDS[name]
    spm = pytest.importorskip("sentencepiece")
    if spm.__version__ != "0.2.3":
        pytest.skip(f"the dialect is that of 0.2.3, here is {spm.__version__}")
    model = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(text.split("\n")), model_writer=model, vocab_size=200,
        model_type="unigram", num_threads=1, minloglevel=3, hard_vocab_limit=False,
    )  # fmt: skip
    theirs = spm.SentencePieceProcessor(model_proto=model.getvalue())
    expected = {theirs.id_to_piece(i): theirs.get_score(i) for i in range(3, len(theirs))}
    ours = dialect_of_sentencepiece(text, 200)
    assert set(ours) == set(expected)
    for piece in ours:
        # a character that had been dropped comes back with steps of 0.0001, in another order
        slack = 1e-6 if len(piece) > 1 else 1e-3
        assert ours[piece] == pytest.approx(expected[piece], abs=slack), piece


def test_that_in_double_precision_scores_agree_to_six_digits_and_pieces_at_the_edge_may_not() -> (
    None
):
    """What the roundings of `single` are for: without them equal pieces change places."""
    text = own_text("english")
    single = dialect_of_sentencepiece(text, 300)
    double = dialect_of_sentencepiece(text, 300, single=False)
    both = single.keys() & double.keys()
    assert max(abs(single[piece] - double[piece]) for piece in both) < 1e-3
    edge = min(score for piece, score in single.items() if len(piece) > 1)
    for piece in single.keys() ^ double.keys():
        assert abs({**double, **single}[piece] - edge) < 0.5


def test_that_the_unknown_mass_of_sentencepiece_goes_to_the_first_piece() -> None:
    lines = normalised(EXAMPLE)
    scores = []
    for unknown in ("first piece", "none"):
        dialect = dataclasses.replace(DIALECTS["sentencepiece"], unknown=unknown)
        producer = train_from(sentence_seeds(lines), 77, dialect, special=3)
        try:
            while True:
                next(producer)
        except StopIteration as stop:
            final = stop.value.final
        scores.append(dict(zip(final.pieces, final.scores, strict=True))["\u2581"])
    assert scores[0] > scores[1] + 0.1


def test_that_encoding_gives_the_ids_of_sentencepiece_with_its_own_vocabulary() -> None:
    theirs = sentencepiece_of(EXAMPLE.splitlines(), 120)
    size = theirs.get_piece_size()
    pieces = [theirs.id_to_piece(i) for i in range(size)]
    # control signs are no pieces of a text
    usable = [p if i > 2 else f"\ufffe{i}" for i, p in enumerate(pieces)]
    scores = [theirs.get_score(i) if i > 2 else -5.0 for i in range(size)]
    model = UnigramModel(usable, scores, unknown=0)
    for line, sentence in zip(EXAMPLE.splitlines(), normalised(EXAMPLE), strict=True):
        words = ["\u2581" + word for word in sentence.split("\u2581")[1:]]
        ours = [token for word in words for token, _, _ in model.encode_word(word)]
        assert ours == theirs.encode(line)
    assert [t for t, _, _ in model.encode_word("\u2581日本")][-1] == theirs.encode("日本")[-1] == 0


def test_that_a_piece_of_sentencepiece_keeps_to_one_script() -> None:
    for piece in ("the", "\u2581the", "中国", "カメラ屋", "123", "...", "e\u0301"):
        assert valid_piece(piece), piece
    for piece in ("", "don't", "the\u2581", "中a", "a1", "x" * 17, "a b", "a\u2585"):
        assert not valid_piece(piece), piece


def test_that_the_textbook_and_the_libraries_differ_in_counted_pieces_of_a_shipped_text() -> None:
    path = Path(__file__).parents[3] / "resources" / "texts" / "english.txt"
    text = path.read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    told: dict[str, Mapping[str, Any]] = {}
    for name, deviation in [
        ("textbook", "none"), ("tokenizers", "none"), ("sentencepiece", "none"),
        *(("textbook", one) for one in ("loss", "seeds", "fill", "overshoot", "single")),
    ]:  # fmt: skip
        trace = drive(run(Params(text=text, size=300, dialect=name, deviation=deviation)))
        last = next(step for step in trace.steps if step.kind == "final")
        key = name if deviation == "none" else deviation
        found[key] = {trace.shared.labels[piece] for piece in last.pieces.tolist()}
        notices = {one.key: one.args for one in trace.notices}
        told[key] = notices.get("apart-from-textbook", {})
    apart = {key: len(found[key] - found["textbook"]) for key in found}
    for key, count in apart.items():
        gone = len(found["textbook"] - found[key])
        wanted = {} if key == "textbook" else {"count": count, "size": 300, "gone": gone}
        assert told[key] == wanted, key
    # a few pieces in a hundred: at this size the loss over the whole vocabulary, the roundings and
    # the size that is overshot decide nothing; what repeats are weighed by (each distinct word
    # once), and the order of the last places, do
    assert apart == {
        "textbook": 0, "tokenizers": 14, "sentencepiece": 10, "loss": 0, "seeds": 10, "fill": 7,
        "overshoot": 0, "single": 0,
    }  # fmt: skip
