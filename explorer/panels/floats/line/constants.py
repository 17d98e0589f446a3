"""The constants of a format: a table of definition and torch side by side, their places on the
axis, and where torch and the definitions part over all formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import floor_log2, power_of_two
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.line.facts import (
    FIELDS,
    Fact,
    Facts,
    definitions,
    smallest_positive,
)
from explorer.compute.floats.line.params import CHOICES, Shared
from explorer.compute.floats.line.ticks import log2_of
from explorer.compute.floats.notation import decimal, exact_decimal
from explorer.core.formatting import superscript
from explorer.panels.floats.line.axis import Window, is_click
from explorer.panels.floats.line.layout import sides
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

SIGNS = {"agrees": "✓", "differs": "≠", "no field": "–", "raises": "!", "no dtype": "–"}
TONES = {
    "agrees": "ok", "differs": "error", "no field": "warn", "raises": "error", "no dtype": "muted",
}  # fmt: skip
#: Where a field's definition points on the axis, in the order of the flags.
FLAGS = ("smallest_subnormal", "smallest_normal", "eps", "max")


def digits_text(value: Fraction) -> str:
    """The decimal digits of a constant; "≈" where there are more of them than stand there."""
    digits = decimal(value, 5, 9)
    return f"≈ {digits.replace('…', '')}" if "…" in digits else digits


def exact_text(value: Fraction) -> str:
    """A constant for reading: a power of two where it is one, and its decimal digits."""
    size = abs(value)
    sign = "−" if value < 0 else ""
    digits = digits_text(value)
    if size == power_of_two(floor_log2(size)) and size != 1:
        joined = digits if digits.startswith("≈") else f"= {digits}"
        return f"{sign}2{superscript(floor_log2(size))} {joined}"
    return digits


def tone_of(info: FormatInfo, fact: Fact) -> str:
    """The colour of a verdict; a resolution that promises no digit at all is a warning."""
    empty = fact.field == "resolution" and definitions(info)["resolution"] == 1
    return "warn" if empty and fact.verdict == "agrees" else TONES[fact.verdict]


def torch_text(ink: Ink, facts: Facts, fact: Fact) -> str:
    """What torch has for a constant."""
    if fact.torch is not None:
        if fact.field == "resolution":  # a power of ten: the double near it is no better to read
            return plain(fact.torch)
        return digits_text(Fraction(fact.torch))
    if fact.verdict == "raises":
        return facts.error
    return ink.say("torch_" + fact.verdict.replace(" ", "_"))


def plain(value: float) -> str:
    """A double as Python writes it, with a true minus."""
    return f"{value:g}".replace("-", "−")


def rule_text(info: FormatInfo, field: str) -> str:
    """The definition of a constant with this format's numbers."""
    m, b, e = info.fraction_bits, info.bias, info.least_exponent
    largest = definitions(info)["max"]
    top = floor_log2(largest)
    lead, gap = decimal(largest / power_of_two(top), 5, 9), 2 - largest / power_of_two(top)
    if "…" in lead and gap == power_of_two(floor_log2(gap)):  # all significand bits are 1
        lead = f"(2 − 2{superscript(floor_log2(gap))})"
    return {
        "eps": f"2{superscript(-m)}",
        "resolution": f"10^−⌊{m}·log₁₀2⌋",
        "tiny": f"2^(1−{b})",
        "smallest_normal": f"2^(1−{b})",
        "smallest_subnormal": f"2^({e}−{m})".replace("-", "−"),
        "max": f"{lead} × 2{superscript(top)}",
        "min": "−max" if info.signed else f"2{superscript(-b)}",
    }[field]


def draw_table(ink: Ink, box: QRectF, shared: Shared, name: str) -> None:
    """The constants of one format: name, definition, value, what torch says, the verdict."""
    info, facts = FORMATS[name], shared.facts_of(name)
    height = min((box.height() - 10) / (len(facts.facts) + 1), 30.0 * ink.view.text_scale)
    key = ("line table", sides(box), facts, shared.torch)
    ink.layer(key, lambda inner: _table(inner, box, height, facts, shared.torch))
    for i, fact in enumerate(facts.facts):
        row = QRectF(box.left(), box.top() + (i + 1) * height, box.width(), height)
        ink.mark(row, _reader(ink, info, facts, fact), name=f"fact {fact.field}")


def _reader(ink: Ink, info: FormatInfo, facts: Facts, fact: Fact) -> Callable[[QPointF], ReadOut]:
    return lambda _: read_fact(ink, info, facts, fact)


