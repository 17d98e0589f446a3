"""The step of each sampler as TeX, and with a particle's own numbers (its first coordinate)."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.forward_reverse import particle_posterior, picked
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.samplers import (
    ancestral_sigmas,
    ddim_sigma,
    ddpm_sigma,
    euler_step,
)
from explorer.compute.diffusion.samplers.dpm import half_log_snr
from explorer.core.formatting import tex, tex_factor
from explorer.core.trace import Trace

JUMP = r"x_t = \sqrt{\bar\alpha_t}\, x_0 + \sqrt{1-\bar\alpha_t}\, \epsilon"
MEAN = r"\hat{x}_0 = \sum_k r_k\, m_k"
DDIM = (
    r"x_{t'} = \sqrt{\bar\alpha_{t'}}\, \hat{x}_0"
    r" + \sqrt{1-\bar\alpha_{t'}-\sigma^2}\, \hat\epsilon + \sigma z"
)
DDPM = (
    r"x_{t'} = \frac{1}{\sqrt{\alpha}} \left( x_t"
    r" - \frac{1-\alpha}{\sqrt{1-\bar\alpha_t}}\, \hat\epsilon \right) + \sigma z"
)
EULER = (
    r"x_{t'} = \sqrt{\bar\alpha_{t'}} \left( \frac{x_t}{\sqrt{\bar\alpha_t}}"
    r" + (\sigma_{t'} - \sigma_t)\, \hat\epsilon \right)"
)
HEUN = (
    r"x_{t'} = \sqrt{\bar\alpha_{t'}} \left( \frac{x_t}{\sqrt{\bar\alpha_t}}"
    r" + (\sigma_{t'} - \sigma_t)\, \frac{\hat\epsilon + \hat\epsilon'}{2} \right)"
)
ANCESTRAL = (
    r"x_{t'} = \sqrt{\bar\alpha_{t'}} \left( \frac{x_t}{\sqrt{\bar\alpha_t}}"
    r" + (\sigma_\downarrow - \sigma_t)\, \hat\epsilon + \sigma_\uparrow z \right)"
)
FIRST = (
    r"x_{t'} = \sqrt{\frac{1-\bar\alpha_{t'}}{1-\bar\alpha_t}}\, x_t"
    r" + \sqrt{\bar\alpha_{t'}}\, (1 - e^{-h})\, \hat{x}_0"
)
SECOND = (
    r"\begin{aligned} & x_{t'} = \sqrt{\frac{1-\bar\alpha_{t'}}{1-\bar\alpha_t}}\, x_t"
    r" + \sqrt{\bar\alpha_{t'}}\, (1 - e^{-h})"
    r" \\ & \quad \cdot \left( (1 + r)\, \hat{x}_0 - r\, \hat{x}_0^{-} \right) \end{aligned}"
)
UNIPC = SECOND.replace("x_t +", r"\tilde{x}_t +")
READ = {
    "cumulative": DDPM.replace(r"\sqrt{\alpha}", r"\sqrt{\bar\alpha_t}").replace(
        r"1-\alpha}", r"1-\bar\alpha_t}"
    ),
    "per_step": DDPM.replace(r"1-\bar\alpha_t", r"1-\alpha"),
    "squared": DDPM.replace(r"\sigma z", r"\sigma^2 z"),
}
FORMULAS = {
    "ddpm": DDPM, "ddim": DDIM, "euler": EULER, "heun": HEUN, "euler-ancestral": ANCESTRAL,
    "dpm++1": FIRST, "dpm++2m": SECOND, "unipc": UNIPC,
}  # fmt: skip


def lines(left: float, *right: str) -> str:
    """An equation in TeX over several lines, as narrow as the column beside the stage."""
    return (
        rf"\begin{{aligned}} & {tex(left)} \\ & = "
        + r" \\ & \quad ".join(right)
        + r" \end{aligned}"
    )


def formula_of(trace: Trace) -> str:
    """The formula of the sampler, as it is read."""
    params = trace.params
    if params.sampler == "ddpm" and params.reading != "right":
        return READ[params.reading]
    return FORMULAS[params.sampler]


def numbers_of(trace: Trace, index: int) -> str:
    """The formula with the followed particle's numbers at a step of the way back."""
    sampler = trace.params.sampler
    if sampler == "ddpm":
        return _ddpm(trace, index)
    if sampler == "ddim":
        return _ddim(trace, index)
    if sampler in ("dpm++1", "dpm++2m", "unipc"):
        return _dpm(trace, index)
    return _sigma(trace, index)


def _ddim(trace: Trace, index: int) -> str:
    step, following, particle = trace[index], trace[index + 1], picked(trace)
    exact = particle_posterior(trace, index, particle)
    sigma = ddim_sigma(step.alpha_bar, following.alpha_bar, trace.params.eta)
    keep = math.sqrt(max(1 - following.alpha_bar - sigma**2, 0.0))
    return lines(
        float(following.x[particle, 0]),
        rf"{tex(math.sqrt(following.alpha_bar))} \cdot {tex_factor(float(exact.x0_hat[0, 0]))}",
        rf"+ {tex(keep)} \cdot {tex_factor(float(exact.epsilon[0, 0]))}",
        *_fresh(sigma, float(following.noise[particle, 0])),
    )


