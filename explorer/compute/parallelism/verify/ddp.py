"""Data parallelism: every rank has the whole model and a share of the batch.

torch's DistributedDataParallel averages the gradients while the backward pass still runs, a bucket
of them at a time. Equal shares, so that the average of the ranks' means is the mean of the batch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from torch.nn.parallel import DistributedDataParallel

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
    """bucket: bytes after which a bucket of gradients is sent."""

    bucket: int = 25 * 2**20


def buckets(sizes: Iterable[int], limit: int) -> list[int]:
    """Bytes of each bucket: gradients are put into one, as they come, until it holds `limit`."""
    found, open_ = [], 0
    for size in sizes:
        open_ += size
        if open_ >= limit:
            found.append(open_)
            open_ = 0
    return found + [open_] * (open_ > 0)


def job(here: Here, setting: Setting) -> Found:
    """One step of training as one replica."""
    reference = alone(setting)
    model = Tiny(setting)
    replica = DistributedDataParallel(model, bucket_cap_mb=setting.bucket / 2**20)
    optimizer = optimizer_of(model.parameters())
    x, target = share_of(setting, here.rank, here.ranks)
    for _ in range(2):  # buckets are made after the first pass and agreed on in the second
        loss_of(replica(x), target).backward()
        optimizer.zero_grad()
    with here.meter() as meter:
        loss = loss_of(replica(x), target)
        loss.backward()
        optimizer.step()
    # the last layer's gradients come first; within a block down, up, norm
    inner, each = F32 * setting.factor * setting.width**2, F32 * setting.width
    arriving = [F32 * setting.width**2, *[inner, inner, each] * setting.layers]
    size = F32 * setting.parameters
    return Found(
        loss=mean_over_ranks(loss, here.ranks), **compared_with(reference, model),
        local=holdings(model, optimizer),
        expected_local={"weights": size, "gradients": size, "optimizer": 2 * size},
        calls=tuple(meter.calls),
        expected_calls={"all-reduce": (len(buckets(arriving, setting.bucket)), size)},
        expected_sent=ring("all-reduce", here.ranks, size),
    )  # fmt: skip
