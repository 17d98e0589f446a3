"""Both populations: what the whole network makes of the noise, and what is left of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.unet import CHARACTERS
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

LEVELS = (-1.0, 1.0)


def draw_samples(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The guesses x̂₀ of both, one sheet above the other; the followed sample is outlined."""
    step, story, params = trace[index], trace.shared, trace.params
    line = ink.line_height("small") + 2
    rows = (1,) if params.whole else (0, 1)
    high = box.height() / len(rows)
    for place, which in enumerate(rows):
        part = QRectF(box.left(), box.top() + place * high, box.width(), high - 6)
        key = "stage.same" if params.whole else "stage.cut" if which else "stage.whole"
        head = QRectF(part.left(), part.top(), part.width(), line)
        text = ink.say(key)
        # bold: the hat of x̂₀ is lost in small regular type
        ink.text(head, text, size="small", bold=True, colour="text" if which else "muted")
        if step.alpha_bar == 1.0:
            share = ink.say("stage.right", share=percent(story.right[which]))
            if ink.text_width(text + share, "small", bold=True) + 12 < part.width():
                ink.text(head, share, size="small", colour="muted", align="right middle")
        sheet = Sheet.fit(part.adjusted(0, line, 0, 0), step.x.shape[1], (16, 16))
        sheet.draw(ink, step.x0_hat[which], LEVELS)
        sheet.outline(ink, [params.sample], "query", 2.0)

        def read(at: int, row: int, column: int, which: int = which) -> ReadOut:
            label = CHARACTERS[int(story.labels[at])]
            values = (step.x0_hat[which, at, row, column], step.x[which, at, row, column])
            return ReadOut(
                ink.say("read.sample", index=at, label=label),
                (
                    ink.say("read.pixel", row=row, column=column, value=number(float(values[0])),
                            x=number(float(values[1]))),
                    ink.say("read.pick"),
                ),
            )  # fmt: skip

        def edit(gesture: Gesture, sheet: Sheet = sheet) -> Mapping[str, Any] | None:
            found = sheet.pixel(gesture.point)
            if gesture.phase != "release" or found is None:
                return None
            return {"sample": found[0]}

        sheet.mark(ink, read, edit=edit, name=f"{ink.say('name.samples')} {which}")
