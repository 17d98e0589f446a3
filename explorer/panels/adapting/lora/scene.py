"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.adapting.lora import told
from explorer.panels.adapting.lora.curves import draw_init, draw_ranks, draw_scale
from explorer.panels.adapting.lora.matrices import draw_learn, draw_shapes
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "learn": draw_learn, "ranks": draw_ranks, "init": draw_init, "scale": draw_scale,
    "shapes": draw_shapes,
}  # fmt: skip


class LoraScene(FramedScene):
    """The stage of adapting/lora."""

    smallest = (480, 420)
    text_room = (480, 420)
    parts = Parts(told.caption, told.notes, DRAWN)
