"""The surface from above: bands and contour lines, trails on it, and the signs of the methods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import combinations
from math import cos, pi, sin
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.optimizers.params import ACROSS, UP, Params
from explorer.compute.training.optimizers.rules import surface_of
from explorer.compute.training.optimizers.surfaces import Surface
from explorer.core.formatting import fixed, number
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

#: Colour, corners (0: a disc) and turn of the sign of each method.
SIGNS = {
    "gd": ("text", 0, 0.0), "momentum": ("category 0", 4, 0.25), "nesterov": ("category 5", 4, 0.0),
    "adagrad": ("category 1", 3, 0.0), "rmsprop": ("category 2", 3, 1.0),
    "adam": ("category 4", 6, 0.0), "coupled": ("category 3", 5, 0.0),
    "adamw": ("category 6", 5, 1.0),
}  # fmt: skip
BANDS, FINE, COARSE = 14, (240, 160), (91, 61)
Read = Callable[[QPointF], ReadOut | None]


def colour_of(method: str) -> str:
    """The colour of a method, the same in every picture."""
    return SIGNS[method][0]


def draw_sign(ink: Ink, x: float, y: float, method: str, radius: float = 5.5) -> None:
    """The sign of a method: a shape and a colour of its own."""
    colour, corners, turn = SIGNS[method]
    if not corners:
        ink.circle(x, y, radius, fill=colour, line="surface", width=1.2)
        return
    angles = [pi * (2 * at / corners - 0.5 + turn) for at in range(corners)]
    points = [QPointF(x + 1.15 * radius * cos(a), y + 1.15 * radius * sin(a)) for a in angles]
    ink.polygon(points, fill=colour, line="text", width=1.0)


def draw_legend(ink: Ink, box: QRectF, entries: Sequence[tuple[str, str]]) -> float:
    """Signs of methods with what is said of them, on as many lines as it takes; the height."""
    line = ink.line_height("small") + 1
    x, y = box.left(), box.top()
    for method, text in entries:
        wide = 18 + ink.text_width(text, "small")
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + line
        draw_sign(ink, x + 7, y + line / 2, method, 5.0)
        ink.text(QRectF(x + 17, y, box.right() - x - 17, line), text, size="small")
        x += wide + 14
    return y + line - box.top()


def levels_of(surface: Surface) -> np.ndarray:
    """Heights of the contour lines: evenly spaced in their roots."""
    most = float(grid_of(surface, COARSE)[2].max()) or 1.0
    return np.asarray(most * (np.arange(1, BANDS) / BANDS) ** 2)


@lru_cache(maxsize=16)
def grid_of(surface: Surface, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Weights across (columns,) and up (rows,), heights (rows, columns)."""
    xs, ys = np.linspace(*ACROSS, size[0]), np.linspace(*UP, size[1])
    x, y = np.meshgrid(xs, ys)
    return xs, ys, surface.height(x, y)


@lru_cache(maxsize=16)
def bands_of(surface: Surface) -> np.ndarray:
    """(rows, columns) between which two lines a place lies, from the top down."""
    return np.digitize(grid_of(surface, FINE)[2], levels_of(surface)).astype(np.float64)[::-1]


@lru_cache(maxsize=16)
def lines_of(surface: Surface) -> np.ndarray:
    """(lines, 4) pieces of the contour lines: x1, y1, x2, y2 (marching squares)."""
    xs, ys, z = grid_of(surface, COARSE)
    left, low = np.meshgrid(xs[:-1], ys[:-1])
    wide, high = xs[1] - xs[0], ys[1] - ys[0]
    corners = [z[:-1, :-1], z[:-1, 1:], z[1:, 1:], z[1:, :-1]]  # around a cell
    at = [(0, 0), (1, 0), (1, 1), (0, 1)]
    found = []
    for level in levels_of(surface):
        crossed, places = [], []
        for one, other in ((0, 1), (1, 2), (2, 3), (3, 0)):
            a, b = corners[one], corners[other]
            crossed.append((a < level) != (b < level))
            with np.errstate(divide="ignore", invalid="ignore"):
                share = (level - a) / (b - a)
            x = left + wide * (at[one][0] + share * (at[other][0] - at[one][0]))
            y = low + high * (at[one][1] + share * (at[other][1] - at[one][1]))
            places.append(np.stack([x, y], axis=-1))
        count = sum(one.astype(int) for one in crossed)
        for one, other in combinations(range(4), 2):
            both = crossed[one] & crossed[other]
            mask = both & (count == 2) | (count == 4) & ((one, other) in ((0, 1), (2, 3)))
            found.append(np.concatenate([places[one][mask], places[other][mask]], axis=1))
    return np.concatenate(found)


