"""Hybrid sharding (HSDP): cut into parts within a group of ranks, and the groups are replicas.

Weights are gathered within a group only; gradients are reduce-scattered within a group, and each
part is then all-reduced with the same part of the other groups.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch.distributed.device_mesh import init_device_mesh

from explorer.compute.parallelism.verify.case import Found, ring
from explorer.compute.parallelism.verify.fsdp import kept, padded, shapes, shard
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import (
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
    """replicas: how many groups; each has ranks / replicas members."""

    replicas: int = 2


def job(here: Here, setting: Setting) -> Found:
    """One step of training in a group of parts that has other groups beside it."""
    reference = alone(setting)
    members = here.ranks // setting.replicas
    mesh = init_device_mesh(
        "cpu", (setting.replicas, members), mesh_dim_names=("replicate", "shard")
    )
    model = Tiny(setting)
    shard(model, mesh, drop=True)
    optimizer = optimizer_of(model.parameters())
    x, target = share_of(setting, here.rank, here.ranks)
    with here.meter() as meter:
        loss = loss_of(model(x), target)
        loss.backward()
        optimizer.step()
    groups = shapes(setting)
    every = [tensor for group in groups for tensor in group]
    weights, wire = kept(every, here.rank % members, members), padded(every, members)
    part = wire // members
    return Found(
        loss=mean_over_ranks(loss, here.ranks), **compared_with(reference, model),
        local=holdings(model, optimizer),
        expected_local={"weights": weights, "gradients": weights, "optimizer": 2 * weights},
        calls=tuple(meter.calls),
        expected_calls={
            "all-gather": (2 * len(groups), 2 * wire),
            "reduce-scatter": (len(groups), wire),
            "all-reduce": (len(groups), part),
        },
        expected_sent=2 * ring("all-gather", members, wire)
        + ring("reduce-scatter", members, wire) + ring("all-reduce", setting.replicas, part),
    )  # fmt: skip
