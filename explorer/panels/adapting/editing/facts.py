"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.adapting.editing.params import EVERY, WAYS, Step, Story, scores_of
from explorer.core.trace import Trace
from explorer.panels.adapting.editing.answers import answers_at, moved_at

VALUE_NAMES = {
    "section": "which section",
    "updates": "learn: updates so far; compare: updates of this way",
    "loss": "learn: cross-entropy of the last update, nats",
    "right": "learn: share of right answers",
    "clean": "trace: probability of the right city, mean over people",
    "noisy": "trace: the same with noise on the name",
    "restored": "trace: the same with one state put back, (state, feed-forward, attention) by "
                "layer by token; row 0 is the embedding",
    "answers": "edit: probabilities of all answers to the person’s three questions",
    "moved": "edit: how far the value of each person’s key moves",
    "way": "compare: the way the fact was changed",
    "scores": "compare: the fact, in other words, the person’s other fact, other people’s answers",
    "norm": "compare, many: norm of the change over that of the weights",
    "edits": "many: edits so far",
    "held": "many: share of edits that hold",
    "kept": "many: share of the answers beside them that are as before",
}  # fmt: skip
RESULT_NAMES = {
    "right": "share of right answers after the training",
    "clean": "probability of the right city, mean over people",
    "noisy": "the same with noise on the name",
    "ways": "how the fact was changed",
    "scores": "of each way: the fact, in other words, the person’s other fact, other people’s "
    "answers",
    "norms": "of each way: norm of the change over that of the weights",
    "held": "share of edits that hold after all",
    "kept": "share of the answers beside them that are as before",
}


def scored(trace: Trace, place: int) -> np.ndarray:
    """The four scores of a way, float64 (4,)."""
    found = scores_of(trace.params, trace.shared, trace.shared.ways[place].answers)
    return np.array([found.fact, found.paraphrase, found.same, found.others])


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    story: Story = trace.shared
    found: dict[str, Any] = {"section": step.part}
    if step.part == "learn":
        done = (step.place + 1) * EVERY
        return found | {"updates": done, "loss": float(story.losses[done - 1]),
                        "right": float(story.accuracy[done - 1])}  # fmt: skip
    if step.part == "trace":
        assert story.traced is not None
        return found | {"clean": story.traced.clean, "noisy": story.traced.noisy,
                        "restored": story.traced.restored}  # fmt: skip
    if step.part == "edit":
        return found | {"answers": answers_at(story, step.place)[trace.params.chosen],
                        "moved": moved_at(story, step.place)}  # fmt: skip
    if step.part == "compare":
        edited = story.ways[step.place]
        return found | {"way": WAYS[step.place], "scores": scored(trace, step.place),
                        "updates": edited.updates, "norm": edited.norm}  # fmt: skip
    assert story.held is not None
    assert story.kept is not None
    assert story.drift is not None
    at = step.place
    return found | {"edits": at, "held": float(story.held[at]), "kept": float(story.kept[at]),
                    "norm": float(story.drift[at])}  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run; what was not reached is left out."""
    story: Story = trace.shared
    found: dict[str, Any] = {"right": float(story.accuracy[-1]) if len(story.accuracy) else 0.0}
    if story.traced is not None:
        found |= {"clean": story.traced.clean, "noisy": story.traced.noisy}
    if story.ways:
        found |= {"ways": list(WAYS), "norms": [one.norm for one in story.ways],
                  "scores": [scored(trace, place) for place in range(len(WAYS))]}  # fmt: skip
    if story.held is not None and story.kept is not None:
        found |= {"held": float(story.held[-1]), "kept": float(story.kept[-1])}
    return found
