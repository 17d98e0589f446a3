"""What a pipeline does: operations, and the order in which each rank does its own.

An operation is one stage at work on one micro-batch. The letters are those of
`torch.distributed.pipelining`: F forward, I the gradient of the stage's input, W the gradients of
its weights, B both at once (a full backward, I then W). SEND_F, RECV_F, SEND_B and RECV_B are the
messages between ranks where a schedule lists them; UNSHARD, RESHARD and REDUCE_GRAD are steps of
FSDP that take no time here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

COMPUTE = ("F", "I", "W", "B")
MESSAGES = ("SEND_F", "RECV_F", "SEND_B", "RECV_B")
OTHERS = ("UNSHARD", "RESHARD", "REDUCE_GRAD")
KINDS = (*COMPUTE, *MESSAGES, *OTHERS)


class Operation(NamedTuple):
    """One stage and one micro-batch; `micro_batch` is −1 for what concerns none of them.

    `paired` operations run in one go with the next one of their rank (DualPipe's forward of one
    micro-batch laid over the backward of another).
    """

    stage: int
    kind: str
    micro_batch: int = -1
    paired: bool = False

    def __str__(self) -> str:
        """As torch writes it: 3F0 is stage 3, forward, micro-batch 0."""
        number = "" if self.micro_batch < 0 else str(self.micro_batch)
        return f"{self.stage}{self.kind}{number}"

    @property
    def plain(self) -> Operation:
        """The same without its pairing, to look it up."""
        return Operation(self.stage, self.kind, self.micro_batch)


@dataclass(frozen=True)
class Schedule:
    """The operations of each rank in order, for `stages` stages and `micro_batches`."""

    rows: tuple[tuple[Operation, ...], ...]
    stages: int
    micro_batches: int

    @property
    def ranks(self) -> int:
        """How many ranks there are."""
        return len(self.rows)

    @cached_property
    def owner(self) -> dict[int, int]:
        """The rank of each stage: where its first operation stands."""
        found: dict[int, int] = {}
        for rank, row in enumerate(self.rows):
            for operation in row:
                found.setdefault(operation.stage, rank)
        return found

    @cached_property
    def messages(self) -> bool:
        """Whether the schedule lists its messages; else they go as soon as there is one."""
        return any(operation.kind in MESSAGES for row in self.rows for operation in row)

    def count(self) -> int:
        """How many operations there are."""
        return sum(len(row) for row in self.rows)


def needs(schedule: Schedule, operation: Operation) -> list[tuple[Operation, ...]]:
    """What has to be finished before an operation can begin.

    Each entry is satisfied by any one of its operations: a gradient comes from a full backward (B)
    or from the first half of a split one (I).
    """
    stage, kind, micro, _ = operation
    last = schedule.stages - 1
    if kind == "F":
        return [_arrived(schedule, stage, "F", micro)] if stage > 0 else []
    if kind in ("B", "I"):
        own: list[tuple[Operation, ...]] = [(Operation(stage, "F", micro),)]
        return own if stage >= last else [*own, _arrived(schedule, stage, "B", micro)]
    if kind == "W":
        return [(Operation(stage, "I", micro),)]
    if kind == "SEND_F":
        return [(Operation(stage, "F", micro),)]
    if kind == "SEND_B":
        return [(Operation(stage, "I", micro), Operation(stage, "B", micro))]
    if kind == "RECV_F":
        return [(Operation(stage - 1, "SEND_F", micro),)]
    if kind == "RECV_B":
        return [(Operation(stage + 1, "SEND_B", micro),)]
    return []


def _arrived(schedule: Schedule, stage: int, way: str, micro: int) -> tuple[Operation, ...]:
    """What brings a stage its input ("F") or the gradient of its output ("B")."""
    source = stage - 1 if way == "F" else stage + 1
    if schedule.messages and schedule.owner.get(source) != schedule.owner.get(stage):
        return (Operation(stage, f"RECV_{way}", micro),)
    if way == "F":
        return (Operation(source, "F", micro),)
    return Operation(source, "I", micro), Operation(source, "B", micro)


def inferred(rows: Sequence[Sequence[Operation | None]]) -> Schedule:
    """A schedule from a table that does not say how many stages and micro-batches it has.

    The stages are those up to the highest named; the micro-batches are as many as most stages work
    on, so that one stage that leaves some out or invents one is seen.
    """
    kept = tuple(tuple(op for op in row if op is not None) for row in rows)
    seen: dict[int, set[int]] = {}
    for row in kept:
        for operation in row:
            if operation.micro_batch >= 0:
                seen.setdefault(operation.stage, set()).add(operation.micro_batch)
    counts = [len(found) for found in seen.values()]
    most = max(set(counts), key=lambda size: (counts.count(size), size), default=0)
    stages = 1 + max((op.stage for row in kept for op in row), default=-1)
    return Schedule(kept, stages, most)
