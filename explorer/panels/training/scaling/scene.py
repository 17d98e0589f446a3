"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.training.scaling import told
from explorer.panels.training.scaling.context import draw_context, draw_curriculum
from explorer.panels.training.scaling.grow import draw_fit, draw_floor, draw_grow
from explorer.panels.training.scaling.law import draw_law, draw_work
from explorer.panels.training.scaling.skill import draw_skill
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "grow": draw_grow, "fit": draw_fit, "floor": draw_floor, "work": draw_work, "law": draw_law,
    "emergence": draw_skill, "context": draw_context, "curriculum": draw_curriculum,
}  # fmt: skip


class ScalingScene(FramedScene):
    """The stage of training/scaling."""

    smallest = (480, 420)
    text_room = (480, 440)
    parts = Parts(told.caption, told.notes, DRAWN)
