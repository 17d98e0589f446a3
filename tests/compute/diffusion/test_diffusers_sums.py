"""The sums that diffusers' own scheduler tests expect, reproduced by our samplers.

Its fixtures: a sample of the numbers 0 … 767 over 768, and a network that says sample · t/(t+1).
Reported is the sum of |x| at the end. diffusers keeps alpha_bar in float32 and its tests allow
1e-2 of the sum; here everything is float64, and 1e-4 relative is asked for unless said otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pytest

from explorer.compute.diffusion.conversions import alpha_bar_of_sigma, epsilon_of, x0_of
from explorer.compute.diffusion.flow import flow_of_alpha_bar
from explorer.compute.diffusion.samplers import (
    ddim_sigma,
    ddpm_sigma,
    euler_ancestral_step,
    euler_step,
    heun_step,
)
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import (
    NoiseSchedule,
    exponential_sigmas,
    karras_sigmas,
    levels_of_sigmas,
    noise_schedule,
    schedule_from_alpha_bar,
)
from explorer.compute.diffusion.spacing import kept_timesteps, levels

SAMPLE = np.moveaxis((np.arange(768.0) / 768).reshape(3, 8, 8, 4), -1, 0)
NOISE = np.moveaxis((np.arange(768.0)[::-1] / 768).reshape(3, 8, 8, 4), -1, 0)
LINEAR = noise_schedule("linear")


def network(times: Sequence[float], alpha_bars: Sequence[float], kind: str = "epsilon",
            clip: bool = False) -> Callable[[np.ndarray, float], np.ndarray]:  # fmt: skip
    """The network of the fixtures as a denoiser of ours."""
    timestep = dict(zip(alpha_bars, times, strict=True))

    def denoise(x: np.ndarray, alpha_bar: float) -> np.ndarray:
        t = timestep[alpha_bar]
        said = x * t / (t + 1)
        if clip:
            guess = np.clip(x0_of(kind, x, said, alpha_bar), -1, 1)
            return np.asarray(epsilon_of("x0", x, guess, alpha_bar))
        return np.asarray(epsilon_of(kind, x, said, alpha_bar))

    return denoise


def torch_noise(shape: tuple[int, ...]) -> Callable[[], np.ndarray]:
    import torch

    generator = torch.manual_seed(0)
    return lambda: torch.randn(shape, generator=generator).double().numpy()


def no_noise() -> np.ndarray:
    raise AssertionError("this sampler adds none")


def total(x: np.ndarray) -> float:
    return float(np.abs(x).sum())


def test_that_the_fixture_is_that_of_diffusers() -> None:
    assert SAMPLE.shape == (4, 3, 8, 8)
    assert SAMPLE[1, 0, 0, 0] == 1 / 768


@pytest.mark.parametrize(("kind", "expected"), [("epsilon", 258.9606), ("v", 202.0296)])
def test_that_ddpm_ends_at_the_sum_of_its_full_loop(kind: str, expected: float) -> None:
    times = [*range(999, -1, -1)]
    path = levels(LINEAR, times)
    denoise = network(times, path[:-1], kind, clip=True)
    draw = torch_noise(SAMPLE.shape)
    assert total(finished(sample(SAMPLE, path, denoise, Method("ddpm"), draw))) == pytest.approx(
        expected, rel=1e-5
    )


def test_that_ddpm_started_on_noised_data_ends_at_its_sum() -> None:
    # float32 products lose digits at t = 1 and 0, where 1 − alpha_bar is 1e-4
    start = math.sqrt(LINEAR.level(1)) * SAMPLE + math.sqrt(1 - LINEAR.level(1)) * NOISE
    path = levels(LINEAR, [1, 0])
    denoise = network([1, 0], path[:-1], clip=True)
    draw = torch_noise(SAMPLE.shape)
    found = total(finished(sample(start, path, denoise, Method("ddpm"), draw)))
    assert found == pytest.approx(387.9466, rel=1e-4)


@pytest.mark.parametrize(("t", "expected"), [(0, 0.0), (487, 0.00979), (999, 0.02)])
def test_that_the_variances_of_ddpm_are_those_of_its_test(t: int, expected: float) -> None:
    found = ddpm_sigma(LINEAR.level(t), LINEAR.level(t - 1), "small") ** 2
    assert found == pytest.approx(expected, abs=5e-6)  # five printed decimals


@pytest.mark.parametrize(
    ("t", "following", "expected"),
    [(420, 400, 0.14771), (980, 960, 0.32460), (487, 486, 0.00979), (999, 998, 0.02)],
)
def test_that_the_variances_of_ddim_are_those_of_its_test(
    t: int, following: int, expected: float
) -> None:
    found = ddim_sigma(LINEAR.level(t), LINEAR.level(following), 1.0) ** 2
    assert found == pytest.approx(expected, abs=1e-5)  # five printed decimals, cut off


@pytest.mark.parametrize(
    ("kind", "low", "final", "expected"),
    [
        ("epsilon", 1e-4, 1.0, 172.0067), ("v", 1e-4, 1.0, 52.5302),
        ("epsilon", 0.01, 1.0, 149.8295), ("epsilon", 0.01, None, 149.0784),
    ],
)  # fmt: skip
def test_that_ddim_ends_at_the_sums_of_its_full_loops(
    kind: str, low: float, final: float | None, expected: float
) -> None:
    beta = np.linspace(low, 0.02, 1000)
    schedule = schedule_from_alpha_bar(np.cumprod(1 - beta))
    times = kept_timesteps(10, spacing="leading").tolist()
    path = levels(schedule, times)
    denoise = network(times, path[:-1], kind)
    if final is None:  # the step after t = 0 leads to alpha_bar of t = 0: it changes nothing
        path[-1] = path[-2]
    found = total(finished(sample(SAMPLE, path, denoise, Method("ddim"), no_noise)))
    assert found == pytest.approx(expected, rel=1e-5)


def test_that_ddim_started_at_its_ninth_step_ends_at_its_sum() -> None:
    path = levels(LINEAR, [100, 0])
    start = math.sqrt(path[0]) * SAMPLE + math.sqrt(1 - path[0]) * NOISE
    denoise = network([100, 0], path[:-1])
    found = total(finished(sample(start, path, denoise, Method("ddim"), no_noise)))
    assert found == pytest.approx(354.5418, rel=1e-5)


@pytest.mark.parametrize(("spacing", "expected"), [("trailing", 170.0350), ("linspace", 169.4640)])
def test_that_ddim_follows_the_list_and_not_t_minus_a_stride(spacing: str, expected: float) -> None:
    # the DDIMScheduler of diffusers ends linspace at 191.2540, because it takes t − T/N for the
    # timestep that follows; 169.4640 is what it gives with the true one
    times = kept_timesteps(10, spacing=spacing).tolist()
    path = levels(LINEAR, times)
    found = total(finished(sample(SAMPLE, path, network(times, path[:-1]), Method(), no_noise)))
    assert found == pytest.approx(expected, rel=1e-5)


def to_the_smallest_sigma(times: list[int]) -> list[float]:
    """The levels of DPM-Solver++ and UniPC in diffusers' tests: they end where t = 0 is."""
    return [*levels(LINEAR, times)[:-1], LINEAR.level(0)]


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("dpm++2m", "epsilon", 0.3301), ("dpm++2m", "v", 0.2251),
        ("unipc", "epsilon", 0.2464), ("unipc", "v", 0.1014),
    ],
)  # fmt: skip
def test_that_multistep_samplers_end_at_the_means_of_their_full_loops(
    name: str, kind: str, expected: float
) -> None:
    times = kept_timesteps(10, spacing="linspace_above").tolist()
    path = to_the_smallest_sigma(times)
    denoise = network([*times, 0], path, kind)
    found = finished(sample(SAMPLE, path, denoise, Method(name), no_noise))
    assert total(found) / 768 == pytest.approx(expected, abs=1e-4)  # four printed digits


