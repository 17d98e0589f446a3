"""The stage: the lines of the sheet; the formula typeset, what goes in and what comes out."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QRectF

from explorer.compute.concepts.numbers import INK, Step
from explorer.compute.concepts.sheet import Figure, Formula, Input, figures, formulas
from explorer.core.trace import Trace
from explorer.panels.concepts.common.winding import draw_winding
from explorer.panels.concepts.common.wrapping import draw_wrapped
from explorer.panels.concepts.numbers.turning import turned
from explorer.panels.concepts.numbers.values import shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.svg import draw_svg

VERDICTS = {"reproduced": "ok", "corrected": "error", "fact": "muted"}


class NumbersScene(Scene):
    """A sheet of formulas, or of figures."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The line of step int(at)."""
        body = rect.adjusted(16, 12, -16, -12)
        if body.width() < 220 or body.height() < 160:
            return
        index = int(at)
        step: Step = trace[index]
        line = ink.line_height("small")
        ink.text(QRectF(body.left(), body.top(), body.width(), line), _tally(ink, trace),
                 size="small", colour="muted")  # fmt: skip
        stage = body.adjusted(0, line + 10, 0, 0)
        wide = min(max(stage.width() * 0.36, 150.0), 340.0)
        lines: list[int | str] = []
        starts = {section.start: "subject." + section.id for section in trace.sections}
        for place in range(len(trace)):
            if place in starts:
                lines.append(starts[place])
            lines.append(place)
        draw_winding(ink, QRectF(stage.left(), stage.top(), wide, stage.height()), lines, index,
                     partial(_draw_row, trace))  # fmt: skip
        x = stage.left() + wide + 10
        ink.line(x, stage.top(), x, stage.bottom(), "hairline")
        area = stage.adjusted(wide + 24, 0, 0, 0)
        if trace.params.show == "formulas":
            _draw_formula(ink, area, trace, step, formulas()[step.entry][1])
        else:
            _draw_figure(ink, area, step, figures()[step.entry][1])


def _tally(ink: Ink, trace: Trace) -> str:
    if trace.params.show == "formulas":
        return ink.say("count", count=len(trace))
    found = Counter(step.verdict for step in trace.steps)
    return ink.say("tally", **{name: found[name] for name in VERDICTS})


def _draw_row(trace: Trace, ink: Ink, box: QRectF, place: int, current: bool) -> None:
    step: Step = trace[place]
    wide = ink.text_width("F000", "small", mono=True) + 8
    left = box.left() + 6
    if step.verdict:
        colour = VERDICTS[step.verdict]
        filled = colour if step.verdict == "corrected" else None
        ink.circle(left + 4, box.center().y(), 4, line=colour, width=1.4, fill=filled)
        left += 14
    ink.text(QRectF(left, box.top(), wide, box.height()), step.entry, size="small", mono=True,
             colour="text" if current else "muted")  # fmt: skip
    title = ink.say(f"title:{step.entry}")
    ink.text(QRectF(left + wide, box.top(), box.right() - left - wide - 4, box.height()), title,
             size="small")  # fmt: skip
    ink.mark(box, ReadOut(step.entry, (title,)), seek=place, name=f"row {step.entry}")


def _draw_formula(ink: Ink, area: QRectF, trace: Trace, step: Step, formula: Formula) -> None:
    y = area.top()
    y += draw_wrapped(ink, area, y, ink.say(f"title:{step.entry}"), "large") + 10
    room = QRectF(area.left(), y, area.width(), min(area.height() * 0.24, 120.0))
    drawn = draw_svg(ink, room, step.svg, INK)
    ink.mark(room, ReadOut(step.entry, (formula.tex,)), name="formula")
    y = (drawn.bottom() if drawn.height() else room.bottom()) + 14
    y += _heading(ink, area, y, "inputs")
    for item, value in zip(formula.inputs, step.inputs, strict=True):
        y += _draw_input(ink, area, y, trace, formula, item, value)
    y += 10
    y += _heading(ink, area, y, "outputs")
    if step.refusal:
        y += draw_wrapped(ink, area, y, ink.say("refused", why=step.refusal), "small", "error")
    for output, value in zip(formula.outputs, step.outputs, strict=False):
        text = f"{shown(value)} {output.unit}".strip()
        y += _draw_pair(ink, area, y, output.symbol, text, "output " + output.symbol, bold=True)
    y += 10
    line = ink.line_height("small")
    if step.printed and y + 4 * line < area.bottom():
        y += _heading(ink, area, y, "printed")
        room = QRectF(area.left(), y, area.width(), min(area.bottom() - y, 60.0))
        drawn = draw_svg(ink, room, step.printed, INK, "error", 1.0)
        y = room.top() + max(drawn.height(), room.height()) + 8
    _draw_note(ink, area, y, step)


