"""What each rank holds while it works: activations from a forward to the backward that uses them.

A micro-batch's activations of a stage come with its F and go with its B; where the backward is cut
in two they go with W, which needs the inputs of the linear layers that I leaves behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.pipeline.operation import Schedule
from explorer.compute.parallelism.pipeline.simulator import CODE, Timeline


@dataclass(frozen=True)
class Held:
    """What lies in a rank's memory, beside what is always there.

    `after_start` and `after_end` (operations,) are the amounts once an operation has begun, and
    once it is over; `peak` and `chunks` (ranks,) the most at once, as an amount and as a count of
    (stage, micro-batch) pairs; `at` (ranks,) the index of the operation that reaches the peak.
    """

    after_start: np.ndarray
    after_end: np.ndarray
    peak: np.ndarray
    chunks: np.ndarray
    at: np.ndarray


def held(schedule: Schedule, timeline: Timeline, amounts: Sequence[float]) -> Held:
    """Follow every rank through its operations; `amounts` is what one F of a stage leaves."""
    count = len(timeline.end)
    after_start, after_end = np.zeros(count), np.zeros(count)
    peak, at = np.zeros(schedule.ranks), np.full(schedule.ranks, -1, dtype=np.int64)
    chunks = np.zeros(schedule.ranks, dtype=np.int64)
    begun = ~np.isnan(timeline.start)
    frees = {CODE["B"], CODE["W"]}
    kinds, stages, micros = timeline.kind.tolist(), timeline.stage.tolist(), timeline.micro.tolist()
    for rank in range(schedule.ranks):
        inside: set[tuple[int, int]] = set()
        level, most = 0.0, -1.0
        part = timeline.of(rank)
        for index in range(part.start, part.stop):
            if begun[index]:
                what = (stages[index], micros[index])
                if kinds[index] == CODE["F"] and what not in inside:
                    inside.add(what)
                    level += amounts[what[0]]
                if level > most:
                    most, at[rank] = level, index
                chunks[rank] = max(chunks[rank], len(inside))
                after_start[index] = level
                if kinds[index] in frees and what in inside:
                    inside.remove(what)
                    # an empty memory holds nothing, whatever the roundings were
                    level = level - amounts[what[0]] if inside else 0.0
            else:
                after_start[index] = level
            after_end[index] = level
        peak[rank] = max(most, 0.0)
    return Held(after_start, after_end, peak, chunks, at)
