"""The picture: one section after another, each with a drawing of its own."""

from __future__ import annotations

from explorer.panels.training.generalisation import told
from explorer.panels.training.generalisation.fits import draw_fit, draw_folds
from explorer.panels.training.generalisation.others import draw_dropout, draw_scaling
from explorer.panels.training.generalisation.penalties import draw_outliers, draw_penalty
from explorer.panels.training.generalisation.training import draw_train
from explorer.panels.training.generalisation.worlds import draw_gap
from explorer.ui.canvas.framed import FramedScene, Parts

DRAWN = {
    "fit": draw_fit, "gap": draw_gap, "folds": draw_folds, "penalty": draw_penalty,
    "outliers": draw_outliers, "dropout": draw_dropout, "scaling": draw_scaling,
    "train": draw_train,
}  # fmt: skip


class GeneralisationScene(FramedScene):
    """The stage of training/generalisation."""

    smallest = (480, 420)
    text_room = (480, 440)
    parts = Parts(told.caption, told.notes, DRAWN)
