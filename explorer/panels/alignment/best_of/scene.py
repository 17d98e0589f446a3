"""The picture: answers, what choosing brings, and rounds of training on what was chosen."""

from __future__ import annotations

from explorer.panels.alignment.best_of import told
from explorer.panels.alignment.best_of.drawn import draw_drawn
from explorer.panels.alignment.best_of.gain import draw_gain
from explorer.panels.alignment.best_of.rounds import draw_rounds
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {"draw": draw_drawn, "gain": draw_gain, "rounds": draw_rounds}


class BestOfScene(FramedScene):
    """The stage of alignment/best-of."""

    smallest = (480, 420)
    text_room = (480, 440)
    parts = Parts(told.caption, told.notes, DRAWN)