def _table(ink: Ink, box: QRectF, height: float, facts: Facts, version: str) -> None:
    info = FORMATS[facts.format]
    exact = definitions(info)
    size = "small" if height >= ink.line_height("small") else "tiny"
    head = ("", ink.say("table_rule"), ink.say("table_value"),
            ink.say("table_torch", version=version))  # fmt: skip
    room = box.width() - 22

    def cells_of(digits_only: bool) -> list[tuple[str, str, str, str]]:
        return [
            (f.field, rule_text(info, f.field),
             digits_text(exact[f.field]) if digits_only else exact_text(exact[f.field]),
             torch_text(ink, facts, f))
            for f in facts.facts
        ]  # fmt: skip

    def widths(rows: list[tuple[str, str, str, str]], size: str) -> list[float]:
        wide = (max(ink.text_width(row[i], size, mono=True) for row in rows) for i in range(4))
        return [each + 14 for each in wide]

    texts = cells_of(False)
    need = widths([*texts, head], size)
    if room < sum(need) - need[1]:  # a narrow stage: no powers of two
        texts, head, size = cells_of(True), (*head[:3], "torch"), "tiny"
        need = widths([*texts, head], size)
    rule = room >= sum(need)
    columns = [need[0], need[1] if rule else 0.0, need[2], need[3]]
    spare = max(room - sum(columns), 0.0) / 3
    lefts = [box.left()]
    for wide in columns[:-1]:
        lefts.append(lefts[-1] + wide + (spare if wide else 0.0))

    def write(y: float, cells: tuple[str, ...], tones: tuple[str, ...], bold: bool) -> None:
        for i, (left, text, tone) in enumerate(zip(lefts, cells, tones, strict=True)):
            if i == 1 and not rule:
                continue
            end = lefts[i + 1] if i < 3 else box.right() - 20
            if i == 0 and not rule:
                end = lefts[2]
            ink.text(QRectF(left, y, end - left - 6, height), text, size=size, mono=not bold,
                     colour=tone, bold=bold)  # fmt: skip

    write(box.top(), head, ("muted",) * 4, False)
    for i, (fact, cells) in enumerate(zip(facts.facts, texts, strict=True)):
        y = box.top() + (i + 1) * height
        ink.line(box.left(), y, box.right(), y, "hairline")
        tone = tone_of(info, fact)
        write(y, cells, ("text", "muted", "text", tone), False)
        sign = QRectF(box.right() - 20, y, 18, height)
        ink.text(sign, SIGNS[fact.verdict], size=size, bold=True, colour=tone,
                 align="center middle")  # fmt: skip


def read_fact(ink: Ink, info: FormatInfo, facts: Facts, fact: Fact) -> ReadOut:
    """A constant: its definition with numbers, all its digits, what torch says and why."""
    exact = definitions(info)[fact.field]
    digits = exact_decimal(exact) or decimal(exact, 24, 48)
    if len(digits) > 48:
        digits = decimal(exact, 24, 48)
    lines = [
        ink.say(f"field_{fact.field}"),
        f"{rule_text(info, fact.field)} = {digits}",
        ink.say("read_torch", text=torch_text(ink, facts, fact)),
    ]
    if fact.verdict != "agrees":
        lines.append(ink.say("verdict_" + fact.verdict.replace(" ", "_")))
    elif tone_of(info, fact) == "warn":
        lines.append(ink.say("verdict_no_digit", step=exact_text(smallest_positive(info))))
    return ReadOut(f"{info.label}: {fact.field}", tuple(lines))


def draw_flags(ink: Ink, bar: QRectF, info: FormatInfo, window: Window, top: float) -> None:
    """The constants as flags above a format's bar, at as many heights as keep them apart."""
    exact = definitions(info)
    line = ink.line_height("tiny")
    flags = []
    for field in FLAGS:
        if field in exact and window.inside(log2_of(exact[field])):
            name = field if field != "smallest_normal" else ink.say("flag_tiny")
            x = float(window.x(log2_of(exact[field])))
            flags.append((x, name, field))
    if window.inside(0.0):
        flags.append((float(window.x(0.0)), "1", "one"))
    taken: list[list[tuple[float, float]]] = []
    shown = []
    for x, text, field in sorted(flags):
        wide = ink.text_width(text, "tiny", mono=True) + 10
        left = min(max(x - wide / 2, window.left), window.right - wide)
        row = 0
        while row < len(taken) and any(left < b and a < left + wide for a, b in taken[row]):
            row += 1
        y = bar.top() - 6 - (row + 1) * line
        if y < top:
            continue
        if row == len(taken):
            taken.append([])
        taken[row].append((left, left + wide))
        tone = "warn" if field == "smallest_subnormal" else "text"
        ink.line(x, y + line, x, bar.bottom(), tone, width=1.4)
        shown.append((QRectF(left, y, wide, line), text, tone))
    for tag, text, tone in shown:  # over all the poles
        ink.rect(tag.adjusted(3, 1, -3, -1), fill="surface")
        ink.text(tag, text, size="tiny", mono=True, colour=tone, align="center middle",
                 elide=False)  # fmt: skip


