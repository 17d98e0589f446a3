"""Samples of a net, and how much in a text was there before (numpy)."""

from __future__ import annotations

import numpy as np

from explorer.compute.adapting.forgetting.network import Weights, forward, hot
from explorer.compute.adapting.forgetting.params import CONTEXT, PIECE, SAMPLE
from explorer.compute.adapting.forgetting.texts import SIGNS, numbers

#: What every sample begins with; it is no part of it.
OPENING = ". the "


def sampled(weights: Weights, seed: int) -> list[str]:
    """SAMPLE characters of each copy, at temperature 1; all copies have the same luck."""
    copies = len(weights[0])
    signs = np.tile(numbers(OPENING), (copies, 1))
    luck = np.random.Generator(np.random.PCG64(seed)).random(SAMPLE)
    for one in luck:
        logs = forward(weights, hot(signs[:, -CONTEXT:])[:, None])[2][:, 0]
        reached = np.exp(logs).cumsum(axis=1)
        chosen = (reached < one * reached[:, -1:]).sum(axis=1)
        signs = np.concatenate([signs, chosen[:, None]], axis=1)
    return ["".join(SIGNS[at] for at in row[len(OPENING) :]) for row in signs]


def repeated(text: str, piece: int = PIECE) -> np.ndarray:
    """For each piece of `piece` characters whether it stood in the text before, bool (pieces,)."""
    # [repeat]
    met: set[str] = set()
    found = []
    for start in range(len(text) - piece + 1):
        one = text[start : start + piece]
        found.append(one in met)
        met.add(one)
    return np.array(found, dtype=bool)


def covered(text: str, piece: int = PIECE) -> np.ndarray:
    """For each character whether a piece that it lies in stood before, bool (characters,)."""
    inside = np.zeros(len(text), dtype=bool)
    for start in np.flatnonzero(repeated(text, piece)):
        inside[start : start + piece] = True
    return inside


def share(text: str, piece: int = PIECE) -> float:
    """The part of the pieces that stood before; 0 for a text that has none."""
    found = repeated(text, piece)
    return float(found.mean()) if len(found) else 0.0


def usual(text: str) -> float:
    """The mean of that over stretches as long as a sample."""
    starts = range(0, max(len(text) - SAMPLE, 1), SAMPLE // 2)
    return float(np.mean([share(text[start : start + SAMPLE]) for start in starts]))
