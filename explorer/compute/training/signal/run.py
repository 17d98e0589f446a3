"""Runs the lab: the signal first, then two trainings that grow (torch inside)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.training.signal.layers import depth_of
from explorer.compute.training.signal.params import (
    ARMS,
    EVERY,
    RELU,
    RULES,
    SEEDS,
    WAYS,
    Depth,
    Exploding,
    Params,
    Signal,
    Step,
    Warmup,
    stops,
)
from explorer.compute.training.signal.single import single_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

if TYPE_CHECKING:
    from explorer.compute.training.signal.exploding import Update

Growing = Generator[Append | Progress | None, str | None, bool]


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Signal, a step names a place in it."""
    yield Progress(0.0)
    depth: Depth | None = None
    for found in depth_of(params):
        depth = found or depth
        yield None
    assert depth is not None
    single = single_of(params)
    yield None
    import torch

    torch.set_num_threads(1)
    from explorer.compute.training.signal import exploding, warmup

    empty = np.empty((0, len(ARMS), SEEDS))
    shared = Signal(
        depth, single, Warmup(np.empty((0, 2, SEEDS)), warmup.page()[2]),
        Exploding(empty, empty, empty.astype(bool), np.zeros(1), 0),
    )  # fmt: skip
    now = [shared]

    def so_far(complete: bool = False) -> Trace:
        return trace_of(params, now[0], complete)

    asked = yield Append(so_far())
    if asked == FINISH:
        return so_far(complete=True)
    stopped = yield from _warmed(now, so_far, warmup.trainings(params), params.updates)
    if not stopped:
        yield from _exploded(now, so_far, exploding.trainings(params), params.batches)
    return so_far(complete=True)


def _warmed(
    now: list[Signal], so_far: Callable[[], Trace], made: Iterator[np.ndarray], updates: int
) -> Growing:
    """Losses of the warmup; says whether the rest is to be left."""
    losses: list[np.ndarray] = []
    asked: str | None = None
    for one in made:
        losses.append(one)
        if len(losses) % EVERY and len(losses) < updates:
            asked = (yield Progress(len(losses) / updates, message("progress.warmup"))) or asked
            continue
        now[0] = replace(now[0], warmup=replace(now[0].warmup, losses=np.stack(losses)))
        asked = (yield Append(so_far())) or asked
        if asked == FINISH:
            return True
    return False


def _exploded(
    now: list[Signal], so_far: Callable[[], Trace], made: Iterator[Update], batches: int
) -> Growing:
    """Losses, norms and spikes of the recurrent nets, and the longest gradient."""
    losses: list[np.ndarray] = []
    norms: list[np.ndarray] = []
    spikes: list[np.ndarray] = []
    longest, met = np.zeros(1), 0
    asked: str | None = None
    for one in made:
        losses.append(one.losses)
        norms.append(one.norms)
        spikes.append(one.spikes)
        if len(one.gradient) and np.linalg.norm(one.gradient) > np.linalg.norm(longest):
            longest, met = one.gradient, len(losses)
        if len(losses) % EVERY and len(losses) < batches:
            asked = (yield Progress(len(losses) / batches, message("progress.clip"))) or asked
            continue
        found = Exploding(np.stack(losses), np.stack(norms), np.stack(spikes), longest, met)
        now[0] = replace(now[0], exploding=found)
        asked = (yield Append(so_far())) or asked
        if asked == FINISH:
            return True
    return False


def trace_of(params: Params, shared: Signal, complete: bool) -> Trace:
    """The steps of everything that is there."""
    warmed, exploded = len(shared.warmup.losses), len(shared.exploding.losses)
    on_the_way = len(stops(params.layers))
    counts = {
        "depth": on_the_way, "back": on_the_way, "layer": len(RULES), "relu": len(RELU),
        "warmup": -(-warmed // EVERY), "explode": -(-exploded // EVERY),
        "clip": len(WAYS) if exploded == params.batches else 0,
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections), complete=complete)
