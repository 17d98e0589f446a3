"""The plane twice: where guidance puts the samples, and where the law believed in lies."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.datasets import MOST_CENTRES
from explorer.compute.diffusion.guidance_steps import Shared, Step, slope_of
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.panels.diffusion.common.plane import Plane, moved, nearest
from explorer.panels.diffusion.guidance.reads import read_particle
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

COARSER = 2  # cells of the grid per cell of the shown histogram
GUIDES = ("exact", "noisy", "clean")
COLOURS = {"exact": "text", "noisy": "category 4", "clean": "category 5"}
ARROWS = 13  # along each side
LONGEST = 1.5  # push drawn as long as an arrow gets
CLICK = 10.0  # px


def square_of(box: QRectF, reach: float) -> Plane:
    """The plane in the largest square at the top of a box, in its middle."""
    side = min(box.width(), box.height())
    return Plane.of(QRectF(box.center().x() - side / 2, box.top(), side, side), reach)


def draw_planes(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Side by side, with one colour scale for both densities."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    line = ink.line_height("small")
    middle = 34.0
    half = (body.width() - middle) / 2
    height = body.height() - line - 4
    top = trace.scales["density"][1]
    for place, (title, density) in enumerate((("plane.sampled", step.sampled),
                                              ("plane.believed", step.believed))):  # fmt: skip
        left = body.left() + place * (half + middle)
        plane = square_of(QRectF(left, body.top() + line + 2, half, height), shared.grid.reach)
        ink.text(QRectF(left, body.top(), half, line), ink.say(title), size="small", bold=True,
                 align="center middle")  # fmt: skip
        coarse = _coarse(density)
        ink.heat(plane.box, coarse.T[::-1], (0.0, top))
        ink.rect(plane.box, line="hairline")
        if place == 0:
            x = plane.pixels(step.x.astype(np.float64))
            draw_particles(ink, plane.box, x, radius=1.6, alpha=0.75)
            _draw_followed(ink, plane, trace, index)
        _draw_sources(ink, plane, shared)
        _mark(ink, plane, trace, index, coarse, title)
    side = min(half, height)
    _draw_scale(ink, QRectF(body.center().x() - 5, body.top() + 2 * line + 2, 10, side - 2 * line),
                top)  # fmt: skip


def _draw_scale(ink: Ink, bar: QRectF, top: float) -> None:
    """The colour scale upright between the planes, its range at its ends."""
    ink.heat(bar, np.linspace(1, 0, 64)[:, None], (0, 1), "weight")
    ink.rect(bar, line="border", width=0.8)
    ink.label(bar.center().x(), bar.top() - 2, number(top, 2), anchor="center bottom", size="tiny",
              colour="muted", mono=True)  # fmt: skip
    ink.label(bar.center().x(), bar.bottom() + 2, "0", anchor="center top", size="tiny",
              colour="muted", mono=True)  # fmt: skip
    ink.mark(bar, ReadOut(ink.say("plane.scale"), (f"0 – {number(top)}",)))


def _coarse(density: np.ndarray) -> np.ndarray:
    """Means over blocks of cells: a histogram of some hundred particles is too grainy."""
    cells = len(density) // COARSER
    blocks = density.reshape(cells, COARSER, cells, COARSER)
    mean: np.ndarray = blocks.mean(axis=(1, 3))
    return mean


def in_class(shared: Shared) -> np.ndarray:
    """Which sources of the data are in the class, bool (sources,)."""
    same = (shared.data.whole.centres[:, None] == shared.data.part.centres[None]).all(axis=2)
    inside: np.ndarray = same.any(axis=1)
    return inside


def _draw_sources(ink: Ink, plane: Plane, shared: Shared, *, thin: bool = False) -> None:
    centres = plane.pixels(shared.data.whole.centres)
    radius = max(2 * float(shared.data.whole.spreads[0]) * plane.unit, 3.0)
    ink.painter.save()
    ink.painter.setClipRect(plane.box)
    for (x, y), inside in zip(centres.tolist(), in_class(shared).tolist(), strict=True):
        ink.circle(x, y, radius, line="value" if inside else "border",
                   width=0.8 if thin else (2.0 if inside else 1.2))  # fmt: skip
    ink.painter.restore()


def _draw_followed(ink: Ink, plane: Plane, trace: Trace, index: int) -> None:
    particle = min(trace.params.particle, trace.params.particles - 1)
    way = plane.pixels(trace.shared.x[: index + 1, particle].astype(np.float64))
    ink.painter.save()
    ink.painter.setClipRect(plane.box)
    if len(way) > 1:
        ink.polyline(way, "text", width=1.6)
    guess = plane.pixels(trace[index].x0_hat[particle].astype(np.float64))
    x, y = (float(value) for value in way[-1])
    ink.line(x, y, float(guess[0]), float(guess[1]), "value", width=1.6)
    ink.circle(float(guess[0]), float(guess[1]), 4, fill="value", line="text", width=1.2)
    ink.circle(x, y, 5, fill="query", line="text", width=1.4)
    ink.painter.restore()


def _mark(
    ink: Ink, plane: Plane, trace: Trace, index: int, coarse: np.ndarray, title: str
) -> None:  # fmt: skip
    shared: Shared = trace.shared
    x = plane.pixels(trace[index].x.astype(np.float64))
    centres = plane.pixels(shared.data.whole.centres)
    disc = max(2 * float(shared.data.whole.spreads[0]) * plane.unit, CLICK)
    sampled = title == "plane.sampled"

    def read(point: QPointF) -> ReadOut | None:
        if sampled:
            particle, apart = nearest(x, point)
            if apart <= CLICK:
                return read_particle(ink, trace, index, particle)
        across = (point.x() - plane.box.left()) / plane.box.width()
        up = (plane.box.bottom() - point.y()) / plane.box.height()
        i, j = (min(max(int(share * len(coarse)), 0), len(coarse) - 1) for share in (across, up))
        a, b = plane.at(point)
        return ReadOut(ink.say(title), (
            f"({a:.2f}, {b:.2f})".replace("-", "−"),
            ink.say("read.density", value=number(float(coarse[i, j]))),
        ))  # fmt: skip

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        inside = in_class(shared).tolist()
        points = [
            (*(float(v) for v in np.round(c, 4)), int(i))
            for c, i in zip(shared.data.whole.centres, inside, strict=True)
        ]
        source, to_source = nearest(centres, gesture.start)
        particle, to_particle = nearest(x, gesture.start)
        if gesture.phase == "double":
            if to_source > disc:
                points.append((*plane.place(gesture.point), 0))
            elif points[source][2]:
                del points[source]
            else:
                points[source] = (*points[source][:2], 1)
            return _drawn(points)
        if gesture.phase in ("drag", "release") and moved(gesture) and to_source <= disc:
            points[source] = (*plane.place(gesture.point), points[source][2])
            return _drawn(points)
        if gesture.phase == "release" and not moved(gesture) and sampled and to_particle <= CLICK:
            return {"particle": particle}
        return None

    ink.mark(plane.box, read, edit=edit, name=title)


def _drawn(points: list[Any]) -> Mapping[str, Any] | None:
    """The change of params, where the points make data with a class in it."""
    inside = sum(point[2] for point in points)
    if not 2 <= len(points) <= MOST_CENTRES or not 0 < inside < len(points):
        return None
    return {"data": "drawn", "points": tuple(points)}


def off_text(ink: Ink, name: str, error: float) -> str:
    """A classifier with how far its slope is off: a share, or how many times."""
    share = percent(error) if error < 9.995 else f"{number(error, 2)} ×"
    return ink.say("field.off", name=name, share=share)


def draw_fields(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Where each classifier would push x_t: arrows of sqrt(1 − ᾱ) ∇ log p(c | x_t)."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    level = step.pushing
    errors = {"noisy": step.noisy_error, "clean": step.clean_error}
    line = ink.line_height("small")
    gap = 12.0
    side = min((body.width() - 2 * gap) / 3, body.height() - line - 4)
    left = body.left() + (body.width() - 3 * side - 2 * gap) / 2
    if (body.width() - 2 * gap) / 3 > side:
        gap = min((body.width() - 3 * side) / 2, 60.0)
        left = body.left() + (body.width() - 3 * side - 2 * gap) / 2
    for place, guide in enumerate(GUIDES):
        box = QRectF(left + place * (side + gap), body.top() + line + 2, side, side)
        plane = square_of(box, shared.grid.reach)
        used = guide == ("exact" if trace.params.guide == "free" else trace.params.guide)
        title = ink.say(f"field.short.{guide}")
        error = errors.get(guide, math.inf)
        if math.isfinite(error):
            title = off_text(ink, title, error)
        elif guide == "exact":
            title = ink.say("field.level", name=title, sigma=fixed(math.sqrt(1 / level - 1), 2))
        room = QRectF(box.left() - gap / 2, body.top(), side + gap, line)
        ink.text(room, title, size="small", bold=used, align="center middle")
        ink.rect(box, line=COLOURS[guide] if used else "hairline", width=1.6 if used else 1.0)
        _draw_sources(ink, plane, shared, thin=True)
        reach = shared.grid.reach
        ticks = (np.arange(ARROWS) + 0.5) / ARROWS * 2 * reach - reach
        grid = np.stack(np.meshgrid(ticks, ticks, indexing="ij"), axis=-1).reshape(-1, 2)
        push = math.sqrt(1 - level) * slope_of(
            guide, shared.data, shared.noisy, shared.clean, grid, level
        )
        _draw_arrows(ink, plane, grid, push, COLOURS[guide])
        ink.mark(box, _field_reader(ink, plane, shared, guide, level), name=f"field {guide}")


def _draw_arrows(
    ink: Ink, plane: Plane, places: np.ndarray, push: np.ndarray, colour: str
) -> None:  # fmt: skip
    size = np.linalg.norm(push, axis=1)
    cell = plane.box.width() / ARROWS
    length = 0.95 * cell * np.minimum(size / LONGEST, 1.0)
    along = push / np.maximum(size, 1e-12)[:, None] * np.array([1.0, -1.0])
    start = plane.pixels(places) - 0.5 * length[:, None] * along
    end = start + length[:, None] * along
    shown = length > 0.8
    side = np.stack([-along[:, 1], along[:, 0]], axis=1)
    head = np.minimum(0.45 * length, 4.0)[:, None]
    barbs = [end - head * along + sign * 0.6 * head * side for sign in (1, -1)]
    lines = [np.concatenate([start, end], axis=1)[shown]]
    lines += [np.concatenate([barb, end], axis=1)[shown] for barb in barbs]
    ink.segments(np.concatenate(lines), colour, width=1.0)


def _field_reader(ink: Ink, plane: Plane, shared: Shared, guide: str, level: float) -> Any:
    def read(point: QPointF) -> ReadOut:
        place = np.array([plane.at(point)])
        found = slope_of(guide, shared.data, shared.noisy, shared.clean, place, level)[0]
        push = math.sqrt(1 - level) * found
        return ReadOut(ink.say(f"field.{guide}"), (
            f"x = ({place[0, 0]:.2f}, {place[0, 1]:.2f})".replace("-", "−"),
            f"∇ log p(c | xₜ) = ({number(found[0])}, {number(found[1])})",
            f"√(1−ᾱ) ∇ log p = ({number(push[0])}, {number(push[1])})",
        ))  # fmt: skip

    return read
