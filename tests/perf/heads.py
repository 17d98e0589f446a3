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

TYPED = "the queen said to the king that the queen would see the king at noon. "
LONG = (
    "In the morning the ships went out of the harbour, and nobody knew when they would return. "
    "She put the letter on the table, opened the window, and looked at the garden for a while. "
)
AIM_TYPED, AIM_PANNED = 100.0, 8.0  # milliseconds
TYPED_TOKENS = 64
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
    from explorer.compute.attention.reading import MODELS
    from explorer.compute.models.library import load
    from explorer.core.trace import Append, drive
    from tests.conformance.labs import draw, open_lab, scene_of

    torch.set_num_threads(1)  # as in the compute process
    scene = scene_of(open_lab("attention/heads"))
    for name in MODELS:
        model = load(name, "cpu")
        texts = texts_of(model)

        def bare(model: Any = model, texts: list[str] = texts) -> float:
            ids = [model.encode(text) for text in texts]
            return median(seconds(lambda one=one: model.logits(one)) for one in ids)  # type: ignore[misc]  # bound now

        def until_maps(text: str, name: str = name) -> Any:
            events = run(Params(text=text, model=name))
            return next(event.trace for event in events if isinstance(event, Append))

        def whole(text: str, name: str = name) -> Any:
            return drive(run(Params(text=text, model=name)))

        def shown(make: Callable[[str], Any], texts: list[str] = texts) -> float:
            def picture(text: str) -> None:
                trace = pickle.loads(pickle.dumps(make(text), protocol=5))
                draw(scene, trace, 1.0)

            return median(seconds(lambda text=text: picture(text)) for text in texts)  # type: ignore[misc]  # bound now

        for what, make in (("the maps", until_maps), ("everything", whole)):
            shown(make), bare()
            ours, floor = in_turns(rounds, lambda make=make: shown(make), bare)  # type: ignore[misc]  # bound now
            # what follows the maps comes while the reader looks at them
            aim = AIM_TYPED if make is until_maps else None
            yield Row(f"a typed character to {what}, {name}, {TYPED_TOKENS} tokens",
                      1000 * min(ours), 1000 * min(floor), "ms", "the bare pass of the model",
                      aim, "ours")  # fmt: skip


def texts_of(model: Any) -> list[str]:
    """Texts of 64 tokens that differ in their last one."""
    ids = model.encode(TYPED * 4)[: TYPED_TOKENS - 1]
    decoded = model.vocabulary.decode(ids[1:])
    found = [decoded + mark for mark in "abcdefghijklm"]
    return [text for text in found if len(model.encode(text)) == TYPED_TOKENS]


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


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