def draw_plane(ink: Ink, box: QRectF, params: Params, title: str = "") -> Plot:
    """The surface, darker where it is higher; returns the plot to draw on."""
    surface = surface_of(params)
    whole = tuple(float(value) for value in range(-3, 4))
    across = Axis(*ACROSS, title=ink.say("axis.first"), ticks=whole)
    second = ink.say("axis.second")
    both = ink.text_width(title, "small", bold=True) + ink.text_width(second, "small") + 16
    up = Axis(*UP, title=second if both <= box.width() else "", ticks=whole)
    plot = Plot(ink, box, across, up, title)
    ink.heat(plot.inner, bands_of(surface), (0.0, 2.4 * BANDS))
    pieces = lines_of(surface)
    ends = np.stack([plot.x(pieces[:, 0]), plot.y(pieces[:, 1]), plot.x(pieces[:, 2]),
                     plot.y(pieces[:, 3])], axis=1)  # fmt: skip
    ink.segments(ends, "border", width=0.7, alpha=0.55)
    plot.frame(grid=False)
    return plot


def inside(plot: Plot, place: np.ndarray) -> bool:
    """Does a place lie in the part that is shown?"""
    (left, right), (low, high) = ACROSS, UP
    return bool(left <= place[0] <= right and low <= place[1] <= high)


def draw_trail(
    ink: Ink, plot: Plot, places: np.ndarray, method: str, *, dots: bool = True, width: float = 1.8,
    dash: bool = False, alpha: float = 1.0, sign: bool = True,
) -> None:  # fmt: skip
    """Where a ball came from, and the ball; at the edge where it has left the part shown."""
    colour = colour_of(method)
    plot.curve(places[:, 0], places[:, 1], colour, width=width, dash=dash, alpha=alpha)
    if dots:
        plot.points(places[:, 0], places[:, 1], colour, radius=1.8, alpha=alpha)
    known = places[np.isfinite(places).all(axis=1)]
    if sign and len(known) and len(known) == len(places):
        x = float(np.clip(plot.x(known[-1, 0]), plot.inner.left(), plot.inner.right()))
        y = float(np.clip(plot.y(known[-1, 1]), plot.inner.top(), plot.inner.bottom()))
        draw_sign(ink, x, y, method, 5.5 if inside(plot, known[-1]) else 3.5)


def draw_start(ink: Ink, plot: Plot, params: Params) -> None:
    """Where all start; it can be dragged."""
    x, y = float(plot.x(params.x)), float(plot.y(params.y))
    ink.circle(x, y, 8.0, line="text", width=1.6)

    def edit(gesture: Gesture) -> dict[str, Any] | None:
        if gesture.phase not in ("drag", "release"):
            return None
        across, up = plot.at(gesture.point)
        return {"x": round(float(np.clip(across, *ACROSS)), 2),
                "y": round(float(np.clip(up, *UP)), 2)}  # fmt: skip

    ink.mark(QRectF(x - 9, y - 9, 18, 18).intersected(plot.box), ReadOut(ink.say("read.start"), (
        f"({fixed(params.x, 2)}, {fixed(params.y, 2)})", ink.say("read.start.drag"),
    )), edit=edit, name=ink.say("read.start"))  # fmt: skip


def reader(ink: Ink, plot: Plot, params: Params, trails: Sequence[tuple[str, np.ndarray]]) -> Read:
    """What is under the mouse: the nearest point of a trail, or the surface itself."""
    surface = surface_of(params)

    def read(point: QPointF) -> ReadOut | None:
        best, found = 12.0, None
        for name, places in trails:
            off = np.hypot(plot.x(places[:, 0]) - point.x(), plot.y(places[:, 1]) - point.y())
            off = np.where(np.isfinite(off), off, np.inf)
            at = int(off.argmin())
            if off[at] < best:
                best, found = float(off[at]), (name, at, places[at])
        if found is None:
            place = np.array(plot.at(point))
            title = ink.say("read.surface")
        else:
            title, place = ink.say("read.update", name=found[0], update=found[1]), found[2]
        gradient = surface.slope(place)
        return ReadOut(title, (
            f"w = ({fixed(float(place[0]), 3)}, {fixed(float(place[1]), 3)})",
            f"L = {number(float(surface.height(place[0], place[1])))}",
            f"∇L = ({number(float(gradient[0]))}, {number(float(gradient[1]))})",
        ))  # fmt: skip

    return read


def short(value: float) -> str:
    """A setting as it was given: 0.04, 10."""
    return f"{value:.3g}" if 1e-3 <= value < 1e6 else number(value)


def split(
    box: QRectF, share: float, gap: float = 12.0, *, wide: float = 0.0
) -> tuple[QRectF, QRectF]:
    """Two parts: side by side in a wide box (the first has the share `wide`, if given), one above
    the other in a high one."""
    if box.width() > 1.3 * box.height():
        first = (box.width() - gap) * (wide or share)
        left = QRectF(box.left(), box.top(), first, box.height())
        return left, box.adjusted(first + gap, 0, 0, 0)
    first = (box.height() - gap) * share
    top = QRectF(box.left(), box.top(), box.width(), first)
    return top, box.adjusted(0, first + gap, 0, 0)


def halved(box: QRectF, gap: float = 14.0) -> tuple[QRectF, QRectF]:
    """Two equal parts: one above the other where each would be too narrow otherwise."""
    if box.width() > 0.95 * box.height():
        wide = (box.width() - gap) / 2
        one = QRectF(box.left(), box.top(), wide, box.height())
        return one, one.translated(wide + gap, 0)
    high = (box.height() - gap) / 2
    one = QRectF(box.left(), box.top(), box.width(), high)
    return one, one.translated(0, high + gap)
