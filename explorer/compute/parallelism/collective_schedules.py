"""Collectives as schedules: which algorithm carries out which collective, and what it costs.

A schedule depends only on the number of ranks, so its messages and bytes can be counted without
moving a number; `exchange` then moves the numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explorer.compute.parallelism.algorithms import hierarchy, naive, rings, swaps, trees
from explorer.compute.parallelism.algorithms.send import Send, Steps
from explorer.core.words import QT_TRANSLATE_NOOP

#: Collective -> how it is shown.
COLLECTIVES = {
    "broadcast": QT_TRANSLATE_NOOP("parallelism/collectives", "Broadcast"),
    "scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "Scatter"),
    "gather": QT_TRANSLATE_NOOP("parallelism/collectives", "Gather"),
    "reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce"),
    "all-gather": QT_TRANSLATE_NOOP("parallelism/collectives", "All-gather"),
    "reduce-scatter": QT_TRANSLATE_NOOP("parallelism/collectives", "Reduce-scatter"),
    "all-reduce": QT_TRANSLATE_NOOP("parallelism/collectives", "All-reduce"),
    "all-to-all": QT_TRANSLATE_NOOP("parallelism/collectives", "All-to-all"),
}
#: Algorithm -> how it is shown.
LABELS = {
    "naive": QT_TRANSLATE_NOOP("parallelism/collectives", "Naive: one after another"),
    "ring": QT_TRANSLATE_NOOP("parallelism/collectives", "Ring"),
    "tree": QT_TRANSLATE_NOOP("parallelism/collectives", "Tree"),
    "hierarchy": QT_TRANSLATE_NOOP("parallelism/collectives", "Hierarchy: nodes of ranks"),
}
ALGORITHMS = tuple(LABELS)

Phase = tuple[str, tuple[list[Send], ...]]
Phases = tuple[Phase, ...]


def schedule(collective: str, algorithm: str, ranks: int, node: int = 1) -> Phases:
    """The phases of a collective, each a name and its steps; `node` ranks share a node."""
    found = {
        "naive": lambda: _naive(collective, ranks), "ring": lambda: _ring(collective, ranks),
        "tree": lambda: _tree(collective, ranks),
        "hierarchy": lambda: _hierarchy(collective, ranks, node),
    }.get(algorithm)  # fmt: skip
    if found is None or collective not in COLLECTIVES:
        raise ValueError(f"{collective!r}, {algorithm!r}: not a collective and an algorithm")
    return tuple((name, kept) for name, steps in found() if (kept := tuple(steps)))


def _naive(collective: str, n: int) -> list[tuple[str, Steps]]:
    """Through rank 0; only an all-to-all has nothing to do with it."""
    reduce, scatter = ("reduce", naive.reduce(n)), ("scatter", naive.scatter(n))
    gather, broadcast = ("gather", naive.gather(n)), ("broadcast", naive.broadcast(n))
    return {
        "broadcast": [broadcast], "scatter": [scatter], "gather": [gather], "reduce": [reduce],
        "all-gather": [gather, broadcast], "reduce-scatter": [reduce, scatter],
        "all-reduce": [reduce, broadcast], "all-to-all": [("swap", swaps.flat(n))],
    }[collective]  # fmt: skip


def _ring(collective: str, n: int) -> list[tuple[str, Steps]]:
    """All-reduce is reduce-scatter and all-gather; each rank starts with its own number's chunk."""
    return {
        "broadcast": [("broadcast", rings.broadcast(n))],
        "scatter": [("scatter", rings.scatter(n))],
        "gather": [("gather", rings.gather(n))],
        "reduce": [("reduce", rings.reduce(n))],
        "all-gather": [("all-gather", rings.ring_all_gather(n, first=0))],
        "reduce-scatter": [("reduce-scatter", rings.ring_reduce_scatter(n, first=-1))],
        "all-reduce": [("reduce-scatter", rings.ring_reduce_scatter(n, first=0)),
                       ("all-gather", rings.ring_all_gather(n, first=1))],
        "all-to-all": [("pass", swaps.ring(n)), ("reorder", swaps.reorder(n))],
    }[collective]  # fmt: skip


def _tree(collective: str, n: int) -> list[tuple[str, Steps]]:
    """A tree over all ranks, down and up."""
    members, whole = list(range(n)), tuple(range(n))
    parts = [(rank,) for rank in members]
    reduce, scatter = ("reduce", trees.reduce(members, whole)), ("scatter", trees.scatter(
        members, parts))  # fmt: skip
    gather, broadcast = ("gather", trees.gather(members, parts)), ("broadcast", trees.broadcast(
        members, whole))  # fmt: skip
    return {
        "broadcast": [broadcast], "scatter": [scatter], "gather": [gather], "reduce": [reduce],
        "all-gather": [gather, broadcast], "reduce-scatter": [reduce, scatter],
        "all-reduce": [reduce, broadcast],
        "all-to-all": [("pass", swaps.bruck(n)), ("reorder", swaps.reorder(n))],
    }[collective]  # fmt: skip


