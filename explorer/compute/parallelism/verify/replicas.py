"""DistributedDataParallel on the letter model of the data parallelism lab, shards of any size.

DDP averages over ranks, each counting the same. With `average` "samples" every rank's loss is
scaled by what its shard is of the batch times the number of ranks, so that the same average is the
gradient of the whole batch even where shards are uneven.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from explorer.compute.parallelism.verify.case import Found
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import apart, mean_over_ranks


@dataclass(frozen=True)
class Setting:
    """As the lab's params."""

    text: str
    batch: int = 8
    seed: int = 0
    average: str = "ranks"


def job(here: Here, setting: Setting) -> Found:
    """One backward pass as one replica; `more` holds the gradient DDP left behind, flat."""
    from explorer.compute.parallelism.data import replicas

    letters, rows = replicas.read(setting.text, setting.batch)
    weights = replicas.initial(len(letters), setting.seed)
    samples, owner = torch.from_numpy(rows), replicas.owners(setting.batch, here.ranks)
    loss, whole = replicas.gradient(weights, samples)

    class Letters(nn.Module):
        """The same weights as parameters of a module."""

        def __init__(self) -> None:
            super().__init__()
            self.held = nn.ParameterList(nn.Parameter(w.detach().clone()) for w in weights.values())

        def forward(self, mine: Tensor) -> Tensor:
            return replicas.loss_of(dict(zip(weights, self.held, strict=True)), mine)

    model = DistributedDataParallel(Letters())
    mine = samples[torch.from_numpy(owner == here.rank)]
    scale = here.ranks * len(mine) / setting.batch if setting.average == "samples" else 1.0
    with here.meter() as meter:
        found = model(mine)
        (scale * found).backward()
    flat = torch.cat([p.grad.flatten() for p in model.parameters() if p.grad is not None])
    return Found(
        loss=mean_over_ranks(found, here.ranks), reference=loss, difference=apart(flat, whole),
        scale=float(whole.abs().max()), calls=tuple(meter.calls),
        more={"gradient": flat.numpy().copy()},
    )  # fmt: skip
