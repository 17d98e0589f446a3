"""The bits lab: one number on its way into a format, and what comes back.

Three ways to look at it. "bits" follows one format in seven steps: the value, normalised to
1.… × 2^e, the bias added, the significand cut, rounded, the bits packed, decoded again. "formats"
puts the same number under a microscope in all formats at once. "libraries" asks NumPy, ml_dtypes,
torch and gfloat for the same conversions and says why they differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from explorer.compute.floats.bits_line import MODES, Row, Tick, neighbours, row_of
from explorer.compute.floats.codec import OVERFLOWS, decode
from explorer.compute.floats.formats import FORMATS, SPECIALS, FormatInfo
from explorer.compute.floats.libraries import Answers, ask
from explorer.compute.floats.numbers import LONGEST, TAKES, Number, parse
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message

STAGES = {
    "bits": ("value", "normalise", "bias", "cut", "round", "pack", "decode"),
    "formats": ("between", "cut", "round", "decode"),
    "libraries": ("ask", "round", "reasons"),
}
MOST_BIAS = 2000
OWN = QT_TRANSLATE_NOOP("floats/bits", "Your own format")


@dataclass(frozen=True)
class Params:
    """A number or bits, the format, the two policies of a conversion, and what to look at.

    `value` is a number (see `numbers.parse`), or the very bits of the format after a #, in
    hexadecimal (#2E66) or binary (#0 01011 1001100110). Painting bits writes here too, so there is
    one answer to "which number is shown": this one. The last four fields describe the format
    "custom".
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
        choices=(*FORMATS, "custom"),
        choice_labels=(
            *(info.label for info in FORMATS.values()),
            QT_TRANSLATE_NOOP("floats/bits", "your own (below)"),
        ),
        label=QT_TRANSLATE_NOOP("floats/bits", "Format"),
    )
    rounding: str = param(
        "nearest_even",
        choices=MODES,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/bits", "nearest, ties to even"),
            QT_TRANSLATE_NOOP("floats/bits", "nearest, ties away from 0"),
            QT_TRANSLATE_NOOP("floats/bits", "toward 0 (cut off)"),
            QT_TRANSLATE_NOOP("floats/bits", "up, toward +∞"),
            QT_TRANSLATE_NOOP("floats/bits", "down, toward −∞"),
            QT_TRANSLATE_NOOP("floats/bits", "to odd (last bit 1 if inexact)"),
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
    show: str = param(
        "bits",
        choices=tuple(STAGES),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/bits", "one format"),
            QT_TRANSLATE_NOOP("floats/bits", "all formats"),
            QT_TRANSLATE_NOOP("floats/bits", "other libraries"),
        ),
        label=QT_TRANSLATE_NOOP("floats/bits", "Show"),
    )
    exponent_bits: int = param(
        4, low=0, high=11, group=OWN, label=QT_TRANSLATE_NOOP("floats/bits", "Exponent bits")
    )
    fraction_bits: int = param(
        3, low=0, high=52, group=OWN, label=QT_TRANSLATE_NOOP("floats/bits", "Fraction bits")
    )
    bias: str = param(
        "",
        group=OWN,
        label=QT_TRANSLATE_NOOP("floats/bits", "Bias"),
        help=QT_TRANSLATE_NOOP("floats/bits", "empty: the middle of the range"),
        longest=12,
    )
    specials: str = param(
        "fn",
        choices=SPECIALS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/bits", "∞ and NaN (IEEE)"),
            QT_TRANSLATE_NOOP("floats/bits", "one NaN, no ∞ (FN)"),
            QT_TRANSLATE_NOOP("floats/bits", "NaN in place of −0 (FNUZ)"),
            QT_TRANSLATE_NOOP("floats/bits", "numbers only"),
        ),
        group=OWN,
        label=QT_TRANSLATE_NOOP("floats/bits", "The top codes mean"),
    )


@dataclass(frozen=True)
class Shared:
    """All that the steps have in common.

    `ticks` are the neighbours on the number line of the chosen format (see `neighbours`). `rows`
    has every format of FORMATS, after the reader's own if that is chosen; `row` is the chosen one.
    `painted` says that the bits themselves were given. `answers` is None unless libraries are
    shown.
    """

    source: Number
    painted: bool
    row: Row
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    answers: Answers | None


@dataclass(frozen=True)
class Step:
    """What is settled at a stage: the bits, and a mask of those that are known by then."""

    stage: str
    bits: int
    known: int


