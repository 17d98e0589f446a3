"""Tensor and sequence parallelism: between matrix pairs a rank has some positions only.

The all-reduce after a pair becomes a reduce-scatter, and an all-gather stands before the next:
the same bytes, but norms and residuals are kept once instead of once a rank (Korthikanti et al.
2022, section 4.2.2). Weights that are on every rank, norms and the last matrix, have seen different
positions: their gradients are summed in one all-reduce, as Megatron does.
"""

from __future__ import annotations

import torch
import torch.distributed as dist
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor import DTensor, Shard
from torch.distributed.tensor.parallel import (
    ColwiseParallel,
    RowwiseParallel,
    parallelize_module,
)

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
from explorer.compute.parallelism.verify.tensor import weights_of

Setting = Sizes


def job(here: Here, setting: Sizes) -> Found:
    """One step of training with a slice of every matrix and a stretch of every sequence."""
    reference = alone(setting)
    model = Tiny(setting)
    mesh = init_device_mesh("cpu", (here.ranks,))
    for block in model.blocks:
        plan = {
            "up": ColwiseParallel(input_layouts=Shard(1)),
            "down": RowwiseParallel(output_layouts=Shard(1)),
        }
        parallelize_module(block, mesh, plan)
    optimizer = optimizer_of(model.parameters())
    x, target = share_of(setting, here.rank, here.ranks, dimension=1)
    with here.meter() as meter:
        loss = loss_of(model(x), target) / here.ranks
        loss.backward()
        everywhere = [p.grad for p in model.parameters() if not isinstance(p, DTensor)]
        flat = torch.cat([g.flatten() for g in everywhere if g is not None])
        dist.all_reduce(flat)
        for gradient, summed in zip(
            everywhere, flat.split([g.numel() for g in everywhere if g is not None]), strict=True
        ):
            if gradient is not None:
                gradient.copy_(summed.view_as(gradient))
        optimizer.step()
    weights = weights_of(setting, here.ranks)
    activations = F32 * setting.batch * setting.sequence * setting.width
    calls = 2 * setting.layers
    shared = F32 * (setting.layers * setting.width + setting.width**2)
    return Found(
        loss=here.ranks * mean_over_ranks(loss, here.ranks), **compared_with(reference, model),
        local=holdings(model, optimizer),
        expected_local={"weights": weights, "gradients": weights, "optimizer": 2 * weights},
        calls=tuple(meter.calls),
        expected_calls={
            "all-gather": (calls, calls * activations),
            "reduce-scatter": (calls, calls * activations),
            "all-reduce": (1, shared),
        },
        expected_sent=calls * ring("all-gather", here.ranks, activations)
        + calls * ring("reduce-scatter", here.ranks, activations)
        + ring("all-reduce", here.ranks, shared),
    )  # fmt: skip
