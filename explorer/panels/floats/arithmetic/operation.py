"""The picture of one operation: both significands slide into alignment, what falls off is rounded.

What the reader takes away: the smaller number is pushed to the right until the columns match; bits
beyond the last column are lost; where the front cancels, zeros nobody computed move in from behind.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.floats.arithmetic.operation import Outcome
from explorer.compute.floats.arithmetic.params import STAGES, Shared
from explorer.compute.floats.codec import Decoded, power_of_two
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.notation import decimal, shown, value_text
from explorer.compute.floats.numbers import Number, finite
from explorer.core.easing import clamp, smooth
from explorer.core.trace import Trace
from explorer.panels.floats.arithmetic.columns import (
    Grid,
    Row,
    cell_box,
    draw_row,
    draw_ruler,
    layout,
    operand_rows,
)
from explorer.panels.floats.arithmetic.result import (
    ADDING,
    draw_code,
    draw_exact,
    draw_kept,
    draw_label,
    mark_row,
)
from explorer.panels.floats.arithmetic.where import draw_where
from explorer.panels.floats.bits.pieces import Run, formula, signed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

SIGNS = {"add": "+", "subtract": "−", "multiply": "×", "divide": "÷", "fma": "×"}
ALIGN, OPERATE, NORMALISE, ROUND, PACK = range(1, len(STAGES))


def typed(text: str) -> str:
    """What was typed, short enough for a heading."""
    text = " ".join(text.split()).replace("-", "−").replace("*", "·").replace("inf", "∞")
    return text if len(text) <= 18 else text[:17] + "…"


def second(text: str) -> str:
    """The same for what stands after the sign: a negative number in brackets."""
    text = typed(text)
    return f"({text})" if text.startswith("−") else text


def draw_operation(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Draw the operation at a stage, or on the way to the next."""
    shared: Shared = trace.shared
    outcome = shared.outcome
    assert outcome is not None
    info, stage = FORMATS[trace.params.format], int(at)
    scale = ink.view.text_scale
    compact = rect.height() < 520 * scale
    head = QRectF(rect.left(), rect.top(), rect.width(), (44 if compact else 58) * scale)
    _header(ink, head, trace, outcome, stage)
    body = QRectF(rect.left(), head.bottom() + 4, rect.width(), rect.bottom() - head.bottom() - 4)
    if outcome.exact is None:
        _special(ink, body, outcome, stage)
        return
    share = 0.62 if body.height() > 480 * scale else 0.7
    wide = body.width() > 980 * scale and body.height() < 0.7 * body.width()
    if wide:
        upper = QRectF(body.left(), body.top(), body.width() * 0.6, body.height())
        lower = QRectF(upper.right() + 24, body.top(), body.right() - upper.right() - 24,
                       body.height())  # fmt: skip
    else:
        upper = QRectF(body.left(), body.top(), body.width(), body.height() * share)
        lower = QRectF(body.left(), upper.bottom() + 6, body.width(),
                       body.bottom() - upper.bottom() - 6)  # fmt: skip
    _stack(ink, upper, info, outcome, at)
    draw_where(ink, lower, trace, shared, at)


def _header(ink: Ink, box: QRectF, trace: Trace, outcome: Outcome, stage: int) -> None:
    params = trace.params
    first = box.height() * 0.58
    done = stage >= PACK
    runs = [
        Run(typed(params.left)), Run(f" {SIGNS[outcome.operation]} ", "muted"),
        Run(second(params.right)),
    ]  # fmt: skip
    if outcome.operation == "fma":
        runs += [Run(" + ", "muted"), Run(second(params.third))]
    if done:
        runs += [Run(" → ", "muted"), Run(shown(outcome.result.number, 17, 19), "significand")]
    formula(ink, QRectF(box.left(), box.top(), box.width(), first), runs, 19, align="left")
    line = QRectF(box.left(), box.top() + first, box.width(), box.height() - first)
    text = f"{FORMATS[params.format].label} · {ink.say(params.rounding)}"
    ink.text(line, text, size="small", colour="muted")
    if not done:
        return
    x = box.right()
    flags = outcome.flags or ("exact",)
    for flag in reversed(flags):
        word = ink.say(f"flag_{flag}")
        colour = {"exact": "ok", "inexact": "warn", "underflow": "warn"}.get(flag, "error")
        wide = ink.text_width(word, "small", bold=True) + 16
        pill = QRectF(x - wide, line.top() + 1, wide, line.height() - 2)
        if pill.left() < box.left() + ink.text_width(text, "small") + 8:
            break
        ink.rect(pill, fill=ink.ramp(0.12, colour), line=colour, width=1.2,
                 radius=pill.height() / 2)  # fmt: skip
        ink.text(pill, word, size="small", bold=True, colour=colour, align="center middle")
        ink.mark(pill, ReadOut(word, (ink.say(f"flag_{flag}_means"),)), name=f"flag {flag}")
        x -= wide + 6


