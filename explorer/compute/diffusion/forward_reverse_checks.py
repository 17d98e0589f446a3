"""The comparisons behind the badge: the same run, by diffusers and by torch.

diffusers gets our exact noise estimates and the very noise we added, and steps on its own from our
start; only its float32 levels are replaced by ours (compared by itself) so that what is compared is
the step and not the rounding of a running product.
"""

from __future__ import annotations

import math
from typing import Any
from unittest import mock

import numpy as np

from explorer.compute.diffusion.conversions import alpha_bar_of_sigma, sigma_of
from explorer.compute.diffusion.forward_reverse import Params
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.samplers import ddpm_step
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

NAMES = {
    "linear": "linear", "scaled_linear": "scaled_linear", "cosine": "squaredcos_cap_v2",
    "sigmoid_beta": "sigmoid",
}  # fmt: skip
ENDS = {"scaled_linear": (0.00085, 0.012)}
#: Class of diffusers, whether it steps in sigma, and its settings.
KINDS: dict[str, tuple[str, bool, dict[str, Any]]] = {
    "ddpm": ("DDPMScheduler", False, {"clip_sample": False}),
    "ddim": ("DDIMScheduler", False, {"clip_sample": False, "set_alpha_to_one": True}),
    "euler": ("EulerDiscreteScheduler", True, {}),
    "heun": ("HeunDiscreteScheduler", True, {}),
    "euler-ancestral": ("EulerAncestralDiscreteScheduler", True, {}),
    "dpm++1": ("DPMSolverMultistepScheduler", False, {"solver_order": 1}),
    "dpm++2m": ("DPMSolverMultistepScheduler", False, {"solver_order": 2}),
    "unipc": ("UniPCMultistepScheduler", False, {"solver_order": 2}),
}

SCHEDULE = QT_TRANSLATE_NOOP("diffusion/forward-reverse", "diffusers: the schedule ᾱ")
STEPS = {
    "ddpm": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "diffusers DDPMScheduler: every x_t"),
    "ddim": QT_TRANSLATE_NOOP("diffusion/forward-reverse", "diffusers DDIMScheduler: every x_t"),
    "euler": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "diffusers EulerDiscreteScheduler: every x_t"
    ),
    "heun": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "diffusers HeunDiscreteScheduler: every x_t"
    ),
    "euler-ancestral": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "diffusers EulerAncestralDiscreteScheduler: every x_t"
    ),
    "dpm++1": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "diffusers DPMSolverMultistepScheduler: every x_t"
    ),
    "dpm++2m": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "diffusers DPMSolverMultistepScheduler: every x_t"
    ),
    "unipc": QT_TRANSLATE_NOOP(
        "diffusion/forward-reverse", "diffusers UniPCMultistepScheduler: every x_t"
    ),
}
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
#: These turn x into float32 inside: 6e-8 of an x as large as sigma, several times over, and at most
#: a thousand roundings of an x as large as the data.
SINGLE = ("euler", "euler-ancestral", "dpm++1", "dpm++2m")
SINGLE_TOLERANCE, SINGLE_OF_SIGMA = 2e-4, 3e-7
SCORE_TOLERANCE = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """Schedule and sampler against diffusers, the score against torch's automatic gradient."""
    out = [_score(params, trace)]
    try:
        import diffusers
    except ImportError:
        return [*out, Check("diffusers", "missing")]
    diffusers.utils.logging.set_verbosity_error()
    if params.schedule in NAMES:
        out.append(_schedule(params))
    out.append(_heun(params, trace) if params.sampler == "heun" else _steps(params, trace))
    return out


def scheduler_of(params: Params, sampler: str, times: np.ndarray) -> Any:
    """diffusers' scheduler with our settings (noise prediction, nothing clipped) and our levels."""
    import diffusers
    import torch

    name, _, config = KINDS[sampler]
    schedule = noise_schedule(params.schedule)
    if sampler == "ddpm":
        config = {**config, "variance_type": f"fixed_{params.variance}"}
    if sampler in ("dpm++1", "dpm++2m"):
        config = {**config, "final_sigmas_type": "zero", "lower_order_final": False}
    if sampler == "unipc":
        config = {**config, "final_sigmas_type": "zero"}
    out = getattr(diffusers, name)(
        num_train_timesteps=1000, trained_betas=schedule.beta.tolist(),
        prediction_type="epsilon", timestep_spacing="trailing", **config,
    )  # fmt: skip
    out.set_timesteps(params.steps)
    exact = torch.from_numpy(schedule.alpha_bar.copy())
    out.alphas_cumprod, out.one = exact, torch.tensor(1.0, dtype=torch.float64)
    out.final_alpha_cumprod = out.one
    if hasattr(out, "sigmas"):
        kept = exact[torch.from_numpy(times.copy())]
        sigmas = torch.cat([((1 - kept) / kept) ** 0.5, torch.zeros(1, dtype=torch.float64)])
        if sampler == "heun":  # every inner level stands there twice
            sigmas = torch.cat([sigmas[:1], sigmas[1:-1].repeat_interleave(2), sigmas[-1:]])
        out.sigmas = sigmas
        # each timestep once, so that no two steps are taken for one: what counts is sigma
        out.timesteps = torch.arange(len(sigmas) - 2, -1, -1).double()
        out.is_scale_input_called = True
        out.num_inference_steps = params.steps
    return out


