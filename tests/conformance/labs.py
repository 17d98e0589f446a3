"""What the laws need of a lab: its tiny trace, its pictures, everything it says."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.core.lab import Lab, open_lab, resolve
from explorer.core.params import coerce
from explorer.core.trace import FINISH, Trace, drive, frozen
from explorer.core.view import View
from explorer.core.words import Message
from explorer.ui import theme
from explorer.ui.canvas import ink
from explorer.ui.canvas.scene import Mark, Scene

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
STEPS = 10**9 if NIGHTLY else 24
#: The stage in the usual window, in the smallest, in a wide one and on a projector.
SIZES = ((690, 715), (480, 420), (1240, 620), (1920, 1080))
VIEWS = tuple(View(theme=t, language=w) for t in ("light", "dark") for w in ("en", "zh"))


@cache
def tiny_params(lab_id: str) -> Any:
    """The params of the preset called "tiny"."""
    lab = open_lab(lab_id)
    return coerce(lab.Params, dict(lab.presets["tiny"].params))[0]


def run(lab_id: str, params: Any) -> Trace:
    """A fresh run, here."""
    return drive(resolve(open_lab(lab_id).run)(params))


@cache
def tiny(lab_id: str) -> Trace:
    """The trace of the tiny preset."""
    return run(lab_id, tiny_params(lab_id))


def sampled(trace: Trace, most: int = STEPS) -> tuple[int, ...]:
    """The first and last step and others in between, at most 24 in all."""
    last = len(trace) - 1
    if last < most:
        return tuple(range(last + 1))
    return tuple(sorted({round(i * last / (most - 1)) for i in range(most)}))


def scene_of(lab: Lab) -> Scene:
    """A fresh scene."""
    scene = resolve(lab.scene)(lab)
    assert isinstance(scene, Scene)
    return scene


def blank(view: View, size: tuple[int, int]) -> QImage:
    """The stage with nothing on it."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.colour(view.theme, "surface"))
    return image


def draw(
    scene: Scene, trace: Trace, at: float, view: View = VIEWS[0],
    size: tuple[int, int] = SIZES[0],
) -> tuple[QImage, tuple[Mark, ...]]:  # fmt: skip
    """The picture at a position, and its marks."""
    image = blank(view, size)
    painter = QPainter(image)
    try:
        marks = scene.paint(painter, QRectF(0, 0, *size), trace, at, view)
    finally:
        painter.end()
    return image, marks


def pixels(image: QImage) -> bytes:
    """The bytes of a picture."""
    return bytes(image.constBits())


def forget_layers() -> None:
    """Throw away what pictures have cached, as a fresh process would."""
    ink._layers.clear()


def messages_in(value: Any) -> Iterator[Message]:
    """A message and those inside its arguments; of a list, those of every item."""
    if isinstance(value, Message):
        yield value
        for argument in value.args.values():
            yield from messages_in(argument)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from messages_in(item)


@dataclass
class Outcome:
    """How a run within a time limit ended: with a trace, an error, or stopped from outside."""

    trace: Trace | None = None
    error: BaseException | None = None
    yields: int = 0
    longest: float = 0.0  # seconds between two checkpoints
    events: list[Any] = field(default_factory=list)


def run_within(lab: Lab, params: Any, seconds: float, patience: float = math.inf) -> Outcome:
    """Validate and run as the compute process does, closed when the time is up.

    After `patience` seconds the run is asked to return what it has; a training does, and others
    go on to their end.
    """
    outcome = Outcome()
    began = now = time.perf_counter()
    try:
        if hasattr(params, "validate"):
            params.validate()
        producer = resolve(lab.run)(params)
        try:
            while now - began < seconds:
                asked = outcome.yields > 0 and now - began > patience
                outcome.events.append(producer.send(FINISH) if asked else next(producer))
                outcome.yields += 1
                before, now = now, time.perf_counter()
                outcome.longest = max(outcome.longest, now - before)
        except StopIteration as stop:
            outcome.trace = frozen(stop.value)
        finally:
            producer.close()
    except Exception as error:  # judged by the test
        outcome.error = error
    return outcome
