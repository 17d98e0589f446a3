"""The same number in every format: bits aligned at the point, the value, what got lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.bits_line import Row
from explorer.compute.floats.notation import binary_digits, shown
from explorer.core.easing import clamp
from explorer.panels.floats.bits.pieces import (
    MINUS,
    Picture,
    digits_for,
    field_colour,
    grouped,
    rounded,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

USUAL = ("fp32", "bf16", "fp16", "e5m2", "e4m3fn")


def shown_rows(picture: Picture) -> list[Row]:
    """The usual formats, and the chosen one if it is none of them."""
    chosen = picture.info.name
    return [r for r in picture.shared.rows if r.format in USUAL or r.format == chosen]


def most_fraction(picture: Picture) -> int:
    """The fraction bits of the widest row."""
    return max(row.info.fraction_bits for row in shown_rows(picture))


def relative_error(picture: Picture, row: Row) -> Fraction | None:
    """(value − exact) / exact; None where one is no finite number or the exact one is 0."""
    source, result = picture.shared.source, row.decoded.number
    if source.kind != "finite" or result.kind != "finite" or source.numerator == 0:
        return None
    return (result.fraction - source.fraction) / source.fraction


def error_text(ink: Ink, picture: Picture, row: Row) -> tuple[str, str]:
    """The relative error as text, and its colour."""
    source, result = picture.shared.source, row.decoded.number
    if source.kind != "finite":
        same = result.kind == source.kind
        return (
            "" if same else ink.say("not_finite" if result.kind != "finite" else "saturate")
        ), "muted"
    if result.kind != "finite":
        return ink.say("not_finite"), "error"
    error = relative_error(picture, row)
    if not error:
        return ink.say("exactly"), "ok"
    percent = 100 * abs(error)
    if percent < Fraction(1, 100) or percent >= 100_000:
        text = rounded(abs(error), 2) if percent < 1 else rounded(percent, 2) + "%"
    else:
        text = f"{float(f'{float(percent):.2g}'):g}%"
    return (MINUS if error < 0 else "+") + text, "error" if percent > 10 else "text"


def draw_rows(ink: Ink, box: QRectF, picture: Picture) -> None:
    """Draw the table of formats into a box. It is the same at every step, so it is drawn once."""
    params = picture.trace.params
    where = (box.left(), box.top(), box.width(), box.height(), picture.grow)
    ink.layer(("rows", params, where), lambda inner: _table(inner, box, picture))
    top, height = _heights(box, picture)
    for i, row in enumerate(shown_rows(picture)):
        line = QRectF(box.left(), top + i * height, box.width(), height)
        edit = _chooser(row.format, line)
        ink.mark(line, _reader(ink, picture, row), edit=edit, name=f"row {row.format}")


def _heights(box: QRectF, picture: Picture) -> tuple[float, float]:
    """The top of the first row, and the height of each."""
    head, rows = picture.size(12) * 1.5, len(shown_rows(picture))
    height = min((box.height() - head) / rows, 64 * picture.grow)
    return box.top() + head + (box.height() - head - height * rows) * 0.3, height


def _table(ink: Ink, box: QRectF, picture: Picture) -> None:
    label, small = picture.size(12), picture.size(10.5)
    head = label * 1.5
    ink.text(
        QRectF(box.left(), box.top(), box.width() * 0.62, head),
        ink.say("rows_title"),
        size=label,
        bold=True,
    )
    rows = shown_rows(picture)
    top, height = _heights(box, picture)
    two_lines = height >= 2.5 * label
    name_width = max(ink.text_width(row.info.label, label, bold=True) for row in rows) + 12
    value_width = ink.text_width("−0.0999755859375…", small, mono=True)
    error_width = max(
        ink.text_width(t, small)
        for t in (ink.say("rows_error"), ink.say("not_finite"), "−1.4·10⁻⁴⁵")
    )
    right = max(value_width, error_width) if two_lines else value_width + error_width + 10
    exponent = max(row.info.exponent_bits for row in rows)
    columns = 1 + exponent + 1 + most_fraction(picture) + 0.6
    cell = min((box.width() - name_width - right - 22) / columns, 0.9 * height)
    if not two_lines and cell < 6.5:
        digits_width = ink.text_width("−0.09997…·10⁻⁴⁵", small, mono=True)
        right = digits_width + error_width + 10
        cell = (box.width() - name_width - right - 22) / columns
    left = box.left() + name_width
    point = left + (1 + exponent + 1 + 0.45) * cell
    ink.text(
        QRectF(box.right() - right - 6, box.top(), right, head),
        ink.say("rows_error"),
        size=small,
        colour="muted",
        align="right middle",
    )
    for i, row in enumerate(rows):
        line = QRectF(box.left(), top + i * height, box.width(), height)
        _row(ink, line, picture, row, point, cell, right, two_lines)
    ink.line(point, top + 1, point, top + height * len(rows) - 1, "border", width=1.0, dash=True)


def _row(
    ink: Ink,
    line: QRectF,
    picture: Picture,
    row: Row,
    point: float,
    cell: float,
    right: float,
    two_lines: bool,
) -> None:
    info = row.info
    label, small = picture.size(12), picture.size(10.5)
    current = row.format == picture.trace.params.format
    if current:
        ink.rect(line.adjusted(0, 1, 0, -1), fill="raised", radius=6)
    ink.text(
        line.adjusted(8, 0, 0, 0),
        info.label,
        size=label,
        bold=current,
        colour="text" if current else "muted",
    )
    _bits(ink, line, row, point, cell)
    _lost(ink, line, picture, row, point, cell)
    room = QRectF(line.right() - right - 8, line.top(), right, line.height())
    kind = row.decoded.kind
    value = _value_text(ink, row, room.width() if two_lines else room.width() * 0.56, small)
    tone = {"subnormal": "warn", "infinity": "error", "nan": "error"}.get(kind, "text")
    error, error_tone = error_text(ink, picture, row)
    if not error and two_lines:
        ink.text(room, value, size=small, mono=True, colour=tone, align="right middle")
    elif two_lines:
        half = room.height() / 2
        inner = clamp((half - 1.3 * small) * 0.7, 0.0, small * 0.3)
        upper = QRectF(room.left(), room.top() + inner, room.width(), half - inner)
        lower = QRectF(room.left(), room.top() + half, room.width(), half - inner)
        ink.text(upper, value, size=small, mono=True, colour=tone, align="right middle")
        ink.text(lower, error, size=small, colour=error_tone, align="right middle")
    else:
        share = QRectF(room.left(), room.top(), room.width() * 0.58, room.height())
        ink.text(share, value, size=small, mono=True, colour=tone)
        ink.text(room, error, size=small, colour=error_tone, align="right middle")


def _value_text(ink: Ink, row: Row, width: float, size: float) -> str:
    info = row.info
    for digits in range(14, digits_for(info), -1):
        text = shown(row.decoded.number, digits, digits + 3)
        if ink.text_width(text, size, mono=True) <= width:
            return text
    return shown(row.decoded.number, min(6, digits_for(info)), 9)


def _bits(ink: Ink, line: QRectF, row: Row, point: float, cell: float) -> None:
    """The bits of a code: the significand starts at the point in every row."""
    info, code = row.info, row.encoded.code
    height = min(line.height() - 6, 1.5 * cell + 4)
    top = line.center().y() - height / 2
    pale = 0.12 if cell >= 10.5 else 0.24
    for bit in range(info.bits):
        colour, on = field_colour(info, bit), code >> bit & 1
        if bit < info.fraction_bits:
            x = point + 0.15 * cell + (info.fraction_bits - 1 - bit) * cell
        elif bit < info.exponent_bits + info.fraction_bits:
            x = point - 1.15 * cell - (bit - info.fraction_bits + 1) * cell
        else:
            x = point - 1.45 * cell - (info.exponent_bits + 1) * cell
        box = QRectF(x + 0.5, top, cell - 1, height)
        ink.rect(box, fill=colour if on else ink.ramp(pale, colour), radius=min(2.0, cell / 5))
        if cell >= 10.5:
            ink.text(
                box.adjusted(-2, 0, 2, 0),
                str(on),
                size=max(10.0, min(0.8 * cell, 14)),
                mono=True,
                colour=ink.colour("surface") if on else colour,
                align="center middle",
                elide=False,
            )
    hidden = QRectF(point - 1.0 * cell, top + 1, cell - 1.5, height - 2)
    if row.decoded.kind == "normal":
        ink.rect(hidden, line="significand", radius=min(2.0, cell / 5), dash=True)
        if cell >= 10.5:
            ink.text(
                hidden,
                "1",
                size=max(10.0, min(0.8 * cell, 14)),
                mono=True,
                colour="significand",
                align="center middle",
                elide=False,
            )


def _lost(ink: Ink, line: QRectF, picture: Picture, row: Row, point: float, cell: float) -> None:
    """The digits of the exact significand for which the format has no bits."""
    info, cut = row.info, row.encoded.cut
    if cut is None or row.encoded.missing:
        return
    most = most_fraction(picture)
    digits, _ = binary_digits(picture.shared.source.magnitude, cut.scale, most)
    rest = digits[len(digits) - most + info.fraction_bits :].rstrip("0")
    for i, digit in enumerate(rest):
        x = point + (0.15 + info.fraction_bits + i + 0.5) * cell
        if cell >= 10.5:
            size = max(10.0, min(0.65 * cell, 13))
            ink.label(
                x,
                line.center().y(),
                digit,
                anchor="center middle",
                size=size,
                mono=True,
                colour="weight" if digit == "1" else "muted",
            )
        elif digit == "1":
            ink.circle(x, line.center().y(), max(1.4, 0.22 * cell), fill="weight")


def _reader(ink: Ink, picture: Picture, row: Row) -> Callable[[QPointF], ReadOut]:
    def read(_: QPointF) -> ReadOut:
        info = row.info
        sign, exponent, fraction = grouped(info, row.encoded.code)
        lines = [
            ink.say(
                "row_fields",
                sign=sign,
                exponent=exponent,
                fraction=fraction,
                code=info.hex(row.encoded.code),
            ),
            ink.say(row.decoded.kind),
        ]
        relative = relative_error(picture, row)
        if relative is not None:
            error = relative * picture.shared.source.fraction
            lines.append(ink.say("row_error", error=rounded(error), relative=rounded(relative)))
        value = shown(row.decoded.number, 24, 44)
        return ReadOut(f"{info.label}: {value}", (*lines, ink.say("row_click")))

    return read


def _chooser(name: str, line: QRectF) -> Callable[[Gesture], Mapping[str, Any] | None]:
    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        done = gesture.phase == "release" and line.contains(gesture.point)
        return {"format": name} if done else None

    return edit
