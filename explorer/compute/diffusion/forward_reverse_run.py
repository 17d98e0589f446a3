"""The run: noise the data, then make samples from noise."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.forward_reverse import Params, Shared, Step, shown_particles
from explorer.compute.diffusion.mixture import (
    GaussianMixture,
    Posterior,
    entropy_bits,
    marginal_density,
    posterior,
)
from explorer.compute.diffusion.noising import forward_step, jump
from explorer.compute.diffusion.sampling import sample
from explorer.compute.diffusion.schedules import NoiseSchedule, noise_schedule
from explorer.compute.diffusion.spacing import kept_timesteps, levels
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import message

#: A source is decided while it keeps more than this probability.
SURE = 0.9


def forward(
    data: np.ndarray, times: list[int], schedule: NoiseSchedule, rng: np.random.Generator
) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Noise the data along rising timesteps; yields (t, x_t, the noise that was added)."""
    # [forward] shrink, add noise, again and again
    x, before = data, -1
    yield before, x, np.zeros_like(x)
    for t in times:
        z = rng.standard_normal(x.shape)
        alpha = schedule.level(t) / schedule.level(before)
        x = forward_step(x, alpha, z)
        yield t, x, z
        before = t


def stream(seed: int, purpose: int) -> np.random.Generator:
    """Random numbers for one purpose (0 data, 1 noising, 2 the start, 3 denoising, 4 the jumps), so
    that a change in one place leaves the numbers of the others as they are."""
    return np.random.default_rng([seed, purpose])


class _Record:
    """The steps of a run as they come, and what is known of each."""

    def __init__(self, mixture: GaussianMixture, params: Params, schedule: NoiseSchedule) -> None:
        self.mixture, self.params, self.schedule = mixture, params, schedule
        self.steps: list[Step] = []
        self.entropy: list[np.ndarray] = []
        self.best: list[np.ndarray] = []
        self.probable: list[np.ndarray] = []

    def add(
        self, way: str, t: int, alpha: float, x: np.ndarray, noise: np.ndarray | None,
        jumped: np.ndarray | None, exact: Posterior, calls: int = 0,
    ) -> None:  # fmt: skip
        end = len(self.steps) % (self.params.steps + 1) in (0, self.params.steps)
        self.steps.append(
            Step(
                way, t, alpha, self.schedule.level(t), x, exact.x0_hat,
                np.zeros_like(x) if noise is None else noise,
                np.zeros((0, 2)) if jumped is None else jumped, calls, 4.0 if end else 1.0,
            )
        )  # fmt: skip
        self.entropy.append(entropy_bits(exact.responsibility))
        self.best.append(exact.responsibility.argmax(axis=1))
        self.probable.append(exact.responsibility.max(axis=1))

    def decided(self, turn: int) -> tuple[np.ndarray, np.ndarray]:
        """The source each particle ends at, and the step from which on it is sure of it."""
        final, count = self.best[-1], len(self.steps)
        sure = np.stack(self.best[turn:]) == final
        sure &= np.stack(self.probable[turn:]) > SURE
        # counted from the end, up to the last step that is not sure
        unsure = ~sure[::-1]
        since = np.where(unsure.any(axis=0), unsure.argmax(axis=0), count - turn)
        return final, count - since


