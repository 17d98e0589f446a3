"""What is wrong with a schedule, rule by rule, each with the operation that breaks it.

A schedule is right when every stage does every micro-batch once forward and once backward, on one
rank; when nothing is listed before what it needs; when the ranks do not wait for each other in a
ring; and when no rank holds more than its memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from explorer.compute.parallelism.pipeline.activations import Held
from explorer.compute.parallelism.pipeline.operation import (
    COMPUTE,
    Operation,
    Schedule,
    needs,
)
from explorer.compute.parallelism.pipeline.simulator import Timeline

RULES = (
    "unknown", "two-ranks", "duplicate", "twice", "missing", "weight-first", "order", "deadlock",
    "starved", "memory",
)  # fmt: skip
MOST = 200  # findings; a table in disorder has no end of them


@dataclass(frozen=True)
class Finding:
    """A rule that is broken, and by what.

    `place` is where in the rank's row, −1 where nothing stands; `other` is what it lacks or stands
    in its way. For a deadlock `ring` lists (rank, what it waits to do, what that needs) all round.
    """

    rule: str
    rank: int
    place: int
    operation: Operation | None = None
    other: Operation | None = None
    ring: tuple[tuple[int, Operation, Operation], ...] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Memory:
    """What a rank may hold: `states` is always there, `cap` the card's size, in one unit."""

    held: Held
    states: Sequence[float]
    cap: float


def lint(
    schedule: Schedule, timeline: Timeline | None = None, memory: Memory | None = None
) -> tuple[Finding, ...]:
    """Everything that is wrong, in the order of RULES within each of these groups.

    With a timeline also what waits for ever, with `memory` also what does not fit.
    """
    found = [*_strangers(schedule), *_counts(schedule), *_order(schedule)]
    if timeline is not None and not timeline.complete:
        stuck = _stuck(schedule, timeline)
        starved = [finding for finding in stuck if finding.rule == "starved"]
        # what waits for something that is missing, or listed after it, has been named already
        named = any(finding.rule in ("missing", "order", "weight-first") for finding in found)
        found += [f for f in stuck if f.rule == "deadlock"] + ([] if named else starved)
    if memory is not None and timeline is not None:
        found += _memory(schedule, timeline, memory)
    return tuple(found[:MOST])


def _strangers(schedule: Schedule) -> list[Finding]:
    """Micro-batches that do not exist; stages on two ranks."""
    found: list[Finding] = []
    told: set[tuple[int, int]] = set()
    for rank, row in enumerate(schedule.rows):
        for place, op in enumerate(row):
            if op.micro_batch >= schedule.micro_batches:
                numbers = {"count": schedule.micro_batches}
                found.append(Finding("unknown", rank, place, op, numbers=numbers))
            owner = schedule.owner[op.stage]
            if owner != rank and (op.stage, rank) not in told:
                told.add((op.stage, rank))
                found.append(Finding("two-ranks", rank, place, op, numbers={"other": owner}))
    return found


def _counts(schedule: Schedule) -> list[Finding]:
    """Every stage and micro-batch: once F, and once B or else I and W."""
    seen: Counter[Operation] = Counter()
    found: list[Finding] = []
    for rank, row in enumerate(schedule.rows):
        for place, op in enumerate(row):
            if op.micro_batch < 0:
                continue
            plain = op.plain
            seen[plain] += 1
            if seen[plain] == 2:
                found.append(Finding("duplicate", rank, place, op))
            stage, kind, micro, _ = op
            full = Operation(stage, "B", micro)
            halves = (Operation(stage, "I", micro), Operation(stage, "W", micro))
            if kind == "B" and any(half in seen for half in halves):
                found.append(Finding("twice", rank, place, op, halves[0]))
            if kind in ("I", "W") and full in seen:
                found.append(Finding("twice", rank, place, op, full))
    for stage in range(schedule.stages):
        rank = schedule.owner.get(stage, -1)
        for micro in range(schedule.micro_batches):
            made = {kind for kind in COMPUTE if Operation(stage, kind, micro) in seen}
            lacking = [] if "F" in made else ["F"]
            if "B" not in made:
                if "I" in made or "W" in made:
                    lacking += [kind for kind in ("I", "W") if kind not in made]
                else:
                    lacking.append("B")
            found += [
                Finding("missing", rank, -1, Operation(stage, kind, micro)) for kind in lacking
            ]
    return found


