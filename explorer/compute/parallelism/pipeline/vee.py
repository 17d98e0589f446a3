"""Two schedules whose stages lie in a V: rank r has stage r on the way down and 2p − 1 − r back.

Rank 0 holds the first and the last stage, so that a micro-batch's loss is known where it began and
its backward starts at once.
"""

from __future__ import annotations

from collections import deque

from explorer.compute.parallelism.pipeline.operation import Operation

Row = list[Operation]


class _Counting:
    """A row that numbers the micro-batches by itself: each kind of a stage takes the next one."""

    def __init__(self) -> None:
        self.row: Row = []
        self.next: dict[tuple[int, str], int] = {}
        self.owed: deque[tuple[int, int]] = deque()

    def add(self, stage: int, kind: str, *, paired: bool = False) -> None:
        """One more operation; an I owes a W, a B owes none."""
        counted = "I" if kind == "B" else kind
        micro = self.next.get((stage, counted), 0)
        self.next[stage, counted] = micro + 1
        self.row.append(Operation(stage, kind, micro, paired))
        if kind == "I":
            self.owed.append((stage, micro))

    def pay(self) -> None:
        """The W that has been owed longest, if there is one."""
        if self.owed:
            stage, micro = self.owed.popleft()
            self.row.append(Operation(stage, "W", micro))

    def done(self, stage: int, kind: str) -> int:
        """How many micro-batches of a kind a stage has had."""
        return self.next.get((stage, kind), 0)


def zbv(rank: int, ranks: int, micro_batches: int) -> Row:
    """ZBV (Qi et al. 2023, section 6): no idle time within a rank where F = I = W.

    Written for at least 2p − 1 micro-batches; with fewer, those that do not exist are left out.
    """
    enough = max(2 * ranks - 1, micro_batches)
    down, up = rank, 2 * ranks - 1 - rank
    out = _Counting()
    # [warm]
    for _ in range(2 * (ranks - rank) - 1):
        out.add(down, "F")
    for _ in range(rank):
        out.add(up, "F")
        out.add(down, "F")
    for _ in range(ranks - rank):
        out.add(up, "F")
        out.add(up, "I")
        out.pay()
    # [steady]
    while out.done(up, "F") < enough:
        if out.done(down, "F") < enough:
            out.add(down, "F")
        out.add(down, "I")
        out.pay()
        out.add(up, "F")
        out.add(up, "I")
        out.pay()
    # [cool]
    owed: dict[int, deque[Operation]] = {down: deque(), up: deque()}
    for _ in range(rank):
        for stage in (down, up):
            owed[stage].append(Operation(stage, "W", out.done(stage, "I")))
            out.add(stage, "I")
    for _ in range(ranks - rank):
        owed[down].append(Operation(down, "W", out.done(down, "I")))
        out.add(down, "I")
        out.row.append(owed[down].popleft())
    out.row += [*owed[up], *owed[down]]
    return [operation for operation in out.row if operation.micro_batch < micro_batches]


def dualpipev(rank: int, ranks: int, micro_batches: int) -> Row:
    """DualPipeV (DeepSeek 2025): a forward laid over the backward of another micro-batch.

    The pair hides its messages behind the other's arithmetic; here it runs one after the other.
    Takes at least 2p micro-batches.
    """
    down, up = rank, 2 * ranks - 1 - rank
    before, after = rank + 1, ranks - 1 - rank
    out = _Counting()
    # [warm]
    for _ in range(2 * after):
        out.add(down, "F")
    for _ in range(before):
        out.add(down, "F")
        out.add(up, "F")
    for _ in range(after):
        out.add(up, "I")
        out.pay()
        out.add(up, "F")
    # [steady]
    for turn in range(micro_batches - 2 * ranks + before):
        # on the last rank the first pair would only wait for itself
        out.add(down, "F", paired=turn > 0 or rank < ranks - 1)
        out.add(up, "B")
        out.add(up, "F", paired=True)
        out.add(down, "B")
    for _ in range(after):
        out.add(up, "B")
        out.add(up, "F", paired=True)
        out.add(down, "B")
    # [cool]
    split = False
    for turn in range(before):
        # from the middle on the backward is cut in two: W fills the idle time at the end
        split = split or (turn == before // 2 and rank % 2 == 1)
        out.add(up, "I" if split else "B")
        split = split or turn == before // 2
        out.add(down, "I" if split else "B")
    for _ in range(after):
        out.pay()
        out.add(down, "I")
    for _ in range(before):
        out.pay()
    return out.row
