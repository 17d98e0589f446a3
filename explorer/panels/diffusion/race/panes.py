"""Small planes with the samples of one sampler each, over the discs of the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.diffusion.datasets import FARTHEST, MOST_CENTRES
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture


@dataclass(frozen=True)
class Pane:
    """Where the plane lies in a square box: the middle is 0, `unit` pixels are one."""

    box: QRectF
    unit: float

    @classmethod
    def of(cls, box: QRectF, mixture: GaussianMixture) -> Pane:
        """All of the data, and a little of what misses it."""
        far = float(np.abs(mixture.centres).max()) + 3 * mixture.spread
        return cls(box, min(box.width(), box.height()) / 2 / max(1.25 * far, 0.5))

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Points (n, 2) as pixels (n, 2); up is up."""
        middle = self.box.center()
        flipped = points.astype(np.float64) * np.array([self.unit, -self.unit])
        return flipped + np.array([middle.x(), middle.y()])

    def place(self, point: QPointF) -> tuple[float, float]:
        """A pixel as coordinates, kept where a centre may lie."""
        middle = self.box.center()
        x, y = (point.x() - middle.x()) / self.unit, (middle.y() - point.y()) / self.unit
        return (
            round(min(max(x, -FARTHEST), FARTHEST), 3),
            round(min(max(y, -FARTHEST), FARTHEST), 3),
        )


@dataclass(frozen=True)
class Cloud:
    """What one pane shows: samples (n, 2), or none, in a colour; `chosen` panes have a frame."""

    pane: Pane
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
        size = max(2 * mixture.spread * pane.unit, 3.0)
        path = QPainterPath()  # one for each pane: Qt takes long to fill a shape of many far parts
        path.setFillRule(Qt.FillRule.WindingFill)  # where discs overlap they do not grow darker
        for x, y in pane.pixels(mixture.centres).tolist():
            path.addEllipse(QPointF(x, y), size, size)
        ink.painter.fillPath(path, ink.colour("value", 0.2))
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


def head(ink: Ink, pane: Pane, name: str, colour: str | None, value: str) -> None:
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


def editing(pane: Pane, mixture: GaussianMixture) -> Callable[[Gesture], Mapping[str, Any] | None]:
    """Discs that are dragged, added and taken away; the race starts anew at the release."""
    centres = pane.pixels(mixture.centres)
    near = max(2 * mixture.spread * pane.unit, 10.0)

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        apart = np.hypot(centres[:, 0] - gesture.start.x(), centres[:, 1] - gesture.start.y())
        source, hit = int(apart.argmin()), float(apart.min()) <= near
        points = [tuple(map(float, np.round(c, 4))) for c in mixture.centres]
        moved = QPointF(gesture.point - gesture.start).manhattanLength() > 4.0
        if gesture.phase == "double":
            if hit:
                del points[source]
            else:
                points.append(pane.place(gesture.point))
        elif gesture.phase == "release" and hit and moved:
            points[source] = pane.place(gesture.point)
        else:
            return None
        if not 1 <= len(points) <= MOST_CENTRES:
            return None
        return {"data": "drawn", "points": tuple(points)}

    return edit
