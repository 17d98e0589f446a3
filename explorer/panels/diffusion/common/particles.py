"""Clouds of particles with fading trails: a raster on the screen, vectors where a file keeps them.

Qt strokes a few thousand round points or lines in a frame; a cloud of twenty thousand, or trails
behind two thousand, would take it tenths of a second. On the screen (and in PNG, GIF and video) the
pixels are therefore set by numpy; SVG and PDF get every dot and line as a shape.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QTransform

from explorer.ui.canvas.ink import Ink

#: Parts of a pixel that dots are placed to, on either axis.
PHASES = 2
#: Most pixels along trails in one frame; beyond it the oldest (and faintest) pieces are left out.
MOST_TRAIL = 70_000
#: Pieces shorter than this (px) lie under their dot.
SHORT = 0.4
#: Pieces that go farther than this (px) are not drawn at all.
FAR = 20_000.0
_VECTORS = (QPaintEngine.Type.Picture, QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)


@dataclass(frozen=True)
class Cloud:
    """Particles of one kind.

    Attributes:
        points: (n, 2), in pixels.
        colours: what `which` (n,) counts in; the first for all particles without it.
        radius: of a dot, in pixels; 0 for trails alone. `alpha` is its opacity.
        trails: earlier positions, (n, 2) each, the newest first, joined by lines one pixel wide.
        trail_alpha: opacity of the newest piece; the pieces fade with age to the share `oldest`.
        age: 0 to 1, how far the eye has moved on to the next step, so that fading is smooth.
        most_trail: pieces that would make all trails together longer than this (px) are left out.
    """

    points: np.ndarray
    colours: Sequence[str | QColor] = ("query",)
    which: np.ndarray | None = None
    radius: float = 3.0
    alpha: float = 1.0
    trails: Sequence[np.ndarray] = ()
    trail_alpha: float = 0.5
    oldest: float = 0.0
    age: float = 0.0
    most_trail: int = MOST_TRAIL

    @property
    def places(self) -> list[np.ndarray]:
        """Points and trails as float64 (n, 2); what is no number lies far away."""
        return [
            np.nan_to_num(
                np.asarray(each, dtype=np.float64).reshape(-1, 2), nan=1e9, posinf=1e9, neginf=-1e9
            )
            for each in (self.points, *self.trails)
        ]

    @property
    def members(self) -> np.ndarray:
        """The place of each particle's colour, int64 (n,)."""
        if self.which is None:
            return np.zeros(len(self.points), np.int64)
        return np.asarray(self.which, dtype=np.int64)

    @property
    def fades(self) -> list[float]:
        """The opacity of each piece of the trails."""
        count = len(self.trails)
        gone = [(number + self.age) / (count + 1) for number in range(count)]
        return [self.trail_alpha * (1 - (1 - self.oldest) * share) for share in gone]


def draw_particles(ink: Ink, box: QRectF, points: np.ndarray, **style: Any) -> None:
    """One cloud inside of a box; `style` is that of `Cloud`."""
    draw_clouds(ink, box, [Cloud(points, **style)])


def draw_clouds(ink: Ink, box: QRectF, clouds: Sequence[Cloud]) -> None:
    """Clouds inside of a box, the last on top: in one raster, or as shapes."""
    clouds = [cloud for cloud in clouds if len(cloud.points)]
    if not clouds:
        return
    painter = ink.painter
    painter.save()
    painter.setClipRect(box)
    engine = painter.paintEngine()
    if engine is not None and engine.type() in _VECTORS:
        for cloud in clouds:
            _draw_vectors(ink, cloud)
    else:
        _draw_raster(ink, box, clouds)
    painter.restore()


def dot_radius(count: int, size: float = 1.0) -> float:
    """A radius (px) that suits a cloud: 3 for a few hundred particles, smaller for many."""
    return size * min(3.0, max(1.1, 3.0 * (300 / max(count, 1)) ** 0.25))


def _draw_vectors(ink: Ink, cloud: Cloud) -> None:
    places, which = cloud.places, cloud.members
    pieces = [*zip(places[:-1], places[1:], cloud.fades, strict=True)]
    for start, end, fade in reversed(pieces):
        shown = _shown(start, end)
        for number, colour in enumerate(cloud.colours):
            chosen = shown & (which == number)
            lines = np.concatenate([start[chosen], end[chosen]], axis=1)
            ink.segments(lines, colour, width=1.0, alpha=fade)
    near = np.abs(places[0]).max(axis=1) < FAR
    for number, colour in enumerate(cloud.colours if cloud.radius > 0 else ()):
        ink.dots(places[0][near & (which == number)], colour, radius=cloud.radius,
                 alpha=cloud.alpha)  # fmt: skip


