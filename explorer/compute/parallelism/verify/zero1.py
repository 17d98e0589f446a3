"""ZeRO stage 1: replicas that keep all weights and gradients but only a part of Adam's moments.

torch's ZeroRedundancyOptimizer deals out whole tensors, the largest first to whoever has least, so
parts are uneven; DistributedDataParallel still sums all gradients everywhere; after the update each
rank broadcasts the tensors it has moved. That sends 3 (n − 1) / n of the weights' bytes where the
paper's reduce-scatter and all-gather send 2 (n − 1) / n (Rajbhandari et al. 2020, section 7).
"""

from __future__ import annotations

from torch.distributed.optim import ZeroRedundancyOptimizer
from torch.nn.parallel import DistributedDataParallel
from torch.optim import AdamW

from explorer.compute.parallelism.verify.case import EPSILON, RATE, Found, ring
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import (
    F32,
    Sizes,
    Tiny,
    alone,
    compared_with,
    held,
    loss_of,
    mean_over_ranks,
    moments,
    share_of,
)

Setting = Sizes


def dealt(sizes: list[int], ranks: int) -> list[int]:
    """Elements of the tensors each rank gets: the largest tensor first, to whoever has least."""
    loads = [0] * ranks
    for size in sorted(sizes, reverse=True):
        loads[loads.index(min(loads))] += size
    return loads


def job(here: Here, setting: Sizes) -> Found:
    """One step of training as one replica that updates its tensors and receives the others."""
    reference = alone(setting)
    model = Tiny(setting)
    replica = DistributedDataParallel(model)
    optimizer = ZeroRedundancyOptimizer(
        model.parameters(), optimizer_class=AdamW, lr=RATE, eps=EPSILON
    )
    x, target = share_of(setting, here.rank, here.ranks)
    for _ in range(2):  # buckets are made after the first pass and agreed on in the second
        loss_of(replica(x), target).backward()
        optimizer.zero_grad()
    with here.meter() as meter:
        loss = loss_of(replica(x), target)
        loss.backward()
        optimizer.step()
    size = F32 * setting.parameters
    mine = dealt([p.numel() for p in model.parameters()], here.ranks)[here.rank]
    return Found(
        loss=mean_over_ranks(loss, here.ranks), **compared_with(reference, model),
        local={"weights": held(model.parameters()),
               "gradients": held(p.grad for p in model.parameters()),
               "optimizer": moments(optimizer.optim)},
        expected_local={"weights": size, "gradients": size, "optimizer": 2 * F32 * mine},
        calls=tuple(meter.calls),
        expected_calls={"all-reduce": (1, size), "broadcast": (setting.tensors, size)},
        expected_sent=ring("all-reduce", here.ranks, size) + ring("broadcast", here.ranks, size),
    )  # fmt: skip
