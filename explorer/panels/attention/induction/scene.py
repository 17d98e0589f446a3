"""The stage of attention/induction: two copies and two heads on top, what became of them below.

After it a reader knows that copying takes two heads, one behind the other, that both appear within
a short stretch of the training, and through which input the one reaches the other.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.induction import Step, Story
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.attention.common.frame import fitted
from explorer.panels.attention.induction import circuit, composition, curves, tokens
from explorer.panels.attention.induction.layout import boxes, named
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class InductionScene(Scene):
    """A circuit, and how it came to be."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        parts = boxes(ink, rect)
        if parts.under.width() < 100 or parts.under.height() < 60:
            return  # no stage for a picture
        fitted(ink, parts.caption, caption(ink, trace.shared, step), bold=True)
        tokens.draw(ink, parts.tokens, trace, step)
        if step.stage == "training":
            curves.draw(ink, parts.under, trace, at)
        elif step.stage == "circuit":
            circuit.draw(ink, parts.under, trace, step)
        else:
            composition.draw(ink, parts.under, trace)


def caption(ink: Ink, story: Story, step: Step) -> str:
    """The sentence on top."""
    moment = step.moment
    if step.stage == "training":
        return ink.say("caption.training", updates=count(moment.updates),
                       first=fixed(moment.first, 2), second=fixed(moment.second, 2))  # fmt: skip
    if step.stage == "composition":
        return ink.say("caption.composition")
    cut = story.cuts[step.cut]
    return ink.say(
        f"caption.{cut.name}", head=named(ink, story.earlier), loss=fixed(cut.total, 2),
        plain=fixed(story.cuts[0].total, 2),
    )  # fmt: skip
