"""The plane of the data on a stage: where its points lie, and how the mouse moves its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.diffusion.datasets import FARTHEST, MOST_CENTRES
from explorer.core.formatting import fixed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture

MOVED = 4.0  # px after which a press is a drag


@dataclass(frozen=True)
class Plane:
    """Where the plane lies in a box: its middle is 0, `unit` pixels are one."""

    box: QRectF
    unit: float

    @classmethod
    def of(cls, box: QRectF, reach: float) -> Self:
        """The plane that shows −reach to reach along the shorter side of a box."""
        return cls(box, min(box.width(), box.height()) / 2 / reach)

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Points (…, 2) as pixels (…, 2), float64; up is up."""
        middle = self.box.center()
        flipped = points.astype(np.float64) * np.array([self.unit, -self.unit])
        return flipped + np.array([middle.x(), middle.y()])

    def at(self, point: QPointF) -> tuple[float, float]:
        """The coordinates of a pixel."""
        middle = self.box.center()
        return (point.x() - middle.x()) / self.unit, (middle.y() - point.y()) / self.unit

    def place(self, point: QPointF) -> tuple[float, float]:
        """The same, rounded and kept where a source may lie."""
        x, y = (round(min(max(value, -FARTHEST), FARTHEST), 3) for value in self.at(point))
        return x, y


def nearest(pixels: np.ndarray, point: QPointF) -> tuple[int, float]:
    """Which of the pixels (points, 2) is nearest to a point, and how far it is."""
    apart = np.hypot(pixels[:, 0] - point.x(), pixels[:, 1] - point.y())
    return int(apart.argmin()), float(apart.min())


def moved(gesture: Gesture) -> bool:
    """Whether the mouse went so far since it was pressed that it drags."""
    return QPointF(gesture.point - gesture.start).manhattanLength() > MOVED


def discs(ink: Ink, plane: Plane, centres: np.ndarray, radius: float, alpha: float = 0.16) -> None:
    """The sources as discs; where they overlap they do not grow darker."""
    path = QPainterPath()  # one for each plane: Qt takes long to fill a shape of many far parts
    path.setFillRule(Qt.FillRule.WindingFill)
    size = max(radius * plane.unit, 3.0)
    for x, y in plane.pixels(centres).tolist():
        path.addEllipse(QPointF(x, y), size, size)
    ink.painter.fillPath(path, ink.colour("value", alpha))


def editing(
    plane: Plane, centres: np.ndarray, near: float
) -> Callable[[Gesture], Mapping[str, Any] | None]:
    """Sources that are dragged, and by a double click added or taken away; params change at the
    release. `near` px around the middle of a source belong to it."""
    pixels = plane.pixels(centres)

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        source, apart = nearest(pixels, gesture.start)
        points = [tuple(map(float, np.round(c, 4))) for c in centres]
        if gesture.phase == "double":
            if apart <= near:
                del points[source]
            else:
                points.append(plane.place(gesture.point))
        elif gesture.phase == "release" and apart <= near and moved(gesture):
            points[source] = plane.place(gesture.point)
        else:
            return None
        if not 1 <= len(points) <= MOST_CENTRES:
            return None
        return {"data": "drawn", "points": tuple(points)}

    return edit


def pair(place: np.ndarray, digits: int = 2) -> str:
    """Two coordinates for reading."""
    return f"({fixed(float(place[0]), digits)}, {fixed(float(place[1]), digits)})"
