"""The words beside a step: which sentence, which formula, and this step's numbers in it."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.landing import landing
from explorer.compute.diffusion.schedule_lab import NOISE, Params
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.core.formatting import number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

PRODUCT = r"\bar\alpha_t = \prod_{i=0}^{t} (1 - \beta_i)"
MEAN = r"E[x_t] = \sqrt{\bar\alpha_t}\; E[x_0]"
JUMP = r"x_t = \sqrt{\bar\alpha_t}\, x_0 + \sqrt{1-\bar\alpha_t}\, \epsilon"
END = r"x_T \sim \mathcal{N}(\sqrt{\bar\alpha_T}\, E[x_0], \ldots) \neq \mathcal{N}(0, I)"
BENT = (
    r"\sqrt{\bar\alpha_t}\,' = \frac{\sqrt{\bar\alpha_0}\,"
    r" (\sqrt{\bar\alpha_t} - \sqrt{\bar\alpha_T})}{\sqrt{\bar\alpha_0} - \sqrt{\bar\alpha_T}}"
)
KEPT = {
    "trailing": r"t_k = \mathrm{round}\left(\frac{(N-k)\,T}{N}\right) - 1",
    "leading": r"t_k = (N-1-k) \left\lfloor \frac{T}{N} \right\rfloor",
    "linspace": r"t_k = \mathrm{round}\left(\frac{(N-1-k)(T-1)}{N-1}\right)",
}
HALF = r"\bar\alpha_{t_n}(N = 2n) \neq 1 = \bar\alpha_{t_n}(N = n)"


def told(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    step = trace[index]
    if step.way == "half":
        return _half(trace)
    if step.way == "forward":
        return _data(trace) if step.t < 0 else _forward(trace, index)
    return _done(trace, index) if step.t < 0 else _reverse(trace, index)


def _lines(left: str, *right: str) -> str:
    inside = r" \\ & \quad ".join(right)
    return rf"\begin{{aligned}} & {left} \\ & = {inside} \end{{aligned}}"


def _data(trace: Trace) -> Explanation:
    schedule = trace.shared.schedule
    beta = schedule.beta
    shown = [rf"(1 - {tex(float(b))})" for b in beta[:2]]
    dots = r"\cdots" if len(beta) > 2 else ""
    notice = [message("notice.drag"), message("notice.snr")]
    if float(beta.max()) > 0.999:
        notice.append(message("notice.beta", beta=number(float(beta.max()), 4),
                              t=int(beta.argmax())))  # fmt: skip
    return Explanation(
        message("heading.data"),
        message("say.data", chain=schedule.steps, level=number(float(schedule.alpha_bar[-1]))),
        PRODUCT,
        _lines(rf"\bar\alpha_{{{schedule.steps - 1}}}", rf"{shown[0]} {shown[1]} {dots}",
               rf"\approx {tex(float(schedule.alpha_bar[-1]))}"),
        tuple(notice),
        ("W048",),
    )  # fmt: skip


def _forward(trace: Trace, index: int) -> Explanation:
    step, shared = trace[index], trace.shared
    mean = float(shared.mixture.moments(1.0)[0][0])
    signal = math.sqrt(step.alpha_bar)
    numbers = rf"{tex(signal * mean)} = {tex(signal)} \cdot {tex_factor(mean)}"
    if step.t < trace.params.chain - 1:
        half = int(np.searchsorted(-shared.schedule.alpha_bar, -0.5))
        return Explanation(
            message("heading.forward", t=step.t),
            message("say.forward", level=percent(step.alpha_bar), signal=percent(signal)),
            MEAN, numbers,
            (message("notice.half", t=half, chain=trace.params.chain),),
        )  # fmt: skip
    if trace.params.zero_snr:
        root = np.sqrt(shared.schedule.alpha_bar)
        first = tex(float(root[0]))
        return Explanation(
            message("heading.end"), message("say.zero"), BENT,
            rf"\sqrt{{\bar\alpha_0}}\,' = {first}, \quad"
            rf" \sqrt{{\bar\alpha_{{{trace.params.chain - 1}}}}}\,' = {tex(float(root[-1]))}",
            (message("notice.v"),),
        )  # fmt: skip
    never = step.alpha_bar > NOISE
    key = "say.end.never" if never else "say.end"
    notice: list[Message] = [message("notice.mean")]
    if never:
        notice = [message("notice.ways")]
    return Explanation(
        message("heading.end"),
        message(key, level=number(step.alpha_bar), signal=percent(signal)),
        END if never else MEAN, numbers, tuple(notice), ("W048",),
    )  # fmt: skip


def kept_numbers(params: Params, times: np.ndarray, k: int) -> str:
    """The formula of the kept timesteps with the numbers of one of them."""
    count, chain, t = params.count, params.chain, int(times[k])
    if params.spacing == "trailing":
        inside = rf"\mathrm{{round}}\left(\frac{{{count - k} \cdot {chain}}}{{{count}}}\right) - 1"
    elif params.spacing == "leading":
        inside = rf"{count - 1 - k} \cdot {chain // count}"
    elif count == 1:
        return rf"t_0 = {chain - 1}"
    else:
        inside = (
            rf"\mathrm{{round}}\left(\frac{{{count - 1 - k} \cdot {chain - 1}}}"
            rf"{{{count - 1}}}\right)"
        )
    return rf"t_{{{k}}} = {inside} = {t}"


def _reverse(trace: Trace, index: int) -> Explanation:
    step, following, shared = trace[index], trace[index + 1], trace.shared
    times, k = shared.times[trace.params.spacing], index - shared.turn
    notice: list[Message] = []
    if k == 0:
        if step.alpha_bar > NOISE:
            notice.append(message("notice.start", signal=percent(math.sqrt(step.alpha_bar))))
        if step.t < trace.params.chain - 1:
            notice.append(message("notice.unvisited", t=step.t, last=trace.params.chain - 1))
    even = step.t - trace.params.chain // trace.params.count
    if even != following.t and following.t >= 0:
        notice.append(message("notice.previous", t=step.t, even=even, following=following.t))
    if following.t < 0:
        notice.append(message("notice.last", level=number(step.alpha_bar)))
    heading = message("heading.reverse", t=step.t, following=following.t)
    if following.t < 0:
        heading = message("heading.last", t=step.t)
    return Explanation(
        heading,
        message("say.reverse", done=k, count=trace.params.count, gap=step.t - following.t,
                now=number(step.alpha_bar), then=number(following.alpha_bar)),
        KEPT[trace.params.spacing], kept_numbers(trace.params, times, k), tuple(notice),
    )  # fmt: skip


def _done(trace: Trace, index: int) -> Explanation:
    step, mixture = trace[index], trace.shared.mixture
    found, of_data = landing(mixture, step.x), landing(mixture, trace.shared.data)
    theory = float(mixture.moments(1.0)[0][0])
    start = trace.shared.schedule.level(int(trace.shared.times[trace.params.spacing][0]))
    leak = math.sqrt(start) * theory
    notice = [message("notice.exact", count=trace.params.count)]
    if start > NOISE:
        stable = math.sqrt(float(noise_schedule("scaled_linear").alpha_bar[-1]))
        notice.append(message("notice.leak", signal=percent(math.sqrt(start)),
                              stable=f"{100 * stable:.1f}%"))  # fmt: skip
    return Explanation(
        message("heading.done"),
        message(
            "say.done", share=percent(found.on_data), reached=found.reached,
            sources=len(mixture.centres), mean=number(float(found.mean[0])), theory=number(theory),
            spread=number(found.spread), data=number(of_data.spread),
        ),
        r"\sqrt{\bar\alpha_{t_0}}\; E[x_0]",
        rf"{tex(math.sqrt(start))} \cdot {tex_factor(theory)} = {tex(leak)}",
        tuple(notice),
        ("W048",),
    )  # fmt: skip


def _half(trace: Trace) -> Explanation:
    step, shared, params = trace[-1], trace.shared, trace.params
    shares = [
        landing(shared.mixture, x).on_data for x in (step.x, step.x0_hat, shared.short)
    ]  # fmt: skip
    away = float(np.sqrt(((step.x - shared.short) ** 2).sum(axis=1).mean()))
    return Explanation(
        message("heading.half", half=shared.half, count=params.count),
        message(
            "say.half", half=shared.half, count=params.count, level=percent(step.alpha_bar),
            x=percent(shares[0]), guess=percent(shares[1]), short=percent(shares[2]),
        ),
        HALF,
        rf"{tex(step.alpha_bar)} \neq 1",
        (message("notice.apart", away=number(away)), message("notice.grid")),
    )  # fmt: skip
