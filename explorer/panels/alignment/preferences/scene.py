"""The stage of the lab: one caption, and the picture that is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.alignment.preferences.pairs import draw_pairs
from explorer.panels.alignment.preferences.stages import draw_stages
from explorer.panels.alignment.preferences.told import caption
from explorer.panels.alignment.preferences.two import draw_two
from explorer.ui.canvas.frame import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

_DRAW = {"fit": draw_pairs, "two": draw_two, "stages": draw_stages}


class PreferencesScene(Scene):
    """People say which is better; scores come out of it, and are used."""

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
