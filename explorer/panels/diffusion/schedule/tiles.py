"""Tiles: small planes with a cloud in each, one row on the way to noise and one on the way back,
each tile below the timestep it belongs to."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.schedule_lab import Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.schedule.layout import Layout
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_rows(ink: Ink, layout: Layout, trace: Trace, index: int) -> None:
    """Both rows; the step the reader is at as a tile of its own, at its very timestep."""
    step = trace[index]
    for row, way in zip(layout.rows, ("forward", "reverse"), strict=True):
        _draw_title(ink, row, trace, way)
        slots = chosen(layout, trace, row, way)
        side = row.height()
        key = ("tiles", way, repr(trace.params), row.x(), row.y(), row.width(), side,
               repr(trace.scales["position"]))  # fmt: skip
        ink.layer(key, partial(_draw_row, trace=trace, slots=slots))
        for at, area in slots:
            ink.mark(area, partial(_read, ink, trace, at), seek=at, name=f"tile {at}")
        if step.way == way:
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


def tile_at(layout: Layout, row: QRectF, t: int) -> QRectF:
    """The tile of a timestep: as far across as the timestep is, within the row."""
    side = row.height()
    share = (t + 1) / layout.lanes["alpha_bar"].chain
    return QRectF(row.left() + share * max(row.width() - side, 0.0), row.top(), side, side)


def chosen(layout: Layout, trace: Trace, row: QRectF, way: str) -> tuple[tuple[int, QRectF], ...]:
    """The steps of a way that get a tile, and where: as many places as fit side by side, evenly
    over the timesteps, each for the nearest step, empty where that belongs to another place."""
    turn = trace.shared.turn
    steps = range(0, turn) if way == "forward" else range(turn, turn + trace.params.count + 1)
    times = np.array([trace[i].t for i in steps])
    side, chain = row.height(), layout.lanes["alpha_bar"].chain
    places = max(int((row.width() + 10) / (side + 10)), 2)
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


def _draw_row(ink: Ink, *, trace: Trace, slots: tuple[tuple[int, QRectF], ...]) -> None:
    for at, area in slots:
        draw_cloud(ink, area, trace, trace[at].x, trace[at])
        ink.rect(area, line="border", radius=4)


def draw_cloud(ink: Ink, area: QRectF, trace: Trace, x: np.ndarray, step: Step) -> None:
    """A cloud in a plane: the data as discs, its points, a cross where their mean should be at this
    noise level, and a dot where it is."""
    mixture, (low, high) = trace.shared.mixture, trace.scales["position"]
    unit = area.width() / (high - low)

    def pixels(points: np.ndarray) -> np.ndarray:
        across = area.left() + (points[:, 0] - low) * unit
        return np.stack([across, area.center().y() - points[:, 1] * unit], axis=1)

    radius = max(2 * mixture.spread * unit, 1.5)
    centres = pixels(mixture.centres)
    for cx, cy in centres[_within(centres, area, radius)].tolist():
        ink.circle(cx, cy, radius, fill="value", alpha=0.28)
    places = pixels(x)
    size = min(max(area.width() / 90, 0.9), 2.2)
    ink.dots(places[_within(places, area, size)], "query", radius=size, alpha=0.75)
    (tx, ty), (mx, my) = pixels(np.stack([mixture.moments(step.alpha_bar)[0], x.mean(axis=0)]))
    arm = min(max(area.width() / 14, 4.0), 9.0)
    for colour, width in (("surface", 4.0), ("text", 1.8)):
        ink.line(tx - arm, ty, tx + arm, ty, colour, width=width)
        ink.line(tx, ty - arm, tx, ty + arm, colour, width=width)
    ink.circle(float(mx), float(my), arm * 0.52, fill="key", line="surface", width=1.2)


def _within(places: np.ndarray, area: QRectF, margin: float) -> np.ndarray:
    inside: np.ndarray = (
        (places[:, 0] >= area.left() + margin) & (places[:, 0] <= area.right() - margin)
        & (places[:, 1] >= area.top() + margin) & (places[:, 1] <= area.bottom() - margin)
    )  # fmt: skip
    return inside


def pair(place: np.ndarray) -> str:
    """Coordinates for reading."""
    return f"({fixed(float(place[0]), 2)}, {fixed(float(place[1]), 2)})"


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
