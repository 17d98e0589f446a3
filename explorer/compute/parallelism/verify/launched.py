"""A job as one of the processes that `torchrun` started, instead of one of the warm workers."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from typing import Any

import torch
import torch.distributed as dist

from explorer.compute.parallelism.verify.case import Case, Found, Verified
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.loopback import loopback_bytes, use_loopback
from explorer.compute.parallelism.verify.report import report


def launched(
    name: str, params: Mapping[str, Any], job: Callable[[Here, Any], Any], setting: Any
) -> None:
    """Run the job as the rank that the environment names; rank 0 prints what all found."""
    rank, ranks = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
    one_machine = int(os.environ.get("LOCAL_WORLD_SIZE", "0")) == ranks
    torch.set_num_threads(1)
    if one_machine:
        use_loopback()
    dist.init_process_group("gloo")
    readings: list[int] = []

    def together() -> None:
        dist.barrier()
        reading = loopback_bytes() if one_machine else None
        if reading is not None:
            readings.append(reading)
        dist.barrier()

    with tempfile.TemporaryDirectory() as folder:
        found = job(Here(rank, ranks, together, folder), setting)
    every: list[Any] = [None] * ranks
    dist.all_gather_object(every, found)
    if rank == 0 and not all(isinstance(one, Found) for one in every):
        print(*(f"rank {number}: {one}" for number, one in enumerate(every)), sep="\n")
    elif rank == 0:
        wire = sum(b - a for a, b in zip(readings[::2], readings[1::2], strict=True))
        case = Case(name, ranks, params)
        print(report(Verified(case, tuple(every), wire if readings else None, 0.0)))
    dist.destroy_process_group()
