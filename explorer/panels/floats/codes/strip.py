"""The bits of the codes that are lit: three fields, of which some bits are settled by the group.

The border between exponent and significand can be dragged; that makes a format of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codes import LEAST_BIAS, MOST_BIAS, Shared, Step
from explorer.compute.floats.formats import SPECIALS, FormatInfo
from explorer.panels.floats.line.axis import is_click
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def settled(info: FormatInfo, step: Step) -> list[str]:
    """What each bit of the lit codes is, from the highest: "0", "1", or "" where both occur."""
    codes = step.codes.tolist()
    if not codes:
        return [""] * info.bits
    always, never = (1 << info.bits) - 1, 0
    for code in codes:
        always, never = always & code, never | code
    bits = range(info.bits - 1, -1, -1)
    return ["1" if always >> b & 1 else "" if never >> b & 1 else "0" for b in bits]


def field_of(info: FormatInfo, bit: int) -> str:
    """The field of a bit, counted from the lowest."""
    if info.signed and bit == info.bits - 1:
        return "sign"
    return "exponent" if bit >= info.fraction_bits else "significand"


def custom(info: FormatInfo, **changes: Any) -> dict[str, Any]:
    """The params that make a format of one's own out of the present one, with some changes."""
    made = {
        "format": "custom", "exponent_bits": info.exponent_bits,
        "fraction_bits": info.fraction_bits, "bias": info.bias, "specials": info.specials,
    }  # fmt: skip
    return {**made, **changes}


def draw_strip(ink: Ink, box: QRectF, shared: Shared, step: Step) -> None:
    """The bits, and to the right of them bias and the meaning of the top codes."""
    info = shared.info
    line = ink.line_height("small")
    cell = min(box.height() - 2, 30.0 * ink.view.text_scale, box.width() * 0.5 / 8)
    top = box.center().y() - cell / 2
    known = settled(info, step)
    for place, text in enumerate(known):
        bit = info.bits - 1 - place
        colour = field_of(info, bit)
        at = QRectF(box.left() + place * (cell + 2), top, cell, cell)
        full = text == "1"
        ink.rect(at, fill=ink.colour(colour) if full else ink.ramp(0.14, colour), line=colour,
                 radius=3)  # fmt: skip
        ink.text(at, text or {"sign": "s", "exponent": "e", "significand": "m"}[colour],
                 size=max(10.0, min(cell * 0.5, 15)), mono=True, align="center middle",
                 colour="surface" if full else colour, elide=False)  # fmt: skip
        ink.mark(at, _read_bit(ink, info, bit, text), name=f"bit {bit}")
    end = box.left() + info.bits * (cell + 2)
    if info.signed and info.exponent_bits + info.fraction_bits > 1:
        _draw_border(ink, QRectF(box.left(), top, end - box.left(), cell), cell, info)
    text = ink.say("strip", exponent=info.exponent_bits, fraction=info.fraction_bits,
                   bias=info.bias)  # fmt: skip
    right = QRectF(end + 12, box.center().y() - line, box.right() - end - 12, line)
    size = "small" if ink.text_width(text, "small") <= right.width() else "tiny"
    ink.text(right, text, size=size)
    meaning = ink.say(f"specials_{info.specials}")
    below = right.translated(0, line)
    size = "small" if ink.text_width(meaning, "small") <= right.width() else "tiny"
    ink.text(below, meaning, size=size, colour="muted")
    tuning = right if info.signed and info.zero else None
    if tuning is not None:
        ink.mark(tuning, ReadOut(ink.say("read_bias"), (ink.say("read_bias_how"),)),
                 edit=_bias_editor(info), name="bias")  # fmt: skip
        ink.mark(below, ReadOut(meaning, (ink.say("read_specials_how"),)),
                 edit=_specials_editor(info, below), name="specials")  # fmt: skip


def _draw_border(ink: Ink, area: QRectF, cell: float, info: FormatInfo) -> None:
    """The handle between exponent and significand."""
    x = area.left() + (1 + info.exponent_bits) * (cell + 2) - 1
    ink.line(x, area.top() - 3, x, area.bottom() + 3, "text", width=2.4)
    ink.circle(x, area.top() - 4, 3.5, fill="surface", line="text", width=1.4)
    most = info.exponent_bits + info.fraction_bits

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("drag", "release"):
            return None
        place = round((gesture.point.x() - area.left()) / (cell + 2)) - 1
        exponent = min(max(place, 0), most, 7)
        if exponent == info.exponent_bits:
            return None
        bias = max((1 << exponent >> 1) - 1 + (info.specials == "fnuz"), 0)
        return custom(info, exponent_bits=exponent, fraction_bits=most - exponent,
                      bias=bias)  # fmt: skip

    handle = QRectF(x - 7, area.top() - 6, 14, area.height() + 8)
    ink.mark(handle, ReadOut(ink.say("read_border"), (ink.say("read_border_how"),)), edit=edit,
             name="border")  # fmt: skip


def _read_bit(
    ink: Ink, info: FormatInfo, bit: int, text: str
) -> Callable[[QPointF], ReadOut | None]:
    def read(_: QPointF) -> ReadOut:
        field = ink.say(field_of(info, bit))
        said = ink.say("read_bit_free") if not text else ink.say("read_bit_set", state=text)
        return ReadOut(ink.say("read_bit", bit=bit, field=field), (said,))

    return read


def _bias_editor(info: FormatInfo) -> Callable[[Gesture], Mapping[str, Any] | None]:
    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase != "wheel" or gesture.turns == 0:
            return None
        bias = info.bias + (1 if gesture.turns > 0 else -1)
        return custom(info, bias=min(max(bias, LEAST_BIAS), MOST_BIAS))

    return edit


def _specials_editor(
    info: FormatInfo, area: QRectF
) -> Callable[[Gesture], Mapping[str, Any] | None]:
    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if not is_click(gesture, area):
            return None
        following = SPECIALS[(SPECIALS.index(info.specials) + 1) % len(SPECIALS)]
        return custom(info, specials=following)

    return edit
