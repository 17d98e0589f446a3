"""fastText's answer to unknown words: the vector of a word is the mean of those of its n-grams.

Bojanowski et al. 2017 (Enriching Word Vectors with Subword Information): a word is written
<word>, its n-grams of 3 to 6 characters are hashed into buckets (FNV-1a, 32 bits, over UTF-8),
and the skip-gram model is trained on the means. Here the vocabulary is small enough for the whole
softmax instead of negative samples; nothing is random but the start.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.compare.types import Neighbours
from explorer.compute.tokenizers.compare.units import words_of

SHORTEST, LONGEST = 3, 6
BUCKETS = 2000
WIDTH = 24
WINDOW = 3
MOST_WORDS = 300
ROUNDS = 60
RATE = 0.05
SHOWN = 8  # neighbours


def fnv1a(text: str) -> int:
    """The 32-bit FNV-1a hash of UTF-8 bytes."""
    value = 2166136261
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def ngrams(word: str) -> list[str]:
    """The n-grams of <word>, shortest first; the whole <word> is none of them."""
    # [ngrams] pieces of a word that other words have too
    marked = f"<{word}>"
    return [
        marked[start : start + n]
        for n in range(SHORTEST, LONGEST + 1)
        for start in range(len(marked) - n + 1)
        if n < len(marked)
    ]


@dataclass(frozen=True, eq=False)
class Vectors:
    """`words` with their number; `own` (words, d) vectors of whole words, `grams` (BUCKETS, d);
    `seen`: the n-grams that occurred in training."""

    words: dict[str, int]
    own: np.ndarray
    grams: np.ndarray
    seen: frozenset[str]

    def vector(self, word: str) -> np.ndarray:
        """(d,): the mean of the vectors of its n-grams, and of its own if it was seen."""
        parts = [self.grams[fnv1a(gram) % BUCKETS] for gram in ngrams(word)]
        if word in self.words:
            parts.append(self.own[self.words[word]])
        return np.mean(parts, axis=0) if parts else np.zeros(self.grams.shape[1])


def train(text: str) -> Generator[None, None, Vectors]:
    """Skip-gram over a text: each word predicts those at most `WINDOW` places away."""
    tokens = [word.lower() for word in words_of(text) if any(c.isalpha() for c in word)]
    kept = [word for word, _ in Counter(tokens).most_common(MOST_WORDS)]
    words = {word: number for number, word in enumerate(kept)}
    row = [words[token] for token in tokens if token in words]
    together = np.zeros((len(words), len(words)))
    for away in range(1, WINDOW + 1):
        np.add.at(together, (row[away:], row[:-away]), 1.0)
        np.add.at(together, (row[:-away], row[away:]), 1.0)
    # which parts a word is the mean of: itself, then the buckets of its n-grams
    parts = np.zeros((len(words), len(words) + BUCKETS))
    seen: set[str] = set()
    for word, number in words.items():
        grams = ngrams(word)
        seen.update(grams)
        parts[number, number] += 1.0
        for gram in grams:
            parts[number, len(words) + fnv1a(gram) % BUCKETS] += 1.0
    parts /= np.maximum(parts.sum(axis=1, keepdims=True), 1.0)
    yield None
    used = np.flatnonzero(parts.any(axis=0))
    table = yield from fitted(parts[:, used], together)
    whole = np.zeros((len(words) + BUCKETS, WIDTH))
    whole[used] = table
    return Vectors(words, whole[: len(words)], whole[len(words) :], frozenset(seen))


def fitted(parts: np.ndarray, together: np.ndarray) -> Generator[None, None, np.ndarray]:
    """The table of part vectors after `ROUNDS` steps of Adam (Kingma and Ba 2015) on the
    cross-entropy of neighbours under softmax(h · o)."""
    random = np.random.default_rng(0)
    table = random.normal(0.0, 0.1, (parts.shape[1], WIDTH))
    output = np.zeros((len(parts), WIDTH))
    often = together.sum(axis=1, keepdims=True)
    total = max(float(often.sum()), 1.0)
    first = [np.zeros_like(table), np.zeros_like(output)]
    second = [np.zeros_like(table), np.zeros_like(output)]
    for step in range(1, ROUNDS + 1):
        hidden = parts @ table
        scores = hidden @ output.T
        share = np.exp(scores - scores.max(axis=1, keepdims=True, initial=0.0))
        share /= np.maximum(share.sum(axis=1, keepdims=True), 1e-300)
        wrong = (share * often - together) / total
        slopes = [parts.T @ (wrong @ output), wrong.T @ hidden]
        for place, (values, slope) in enumerate(zip((table, output), slopes, strict=True)):
            first[place] = 0.9 * first[place] + 0.1 * slope
            second[place] = 0.999 * second[place] + 0.001 * slope**2
            mean, square = first[place] / (1 - 0.9**step), second[place] / (1 - 0.999**step)
            values -= RATE * mean / (np.sqrt(square) + 1e-8)
        yield None
    return table


def neighbours(text: str, word: str) -> Generator[None, None, Neighbours]:
    """An unseen word's vector from its n-grams, and the known words nearest to it."""
    vectors = yield from train(text)
    lower = word.strip().lower()
    grams = ngrams(lower)
    own = vectors.vector(lower)
    names = [known for known in vectors.words if known != lower]
    cosines = similarity(own, np.array([vectors.vector(name) for name in names]))
    order = np.argsort(-cosines, kind="stable")[:SHOWN].tolist() if names else []
    return Neighbours(
        word=lower, known=lower in vectors.words, words=len(vectors.words), grams=tuple(grams),
        seen=np.array([gram in vectors.seen for gram in grams], np.bool_),
        buckets=np.array([fnv1a(gram) % BUCKETS for gram in grams], np.int64),
        nearest=tuple(names[place] for place in order), cosines=cosines[order],
        shared=tuple(shared(grams, ngrams(names[place])) for place in order),
    )  # fmt: skip


def similarity(own: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Cosines of one vector with the rows of a matrix; 0 where a vector is 0."""
    if not len(others):
        return np.zeros(0)
    lengths = np.linalg.norm(others, axis=1) * np.linalg.norm(own)
    cosines: np.ndarray = others @ own / np.maximum(lengths, 1e-300)
    return cosines


def shared(left: Sequence[str], right: Sequence[str]) -> int:
    """How many different n-grams two words have in common."""
    return len(set(left) & set(right))
