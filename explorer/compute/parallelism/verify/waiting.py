"""A training step in which one rank comes late, or never: who waits, and what it is told.

Every rank computes a gradient and calls all-reduce. The late one sleeps first. The lost one goes
silent after the groups are made, as a process that hangs does: the others' all-reduce gives up
after the group's time-out, and monitored_barrier then says who is missing.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta

import torch
import torch.distributed as dist

from explorer.compute.parallelism.verify.case import Found
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import Sizes, Tiny, batch_of, loss_of


@dataclass(frozen=True)
class Setting(Sizes):
    """slow: the rank in trouble; lost: it never comes; delay, patience: milliseconds it is late,
    and after which the group gives up."""

    slow: int = 0
    lost: bool = False
    delay: int = 300
    patience: int = 800


def job(here: Here, setting: Setting) -> Found:
    """One step as one rank. `more`: began, ready, freed (seconds of the machine's clock), told and
    barrier (what torch said)."""
    limit = timedelta(milliseconds=setting.patience if setting.lost else 20_000)
    group, watch = dist.new_group(timeout=limit), dist.new_group(timeout=limit)
    model, (x, target) = Tiny(setting), batch_of(setting)
    share = max(setting.batch // here.ranks, 1)
    mine = slice(here.rank * share, (here.rank + 1) * share)
    loss_of(model(x[mine]), target[mine]).backward()  # the first pass of a process is slow
    model.zero_grad()
    dist.barrier()
    here.together()
    began = time.monotonic()
    faulty = here.rank == setting.slow
    if faulty and not setting.lost:
        time.sleep(setting.delay / 1000)
    loss = loss_of(model(x[mine]), target[mine])
    loss.backward()
    flat = torch.cat([p.grad.flatten() for p in model.parameters() if p.grad is not None])
    ready = time.monotonic()
    told = barrier = ""
    if faulty and setting.lost:
        time.sleep(2 * setting.patience / 1000 + 0.5)
    else:
        told = _attempt(lambda: dist.all_reduce(flat, group=group))
    freed = time.monotonic()
    if setting.lost and not faulty:
        barrier = _attempt(lambda: dist.monitored_barrier(watch, limit, wait_all_ranks=False))
    here.together()
    return Found(
        loss=loss.item(), reference=loss.item(), difference=0.0, scale=1.0,
        more={"began": began, "ready": ready, "freed": freed, "told": told, "barrier": barrier},
    )  # fmt: skip


def _attempt(call: object) -> str:
    """What torch says when a call fails, without the place in its sources; nothing if it works."""
    try:
        call()  # type: ignore[operator]  # any function without arguments
    except RuntimeError as error:
        text = str(error).strip().splitlines()[0]
        text = text.split("] ", 1)[-1] if text.startswith("[") else text
        return "".join(letter for letter in text if ord(letter) < 0x2000).strip()  # no emoji
    return ""
