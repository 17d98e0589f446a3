"""The comparisons behind the badge: the same run, by diffusers and by torch.

diffusers gets our exact noise estimates and the very noise we added, and steps on its own from our
start; only its float32 schedule is replaced by ours (compared by itself) so that what is compared
is the step and not the rounding of a running product.
"""

from __future__ import annotations

from typing import Any
from unittest import mock

import numpy as np

from explorer.compute.diffusion.forward_reverse import Params
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.samplers import ddpm_step
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

NAMES = {"linear": "linear", "scaled_linear": "scaled_linear", "cosine": "squaredcos_cap_v2"}
ENDS = {"linear": (1e-4, 0.02), "scaled_linear": (0.00085, 0.012), "cosine": (1e-4, 0.02)}

SCHEDULE = QT_TRANSLATE_NOOP("diffusion/forward-reverse", "diffusers: the schedule ᾱ")
EVERY_DDIM = QT_TRANSLATE_NOOP("diffusion/forward-reverse", "diffusers DDIMScheduler: every x_t")
EVERY_DDPM = QT_TRANSLATE_NOOP("diffusion/forward-reverse", "diffusers DDPMScheduler: every x_t")
RIGHT_DDPM = QT_TRANSLATE_NOOP(
    "diffusion/forward-reverse",
    "diffusers DDPMScheduler: the right step from each x_t (not the one shown)",
)
SCORE = QT_TRANSLATE_NOOP("diffusion/forward-reverse", "torch autograd: the score")

#: diffusers holds alpha_bar in float32: half a unit in the last place, times 1000 factors.
SCHEDULE_TOLERANCE = 5e-6
#: Both sides in float64; a rounding error of 1e-16 grows by 1/sqrt(alpha_bar_T) on its way from
#: noise to data, at most 2·10⁴ (cosine), over at most 1000 steps.
STEP_TOLERANCE = 1e-9
SCORE_TOLERANCE = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """Schedule and sampler against diffusers, the score against torch's automatic gradient."""
    out = [_score(params, trace)]
    try:
        import diffusers
    except ImportError:
        return [*out, Check("diffusers", "missing")]
    diffusers.utils.logging.set_verbosity_error()
    out.append(_schedule(params))
    out.append(_ddim(params, trace) if params.sampler == "ddim" else _ddpm(params, trace))
    return out


def scheduler_of(params: Params, kind: Any, **config: Any) -> Any:
    """A diffusers scheduler with our settings: noise prediction, nothing clipped, trailing."""
    low, high = ENDS[params.schedule]
    return kind(
        num_train_timesteps=1000, beta_schedule=NAMES[params.schedule], beta_start=low,
        beta_end=high, clip_sample=False, prediction_type="epsilon", timestep_spacing="trailing",
        **config,
    )  # fmt: skip


def _schedule(params: Params) -> Check:
    from diffusers import DDPMScheduler

    theirs = scheduler_of(params, DDPMScheduler).alphas_cumprod.numpy().astype(np.float64)
    ours = noise_schedule(params.schedule).alpha_bar
    difference = float(np.abs(theirs - ours).max())
    return compared(SCHEDULE, difference, SCHEDULE_TOLERANCE, "float32")


def _in_float64(scheduler: Any, params: Params) -> Any:
    import torch

    scheduler.alphas_cumprod = torch.from_numpy(noise_schedule(params.schedule).alpha_bar.copy())
    scheduler.one = torch.tensor(1.0, dtype=torch.float64)
    scheduler.final_alpha_cumprod = scheduler.one
    return scheduler


def _epsilon(trace: Trace, index: int) -> Any:
    import torch

    step = trace[index]
    return torch.from_numpy(posterior(trace.shared.mixture, step.x, step.alpha_bar).epsilon)


def _ddim(params: Params, trace: Trace) -> Check:
    import torch
    from diffusers import DDIMScheduler

    scheduler = _in_float64(scheduler_of(params, DDIMScheduler, set_alpha_to_one=True), params)
    scheduler.set_timesteps(params.steps)
    turn, difference = trace.shared.turn, 0.0
    x = torch.from_numpy(trace[turn].x.copy())
    for index in range(turn, len(trace) - 1):
        now, then = trace[index], trace[index + 1]
        # this version takes t − 1000 // steps for the next timestep, right only where that divides
        # evenly; told a chain as long as the gap and one step, it comes to the timestep we go to
        scheduler.register_to_config(num_train_timesteps=now.t - then.t)
        scheduler.num_inference_steps = 1
        x = scheduler.step(
            _epsilon(trace, index), now.t, x, eta=params.eta,
            variance_noise=torch.from_numpy(then.noise.copy()),
        ).prev_sample  # fmt: skip
        difference = max(difference, float(np.abs(x.numpy() - then.x).max()))
    return compared(EVERY_DDIM, difference, STEP_TOLERANCE, "float64")


def _ddpm(params: Params, trace: Trace) -> Check:
    import torch
    from diffusers import DDPMScheduler

    kind = f"fixed_{params.variance}"
    scheduler = _in_float64(scheduler_of(params, DDPMScheduler, variance_type=kind), params)
    scheduler.set_timesteps(params.steps)
    turn, difference = trace.shared.turn, 0.0
    right = params.reading == "right"
    x = torch.from_numpy(trace[turn].x.copy())
    place = "diffusers.schedulers.scheduling_ddpm.randn_tensor"
    for index in range(turn, len(trace) - 1):
        now, then = trace[index], trace[index + 1]
        if not right:
            x = torch.from_numpy(now.x.copy())
        z = torch.from_numpy(then.noise.copy())
        with mock.patch(place, return_value=z):
            x = scheduler.step(_epsilon(trace, index), now.t, x).prev_sample
        expected = then.x
        if not right:  # a wrong reading has no library: from its states, check the right step
            expected = ddpm_step(
                now.x, _epsilon(trace, index).numpy(), then.noise, now.alpha_bar, then.alpha_bar,
                params.variance,
            )  # fmt: skip
        difference = max(difference, float(np.abs(x.numpy() - expected).max()))
    return compared(EVERY_DDPM if right else RIGHT_DDPM, difference, STEP_TOLERANCE, "float64")


def _score(params: Params, trace: Trace) -> Check:
    try:
        import torch
    except ImportError:
        return Check(SCORE, "missing")
    mixture, worst = trace.shared.mixture, 0.0
    centres = torch.from_numpy(mixture.centres.copy())
    weights = torch.from_numpy(mixture.weights.copy())
    for index in np.unique(np.linspace(0, len(trace) - 1, 12).astype(int)):
        step = trace[int(index)]
        std = mixture.variance(step.alpha_bar) ** 0.5
        marginal = torch.distributions.MixtureSameFamily(
            torch.distributions.Categorical(probs=weights),
            torch.distributions.Independent(
                torch.distributions.Normal(step.alpha_bar**0.5 * centres, std), 1
            ),
        )
        x = torch.from_numpy(step.x.copy()).requires_grad_()
        (slope,) = torch.autograd.grad(marginal.log_prob(x).sum(), x)
        ours = posterior(mixture, step.x, step.alpha_bar).score
        # relative to 1/std, the size of a score at this level
        worst = max(worst, float(np.abs(slope.numpy() - ours).max()) * std)
    return compared(SCORE, worst, SCORE_TOLERANCE, "float64")
