"""The stage of training/memory."""

from __future__ import annotations

from explorer.panels.training.memory import told
from explorer.panels.training.memory.adding import draw_add
from explorer.panels.training.memory.shelf import draw_shelf
from explorer.panels.training.memory.sweeps import draw_split, draw_sweep
from explorer.ui.canvas.framed import FramedScene, Parts


class MemoryScene(FramedScene):
    """A shelf that fills and empties, and gradients that add up."""

    smallest = (480, 420)
    text_room = (480, 420)
    parts = Parts(
        told.caption, told.notes,
        {"keep": draw_shelf, "again": draw_shelf, "sweep": draw_sweep, "split": draw_split,
         "add": draw_add},
    )  # fmt: skip
