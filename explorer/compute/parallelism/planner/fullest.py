"""Bytes on the fullest GPU of many layouts at once, exactly.

The terms are those of `memory` and `activations`, asked once for each (tp, cp, recompute, sp) and
scaled by what is left: sequences per micro-batch, layers of a stage, micro-batches in flight.
Whole numbers throughout, every term rounded up as there, so that both ways agree to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from explorer.compute.parallelism.activations import Training, per_layer
from explorer.compute.parallelism.memory import RECIPES
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import Local, local, stage_layers
from explorer.compute.parallelism.planner.space import RECOMPUTE, Job, Layouts
from explorer.compute.parallelism.term import Term

#: What stands for a number beyond 64 bits; no GPU comes near it.
HUGE = 2**56
Terms = tuple[np.ndarray, np.ndarray]  # numerators and denominators, (keys, terms)


def fullest(job: Job, layouts: Layouts) -> np.ndarray:
    """Bytes of the stage that needs most, int64 per layout."""
    # [memory]
    most = np.zeros(len(layouts), dtype=np.int64)
    dense, routed, keys = _layer_terms(job, layouts)
    for pp in np.unique(layouts.pp):
        at = np.flatnonzero(layouts.pp == pp)
        here = layouts.where(at)
        for stage in candidates(job, int(pp)):
            size = _states(job, here, stage)
            size += _activations(job, here, stage, dense, routed, keys[at])
            size += _ends(job, here, stage)
            most[at] = np.maximum(most[at], size)
    return most


def candidates(job: Job, pp: int) -> list[int]:
    """Stages that could be the fullest: the ends, and of each run of inner stages with the same
    kinds of layers the first, since fewer micro-batches are in flight on each later one."""
    kinds = [kinds_of(job, part) for part in stage_layers(job.model.layers, pp)]
    inner = groupby(range(1, pp - 1), key=lambda stage: kinds[stage])
    return sorted({0, pp - 1, *(next(run) for _, run in inner)})


def kinds_of(job: Job, layers: range) -> tuple[int, int]:
    """How many of a stage's layers are dense, and how many are mixtures of experts."""
    if not job.model.experts:
        return len(layers), 0
    dense = max(min(layers.stop, job.model.dense_layers) - layers.start, 0)
    return dense, len(layers) - dense


def in_flight(layouts: Layouts, micro_batches: np.ndarray, stage: int) -> np.ndarray:
    """Chunks whose activations a stage keeps at once: 1F1B min(m, pp − i), interleaved
    2(pp − i − 1) + (v − 1)·pp + 1, of v to a micro-batch."""
    p, v = layouts.pp, layouts.virtual
    woven = np.minimum(2 * (p - stage - 1) + (v - 1) * p + 1, micro_batches * v)
    return np.where(v > 1, woven, np.minimum(micro_batches, p - stage))


def _states(job: Job, layouts: Layouts, stage: int) -> np.ndarray:
    """Weights, gradients and optimizer states; ZeRO divides them among the replicas."""
    recipe = RECIPES[job.recipe]
    held, place = _held(job, layouts, stage)
    replicas = layouts.dp * layouts.cp
    expert_replicas = replicas // layouts.ep
    size = np.zeros(len(layouts), dtype=np.int64)
    for count, ways in ((held[place, 0], replicas), (held[place, 1], expert_replicas)):
        for each, divided_from in (
            (recipe.weight, 3), (recipe.gradient, 2), (recipe.copy, 1), (recipe.master, 1),
            (recipe.momentum, 1), (recipe.variance, 1),
        ):  # fmt: skip
            size += _up(each * count, np.where(layouts.zero >= divided_from, ways, 1))
    gathers = (layouts.zero >= 3) & (np.maximum(replicas, expert_replicas) > 1)
    return size + np.where(gathers, recipe.weight * held[place, 2], 0)