def _special(ink: Ink, box: QRectF, outcome: Outcome, stage: int) -> None:
    """No bits to add: two classes meet, and a rule names the result."""
    operands = [outcome.left, outcome.right, *(() if outcome.third is None else (outcome.third,))]
    shows = [*operands, outcome.result]
    signs = [SIGNS[outcome.operation], *("+" if outcome.third is not None else ""), "="]
    count = len(shows)
    wide, high = min(170.0, box.width() * 0.81 / count), min(90.0, box.height() * 0.3)
    y = box.top() + box.height() * 0.18
    gap = (box.width() - count * wide) / (count + 1)
    for place, decoded in enumerate(shows):
        pane = QRectF(box.left() + gap + place * (wide + gap), y, wide, high)
        known = place < count - 1 or stage >= OPERATE
        word = shown(decoded.number, 6, 10) if known else "?"
        colours = {"nan": "error", "infinity": "error", "zero": "neutral"}
        colour = colours.get(decoded.kind, "significand") if known else "neutral"
        ink.rect(pane, fill=ink.ramp(0.1, colour), line=colour, width=1.4, radius=10)
        ink.text(pane, word, size="headline", mono=True, bold=True, colour=colour,
                 align="center middle")  # fmt: skip
        if known:
            ink.mark(pane, ReadOut(word, (ink.say(decoded.kind),)), name=f"operand {place}")
        if place < count - 1:
            ink.label(pane.right() + gap / 2, pane.center().y(), signs[place],
                      anchor="center middle", size="headline", colour="muted")  # fmt: skip
    said = QRectF(box.left() + 20, y + high + 20, box.width() - 40, box.height() * 0.3)
    if stage >= OPERATE:
        ink.text(said, ink.say(f"rule_{outcome.special}"), size="body", align="center top",
                 wrap=True)  # fmt: skip


def _stack(ink: Ink, box: QRectF, info: FormatInfo, outcome: Outcome, at: float) -> None:
    """Ruler, operands, exact result, kept result."""
    scale = ink.view.text_scale
    grid = layout(info, outcome, box.adjusted(10, 0, -10, 0))
    first, second = operand_rows(info, outcome)
    stage, alpha = int(at), smooth(at - int(at))
    label, ruler = 19 * scale, 16 * scale
    partial = outcome.operation == "multiply" and info.fraction_bits <= 10
    space = box.height() - ruler - 5 * (label + 5) - 16 * scale
    height = clamp(space / (4 + (2.2 if partial else 0)), 9.0, min(max(grid.cell * 1.1, 24), 38))
    ones = second.whole.digits.bit_count() if partial else 0
    extra = clamp(space - 4 * height, 0.0, ones * min(height * 0.5, 13.0))
    gap = 5 + clamp((space - 4 * height - extra) / 4, 0.0, 18 * scale)
    moved = clamp(at, 0.0, 1.0) if outcome.operation in ADDING else 1.0
    y = box.top()
    shown_exact = alpha if stage == ALIGN else float(stage >= OPERATE)
    weights = smooth(moved) if outcome.operation in ADDING else shown_exact
    draw_ruler(ink, grid, y + ruler / 2, weights)
    y += ruler + 2

    keys = ("product", "third") if outcome.operation == "fma" else ("left", "right")
    for key, row in zip(keys, (first, second), strict=True):
        product = key == "product"
        decoded = {"left": outcome.left, "right": outcome.right}.get(key, outcome.third)
        draw_label(ink, grid, box, y, label, _operand_text(ink, outcome, row, key))
        shift = (1 - smooth(moved)) * (grid.top - row.first)
        lost = draw_row(ink, grid, row, y + label, height, "significand", shift=shift,
                        hidden=not product)  # fmt: skip
        edit = None if product or decoded is None else _flip(grid, decoded, row, key, shift)
        mark_row(ink, grid, row, y + label, height, key, shift, edit)
        if lost and moved >= 1:
            _beyond(ink, grid, row, y + label, height)
        distance = max(first.first, second.first) - row.first
        far = row.first < grid.bottom and moved >= 1
        if distance and outcome.operation in ADDING and moved > 0 and not far:
            _push(ink, grid, row, y + label + height / 2, distance, moved)
        y += label + height + gap

    if partial:
        if stage >= OPERATE or (stage == ALIGN and alpha > 0):
            _partial(ink, grid, y, extra, first, second, alpha if stage == ALIGN else 1.0)
        y += extra + (5 if extra else 0)
    ink.line(grid.left - 8, y, grid.right + 8, y, "border", width=1.2)
    y += 4
    if shown_exact > 0:
        draw_exact(ink, grid, info, outcome, box, y, label, height, at, shown_exact)
    y += label + height + 13 * scale + gap
    shown_kept = alpha if stage == NORMALISE else float(stage >= ROUND)
    if shown_kept > 0 and outcome.rounded is not None:
        draw_kept(ink, grid, info, outcome, box, y, label, height, shown_kept)
        if stage >= PACK:
            under = QRectF(box.left(), y + label + height + 3, box.width(), label)
            draw_code(ink, info, outcome, under)


