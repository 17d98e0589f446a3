"""All formats under the microscope: in each, the two neighbours, the number between them, the three
bits that decide, and which rounding takes which neighbour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.bits_line import MODES, Row, Tick
from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.notation import decimal, shown
from explorer.core.easing import clamp, mix, smooth
from explorer.core.params import to_json
from explorer.panels.floats.bits.explain_all import between, share
from explorer.panels.floats.bits.pieces import Picture, digits_for, rounded
from explorer.panels.floats.bits.rows import error_text
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

LETTERS = ("e", "a", "0", "↑", "↓", "o")  # of MODES, at the head of their columns


@dataclass(frozen=True)
class Columns:
    """Left edges and widths of the columns; what there is no room for has width 0."""

    name: tuple[float, float]
    low: tuple[float, float]
    bar: tuple[float, float]
    high: tuple[float, float]
    bits: tuple[float, float]
    modes: tuple[float, float]
    error: tuple[float, float]


def draw_microscope(ink: Ink, box: QRectF, picture: Picture) -> None:
    """One line per format, from the neighbour below to the neighbour above."""
    rows = picture.shared.rows
    small = picture.size(10.5)
    head = 1.4 * ink.line_height(small)
    columns = _columns(ink, box, picture, small)
    legend = "  ·  ".join(f"{k} {ink.say(m)}" for k, m in zip(LETTERS, MODES, strict=True))
    lines = -(-ink.text_width(legend, small) // (0.94 * box.width())) if columns.modes[1] else 0
    foot = lines * 1.15 * ink.line_height(small)
    height = min((box.height() - head - foot) / len(rows), 44 * picture.grow)
    _heads(ink, QRectF(box.left(), box.top(), box.width(), head), picture, columns, small)
    for i, row in enumerate(rows):
        line = QRectF(box.left(), box.top() + head + i * height, box.width(), height)
        _row(ink, line, picture, row, columns, small)
    if foot and picture.stage >= 2:
        below = QRectF(box.left(), box.bottom() - foot, box.width(), foot)
        ink.text(below, legend, size=small, colour="muted", align="center middle", wrap=True)


def _columns(ink: Ink, box: QRectF, picture: Picture, small: float) -> Columns:
    gap = 8.0
    name = max(ink.text_width(r.info.label, small, bold=True) for r in picture.shared.rows) + 8
    error = max(ink.text_width(t, small) for t in ("−1.4·10⁻⁴⁵", ink.say("not_finite"))) + 4
    bits = 3 * max(12.0, ink.text_width("0", small, mono=True) + 5)
    mode = max(max(ink.text_width(k, small, bold=True) for k in LETTERS) + 5, 15.0)
    most = ink.text_width("0.10009765", small, mono=True)
    ends = [(row.info, t) for row in picture.shared.rows for t in row.between if _split(row)]
    texts = [_text_of(ink, info, tick, most, small) for info, tick in ends]
    value = max((ink.text_width(t, small, mono=True, bold=True) for t in texts), default=0.0) + 2
    left = box.width() - name - error - 2 * gap
    values = modes = three = 0.0
    least = 80.0  # of the bar
    if left - least >= bits + gap:
        three, left = bits, left - bits - gap
    if left - least >= mode * len(MODES) + gap:
        modes, left = mode * len(MODES), left - mode * len(MODES) - gap
    if left - least >= 2 * value + 2 * gap:
        values, left = value, left - 2 * value - 2 * gap
    edges, x = [], box.left()
    for width in (name, values, left, values, three, modes, error):
        edges.append((x, width))
        x += width + (gap if width else 0)
    return Columns(*edges)


def _heads(ink: Ink, box: QRectF, picture: Picture, columns: Columns, small: float) -> None:
    """What stands in each column."""

    def head(spot: tuple[float, float], text: str, align: str = "center middle") -> None:
        if spot[1]:
            where = QRectF(spot[0], box.top(), spot[1], box.height())
            ink.text(where, text, size=small, colour="muted", align=align)

    head(columns.low, ink.say("neighbour_below"), "right middle")
    bar = ink.say("between_neighbours")
    head(columns.bar, bar if ink.text_width(bar, small) <= columns.bar[1] else "")
    head(columns.high, ink.say("neighbour_above"), "left middle")
    head(columns.error, ink.say("rows_error_short"), "right middle")
    if columns.bits[1]:
        wide = columns.bits[1] / 3
        for i, (letter, key) in enumerate(zip("GRS", ("guard", "round", "sticky"), strict=True)):
            spot = QRectF(columns.bits[0] + i * wide, box.top(), wide, box.height())
            ink.text(spot, letter, size=small, bold=True, colour="weight", align="center middle")
            ink.mark(spot, ReadOut(ink.say(f"{key}_read")), name=f"head {key}")
    if columns.modes[1] and picture.stage >= 2:
        wide = columns.modes[1] / len(MODES)
        for i, mode in enumerate(MODES):
            spot = QRectF(columns.modes[0] + i * wide, box.top(), wide, box.height())
            chosen = mode == picture.trace.params.rounding
            ink.text(
                spot,
                LETTERS[i],
                size=small,
                bold=chosen,
                align="center middle",
                colour="text" if chosen else "muted",
                elide=False,
            )
            read = ReadOut(ink.say(mode), (ink.say("mode_read"),))
            there = Open(ink.lab.id, {**to_json(picture.trace.params), "rounding": mode}, "round")
            ink.mark(spot, read, open=there, name=f"mode {mode}")


def _row(
    ink: Ink, line: QRectF, picture: Picture, row: Row, columns: Columns, small: float
) -> None:
    current = row.format == picture.info.name
    if current:
        ink.rect(line.adjusted(0, 1, 0, -1), fill="raised", radius=6)
    name = QRectF(columns.name[0] + 4, line.top(), columns.name[1], line.height())
    ink.text(name, row.info.label, size=small, bold=current, colour="text" if current else "muted")
    if not row.between:
        _no_place(ink, line, picture, row, columns, small)
    elif not _split(row):
        _exact(ink, line, row, columns, small)
    else:
        _bar(ink, line, picture, row, columns, small)
        _three_bits(ink, line, picture, row, columns, small)
        _modes(ink, line, picture, row, columns, small)
    if picture.stage >= 3:
        text, colour = error_text(ink, picture, row)
        spot = QRectF(columns.error[0], line.top(), columns.error[1] - 4, line.height())
        ink.text(spot, text, size=small, colour=colour, align="right middle")
    params = {**to_json(picture.trace.params), "format": row.format, "show": "bits"}
    opened = Open(ink.lab.id, params, "cut" if picture.stage < 2 else "round")
    ink.mark(line, _read(ink, picture, row), open=opened, name=f"row {row.format}")


def _no_place(
    ink: Ink, line: QRectF, picture: Picture, row: Row, columns: Columns, small: float
) -> None:
    """Infinity, NaN, or what the format has no code for: what it becomes."""
    left, right = columns.low[0], columns.high[0] + columns.high[1]
    spot = QRectF(left, line.top(), right - left, line.height())
    kept = row.decoded.number.kind == picture.shared.source.kind and not row.encoded.missing
    key = "by_its_own_code" if kept else "no_code"
    becomes = shown(row.decoded.number, 6, 10)
    text = ink.say(key, value=shown(picture.shared.source, 6, 10), becomes=becomes)
    ink.text(spot, text, size=small, colour="muted", align="center middle")


def _split(row: Row) -> bool:
    """Whether the number lies between two different neighbours."""
    return len(row.between) == 2 and row.between[0] != row.between[1]


def _exact(ink: Ink, line: QRectF, row: Row, columns: Columns, small: float) -> None:
    """The number is one of the format's: one point, nothing to decide."""
    x, y = columns.bar[0] + columns.bar[1] / 2, line.center().y()
    ink.line(columns.bar[0], y, columns.bar[0] + columns.bar[1], y, "hairline", width=1.2)
    ink.circle(x, y, 4.5, fill="significand", line="significand")
    ink.label(x + 10, y, ink.say("exactly"), size=small, colour="ok", anchor="left middle")


