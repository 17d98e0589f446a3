"""Binomial trees, as in MPI: half of those that still have something to do meet the other half.

`members` are the ranks of the tree in order, the first one its root; `parts` the chunks that belong
to each of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compute.parallelism.algorithms.send import Send, Steps


def reduce(members: Sequence[int], chunks: tuple[int, ...]) -> Steps:
    """⌈log₂ n⌉ steps: in each, half of those that still hold a part pass it on."""
    # [reduce]
    distance = 1
    while distance < len(members):
        yield [
            Send(members[place], members[place - distance], chunks, adds=True)
            for place in range(distance, len(members), 2 * distance)
        ]
        distance *= 2


def broadcast(members: Sequence[int], chunks: tuple[int, ...]) -> Steps:
    """⌈log₂ n⌉ steps: those who have the array double in each."""
    # [broadcast]
    for sends in reversed(list(reduce(members, chunks))):
        yield [Send(send.receiver, send.sender, chunks, adds=False) for send in sends]


def gather(members: Sequence[int], parts: Sequence[tuple[int, ...]]) -> Steps:
    """⌈log₂ n⌉ steps: as in a reduction, but what is passed on grows instead of being added."""
    # [gather]
    distance = 1
    while distance < len(members):
        yield [
            Send(members[place], members[place - distance], _joined(parts, place, distance), False)
            for place in range(distance, len(members), 2 * distance)
        ]
        distance *= 2


def scatter(members: Sequence[int], parts: Sequence[tuple[int, ...]]) -> Steps:
    """⌈log₂ n⌉ steps: whoever has chunks of others gives half of them away."""
    # [scatter]
    for sends in reversed(list(gather(members, parts))):
        yield [Send(send.receiver, send.sender, send.chunks, adds=False) for send in sends]


def _joined(parts: Sequence[tuple[int, ...]], place: int, distance: int) -> tuple[int, ...]:
    return tuple(chunk for part in parts[place : place + distance] for chunk in part)
