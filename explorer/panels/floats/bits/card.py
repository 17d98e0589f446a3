"""The arithmetic of the present step on one line, and the formula of the code below the bits."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRectF

from explorer.compute.floats.codec import decode
from explorer.compute.floats.notation import decimal, shown
from explorer.panels.floats.bits.cells import read_bit
from explorer.panels.floats.bits.pieces import (
    Picture,
    Run,
    formula,
    grouped,
    lit_bit,
    power,
    rounded,
    signed,
)
from explorer.panels.floats.bits.terms import fitting_formula
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def step_runs(ink: Ink, picture: Picture, stage: int) -> list[Run]:
    """What a step computes, with its numbers."""
    shared, info = picture.shared, picture.info
    cut, source = shared.row.encoded.cut, shared.source
    if stage == 0:
        return _source(picture)
    if stage == 5:
        sign, exponent, fraction = grouped(info, shared.row.encoded.code)
        runs = [
            Run(f"{sign} " if sign else "", "sign"),
            Run(f"{exponent} " if exponent else "", "exponent"),
            Run(fraction, "significand"),
            Run(f" = {info.hex(shared.row.encoded.code)}"),
        ]
        if shared.row.encoded.overflow:
            largest = shown(decode(info, info.largest_code).number, 6, 10)
            runs.append(Run("   " + ink.say("card_beyond", largest=largest), "error"))
        return runs
    if stage == 6:
        return _error(ink, picture)
    if shared.row.encoded.missing:
        return [
            Run(ink.say("card_missing", format=info.label, value=shown(source, 8, 12)), "error")
        ]
    if cut is None:
        return [Run(ink.say("card_special", value=shown(source)), "muted")]
    if cut.exponent is None:
        return [Run(ink.say("card_zero"), "muted")]
    if stage == 1:
        lead = source.magnitude / Fraction(2) ** cut.exponent
        sign = "−" if source.negative else "+"
        return [
            Run(sign, "sign"),
            Run(decimal(source.magnitude, 8, 12) + " = "),
            Run(sign, "sign"),
            Run(decimal(lead, 8, 12), "significand"),
            Run(" × "),
            *power("2", signed(cut.exponent), "exponent"),
        ]
    if stage == 2:
        if cut.exponent < info.least_exponent:
            text = ink.say(
                "card_below",
                exponent=signed(cut.exponent),
                least=signed(info.least_exponent),
                field="0" * info.exponent_bits,
            )
            return [Run(text, "exponent")]
        most = decode(info, info.largest_code).exponent_field
        if cut.field > most:
            text = ink.say(
                "card_too_big",
                exponent=signed(cut.exponent),
                bias=info.bias,
                field=cut.field,
                most=most,
            )
            return [Run(text, "error")]
        bits = f"{cut.field:0{info.exponent_bits}b}" if info.exponent_bits else ""
        return [
            Run(f"{signed(cut.exponent)}", "exponent"),
            Run(f" + {info.bias} = {cut.field} = "),
            Run(bits, "exponent"),
            Run("2", "exponent", -1),
        ]
    left = Fraction(*cut.left)
    rest = decimal(left, 5, 8)
    if stage == 3:
        scaled = source.magnitude / Fraction(2) ** cut.scale
        return [
            Run(decimal(scaled, 7, 10), "significand"),
            Run(" × "),
            *power("2", str(info.fraction_bits)),
            Run(" = "),
            Run(str(cut.kept), "significand"),
            Run(" + "),
            Run(rest, "weight"),
        ]
    result = Run(f"{cut.kept} + 1 = {cut.kept + 1}" if cut.up else str(cut.kept), "significand")
    if not left:
        return [Run("0", "weight"), Run("  →  "), result]
    rounding = picture.trace.params.rounding
    if rounding == "odd":
        said = Run(", " + ink.say("is_odd" if cut.kept % 2 else "is_even", kept=cut.kept))
        return [Run(f"{rest} > 0", "weight"), said, Run("  →  "), result]
    if not rounding.startswith("nearest"):
        return [Run(rest, "weight"), Run(", "), Run(ink.say(rounding)), Run("  →  "), result]
    relation = "=" if cut.tie else "<" if left < Fraction(1, 2) else ">"
    runs = [Run(rest, "weight"), Run(f" {relation} ½")]
    if cut.tie and rounding == "nearest_even":
        runs.append(Run(", " + ink.say("is_odd" if cut.kept % 2 else "is_even", kept=cut.kept)))
    return [*runs, Run("  →  "), result]


def _source(picture: Picture) -> list[Run]:
    source = picture.shared.source
    runs = [Run("x = "), Run(shown(source, 16, 24), "weight")]
    terms = f"{source.numerator}/{source.denominator}"
    if source.kind == "finite" and source.denominator > 1 and len(terms) <= 24:
        runs.append(Run(f" = {'−' if source.negative else ''}{terms}", "muted"))
    return runs


def _error(ink: Ink, picture: Picture) -> list[Run]:
    shared = picture.shared
    source, result = shared.source, shared.row.decoded.number
    if source.kind == result.kind != "finite":
        return [Run(ink.say("card_special", value=shown(source)), "muted")]
    if source.kind != "finite" or result.kind != "finite":
        return [Run(shown(result)), Run(" ← ", "muted"), Run(shown(source, 8, 14), "weight")]
    error = result.fraction - source.fraction
    if not error:
        return [Run(ink.say("lossless"), "ok")]
    minus = " − " if not source.negative else " + "
    return [
        Run(shown(result, 10, 15)),
        Run(minus),
        Run(decimal(source.magnitude, 8, 12), "weight"),
        Run(" = "),
        Run(rounded(error)),
    ]


def plain(runs: list[Run]) -> str:
    """A formula as plain text."""
    marks = {1: "^", -1: "_", 0: ""}
    return "".join(
        f"{marks[run.rise]}({run.text})"
        if run.rise and len(run.text) > 1
        else marks[run.rise] + run.text
        for run in runs
    )


def draw_card(ink: Ink, box: QRectF, picture: Picture) -> None:
    """The formula of the code, and under it the arithmetic of the step on a raised card."""
    size = picture.size(16)
    upper = QRectF(box.left(), box.top(), box.width(), box.height() * 0.44)
    lit = lit_bit(ink)
    runs = fitting_formula(ink, picture, upper.width(), lit)
    ink.mark(upper, ReadOut(ink.say("formula_read"), (plain(runs),)), name="formula")
    formula(ink, upper, runs, size, lit=lit, tell=lambda bit: read_bit(ink, picture, bit))
    lower = QRectF(box.left(), upper.bottom(), box.width(), box.height() - upper.height())
    pad = min(5.0, lower.height() * 0.12)
    card = lower.adjusted(0, pad, 0, -pad)
    ink.rect(card, fill="raised", radius=8)
    name = ink.say(f"section_{picture.step.stage}")
    number = f"{picture.stage + 1}  {name}"
    label = picture.size(12)
    wide = (
        max(
            ink.text_width(f"{i + 1}  {ink.say(section.title)}", label, bold=True)
            for i, section in enumerate(picture.trace.sections)
        )
        + 22
    )
    ink.text(
        QRectF(card.left() + 10, card.top(), wide, card.height()), number, size=label, bold=True
    )
    inner = QRectF(card.left() + wide, card.top(), card.width() - wide - 10, card.height())
    lines = (plain(step_runs(ink, picture, picture.stage)),)
    ink.mark(card, ReadOut(number, lines), name="step")
    # the next step's line comes in over the last third of the way
    alpha = picture.alpha
    if alpha < 0.6:
        formula(
            ink,
            inner,
            step_runs(ink, picture, picture.stage),
            size,
            alpha=1 - max(0, alpha - 0.3) / 0.3,
        )
    elif picture.stage + 1 < len(picture.trace):
        formula(
            ink, inner, step_runs(ink, picture, picture.stage + 1), size, alpha=(alpha - 0.6) / 0.4
        )
