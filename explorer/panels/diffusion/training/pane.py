"""Small planes: a field as needles, the difference of two as colour, samples over the data."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from explorer.compute.diffusion.training import SIDE, Moment, Story, grid
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.panels.diffusion.common.plane import Plane, discs, editing, pair
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: |epsilon| whose needle is as long as a cell; longer ones are cut there.
LONG = 2.0
CLICK = 12.0  # px from the middle of a source within which the mouse means it
LEARNED, EXACT, ERROR = "query", "value", "weight"


def pane_of(box: QRectF, reach: float) -> Plane:
    """A plane that shows −reach to reach, and half a cell of the grid more."""
    return Plane.of(box, reach * (1 + 1 / (SIDE - 1)))


def titled(ink: Ink, box: QRectF, text: str, colour: str = "text") -> None:
    """The line above a plane."""
    high = ink.line_height("small")
    width = max(box.width(), min(ink.text_width(text, "small", bold=True) + 2, 1.15 * box.width()))
    ink.text(QRectF(box.left(), box.top() - high - 2, width, high), text, size="small", bold=True,
             colour=colour)  # fmt: skip


def needles(ink: Ink, pane: Plane, places: np.ndarray, epsilon: np.ndarray, colour: str) -> None:
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
    ink: Ink, pane: Plane, story: Story, band: int, epsilon: np.ndarray, colour: str
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


def draw_difference(ink: Ink, pane: Plane, apart: np.ndarray, top: float) -> None:
    """|learned − exact| (side, side) as colour, 0 to `top`."""
    ink.heat(pane.box, apart, (0.0, top), ERROR)
    ink.rect(pane.box, line="border", width=0.8)


def read_field(
    ink: Ink, pane: Plane, story: Story, band: int, moment: Moment
) -> Callable[[QPointF], ReadOut | None]:
    """What is under the mouse: the nearest place of the grid, and both answers there."""
    line = np.linspace(-story.reach, story.reach, SIDE)
    t, level = int(story.middles[band]), float(story.alpha_bar[story.middles[band]])

    def read(point: QPointF) -> ReadOut | None:
        x, y = pane.at(point)
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


def draw_cloud(
    ink: Ink, pane: Plane, story: Story, moment: Moment, smallest: float, largest: float
) -> None:
    """Samples as dots of a radius within bounds (px), over the discs of the data."""
    ink.rect(pane.box, fill="surface", line="hairline", radius=4)
    ink.painter.save()
    ink.painter.setClipRect(pane.box)
    discs(ink, pane, story.mixture.centres, 2 * story.mixture.spread, 0.22)
    ink.painter.restore()
    draw_particles(ink, pane.box, pane.pixels(moment.samples), colours=(LEARNED,),
                   radius=min(max(pane.unit / 26, smallest), largest), alpha=0.85)  # fmt: skip


def draw_samples(ink: Ink, pane: Plane, trace: Trace, moment: Moment) -> None:
    """What the network makes of noise, over the discs of the data."""
    story: Story = trace.shared
    draw_cloud(ink, pane, story, moment, 1.2, 2.6)
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
    near = max(radius * pane.unit, CLICK)
    edit = editing(pane, story.mixture.centres, near)
    ink.mark(pane.box, read, edit=edit, name="samples")
