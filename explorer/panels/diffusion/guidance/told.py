"""The words beside a step: which sentence, which formula, and this step's numbers in it."""

from __future__ import annotations

import math

from explorer.compute.diffusion.guidance_steps import Shared, Step
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.guidance.reads import estimates, picked, scale_now

FREE = r"\hat\epsilon = \epsilon(\varnothing) + s\, (\epsilon(c) - \epsilon(\varnothing))"
FREE_W = r"\hat\epsilon = \epsilon(c) + w\, (\epsilon(c) - \epsilon(\varnothing))"
CLASSIFIER = (
    r"\hat\epsilon = \epsilon(\varnothing)"
    r" - s \sqrt{1-\bar\alpha_t}\, \nabla \log p(c \mid x_t)"
)
BELIEVED = r"p_s(x) \propto p(x)\, p(c \mid x)^s"


def overshoot(trace: Trace) -> int:
    """How the finished samples lie to the law believed in: 0 like it (within the distance that the
    steps and chance leave), 1 farther out and narrower, 2 anything else."""
    last: Step = trace[len(trace) - 1]
    shared: Shared = trace.shared
    if last.gap <= 2 * (shared.floor + shared.plain):
        return 0
    whole = shared.data.whole.moments(shared.axis)[0]
    out = abs(last.mean - whole) > abs(last.law_mean - whole)
    return 1 if out and last.spread < last.law_spread else 2


def sentence(trace: Trace, index: int) -> Message:
    """What is to be seen on the stage."""
    step: Step = trace[index]
    if index == 0:
        one = len(step.x) == 1
        return message("stage.noise.one") if one else message("stage.noise", count=len(step.x))
    numbers = {  # adding 0 takes the sign off a zero
        "mean": fixed(round(step.mean, 2) + 0.0, 2), "spread": fixed(step.spread, 2),
        "law_mean": fixed(round(step.law_mean, 2) + 0.0, 2),
        "law_spread": fixed(step.law_spread, 2),
    }  # fmt: skip
    if index == len(trace) - 1:
        kind = ("like", "beyond", "other")[overshoot(trace)]
        return message(f"stage.done.{kind}", **numbers)
    return message("stage.middle", **numbers)


def told(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    if index == len(trace) - 1:
        return _done(trace)
    step: Step = trace[index]
    params = trace.params
    formula, numbers = _formula(trace, index)
    if index == 0:
        heading, paragraph = message("heading.noise"), message("say.noise")
    else:
        heading = message("heading.step", sigma=number(step.sigma))
        gap = message("say.step", gap=number(step.gap), floor=number(trace.shared.floor))
        paragraph = gap if step.guided else message("say.off")
    notice = [_scale(trace)]
    if params.guide == "free":
        notice.append(message("notice.calls", calls=trace.shared.calls))
    elif params.guide == "exact":
        notice.append(message("notice.equal"))
    else:
        error = step.noisy_error if params.guide == "noisy" else step.clean_error
        notice.append(message(f"notice.{params.guide}", share=percent(error)))
    return Explanation(heading, paragraph, formula, numbers, tuple(notice), ("W054",))


def _formula(trace: Trace, index: int) -> tuple[str, str]:
    step: Step = trace[index]
    found = estimates(trace, index, picked(trace))
    axis, s = trace.shared.axis, scale_now(trace, index)
    without, guided = float(found["without"][axis]), float(found["guided"][axis])
    if trace.params.guide == "free":
        cond = float(found["with"][axis])
        if trace.params.convention == "w":
            return FREE_W, _lines(
                guided, tex(cond), rf"+ {tex(s - 1)} \cdot ({tex(cond)} - {tex_factor(without)})"
            )
        return FREE, _lines(
            guided, tex(without), rf"+ {tex(s)} \cdot ({tex(cond)} - {tex_factor(without)})"
        )
    root = math.sqrt(1 - step.alpha_bar)
    return CLASSIFIER, _lines(
        guided, tex(without),
        rf"- {tex(s)} \cdot {tex(root)} \cdot {tex_factor(float(found['slope'][axis]))}",
    )  # fmt: skip


def _lines(left: float, *right: str) -> str:
    return (
        rf"\begin{{aligned}} & {tex(left)} \\ & = "
        + r" \\ & \quad ".join(right)
        + r" \end{aligned}"
    )


def _scale(trace: Trace) -> Message:
    s = trace.params.s
    return message("notice.scale", s=fixed(s, 1), w=fixed(s - 1, 1))


def _done(trace: Trace) -> Explanation:
    last: Step = trace[len(trace) - 1]
    shared: Shared = trace.shared
    paragraph = message(
        "say.done", mean=number(last.mean), spread=number(last.spread),
        law_mean=number(last.law_mean), law_spread=number(last.law_spread),
        gap=number(last.gap), floor=number(shared.floor),
    )  # fmt: skip
    notice = [
        message("notice.why"),
        message("notice.plain", plain=number(shared.plain), floor=number(shared.floor)),
    ]
    if trace.params.guide == "clean":
        notice.insert(0, message("notice.clean_end"))
    s = trace.params.s
    numbers = rf"s = {tex(s)} = 1 + w, \quad w = {tex(s - 1)}"
    return Explanation(
        message("heading.done"), paragraph, BELIEVED, numbers, tuple(notice), ("W054",)
    )
