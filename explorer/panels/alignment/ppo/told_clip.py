"""What is said about the section "clip", with its numbers."""

from __future__ import annotations

import numpy as np

from explorer.compute.alignment.ppo.clip import clipped
from explorer.compute.alignment.ppo.params import Step, Story
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.trace import Trace
from explorer.core.words import Message, message


def outside(ratios: np.ndarray, epsilon: float) -> float:
    """The share of ratios that are not within 1 ± ε."""
    return float(((ratios < 1 - epsilon) | (ratios > 1 + epsilon)).mean())


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    story: Story = trace.shared
    assert story.passes is not None
    if step.place == 0:
        return message("clip.caption.first")
    share = outside(story.passes.ratios[step.place], trace.params.epsilon)
    key = "clip.caption.one" if step.place == 1 else "clip.caption"
    return message(key, passes=step.place, outside=percent(share),
                   stopped=percent(float(story.passes.clipped[step.place])))  # fmt: skip


def explain(trace: Trace, step: Step) -> tuple[str, str, Message, list[Message]]:
    """Formula, numbers, paragraph, and what to notice."""
    story: Story = trace.shared
    passes, epsilon = story.passes, float(trace.params.epsilon)
    assert passes is not None
    ratios, weights = passes.ratios[step.place], passes.advantages
    objective, gradient = clipped(ratios, weights, epsilon)
    formula = (
        r"\min ( r A , \ \mathrm{clip} ( r , 1 - \epsilon , 1 + \epsilon ) A ) , \quad"
        r" r = \frac{\pi(y_t)}{\pi_{\mathrm{old}}(y_t)}"
    )
    text, place = np.unravel_index(int(np.abs(ratios - 1).argmax()), ratios.shape)
    ratio, weight = float(ratios[text, place]), float(weights[text, place])
    held = min(max(ratio, 1 - epsilon), 1 + epsilon)
    numbers = (
        rf"\min ( {tex(ratio)} \cdot {tex(weight)} , \ {tex(held)} \cdot {tex(weight)} )"
        rf" = {tex(float(objective[text, place]))}"
    )
    paragraph = message(
        "clip.text", passes=step.place, low=fixed(1 - epsilon, 2), high=fixed(1 + epsilon, 2),
        outside=percent(outside(ratios, epsilon)), least=number(float(ratios.min())),
        most=number(float(ratios.max())), stopped=percent(float(passes.clipped[step.place])),
        alive=percent(float((gradient != 0).mean())),
    )  # fmt: skip
    more = [
        message("clip.notice.sides"),
        message("clip.notice.passes", passes=len(passes.clipped) - 1,
                first=percent(float(passes.clipped[1])), last=percent(float(passes.clipped[-1])),
                near=number(float(passes.divergence[1])),
                far=number(float(passes.divergence[-1]))),
    ]  # fmt: skip
    return formula, numbers, paragraph, more
