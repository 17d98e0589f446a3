"""The search: every layout counted, rule by rule; memory and time of those that keep the rules."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, fields, replace

import numpy as np

from explorer.compute.parallelism.planner.front import unbeaten
from explorer.compute.parallelism.planner.fullest import fullest
from explorer.compute.parallelism.planner.rules import GRID_RULES, TRAINING_RULES, asked
from explorer.compute.parallelism.planner.space import Job, Layouts, grids, trained, ways
from explorer.compute.parallelism.planner.times import step_times
from explorer.core.trace import returned

GRIDS = 128  # at a time, to bound memory and to be stopped in between


@dataclass(frozen=True)
class Found:
    """What a search found.

    `tps` and `pps` are the sizes that occur; `cut` counts the layouts each rule refused, by place
    of tp and pp: int64 (rules + 2, tps, pps), memory as the last rule but one, then those that are
    left. `rules` are their names. `kept` are the layouts that keep all rules but perhaps memory,
    with `bytes` (int64), `seconds` and `bubble` (float64) each; `fits` says which fit, and `front`
    are the places of those no other beats in seconds, bytes and bubble, the fastest first.
    """

    tps: np.ndarray
    pps: np.ndarray
    rules: tuple[str, ...]
    cut: np.ndarray
    kept: Layouts
    bytes: np.ndarray
    seconds: np.ndarray
    bubble: np.ndarray
    fits: np.ndarray
    front: np.ndarray

    @property
    def total(self) -> int:
        """All layouts there are."""
        return int(self.cut.sum())

    @property
    def feasible(self) -> int:
        """Those that keep every rule and fit."""
        return int(self.cut[-1].sum())

    def small(self) -> Found:
        """The same with settings in 32 bits, to be kept and sent: none is larger."""
        names = [field.name for field in fields(Layouts)]
        kept = Layouts(*(getattr(self.kept, name).astype(np.int32) for name in names))
        return replace(self, kept=kept)

    def refused(self, rule: str) -> int:
        """How many a rule refused that those before it had let through."""
        return int(self.cut[self.rules.index(rule)].sum())


def search(job: Job) -> Generator[None, None, Found]:
    """Every layout of a job; yields now and then, so that it can be stopped."""
    rules = asked(job)
    names = (*(rule.name for rule in rules), "memory")
    # [all]
    here = grids(job)
    tps, pps = np.unique(here.tp), np.unique(here.pp)
    cut = np.zeros((len(names) + 1, len(tps), len(pps)), dtype=np.int64)

    def count(place: int, layouts: Layouts, times: np.ndarray | int = 1) -> None:
        at = np.searchsorted(tps, layouts.tp), np.searchsorted(pps, layouts.pp)
        np.add.at(cut[place], at, times)

    # [rules] of the grid: a refused grid stands for all the ways to train on it
    for place, rule in enumerate(rules):
        if rule in GRID_RULES:
            keeps = rule.kept(job, here)
            refused = here.where(~keeps)
            count(place, refused, ways(job, refused))
            here = here.where(keeps)
    yield None
    # [training] what is left, written out and asked one by one
    parts, sizes, seconds, bubbles = [], [], [], []
    for start in range(0, len(here), GRIDS):
        some = trained(job, here.where(np.arange(start, min(start + GRIDS, len(here)))))
        yield None
        for place, rule in enumerate(rules):
            if rule in TRAINING_RULES:
                keeps = rule.kept(job, some)
                count(place, some.where(~keeps))
                some = some.where(keeps)
        yield None
        times = step_times(job, some)
        parts.append(some)
        sizes.append(fullest(job, some))
        seconds.append(times.step)
        bubbles.append(times.bubble_share)
        yield None
    # [memory]
    kept = Layouts.joined(parts)
    size, time, bubble = (
        np.concatenate([np.zeros(0, kind), *found])
        for found, kind in ((sizes, np.int64), (seconds, np.float64), (bubbles, np.float64))
    )  # fmt: skip
    fits = size <= job.cluster.capacity
    count(len(names) - 1, kept.where(~fits))
    count(len(names), kept.where(fits))
    yield None
    # [front]
    inside = np.flatnonzero(fits)
    measures = np.stack([time, size.astype(np.float64), bubble], axis=1)[inside]
    front = inside[unbeaten(measures)]
    return Found(tps, pps, names, cut, kept, size, time, bubble, fits, front)


def find(job: Job) -> Found:
    """The same in one go."""
    return returned(search(job))