def run(params: Params) -> Producer:
    """Noise the data, then make samples from noise; 2 · (steps + 1) steps."""
    params.validate()
    schedule = noise_schedule(params.schedule)
    mixture = mixture_of(params.data, params.points, params.spread)
    particles = shown_particles(params, len(mixture.weights))
    falling = [int(t) for t in kept_timesteps(params.steps)]
    data, source = mixture.draw(particles, stream(params.seed, 0))
    record, whole = _Record(mixture, params, schedule), 2 * (params.steps + 1)
    less, jumps = 1.0, stream(params.seed, 4)
    for t, x, z in forward(data, falling[::-1], schedule, stream(params.seed, 1)):
        level = schedule.level(t)
        other = jump(data, level, jumps.standard_normal(data.shape)) if t >= 0 else data
        record.add("forward", t, level / less, x, z, other, posterior(mixture, x, level))
        less = level
        yield Progress(len(record.steps) / whole, message("doing.forward"))
    if params.start == "forward":
        start = record.steps[-1].x
    else:
        start = stream(params.seed, 2).standard_normal(data.shape)
    asked: dict[float, Posterior] = {}

    def denoise(x: np.ndarray, alpha_bar: float) -> np.ndarray:
        """The exact denoiser; what else it found is kept for the record."""
        asked[alpha_bar] = posterior(mixture, x, alpha_bar)
        return asked[alpha_bar].epsilon

    fresh = stream(params.seed, 3)
    times = [*falling, -1]
    path = levels(schedule, falling)
    moves = sample(start, path, denoise, params.method(), lambda: fresh.standard_normal(data.shape))
    for move in moves:
        level, following = path[move.position], path[min(move.position + 1, params.steps)]
        exact = asked.pop(level) if level < 1 else posterior(mixture, move.x, 1.0)
        record.add("reverse", times[move.position], level / following, move.x, move.z, None, exact,
                   move.calls)  # fmt: skip
        yield Progress(len(record.steps) / whole, message("doing.reverse"))
    return _trace(params, record, data, source)


def _trace(params: Params, record: _Record, data: np.ndarray, source: np.ndarray) -> Trace:
    steps, mixture, turn = record.steps, record.mixture, params.steps + 1
    open_bits = np.stack(record.entropy)
    final, decided = record.decided(turn)
    jumped = [_size(step.jump) for step in steps]
    notices = []
    if len(data) < params.particles:
        notices.append(message("notice.fewer", shown=len(data), asked=params.particles))
    if params.particle >= len(data):
        notices.append(message("notice.particle", shown=len(data)))
    return Trace(
        params,
        tuple(steps),
        shared=Shared(
            mixture, record.schedule.alpha_bar, data, source, open_bits, open_bits.mean(axis=1),
            np.array([_size(step.x) for step in steps]), np.array(jumped),
            np.array([size_of(mixture, step.alpha_bar) for step in steps]),
            np.array([step.t for step in steps]), turn, final, decided,
        ),
        sections=(
            Section("forward", 0, message("section.forward")),
            Section("reverse", turn, message("section.reverse")),
        ),
        scales={
            "position": (-_reach(mixture), _reach(mixture)),
            "entropy": (0.0, math.log2(len(mixture.weights))),
            "alpha_bar": (0.0, 1.0),
            "density": (0.0, _highest(mixture)),
        },
        limits={"particle": Limit(0, len(data) - 1)},
        notices=tuple(notices),
    )  # fmt: skip


def _size(x: np.ndarray) -> float:
    """Root mean square of the coordinates of points (points, 2); NaN where there is none."""
    return math.sqrt(float((x**2).mean())) if len(x) else math.nan


def size_of(mixture: GaussianMixture, alpha_bar: float) -> float:
    """The root mean square that coordinates of noised data have, exactly."""
    mean, covariance = mixture.moments(alpha_bar)
    return math.sqrt(float((mean**2).sum() + covariance.trace()) / 2)


def _highest(mixture: GaussianMixture) -> float:
    """What the axis of a coordinate's density goes to: what the data has at most, but no more than
    four times the noise, since very narrow sources would flatten everything else."""
    noise = 1 / math.sqrt(2 * math.pi)
    reach = _reach(mixture)
    data = float(marginal_density(mixture, np.linspace(-reach, reach, 400), 1.0).max())
    return 1.12 * min(max(data, noise), 4 * noise)


def _reach(mixture: GaussianMixture) -> float:
    """How far the stage shows in every direction: the noise to 2.7 standard deviations, and all
    the data. From the data alone, so that no outlier changes it."""
    farthest = float(np.abs(mixture.centres).max()) + 3 * mixture.spread
    return max(2.7, 1.05 * farthest)
