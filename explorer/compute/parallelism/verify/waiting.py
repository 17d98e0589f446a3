"""A training step to which one rank comes late: who waits.

Every rank computes a gradient and calls all-reduce; the late one sleeps first. (A rank that never
comes: lost.py.)
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import torch
import torch.distributed as dist

from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import Sizes, Tiny, batch_of, loss_of


@dataclass(frozen=True)
class Setting(Sizes):
    """slow: the late rank; delay: milliseconds it sleeps."""

    slow: int = 0
    delay: int = 300


@dataclass(frozen=True)
class Times:
    """Of one rank, in seconds of the machine's clock: when the step began, when its gradient was
    there, when the all-reduce let it go on."""

    began: float
    ready: float
    freed: float


def job(here: Here, setting: Setting) -> Times:
    """One step as one rank."""
    model, (x, target) = Tiny(setting), batch_of(setting)
    share = max(setting.batch // here.ranks, 1)
    mine = slice(here.rank * share, (here.rank + 1) * share)
    loss_of(model(x[mine]), target[mine]).backward()  # the first pass of a process is slow
    model.zero_grad()
    dist.barrier()
    here.together()
    began = time.monotonic()
    if here.rank == setting.slow:
        time.sleep(setting.delay / 1000)
    loss_of(model(x[mine]), target[mine]).backward()
    flat = torch.cat([p.grad.flatten() for p in model.parameters() if p.grad is not None])
    ready = time.monotonic()
    dist.all_reduce(flat)
    freed = time.monotonic()
    here.together()
    return Times(began, ready, freed)