def _draw_note(ink: Ink, area: QRectF, y: float, step: Step) -> None:
    if f"note:{step.entry}" in ink.lab.words and y + 2 * ink.line_height("small") < area.bottom():
        below = QRectF(area.left(), y, area.width(), area.bottom() - y)
        ink.text(below, ink.say(f"note:{step.entry}"), size="small", wrap=True, colour="muted",
                 align="left top")  # fmt: skip


def _heading(ink: Ink, area: QRectF, y: float, key: str) -> float:
    high = ink.line_height("small") + 4
    ink.text(QRectF(area.left(), y, area.width(), high), ink.say(key), size="small", bold=True)
    return high


def _draw_pair(
    ink: Ink, area: QRectF, y: float, name: str, text: str, mark: str, *, bold: bool = False
) -> float:
    high = ink.line_height("body") + 8
    box = QRectF(area.left(), y, area.width(), high)
    half = min(area.width() * 0.5, 220.0)
    ink.text(QRectF(box.left(), y, half - 8, high), name, size="small", colour="muted")
    ink.text(QRectF(box.left() + half, y, box.width() - half, high), text, mono=True, bold=bold)
    ink.mark(box, ReadOut(name, (text,)), name=mark)
    return high


def _draw_input(
    ink: Ink, area: QRectF, y: float, trace: Trace, formula: Formula, item: Input, value: float
) -> float:
    high = ink.line_height("body") + 8
    half = min(area.width() * 0.5, 220.0)
    box = QRectF(area.left(), y, area.width(), high)
    changed = value != item.default
    ink.text(QRectF(box.left(), y, half - 8, high), item.symbol, size="small",
             colour="text" if changed else "muted", bold=changed)  # fmt: skip
    text = f"{shown(value)} {item.unit}".strip()
    need = ink.text_width(text, mono=True) + 20
    frame = QRectF(box.left() + half - 8, y + 2, min(need, box.width() - half + 8), high - 4)
    ink.rect(frame, line="accent" if changed else "border", radius=5)
    ink.text(frame.adjusted(8, 0, -4, 0), text, mono=True)
    range_of = ink.say("turn", low=shown(item.low), high=shown(item.high))
    title = item.symbol
    if changed:
        title = ink.say("changed", symbol=item.symbol, default=shown(item.default))
    ink.mark(box, ReadOut(title, (text, range_of)), name="input " + item.symbol,
             edit=partial(turned, trace.params.inputs, formula.id, item, value))  # fmt: skip
    return high


def _draw_figure(ink: Ink, area: QRectF, step: Step, figure: Figure) -> None:
    y = area.top()
    y += draw_wrapped(ink, area, y, ink.say(f"title:{step.entry}"), "large") + 14
    for place, value in enumerate(step.inputs):
        text = f"{shown(value)} {figure.unit}".strip()
        y += _draw_pair(ink, area, y, ink.say("said") if place == 0 else "", text, f"said {place}")
    y += 6
    for place, value in enumerate(step.outputs):
        text = f"{shown(value)} {figure.unit}".strip()
        name = ink.say("computed") if place == 0 else ""
        y += _draw_pair(ink, area, y, name, text, f"computed {place}", bold=True)
    y += 8
    colour = VERDICTS[step.verdict]
    high = ink.line_height("large")
    ink.text(QRectF(area.left(), y, area.width(), high), ink.say("verdict." + step.verdict),
             size="large", bold=True, colour=colour)  # fmt: skip
    y += high + 8
    if figure.source:
        y += draw_wrapped(ink, area, y, ink.say("source", source=figure.source), "small", "muted")
    _draw_note(ink, area, y + 6, step)