def _order(schedule: Schedule) -> list[Finding]:
    """What stands, on one rank, before something it needs."""
    where: dict[Operation, tuple[int, int]] = {}
    for rank, row in enumerate(schedule.rows):
        for place, op in enumerate(row):
            where.setdefault(op.plain, (rank, place))
    found: list[Finding] = []
    for rank, row in enumerate(schedule.rows):
        unit = 0  # where the present pair begins: its parts need nothing of each other
        for place, op in enumerate(row):
            if place == 0 or not row[place - 1].paired:
                unit = place
            for any_of in needs(schedule, op):
                known = [(where[need], need) for need in any_of if need in where]
                if not known or any(at[0] != rank or at[1] < place for at, _ in known):
                    continue
                (_, later), need = min(known)
                if later >= unit and place > unit:
                    continue
                rule = "weight-first" if op.kind == "W" else "order"
                found.append(Finding(rule, rank, place, op, need, numbers={"later": later}))
    return found


def _stuck(schedule: Schedule, timeline: Timeline) -> list[Finding]:
    """Who waits for whom, for ever: rings of ranks, and waits for what does not exist."""
    where: dict[Operation, int] = {}
    for rank, row in enumerate(schedule.rows):
        for op in row:
            where.setdefault(op.plain, rank)
    ended = ~np.isnan(timeline.end)
    done = {
        op.plain
        for rank, row in enumerate(schedule.rows)
        for place, op in enumerate(row)
        if ended[int(timeline.first[rank]) + place]
    }
    waits: dict[int, tuple[int, Operation, Operation]] = {}
    for rank, row in enumerate(schedule.rows):
        place = int(ended[timeline.of(rank)].sum())
        if place == len(row):
            continue
        until = place + 1
        while row[until - 1].paired and until < len(row):
            until += 1
        for at in range(place, until):
            lacking = [n for n in needs(schedule, row[at]) if not any(op in done for op in n)]
            if lacking:
                # of alternatives, the one that is there
                need = next((op for op in lacking[0] if op in where), lacking[0][0])
                waits[rank] = (at, row[at], need)
                break
    return _rings(waits, where)


def _rings(
    waits: Mapping[int, tuple[int, Operation, Operation]], where: Mapping[Operation, int]
) -> list[Finding]:
    found: list[Finding] = []
    told: set[int] = set()
    for first in waits:
        path: list[int] = []
        rank = first
        while rank in waits and rank not in path and rank not in told:
            path.append(rank)
            rank = where.get(waits[rank][2], -1)
        told.update(path)
        if rank in path:
            ring = path[path.index(rank) :]
            # a rank that waits for its own row is a matter of order
            if len(ring) > 1:
                links = tuple((r, waits[r][1], waits[r][2]) for r in ring)
                place, op, need = waits[ring[0]]
                found.append(Finding("deadlock", ring[0], place, op, need, links))
    for rank, (place, op, need) in waits.items():
        if need not in where:
            found.append(Finding("starved", rank, place, op, need))
    return found


def _memory(schedule: Schedule, timeline: Timeline, memory: Memory) -> list[Finding]:
    """Ranks that hold more than their memory, at the first operation that goes beyond."""
    found = []
    for rank in range(schedule.ranks):
        part = timeline.of(rank)
        room = memory.cap - memory.states[rank]
        begun = ~np.isnan(timeline.start[part])
        over = np.flatnonzero(begun & (memory.held.after_start[part] > room * (1 + 1e-12) + 1e-12))
        if memory.states[rank] > memory.cap or len(over):
            place = int(over[0]) if len(over) else 0
            row = schedule.rows[rank]
            numbers = {
                "needs": memory.states[rank] + float(memory.held.peak[rank]), "cap": memory.cap,
                "states": memory.states[rank], "chunks": int(memory.held.chunks[rank]),
            }  # fmt: skip
            op = row[place] if row else None
            found.append(Finding("memory", rank, place, op, numbers=numbers))
    return found
