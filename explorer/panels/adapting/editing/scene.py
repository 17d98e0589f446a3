"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.adapting.editing import told
from explorer.panels.adapting.editing.answers import draw_compare, draw_edit
from explorer.panels.adapting.editing.curves import draw_learn, draw_many
from explorer.panels.adapting.editing.maps import draw_trace
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "learn": draw_learn, "trace": draw_trace, "edit": draw_edit, "compare": draw_compare,
    "many": draw_many,
}  # fmt: skip


class EditingScene(FramedScene):
    """The stage of adapting/editing."""

    smallest = (480, 420)
    text_room = (480, 420)
    parts = Parts(told.caption, told.notes, DRAWN)
