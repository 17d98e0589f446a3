"""The mixture while it trains, beside two plain feed-forwards on the same tokens."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.blocks.mixture.lab import (
    Params,
    Shared,
    Step,
    choose,
    probabilities,
    size_of,
)
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: How many places of the training are kept, closer together at the beginning.
KEPT = 25


def seen_at(updates: int) -> tuple[int, ...]:
    """0, and up to KEPT updates whose squares are evenly spread."""
    return tuple(sorted({round(updates * (k / (KEPT - 1)) ** 2) for k in range(KEPT)}))


def run(params: Params) -> Producer:
    """The trace grows while the mixture trains; the plain ones are trained before it."""
    import torch

    from explorer.compute.blocks.mixture.train import fresh, tokens_of, train

    torch.set_num_threads(1)
    tokens, answers, groups = tokens_of(params)
    seen = seen_at(params.updates)
    dense: dict[str, np.ndarray] = {}
    for name, times in (("active", params.top_k), ("total", params.experts)):
        plain = fresh(1, times * params.inner, params.seed)
        errors = []
        for found in train(params, tokens, answers, plain, seen, 1, 0.0):
            if found is None:
                yield Progress(0.1)
            else:
                errors.append(found["error"])
        dense[name] = np.array(errors)
    weights = fresh(params.experts, params.inner, params.seed)
    places = tokens.numpy()
    steps: list[Step] = []

    def shared() -> Shared:
        arrays = {name: weight.detach().numpy().copy() for name, weight in weights.items()}
        return Shared(places, groups, answers.numpy(), size_of(params), arrays, dense)

    for found in train(params, tokens, answers, weights, seen, params.top_k, params.balance):
        if found is None:
            command = yield Progress(0.2 + 0.8 * len(steps) / len(seen))
            if command == FINISH and steps:
                return _trace(params, steps, shared(), complete=False)
            continue
        steps.append(_step(params, places, found))
        if len(steps) % 5 == 0:
            yield Append(_trace(params, list(steps), shared(), complete=False))
    return _trace(params, steps, shared(), complete=True)


def _step(params: Params, tokens: np.ndarray, found: dict[str, Any]) -> Step:
    router = found["router"]
    chosen, _ = choose(tokens, router, params.top_k)
    counts = np.bincount(chosen.ravel(), minlength=params.experts)
    return Step(
        found["update"], router, found["error"], found["balance"], counts / counts.sum(),
        probabilities(tokens, router).mean(axis=0).astype(np.float64),
    )  # fmt: skip


def _trace(params: Params, steps: list[Step], shared: Shared, *, complete: bool) -> Trace:
    sections = [Section("start", 0, message("section.start"))]
    if len(steps) > 2:
        sections.append(Section("training", 1, message("section.training")))
    if complete and len(steps) > 1:
        sections.append(Section("end", len(steps) - 1, message("section.end")))
    most = max([step.error for step in steps] + [float(d.max()) for d in shared.dense.values()])
    return Trace(
        params, tuple(steps), shared=shared, sections=tuple(sections),
        scales={"error": (0.0, most)}, complete=complete,
    )  # fmt: skip
