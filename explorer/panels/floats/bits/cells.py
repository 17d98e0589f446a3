"""Where the bits of the register are, what each means, and painting them with the mouse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import Cut, decode, power_of_two
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.notation import binary_digits, decimal, painted_text, shown
from explorer.compute.floats.numbers import finite
from explorer.panels.floats.bits.pieces import Picture, bit_key, digits_for, field_colour, signed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

GAP = 0.35  # between fields, in cells
CUT_CELLS = 3  # guard, round, sticky


@dataclass(frozen=True)
class Cells:
    """Where the bits are. Bit 0 is the last of the significand; the ghost cell of the hidden bit
    stands between exponent and significand."""

    info: FormatInfo
    left: float
    top: float
    cell: float
    height: float

    @staticmethod
    def columns(info: FormatInfo) -> float:
        """The width of everything in cells: bits, hidden bit, gaps, and what is cut off."""
        return _before_hidden(info) + 1 + info.fraction_bits + 0.3 + CUT_CELLS

    def x(self, bit: int) -> float:
        """The left edge of a bit."""
        info = self.info
        if bit < info.fraction_bits:
            column = _before_hidden(info) + info.fraction_bits - bit
        elif bit < info.exponent_bits + info.fraction_bits:
            place = info.exponent_bits + info.fraction_bits - 1 - bit
            column = info.signed * (1 + GAP) + place
        else:
            column = 0.0
        return self.left + column * self.cell

    def rect(self, bit: int) -> QRectF:
        """The box of a bit."""
        return QRectF(self.x(bit), self.top, self.cell, self.height)

    def ghost(self) -> QRectF:
        """The box of the hidden bit."""
        left = self.left + _before_hidden(self.info) * self.cell
        return QRectF(left, self.top, self.cell, self.height)

    def exponent(self) -> tuple[float, float]:
        """The left and right edge of the exponent field; of nothing where there is none."""
        info = self.info
        left = self.left + info.signed * (1 + GAP) * self.cell
        return left, left + info.exponent_bits * self.cell

    @property
    def end(self) -> float:
        """The right edge of the last bit: where the significand is cut."""
        return self.ghost().right() + self.info.fraction_bits * self.cell

    def whole(self) -> QRectF:
        """All bits, gaps included."""
        return QRectF(self.left, self.top, self.end - self.left, self.height)

    def bit_at(self, x: float) -> int:
        """The bit nearest to a horizontal position."""
        return min(range(self.info.bits), key=lambda bit: abs(self.x(bit) + self.cell / 2 - x))


def _before_hidden(info: FormatInfo) -> float:
    """Cells to the left of the hidden bit: sign and exponent, each with a gap after it."""
    sign = 1 + GAP if info.signed else 0.0
    return sign + (info.exponent_bits + GAP if info.exponent_bits else 0.0)


def painted(cells: Cells, code: int, start: QPointF, point: QPointF) -> int:
    """The code after painting from one point to another: the first bit is flipped, and the others
    that were crossed take its new state."""
    first, last = cells.bit_at(start.x()), cells.bit_at(point.x())
    on = not code >> first & 1
    for bit in range(min(first, last), max(first, last) + 1):
        code = code | 1 << bit if on else code & ~(1 << bit)
    return code


def mark_register(ink: Ink, cells: Cells, picture: Picture) -> None:
    info, shared, params = cells.info, picture.shared, picture.trace.params
    code = shared.row.encoded.code

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase == "wheel":
            return None
        changed = painted(cells, code, gesture.start, gesture.point)
        return {"value": painted_text(info, changed, params.rounding, params.overflow)}

    def read(point: QPointF) -> ReadOut:
        return read_bit(ink, picture, cells.bit_at(point.x()))

    ink.mark(cells.whole(), read, edit=edit, name="bits")
    for bit in range(info.bits):
        told = read_bit(ink, picture, bit)
        ink.mark(cells.rect(bit), told, select=bit_key(bit), name=f"bit {bit}")
    cut = shared.row.encoded.cut
    if cut is not None:
        below = QRectF(
            cells.ghost().left(), cells.top + cells.height + 2, cells.end - cells.ghost().left(), 28
        )
        ink.mark(below, _read_exact(ink, picture, cut), name="exact")
    ink.mark(cells.ghost(), lambda _: _read_hidden(ink, picture), name="hidden")
    if cut is None:
        return
    for i, key in enumerate(("guard_read", "round_read", "sticky_read")):
        spot = QRectF(cells.end + (0.3 + i) * cells.cell, cells.top, cells.cell, cells.height + 30)
        state = (cut.guard, cut.round, cut.sticky)[i]
        left = decimal(Fraction(*cut.left), 9)
        ink.mark(
            spot, ReadOut(f"{ink.say(key)} = {state}", (ink.say("cut_off", left=left),)), name=key
        )


def read_bit(ink: Ink, picture: Picture, bit: int) -> ReadOut:
    """What a bit means, with the numbers of the code, and what flipping it would do."""
    info, row = picture.info, picture.shared.row
    decoded, colour = row.decoded, field_colour(picture.info, bit)
    state = decoded.code >> bit & 1
    title = ink.say("bit_title", bit=bit, field=ink.say(colour), state=state)
    if colour == "sign":
        what = ink.say("bit_sign", state=state, sign=signed(-1 if state else 1))
    elif decoded.number.kind != "finite":
        what = ink.say("bit_payload")
    elif colour == "exponent":
        weight = 1 << (bit - info.fraction_bits)
        what = ink.say("bit_exponent", state=state, weight=weight, field=decoded.exponent_field)
    else:
        place = bit - info.fraction_bits
        value = state * power_of_two(place + decoded.exponent)
        what = ink.say(
            "bit_significand",
            state=state,
            place=signed(place),
            exponent=signed(decoded.exponent),
            value=decimal(value),
        )
    flipped = decode(info, decoded.code ^ (1 << bit))
    digits = digits_for(info) + 1
    before, after = (shown(d.number, digits, digits + 4) for d in (decoded, flipped))
    change = ink.say("bit_flip", before=before, after=after)
    return ReadOut(title, (what, change))


def _read_exact(ink: Ink, picture: Picture, cut: Cut) -> ReadOut:
    """The significand before rounding, in binary and in decimal."""
    x = picture.shared.source.magnitude
    digits, more = binary_digits(x, cut.scale, 44)
    exact = shown(finite(x / power_of_two(cut.scale)), 24, 40)
    written = f"{digits[:-44]}.{digits[-44:]}" + ("…" if more else "")
    return ReadOut(ink.say("exact_read", scale=signed(cut.scale)), (written, exact))


def _read_hidden(ink: Ink, picture: Picture) -> ReadOut:
    decoded = picture.shared.row.decoded
    if decoded.number.kind != "finite":
        return ReadOut(ink.say("hidden"), (ink.say("hidden_none"),))
    key = "hidden_one" if decoded.hidden else "hidden_zero"
    return ReadOut(ink.say("hidden_title", state=decoded.hidden), (ink.say(key),))
