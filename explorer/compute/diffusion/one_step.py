"""The lab diffusion/step: one particle, and every step of its way back taken apart.

Nothing is trained: the data is a Gaussian mixture, so the expected noise is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.misread import Outcome, outcomes
from explorer.compute.diffusion.mixture import GaussianMixture, exact_denoiser, posterior
from explorer.compute.diffusion.samplers.ddpm import READINGS, VARIANCES
from explorer.compute.diffusion.samplers.euler import euler_step
from explorer.compute.diffusion.samplers.unipc import unipc_correct
from explorer.compute.diffusion.sampling import SAMPLERS, Method, Move, sample
from explorer.compute.diffusion.schedules import NoiseSchedule, noise_schedule
from explorer.compute.diffusion.spacing import kept_timesteps, levels
from explorer.compute.diffusion.terms import Known, Term, terms_of, total
from explorer.core.params import param
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

LAB = "diffusion/step"
SCHEDULES = ("linear", "scaled_linear", "cosine", "sigmoid", "sigmoid_beta", "karras")
#: Populations do not depend on the particle: those of the last few settings are kept, so that the
#: particle can be dragged without making them anew.
KEPT = 8
_populations: dict[tuple[Any, ...], tuple[Outcome, ...]] = {}
#: A place lies within this distance of the middle on either axis.
FARTHEST = 3.0


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    sampler: str = param(
        "ddim", choices=SAMPLERS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/step", "DDPM"),
            QT_TRANSLATE_NOOP("diffusion/step", "DDIM"),
            QT_TRANSLATE_NOOP("diffusion/step", "Euler"),
            QT_TRANSLATE_NOOP("diffusion/step", "Heun"),
            QT_TRANSLATE_NOOP("diffusion/step", "Euler ancestral"),
            QT_TRANSLATE_NOOP("diffusion/step", "DPM-Solver++ 1"),
            QT_TRANSLATE_NOOP("diffusion/step", "DPM-Solver++ 2M"),
            QT_TRANSLATE_NOOP("diffusion/step", "UniPC"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/step", "Sampler"),
    )  # fmt: skip
    eta: float = param(
        0.0, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("diffusion/step", "Fresh noise in DDIM (η)"),
    )  # fmt: skip
    reading: str = param(
        "right", choices=READINGS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/step", "right: α and ᾱ"),
            QT_TRANSLATE_NOOP("diffusion/step", "wrong: ᾱ in both places"),
            QT_TRANSLATE_NOOP("diffusion/step", "wrong: α in both places"),
            QT_TRANSLATE_NOOP("diffusion/step", "wrong: σ² in place of σ"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/step", "How DDPM’s formula is read"),
    )  # fmt: skip
    variance: str = param(
        "small", choices=VARIANCES,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/step", "small: β̃"),
            QT_TRANSLATE_NOOP("diffusion/step", "large: β"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/step", "Variance in DDPM (σ²)"),
    )  # fmt: skip
    steps: int = param(
        10, low=1, high=100, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/step", "Steps (of T = 1000)"),
    )  # fmt: skip
    schedule: str = param(
        "linear", choices=SCHEDULES,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/step", "Linear (DDPM)"),
            QT_TRANSLATE_NOOP("diffusion/step", "Scaled linear (Stable Diffusion)"),
            QT_TRANSLATE_NOOP("diffusion/step", "Cosine (improved DDPM)"),
            QT_TRANSLATE_NOOP("diffusion/step", "Sigmoid in ᾱ"),
            QT_TRANSLATE_NOOP("diffusion/step", "Sigmoid in β"),
            QT_TRANSLATE_NOOP("diffusion/step", "Karras (EDM)"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/step", "Noise schedule"),
    )  # fmt: skip
    data: str = param(
        "ring", choices=("ring", "moons", "grid", "spiral"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/step", "Ring of 8"),
            QT_TRANSLATE_NOOP("diffusion/step", "Two moons"),
            QT_TRANSLATE_NOOP("diffusion/step", "Grid of 9"),
            QT_TRANSLATE_NOOP("diffusion/step", "Spiral"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/step", "Data"),
    )  # fmt: skip
    spread: float = param(
        0.12, low=0.02, high=0.6, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/step", "Spread of a source"),
    )  # fmt: skip
    start_x: float = param(
        1.6, low=-FARTHEST, high=FARTHEST, step=0.05,
        label=QT_TRANSLATE_NOOP("diffusion/step", "The particle starts at x"),
        help=QT_TRANSLATE_NOOP("diffusion/step", "Or drag it on the stage."),
    )  # fmt: skip
    start_y: float = param(
        -1.1, low=-FARTHEST, high=FARTHEST, step=0.05,
        label=QT_TRANSLATE_NOOP("diffusion/step", "and at y"),
    )  # fmt: skip
    seed: int = param(
        1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/step", "Seed of the fresh noise")
    )

    def unused(self) -> tuple[str, ...]:
        """Settings of samplers that are not chosen."""
        ddpm = () if self.sampler == "ddpm" else ("reading", "variance")
        return (*ddpm, *(() if self.sampler == "ddim" else ("eta",)))

    @property
    def method(self) -> Method:
        """The sampler with its settings."""
        eta = self.eta if self.sampler == "ddim" else None
        reading = self.reading if self.sampler == "ddpm" else "right"
        return Method(self.sampler, eta=eta, variance=self.variance, reading=reading)


@dataclass(frozen=True)
class Part:
    """One moment of a step: the guess is made, or one more summand is added. Arrays are float64.

    Attributes:
        part: "guess", "term", or "spot" for the last moment of all, which is about populations.
        number: which step of the sampler, from 0.
        shown: how many summands have been added.
        t, t_next: the timesteps from and to; −1 where there is no noise.
        alpha_bar, alpha_bar_next: their levels.
        x: (2,), x_t, the particle.
        x0_hat: (2,), the expected x_0; `epsilon` (2,), the expected noise.
        responsibility: (sources,), how probable each source is; `guesses` (sources, 2), where x_0
            would lie for each.
        terms: the summands of the whole step.
        x_next: (2,), where the step arrives.
        dwell: how much longer than others the player stays here.
    """

    part: str
    number: int
    shown: int
    t: int
    t_next: int
    alpha_bar: float
    alpha_bar_next: float
    x: np.ndarray
    x0_hat: np.ndarray
    epsilon: np.ndarray
    responsibility: np.ndarray
    guesses: np.ndarray
    terms: tuple[Term, ...]
    x_next: np.ndarray
    dwell: float = 1.0


@dataclass(frozen=True)
class Shared:
    """What all moments have in common.

    Attributes:
        mixture: the data.
        way: (steps + 1, 2), float64, the particle at every level.
        times: (steps + 1,), int64, the timestep of each; −1 at the end.
        outcomes: what each reading of DDPM's formula makes of a population.
    """

    mixture: GaussianMixture
    way: np.ndarray
    times: np.ndarray
    outcomes: tuple[Outcome, ...]


def walk(params: Params, mixture: GaussianMixture, schedule: NoiseSchedule) -> list[Move]:
    """The particle's whole way: one Move a level, arrays (1, 2)."""
    rng = np.random.default_rng([params.seed, 3])
    start = np.array([[params.start_x, params.start_y]])
    kept = levels(schedule, kept_timesteps(params.steps))
    return list(
        sample(start, kept, exact_denoiser(mixture), params.method,
               lambda: rng.standard_normal(start.shape))
    )  # fmt: skip


