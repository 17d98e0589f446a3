"""From the params of the data parallelism lab to its trace, one picture at a time."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from explorer.compute.models.architecture import MODELS
from explorer.compute.parallelism.data.params import Params, Shared, Step, Waiting
from explorer.compute.parallelism.data.sampler import shards
from explorer.compute.parallelism.data.timeline import Machine, Setting, simulate
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import Message, message

MOST_STOPS = 24  # in one phase of a timeline; of more buckets every so many get one


def run(params: Params) -> Producer:
    """The trace of whatever is shown."""
    params.validate()
    yield None
    if params.show == "gradients":
        return _gradients(params)
    if params.show == "timeline":
        return _timeline(params)
    if params.show == "sampler":
        return _sampler(params)
    return (yield from _waiting(params))


def _gradients(params: Params) -> Trace:
    from explorer.compute.parallelism.data.replicas import training_step

    found = training_step(params)
    names = ("whole", "split", "forward", "backward", "average", "update")
    steps = tuple(Step("gradients", name) for name in names)
    sections = tuple(Section(n, i, message(f"section.{n}")) for i, n in enumerate(names))
    part = slice(found.place, found.place + len(found.names))
    shown = [found.local[:, part], found.whole[part], found.average[part]]
    low = min(0.0, *(float(numbers.min()) for numbers in shown))
    high = max(0.0, *(float(numbers.max()) for numbers in shown))
    notices: tuple[Message, ...] = ()
    if params.batch % params.ranks and params.average == "ranks":
        notices = (message("uneven", batch=params.batch, ranks=params.ranks),)
    return Trace(params, steps, Shared(gradients=found), sections,
                 {"gradient": (low, high)}, notices=notices)  # fmt: skip


def setting_of(params: Params) -> Setting:
    """What the timeline simulates."""
    factors = tuple(params.factor if r == params.slow else 1.0 for r in range(params.ranks))
    machine = Machine(params.speed * 1e12, params.bandwidth * 1e9, params.latency * 1e-6)
    return Setting(MODELS[params.model], params.tokens, int(params.item),
                   int(params.bucket * 2**20), factors, machine)  # fmt: skip


def _timeline(params: Params) -> Trace:
    found = simulate(setting_of(params), params.way)
    moments = found.moments
    if len(moments) > MOST_STOPS:
        every = -(-len(moments) // MOST_STOPS)
        moments = tuple(
            moment for index, moment in enumerate(moments)
            if moment[0] != "bucket" or index % every == 0 or index >= len(moments) - 3
        )  # fmt: skip
    steps = tuple(Step("timeline", key, seconds, bucket) for key, seconds, bucket in moments)
    sections: list[Section] = []
    for index, step in enumerate(steps):
        if not sections or sections[-1].id != step.name:
            if all(section.id != step.name for section in sections):
                sections.append(Section(step.name, index, message(f"section.{step.name}")))
    longest = max(block.end for block in found.blocks)
    return Trace(params, steps, Shared(timeline=found), tuple(sections),
                 {"seconds": (0.0, longest)})  # fmt: skip


def _sampler(params: Params) -> Trace:
    found = shards(params.samples, params.ranks, params.epochs, params.seed,
                   shuffle=params.shuffle, set_epoch=params.set_epoch,
                   drop_last=params.drop_last)  # fmt: skip
    steps = tuple(Step("sampler", f"epoch{epoch}") for epoch in range(params.epochs))
    sections = tuple(
        Section(step.name, index, message("section.epoch", epoch=index))
        for index, step in enumerate(steps)
    )
    return Trace(params, steps, Shared(shards=found), sections)


def _waiting(params: Params) -> Generator[None, str | None, Trace]:
    from explorer.compute.parallelism.data.waiting import on_processes

    found: Waiting = yield from on_processes(params)
    names = ["start", "reached", "waiting", "freed"]
    if params.fault != "slow":
        names.append("barrier")
    seconds = [0.0] * len(names)
    if found.ready is not None and found.freed is not None:
        others = [r for r in range(params.ranks) if r != params.slow]
        reached = float(max(found.ready[others]))
        end = float(max(found.freed[others]))
        asked = 0.0 if found.asked is None else float(max((found.freed + found.asked)[others]))
        seconds = [0.0, reached, (reached + end) / 2, end, max(asked, end)][: len(names)]
    steps = tuple(Step("waiting", n, s) for n, s in zip(names, seconds, strict=True))
    sections = tuple(Section(n, i, message(f"section.{n}")) for i, n in enumerate(names))
    return replace(Trace(params, steps, Shared(waiting=found), sections))