def _shown(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Which pieces (n, 2) of trails are worth drawing."""
    apart = np.abs(end - start)
    far = np.maximum(np.abs(start), np.abs(end))
    long = np.maximum(apart[:, 0], apart[:, 1]) > SHORT
    return long & (far[:, 0] < FAR) & (far[:, 1] < FAR)


def _draw_raster(ink: Ink, box: QRectF, clouds: Sequence[Cloud]) -> None:
    painter = ink.painter
    transform = painter.deviceTransform()
    scale = math.sqrt(abs(transform.determinant())) or 1.0
    pad = math.ceil(max(cloud.radius for cloud in clouds) * scale) + 2
    every = [cloud.places for cloud in clouds]
    # everything in device pixels from here on, in an image that starts on a whole one
    area = _area(transform, box, scale, [place for places in every for place in places], pad)
    if area is None:
        return
    left, top, width, height = area
    middle = transform.map(QPointF(0.0, 0.0))
    shift = np.array([middle.x() - left, middle.y() - top])
    pixels = np.zeros((height, width), np.uint32)
    for cloud, places in zip(clouds, every, strict=True):
        device = [(place * scale + shift).astype(np.float32) for place in places]
        ramps = np.stack([_ramp(ink.colour(colour).rgba()) for colour in cloud.colours])
        if len(device) > 1:
            _set_trails(pixels, device, cloud.fades, ramps, cloud.members, cloud.most_trail)
        if cloud.radius > 0:
            _set_dots(
                pixels, device[0], ramps, cloud.members, cloud.radius * scale, cloud.alpha, pad
            )
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    inverse, _ = transform.inverted()
    place = inverse.map(QPointF(left, top))
    painter.drawImage(QRectF(place.x(), place.y(), width / scale, height / scale), image)


def _area(
    transform: QTransform, box: QRectF, scale: float, places: list[np.ndarray], pad: int
) -> tuple[int, int, int, int] | None:
    """The device pixels (left, top, width, height) that the clouds take up inside of the box."""
    x = [float(edge) for place in places for edge in (place[:, 0].min(), place[:, 0].max())]
    y = [float(edge) for place in places for edge in (place[:, 1].min(), place[:, 1].max())]
    taken = QRectF(QPointF(min(x), min(y)), QPointF(max(x), max(y)))
    grown = taken.adjusted(-pad / scale, -pad / scale, pad / scale, pad / scale)
    inside = transform.mapRect(grown.intersected(box))
    if inside.isEmpty():
        return None
    left, top = math.floor(inside.left()) - pad, math.floor(inside.top()) - pad
    right, bottom = math.ceil(inside.right()) + pad, math.ceil(inside.bottom()) + pad
    return left, top, right - left, bottom - top


@lru_cache(maxsize=128)
def _ramp(rgba: int) -> np.ndarray:
    """A colour at 256 opacities, as premultiplied pixels, uint32 (256,)."""
    colour = QColor.fromRgba(rgba)
    share = np.arange(256) / 255 * colour.alphaF()
    parts = [255.0, colour.red(), colour.green(), colour.blue()]
    whole = [np.rint(part * share).astype(np.uint32) for part in parts]
    return (whole[0] << 24) | (whole[1] << 16) | (whole[2] << 8) | whole[3]


@lru_cache(maxsize=64)
def _disc(radius: float, phase_x: int, phase_y: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The pixels that a disc covers: steps right and down from the pixel its middle is in, and the
    share of each covered; those far from the middle first."""
    reach = math.ceil(radius) + 1
    fine = (np.arange(8 * (2 * reach + 1)) + 0.5) / 8 - reach
    x = fine - (phase_x + 0.5) / PHASES
    y = fine - (phase_y + 0.5) / PHASES
    inside = x[None, :] ** 2 + y[:, None] ** 2 <= radius**2
    side = 2 * reach + 1
    cover = inside.reshape(side, 8, side, 8).mean(axis=(1, 3))
    down, right = np.nonzero(cover > 0.02)
    away = (right - reach + 0.5 - (phase_x + 0.5) / PHASES) ** 2
    away = away + (down - reach + 0.5 - (phase_y + 0.5) / PHASES) ** 2
    order = np.argsort(-away, kind="stable")
    return right[order] - reach, down[order] - reach, cover[down, right][order]


def _set_dots(
    pixels: np.ndarray, places: np.ndarray, ramps: np.ndarray, which: np.ndarray, radius: float,
    alpha: float, pad: int,
) -> None:  # fmt: skip
    """Where dots overlap, a pixel is the dot's whose middle is nearest, because the pixels are set
    from the rims inwards."""
    height, width = pixels.shape
    flat, edge = pixels.reshape(-1), float(pad)
    x, y = places[:, 0], places[:, 1]
    inside = (x >= edge) & (y >= edge) & (x < width - edge) & (y < height - edge)
    if not inside.all():
        x, y, which = x[inside], y[inside], which[inside]
    column, row = x.astype(np.int32), y.astype(np.int32)
    base = row * np.int32(width) + column
    phase_x = ((x - column) * PHASES).astype(np.int32)
    phase = ((y - row) * PHASES).astype(np.int32) * PHASES + phase_x
    chosen = ramps[:, np.rint(np.linspace(0, 255 * alpha, 256)).astype(np.int64)]
    for number in range(PHASES**2):
        members = np.flatnonzero(phase == number)
        if len(members):
            starts, colours = base[members], which[members]
            right, down, cover = _disc(round(radius, 2), number % PHASES, number // PHASES)
            levels = np.rint(cover * 255).astype(np.int64)
            shades = {int(level): chosen[colours, level] for level in np.unique(levels)}
            for step, level in zip((down * width + right).tolist(), levels.tolist(), strict=True):
                flat[starts + np.int32(step)] = shades[level]


def _set_trails(
    pixels: np.ndarray, places: list[np.ndarray], fades: list[float], ramps: np.ndarray,
    which: np.ndarray, room: float,
) -> None:  # fmt: skip
    """Thin lines through places, the oldest first, so that newer ones cover them."""
    pieces: list[np.ndarray] = []
    rows: list[np.ndarray] = []
    for age, (start, end) in enumerate(pairwise(places)):
        shown = _shown(start, end)
        lines = np.concatenate([start[shown], end[shown]], axis=1)
        away = np.abs(lines[:, 2:] - lines[:, :2])
        room -= float(np.maximum(away[:, 0], away[:, 1]).sum())
        if pieces and room < 0:
            break
        pieces.append(lines)
        rows.append(which[shown] + age * len(ramps))
    # each colour at each age: a pixel's stronger half, by the place of the line between two of them
    share = np.arange(256)
    strong = np.outer(fades[: len(pieces)], np.maximum(share, 255 - share))
    faded = 255 * np.array(fades[: len(pieces)])[:, None]
    clear, faint = (
        np.take(ramps, np.rint(part).astype(np.int64), axis=1).swapaxes(0, 1).reshape(-1)
        for part in (strong, faded - strong)
    )
    every, row = np.concatenate(pieces[::-1]).T.copy(), np.concatenate(rows[::-1])
    steep = np.abs(every[3] - every[1]) > np.abs(every[2] - every[0])
    _set_lines(pixels, every[:, ~steep], row[~steep], clear, faint)
    # the others with rows and columns changed over
    _set_lines(pixels, every[[1, 0, 3, 2]][:, steep], row[steep], clear, faint, turned=True)


def _set_lines(
    pixels: np.ndarray, lines: np.ndarray, row: np.ndarray, clear: np.ndarray, faint: np.ndarray,
    turned: bool = False,
) -> None:  # fmt: skip
    """Lines (4, n: from, to) that run along more than across, one pixel wide: at each pixel along
    it a line lies between two across it, which share its opacity (Wu 1991). In whole numbers, a
    pixel being 4096. `row` (n,) is the row of each in the tables of shades."""
    if not lines.shape[1]:
        return
    height, width = pixels.shape[::-1] if turned else pixels.shape
    right, down = (pixels.shape[1], 1) if turned else (1, pixels.shape[1])
    x1, y1, x2, y2 = lines
    begin = np.floor(np.minimum(x1, x2)).astype(np.int32)
    counts = np.floor(np.maximum(x1, x2)).astype(np.int32) - begin + 1
    slope = (y2 - y1) / np.where(x2 == x1, np.float32(1), x2 - x1)
    first = y1 + slope * (begin + np.float32(0.5) - x1) - np.float32(0.5)
    before = np.cumsum(counts, dtype=np.int32) - counts
    number = np.arange(int(counts.sum()), dtype=np.int32)
    # where each line is at each pixel it passes, one line after the other
    rise = np.rint(slope * 4096).astype(np.int32)
    middle = np.repeat(np.rint(first * 4096).astype(np.int32) - rise * before, counts)
    middle += np.repeat(rise, counts) * number
    place = np.repeat(begin - before, counts) + number
    shade = np.repeat((row * 256).astype(np.int32), counts)
    low = middle >> 12
    share = (middle >> 4) & 255
    if begin.min() < 0 or (begin + counts).max() > width or _leaves(y1, y2, height):
        fits = (place >= 0) & (place < width) & (low >= 0) & (low < height - 1)
        place, low, share, shade = place[fits], low[fits], share[fits], shade[fits]
    index = place * np.int32(right) + low * np.int32(down)
    shade += share
    # the weaker half first: where lines meet, a faint pixel never covers a clear one
    upper = index + (share >> 7) * np.int32(down)
    flat = pixels.reshape(-1)
    flat[2 * index + np.int32(down) - upper] = faint[shade]
    flat[upper] = clear[shade]


def _leaves(y1: np.ndarray, y2: np.ndarray, height: int) -> bool:
    """Whether some line goes above or below the image."""
    low, high = min(float(y1.min()), float(y2.min())), max(float(y1.max()), float(y2.max()))
    return low < 2 or high > height - 3
