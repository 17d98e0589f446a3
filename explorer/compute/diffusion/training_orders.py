"""Six networks trained side by side, each with its own order of timesteps (torch)."""

from __future__ import annotations

import dataclasses

import numpy as np

from explorer.compute.diffusion.time_orders import ORDERS
from explorer.compute.diffusion.training import Course, Params, Step, Story, looks, loss_range
from explorer.compute.diffusion.training_look import judge_of, look, some, story_of
from explorer.compute.diffusion.training_run import SEEN, training_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """The same weights to begin with, the same data and noise; only the timesteps differ."""
    judge = judge_of(params)
    yield None
    each = [training_of(dataclasses.replace(params, order=order), judge.mixture)
            for order in ORDERS]  # fmt: skip
    story = story_of(params, judge, each[0])
    yield None
    seen: list[list[np.ndarray]] = [[] for _ in ORDERS]
    first = look(each[0], judge, None, fields=False)
    steps = [Step("orders", first, 1.0, (first,) * len(ORDERS))]

    def so_far(complete: bool) -> Trace:
        courses = tuple(
            Course(order, np.array(training.losses, dtype=np.float32),
                   np.array(times, dtype=np.int16).reshape(len(times), min(SEEN, params.batch)))
            for order, training, times in zip(ORDERS, each, seen, strict=True)
        )  # fmt: skip
        now = dataclasses.replace(story, courses=courses)
        return trace_of(params, now, tuple(steps), complete)

    asked = yield Append(so_far(complete=False))
    due = looks(params.updates)[1:]
    runs = [training.run() for training in each]
    for number in range(1, params.updates + 1):
        for place, going in enumerate(runs):
            # [orders] an update of each of the six
            update = next(going)
            seen[place].append(some(update.timesteps, SEEN, update.number).astype(np.int16))
            share = number / params.updates
            asked = (yield Progress(share, message("doing.training"))) or asked
        if asked == FINISH or number == due[0]:
            due = [one for one in due if one > number]
            moments = []
            for training, before in zip(each, steps[-1].moments, strict=True):
                moments.append(look(training, judge, before, fields=False))
                yield None
            steps.append(Step("orders", moments[0], 1.0, tuple(moments)))
            if asked == FINISH:
                break
            asked = yield Append(so_far(complete=False))
            if asked == FINISH:
                break
    steps[-1] = dataclasses.replace(steps[-1], dwell=3.0)
    return so_far(complete=True)


def trace_of(params: Params, story: Story, steps: tuple[Step, ...], complete: bool) -> Trace:
    """The steps so far."""
    sections = [Section("orders", 0, message("section.orders"))]
    if complete and len(steps) > 1:
        sections.append(Section("end", len(steps) - 1, message("section.end")))
    moments = [moment for step in steps for moment in step.moments]
    return Trace(
        params, steps, story, tuple(sections),
        {"position": (-story.reach, story.reach), "difference": (0.0, 0.5),
         "loss": loss_range(params, story, moments, 0.2)},
        complete=complete,
    )  # fmt: skip
