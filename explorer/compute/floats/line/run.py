"""Runs the number line: the formats, the model's numbers in them, and what torch says (torch)."""

from __future__ import annotations

import torch

from explorer.compute.floats.line.facts import all_facts
from explorer.compute.floats.line.histogram import highest
from explorer.compute.floats.line.params import (
    MOST_SCALE,
    Params,
    Shared,
    stages_of,
    step_at,
)
from explorer.compute.floats.line.populations import (
    activations_of,
    gradients_of,
    lognormal,
    tokens_of,
    weights_of,
)
from explorer.compute.models import library
from explorer.core.trace import ComputedSteps, Limit, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """Drop the numbers of a model onto the line of all formats. Shared is a `Shared`.

    Raises ParamError for a text that the model cannot read, or of fewer than two tokens.
    """
    yield Progress(0.0, message("progress_model"))
    model = library.load(params.model, "cpu")
    yield None
    ids, notices = tokens_of(model, params)
    read = (params.model, tuple(ids))
    weights = weights_of(params.model)
    yield Progress(0.3, message("progress_gradients"))
    activations = activations_of(*read)
    yield None
    loss, gradients = gradients_of(*read)
    yield None
    if params.gradients == "lognormal":
        gradients = lognormal()
        yield None
    populations = (weights, activations, gradients)
    stages = stages_of(params)
    shared = Shared(
        model.card.title, len(ids), loss, populations, all_facts(), str(torch.__version__), stages
    )
    steps = ComputedSteps(len(stages), step_at, shared, params)
    names = [name for name, _ in stages]
    sections = tuple(
        Section(name, names.index(name), message(f"section_{name}"))
        for name in dict.fromkeys(names)
    )
    return Trace(
        params, steps, shared, sections, {"density": (0.0, highest(populations))},
        {"loss_scale": Limit(0, MOST_SCALE)}, tuple(notices),
    )  # fmt: skip
