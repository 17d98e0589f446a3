"""Two levels: ranks of a node share fast links, nodes a slow one; so first inside, then between.

Rank m·g + i is the i-th of node m. Sums and gathers are cut so that between nodes each rank carries
1/g of the array, and all g of them at the same time (as NCCL's and Horovod's hierarchical
all-reduce); broadcasts, scatters and their reverses go through the first rank of each node.
"""

from __future__ import annotations

from explorer.compute.parallelism.algorithms import swaps, trees
from explorer.compute.parallelism.algorithms.rings import ring_all_gather, ring_reduce_scatter
from explorer.compute.parallelism.algorithms.send import Send, Steps, together


def nodes_of(ranks: int, node: int) -> list[list[int]]:
    """The ranks of each node."""
    return [list(range(first, first + node)) for first in range(0, ranks, node)]


def peers_of(ranks: int, node: int) -> list[list[int]]:
    """The i-th ranks of all nodes, for each i."""
    return [list(range(place, ranks, node)) for place in range(node)]


def _within(groups: list[list[int]], parts: list[tuple[int, ...]], steps: Steps) -> Steps:
    """A ring's steps carried out in every group at once; `parts[k]` are the chunks that stand for
    the ring's chunk k."""
    for sends in steps:
        yield [
            Send(group[send.sender], group[send.receiver], parts[send.chunks[0]], send.adds)
            for group in groups
            for send in sends
        ]


def _inside_parts(ranks: int, node: int) -> list[tuple[int, ...]]:
    """Part i of the array inside a node: the chunks of the i-th ranks of all nodes."""
    return [tuple(peers) for peers in peers_of(ranks, node)]


def reduce_scatter_inside(ranks: int, node: int) -> Steps:
    """g−1 steps, a g-th of the array each: then the i-th rank has the node's sum of part i."""
    # [rs-inside]
    parts = _inside_parts(ranks, node)
    yield from _within(nodes_of(ranks, node), parts, ring_reduce_scatter(node, first=-1))


def reduce_scatter_between(ranks: int, node: int) -> Steps:
    """M−1 steps of one chunk: the i-th ranks of all nodes reduce-scatter part i."""
    # [rs-between]
    for_each = [
        _within([peers], [(rank,) for rank in peers],
                ring_reduce_scatter(len(peers), first=-1))
        for peers in peers_of(ranks, node)
    ]  # fmt: skip
    yield from together(for_each)


def all_gather_between(ranks: int, node: int) -> Steps:
    """M−1 steps of one chunk: the i-th ranks of all nodes gather part i."""
    # [ag-between]
    for_each = [
        _within([peers], [(rank,) for rank in peers], ring_all_gather(len(peers), first=0))
        for peers in peers_of(ranks, node)
    ]
    yield from together(for_each)


def all_gather_inside(ranks: int, node: int) -> Steps:
    """g−1 steps, a g-th of the array each."""
    # [ag-inside]
    parts = _inside_parts(ranks, node)
    yield from _within(nodes_of(ranks, node), parts, ring_all_gather(node, first=0))


def broadcast_between(ranks: int, node: int) -> Steps:
    """A tree over the first ranks of the nodes."""
    yield from trees.broadcast(list(range(0, ranks, node)), tuple(range(ranks)))


def broadcast_inside(ranks: int, node: int) -> Steps:
    """A tree in every node."""
    everything = tuple(range(ranks))
    yield from together(trees.broadcast(group, everything) for group in nodes_of(ranks, node))


def reduce_inside(ranks: int, node: int) -> Steps:
    """A tree in every node, towards its first rank."""
    everything = tuple(range(ranks))
    yield from together(trees.reduce(group, everything) for group in nodes_of(ranks, node))


def reduce_between(ranks: int, node: int) -> Steps:
    """A tree over the first ranks of the nodes, towards rank 0."""
    yield from trees.reduce(list(range(0, ranks, node)), tuple(range(ranks)))


def scatter_between(ranks: int, node: int) -> Steps:
    """The first rank of each node gets the chunks of all its ranks."""
    groups = nodes_of(ranks, node)
    yield from trees.scatter([group[0] for group in groups], [tuple(group) for group in groups])


def scatter_inside(ranks: int, node: int) -> Steps:
    """And hands them on."""
    yield from together(
        trees.scatter(group, [(rank,) for rank in group]) for group in nodes_of(ranks, node)
    )


def gather_inside(ranks: int, node: int) -> Steps:
    """The first rank of each node collects the chunks of its ranks."""
    yield from together(
        trees.gather(group, [(rank,) for rank in group]) for group in nodes_of(ranks, node)
    )


def gather_between(ranks: int, node: int) -> Steps:
    """And rank 0 those of all nodes."""
    groups = nodes_of(ranks, node)
    yield from trees.gather([group[0] for group in groups], [tuple(group) for group in groups])


def swap_inside(ranks: int, node: int) -> Steps:
    """Ranks of a node swap what they have for the i-th ranks of all nodes."""
    groups, parts = nodes_of(ranks, node), _inside_parts(ranks, node)
    yield from swaps.pairs(groups, [parts] * len(groups))


def swap_between(ranks: int, node: int) -> Steps:
    """The i-th ranks of two nodes swap what all ranks of one have for those of the other."""
    groups = peers_of(ranks, node)
    whole = [tuple(group) for group in nodes_of(ranks, node)]
    yield from swaps.pairs(groups, [whole] * len(groups))
