"""Schedules as torch writes them: a CSV with one row per rank and one cell per operation.

`2F0` is stage 2, forward, micro-batch 0; `(0F5;7B1)OVERLAP_F_B` a pair that runs in one go; an
empty cell a rank that waits. Read by `_PipelineScheduleRuntime._load_csv` of
torch.distributed.pipelining, written by its `_dump_csv`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.compute.parallelism.pipeline.operation import COMPUTE, MESSAGES, OTHERS, Operation
from explorer.core.params import ParamError

FIELD = "csv"
LONGEST = 400_000  # characters
MOST_RANKS, MOST_STAGES, MOST_MICROS = 64, 512, 1024
MOST = 120_000  # operations
_CELL = re.compile(rf"(\d{{1,6}})({'|'.join((*MESSAGES, *OTHERS, *COMPUTE))})(\d{{0,6}})")
_PAIR = re.compile(r"\(([^;()]*);([^;()]*)\)OVERLAP_F_B")

Rows = tuple[tuple[Operation | None, ...], ...]


def read(text: str) -> Rows:
    """The table of a CSV, None where a cell is empty. Raises ParamError for anything else."""
    lines = [line for line in text.replace("\r", "").strip("\n").split("\n") if line.strip()]
    if not lines:
        raise _refused("", "csv-empty", "a row of operations per rank")
    if len(lines) > MOST_RANKS:
        raise _refused(
            f"{len(lines)} rows", "csv-ranks", f"at most {MOST_RANKS} rows", rows=len(lines),
            most=MOST_RANKS,
        )  # fmt: skip
    rows = []
    for rank, line in enumerate(lines):
        row: list[Operation | None] = []
        for column, cell in enumerate(line.replace('"', "").split(",")):
            row += _cell(cell.strip(), rank, column)
        rows.append(tuple(row))
    count = sum(operation is not None for row in rows for operation in row)
    if count > MOST:
        raise _refused(f"{count} operations", "csv-many", f"at most {MOST}", count=count, most=MOST)
    if not count:
        raise _refused(lines[0], "csv-empty", "a row of operations per rank")
    return tuple(rows)


def written(rows: Sequence[Sequence[Operation | None]]) -> str:
    """The CSV of a table; `read` gives the same table back."""
    lines = []
    for row in rows:
        cells, open_pair = [], ""
        for operation in row:
            text = "" if operation is None else str(operation)
            if open_pair:
                cells.append(f"({open_pair};{text})OVERLAP_F_B")
                open_pair = ""
            elif operation is not None and operation.paired:
                open_pair = text
            else:
                cells.append(text)
        if open_pair:  # its partner was taken away
            cells.append(open_pair)
        lines.append(",".join(cells))
    return "\n".join(lines) + "\n"


def _cell(cell: str, rank: int, column: int) -> list[Operation | None]:
    if not cell:
        return [None]
    pair = _PAIR.fullmatch(cell)
    if pair:
        first, second = (_operation(part.strip(), cell, rank, column) for part in pair.groups())
        return [first._replace(paired=True), second]
    return [_operation(cell, cell, rank, column)]


def _operation(text: str, cell: str, rank: int, column: int) -> Operation:
    found = _CELL.fullmatch(text)
    takes = "operations like 2F0: stage, F, I, W or B, micro-batch"
    if found is None or (not found[3] and found[2] not in OTHERS):
        shown = cell if len(cell) <= 24 else cell[:23] + "…"
        raise _refused(cell, "csv-cell", takes, rank=rank, column=column, cell=repr(shown)[1:-1])
    stage, micro = int(found[1]), int(found[3]) if found[3] else -1
    if stage >= MOST_STAGES or micro >= MOST_MICROS:
        raise _refused(
            cell, "csv-size", f"stages below {MOST_STAGES}, micro-batches below {MOST_MICROS}",
            rank=rank, column=column, cell=text, stages=MOST_STAGES, micros=MOST_MICROS,
        )  # fmt: skip
    return Operation(stage, found[2], micro)


def operation(text: str) -> Operation:
    """The operation that torch writes like this. Raises ParamError."""
    return _operation(text, text, 0, 0)


def _refused(got: str, key: str, takes: str, **args: object) -> ParamError:
    return ParamError(FIELD, got, takes, "rule", key, args)