def _hierarchy(collective: str, n: int, node: int) -> list[tuple[str, Steps]]:
    """Inside nodes and between them."""
    scattered = [("rs-inside", hierarchy.reduce_scatter_inside(n, node)),
                 ("rs-between", hierarchy.reduce_scatter_between(n, node))]  # fmt: skip
    gathered = [("ag-between", hierarchy.all_gather_between(n, node)),
                ("ag-inside", hierarchy.all_gather_inside(n, node))]  # fmt: skip
    return {
        "broadcast": [("broadcast-between", hierarchy.broadcast_between(n, node)),
                      ("broadcast-inside", hierarchy.broadcast_inside(n, node))],
        "scatter": [("scatter-between", hierarchy.scatter_between(n, node)),
                    ("scatter-inside", hierarchy.scatter_inside(n, node))],
        "gather": [("gather-inside", hierarchy.gather_inside(n, node)),
                   ("gather-between", hierarchy.gather_between(n, node))],
        "reduce": [("reduce-inside", hierarchy.reduce_inside(n, node)),
                   ("reduce-between", hierarchy.reduce_between(n, node))],
        "all-gather": gathered, "reduce-scatter": scattered, "all-reduce": scattered + gathered,
        "all-to-all": [("swap-inside", hierarchy.swap_inside(n, node)),
                       ("swap-between", hierarchy.swap_between(n, node))],
    }[collective]  # fmt: skip


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
        (send, place, held[send.sender, bounds[chunk] : bounds[chunk + 1]].copy())
        for send in sends
        for chunk, place in zip(send.chunks, send.places, strict=True)
    ]
    for send, place, numbers in packets:
        there = held[send.receiver, bounds[place] : bounds[place + 1]]
        there[:] = there + numbers if send.adds else numbers


def payload(send: Send, bounds: Sequence[int], item: int) -> int:
    """Bytes of one message; none where chunks only change places."""
    if send.sender == send.receiver:
        return 0
    return sum(bounds[chunk + 1] - bounds[chunk] for chunk in send.chunks) * item


def bytes_sent(phases: Phases, ranks: int, bounds: Sequence[int], item: int) -> np.ndarray:
    """Bytes each rank sends in all phases, counted message by message (ranks,)."""
    sent = np.zeros(ranks, dtype=np.int64)
    for _, steps in phases:
        for sends in steps:
            for send in sends:
                sent[send.sender] += payload(send, bounds, item)
    return sent


def bytes_between_nodes(phases: Phases, node: int, bounds: Sequence[int], item: int) -> int:
    """Bytes that leave a node, of all ranks together."""
    return sum(
        payload(send, bounds, item)
        for _, steps in phases
        for sends in steps
        for send in sends
        if send.sender // node != send.receiver // node
    )


def closed_form(collective: str, ranks: int, elements: int, item: int) -> float | None:
    """Bytes a rank sends on average in a ring (all-to-all: directly), per phase (N−1)/N of the
    array; None where it depends on the place of the rank.

    Exact for every rank of an all-reduce, all-gather, reduce-scatter or all-to-all where the array
    divides into equal chunks.
    """
    phases = {"all-reduce": 2, "reduce-scatter": 1, "all-gather": 1, "broadcast": 1, "reduce": 1,
              "all-to-all": 1}.get(collective)  # fmt: skip
    if phases is None:
        return None
    return phases * (ranks - 1) / ranks * elements * item


def bus_factor(collective: str, ranks: int) -> float:
    """What nccl-tests multiplies S / t with to get its bus bandwidth; S is the whole array.

    A convention: it makes numbers of different collectives and sizes of group comparable with the
    bandwidth of a link, as if a ring had been used. Trees and switches that add send other amounts.
    """
    share = (ranks - 1) / ranks
    return {"all-reduce": 2 * share, "broadcast": 1.0, "reduce": 1.0}.get(collective, share)


def one_after_another(phases: Phases, ranks: int, bounds: Sequence[int], item: int) -> int:
    """Bytes that have to pass in sequence: per step, what its busiest rank sends or receives.

    Divided by the bandwidth of a link it is the time the transfer takes (latency aside).
    """
    total = 0
    for _, steps in phases:
        for sends in steps:
            out, into = np.zeros(ranks, dtype=np.int64), np.zeros(ranks, dtype=np.int64)
            for send in sends:
                out[send.sender] += payload(send, bounds, item)
                into[send.receiver] += payload(send, bounds, item)
            total += int(max(out.max(), into.max()))
    return total
