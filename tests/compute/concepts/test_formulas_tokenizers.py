"""Formulas of tokenizers against the tokenizers library and Python's own UTF-8."""

from __future__ import annotations

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from explorer.compute.concepts.formulas import tokenizers
from explorer.compute.concepts.sheet import formulas

OFTEN = (10, 5, 12, 4, 5)


def first_merge(pairs: tuple[str, ...], numbers: tuple[float, ...]) -> str:
    return max(zip(numbers, pairs, strict=True))[1]


def test_that_the_most_frequent_pair_is_what_a_trainer_merges_first() -> None:
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.Whitespace()
    text = [word for word, often in zip(tokenizers.WORDS, OFTEN, strict=True) for _ in range(often)]
    trainer = trainers.BpeTrainer(vocab_size=8, show_progress=False)  # 7 letters and one merge
    trained.train_from_iterator([" ".join(text)], trainer)
    merged = max(trained.get_vocab(), key=len)
    assert first_merge(tokenizers.PAIRS, tokenizers.pair_counts(*OFTEN)) == merged == "ug"


def test_that_wordpiece_merges_another_pair() -> None:
    scores = tokenizers.pair_scores(*OFTEN)
    assert first_merge(tokenizers.PAIRS, scores) == "gs"
    assert scores[tokenizers.PAIRS.index("gs")] == 5 / (20 * 5)
    assert scores[tokenizers.PAIRS.index("ug")] == 20 / (36 * 20)
    assert formulas()["F027"][1].compute(*OFTEN)[0] == max(scores)


def test_that_every_pair_of_the_words_is_counted() -> None:
    assert sum(tokenizers.pair_counts(*OFTEN)) == sum(
        (len(word) - 1) * often for word, often in zip(tokenizers.WORDS, OFTEN, strict=True)
    )


def test_that_five_chinese_characters_are_fifteen_bytes() -> None:
    assert tokenizers.byte_count(5, 0, 8) == (len("我喜欢语言".encode()), 256)
    assert tokenizers.byte_count(2, 3, 8)[0] == len("中文abc".encode())
