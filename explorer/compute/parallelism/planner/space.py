"""Which layouts there are: every way to write the number of GPUs as tp · cp · pp · dp, and every
way to train on it.

A layout is one row of `Layouts`, an array per setting, so that a rule or a formula written once
answers for all of them. Settings that change nothing (ZeRO with one replica, chunks without a
pipeline, sequence parallelism without tensor parallelism) stand at their plain value: no layout
is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import NamedTuple

import numpy as np

from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.mesh import Mesh, divisors

RECOMPUTE = ("none", "selective", "full")


@dataclass(frozen=True)
class Link:
    """One tier of the network: bytes per second one GPU sends, seconds a message waits before its
    first byte, and the share of the rate that is really reached."""

    bandwidth: float
    latency: float
    efficiency: float

    @property
    def rate(self) -> float:
        """Bytes per second that are reached."""
        return self.bandwidth * self.efficiency


@dataclass(frozen=True)
class Cluster:
    """`gpus` GPUs, `per_node` to a node; links `inside` a node and `between` nodes.

    `capacity` in bytes, `peak` in FLOP/s of which matrix products reach the share `efficiency`,
    `memory_rate` in bytes per second. `tensor_crosses`: tensor parallelism may leave a node.
    `overlap`: messages that can hide behind arithmetic do.
    """

    gpus: int
    per_node: int
    capacity: float
    peak: float
    efficiency: float
    memory_rate: float
    inside: Link
    between: Link
    tensor_crosses: bool = False
    overlap: bool = True


@dataclass(frozen=True)
class Job:
    """What is to be trained, on what: `sequences` of `sequence` tokens in every step.

    `virtuals`, `batches` and `recomputes` are what the search may choose from: chunks per stage,
    sequences per micro-batch, and what is recomputed.
    """

    model: Architecture
    cluster: Cluster
    sequences: int
    sequence: int
    recipe: str = "megatron-18"
    flash: bool = True
    dropout: bool = False
    virtuals: tuple[int, ...] = (1, 2, 4)
    batches: tuple[int, ...] = (1, 2, 4)
    recomputes: tuple[str, ...] = ("none", "full")


class Layout(NamedTuple):
    """One layout. `zero` is the ZeRO stage, `recompute` a place in RECOMPUTE, `sp` 1 with sequence
    parallelism, `virtual` the chunks per stage (1: 1F1B, more: interleaved), `batch` the sequences
    of a micro-batch."""

    tp: int
    cp: int
    pp: int
    dp: int
    ep: int
    sp: int
    zero: int
    recompute: int
    virtual: int
    batch: int

    def mesh(self, job: Job) -> Mesh:
        """The grid of GPUs."""
        return Mesh(self.tp, self.cp, self.dp, self.pp, self.ep, per_node=job.cluster.per_node)

    def training(self, job: Job) -> Training:
        """How it is trained, as the formulas of memory and traffic take it."""
        return Training(
            self.batch, job.sequence, max(job.sequences // (self.dp * self.batch), 1), job.recipe,
            self.zero, RECOMPUTE[self.recompute], bool(self.sp), job.flash, job.dropout,
            schedule="interleaved" if self.virtual > 1 else "1f1b", virtual=self.virtual,
        )  # fmt: skip


@dataclass(frozen=True)
class Layouts:
    """Many layouts: int64 arrays of one length, named as in `Layout`."""

    tp: np.ndarray
    cp: np.ndarray
    pp: np.ndarray
    dp: np.ndarray
    ep: np.ndarray
    sp: np.ndarray
    zero: np.ndarray
    recompute: np.ndarray
    virtual: np.ndarray
    batch: np.ndarray

    def __len__(self) -> int:
        return len(self.tp)

    def __getitem__(self, index: int) -> Layout:
        return Layout(*(int(getattr(self, field.name)[index]) for field in fields(self)))

    def where(self, kept: np.ndarray) -> Layouts:
        """Those that a mask or an array of places picks."""
        return Layouts(*(getattr(self, field.name)[kept] for field in fields(self)))

    def micro_batches(self, job: Job) -> np.ndarray:
        """m: how many micro-batches every replica works through in a step."""
        return job.sequences // (self.dp * self.batch)

    @staticmethod
    def of(rows: list[Layout]) -> Layouts:
        """Rows as columns."""
        return Layouts(*np.array(rows, dtype=np.int64).reshape(-1, len(Layout._fields)).T.copy())

    @staticmethod
    def joined(parts: list[Layouts]) -> Layouts:
        """One after another."""
        if not parts:
            return Layouts.of([])
        names = [field.name for field in fields(Layouts)]
        return Layouts(*(np.concatenate([getattr(p, name) for p in parts]) for name in names))


def grids(job: Job) -> Layouts:
    """Every grid tp · cp · pp · dp of the cluster's GPUs, and every ep that could divide the
    experts; the other settings at their plain value."""
    # [all]
    gpus, sizes = job.cluster.gpus, np.array(divisors(job.cluster.gpus), dtype=np.int64)
    tp, cp, pp = (axis.reshape(-1) for axis in np.meshgrid(sizes, sizes, sizes, indexing="ij"))
    whole = gpus % (tp * cp * pp) == 0
    tp, cp, pp = tp[whole], cp[whole], pp[whole]
    ways = np.array(divisors(job.model.experts) if job.model.experts else (1,), dtype=np.int64)
    tp, cp, pp = (np.repeat(axis, len(ways)) for axis in (tp, cp, pp))
    ep = np.tile(ways, len(tp) // len(ways))
    off, one = np.zeros_like(tp), np.ones_like(tp)
    dp = gpus // (tp * cp * pp)
    return Layouts(tp, cp, pp, dp, ep, off, off, off, one, job.batches[0] * one)


def choices(job: Job) -> Iterator[tuple[int, int, int, int, int]]:
    """Every (sp, zero, recompute, virtual, batch) that some grid can be trained with."""
    for sp in (0, 1):
        for zero in (0, 1, 2, 3):
            for recompute in job.recomputes:
                for virtual in job.virtuals:
                    for batch in job.batches:
                        yield sp, zero, RECOMPUTE.index(recompute), virtual, batch


def ways(job: Job, found: Layouts) -> np.ndarray:
    """How many layouts each grid stands for: int64 per row. Counted, not listed."""
    sp = np.where(found.tp > 1, 2, 1)
    zero = np.where(found.dp * found.cp > 1, 4, 1)
    virtual = np.where(found.pp > 1, len(job.virtuals), 1)
    return sp * zero * virtual * len(job.recomputes) * len(job.batches)


def trained(job: Job, found: Layouts) -> Layouts:
    """Every layout on the grids given: each with every training that differs on it."""
    parts = []
    for sp, zero, recompute, virtual, batch in choices(job):
        fits = np.ones(len(found), dtype=bool)
        if sp:
            fits &= found.tp > 1
        if zero:
            fits &= found.dp * found.cp > 1
        if virtual > 1:
            fits &= found.pp > 1
        here = found.where(fits)
        same = [np.full(len(here), value) for value in (sp, zero, recompute, virtual, batch)]
        parts.append(Layouts(here.tp, here.cp, here.pp, here.dp, here.ep, *same))
    return Layouts.joined(parts)
