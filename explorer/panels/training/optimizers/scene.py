"""The stage of training/optimizers."""

from __future__ import annotations

from explorer.panels.training.optimizers import decay, moments, noise, race, scale, told
from explorer.ui.canvas.framed import FramedScene, Parts


class OptimizersScene(FramedScene):
    """Balls on a surface, and what each of them remembers."""

    smallest = (480, 420)
    text_room = (470, 410)
    parts = Parts(
        told.caption, told.notes,
        {
            "race": race.draw_race, "valleys": race.draw_valleys, "ahead": race.draw_ahead,
            "moments": moments.draw_moments, "batch": noise.draw_noise, "noise": noise.draw_noise,
            "scale": scale.draw_scale, "rate": scale.draw_rate, "decay": decay.draw_decay,
            "layers": decay.draw_layers,
        },
    )  # fmt: skip
