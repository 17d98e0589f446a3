"""Sentences about the formula of DDPM's reverse step, put to a mixture with an exact score."""

from __future__ import annotations

import math
from dataclasses import dataclass

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "diffusion.one_alpha": QT_TRANSLATE_NOOP(
        "claims",
        "The step needs two alphas: αₜ of this step and the product ᾱₜ of all steps so far. With "
        "the product in both places the samples still end on the data, but half-way their size is "
        "{wrong} where it should be {theory} (read right: {right}), and around a source they end "
        "{narrow} times as wide as the data (read right: {wide}).",
    ),
    "diffusion.sigma_variance": QT_TRANSLATE_NOOP(
        "claims",
        "σₜ multiplies z, so it is the standard deviation; the variance is σₜ². With the variance "
        "in its place there is too little fresh noise: around a source the samples end {narrow} "
        "times as wide as the data (with σₜ: {wide}).",
    ),
}  # fmt: skip
STEPS, PARTICLES = 200, 300


@dataclass(frozen=True)
class Outcome:
    """DDPM with its formula read in one way: root mean square of x half-way back and what it is in
    theory, and the spread of the samples around their source, in spreads of the data."""

    size: float
    theory: float
    spread: float


def outcome(reading: str) -> Outcome:
    """Samples of eight sources on a ring, from the same noise for every reading."""
    import numpy as np

    from explorer.compute.diffusion.datasets import mixture_of
    from explorer.compute.diffusion.landing import landing
    from explorer.compute.diffusion.mixture import exact_denoiser
    from explorer.compute.diffusion.sampling import Method, sample
    from explorer.compute.diffusion.schedules import noise_schedule
    from explorer.compute.diffusion.spacing import kept_levels

    mixture, rng = mixture_of("ring", (), 0.1), np.random.default_rng(1)
    levels = kept_levels(noise_schedule("linear"), STEPS)
    start = rng.standard_normal((PARTICLES, 2))
    moves = list(
        sample(
            start, levels, exact_denoiser(mixture), Method("ddpm", reading=reading),
            lambda: rng.standard_normal(start.shape),
        )
    )  # fmt: skip
    halfway = moves[STEPS // 2]
    mean, covariance = mixture.moments(halfway.alpha_bar)
    return Outcome(
        math.sqrt(float((halfway.x**2).sum(axis=1).mean())),
        math.sqrt(float((mean**2).sum() + covariance.trace())),
        landing(mixture, moves[-1].x).spread / mixture.spread,
    )


@claim("W046")
def one_alpha() -> Verdict:
    """Is α in DDPM's reverse step the cumulative product? Runs both readings on the same noise.

    Compared are the root mean square of x half-way back with the exact one of the mixture, and
    the spread of the finished samples around their source with that of the data.
    """
    right, wrong = outcome("right"), outcome("cumulative")
    numbers = {
        "size_halfway_theory": right.theory,
        "size_halfway_right": right.size,
        "size_halfway_one_alpha": wrong.size,
        "relative_spread_right": right.spread,
        "relative_spread_one_alpha": wrong.spread,
    }
    sentence = message(
        "diffusion.one_alpha", theory=fixed(right.theory, 2), right=fixed(right.size, 2),
        wrong=fixed(wrong.size, 2), narrow=fixed(wrong.spread, 2), wide=fixed(right.spread, 2),
    )  # fmt: skip
    good = abs(wrong.size / wrong.theory - 1) <= abs(right.size / right.theory - 1)
    return Verdict("true" if good else "false", numbers, sentence)


@claim("W047")
def sigma_is_the_variance() -> Verdict:
    """Is σ in DDPM's reverse step the variance of the fresh noise? Runs the step with σ and with σ²
    as the factor of z and compares the spread of the samples with that of the data."""
    right, wrong = outcome("right"), outcome("squared")
    sentence = message(
        "diffusion.sigma_variance", narrow=fixed(wrong.spread, 2), wide=fixed(right.spread, 2)
    )
    numbers = {"relative_spread_sigma": right.spread, "relative_spread_variance": wrong.spread}
    good = abs(wrong.spread - 1) <= abs(right.spread - 1)
    return Verdict("true" if good else "false", numbers, sentence)
