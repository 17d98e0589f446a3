"""The picture: texts beside what becomes of them; estimates; the clip; how far each β goes.

After it a reader knows that a policy is pushed towards what brought more than expected, that it
finds what the reward forgot to say, and that the divergence from the reference is the leash.
"""

from __future__ import annotations

from explorer.panels.alignment.ppo import told
from explorer.panels.alignment.ppo.advantage import draw_advantage
from explorer.panels.alignment.ppo.clip import draw_clip
from explorer.panels.alignment.ppo.frontier import draw_frontier
from explorer.panels.alignment.ppo.training import draw_train
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "train": draw_train, "advantage": draw_advantage, "clip": draw_clip,
    "frontier": draw_frontier,
}  # fmt: skip


class PpoScene(FramedScene):
    """The stage of alignment/ppo."""

    smallest = (480, 420)
    text_room = (480, 420)
    parts = Parts(told.caption, told.notes, DRAWN)
