"""Collectives step by step on the reader's numbers: every message, partial sum and byte.

The sums are carried out in the number format the reader chose, one rounding per addition, as a
real all-reduce in that format does; `held` shows those values exactly, widened to float64.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.algorithms.send import Send
from explorer.compute.parallelism.collective_params import ITEM, Params, number_type, table
from explorer.compute.parallelism.collective_schedules import (
    ALGORITHMS,
    Phases,
    bytes_between_nodes,
    bytes_sent,
    chunk_bounds,
    closed_form,
    exchange,
    one_after_another,
    payload,
    schedule,
)
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import message


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

    `bounds` (ranks + 1) cut the array into chunks; `start` and `exact` (ranks, elements) are the
    numbers put in and what has to come out, sums correctly rounded (math.fsum), NaN where nothing
    has to; `need` (ranks, chunks) says where. `total` (ranks,) are the bytes each rank sends in
    all, `naive` the same one after another; `form` is the closed form, None where there is none.
    By algorithm: `queue`, bytes that pass one after another, and `between`, bytes that leave a
    node, with `node` ranks in each.
    """

    bounds: tuple[int, ...]
    item: int
    start: np.ndarray
    exact: np.ndarray
    need: np.ndarray
    total: np.ndarray
    naive: np.ndarray
    form: float | None
    queue: dict[str, int]
    between: dict[str, int]
    steps: dict[str, int]
    node: int


def whose(collective: str, ranks: int) -> np.ndarray:
    """Whose numbers are in each rank's chunks at the start (ranks, chunks, ranks)."""
    inside = np.zeros((ranks, ranks, ranks), dtype=bool)
    every = np.arange(ranks)
    if collective in ("broadcast", "scatter"):  # only the root has anything
        inside[0, :, 0] = True
    elif collective in ("gather", "all-gather"):  # a rank has its own chunk and nothing else
        inside[every, every, every] = True
    else:
        inside[every, :, every] = True
    return inside


def wanted(collective: str, ranks: int) -> tuple[np.ndarray, np.ndarray]:
    """What a collective is for: whose numbers shall be in a chunk (ranks, chunks, ranks), and
    where anything shall be (ranks, chunks)."""
    need = np.ones((ranks, ranks), dtype=bool)
    if collective in ("scatter", "reduce-scatter"):
        need = np.eye(ranks, dtype=bool)
    elif collective in ("gather", "reduce"):
        need[1:] = False
    inside = np.ones((ranks, ranks, ranks), dtype=bool)
    if collective in ("broadcast", "scatter"):
        inside = inside & (np.arange(ranks) == 0)
    elif collective in ("gather", "all-gather", "all-to-all"):
        inside = np.broadcast_to(np.eye(ranks, dtype=bool), (ranks, ranks, ranks)).copy()
    return inside, need


def run(params: Params) -> Producer:
    """The trace of what is shown."""
    params.validate()
    yield None
    if params.show == "messages":
        return (yield from _messages(params))
    from explorer.compute.parallelism.collective_views import buckets, overview

    return (yield from (overview if params.show == "overview" else buckets)(params))


def _messages(params: Params) -> Generator[None, str | None, Trace]:
    """Every state of the collective: the start, one per communication step, and the end."""
    ranks, elements, item = params.ranks, params.elements, ITEM[params.dtype]
    numbers, notices = table(params)
    bounds = chunk_bounds(elements, ranks)
    # [start]
    held = numbers.astype(number_type(params.dtype))
    start = held.astype(np.float64)
    if rounded := int((start != numbers).sum()):
        notices += (message("rounded", count=rounded, format=params.dtype),)
    inside = whose(params.collective, ranks)
    for rank in range(ranks):
        for chunk in range(ranks):
            if not inside[rank, chunk].any():
                held[rank, bounds[chunk] : bounds[chunk + 1]] = 0
    # of an all-to-all, which chunk of whom lies where: sender · ranks + receiver
    lies = np.arange(ranks)[:, None] * ranks + np.arange(ranks)[None, :]
    sent = np.zeros(ranks, dtype=np.int64)
    received = np.zeros(ranks, dtype=np.int64)
    state = _State(params.collective, held, inside, lies, sent, received)
    steps = [state.step(())]
    sections = [Section("start", 0, message("section.start"))]
    phases = schedule(params.collective, params.algorithm, ranks, params.node)
    for phase, exchanges in phases:
        sections.append(Section(phase, len(steps), message(f"section.{phase}")))
        for sends in exchanges:
            transfers = tuple(_transfer(send, state, bounds, item) for send in sends)
            state.move(transfers, bounds)
            steps.append(state.step(transfers))
            yield None
    # [done]
    sections.append(Section("done", len(steps), message("section.done")))
    steps.append(state.step(()))
    if not np.isfinite(steps[-1].held).all():
        notices += (message("overflow", format=params.dtype),)
    if elements % ranks:
        sizes = np.diff(bounds)
        notices += (message("uneven", large=int(sizes[0]), small=int(sizes[-1])),)
    shared = _shared(params, phases, start, bounds)
    top = float(max(shared.total.max(), shared.naive.max(), shared.form or 0.0))
    return Trace(
        params, tuple(steps), shared, tuple(sections), {"bytes": (0.0, top)}, notices=notices
    )