def test_that_dpm_solver_ends_at_the_mean_of_its_full_loop_with_thresholding() -> None:
    times = kept_timesteps(10, spacing="linspace_above").tolist()
    path = to_the_smallest_sigma(times)
    said = network([*times, 0], path)

    def denoise(x: np.ndarray, alpha_bar: float) -> np.ndarray:
        # diffusers clamps the quantile 0.87 of |x0| between 1 and 0.5: it is 0.5 always
        guess = np.clip(x0_of("epsilon", x, said(x, alpha_bar), alpha_bar), -0.5, 0.5) / 0.5
        return np.asarray(epsilon_of("x0", x, guess, alpha_bar))

    found = finished(sample(SAMPLE, path, denoise, Method("dpm++2m"), no_noise))
    assert total(found) / 768 == pytest.approx(1.1364, abs=1e-4)


@pytest.mark.parametrize(
    ("name", "start", "expected"), [("dpm++2m", 5, 318.4111), ("unipc", 8, 315.5757)]
)
def test_that_multistep_samplers_started_late_end_at_their_sums(
    name: str, start: int, expected: float
) -> None:
    times = kept_timesteps(10, spacing="linspace_above").tolist()[start:]
    path = to_the_smallest_sigma(times)
    x = math.sqrt(path[0]) * SAMPLE + math.sqrt(1 - path[0]) * NOISE
    found = total(finished(sample(x, path, network([*times, 0], path), Method(name), no_noise)))
    assert found == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        (Method("dpm++1"), 169.9294), (Method("dpm++2m"), 185.0114),
        (Method("unipc", order=1), 175.8761), (Method("unipc", order=2), 186.7620),
        (Method("unipc", order=3), 187.5004),
    ],
)  # fmt: skip
def test_that_multistep_samplers_end_at_the_clean_sample_where_diffusers_does(
    method: Method, expected: float
) -> None:
    times = kept_timesteps(10, spacing="linspace_above").tolist()
    path = levels(LINEAR, times)
    found = total(finished(sample(SAMPLE, path, network(times, path[:-1]), method, no_noise)))
    assert found == pytest.approx(expected, rel=2e-5)


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        (Method("dpm++1"), 172.2642), (Method("unipc", order=1), 178.4625),
        (Method("unipc", order=2), 189.2318), (Method("unipc", order=3), 189.9729),
        (Method("unipc", order=1, form="bh1"), 180.3347),
        (Method("unipc", order=2, form="bh1"), 193.5754),
        (Method("unipc", order=3, form="bh1"), 193.5999),
    ],
)  # fmt: skip
def test_that_all_orders_and_forms_end_at_the_smallest_sigma_where_known(
    method: Method, expected: float
) -> None:
    times = kept_timesteps(10, spacing="linspace_above").tolist()
    path = to_the_smallest_sigma(times)
    found = total(finished(sample(SAMPLE, path, network([*times, 0], path), method, no_noise)))
    assert found == pytest.approx(expected, rel=2e-5)


