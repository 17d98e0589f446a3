"""Runs the lab: everything that is quick first, then trainings that grow (torch inside)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explorer.compute.blocks.curves import EVERY
from explorer.compute.blocks.normalisation.batch import batch_of, modes_of
from explorer.compute.blocks.normalisation.cube import cube_of
from explorer.compute.blocks.normalisation.params import (
    DEPTHS,
    FACTORS,
    KINDS,
    OFFSETS,
    PASSES,
    REMEMBERED,
    SEEDS,
    Depth,
    Normalisation,
    Params,
    Step,
    Training,
)
from explorer.compute.blocks.normalisation.vectors import vectors_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Normalisation, a step names a place in it."""
    yield Progress(0.0)
    cube, batch = cube_of(params), batch_of(params)
    yield None
    modes, vectors = modes_of(params), vectors_of(params)
    yield None
    from explorer.compute.blocks.normalisation import training

    depth: Depth | None = None
    for found in training.depth_of(params):
        depth = found or depth
        yield None
    assert depth is not None
    nothing = Training(np.empty((0, 3, 2, SEEDS)), training.page()[2])
    shared = Normalisation(cube, batch, modes, vectors, depth, nothing)
    asked = yield Append(trace_of(params, shared, complete=False))
    losses = list[np.ndarray]()
    for one in training.trainings(params):
        losses.append(one)
        if asked == FINISH:
            break
        if len(losses) % EVERY == 0 and len(losses) < params.updates:
            shared = replace(shared, training=replace(nothing, losses=np.stack(losses)))
            asked = yield Append(trace_of(params, shared, complete=False))
        else:
            asked = yield Progress(len(losses) / params.updates, message("progress.train"))
    shared = replace(shared, training=replace(nothing, losses=np.stack(losses)))
    return trace_of(params, shared, complete=True)


def trace_of(params: Params, shared: Normalisation, complete: bool) -> Trace:
    """The steps of everything that is there."""
    done = len(shared.training.losses)
    counts = {
        "cube": int(shared.cube.groups.max()) + 2, "leak": len(KINDS), "batch": len(REMEMBERED),
        "modes": len(PASSES), "mean": len(OFFSETS), "gradient": len(FACTORS),
        "depth": len(DEPTHS), "train": -(-done // EVERY),
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections), complete=complete)
