"""Sentences about what a denoiser is trained on, and in which order."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "diffusion.simple_loss": QT_TRANSLATE_NOOP(
        "claims",
        "The bound weighs the squared error of every timestep differently. Computed as the "
        "divergence of two Gaussians, an error of the same size costs {ratio} times as much at "
        "t = {heavy} as at t = {light}. The mean squared error leaves these weights out: it is a "
        "simpler loss that makes better samples, not the bound itself.",
    ),
    "diffusion.random_t": QT_TRANSLATE_NOOP(
        "claims",
        "The loss is large where there is little noise, at any time of the training: the exact "
        "answer itself has {low} there and {high} where all is noise. What an order of timesteps "
        "does is forgetting: after {updates} updates from data to noise the log says {shown}, but "
        "over all timesteps the network's error is {ordered}, with random ones {random}.",
    ),
}  # fmt: skip
UPDATES = 300


@claim("W049")
def simple_loss() -> Verdict:
    """Is the mean squared error of the noise the variational bound? Computes what an error of one
    size in epsilon costs in the bound, as a Kullback–Leibler divergence, at every timestep."""
    import numpy as np

    from explorer.compute.diffusion.samplers import ddpm_mean
    from explorer.compute.diffusion.schedules import noise_schedule

    schedule = noise_schedule("linear")
    x, right, said = np.zeros((1, 2)), np.zeros((1, 2)), np.ones((1, 2))
    costs = []
    for alpha, level, beta in zip(schedule.alpha, schedule.alpha_bar, schedule.beta, strict=True):
        apart = ddpm_mean(x, said, alpha, level) - ddpm_mean(x, right, alpha, level)
        costs.append(float((apart**2).sum() / (2 * beta)))
    heavy, light = int(np.argmax(costs)), int(np.argmin(costs))
    ratio = costs[heavy] / costs[light]
    numbers = {
        "heaviest_over_lightest": ratio, "heaviest_timestep": heavy, "lightest_timestep": light,
        "share_of_first_tenth": sum(costs[:100]) / sum(costs),
    }  # fmt: skip
    sentence = message("diffusion.simple_loss", ratio=fixed(ratio, 0), heavy=heavy, light=light)
    return Verdict("false" if ratio > 1.01 else "true", numbers, sentence)


@claim("W050")
def random_timesteps() -> Verdict:
    """Are timesteps drawn at random because losses are large early in training? The loss of the
    exact denoiser, which has no early and late, by timestep; and two trainings, in order and not.
    """
    from explorer.compute.diffusion.training import Params
    from explorer.compute.diffusion.training_run import run
    from explorer.core.trace import drive

    traces = {order: drive(run(Params(updates=UPDATES, order=order)))
              for order in ("uniform", "rising")}  # fmt: skip
    floor = traces["uniform"].shared.floor
    ordered, random = traces["rising"][-1].moment, traces["uniform"][-1].moment
    numbers = {
        "loss_of_exact_little_noise": float(floor[0]),
        "loss_of_exact_all_noise": float(floor[-1]),
        "error_in_order": ordered.more, "error_random": random.more,
        "log_in_order": ordered.shown, "log_random": random.shown,
    }  # fmt: skip
    by_nature = floor[0] > 10 * floor[-1]
    forgets = ordered.more > 3 * random.more
    sentence = message(
        "diffusion.random_t", low=fixed(float(floor[0]), 2), high=number(float(floor[-1]), 1),
        updates=UPDATES, shown=fixed(ordered.shown, 3), ordered=fixed(ordered.more, 3),
        random=fixed(random.more, 3),
    )  # fmt: skip
    return Verdict("false" if by_nature and forgets else "true", numbers, sentence)