def sigma_path(karras: bool) -> tuple[list[float], list[float]]:
    """Times and sigmas of Euler, Heun and Euler ancestral in diffusers' tests: T = 1100, N = 10,
    timesteps between which sigma is interpolated."""
    schedule: NoiseSchedule = noise_schedule("linear", 1100)
    every = np.sqrt((1 - schedule.alpha_bar) / schedule.alpha_bar)
    times = np.linspace(0, 1099, 10)[::-1]
    sigmas = np.interp(times, np.arange(1100), every)
    if karras:
        sigmas = karras_sigmas(10, float(sigmas[-1]), float(sigmas[0]))
        # the timestep of a sigma, linear in its logarithm
        times = np.interp(np.log(sigmas), np.log(every), np.arange(1100))
    return times.tolist(), sigmas.tolist()


@pytest.mark.parametrize(
    ("name", "karras", "expected"),
    [("euler", False, 168.0514), ("euler", True, 156.6842), ("heun", False, 244.6024)],
)
def test_that_euler_and_heun_end_where_diffusers_does_when_x_is_scaled_once(
    name: str, karras: bool, expected: float
) -> None:
    times, sigmas = sigma_path(karras)
    path = levels_of_sigmas(np.array(sigmas))
    start = SAMPLE * sigmas[0] * math.sqrt(path[0])  # sigma · sample, in our frame
    found = total(finished(sample(start, path, network(times, path[:-1]), Method(name), no_noise)))
    assert found == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(("karras", "expected"), [(False, 10.0807), (True, 124.52299)])
