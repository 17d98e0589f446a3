"""Collectives as schedules: who sends which chunk to whom, step by step.

A schedule depends only on the number of ranks, so its messages and bytes can be counted without
moving a number; `exchange` then moves the numbers. The ring is the one of Patarasuk and Yuan
(2009) that NCCL and Horovod made common; the tree is the binomial tree of MPI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.core.words import QT_TRANSLATE_NOOP

#: Algorithm -> how it is shown.
LABELS = {
    "ring": QT_TRANSLATE_NOOP("parallelism/collectives", "All-reduce: ring"),
    "root": QT_TRANSLATE_NOOP("parallelism/collectives", "All-reduce: all through rank 0"),
    "tree": QT_TRANSLATE_NOOP("parallelism/collectives", "All-reduce: tree"),
    "reduce-scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce-scatter: ring"),
    "all-gather": QT_TRANSLATE_NOOP("parallelism/collectives", "All-gather: ring"),
}
ALGORITHMS = tuple(LABELS)


@dataclass(frozen=True)
class Send:
    """One message: `sender` sends the chunks to `receiver`, which adds them or keeps them."""

    sender: int
    receiver: int
    chunks: tuple[int, ...]
    adds: bool


def ring_all_reduce(ranks: int) -> Iterator[list[Send]]:
    """2(N−1) steps: after N−1 every rank owns one finished chunk, after N−1 more all of them."""
    yield from ring_reduce_scatter(ranks, first=0)
    yield from ring_all_gather(ranks, first=1)


def ring_reduce_scatter(ranks: int, first: int) -> Iterator[list[Send]]:
    """N−1 steps, after which rank r holds the finished sum of chunk (r + first + 1) mod N."""
    # [reduce-scatter]
    for step in range(ranks - 1):
        yield [
            Send(rank, (rank + 1) % ranks, ((rank + first - step) % ranks,), adds=True)
            for rank in range(ranks)
        ]


def ring_all_gather(ranks: int, first: int) -> Iterator[list[Send]]:
    """N−1 steps that spread chunk (r + first) mod N, which rank r has, to all ranks."""
    # [all-gather]
    for step in range(ranks - 1):
        yield [
            Send(rank, (rank + 1) % ranks, ((rank + first - step) % ranks,), adds=False)
            for rank in range(ranks)
        ]


def reduce_to_root(ranks: int) -> Iterator[list[Send]]:
    """N−1 steps: rank 0 has one network port, so the others send their arrays one by one."""
    # [reduce]
    for rank in range(1, ranks):
        yield [Send(rank, 0, tuple(range(ranks)), adds=True)]


def broadcast_from_root(ranks: int) -> Iterator[list[Send]]:
    """N−1 steps: rank 0 sends the sum to each of the others."""
    # [broadcast]
    for rank in range(1, ranks):
        yield [Send(0, rank, tuple(range(ranks)), adds=False)]


def tree_reduce(ranks: int) -> Iterator[list[Send]]:
    """⌈log₂ N⌉ steps: in each, half of those that still hold a part pass it on."""
    # [reduce]
    distance = 1
    while distance < ranks:
        yield [
            Send(rank, rank - distance, tuple(range(ranks)), adds=True)
            for rank in range(distance, ranks, 2 * distance)
        ]
        distance *= 2


def tree_broadcast(ranks: int) -> Iterator[list[Send]]:
    """⌈log₂ N⌉ steps: the same tree, walked back."""
    # [broadcast]
    for sends in reversed(list(tree_reduce(ranks))):
        yield [Send(send.receiver, send.sender, send.chunks, adds=False) for send in sends]


def schedule(algorithm: str, ranks: int) -> tuple[tuple[str, tuple[list[Send], ...]], ...]:
    """The phases of an algorithm, in order: (id of the phase, its steps)."""
    if algorithm == "ring":
        steps = tuple(ring_all_reduce(ranks))
        return ("reduce-scatter", steps[: ranks - 1]), ("all-gather", steps[ranks - 1 :])
    if algorithm == "root":
        return (
            ("reduce", tuple(reduce_to_root(ranks))),
            ("broadcast", tuple(broadcast_from_root(ranks))),
        )
    if algorithm == "tree":
        return ("reduce", tuple(tree_reduce(ranks))), ("broadcast", tuple(tree_broadcast(ranks)))
    if algorithm == "reduce-scatter":  # one place on, so that rank r ends with chunk r
        return (("reduce-scatter", tuple(ring_reduce_scatter(ranks, first=-1))),)
    if algorithm == "all-gather":
        return (("all-gather", tuple(ring_all_gather(ranks, first=0))),)
    raise ValueError(f"{algorithm!r}: one of {', '.join(ALGORITHMS)}")


def chunk_bounds(elements: int, ranks: int) -> tuple[int, ...]:
    """Where the chunks begin and end (ranks + 1 positions); the first ones get one number more.

    The split of `numpy.array_split` and `torch.tensor_split`; with fewer numbers than ranks some
    chunks are empty.
    """
    size, over = divmod(elements, ranks)
    return tuple(size * chunk + min(chunk, over) for chunk in range(ranks + 1))


def exchange(held: np.ndarray, sends: Sequence[Send], bounds: Sequence[int]) -> None:
    """One step, in place: every outgoing chunk is read before any that comes in is written.

    `held` (ranks, elements) is changed; its dtype is the one the sums are rounded to.
    """
    packets = [
        (send, chunk, held[send.sender, bounds[chunk] : bounds[chunk + 1]].copy())
        for send in sends
        for chunk in send.chunks
    ]
    for send, chunk, numbers in packets:
        place = held[send.receiver, bounds[chunk] : bounds[chunk + 1]]
        place[:] = place + numbers if send.adds else numbers


def bytes_sent(algorithm: str, ranks: int, bounds: Sequence[int], item: int) -> np.ndarray:
    """Bytes each rank sends in the whole of an algorithm, counted message by message (ranks,)."""
    sent = np.zeros(ranks, dtype=np.int64)
    for _, steps in schedule(algorithm, ranks):
        for sends in steps:
            for send in sends:
                sent[send.sender] += payload(send, bounds, item)
    return sent


def payload(send: Send, bounds: Sequence[int], item: int) -> int:
    """Bytes of one message."""
    return sum(bounds[chunk + 1] - bounds[chunk] for chunk in send.chunks) * item


def closed_form(algorithm: str, ranks: int, elements: int, item: int) -> float | None:
    """Bytes a rank sends on average, (N−1)/N of the array per ring phase; None for no ring.

    Exact for every rank where the array divides into equal chunks.
    """
    phases = {"ring": 2, "reduce-scatter": 1, "all-gather": 1}.get(algorithm)
    if phases is None:
        return None
    return phases * (ranks - 1) / ranks * elements * item


def one_after_another(algorithm: str, ranks: int, bounds: Sequence[int], item: int) -> int:
    """Bytes that have to pass in sequence: per step, what its busiest rank sends or receives.

    Divided by the bandwidth of a link it is the time the transfer takes (latency aside).
    """
    total = 0
    for _, steps in schedule(algorithm, ranks):
        for sends in steps:
            out, into = np.zeros(ranks, dtype=np.int64), np.zeros(ranks, dtype=np.int64)
            for send in sends:
                out[send.sender] += payload(send, bounds, item)
                into[send.receiver] += payload(send, bounds, item)
            total += int(max(out.max(), into.max()))
    return total
