"""What reshapes the scores of the next token: one function each, scores in, scores out.

All take and give float64 (vocabulary,); −∞ means: cannot be chosen. The rules are those of
`transformers` (LogitsProcessor), in its order: penalty, n-grams, allowed list, temperature, top-k,
top-p, min-p.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

BANNED = -np.inf


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities of scores; all zero where every score is −∞."""
    largest = scores.max()
    if not np.isfinite(largest):
        return np.zeros_like(scores)
    exponentials = np.exp(scores - largest)
    shares: np.ndarray = exponentials / exponentials.sum()
    return shares


def repetition_penalty(scores: np.ndarray, written: Sequence[int], penalty: float) -> np.ndarray:
    """Tokens that are in the text already lose: a positive score is divided by the penalty, a
    negative one multiplied by it (Keskar et al. 2019). Once each, however often they were written.
    """
    # [penalty]
    out = scores.copy()
    seen = np.unique(np.asarray(written, dtype=np.int64))
    out[seen] = np.where(scores[seen] > 0, scores[seen] / penalty, scores[seen] * penalty)
    return out


def repeating(written: Sequence[int], size: int) -> set[int]:
    """The tokens that would complete a run of `size` tokens that is in the text already."""
    # [ngram]
    if size < 1 or len(written) + 1 < size:
        return set()
    last = tuple(written[len(written) - size + 1 :])  # what a run of that size would begin with
    return {
        written[place + size - 1]
        for place in range(len(written) - size + 1)
        if tuple(written[place : place + size - 1]) == last
    }


def ban(scores: np.ndarray, banned: Iterable[int]) -> np.ndarray:
    """These tokens cannot be chosen, however likely they were."""
    out = scores.copy()
    out[list(banned)] = BANNED
    return out


def only(scores: np.ndarray, allowed: Iterable[int]) -> np.ndarray:
    """All tokens but these cannot be chosen."""
    # [allowed]
    out = np.full_like(scores, BANNED)
    kept = list(allowed)
    out[kept] = scores[kept]
    return out


def temperature(scores: np.ndarray, degree: float) -> np.ndarray:
    """All scores divided by one number: below 1 the distribution gets steeper, above 1 flatter."""
    # [temperature]
    cooled: np.ndarray = scores / degree
    return cooled


def top_k(scores: np.ndarray, count: int) -> np.ndarray:
    """The `count` best stay, and whatever is level with the last of them (Fan et al. 2018)."""
    # [top_k]
    if count >= len(scores):
        return scores
    least = np.partition(scores, -count)[-count]
    return np.where(scores < least, BANNED, scores)


def top_p(scores: np.ndarray, mass: float) -> np.ndarray:
    """The likeliest stay, as many as it takes to reach this mass (nucleus; Holtzman et al. 2020).

    The one that crosses the line is kept, so that one is always left.
    """
    # [top_p]
    order = np.argsort(-scores, kind="stable")
    before = np.cumsum(softmax(scores)[order]) - softmax(scores)[order]  # mass of those ahead
    out = scores.copy()
    out[order[(before >= mass) & (np.arange(len(order)) > 0)]] = BANNED
    return out


def min_p(scores: np.ndarray, share: float) -> np.ndarray:
    """Those stay that have at least this share of the best one's probability (Nguyen et al. 2024).

    The more certain the model, the fewer are left.
    """
    # [min_p]
    chances = softmax(scores)
    return np.where(chances < share * chances.max(), BANNED, scores)


def entropy(chances: np.ndarray) -> float:
    """−Σ p ln p in nats; 0 where one token has everything."""
    positive = chances[chances > 0]
    return max(float(-(positive * np.log(positive)).sum()), 0.0)


def draw(chances: np.ndarray, uniform: float) -> int:
    """The token whose stretch of the line from 0 to 1 holds `uniform`, the likeliest first."""
    # [draw]
    order = np.argsort(-chances, kind="stable")
    ends = np.cumsum(chances[order])
    place = int(np.searchsorted(ends, uniform * ends[-1], side="right"))
    return int(order[min(place, int(np.count_nonzero(chances)) - 1)])


def start(chances: np.ndarray, index: int) -> float:
    """Where the stretch of a token begins on the line of `draw`: the sum of what is likelier."""
    order = np.argsort(-chances, kind="stable")
    place = int(np.flatnonzero(order == index)[0])
    return float(chances[order[:place]].sum())
