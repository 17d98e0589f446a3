"""Sentences about the formula of DDPM's reverse step, put to a mixture with an exact score."""

from __future__ import annotations

import math

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
}  # fmt: skip
STEPS, PARTICLES = 200, 300


@claim("W046")
def one_alpha() -> Verdict:
    """Is α in DDPM's reverse step the cumulative product? Runs both readings on the same noise.

    Compared are the root mean square of x half-way back with the exact one of the mixture, and
    the spread of the finished samples around their source with that of the data.
    """
    from explorer.compute.diffusion.forward_reverse import Params, run
    from explorer.compute.diffusion.quality import quality
    from explorer.core.trace import drive

    sizes, spreads, theory = {}, {}, math.nan
    for reading in ("right", "cumulative"):
        params = Params(sampler="ddpm", steps=STEPS, particles=PARTICLES, reading=reading)
        trace = drive(run(params))
        back = [step for step in trace.steps if step.way == "reverse"]
        halfway = back[len(back) // 2]
        sizes[reading] = math.sqrt(float((halfway.x**2).sum(axis=1).mean()))
        mean, covariance = trace.shared.mixture.moments(halfway.alpha_bar)
        theory = math.sqrt(float((mean**2).sum() + covariance.trace()))
        found = quality(trace)
        spreads[reading] = found.spread / found.spread_of_data
    numbers = {
        "size_halfway_theory": theory,
        "size_halfway_right": sizes["right"],
        "size_halfway_one_alpha": sizes["cumulative"],
        "relative_spread_right": spreads["right"],
        "relative_spread_one_alpha": spreads["cumulative"],
    }
    error = {reading: abs(size / theory - 1) for reading, size in sizes.items()}
    sentence = message(
        "diffusion.one_alpha", theory=fixed(theory, 2), right=fixed(sizes["right"], 2),
        wrong=fixed(sizes["cumulative"], 2), narrow=fixed(spreads["cumulative"], 2),
        wide=fixed(spreads["right"], 2),
    )  # fmt: skip
    return Verdict("true" if error["cumulative"] <= error["right"] else "false", numbers, sentence)
