"""Collectives step by step on the reader's numbers: every message, partial sum and byte.

The sums are carried out in the number format the reader chose, one rounding per addition, as a
real all-reduce in that format does; `held` shows those values exactly, widened to float64.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.parallelism.collective_schedules import (
    ALGORITHMS,
    LABELS,
    Send,
    bytes_sent,
    chunk_bounds,
    closed_form,
    exchange,
    one_after_another,
    payload,
    schedule,
)
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message

#: Bytes of one number.
ITEM = {"float32": 4, "bfloat16": 2, "float16": 2, "float64": 8}
LARGEST = {
    "float32": 3.4028234663852886e38, "bfloat16": 3.3895313892515355e38,
    "float16": 65504.0, "float64": 1.7976931348623157e308,
}  # fmt: skip


@dataclass(frozen=True)
class Params:
    """Which collective, over how many ranks, on which numbers."""

    algorithm: str = param(
        "ring", choices=ALGORITHMS, choice_labels=tuple(LABELS.values()),
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Collective"),
    )  # fmt: skip
    ranks: int = param(
        4, low=2, high=16, label=QT_TRANSLATE_NOOP("parallelism/collectives", "Ranks")
    )
    elements: int = param(
        4, low=1, high=64,
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Numbers per rank"),
    )  # fmt: skip
    dtype: str = param(
        "float32", choices=tuple(ITEM), choice_labels=("FP32", "BF16", "FP16", "FP64"),
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Number format"),
    )  # fmt: skip
    array: tuple[tuple[float, ...], ...] = param(
        ((0.0, 1.0, 2.0, 3.0), (100.0, 101.0, 102.0, 103.0),
         (200.0, 201.0, 202.0, 203.0), (300.0, 301.0, 302.0, 303.0)),
        kind="table",
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Numbers, one row per rank"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/collectives",
            "What is missing is filled with 100 × rank + column; what is too much waits unused.",
        ),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError where the table holds something that is no number of the format."""
        table(self)


@dataclass(frozen=True)
class Transfer:
    """A message of a step, with what it carried.

    `values` are the numbers sent (float64), `own` those the receiver had in their place,
    `inside` (chunks sent, ranks) whose numbers are in them.
    """

    send: Send
    values: np.ndarray
    own: np.ndarray
    inside: np.ndarray
    bytes: int


@dataclass(frozen=True)
class Step:
    """The state after a step.

    `held` (ranks, elements) float64; `inside` (ranks, chunks, ranks) is True where the last
    rank's numbers are in the chunk; `finished` (ranks, chunks); `transfers` led here; `sent` and
    `received` (ranks,) count bytes from the start.
    """

    held: np.ndarray
    inside: np.ndarray
    finished: np.ndarray
    transfers: tuple[Transfer, ...]
    sent: np.ndarray
    received: np.ndarray


@dataclass(frozen=True)
class Shared:
    """What all steps have in common.

    `bounds` (ranks + 1) cut the array into chunks; `start` and `exact` (elements) are the numbers
    put in and their correctly rounded sum (math.fsum; for all-gather the gathered row); `total`
    (ranks,) the bytes each rank sends in all, `root` the same through rank 0; `form` the closed
    form, None where there is no ring, `ring` that of a ring for the same task; `queue` bytes that
    pass one after another, by algorithm.
    """

    bounds: tuple[int, ...]
    item: int
    start: np.ndarray
    exact: np.ndarray
    total: np.ndarray
    root: np.ndarray
    form: float | None
    ring: float
    queue: dict[str, int]


def table(params: Params) -> tuple[np.ndarray, tuple[Message, ...]]:
    """The numbers of all ranks (ranks, elements) as float64, and what was filled in or left out.

    Raises ParamError for cells that are no finite number within the format's range.
    """
    ranks, elements = params.ranks, params.elements
    rows = params.array
    if not isinstance(rows, (tuple, list)) or not all(isinstance(r, (tuple, list)) for r in rows):
        raise ParamError(
            "array", rows, "a table: one row of numbers per rank", "rule", "not-a-table"
        )
    out = 100.0 * np.arange(ranks)[:, None] + np.arange(elements)[None, :]
    generated, filled = out.copy(), ranks * elements
    for rank, row in enumerate(rows[:ranks]):
        for column, cell in enumerate(row[:elements]):
            if cell is None or cell == "":
                continue
            out[rank, column] = _number(cell, rank, column, params.dtype)
            filled -= 1
    notices = []
    if filled and not np.array_equal(out, generated):
        notices.append(message("filled", count=filled))
    if len(rows) > ranks or any(len(row) > elements for row in rows):
        notices.append(message("unused"))
    if (largest := float(np.abs(out).max())) > LARGEST[params.dtype]:
        raise ParamError(
            "array", largest, f"numbers up to {LARGEST[params.dtype]:g} in {params.dtype}",
            "rule", "too-large", {"limit": f"{LARGEST[params.dtype]:.5g}"},
        )  # fmt: skip
    return out, tuple(notices)


def _number(cell: object, rank: int, column: int, dtype: str) -> float:
    try:
        if isinstance(cell, bool) or not isinstance(cell, (int, float, str)):
            raise ValueError
        value = float(cell.strip().replace("−", "-") if isinstance(cell, str) else cell)
        if not math.isfinite(value):
            raise ValueError
    except (ValueError, OverflowError):
        shown = repr(cell)
        raise ParamError(
            "array", f"rank {rank}, column {column}: {shown[:40]}", "finite numbers", "rule",
            "not-a-number", {"rank": rank, "column": column, "cell": shown[:40]},
        ) from None  # fmt: skip
    return value


