"""Small planes with the samples of one sampler each, over the discs of the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.panels.diffusion.common.plane import Plane, discs
from explorer.ui.canvas.ink import Ink


def pane_of(box: QRectF, mixture: GaussianMixture) -> Plane:
    """All of the data, and a little of what misses it."""
    far = float(np.abs(mixture.centres).max()) + 3 * mixture.spread
    return Plane.of(box, max(1.25 * far, 0.5))


@dataclass(frozen=True)
class Cloud:
    """What one pane shows: samples (n, 2), or none, in a colour; `chosen` panes have a frame."""

    pane: Plane
    samples: np.ndarray | None
    colour: str
    chosen: bool = False


def draw_clouds(ink: Ink, clouds: Sequence[Cloud], mixture: GaussianMixture) -> None:
    """All panes at once: their samples are one raster."""
    points, which = [], []
    for place, cloud in enumerate(clouds):
        pane, chosen = cloud.pane, cloud.chosen
        ink.rect(pane.box, line="text" if chosen else "hairline", width=1.4 if chosen else 1.0,
                 radius=4)  # fmt: skip
        discs(ink, pane, mixture.centres, 2 * mixture.spread, 0.2)
        if cloud.samples is not None:
            places, box = pane.pixels(cloud.samples), pane.box.adjusted(2, 2, -2, -2)
            x, y = places[:, 0], places[:, 1]
            inside = (x > box.left()) & (x < box.right()) & (y > box.top()) & (y < box.bottom())
            points.append(places[inside])
            which.append(np.full(int(inside.sum()), place))
    if points:
        area = clouds[0].pane.box
        for cloud in clouds[1:]:
            area = area.united(cloud.pane.box)
        radius = min(max(clouds[0].pane.unit / 30, 1.1), 2.4)
        draw_particles(
            ink, area, np.concatenate(points), colours=[cloud.colour for cloud in clouds],
            which=np.concatenate(which), radius=radius, alpha=0.9,
        )  # fmt: skip


def head(ink: Ink, pane: Plane, name: str, colour: str | None, value: str) -> None:
    """A chip of the colour, the name, and at the right the measure, above a pane."""
    line = ink.line_height("small")
    box = QRectF(pane.box.left(), pane.box.top() - line - 2, pane.box.width(), line)
    left = box.left()
    if colour is not None:
        ink.rect(QRectF(left, box.center().y() - 4, 8, 8), fill=colour, line="border", width=0.8)
        left += 12
    room = box.right() - left
    size = "small" if ink.text_width(name, "small", bold=True) <= room else "tiny"
    bold = ink.text_width(name, size, bold=True) <= room
    ink.text(QRectF(left, box.top(), room, line), name, size=size, bold=bold)
    used = ink.text_width(name, size, bold=bold) + 6
    if value and used + ink.text_width(value, "tiny", mono=True) <= room:
        ink.text(box, value, size="tiny", mono=True, colour="muted", align="right middle")
    elif value:  # no room beside the name: inside the pane
        wide, high = ink.text_width(value, "tiny", mono=True) + 4, ink.line_height("tiny")
        corner = QRectF(pane.box.left() + 4, pane.box.bottom() - high - 2, wide, high)
        ink.rect(corner, fill="surface", radius=2, alpha=0.85)
        ink.text(corner, value, size="tiny", mono=True, colour="muted", align="center middle")
