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
from torch import Tensor

from explorer.compute.parallelism.collective_schedules import Phases, chunk_bounds, schedule
from explorer.compute.parallelism.verify.here import Here


@dataclass(frozen=True)
class Setting:
    """cases: (what, rows, dtype, collective, algorithm, node) as `parallelism.gloo.Case` has them;
    seconds."""

    cases: tuple[tuple[str, np.ndarray, str, str, str, int], ...]
    timeout: float = 20.0


def job(here: Here, setting: Setting) -> dict[tuple[int, int], tuple[np.ndarray, int]]:
    """This process's share of the ranks of every case: by case and rank, what it holds in the end
    and the bytes it sent."""
    found: dict[tuple[int, int], tuple[np.ndarray, int]] = {}
    errors: list[Exception] = []

    def one(number: int, rank: int) -> None:
        file = str(Path(here.folder, f"case{number}"))
        try:
            found[number, rank] = _rank(file, rank, setting.cases[number], setting.timeout)
        except Exception as error:  # handed on below
            errors.append(error)

    for number, (_, rows, *_) in enumerate(setting.cases):
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
    file: str, rank: int, case: tuple[str, np.ndarray, str, str, str, int], timeout: float
) -> tuple[np.ndarray, int]:
    """One rank of one case: what it holds in the end, and the bytes it sent."""
    what, rows, dtype, collective, algorithm, node = case
    dist: Any = torch.distributed  # its stubs do not know what gloo's group can do
    ranks, elements = rows.shape
    options = dist.ProcessGroupGloo._Options()
    # the loopback address: the machine's own name may not resolve without a network
    options._devices = [dist.ProcessGroupGloo.create_device(hostname="127.0.0.1")]
    options._timeout = timedelta(seconds=timeout)
    store = dist.FileStore(file, ranks)
    group = dist.ProcessGroupGloo(store, rank, ranks, options)
    mine = torch.tensor(rows[rank], dtype=torch.float64).to(getattr(torch, dtype))
    bounds, sent = chunk_bounds(elements, ranks), 0
    places = [slice(bounds[chunk], bounds[chunk + 1]) for chunk in range(ranks)]
    if what == "replay":
        sent = _replay(group, rank, mine, places, schedule(collective, algorithm, ranks, node))
        found = mine.to(torch.float64).numpy().copy()
    else:
        found = _torch(group, what, rank, mine, places)
    group.barrier().wait()
    return found, sent


def _replay(
    group: Any, rank: int, mine: Tensor, places: list[slice], phases: Phases
) -> int:  # fmt: skip
    """The messages of a schedule, through gloo; `mine` is changed. Returns the bytes sent."""
    sent = 0
    for _, steps in phases:
        for sends in steps:
            going, coming = [], []
            for send in (send for send in sends if send.sender == rank):
                packet = torch.cat([mine[places[chunk]] for chunk in send.chunks])
                if send.receiver == rank:
                    coming.append((send, packet))
                elif packet.numel():
                    going.append((group.send([packet], send.receiver, 0), packet))
                    sent += packet.numel() * packet.element_size()
            for send in sends:
                if send.receiver != rank or send.sender == rank:
                    continue
                size = sum(places[c].stop - places[c].start for c in send.places)
                packet = torch.empty(size, dtype=mine.dtype)
                if size:
                    group.recv([packet], send.sender, 0).wait()
                coming.append((send, packet))
            for send, packet in coming:
                sizes = [places[c].stop - places[c].start for c in send.places]
                for chunk, part in zip(send.places, packet.split(sizes), strict=True):
                    mine[places[chunk]] = mine[places[chunk]] + part if send.adds else part
            for work, _ in going:
                work.wait()
    return sent


def _torch(group: Any, what: str, rank: int, mine: Tensor, places: list[slice]) -> np.ndarray:
    """torch's own collective, rank 0 the root; chunks are filled up to one size, as it wants them
    equal. NaN where this rank gets nothing."""
    ranks, root = len(places), torch.distributed
    most = max(place.stop - place.start for place in places)

    def padded(chunk: int) -> Tensor:
        part = torch.zeros(most, dtype=mine.dtype)
        part[: places[chunk].stop - places[chunk].start] = mine[places[chunk]]
        return part

    every = [padded(chunk) for chunk in range(ranks)]
    got = {chunk: torch.empty_like(every[0]) for chunk in range(ranks)}
    if what in ("all-reduce", "broadcast", "reduce"):
        whole = mine.clone()
        if what == "all-reduce":
            group.allreduce([whole]).wait()
        elif what == "broadcast":
            group.broadcast(whole, 0).wait()
        else:
            group.reduce(whole, 0, root.ReduceOp.SUM).wait()
            if rank:
                return np.full(len(mine), np.nan)
        return np.asarray(whole.to(torch.float64).numpy().copy())
    if what == "scatter":
        group.scatter(got[rank], every if rank == 0 else [], 0).wait()
        got = {rank: got[rank]}
    elif what == "gather":
        group.gather(list(got.values()) if rank == 0 else [], every[rank], 0).wait()
        got = got if rank == 0 else {}
    elif what == "all-gather":
        group.allgather([list(got.values())], [every[rank]]).wait()
    elif what == "reduce-scatter":
        group.reduce_scatter(got[rank], every, root.ReduceOp.SUM).wait()
        got = {rank: got[rank]}
    else:
        out = torch.empty(ranks * most, dtype=mine.dtype)
        group.alltoall_base(out, torch.cat(every), [], []).wait()
        got = dict(enumerate(out.split(most)))
    found = np.full(len(mine), np.nan)
    for chunk, part in got.items():
        size = places[chunk].stop - places[chunk].start
        found[places[chunk]] = part[:size].to(torch.float64).numpy()
    return found
