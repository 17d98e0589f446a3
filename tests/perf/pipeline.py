"""A pipeline of 64 stages and 512 micro-batches: its schedule made and simulated."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.perf.measuring import Row, in_turns

RANKS, MICRO_BATCHES = 64, 512
AIM = 1000.0  # milliseconds


def rows(rounds: int) -> Iterator[Row]:
    """From names to times, for whole and for split backwards.

    The floor is a bare walk over the same operations that only adds up how long they take.
    """
    from explorer.compute.parallelism.pipeline.generators import generate
    from explorer.compute.parallelism.pipeline.operation import Schedule
    from explorer.compute.parallelism.pipeline.simulator import Costs, simulate

    costs = Costs.uniform(RANKS, message=0.1)
    for name in ("1f1b", "zb-h1"):
        known = generate(name, RANKS, 1, MICRO_BATCHES)

        def ours(name: str = name) -> float:
            begun = time.perf_counter()
            timeline = simulate(generate(name, RANKS, 1, MICRO_BATCHES), costs)
            spent = time.perf_counter() - begun
            assert timeline.complete
            return 1e3 * spent

        def bare(schedule: Schedule = known) -> float:
            begun = time.perf_counter()
            for row in schedule.rows:
                clock = 0.0
                for stage, kind, _, _ in row:
                    clock += costs.of(stage, kind)
            return 1e3 * (time.perf_counter() - begun)

        first, second = in_turns(rounds, ours, bare)
        yield Row(
            f"pipeline {name}, {known.count():,} operations", min(first), min(second), "ms",
            "adding up their times", AIM, "ours",
        )  # fmt: skip
