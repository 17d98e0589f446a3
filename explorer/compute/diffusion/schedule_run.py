"""The run of diffusion/schedule: noise the data, make samples, and again with half the steps."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from explorer.compute.diffusion.drawn_curve import log_snr_of
from explorer.compute.diffusion.mixture import GaussianMixture, exact_denoiser, posterior
from explorer.compute.diffusion.sampling import Method, Move, sample
from explorer.compute.diffusion.schedule_lab import (
    NOISE,
    SPACINGS,
    Params,
    Shared,
    Step,
    mixture_of,
    schedule_of,
)
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_timesteps, levels
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Levels of the way to noise that are shown, from no noise to the last timestep.
FORWARD = 49


def stream(seed: int, purpose: int) -> np.random.Generator:
    """Random numbers for one purpose (0 data, 1 noising, 2 the start, 3 denoising), so that a
    change in one place leaves the numbers of the others as they are."""
    return np.random.default_rng([seed, purpose])


def resample(
    start: np.ndarray, schedule: NoiseSchedule, times: np.ndarray, mixture: GaussianMixture,
    params: Params,
) -> Iterator[Move]:  # fmt: skip
    """The way back from fresh noise along falling timesteps, with the exact denoiser."""
    fresh = stream(params.seed, 3)
    # [reverse] the sampler starts from pure noise, whatever the schedule left of the data
    return sample(
        start, levels(schedule, times), exact_denoiser(mixture), Method(params.sampler),
        lambda: fresh.standard_normal(start.shape),
    )  # fmt: skip


def shown_times(chain: int) -> list[int]:
    """Timesteps of the way to noise that are shown, rising, −1 (no noise) first."""
    return sorted({-1, *np.round(np.linspace(0, chain - 1, FORWARD - 1)).astype(int).tolist()})


def run(params: Params) -> Producer:
    """Noise the data, sample with the kept timesteps, and once more with half of them."""
    params.validate()
    schedule, mixture = schedule_of(params), mixture_of(params)
    times = {name: kept_timesteps(params.count, params.chain, name) for name in SPACINGS}
    data, _ = mixture.draw(params.particles, stream(params.seed, 0))
    noise = stream(params.seed, 1).standard_normal(data.shape)
    start = stream(params.seed, 2).standard_normal(data.shape)
    steps: list[Step] = []

    def record(way: str, t: int, x: np.ndarray, dwell: float = 1.0) -> None:
        alpha_bar = schedule.level(t)
        guess = x0_hat(mixture, x, alpha_bar)
        steps.append(Step(way, t, alpha_bar, x, guess, dwell))

    for t in shown_times(params.chain):
        # [forward] the jump: what is left of the data, and noise up to the level
        level = schedule.level(t)
        x = math.sqrt(level) * data + math.sqrt(1 - level) * noise
        record("forward", t, x, 3.0 if t in (-1, params.chain - 1) else 1.0)
    yield Progress(0.2, message("doing.forward"))
    turn, kept = len(steps), times[params.spacing]
    for move in resample(start, schedule, kept, mixture, params):
        number = move.position
        t = int(kept[number]) if number < params.count else -1
        record("reverse", t, move.x, 3.0 if number in (0, params.count) else 1.0)
        yield Progress(0.2 + 0.5 * number / params.count, message("doing.reverse"))
    half = max(params.count // 2, 1)
    short_times, short = kept_timesteps(half, params.chain, params.spacing), start
    for move in resample(start, schedule, short_times, mixture, params):
        short = move.x
        yield Progress(0.7 + 0.3 * move.position / half, message("doing.half"))
    stopped = steps[turn + half]
    steps.append(Step("half", stopped.t, stopped.alpha_bar, stopped.x, stopped.x0_hat, 4.0))
    return Trace(
        params,
        tuple(steps),
        shared=Shared(
            mixture, schedule, times, data, noise, start, short, short_times, half, turn
        ),
        sections=(
            Section("forward", 0, message("section.forward")),
            Section("reverse", turn, message("section.reverse")),
            Section("half", len(steps) - 1, message("section.half")),
        ),
        scales={
            "position": position_range(mixture),
            "alpha_bar": (0.0, 1.0),
            "log_snr": log_snr_range(schedule),
            "beta": (0.0, float(schedule.beta.max())),
        },
        notices=tuple(notices_of(schedule, kept)),
    )  # fmt: skip


def x0_hat(mixture: GaussianMixture, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """The expected x_0 given x_t; of a point without noise, the point itself."""
    return x if alpha_bar >= 1 else posterior(mixture, x, alpha_bar).x0_hat


def notices_of(schedule: NoiseSchedule, kept: np.ndarray) -> list[Message]:
    """What is wrong with the schedule, or with where the sampler starts."""
    out = []
    last, first = float(schedule.alpha_bar[-1]), schedule.level(int(kept[0]))
    if last > NOISE:
        out.append(message("notice.never", level=f"{last:.3g}"))
    elif first > NOISE:
        out.append(message("notice.late", t=int(kept[0]), level=f"{first:.3g}"))
    return out


def log_snr_range(schedule: NoiseSchedule) -> tuple[float, float]:
    """The logarithms of signal to noise that are shown, in whole numbers: all of the schedule, and
    always from −10 to 10; nothing below −16, where 0 would lie at −∞."""
    finite = log_snr_of(schedule.alpha_bar)
    finite = finite[np.isfinite(finite)]
    low, high = float(finite.min(initial=0.0)), float(finite.max(initial=0.0))
    return float(max(math.floor(min(low, -10.0)), -16)), float(min(math.ceil(max(high, 10.0)), 16))


def position_range(mixture: GaussianMixture) -> tuple[float, float]:
    """What a plane shows from left to right: the noise, and all the data. From the data alone, so
    that no outlier changes it; up and down it shows as much around 0."""
    margin = 3.5 * mixture.spread
    left = min(-2.6, float(mixture.centres[:, 0].min()) - margin)
    right = max(2.6, float(mixture.centres[:, 0].max()) + margin)
    half = max((right - left) / 2, float(np.abs(mixture.centres[:, 1]).max()) + margin)
    middle = (left + right) / 2
    return middle - half, middle + half
