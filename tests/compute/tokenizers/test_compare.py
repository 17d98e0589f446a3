"""Vocabularies compared: counts against direct recounting and against `tokenizers`."""

from __future__ import annotations

import json
from collections import Counter

import numpy as np
import pytest

from explorer.compute.tokenizers.compare import texts
from explorer.compute.tokenizers.compare.autopsy import NEVER_IN_UTF8, autopsy
from explorer.compute.tokenizers.compare.checks import check, library
from explorer.compute.tokenizers.compare.costs import cost
from explorer.compute.tokenizers.compare.run import held_out_texts, run, training_text
from explorer.compute.tokenizers.compare.trained import Trained, count_curve, trained
from explorer.compute.tokenizers.compare.types import AUGMENTED, SHARES, Params
from explorer.compute.tokenizers.compare.units import stem, unknown_rate, words_of
from explorer.core.params import ParamError
from explorer.core.trace import Producer, Trace, drive


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params()))


def made(producer: Producer) -> Trained:
    return drive(producer)  # type: ignore[return-value]  # any generator may be driven


def recount(tokenizer: Trained, text: str) -> int:
    """Merges applied one after the other, from the rule alone."""
    units = [bytes([byte]) for byte in text.encode("utf-8")]
    from explorer.compute.tokenizers.pretokenizers import pre_tokens

    total = 0
    for word in pre_tokens(text, "gpt2"):
        units = [bytes([byte]) for byte in word.encode("utf-8")]
        for left, right in tokenizer.pairs:
            a, b = tokenizer.pieces[left], tokenizer.pieces[right]
            place = 0
            while place + 1 < len(units):
                if units[place] == a and units[place + 1] == b:
                    units[place : place + 2] = [a + b]
                place += 1
        total += len(units)
    return total


def test_that_counts_are_those_of_merging_by_hand() -> None:
    tokenizer = made(
        trained(texts.mixed(texts.sample("english"), texts.sample("chinese"), 50), 400)
    )
    for text in (*texts.SENTENCES.values(), texts.sample("code")):
        assert len(tokenizer.ids(text)) == recount(tokenizer, text)
        assert b"".join(tokenizer.cut(text)).decode("utf-8") == text


def test_that_one_encoding_gives_the_count_for_every_number_of_merges() -> None:
    tokenizer = made(trained(texts.sample("english"), 400))
    text = texts.sample("mixed")
    curve = count_curve(tokenizer.gone(text), len(tokenizer.pairs))
    for merges in (0, 1, 17, 60, len(tokenizer.pairs)):
        assert curve[merges] == len(Trained(tokenizer.pairs[:merges]).ids(text))


@pytest.mark.parametrize("share", [0, 50, 100])
def test_that_retraining_at_a_share_gives_the_merges_of_tokenizers(share: int) -> None:
    pytest.importorskip("tokenizers")
    params = Params(share=share, vocabulary=500)
    assert [c.status for c in check(params, drive(run(params)))] == ["passed", "passed"]


def test_that_all_sentences_have_the_length_they_have_in_tokenizers(trace: Trace) -> None:
    pytest.importorskip("tokenizers")
    theirs = library(training_text(trace.params), trace.params.vocabulary)
    setting = trace.shared.settings[SHARES.index(trace.params.share)]
    lengths = [len(theirs.encode(text).ids) for text in texts.SENTENCES.values()]
    assert [len(row) for row in setting.rows] == lengths


def test_that_the_ends_of_the_mixture_are_one_language_alone() -> None:
    english, chinese = texts.sample("english"), texts.sample("chinese")
    assert english.startswith(texts.mixed(english, chinese, 0))
    assert chinese.startswith(texts.mixed(english, chinese, 100))
    sizes = [len(texts.mixed(english, chinese, share).encode("utf-8")) for share in SHARES]
    assert max(sizes) - min(sizes) <= 2  # a character may not fit


def test_that_held_out_text_is_not_trained_on(trace: Trace) -> None:
    for text in held_out_texts(trace.params)[:2]:
        assert len(text) > 200
        for share in (0, 50, 100):
            assert text not in training_text(Params(share=share))


def test_that_chinese_gets_cheaper_and_english_dearer_with_more_chinese(trace: Trace) -> None:
    first, last = trace.shared.settings[0], trace.shared.settings[len(SHARES) - 1]
    characters = [text.characters for text in trace.shared.texts]
    assert first.tokens[1] / characters[1] > 2.5 > 1.6 > last.tokens[1] / characters[1]
    assert first.tokens[0] / characters[0] < 0.5 < 0.9 < last.tokens[0] / characters[0]


def test_that_added_chinese_changes_no_token_of_english(trace: Trace) -> None:
    english, added = trace.shared.settings[0], trace.shared.settings[AUGMENTED]
    assert added.rows[0] == english.rows[0]
    assert added.tokens[0] == english.tokens[0]
    assert added.vocabulary == english.vocabulary + trace.params.added
    assert added.tokens[1] < 0.7 * english.tokens[1]


