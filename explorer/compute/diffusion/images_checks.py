"""What the images lab computed, compared with second implementations."""

from __future__ import annotations

from itertools import pairwise
from typing import Any
from unittest import mock

import numpy as np

from explorer.compute.diffusion.images import Params, method_name
from explorer.compute.diffusion.images_measures import radial_spectrum
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

STEPS = QT_TRANSLATE_NOOP(
    "diffusion/images", "diffusers {kind}Scheduler: every step, with the same expected noise"
)
SPECTRUM = QT_TRANSLATE_NOOP(
    "diffusion/images", "numpy, Parseval: the sum over all waves is the sum over all pixels"
)
NEAREST = QT_TRANSLATE_NOOP("diffusion/images", "torch.cdist: the nearest training picture")
#: The trace keeps pictures in half precision: the last digit of numbers up to 4 is 0.002.
HALF = 4e-3
FLOAT = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """All comparisons that make sense for these params."""
    out = [_spectrum(trace)]
    if not trace[-1].pending and len(trace.shared.distance):
        out.append(_nearest(params, trace))
    if method_name(params) in ("ddim", "ddpm") and (params.again == 1 or params.task != "inpaint"):
        out.append(_steps(params, trace))
    return out


def _spectrum(trace: Trace) -> Check:
    """Sum over bins of power × number of waves in the bin, with every bin, against Σ x²."""
    from explorer.compute.diffusion.images_measures import radius_of

    pictures = trace[-1].x0_hat.astype(np.float64)
    size = trace.shared.size
    power = (np.abs(np.fft.fft2(pictures)) ** 2).mean(axis=0) / size**2
    radius = radius_of(size)
    worst = abs(float(power.sum() - (pictures**2).sum() / len(pictures)))
    ours = radial_spectrum(pictures)
    for k in range(size // 2 + 1):
        worst = max(worst, abs(float(ours[k] - power[radius == k].mean())))
    return compared(SPECTRUM, worst, FLOAT * max(float(power.max()), 1.0), "float64")


def _nearest(params: Params, trace: Trace) -> Check:
    import torch

    from explorer.compute.diffusion.networks.images_data import image_set

    train = image_set(params.pictures).train.flatten(1).double()
    made = torch.from_numpy(trace[-1].x0_hat.astype(np.float64)).flatten(1)
    theirs = torch.cdist(made, train).min(dim=1).values.numpy() / np.sqrt(train.shape[1])
    worst = float(np.abs(theirs - trace.shared.distance).max())
    return compared(NEAREST, worst, HALF, "float16")


def _steps(params: Params, trace: Trace) -> Check:
    """Each step taken by the scheduler of diffusers, from the state and the guess of the trace.

    The scheduler is given the kept levels as its whole schedule, so that the level before is the
    next one of the list: with fewer steps than T it would count back by T // steps, which is
    another level wherever that does not come out even.
    """
    kind = "DDIM" if method_name(params) == "ddim" else "DDPM"
    try:
        import diffusers
        import torch
    except ImportError:
        return missing(STEPS, kind=kind)
    from explorer.compute.diffusion.images_run import fresh_noise

    moments = [step for step in trace.steps if step.stage == "sample"]
    levels = np.array([step.alpha_bar for step in moments])
    if len(levels) < 2 or levels[-1] < 1:
        return missing(STEPS, kind=kind)
    betas = 1 - levels[:-1] / levels[1:]
    scheduler: Any = getattr(diffusers, f"{kind}Scheduler")(
        num_train_timesteps=len(betas), trained_betas=betas[::-1].copy(), clip_sample=False
    )
    scheduler.set_timesteps(len(betas))
    scheduler.alphas_cumprod = torch.from_numpy(levels[-2::-1].copy())  # float64
    scheduler.alphas, scheduler.betas = (
        torch.from_numpy(a[::-1].copy()) for a in (1 - betas, betas)
    )
    scheduler.one = scheduler.final_alpha_cumprod = torch.tensor(1.0, dtype=torch.float64)
    draw = fresh_noise(params, torch.Generator().manual_seed(params.seed + 1))
    eta = params.eta if params.sampler == "ddim" and params.task != "between" else 0.0
    worst = 0.0
    for place, (now, then) in enumerate(pairwise(moments)):
        x = torch.from_numpy(now.x.astype(np.float64))
        guess = torch.from_numpy(now.x0_hat.astype(np.float64))
        epsilon = (x - now.alpha_bar**0.5 * guess) / (1 - now.alpha_bar) ** 0.5
        fresh = then.alpha_bar < 1 and (kind == "DDPM" or eta > 0)
        z = draw()[:, 0] if fresh else torch.zeros_like(x)
        t = len(betas) - 1 - place
        if kind == "DDIM":
            found = scheduler.step(epsilon, t, x, eta=eta, variance_noise=z).prev_sample
        else:
            with mock.patch("diffusers.schedulers.scheduling_ddpm.randn_tensor", return_value=z):
                found = scheduler.step(epsilon, t, x).prev_sample
        apart = np.abs(found.numpy() - then.x.astype(np.float64))
        # what rounding did to x and to the guess, the step passes on, and the target is rounded too
        worst = max(worst, float(apart.max()))
    return compared(STEPS, worst, HALF, "float16", kind=kind)
