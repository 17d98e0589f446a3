"""Where things stand on the stage, and small helpers of painting."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.compute.attention.induction import Step, Story
from explorer.ui.canvas.ink import Ink

MARGIN = 12.0
#: The two heads have one colour each, everywhere on the stage, and always a label.
EARLIER, LATER = "category 5", "category 2"


@dataclass(frozen=True)
class Boxes:
    """The parts of the stage: a sentence, the two copies, and what lies under them."""

    caption: QRectF
    tokens: QRectF
    under: QRectF


def boxes(ink: Ink, rect: QRectF) -> Boxes:
    """The tokens get what their arcs need, the rest goes to the curves or the circuit."""
    inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
    line = ink.line_height("body") + 4
    caption = QRectF(inner.left(), inner.top(), inner.width(), line)
    room = inner.bottom() - caption.bottom()
    high = min(max(room * 0.40, 118.0 * ink.view.text_scale), 290.0 * ink.view.text_scale)
    tokens = QRectF(inner.left(), caption.bottom() + 4, inner.width(), min(high, room * 0.55))
    top = tokens.bottom() + 10
    under = QRectF(inner.left(), top, inner.width(), max(inner.bottom() - top, 8.0))
    return Boxes(caption, tokens, under)


def named(ink: Ink, head: tuple[int, int]) -> str:
    """A head as a reader counts: layer and head from 1."""
    return ink.say("head", layer=head[0] + 1, head=head[1] + 1)


def later_score(story: Story, step: Step) -> float:
    """The induction score of the later head: at this moment, or with the total cut."""
    if step.stage == "circuit":
        return float(story.cuts[step.cut].total_scores[story.later[1]])
    return float(step.moment.induction[story.later])


def earlier_score(story: Story, step: Step) -> float:
    """The previous-token score of the earlier head at this moment."""
    return float(step.moment.previous[story.earlier])
