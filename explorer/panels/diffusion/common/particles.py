"""Clouds of particles with fading trails: a raster on the screen, vectors where a file keeps them.

Qt strokes a few thousand round points or lines in a frame; a cloud of twenty thousand, or trails
behind two thousand, would take it tenths of a second. On the screen (and in PNG, GIF and video) the
pixels are therefore set by numpy; SVG and PDF get every dot and line as a shape.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QTransform

from explorer.ui.canvas.ink import Ink

#: Parts of a pixel that dots are placed to, on either axis.
PHASES = 2
#: Most pixels along trails in one frame; beyond it the oldest pieces are left out.
MOST_TRAIL = 120_000
#: Pieces shorter than this (px) lie under their dot.
SHORT = 0.4
#: Pieces that go farther than this (px) are not drawn at all.
FAR = 20_000.0
_VECTORS = (QPaintEngine.Type.Picture, QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)


def draw_particles(
    ink: Ink, box: QRectF, points: np.ndarray, *, colours: Sequence[str | QColor] = ("query",),
    which: np.ndarray | None = None, radius: float = 3.0, alpha: float = 1.0,
    trails: Sequence[np.ndarray] = (), trail_alpha: float = 0.5, oldest: float = 0.0,
    age: float = 0.0,
) -> None:  # fmt: skip
    """Dots at `points` (n, 2), in pixels, with lines through where they have been before.

    `which` (n,) is each particle's place in `colours`, the first for all without it; `radius` a
    dot's in pixels. `trails` are earlier positions, (n, 2) each, the newest first; pieces fade with
    age from the opacity `trail_alpha` of the newest to the share `oldest` of it, and `age` (0 to 1)
    is how far the eye has moved on to the next step, so that fading is smooth. Nothing is drawn
    outside of `box`.
    """
    points = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    if not len(points):
        return
    colour_of = np.zeros(len(points), np.int64) if which is None else np.asarray(which)
    found = [ink.colour(colour) for colour in colours]
    past = [np.asarray(trail, dtype=np.float64).reshape(-1, 2) for trail in trails]
    fades = [
        trail_alpha * (1 - (1 - oldest) * (i + age) / (len(past) + 1)) for i in range(len(past))
    ]
    painter = ink.painter
    painter.save()
    painter.setClipRect(box)
    engine = painter.paintEngine()
    if engine is not None and engine.type() in _VECTORS:
        _draw_vectors(ink, points, found, colour_of, radius, alpha, past, fades)
    else:
        _draw_raster(ink, box, points, found, colour_of, radius, alpha, past, fades)
    painter.restore()


def dot_radius(count: int, size: float = 1.0) -> float:
    """A radius (px) that suits a cloud: 3 for a few hundred particles, smaller for many."""
    return size * min(3.0, max(1.1, 3.0 * (300 / max(count, 1)) ** 0.25))


def _draw_vectors(
    ink: Ink, points: np.ndarray, colours: list[QColor], which: np.ndarray, radius: float,
    alpha: float, trails: list[np.ndarray], fades: list[float],
) -> None:  # fmt: skip
    starts = [points, *trails[:-1]]
    for start, end, fade in reversed([*zip(starts, trails, fades, strict=True)]):
        far = np.abs(start - end).max(axis=1) > SHORT
        for number, colour in enumerate(colours):
            chosen = far & (which == number)
            lines = np.concatenate([start[chosen], end[chosen]], axis=1)
            ink.segments(lines, colour, width=1.0, alpha=fade)
    for number, colour in enumerate(colours if radius > 0 else ()):
        ink.dots(points[which == number], colour, radius=radius, alpha=alpha)


def _draw_raster(
    ink: Ink, box: QRectF, points: np.ndarray, colours: list[QColor], which: np.ndarray,
    radius: float, alpha: float, trails: list[np.ndarray], fades: list[float],
) -> None:  # fmt: skip
    painter = ink.painter
    transform = painter.deviceTransform()
    scale = math.sqrt(abs(transform.determinant())) or 1.0
    pad = math.ceil(radius * scale) + 2
    # everything in device pixels from here on, in an image that starts on a whole one
    area = _area(transform, box, scale, points, trails, pad)
    if area is None:
        return
    left, top, width, height = area
    middle = transform.map(QPointF(0.0, 0.0))
    shift = np.array([middle.x() - left, middle.y() - top])

    def device(places: np.ndarray) -> np.ndarray:
        return (places * scale + shift).astype(np.float32)

    pixels = np.zeros((height, width), np.uint32)
    ramps = np.stack([_ramp(colour.rgba()) for colour in colours])
    here = device(points)
    if trails:
        _set_trails(pixels, here, [device(trail) for trail in trails], fades, ramps, which)
    if radius > 0:
        _set_dots(pixels, here, ramps, which, radius * scale, alpha, pad)
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    inverse, _ = transform.inverted()
    place = inverse.map(QPointF(left, top))
    painter.drawImage(QRectF(place.x(), place.y(), width / scale, height / scale), image)


def _area(
    transform: QTransform, box: QRectF, scale: float, points: np.ndarray,
    trails: list[np.ndarray], pad: int,
) -> tuple[int, int, int, int] | None:  # fmt: skip
    """The device pixels (left, top, width, height) that the cloud takes up inside of the box."""
    low, high = points.min(axis=0), points.max(axis=0)
    for trail in trails:
        low, high = np.minimum(low, trail.min(axis=0)), np.maximum(high, trail.max(axis=0))
    taken = QRectF(QPointF(*low.tolist()), QPointF(*high.tolist()))
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
    pixels: np.ndarray, here: np.ndarray, trails: list[np.ndarray], fades: list[float],
    ramps: np.ndarray, which: np.ndarray,
) -> None:  # fmt: skip
    """Thin lines, the oldest first, so that newer ones cover them."""
    pieces: list[tuple[np.ndarray, np.ndarray, float]] = []
    room = MOST_TRAIL
    for start, end, fade in zip([here, *trails[:-1]], trails, fades, strict=True):
        lines = np.concatenate([start, end], axis=1)
        lengths = np.abs(end - start).max(axis=1)
        room -= int(lengths.sum())
        if pieces and room < 0:
            break
        shown = (lengths > SHORT) & (np.abs(lines).max(axis=1) < FAR)
        pieces.append((lines[shown], which[shown], fade))
    for lines, colour, fade in reversed(pieces):
        steep = np.abs(lines[:, 3] - lines[:, 1]) > np.abs(lines[:, 2] - lines[:, 0])
        _set_lines(pixels, lines[~steep].T.copy(), colour[~steep], ramps, fade)
        # the others with rows and columns changed over
        turned = lines[steep].T[[1, 0, 3, 2]].copy()
        _set_lines(pixels, turned, colour[steep], ramps, fade, turned=True)


def _set_lines(
    pixels: np.ndarray, lines: np.ndarray, colour: np.ndarray, ramps: np.ndarray, fade: float,
    turned: bool = False,
) -> None:  # fmt: skip
    """Lines (4, n: from, to) that run along more than across, one pixel wide: at each pixel along
    it a line lies between two across it, which share its opacity (Wu 1991). In whole numbers, a
    pixel being 4096."""
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
    shade = np.repeat((colour * 256).astype(np.int32), counts)
    low = middle >> 12
    share = (middle >> 4) & 255
    if begin.min() < 0 or (begin + counts).max() > width or _leaves(y1, y2, height):
        fits = (place >= 0) & (place < width) & (low >= 0) & (low < height - 1)
        place, low, share, shade = place[fits], low[fits], share[fits], shade[fits]
    index = place * np.int32(right) + low * np.int32(down)
    shade += share
    strong = np.maximum(np.arange(256), 255 - np.arange(256)) * fade
    clear, faint = (
        np.take(ramps, np.rint(part).astype(np.int64), axis=1).reshape(-1)
        for part in (strong, 255 * fade - strong)
    )
    # the weaker half first: where lines meet, a faint pixel never covers a clear one
    upper = index + (share >> 7) * np.int32(down)
    flat = pixels.reshape(-1)
    flat[2 * index + np.int32(down) - upper] = faint[shade]
    flat[upper] = clear[shade]


def _leaves(y1: np.ndarray, y2: np.ndarray, height: int) -> bool:
    """Whether some line goes above or below the image."""
    low, high = min(float(y1.min()), float(y2.min())), max(float(y1.max()), float(y2.max()))
    return low < 2 or high > height - 3
