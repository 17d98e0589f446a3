"""One word: all the ways to cut it, the best ones, how sure the model is, and samples.

The same sums as in `sums`, for one word and arc by arc, so that they can be read.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

UNKNOWN = -1
Path = tuple[int, ...]  # numbers of arcs, in order


@dataclass(frozen=True)
class Arc:
    """A piece in a word: from character `start` to before `end`; `piece` is its id or UNKNOWN."""

    start: int
    end: int
    piece: int
    score: float


@dataclass(frozen=True)
class Word:
    """A word of `length` characters and its arcs, by where they end, the longest first."""

    length: int
    arcs: tuple[Arc, ...]

    def ending(self) -> list[list[int]]:
        """For each place the numbers of the arcs that end there."""
        found: list[list[int]] = [[] for _ in range(self.length + 1)]
        for number, arc in enumerate(self.arcs):
            found[arc.end].append(number)
        return found


def word_of(
    text: str, ids: Mapping[str, int], scores: Sequence[float], unknown: float, longest: int
) -> Word:
    """The lattice of a word. `ids`: the pieces, of at most `longest` characters; `scores` by id;
    `unknown`: the score of a character that is no piece."""
    arcs = []
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - longest), end):
            piece = ids.get(text[start:end])
            if piece is not None:
                arcs.append(Arc(start, end, piece, float(scores[piece])))
            elif end - start == 1:
                arcs.append(Arc(start, end, UNKNOWN, unknown))
    return Word(len(text), tuple(arcs))


def log_sum(values: Sequence[float]) -> float:
    """ln Σ exp."""
    top = max(values, default=-math.inf)
    if top == -math.inf:
        return top
    return top + math.log(sum(math.exp(value - top) for value in values))


def forward(word: Word, temperature: float = 1.0) -> list[float]:
    """α: for each place the logarithm of the sum over all paths that lead to it."""
    alpha = [0.0] + [-math.inf] * word.length
    for place, numbers in enumerate(word.ending()):
        if place:
            arcs = [word.arcs[number] for number in numbers]
            alpha[place] = log_sum([alpha[arc.start] + arc.score / temperature for arc in arcs])
    return alpha


def backward(word: Word, temperature: float = 1.0) -> list[float]:
    """β: for each place the logarithm of the sum over all paths from it to the end."""
    beta = [-math.inf] * word.length + [0.0]
    for place in range(word.length - 1, -1, -1):
        arcs = [arc for arc in word.arcs if arc.start == place]
        beta[place] = log_sum([beta[arc.end] + arc.score / temperature for arc in arcs])
    return beta


def posteriors(word: Word, temperature: float = 1.0) -> list[float]:
    """For each arc the share of all ways to cut the word that go through it."""
    alpha, beta = forward(word, temperature), backward(word, temperature)
    log_z = alpha[-1]
    return [
        math.exp(alpha[arc.start] + arc.score / temperature + beta[arc.end] - log_z)
        for arc in word.arcs
    ]


def entropy(word: Word, temperature: float = 1.0) -> float:
    """How unsure the model is about the cut, in nats: ln Z less the expected score."""
    log_z = forward(word, temperature)[-1]
    shares = posteriors(word, temperature)
    expected = sum(
        share * arc.score / temperature for share, arc in zip(shares, word.arcs, strict=True)
    )
    return max(log_z - expected, 0.0)


def count_paths(word: Word) -> int:
    """How many ways there are."""
    ways = [1] + [0] * word.length
    for arc in word.arcs:  # sorted by their ends
        ways[arc.end] += ways[arc.start]
    return ways[-1]


def best_ways(word: Word, most: int) -> list[tuple[float, Path]]:
    """The `most` best ways, best first, with the sum of their scores.

    Place by place the best ones that lead there. Among equal ones the longest last piece comes
    first, as in `best`.
    """
    # [best] for each place the best ways that lead there
    kept: list[list[tuple[float, Path]]] = [[(0.0, ())]]
    for numbers in word.ending()[1:]:
        found = [
            (score + word.arcs[number].score, (*path, number))
            for number in numbers
            for score, path in kept[word.arcs[number].start]
        ]
        found.sort(key=lambda way: -way[0])  # stable: arcs stand longest first
        kept.append(found[:most])
    return kept[-1] if word.length else []


def sample(word: Word, temperature: float, draw: random.Random) -> Path:
    """One way, drawn with the probability it has: exp(score / temperature) / Z.

    From the end backwards: each arc into a place is taken with its share of the sum there, so no
    list of all ways is needed.
    """
    # [sample] from the end, each arc with its share
    alpha, ending = forward(word, temperature), word.ending()
    place, path = word.length, []
    while place:
        here = [word.arcs[number] for number in ending[place]]
        weights = [
            math.exp(alpha[arc.start] + arc.score / temperature - alpha[place]) for arc in here
        ]
        number = draw.choices(ending[place], weights)[0]
        path.append(number)
        place = word.arcs[number].start
    return tuple(reversed(path))


def corpus_loss(
    words: Mapping[str, int], ids: Mapping[str, int], scores: Sequence[float], unknown: float
) -> float:
    """Σ count · (−score of the best way), over all words; in nats."""
    longest = max(map(len, ids), default=1)
    total = 0.0
    for text, times in words.items():
        ways = best_ways(word_of(text, ids, scores, unknown, longest), 1)
        total -= times * ways[0][0] if ways else 0.0
    return total
