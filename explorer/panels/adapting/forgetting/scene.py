"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.adapting.forgetting import told
from explorer.panels.adapting.forgetting.curves import draw_forget, draw_mix, draw_protect
from explorer.panels.adapting.forgetting.groups import draw_fisher
from explorer.panels.adapting.forgetting.written import draw_repeat
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "first": draw_forget, "forget": draw_forget, "protect": draw_protect, "fisher": draw_fisher,
    "mix": draw_mix, "repeat": draw_repeat,
}  # fmt: skip


class ForgettingScene(FramedScene):
    """The stage of adapting/forgetting."""

    smallest = (480, 420)
    text_room = (480, 440)
    parts = Parts(told.caption, told.notes, DRAWN)
