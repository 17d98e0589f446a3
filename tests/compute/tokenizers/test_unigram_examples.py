"""The unigram tokenizer: worked examples."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from explorer.compute.tokenizers.unigram.digamma import digamma
from explorer.compute.tokenizers.unigram.losses import RANKED
from explorer.compute.tokenizers.unigram.model import UnigramModel, model_of
from explorer.compute.tokenizers.unigram.training import (
    Iteration,
    Pruning,
)
from explorer.compute.tokenizers.unigram.word import (
    best_ways,
    corpus_loss,
    count_paths,
    entropy,
    forward,
    posteriors,
    word_of,
)
from tests.compute.tokenizers.unigram_given import (
    SUBSTRINGS,
    T,
    learn,
    losses_with,
    toy,
    toy_word,
)


def test_that_digamma_has_the_known_values() -> None:
    known = {0.5: -1.963510026, 1: -0.5772156650, 2: 0.4227843350, 10: 2.2517525891}
    known[100] = 4.6001618527
    for x, value in known.items():
        assert digamma(x) == pytest.approx(value, abs=1e-9)  # printed to ten places


def test_that_digamma_is_that_of_scipy() -> None:
    special = pytest.importorskip("scipy.special")
    x = np.geomspace(0.5, 1e7, 400)
    # the four terms of the series leave 5e-11 near 1
    np.testing.assert_allclose(digamma(x), special.digamma(x), atol=1e-10)


def test_that_the_posteriors_of_unhug_are_those_computed_by_hand() -> None:
    word = toy_word("unhug")
    assert count_paths(word) == 8
    log_z = forward(word)[-1]
    assert log_z == pytest.approx(-4.867377649781309, abs=1e-12)
    assert math.exp(log_z) == pytest.approx(145468 / 18907875, rel=1e-12)
    found = {
        ("unhug"[arc.start : arc.end], arc.start): share
        for arc, share in zip(word.arcs, posteriors(word), strict=True)
    }
    expected = {
        ("u", 0): 0.146341, ("un", 0): 0.853659, ("n", 1): 0.146341, ("h", 2): 0.0924464,
        ("hu", 2): 0.0789177, ("hug", 2): 0.828636, ("u", 3): 0.0135287, ("ug", 3): 0.0789177,
        ("g", 4): 0.0924464,
    }  # fmt: skip
    assert found == pytest.approx(expected, abs=5e-7)  # printed to six figures
    assert entropy(word) == pytest.approx(1.03108519, abs=5e-9)


def test_that_the_posteriors_of_pug_and_hugs_are_those_computed_by_hand() -> None:
    pug = toy_word("pug")
    shares = dict(zip((a.start * 10 + a.end for a in pug.arcs), posteriors(pug), strict=True))
    expected = {1: 0.539474, 2: 0.460526, 12: 0.0789474, 13: 0.460526, 23: 0.539474}
    assert shares == pytest.approx(expected, abs=5e-7)
    assert entropy(pug) == pytest.approx(0.914615957, abs=5e-10)
    hugs = toy_word("hugs")
    assert count_paths(hugs) == 7
    assert math.exp(forward(hugs)[-1]) == pytest.approx(2483 / 432180, rel=1e-12)
    assert entropy(hugs) == pytest.approx(1.459311314, abs=5e-10)


def test_that_the_best_ways_of_the_toy_words_have_the_exact_probabilities() -> None:
    for text, probability in (
        ("hug", 1 / 14), ("pun", 68 / 11025), ("bun", 16 / 11025), ("hugs", 1 / 588),
        ("unhug", 4 / 735), ("huggun", 8 / 15435),
    ):  # fmt: skip
        assert math.exp(best_ways(toy_word(text), 1)[0][0]) == pytest.approx(probability, rel=1e-12)
    tied = [score for score, _ in best_ways(toy_word("hugs"), 4)]
    assert tied[0] == pytest.approx(tied[2], abs=1e-12)
    assert tied[3] < tied[2] - 0.1
    assert [math.exp(s) for s, _ in best_ways(toy_word("pug"), 9)] == pytest.approx(
        [17 / 2205, 17 / 2205, 34 / 25725], rel=1e-12
    )


def test_that_the_text_loses_most_without_hug_and_nothing_without_the_others() -> None:
    ids, scores = toy()
    whole = corpus_loss(T, ids, scores, -99.0)
    assert whole == pytest.approx(169.80283910873771, abs=1e-11)
    for piece in SUBSTRINGS:
        if len(piece) == 1:
            continue
        without = {other: number for other, number in ids.items() if other != piece}
        lost = corpus_loss(T, without, scores, -99.0) - whole
        assert lost == pytest.approx(23.513752571634768 if piece == "hug" else 0.0, abs=1e-11)


def test_that_training_on_the_toy_words_goes_as_computed_by_hand() -> None:
    learned = learn(T, 11)
    seeds = learned.seeds
    assert dict(zip(seeds.pieces, seeds.counts, strict=True)) == {
        "u": 36, "g": 20, "p": 17, "n": 16, "h": 15, "s": 5, "b": 4, "hug": 6, "ug": 6, "pu": 4,
    }  # fmt: skip
    first, second = learned.events
    assert isinstance(first, Iteration)
    assert isinstance(second, Iteration)
    assert first.objective == pytest.approx(4.566871796990124, abs=1e-12)
    assert second.objective == pytest.approx(3.839062930200079, abs=1e-12)
    names = [seeds.pieces[i] for i in first.pieces]
    expected = {
        "u": 13.549148, "g": 4.483160, "p": 10.065989, "n": 16, "h": 2.749558, "s": 5, "b": 4,
        "hug": 12.250442, "ug": 3.266398, "pu": 6.934011,
    }  # fmt: skip
    found = dict(zip(names, first.expected, strict=True))
    assert found == pytest.approx(expected, abs=5e-7)
    again = dict(zip(names, second.expected, strict=True))
    assert again["h"] == pytest.approx(0.127279, abs=5e-7)
    assert np.isnan(second.after[names.index("h")])  # below a half: dropped
    assert learned.final is not None
    scores = dict(zip(learned.final.pieces, learned.final.scores, strict=True))
    known = {
        "n": -1.485319, "hug": -1.560799, "pu": -1.801702, "u": -2.358929, "p": -2.675704,
        "s": -2.720215, "b": -2.970215, "g": -3.403322, "ug": -3.590120, "h": -3.590120,
    }  # fmt: skip
    assert scores == pytest.approx(known, abs=5e-7)
    model = model_of(learned.final)
    for word, cut in (
        ("hug", "hug"), ("pug", "pu g"), ("pun", "pu n"), ("bun", "b u n"), ("hugs", "hug s"),
        ("unhug", "u n hug"),
    ):  # fmt: skip
        assert " ".join(model.piece(i) for i, _, _ in model.encode_word(word)) == cut


def test_that_the_first_pruning_of_the_toy_words_has_the_known_losses() -> None:
    learned = learn(T, 9)
    pruning = next(event for event in learned.events if isinstance(event, Pruning))
    ranked = {
        learned.seeds.pieces[piece]: loss
        for piece, loss, how in zip(
            pruning.pieces, pruning.found.loss, pruning.found.decision, strict=True
        )
        if how == RANKED
    }
    assert ranked == pytest.approx({"pu": 1.67353963, "hug": 1.54537703}, abs=5e-9)
    # the library takes the whole vocabulary for |A|; with pieces of the alternative, by hand:
    # f = 15, F = 66, N = 36, A = (h, ug), both unused: 15/36 · (ln 15/66 − 2 ln 15/81)
    found = losses_with(own_alternatives=True)
    assert found["hug"] == pytest.approx(15 / 36 * (math.log(15 / 66) - 2 * math.log(15 / 81)))


def test_that_the_small_vocabulary_of_the_documentation_cuts_as_documented() -> None:
    pieces = ["<unk>", "a", "b", "c", "d", "cd", "ab", "abc", "abcd"]
    model = UnigramModel(pieces, [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 5.0, 10.0])
    text = "abcdacdxx"
    assert [text[s:e] for _, s, e in model.encode_word(text)] == ["abcd", "a", "cd", "xx"]
    assert model.encode_word(text)[-1][0] == 0


def course() -> tuple[Counter[str], dict[str, float]]:
    """The four sentences of the Hugging Face course, and its 300 start pieces with their counts:
    all characters, then the most frequent of all longer substrings, met first among equals."""
    sentences = (
        "This is the Hugging Face Course.", "This chapter is about tokenization.",
        "This section shows several tokenizer algorithms.",
        "Hopefully, you will be able to understand how they are trained and generate tokens.",
    )  # fmt: skip
    words = Counter("\u2581" + word for sentence in sentences for word in sentence.split())
    single: Counter[str] = Counter()
    longer: Counter[str] = Counter()
    for word, times in words.items():
        for i in range(len(word)):
            single[word[i]] += times
            for j in range(i + 2, len(word) + 1):
                longer[word[i:j]] += times
    ranked = sorted(longer.items(), key=lambda found: -found[1])
    counts = {**single, **dict(ranked[: 300 - len(single)])}
    return words, {piece: float(times) for piece, times in counts.items()}


def scored(counts: Mapping[str, float]) -> tuple[dict[str, int], list[float]]:
    total = sum(counts.values())
    return {piece: i for i, piece in enumerate(counts)}, [
        math.log(times / total) for times in counts.values()
    ]


def cut_of(text: str, ids: Mapping[str, int], scores: Sequence[float]) -> tuple[float, list[str]]:
    word = word_of(text, ids, scores, -1e6, 16)
    score, path = best_ways(word, 1)[0]
    return -score, [text[word.arcs[n].start : word.arcs[n].end] for n in path]


def test_that_the_losses_of_the_course_are_its_own_less_one_for_each_word() -> None:
    # its code starts every word at a score of 1, so what it prints is 1 too high for each of the 31
    words, counts = course()
    ids, scores = scored(counts)
    assert cut_of("Hopefully", ids, scores)[0] == pytest.approx(40.5157494601402, abs=1e-12)
    assert cut_of("This", ids, scores)[0] == pytest.approx(5.288267030694535, abs=1e-12)
    whole = corpus_loss(words, ids, scores, -1e6)
    assert whole == pytest.approx(382.10377642940875, abs=1e-9)
    assert whole + sum(words.values()) == pytest.approx(413.10377642940875, abs=1e-9)
    for piece, more in (("ll", 6.376412403623931), ("his", 0.0)):
        left = {other: number for other, number in ids.items() if other != piece}
        assert corpus_loss(words, left, scores, -1e6) - whole == pytest.approx(more, abs=1e-9)


def test_that_pruning_by_exact_losses_cuts_as_the_course_does_in_the_end() -> None:
    words, counts = course()
    while len(counts) > 100:
        ids, scores = scored(counts)
        known = {word: cut_of(word, ids, scores) for word in words}
        lost = {}
        for piece in [piece for piece in counts if len(piece) > 1]:
            left = {other: number for other, number in ids.items() if other != piece}
            lost[piece] = sum(
                times * (cut_of(word, left, scores)[0] - known[word][0])
                for word, times in words.items()
                if piece in known[word][1]
            )
        for piece in sorted(lost, key=lambda piece: lost[piece])[: len(counts) // 10]:
            del counts[piece]
    ids, scores = scored(counts)
    cut = [
        part
        for word in ["▁This", "▁is", "▁the", "▁Hugging", "▁Face", "▁course."]
        for part in cut_of(word, ids, scores)[1]
    ]
    assert " ".join(cut).replace("\u2581", "_") == "_This _is _the _Hugging _Face _ c ou r s e ."