def test_that_costs_follow_the_formulas() -> None:
    # GPT-2 small, 1024 tokens: 12 layers of width 768, vocabulary 50257
    spent = cost(1024, 50257, 768, 12, 2.5)
    assert spent.attention == 12 * (2 * 1024 * 1024 * 768) * 2
    assert spent.linear == 12 * 2 * 1024 * (4 * 768 * 768 + 2 * 4 * 768 * 768)
    assert spent.logits == 2 * 1024 * 50257 * 768
    assert spent.table == 38_597_376
    assert spent.money == pytest.approx(0.00256)
    assert cost(2048, 50257, 768, 12, 2.5).attention == 4 * spent.attention


def test_that_unknown_units_are_those_that_a_recount_finds(trace: Trace) -> None:
    training, held = training_text(trace.params), held_out_texts(trace.params)[:2]
    known = set(training)
    characters = next(unit for unit in trace.shared.units if unit.name == "characters")
    assert characters.unknown.tolist() == [sum(c not in known for c in text) for text in held]
    words = next(unit for unit in trace.shared.units if unit.name == "words")
    known = set(words_of(training))
    counted = [unknown_rate(words_of(text), known) for text in held]
    assert words.unknown.tolist() == [unknown for unknown, _ in counted]
    assert words.length.tolist() == [total for _, total in counted]
    subwords = next(unit for unit in trace.shared.units if unit.name == "subwords")
    assert subwords.unknown.tolist() == [0, 0]


def test_that_a_larger_vocabulary_of_words_leaves_fewer_unknown_as_a_recount_finds(
    trace: Trace,
) -> None:
    training, held = training_text(trace.params), held_out_texts(trace.params)[:2]
    ranked = [word for word, _ in Counter(words_of(training)).most_common()]
    for unit in trace.shared.units:
        assert len(unit.unknown_at) == len(unit.sizes)
        assert (np.diff(unit.unknown_at, axis=0) <= 0).all()
        if unit.kept == unit.sizes[-1]:
            assert unit.unknown_at[-1].tolist() == unit.unknown.tolist()
        if unit.name != "words":
            continue
        for size, unknown in zip(unit.sizes.tolist(), unit.unknown_at.tolist(), strict=True):
            kept = set(ranked[:size])
            assert unknown == [unknown_rate(words_of(text), kept)[0] for text in held]


@pytest.mark.parametrize(
    ("word", "found"),
    [("Walking", "walk"), ("stopped", "stop"), ("cities", "city"), ("taking", "take"),
     ("latest", "late"), ("bridge", "bridge"), ("tokens", None)],
)  # fmt: skip
def test_that_stems_are_looked_up(word: str, found: str | None) -> None:
    known = {"walk", "stop", "city", "take", "late", "bridge"}
    assert stem(word, known.__contains__) == found


def test_that_the_autopsy_counts_what_is_there(trace: Trace) -> None:
    taken = trace.shared.autopsy
    assert taken.uses.sum() == len(
        Trained([tuple(p) for p in taken.parents[256:].tolist()]).ids(training_text(trace.params))
    )
    assert (taken.state == 3).sum() == len(NEVER_IN_UTF8) == 13
    assert taken.alone.all()
    p = taken.uses[taken.uses > 0] / taken.uses.sum()
    assert taken.entropy == pytest.approx(-sum(x * np.log2(x) for x in p))
    inside = np.flatnonzero(taken.state == 1)
    assert (taken.longer[inside] > 0).all()


def test_that_no_utf8_text_has_the_thirteen_bytes() -> None:
    everything = {byte for code in range(0, 0x110000, 7) if not 0xD800 <= code <= 0xDFFF
                  for byte in chr(code).encode("utf-8")}  # fmt: skip
    assert not everything & NEVER_IN_UTF8
    # every other byte occurs, though a step of 7 may miss a lead byte: look at all lead bytes
    leads = {chr(code).encode("utf-8")[0] for code in (*range(0x800), *range(0x800, 0x110000, 64))
             if not 0xD800 <= code <= 0xDFFF}  # fmt: skip
    assert everything | leads == set(range(256)) - NEVER_IN_UTF8


def test_that_an_unreachable_token_is_found() -> None:
    # a + b comes before b + c, so "abc" is (ab) c, and the token b + c … a + bc is never made
    order = {chr(byte): unit for unit, byte in enumerate(_order())}
    a, b, c = (order[x] for x in "abc")
    tokenizer = Trained([(a, b), (b, c), (a, 257)])
    taken = autopsy(tokenizer, "abc abc", ("",))
    assert taken.alone[256:].tolist() == [True, True, False]
    assert taken.uses[256] == 2


def _order() -> tuple[int, ...]:
    from explorer.compute.tokenizers.alphabets import bytes_in_order

    return bytes_in_order()


def test_that_files_that_cannot_be_read_are_named() -> None:
    for field in ("english", "chinese"):
        with pytest.raises(ParamError) as error:
            drive(run(Params(**{field: "/no/such/file"})))
        assert error.value.field == field


def test_that_one_letter_a_file_is_enough(tmp_path) -> None:  # type: ignore[no-untyped-def]  # pytest's
    (tmp_path / "x.txt").write_text("x", encoding="utf-8")
    found = drive(run(Params(english=str(tmp_path / "x.txt"), chinese=str(tmp_path / "x.txt"))))
    assert found.shared.settings[0].vocabulary == 256
    assert json.dumps(found.shared.sizes) == "[0]"
