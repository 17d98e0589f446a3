"""Two axes at once: tensor parallelism over one, fully sharded data parallelism over the other.

A matrix cut by rows twice is strided: a rank of the data axis keeps rows of every slice.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor import DTensor

from explorer.compute.parallelism.verify.case import Found, ring
from explorer.compute.parallelism.verify.fsdp import kept, padded, shapes, shard
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
from explorer.compute.parallelism.verify.tensor import cut


@dataclass(frozen=True)
class Setting(Sizes):
    """tp: ranks that share a matrix; the ranks of a replica lie beside one another."""

    tp: int = 2


def slices(setting: Setting) -> list[list[tuple[int, int]]]:
    """(rows, elements of a row) of a rank's slices under tensor parallelism, group by group."""
    inner, width = setting.factor * setting.width // setting.tp, setting.width
    return [[(width, 1), (inner, width), (width, inner)]] * setting.layers + shapes(setting)[-1:]


def job(here: Here, setting: Setting) -> Found:
    """One step of training with a part of a slice of every matrix."""
    reference = alone(setting)
    dp = here.ranks // setting.tp
    mesh = init_device_mesh("cpu", (dp, setting.tp), mesh_dim_names=("dp", "tp"))
    model = Tiny(setting)
    cut(model, mesh["tp"])
    shard(model, mesh["dp"], drop=True)
    optimizer = optimizer_of(model.parameters())
    place = here.rank // setting.tp
    x, target = share_of(setting, place, dp)
    with here.meter() as meter:
        loss = loss_of(model(x), target)
        loss.backward()
        optimizer.step()
    groups = slices(setting)
    every = [tensor for group in groups for tensor in group]
    weights, wire = kept(every, place, dp), padded(every, dp)
    activations = F32 * (setting.batch // dp) * setting.sequence * setting.width
    calls = 2 * setting.layers
    up = model.blocks[0].get_submodule("up").weight
    assert isinstance(up, DTensor)
    return Found(
        loss=mean_over_ranks(loss, here.ranks), **compared_with(reference, model),
        local=holdings(model, optimizer),
        expected_local={"weights": weights, "gradients": weights, "optimizer": 2 * weights},
        calls=tuple(meter.calls),
        expected_calls={
            "all-reduce": (calls, calls * activations),
            "all-gather": (2 * len(groups), 2 * wire),
            "reduce-scatter": (len(groups), wire),
        },
        expected_sent=calls * ring("all-reduce", setting.tp, activations)
        + 2 * ring("all-gather", dp, wire) + ring("reduce-scatter", dp, wire),
        more={"placements": [str(placement) for placement in up.placements]},
    )  # fmt: skip
