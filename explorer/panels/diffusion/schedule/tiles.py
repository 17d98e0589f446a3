"""Tiles: small planes with a cloud in each, one row on the way to noise and one on the way back,
each tile below the timestep it belongs to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.schedule_lab import Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.panels.diffusion.common.plane import pair
from explorer.panels.diffusion.schedule.layout import Layout
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_rows(ink: Ink, layout: Layout, trace: Trace, index: int) -> None:
    """Both rows; the step the reader is at takes the place nearest to its timestep."""
    step = trace[index]
    slots: list[tuple[int, QRectF]] = []
    for row, way in zip(layout.rows, ("forward", "reverse"), strict=True):
        _draw_title(ink, row, trace, way)
        slots += chosen(layout, trace, row, way)
    first, second = layout.rows
    place = (first.x(), first.y(), first.width(), first.height(), second.y())
    key = (repr(trace.params), repr(trace.scales["position"]), *place)
    ink.layer(("discs", *key), partial(_draw_discs, trace=trace, slots=slots))
    # all clouds at once: one raster on the screen
    planes = [Tile.of(area, trace) for _, area in slots]
    inside = [
        plane.shown(trace[at].x) for plane, (at, _) in zip(planes, slots, strict=True)
    ]  # fmt: skip
    radius = planes[0].dot
    whole = first.united(second)
    draw_particles(ink, whole, np.concatenate(inside), radius=radius, alpha=0.75)
    ink.layer(("means", *key), partial(_draw_means, trace=trace, slots=slots))
    for at, area in slots:
        ink.mark(area, partial(_read, ink, trace, at), seek=at, name=f"tile {at}")
    row = first if step.way == "forward" else second
    area = tile_at(layout, row, step.t)
    ink.rect(area, fill="surface")
    draw_cloud(ink, area, trace, step.x, step)
    ink.rect(area, line="text", width=2.0, radius=4)
    ink.mark(area, partial(_read, ink, trace, index), name="tile now")


def _draw_title(ink: Ink, row: QRectF, trace: Trace, way: str) -> None:
    small = ink.line_height("small")
    text = ink.say(f"row.{way}", sampler=ink.say(f"sampler.{trace.params.sampler}"),
                   count=trace.params.count)  # fmt: skip
    if ink.text_width(text, "small") > row.width():
        text = ink.say(f"row.{way}.short")
    ink.text(QRectF(row.left(), row.top() - small - 1, row.width(), small), text, size="small")


def places_in(row: QRectF) -> int:
    """How many tiles fit side by side in a row."""
    return max(int((row.width() + 10) / (row.height() + 10)), 2)


def tile_at(layout: Layout, row: QRectF, t: int) -> QRectF:
    """The tile of a timestep: of the places in the row the nearest, so that none lies half on
    another."""
    side, last = row.height(), places_in(row) - 1
    share = round((t + 1) / layout.lanes["alpha_bar"].chain * last) / last
    return QRectF(row.left() + share * max(row.width() - side, 0.0), row.top(), side, side)


def chosen(layout: Layout, trace: Trace, row: QRectF, way: str) -> tuple[tuple[int, QRectF], ...]:
    """The steps of a way that get a tile, and where: as many places as fit side by side, evenly
    over the timesteps, each for the nearest step, empty where that belongs to another place."""
    turn = trace.shared.turn
    steps = range(0, turn) if way == "forward" else range(turn, turn + trace.params.count + 1)
    times = np.array([trace[i].t for i in steps])
    side, chain = row.height(), layout.lanes["alpha_bar"].chain
    places = places_in(row)
    apart = chain / (places - 1)
    found: list[tuple[int, QRectF]] = []
    for place, wanted in enumerate(np.linspace(-1, chain - 1, places)):
        nearest = int(np.abs(times - wanted).argmin())
        if abs(times[nearest] - wanted) <= 0.5 * apart and (
            not found or found[-1][0] != steps[nearest]
        ):
            left = row.left() + place / (places - 1) * max(row.width() - side, 0.0)
            found.append((steps[nearest], QRectF(left, row.top(), side, side)))
    return tuple(found)


@dataclass(frozen=True)
class Tile:
    """A small plane: its area, the coordinate at its left edge, one unit in pixels."""

    area: QRectF
    low: float
    unit: float

    @classmethod
    def of(cls, area: QRectF, trace: Trace) -> Tile:
        """The tile of an area; all tiles of a trace show the same part of the plane."""
        low, high = trace.scales["position"]
        return cls(area, low, area.width() / (high - low))

    @property
    def dot(self) -> float:
        """The radius of a particle."""
        return min(max(self.area.width() / 90, 0.9), 2.2)

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Points (n, 2) as pixels (n, 2); up is up."""
        across = self.area.left() + (points[:, 0] - self.low) * self.unit
        return np.stack([across, self.area.center().y() - points[:, 1] * self.unit], axis=1)

    def shown(self, points: np.ndarray) -> np.ndarray:
        """The pixels of those points that lie in the tile."""
        places = self.pixels(points)
        margin, area = self.dot, self.area
        inside = (
            (places[:, 0] >= area.left() + margin) & (places[:, 0] <= area.right() - margin)
            & (places[:, 1] >= area.top() + margin) & (places[:, 1] <= area.bottom() - margin)
        )  # fmt: skip
        found: np.ndarray = places[inside]
        return found