def known_at(moves: list[Move], method: Method, mixture: GaussianMixture) -> Iterator[Known]:
    """What each step of a way starts from, its own past included."""
    steps = len(moves) - 1
    began = moves[0].x
    order_before = 0
    for k, (now, then) in enumerate(pairwise(moves)):
        known = Known(now.x, now.x0_hat, now.epsilon, now.alpha_bar, then.alpha_bar, then.z)
        # the first and the last step have order one: no past yet, and no use of it
        order = 2 if 0 < k < steps - 1 else 1
        if method.name == "heun" and then.alpha_bar < 1:
            arrives = euler_step(now.x, now.epsilon, now.alpha_bar, then.alpha_bar)
            there = posterior(mixture, arrives, then.alpha_bar).epsilon
            known = replace(known, epsilon_there=there)
        if method.name == "unipc" and k > 0:
            past = moves[k - order_before : k]
            corrected = unipc_correct(
                began, [move.x0_hat for move in past], [move.alpha_bar for move in past],
                now.alpha_bar, now.x0_hat,
            )  # fmt: skip
            known = replace(known, x=corrected)
        if method.name in ("dpm++2m", "unipc") and order == 2:
            before = moves[k - 1]
            known = replace(known, x0_before=before.x0_hat, alpha_bar_before=before.alpha_bar)
        began, order_before = known.x, order
        yield known