def _schedule(params: Params) -> Check:
    from diffusers import DDPMScheduler

    low, high = ENDS.get(params.schedule, (1e-4, 0.02))
    scheduler = DDPMScheduler(
        num_train_timesteps=1000, beta_schedule=NAMES[params.schedule], beta_start=low,
        beta_end=high,
    )  # fmt: skip
    theirs = scheduler.alphas_cumprod.numpy().astype(np.float64)
    difference = float(np.abs(theirs - noise_schedule(params.schedule).alpha_bar).max())
    return compared(SCHEDULE, difference, SCHEDULE_TOLERANCE, "float32")


def _times(trace: Trace) -> np.ndarray:
    turn = trace.shared.turn
    return np.array(trace.shared.times[turn : len(trace) - 1])


def _epsilon(trace: Trace, index: int) -> Any:
    import torch

    step = trace[index]
    return torch.from_numpy(posterior(trace.shared.mixture, step.x, step.alpha_bar).epsilon)


def _steps(params: Params, trace: Trace) -> Check:
    """The whole way back by diffusers, from our start with our noise estimates."""
    import torch

    sampler = params.sampler
    module = {
        "ddpm": "scheduling_ddpm", "euler": "scheduling_euler_discrete",
        "euler-ancestral": "scheduling_euler_ancestral_discrete",
    }.get(sampler, "scheduling_ddim")  # fmt: skip
    scheduler = scheduler_of(params, sampler, _times(trace))
    in_sigma, right = KINDS[sampler][1], sampler != "ddpm" or params.reading == "right"
    turn, difference, x = trace.shared.turn, 0.0, torch.from_numpy(np.empty(0))
    for index in range(turn, len(trace) - 1):
        now, then = trace[index], trace[index + 1]
        if index == turn or not right:
            x = torch.from_numpy(now.x / (math.sqrt(now.alpha_bar) if in_sigma else 1.0))
        z = torch.from_numpy(then.noise.copy())
        if sampler == "ddim":
            x = _ddim(scheduler, params, _epsilon(trace, index), now.t, then.t, x, z)
        else:
            t = now.t if sampler == "ddpm" else scheduler.timesteps[index - turn]
            with mock.patch(f"diffusers.schedulers.{module}.randn_tensor", return_value=z):
                x = scheduler.step(_epsilon(trace, index), t, x).prev_sample
        expected = then.x
        if not right:  # a wrong reading has no library: from its states, check the right step
            expected = ddpm_step(
                now.x, _epsilon(trace, index).numpy(), then.noise, now.alpha_bar, then.alpha_bar,
                params.variance,
            )  # fmt: skip
        found = x.numpy() * (math.sqrt(then.alpha_bar) if in_sigma else 1.0)
        difference = max(difference, float(np.abs(found - expected).max()))
    return _told(sampler if right else "", difference, sigma_of(trace[turn].alpha_bar))


def _ddim(scheduler: Any, params: Params, epsilon: Any, t: int, following: int, x: Any, z: Any
          ) -> Any:  # fmt: skip
    # this version takes t − 1000 // steps for the next timestep, right only where that divides
    # evenly; told a chain as long as the gap and one step, it comes to the timestep we go to
    scheduler.register_to_config(num_train_timesteps=t - following)
    scheduler.num_inference_steps = 1
    return scheduler.step(epsilon, t, x, eta=params.eta, variance_noise=z).prev_sample


def _heun(params: Params, trace: Trace) -> Check:
    """The same where the second slope of a step is asked for at a place of diffusers' own."""
    import torch

    scheduler = scheduler_of(params, "heun", _times(trace))
    turn, difference = trace.shared.turn, 0.0
    first = trace[turn]
    y = torch.from_numpy(first.x / math.sqrt(first.alpha_bar))
    for index in range(turn, len(trace) - 1):
        then, call = trace[index + 1], 2 * (index - turn)
        y = scheduler.step(_epsilon(trace, index), scheduler.timesteps[call], y).prev_sample
        if then.alpha_bar < 1:
            level = alpha_bar_of_sigma(float(scheduler.sigmas[call + 1]))
            there = math.sqrt(level) * y.numpy().astype(np.float64)
            epsilon = torch.from_numpy(posterior(trace.shared.mixture, there, level).epsilon)
            y = scheduler.step(epsilon, scheduler.timesteps[call + 1], y).prev_sample
        found = y.numpy() * math.sqrt(then.alpha_bar)
        difference = max(difference, float(np.abs(found - then.x).max()))
    return _told("heun", difference, sigma_of(first.alpha_bar))


def _told(sampler: str, difference: float, sigma: float) -> Check:
    if not sampler:
        return compared(RIGHT_DDPM, difference, STEP_TOLERANCE, "float64")
    if sampler in SINGLE:
        tolerance = SINGLE_TOLERANCE + SINGLE_OF_SIGMA * sigma
        return compared(STEPS[sampler], difference, tolerance, "float32")
    return compared(STEPS[sampler], difference, STEP_TOLERANCE, "float64")


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
