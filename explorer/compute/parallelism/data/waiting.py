"""A slow or a lost rank on real processes, through torch.distributed on gloo."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.data.params import Params, Waiting
from explorer.compute.parallelism.verify import Case, RunError


def on_processes(params: Params) -> Generator[None, None, Waiting]:
    """Run the step; yields while it waits. Where no process can run, the answer says why."""
    try:
        return (yield from _late(params) if params.fault == "slow" else _lost(params))
    except RunError as error:
        return Waiting(missing=error.said)


def _late(params: Params) -> Generator[None, None, Waiting]:
    """One rank sleeps before it computes."""
    found = yield from verify.answering(Case("waiting", params.ranks, {
        "slow": params.slow, "delay": params.delay, "width": 128, "batch": 32,
    }))  # fmt: skip
    began = min(one.began for one in found)
    return Waiting(
        np.array([one.ready - began for one in found]),
        np.array([one.freed - began for one in found]), np.zeros(params.ranks),
        ("",) * params.ranks,
    )  # fmt: skip


def _lost(params: Params) -> Generator[None, None, Waiting]:
    """One rank falls silent, or is killed; the others call all-reduce, then monitored_barrier."""
    killed = params.fault == "killed"
    found = yield from verify.answering(Case("lost", params.ranks, {
        "lost": params.slow, "way": "killed" if killed else "silent",
        "limit": params.patience / 1000,
    }, ending=(params.slow,) if killed else ()))  # fmt: skip
    gone = found[params.slow] if killed else None
    there = [None if rank == params.slow else one for rank, one in enumerate(found)]
    reduced = np.array([one.reduce_seconds if one else 0.0 for one in there])
    barrier = np.array([one.barrier_seconds if one else 0.0 for one in there])
    said = [_plain(one.barrier_message) for one in there if one and one.barrier_message]
    naming = [text for text in said if f"ank {params.slow}" in text]
    return Waiting(
        np.zeros(params.ranks), reduced, barrier,
        tuple(_plain(one.reduce_message) if one else "" for one in there),
        (naming or said or [""])[0], gone,
    )  # fmt: skip


def _plain(text: str) -> str:
    """Without emoji, which torch puts at the end of some."""
    return "".join(letter for letter in text if ord(letter) < 0x2000).strip()