def run(params: Params) -> Producer:
    """Walk back step by step, take each step apart, then let populations walk."""
    mixture = mixture_of(params.data, (), params.spread)
    schedule = noise_schedule(params.schedule)
    moves = walk(params, mixture, schedule)
    times = [*kept_timesteps(params.steps).tolist(), -1]
    yield Progress(0.1, message("doing.walk"))
    parts: list[Part] = []
    for k, known in enumerate(known_at(moves, params.method, mixture)):
        terms = terms_of(params.method, known)
        now = moves[k]
        exact = posterior(mixture, now.x, now.alpha_bar)
        flat = tuple(Term(term.name, term.coefficient, term.vector[0]) for term in terms)
        moment = Part(
            "guess", k, 0, int(times[k]), int(times[k + 1]), known.alpha_bar,
            known.alpha_bar_next, now.x[0], exact.x0_hat[0], exact.epsilon[0],
            exact.responsibility[0], exact.guesses[0], flat, total(terms)[0], 2.0,
        )  # fmt: skip
        # [guess] the best guess first, then one summand after another
        parts.append(moment)
        for shown in range(1, len(flat) + 1):
            dwell = 2.0 if shown == len(flat) else 1.0
            parts.append(replace(moment, part="term", shown=shown, dwell=dwell))
    key = (params.data, params.spread, params.schedule, params.variance, params.seed)
    if key not in _populations:
        found: list[Outcome] = []
        for outcome in outcomes(mixture, schedule, params.variance, params.seed):
            if outcome is not None:
                found.append(outcome)
            yield Progress(0.2 + 0.2 * len(found), message("doing.populations"))
        while len(_populations) >= KEPT:
            del _populations[next(iter(_populations))]
        _populations[key] = tuple(found)
    parts.append(replace(parts[-1], part="spot", dwell=4.0))
    way = np.concatenate([move.x for move in moves])
    return Trace(
        params, tuple(parts),
        shared=Shared(mixture, way, np.array(times, dtype=np.int64), _populations[key]),
        sections=tuple(sections_of(parts)),
        scales={"position": (-_reach(mixture, parts), _reach(mixture, parts))},
    )  # fmt: skip


def sections_of(parts: list[Part]) -> Iterator[Section]:
    """The first step, one in the middle, the last one, and the populations."""
    last = parts[-1].number
    named = {0: "first"}
    if last > 0:
        named[last] = "last"
    if last > 1:
        named[(last + 1) // 2] = "middle"
    for place, part in enumerate(parts):
        if part.part == "guess" and part.number in named:
            name = named[part.number]
            yield Section(name, place, message(f"section.{name}"))
    yield Section("spot", len(parts) - 1, message("section.spot"))


def _reach(mixture: GaussianMixture, parts: list[Part]) -> float:
    """How far the plane shows: the data and the noise, and the arrows where they do not lead far
    beyond: with few steps a single summand may be many times as long as what they add up to."""
    data = float(np.abs(mixture.centres).max()) + 3 * mixture.spread
    ends = [np.cumsum([term.product for term in part.terms], axis=0) for part in parts]
    arrows = max(float(np.abs(end).max()) for end in ends)
    return max(2.3, data, min(1.08 * arrows, 2.6))
