"""Words, texts and trainings that the tests of the unigram tokenizer have in common."""

from __future__ import annotations

import dataclasses
import itertools
import json
import math
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import settings

from explorer.compute.tokenizers.unigram.dialect import DIALECTS
from explorer.compute.tokenizers.unigram.training import (
    Learned,
    Pruning,
    train,
)
from explorer.compute.tokenizers.unigram.word import (
    Word,
    word_of,
)

T = {"hug": 10, "pug": 5, "pun": 12, "bun": 4, "hugs": 5}
#: All substrings of these words that do not only end a word, with their counts (sum 210).
SUBSTRINGS = {
    "h": 15, "u": 36, "g": 20, "hu": 15, "ug": 20, "p": 17, "pu": 17, "n": 16, "un": 16, "b": 4,
    "bu": 4, "s": 5, "hug": 15, "gs": 5, "ugs": 5,
}  # fmt: skip
ENGLISH = (
    "It is not the critic who counts; not the man who points out how the strong man stumbles, or "
    "where the doer of deeds could have done them better. The credit belongs to the man who is "
    "in the arena, whose face is marred by dust and sweat and blood; who strives valiantly; who "
    "errs, who comes short again and again, because there is no effort without error and "
    "shortcoming; but who does actually strive to do the deeds; who knows great enthusiasms."
)
CHINESE = (
    "话说天下大势，分久必合，合久必分。周末七国分争，并入于秦。及秦灭之后，楚、汉分争，又并入于汉。"
    "汉朝自高祖斩白蛇而起义，一统天下，后来光武中兴，传至献帝，遂分为三国。"
)
profile = settings(max_examples=40, deadline=None)


def learn(words: Mapping[str, int], size: int, dialect: str = "tokenizers") -> Learned:
    producer = train(words, size, DIALECTS[dialect])
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        return stop.value  # type: ignore[no-any-return]  # what the generator returns


def library(words: Mapping[str, int], size: int) -> dict[str, float]:
    """The pieces that `tokenizers` learns from words, with their scores."""
    tokenizers = pytest.importorskip("tokenizers")
    found = tokenizers.Tokenizer(tokenizers.models.Unigram())
    found.pre_tokenizer = tokenizers.pre_tokenizers.WhitespaceSplit()
    trainer = tokenizers.trainers.UnigramTrainer(vocab_size=size, show_progress=False)
    found.train_from_iterator((w for w, times in words.items() for _ in range(times)), trainer)
    return dict(json.loads(found.to_str())["model"]["vocab"])


def losses_with(own_alternatives: bool) -> dict[str, float]:
    dialect = DIALECTS["tokenizers"]
    if own_alternatives:
        dialect = dataclasses.replace(dialect, alternatives="own")
    producer = train(T, 9, dialect)
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        learned = stop.value
    pruning = next(event for event in learned.events if isinstance(event, Pruning))
    names = [learned.seeds.pieces[i] for i in pruning.pieces]
    return dict(zip(names, pruning.found.loss.tolist(), strict=True))


def toy() -> tuple[dict[str, int], list[float]]:
    """The fifteen substrings as ids and scores."""
    return {p: i for i, p in enumerate(SUBSTRINGS)}, [
        math.log(count / 210) for count in SUBSTRINGS.values()
    ]


def toy_word(text: str) -> Word:
    ids, scores = toy()
    return word_of(text, ids, scores, -99.0, 3)


def ways_of(text: str, pieces: Sequence[str]) -> list[tuple[str, ...]]:
    """Every way to cut a text, by trying every set of boundaries."""
    found = []
    for cuts in itertools.product((False, True), repeat=len(text) - 1):
        edges = [0, *(i + 1 for i, cut in enumerate(cuts) if cut), len(text)]
        way = tuple(text[a:b] for a, b in itertools.pairwise(edges))
        if all(part in pieces for part in way):
            found.append(way)
    return found


def normalised(text: str) -> list[str]:
    """Lines as SentencePiece sees them: spaces as one ▁ each, one in front."""
    return ["\u2581" + "\u2581".join(line.split()) for line in text.splitlines() if line.split()]
