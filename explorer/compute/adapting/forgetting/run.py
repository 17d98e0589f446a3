"""Runs the lab: the page is learnt, then text B, in all ways at once; the trace grows."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.adapting.forgetting.network import V, Weights, fisher, loss
from explorer.compute.adapting.forgetting.params import (
    ARMS,
    CONTEXT,
    EVERY,
    FIRST_EVERY,
    GROUPS,
    LOOKS,
    READ,
    SEEDS,
    SHARES,
    SHOWN,
    Forgetting,
    Params,
    Step,
)
from explorer.compute.adapting.forgetting.repeats import sampled, share, usual
from explorer.compute.adapting.forgetting.texts import SIGNS, page, text_of, windows
from explorer.compute.adapting.forgetting.tuning import arms_of, copied, learn, tune
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Every so many contexts of the page the Fisher information is summed over.
SPARSE = 6


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Forgetting, a step names a place in it."""
    yield Progress(0.0)
    (old, old_held), (new, new_held) = windows(page()), windows(text_of(params.second))
    held = (old_held[::2], new_held[::2])
    seeds = [params.seed + place for place in range(SEEDS)]

    def measured(weights: Weights) -> np.ndarray:
        """(2, ways, seeds): on the page, on text B."""
        return np.stack([loss(weights, one).reshape(-1, SEEDS) for one in held])

    shared = Forgetting(
        np.empty((0, 2, SEEDS)), np.empty((0, len(ARMS), 2, SEEDS)), np.zeros(len(GROUPS)),
        np.zeros((len(ARMS), len(GROUPS))), np.zeros((1 + len(ARMS), SEEDS)),
        np.zeros((len(ARMS), SEEDS)), np.empty((0, 2, SEEDS)),
        np.array([round(one * params.updates) for one in LOOKS]), (), np.zeros((len(LOOKS), SEEDS)),
        np.array([usual(page()), usual(text_of(params.second))]),
    )  # fmt: skip
    # [first]
    points: list[np.ndarray] = []
    start: Weights = []
    for update, start in enumerate(learn(params, seeds, old)):
        if update % FIRST_EVERY:
            yield Progress(update / params.learning, message("progress.first"))
            continue
        points.append(measured(start)[:, 0])
        shared = replace(shared, first=np.stack(points))
        if update and (yield Append(trace_of(params, shared, False))) == FINISH:
            return trace_of(params, shared, True)
    # [fisher]
    importance = fisher(start, old[::SPARSE])
    yield None
    shared = replace(shared, fisher=by_group([one[0] for one in importance], _mean))
    # [protect]
    losses: list[np.ndarray] = []
    looked: list[Weights] = []
    weights = start
    for update, weights in enumerate(tune(params, *_order(params, start, importance, old, new))):
        if update in shared.looks:
            times = int((shared.looks == update).sum())
            looked += times * [[one[:SEEDS] for one in weights]]
        if update % EVERY:
            yield Progress(update / params.updates, message("progress.tune"))
            continue
        losses.append(measured(weights).swapaxes(0, 1))
        shared = replace(shared, tuned=np.stack(losses))
        if update and (yield Append(trace_of(params, shared, False))) == FINISH:
            return trace_of(params, shared, True)
    shared = _gone(shared, copied(start, len(ARMS)), weights)
    yield Append(trace_of(params, shared, False))
    # [mix]
    mixed = yield from _mixed(params, start, old, new)
    shared = replace(shared, mixed=measured(mixed).swapaxes(0, 1))
    if (yield Append(trace_of(params, shared, False))) == FINISH:
        return trace_of(params, shared, True)
    # [repeat]
    every = [np.concatenate(same) for same in zip(*looked, strict=True)]
    samples = sampled(every, params.seed)
    repeats = np.array([share(one) for one in samples]).reshape(len(LOOKS), SEEDS)
    shared = replace(shared, samples=tuple(samples[::SEEDS]), repeats=repeats)
    return trace_of(params, shared, True)


def _mixed(
    params: Params, start: Weights, old: np.ndarray, new: np.ndarray
) -> Generator[Progress, Any, Weights]:
    """The weights after the second training, all SHARES side by side."""
    ways = np.repeat(np.array(SHARES), SEEDS)
    ending = copied(start, len(SHARES))
    still = [np.zeros((1, 1, 1))] * len(ending)
    trained = tune(params, ending, old, new, ways, still, still, np.ones((len(ways), 3)))
    for update, now in enumerate(trained):
        ending = now
        yield Progress(update / params.updates, message("progress.mix"))
    return ending


def mixtures(params: Params) -> Generator[Progress, Any, np.ndarray]:
    """The trade-off alone: losses (shares, 2, seeds), on the page and on text B."""
    (old, old_held), (new, new_held) = windows(page()), windows(text_of(params.second))
    start: Weights = []
    for now in learn(params, [params.seed + place for place in range(SEEDS)], old):
        start = now
    weights = yield from _mixed(params, start, old, new)
    losses = [loss(weights, one[::2]).reshape(-1, SEEDS) for one in (old_held, new_held)]
    return np.stack(losses, axis=1)


def _order(
    params: Params, start: Weights, importance: Weights, old: np.ndarray, new: np.ndarray
) -> tuple[Weights, np.ndarray, np.ndarray, np.ndarray, Weights, Weights, np.ndarray]:
    """What `tune` takes for ARMS."""
    weights, shares, springs, homes, free = arms_of(params, start, importance)
    return weights, old, new, shares, springs, homes, free


def by_group(weights: list[np.ndarray], of: Callable[[np.ndarray], float]) -> np.ndarray:
    """(GROUPS,) a number of each group of one net's weights, biases left out."""
    by_sign = weights[0].reshape(CONTEXT, V, -1)
    read = (by_sign[:, SIGNS.index(one)] for one in READ)
    return np.array([float(of(one)) for one in (*read, weights[2], weights[4])])


def _mean(one: np.ndarray) -> float:
    return float(one.mean())


def _size(one: np.ndarray) -> float:
    return float(np.sqrt(np.mean(one**2)))


def _gone(shared: Forgetting, start: Weights, weights: Weights) -> Forgetting:
    """With how far the weights went."""

    def length(all_of: Weights) -> np.ndarray:
        squares = sum((one**2).sum(axis=(1, 2)) for one in all_of)
        return np.asarray(np.sqrt(squares)).reshape(-1, SEEDS)

    away = [new - old for new, old in zip(weights, start, strict=True)]
    moves = [by_group([one[at * SEEDS] for one in away], _size) for at in range(len(ARMS))]
    lengths = np.concatenate([length(start)[:1], length(weights)])
    return replace(shared, moves=np.stack(moves), lengths=lengths, distances=length(away))


def trace_of(params: Params, shared: Forgetting, complete: bool) -> Trace:
    """The steps of everything that is there."""
    tuned = max(len(shared.tuned) - 1, 0)
    counts = {
        "first": max(len(shared.first) - 1, 0), "forget": tuned, "protect": tuned,
        "fisher": len(SHOWN) if shared.distances.any() else 0, "mix": len(shared.mixed),
        "repeat": len(shared.samples),
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections), complete=complete)
