"""Fully sharded data parallelism (FSDP2; ZeRO stage 3): of every tensor a rank keeps some rows.

Before a block computes its weights are gathered, after it they are dropped; its gradients are
summed into the parts by a reduce-scatter. Kept through the backward pass they are gathered once
(ZeRO stage 2's traffic). Tensors whose first dimension does not divide are padded on the wire.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from torch.distributed.device_mesh import DeviceMesh, init_device_mesh
from torch.distributed.fsdp import FSDPModule, fully_shard

from explorer.compute.parallelism.verify.case import Found, ring
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import (
    F32,
    Sizes,
    Tiny,
    alone,
    compared_with,
    holdings,
    loss_of,
    mean_over_ranks,
    optimizer_of,
    share_of,
)


@dataclass(frozen=True)
class Setting(Sizes):
    """What is dropped when, and how often gradients are summed.

    drop_forward: weights are dropped after a block's forward pass; drop_backward: after its
    backward pass. micro_batches: the rank's share in so many pieces; sum_each: gradients are
    summed over the ranks after each of them, else after the last.
    """

    drop_forward: bool = True
    drop_backward: bool = True
    micro_batches: int = 1
    sum_each: bool = True


def shapes(setting: Sizes) -> list[list[tuple[int, int]]]:
    """(rows, elements of a row) of every tensor, group by group as they are gathered."""
    inner, width = setting.factor * setting.width, setting.width
    block = [(width, 1), (inner, width), (width, inner)]
    return [block] * setting.layers + [[(width, width)]]


def rows_of(rows: int, rank: int, ranks: int) -> int:
    """How many rows a rank keeps: ⌈rows / ranks⌉ each, until none are left."""
    each = -(-rows // ranks)
    return max(0, min(each, rows - rank * each))


def kept(tensors: Iterable[tuple[int, int]], rank: int, ranks: int) -> int:
    """Bytes of a rank's rows."""
    return F32 * sum(rows_of(rows, rank, ranks) * row for rows, row in tensors)


def padded(tensors: Iterable[tuple[int, int]], ranks: int) -> int:
    """Bytes of the whole buffer on the wire."""
    return F32 * sum(-(-rows // ranks) * ranks * row for rows, row in tensors)


def gathers(setting: Setting) -> int:
    """How often the weights of a block are gathered in a step."""
    found, there = 0, False
    for _ in range(setting.micro_batches):
        found += not there
        found += setting.drop_forward
        there = not setting.drop_backward
    return found


def shard(model: Tiny, mesh: DeviceMesh, drop: bool) -> FSDPModule:
    """Cut every block, and what is left (the last matrix), into parts."""
    for block in model.blocks:
        fully_shard(block, mesh=mesh, reshard_after_forward=drop)
    found: Any = fully_shard(model, mesh=mesh, reshard_after_forward=drop)
    return found


def job(here: Here, setting: Setting) -> Found:
    """One step of training with a part of everything."""
    reference = alone(setting)
    mesh = init_device_mesh("cpu", (here.ranks,))
    model = Tiny(setting)
    sharded = shard(model, mesh, setting.drop_forward)
    optimizer = optimizer_of(model.parameters())
    x, target = share_of(setting, here.rank, here.ranks)
    pieces = setting.micro_batches
    with here.meter() as meter:
        total = x.new_zeros(())
        for number in range(pieces):
            last = number == pieces - 1
            sharded.set_requires_gradient_sync(setting.sum_each or last)
            sharded.set_reshard_after_backward(setting.drop_backward or last)
            loss = loss_of(model(x.chunk(pieces)[number]), target.chunk(pieces)[number]) / pieces
            loss.backward()
            total += loss.detach()
        optimizer.step()
    groups, n = shapes(setting), here.ranks
    every = [tensor for group in groups for tensor in group]
    weights, wire = kept(every, here.rank, n), padded(every, n)
    gathered, summed = gathers(setting), pieces if setting.sum_each else 1
    return Found(
        loss=mean_over_ranks(total, n), **compared_with(reference, model),
        local=holdings(model, optimizer),
        expected_local={"weights": weights, "gradients": weights, "optimizer": 2 * weights},
        calls=tuple(meter.calls),
        expected_calls={
            "all-gather": (gathered * len(groups), gathered * wire),
            "reduce-scatter": (summed * len(groups), summed * wire),
        },
        expected_sent=gathered * ring("all-gather", n, wire)
        + summed * ring("reduce-scatter", n, wire),
    )  # fmt: skip
