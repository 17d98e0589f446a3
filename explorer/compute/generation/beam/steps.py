"""What one run of generation/beam leaves: candidates, texts, the sweep (no torch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Candidate:
    """A prefix and one more token, at one depth of the search.

    `fate` is "kept" (one of the B best that go on), "ended" (finished, and among the B best) or
    "cut". Logarithms are natural, float64.
    """

    parent: int  # which of the kept prefixes of the depth before it goes on from
    token: int
    piece: str
    step: float  # ln p(token | prefix)
    logp: float  # ln p of all new tokens
    score: float  # what it was ranked by: logp, with rewards or less penalties where there are any
    fate: str
    group: int = 0
    penalty: float = 0.0  # λ times the beams of earlier groups that chose this token at this depth


@dataclass(frozen=True)
class Text:
    """A finished text, or one that came to the limit of tokens."""

    ids: tuple[int, ...]  # new tokens alone
    pieces: tuple[str, ...]
    words: str  # the same, decoded
    logp: float
    score: float  # with rewards or penalties; equal to logp without them
    ended: bool  # False: it came to the limit
    group: int = 0

    def normalised(self, alpha: float) -> float:
        """Its score divided by its length to the power of alpha."""
        # [ranking]
        return float(self.score / len(self.ids) ** alpha)


@dataclass(frozen=True)
class Search:
    """One search: the candidates of each depth by falling score, and the texts it found.

    `depths[d]` holds all kept and ended ones and the best of those cut; `texts` stand by falling
    score.
    """

    depths: tuple[tuple[Candidate, ...], ...]
    texts: tuple[Text, ...]

    def kept(self, depth: int) -> list[int]:
        """Places in `depths[depth]` of the prefixes that go on, in the order children name them."""
        return [i for i, one in enumerate(self.depths[depth]) if one.fate == "kept"]

    def path(self, depth: int, place: int) -> list[tuple[int, int]]:
        """(depth, place) of the ancestors of a candidate and of itself, from the first."""
        found = [(depth, place)]
        while depth > 0:
            place = self.kept(depth - 1)[self.depths[depth][place].parent]
            depth -= 1
            found.append((depth, place))
        return found[::-1]

    def trail(self, ids: Sequence[int]) -> list[tuple[int, int]]:
        """(depth, place) of the candidates that a text went through, as far as it was kept."""
        found: list[tuple[int, int]] = []
        parent = 0
        for depth, token in enumerate(ids):
            if depth >= len(self.depths):
                break
            same = [
                place for place, one in enumerate(self.depths[depth])
                if one.token == token and (depth == 0 or one.parent == parent)
            ]  # fmt: skip
            if not same:
                break
            found.append((depth, same[0]))
            if self.depths[depth][same[0]].fate != "kept":
                break
            parent = self.kept(depth).index(same[0])
        return found


@dataclass(frozen=True)
class Width:
    """What a beam of one width finds."""

    beams: int
    best: Text
    distinct: tuple[float, float]  # distinct-1 and distinct-2 of the texts it returns
    texts: int  # how many those are
    sampled: tuple[float, float]  # the same of as many samples


@dataclass(frozen=True)
class Exact:
    """The likeliest text of all within the limit, found by bounding; or how far that came.

    A prefix that is less likely already than a finished text cannot become likelier.
    """

    text: Text
    proven: bool  # nothing was left out
    expanded: int  # prefixes that were gone on from


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    model: str
    vocabulary: int
    prompt: tuple[str, ...]
    ends: tuple[str, ...]  # pieces of the end tokens
    beams: int
    groups: int  # a divisor of `beams`
    plain: Search
    greedy: Text
    widths: tuple[Width, ...]
    exact: Exact
    diverse: Search
    rewarded: Search
    rewards: np.ndarray  # (texts of rewarded,) the reward of each, before the weight

    def ranked(self, alpha: float) -> list[int]:
        """Places in `plain.texts`, the best first, by score over length to the power of alpha."""
        texts = self.plain.texts
        return sorted(range(len(texts)), key=lambda i: -texts[i].normalised(alpha))

    def best(self, alpha: float) -> Text:
        """The first of them."""
        return self.plain.texts[self.ranked(alpha)[0]]


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `stage` is "tree" (`number` is the depth, from 0), "ranking", "width" (`number` counts the
    widths shown), "diverse" (`number` is the group that chooses, or the count of groups: the texts)
    or "reward" (0: the tree without, 1: with it).
    """

    stage: str
    number: int = 0


def distinct(texts: Sequence[Sequence[int]], size: int) -> float:
    """distinct-n (Li et al. 2016): different n-grams of some texts over all n-grams; NaN without
    any."""
    # [width]
    grams = [
        tuple(text[start : start + size])
        for text in texts
        for start in range(len(text) - size + 1)
    ]  # fmt: skip
    return len(set(grams)) / len(grams) if grams else float("nan")
