"""Rings: every rank sends only to the next one, and all links are busy at once.

The ring all-reduce is that of Patarasuk and Yuan (2009), which Horovod and NCCL made common.
Broadcast and reduce are the same ring opened at rank 0 and filled like a pipe, chunk by chunk.
"""

from __future__ import annotations

from explorer.compute.parallelism.algorithms.send import Send, Steps


def ring_all_reduce(ranks: int) -> Steps:
    """2(N−1) steps: after N−1 every rank owns one finished chunk, after N−1 more all of them."""
    yield from ring_reduce_scatter(ranks, first=0)
    yield from ring_all_gather(ranks, first=1)


def ring_reduce_scatter(ranks: int, first: int) -> Steps:
    """N−1 steps, after which rank r holds the finished sum of chunk (r + first + 1) mod N."""
    # [reduce-scatter]
    for step in range(ranks - 1):
        yield [
            Send(rank, (rank + 1) % ranks, ((rank + first - step) % ranks,), adds=True)
            for rank in range(ranks)
        ]


def ring_all_gather(ranks: int, first: int) -> Steps:
    """N−1 steps that spread chunk (r + first) mod N, which rank r has, to all ranks."""
    # [all-gather]
    for step in range(ranks - 1):
        yield [
            Send(rank, (rank + 1) % ranks, ((rank + first - step) % ranks,), adds=False)
            for rank in range(ranks)
        ]


def broadcast(ranks: int) -> Steps:
    """2(N−1) steps: chunk k leaves rank 0 in step k and moves on by one rank a step."""
    # [broadcast]
    for step in range(2 * (ranks - 1)):
        yield [
            Send(rank, rank + 1, (step - rank,), adds=False)
            for rank in range(ranks - 1)
            if 0 <= step - rank < ranks
        ]


def reduce(ranks: int) -> Steps:
    """2(N−1) steps: sums of chunk k set out from rank 1 in step k and grow on the way to rank 0."""
    # [reduce]
    for step in range(2 * (ranks - 1)):
        yield [
            Send(rank, (rank + 1) % ranks, (step - rank + 1,), adds=True)
            for rank in range(1, ranks)
            if 0 <= step - rank + 1 < ranks
        ]


def scatter(ranks: int) -> Steps:
    """N−1 steps: the chunk with the longest way leaves first, so that all arrive together."""
    # [scatter]
    for step in range(ranks - 1):
        yield [
            Send(rank, rank + 1, (ranks - 1 - step + rank,), adds=False)
            for rank in range(ranks - 1)
            if rank < ranks - 1 - step + rank < ranks
        ]


def gather(ranks: int) -> Steps:
    """N−1 steps: chunks move on towards rank 0, whoever they belong to."""
    # [gather]
    for step in range(ranks - 1):
        yield [
            Send(rank, (rank + 1) % ranks, (rank - step,), adds=False)
            for rank in range(1 + step, ranks)
        ]
