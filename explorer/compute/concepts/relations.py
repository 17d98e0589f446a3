"""A map of the concepts: those that are related lie near one another.

Fruchterman and Reingold's placement: near dots push one another away, related ones pull, and every
round moves them less far. Each tab has a home that draws its concepts, so that tabs are countries
and lines between them stand out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from explorer.core.cards import Card

ROUNDS = 300
#: The distance at which two dots push as far as one pulls, and that of the homes from the middle.
NEAR, AWAY = 0.17, 1.25


def edges(ids: Sequence[str], found: Mapping[str, Card]) -> np.ndarray:
    """Pairs of indices (edges, 2), each once, of concepts that name one another as related."""
    place = {name: number for number, name in enumerate(ids)}
    pairs = {
        tuple(sorted((place[name], place[other])))
        for name in ids
        for other in found[name].related
        if other in place and other != name
    }
    return np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)


def homes(tabs: Sequence[str]) -> dict[str, np.ndarray]:
    """A place for each tab: the largest in the middle, the others around it."""
    names = sorted(dict.fromkeys(tabs), key=lambda tab: (-tabs.count(tab), tab))
    around = np.linspace(0, 2 * np.pi, max(len(names) - 1, 1), endpoint=False) + np.pi / 4
    places = {names[0]: np.zeros(2)}
    for name, angle in zip(names[1:], around, strict=False):
        places[name] = np.array([np.cos(angle), np.sin(angle)]) * AWAY
    return places


def begin(tabs: Sequence[str], centres: np.ndarray) -> np.ndarray:
    """Where the dots begin (concepts, 2): on a sunflower's spiral around the home of their tab."""
    counted: dict[str, int] = {}
    at = centres.copy()
    for number, tab in enumerate(tabs):
        turn = counted[tab] = counted.get(tab, 0) + 1
        radius, angle = 0.07 * np.sqrt(turn), 2.399963 * turn  # the golden angle
        at[number] += radius * np.array([np.cos(angle), np.sin(angle)])
    return at


def pushes(at: np.ndarray) -> np.ndarray:
    """How strongly dots push each other (concepts, concepts): NEAR²/distance², far ones not."""
    x, y = at[:, 0], at[:, 1]
    squares = np.subtract.outer(x, x) ** 2 + np.subtract.outer(y, y) ** 2
    np.fill_diagonal(squares, np.inf)
    squares[squares > (2.5 * NEAR) ** 2] = np.inf
    return NEAR**2 / (squares + 1e-18)


def layout(tabs: Sequence[str], pairs: np.ndarray) -> np.ndarray:
    """A place in [0, 1] × [0, 1] for every concept (concepts, 2), float64."""
    count = len(tabs)
    if count == 0:
        return np.zeros((0, 2))
    home = homes(tabs)
    centres = np.stack([home[tab] for tab in tabs])
    at = begin(tabs, centres)
    for turn in range(ROUNDS):
        push = pushes(at)
        move = at * push.sum(1)[:, None] - push @ at  # the sum of push · (at − other)
        if len(pairs):
            line = at[pairs[:, 0]] - at[pairs[:, 1]]
            pull = line * 0.5
            np.add.at(move, pairs[:, 0], -pull)
            np.add.at(move, pairs[:, 1], pull)
        move += (centres - at) * 0.35
        length = np.sqrt((move**2).sum(-1, keepdims=True)) + 1e-9
        at = at + move / length * np.minimum(length, 0.08 * (1 - turn / ROUNDS))
    low, high = at.min(0), at.max(0)
    return np.asarray((at - low) / np.maximum(high - low, 1e-9))
