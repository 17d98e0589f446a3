"""What the column beside the stage says about a step."""

from __future__ import annotations

from explorer.compute.alignment.rewards.lab import Shared, Step
from explorer.compute.alignment.rewards.run import TIMES
from explorer.core.formatting import fixed, number, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

FORMULAS = {
    "learn": r"\theta \leftarrow \theta + \eta \sum_t \gamma^t \left(G_t - \hat{V}(s_t)\right)"
             r" \nabla_\theta \log \pi(a_t \mid s_t)",
    "plain": r"\theta \leftarrow \theta + \eta \sum_t \gamma^t\, G_t\,"
             r" \nabla_\theta \log \pi(a_t \mid s_t)",
    "plan": r"V_{k+1}(s) = \max_a \sum_{s'} P(s' \mid s, a) \left(r + \gamma\, V_k(s')\right)",
    "whole": r"\hat{g} = \sum_t G_0\, \nabla_\theta \log \pi(a_t \mid s_t)",
    "later": r"\hat{g} = \sum_t \gamma^t\, G_t\, \nabla_\theta \log \pi(a_t \mid s_t)",
    "expected": r"\hat{g} = \sum_t \gamma^t \left(G_t - V_t(s_t)\right)"
                r" \nabla_\theta \log \pi(a_t \mid s_t)",
}  # fmt: skip


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    step: Step = trace[index]
    shared: Shared = trace.shared
    if step.learned is not None:
        best = number(float(shared.best[-1]), 3)
        value = number(step.learned.value, 3)
        if step.learned.update == 0:
            return message("caption.start", value=value, best=best)
        return message("caption.learn", count=step.learned.update, value=value, best=best)
    if step.planned is not None:
        return message(
            "caption.plan" if step.planned.to_go else "caption.nothing",
            count=step.planned.to_go, value=number(float(shared.best[step.planned.to_go]), 3),
        )  # fmt: skip
    return message(f"caption.{step.name}")


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    heading = caption(trace, index)
    if step.learned is not None:
        return _learn(trace, step, heading)
    if step.planned is not None:
        return _plan(trace, step, heading)
    return _spread(trace, step, heading)


def _learn(trace: Trace, step: Step, heading: Message) -> Explanation:
    learned, params = step.learned, trace.params
    assert learned is not None
    formula = FORMULAS["learn" if params.baseline else "plain"]
    if learned.update == 0:
        paragraph = message("para.start", horizon=params.horizon)
        return Explanation(heading, paragraph, formula, "", (message("note.text"),), ("W217",))
    total = sum(params.gamma**t * float(r) for t, r in enumerate(learned.rewards))
    paragraph = message(
        "para.learn" if params.baseline else "para.plain", count=learned.update,
        episodes=params.episodes, steps=len(learned.states), total=number(total, 3),
        surprise=fixed(float(learned.surprise[0]), 3) if len(learned.surprise) else "0",
        mean=number(learned.mean_return, 3), value=number(learned.value, 3), seed=params.seed,
    )  # fmt: skip
    numbers = ""
    if len(learned.surprise):
        first = float(learned.surprise[0])
        numbers = rf"G_0 = {tex(total)}"
        if params.baseline:
            numbers += (
                rf", \quad G_0 - \hat{{V}}(s_0) = {tex(total)} - {tex_factor(total - first)}"
                rf" = {tex(first)}"
            )
    notice = [message("note.more" if params.baseline else "note.plain")]
    notice.append(message("note.entropy", entropy=number(learned.entropy, 3)))
    return Explanation(heading, paragraph, formula, numbers, tuple(notice), ("W217",),
                       {"value": learned.value, "mean_return": learned.mean_return})  # fmt: skip


def _plan(trace: Trace, step: Step, heading: Message) -> Explanation:
    planned, params, shared = step.planned, trace.params, trace.shared
    assert planned is not None
    paragraph = message(
        "para.plan" if planned.to_go else "para.nothing", count=planned.to_go,
        change=number(planned.change, 2), gamma=number(params.gamma, 3),
    )  # fmt: skip
    notice = []
    if params.gamma < 1:
        notice.append(message(
            "note.reach", gamma=number(params.gamma, 3), steps=number(1 / (1 - params.gamma), 3)
        ))  # fmt: skip
    else:
        notice.append(message("note.all"))
    value = float(shared.best[planned.to_go])
    return Explanation(heading, paragraph, FORMULAS["plan"],
                       rf"V_{{{planned.to_go}}}(s_0) = {tex(value)}", tuple(notice), (),
                       {"value": value})  # fmt: skip


def _spread(trace: Trace, step: Step, heading: Message) -> Explanation:
    found = step.spreads[-1]
    paragraph = message(
        f"para.{step.name}", times=TIMES, episodes=trace.params.episodes,
        variance=number(found.variance, 3),
    )  # fmt: skip
    notice = [message(
        "note.mean", away=number(found.away, 2), chance=number(found.chance, 2)
    )]  # fmt: skip
    if len(step.spreads) > 1:
        notice.append(message(
            "note.less", before=number(step.spreads[0].variance, 3),
            variance=number(found.variance, 3),
        ))  # fmt: skip
    mean, spread = float(found.along.mean()), float(found.along.std())
    return Explanation(heading, paragraph, FORMULAS[step.name],
                       rf"{tex(mean)} \pm {tex(spread)}", tuple(notice), ("W217",),
                       {"variance": found.variance})  # fmt: skip
