"""A lost rank: what the others see, and which message names it.

`way` "killed": its process is really killed; its connections close, and the others' all-reduce
fails at once, naming an address but no rank. "silent": it lives but never comes; the others give up
after `limit` seconds, and their error names nobody. monitored_barrier, in which rank 0 asks
everyone, then names the silent one. Asked with `verify.answers`: a `Seen` a rank; of a killed one,
how it ended.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import torch
import torch.distributed as dist

from explorer.compute.parallelism.verify.here import Here


@dataclass(frozen=True)
class Setting:
    """lost: the rank that is missing; limit: seconds the others wait."""

    lost: int = 2
    way: str = "silent"
    limit: float = 1.0


@dataclass(frozen=True)
class Seen:
    """What a rank met: seconds (measured) until each call ended, and the error, "" if none."""

    reduce_seconds: float
    reduce_message: str
    barrier_seconds: float
    barrier_message: str


def tried(call: Callable[[], object]) -> tuple[float, str]:
    """How long a call took, and its error without the place in gloo's sources."""
    began, message = time.perf_counter(), ""
    try:
        call()
    except RuntimeError as error:  # gloo's errors are of this kind
        message = str(error).strip().splitlines()[0]
        if ".cc:" in message:
            message = message.partition("] ")[2]
    return time.perf_counter() - began, message


def job(here: Here, setting: Setting) -> Seen:
    """One all-reduce and one monitored barrier that a rank does not come to."""
    limit = timedelta(seconds=setting.limit)
    first, second = dist.new_group(timeout=limit), dist.new_group(timeout=limit)
    here.together()
    if here.rank == setting.lost:
        if setting.way == "killed":
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        here.together()
        here.together()
        return Seen(0.0, "", 0.0, "")
    reduced = tried(lambda: dist.all_reduce(torch.ones(4), group=first))
    here.together()
    barrier = tried(lambda: dist.monitored_barrier(group=second, timeout=limit))
    here.together()
    return Seen(*reduced, *barrier)