def _text_of(ink: Ink, info: FormatInfo, tick: Tick, width: float, size: float) -> str:
    """A neighbour: its value in as many digits as tell it apart, else the end of its code."""
    if tick.code is None:
        return ink.say("beyond")
    for digits in range(11, digits_for(info) - 1, -1):
        text = shown(tick.number, digits, digits + 2)
        if ink.text_width(text, size, mono=True) <= width:
            return text
    code = info.hex(tick.code)
    return code if ink.text_width(code, size, mono=True) <= width else f"0x…{code[-6:]}"


def _bar(
    ink: Ink, line: QRectF, picture: Picture, row: Row, columns: Columns, small: float
) -> None:
    low, high = row.between
    y = line.center().y() + (2 if line.height() > 26 else 0)
    left, right = columns.bar[0] + 7, columns.bar[0] + columns.bar[1] - 7
    x, part = picture.shared.source.fraction, share(row, picture.shared.source.fraction)
    up = chosen_end(row)
    decided = smooth(picture.alpha) if picture.stage == 1 else float(picture.stage >= 2)
    at = right if part is None and x > high.number.fraction else left
    if part is not None:
        at = left + float(part) * (right - left)
    if decided and up is not None:
        end = right if up else left
        colour = "error" if (high if up else low).code is None else "significand"
        start, stop = sorted((at, end))
        ink.rect(
            QRectF(start, y - 4, stop - start, 8),
            fill=ink.ramp(0.3, colour),
            radius=2,
            alpha=decided,
        )
    ink.line(left, y, right, y, "border", width=1.3)
    if part is not None:
        middle = (left + right) / 2
        ink.line(middle, y - 5, middle, y + 5, "muted", width=1.0, dash=True)
    for tick, spot, this in ((low, left, False), (high, right, True)):
        picked = decided > 0.5 and up is this
        colour = "error" if tick.code is None else "significand"
        ink.circle(
            spot,
            y,
            4.6 if picked else 3.6,
            fill=colour if picked else "surface",
            line=colour,
            width=1.5,
        )
    tip = clamp(line.height() * 0.28, 5.0, 9.0)
    if part is None:
        away = 1 if x > high.number.fraction else -1
        ink.arrow(at - away * 22, y - tip, at + away * 4, y - tip, "weight", width=1.6, head=6)
    else:
        moved = at if up is None else mix(at, right if up else left, 0.0)
        points = [
            QPointF(moved, y),
            QPointF(moved - 0.5 * tip, y - tip),
            QPointF(moved + 0.5 * tip, y - tip),
        ]
        ink.polygon(points, fill="weight")
        if line.height() >= 2.1 * ink.line_height(small) and picture.stage >= 1:
            text = decimal(part, 3, 5)
            wide = ink.text_width(text, picture.size(10), mono=True)
            spot = clamp(at + 0.5 * tip + 2, left, right - wide)
            if spot < at < spot + wide:
                spot = at - 0.5 * tip - 2 - wide
            ink.label(
                spot,
                y - tip - 1,
                text,
                size=picture.size(10),
                mono=True,
                colour="weight",
                anchor="left middle",
            )
    if columns.low[1]:
        for tick, column, align, this in (
            (low, columns.low, "right middle", False),
            (high, columns.high, "left middle", True),
        ):
            picked = decided > 0.5 and up is this
            where = QRectF(column[0], line.top(), column[1], line.height())
            ink.text(
                where,
                _text_of(ink, row.info, tick, column[1], small),
                size=small,
                mono=True,
                bold=picked,
                align=align,
                colour="error" if tick.code is None else "text" if picked else "muted",
            )


