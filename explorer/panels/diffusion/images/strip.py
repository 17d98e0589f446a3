"""The followed picture on its way: x_t above, the guess below, step by step."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.images.places import movement, name_of, picked
from explorer.panels.diffusion.images.sheets import LEVELS, read_pixel
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_strip(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """As many steps as there is room for; the one we are at is outlined."""
    picture = picked(trace, ink.view.selection)
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    name = name_of(trace, picture)
    title = (ink.say("strip.class", number=picture + 1, label=name) if name
             else ink.say("strip.title", number=picture + 1))  # fmt: skip
    ink.text(QRectF(box.left(), box.top(), box.width(), line), title, size="small", bold=True)
    steps = movement(trace, index)
    steps = np.array([i for i in steps if np.isfinite(trace[i].x0_hat[picture, 0, 0])])
    if not len(steps):
        return
    room = ink.text_width("x̂₀", "body", bold=True) + 10
    height = (box.height() - line - tiny - 8) / 2
    most = max(2, int((box.width() - room) // (height + 3)))
    shown = np.unique(np.rint(np.linspace(0, len(steps) - 1, min(most, len(steps)))).astype(int))
    chosen = steps[shown]
    columns = len(chosen)
    area = QRectF(box.left() + room, box.top() + line + 4, box.width() - room,
                  box.bottom() - box.top() - line - 4)  # fmt: skip
    pictures = np.stack([trace[int(i)].x[picture] for i in chosen]
                        + [trace[int(i)].x0_hat[picture] for i in chosen])  # fmt: skip
    sheet = Sheet.fit(
        QRectF(area.left(), area.top(), area.width(), area.height() - tiny - 2), 2 * columns,
        (trace.shared.size,) * 2, columns=columns,
    )  # fmt: skip
    sheet.draw(ink, pictures, LEVELS)
    for row, (text, colour) in enumerate((("xₜ", "query"), ("x̂₀", "value"))):
        spot = sheet.cell(row * columns)
        # bold: of a thin small letter the hat strays away
        ink.text(QRectF(box.left(), spot.top(), room - 6, spot.height()), text, size="body",
                 bold=True, colour=colour, align="right middle", elide=False)  # fmt: skip
    here = int(np.abs(chosen - index).argmin())
    exact = int(chosen[here]) == index
    for row, colour in ((0, "query"), (1, "value")):
        cell = sheet.cell(row * columns + here)
        ink.rect(cell.adjusted(-1, -1, 1, 1), line=colour, width=2.5 if exact else 1.2)
    for place, step in enumerate(chosen.tolist()):
        cell = sheet.cell(columns + place)
        moment = trace[step]
        text = str(moment.updates) if moment.stage == "training" else level_text(moment.alpha_bar)
        label = QRectF(cell.left() - 2, cell.bottom() + 2, cell.width() + 4, tiny)
        if ink.text_width(text, "tiny", mono=True) <= label.width() + 1:
            ink.text(label, text, size="tiny", mono=True, align="center middle",
                     colour="text" if place == here else "muted")  # fmt: skip
        for row in (0, 1):
            spot = sheet.cell(row * columns + place)
            _mark(ink, sheet, trace, spot, row * columns + place, step, picture)


def level_text(level: float) -> str:
    """ᾱ in few characters."""
    return "1" if level >= 1 else fixed(level, 2).removeprefix("0")


def _mark(
    ink: Ink, sheet: Sheet, trace: Trace, spot: QRectF, cell: int, step: int, picture: int
) -> None:
    def read(point: object) -> ReadOut:
        row, column = sheet.pixel_of(cell, point)  # type: ignore[arg-type]  # a QPointF
        found = read_pixel(ink, trace, step, picture, row, column)
        head = ink.say("read.step", number=step + 1, level=number(trace[step].alpha_bar))
        return ReadOut(head, (*found.lines[1:4], ink.say("read.go")))

    ink.mark(spot, read, seek=step, name=f"strip {step}")
