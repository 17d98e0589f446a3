"""All heads of a model: from a typed character to the repainted maps, and a long map that pans."""

from __future__ import annotations

import gc
import pickle
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

import numpy as np

from tests.perf.drawing import draw_images, rgba
from tests.perf.measuring import STAGE, Row, cpu, in_turns

TYPED = "the queen said to the king that the queen would see the king now"
LONG = (
    "In the morning the ships went out of the harbour, and nobody knew when they would return. "
    "She put the letter on the table, opened the window, and looked at the garden for a while. "
)
AIM_TYPED, AIM_PANNED = 100.0, 8.0  # milliseconds
ZOOM, FRAMES = 6.0, 24
TOKENS = 2048


def rows(rounds: int) -> Iterator[Row]:
    """Typing at 64 tokens, and panning over 2 048."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    yield from typed(rounds)
    yield panned(rounds)
    del app


def typed(rounds: int) -> Iterator[Row]:
    """From new params to the picture: run, the way through the pipe, painting. Wall-clock.

    Each text is a new one, as when typing; the median of a round's characters, of several rounds
    the least. The floor is the bare pass of the model on the same text.
    """
    import torch

    from explorer.compute.attention.heads import Params
    from explorer.compute.attention.heads_run import run
    from explorer.compute.models.library import load
    from explorer.core.trace import Append, drive
    from tests.conformance.labs import draw, open_lab, scene_of

    torch.set_num_threads(1)  # as in the compute process
    model, lab = load("clear", "cpu"), open_lab("attention/heads")
    scene = scene_of(lab)
    texts = [TYPED[:62] + mark for mark in "abcdefghijkl"]

    def until_maps(text: str) -> Any:
        return next(event.trace for event in run(Params(text=text)) if isinstance(event, Append))

    def whole(text: str) -> Any:
        return drive(run(Params(text=text)))

    def shown(make: Callable[[str], Any]) -> float:
        times = []
        for text in texts:
            begun = time.perf_counter()
            trace = pickle.loads(pickle.dumps(make(text), protocol=5))
            draw(scene, trace, 1.0)
            times.append(time.perf_counter() - begun)
            assert trace.shared.tokens == 64
        return median(times)

    def bare() -> float:
        times = []
        for text in texts:
            ids = model.encode(text)
            begun = time.perf_counter()
            model.logits(ids)
            times.append(time.perf_counter() - begun)
        return median(times)

    for name, make in (("its maps", until_maps), ("everything", whole)):
        shown(make), bare()
        ours, floor = in_turns(rounds, lambda make=make: shown(make), bare)  # type: ignore[misc]  # bound now
        yield Row(f"a typed character to the picture of {name}, clear, 64 tokens", 1000 * min(ours),
                  1000 * min(floor), "ms", "the bare pass of the model", AIM_TYPED, "ours")  # fmt: skip


def panned(rounds: int) -> Row:
    """The map of 2 048 tokens, six times enlarged, moved a little each frame. Processor time."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from explorer.compute.attention.heads import Params
    from explorer.compute.attention.heads_run import run
    from explorer.core.trace import Append
    from explorer.core.view import View
    from tests.conformance.labs import open_lab, scene_of

    params = Params(text=LONG * 40, model="bilingual", layer=1, head=1, picture="map")
    trace = next(event.trace for event in run(params) if isinstance(event, Append))
    assert trace.shared.tokens == TOKENS
    scene = scene_of(open_lab("attention/heads"))
    width, height = STAGE

    def frame(index: int) -> QImage:
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        left, top = -width * 1.4 - 7.0 * index, -height * 1.2 - 5.0 * index
        view = View(zoom=ZOOM, pan=(left, top))
        scene.paint(painter, QRectF(left, top, width * ZOOM, height * ZOOM), trace, 0.0, view)
        painter.end()
        return image

    pictures = [rgba(frame(index)) for index in range(FRAMES)]
    assert len({np.asarray(picture).tobytes() for picture in pictures}) == FRAMES, "it moves"
    gc.collect()
    gc.disable()
    ours, floor = in_turns(
        3 * rounds,
        lambda: cpu(lambda: [frame(index) for index in range(FRAMES)]),
        lambda: cpu(lambda: draw_images(pictures)),
    )
    gc.enable()
    return Row(
        f"processor time of a frame, panning a map of {TOKENS} tokens",
        1000 * min(ours) / FRAMES, 1000 * min(floor) / FRAMES, "ms",
        "the same pixels as one pyqtgraph ImageItem", AIM_PANNED, "ours",
    )  # fmt: skip
