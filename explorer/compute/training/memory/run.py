"""Runs the lab: two passes, all lengths of segments, all splits, two sums of gradients."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np

from explorer.compute.training.memory.params import (
    ARMS,
    Course,
    Memory,
    Params,
    Split,
    Step,
    Sweep,
    segment_of,
)
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message

#: Into so many small batches the tokens are split.
PARTS = (1, 2, 4, 8)


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Memory, a step names a place in it."""
    params.validate()
    yield Progress(0.0)
    import torch

    torch.set_num_threads(1)
    from explorer.compute.training.memory.accumulate import added_of
    from explorer.compute.training.memory.stack import course_of, largest, passed, weights_of
    from explorer.compute.training.memory.stack import input_of as drawn

    weights, (x, pull) = weights_of(params), drawn(params)
    shelf, operations, exact = passed(weights, x, pull)
    keep = course_of(shelf, operations, 0.0)
    yield None
    found: list[Course] = []
    for every in range(1, params.layers + 1):
        shelf, operations, gradients = passed(weights, x, pull, every)
        found.append(course_of(shelf, operations, largest(gradients, exact)))
        yield Progress(every / (params.layers + 1))
    sweep = Sweep(
        np.array([one.peak for one in found]), np.array([one.operations for one in found]),
        np.array([one.apart for one in found]),
    )  # fmt: skip
    split = yield from _split(params)
    shared = Memory((keep, found[segment_of(params) - 1]), sweep, split, added_of(params))
    return trace_of(params, shared)


def _split(params: Params) -> Generator[None, str | None, Split]:
    """Peaks, operations and differences by the number of small batches, for both arms."""
    from explorer.compute.training.memory.stack import input_of as drawn
    from explorer.compute.training.memory.stack import largest, passed, weights_of

    weights, (x, pull) = weights_of(params), drawn(params)
    exact = passed(weights, x, pull)[2]
    shape = (len(ARMS), len(PARTS))
    peaks, counted = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    apart = np.zeros(shape)
    for arm, every in enumerate((0, segment_of(params))):
        for place, parts in enumerate(PARTS):
            summed = None
            for some, pulled in zip(x.tensor_split(parts), pull.tensor_split(parts), strict=True):
                # [split] one small batch after the other; gradients add up
                shelf, operations, own = passed(weights, some, pulled, every)
                summed = (
                    own if summed is None else [a + b for a, b in zip(summed, own, strict=True)]
                )
                peaks[arm, place] = max(peaks[arm, place], shelf.peak)
                counted[arm, place] += operations
                yield None
            assert summed is not None
            apart[arm, place] = largest(summed, exact)
    return Split(np.array(PARTS), peaks, counted, apart)


def trace_of(params: Params, shared: Memory) -> Trace:
    """The steps of everything."""
    counts = {
        "keep": len(shared.courses[0].kinds), "again": len(shared.courses[1].kinds),
        "sweep": params.layers, "split": len(shared.split.parts),
        "add": len(shared.added.weights),
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        sections.append(Section(part, len(steps), message(f"section.{part}")))
        steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections))
