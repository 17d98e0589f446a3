"""Serves the same requests in several ways, and lays out the steps."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace

from explorer.compute.generation.serving import (
    BATCHINGS,
    MEMORIES,
    Line,
    Load,
    Params,
    Report,
    Request,
    Run,
    Step,
)
from explorer.compute.generation.serving_engine import Server
from explorer.compute.generation.serving_requests import requests_of
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Rates that are tried, as multiples of the one that is set.
RATES = (0.25, 0.5, 1.0, 2.0, 4.0)
WAYS = tuple((batching, memory) for memory in MEMORIES[::-1] for batching in BATCHINGS[::-1])


def served(
    params: Params, requests: Sequence[Request], batching: str, memory: str, watch: bool = False
) -> Generator[None, None, Server]:
    """One run to its end."""
    server = Server(params, requests, batching, memory, watch)
    yield from server.serve()
    return server


def run(params: Params) -> Producer:
    """Serve, serve otherwise, and compare."""
    yield Progress(0.0, message("progress.serve"))
    requests = requests_of(params)
    watched = yield from served(params, requests, params.batching, params.memory, True)
    mine = watched.line()
    lines: dict[tuple[str, str], Line] = {(params.batching, params.memory): mine}
    for number, way in enumerate(WAYS):
        if way not in lines:
            lines[way] = (yield from served(params, requests, *way)).line()
        yield Progress(0.2 + 0.1 * number, message("progress.compare"))
    loads = []
    for number, factor in enumerate(RATES):
        loads.append((yield from load(params, requests, factor, lines)))
        yield Progress(0.6 + 0.08 * number, message("progress.load"))
    other = "static" if params.batching == "continuous" else "continuous"
    reports = tuple(lines[way].report for way in WAYS)
    memory = watched.memory
    shared = Run(requests, mine, lines[other, params.memory], reports, tuple(loads), memory.size,
                 len(memory.allocator.references))  # fmt: skip
    steps = [*watched.steps]
    end = mine.report.makespan
    steps += [Step("compare", place, end) for place in range(len(WAYS))]
    steps += [Step("load", place, end) for place in range(len(RATES))]
    return Trace(params, tuple(steps), shared, sections_of(steps), scales_of(shared),
                 notices=notices_of(params))  # fmt: skip


def load(
    params: Params, requests: Sequence[Request], factor: float,
    known: dict[tuple[str, str], Line],
) -> Generator[None, None, Load]:  # fmt: skip
    """The same requests, closer together or further apart."""
    moved = [replace(one, arrival=one.arrival / factor) for one in requests]
    found: list[Report] = []
    for batching in BATCHINGS:
        line = known[batching, params.memory] if factor == 1 else None
        if line is None:
            line = (yield from served(params, moved, batching, params.memory)).line()
        found.append(line.report)
    return Load(params.rate * factor, *found)


def sections_of(steps: Sequence[Step]) -> tuple[Section, ...]:
    """A section for each stage."""
    return tuple(
        Section(step.stage, index, Message(f"section.{step.stage}"))
        for index, step in enumerate(steps)
        if step.place == 0
    )


def scales_of(shared: Run) -> dict[str, tuple[float, float]]:
    """One axis of time for both ways."""
    longest = max(shared.mine.report.makespan, shared.other.report.makespan)
    waiting = max(int(line.waiting.max(initial=0)) for line in (shared.mine, shared.other))
    return {"time": (0.0, longest), "waiting": (0.0, float(max(waiting, 1)))}


def notices_of(params: Params) -> tuple[Message, ...]:
    """What was cut."""
    if params.reserve > params.pool:
        return (message("notice.longest", longest=params.longest, pool=params.pool),)
    return ()
