"""The run: training, tracing, one edit, other ways to the same fact, many edits in a row."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.adapting.editing.params import (
    EVERY,
    HIDDEN,
    WAYS,
    Params,
    Step,
    Story,
    facts_of,
    new_city,
    rank_one,
)
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace, quietly
from explorer.core.words import message


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Story, a step names a place in it."""
    yield Progress(0.0)
    import torch

    torch.set_num_threads(1)
    from explorer.compute.adapting.editing import model, rewrite, tracing

    facts = facts_of(params)
    story = Story(facts, new_city(facts, params.chosen), np.empty(0), np.empty(0))
    weights = model.weights_of(params)
    losses: list[float] = []
    right: list[float] = []
    asked: str | None = None
    for loss, share in model.trained(params, weights):
        losses.append(loss)
        right.append(share)
        if len(losses) % EVERY == 0:
            story = replace(story, losses=np.array(losses), accuracy=np.array(right))
            asked = (yield Append(trace_of(params, story, False))) or asked
            if asked == FINISH:
                return trace_of(params, story, True)
        elif len(losses) % 5 == 0:
            asked = (yield Progress(0.5 * len(losses) / params.updates)) or asked
    weights = model.frozen_copy(weights)
    story = replace(story, before=model.answers_of(params, weights))
    for found in tracing.traced(params, weights):
        if found is not None:
            story = replace(story, traced=found)
        asked = (yield Progress(0.6, message("progress.edit"))) or asked
    asked = (yield Append(trace_of(params, story, False))) or asked
    if asked == FINISH:
        return trace_of(params, story, True)

    # one edit, in two ways
    name = f"down{params.place}"
    memory = rewrite.memory_of(params, weights)
    matrix = weights[name].numpy()
    key = memory.names[params.chosen]
    wanted, updates = yield from quietly(
        rewrite.wanted_value(params, weights, params.chosen, story.new, matrix @ key)
    )
    changes = {"rank_one": rank_one(matrix, key, wanted, memory.covariance),
               "outer": rank_one(matrix, key, wanted, np.eye(HIDDEN))}  # fmt: skip
    ways = [rewrite.written(params, weights, name, changes[w], updates) for w in WAYS[:2]]
    moved = {w: np.linalg.norm(memory.names @ changes[w].T, axis=1) for w in WAYS[:2]}
    for way in WAYS[2:]:
        tuned = rewrite.tuned(params, weights, params.chosen, story.new, way)
        ways.append((yield from quietly(tuned)))
    story = replace(story, key=key, value=matrix @ key, wanted=wanted, ways=tuple(ways),
                    moved=moved["rank_one"], outer_moved=moved["outer"])  # fmt: skip
    asked = (yield Append(trace_of(params, story, False))) or asked
    if asked == FINISH:
        return trace_of(params, story, True)
    rows = yield from quietly(many(params, weights, story))
    held, kept, drift = (np.array(one) for one in zip(*rows, strict=True))
    return trace_of(params, replace(story, held=held, kept=kept, drift=drift), True)


def many(
    params: Params, weights: dict[str, Any], story: Story
) -> Generator[None, None, list[tuple[float, float, float]]]:
    """One rank-one edit after another, each of the next person, into the same matrix; the
    covariance is that of the model before the first."""
    from explorer.compute.adapting.editing import model, rewrite

    assert story.before is not None
    name, first = f"down{params.place}", story.before.argmax(axis=-1)
    covariance = rewrite.memory_of(params, weights).covariance
    now, done, rows = weights, list[int](), [(1.0, 1.0, 0.0)]
    for count in range(min(params.edits, params.people)):
        person = (params.chosen + count) % params.people
        done.append(person)
        matrix = now[name].numpy()
        key = rewrite.memory_of(params, now).names[person]
        new = new_city(story.facts, person)
        wanted, _ = yield from quietly(rewrite.wanted_value(params, now, person, new, matrix @ key))
        # [many] each edit adds to what the others left
        now = rewrite.changed(params, now, name, rank_one(matrix, key, wanted, covariance))
        answers = model.answers_of(params, now).argmax(axis=-1)
        held = np.mean([answers[one, 0] == new_city(story.facts, one) for one in done])
        same = answers == first
        beside = np.ones(same.shape, dtype=bool)
        beside[done, :2] = False
        rows.append((float(held), float(same[beside].mean()),
                     rewrite.relative(weights, now, [name])))  # fmt: skip
        yield None
    return rows


def trace_of(params: Params, story: Story, complete: bool) -> Trace:
    """The steps of everything that is there."""
    counts = {
        "learn": len(story.losses) // EVERY,
        "trace": 0 if story.traced is None else params.layers + 4,
        "edit": 3 if story.ways else 0,
        "compare": len(story.ways),
        "many": 0 if story.held is None else len(story.held),
    }
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), story, tuple(sections), complete=complete)