def draw_overview(ink: Ink, box: QRectF, shared: Shared, chosen: str) -> None:
    """Every format against every constant: where torch agrees, differs, or has nothing to say."""
    line = ink.line_height("tiny")
    rows = [facts for facts in shared.facts if facts.dtype]
    height = min((box.height() - 2 * line - 4) / (len(rows) + 1), 24.0 * ink.view.text_scale)
    if height < line * 0.95:
        return
    names = max(ink.text_width(FORMATS[f.format].label, "tiny", bold=True) for f in rows) + 14
    ends = column_ends(ink, box.left() + names, box.right())
    key = ("line overview", sides(box), shared.facts, chosen)
    ink.layer(key, lambda inner: _overview(inner, box, height, ends, shared, chosen))
    for r, facts in enumerate(rows):
        for fact in facts.facts:
            cell = column(ends, fact.field, box.top() + (r + 1) * height, height)
            ink.mark(
                cell, _reader(ink, FORMATS[facts.format], facts, fact),
                edit=chooser(facts.format, cell) if facts.format in CHOICES else None,
                name=f"fact {facts.format} {fact.field}",
            )  # fmt: skip


def column_ends(ink: Ink, left: float, right: float) -> tuple[float, ...]:
    """Where the columns begin, and the last one ends: each as wide as its name asks for."""
    need = [ink.text_width(field, "tiny", mono=True) + 4 for field in FIELDS]
    spare = (right - left - sum(need)) / len(need)
    if spare < 0:
        need, spare = [1.0] * len(need), (right - left) / len(need) - 1
    return tuple(left + sum(need[:i]) + i * spare for i in range(len(need) + 1))


def column(ends: tuple[float, ...], field: str, top: float, height: float) -> QRectF:
    """A cell of the overview."""
    place = FIELDS.index(field)
    return QRectF(ends[place], top, ends[place + 1] - ends[place], height)


def _overview(
    ink: Ink, box: QRectF, height: float, ends: tuple[float, ...], shared: Shared, chosen: str
) -> None:
    for field in FIELDS:
        cell = column(ends, field, box.top(), height).adjusted(0, 0, -2, 0)
        ink.text(cell, field, size="tiny", mono=True, colour="muted", align="center middle")
    y = box.top()
    for facts in shared.facts:
        if not facts.dtype:
            continue
        y += height
        info, bold = FORMATS[facts.format], facts.format == chosen
        row = QRectF(box.left(), y, box.width(), height)
        if bold:
            ink.rect(row.adjusted(0, 1, 0, -1), fill="raised", radius=4)
        ink.text(row.adjusted(6, 0, 0, 0), info.label, size="tiny", bold=bold)
        for fact in facts.facts:
            cell = column(ends, fact.field, y, height)
            ink.text(cell, SIGNS[fact.verdict], size="tiny", bold=True,
                     colour=tone_of(info, fact), align="center middle")  # fmt: skip
    without = ", ".join(FORMATS[f.format].label for f in shared.facts if not f.dtype)
    ink.text(QRectF(box.left() + 6, y + height + 3, box.width() - 6, box.bottom() - y - height - 3),
             ink.say("table_without", formats=without), size="tiny", colour="muted", wrap=True,
             align="left top")  # fmt: skip


def chooser(name: str, area: QRectF) -> Callable[[Gesture], Mapping[str, Any] | None]:
    """A click in an area chooses a format."""

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        return {"format": name} if is_click(gesture, area) else None

    return edit


def flag_at(point: QPointF, info: FormatInfo, window: Window) -> str | None:
    """The constant whose flag is under a point, within a few pixels."""
    exact = definitions(info)
    near = {
        field: abs(float(window.x(log2_of(exact[field]))) - point.x())
        for field in FLAGS if field in exact
    }  # fmt: skip
    best = min(near, key=lambda field: near[field])
    return best if near[best] < 6 else None
