"""What a network in training is worth: its answers against the exact ones, and its samples."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch

from explorer.compute.diffusion.conversions import epsilon_of, target_of
from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.irreducible import blind_floor, factor, noised, remaining_variance
from explorer.compute.diffusion.mixture import GaussianMixture, posterior
from explorer.compute.diffusion.networks.denoiser import Denoiser, as_denoise
from explorer.compute.diffusion.networks.training import Training
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import TRAINING_STEPS, noise_schedule
from explorer.compute.diffusion.spacing import kept_levels
from explorer.compute.diffusion.training import (
    BANDS,
    SCHEDULE,
    SHOWN,
    SIDE,
    Batch,
    Moment,
    Params,
    Story,
    elbo_weights,
    grid,
    middles,
    reach_of,
)

#: Networks are judged on x_t of so many noise levels, evenly spaced, so many points each.
LEVELS, POINTS = 100, 20
#: Samples drawn at every look, in so many steps of DDIM.
SAMPLES, SAMPLE_STEPS = 300, 20


@dataclass(frozen=True)
class Judge:
    """The same questions for every look, with the exact answers; float64.

    Attributes:
        times, alpha_bar: (levels,), the timesteps (int64) and their noise levels.
        x, epsilon: (levels, points, 2), noised data and the exact epsilon there.
        floor: (levels,), the irreducible loss in epsilon.
        places: (side · side, 2), the grid of the fields.
        noise: (samples, 2), what the samples start from.
    """

    mixture: GaussianMixture
    times: np.ndarray
    alpha_bar: np.ndarray
    x: np.ndarray
    epsilon: np.ndarray
    floor: np.ndarray
    places: np.ndarray
    noise: np.ndarray


def judge_of(params: Params) -> Judge:
    """The questions for a data set."""
    mixture = mixture_of(params.data, params.points, params.spread)
    every = TRAINING_STEPS // LEVELS
    times = np.arange(LEVELS) * every + every // 2
    levels = noise_schedule(SCHEDULE).alpha_bar[times]
    rng = np.random.default_rng([params.seed, 7])
    x = np.stack([noised(mixture, float(level), POINTS, rng) for level in levels])
    pairs = list(zip(x, map(float, levels), strict=True))
    epsilon = np.stack([posterior(mixture, points, level).epsilon for points, level in pairs])
    # ten times as many points for the floor: what it is off would pass for the network's error
    floor = np.array([
        remaining_variance(mixture, noised(mixture, level, 10 * POINTS, rng), level).mean()
        for _, level in pairs
    ])  # fmt: skip
    noise = rng.standard_normal((SAMPLES, 2))
    return Judge(mixture, times, levels, x, epsilon, floor, grid(reach_of(mixture)), noise)


def by_band(values: np.ndarray) -> np.ndarray:
    """The mean over each band of timesteps of one value per judged level, (bands,)."""
    means: np.ndarray = values.reshape(BANDS, -1).mean(axis=1)
    return means


def look(
    training: Training, judge: Judge, before: Moment | None, fields: bool = True
) -> Moment:  # fmt: skip
    """The network as it is; `before` is the look before this one. `fields`: keep them."""
    network, target = training.averaged_denoiser, training.denoiser.config.predicts
    training.network.eval()
    since = training.losses[before.updates if before is not None else 0 :]
    # [excess] its answers on noised data against the exact ones
    times = np.repeat(judge.times, POINTS)
    said = answers(network, judge.x.reshape(-1, 2), times).reshape(judge.x.shape)
    level = judge.alpha_bar[:, None, None]
    excess = ((epsilon_of(target, judge.x, said, level) - judge.epsilon) ** 2).mean(axis=(1, 2))
    scaled = excess * np.array([factor(target, float(a)) for a in judge.alpha_bar])
    field = field_of(training, judge) if fields else np.zeros(0)
    samples = drawn(training, judge.noise)
    share, reached = on_data(judge.mixture, samples)
    training.network.train()
    return Moment(
        training.number,
        float(np.mean(since)) if since else math.nan,
        float(np.std(since)) if since else math.nan,
        by_band(excess), float(scaled.mean()), np.clip(field, -1e3, 1e3).astype(np.float16),
        samples.astype(np.float32), share, reached, training.seconds,
    )  # fmt: skip


def field_of(training: Training, judge: Judge) -> np.ndarray:
    """Its epsilon on a grid, (bands, side, side, 2)."""
    target = training.denoiser.config.predicts
    # [field] its answers on a grid, at the middle of each band
    places, chosen = judge.places, middles(TRAINING_STEPS)
    everywhere = np.tile(places, (BANDS, 1))
    said = answers(training.averaged_denoiser, everywhere, np.repeat(chosen, len(places)))
    levels = np.repeat(training.noise.alpha_bar[chosen], len(places))[:, None]
    epsilon: np.ndarray = epsilon_of(target, everywhere, said, levels)
    return epsilon.reshape(BANDS, SIDE, SIDE, 2)


@torch.no_grad()
def answers(network: Denoiser, x: np.ndarray, times: np.ndarray) -> np.ndarray:
    """What a network says at points (points, 2) and timesteps (points,), float64."""
    said = network(torch.from_numpy(x).float(), torch.from_numpy(times).float())
    return np.asarray(said.double().numpy())


def drawn(training: Training, noise: np.ndarray) -> np.ndarray:
    """Samples from noise, (samples, 2): DDIM in a few steps with the network as it is."""
    denoise = as_denoise(training.averaged_denoiser, training.noise)
    levels = kept_levels(training.noise, SAMPLE_STEPS)
    # [samples] the same noise at every look, so that what changes is the network
    out = finished(sample(noise, levels, denoise, Method("ddim"), lambda: np.zeros_like(noise)))
    return np.clip(np.nan_to_num(out, nan=1e3), -1e3, 1e3)


def on_data(mixture: GaussianMixture, x: np.ndarray) -> tuple[float, int]:
    """The share of points within three spreads of a centre, and how many centres have one."""
    distance = np.linalg.norm(x[:, None, :] - mixture.centres, axis=-1)
    near = distance.min(axis=1) <= 3 * mixture.spread
    return float(near.mean()), len(np.unique(distance.argmin(axis=1)[near]))


def story_of(params: Params, judge: Judge, training: Training) -> Story:
    """What is known before the first update."""
    mixture, target = judge.mixture, params.target
    schedule = noise_schedule(SCHEDULE).alpha_bar
    rng = np.random.default_rng([params.seed, 8])
    data, _ = mixture.draw(2000, rng)
    second = float((mixture.weights @ mixture.centres**2).mean()) + mixture.spread**2
    zero = {
        "epsilon": 1.0, "x0": second,
        "v": float((judge.alpha_bar + (1.0 - judge.alpha_bar) * second).mean()),
    }[target]  # fmt: skip
    factors = np.array([factor(target, float(level)) for level in judge.alpha_bar])
    blind = math.nan
    if not params.time:
        draws = max(6, 240 // len(mixture.centres))  # with many sources each takes long
        blind = blind_floor(mixture, judge.alpha_bar[::2], rng, target, count=draws)
    places = judge.places
    exact = np.stack([
        posterior(mixture, places, float(schedule[t])).epsilon for t in middles(TRAINING_STEPS)
    ])  # fmt: skip
    return Story(
        mixture=mixture, alpha_bar=schedule, middles=middles(TRAINING_STEPS),
        floor=by_band(judge.floor), least=float((factors * judge.floor).mean()), blind=blind,
        zero=zero, exact=exact.reshape(BANDS, SIDE, SIDE, 2).astype(np.float16),
        reach=reach_of(mixture), batch=batch_of(training), losses=np.zeros(0, dtype=np.float32),
        seen=np.zeros((0, 1), dtype=np.int16),
        parameters=sum(weight.numel() for weight in training.network.parameters()),
        on_data=on_data(mixture, data)[0], elbo=elbo_weights(schedule),
    )  # fmt: skip


def some(batch: np.ndarray, most: int, start: int = 0) -> np.ndarray:
    """At most so many of a batch, evenly spaced from any `start`: its first ones may be alike."""
    count = min(most, len(batch))
    return batch[(start + np.arange(count) * len(batch) // count) % len(batch)]


def batch_of(training: Training) -> Batch:
    """Some samples of the batch that the first update will see, and the untrained answers."""
    config, target = training.config, training.denoiser.config.predicts
    generator = torch.Generator().manual_seed(config.seed * 1_000_003)
    # the same draws in the same order as `Training.update` makes them
    clean, _ = training.draw(config.batch, generator)
    chosen = training.choose(0, config.batch, config.timesteps, generator)
    noise = some(torch.randn(clean.shape, generator=generator).double().numpy(), SHOWN)
    x0, times = some(clean.double().numpy(), SHOWN), some(chosen.numpy(), SHOWN)
    level = training.noise.alpha_bar[times]
    x = np.sqrt(level)[:, None] * x0 + np.sqrt(1.0 - level)[:, None] * noise
    said = answers(training.denoiser, x, times)
    wanted = target_of(target, x0, noise, level[:, None])
    loss = ((said - wanted) ** 2).mean(axis=1)
    return Batch(x0, noise, x, times.astype(np.int64), level, said, wanted, loss)
