"""A slow or a lost rank on real processes, through torch.distributed on gloo."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.data.params import Params, Waiting
from explorer.compute.parallelism.verify import Case, RunError


def on_processes(params: Params) -> Generator[None, None, Waiting]:
    """Run the step; yields while it waits. Where no process can run, the answer says why."""
    case = Case("waiting", params.ranks, {
        "slow": params.slow, "lost": params.fault == "lost", "delay": params.delay,
        "patience": params.patience, "width": 128, "batch": 32,
    })  # fmt: skip
    try:
        found = yield from verify.running(case)
    except RunError as error:
        return Waiting(missing=str(error)[:200])
    more = [one.more for one in found.ranks]
    began = min(one["began"] for one in more)
    barriers = [one["barrier"] for one in more if one["barrier"]]
    return Waiting(
        np.array([one["ready"] - began for one in more]),
        np.array([one["freed"] - began for one in more]),
        tuple(one["told"] for one in more), barriers[0] if barriers else "",
    )  # fmt: skip
