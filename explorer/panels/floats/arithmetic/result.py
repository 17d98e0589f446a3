"""The lower half of the picture of one operation: the exact result, the window of what is kept with
guard, round and sticky, the rounded significand, the code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.floats.arithmetic.operation import Outcome, Whole
from explorer.compute.floats.arithmetic.params import STAGES
from explorer.compute.floats.codec import power_of_two
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.notation import decimal, shown
from explorer.core.easing import smooth
from explorer.panels.floats.arithmetic.columns import (
    Grid,
    Row,
    cell_box,
    draw_bit,
    draw_row,
)
from explorer.panels.floats.bits.pieces import Run, formula, grouped, measure, signed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

OPERATE = STAGES.index("operate")
ADDING = ("add", "subtract", "fma")  # operations that align their operands


def draw_label(
    ink: Ink, grid: Grid, box: QRectF, y: float, height: float, texts: tuple[str, str],
    alpha: float = 1.0,
) -> None:  # fmt: skip
    """Above a row: its value at the left, its exponent at the right."""
    left = min(grid.left, max(box.left() + 10, grid.left))
    need = ink.text_width(texts[0], "small", mono=True) + ink.text_width(texts[1], "small") + 20
    right = max(grid.right, min(box.right() - 2, left + need))
    left = min(left, max(box.left() + 2, right - need))
    line = QRectF(left, y, right - left, height - 4)
    ink.text(line, texts[1], size="small", colour="exponent", align="right middle", alpha=alpha)
    room = QRectF(left, y, line.width() - ink.text_width(texts[1], "small") - 8, height - 4)
    ink.text(room, texts[0], size="small", mono=True, alpha=alpha)


def mark_row(
    ink: Ink, grid: Grid, row: Row, y: float, height: float, key: str, shift: float = 0.0,
    edit: Callable[[Gesture], Mapping[str, Any] | None] | None = None,
) -> None:  # fmt: skip
    """Make a row readable, its digits and its value; with `edit`, its bits can be clicked."""
    left = grid.x(min(row.first + shift, grid.top))
    right = grid.x(max(row.last + shift, grid.bottom)) + grid.cell
    if right <= left:
        return
    sign = "−" if row.whole.negative else ""
    value = row.whole.digits * power_of_two(row.whole.unit)
    written = f"{sign}{row.whole.digits:b}₂ × 2^{signed(row.whole.unit)}"
    if len(written) > 80:
        written = ink.say("digits", count=row.whole.digits.bit_length())
    lines = [written, f"= {sign}{decimal(Fraction(value), 17, 22)}"]
    if edit is not None:
        lines.append(ink.say("click_flip"))
    area = QRectF(left, y, right - left, height)
    ink.mark(area, ReadOut(ink.say(f"row_{key}"), tuple(lines)), edit=edit, name=f"row {key}")


def draw_exact(
    ink: Ink, grid: Grid, info: FormatInfo, outcome: Outcome, box: QRectF, y: float, label: float,
    height: float, at: float, alpha: float,
) -> None:  # fmt: skip
    """The exact result, the window of what is kept, and guard, round and sticky."""
    exact, rounded = outcome.exact, outcome.rounded
    assert exact is not None
    stage, moving = int(at), smooth(at - int(at))
    if rounded is None:
        zero = "−0" if exact.negative else "0"
        draw_label(ink, grid, box, y, label, (f"= {zero}", ink.say("all_cancelled")), alpha)
        for exponent in range(grid.top, grid.bottom - 1, -1):
            draw_bit(ink, cell_box(grid, exponent, y + label, height), 0, "neutral", alpha=alpha)
        return
    top = exact.exponent
    assert top is not None
    value = exact.digits * power_of_two(exact.unit)
    text = f"= {'−' if exact.negative else ''}{decimal(Fraction(value), 17, 22)}"
    text = text.rstrip("…") + "…" if exact.more else text
    said = ink.say("exponent_is", exponent=signed(top))
    draw_label(ink, grid, box, y, label, (text, said), alpha)
    row = Row(exact, top, exact.unit)
    window = rounded.unit
    cut = moving if stage == OPERATE else float(stage > OPERATE)
    assert outcome.operands is not None
    front = max(w.exponent for w in outcome.operands if w.exponent is not None)
    if outcome.operation in ADDING:
        for exponent in range(min(front, grid.top), top, -1):  # the front that cancelled
            gone = cell_box(grid, exponent, y + label, height)
            ink.rect(gone, line="neutral", width=0.8, radius=2, dash=True, alpha=alpha)
            ink.hatch(gone, "neutral", gap=5)
    for exponent in range(min(top, grid.top), grid.bottom - 1, -1):
        spot = cell_box(grid, exponent, y + label, height)
        beyond = exponent < window
        if exponent >= exact.unit:
            tone = "weight" if beyond and cut > 0.5 else "significand"
            draw_bit(ink, spot, row.bit(exponent), tone, alpha=alpha)
        elif beyond and cut > 0 and exponent >= window - 3:
            draw_bit(ink, spot, int(exact.more and exponent == window - 3), "weight", alpha=cut)
        elif not beyond and cut > 0:  # zeros that nobody computed
            ink.rect(spot, line="weight", width=0.8, radius=2, dash=True, alpha=cut)
            if spot.width() >= 10.5 * ink.view.text_scale:
                ink.text(spot, "0", size=10.0, mono=True, colour="weight", align="center middle",
                         elide=False, alpha=cut)  # fmt: skip
    for exponent in range(rounded.unit + info.fraction_bits, top, -1):  # subnormal: zeros in front
        if exponent <= grid.top and cut > 0 and top < rounded.unit + info.fraction_bits:
            spot = cell_box(grid, exponent, y + label, height)
            draw_bit(ink, spot, 0, "neutral", alpha=cut)
    mark_row(ink, grid, row, y + label, height, "exact")
    if cut <= 0:
        return
    frame = QRectF(grid.x(window + info.fraction_bits) - 1, y + label - 2,
                   (info.fraction_bits + 1) * grid.cell + 2, height + 4)  # fmt: skip
    ink.rect(frame, line="text", width=2.0, radius=4, alpha=cut)
    under = QRectF(frame.left(), frame.bottom() + 1, frame.width(), 14 * ink.view.text_scale)
    name = ink.say("window", bits=info.fraction_bits + 1)
    if ink.text_width(name, "tiny") <= under.width():
        ink.text(under, name, size="tiny", colour="muted", align="center middle", alpha=cut)
    states = (rounded.guard, rounded.round, rounded.sticky)
    for place, (letter, state) in enumerate(zip("GRS", states, strict=True)):
        x = grid.x(window - 1 - place) + grid.cell / 2
        if grid.cell > 11 * ink.view.text_scale:
            ink.label(x, under.center().y(), letter, anchor="center middle", size="tiny", bold=True,
                      colour="weight", alpha=cut)  # fmt: skip
        elif place == 1:  # no room for each of them
            ink.label(x, under.center().y(), "GRS", anchor="center middle", size="tiny", bold=True,
                      colour="weight", alpha=cut)  # fmt: skip
        key = ("guard", "round_bit", "sticky")[place]
        area = QRectF(x - grid.cell / 2, y + label, grid.cell, height + under.height())
        ink.mark(area, ReadOut(f"{ink.say(key)} = {state}", (ink.say(f"{key}_means"),)), name=key)


def draw_code(ink: Ink, info: FormatInfo, outcome: Outcome, box: QRectF) -> None:
    """The code that is stored: sign, exponent field, fraction field."""
    code = outcome.result.code
    sign, exponent, fraction = grouped(info, code)
    runs = [
        Run(sign, "sign"), Run(f" {exponent}", "exponent"), Run(f" {fraction}", "significand"),
        Run(f"  = {info.hex(code)}", "muted"),
    ]  # fmt: skip
    if measure(ink, runs, 10) > box.width():
        runs = [Run(info.hex(code), "muted")]
    formula(ink, box, runs, 13)
    lines = (f"{sign} | {exponent} | {fraction}", shown(outcome.result.number, 17, 24))
    ink.mark(box, ReadOut(ink.say("code_is", code=info.hex(code)), lines), name="code")


def draw_kept(
    ink: Ink, grid: Grid, info: FormatInfo, outcome: Outcome, box: QRectF, y: float, label: float,
    height: float, alpha: float,
) -> None:  # fmt: skip
    """The rounded significand, in its own columns."""
    rounded = outcome.rounded
    assert rounded is not None
    significand, unit = rounded.kept + rounded.up, rounded.unit
    first = unit + info.fraction_bits + rounded.carried
    value = significand * power_of_two(unit)
    sign = "−" if outcome.exact is not None and outcome.exact.negative else ""
    tag = "+ 1" if rounded.up else "+ 0"
    text = f"≈ {sign}{decimal(Fraction(value), 17, 22)}"
    if not (rounded.guard or rounded.round or rounded.sticky):
        text, tag = f"= {text[2:]}", ""
    lead = unit + significand.bit_length() - 1
    said = ink.say("exponent_is", exponent=signed(max(lead, info.least_exponent)))
    draw_label(ink, grid, box, y, label, (text, said), alpha)
    row = Row(Whole(bool(sign), significand, unit), first, unit)
    draw_row(ink, grid, row, y + label, height, "significand", alpha=alpha, hidden=True)
    if tag:
        ink.label(grid.x(unit - 1) + 5, y + label + height / 2, tag, anchor="left middle",
                  size="body", mono=True, bold=True, colour="weight", alpha=alpha)  # fmt: skip
    mark_row(ink, grid, row, y + label, height, "kept")
