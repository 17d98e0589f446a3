"""Beside the messages: all eight collectives before and after, and what a bucket's size does."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np

from explorer.compute.models.architecture import MODELS
from explorer.compute.parallelism.collective_params import ITEM, Params, table
from explorer.compute.parallelism.collective_schedules import (
    COLLECTIVES,
    bus_factor,
    bytes_sent,
    chunk_bounds,
    schedule,
)
from explorer.compute.parallelism.collectives import expected, wanted, whose
from explorer.compute.parallelism.data.params import Timeline
from explorer.compute.parallelism.data.timeline import Machine, Setting, simulate
from explorer.core.trace import Section, Trace
from explorer.core.words import message


@dataclass(frozen=True)
class Kind:
    """A collective as matrices (ranks, chunks): the number in a chunk before and after, NaN where
    there is none, and whose numbers are in it (ranks, chunks, ranks). `factor` is that of
    nccl-tests, `sent` the most bytes a rank sends in a ring."""

    name: str
    before: np.ndarray
    after: np.ndarray
    inside_before: np.ndarray
    inside_after: np.ndarray
    factor: float
    sent: int


@dataclass(frozen=True)
class Overview:
    """All eight, and the half-way of an all-reduce: what reduce-scatter leaves is what all-gather
    starts from."""

    kinds: tuple[Kind, ...]


@dataclass(frozen=True)
class OverviewStep:
    """The collective in focus; "halves" and "merged" are about all-reduce."""

    name: str


def overview(params: Params) -> Generator[None, str | None, Trace]:
    """One step per collective, then all-reduce taken apart and put together again. Every rank has
    as many numbers as there are ranks, so that a chunk is a number."""
    n = params.ranks
    start, notices = table(replace(params, elements=n))
    kinds = []
    bounds = chunk_bounds(n, n)
    for name in COLLECTIVES:
        yield None
        inside = whose(name, n)
        aim, need = wanted(name, n)
        phases = schedule(name, "ring", n)
        kinds.append(Kind(
            name, np.where(inside.any(axis=2), start, np.nan), expected(name, start, bounds),
            inside, aim & need[:, :, None], bus_factor(name, n),
            int(bytes_sent(phases, n, bounds, ITEM[params.dtype]).max()),
        ))  # fmt: skip
    names = [*COLLECTIVES, "halves", "merged"]
    sections = tuple(
        Section(name, i, message(f"kind.{name}")) for i, name in enumerate(names)
    )  # fmt: skip
    steps = tuple(OverviewStep(name) for name in names)
    return Trace(params, steps, Overview(tuple(kinds)), sections, notices=notices)


@dataclass(frozen=True)
class Sweep:
    """Step times over bucket sizes, in seconds: `caps` bytes (sizes,), `overlapped` and `after`
    (sizes,), `computing` alone, `counts` of buckets, and the simulated step of every size."""

    caps: np.ndarray
    overlapped: np.ndarray
    after: np.ndarray
    counts: np.ndarray
    computing: float
    lines: tuple[Timeline, ...]


@dataclass(frozen=True)
class SweepStep:
    """A bucket size: its place in the sweep."""

    place: int


CAPS = tuple(int(2**20 * 2.0**power) for power in range(-2, 11))  # 256 KiB to 1 GiB


def buckets(params: Params) -> Generator[None, str | None, Trace]:
    """The same training step with smaller and larger buckets, simulated as in the data parallelism
    lab. Here the first bucket is as large as the others."""
    machine = Machine(params.speed * 1e12, params.bandwidth * 1e9, params.latency * 1e-6)
    lines, after = [], []
    for cap in CAPS:
        yield None
        setting = Setting(MODELS[params.model], params.tokens, ITEM[params.dtype], cap,
                          (1.0,) * params.ranks, machine, first=cap)  # fmt: skip
        found = simulate(setting, "ddp")
        lines.append(replace(found, blocks=tuple(b for b in found.blocks if b.rank == 0)))
        after.append(found.ways["after"][2])
    sweep = Sweep(
        np.array(CAPS), np.array([line.ways["ddp"][2] for line in lines]), np.array(after),
        np.array([len(line.buckets) for line in lines]), lines[0].ways["ddp"][0], tuple(lines),
    )  # fmt: skip
    steps = tuple(SweepStep(place) for place in range(len(CAPS)))
    sections = (
        Section("small", 0, message("section.small")),
        Section("best", max(int(sweep.overlapped.argmin()), 1), message("section.best")),
    )
    longest = float(max(block.end for line in lines for block in line.blocks))
    return Trace(params, steps, sweep, sections, {"seconds": (0.0, longest)})
