"""Our samplers and diffusers' schedulers, side by side at random settings, step by step.

diffusers is given our noise estimates, our fresh noise, and in place of its float32 levels ours
(which a test of their own compares). DDPM, DDIM and UniPC then agree to rounding in float64; Euler,
Euler ancestral, Heun and DPM-Solver++ turn x into float32 inside.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.mixture import exact_denoiser
from explorer.compute.diffusion.sampling import Method, sample
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.diffusion.spacing import kept_levels, kept_timesteps

torch = pytest.importorskip("torch")
diffusers = pytest.importorskip("diffusers")

NAMES = {"linear": "linear", "scaled_linear": "scaled_linear", "cosine": "squaredcos_cap_v2",
         "sigmoid_beta": "sigmoid"}  # fmt: skip
ENDS = {"linear": (1e-4, 0.02), "scaled_linear": (0.00085, 0.012)}
MIXTURE = mixture_of("moons", (), 0.1)
#: float64: some hundred roundings of 1e-16, grown by 1/sqrt(alpha_bar) of the start, at most 2e4
EXACT = 1e-9
#: float32: forty steps of 6e-8, grown by up to a hundred on the way from noise to data
SINGLE = 1e-4

schedules = st.sampled_from([*NAMES])
counts = st.integers(2, 40)
spacings = st.sampled_from(["trailing", "leading"])


def scheduler_of(kind: Any, name: str, count: int, spacing: str = "trailing", **config: Any) -> Any:
    """A scheduler of diffusers with our levels."""
    out = plain_scheduler(kind, name, count, spacing, **config)
    exact = torch.from_numpy(noise_schedule(name).alpha_bar.copy())
    out.alphas_cumprod, out.one = exact, torch.tensor(1.0, dtype=torch.float64)
    out.final_alpha_cumprod = out.one
    if hasattr(out, "sigmas"):
        kept = exact[torch.from_numpy(kept_timesteps(count, spacing=spacing))]
        sigmas = torch.cat([((1 - kept) / kept) ** 0.5, torch.zeros(1, dtype=torch.float64)])
        if isinstance(out, diffusers.HeunDiscreteScheduler):  # every inner level stands there twice
            sigmas = torch.cat([sigmas[:1], sigmas[1:-1].repeat_interleave(2), sigmas[-1:]])
        assert torch.allclose(out.sigmas.double(), sigmas, rtol=1e-3)
        out.sigmas = sigmas
    return out


def plain_scheduler(
    kind: Any, name: str, count: int, spacing: str = "trailing", **config: Any
) -> Any:
    low, high = ENDS.get(name, (1e-4, 0.02))
    diffusers.utils.logging.set_verbosity_error()
    out = kind(
        num_train_timesteps=1000, beta_schedule=NAMES[name], beta_start=low, beta_end=high,
        prediction_type="epsilon", timestep_spacing=spacing, **config,
    )  # fmt: skip
    out.set_timesteps(count)
    return out


def compare(
    scheduler: Any, place: str, path: list[float], method: Method, in_sigma: bool, seed: int
) -> float:
    """The largest difference of x at any level, relative to the largest x there is (in the frame
    of the scheduler)."""
    rng = np.random.default_rng(seed)
    start = rng.standard_normal((20, 2))
    moves = [
        *sample(start, path, exact_denoiser(MIXTURE), method, lambda: rng.standard_normal((20, 2)))
    ]
    worst = 0.0
    for move, following in pairwise(moves):
        scale = 1 / math.sqrt(move.alpha_bar) if in_sigma else 1.0
        x = torch.from_numpy(scale * move.x)
        z = torch.zeros(20, 2) if following.z is None else torch.from_numpy(following.z)
        t = scheduler.timesteps[move.position]
        with mock.patch(f"diffusers.schedulers.{place}.randn_tensor", return_value=z):
            out = scheduler.step(torch.from_numpy(move.epsilon), t, x).prev_sample.numpy()
        if in_sigma:
            out = out * math.sqrt(following.alpha_bar)
        # one step from our x to our next x
        size = max(float(np.abs(following.x).max()), float(np.abs(move.x0_hat).max()))
        worst = max(worst, float(np.abs(out - following.x).max()) / size)
    return worst


@settings(max_examples=8, deadline=None)
@given(schedules, counts, st.sampled_from(["small", "large"]))
def test_that_ddpm_steps_as_diffusers_does(name: str, count: int, variance: str) -> None:
    kind = f"fixed_{variance}"
    scheduler = scheduler_of(
        diffusers.DDPMScheduler, name, count, variance_type=kind, clip_sample=False
    )
    path = kept_levels(noise_schedule(name), count)
    method = Method("ddpm", variance=variance)
    assert compare(scheduler, "scheduling_ddpm", path, method, False, count) < EXACT


@settings(max_examples=8, deadline=None)
@given(
    st.sampled_from(["linear", "scaled_linear", "cosine"]),
    st.sampled_from([1, 2, 4, 5, 8, 10, 20, 25, 40]),
    spacings,
    st.floats(0, 1),
)
def test_that_ddim_steps_as_diffusers_does(name: str, count: int, spacing: str, eta: float) -> None:
    # counts that divide 1000: with others diffusers takes a wrong timestep for the next
    scheduler = scheduler_of(diffusers.DDIMScheduler, name, count, spacing, clip_sample=False)
    path = kept_levels(noise_schedule(name), count, spacing)
    rng = np.random.default_rng(count)
    start = rng.standard_normal((20, 2))
    x = torch.from_numpy(start.copy())
    moves = [
        *sample(start, path, exact_denoiser(MIXTURE), Method("ddim", eta),
                lambda: rng.standard_normal((20, 2)))
    ]  # fmt: skip
    for move, following in pairwise(moves):
        z = torch.zeros(20, 2) if following.z is None else torch.from_numpy(following.z)
        x = scheduler.step(
            torch.from_numpy(move.epsilon), int(scheduler.timesteps[move.position]),
            torch.from_numpy(move.x), eta=eta, variance_noise=z,
        ).prev_sample  # fmt: skip
        size = max(1.0, float(np.abs(move.x0_hat).max()))
        assert np.abs(x.numpy() - following.x).max() < EXACT * size


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(["linear", "scaled_linear"]), counts,
       st.sampled_from(["euler", "euler-ancestral"]))  # fmt: skip
def test_that_samplers_in_sigma_step_as_diffusers_does(name: str, count: int, ours: str) -> None:
    kind, place = {
        "euler": (diffusers.EulerDiscreteScheduler, "scheduling_euler_discrete"),
        "euler-ancestral": (
            diffusers.EulerAncestralDiscreteScheduler, "scheduling_euler_ancestral_discrete",
        ),
    }[ours]  # fmt: skip
    scheduler = scheduler_of(kind, name, count)
    scheduler.is_scale_input_called = True
    path = kept_levels(noise_schedule(name), count)
    assert compare(scheduler, place, path, Method(ours), True, count) < SINGLE


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(["linear", "scaled_linear"]), st.integers(2, 12),
       st.sampled_from(["dpm++1", "dpm++2m", "unipc1", "unipc2", "unipc3"]))  # fmt: skip
def test_that_multistep_samplers_take_the_whole_way_as_diffusers_does(
    name: str, count: int, ours: str
) -> None:
    method = Method("unipc", order=int(ours[-1])) if "unipc" in ours else Method(ours)
    order = {"dpm++1": 1, "dpm++2m": 2}.get(ours, method.order)
    kind = diffusers.UniPCMultistepScheduler
    config: dict[str, Any] = {"solver_order": order, "final_sigmas_type": "zero"}
    if "dpm" in ours:
        kind = diffusers.DPMSolverMultistepScheduler
        # ours lowers the order at the clean sample only
        config["lower_order_final"] = False
    scheduler = scheduler_of(kind, name, count, **config)
    path = kept_levels(noise_schedule(name), count)
    denoise = exact_denoiser(MIXTURE)
    start = np.random.default_rng(count).standard_normal((20, 2))
    x = torch.from_numpy(start.copy())
    for move in sample(start, path, denoise, method, lambda: np.zeros((20, 2))):
        size = max(1.0, float(np.abs(move.x0_hat).max()))
        assert np.abs(x.numpy() - move.x).max() < (SINGLE if "dpm" in ours else EXACT) * size
        if move.position < count:
            epsilon = torch.from_numpy(denoise(x.numpy().astype(np.float64), move.alpha_bar))
            x = scheduler.step(epsilon, scheduler.timesteps[move.position], x).prev_sample


def test_that_heun_takes_the_whole_way_as_diffusers_does() -> None:
    count, name = 15, "linear"
    scheduler = scheduler_of(diffusers.HeunDiscreteScheduler, name, count)
    path = kept_levels(noise_schedule(name), count)
    denoise = exact_denoiser(MIXTURE)
    start = np.random.default_rng(0).standard_normal((20, 2))
    moves = [*sample(start, path, denoise, Method("heun"), lambda: start)]
    y = torch.from_numpy(start / math.sqrt(path[0]))
    for call in range(len(scheduler.timesteps)):
        sigma = float(scheduler.sigmas[scheduler.step_index or 0])
        x = y.numpy().astype(np.float64) / math.sqrt(1 + sigma**2)
        epsilon = torch.from_numpy(denoise(x, 1 / (1 + sigma**2)))
        y = scheduler.step(epsilon, scheduler.timesteps[call], y).prev_sample
    assert np.abs(y.numpy() - moves[-1].x).max() < SINGLE


@settings(max_examples=20, deadline=None)
@given(schedules)
def test_that_schedules_are_those_of_diffusers(name: str) -> None:
    theirs = plain_scheduler(diffusers.DDPMScheduler, name, 10).alphas_cumprod.numpy()
    # a float32 product of a thousand factors
    np.testing.assert_allclose(noise_schedule(name).alpha_bar, theirs, atol=5e-6)


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 1000), st.sampled_from(["trailing", "leading", "linspace"]))
def test_that_spacings_are_those_of_diffusers(count: int, spacing: str) -> None:
    scheduler = plain_scheduler(diffusers.DDPMScheduler, "linear", count, spacing)
    if spacing == "linspace" and count == 1:
        return  # one step from the cleanest level: ours starts where there is noise
    # its trailing adds up a stride in floats: halves are rounded either way, and for 217 and a few
    # other counts a −1 is left over at the end
    ours, theirs = kept_timesteps(count, spacing=spacing), scheduler.timesteps[:count].numpy()
    assert np.abs(ours - theirs).max() <= (1 if spacing == "trailing" else 0)


@pytest.mark.parametrize("name", ["linear", "scaled_linear"])
def test_that_zero_terminal_snr_is_that_of_diffusers(name: str) -> None:
    from explorer.compute.diffusion.schedules import zero_terminal_snr

    scheduler = plain_scheduler(diffusers.DDPMScheduler, name, 10, rescale_betas_zero_snr=True)
    ours = zero_terminal_snr(noise_schedule(name)).alpha_bar
    np.testing.assert_allclose(ours, scheduler.alphas_cumprod.numpy(), atol=5e-6)
    assert ours[-1] == 0
