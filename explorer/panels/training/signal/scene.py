"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.training.signal import told
from explorer.panels.training.signal.arrows import draw_clip
from explorer.panels.training.signal.course import draw_explode, draw_warmup
from explorer.panels.training.signal.depth import draw_back, draw_depth
from explorer.panels.training.signal.single import draw_layer, draw_relu
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "depth": draw_depth, "back": draw_back, "layer": draw_layer, "relu": draw_relu,
    "warmup": draw_warmup, "explode": draw_explode, "clip": draw_clip,
}  # fmt: skip


class SignalScene(FramedScene):
    """The stage of training/signal."""

    smallest = (480, 420)
    text_room = (480, 440)
    parts = Parts(told.caption, told.notes, DRAWN)
