"""The loss of one piece, taken apart: what the formula in `losses` is filled with."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.unigram.dialect import Dialect
from explorer.compute.tokenizers.unigram.params import Step, Training
from explorer.compute.tokenizers.unigram.training import UNKNOWN_BELOW
from explorer.compute.tokenizers.unigram.word import best_ways, word_of


@dataclass(frozen=True)
class LossTerms:
    """`used`: f, occurrences of the piece on the best ways; `words`: N; `total`: F; `size`: what
    stands for |A|; `parts`: the ids of its best other way to be written (−1: unknown), with their
    occurrences."""

    used: float
    words: int
    total: float
    size: int
    parts: tuple[tuple[int, float], ...]

    @property
    def after(self) -> float:
        """F + f·(|A| − 1): all occurrences, once the piece is replaced."""
        return self.total + self.used * (self.size - 1)

    @property
    def loss(self) -> float:
        """The formula, in nats a word."""
        new = sum(math.log(part + self.used) - math.log(self.after) for _, part in self.parts)
        return self.used / self.words * (math.log(self.used) - math.log(self.total) - new)


def loss_terms(shared: Training, step: Step, place: int, dialect: Dialect) -> LossTerms:
    """The terms for the piece at a place of a pruning's pieces."""
    names = shared.pieces
    text = names[int(step.pieces[place])]
    ids = {names[piece]: i for i, piece in enumerate(step.pieces.tolist()) if i != place}
    lowest = float(step.scores.min()) - UNKNOWN_BELOW
    word = word_of(text, ids, step.scores.tolist(), lowest, len(text))
    _, path = best_ways(word, 1)[0]
    unknown = step.unknown
    if dialect.unknown == "first piece":  # unknown characters count as the first piece
        first = int(np.searchsorted(step.pieces, step.credited))
        unknown = float(step.used[first])
    parts = []
    for number in path:
        part = word.arcs[number].piece
        occurs = float(step.used[part]) if part >= 0 else unknown
        parts.append((int(step.pieces[part]) if part >= 0 else -1, occurs))
    size = len(step.pieces) + 1 if dialect.alternatives == "all pieces" else len(parts)
    return LossTerms(float(step.used[place]), shared.words, step.total, size, tuple(parts))
