"""A figure on the stage: what is said beside what comes out, and the verdict."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.concepts.numbers import Step
from explorer.compute.concepts.sheet import Figure
from explorer.panels.concepts.common.wrapping import draw_wrapped
from explorer.panels.concepts.numbers.rows import draw_note
from explorer.panels.concepts.numbers.values import named, shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

VERDICTS = {"reproduced": "ok", "corrected": "error", "fact": "muted"}


def draw_figure(ink: Ink, area: QRectF, step: Step, figure: Figure) -> None:
    """Two columns, said and computed, a row per number; the verdict; source and note."""
    y = area.top()
    y += draw_wrapped(ink, area, y, ink.say(f"title:{step.entry}"), "large") + 14
    half = area.width() / 2
    line = ink.line_height("small") + 6
    unit = f" ({named(ink, figure.unit)})" if figure.unit else ""
    heads = ["said", "computed"] if step.outputs else ["said"]
    for column, key in enumerate(heads):
        box = QRectF(area.left() + column * half, y, half - 8, line)
        ink.text(box, ink.say(key) + unit, size="small", colour="muted")
    y += line
    ink.line(area.left(), y, area.right(), y, "hairline")
    y += 4
    below = 3 * line + ink.line_height("large")
    count = max(len(step.inputs), len(step.outputs))
    size = "large" if count <= 4 else "body"
    high = min(ink.line_height(size) + 8, max((area.bottom() - y - below) / count, line - 6))
    for column, (key, numbers) in enumerate((("said", step.inputs), ("computed", step.outputs))):
        for place, value in enumerate(numbers):
            box = QRectF(area.left() + column * half, y + place * high, half - 8, high)
            text = shown(value)
            fits = ink.text_width(text, size, mono=True, bold=column == 1) <= box.width()
            ink.text(box, text, size=size if fits else "small", mono=True, bold=column == 1)
            ink.mark(box, ReadOut(ink.say(key), (f"{text} {named(ink, figure.unit)}".strip(),)),
                     name=f"{key} {place}")  # fmt: skip
    y += count * high + 10
    colour = VERDICTS[step.verdict]
    tall = ink.line_height("large")
    ink.circle(area.left() + 6, y + tall / 2, 5, line=colour, width=1.6,
               fill=colour if step.verdict == "corrected" else None)  # fmt: skip
    verdict = QRectF(area.left() + 20, y, area.width() - 20, tall)
    ink.text(verdict, ink.say("verdict." + step.verdict), size="large", bold=True, colour=colour)
    y += tall + 8
    if figure.source:
        y += draw_wrapped(ink, area, y, ink.say("source", source=figure.source), "small", "muted")
    draw_note(ink, area, y + 6, step)
