"""How long a layout takes on four real processes: warm ones, and ones yet to be started."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.perf.measuring import Row, in_turns

AIM = 2.0  # seconds
JOBS = ("ddp", "zero1", "fsdp", "tensor", "sequence", "two_d", "experts", "ring", "ulysses")


def rows(rounds: int) -> Iterator[Row]:
    """A row per layout: of several warm runs the least; cold is the least of as many fresh starts,
    from a server that has imported torch already."""
    from explorer.compute.parallelism import verify

    def took(job: str) -> float:
        began = time.perf_counter()
        assert verify.run(verify.Case(job, 4)).ok
        return time.perf_counter() - began

    def cold(job: str) -> float:
        verify.close()
        return took(job)

    try:
        took("ddp")  # the server starts
        for job in JOBS:
            ours, floor = in_turns(rounds, lambda job=job: took(job), lambda job=job: cold(job))
            yield Row(
                f"a verified run on 4 warm ranks, {job}", min(ours), min(floor), "s",
                "the same on processes yet to be started", AIM, "ours",
            )  # fmt: skip
    finally:
        verify.close()