def _fresh(sigma: float, z: float) -> list[str]:
    return [rf"+ {tex(sigma)} \cdot {tex_factor(z)}"] if sigma else []


def _ddpm(trace: Trace, index: int) -> str:
    step, following, particle = trace[index], trace[index + 1], picked(trace)
    epsilon = float(particle_posterior(trace, index, particle).epsilon[0, 0])
    first, second = _alphas(trace, index)
    sigma = ddpm_sigma(step.alpha_bar, following.alpha_bar, trace.params.variance)
    if trace.params.reading == "squared":
        sigma = sigma**2
    return lines(
        float(following.x[particle, 0]),
        rf"\frac{{1}}{{{tex(math.sqrt(first))}}} \left( {tex(float(step.x[particle, 0]))}"
        rf" - \frac{{{tex(1 - first)}}}{{{tex(math.sqrt(1 - second))}}} \cdot {tex_factor(epsilon)}"
        r" \right)",
        *_fresh(sigma, float(following.noise[particle, 0])),
    )


def _alphas(trace: Trace, index: int) -> tuple[float, float]:
    """What stands for alpha and for alpha_bar in the formula as it is read."""
    step = trace[index]
    if trace.params.reading == "cumulative":
        return step.alpha_bar, step.alpha_bar
    if trace.params.reading == "per_step":
        return step.alpha, step.alpha
    return step.alpha, step.alpha_bar


def _sigma(trace: Trace, index: int) -> str:
    """Euler, Heun and Euler ancestral: in sigma, and back."""
    step, following, particle = trace[index], trace[index + 1], picked(trace)
    now, then = step.alpha_bar, following.alpha_bar
    epsilon, x = _epsilon(trace, index), step.x[particle : particle + 1]
    change, slope, fresh = sigma_of(then) - sigma_of(now), tex_factor(epsilon), []
    if trace.params.sampler == "euler-ancestral":
        down, up = ancestral_sigmas(now, then, 1.0)
        change, fresh = down - sigma_of(now), _fresh(up, float(following.noise[particle, 0]))
    elif trace.params.sampler == "heun" and then < 1:
        there = euler_step(x, np.array(particle_posterior(trace, index, particle).epsilon), now,
                           then)  # fmt: skip
        second = float(posterior(trace.shared.mixture, there, then).epsilon[0, 0])
        slope = rf"\frac{{1}}{{2}} ({tex(epsilon)} + {tex_factor(second)})"
    inside = [
        rf"{tex(float(x[0, 0]))} / {tex(math.sqrt(now))}",
        rf"+ ({tex(change)}) \cdot {slope}",
    ]
    factor = tex(math.sqrt(then))
    return lines(
        float(following.x[particle, 0]), rf"{factor} \cdot ( {inside[0]}", *inside[1:-1],
        rf"{inside[-1]} )" if not fresh else inside[-1], *(f"{part} )" for part in fresh),
    )  # fmt: skip


def _epsilon(trace: Trace, index: int) -> float:
    return float(particle_posterior(trace, index, picked(trace)).epsilon[0, 0])


def _dpm(trace: Trace, index: int) -> str:
    """DPM-Solver++ and UniPC. UniPC has corrected x before it steps on: what it steps from is what
    its own equation says."""
    step, following, particle = trace[index], trace[index + 1], picked(trace)
    now, then = step.alpha_bar, following.alpha_bar
    guess, end = float(step.x0_hat[particle, 0]), float(following.x[particle, 0])
    ahead, before = 0.0, 0.0
    if trace.params.sampler != "dpm++1" and index > trace.shared.turn and then < 1:
        earlier = trace[index - 1]
        h_before = half_log_snr(now) - half_log_snr(earlier.alpha_bar)
        ahead = 0.5 * (half_log_snr(then) - half_log_snr(now)) / h_before
        before = float(earlier.x0_hat[particle, 0])
    keep = math.sqrt((1 - then) / (1 - now))
    put = -math.sqrt(then) * math.expm1(half_log_snr(now) - half_log_snr(then))
    meant = (1 + ahead) * guess - ahead * before
    x = float(step.x[particle, 0])
    if trace.params.sampler == "unipc" and keep > 0:
        x = (end - put * meant) / keep
    kept = rf"{tex(keep)} \cdot {tex_factor(x)}"
    if not ahead:
        return lines(end, kept, rf"+ {tex(put)} \cdot {tex_factor(guess)}")
    return lines(
        end, kept, rf"+ {tex(put)} \cdot ( {tex(1 + ahead)} \cdot {tex_factor(guess)}",
        rf"- {tex(ahead)} \cdot {tex_factor(before)} )",
    )  # fmt: skip
