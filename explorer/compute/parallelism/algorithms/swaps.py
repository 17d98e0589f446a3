"""All-to-all: rank r has a chunk for everyone, and wants the chunk that everyone has for it.

In place: chunk p of rank r goes to place r of rank p, as a matrix is transposed. Flat, ranks meet
in pairs and swap. Round a ring a chunk for the rank d places on has d steps to go. Bruck et al.
(1997) send in step k everything whose way has a 1 in bit k: fewer steps, more bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compute.parallelism.algorithms.send import Send, Steps


def pairs(groups: Sequence[Sequence[int]], carried: Sequence[Sequence[tuple[int, ...]]]) -> Steps:
    """Ranks of each group meet in pairs and swap; `carried[a][b]` are the places of the chunks that
    the a-th member of a group has for the b-th, and take what that has for it."""
    # [swap]
    size = len(groups[0])
    for step in range(size):
        sends = [
            Send(group[a], group[b], carried[number][b], adds=False, into=carried[number][a])
            for number, group in enumerate(groups)
            for a in range(size)
            if (b := (step - a) % size) != a
        ]
        if sends:
            yield sends


def flat(ranks: int) -> Steps:
    """N−1 or N steps, one chunk each way: everyone meets everyone."""
    everyone = list(range(ranks))
    yield from pairs([everyone], [[(rank,) for rank in everyone]])


def ring(ranks: int) -> Steps:
    """N−1 steps to the next rank: in step s, all chunks that have s or more ranks to go."""
    # [pass]
    for step in range(1, ranks):
        yield _onward(ranks, 1, range(step, ranks))


def bruck(ranks: int) -> Steps:
    """⌈log₂ N⌉ steps, each with about half of the chunks."""
    # [pass]
    hop = 1
    while hop < ranks:
        yield _onward(ranks, hop, [away for away in range(ranks) if away & hop])
        hop *= 2


def reorder(ranks: int) -> Steps:
    """No message: the chunk of the rank d before goes from the d-th place after to its own."""
    # [reorder]
    yield [
        Send(rank, rank, tuple((rank + d) % ranks for d in range(1, ranks)), False,
             tuple((rank - d) % ranks for d in range(1, ranks)))
        for rank in range(ranks)
    ]  # fmt: skip


def _onward(ranks: int, hop: int, ways: Sequence[int] | range) -> list[Send]:
    """Everyone passes `hop` ranks on what has the given ways to go; a chunk keeps its distance
    from the rank that holds it."""
    return [
        Send(rank, (rank + hop) % ranks, tuple((rank + way) % ranks for way in ways), False,
             tuple((rank + hop + way) % ranks for way in ways))
        for rank in range(ranks)
    ]  # fmt: skip
