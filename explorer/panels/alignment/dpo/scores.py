"""The implicit reward of the policy, and the reward model, against the rule that was rewarded."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.dpo.loss import ranked
from explorer.compute.alignment.dpo.params import Step, Story
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.alignment.dpo.pair import shown, whole
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

SEEN, NEW = "neutral", "weight"


def spread(values: np.ndarray) -> np.ndarray:
    """Values with those that are equal set side by side, in their order, within ±0.3."""
    out = values.astype(np.float64).copy()
    for value in np.unique(values):
        equal = np.flatnonzero(values == value)
        out[equal] += 0.6 * ((np.arange(len(equal)) + 0.5) / len(equal) - 0.5)
    return out


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
    """One pane for each reward: seen texts and texts that nobody compared."""
    story: Story = trace.shared
    beta, moment = trace.params.beta, step.moment
    panes = [("scores.implicit", beta * (moment.texts - story.reference),
              beta * (moment.held - story.held_reference))]  # fmt: skip
    panes.append(("scores.model", story.reward_model.texts, story.reward_model.held))
    line = ink.line_height("small")
    used = legend(ink, QRectF(body.left(), body.top(), body.width(), line), [
        ("dot", SEEN, ink.say("scores.seen")), ("dot", NEW, ink.say("scores.new")),
    ]) + 8  # fmt: skip
    stage = body.adjusted(0, used, 0, 0)
    wide = stage.width() > stage.height() * 1.1
    count = len(panes)
    for place, (key, seen, new) in enumerate(panes):
        if wide:
            size = (stage.width() - 16 * (count - 1)) / count
            box = QRectF(stage.left() + place * (size + 16), stage.top(), size, stage.height())
        else:
            size = (stage.height() - 10 * (count - 1)) / count
            box = QRectF(stage.left(), stage.top() + place * (size + 10), stage.width(), size)
        _pane(ink, box, trace, key, seen, new)


def _pane(ink: Ink, box: QRectF, trace: Trace, key: str, seen: np.ndarray, new: np.ndarray) -> None:
    story: Story = trace.shared
    every = np.concatenate([story.rewards, story.held_rewards])
    scores = np.concatenate([seen, new])
    low, high = float(scores.min()), float(scores.max())
    room = 0.08 * (high - low) + 1e-3
    ticks = tuple(np.unique(every).tolist())
    across = Axis(ticks[0] - 0.6, ticks[-1] + 0.6, ticks=ticks, title=ink.say("scores.across"))
    title = QRectF(box.left(), box.top(), box.width(), ink.line_height("small"))
    ink.text(title, ink.say(key), size="small", bold=True)
    note = title.translated(0, title.height())
    ink.text(note, ink.say("scores.order", seen=share(ranked(seen, story.rewards)),
                           new=share(ranked(new, story.held_rewards))), size="small",
             colour="muted")  # fmt: skip
    plot = Plot(ink, box.adjusted(0, 2 * title.height() + 2, 0, 0), across,
                Axis(low - room, high + room))  # fmt: skip
    plot.frame()
    plot.level(0.0, "border", dash=False)
    for texts, rewards, values, colour, radius in (
        (story.texts, story.rewards, seen, SEEN, 2.4), (story.held, story.held_rewards, new, NEW,
                                                        3.2),
    ):  # fmt: skip
        xs = spread(rewards)
        plot.points(xs, values, colour, radius=radius, alpha=0.75)
        for text, reward, x, value in zip(texts, rewards, xs, values, strict=True):
            px, py = float(plot.x(x)), float(plot.y(value))
            ink.mark(
                QRectF(px - 4, py - 4, 8, 8),
                ReadOut(shown(text), (ink.say("card.points", points=whole(float(reward))),
                                      f"{ink.say(key)}: {fixed(float(value))}")),
            )  # fmt: skip


def share(value: float) -> str:
    """A share as per cent, or a dash where there is nothing to order."""
    return "–" if np.isnan(value) else percent(value)
