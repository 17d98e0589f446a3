"""Small planes: a field as needles, the difference of two as colour, samples over the data."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.diffusion.datasets import FARTHEST, MOST_CENTRES
from explorer.compute.diffusion.training import SIDE, Moment, Story, grid
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

#: |epsilon| whose needle is as long as a cell; longer ones are cut there.
LONG = 2.0
LEARNED, EXACT, ERROR = "query", "value", "weight"


@dataclass(frozen=True)
class Pane:
    """Where the plane lies in a square box: the middle is 0, `unit` pixels are one."""

    box: QRectF
    unit: float

    @classmethod
    def of(cls, box: QRectF, reach: float) -> Pane:
        """A plane that shows −reach to reach, and half a cell of the grid more."""
        return cls(box, min(box.width(), box.height()) / 2 / (reach * (1 + 1 / (SIDE - 1))))

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Points (…, 2) as pixels (…, 2); up is up."""
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


def titled(ink: Ink, box: QRectF, text: str, colour: str = "text") -> None:
    """The line above a plane."""
    high = ink.line_height("small")
    width = max(box.width(), min(ink.text_width(text, "small", bold=True) + 2, 1.15 * box.width()))
    ink.text(QRectF(box.left(), box.top() - high - 2, width, high), text, size="small", bold=True,
             colour=colour)  # fmt: skip


def discs(ink: Ink, pane: Pane, centres: np.ndarray, radius: float, alpha: float = 0.16) -> None:
    """The sources as discs of two spreads; where they overlap they do not grow darker."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    size = max(radius * pane.unit, 3.0)
    for x, y in pane.pixels(centres).tolist():
        path.addEllipse(QPointF(x, y), size, size)
    ink.painter.fillPath(path, ink.colour(EXACT, alpha))


def needles(ink: Ink, pane: Pane, places: np.ndarray, epsilon: np.ndarray, colour: str) -> None:
    """A needle at every place, its tip where −epsilon leads: towards where data may lie.

    `places` and `epsilon` are (points, 2).
    """
    at = pane.pixels(places)
    cell = pane.unit * abs(float(places[1, 0] - places[0, 0]))
    size = np.hypot(epsilon[:, 0], epsilon[:, 1])
    along = -epsilon / np.maximum(size, 1e-9)[:, None] * np.array([1.0, -1.0])
    length = cell * 0.95 * np.minimum(size / LONG, 1.0)
    side = np.stack([-along[:, 1], along[:, 0]], axis=1) * max(cell * 0.11, 0.8)
    tip, tail = at + along * length[:, None] / 2, at - along * length[:, None] / 2
    painter = ink.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.colour(colour, 0.9))
    # one by one: half the time that Qt takes for a single shape of many parts
    for corners in np.stack([tip, tail + side, tail - side], axis=1).tolist():
        painter.drawConvexPolygon([QPointF(x, y) for x, y in corners])


def draw_field(
    ink: Ink, pane: Pane, story: Story, band: int, epsilon: np.ndarray, colour: str
) -> None:
    """A field at the noise level of a band, over the data as it lies at that level."""
    level = float(story.alpha_bar[story.middles[band]])
    ink.rect(pane.box, fill="surface", line="hairline", radius=4)
    ink.painter.save()
    ink.painter.setClipRect(pane.box)
    shrunk = math.sqrt(level)
    discs(ink, pane, shrunk * story.mixture.centres, 2 * shrunk * story.mixture.spread)
    needles(ink, pane, grid(story.reach), epsilon.reshape(-1, 2).astype(np.float64), colour)
    ink.painter.restore()


def draw_difference(ink: Ink, pane: Pane, apart: np.ndarray, top: float) -> None:
    """|learned − exact| (side, side) as colour, 0 to `top`."""
    ink.heat(pane.box, apart, (0.0, top), ERROR)
    ink.rect(pane.box, line="border", width=0.8)


def read_field(
    ink: Ink, pane: Pane, story: Story, band: int, moment: Moment
) -> Callable[[QPointF], ReadOut | None]:
    """What is under the mouse: the nearest place of the grid, and both answers there."""
    line = np.linspace(-story.reach, story.reach, SIDE)
    t, level = int(story.middles[band]), float(story.alpha_bar[story.middles[band]])

    def read(point: QPointF) -> ReadOut | None:
        x = (point.x() - pane.box.center().x()) / pane.unit
        y = (pane.box.center().y() - point.y()) / pane.unit
        column, row = int(np.abs(line - x).argmin()), int(np.abs(line[::-1] - y).argmin())
        learned = moment.field[band, row, column].astype(np.float64)
        exact = story.exact[band, row, column].astype(np.float64)
        place = np.array([line[column], line[::-1][row]])
        return ReadOut(
            ink.say("read.place", x=pair(place), t=t),
            (
                ink.say("read.learned", value=pair(learned)),
                ink.say("read.exact", value=pair(exact)),
                ink.say("read.apart", value=fixed(float(np.hypot(*(learned - exact))), 3)),
                f"ᾱ = {number(level, 4)}",
            ),
        )

    return read


def pair(place: np.ndarray) -> str:
    """Two coordinates."""
    return f"({fixed(float(place[0]), 2)}, {fixed(float(place[1]), 2)})"


def draw_samples(ink: Ink, pane: Pane, trace: Trace, moment: Moment) -> None:
    """What the network makes of noise, over the discs of the data."""
    story: Story = trace.shared
    ink.rect(pane.box, fill="surface", line="hairline", radius=4)
    ink.painter.save()
    ink.painter.setClipRect(pane.box)
    discs(ink, pane, story.mixture.centres, 2 * story.mixture.spread, 0.22)
    ink.painter.restore()
    draw_particles(ink, pane.box, pane.pixels(moment.samples), colours=(LEARNED,),
                   radius=min(max(pane.unit / 26, 1.2), 2.6), alpha=0.85)  # fmt: skip
    radius = 2 * story.mixture.spread
    read = ReadOut(
        ink.say("read.samples", count=len(moment.samples)),
        (
            ink.say("read.on_data", share=fixed(moment.on_data, 3), data=fixed(story.on_data, 3)),
            ink.say("read.reached", reached=moment.reached, all=len(story.mixture.centres)),
            ink.say("read.disc", radius=number(radius, 2)),
            ink.say("read.edit"),
        ),
    )
    ink.mark(pane.box, read, edit=_editing(pane, trace), name="samples")


def _editing(pane: Pane, trace: Trace) -> Callable[[Gesture], Mapping[str, Any] | None]:
    """Discs that are dragged, added and taken away; the training starts anew at the release."""
    story: Story = trace.shared
    centres = pane.pixels(story.mixture.centres)
    near = max(2 * story.mixture.spread * pane.unit, 12.0)

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        apart = np.hypot(centres[:, 0] - gesture.start.x(), centres[:, 1] - gesture.start.y())
        source, hit = int(apart.argmin()), float(apart.min()) <= near
        points = [tuple(map(float, np.round(c, 4))) for c in story.mixture.centres]
        if gesture.phase == "double":
            if hit:
                del points[source]
            else:
                points.append(pane.place(gesture.point))
        elif gesture.phase == "release" and hit:
            if QPointF(gesture.point - gesture.start).manhattanLength() <= 4.0:
                return None
            points[source] = pane.place(gesture.point)
        else:
            return None
        if not 1 <= len(points) <= MOST_CENTRES:
            return None
        return {"data": "drawn", "points": tuple(points)}

    return edit
