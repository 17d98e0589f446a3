"""What one run of generation/surprise leaves (no torch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

#: Ways to drop tokens of a prompt, in the order of the rows of `Compressed.loss`.
WAYS = ("least", "random", "first", "most")


@dataclass(frozen=True)
class Reading:
    """A text as a model reads it.

    `bits` (tokens,) float64: −log₂ p of each token given those before it; BOS is none of them.
    """

    name: str
    pieces: tuple[str, ...]
    bits: np.ndarray
    characters: int

    @property
    def tokens(self) -> int:
        return len(self.bits)

    @property
    def total(self) -> float:
        """Bits of the whole text."""
        return float(self.bits.sum())

    @property
    def mean(self) -> float:
        """Bits per token."""
        return self.total / max(self.tokens, 1)

    @property
    def perplexity(self) -> float:
        """2 to the power of the mean."""
        return float(2.0**self.mean)

    @property
    def per_character(self) -> float:
        """Bits per character of the text."""
        return self.total / max(self.characters, 1)


@dataclass(frozen=True)
class Guess:
    """What the model held to be likely where a token came."""

    pieces: tuple[str, ...]
    chances: np.ndarray  # (likeliest,)
    rank: int  # of the token that came, from 1
    entropy: float  # of the whole distribution, bits: the surprisal that was to be expected


@dataclass(frozen=True)
class Compressed:
    """The loss of a continuation as its prompt loses tokens.

    `loss[way, share]`: bits per token of the continuation; `kept` counts the tokens left of the
    prompt; `gone[share]` are the places dropped by the first way, "least".
    """

    prompt: int
    tail: int
    kept: tuple[int, ...]
    loss: np.ndarray  # (ways, shares)
    gone: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Votes:
    """Majority votes of a simulated reasoner.

    `answers` (shown, votes): what it said, 0 the right one; `simulated`, `exact` (counts,).
    """

    chances: np.ndarray  # (answers,) of each answer, the right one first
    counts: tuple[int, ...]
    answers: np.ndarray
    simulated: np.ndarray
    exact: np.ndarray
    trials: int


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    model: str
    text: Reading
    guesses: tuple[Guess, ...]  # by token
    example: tuple[float, ...]
    units: tuple[Reading, ...]  # the same text by other tokens
    qualities: tuple[Reading, ...]  # texts of one length: "human", "sample", "greedy", "loop"
    variety: tuple[float, ...]  # of each, different pairs of tokens over all pairs
    compressed: Compressed
    votes: Votes


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `stage` is "strip" (`number` tokens are read), "mean" (0: the example, 1: levelled, 2: the
    reader's text), "units" and "quality" (so many rows are shown), "compress" (which share) or
    "votes" (which count).
    """

    stage: str
    number: int = 0


def perplexity(chances: Sequence[float]) -> float:
    """The inverse of the geometric mean of probabilities: (p₁ · … · pₙ)^(−1/n)."""
    # [mean]
    logarithms = np.log2(np.asarray(chances, dtype=np.float64))
    return float(2.0 ** (-logarithms.mean()))


def counts_up_to(votes: int) -> tuple[int, ...]:
    """1, 3, 5, 7, 9, 11, 15, 21, 31 … votes: odd, so that two answers cannot tie."""
    known = (1, 3, 5, 7, 9, 11, 15, 21, 31, 41, 61)
    return tuple(sorted({*(n for n in known if n <= votes), votes}))
