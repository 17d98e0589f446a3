"""One layout looked at closely: its verdict, its memory part by part, its seconds term by term."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.parallelism import flops
from explorer.compute.parallelism.memory import most_loaded
from explorer.compute.parallelism.planner.front import changes, nearest
from explorer.compute.parallelism.planner.outcome import Seen, Use, Verdict
from explorer.compute.parallelism.planner.rules import broken
from explorer.compute.parallelism.planner.search import Found
from explorer.compute.parallelism.planner.space import Job, Layout, Layouts
from explorer.compute.parallelism.planner.times import AXES, on_a_node, step_times, stride
from explorer.compute.parallelism.term import total

PARTS = ("weights", "gradients", "optimizer", "gathered", "activations", "logits")


def judged(job: Job, found: Found, layout: Layout) -> Verdict:
    """The first rule a layout breaks, with its numbers; and the nearest that breaks none."""
    rule, numbers = _broken(job, layout)
    if not rule:
        return Verdict(layout, "", numbers)
    places = np.flatnonzero(found.fits)
    at = nearest(layout, found.kept.where(places), found.seconds[places])
    if at < 0:
        return Verdict(layout, rule, numbers)
    other = found.kept[int(places[at])]
    return Verdict(layout, rule, numbers, other, changes(layout, other))


def _broken(job: Job, layout: Layout) -> tuple[str, dict[str, object]]:
    if layout.dp == 0:
        cut = math.prod((layout.tp, layout.cp, layout.pp))
        return "world", {"tp": layout.tp, "cp": layout.cp, "pp": layout.pp, "cut": cut,
                         "gpus": job.cluster.gpus}  # fmt: skip
    rule = broken(job, layout)
    if rule is not None:
        return rule.name, rule.numbers(job, layout)
    stage, terms = most_loaded(job.model, layout.mesh(job), layout.training(job))
    parts = {part: total(terms, part) for part in PARTS}
    largest = max(parts, key=lambda part: parts[part])
    numbers: dict[str, object] = {
        "bytes": total(terms), "capacity": int(job.cluster.capacity), "stage": stage,
        "part": largest, "size": parts[largest],
    }  # fmt: skip
    return ("memory" if total(terms) > job.cluster.capacity else ""), numbers


def seen(job: Job, layout: Layout) -> Seen:
    """All numbers of a layout that keeps every rule but perhaps memory."""
    stage, terms = most_loaded(job.model, layout.mesh(job), layout.training(job))
    one = Layouts.of([layout])
    times = step_times(job, one)
    seconds = float(times.step[0])
    work = flops.step(job.model, job.sequences, job.sequence)
    return Seen(
        layout, int(one.micro_batches(job)[0]), stage, total(terms),
        {part: size for part in PARTS if (size := total(terms, part))}, seconds,
        {name: float(value[0]) for name, value in times.terms.items()},
        float(times.forward[0]), float(times.repeated[0]), float(times.attention[0]),
        float(times.bubble_share[0]),
        flops.utilisation(work, seconds, job.cluster.gpus, job.cluster.peak), _uses(job, one),
    )  # fmt: skip


def _uses(job: Job, one: Layouts) -> tuple[Use, ...]:
    messages = step_times(job, one).messages
    found = []
    for axis in AXES:
        group = int(stride(one, axis)[1][0])
        if group > 1:
            m = messages[axis]
            found.append(
                Use(axis, group, int(on_a_node(job, one, axis)[0]), float(m.bytes[0]),
                    float(m.waits[0]), float(m.latency[0]), float(m.rate[0]),
                    float(m.waiting[0]), float(m.moving[0]), float(m.exposed[0]),
                    bool(m.between[0]))
            )  # fmt: skip
    return tuple(found)


def pick(found: Found, which: str) -> int:
    """The place of the fastest, the leanest or the one that idles least; -1 where none fits."""
    places = np.flatnonzero(found.fits)
    if not len(places):
        return -1
    keys = {
        "fastest": (found.bytes, found.seconds), "leanest": (found.seconds, found.bytes),
        "idlest": (found.seconds, found.bubble),
    }[which]  # fmt: skip
    return int(places[np.lexsort([key[places] for key in keys])[0]])
