"""The words beside a step: which sentence, which formula, and this step's numbers in it."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.forward_reverse import particle_posterior, picked
from explorer.compute.diffusion.quality import quality
from explorer.compute.diffusion.samplers.ddpm import ddpm_mean
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.forward_reverse.formulas import (
    JUMP,
    MEAN,
    formula_of,
    lines,
    numbers_of,
)


def told(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    if trace[index].way == "forward":
        return _data(trace) if index == 0 else _forward(trace, index)
    return _done(trace) if index == len(trace) - 1 else _reverse(trace, index)


def _data(trace: Trace) -> Explanation:
    shared, particle = trace.shared, picked(trace)
    source = shared.source[particle]
    centre, x = float(shared.mixture.centres[source, 0]), float(shared.data[particle, 0])
    spread = shared.mixture.spread
    return Explanation(
        message("heading.data"),
        message("say.data", count=len(shared.data), sources=len(shared.mixture.centres)),
        r"x_0 = \mu_k + s \cdot n",
        f"{tex(x)} = {tex(centre)} + {tex(spread)} \\cdot {tex_factor((x - centre) / spread)}",
        (message("notice.click"),),
    )


def _forward(trace: Trace, index: int) -> Explanation:
    step, shared, particle = trace[index], trace.shared, picked(trace)
    x0, x = float(shared.data[particle, 0]), float(step.x[particle, 0])
    signal, noise = math.sqrt(step.alpha_bar), math.sqrt(1 - step.alpha_bar)
    own = particle_posterior(trace, index, particle).responsibility[0, shared.source[particle]]
    if step.t == int(trace[shared.turn].t):
        fifty = float(noise_schedule("linear", 50).alpha_bar[-1])
        notice = message("notice.rest", level=number(step.alpha_bar), fifty=number(fifty))
    else:
        bits, most = shared.mean_entropy[index], trace.scales["entropy"][1]
        notice = message("notice.open", bits=number(float(bits)), all=number(most))
    return Explanation(
        message("heading.forward", t=step.t),
        message("say.forward", level=number(step.alpha_bar), share=percent(float(own))),
        JUMP,
        lines(
            x,
            rf"{tex(signal)} \cdot {tex_factor(x0)}",
            rf"+ {tex(noise)} \cdot {tex_factor((x - signal * x0) / noise)}",
        ),
        (_jumped(trace, index), notice),
    )


def _jumped(trace: Trace, index: int) -> Message:
    """Chain, jump and theory, with how far chance alone moves such a number."""
    shared, step = trace.shared, trace[index]
    count = step.x.size
    # the standard error of a root mean square of nearly normal numbers
    error = float(shared.size_theory[index]) / np.sqrt(2 * count)
    return message(
        "notice.jump", chain=fixed(float(shared.size[index]), 3),
        jump=fixed(float(shared.size_jump[index]), 3),
        theory=fixed(float(shared.size_theory[index]), 3), error=fixed(error, 3),
    )  # fmt: skip


def _reverse(trace: Trace, index: int) -> Explanation:
    step, following, particle = trace[index], trace[index + 1], picked(trace)
    params, sampler = trace.params, trace.params.sampler
    heading = message("heading.reverse", t=step.t, following=following.t)
    if following.t < 0:
        heading = message("heading.last", t=step.t)
    notice: list[Message] = [message("notice.mean")]
    if sampler == "ddpm":
        reading = params.reading
        paragraph = message("say.ddpm" if reading == "right" else f"say.misread.{reading}")
        notice.append(_two_alphas(trace, index, particle))
        if reading != "right":
            notice.append(_sizes(trace, index))
    else:
        paragraph = message(f"say.{sampler}")
    if sampler == "ddim" and params.eta == 0:
        notice.append(message("notice.same"))
    if sampler in ("euler", "heun", "euler-ancestral"):
        now, then = sigma_of(step.alpha_bar), sigma_of(following.alpha_bar)
        notice.append(message("notice.sigma", now=number(now), then=number(then)))
    if following.t < 0 and sampler in ("heun", "dpm++2m", "unipc"):
        notice.append(message("notice.last"))
    notice.append(_decided(trace, index))
    if step.t - following.t > 1:
        notice.append(message("notice.gap", gap=step.t - following.t))
    return Explanation(
        heading, paragraph, formula_of(trace), numbers_of(trace, index), tuple(notice)
    )


def _decided(trace: Trace, index: int) -> Message:
    """How many particles are sure of where they end."""
    share = float((trace.shared.decided <= index).mean())
    return message("notice.decided", share=percent(share))


def _sizes(trace: Trace, index: int) -> Message:
    shared = trace.shared
    return message(
        "notice.size", size=fixed(float(shared.size[index]), 2),
        theory=fixed(float(shared.size_theory[index]), 2),
    )  # fmt: skip


def _two_alphas(trace: Trace, index: int, particle: int) -> Message:
    step = trace[index]
    exact = particle_posterior(trace, index, particle)
    x = step.x[particle : particle + 1]
    mean = ddpm_mean(x, exact.epsilon, step.alpha, step.alpha_bar)
    wrong = ddpm_mean(x, exact.epsilon, step.alpha_bar, step.alpha_bar)
    return message(
        "notice.two_alphas",
        alpha=number(step.alpha), level=number(step.alpha_bar),
        wrong=number(float(wrong[0, 0])), mean=number(float(mean[0, 0])),
    )  # fmt: skip


def _done(trace: Trace) -> Explanation:
    index, particle = len(trace) - 1, picked(trace)
    judged = quality(trace)
    notice = [message("notice.steps", steps=trace.params.steps, calls=trace[index].calls)]
    if trace.params.sampler == "ddpm" and trace.params.reading != "right":
        notice = [message("notice.narrow")]
    notice.append(_when_decided(trace))
    if not math.isnan(judged.returned):
        notice.append(message("notice.returned", share=percent(judged.returned)))
    exact = particle_posterior(trace, index, particle)
    best = int(exact.responsibility[0].argmax())
    paragraph = message("say.missed", data=number(judged.spread_of_data))
    if judged.reached:
        paragraph = message(
            "say.done", share=percent(judged.on_data), reached=judged.reached,
            sources=judged.sources, spread=number(judged.spread),
            data=number(judged.spread_of_data),
        )  # fmt: skip
    return Explanation(
        message("heading.done"),
        paragraph,
        MEAN,
        rf"{tex(float(exact.x0_hat[0, 0]))} \approx {tex(float(exact.responsibility[0, best]))}"
        rf" \cdot {tex_factor(float(exact.guesses[0, best, 0]))}",
        tuple(notice),
    )


def _when_decided(trace: Trace) -> Message:
    """The t at which half of the particles are sure."""
    order = np.sort(trace.shared.decided)
    middle = int(order[(len(order) - 1) // 2])
    if middle >= len(trace) or trace[middle].t < 0:
        return message("notice.half_late")
    if middle <= trace.shared.turn:
        return message("notice.half_early")
    return message("notice.half", t=trace[middle].t)
