"""The obvious way: one rank after another speaks to rank 0, which has one network port."""

from __future__ import annotations

from explorer.compute.parallelism.algorithms.send import Send, Steps


def broadcast(ranks: int) -> Steps:
    """N−1 steps: rank 0 sends the whole array to each of the others."""
    # [broadcast]
    for rank in range(1, ranks):
        yield [Send(0, rank, tuple(range(ranks)), adds=False)]


def reduce(ranks: int) -> Steps:
    """N−1 steps: the others send their whole arrays to rank 0, one by one, which adds them."""
    # [reduce]
    for rank in range(1, ranks):
        yield [Send(rank, 0, tuple(range(ranks)), adds=True)]


def scatter(ranks: int) -> Steps:
    """N−1 steps: rank 0 sends each of the others its chunk."""
    # [scatter]
    for rank in range(1, ranks):
        yield [Send(0, rank, (rank,), adds=False)]


def gather(ranks: int) -> Steps:
    """N−1 steps: each of the others sends its chunk to rank 0."""
    # [gather]
    for rank in range(1, ranks):
        yield [Send(rank, 0, (rank,), adds=False)]