def format_of(params: Any) -> FormatInfo:
    """The chosen format. Raises ParamError where the reader's own is none."""
    if params.format != "custom":
        return FORMATS[params.format]
    text = params.bias.strip().replace("−", "-")
    bias = None
    if text:
        takes = f"a whole number from -{MOST_BIAS} to {MOST_BIAS}, or nothing"
        if not re.fullmatch(r"[+-]?[0-9]{1,9}", text) or abs(int(text)) > MOST_BIAS:
            raise ParamError("bias", params.bias, takes, "rule", "error_bias", {"most": MOST_BIAS})
        bias = int(text)
    label = f"E{params.exponent_bits}M{params.fraction_bits}"
    label += {"ieee": "", "fn": "FN", "fnuz": "FNUZ", "none": ""}[params.specials]
    widths = (params.exponent_bits, params.fraction_bits)
    if bias is None:
        return FormatInfo("custom", label, *widths, params.specials)
    return FormatInfo("custom", label, *widths, params.specials, bias)


def run(params: Params) -> Producer:
    """Follow one number into the format and back. Shared is a `Shared`, the steps are `Step`s."""
    info = format_of(params)
    painted = read_bits(params.value, info)
    source = parse(params.value) if painted is None else decode(info, painted).number
    own = (info,) if params.format == "custom" else ()
    rows = []
    for other in (*own, *FORMATS.values()):
        bits = painted if other.name == info.name else None
        rows.append(row_of(other, source, params.rounding, params.overflow, bits))
        yield None
    row = next(row for row in rows if row.format == info.name)
    answers = None
    if params.show == "libraries":
        answers = yield from ask(source, params.rounding, params.overflow)
    shared = Shared(
        source, painted is not None, row, neighbours(info, source, row.encoded), tuple(rows),
        answers,
    )  # fmt: skip
    names = STAGES[params.show]
    sections = tuple(Section(s, i, Message(f"section_{s}")) for i, s in enumerate(names))
    hexadecimal = re.fullmatch(r"\s*(0[xX][0-9a-fA-F]+)\s*", params.value)
    notices = (message("notice_hex", text=hexadecimal[1]),) if hexadecimal else ()
    steps = stages(info, row, source)
    if params.show != "bits":
        steps = tuple(Step(s, row.encoded.code, steps[-1].known) for s in names)
    return Trace(params, steps, shared, sections, notices=notices)


def read_bits(text: str, info: FormatInfo) -> int | None:
    """The code after a "#", in hexadecimal or binary digits; None for other text.

    Raises ParamError where the number of digits is not the format's.
    """
    plain = text.strip()
    if not plain.startswith("#"):
        return None
    digits, hexadecimal = re.sub(r"[ _]|^0[xXbB]", "", plain[1:].strip()), len(info.hex(0)) - 2
    if len(digits) == info.bits and re.fullmatch("[01]+", digits):
        return int(digits, 2)
    if len(digits) == hexadecimal and re.fullmatch("[0-9a-fA-F]+", digits):
        code = int(digits, 16)
        if code < 1 << info.bits:
            return code
    raise ParamError(
        "value", text, TAKES, "rule", "error_bits",
        {"format": info.label, "hex": hexadecimal, "bits": info.bits},
    )  # fmt: skip


def stages(info: FormatInfo, row: Row, source: Number) -> tuple[Step, ...]:
    """The bits as they stand at each stage, and which of them are settled."""
    code, everything = row.encoded.code, (1 << info.bits) - 1
    sign, exponent = info.sign_mask, info.highest_field << info.fraction_bits
    cut, names = row.encoded.cut, STAGES["bits"]
    known = {"value": 0, "normalise": sign, "bias": sign | exponent}
    held = dict.fromkeys(names, code)
    place = 0
    if cut is not None:
        place = ((cut.scale + info.bias) << info.fraction_bits) + cut.kept - info.hidden
    if cut is None or place > info.largest_code or row.encoded.missing:
        # a special value, or a number too large even when cut: only packing settles the rest
        known |= {"bias": sign, "cut": sign, "round": sign}
    else:
        # the sign is settled first, whatever becomes of the number
        before = sign if source.negative else 0
        held |= dict.fromkeys(("value", "normalise"), code & ~sign | before)
        held |= {"bias": before | max(place, 0), "cut": before | max(place, 0)}
        held["round"] = before | min(max(place + cut.up, 0), info.magnitude_mask)
    return tuple(Step(s, held[s], known.get(s, everything)) for s in names)
