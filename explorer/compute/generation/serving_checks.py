"""Second implementations: a queue with one server in closed form, and sums that must come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.compute.generation.hardware import SHEETS
from explorer.compute.generation.serving import BATCHINGS, Params, Request, Run
from explorer.compute.generation.serving_requests import requests_of
from explorer.compute.generation.serving_run import served
from explorer.compute.generation.step_time import forward
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace, returned


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    return [_lindley(params), *_sums(trace), _references(trace)]


def alone(params: Params, request: Request) -> tuple[float, float]:
    """Seconds until the first token and until the last, of one text that has the server to itself:
    a pass over the prompt and one for each further token, from `step_time.forward`."""
    model, formats = params.architecture, params.formats
    machine = SHEETS[params.hardware].machine
    first = forward(model, formats, 1, request.prompt, request.prompt).seconds(machine)
    rest = sum(
        forward(model, formats, 1, 1, context).seconds(machine)
        for context in range(request.prompt + 1, request.prompt + request.outputs[0])
    )
    return first, first + rest


def lindley(params: Params, requests: Sequence[Request]) -> list[tuple[float, float]]:
    """(first token, last token) of each request where one text is served at a time: it begins when
    the one before has ended, or when it comes (Lindley 1952)."""
    found, free = [], 0.0
    for request in requests:
        first, last = alone(params, request)
        begins = max(free, request.arrival)
        free = begins + last
        found.append((begins + first, free))
    return found


def _lindley(params: Params) -> Check:
    """The same server with one slot, whole prompts and one answer each."""
    single = replace(params, slots=1, samples=1, chunk=0)
    requests = requests_of(single)
    expected = lindley(single, requests)
    far = 0.0
    for batching in BATCHINGS:
        line = returned(served(single, requests, batching, single.memory)).line()
        for answer, (first, last) in zip(line.answers, expected, strict=True):
            far = max(far, abs(answer.first - first) / first, abs(answer.end - last) / last)
    return compared("Lindley's recursion for one slot", far, 1e-9, "relative")


def _sums(trace: Trace) -> list[Check]:
    """Every token is written once; what is computed besides was computed again."""
    run: Run = trace.shared
    asked = sum(sum(one.outputs) for one in run.requests)
    written = max(abs(report.tokens - asked) for report in run.reports)
    found = [compared("tokens asked for", written, 0.0, "tokens")]
    if trace.params.samples == 1:
        needed = sum(one.prompt + one.outputs[0] - 1 for one in run.requests)
        extra = max(abs(r.computed - r.again - needed) for r in run.reports)
        found.append(compared("prompts and answers, each computed once", extra, 0.0, "tokens"))
    return found


def _references(trace: Trace) -> Check:
    """Blocks that a table names hold a token or were just taken; free ones hold none."""
    wrong = 0
    for step in trace.steps:
        if step.moment is not None:
            free = step.moment.references == 0
            wrong += int(
                (step.moment.filled[free] > 0).sum() + (step.moment.owner[free] >= 0).sum()
            )
    return compared("free blocks that hold something", wrong, 0.0, "blocks")
