"""What is said beside each step of the race, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.diffusion.race import (
    BUDGETS,
    SAMPLER_NAMES,
    Step,
    Story,
    observed_order,
    steps_of,
)
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.formatting import count, fixed, number, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.race.plots import column

MEASURES = {
    "mmd2": (
        r"\begin{aligned} \mathrm{MMD}^2 & = \mathrm{E}\, k(x, x') + \mathrm{E}\, k(y, y') \\"
        r" & \quad - 2\, \mathrm{E}\, k(x, y) \end{aligned}"
    ),
    "sliced": (
        r"W = \sqrt{\tfrac{1}{64} \sum_{\theta} \mathrm{E}\left( x_\theta - y_\theta \right)^2}"
    ),
    "on_data": r"P\left( \min_k \left\| x - \mu_k \right\| \le 3 s \right)",
    "endpoint": r"\mathrm{med} \left\| x - x^{*} \right\|",
}
EULER = (
    r"\begin{aligned} & y = \frac{x}{\sqrt{\bar\alpha}},\quad"
    r" \sigma = \sqrt{\frac{1-\bar\alpha}{\bar\alpha}} \\"
    r" & y' = y + \varepsilon\, (\sigma' - \sigma) \end{aligned}"
)


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    step: Step = trace[index]
    return {"race": _race, "budget": _budget, "identities": _identities}[step.stage](trace, step)


def _race(trace: Trace, step: Step) -> Explanation:
    params, calls = trace.params, BUDGETS[step.budget]
    result = trace.shared.runs[step.budget][SAMPLERS.index(params.sampler)]
    numbers = tex(result.value)
    if result.parts:
        own, data, across = result.parts
        numbers = (
            rf"{tex(result.value)} = {tex(own, 4)} + {tex(data, 4)} - 2 \cdot {tex(across, 4)}"
        )
    return Explanation(
        message("heading.race", calls=calls),
        message("text.race", count=count(params.particles), calls=calls,
                heun=steps_of("heun", calls)),
        MEASURES[params.metric], numbers, tuple(_notices(trace, step)),
        claims=("W051",) if step.budget == 0 else (),
    )  # fmt: skip


def _notices(trace: Trace, step: Step) -> list[Message]:
    story: Story = trace.shared
    params = trace.params
    found = [message("notice.same")]
    low, high = (number(edge, 2) for edge in story.floor)
    if story.floor[1] > 0:
        found.append(message("notice.floor", count=count(params.particles), low=low, high=high))
    student = story.student(BUDGETS[step.budget])
    if student is not None:
        plain = story.runs[step.budget][SAMPLERS.index("ddim")]
        if params.sampler == "ddim":
            plain = story.learned[step.budget]
        found.append(
            message("notice.student", calls=student.calls, value=number(student.value, 2),
                    plain=number(plain.value, 2), weights=count(story.weights))
        )  # fmt: skip
    heun = story.runs[step.budget][SAMPLERS.index("heun")]
    if heun.value > 3 * story.runs[0][SAMPLERS.index("heun")].value:
        found.append(message("notice.heun"))
    if params.metric == "endpoint":
        found.append(message("notice.random"))
        orders = {name: observed_order(column(story, name)) for name in ("ddim", "heun", "dpm++2m")}
        if all(math.isfinite(order) for order in orders.values()):
            found.append(
                message("notice.order", one=fixed(orders["ddim"], 2),
                        heun=fixed(orders["heun"], 2), two=fixed(orders["dpm++2m"], 2))
            )  # fmt: skip
    if story.network == "trained":
        found.append(message("notice.trained", updates=count(params.updates)))
    return found


def _budget(trace: Trace, step: Step) -> Explanation:
    story: Story = trace.shared
    exact = story.runs[-1][SAMPLERS.index(trace.params.sampler)].value
    learned = (story.brief or story.learned)[-1].value
    facts = {"error": number(story.error, 2), "brief": number(story.brief_error, 2),
             "updates": count(trace.params.updates)}  # fmt: skip
    return Explanation(
        message("heading.budget"),
        Message("text.budget" if story.brief else "text.budget.one", facts),
        MEASURES[trace.params.metric],
        rf"{tex(learned)} = {tex(exact)} + {tex_factor(learned - exact)}",
        claims=("W052",) if story.students else (),
    )  # fmt: skip


def _identities(trace: Trace, step: Step) -> Explanation:
    story: Story = trace.shared
    levels, path = story.path_levels, story.paths[0]
    numbers = ""
    if len(levels) > 3:
        here, then = float(levels[-3]), float(levels[-2])
        sigma = [math.sqrt((1 - level) / level) for level in (here, then)]
        y = [float(path[place, 0]) / math.sqrt(level) for place, level in ((-3, here), (-2, then))]
        slope = (y[1] - y[0]) / (sigma[1] - sigma[0])
        numbers = (
            rf"{tex(y[1])} = {tex(y[0])} + {tex_factor(slope)}"
            rf" \cdot \left( {tex(sigma[1])} - {tex_factor(sigma[0])} \right)"
        )
    return Explanation(message("heading.identities"), message("text.identities"), EULER, numbers,
                       (message("notice.same"),))  # fmt: skip


VALUE_NAMES = {
    "stage": "race, budget or identities",
    "calls": "calls of the denoiser that each sampler was given",
    "samplers": "their names, (samplers,)",
    "steps": "steps each took, (samplers,)",
    "measure": "each sampler by the chosen measure, exact denoiser, (samplers,)",
    "learned": "the chosen sampler with the learned denoiser",
    "student": "the student with as many calls, where there is one",
    "exact_by_budget": "the chosen sampler with the exact denoiser, (budgets,)",
    "learned_by_budget": "the same with the learned denoiser, (budgets,)",
    "brief_by_budget": "the same with the one trained briefly, (budgets,)",
    "pairs": "samplers that are the same in other words",
    "differences": "largest difference of their samples, (pairs,)",
}
RESULT_NAMES = {
    "metric": "what was measured",
    "budgets": "calls of the denoiser, (budgets,)",
    "samplers": "their names, (samplers,)",
    "measure": "by the chosen measure, exact denoiser, (budgets, samplers)",
    "learned": "the chosen sampler with the learned denoiser, (budgets,)",
    "floor": "where nine of ten fresh data sets lie, low and high",
    "noise": "the measure of pure noise",
    "student_calls": "calls of the students that ship, (students,)",
    "students": "by the chosen measure, (students,)",
    "network": "shipped, trained or none",
    "network_error": "mean square error in epsilon of the learned denoiser",
    "differences": "largest difference of samplers that are the same, (pairs,)",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    story: Story = trace.shared
    place = SAMPLERS.index(trace.params.sampler)
    if step.stage == "identities":
        pairs = ", ".join(f"{one.left} = {one.right}" for one in story.identities)
        return {"stage": step.stage, "pairs": pairs,
                "differences": np.array([one.difference for one in story.identities])}  # fmt: skip
    if step.stage == "budget":
        return {
            "stage": step.stage,
            "exact_by_budget": np.array([row[place].value for row in story.runs]),
            "learned_by_budget": np.array([result.value for result in story.learned]),
            "brief_by_budget": np.array([result.value for result in story.brief]),
        }
    row = story.runs[step.budget]
    out: dict[str, Any] = {
        "stage": step.stage, "calls": BUDGETS[step.budget],
        "samplers": ", ".join(SAMPLER_NAMES.values()),
        "steps": np.array([result.steps for result in row]),
        "measure": np.array([result.value for result in row]),
    }  # fmt: skip
    if story.learned:
        out["learned"] = story.learned[step.budget].value
    student = story.student(BUDGETS[step.budget])
    if student is not None:
        out["student"] = student.value
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole race."""
    story: Story = trace.shared
    return {
        "metric": trace.params.metric,
        "budgets": np.array(BUDGETS[: len(story.runs)]),
        "samplers": ", ".join(SAMPLER_NAMES.values()),
        "measure": np.array([[result.value for result in row] for row in story.runs]),
        "learned": np.array([result.value for result in story.learned]),
        "floor": np.array(story.floor),
        "noise": story.noise,
        "student_calls": np.array([result.calls for result in story.students]),
        "students": np.array([result.value for result in story.students]),
        "network": story.network,
        "network_error": story.error,
        "differences": np.array([one.difference for one in story.identities]),
    }