def number_type(dtype: str) -> Any:
    """The NumPy type in which the sums are carried out."""
    if dtype == "bfloat16":
        import ml_dtypes

        return ml_dtypes.bfloat16
    return np.dtype(dtype).type


def whose(algorithm: str, ranks: int) -> np.ndarray:
    """Whose numbers are in each rank's chunks at the start (ranks, chunks, ranks)."""
    inside = np.zeros((ranks, ranks, ranks), dtype=bool)
    every = np.arange(ranks)
    if algorithm == "all-gather":  # a rank starts with its own chunk and nothing else
        inside[every, every, every] = True
    else:
        inside[every, :, every] = True
    return inside


def run(params: Params) -> Producer:
    """Every state of the collective: the start, one per communication step, and the end."""
    ranks, elements, item = params.ranks, params.elements, ITEM[params.dtype]
    numbers, notices = table(params)
    bounds = chunk_bounds(elements, ranks)
    # [start]
    held = numbers.astype(number_type(params.dtype))
    start = held.astype(np.float64)
    if rounded := int((start != numbers).sum()):
        notices += (message("rounded", count=rounded, format=params.dtype),)
    inside = whose(params.algorithm, ranks)
    if params.algorithm == "all-gather":
        for rank in range(ranks):
            held[rank, : bounds[rank]] = 0
            held[rank, bounds[rank + 1] :] = 0
    sent = np.zeros(ranks, dtype=np.int64)
    received = np.zeros(ranks, dtype=np.int64)
    steps = [_state(params, held, inside, (), sent, received)]
    sections = [Section("start", 0, message("section.start"))]
    for phase, exchanges in schedule(params.algorithm, ranks):
        sections.append(Section(phase, len(steps), message(f"section.{phase}")))
        for sends in exchanges:
            transfers = tuple(_transfer(send, held, inside, bounds, item) for send in sends)
            with np.errstate(over="ignore", invalid="ignore"):
                exchange(held, sends, bounds)
            inside = inside.copy()
            for transfer in transfers:
                send, chunks = transfer.send, list(transfer.send.chunks)
                before = inside[send.receiver, chunks] if send.adds else False
                inside[send.receiver, chunks] = before | transfer.inside
                sent[send.sender] += transfer.bytes
                received[send.receiver] += transfer.bytes
            steps.append(_state(params, held, inside, transfers, sent, received))
            yield None
    # [done]
    sections.append(Section("done", len(steps), message("section.done")))
    steps.append(_state(params, held, inside, (), sent, received))
    if not np.isfinite(steps[-1].held).all():
        notices += (message("overflow", format=params.dtype),)
    if elements % ranks:
        sizes = np.diff(bounds)
        notices += (message("uneven", large=int(sizes[0]), small=int(sizes[-1])),)
    total = bytes_sent(params.algorithm, ranks, bounds, item)
    root = bytes_sent("root", ranks, bounds, item)
    queue = {name: one_after_another(name, ranks, bounds, item) for name in ALGORITHMS}
    form = closed_form(params.algorithm, ranks, elements, item)
    exact = _expected(params.algorithm, start, bounds)
    ring = closed_form("ring", ranks, elements, item) if form is None else form
    assert ring is not None
    shared = Shared(bounds, item, start, exact, total, root, form, ring, queue)
    whole = form is None or params.algorithm == "ring"
    top = float(max(total.max(), ring, root.max() if whole else 0))
    return Trace(
        params, tuple(steps), shared, tuple(sections), {"bytes": (0.0, top)}, notices=notices
    )


def _transfer(
    send: Send, held: np.ndarray, inside: np.ndarray, bounds: tuple[int, ...], item: int
) -> Transfer:
    places = np.concatenate([np.arange(bounds[c], bounds[c + 1]) for c in send.chunks])
    return Transfer(
        send,
        held[send.sender, places].astype(np.float64),
        held[send.receiver, places].astype(np.float64),
        inside[send.sender, list(send.chunks)].copy(),
        payload(send, bounds, item),
    )


def _state(
    params: Params, held: np.ndarray, inside: np.ndarray, transfers: tuple[Transfer, ...],
    sent: np.ndarray, received: np.ndarray,
) -> Step:  # fmt: skip
    gathers = params.algorithm == "all-gather"
    finished = np.asarray(inside.any(axis=2) if gathers else inside.all(axis=2))
    return Step(
        held.astype(np.float64), inside.copy(), finished, transfers, sent.copy(), received.copy()
    )


def outcome(trace: Trace) -> np.ndarray:
    """What each rank has to show in the end, as (rows, elements) of finished numbers.

    All ranks' arrays; for reduce-scatter one row, put together from the chunk each rank owns.
    """
    last, bounds = trace[len(trace) - 1], trace.shared.bounds
    if trace.params.algorithm != "reduce-scatter":
        return np.asarray(last.held)
    own = [row[bounds[rank] : bounds[rank + 1]] for rank, row in enumerate(last.held)]
    return np.concatenate(own)[None, :]


def _expected(algorithm: str, start: np.ndarray, bounds: tuple[int, ...]) -> np.ndarray:
    """What the collective is for, computed without rounding on the way (elements,)."""
    if algorithm == "all-gather":
        return np.concatenate(
            [start[rank, bounds[rank] : bounds[rank + 1]] for rank in range(len(start))]
        )
    return np.array([_exact_sum(column) for column in start.T.tolist()])


def _exact_sum(column: list[float]) -> float:
    try:
        return math.fsum(column)
    except OverflowError:
        return math.inf if sum(value / 64 for value in column) > 0 else -math.inf
