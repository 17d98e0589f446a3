"""Unigram training, whole trace kept, over the Rust trainer of `tokenizers`, on equal words."""

from __future__ import annotations

import time
from collections import Counter

from tests.perf.measuring import Row, in_turns
from tests.perf.tokenizing import MEGABYTE, english

SIZE = 8192


def ours(content: str) -> tuple[float, set[str]]:
    """Seconds, cutting included, and the pieces."""
    from explorer.compute.tokenizers.unigram.dialect import DIALECTS
    from explorer.compute.tokenizers.unigram.training import train

    begun = time.perf_counter()
    words = Counter("\u2581" + word for word in content.split())
    producer = train(words, SIZE, DIALECTS["tokenizers"])
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        learned = stop.value
    spent = time.perf_counter() - begun
    return spent, set(learned.final.pieces)


def theirs(content: str) -> tuple[float, set[str]]:
    """The same with the library: cut at white space, ▁ before each word."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Prepend("\u2581"), normalizers.Replace(" ", " \u2581")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    trainer = trainers.UnigramTrainer(vocab_size=SIZE, show_progress=False)
    lines = [" ".join(line.split()) for line in content.splitlines()]
    begun = time.perf_counter()
    tokenizer.train_from_iterator([line for line in lines if line], trainer)
    return time.perf_counter() - begun, set(tokenizer.get_vocab())


def rows(rounds: int) -> list[Row]:
    """One line; what the floor is also says how many pieces differ."""
    content = english(MEGABYTE)
    pieces: dict[str, set[str]] = {}

    def mine() -> float:
        spent, pieces["ours"] = ours(content)
        return spent

    def library() -> float:
        spent, pieces["theirs"] = theirs(content)
        return spent

    first, second = in_turns(max(rounds // 2, 1), mine, library)
    differ = len(pieces["ours"] ^ pieces["theirs"])
    return [
        Row("Unigram to 8,192, English 1 MB", min(first), min(second), "s",
            f"tokenizers ({differ} pieces differ)", 1.0),
    ]  # fmt: skip
