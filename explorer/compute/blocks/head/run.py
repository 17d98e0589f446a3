"""Runs the lab: rows, gradients, lengths and widths first, then trainings that grow (torch)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explorer.compute.blocks.curves import EVERY
from explorer.compute.blocks.head.params import (
    HEADS,
    MOST_TOKENS,
    SEEDS,
    WAYS,
    Head,
    Params,
    Step,
    Training,
)
from explorer.compute.models.reading import opening_steps, tokens_of
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Head, a step names a place in it.

    Raises ParamError: a text the model has no tokens for, or of one token.
    """
    model = yield from opening_steps(params.model)
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    if len(ids) < 2:
        raise ParamError("text", params.text, "at least two tokens", "rule", "error.short",
                         {"tokens": len(ids)})  # fmt: skip
    from explorer.compute.blocks.head import lookup, training, widths

    looked = lookup.lookup_of(model, ids)
    yield None
    rows = lookup.rows_of(model, ids)
    yield None
    widths.features()
    yield None
    wide = widths.widths_of()
    yield None
    empty = np.empty((0, len(HEADS), SEEDS))
    nothing = Training(empty, empty, training.parameters(), np.zeros((len(HEADS), SEEDS)))
    shared = Head(looked, rows, wide, nothing)
    asked = yield Append(trace_of(params, shared, notices, complete=False))
    losses, largest = list[np.ndarray](), list[np.ndarray]()
    for loss, z, related in training.trainings(params):
        losses.append(loss)
        largest.append(z)
        done = Training(np.stack(losses), np.stack(largest), nothing.parameters, related)
        shared = replace(shared, training=done)
        if asked == FINISH:
            break
        if len(losses) % EVERY == 0 and len(losses) < params.updates:
            asked = yield Append(trace_of(params, shared, notices, complete=False))
        else:
            asked = yield Progress(len(losses) / params.updates, message("progress.train"))
    return trace_of(params, shared, notices, complete=True)


def trace_of(params: Params, shared: Head, notices: list[Message], complete: bool) -> Trace:
    """The steps of everything that is there; the drift of logits when the training is over."""
    done = -(-len(shared.training.losses) // EVERY)
    counts = {
        "lookup": len(shared.lookup.ids), "gradient": 2, "normhead": 2, "widths": len(WAYS),
        "tied": done, "drift": done if complete else 0,
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections), notices=tuple(notices),
                 complete=complete)  # fmt: skip
