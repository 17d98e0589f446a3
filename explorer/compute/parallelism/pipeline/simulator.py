"""When everything happens: a discrete-event simulation of a schedule on the costs of its stages.

Each rank does its operations in order, one at a time, and begins the next as soon as what it needs
has been finished, and has arrived if it comes from another rank. Sending takes the link's time but
not the rank's. A pair begins when both have what they need, and hands on both results at its end,
as torch's runtime does (it runs them one after the other). What waits for something that never
comes is never begun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.pipeline.operation import KINDS, Operation, Schedule

#: Numbers of KINDS in the columns of a timeline.
CODE = {kind: number for number, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class Costs:
    """Time of a forward, of the two halves of a backward, per stage, and of a message."""

    forward: tuple[float, ...]
    input: tuple[float, ...]
    weight: tuple[float, ...]
    message: float = 0.0

    @staticmethod
    def uniform(
        stages: int, forward: float = 1.0, input: float = 1.0, weight: float = 1.0,
        message: float = 0.0,
    ) -> Costs:  # fmt: skip
        """The same for all stages."""
        return Costs((forward,) * stages, (input,) * stages, (weight,) * stages, message)

    def of(self, stage: int, kind: str) -> float:
        """How long an operation takes."""
        if kind == "F":
            return self.forward[stage]
        if kind == "I":
            return self.input[stage]
        if kind == "W":
            return self.weight[stage]
        return self.input[stage] + self.weight[stage] if kind == "B" else 0.0

    def stage(self, stage: int) -> float:
        """All of one stage's work on one micro-batch."""
        return self.forward[stage] + self.input[stage] + self.weight[stage]


@dataclass(frozen=True)
class Timeline:
    """One column per property of all operations, rank after rank, each rank's in its order.

    `first` (ranks + 1,) is where each rank's operations begin; `kind` indexes KINDS; `start` and
    `end` are NaN for what is never begun.
    """

    first: np.ndarray
    stage: np.ndarray
    kind: np.ndarray
    micro: np.ndarray
    start: np.ndarray
    end: np.ndarray

    @property
    def ranks(self) -> int:
        """How many ranks there are."""
        return len(self.first) - 1

    @property
    def complete(self) -> bool:
        """Whether everything was done."""
        return not bool(np.isnan(self.end).any())

    def of(self, rank: int) -> slice:
        """The columns' part of a rank."""
        return slice(int(self.first[rank]), int(self.first[rank + 1]))

    def rank_of(self, index: int) -> int:
        """The rank whose operation stands at an index."""
        return int(np.searchsorted(self.first, index, side="right")) - 1

    def makespan(self) -> float:
        """From the first operation of all ranks to the last one's end."""
        return float(np.nanmax(self.end, initial=0.0)) if len(self.end) else 0.0

    def busy(self) -> np.ndarray:
        """How long each rank works (ranks,)."""
        spent = np.nan_to_num(self.end - self.start)
        return np.array([float(spent[self.of(rank)].sum()) for rank in range(self.ranks)])

    def spans(self) -> np.ndarray:
        """From each rank's first operation to its own last (ranks,)."""
        out = []
        for rank in range(self.ranks):
            starts, ends = self.start[self.of(rank)], self.end[self.of(rank)]
            known = ~np.isnan(ends)
            out.append(float(ends[known].max() - starts[known].min()) if known.any() else 0.0)
        return np.array(out)


@dataclass(frozen=True)
class Bubble:
    """Idle time under one clock: `time` for which every rank is paid, `idle` of all ranks."""

    time: float
    busy: float
    ranks: int

    @property
    def idle(self) -> float:
        """Rank-time in which nothing is done."""
        return self.ranks * self.time - self.busy

    @property
    def fraction(self) -> float:
        """Idle over all time: (p − 1)/(m + p − 1) for 1F1B with equal stages."""
        whole = self.ranks * self.time
        return self.idle / whole if whole else 0.0

    @property
    def ratio(self) -> float:
        """Idle over useful time: (p − 1)/m for 1F1B with equal stages."""
        return self.idle / self.busy if self.busy else 0.0


def bubbles(timeline: Timeline) -> tuple[Bubble, Bubble]:
    """The bubble by the global clock, and by the longest span of a single rank.

    The second is how the zero-bubble papers count: ranks may begin and end at different times as
    long as none is idle in between, which needs an optimizer step that does not wait for all.
    """
    busy = float(timeline.busy().sum())
    longest = float(timeline.spans().max(initial=0.0))
    return (
        Bubble(timeline.makespan(), busy, timeline.ranks), Bubble(longest, busy, timeline.ranks),
    )  # fmt: skip


