"""Sentences about GANs, put to the smallest one and to small ones with several seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    import numpy as np

WORDS = {
    "diffusion.unstable": QT_TRANSLATE_NOOP(
        "claims",
        "They are two failures. A GAN for a single point has no mode to lose, and yet it circles: "
        "it began 1 from the solution, and after {steps} steps it still goes round at a distance "
        "of {circling} (with a slope penalty: {calmed}). Of {runs} trainings on a ring of 8, one "
        "ends with all 8 sources while its share of good samples fell by {swing} on the way; "
        "another holds still (falls: {still}) and misses {missed}.",
    ),
    "diffusion.unstable_one": QT_TRANSLATE_NOOP(
        "claims",
        "A GAN for a single point has no mode to lose, and after {steps} steps it goes round the "
        "solution at a distance of {circling}. But of {runs} trainings on a ring of 8 none showed "
        "either failure alone.",
    ),
}  # fmt: skip
SEEDS, RATES, UPDATES, LOOKS = 5, (5e-3, 2e-2), 960, 16


@claim("W053")
def unstable_is_collapsed() -> Verdict:
    """Is a GAN's unstable training the same as mode collapse? First where no mode can be lost,
    then by the seeds of two learning rates: sources covered against falls of the share on the
    data in the second half."""
    import numpy as np

    from explorer.compute.diffusion.dirac_gan import play
    from explorer.compute.diffusion.families import COVERED, swing
    from explorer.core.formatting import fixed, percent

    steps = 2000
    circling, calmed = (float(np.hypot(*play(steps, 0.1, penalty)[-1])) for penalty in (0.0, 0.5))
    covered, falls = [], []
    for rate in RATES:
        hits = _hits(rate)
        covered.append((hits[-1] * hits.shape[2] >= COVERED).sum(axis=1))
        falls.append(swing(hits.sum(axis=2)[:, None])[0])
    sources, swings = np.concatenate(covered), np.concatenate(falls)
    whole, missing = sources == 8, sources < 8
    numbers = {
        "distance_circling": circling, "distance_with_penalty": calmed,
        "covered": sources.tolist(), "falls": swings.tolist(),
    }  # fmt: skip
    lost = whole.any() and missing.any() and swings[missing].min() < swings[whole].max()
    if circling > 0.2 and lost:
        still = int(np.flatnonzero(missing)[swings[missing].argmin()])
        sentence = message(
            "diffusion.unstable", steps=steps, circling=fixed(circling, 2),
            calmed=fixed(calmed, 2), runs=len(sources),
            swing=percent(float(swings[whole].max())), still=percent(float(swings[still])),
            missed=int(8 - sources[still]),
        )  # fmt: skip
        return Verdict("false", numbers, sentence)
    sentence = message(
        "diffusion.unstable_one", steps=steps, circling=fixed(circling, 2), runs=len(sources)
    )
    return Verdict("depends", numbers, sentence)


def _hits(rate: float) -> np.ndarray:
    """Small GANs on a ring: the share of samples at each source, (looks + 1, seeds, sources)."""
    import numpy as np
    import torch

    from explorer.compute.diffusion.datasets import mixture_of
    from explorer.compute.diffusion.families import Params
    from explorer.compute.diffusion.families_run import hits_of, judging_noise, models_of

    torch.set_num_threads(1)
    params = Params(seeds=SEEDS, width=32, batch=64, rate=rate)
    mixture = mixture_of("ring", (), params.spread)
    model, noise = models_of(params, mixture).gan, judging_noise(params, 1)
    out = []
    for update in range(UPDATES + 1):
        if update % (UPDATES // LOOKS) == 0:
            out.append([hits_of(cloud, mixture) for cloud in model.decode(noise).numpy()])
        model.update(update / UPDATES)
    return np.array(out)
