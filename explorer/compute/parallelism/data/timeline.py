"""One training step in time, simulated: computing on each rank, and what is sent meanwhile.

Simulated from the model's FLOPs per weight and a speed, from bytes, a bandwidth and a delay: a
rank computes one thing after another, its link carries one all-reduce after another, and the two
do not slow each other down. An all-reduce starts when its slowest rank has the bucket. The update
of the weights, the same in every way of doing it, is left out, as are the few bytes of token
numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.data.buckets import Piece, assign, pieces
from explorer.compute.parallelism.data.params import Block, Timeline

SEQUENCE = 1024  # tokens of a sequence, for what attention costs


@dataclass(frozen=True)
class Machine:
    """Speeds: FLOP/s reached, bytes per second of a link in one direction, seconds per message."""

    speed: float
    bandwidth: float
    latency: float


@dataclass(frozen=True)
class Setting:
    """What is simulated: `tokens` per rank, `item` bytes of a number sent, `cap` bytes of a
    bucket, `factors` (ranks) by which each rank computes slower than the machine's speed."""

    model: Architecture
    tokens: int
    item: int
    cap: int
    factors: tuple[float, ...]
    machine: Machine
    first: int = 2**20

    @property
    def ranks(self) -> int:
        """How many there are."""
        return len(self.factors)


def all_reduce_seconds(size: float, ranks: int, machine: Machine) -> float:
    """A ring: 2(N−1) messages of a chunk each, 2(N−1)/N of the bytes through every link."""
    # [ring]
    return 2 * (ranks - 1) * (machine.latency + size / ranks / machine.bandwidth)


def ready_times(parts: tuple[Piece, ...], setting: Setting) -> tuple[list[int], list[float], float]:
    """Weights in the order in which their gradients are there, the seconds at which they are (at
    full speed, from the start of the step), and how long the forward pass takes."""
    # [forward]
    forward = sum(p.flops for p in parts) * setting.tokens / setting.machine.speed
    # [backward]
    now, order, times = forward, [], []
    for index in reversed(range(len(parts))):
        now += 2 * parts[index].flops * setting.tokens / setting.machine.speed
        if parts[index].elements:
            order.append(index)
            times.append(now)
    return order, times, forward


def simulate(setting: Setting, way: str) -> Timeline:
    """The step in one of the ways of WAYS; the totals of all of them beside it."""
    every = {
        "ddp": distributed(setting, overlap=True), "after": distributed(setting, overlap=False),
        "dp": one_process(setting),
    }  # fmt: skip
    return replace(
        every[way], ways={name: _totals(found) for name, found in every.items()},
        most_sent={name: float(found.sent.max()) for name, found in every.items()},
    )  # fmt: skip


def distributed(setting: Setting, *, overlap: bool) -> Timeline:
    """DDP: a process per rank, buckets all-reduced while the backward pass goes on, or after it."""
    n, machine = setting.ranks, setting.machine
    parts = pieces(setting.model, SEQUENCE)
    order, times, forward = ready_times(parts, setting)
    buckets = assign([parts[i].elements * setting.item for i in order], setting.cap, setting.first)
    size_of = [sum(parts[order[k]].elements for k in bucket) * setting.item for bucket in buckets]
    backward_end = times[-1]
    blocks, moments = [], [("start", 0.0, -1)]
    for rank, factor in enumerate(setting.factors):
        blocks.append(Block(rank, "compute", "forward", 0.0, forward * factor))
        before = forward * factor
        for number, bucket in enumerate(buckets):
            end = times[bucket[-1]] * factor
            blocks.append(Block(rank, "compute", "backward", before, end, number))
            before = end
    slowest = max(setting.factors)
    moments += [("forward", forward * slowest, -1), ("tail", backward_end * slowest, -1)]
    free = 0.0
    # [overlap]
    for number, bucket in enumerate(buckets):
        ready = [times[bucket[-1]] * f if overlap else backward_end * f for f in setting.factors]
        start = max(free, *ready)
        end = start + (all_reduce_seconds(size_of[number], n, machine) if n > 1 else 0.0)
        for rank in range(n):
            waits = max(free, ready[rank])
            if n > 1 and start > waits + 1e-12:
                blocks.append(Block(rank, "network", "wait", waits, start, number))
            if n > 1:
                blocks.append(Block(rank, "network", "reduce", start, end, number,
                                    2 * (n - 1) / n * size_of[number]))  # fmt: skip
        moments.append(("bucket", end if n > 1 else max(ready), number))
        free = max(end, free)
    # [update]
    moments.append(("update", max(b.end for b in blocks), -1))
    sent = np.full(n, 2 * (n - 1) / n * sum(size_of))
    return Timeline(tuple(blocks), tuple(size_of), tuple(sorted(moments, key=lambda m: m[1])),
                    sent, sent.copy())  # fmt: skip


def one_process(setting: Setting) -> Timeline:
    """nn.DataParallel: one process. The first GPU hands out weights and inputs, collects outputs,
    computes the loss, and gathers all gradients; its one link carries everything."""
    n, machine = setting.ranks, setting.machine
    parts = pieces(setting.model, SEQUENCE)
    weights, outputs = _bytes(setting), setting.tokens * setting.model.vocabulary * setting.item
    _, times, forward = ready_times(parts, setting)
    backward = times[-1] - forward
    blocks: list[Block] = []
    sent, received = np.zeros(n), np.zeros(n)
    moments = [("start", 0.0, -1)]

    def pass_round(kind: str, now: float, size: float, *, out: bool) -> float:
        """The first GPU sends to, or takes from, each of the others in turn."""
        for rank in range(1, n):
            end = now + machine.latency + size / machine.bandwidth
            for place, gives in ((0, out), (rank, not out)):
                peer = rank if place == 0 else 0
                blocks.append(
                    Block(place, "network", kind, now, end, -1, size if gives else 0.0, peer)
                )
                (sent if gives else received)[place] += size
            now = end
        moments.append((kind, now, -1))
        return now

    def compute(kind: str, now: float, seconds: float) -> float:
        """The same work on all GPUs; the slowest decides when it goes on."""
        for rank, factor in enumerate(setting.factors):
            blocks.append(Block(rank, "compute", kind, now, now + seconds * factor))
        now += seconds * max(setting.factors)
        moments.append((kind, now, -1))
        return now

    # [crowd]
    now = pass_round("replicate", 0.0, weights, out=True)
    now = compute("forward", now, forward)
    now = pass_round("gather", now, outputs, out=False)
    now = pass_round("scatter", now, outputs, out=True)
    now = compute("backward", now, backward)
    now = pass_round("collect", now, weights, out=False)
    moments.append(("update", now, -1))
    return Timeline(tuple(blocks), (), tuple(moments), sent, received)


def _bytes(setting: Setting) -> int:
    return sum(p.elements for p in pieces(setting.model, SEQUENCE)) * setting.item


def _totals(found: Timeline) -> tuple[float, float, float]:
    """Seconds the busiest rank computes, seconds it does not, and the whole step."""
    whole = max(block.end for block in found.blocks)
    ranks = {block.rank for block in found.blocks}
    busy = max(
        sum(b.seconds for b in found.blocks if b.rank == rank and b.lane == "compute")
        for rank in ranks
    )
    return busy, whole - busy, whole
