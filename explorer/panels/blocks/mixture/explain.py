"""What the column beside the stage says about a step."""

from __future__ import annotations

from explorer.compute.blocks.mixture.lab import Step, choose
from explorer.core.formatting import count, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    step: Step = trace[index]
    key = "caption.idle" if step.idle else "caption"
    return message(
        key, updates=step.update, error=number(step.error, 3), idle=step.idle,
        experts=trace.params.experts, most=percent(float(step.shares.max())),
        least=percent(float(step.shares.min())),
    )  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step; formula and numbers are those of the balancing loss."""
    step: Step = trace[index]
    params, shared = trace.params, trace.shared
    size = shared.size
    chosen, weights = choose(shared.tokens[:1], step.router, params.top_k)
    paragraph = message(
        "para", experts=params.experts, k=params.top_k, first=int(chosen[0, 0]) + 1,
        weight=number(float(weights[0, 0]), 3), total=count(size.total),
        active=count(size.active), share=percent(size.active / size.total),
    )  # fmt: skip
    place = min(index, len(shared.dense["active"]) - 1)
    notice = [
        message("note.free") if params.balance == 0 else
        message("note.balance", alpha=f"{params.balance:g}", loss=number(step.balance, 4)),
        message(
            "note.dense", mixture=number(step.error, 3),
            narrow=number(shared.dense["active"][place], 3),
            wide=number(shared.dense["total"][place], 3), k=params.top_k, experts=params.experts,
        ),
    ]  # fmt: skip
    if params.top_k == 1:
        notice.append(message("note.switch"))
    if step.idle:
        notice.append(message("note.idle", idle=step.idle, each=size.expert))
    notice.append(message("note.simulated", seed=params.seed))
    first = rf"{tex(float(step.shares[0]))} \cdot {tex(float(step.means[0]))}"
    numbers = rf"{params.experts}\,({first} + \dots) = {tex(step.balance, 4)}"
    return Explanation(
        caption(trace, index), paragraph,
        r"L = \alpha\, E \sum_{e=1}^{E} f_e\, P_e", numbers, tuple(notice), ("W151",),
        {"balance": step.balance},
    )  # fmt: skip
