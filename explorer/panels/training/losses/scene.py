"""The stage of training/losses."""

from __future__ import annotations

from explorer.panels.training.losses import told
from explorer.panels.training.losses.bumps import draw_bumps, draw_ranks, draw_starts
from explorer.panels.training.losses.directions import draw_directions
from explorer.panels.training.losses.terms import draw_terms
from explorer.panels.training.losses.walk import draw_walk
from explorer.ui.canvas.framed import FramedScene, Parts


class LossesScene(FramedScene):
    """Two distributions, and one bump for two."""

    smallest = (480, 420)
    text_room = (480, 420)
    parts = Parts(
        told.caption, told.notes,
        {
            "terms": draw_terms, "directions": draw_directions, "walk": draw_walk,
            "bumps": draw_bumps, "starts": draw_starts, "ranks": draw_ranks,
        },
    )  # fmt: skip
