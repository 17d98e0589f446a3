"""Clouds of particles: the same as raster and as vectors, at any scale of the device."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from explorer.core.view import View
from explorer.panels.diffusion.common.particles import dot_radius, draw_particles
from explorer.panels.diffusion.forward_reverse import LAB
from explorer.ui.canvas.ink import Ink

pytestmark = pytest.mark.usefixtures("qapp")
BOX = QRectF(20, 30, 300, 240)
RED, BLUE = "#d02020", "#2020d0"


def picture(ratio: float = 1.0, shift: float = 0.0, zoom: float = 1.0, **style: object) -> QImage:
    """A white picture of 400 × 400 with a cloud; the transform is the painter's own."""
    image = QImage(
        round(400 * ratio), round(400 * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(shift, shift)
    painter.scale(zoom, zoom)
    draw_particles(Ink(painter, View(), LAB), BOX, **style)  # type: ignore[arg-type]  # as given
    painter.end()
    return image


def ink_of(image: QImage) -> np.ndarray:
    """How dark each pixel is, 0 to 1 (rows, columns)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.width(), 4)
    return 1 - bits[..., :3].mean(axis=-1) / 255


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("shift", [0.0, 0.3, 7.75])
@pytest.mark.parametrize("zoom", [1.0, 0.8])
def test_that_a_dot_has_its_middle_and_its_area(ratio: float, shift: float, zoom: float) -> None:
    place, radius = np.array([[111.3, 140.6]]), 4.0
    dark = ink_of(picture(ratio, shift, zoom, points=place, radius=radius, colours=("#000000",)))
    rows, columns = np.indices(dark.shape)
    scale = ratio * zoom
    middle = np.array([(columns + 0.5)[dark > 0] @ dark[dark > 0],
                       (rows + 0.5)[dark > 0] @ dark[dark > 0]]) / dark.sum()  # fmt: skip
    # to a quarter of a pixel, half of the parts that dots are placed to; area to 4 %
    assert middle == pytest.approx(place[0] * scale + shift * ratio, abs=0.3)
    assert dark.sum() == pytest.approx(np.pi * (radius * scale) ** 2, rel=0.04)


@pytest.mark.parametrize("end", [(80, 0), (0, 80), (60, 50), (-70, 20), (30, -75)])
def test_that_a_trail_is_a_line_of_one_pixel_between_its_places(end: tuple[int, int]) -> None:
    start = np.array([[160.5, 150.5]])
    there = start + np.array([end])
    dark = ink_of(picture(points=start, radius=0.0, trails=[there], trail_alpha=1.0, oldest=1.0,
                          colours=("#000000",)))  # fmt: skip
    rows, columns = np.nonzero(dark > 0.02)
    way = (there - start)[0] / np.hypot(*end)
    away = np.stack([columns + 0.5 - start[0, 0], rows + 0.5 - start[0, 1]], axis=1)
    across = np.abs(away @ np.array([-way[1], way[0]]))
    assert across.max() < 1.5
    along = away @ way
    assert along.min() > -1.5
    assert along.max() == pytest.approx(np.hypot(*end), abs=1.5)
    # one pixel for each along the longer axis
    assert dark.sum() == pytest.approx(max(abs(end[0]), abs(end[1])) + 1, rel=0.03)


def test_that_trails_fade_and_dots_lie_on_top() -> None:
    places = [np.array([[60.5 + 60 * i, 150.5]]) for i in range(4)]
    dark = ink_of(picture(points=places[0], radius=3.0, trails=places[1:], trail_alpha=0.8,
                          colours=("#000000",)))  # fmt: skip
    levels = [dark[150, 90], dark[150, 150], dark[150, 210]]
    assert levels == pytest.approx([0.8, 0.6, 0.4], abs=0.22)
    assert levels[0] > levels[1] > levels[2] > 0.1
    assert dark[150, 60] == pytest.approx(1.0)


def test_that_nothing_is_drawn_outside_of_the_box() -> None:
    rng = np.random.default_rng(0)
    cloud = rng.uniform(-500, 900, (800, 2))
    trails = [rng.uniform(-500, 900, (800, 2)), np.full((800, 2), 1e9)]
    dark = ink_of(picture(points=cloud, trails=trails))
    dark[30:270, 20:320] = 0
    assert not dark.any()
    assert ink_of(picture(points=cloud, trails=trails)).any()


def test_that_a_cloud_wholly_outside_or_empty_draws_nothing() -> None:
    for points in (np.zeros((0, 2)), np.full((5, 2), -1000.0)):
        assert not ink_of(picture(points=points, trails=[points])).any()


def test_that_each_particle_has_its_own_colour() -> None:
    points = np.array([[60.5, 100.5], [120.5, 100.5], [180.5, 100.5]])
    image = picture(points=points, which=np.array([1, 0, 1]), colours=(RED, BLUE))
    seen = [image.pixelColor(int(x), int(y)).name() for x, y in points]
    assert seen == [BLUE, RED, BLUE]


@pytest.mark.parametrize("count", [1, 7, 300])
def test_that_vectors_show_what_the_raster_shows(count: int) -> None:
    rng = np.random.default_rng(count)
    points = rng.uniform((40, 50), (300, 250), (count, 2))
    style = {
        "points": points, "which": np.arange(count) % 2, "colours": (RED, BLUE), "radius": 3.0,
        "trails": [points + rng.normal(0, 8, (count, 2)) for _ in range(3)],
    }  # fmt: skip
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(400, 400))
    generator.setViewBox(QRectF(0, 0, 400, 400))
    generator.setResolution(96)
    painter = QPainter(generator)
    draw_particles(Ink(painter, View(), LAB), BOX, **style)  # type: ignore[arg-type]  # as given
    painter.end()
    assert b"<image" not in bytes(data.data())
    drawn = QImage(400, 400, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    QSvgRenderer(data).render(painter, QRectF(0, 0, 400, 400))
    painter.end()
    ours, theirs = ink_of(picture(**style)), ink_of(drawn)
    # as much ink, in the same places: dots are placed to half a pixel, and trails of equal age do
    # not darken each other in the raster
    assert ours.sum() == pytest.approx(theirs.sum(), rel=0.1)
    coarse = [image.reshape(50, 8, 50, 8).mean(axis=(1, 3)) for image in (ours, theirs)]
    assert np.abs(coarse[0] - coarse[1]).max() < 0.12


def test_that_dots_get_smaller_as_they_get_more() -> None:
    sizes = [dot_radius(count) for count in (1, 300, 2000, 20_000)]
    assert sizes[0] == sizes[1] == 3.0
    assert sizes[1] > sizes[2] > sizes[3] >= 1.0
