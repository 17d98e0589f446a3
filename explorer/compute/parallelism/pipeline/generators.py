"""Schedules by name: GPipe, 1F1B, interleaved 1F1B and ZB-H1. The two V-shaped ones are in `vee`.

p ranks, v stages on each ("chunks"), m micro-batches. Stage s lies on rank s mod p, so that a
micro-batch goes round the ranks v times; only the V-shaped schedules turn at the last rank.
"""

from __future__ import annotations

from collections.abc import Callable

from explorer.compute.parallelism.pipeline.operation import Operation, Schedule

Row = list[Operation]
NAMES = ("gpipe", "1f1b", "interleaved", "zb-h1", "zbv", "dualpipev")
#: Schedules that take one stage on a rank, or exactly two.
CHUNKS = {"1f1b": 1, "zbv": 2, "dualpipev": 2}


def generate(name: str, ranks: int, chunks: int, micro_batches: int) -> Schedule:
    """The schedule of a name. `rule` says beforehand whether there is one."""
    from explorer.compute.parallelism.pipeline.vee import dualpipev, zbv

    chunks = chunks_of(name, chunks)
    stages = ranks * chunks
    makers: dict[str, Callable[[int], Row]] = {
        "gpipe": lambda rank: gpipe(rank, ranks, chunks, micro_batches),
        "1f1b": lambda rank: one_forward_one_backward(rank, ranks, micro_batches),
        "interleaved": lambda rank: interleaved(rank, ranks, chunks, micro_batches),
        "zb-h1": lambda rank: zero_bubble(rank, ranks, chunks, micro_batches),
        "zbv": lambda rank: zbv(rank, ranks, micro_batches),
        "dualpipev": lambda rank: dualpipev(rank, ranks, micro_batches),
    }
    rows = tuple(tuple(makers[name](rank)) for rank in range(ranks))
    return Schedule(rows, stages, micro_batches)


def chunks_of(name: str, chunks: int) -> int:
    """How many stages a rank has under a schedule; most let the reader choose."""
    return CHUNKS.get(name, chunks)


def rule(name: str, ranks: int, chunks: int, micro_batches: int) -> tuple[str, int] | None:
    """The rule that keeps a schedule from being made, and the number it asks for."""
    if name == "gpipe":
        return None
    if name == "interleaved" and chunks < 2:
        return "rule.chunks", 2
    if name == "dualpipev" and micro_batches < 2 * ranks:
        return "rule.few-twice", 2 * ranks
    if micro_batches < ranks:
        return "rule.few", ranks
    if name in ("interleaved", "zb-h1") and micro_batches % (micro_batches // ranks):
        return "rule.rounds", micro_batches // ranks
    return None


def gpipe(rank: int, ranks: int, chunks: int, micro_batches: int) -> Row:
    """All forwards, then all backwards (Huang et al. 2019, figure 2c).

    With several chunks: breadth first, every micro-batch through one chunk before the next, and
    the backwards in the opposite order (Lamy-Poirier 2022).
    """
    row: Row = []
    stages = range(rank, ranks * chunks, ranks)
    # [warm]
    for stage in stages:
        row += [Operation(stage, "F", k) for k in range(micro_batches)]
    # [cool]
    order = list(range(micro_batches))
    for stage in reversed(stages):
        row += [Operation(stage, "B", k) for k in (order if chunks == 1 else reversed(order))]
    return row


def one_forward_one_backward(rank: int, ranks: int, micro_batches: int) -> Row:
    """1F1B: as few forwards as keep the ranks after it busy, then one backward for every forward.

    Rank r never holds the activations of more than p − r micro-batches (Narayanan et al. 2019).
    """
    # [warm]
    ahead = min(ranks - 1 - rank, micro_batches)
    row = [Operation(rank, "F", k) for k in range(ahead)]
    # [steady]
    for k in range(micro_batches - ahead):
        row += [Operation(rank, "F", ahead + k), Operation(rank, "B", k)]
    # [cool]
    row += [Operation(rank, "B", k) for k in range(micro_batches - ahead, micro_batches)]
    return row


def interleaved(rank: int, ranks: int, chunks: int, micro_batches: int) -> Row:
    """Interleaved 1F1B: several thin stages on a rank (Narayanan et al. 2021, section 2.2).

    The micro-batches go in rounds of about p; a round passes all chunks before the next begins.
    Rank r runs 2(p − r − 1) + (v − 1)·round forwards ahead.
    """
    # [warm]
    forwards, backwards = _orders(rank, ranks, chunks, micro_batches)
    ahead = (chunks - 1) * _round(ranks, micro_batches) + 2 * (ranks - 1 - rank)
    ahead = min(ahead, len(forwards))
    row = [Operation(*forward) for forward in forwards[:ahead]]
    # [steady]
    for forward, backward in zip(forwards[ahead:], backwards, strict=False):
        row += [Operation(*forward), Operation(*backward)]
    # [cool]
    row += [Operation(*backward) for backward in backwards[len(forwards) - ahead :]]
    return row


def zero_bubble(rank: int, ranks: int, chunks: int, micro_batches: int) -> Row:
    """ZB-H1: the backward cut in two, so that gradients of weights fill the idle time at the end.

    The ranks before wait only for I. Rank r lets W lag r micro-batches behind, which keeps every
    rank's memory at that of rank 0 under 1F1B (Qi et al. 2023, section 2.3; with chunks: ZB1P).
    """
    # [warm]
    forwards, backwards = _orders(rank, ranks, chunks, micro_batches)
    ahead = (chunks - 1) * _round(ranks, micro_batches) + ranks - 1 - rank
    ahead = min(ahead, len(forwards))
    row = [Operation(*forward) for forward in forwards[:ahead]]
    # [steady]
    done = 0
    for place, (stage, _, k) in enumerate(backwards):
        if ahead + place < len(forwards):
            row.append(Operation(*forwards[ahead + place]))
        row.append(Operation(stage, "I", k))
        if place >= rank:
            row.append(Operation(backwards[done][0], "W", backwards[done][2]))
            done += 1
    # [cool]
    row += [Operation(stage, "W", k) for stage, _, k in backwards[done:]]
    return row


def _round(ranks: int, micro_batches: int) -> int:
    """How many micro-batches pass one chunk before the next chunk has its turn."""
    return micro_batches // max(1, micro_batches // ranks)


def _orders(
    rank: int, ranks: int, chunks: int, micro_batches: int
) -> tuple[list[tuple[int, str, int]], list[tuple[int, str, int]]]:
    """In which order a rank takes its (stage, micro-batch) pairs forward, and backward."""
    size = _round(ranks, micro_batches)
    forwards, backwards = [], []
    for first in range(0, micro_batches, size):
        batch = range(first, first + size)
        for chunk in range(chunks):
            forwards += [(chunk * ranks + rank, "F", k) for k in batch]
        for chunk in reversed(range(chunks)):
            backwards += [(chunk * ranks + rank, "B", k) for k in batch]
    return forwards, backwards