def simulate(schedule: Schedule, costs: Costs) -> Timeline:
    """The times of all operations. Operations on stages without a cost raise IndexError."""
    stages = schedule.stages
    micros = 1 + max((op.micro_batch for row in schedule.rows for op in row), default=0)
    plane = stages * micros
    owner = [schedule.owner.get(stage, -1) for stage in range(stages)]
    durations = {
        kind: [costs.of(stage, kind) for stage in range(stages)] for kind in ("F", "I", "W", "B")
    }
    # finished[kind · plane + stage · micros + micro-batch]; I and B share the place of I
    finished: list[float] = [-1.0] * (len(KINDS) * plane)
    waiting: dict[int, list[int]] = {}
    rows = schedule.rows
    starts = [[np.nan] * len(row) for row in rows]
    ends = [[np.nan] * len(row) for row in rows]
    place, clock = [0] * len(rows), [0.0] * len(rows)
    explicit = schedule.messages
    sources = _sources(stages, owner, explicit)
    ready = list(range(len(rows)))
    while ready:
        rank = ready.pop()
        row, at, now = rows[rank], place[rank], clock[rank]
        mine, done = starts[rank], ends[rank]
        while at < len(row):
            until = at + 1
            while row[until - 1].paired and until < len(row):
                until += 1
            begin, missing = now, -1
            # [need]
            for stage, kind, micro, _ in row[at:until]:
                spot = stage * micros + micro
                for base, shift, delayed in sources[kind][stage]:
                    need = base * plane + spot + shift * micros
                    arrived = finished[need]
                    if arrived < 0.0:
                        if until > at + 1 and _within(row[at:until], need, plane, micros):
                            continue
                        missing = need
                        break
                    if delayed:
                        arrived += costs.message
                    if arrived > begin:
                        begin = arrived
                if missing >= 0:
                    break
            if missing >= 0:
                waiting.setdefault(missing, []).append(rank)
                break
            # [run]
            now = begin
            for here in range(at, until):
                mine[here] = now
                stage, kind, _, _ = row[here]
                if kind in durations:
                    now += durations[kind][stage]
                done[here] = now
            for stage, kind, micro, _ in row[at:until]:
                if micro >= 0:
                    spot = (1 if kind == "B" else CODE[kind]) * plane + stage * micros + micro
                    finished[spot] = now
                    if spot in waiting:
                        ready.extend(waiting.pop(spot))
            at = until
        place[rank], clock[rank] = at, now
    return _columns(schedule, starts, ends)


def _within(unit: Sequence[Operation], need: int, plane: int, micros: int) -> bool:
    """Whether what is needed is done by the same pair."""
    return any(
        need
        == (1 if op.kind == "B" else CODE[op.kind]) * plane + op.stage * micros + op.micro_batch
        for op in unit
    )


Sources = dict[str, list[list[tuple[int, int, bool]]]]


def _sources(stages: int, owner: Sequence[int], explicit: bool) -> Sources:
    """What each kind of operation waits for, per stage: number of the kind, how many stages on,
    whether a message lies between. The same rules as `operation.needs`, laid out for speed."""
    forward, inward = CODE["F"], CODE["I"]
    got_input, got_gradient = CODE["RECV_F"], CODE["RECV_B"]
    out: Sources = {kind: [[] for _ in range(stages)] for kind in KINDS}
    for stage in range(stages):
        before = stage > 0 and owner[stage - 1] != owner[stage]
        after = stage < stages - 1 and owner[stage + 1] != owner[stage]
        if stage > 0:
            listed = before and explicit
            out["F"][stage] = [(got_input, 0, False) if listed else (forward, -1, before)]
        back = [(forward, 0, False)]
        if stage < stages - 1:
            listed = after and explicit
            back.append((got_gradient, 0, False) if listed else (inward, 1, after))
        out["I"][stage] = out["B"][stage] = back
        out["W"][stage] = [(inward, 0, False)]
        out["SEND_F"][stage] = [(forward, 0, False)]
        out["SEND_B"][stage] = [(inward, 0, False)]
        if stage > 0:
            out["RECV_F"][stage] = [(CODE["SEND_F"], -1, True)]
        if stage < stages - 1:
            out["RECV_B"][stage] = [(CODE["SEND_B"], 1, True)]
    return out


def _columns(schedule: Schedule, starts: list[list[float]], ends: list[list[float]]) -> Timeline:
    rows = schedule.rows
    first = np.cumsum([0, *(len(row) for row in rows)])
    flat = [operation for row in rows for operation in row]
    return Timeline(
        first.astype(np.int64),
        np.array([op.stage for op in flat], dtype=np.int32),
        np.array([CODE[op.kind] for op in flat], dtype=np.uint8),
        np.array([op.micro_batch for op in flat], dtype=np.int32),
        np.array([time for row in starts for time in row], dtype=np.float64),
        np.array([time for row in ends for time in row], dtype=np.float64),
    )  # fmt: skip
