"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.blocks.normalisation import told
from explorer.panels.blocks.normalisation.batch import draw_batch, draw_modes
from explorer.panels.blocks.normalisation.cube import draw_cube
from explorer.panels.blocks.normalisation.depth import draw_depth, draw_train
from explorer.panels.blocks.normalisation.leak import draw_leak
from explorer.panels.blocks.normalisation.vectors import draw_gradient, draw_mean
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "cube": draw_cube, "leak": draw_leak, "batch": draw_batch, "modes": draw_modes,
    "mean": draw_mean, "gradient": draw_gradient, "depth": draw_depth, "train": draw_train,
}  # fmt: skip


class NormalisationScene(FramedScene):
    """The stage of blocks/normalisation."""

    smallest = (480, 420)
    text_room = (480, 440)
    parts = Parts(told.caption, told.notes, DRAWN)
