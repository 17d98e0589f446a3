"""Pairs of sentences for next sentence prediction, and a judge that knows only words (no torch)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np

from explorer.compute.training.objectives.params import ELSEWHERE, FOLLOWS, FOREIGN, SWAPPED
from explorer.core.paths import resources

#: Of the two documents: what is written in them.
DOCUMENTS = ("plays", "speeches")
#: Longest sentence that goes into a pair, and how far "elsewhere" is at least, in sentences.
LONGEST, APART = 130, 4


@cache
def text_of(document: str) -> str:
    """The text of a document that ships."""
    return (resources() / "training" / f"{document}.txt").read_text("utf-8")


@cache
def sentences(document: str) -> tuple[str, ...]:
    """Its lines: in one a verse, in the other a sentence."""
    return tuple(line for line in text_of(document).splitlines() if line.strip())


@cache
def words_of(sentence: str) -> tuple[str, ...]:
    """Words in lower case."""
    return tuple(re.findall(r"[a-z']+", sentence.lower()))


@cache
def counts_of(document: str) -> Counter[str]:
    """How often each word stands in a document."""
    return Counter(word for line in sentences(document) for word in words_of(line))


def looks_like(sentence: str, own: int) -> int:
    """Which document a sentence looks to be from, by its words alone; `own` is where it stands,
    and its words are taken out of that document's counts before."""
    # [nsp] log-likelihood of the words under each document's counts, plus one for each word
    vocabulary = len(set(counts_of(DOCUMENTS[0])) | set(counts_of(DOCUMENTS[1])))
    scores = []
    for place, document in enumerate(DOCUMENTS):
        counts = Counter(counts_of(document))
        if place == own:
            counts.subtract(words_of(sentence))
        total = sum(counts.values()) + vocabulary
        scores.append(sum(math.log((counts[word] + 1) / total) for word in words_of(sentence)))
    return int(np.argmax(scores))


def sampled(count: int, seed: int) -> list[tuple[str, str, int, int, int]]:
    """So many of each kind: (first, second, kind, document of the first, of the second).

    The four kinds share their first sentences; SWAPPED puts the following one in front.
    """
    random = np.random.Generator(np.random.PCG64([seed, 3]))
    found = []
    for number in range(count):
        own = number % len(DOCUMENTS)
        here, there = sentences(DOCUMENTS[own]), sentences(DOCUMENTS[1 - own])
        starts = short_pairs(DOCUMENTS[own])
        first = starts[int(random.integers(len(starts)))]
        far = [at for at in short(DOCUMENTS[own]) if abs(at - first) >= APART]
        near = short(DOCUMENTS[1 - own])
        elsewhere, foreign = far[int(random.integers(len(far)))], near[
            int(random.integers(len(near)))
        ]  # fmt: skip
        a, b = here[first], here[first + 1]
        found += [
            (a, b, FOLLOWS, own, own), (a, there[foreign], FOREIGN, own, 1 - own),
            (a, here[elsewhere], ELSEWHERE, own, own), (b, a, SWAPPED, own, own),
        ]  # fmt: skip
    return found


@cache
def short(document: str) -> tuple[int, ...]:
    """Places of sentences that are neither too long nor a single word."""
    return tuple(at for at, line in enumerate(sentences(document))
                 if len(line) <= LONGEST and len(words_of(line)) >= 3)  # fmt: skip


@cache
def short_pairs(document: str) -> tuple[int, ...]:
    """Places whose sentence and the one after it are short."""
    fit = set(short(document))
    return tuple(at for at in short(document) if at + 1 in fit)


def share_right(says_yes: np.ndarray, kinds: np.ndarray) -> np.ndarray:
    """(3,): right answers to "did it follow?" when half of the pairs follow and the others are
    FOREIGN, ELSEWHERE or SWAPPED."""
    # [nsp] yes to those that follow, no to the others
    yes = float(says_yes[kinds == FOLLOWS].mean())
    return np.array([(yes + 1.0 - float(says_yes[kinds == kind].mean())) / 2
                     for kind in (FOREIGN, ELSEWHERE, SWAPPED)])  # fmt: skip


def same_topic(rows: Sequence[tuple[str, str, int, int, int]]) -> np.ndarray:
    """(rows,) bool: whether both sentences look as if from one document."""
    return np.array([looks_like(a, first) == looks_like(b, second)
                     for a, b, _, first, second in rows])  # fmt: skip
