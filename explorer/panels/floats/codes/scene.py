"""The picture of all codes: the map, the bits of the lit ones, and where the numbers are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import decode
from explorer.compute.floats.codes import KINDS, NAMED, Shared, Step
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.notation import exact_decimal
from explorer.core.formatting import superscript
from explorer.core.trace import Trace
from explorer.panels.floats.codes.cells import Grid, draw_cells, draw_headings, short
from explorer.panels.floats.codes.density import (
    draw_linear,
    draw_logarithmic,
    read_place,
    window_of,
)
from explorer.panels.floats.codes.strip import draw_strip
from explorer.panels.floats.codes.telling import headline, subtitle
from explorer.panels.floats.line.axis import is_click
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark, Open, ReadOut, Scene

SWATCH = {"zero": "neutral", "subnormal": "warn", "normal": "weight", "infinity": "error"}


class CodesScene(Scene):
    """Every code of a format is a cell; a step lights those of a class or an exponent."""

    smallest = (480, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = min(int(at), len(trace) - 1)
        step, shared, params = trace[index], trace.shared, trace.params
        small, body = ink.line_height("small"), ink.line_height("body")
        compact = rect.height() < 520
        _draw_head(ink, rect, trace, index)
        y = rect.top() + body + small + 6
        wide = rect.width() >= 900 and rect.width() > 1.35 * rect.height()
        side = rect.width() * 0.40 if wide else rect.width()
        left = rect.right() - side if wide else rect.left()
        y += _draw_chips(ink, QRectF(left, y, side, 200), trace) + 6
        strip = QRectF(left + 4, y + 4, side - 8, 2 * small + 2)
        draw_strip(ink, strip, shared, step)
        y = strip.bottom() + (6 if compact else 10)
        y += _draw_classes(ink, QRectF(left, y, side, 60), trace, step) + (4 if compact else 8)
        tiny = ink.line_height("tiny")
        low = (2 * tiny + 24) if compact else (2 * tiny + 34)
        linear = 0.0 if compact and not wide else 2 * tiny + 22
        if wide:
            area = QRectF(rect.left(), rect.top() + body + small + 6, rect.width() - side - 18, 0)
            area.setBottom(rect.bottom())
            rest = rect.bottom() - y
            tall, low = min(rest * 0.46, 220), min(rest * 0.38, 180)
            gap = (rest - tall - low) / 3
            log_box = QRectF(left, y + gap, side, tall)
            linear_box = QRectF(left, log_box.bottom() + gap, side, low)
        else:
            area = QRectF(rect.left(), y, rect.width(), rect.bottom() - y - low - linear - 8)
            log_box = QRectF(rect.left() + 4, area.bottom() + 6, rect.width() - 8, low)
            linear_box = QRectF(rect.left() + 4, log_box.bottom() + 4, rect.width() - 8, linear)
        _draw_map(ink, area, trace, index)
        key = ("codes density", repr(params), index, *(log_box.left(), log_box.top(),
               log_box.width(), log_box.height(), linear))  # fmt: skip

        def density(inner: Ink) -> None:
            draw_logarithmic(inner, log_box, shared, step)
            if linear:
                draw_linear(inner, linear_box, shared, step)

        ink.layer(key, density)
        window = window_of(shared, log_box)
        ink.mark(log_box, lambda point: read_place(ink, point, window, shared), name="density")


def _draw_head(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    text = ink.say(headline(trace, index))
    sizes = [
        s for s in ("body", "small", "tiny") if ink.text_width(text, s, bold=True) <= rect.width()
    ]
    first = QRectF(rect.left(), rect.top(), rect.width(), ink.line_height("body"))
    ink.text(first, text, size=sizes[0] if sizes else "tiny", bold=True)
    second = QRectF(rect.left(), first.bottom() + 1, rect.width(), ink.line_height("small"))
    ink.text(second, ink.say(subtitle(trace, index)), size="small", colour="muted")


def _draw_chips(ink: Ink, box: QRectF, trace: Trace) -> float:
    """The named formats to choose from, the present one filled; returns the height used."""
    current = trace.shared.named
    line = ink.line_height("tiny") + 6
    chips, x, y = [], box.left(), box.top()
    for name in NAMED:
        label = FORMATS[name].label.split()[-1]
        wide = ink.text_width(label, "tiny", bold=True) + 11
        if x + wide > box.right():
            x, y = box.left(), y + line + 3
        chips.append((name, label, QRectF(x, y, wide, line)))
        x += wide + 3

    def still(inner: Ink) -> None:
        for name, label, chip in chips:
            here = name == current
            inner.rect(chip, fill="raised" if here else "surface", radius=line / 2,
                       line="text" if here else "hairline", width=1.4 if here else 1.0)  # fmt: skip
            inner.text(chip, label, size="tiny", bold=here, align="center middle",
                       colour="text" if here else "muted")  # fmt: skip

    ink.layer(("codes chips", current, box.left(), box.top(), box.width()), still)
    for name, _, chip in chips:
        ink.mark(chip, ReadOut(FORMATS[name].label, (ink.say("read_chip"),)),
                 edit=_chooser(name, chip), name=f"format {name}")  # fmt: skip
    return y + line - box.top()


def _chooser(name: str, area: QRectF) -> Callable[[Gesture], Mapping[str, Any] | None]:
    return lambda gesture: {"format": name} if is_click(gesture, area) else None


def _draw_classes(ink: Ink, box: QRectF, trace: Trace, step: Step) -> float:
    """How many codes each class has, which is also the legend; a click goes to it."""
    shared: Shared = trace.shared
    line, x, y = ink.line_height("small"), box.left() + 4, box.top()
    starts = {section.id: section.start for section in trace.sections}
    for kind in KINDS:
        number = shared.count(kind)
        text = f"{ink.say(kind)} {number}"
        wide = 17 + ink.text_width(text, "small", bold=True)
        if x + wide > box.right():
            x, y = box.left() + 4, y + line
        swatch = QRectF(x, y + line / 2 - 5, 11, 10)
        if kind == "nan":
            ink.rect(swatch, fill="raised", line="border", width=0.8)
            ink.hatch(swatch, "neutral", gap=4.0)
        elif kind == "normal" and shared.info.signed:
            half = swatch.adjusted(0, 0, -swatch.width() / 2, 0)
            ink.rect(half, fill="negative")
            ink.rect(half.translated(half.width(), 0), fill="weight")
        else:
            ink.rect(swatch, fill=SWATCH[kind])
        ink.text(QRectF(x + 16, y, wide, line), text, size="small", bold=step.group == kind,
                 colour="text" if number else "muted")  # fmt: skip
        area = QRectF(x, y, min(wide + 4, box.right() - x), line)
        share = 100 * number / len(shared.kinds)
        ink.mark(area, ReadOut(text, (ink.say(f"class_{kind}"), f"{share:.3g}%")),
                 seek=starts.get(kind), name=f"class {kind}")  # fmt: skip
        x += wide + 14
    return y + line - box.top()


def _draw_map(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The cells, and what a click on one opens."""
    shared, step, params = trace.shared, trace[index], trace.params
    line = ink.line_height("tiny")
    box = area.adjusted(20, line + 2, -1, -2)
    grid = Grid.of(box, shared.info.bits)
    if grid.high > 90 * ink.view.text_scale:  # few codes: cells need not be taller than that
        box = QRectF(box.left(), box.top(), box.width(), 90 * ink.view.text_scale * grid.rows)
        box.moveTop(area.top() + line + 2 + (area.height() - line - 4 - box.height()) * 0.4)
        grid = Grid.of(box, shared.info.bits)
    key = ("codes map", repr(params), index, box.left(), box.top(), box.width(), box.height())

    def still(inner: Ink) -> None:
        draw_cells(inner, grid, shared, step)
        draw_headings(inner, grid, shared)

    ink.layer(key, still)
    for code in range(grid.count):
        ink.marks.append(
            Mark(grid.cell(code), _reader(ink, shared, code),
                 open=leads_to(shared.info, shared.named, code), name=f"code {code}")
        )  # fmt: skip


