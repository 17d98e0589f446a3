"""What is said about the section "advantage", with its numbers."""

from __future__ import annotations

import numpy as np

from explorer.compute.alignment.ppo.params import LAMBDAS, Step, Story
from explorer.core.formatting import fixed, number, tex
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.alignment.common.texts import shown


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    key = {0.0: "advantage.caption.step", 1.0: "advantage.caption.whole"}
    trust = LAMBDAS[step.place]
    return message(key.get(trust, "advantage.caption.between"), trust=f"{trust:g}")


def explain(trace: Trace, step: Step) -> tuple[str, str, Message, list[Message]]:
    """Formula, numbers, paragraph, and what to notice."""
    story: Story = trace.shared
    found = story.estimates
    assert found is not None
    trust = LAMBDAS[step.place]
    weights = found.advantages[step.place, 0]
    at = int(np.abs(weights).argmax())
    formula = (
        r"A_t = \sum_{k \geq 0} (\gamma \lambda)^k \delta_{t+k} , \quad"
        r" \delta_t = r_t + \gamma V_{t+1} - V_t"
    )
    surprise = found.advantages[0, 0]  # λ = 0: δ itself
    after = float(weights[at + 1]) if at + 1 < len(weights) else 0.0
    numbers = (
        rf"A_{{{at + 1}}} = {tex(float(surprise[at]))} + {trust:g} \cdot {tex(after)}"
        rf" = {tex(float(weights[at]))}"
    )
    text = shown(found.texts[0])
    paragraph = message(
        "advantage.text", update=found.update, text=text, trust=f"{trust:g}",
        came=fixed(float(found.rewards[0].sum()), 2), value=fixed(float(found.values[0, 0]), 2),
        surplus=fixed(float(found.rewards[0].sum() - found.values[0, 0]), 2),
        character=text[at], place=at + 1, most=fixed(float(weights[at]), 2),
    )  # fmt: skip
    more = [message(
        "advantage.notice.noise", texts=trace.params.texts,
        onward=number(float(found.noise[1])), baseline=number(float(found.noise[2])),
        gae=number(float(found.noise[3])), trust=f"{trace.params.trust:g}",
    )]  # fmt: skip
    signal = found.signal
    if signal[1] > 0 and signal[3] > 0:
        more.append(message(
            "advantage.notice.signal", onward=number(float(found.noise[1] / signal[1])),
            gae=number(float(found.noise[3] / signal[3])),
        ))  # fmt: skip
    more.append(message("advantage.notice.bias"))
    return formula, numbers, paragraph, more
