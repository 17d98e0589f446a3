"""Sentences about where the forward process ends."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "diffusion.pure_noise": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on the schedule. With β from 0.0001 to 0.02, ᾱ = {long} is left after 1000 "
        "steps, but {short} after 50. A sampler that starts from pure noise then starts in the "
        "wrong place: of data with its mean at {mean} it makes samples with theirs at "
        "{mean_long} after the long chain, and at {mean_short} after the short one.",
    ),
}  # fmt: skip


@claim("W048")
def ends_as_pure_noise() -> Verdict:
    """Does the forward process end in pure noise? What is left of the data at the end of two
    chains with the same β, and the mean of samples that start as if nothing were."""
    from explorer.compute.diffusion.landing import landing
    from explorer.compute.diffusion.schedule_lab import NOISE, Params
    from explorer.compute.diffusion.schedule_run import run
    from explorer.core.trace import drive

    left, means, mean = [], [], 0.0
    for chain in (1000, 50):
        params = Params(chain=chain, particles=400)
        trace = drive(run(params))
        mixture = trace.shared.mixture
        left.append(float(trace.shared.schedule.alpha_bar[-1]))
        samples = trace[trace.shared.turn + params.count].x
        means.append(float(landing(mixture, samples).mean[0]))
        mean = float(mixture.moments(1.0)[0][0])
    pure = [level <= NOISE for level in left]
    verdict: Judgement = "true" if all(pure) else "depends" if any(pure) else "false"
    numbers = {
        "left_after_1000": left[0], "left_after_50": left[1], "mean_of_data": mean,
        "mean_of_samples_1000": means[0], "mean_of_samples_50": means[1],
    }  # fmt: skip
    sentence = message(
        "diffusion.pure_noise", long=number(left[0], 2), short=number(left[1]),
        mean=fixed(mean, 2), mean_long=fixed(means[0], 2), mean_short=fixed(means[1], 2),
    )  # fmt: skip
    return Verdict(verdict, numbers, sentence)