def chosen_end(row: Row, code: int | None = None) -> bool | None:
    """Whether a code (the chosen one) is at the upper neighbour, beyond it included; None where the
    number is exact or has no place."""
    if not _split(row):
        return None
    code = row.encoded.code if code is None else code
    low, high = row.between
    if code == low.code:
        return False
    if code == high.code:
        return True
    number = decode(row.info, code).number
    if number.kind == "finite":  # −0 for +0
        return number.fraction >= high.number.fraction
    return high.code is None


def _three_bits(
    ink: Ink, line: QRectF, picture: Picture, row: Row, columns: Columns, small: float
) -> None:
    cut = row.encoded.cut
    if cut is None or not columns.bits[1] or picture.stage < 1:
        return
    wide, tall = columns.bits[1] / 3, min(line.height() - 6, small * 1.6)
    for i, bit in enumerate((cut.guard, cut.round, cut.sticky)):
        spot = QRectF(columns.bits[0] + i * wide + 1, line.center().y() - tall / 2, wide - 2, tall)
        ink.rect(spot, fill="weight" if bit else ink.ramp(0.12, "weight"), radius=3)
        ink.text(
            spot.adjusted(-2, 0, 2, 0),
            str(bit),
            size=small,
            mono=True,
            elide=False,
            bold=bool(bit),
            align="center middle",
            colour="surface" if bit else "weight",
        )


def _modes(
    ink: Ink, line: QRectF, picture: Picture, row: Row, columns: Columns, small: float
) -> None:
    """A triangle per rounding, towards the neighbour it takes."""
    if not columns.modes[1] or picture.stage < 2:
        return
    wide, y = columns.modes[1] / len(MODES), line.center().y()
    size = clamp(0.15 * line.height(), 3.2, 0.3 * wide)
    for i, (mode, code) in enumerate(zip(MODES, row.choices, strict=True)):
        up = chosen_end(row, code)
        if up is None:
            continue
        x = columns.modes[0] + (i + 0.5) * wide
        away = size if up else -size
        points = [QPointF(x + away, y), QPointF(x - away, y - size), QPointF(x - away, y + size)]
        chosen = mode == picture.trace.params.rounding
        lost = (row.between[1] if up else row.between[0]).code is None
        colour = "error" if lost else "significand" if chosen else "border"
        ink.polygon(points, fill=colour if chosen else "surface", line=colour)


def _read(ink: Ink, picture: Picture, row: Row) -> ReadOut:
    """Everything about a format on its line."""
    info, x = row.info, picture.shared.source
    lines = []
    ends = between(row)
    if ends is not None:
        low, high = (decimal(v, 14, 20) for v in ends)
        lines.append(ink.say("read_between", low=low, high=high))
        lines.append(ink.say("read_gap", gap=rounded(ends[1] - ends[0])))
        part = share(row, x.fraction)
        if part is not None:
            lines.append(ink.say("read_share", share=rounded(1000 * part, 4)))
        else:
            lines.append(ink.say("read_outside"))
        takers = {True: [], False: []}  # type: dict[bool, list[str]]
        for mode, code in zip(MODES, row.choices, strict=True):
            up = chosen_end(row, code)
            if up is not None:
                takers[up].append(ink.say(mode))
        for up, key in ((False, "read_lower"), (True, "read_upper")):
            if takers[up]:
                lines.append(ink.say(key, modes="; ".join(takers[up])))
    becomes = shown(row.decoded.number, 17, 24)
    lines.append(ink.say("read_becomes", code=info.hex(row.encoded.code), value=becomes))
    return ReadOut(info.label, (*lines, ink.say("row_click")))