def _operand_text(ink: Ink, outcome: Outcome, row: Row, key: str) -> tuple[str, str]:
    """What stands above the row of an operand: its value, its exponent."""
    assert outcome.operands is not None
    if key == "product":
        whole = outcome.operands[0]
        left, right = (shown(d.number, 9, 12) for d in (outcome.left, outcome.right))
        sign = "−" if whole.negative else ""
        value = decimal(whole.digits * power_of_two(whole.unit), 12, 16)
        exponent = whole.exponent if whole.exponent is not None else row.first
        text = f"{left} × {right} = {sign}{value}"
        return text, ink.say("exponent_is", exponent=signed(exponent))
    decoded = {"left": outcome.left, "right": outcome.right}.get(key, outcome.third)
    assert decoded is not None
    sign = {"left": "", "third": "+"}.get(key, SIGNS[outcome.operation])
    value = shown(decoded.number, 17, 20)
    return f"{sign} {value}".strip(), ink.say("exponent_is", exponent=signed(decoded.exponent))


def _beyond(ink: Ink, grid: Grid, row: Row, y: float, height: float) -> None:
    """Bits further right than the stage goes."""
    if row.first >= grid.bottom:
        ink.label(grid.right + 1, y + height / 2, "…", anchor="left middle", size="small",
                  colour="significand")  # fmt: skip
        return
    text = ink.say("far_right", places=grid.bottom - row.first)
    x = grid.right - 18
    ink.arrow(x, y + height / 2, grid.right + 4, y + height / 2, "significand", width=2, head=8)
    ink.label(x - 6, y + height / 2, text, anchor="right middle", size="small",
              colour="significand")  # fmt: skip


def _flip(
    grid: Grid, decoded: Decoded, row: Row, key: str, shift: float
) -> Callable[[Gesture], Mapping[str, Any] | None]:
    """Clicking a bit of an operand flips it."""

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase == "wheel":
            return None
        column = math.floor((gesture.start.x() - grid.left) / grid.cell)
        place = round(grid.top - column - shift) - row.last
        if not 0 <= place <= row.first - row.last:
            return None
        digits = row.whole.digits ^ 1 << place
        value = finite(digits * power_of_two(decoded.ulp))
        changed = Number("finite", bool(decoded.sign), value.numerator, value.denominator)
        return {key: value_text(changed)}

    return edit


def _push(ink: Ink, grid: Grid, row: Row, y: float, distance: int, moved: float) -> None:
    """The arrow from where a row stood to where it stands."""
    start = grid.x(row.first + distance)
    end = grid.x(max(row.first, grid.bottom + 4) + (1 - smooth(moved)) * distance)
    if end - start > 12:
        ink.arrow(start, y, end - 3, y, "exponent", width=1.6, head=7)
        text = ink.say("pushed", places=distance)
        if end - start > ink.text_width(text, "tiny") + 20:
            ink.label((start + end) / 2, y - 3, text, anchor="center bottom", size="tiny",
                      colour="exponent")  # fmt: skip


def _partial(
    ink: Ink, grid: Grid, y: float, height: float, first: Row, second: Row, alpha: float
) -> None:
    """Long multiplication: the first significand once for each 1 of the second, moved along."""
    places = [i for i in range(second.whole.digits.bit_length()) if second.whole.digits >> i & 1]
    if not places or height < 3:
        return
    step = min(height / len(places), 13.0)
    for number, place in enumerate(places):
        unit = first.whole.unit + place
        for bit in range(first.whole.digits.bit_length()):
            if unit + bit < grid.bottom:
                continue
            box = cell_box(grid, unit + bit, y + number * step, max(step - 1, 1.0))
            on = first.whole.digits >> bit & 1
            ink.rect(box, fill=ink.ramp(0.55 if on else 0.08, "significand"), alpha=alpha)
    left = grid.x(first.whole.unit + places[-1] + first.whole.digits.bit_length() - 1)
    area = QRectF(left, y, grid.right - left, len(places) * step)
    ink.mark(area, ReadOut(ink.say("partial"), (ink.say("partial_why", count=len(places)),)),
             name="partial")  # fmt: skip
