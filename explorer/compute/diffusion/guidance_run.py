"""Runs the guidance lab: trains two classifiers, guides, and guides again at other scales."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from explorer.compute.diffusion.guidance import LINE, PLANE, Params
from explorer.compute.diffusion.guidance_classifier import Classifier, train
from explorer.compute.diffusion.guidance_data import labelled
from explorer.compute.diffusion.guidance_laws import (
    Grid,
    distance,
    fine_law,
    moments,
    noised,
    tilted,
)
from explorer.compute.diffusion.guidance_sources import Labelled, epsilon, log_probability
from explorer.compute.diffusion.guidance_steps import (
    Schooling,
    Shared,
    Step,
    Sweep,
    guided_epsilon,
    step_at,
)
from explorer.compute.diffusion.sampling import Method, Move, sample
from explorer.compute.diffusion.schedules import karras_sigmas, levels_of_sigmas
from explorer.core.trace import ComputedSteps, Limit, Producer, Progress, Section, Trace
from explorer.core.words import message

SWEPT = np.array([0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.5, 7.5, 10.0, 12.5, 16.0])
SWEPT_PARTICLES = 250
SCHOOL_POINTS = 1500
SCHOOL_SIGMAS = np.geomspace(0.01, 80.0, 25)
#: Trained classifiers of the last settings, so that a scale that is dragged trains nothing again.
_trained: OrderedDict[Any, tuple[Classifier, Classifier, Schooling]] = OrderedDict()


def run(params: Params) -> Producer:
    """The classifiers first, then the guided run, then the sweep over scales."""
    params.validate()
    yield Progress(0.0, message("doing.classifiers"))
    data = labelled(params.data, params.points, params.spread)
    noisy, clean, schooling = yield from _classifiers(params, data)
    levels = levels_of_sigmas(karras_sigmas(params.steps))
    draws = np.random.default_rng([params.seed, 2])
    start = draws.standard_normal((params.particles, data.whole.dimensions))

    # [guide] from noise to samples, told at every level what noise to expect
    def told(x: np.ndarray, alpha_bar: float) -> np.ndarray:
        return guided_epsilon(params, data, noisy, clean, x, alpha_bar, params.s)

    xs, calls = [], 0
    for move in _sampled(params, start, levels, told, 3):
        xs.append(move.x.astype(np.float32))
        calls = move.calls
        yield Progress(0.4 + 0.2 * len(xs) / len(levels), message("doing.guide"))
    axis, grid = data.axis, grid_of(data)
    plain = np.zeros_like(start)
    for move in _sampled(
        params, start, levels, lambda x, level: epsilon(data.part, x, level), 3
    ):  # fmt: skip
        plain = move.x
        yield None
    class_alone = tilted(data, grid, 1.0, 1.0)
    swept = yield from _sweep(params, data, noisy, clean, grid)
    law = fine_law(data, grid, params.s)
    river = np.zeros((0, 0), np.float32)
    if grid.dimensions == 1:
        rows = []
        for level in levels:
            rows.append(noised(grid, law, level).astype(np.float32))
            yield None
        river = np.stack(rows)
    shared = Shared(
        data=data, axis=axis, grid=grid, law=law, river=river,
        levels=np.array(levels), x=np.stack(xs), noisy=noisy, clean=clean, sweep=swept,
        schooling=schooling, calls=calls * (2 if params.guide == "free" else 1),
        floor=_floor(params, grid, tilted(data, grid, 1.0, params.s), axis),
        plain=distance(plain[:, axis], grid, class_alone, axis),
    )  # fmt: skip
    return trace_of(params, shared)


def trace_of(params: Params, shared: Shared) -> Trace:
    """Steps that are made when they are looked at, with one scale for all of them."""
    steps = ComputedSteps(len(shared.levels), step_at, shared, params)
    notices = []
    if params.particle >= params.particles:
        notices.append(message("notice.particle", shown=params.particles))
    last: Step = steps[len(steps) - 1]
    densest = float(max(last.believed.max(), last.alone.max()))
    return Trace(
        params,
        steps,
        shared=shared,
        sections=tuple(_sections(shared)),
        scales={"position": (-shared.grid.reach, shared.grid.reach), "density": (0.0, densest)},
        limits={"particle": Limit(0, params.particles - 1)},
        notices=tuple(notices),
    )


def _sections(shared: Shared) -> Iterator[Section]:
    """Noise, then the levels at which the class is decided, then the finished samples."""
    yield Section("noise", 0, message("section.noise"))
    sigmas = np.sqrt(1 / shared.levels[:-1] - 1)
    middle = int(np.argmax(sigmas <= 2.0)) if (sigmas <= 2.0).any() else 0
    if 0 < middle < len(sigmas):
        yield Section("middle", middle, message("section.middle"))
    yield Section("samples", len(shared.levels) - 1, message("section.samples"))


def grid_of(data: Labelled) -> Grid:
    """Wide enough for the noise and for all data, whatever the scale."""
    sources = (data.whole, data.part)
    far = max(
        float((np.abs(one.centres) + 3 * one.spreads[:, None]).max()) for one in sources
    )  # fmt: skip
    if data.whole.dimensions == 1:
        return Grid(1, LINE, max(3.4, far))
    return Grid(2, PLANE, max(2.7, far))


def _sampled(
    params: Params, start: np.ndarray, levels: list[float],
    told: Callable[[np.ndarray, float], np.ndarray], stream: int,
) -> Iterator[Move]:  # fmt: skip
    fresh = np.random.default_rng([params.seed, stream])
    return sample(
        start, levels, told, Method(params.sampler), lambda: fresh.standard_normal(start.shape)
    )


def _classifiers(params: Params, data: Labelled) -> Any:
    """Both classifiers and how good they are, from the last runs where it can be."""
    drawn = params.points if params.data == "drawn" else ()
    spread = params.spread if data.whole.dimensions > 1 else 0.0
    key = (params.data, drawn, spread, params.updates, params.seed)
    if key in _trained:
        return _trained[key]
    made: list[Classifier] = []
    for number, noisy in enumerate((True, False)):
        for update, (model, _) in enumerate(train(data, noisy, params.updates, params.seed)):
            made[number:] = [model]
            if update % 20 == 0:
                share = 0.4 * (number + update / params.updates) / 2
                yield Progress(share, message("doing.classifiers"))
    schooling = yield from _schooling(params, data, made[0], made[1])
    _trained[key] = (made[0], made[1], schooling)
    while len(_trained) > 8:
        _trained.popitem(last=False)
    return _trained[key]


def _schooling(params: Params, data: Labelled, noisy: Classifier, clean: Classifier) -> Any:
    """Cross-entropy of the three classifiers on the same fresh data at each level. The label is
    not drawn: its probability weighs both answers, which takes its chance out of the curves."""
    rng = np.random.default_rng([params.seed, 5])
    x0 = data.whole.draw(SCHOOL_POINTS, rng)
    is_class = np.exp(log_probability(data, x0, 1.0))
    noise = rng.standard_normal(x0.shape)
    losses: list[list[float]] = []
    for sigma in SCHOOL_SIGMAS:
        level = 1.0 / (1.0 + float(sigma) ** 2)
        x = math.sqrt(level) * x0 + math.sqrt(1 - level) * noise
        answers = (
            log_probability(data, x, level), noisy.log_probability(x, level),
            clean.log_probability(x, level),
        )  # fmt: skip
        losses.append([_cross_entropy(is_class, answer) for answer in answers])
        yield None
    exact, of_noisy, of_clean = np.array(losses).T
    entropy = -data.prior * math.log(data.prior) - (1 - data.prior) * math.log1p(-data.prior)
    return Schooling(SCHOOL_SIGMAS, exact, of_noisy, of_clean, entropy)


def _cross_entropy(is_class: np.ndarray, log_answer: np.ndarray) -> float:
    # log(1 − p) from log p; p that rounds to 1 counts as 1 − 1e-12
    other = np.log(-np.expm1(np.minimum(log_answer, -1e-12)))
    return -float((is_class * log_answer + (1 - is_class) * other).mean())


def _sweep(params: Params, data: Labelled, noisy: Classifier, clean: Classifier, grid: Grid) -> Any:
    """All scales side by side in one run, every scale from the same noise."""
    rng = np.random.default_rng([params.seed, 2])
    one = rng.standard_normal((SWEPT_PARTICLES, data.whole.dimensions))
    start = np.tile(one, (len(SWEPT), 1))
    s = np.repeat(SWEPT, SWEPT_PARTICLES)[:, None]
    levels = levels_of_sigmas(karras_sigmas(min(params.steps, 40)))

    def told(x: np.ndarray, alpha_bar: float) -> np.ndarray:
        return guided_epsilon(params, data, noisy, clean, x, alpha_bar, s)

    x = start
    for number, move in enumerate(_sampled(params, start, levels, told, 4)):
        x = move.x
        yield Progress(0.6 + 0.35 * number / len(levels), message("doing.sweep"))
    found = np.full((6, len(SWEPT)), np.nan)
    for i, scale in enumerate(SWEPT):
        mine = x[i * SWEPT_PARTICLES : (i + 1) * SWEPT_PARTICLES]
        law = tilted(data, grid, 1.0, float(scale))
        mass = law.reshape(-1) * grid.width**grid.dimensions
        found[:, i] = (
            mine[:, data.axis].mean(), mine[:, data.axis].std(), _sure(data, mine),
            *moments(grid, law, data.axis),
            float(mass @ np.exp(log_probability(data, grid.points, 1.0))),
        )  # fmt: skip
        yield None
    mean, spread, sure, law_mean, law_spread, law_sure = found
    return Sweep(SWEPT, mean, spread, sure, law_mean, law_spread, law_sure)


def _sure(data: Labelled, x: np.ndarray) -> float:
    return float(np.exp(log_probability(data, x, 1.0)).mean())


def _floor(params: Params, grid: Grid, law: np.ndarray, axis: int) -> float:
    """The distance that chance alone leaves: of exact draws from the law to the law."""
    rng = np.random.default_rng([params.seed, 6])
    mass = np.cumsum(grid.marginal(law, axis)) * grid.width
    edges = np.arange(1, grid.cells + 1) * grid.width - grid.reach
    draws = np.interp(rng.random(params.particles), mass, edges)
    return distance(draws, grid, law, axis)