def _shared(
    params: Params, phases: Phases, start: np.ndarray, bounds: tuple[int, ...]
) -> Shared:  # fmt: skip
    """What the algorithms of this collective cost, and what it has to bring."""
    ranks, item = params.ranks, ITEM[params.dtype]
    node = params.node if ranks % params.node == 0 else 1
    every = {
        name: schedule(params.collective, name, ranks, node) for name in ALGORITHMS
    } | {params.algorithm: phases}  # fmt: skip
    _, need = wanted(params.collective, ranks)
    return Shared(
        bounds, item, start, expected(params.collective, start, bounds), need,
        bytes_sent(phases, ranks, bounds, item), bytes_sent(every["naive"], ranks, bounds, item),
        closed_form(params.collective, ranks, params.elements, item),
        {name: one_after_another(found, ranks, bounds, item) for name, found in every.items()},
        {name: bytes_between_nodes(found, node, bounds, item) for name, found in every.items()},
        {name: sum(1 for _, steps in found for sends in steps
                   if any(send.sender != send.receiver for send in sends))
         for name, found in every.items()}, node,
    )  # fmt: skip


class _State:
    """The arrays of all ranks while messages pass."""

    def __init__(
        self, collective: str, held: np.ndarray, inside: np.ndarray, lies: np.ndarray,
        sent: np.ndarray, received: np.ndarray,
    ) -> None:  # fmt: skip
        self.collective, self.held, self.inside, self.lies = collective, held, inside, lies
        self.sent, self.received = sent, received
        self.aim, self.need = wanted(collective, len(held))

    def move(self, transfers: tuple[Transfer, ...], bounds: tuple[int, ...]) -> None:
        """One step: numbers, whose they are, and bytes."""
        sends = [transfer.send for transfer in transfers]
        with np.errstate(over="ignore", invalid="ignore"):
            exchange(self.held, sends, bounds)
        self.inside = self.inside.copy()
        lay = self.lies.copy()
        for transfer in transfers:
            send, places = transfer.send, list(transfer.send.places)
            before = self.inside[send.receiver, places] if send.adds else False
            self.inside[send.receiver, places] = before | transfer.inside
            self.lies[send.receiver, places] = lay[send.sender, list(send.chunks)]
            self.sent[send.sender] += transfer.bytes
            self.received[send.receiver] += transfer.bytes

    def step(self, transfers: tuple[Transfer, ...]) -> Step:
        """A copy of the state, after some messages."""
        ranks = len(self.held)
        finished = self.need & (self.inside == self.aim).all(axis=2)
        if self.collective == "all-to-all":  # it must be the chunk meant for this rank
            finished &= self.lies == np.arange(ranks)[None, :] * ranks + np.arange(ranks)[:, None]
        return Step(
            self.held.astype(np.float64), self.inside.copy(), finished, transfers,
            self.sent.copy(), self.received.copy(),
        )  # fmt: skip


def _transfer(send: Send, state: _State, bounds: tuple[int, ...], item: int) -> Transfer:
    def numbers(rank: int, chunks: tuple[int, ...]) -> np.ndarray:
        pieces = [np.arange(bounds[c], bounds[c + 1]) for c in chunks]
        return np.asarray(state.held[rank, np.concatenate(pieces)].astype(np.float64))

    return Transfer(
        send, numbers(send.sender, send.chunks), numbers(send.receiver, send.places),
        state.inside[send.sender, list(send.chunks)].copy(), payload(send, bounds, item),
    )  # fmt: skip


def delivered(trace: Trace) -> np.ndarray:
    """What the ranks hold in the end where the collective has to bring something, NaN elsewhere
    (ranks, elements)."""
    last, shared = trace[len(trace) - 1], trace.shared
    return np.where(spread(shared.need, shared.bounds), last.held, np.nan)


def spread(need: np.ndarray, bounds: tuple[int, ...]) -> np.ndarray:
    """A mask of chunks (ranks, chunks) as one of numbers (ranks, elements)."""
    return np.repeat(need, np.diff(bounds), axis=1)


def expected(collective: str, start: np.ndarray, bounds: tuple[int, ...]) -> np.ndarray:
    """What the collective is for, computed without rounding on the way (ranks, elements); NaN
    where a rank need not have anything."""
    ranks, elements = start.shape
    chunk = np.repeat(np.arange(ranks), np.diff(bounds))
    if collective in ("broadcast", "scatter"):
        out = np.tile(start[0], (ranks, 1))
    elif collective in ("gather", "all-gather"):
        out = np.tile(start[chunk, np.arange(elements)], (ranks, 1))
    elif collective == "all-to-all":
        size = elements // ranks
        out = start.reshape(ranks, ranks, size).transpose(1, 0, 2).reshape(ranks, elements)
    else:
        out = np.tile([_exact_sum(column) for column in start.T.tolist()], (ranks, 1))
    _, need = wanted(collective, ranks)
    return np.where(spread(need, bounds), out, np.nan)


def _exact_sum(column: list[float]) -> float:
    try:
        return math.fsum(column)
    except OverflowError:
        return math.inf if sum(value / 64 for value in column) > 0 else -math.inf
