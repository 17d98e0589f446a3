"""Collectives by torch.distributed's gloo backend, over real sockets between real processes.

`on_gloo` starts a few processes that import torch, deals the ranks out to them (a thread per rank,
each with its own gloo connections on the loopback interface), and ends them, come what may, after
`timeout` seconds. Nothing of torch is loaded in the process that asks.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

import numpy as np

from explorer.compute.parallelism.collective_schedules import chunk_bounds, schedule


class GlooError(RuntimeError):
    """gloo could not run here, or did not answer in time; says what happened."""


@dataclass(frozen=True)
class Case:
    """One collective: `rows` (ranks, elements) float64 holding values of `dtype` exactly.

    `what` is "all_reduce" or "all_gather" (torch's own), or "replay": the schedule `algorithm`
    with every message sent through gloo and added by torch.
    """

    what: str
    rows: np.ndarray
    dtype: str = "float32"
    algorithm: str = "ring"


@dataclass(frozen=True)
class Answer:
    """What the ranks held afterwards (ranks, elements or ranks · elements), and bytes each sent.

    Bytes are counted where the messages are handed to gloo, and only for "replay".
    """

    rows: np.ndarray
    sent: np.ndarray


def on_gloo(cases: Sequence[Case], processes: int = 2, timeout: float = 20.0) -> list[Answer]:
    """Run all cases on the same processes. Raises GlooError; never outlasts `timeout` by much."""
    context = multiprocessing.get_context("spawn")
    deadline = time.monotonic() + timeout
    children: list[tuple[Any, Connection]] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            for place in range(processes):
                here, there = context.Pipe()
                child = context.Process(
                    target=_serve, args=(there, folder, place, processes, timeout), daemon=True
                )
                child.start()
                there.close()
                children.append((child, here))
                here.send([(c.what, c.rows, c.dtype, c.algorithm) for c in cases])
            return _gather(cases, [here for _, here in children], deadline)
        except OSError as error:
            raise GlooError(f"no process could be started: {error}") from error
        finally:
            for child, here in children:
                here.close()
                child.join(0.5)
                if child.is_alive():
                    child.kill()
                    child.join(5)


def _gather(cases: Sequence[Case], pipes: list[Connection], deadline: float) -> list[Answer]:
    found: dict[tuple[int, int], tuple[np.ndarray, int]] = {}
    waiting = list(pipes)
    while waiting:
        ready: list[Any] = list(wait(waiting, max(deadline - time.monotonic(), 0)))
        if not ready:
            raise GlooError("no answer in time")
        for pipe in ready:
            try:
                answer = pipe.recv()
            except (EOFError, OSError):
                raise GlooError("a process ended before it answered") from None
            if isinstance(answer, str):
                raise GlooError(answer)
            found.update(answer)
            waiting.remove(pipe)
    out = []
    for number, case in enumerate(cases):
        ranks = range(len(case.rows))
        out.append(
            Answer(
                np.stack([found[number, rank][0] for rank in ranks]),
                np.array([found[number, rank][1] for rank in ranks], dtype=np.int64),
            )
        )
    return out


def _serve(pipe: Connection, folder: str, place: int, places: int, timeout: float) -> None:
    """The life of one process: its share of the ranks of every case, one answer, the end."""
    threading.Thread(target=_follow_parent, daemon=True).start()
    threading.Timer(timeout + 5, os._exit, args=(1,)).start()  # even if the parent hangs
    try:
        found: dict[tuple[int, int], tuple[np.ndarray, int]] = {}
        for number, (what, rows, dtype, algorithm) in enumerate(pipe.recv()):
            mine = [rank for rank in range(len(rows)) if rank % places == place]
            errors: list[BaseException] = []

            def one(
                rank: int, number: int = number, what: str = what, rows: np.ndarray = rows,
                dtype: str = dtype, algorithm: str = algorithm,
                errors: list[BaseException] = errors,
            ) -> None:  # fmt: skip
                try:
                    file = os.path.join(folder, f"case{number}")
                    found[number, rank] = _rank(file, rank, rows, what, dtype, algorithm, timeout)
                except Exception as error:  # handed to the parent as text
                    errors.append(error)

            threads = [threading.Thread(target=one, args=(rank,), daemon=True) for rank in mine]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            if errors:
                raise errors[0]
        pipe.send(found)
    except Exception as error:  # missing gloo, no loopback interface, a timeout: all end here
        with contextlib.suppress(OSError):
            pipe.send(f"{type(error).__name__}: {error}")
    pipe.close()
    os._exit(0)  # at once: gloo's threads have nothing left to do


def _follow_parent() -> None:
    """End this process when the one that started it is gone, however it went."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _rank(
    file: str, rank: int, rows: np.ndarray, what: str, dtype: str, algorithm: str, timeout: float
) -> tuple[np.ndarray, int]:
    """One rank of one case: what it holds in the end, and the bytes it sent."""
    from datetime import timedelta

    import torch
    import torch.distributed

    dist: Any = torch.distributed  # its stubs do not know what gloo's group can do
    torch.set_num_threads(1)
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
