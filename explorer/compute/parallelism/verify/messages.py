"""Collectives of many ranks in few processes: torch's own, and schedules sent message by message.

A thread per rank, each with a gloo group of its own on the loopback interface.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.distributed

from explorer.compute.parallelism.collective_schedules import chunk_bounds, schedule
from explorer.compute.parallelism.verify.here import Here


@dataclass(frozen=True)
class Setting:
    """cases: (what, rows, dtype, algorithm) as `parallelism.gloo.Case` has them; seconds."""

    cases: tuple[tuple[str, np.ndarray, str, str], ...]
    timeout: float = 20.0


def job(here: Here, setting: Setting) -> dict[tuple[int, int], tuple[np.ndarray, int]]:
    """This process's share of the ranks of every case: by case and rank, what it holds in the end
    and the bytes it sent."""
    found: dict[tuple[int, int], tuple[np.ndarray, int]] = {}
    errors: list[Exception] = []

    def one(number: int, rank: int) -> None:
        what, rows, dtype, algorithm = setting.cases[number]
        file = str(Path(here.folder, f"case{number}"))
        try:
            found[number, rank] = _rank(file, rank, rows, what, dtype, algorithm, setting.timeout)
        except Exception as error:  # handed on below
            errors.append(error)

    for number, (_, rows, _, _) in enumerate(setting.cases):
        threads = [
            threading.Thread(target=one, args=(number, rank), daemon=True)
            for rank in range(here.rank, len(rows), here.ranks)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if errors:
            raise errors[0]
    return found


def _rank(
    file: str, rank: int, rows: np.ndarray, what: str, dtype: str, algorithm: str, timeout: float
) -> tuple[np.ndarray, int]:
    """One rank of one case: what it holds in the end, and the bytes it sent."""
    dist: Any = torch.distributed  # its stubs do not know what gloo's group can do
    ranks, elements = rows.shape
    options = dist.ProcessGroupGloo._Options()
    # the loopback address: the machine's own name may not resolve without a network
    options._devices = [dist.ProcessGroupGloo.create_device(hostname="127.0.0.1")]
    options._timeout = timedelta(seconds=timeout)
    store = dist.FileStore(file, ranks)
    group = dist.ProcessGroupGloo(store, rank, ranks, options)
    mine = torch.tensor(rows[rank], dtype=torch.float64).to(getattr(torch, dtype))
    sent = 0
    if what == "all_reduce":
        group.allreduce([mine]).wait()
    elif what == "all_gather":
        parts = [torch.empty_like(mine) for _ in range(ranks)]
        group.allgather([parts], [mine]).wait()
        mine = torch.cat(parts)
    else:
        bounds = chunk_bounds(elements, ranks)
        places = [slice(bounds[chunk], bounds[chunk + 1]) for chunk in range(ranks)]
        for _, steps in schedule(algorithm, ranks):
            for sends in steps:
                going = []
                for send in (send for send in sends if send.sender == rank):
                    packet = torch.cat([mine[places[chunk]] for chunk in send.chunks])
                    if packet.numel():
                        going.append((group.send([packet], send.receiver, 0), packet))
                        sent += packet.numel() * packet.element_size()
                for send in (send for send in sends if send.receiver == rank):
                    size = sum(bounds[chunk + 1] - bounds[chunk] for chunk in send.chunks)
                    if not size:
                        continue
                    packet = torch.empty(size, dtype=mine.dtype)
                    group.recv([packet], send.sender, 0).wait()
                    for chunk, part in zip(
                        send.chunks,
                        packet.split([bounds[c + 1] - bounds[c] for c in send.chunks]),
                        strict=True,
                    ):
                        mine[places[chunk]] = mine[places[chunk]] + part if send.adds else part
                for work, _ in going:
                    work.wait()
    group.barrier().wait()
    return mine.to(torch.float64).numpy().copy(), sent
