"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.alignment.policy.fields import HELD_OUT, WINDOW
from explorer.compute.alignment.policy.rules import RULES
from explorer.compute.alignment.ppo.params import Run, Step, Story
from explorer.core.formatting import fixed, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.alignment.ppo import told_advantage, told_clip

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {
    "train": ("X090",), "advantage": ("W217",), "clip": ("W216",), "frontier": ("X090", "W214"),
}  # fmt: skip
Told = tuple[str, str, Message, list[Message]]


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    story: Story = trace.shared
    if step.part == "advantage":
        return told_advantage.caption(trace, step)
    if step.part == "clip":
        return told_clip.caption(trace, step)
    if step.part == "frontier":
        run = story.runs[step.place]
        return message(
            "caption.frontier", beta=f"{run.beta:g}", paid=fixed(float(run.reward[-1]), 2),
            meant=fixed(float(run.meant[-1]), 2), divergence=fixed(float(run.divergence[-1]), 1),
        )  # fmt: skip
    run = story.run
    key = "caption.train.first" if step.place == 0 else "caption.train"
    return message(
        key, update=step.place, paid=fixed(float(run.reward[step.place]), 2),
        meant=fixed(float(run.meant[step.place]), 2),
        divergence=fixed(float(run.divergence[step.place]), 1),
    )  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    story: Story = trace.shared
    made = message("note.made", texts=trace.params.texts, length=story.length,
                   seed=trace.params.seed)  # fmt: skip
    rule = message(f"rule.{trace.params.rule}")
    return [rule, made] if step.part in ("train", "frontier") else [made]


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
                       CLAIMS[step.part])  # fmt: skip


def _train(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    run, at = story.run, step.place
    paid, away = float(run.reward[at]), away_of(run, at)
    formula = (
        r"J(\pi) = \mathrm{E}_{y \sim \pi} [ r(y) ]"
        r" - \beta \, D_{\mathrm{KL}}(\pi \Vert \pi_{\mathrm{ref}})"
    )
    value = paid - run.beta * away
    numbers = rf"{tex(paid)} - {run.beta:g} \cdot {tex(away)} = {tex(value)}"
    paragraph = message(
        "text.train", texts=trace.params.texts, length=story.length, passes=trace.params.passes,
        epsilon=f"{trace.params.epsilon:g}", paid=fixed(paid, 2), divergence=fixed(away, 2),
        objective=fixed(value, 2), model=story.title,
    )  # fmt: skip
    more = [message(
        "notice.variety", distinct=percent(float(run.distinct[at])),
        start=percent(float(run.distinct[0])), entropy=fixed(float(run.entropy[at]), 2),
        before=fixed(float(run.entropy[0]), 2),
    )]  # fmt: skip
    hole = float(run.reward[at] - run.meant[at])
    if RULES[trace.params.rule].score is not RULES[trace.params.rule].meant:
        more.append(message("notice.hole", hole=fixed(hole, 2), paid=fixed(paid, 2)))
    if float(run.reward.max()) == 0:
        more.append(message("notice.never"))
    return formula, numbers, paragraph, more


def away_of(run: Run, at: int) -> float:
    """The divergence, nats a text; what rounding leaves of 0 is 0."""
    away = float(run.divergence[at])
    return 0.0 if abs(away) < 1e-9 else away


def best(story: Story) -> Run:
    """The training that ends with most of what was meant."""
    return max(story.runs, key=lambda run: float(run.meant[-1]))


def _frontier(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    run = story.runs[step.place]
    formula = (
        r"\pi^\ast(y) = \frac{1}{Z} \, \pi_{\mathrm{ref}}(y) \, e^{r(y) / \beta} , \quad"
        r" \max_\pi J(\pi) = \beta \ln Z"
    )
    paid, away = float(run.reward[-1]), away_of(run, -1)
    numbers = (
        rf"J(\pi) = {tex(paid)} - {run.beta:g} \cdot {tex(away)}"
        rf" = {tex(paid - run.beta * away)}"
    )
    paragraph = message(
        "text.frontier", beta=f"{run.beta:g}", updates=len(run) - 1, paid=fixed(paid, 2),
        meant=fixed(float(run.meant[-1]), 2), divergence=fixed(away, 1),
        loss=fixed(float(run.held_out[-1]), 2), start=fixed(float(run.held_out[0]), 2),
        characters=len(HELD_OUT) // WINDOW * WINDOW,
    )  # fmt: skip
    loose = story.runs[-1]
    far = int(np.argmax(loose.meant))
    more = [
        message(
            "notice.peak", beta=f"{loose.beta:g}", most=fixed(float(loose.meant[far]), 2),
            update=far, end=fixed(float(loose.meant[-1]), 2),
            paid=fixed(float(loose.reward[-1]), 2),
        ),
        message("notice.best", beta=f"{best(story).beta:g}",
                meant=fixed(float(best(story).meant[-1]), 2)),
        message("notice.tax", tight=f"{story.runs[0].beta:g}", loose=f"{loose.beta:g}",
                low=fixed(float(story.runs[0].held_out[-1]), 2),
                high=fixed(float(loose.held_out[-1]), 2)),
    ]  # fmt: skip
    return formula, numbers, paragraph, more


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "train": _train, "advantage": told_advantage.explain, "clip": told_clip.explain,
    "frontier": _frontier,
}  # fmt: skip
