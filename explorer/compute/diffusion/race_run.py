"""Runs the race: all samplers with the exact denoiser, one with a learned one, students (torch)."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Generator
from typing import Any

import numpy as np

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.flow import flow_of_alpha_bar, sample_flow, scale_of_flow
from explorer.compute.diffusion.measures.clouds import (
    mmd2_parts,
    mmd2_to,
    on_data,
    sliced_wasserstein,
)
from explorer.compute.diffusion.mixture import GaussianMixture, exact_denoiser, posterior
from explorer.compute.diffusion.race import (
    BUDGETS,
    SHOWN,
    STUDENTS,
    Identity,
    Params,
    Result,
    Step,
    Story,
    steps_of,
)
from explorer.compute.diffusion.sampling import (
    SAMPLERS,
    Denoise,
    Method,
    sample,
)
from explorer.compute.diffusion.schedules import (
    karras_sigmas,
    levels_of_sigmas,
    noise_schedule,
)
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

SCHEDULE = noise_schedule("linear")
#: The identities are shown on so many steps, with the paths of so many particles.
SAME_STEPS, SAME_PATHS = 10, 14
#: Steps of Heun along the reference that errors of paths are measured against.
REFERENCE = 300
FLOOR_SETS = 20
PAIRS = (
    ("ddim", "euler"), ("ddim", "dpm++1"), ("ddim", "flow"),
    ("ddpm", "ddim:1"), ("ddpm", "euler-ancestral"),
)  # fmt: skip


def levels_for(params: Params, steps: int) -> list[float]:
    """The noise levels of a run with so many steps."""
    if params.levels == "karras":
        # one step alone goes from the noisiest level
        sigmas = karras_sigmas(steps) if steps > 1 else karras_sigmas(2)[:1]
        return levels_of_sigmas(sigmas)
    return kept_levels(SCHEDULE, steps, params.levels)


class Judge:
    """Measures samples as the params say."""

    def __init__(self, params: Params, mixture: GaussianMixture) -> None:
        self.params, self.mixture = params, mixture
        self.data = mixture.draw(params.particles, np.random.default_rng([params.seed, 0]))[0]
        self.ends: np.ndarray | None = None  # of the exact paths, where those are measured

    def value(self, samples: np.ndarray, deterministic: bool) -> float:
        """The measure; NaN for the end of a path that fresh noise has led elsewhere."""
        metric = self.params.metric
        if not np.isfinite(samples).all():
            return math.nan
        if metric == "mmd2":
            return mmd2_to(samples, self.mixture)
        if metric == "sliced":
            return sliced_wasserstein(samples, self.data)
        if metric == "on_data":
            return on_data(samples, self.mixture)
        if not deterministic or self.ends is None:
            return math.nan
        return float(np.median(np.linalg.norm(samples - self.ends, axis=1)))

    def floor(self) -> Generator[None, str | None, tuple[float, float]]:
        """Where nine of ten fresh data sets lie; (0, 0) for errors of paths, which can vanish."""
        if self.params.metric == "endpoint":
            return 0.0, 0.0
        rng = np.random.default_rng([self.params.seed, 1])
        found = []
        for _ in range(FLOOR_SETS):
            found.append(self.value(self.mixture.draw(self.params.particles, rng)[0], True))
            yield None
        low, high = np.quantile(found, (0.05, 0.95))
        return float(low), float(high)


def run(params: Params) -> Producer:
    """Budget by budget, all samplers; then where the error comes from, and what is the same."""
    params.validate()
    yield Progress(0.0, message("doing.race"))
    mixture = mixture_of(params.data, params.points, params.spread)
    judge = Judge(params, mixture)
    noise = np.random.default_rng([params.seed, 2]).standard_normal((params.particles, 2))
    exact = exact_denoiser(mixture)
    learned = yield from learned_denoisers(params, mixture)
    if params.metric == "endpoint":
        judge.ends = yield from reference(params, noise, exact)
    floor = yield from judge.floor()
    story = Story(
        mixture=mixture, data=judge.data[:SHOWN].astype(np.float32), floor=floor,
        noise=judge.value(noise, True), runs=(), learned=(), brief=(), students=(),
        network=("none" if not learned else "shipped" if params.shipped() else "trained"),
        error=learned[0].error if learned else math.nan,
        brief_error=learned[1].error if len(learned) > 1 else math.nan,
        identities=(), path_levels=np.zeros(0), paths=np.zeros((2, 0, 0)),
        weights=learned[0].weights if learned else 0,
    )  # fmt: skip
    if learned and params.levels == "trailing":
        found = yield from students(judge, noise, learned[0].network)
        story = dataclasses.replace(story, students=found)
    total = sum(BUDGETS)
    for index, budget in enumerate(BUDGETS):
        # [race] the same budget of calls for every sampler, from the same noise
        row = []
        for name in SAMPLERS:
            method = Method(name)
            steps = steps_of(name, budget)
            row.append((yield from raced(params, judge, noise, exact, method, steps)))
            yield Progress(sum(BUDGETS[:index]) / total, message("doing.race"))
        more, steps = [*learned_rows(story)], steps_of(params.sampler, budget)
        for place, one in enumerate(learned):
            method = Method(params.sampler)
            result = yield from raced(params, judge, noise, one.denoise, method, steps)
            more[place] = (*more[place], result)
            yield None
        story = dataclasses.replace(
            story, runs=(*story.runs, tuple(row)), learned=more[0], brief=more[1]
        )
        asked = yield Append(trace_of(params, story, complete=False))
        if asked == FINISH:
            break
    same, levels, paths = identities(params, noise, exact)
    yield None
    story = dataclasses.replace(story, identities=same, path_levels=levels, paths=paths)
    return trace_of(params, story, complete=True)


def raced(
    params: Params, judge: Judge, noise: np.ndarray, denoise: Denoise, method: Method, steps: int
) -> Generator[None, str | None, Result]:
    """One run from the noise to samples, and its measure."""
    rng = np.random.default_rng([params.seed, 3])
    made = noise
    moves = sample(noise, levels_for(params, steps), denoise, method,
                   lambda: rng.standard_normal(noise.shape))  # fmt: skip
    for move in moves:
        made = move.x
        if move.position % 10 == 9:
            yield None
    parts: tuple[float, ...] = ()
    if params.metric == "mmd2" and np.isfinite(made).all():
        parts = mmd2_parts(made, judge.mixture)
        value = parts[0] + parts[1] - 2.0 * parts[2]
    else:
        value = judge.value(made, not method.random)
    shown = np.clip(np.nan_to_num(made[:SHOWN], nan=1e3), -1e3, 1e3)
    return Result(steps, method.calls(steps), value, shown.astype(np.float32), parts)


def reference(
    params: Params, noise: np.ndarray, denoise: Denoise
) -> Generator[None, str | None, np.ndarray]:
    """Where each particle ends along the exact path: Heun in many steps."""
    last = noise
    for move in sample(noise, levels_for(params, REFERENCE), denoise, Method("heun"),
                       lambda: noise):  # fmt: skip
        last = move.x
        if move.position % 10 == 0:
            yield None
    return np.asarray(last)


def students(
    judge: Judge, noise: np.ndarray, teacher: Any
) -> Generator[Progress | None, str | None, tuple[Result, ...]]:
    """Distilled students, each in as many steps as it was made for: those that ship, or new ones of
    `teacher`; none where neither is wanted."""
    import torch

    from explorer.compute.diffusion.networks.denoiser import as_denoise
    from explorer.compute.diffusion.networks.files import open_shipped

    torch.set_num_threads(1)
    params, networks = judge.params, {}
    if params.distilled:
        networks = yield from distilled(params, judge.mixture, teacher)
    elif params.shipped():
        networks = {steps: open_shipped(f"points-ring-{steps}").network for steps in STUDENTS}
    found = []
    for steps in STUDENTS if networks else ():
        # [students] one call of the student stands for many of its teacher's
        denoise = as_denoise(networks[steps], SCHEDULE)
        found.append((yield from raced(params, judge, noise, denoise, Method("ddim"), steps)))
        yield None
    return tuple(found)


def distilled(
    params: Params, mixture: GaussianMixture, teacher: Any
) -> Generator[Progress, str | None, dict[int, Any]]:
    """Students by the steps they take, each the teacher of the next."""
    from explorer.compute.diffusion.distillation import Round, distil
    from explorer.compute.diffusion.networks.points_recipes import STUDENTS as ROUNDS
    from explorer.compute.diffusion.networks.points_recipes import drawing

    found = {}
    for steps in ROUNDS:
        # [distil] a round: half the steps of the one before
        how = Round(steps, params.distilled, seed=params.seed)
        for number, _, student in distil(teacher, SCHEDULE, drawing(mixture), how):
            latest = student
            yield Progress(0.0, message("doing.distil", steps=steps, updates=number))
        found[steps] = teacher = latest
    return found


def learned_rows(story: Story) -> tuple[tuple[Result, ...], tuple[Result, ...]]:
    """What the learned denoisers have run so far."""
    return story.learned, story.brief


@dataclasses.dataclass(frozen=True)
class Learned:
    """A learned denoiser, its mean square error in epsilon, how many weights, the network."""

    denoise: Denoise
    error: float
    weights: int
    network: Any


def learned_denoisers(
    params: Params, mixture: GaussianMixture
) -> Generator[Progress | None, str | None, list[Learned]]:
    """The one that ships, if it fits the data, and one trained now."""
    if not params.learned:
        return []
    import torch

    from explorer.compute.diffusion.networks.files import open_shipped
    from explorer.compute.diffusion.networks.mlp import MLP
    from explorer.compute.diffusion.networks.points_recipes import SHAPE, drawing
    from explorer.compute.diffusion.networks.training import Training, TrainingConfig, built

    torch.set_num_threads(1)
    found = []
    if params.shipped():
        found.append(judged(open_shipped("points-ring").network, params, mixture))
        yield None
    config = TrainingConfig(params.updates, 256, 5e-3, "linear", 1000,
                            warm_up=min(20, params.updates), seed=params.seed)  # fmt: skip
    training = Training(config, built(MLP, SHAPE, params.seed), drawing(mixture))
    for update in training.run():
        yield Progress(0.0, message("doing.training", updates=update.number))
    network = training.averaged.eval().requires_grad_(False)
    return [*found, judged(network, params, mixture)]


def judged(network: Any, params: Params, mixture: GaussianMixture) -> Learned:
    """A network as a denoiser, compared with the exact one on noised data of all levels."""
    from explorer.compute.diffusion.networks.denoiser import as_denoise

    denoise = as_denoise(network, SCHEDULE)
    rng, errors = np.random.default_rng([params.seed, 4]), []
    for level in map(float, SCHEDULE.alpha_bar[5::25]):
        data = mixture.draw(25, rng)[0]
        x = math.sqrt(level) * data + math.sqrt(1 - level) * rng.standard_normal(data.shape)
        errors.append(((denoise(x, level) - posterior(mixture, x, level).epsilon) ** 2).mean())
    weights = sum(weight.numel() for weight in network.parameters())
    return Learned(denoise, float(np.mean(errors)), weights, network)


def identities(
    params: Params, noise: np.ndarray, denoise: Denoise
) -> tuple[tuple[Identity, ...], np.ndarray, np.ndarray]:
    """Samplers that are one and the same in other words, on the same noise and the same draws."""
    levels, start = levels_for(params, SAME_STEPS), noise[:200]

    def samples_of(name: str) -> list[np.ndarray]:
        if name == "flow":
            times = [flow_of_alpha_bar(level) for level in levels]
            begun = start / scale_of_flow(times[0])
            return [m.x for m in sample_flow(begun, times, denoise)]
        kind, _, eta = name.partition(":")
        rng = np.random.default_rng([params.seed, 5])
        method = Method(kind, eta=float(eta) if eta else None)
        return [m.x for m in sample(start, levels, denoise, method,
                                    lambda: rng.standard_normal(start.shape))]  # fmt: skip

    # [identities] the same noise, the same levels, the same draws: how far apart do they end?
    ways = {name: samples_of(name) for pair in PAIRS for name in pair}
    found = tuple(
        Identity(a, b, float(max(np.abs(x - y).max() for x, y in
                                 zip(ways[a], ways[b], strict=True))))
        for a, b in PAIRS
    )  # fmt: skip
    paths = [np.stack([x[:SAME_PATHS, 0] for x in ways[name]]) for name in ("ddim", "euler")]
    return found, np.array(levels), np.stack(paths)


def trace_of(params: Params, story: Story, complete: bool) -> Trace:
    """The steps so far."""
    steps = [Step("race", index) for index in range(len(story.runs))]
    sections = [Section("race", 0, message("section.race"))]
    if complete:
        last = len(story.runs) - 1
        if story.learned:
            sections.append(Section("budget", len(steps), message("section.budget")))
            steps.append(Step("budget", last, 3.0))
        sections.append(Section("identities", len(steps), message("section.identities")))
        steps.append(Step("identities", last, 3.0))
    return Trace(params, tuple(steps), story, tuple(sections),
                 {"value": value_range(params.metric, story)}, complete=complete)  # fmt: skip


def value_range(metric: str, story: Story) -> tuple[float, float]:
    """The range of the plot: from the floor to the worst of what was measured."""
    if metric == "on_data":
        return 0.0, 1.0
    every = [r.value for row in story.runs for r in row]
    every += [r.value for r in (*story.learned, *story.brief)]
    every += [r.value for r in story.students]
    good = [value for value in every if value > 0 and math.isfinite(value)]
    high = max([*good, story.floor[1], 1e-3]) * 1.5
    low = min(good, default=high) if metric == "endpoint" else max(story.floor[1], 1e-6)
    return max(low, 1e-9) / (1.3 if metric == "endpoint" else 2.5), min(high, 1e4)