def test_that_euler_has_the_sum_of_its_full_loop_which_scales_x_twice(
    karras: bool, expected: float
) -> None:
    # that loop hands the step the x it has scaled for the network, which no sampler would do
    times, sigmas = sigma_path(karras)
    y = SAMPLE * sigmas[0]
    for t, (now, then) in zip(times, pairwise([*sigmas, 0.0]), strict=True):
        y = y / math.sqrt(1 + now**2)
        before, after = alpha_bar_of_sigma(now), alpha_bar_of_sigma(then)
        y = euler_step(math.sqrt(before) * y, y * t / (t + 1), before, after) / math.sqrt(after)
    assert total(y) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(("kind", "expected"), [("epsilon", 152.3192), ("v", 108.4439)])
def test_that_euler_ancestral_has_the_sum_of_its_full_loop_which_scales_x_twice(
    kind: str, expected: float
) -> None:
    times, sigmas = sigma_path(False)
    draw, y = torch_noise(SAMPLE.shape), SAMPLE * sigmas[0]
    for t, (now, then) in zip(times, pairwise([*sigmas, 0.0]), strict=True):
        y = y / math.sqrt(1 + now**2)
        before, after = alpha_bar_of_sigma(now), alpha_bar_of_sigma(then)
        said, x = y * t / (t + 1), math.sqrt(before) * y
        # its v is that of the step's x, which the loop takes for unscaled
        epsilon = said if kind == "epsilon" else epsilon_of("v", x, said, before)
        y = euler_ancestral_step(x, epsilon, draw(), before, after) / math.sqrt(after)
    assert total(y) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(("fresh", "expected"), [(False, 57062.9297), (True, 56163.0508)])
