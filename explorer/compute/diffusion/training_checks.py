"""The comparisons behind the badge of the training lab (torch; diffusers where it is installed)."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.conversions import target_of
from explorer.compute.diffusion.irreducible import factor
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.training import Params, Story, grid
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

FLOOR = QT_TRANSLATE_NOOP("diffusion/training", "200,000 draws of ε and xₜ: the floor of the loss")
FIELD = QT_TRANSLATE_NOOP("diffusion/training", "torch autograd of the log density: exact ε")
NOISED = QT_TRANSLATE_NOOP("diffusion/training", "diffusers DDPMScheduler: every xₜ and v")

#: The field is kept in float16: half a unit in the last of 11 bits, of numbers below 8.
FIELD_TOLERANCE = 2.0**-9
#: diffusers computes in float32, and a product of 1000 factors before that.
NOISED_TOLERANCE = 1e-4


def checks(params: Params, trace: Trace) -> list[Check]:
    """The floor by simulation, the exact field by automatic gradients, the noising by diffusers."""
    story: Story = trace.shared
    return [floor_by_draws(params, story), field_by_gradients(story), *by_diffusers(params, story)]


def floor_by_draws(params: Params, story: Story) -> Check:
    """The loss of the exact answer, simulated: draw noise, mix, and compare with what is exact.

    The tolerance is five standard errors of the simulation and of the floor's own draws.
    """
    rng = np.random.default_rng([params.seed, 99])
    losses = []
    for level in map(float, story.alpha_bar[5::10]):
        data, _ = story.mixture.draw(2000, rng)
        noise = rng.standard_normal(data.shape)
        x = math.sqrt(level) * data + math.sqrt(1.0 - level) * noise
        apart = (posterior(story.mixture, x, level).epsilon - noise) ** 2
        losses.append(factor(params.target, level) * apart.mean(axis=1))
    found = np.array(losses)
    within = found.std(axis=1) / math.sqrt(found.shape[1])
    error = float(np.sqrt((within**2).sum()) / len(found))
    # the floor was a mean over 200 points a level, of a quantity that scatters less than a loss
    return compared(FLOOR, abs(float(found.mean()) - story.least), 5 * error * (1 + 10**0.5),
                    "float64")  # fmt: skip


def field_by_gradients(story: Story) -> Check:
    """−sqrt(1 − alpha_bar) ∇ log p(x_t) of torch's mixture distribution, at every place."""
    import torch

    worst = 0.0
    centres = torch.from_numpy(story.mixture.centres.copy())
    weights = torch.from_numpy(story.mixture.weights.copy())
    for band, t in enumerate(story.middles):
        level = float(story.alpha_bar[t])
        normal = torch.distributions.Normal(
            math.sqrt(level) * centres, math.sqrt(story.mixture.variance(level))
        )
        density = torch.distributions.MixtureSameFamily(
            torch.distributions.Categorical(weights), torch.distributions.Independent(normal, 1)
        )
        x = torch.from_numpy(grid(story.reach)).requires_grad_()
        (slope,) = torch.autograd.grad(density.log_prob(x).sum(), x)
        theirs = -math.sqrt(1.0 - level) * slope.numpy()
        ours = story.exact[band].reshape(-1, 2).astype(np.float64)
        # relative to the size of epsilon where that is above 1
        worst = max(worst, float((np.abs(theirs - ours) / np.maximum(1.0, np.abs(theirs))).max()))
    return compared(FIELD, worst, FIELD_TOLERANCE, "float16")


def by_diffusers(params: Params, story: Story) -> list[Check]:
    """The batch noised by a scheduler, and what it calls the velocity."""
    try:
        import torch
        from diffusers import DDPMScheduler
    except ImportError:
        return [Check("diffusers", "missing")]
    scheduler = DDPMScheduler(1000, beta_start=1e-4, beta_end=0.02, beta_schedule="linear")
    batch = story.batch
    times = torch.from_numpy(batch.times.copy())
    clean, noise = (torch.from_numpy(a.copy()) for a in (batch.x0, batch.noise))
    apart = np.abs(scheduler.add_noise(clean, noise, times).numpy() - batch.x).max()
    velocity = target_of("v", batch.x0, batch.noise, batch.alpha_bar[:, None])
    theirs = scheduler.get_velocity(clean, noise, times).numpy()
    apart = max(apart, np.abs(theirs - velocity).max())
    return [compared(NOISED, float(apart), NOISED_TOLERANCE, "float64")]
