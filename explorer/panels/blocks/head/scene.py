"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.blocks.head import told
from explorer.panels.blocks.head.lengths import draw_normhead
from explorer.panels.blocks.head.table import draw_gradient, draw_lookup
from explorer.panels.blocks.head.train import draw_drift, draw_tied
from explorer.panels.blocks.head.widths import draw_widths
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "lookup": draw_lookup, "gradient": draw_gradient, "normhead": draw_normhead,
    "widths": draw_widths, "tied": draw_tied, "drift": draw_drift,
}  # fmt: skip


class HeadScene(FramedScene):
    """The stage of blocks/head."""

    smallest = (480, 420)
    text_room = (480, 440)
    parts = Parts(told.caption, told.notes, DRAWN)
