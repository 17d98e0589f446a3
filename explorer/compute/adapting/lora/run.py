"""The run: one adapter that grows, ranks side by side, four starts, the factor, the shapes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explorer.compute.adapting.lora import adapter
from explorer.compute.adapting.lora.params import (
    EVERY,
    SHAPES,
    STARTS,
    Params,
    Step,
    Story,
    arms_of,
    ranks_of,
)
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Story, a step names a place in it."""
    yield Progress(0.0)
    task = adapter.task_of(params)
    rank = params.thin
    scale = params.alpha / rank
    down, up = adapter.drawn(params, rank)
    zero = np.zeros_like(up)
    losses, downs, ups = list[float](), list[np.ndarray](), list[np.ndarray]()
    story = Story(task, adapter.floors_of(task), np.empty(0), np.empty(0), np.empty(0))
    asked: str | None = None
    for loss, now_down, now_up in adapter.trained(params, task, down, zero, scale):
        losses.append(loss)
        if (len(losses) - 1) % EVERY:
            continue
        downs.append(now_down.copy())
        ups.append(now_up.copy())
        story = replace(story, losses=np.array(losses), down=np.stack(downs), up=np.stack(ups))
        asked = (yield Append(trace_of(params, story, False))) or asked
        if asked == FINISH:
            return trace_of(params, story, True)

    arms = list[list[float]]()
    for size in arms_of(params):
        a, b = adapter.drawn(params, max(size, 1))
        made = (adapter.trained(params, task, a, np.zeros_like(b), params.alpha / size) if size
                else None)  # fmt: skip
        row = list[float]()
        for one in (item[0] for item in made) if made else adapter.tuned(params, task):
            row.append(one)
            if len(row) % 100 == 0:
                asked = (yield Progress(0.5, message("progress.ranks"))) or asked
        arms.append(row)
    story = replace(story, arms=np.array(arms).T)
    asked = (yield Append(trace_of(params, story, False))) or asked
    if asked == FINISH:
        return trace_of(params, story, True)

    first, begun = list[list[float]](), list[list[float]]()
    for how_down, how_up in STARTS:
        a = down if how_down == "random" else np.zeros_like(down)
        b = up if how_up == "random" else zero
        first.append([float(np.linalg.norm(one))
                      for one in adapter.gradients_of(task, a, b, scale)])  # fmt: skip
        row = []
        for loss, _, _ in adapter.trained(params, task, a, b, scale):
            row.append(loss)
            if len(row) % 100 == 0:
                asked = (yield Progress(0.8, message("progress.starts"))) or asked
        begun.append(row)
    story = replace(story, first=np.array(first), begun=np.array(begun),
                    drift=adapter.drift_of(params, task),
                    apart=adapter.merged_apart(task, downs[-1], ups[-1], scale),
                    refused=adapter.refusal(params.width, rank))  # fmt: skip
    return trace_of(params, story, True)


def trace_of(params: Params, story: Story, complete: bool) -> Trace:
    """The steps of everything that is there."""
    counts = {
        "learn": len(story.down),
        "ranks": 0 if story.arms is None else len(arms_of(params)),
        "init": 0 if story.first is None else len(STARTS),
        "scale": 0 if story.drift is None else len(ranks_of(params)),
        "shapes": 0 if story.apart is None else len(SHAPES),
    }
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), story, tuple(sections), complete=complete)
