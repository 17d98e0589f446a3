"""The comparisons behind the badge of diffusion/schedule: diffusers' schedule, its kept timesteps,
its zero terminal SNR, and its DDIM along our levels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.sampling import LOWEST
from explorer.compute.diffusion.schedule_lab import Params, schedule_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: Ours to theirs, with the β they begin and end with.
NAMES = {
    "linear": ("linear", 1e-4, 0.02), "scaled_linear": ("scaled_linear", 0.00085, 0.012),
    "cosine": ("squaredcos_cap_v2", 1e-4, 0.02), "sigmoid_beta": ("sigmoid", 1e-4, 0.02),
}  # fmt: skip

CURVE = QT_TRANSLATE_NOOP("diffusion/schedule", "diffusers: the schedule ᾱ")
BETAS = QT_TRANSLATE_NOOP("diffusion/schedule", "diffusers: ᾱ as the product of our α")
ZERO = QT_TRANSLATE_NOOP("diffusion/schedule", "diffusers: the schedule bent to zero terminal SNR")
KEPT = QT_TRANSLATE_NOOP("diffusion/schedule", "diffusers: the kept timesteps")
STEPS = QT_TRANSLATE_NOOP("diffusion/schedule", "diffusers DDIMScheduler: every x_t")

#: diffusers holds alpha_bar in float32: half a unit in the last place, times 1000 factors.
FLOAT32 = 5e-6
#: Both in float64; rounding grows by 1/sqrt(alpha_bar_T) on the way, at most 2·10⁴ here.
FLOAT64 = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """What another implementation says about the schedule, the timesteps and the samples."""
    try:
        import diffusers
    except ImportError:
        return [Check("diffusers", "missing")]
    diffusers.utils.logging.set_verbosity_error()
    out = [_curve(params)]
    if params.zero_snr:
        out.append(_zero(params, trace))
    if params.chain % params.count == 0 and params.count > 1:
        # where T / count is no whole number the two round halves differently; one step alone
        # they put at timestep 0
        out.append(_kept(params, trace))
    if params.sampler == "ddim":
        out.append(_ddim(params, trace))
    return out


def _base(params: Params) -> np.ndarray:
    """alpha_bar before it is bent to zero terminal SNR."""
    return schedule_of(replace(params, zero_snr=False)).alpha_bar


def _ddim_scheduler(params: Params) -> Any:
    """DDIM for noise predictions, nothing clipped, ending in the clean sample; with any β, as its
    timesteps do not depend on them and its levels are replaced by ours."""
    from diffusers import DDIMScheduler

    return DDIMScheduler(
        num_train_timesteps=params.chain, timestep_spacing=params.spacing, clip_sample=False,
        set_alpha_to_one=True, prediction_type="epsilon",
    )  # fmt: skip


def _curve(params: Params) -> Check:
    """By name where they know it; else from our β, which they multiply up themselves."""
    from diffusers import DDPMScheduler

    ours, config = _base(params), {"num_train_timesteps": params.chain}
    named = params.schedule in NAMES and not params.rescaled
    if named:
        name, low, high = NAMES[params.schedule]
        scheduler = DDPMScheduler(beta_schedule=name, beta_start=low, beta_end=high, **config)
    else:
        scheduler = DDPMScheduler(trained_betas=_beta(ours).astype(np.float32), **config)
    theirs = scheduler.alphas_cumprod.numpy().astype(np.float64)
    difference = float(np.abs(theirs - ours).max())
    return compared(CURVE if named else BETAS, difference, FLOAT32, "float32")


def _beta(alpha_bar: np.ndarray) -> np.ndarray:
    beta: np.ndarray = 1 - alpha_bar / np.concatenate([[1.0], alpha_bar[:-1]])
    return beta


def _zero(params: Params, trace: Trace) -> Check:
    import torch
    from diffusers.schedulers.scheduling_ddim import rescale_zero_terminal_snr

    beta = torch.from_numpy(_beta(_base(params)))
    theirs = torch.cumprod(1 - rescale_zero_terminal_snr(beta), 0).numpy()
    difference = float(np.abs(theirs - trace.shared.schedule.alpha_bar).max())
    return compared(ZERO, difference, 1e-12, "float64")


def _kept(params: Params, trace: Trace) -> Check:
    scheduler = _ddim_scheduler(params)
    scheduler.set_timesteps(params.count)
    theirs = scheduler.timesteps.numpy()
    ours = trace.shared.times[params.spacing]
    return compared(KEPT, float(np.abs(theirs - ours).max()), 0.0, "int64")


def _ddim(params: Params, trace: Trace) -> Check:
    import torch

    scheduler = _ddim_scheduler(params)
    curve = np.maximum(trace.shared.schedule.alpha_bar, LOWEST)
    scheduler.alphas_cumprod = torch.from_numpy(curve.copy())
    scheduler.final_alpha_cumprod = torch.tensor(1.0, dtype=torch.float64)
    scheduler.set_timesteps(params.count)
    turn, difference = trace.shared.turn, 0.0
    x = torch.from_numpy(trace[turn].x.copy())
    for index in range(turn, turn + params.count):
        now, then = trace[index], trace[index + 1]
        # theirs takes t − T // count for the next timestep, right only where that divides evenly;
        # told a chain as long as the gap and one step, it comes to the timestep we go to
        scheduler.register_to_config(num_train_timesteps=now.t - then.t)
        scheduler.num_inference_steps = 1
        level = max(now.alpha_bar, LOWEST)
        epsilon = torch.from_numpy(posterior(trace.shared.mixture, now.x, level).epsilon)
        x = scheduler.step(epsilon, now.t, x, eta=0.0).prev_sample
        difference = max(difference, float(np.abs(x.numpy() - then.x).max()))
    return compared(STEPS, difference, FLOAT64, "float64")
