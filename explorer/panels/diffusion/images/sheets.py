"""The population: x_t of all pictures, and what the denoiser expects each to become."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import draw_range
from explorer.panels.diffusion.images.places import (
    fitted,
    name_of,
    picked,
    row_names,
    row_room,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LEVELS = (-1.0, 1.0)


def draw_sheets(ink: Ink, boxes: tuple[QRectF, QRectF], trace: Trace, index: int) -> None:
    """Both sheets under their titles."""
    step = trace[index]
    training = step.stage == "training"
    keys = ("sheet.start", "sheet.made") if training else ("sheet.x", "sheet.guess")
    colours = ("query", "value")
    for box, key, colour, pictures in zip(boxes, keys, colours, (step.x, step.x0_hat), strict=True):
        _draw_sheet(ink, box, trace, index, key, colour, pictures)


def _draw_sheet(
    ink: Ink, box: QRectF, trace: Trace, index: int, key: str, colour: str, pictures: np.ndarray
) -> None:
    shared, line = trace.shared, ink.line_height("small")
    symbol, _, rest = ink.say(key).partition("|")
    width = ink.text_width(symbol, "body", bold=True) + 1
    ink.text(QRectF(box.left(), box.top(), width, line), symbol, size="body", bold=True,
             colour=colour, elide=False)  # fmt: skip
    told = ink.text_width(ink.say("sheet.range"), "tiny") + ink.text_width("−1.0 1.0", "tiny") + 110
    ranged = told if box.width() > told + 230 and colour == "query" else 0.0
    ink.text(QRectF(box.left() + width, box.top(), box.width() - width - ranged, line), rest,
             size="small", colour="muted")  # fmt: skip
    if ranged:
        bar = QRectF(box.right() - ranged + 8, box.top() + 1, ranged - 8, line)
        draw_range(ink, bar, LEVELS, ink.say("sheet.range"))
    heads = ink.line_height("tiny") + 3
    top = box.top() + line + 4 + heads
    room = QRectF(box.left(), top, box.width(), box.bottom() - top)
    sheet = fitted(ink, room, trace)
    sheet.names(ink, row_names(trace), room=row_room(ink, trace))
    sheet.draw(ink, pictures, LEVELS)
    for cell in np.flatnonzero(~np.isfinite(pictures[:, 0, 0])):
        ink.rect(sheet.cell(int(cell)), fill="surface")
        ink.hatch(sheet.cell(int(cell)))
    names = [name_of(trace, column) for column in range(shared.columns)]
    sheet.heads(ink, names, size="tiny", mono=True)
    if trace.params.task == "between":
        ends = [row * shared.columns + side for row in range(trace.params.rows)
                for side in (0, shared.columns - 1)]  # fmt: skip
        sheet.outline(ink, ends, "text", 1.5)
    followed = picked(trace, ink.view.selection)
    sheet.outline(ink, [followed], colour, 2.5)

    def read(picture: int, row: int, column: int) -> ReadOut:
        return read_pixel(ink, trace, index, picture, row, column)

    sheet.pick(ink, read, lambda i: {"picture": i}, lambda i: f"{key} {i}")


def read_pixel(ink: Ink, trace: Trace, index: int, picture: int, row: int, column: int) -> ReadOut:
    """One pixel of one picture, with the formula of the noise in it filled in."""
    step, shared = trace[index], trace.shared
    title = ink.say("read.picture", number=picture + 1)
    name = name_of(trace, picture)
    lines = [ink.say("read.class", label=name) if name else ink.say("read.free")]
    if name and trace.params.task == "guide":
        lines[0] += f", w = {shared.guidance[picture // shared.columns]:g}"
    x, guess = float(step.x[picture, row, column]), float(step.x0_hat[picture, row, column])
    if math.isnan(guess):
        return ReadOut(title, (ink.say("read.empty"),))
    lines.append(ink.say("read.pixel", row=row + 1, column=column + 1))
    lines.append(f"xₜ = {fixed(x, 2)}    x̂₀ = {fixed(guess, 2)}")
    if step.stage != "training" and 0 < step.alpha_bar < 1:
        signal, noise = math.sqrt(step.alpha_bar), math.sqrt(1 - step.alpha_bar)
        lines.append(
            f"ε̂ = (xₜ − √ᾱ x̂₀) / √(1−ᾱ) = ({fixed(x, 2)} − {number(signal)} · {fixed(guess, 2)}) "
            f"/ {number(noise)} = {fixed((x - signal * guess) / noise, 2)}"
        )
    if len(shared.distance):
        lines.append(ink.say("read.nearest", distance=number(float(shared.distance[picture])),
                             usual=number(shared.usual_distance)))  # fmt: skip
    if picture != picked(trace, ink.view.selection):
        lines.append(ink.say("read.pick"))
    return ReadOut(title, tuple(lines))
