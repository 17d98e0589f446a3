"""From model and cluster to the numbers of the lab: one rule, layout, term or axis a step."""

from __future__ import annotations

import numpy as np

from explorer.compute.models.matrices import total
from explorer.compute.parallelism.planner.look import PARTS, judged, pick, seen
from explorer.compute.parallelism.planner.outcome import Seen, Shared, Step, Verdict
from explorer.compute.parallelism.planner.search import Found, search
from explorer.compute.parallelism.planner.settings import GIB, Params, job_of, mine, other
from explorer.compute.parallelism.planner.space import Job
from explorer.compute.parallelism.planner.times import TERMS
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import message

_recent: dict[Job, Found] = {}
WALK = 8  # layouts of the front that are looked at one after another


def run(params: Params) -> Producer:
    """The trace of the search, of two layouts beside each other, or of one on its links."""
    yield None
    job = job_of(params)
    found = _recent.get(job)
    if found is None:  # moving the reader's layout about asks for the same search
        found = yield from search(job)
        _recent.clear()
        _recent[job] = found
    verdict = judged(job, found, mine(params))
    yield None
    a, b = _pair(params, job, found, verdict)
    shared = Shared(job, total(job.model), found.small(), verdict, a, b)
    if params.show == "search":
        walk = []
        for place in along(found):
            walk.append(seen(job, found.kept[place]))
            yield None
        shared = Shared(job, shared.parameters, shared.found, verdict, a, b, tuple(walk))
        steps = _walked(shared)
    elif params.show == "compare":
        steps = _terms(shared)
    else:
        uses = a.uses if a else ()
        steps = [Step("axis", use.axis, place) for place, use in enumerate(uses)]
    steps = steps or [Step("none", "none", 0)]
    sections: list[Section] = []
    for place, step in enumerate(steps):
        if step.name not in {section.id for section in sections}:
            sections.append(Section(step.name, place, message(f"section.{step.name}")))
    return Trace(params, tuple(steps), shared, tuple(sections), _scales(params, shared))


def _walked(shared: Shared) -> list[Step]:
    """All layouts; every rule that refuses some; memory; the front; some of it one by one."""
    found = shared.found
    left = found.total
    steps = [Step("all", "all", 0, left)]
    for place, rule in enumerate(found.rules):
        cut = found.refused(rule)
        left -= cut
        if cut or rule == "memory":
            steps.append(Step("memory" if rule == "memory" else "rule", rule, place, left, cut))
    if found.feasible:
        steps.append(Step("front", "front", 0, len(found.front)))
        steps += [
            Step("pick", "pick", place, len(found.front)) for place in range(len(shared.walk))
        ]
    return steps


def along(found: Found) -> list[int]:
    """Some of the front from the fastest to the leanest: those no other beats in seconds and bytes
    alone, at most WALK, as evenly as they lie in memory."""
    best, chain = np.inf, []
    for place in found.front:  # the fastest first
        if found.bytes[place] < best:
            best = found.bytes[place]
            chain.append(int(place))
    if len(chain) <= WALK:
        return chain
    sizes = np.log(found.bytes[chain].astype(np.float64))
    wanted = np.linspace(sizes[0], sizes[-1], WALK)
    places = sorted({int(np.abs(sizes - w).argmin()) for w in wanted})
    return [chain[place] for place in places]


def _pair(
    params: Params, job: Job, found: Found, verdict: Verdict
) -> tuple[Seen | None, Seen | None]:
    """The reader's layout and the one it is compared with."""
    own = verdict.layout if verdict.rule in ("", "memory") else verdict.nearest
    a = seen(job, own) if own else None
    if params.against == "nearest":
        near = verdict.nearest or (verdict.layout if not verdict.rule else None)
        return a, seen(job, near) if near else None
    if params.against == "other" and (chosen := other(params)):
        judgement = judged(job, found, chosen)
        fits = judgement.rule in ("", "memory")
        b = chosen if fits else judgement.nearest
        return a, seen(job, b) if b else None
    place = pick(found, "fastest" if params.against == "other" else params.against)
    return a, seen(job, found.kept[place]) if place >= 0 else None


def _terms(shared: Shared) -> list[Step]:
    """A step for every term of time and part of memory that either of two layouts has."""
    pair = [one for one in (shared.a, shared.b) if one]
    times = [name for name in TERMS if any(one.terms[name] > 0 for one in pair)]
    parts = [name for name in PARTS if any(one.parts.get(name) for one in pair)]
    steps = [Step("time", f"time.{name}", place) for place, name in enumerate(times)]
    return steps + [Step("part", f"part.{name}", place) for place, name in enumerate(parts)]


def _scales(params: Params, shared: Shared) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace."""
    found = shared.found
    pair = [one for one in (shared.a, shared.b) if one]
    if params.show == "compare" and pair:
        return {
            "seconds": (0.0, max(max(one.terms.values()) for one in pair)),
            "memory": (0.0, max([params.capacity, *(one.bytes / GIB for one in pair)])),
        }  # fmt: skip
    if params.show == "links" and shared.a and shared.a.uses:
        return {"seconds": (0.0, max(use.waiting + use.moving for use in shared.a.uses))}
    if not len(found.kept):
        return {}
    return {
        "memory": (float(found.bytes.min()) / GIB, float(found.bytes.max()) / GIB),
        "seconds": (float(found.seconds.min()), float(found.seconds.max())),
        "bubble": (0.0, float(found.bubble.max())),
    }  # fmt: skip