def test_that_euler_and_euler_ancestral_started_at_their_ninth_step_end_at_their_sums(
    fresh: bool, expected: float
) -> None:
    times, sigmas = sigma_path(False)
    draw, y = torch_noise(SAMPLE.shape), SAMPLE * sigmas[0] + NOISE * sigmas[8]
    for t, (now, then) in zip(times[8:], pairwise([*sigmas[8:], 0.0]), strict=True):
        y = y / math.sqrt(1 + now**2)
        before, after = alpha_bar_of_sigma(now), alpha_bar_of_sigma(then)
        x, said = math.sqrt(before) * y, y * t / (t + 1)
        if fresh:
            x = euler_ancestral_step(x, said, draw(), before, after)
        else:
            x = euler_step(x, said, before, after)
        y = x / math.sqrt(after)
    assert total(y) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(
    ("karras", "expected", "digits"), [(False, 0.1233, 1e-4), (True, 1.5e-4, 5e-6)]
)
def test_that_heun_has_the_sum_of_its_full_loop_which_scales_x_twice(
    karras: bool, expected: float, digits: float
) -> None:
    # there every call of the network, the second of a step too, shrinks x by its level
    times, sigmas = sigma_path(karras)
    y, following = SAMPLE * sigmas[0], [*times[1:], 0.0]
    for t, later, (now, then) in zip(times, following, pairwise([*sigmas, 0.0]), strict=True):
        y = y / math.sqrt(1 + now**2)
        before, after = alpha_bar_of_sigma(now), alpha_bar_of_sigma(then)
        first, x = y * t / (t + 1), math.sqrt(before) * y
        there = euler_step(x, first, before, after)
        if then > 0:
            second = there / math.sqrt(after) / math.sqrt(1 + then**2) * later / (later + 1)
            there = heun_step(x, first, second, before, after)
        y = there / math.sqrt(after)
    assert total(y) == pytest.approx(expected, abs=digits)  # as many as are printed


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [("dpm++2m", "v", 0.2096), ("unipc", "epsilon", 0.2925), ("unipc", "v", 0.1966)],
)
def test_that_multistep_samplers_end_at_their_means_on_karras_sigmas(
    name: str, kind: str, expected: float
) -> None:
    # 5e-4: the timestep of a sigma is found in float32 there, which moves it by one now and then
    every = np.sqrt((1 - LINEAR.alpha_bar) / LINEAR.alpha_bar)
    sigmas = karras_sigmas(10, float(every[0]), float(every[-1]))
    times = np.rint(np.interp(np.log(sigmas), np.log(every), np.arange(1000.0)))
    path = [alpha_bar_of_sigma(float(sigma)) for sigma in sigmas]
    denoise = network(times.tolist(), path, kind)
    # the smallest sigma stands there twice: a step that leads nowhere
    found = finished(sample(SAMPLE, [*path, path[-1]], denoise, Method(name), no_noise))
    assert total(found) / 768 == pytest.approx(expected, abs=5e-4)


def test_that_dpm_solver_ends_at_its_mean_on_sigmas_even_in_log_snr() -> None:
    # what Lu et al. space evenly, log SNR, is −2 log sigma
    every = np.sqrt((1 - LINEAR.alpha_bar) / LINEAR.alpha_bar)
    sigmas = exponential_sigmas(10, float(every[0]), float(every[-1]))
    times = np.rint(np.interp(np.log(sigmas), np.log(every), np.arange(1000.0)))
    path = [alpha_bar_of_sigma(float(sigma)) for sigma in sigmas]
    denoise = network(times.tolist(), path, "v")
    found = finished(sample(SAMPLE, [*path, path[-1]], denoise, Method("dpm++2m"), no_noise))
    assert total(found) / 768 == pytest.approx(0.1554, abs=1e-4)


def test_that_karras_sigmas_of_a_flow_are_those_of_the_test_of_unipc() -> None:
    found = [flow_of_alpha_bar(level) for level in levels_of_sigmas(karras_sigmas(5, 0.01, 200.0))]
    expected = [0.99502486, 0.97874546, 0.87748843, 0.36049718, 0.00990099, 0.0]
    # float32 there
    assert found == pytest.approx(expected, abs=1e-6)


def test_that_euler_ends_at_the_sum_of_the_full_loop_of_edm() -> None:
    # Karras et al. 2022: data of standard deviation 0.5, the network between two scalings, and
    # told ln(sigma) / 4
    sigmas = karras_sigmas(10)
    path = levels_of_sigmas(sigmas)
    sigma_of_level = dict(zip(path, sigmas.tolist(), strict=False))

    def denoise(x: np.ndarray, alpha_bar: float) -> np.ndarray:
        sigma, data = sigma_of_level[alpha_bar], 0.5
        y, t = x / math.sqrt(alpha_bar), 0.25 * math.log(sigma)
        whole = math.sqrt(sigma**2 + data**2)
        said = y / whole * t / (t + 1)
        guess = data**2 / whole**2 * y + sigma * data / whole * said
        return np.asarray((y - guess) / sigma)

    start = SAMPLE * math.sqrt(80.0**2 + 1) * math.sqrt(path[0])
    found = finished(sample(start, path, denoise, Method("euler"), no_noise))
    assert total(found) == pytest.approx(34.1855, rel=1e-5)