def _draw_discs(ink: Ink, *, trace: Trace, slots: list[tuple[int, QRectF]]) -> None:
    for _, area in slots:
        _discs(ink, Tile.of(area, trace), trace)
        ink.rect(area, line="border", radius=4)


def _draw_means(ink: Ink, *, trace: Trace, slots: list[tuple[int, QRectF]]) -> None:
    for at, area in slots:
        _means(ink, Tile.of(area, trace), trace, trace[at].x, trace[at])


def draw_cloud(ink: Ink, area: QRectF, trace: Trace, x: np.ndarray, step: Step) -> None:
    """A cloud in a plane: the data as discs, its points, a cross where their mean should be at this
    noise level, and a dot where it is."""
    tile = Tile.of(area, trace)
    _discs(ink, tile, trace)
    draw_particles(ink, area, tile.shown(x), radius=tile.dot, alpha=0.75)
    _means(ink, tile, trace, x, step)


def _discs(ink: Ink, tile: Tile, trace: Trace) -> None:
    radius = max(2 * trace.shared.mixture.spread * tile.unit, 1.5)
    for x, y in tile.pixels(trace.shared.mixture.centres).tolist():
        if tile.area.adjusted(radius, radius, -radius, -radius).contains(QPointF(x, y)):
            ink.circle(x, y, radius, fill="value", alpha=0.28)


def _means(ink: Ink, tile: Tile, trace: Trace, x: np.ndarray, step: Step) -> None:
    theory = trace.shared.mixture.moments(step.alpha_bar)[0]
    (tx, ty), (mx, my) = tile.pixels(np.stack([theory, x.mean(axis=0)])).tolist()
    arm = min(max(tile.area.width() / 14, 4.0), 9.0)
    for colour, width in (("surface", 4.0), ("text", 1.8)):
        ink.line(tx - arm, ty, tx + arm, ty, colour, width=width)
        ink.line(tx, ty - arm, tx, ty + arm, colour, width=width)
    if tile.area.adjusted(arm, arm, -arm, -arm).contains(QPointF(mx, my)):
        ink.circle(mx, my, arm * 0.52, fill="key", line="surface", width=1.2)


def _read(ink: Ink, trace: Trace, index: int, at: QPointF) -> ReadOut:
    step, mixture = trace[index], trace.shared.mixture
    title = ink.say("read.t", t=step.t) if step.t >= 0 else ink.say("read.clean")
    theory, covariance = mixture.moments(step.alpha_bar)
    signal = math.sqrt(step.alpha_bar)
    return ReadOut(
        title,
        (
            f"ᾱ = {number(step.alpha_bar, 4)}",
            ink.say("read.theory", signal=number(signal), mean=pair(mixture.moments(1.0)[0]),
                    product=pair(theory)),
            ink.say("read.mean", mean=pair(step.x.mean(axis=0))),
            ink.say("read.std", std=pair(step.x.std(axis=0)),
                    theory=pair(np.sqrt(np.diag(covariance)))),
        ),
    )  # fmt: skip
