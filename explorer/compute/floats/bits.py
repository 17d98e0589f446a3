"""The bits lab: one number on its way into a format, and what comes back.

Seven steps: the value, normalised to 1.… × 2^e, the bias added, the significand cut, rounded, the
bits packed, decoded again. Beside them, the same number in all formats.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from explorer.compute.floats.codec import (
    OVERFLOWS,
    ROUNDINGS,
    Decoded,
    Encoded,
    at_order,
    decode,
    encode,
    order,
)
from explorer.compute.floats.formats import BITS_FORMATS, FORMATS, FormatInfo
from explorer.compute.floats.numbers import LONGEST, TAKES, Number, finite, parse
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message

STAGES = ("value", "normalise", "bias", "cut", "round", "pack", "decode")


@dataclass(frozen=True)
class Params:
    """A number or bits, the format, and the two policies of a conversion.

    `value` is a number (see `numbers.parse`), or the very bits of the format after a #, in
    hexadecimal (#2E66) or binary (#0 01011 1001100110). Painting bits writes here too, so there is
    one answer to "which number is shown": this one.
    """

    value: str = param(
        "0.1",
        label=QT_TRANSLATE_NOOP("floats/bits", "Value or bits"),
        help=QT_TRANSLATE_NOOP(
            "floats/bits",
            "0.1, 1/3, 2**-14, 0x1.8p3, 1+2^-11, inf, nan; or the bits themselves: #2E66",
        ),
        longest=LONGEST,
    )
    format: str = param(
        "fp16",
        choices=BITS_FORMATS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/bits", "FP32"),
            QT_TRANSLATE_NOOP("floats/bits", "BF16"),
            QT_TRANSLATE_NOOP("floats/bits", "FP16"),
            QT_TRANSLATE_NOOP("floats/bits", "FP8 E5M2"),
            QT_TRANSLATE_NOOP("floats/bits", "FP8 E4M3FN"),
        ),
        label=QT_TRANSLATE_NOOP("floats/bits", "Format"),
    )
    rounding: str = param(
        "nearest_even",
        choices=ROUNDINGS[:5],
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/bits", "nearest, ties to even"),
            QT_TRANSLATE_NOOP("floats/bits", "nearest, ties away from 0"),
            QT_TRANSLATE_NOOP("floats/bits", "toward 0 (cut off)"),
            QT_TRANSLATE_NOOP("floats/bits", "up, toward +∞"),
            QT_TRANSLATE_NOOP("floats/bits", "down, toward −∞"),
        ),
        label=QT_TRANSLATE_NOOP("floats/bits", "Rounding"),
    )
    overflow: str = param(
        "infinity",
        choices=OVERFLOWS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/bits", "infinity, or NaN without one"),
            QT_TRANSLATE_NOOP("floats/bits", "the largest number (saturate)"),
        ),
        label=QT_TRANSLATE_NOOP("floats/bits", "Too large becomes"),
    )


@dataclass(frozen=True)
class Row:
    """The number in one format: how it was encoded, and what it became."""

    format: str
    encoded: Encoded
    decoded: Decoded


@dataclass(frozen=True)
class Tick:
    """A place on the number line: a representable number, or the one that would come next beyond
    the largest (`code` is None)."""

    code: int | None
    number: Number


@dataclass(frozen=True)
class Shared:
    """All that the steps have in common.

    `ticks` are the neighbours on the number line in rising order: the two that enclose the value
    (or the result, where the value is exact) and those next to them. Empty for infinity and NaN.
    `rows` has every format of BITS_FORMATS; `painted` says that the bits themselves were given.
    """

    source: Number
    painted: bool
    row: Row
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Step:
    """What is settled at a stage: the bits, and a mask of those that are known by then."""

    stage: Literal["value", "normalise", "bias", "cut", "round", "pack", "decode"]
    bits: int
    known: int


def run(params: Params) -> Producer:
    """Follow one number into the format and back. Shared is a `Shared`, the steps are `Step`s."""
    info = FORMATS[params.format]
    painted = read_bits(params.value, info)
    source = parse(params.value) if painted is None else decode(info, painted).number
    rows = []
    for name in BITS_FORMATS:
        other = FORMATS[name]
        encoded = encode(other, source, params.rounding, params.overflow)
        if painted is not None and name == params.format:
            encoded = Encoded(painted, encoded.cut, False, False)
        rows.append(Row(name, encoded, decode(other, encoded.code)))
        yield None
    row = next(row for row in rows if row.format == params.format)
    shared = Shared(source, painted is not None, row, neighbours(info, source, row), tuple(rows))
    sections = tuple(Section(s, i, Message(f"section_{s}")) for i, s in enumerate(STAGES))
    hexadecimal = re.fullmatch(r"\s*(0[xX][0-9a-fA-F]+)\s*", params.value)
    notices = (message("notice_hex", text=hexadecimal[1]),) if hexadecimal else ()
    return Trace(params, stages(info, row, source), shared, sections, notices=notices)


def read_bits(text: str, info: FormatInfo) -> int | None:
    """The code after a "#", in hexadecimal or binary digits; None for other text.

    Raises ParamError where the number of digits is not the format's.
    """
    plain = text.strip()
    if not plain.startswith("#"):
        return None
    digits = re.sub(r"[ _]|^0[xXbB]", "", plain[1:].strip())
    if len(digits) == info.bits and re.fullmatch("[01]+", digits):
        return int(digits, 2)
    if len(digits) == len(info.hex(0)) - 2 and re.fullmatch("[0-9a-fA-F]+", digits):
        return int(digits, 16)
    raise ParamError(
        "value", text, TAKES, "rule", "error_bits",
        {"format": info.label, "hex": len(info.hex(0)) - 2, "bits": info.bits},
    )  # fmt: skip


def stages(info: FormatInfo, row: Row, source: Number) -> tuple[Step, ...]:
    """The bits as they stand at each stage, and which of them are settled."""
    code, everything = row.encoded.code, (1 << info.bits) - 1
    sign, exponent = info.sign_mask, info.highest_field << info.fraction_bits
    cut = row.encoded.cut
    known = {"value": 0, "normalise": sign, "bias": sign | exponent}
    held = dict.fromkeys(STAGES, code)
    magnitude = 0 if cut is None else cut.field << info.fraction_bits | cut.kept % info.hidden
    if cut is None or magnitude > info.largest_code:
        # a special value, or a number too large even when cut: only packing settles the rest
        known |= {"bias": sign, "cut": sign, "round": sign}
    else:
        before = code & sign | magnitude
        held |= {"bias": before, "cut": before, "round": before + cut.up}
    return tuple(Step(s, held[s], known.get(s, everything)) for s in STAGES)  # type: ignore[arg-type]  # by stage


def neighbours(info: FormatInfo, source: Number, row: Row) -> tuple[Tick, ...]:
    """The representable numbers around a finite value, in rising order."""
    cut = row.encoded.cut
    if cut is None:
        return ()
    # the code of the neighbour toward zero, as a place on the number line
    base = ((max(cut.scale, info.least_exponent) + info.bias) << info.fraction_bits) + (
        cut.kept - info.hidden
    )
    below = min(base, info.largest_code)
    inner = -below if source.negative else below
    away = -1 if source.negative else 1
    exact = cut.left[0] == 0 and base == below
    places = sorted(inner + away * offset for offset in ((-1, 0, 1) if exact else (-1, 0, 1, 2)))
    ticks = []
    for place in places:
        code = at_order(info, place)
        if place == 0 and source.negative:
            code = info.negative_zero_code
        if code is not None:
            ticks.append(Tick(code, decode(info, code).number))
        elif abs(place) == info.largest_code + 1:
            top = decode(info, info.largest_code)
            beyond = top.number.magnitude + Fraction(2) ** top.ulp
            ticks.append(Tick(None, finite(-beyond if place < 0 else beyond)))
    return tuple(ticks)


def place_of(info: FormatInfo, tick: Tick) -> int:
    """The place of a tick on the line of codes (see `codec.order`)."""
    if tick.code is not None:
        return order(info, tick.code)
    return -info.largest_code - 1 if tick.number.negative else info.largest_code + 1
