"""An autoencoder and a denoiser in the making: the two curves, and what each can do by now.

After it a reader knows that the two are trained one after the other, and that the second cannot
draw anything sharper than the first can bring back.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.captions import GLYPHS
from explorer.compute.diffusion.latent_steps import TrainStep, TrainStory
from explorer.core.formatting import count, fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.latent.layout import crisp, headline, line
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

SMOOTH = 20  # batches that a point of a curve averages
GAP = 6.0  # px between rows
ERRORS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)


def draw(ink: Ink, inner: QRectF, trace: Trace, index: int) -> None:
    """Curves above, pictures below."""
    story: TrainStory = trace.shared
    step: TrainStep = trace[index]
    top = headline(ink, inner, sentence(ink, step))
    room = inner.bottom() - top
    if inner.width() > 1.5 * room:  # curves at the left, pictures at the right
        left = 0.44 * inner.width()
        high = (room - 10) / 2
        draw_vae(ink, QRectF(inner.left(), top, left, high), story, step)
        draw_denoiser(ink, QRectF(inner.left(), top + high + 10, left, high), story, step, trace)
        below = QRectF(inner.left() + left + 20, top, inner.width() - left - 20, room)
    else:
        # what three rows of pictures as wide as the stage leave
        whole = QRectF(inner.left(), top, inner.width(), max(0.58 * room - 10, 1.0))
        _, side = _fit(ink, whole, len(story.real))
        high = max(room - 10 - 3 * side - 2 * GAP, 40.0)
        half = (inner.width() - 18) / 2
        right = QRectF(inner.left() + half + 18, top, half, high)
        draw_vae(ink, QRectF(inner.left(), top, half, high), story, step)
        draw_denoiser(ink, right, story, step, trace)
        below = QRectF(inner.left(), top + high + 10, inner.width(), room - high - 10)
    draw_rows(ink, below, story, step)


def sentence(ink: Ink, step: TrainStep) -> str:
    """What is to be seen now."""
    if step.stage == "vae":
        return ink.say("stage.train.vae", updates=count(step.updates), error=fixed(step.error, 3))
    return ink.say("stage.train.denoiser", updates=count(step.updates), right=percent(step.right))


def smoothed(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Means of SMOOTH batches, and after which update each of them was reached."""
    size = max(1, min(SMOOTH, len(values) // 8))
    kept = len(values) // size
    means = values[: kept * size].reshape(kept, size).mean(axis=1)
    return size * (np.arange(kept) + 1.0), means


def _range(values: np.ndarray) -> tuple[float, float]:
    """A logarithmic range around positive values."""
    found = values[np.isfinite(values) & (values > 0)]
    if not len(found):
        return 0.01, 1.0
    return float(found.min()) * 0.8, float(found.max()) * 1.25 + 1e-9


def _updates(ink: Ink, planned: int) -> Axis:
    """Updates of a training; whole numbers."""
    ticks = tuple(float(n) for n in range(planned + 1)) if planned < 10 else None
    return Axis(0.0, float(max(planned, 1)), title=ink.say("axis.updates"), ticks=ticks)


def draw_vae(ink: Ink, box: QRectF, story: TrainStory, step: TrainStep) -> None:
    """Squared error of the batches on a logarithmic scale."""
    xs, ys = smoothed(story.errors[:, 0])
    plot = Plot(ink, box, _updates(ink, story.planned[0]),
                Axis(*_range(ys), logarithmic=10, ticks=ERRORS), ink.say("plot.vae"))  # fmt: skip
    plot.frame()
    plot.curve(xs, ys, "weight")
    done = step.updates if step.stage == "vae" else len(story.errors)
    plot.upright(float(done), "text")
    ink.mark(box, ReadOut(ink.say("plot.vae"), (
        ink.say("read.error", value=fixed(step.error, 4)),
        ink.say("read.divergence", value=number(step.divergence)),
        ink.say("read.deviation", value=fixed(step.deviation, 3)),
    )), name=ink.say("plot.vae"))  # fmt: skip


def draw_denoiser(ink: Ink, box: QRectF, story: TrainStory, step: TrainStep, trace: Trace) -> None:
    """Loss of the batches, and how many samples are judged right."""
    xs, ys = smoothed(story.losses)
    up = Axis(0.0, max(1.0, float(ys.max()) * 1.05 if len(ys) else 1.0))
    plot = Plot(ink, box, _updates(ink, story.planned[1]), up, ink.say("plot.denoiser"))
    plot.frame()
    plot.curve(xs, ys, "weight")
    looks = [one for one in trace.steps if one.stage == "denoiser"]
    at = np.array([one.updates for one in looks], dtype=np.float64)
    right = np.array([one.right for one in looks], dtype=np.float64)
    plot.curve(at, right, "value")
    plot.points(at, right, "value", radius=2.0)
    if step.stage == "denoiser":
        plot.upright(float(step.updates), "text")
    tiny = ink.line_height("tiny")
    right_edge = box.right()
    for key, colour in (("key.loss", "weight"), ("key.right", "value")):
        text = ink.say(key)
        wide = ink.text_width(text, "tiny") + 2
        ink.text(QRectF(right_edge - wide, box.top() + 1, wide, tiny), text, size="tiny",
                 colour=colour, align="right middle")  # fmt: skip
        right_edge -= wide + 8
    reads = [ink.say("read.loss", value="—" if math.isnan(step.loss) else fixed(step.loss, 3))]
    if step.right >= 0:
        reads.append(ink.say("read.right", share=percent(step.right)))
    ink.mark(box, ReadOut(ink.say("plot.denoiser"), tuple(reads)), name=ink.say("plot.denoiser"))


def _fit(ink: Ink, box: QRectF, pictures: int) -> tuple[float, float]:
    """What the names of the rows take, and the side of a picture."""
    keys = ("row.real", "row.back", "row.samples", "row.prior")
    room = min(max(ink.text_width(ink.say(key), "small") for key in keys) + 10, 0.34 * box.width())
    side = min((box.height() - 2 * GAP) / 3, (box.width() - room - 5 * (pictures - 1)) / pictures)
    return room, crisp(max(side, 4.0), 16)


def draw_rows(ink: Ink, box: QRectF, story: TrainStory, step: TrainStep) -> None:
    """Real glyphs, what comes of them or of noise, and what the decoder makes of N(0, 1) alone."""
    middle = "row.back" if step.stage == "vae" else "row.samples"
    rows = [("row.real", story.real), (middle, step.pictures), ("row.prior", step.prior)]
    number_of = len(story.real)
    room, side = _fit(ink, box, number_of)
    y = box.top()
    for key, pictures in rows:
        sheet = Sheet(box.left() + room, y, number_of, number_of, pictures.shape[1:], side, side, 5)
        sheet.draw(ink, pictures, (-1.0, 1.0))
        line(ink, QRectF(box.left(), y, room - 8, side), ink.say(key), size="small",
             align="right middle")  # fmt: skip
        sheet.mark(ink, _reader(ink, key, pictures, story), name=ink.say(key))
        y += side + GAP


def _reader(
    ink: Ink, key: str, pictures: np.ndarray, story: TrainStory
) -> Callable[[int, int, int], ReadOut | None]:
    def read(picture: int, row: int, column: int) -> ReadOut:
        value = fixed(float(pictures[picture, row, column]), 3)
        title = ink.say(key)
        if key != "row.prior":
            title = f"{title}: {GLYPHS[story.labels[picture]]}"
        return ReadOut(title, (ink.say("read.pixel", row=row + 1, column=column + 1, value=value),))

    return read
