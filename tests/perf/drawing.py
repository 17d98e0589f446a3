"""What a step costs to draw, at the size the stage has in a window of the default size."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import numpy as np

from tests.perf.measuring import STAGE, Row, cpu, in_turns

STEPS, BETWEEN = 10, 4  # steps drawn in one pass, spread over the trace; positions in each
FRAMES = STEPS * BETWEEN  # playing at the usual speed draws a step some fifty times on its way
AIM = 8.0  # milliseconds
LABS: tuple[str, ...] = ()  # all, unless some are named


def rows(rounds: int) -> Iterator[Row]:
    """A row per lab, on the stored sample of its default params."""
    from PySide6.QtWidgets import QApplication

    from explorer.panels import lab_ids

    app = QApplication.instance() or QApplication([])
    for lab_id in LABS or lab_ids():
        yield of_lab(lab_id, rounds)
    del app


def of_lab(lab_id: str, rounds: int) -> Row:
    """The mean over the frames of a pass; of several passes the least.

    Garbage is not collected meanwhile, as in the program, which does that between frames; its
    pauses are in the beat of the window.
    """
    from explorer.core import codec, paths
    from explorer.core.lab import open_lab, resolve
    from tests.conformance.labs import draw

    lab = open_lab(lab_id)
    scene = resolve(lab.scene)(lab)
    name = lab_id.replace("/", "--") + ".trace"
    trace = codec.load(paths.resources() / "samples" / name)
    steps = np.linspace(0, len(trace) - 1, STEPS).round()
    places = np.concatenate([step + np.arange(BETWEEN) / BETWEEN for step in steps])
    pictures = [rgba(draw(scene, trace, float(at))[0]) for at in places]  # warms the caches too
    gc.collect()
    gc.disable()
    ours, floor = in_turns(
        3 * rounds,
        lambda: cpu(lambda: [draw(scene, trace, float(at)) for at in places]),
        lambda: cpu(lambda: draw_images(pictures)),
    )
    gc.enable()
    return Row(
        f"processor time of a drawn step, {lab_id}",
        1000 * min(ours) / FRAMES, 1000 * min(floor) / FRAMES, "ms",
        "the same pixels as one pyqtgraph ImageItem", AIM, "ours",
    )  # fmt: skip


def rgba(image: Any) -> np.ndarray:
    """A picture as (height, width, 4) uint8."""
    from PySide6.QtGui import QImage

    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(plain.constBits(), np.uint8).reshape(STAGE[1], STAGE[0], 4).copy()


def draw_images(pictures: list[np.ndarray]) -> None:
    """Each picture, new to the item, painted as large as it is."""
    import pyqtgraph as pg
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    item = pg.ImageItem(axisOrder="row-major")
    image = QImage(*STAGE, QImage.Format.Format_RGB32)
    for picture in pictures:
        image.fill(0xFFFFFFFF)
        item.setImage(picture, autoLevels=False, levels=None)
        painter = QPainter(image)
        painter.setClipRect(QRectF(0, 0, *STAGE))
        item.paint(painter)
        painter.end()
