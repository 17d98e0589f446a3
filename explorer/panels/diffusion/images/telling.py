"""The words beside a step: which sentence, which formula, and this step's numbers in it."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.images import Params, Step, method_name
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

DDIM = (
    r"x_{t'} = \sqrt{\bar\alpha_{t'}}\, \hat{x}_0"
    r" + \sqrt{1-\bar\alpha_{t'}-\sigma^2}\, \hat\epsilon + \sigma z"
)
GUESS = r"\hat{x}_0 = \frac{x_t - \sqrt{1-\bar\alpha_t}\, \hat\epsilon}{\sqrt{\bar\alpha_t}}"
BOTH = rf"\begin{{aligned}} & {GUESS} \\ & {DDIM} \end{{aligned}}"
JUMP = r"x_t = \sqrt{\bar\alpha_t}\, x_0 + \sqrt{1-\bar\alpha_t}\, \epsilon"
INVERSE = (
    r"x_{t'} = \sqrt{\bar\alpha_{t'}}\, \hat{x}_0 + \sqrt{1-\bar\alpha_{t'}}\,"
    r" \hat\epsilon(x_t, t), \quad t' > t"
)
LOSS = (
    r"\begin{aligned} & \left\Vert v - v_\theta(x_t, t, c) \right\Vert^2 \\"
    r" & v = \sqrt{\bar\alpha_t}\, \epsilon - \sqrt{1-\bar\alpha_t}\, x_0 \end{aligned}"
)
RATIO = r"\frac{\overline{\min_j \Vert x_i - d_j \Vert}}{\overline{\min_j \Vert h_k - d_j \Vert}}"


def told(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    step = trace[index]
    if step.stage == "training":
        return _training(trace, step)
    if step.stage == "noising":
        return _noising(trace, step)
    if step.stage == "invert":
        return _invert(trace, index)
    return _done(trace, index) if step.alpha_bar >= 1 else _sample(trace, index)


def values_at(trace: Trace, step: Step) -> tuple[float, float, float]:
    """x_t, the guess and the noise in between, at the middle pixel of picture 1."""
    middle = trace.shared.size // 2
    x, guess = float(step.x[0, middle, middle]), float(step.x0_hat[0, middle, middle])
    if not 0 < step.alpha_bar < 1:
        return x, guess, 0.0
    return x, guess, (x - math.sqrt(step.alpha_bar) * guess) / math.sqrt(1 - step.alpha_bar)


def largest_kept(trace: Trace) -> float:
    """The largest difference of finished pictures from the known one where it is not hidden."""
    shared = trace.shared
    if trace.params.task != "inpaint" or shared.hidden.all():
        return math.nan
    apart = trace[-1].x0_hat.astype(np.float64) - shared.start[0]
    return float(np.abs(apart[:, ~shared.hidden]).max())


def _sample(trace: Trace, index: int) -> Explanation:
    step, params = trace[index], trace.params
    first = next(section.start for section in trace.sections if section.id == "sample")
    say = {"inpaint": "say.inpaint", "between": "say.between"}.get(params.task, "say.sample")
    x, guess, noise = values_at(trace, step)
    signal, rest = math.sqrt(step.alpha_bar), math.sqrt(1 - step.alpha_bar)
    return Explanation(
        message("heading.sample", number=index - first + 1, steps=len(trace) - 1 - first),
        message(say, count=len(step.x)),
        BOTH if method_name(params) == "ddim" else GUESS,
        rf"{tex(guess)} = \frac{{{tex(x)} - {tex(rest)} \cdot {tex_factor(noise)}}}"
        rf"{{{tex(signal)}}}",
        _notices(trace, step),
    )  # fmt: skip


def _notices(trace: Trace, step: Step) -> tuple[Message, ...]:
    params, shared = trace.params, trace.shared
    out = [message("notice.mean")]
    if step.alpha_bar > 1e-6:
        share = step.spectrum[1] / shared.data_spectrum
        out = [message("notice.coarse", low=percent(share[1]), high=percent(share[-1]))]
    if params.model == "memory":
        out.append(message("notice.memory", count=shared.trained))
    elif params.task == "guide":
        out.append(message("notice.rows"))
    elif shared.labels[0] >= 0 and params.guidance not in (0.0, 1.0):
        out.append(message("notice.guided", w=number(params.guidance)))
    if params.task == "inpaint":
        if params.again > 1:
            out.append(message("notice.again", again=params.again))
        out.append(message("notice.paint"))
    elif params.task == "vary":
        out.append(message("notice.strength", level=number(_deepest(trace))))
        out.append(message("notice.draw"))
    elif params.alike and params.label == "all" and params.task == "noise":
        out.append(message("notice.row"))
    return tuple(out)


def _deepest(trace: Trace) -> float:
    return min(step.alpha_bar for step in trace.steps if step.stage == "sample")


def _done(trace: Trace, index: int) -> Explanation:
    step, shared, params = trace[index], trace.shared, trace.params
    numbers = {"copied": fixed(step.copied, 2)}
    notices: list[Message] = []
    if params.model == "memory":
        notices.append(message("notice.memory", count=shared.trained))
    if not math.isnan(shared.round_trip):
        notices.append(
            message("notice.trip", steps=params.steps, trip=number(shared.round_trip, 2))
        )
    kept = largest_kept(trace)
    if not math.isnan(kept):
        known = int((~shared.hidden).sum())
        notices.append(message("notice.kept", known=known, difference=number(kept, 2)))
    if params.task == "vary":
        notices.append(message("notice.strength", level=number(_deepest(trace))))
    if math.isnan(step.recognised):
        say = message("say.done.free", **numbers)
    else:
        notices.append(message("notice.rows" if params.task == "guide" else "notice.guidance"))
        say = message(
            "say.done", share=percent(step.recognised), spread=fixed(shared.spread, 2), **numbers
        )
    made = step.copied * shared.usual_distance
    return Explanation(
        message("heading.done"), say, RATIO,
        rf"{tex(step.copied)} = \frac{{{tex(made)}}}{{{tex(shared.usual_distance)}}}",
        tuple(notices),
    )  # fmt: skip


def _noising(trace: Trace, step: Step) -> Explanation:
    shared = trace.shared
    middle = shared.size // 2
    x0, x = float(shared.start[0, middle, middle]), float(step.x[0, middle, middle])
    signal, rest = math.sqrt(step.alpha_bar), math.sqrt(1 - step.alpha_bar)
    noise = (x - signal * x0) / rest if rest else 0.0
    return Explanation(
        message("heading.noising", level=number(step.alpha_bar)),
        message("say.noising"), JUMP,
        rf"{tex(x)} = {tex(signal)} \cdot {tex_factor(x0)} + {tex(rest)} \cdot {tex_factor(noise)}",
        (message("notice.draw"),),
    )  # fmt: skip


def _invert(trace: Trace, index: int) -> Explanation:
    step = trace[index]
    following = trace[index + 1]
    x, guess, noise = values_at(trace, step)
    numbers = ""
    if following.stage == "invert" and step.alpha_bar < 1:
        then = following.alpha_bar
        there = float(following.x[0, trace.shared.size // 2, trace.shared.size // 2])
        numbers = (
            rf"{tex(there)} \approx {tex(math.sqrt(then))} \cdot {tex_factor(guess)} + "
            rf"{tex(math.sqrt(1 - then))} \cdot {tex_factor(noise)}"
        )
    return Explanation(
        message("heading.invert", level=number(step.alpha_bar)),
        message("say.invert"), INVERSE, numbers or rf"x_t = {tex(x)}",
    )  # fmt: skip


def _training(trace: Trace, step: Step) -> Explanation:
    return Explanation(
        message("heading.training", updates=step.updates),
        message("say.training"), LOSS,
        "" if math.isnan(step.loss) else rf"\overline{{L}} = {tex(step.loss)}",
    )  # fmt: skip


def half_way(trace: Trace) -> int:
    """Which choice of the prediction is right, by the share recognised half-way through sampling:
    0 below a third (or no class told), 1 to two thirds, 2 above."""
    steps = [step for step in trace.steps if step.stage == "sample"]
    share = steps[len(steps) // 2].recognised
    if math.isnan(share) or share < 1 / 3:
        return 0
    return 1 if share <= 2 / 3 else 2


def method_of(params: Params) -> str:
    """The sampler's name as it is written."""
    names = {"ddim": "DDIM", "ddpm": "DDPM", "euler": "Euler", "heun": "Heun",
             "dpm++2m": "DPM-Solver++ 2M", "unipc": "UniPC"}  # fmt: skip
    return names[method_name(params)]
