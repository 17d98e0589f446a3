"""The life of a worker: it waits for a job, runs it as one rank, answers, and waits again.

torch is imported by the first job, or already by the server this process was forked from.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import signal
import threading
import warnings
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from explorer.compute.parallelism.verify.case import Case
from explorer.compute.parallelism.verify.loopback import use_loopback


def serve(pipe: Connection) -> None:
    """Take jobs until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    threading.Thread(target=_follow_parent, daemon=True).start()
    use_loopback()
    # torch's remarks on its own names and on what is slow here help no reader
    warnings.simplefilter("ignore")
    logging.getLogger("torch").setLevel(logging.ERROR)
    with contextlib.suppress(EOFError, OSError):
        while True:
            case, rank, folder, timeout = pipe.recv()
            try:
                pipe.send(_one(pipe, case, rank, folder, timeout))
            except OSError:
                raise
            except Exception as error:  # whatever went wrong belongs to the run
                pipe.send(("failed", f"{type(error).__name__}: {error}"))
    os._exit(0)  # at once: gloo's threads have nothing left to do


def _one(pipe: Connection, case: Case, rank: int, folder: str, timeout: float) -> tuple[str, Any]:
    """One job as one rank of a fresh process group.

    A module with GROUP = False makes its own; torch remembers such groups, so that a worker should
    answer nothing else afterwards.
    """
    from datetime import timedelta

    import torch
    import torch.distributed as dist

    from explorer.compute.parallelism.verify.here import Here

    def together() -> None:
        pipe.send(("mark", None))
        if pipe.recv() != "go":
            os._exit(1)

    torch.set_num_threads(1)
    module = importlib.import_module(f"{__package__}.{case.job}")
    grouped = getattr(module, "GROUP", True)
    if grouped:
        store = dist.FileStore(str(Path(folder, "store")), case.ranks)
        dist.init_process_group(
            "gloo", store=store, rank=rank, world_size=case.ranks,
            timeout=timedelta(seconds=timeout),
        )  # fmt: skip
    try:
        here = Here(rank, case.ranks, together, folder)
        return "answer" if grouped else "last", module.job(here, module.Setting(**case.params))
    finally:
        if dist.is_initialized():
            dist.destroy_process_group()


def _follow_parent() -> None:
    """End this process when the one that started it is gone, however it went."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
