"""The comparisons behind the badge of the race (torch; diffusers where it is installed)."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.measures.clouds import WIDTHS, mmd2_to
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.race import BUDGETS, SHOWN, Params, Story
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

DISTANCE = QT_TRANSLATE_NOOP("diffusion/race", "torch.cdist to 20,000 draws of the data: MMD²")
DDIM = QT_TRANSLATE_NOOP("diffusion/race", "diffusers DDIMScheduler, 8 steps: the samples")
SAME = QT_TRANSLATE_NOOP("diffusion/race", "the identities: largest difference")

#: Samples are kept in float32, and diffusers keeps its schedule in it: 2⁻²⁴ of ᾱ, made larger by
#: 1/sqrt(ᾱ_T) = 157 on the way from the noise.
DDIM_TOLERANCE = 5e-4
#: Both sides in float64; 1e-16 grows by at most 1/sqrt(ᾱ_T) = 157 a step, or 80 with Karras.
SAME_TOLERANCE = 1e-10
STEPS = 8


def checks(params: Params, trace: Trace) -> list[Check]:
    """The measure by simulation, DDIM by diffusers, and how equal equal samplers are."""
    story: Story = trace.shared
    found = [distance(params, story)]
    worst = max((one.difference for one in story.identities), default=0.0)
    found.append(compared(SAME, worst, SAME_TOLERANCE, "float64"))
    return [*found, *ddim(params, story)]


def distance(params: Params, story: Story) -> Check:
    """MMD² of pure noise, with pairwise distances to fresh draws; within five standard errors."""
    import torch

    rng = np.random.default_rng([params.seed, 2])
    noise = torch.from_numpy(rng.standard_normal((params.particles, 2)))
    data, _ = story.mixture.draw(20_000, np.random.default_rng([params.seed, 98]))
    drawn = torch.from_numpy(data)

    def mean(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
        away = torch.cdist(a, b) ** 2
        return sum((torch.exp(-away / (2 * w**2)) for w in WIDTHS), torch.zeros(())) / len(WIDTHS)

    count = len(noise)
    own = (mean(noise, noise).sum() - count) / (count * (count - 1))
    across = torch.cat([mean(noise, part).mean(0) for part in drawn.split(1000)])
    pairs = mean(drawn[:10_000:5], drawn[10_000::5]).mean(1)
    theirs = float(own + pairs.mean() - 2 * across.mean())
    error = float(2 * across.std() / math.sqrt(len(across)) + pairs.std() / math.sqrt(len(pairs)))
    ours = mmd2_to(noise.numpy(), story.mixture)
    return compared(DISTANCE, abs(theirs - ours), 5 * error, "float64")


def ddim(params: Params, story: Story) -> list[Check]:
    """The samples shown for DDIM, by a scheduler of diffusers that asks our exact denoiser."""
    if params.levels != "trailing" or len(story.runs) <= BUDGETS.index(STEPS):
        return []
    try:
        import torch
        from diffusers import DDIMScheduler
    except ImportError:
        return [Check("diffusers", "missing")]
    scheduler = DDIMScheduler(
        1000, beta_start=1e-4, beta_end=0.02, beta_schedule="linear", clip_sample=False,
        timestep_spacing="trailing",
    )  # fmt: skip
    scheduler.set_timesteps(STEPS)
    rng = np.random.default_rng([params.seed, 2])
    x = torch.from_numpy(rng.standard_normal((params.particles, 2))[:SHOWN])
    for t in scheduler.timesteps:
        level = float(scheduler.alphas_cumprod[t])
        epsilon = posterior(story.mixture, x.numpy(), level).epsilon
        x = scheduler.step(torch.from_numpy(epsilon), t, x).prev_sample
    ours = story.runs[BUDGETS.index(STEPS)][SAMPLERS.index("ddim")].cloud
    apart = float(np.abs(x.numpy() - ours).max())
    return [compared(DDIM, apart, DDIM_TOLERANCE, "float32")]