def _held(job: Job, layouts: Layouts, stage: int) -> tuple[np.ndarray, np.ndarray]:
    """Parameters of a stage's GPU for each (tp, pp, ep) that occurs: (keys, 3), and which key
    belongs to each layout."""
    keys, place = np.unique(
        np.stack([layouts.tp, layouts.pp, layouts.ep], axis=1), axis=0, return_inverse=True
    )  # fmt: skip
    found: list[Local] = [
        local(job.model, Mesh(tp=int(t), pp=int(p), ep=int(e)), stage) for t, p, e in keys
    ]
    rows = [[min(n, HUGE) for n in (one.dense, one.expert, one.largest)] for one in found]
    return np.array(rows, dtype=np.int64).reshape(-1, 3), place.reshape(-1)


def _layer_terms(job: Job, layouts: Layouts) -> tuple[Terms, Terms, np.ndarray]:
    """The terms of a dense layer and of a mixture, one sequence, one micro-batch, for each
    (tp, cp, sp, recompute) that occurs; and which key belongs to each layout."""
    columns = [layouts.tp, layouts.cp, layouts.sp, layouts.recompute]
    keys, place = np.unique(np.stack(columns, axis=1), axis=0, return_inverse=True)
    kinds: list[Terms] = []
    for index in (0, job.model.layers - 1):
        rows = [list(_one_layer(job, index, *map(int, key))) for key in keys]
        wide = max((len(row) for row in rows), default=0)
        table = np.zeros((len(rows), wide, 2), dtype=np.int64)
        table[:, :, 1] = 1
        for row, terms in zip(table, rows, strict=True):
            row[: len(terms)] = terms
        kinds.append((table[:, :, 0], table[:, :, 1]))
    return kinds[0], kinds[1], place.reshape(-1)


def _one_layer(
    job: Job, index: int, tp: int, cp: int, sp: int, recompute: int
) -> Iterator[tuple[int, int]]:
    training = Training(
        1, job.sequence, recompute=RECOMPUTE[recompute], sequence_parallel=bool(sp),
        flash=job.flash, dropout=job.dropout,
    )  # fmt: skip
    terms: tuple[Term, ...] = per_layer(job.model, Mesh(tp=tp, cp=cp), training, index)
    for term in terms:
        top, bottom = term.coefficient, 1
        for _, value in term.over:
            top = min(top * value, 2**61)
        for _, value in term.under:
            bottom *= value
        yield top, bottom


def _activations(
    job: Job, layouts: Layouts, stage: int, dense: Terms, routed: Terms, keys: np.ndarray
) -> np.ndarray:
    """What the layers of a stage keep, for all micro-batches in flight."""
    held = in_flight(layouts, layouts.micro_batches(job), stage)
    layers = stage_layers(job.model.layers, int(layouts.pp[0]))[stage]
    plain, mixtures = kinds_of(job, layers)
    size = np.zeros(len(layouts), dtype=np.int64)
    for count, (tops, bottoms) in ((plain, dense), (mixtures, routed)):
        if count:
            times = (layouts.batch * held * count)[:, None]
            safe = tops[keys].astype(np.float64) * times < 2.0**62
            each = _up(tops[keys] * times, bottoms[keys] * layouts.virtual[:, None])
            size += np.where(safe, each, HUGE).sum(axis=1)
    return size


def _ends(job: Job, layouts: Layouts, stage: int) -> np.ndarray:
    """Around the layers: the mask of the embedding's dropout first; the head's two inputs and its
    fp32 logits last."""
    b, s, h = layouts.batch, job.sequence, job.model.hidden
    shared = layouts.cp * np.where(layouts.sp == 1, layouts.tp, 1)
    size = np.zeros(len(layouts), dtype=np.int64)
    if stage == 0 and job.dropout:
        held = in_flight(layouts, layouts.micro_batches(job), stage)
        size += _up(b * s * h * held, layouts.virtual * shared)
    size += np.where(layouts.pp - 1 == stage, 2 * _up(2 * b * s * h, shared), 0)
    logits = _up(4 * b * s * job.model.vocabulary, layouts.cp * layouts.tp)
    return size + np.where(layouts.pp - 1 == stage, logits, 0)


def _up(top: np.ndarray, bottom: np.ndarray) -> np.ndarray:
    """The quotient, rounded up."""
    rounded: np.ndarray = -(-top // bottom)
    return rounded
