"""Runs the lab: two distributions, q on its way to p, and one bump for two (numpy, float64)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.losses.bumps import fits_of
from explorer.compute.training.losses.measures import entropy_terms
from explorer.compute.training.losses.params import (
    CANDIDATES,
    FIT_LOOKS,
    STARTS,
    Bars,
    Losses,
    Params,
    Step,
    shares_of,
)
from explorer.compute.training.losses.source import read
from explorer.compute.training.losses.walk import walked
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import Message, message

#: The divergence forward, in reverse, and by way of the middle.
WAYS = 3


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Losses, a step names a place in it."""
    params.validate()
    notices: list[Message] = []
    yield None
    if params.source == "drawn":
        bars = Bars(*shares_of(params))
    else:
        bars = yield from read(params, notices)
    walk = walked(bars.p, bars.q, params.rate, params.updates)
    yield None
    shared = Losses(bars, walk, fits_of(params))
    return trace_of(params, shared, tuple(notices))


def trace_of(params: Params, shared: Losses, notices: tuple[Message, ...]) -> Trace:
    """The steps of everything."""
    counts = {
        "terms": len(shared.bars.p), "directions": WAYS, "walk": len(shared.walk.updates),
        "bumps": len(FIT_LOOKS), "starts": STARTS, "ranks": len(CANDIDATES),
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        sections.append(Section(part, len(steps), message(f"section.{part}")))
        steps += [Step(part, place) for place in range(count)]
    bars = shared.bars
    # bars that can be dragged need room above them
    tall = 1.08 * float(max(bars.p.max(), bars.q.max(), shared.walk.q.max()))
    tall = 1.0 if params.source == "drawn" else min(tall, 1.0)
    bits = max(float(np.nanmax(shared.walk.cross)), float(entropy_terms(bars.p).sum()), 0.1)
    scales = {"share": (0.0, tall), "cross": (0.0, 1.12 * bits)}
    return Trace(params, tuple(steps), shared, tuple(sections), scales, notices=notices)
