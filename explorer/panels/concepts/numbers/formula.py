"""A formula on the stage: typeset, what goes in and comes out, the wrong form, its curve."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from explorer.compute.concepts.numbers import INK, Step
from explorer.compute.concepts.sheet import Formula, Input
from explorer.core.trace import Trace
from explorer.panels.concepts.common.wrapping import draw_wrapped
from explorer.panels.concepts.numbers.curve import LEAST, draw_curve
from explorer.panels.concepts.numbers.rows import draw_heading, draw_note, draw_pair, half_of
from explorer.panels.concepts.numbers.turning import turned
from explorer.panels.concepts.numbers.values import fitting, named, shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.svg import draw_svg, svg_size

#: From this width on the curve stands beside the numbers, not below them.
BESIDE = 600.0


def draw_formula(ink: Ink, area: QRectF, trace: Trace, step: Step, formula: Formula) -> None:
    """From the top: title, formula, inputs, outputs, curve, wrong form, note."""
    y = area.top()
    y += draw_wrapped(ink, area, y, ink.say(f"title:{step.entry}"), "large") + 8
    room = QRectF(area.left(), y, area.width(), min(area.height() * 0.2, 100.0))
    room.setHeight(max(svg_size(ink, step.svg, room)[1], ink.line_height("large")))
    draw_svg(ink, room, step.svg, INK)
    ink.mark(room, ReadOut(step.entry, (formula.tex,)), name="formula")
    y = room.bottom() + 12
    numbers = QRectF(area.left(), y, area.width(), area.bottom() - y)
    if area.width() >= BESIDE * ink.view.text_scale:
        numbers.setWidth(area.width() * 0.46)
        right = QRectF(numbers.right() + 20, y, area.right() - numbers.right() - 20, 0)
        right.setHeight(min(area.bottom() - y, right.width() * 0.75))
        draw_curve(ink, right, trace, step, formula)
        bottom = _draw_numbers(ink, numbers, trace, step, formula)
        _draw_rest(ink, numbers, bottom, step)
        return
    line = ink.line_height("small")
    rest = _rest_height(ink, numbers, step)
    stacked = _numbers_height(ink, formula)
    beside = stacked + LEAST * line > numbers.height()
    bottom = _draw_numbers(ink, numbers, trace, step, formula, beside=beside)
    high = min(area.bottom() - bottom - rest, area.width() * 0.7)
    if high < LEAST * line and area.bottom() - bottom >= LEAST * line:
        high = area.bottom() - bottom  # the note stands beside the stage as well
    if high >= LEAST * line:
        draw_curve(ink, QRectF(area.left(), bottom, area.width(), high), trace, step, formula)
        bottom += high + 8
    _draw_rest(ink, numbers, bottom, step)


def _row_height(ink: Ink) -> float:
    return ink.line_height("body") + 8


def _numbers_height(ink: Ink, formula: Formula) -> float:
    """What inputs and outputs need below one another."""
    rows = len(formula.inputs) + max(len(formula.outputs), 1)
    return rows * _row_height(ink) + 2 * (ink.line_height("small") + 4) + 16


def _draw_numbers(
    ink: Ink, area: QRectF, trace: Trace, step: Step, formula: Formula, *, beside: bool = False
) -> float:
    """Inputs, and outputs below or beside them, closer together where there is little room.

    Returns where they end.
    """
    high = _row_height(ink)
    left, right = QRectF(area), QRectF(area)
    if beside:
        left.setWidth(area.width() * 0.44)
        right.setLeft(left.right() + 12)
        most = max(len(formula.inputs), len(formula.outputs))
        high = min(high, max(area.height() * 0.45 / most, ink.line_height("small") + 2))
    y = area.top()
    y += draw_heading(ink, left, y, "inputs")
    units = [named(ink, item.unit) for item in formula.inputs]
    half = half_of(ink, left.width(), list(zip(step.inputs, units, strict=True)), 24)
    for place, (item, value) in enumerate(zip(formula.inputs, step.inputs, strict=True)):
        box = QRectF(left.left(), y, left.width(), high)
        _draw_input(ink, box, half, trace, formula, item, value, drawn=place == step.turned)
        y += high
    ended = y
    y = area.top() if beside else y + 8
    y += draw_heading(ink, right, y, "outputs")
    if step.refusal:
        why = ink.say("refused", why=named(ink, step.refusal))
        y += draw_wrapped(ink, right, y, why, "small", "error")
    units = [named(ink, output.unit) for output in formula.outputs]
    half = half_of(ink, right.width(), list(zip(step.outputs, units, strict=False)), 6)
    for output, unit, value in zip(formula.outputs, units, step.outputs, strict=False):
        box = QRectF(right.left(), y, right.width(), high)
        name = named(ink, output.symbol)
        draw_pair(ink, box, half, name, value, unit, "output " + output.symbol)
        y += high
    return max(y, ended) + 8


def _draw_input(
    ink: Ink, box: QRectF, half: float, trace: Trace, formula: Formula, item: Input, value: float,
    *, drawn: bool,
) -> None:  # fmt: skip
    changed = value != item.default
    name = named(ink, item.symbol)
    if drawn:  # the dot of the curve, beside the input that it is drawn over
        ink.circle(box.left() + 4, box.center().y(), 3.5, fill="weight", line="text", width=0.8)
    ink.text(QRectF(box.left() + 14, box.top(), half - 22, box.height()), name, size="small",
             colour="text" if changed or drawn else "muted", bold=changed)  # fmt: skip
    text = fitting(ink, value, named(ink, item.unit), box.width() - half - 4)
    need = ink.text_width(text, mono=True) + 20
    frame = QRectF(box.left() + half - 8, box.top() + 1.5, min(need, box.width() - half + 8),
                   box.height() - 3)  # fmt: skip
    ink.rect(frame, line="accent" if changed else "border", radius=5)
    ink.text(frame.adjusted(8, 0, -4, 0), text, mono=True)
    range_of = ink.say("turn", low=shown(item.low), high=shown(item.high))
    title = name
    if changed:
        title = ink.say("changed", symbol=name, default=shown(item.default))
    full = f"{shown(value)} {named(ink, item.unit)}".strip()
    ink.mark(box, ReadOut(title, (full, range_of)), name="input " + item.symbol,
             edit=partial(turned, trace.params.inputs, formula.id, item, value))  # fmt: skip


def _rest_height(ink: Ink, area: QRectF, step: Step) -> float:
    """What the wrong form and the note need."""
    high = draw_note(ink, area, 0.0, step, only_measured=True)
    if step.printed:
        high += ink.line_height("small") + 4 + 54
    return high + 10


def _draw_rest(ink: Ink, area: QRectF, y: float, step: Step) -> None:
    line = ink.line_height("small")
    if step.printed and y + 3 * line < area.bottom():
        y += draw_heading(ink, area, y, "printed")
        room = QRectF(area.left(), y, area.width(), min(area.bottom() - y, 46.0))
        drawn = draw_svg(ink, room, step.printed, INK, "error", 1.0)
        ink.mark(drawn, ReadOut(ink.say("printed"), ()), name="printed")
        y = room.bottom() + 8
    draw_note(ink, area, y, step)