@lru_cache(maxsize=1024)
def leads_to(info: FormatInfo, named: str, code: int) -> Open:
    """The bits lab at a code of this format."""
    where: dict[str, Any] = {"value": f"#{code:0{info.bits}b}", "format": named or "custom"}
    if not named:
        where |= {
            "exponent_bits": info.exponent_bits, "fraction_bits": info.fraction_bits,
            "bias": str(info.bias), "specials": info.specials,
        }  # fmt: skip
    return Open("floats/bits", where, "decode")


def _reader(ink: Ink, shared: Shared, code: int) -> Callable[[QPointF], ReadOut]:
    return lambda _: read_code(ink, shared, code)


def read_code(ink: Ink, shared: Shared, code: int) -> ReadOut:
    """A code: its fields, its value with the formula filled in, what it means elsewhere."""
    info, found = shared.info, decode(shared.info, code)
    sign, field, fraction = info.fields(code)
    parts = [f"{sign}"] if info.signed else []
    if info.exponent_bits:
        parts.append(f"{field:0{info.exponent_bits}b}")
    if info.fraction_bits:
        parts.append(f"{fraction:0{info.fraction_bits}b}")
    lines = [f"{' '.join(parts)}: {ink.say(found.kind)}"]
    if found.number.kind == "finite" and found.kind != "zero":
        lead = "−" if found.number.negative else ""
        hidden = f"{found.hidden} + {fraction}/{info.hidden}" if info.fraction_bits else "1"
        digits = exact_decimal(found.number.fraction) or ""
        value = digits if 0 < len(digits) <= 30 else short(info, code)
        lines.append(f"{lead}2{superscript(found.exponent)} × ({hidden}) = {value}")
    if shared.other and shared.differs[code]:
        other = FORMATS[shared.other]
        lines.append(ink.say("read_other", format=other.label, value=short(other, code)))
    elif shared.other:
        lines.append(ink.say("read_same", format=FORMATS[shared.other].label))
    lines.append(ink.say("read_open"))
    return ReadOut(f"{info.hex(code)} = {short(info, code)}", tuple(lines))
