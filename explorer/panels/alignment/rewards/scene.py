"""The stage of the lab: one caption, and the picture that is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.alignment.rewards.learn import draw_learn
from explorer.panels.alignment.rewards.plan import draw_plan
from explorer.panels.alignment.rewards.spread import draw_spread
from explorer.panels.alignment.rewards.told import caption
from explorer.ui.canvas.frame import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

_DRAW = {"learn": draw_learn, "plan": draw_plan, "spread": draw_spread}


class RewardsScene(Scene):
    """An agent acts, sees a reward, and does more of what brought more than expected."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); nothing here lies half-way between two steps."""
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        end = draw_headline(ink, body, ink.say(caption(trace, int(at))))
        body.setTop(end + 8)
        _DRAW[trace.params.show](ink, body, trace, int(at))
