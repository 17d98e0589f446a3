"""Sentences about steering a model to a class, put to data whose classifier is exact."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "diffusion.classifier": QT_TRANSLATE_NOOP(
        "claims",
        "No: two answers of the denoiser, with and without the class, do the same. Along the whole "
        "way guidance without a classifier and with a perfect one differ by at most {difference} "
        "per unit of noise; Stable Diffusion is steered without one. And a classifier has to have "
        "seen noise: one trained on clean data ends {clean} away from those samples, where two "
        "runs from other noise are {chance} apart.",
    ),
    "diffusion.classifier_yes": QT_TRANSLATE_NOOP(
        "claims",
        "Guidance without a classifier differs from that with a perfect one by {difference}.",
    ),
}  # fmt: skip


@claim("W054")
def takes_a_classifier() -> Verdict:
    """Does steering to a class take a classifier? The upper of two moons, guided without one, by
    the exact one, and by one that was trained on clean data, from the same noise.

    Distances are Wasserstein-1 along the axis of the class, between finished samples.
    """
    import numpy as np

    from explorer.compute.diffusion.guidance import Params
    from explorer.compute.diffusion.guidance_run import run
    from explorer.compute.diffusion.guidance_sources import (
        class_slope,
        classifier_free,
        classifier_guided,
        epsilon,
    )
    from explorer.compute.diffusion.guidance_steps import Shared
    from explorer.core.formatting import number
    from explorer.core.trace import drive

    def samples(guide: str, seed: int = 0) -> Shared:
        found: Shared = drive(run(Params(data="moons", scale=3.0, guide=guide, seed=seed))).shared
        return found

    free, clean, again = samples("free"), samples("clean"), samples("free", 1)
    worst = 0.0
    for level, x in zip(free.levels[:-1], free.x[:-1], strict=True):
        x = x.astype(np.float64)
        data, level = free.data, float(level)
        u, c = epsilon(data.whole, x, level), epsilon(data.part, x, level)
        one = classifier_free(u, c, 3.0)
        other = classifier_guided(u, class_slope(data, x, level), level, 3.0)
        worst = max(worst, float((np.abs(one - other) / (1 + np.abs(one))).max()))
    axis = free.axis

    def apart(one: np.ndarray, other: np.ndarray) -> float:
        return float(np.abs(np.sort(one[-1, :, axis]) - np.sort(other[-1, :, axis])).mean())

    numbers = {
        "largest_difference": worst,
        "distance_clean_classifier": apart(free.x, clean.x),
        "distance_by_chance": apart(free.x, again.x),
    }
    if worst < 1e-9:
        sentence = message(
            "diffusion.classifier", difference=number(worst, 2),
            clean=number(numbers["distance_clean_classifier"], 2),
            chance=number(numbers["distance_by_chance"], 2),
        )  # fmt: skip
        return Verdict("false", numbers, sentence)
    return Verdict(
        "true", numbers, message("diffusion.classifier_yes", difference=number(worst, 2))
    )
