"""The words beside a step: which sentence, which formula, and this step's numbers in it."""

from __future__ import annotations

import math

from explorer.compute.diffusion.forward_reverse import particle_posterior, picked
from explorer.compute.diffusion.quality import quality
from explorer.compute.diffusion.samplers import ddim_sigma, ddpm_mean, ddpm_sigma
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.core.formatting import number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

JUMP = r"x_t = \sqrt{\bar\alpha_t}\, x_0 + \sqrt{1-\bar\alpha_t}\, \epsilon"
DDIM = (
    r"x_{t'} = \sqrt{\bar\alpha_{t'}}\, \hat{x}_0"
    r" + \sqrt{1-\bar\alpha_{t'}-\sigma^2}\, \hat\epsilon + \sigma z"
)
DDPM = (
    r"x_{t'} = \frac{1}{\sqrt{\alpha}} \left( x_t"
    r" - \frac{1-\alpha}{\sqrt{1-\bar\alpha_t}}\, \hat\epsilon \right) + \sigma z"
)
CUMULATIVE = DDPM.replace(r"\sqrt{\alpha}", r"\sqrt{\bar\alpha_t}").replace(
    r"1-\alpha}", r"1-\bar\alpha_t}"
)
PER_STEP = DDPM.replace(r"1-\bar\alpha_t", r"1-\alpha")
MEAN = r"\hat{x}_0 = \sum_k r_k\, m_k"


def lines(left: float, *right: str) -> str:
    """An equation in TeX over several lines, as narrow as the column beside the stage."""
    return (
        rf"\begin{{aligned}} & {tex(left)} \\ & = "
        + r" \\ & \quad ".join(right)
        + r" \end{aligned}"
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
        (notice,),
    )


def _reverse(trace: Trace, index: int) -> Explanation:
    step, following, particle = trace[index], trace[index + 1], picked(trace)
    heading = message("heading.reverse", t=step.t, following=following.t)
    if following.t < 0:
        heading = message("heading.last", t=step.t)
    notice: list[Message] = []
    if trace.params.sampler == "ddim":
        paragraph, formula, numbers = message("say.ddim"), DDIM, _ddim_numbers(trace, index)
        if trace.params.eta == 0:
            notice.append(message("notice.same"))
    else:
        reading = trace.params.reading
        paragraph = message("say.ddpm" if reading == "right" else f"say.misread.{reading}")
        formula = {"cumulative": CUMULATIVE, "per_step": PER_STEP}.get(reading, DDPM)
        numbers = _ddpm_numbers(trace, index)
        notice.append(_two_alphas(trace, index, particle))
    if step.t - following.t > 1:
        notice.append(message("notice.gap", gap=step.t - following.t))
    return Explanation(heading, paragraph, formula, numbers, (message("notice.mean"), *notice))


def _ddim_numbers(trace: Trace, index: int) -> str:
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


def _ddpm_numbers(trace: Trace, index: int) -> str:
    step, following, particle = trace[index], trace[index + 1], picked(trace)
    epsilon = float(particle_posterior(trace, index, particle).epsilon[0, 0])
    first, second = _alphas(trace, index)
    sigma = ddpm_sigma(step.alpha_bar, following.alpha_bar, trace.params.variance)
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
    notice = [message("notice.steps", steps=trace.params.steps)]
    if trace.params.sampler == "ddpm" and trace.params.reading != "right":
        notice = [message("notice.narrow")]
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
