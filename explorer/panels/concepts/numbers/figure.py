"""A figure on the stage: what is said beside what comes out, and the verdict."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.concepts.numbers import Step
from explorer.compute.concepts.sheet import Figure
from explorer.panels.concepts.common.wrapping import draw_wrapped
from explorer.panels.concepts.numbers.rows import draw_note
from explorer.panels.concepts.numbers.values import named, shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

VERDICTS = {"reproduced": "ok", "corrected": "error", "fact": "muted", "unsourced": "warn"}


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
    if step.verdict != "unsourced" and figure.source:
        y += draw_wrapped(ink, area, y, ink.say("source", source=figure.source), "small", "muted")
    y += draw_note(ink, area, y + 6, step) + 20
    _draw_ratios(ink, QRectF(area.left(), y, area.width(), area.bottom() - y), step, figure)


def ratios(step: Step) -> list[float | None]:
    """How many times what is said is computed, by number; None where there is no such ratio."""
    pairs = zip(step.inputs, step.outputs, strict=False)
    return [ours / theirs if ours * theirs > 0 else None for theirs, ours in pairs]


def _draw_ratios(ink: Ink, room: QRectF, step: Step, figure: Figure) -> None:
    """A row per number, a dot where the ratio is; the band in which it counts as reproduced."""
    found = ratios(step)
    known = [ratio for ratio in found if ratio is not None]
    line = ink.line_height("small")
    high = min(len(found) * 1.6 * line + 3.6 * line, room.height())
    if not known or high < 5 * line:
        return
    far = 1.5 * max(*known, 1 / min(known))
    most = max(2.0, far)
    across = Axis(1 / most, most, 10 if most > 12 else 2, form=_times)
    rows = Axis(len(found), 0, ticks=())
    plot = Plot(ink, QRectF(room.left(), room.top(), room.width(), high), across, rows,
                title=ink.say("ratio"))  # fmt: skip
    left, right = plot.x(1 - figure.tolerance), plot.x(1 + figure.tolerance)
    band = QRectF(left - 2, plot.inner.top(), right - left + 4, plot.inner.height())
    ink.rect(band, fill="ok", alpha=0.18)
    plot.frame()
    plot.upright(1.0, "ok", dash=False)
    for place, ratio in enumerate(found):
        y = float(plot.y(place + 0.5))
        if ratio is None:
            continue
        x = float(plot.x(ratio))
        ink.line(plot.x(1.0), y, x, y, "weight", width=2.0)
        ink.circle(x, y, 5, fill="weight", line="text", width=1.2)
        beyond = plot.x(1.0) + (10 if ratio < 1 else -10)  # on the side where no line is drawn
        if not math.isclose(ratio, 1.0):
            ink.label(beyond, y, _times(ratio), size="tiny", mono=True,
                      anchor="left middle" if ratio < 1 else "right middle")  # fmt: skip
        said, ours = shown(step.inputs[place]), shown(step.outputs[place])
        read = ReadOut(
            _times(ratio), (f"{ink.say('said')}: {said}", f"{ink.say('computed')}: {ours}")
        )
        ink.mark(
            QRectF(plot.inner.left(), y - 8, plot.inner.width(), 16), read, name=f"ratio {place}"
        )


def _times(value: float) -> str:
    """A ratio, as "1/32 ×" below 1 where that is a whole number."""
    if value < 1 and math.isclose(1 / value, round(1 / value), rel_tol=1e-9):
        return f"1/{round(1 / value)} ×"
    return f"{shown(float(f'{value:.4g}'))} ×"
