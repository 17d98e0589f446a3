"""What is said about each step, with its numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.diffusion.unet import FREEZE, GALLERY_STEPS, SAMPLES, Step, Story
from explorer.core.formatting import number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

FORMULA = {
    "sample": r"h_{up} = \mathrm{block}\left( \left[\, \uparrow\! h_{below} \;;\;"
              r" h_{skip} \,\right],\, e(t, c) \right)",
    "parts": r"\sqrt{\frac{1}{n} \sum_i \left( x_i - x_i^{whole} \right)^2}",
}  # fmt: skip


def part_of(name: str) -> Message:
    """A part of the network by the name it has in the computation."""
    kind, _, level = name.partition(" ")
    return message("part." + (kind or "whole"), level=level)


def missing(trace: Trace) -> Message | None:
    """All that is taken away, as one phrase; None for the whole network."""
    params = trace.params
    parts = [part_of(name) for name in params.off]
    if params.freeze != "no":
        parts.append(message("part.level"))
    out: Message | None = None
    for part in parts:
        out = part if out is None else message("comma", first=out, last=part)
    return out


def apart(step: Step) -> float:
    """Root-mean-square difference of the two guesses."""
    return float(np.sqrt(((step.x0_hat[0] - step.x0_hat[1]) ** 2).mean()))


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture."""
    step, story = trace[index], trace.shared
    lacks = missing(trace)
    if step.stage == "parts":
        most, least = most_missed(story)
        return message("caption.parts", most=part_of(most), least=part_of(least))
    if step.alpha_bar == 1.0:
        whole, cut = (percent(share) for share in story.right)
        if lacks is None:
            return message("caption.end", share=whole)
        return message("caption.end.cut", parts=lacks, cut=cut, whole=whole)
    if lacks is not None:
        return message("caption.cut", parts=lacks, apart=number(apart(step), 2))
    return message("caption.noise" if index == 0 else "caption.whole")


def most_missed(story: Story) -> tuple[str, str]:
    """The parts without which the samples move farthest and least."""
    order = np.argsort(story.gallery.apart[1:]) + 1
    return story.gallery.names[int(order[-1])], story.gallery.names[int(order[0])]


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step, story = trace[index], trace.shared
    lacks = missing(trace)
    values: dict[str, Any] = {"timestep": step.timestep, "alpha_bar": step.alpha_bar}
    if step.stage == "parts":
        most = int(np.argmax(story.gallery.apart))
        return Explanation(
            message("heading.parts"),
            message("text.parts", steps=GALLERY_STEPS, count=SAMPLES),
            FORMULA["parts"],
            tex(float(story.gallery.apart[most])), notice=(message("notice.middle"),),
            values={"apart": float(story.gallery.apart[most])},
        )  # fmt: skip
    shapes = story.shapes
    text = message("text.sample", first=shapes["down 1"][0], last=shapes["down 3"][0])
    if lacks is not None:
        text = message("text.cut", parts=lacks, apart=number(story.apart, 2))
    notices = []
    if "skip 1" in trace.params.off:
        notices.append(message("notice.skip"))
    if FREEZE[trace.params.freeze] is not None:
        notices.append(message("notice.time"))
    below, skip = shapes["up 2"], shapes["down 1"]
    numbers = rf"{below[0]} \rightarrow {skip[0]},\; {skip[0]} + {skip[0]} = {2 * skip[0]}"
    return Explanation(
        message("heading.sample", step=index, timestep=f"{step.timestep:.0f}"), text,
        FORMULA["sample"], numbers, notice=tuple(notices), values=values,
    )  # fmt: skip
