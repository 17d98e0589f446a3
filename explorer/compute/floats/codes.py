"""All codes of a small format: what each means, walked through by class and by exponent.

A format of n bits has 2^n codes and no more. `run` decodes every one of them with the exact codec
and lights them up in groups: zero, the subnormals, one exponent field after another, infinity, NaN,
and, where another format of as many bits is set beside it, the codes that mean something else
there. The format may be one of the named ones or the reader's own; if the reader's own has the
same codes as a named one, it says which.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from explorer.compute.floats.codec import decode
from explorer.compute.floats.formats import FORMATS, SPECIALS, FormatInfo
from explorer.compute.floats.numbers import Number
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message

MOST_BITS = 8
NAMED = tuple(name for name, info in FORMATS.items() if info.bits <= MOST_BITS)
KINDS = ("zero", "subnormal", "normal", "infinity", "nan")
LEAST_BIAS, MOST_BIAS = -60, 160
OWN = QT_TRANSLATE_NOOP("floats/codes", "Your own format")


@dataclass(frozen=True)
class Params:
    """The format, another one to compare with, and the reader's own (used with "custom")."""

    format: str = param(
        "e4m3fn",
        choices=(*NAMED, "custom"),
        choice_labels=(
            *(FORMATS[name].label for name in NAMED),
            QT_TRANSLATE_NOOP("floats/codes", "your own (below)"),
        ),
        label=QT_TRANSLATE_NOOP("floats/codes", "Format"),
    )
    against: str = param(
        "e4m3",
        choices=("none", *NAMED),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/codes", "none"),
            *(FORMATS[name].label for name in NAMED),
        ),
        label=QT_TRANSLATE_NOOP("floats/codes", "Compare with"),
        help=QT_TRANSLATE_NOOP(
            "floats/codes", "Codes that mean something else in this format get a corner."
        ),
    )
    exponent_bits: int = param(
        4, low=0, high=7, group=OWN, label=QT_TRANSLATE_NOOP("floats/codes", "Exponent bits")
    )
    fraction_bits: int = param(
        3, low=0, high=7, group=OWN, label=QT_TRANSLATE_NOOP("floats/codes", "Fraction bits")
    )
    bias: int = param(
        7,
        low=LEAST_BIAS,
        high=MOST_BIAS,
        group=OWN,
        label=QT_TRANSLATE_NOOP("floats/codes", "Bias"),
    )
    specials: str = param(
        "fn",
        choices=SPECIALS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/codes", "∞ and NaN (IEEE)"),
            QT_TRANSLATE_NOOP("floats/codes", "one NaN, no ∞ (FN)"),
            QT_TRANSLATE_NOOP("floats/codes", "NaN in place of −0 (FNUZ)"),
            QT_TRANSLATE_NOOP("floats/codes", "numbers only"),
        ),
        group=OWN,
        label=QT_TRANSLATE_NOOP("floats/codes", "The top codes mean"),
    )

    def unused(self) -> tuple[str, ...]:
        """The designer's fields play no part in a named format."""
        if self.format == "custom":
            return ()
        return ("exponent_bits", "fraction_bits", "bias", "specials")

    def validate(self) -> None:
        """Raises ParamError where the reader's own format is none."""
        format_of(self)


@dataclass(frozen=True)
class Shared:
    """All codes of the format.

    Attributes:
        info: the format.
        named: the named format with the same codes, or "".
        kinds: uint8 (2^bits,), the class of each code as a place in KINDS.
        values: float64 (2^bits,), exact: formats of 8 bits have few digits; NaN and infinity too.
        fields: int64 (2^bits,), the exponent field of each code.
        other: the format set beside it, or "" for none of as many bits.
        other_kinds, other_values: the same of that format; empty without one.
        differs: bool (2^bits,), which codes mean something else there.
    """

    info: FormatInfo
    named: str
    kinds: np.ndarray
    values: np.ndarray
    fields: np.ndarray
    other: str
    other_kinds: np.ndarray
    other_values: np.ndarray
    differs: np.ndarray

    def count(self, kind: str) -> int:
        """How many codes are of a class."""
        return int((self.kinds == KINDS.index(kind)).sum())


@dataclass(frozen=True)
class Step:
    """A group of codes: all, those of a class, of one exponent field, or those that differ.

    Attributes:
        group: "all", a class of KINDS, or "differ".
        field: the exponent field of a group of normal numbers, else −1.
        codes: int64, the codes in it, in rising order.
    """

    group: str
    field: int
    codes: np.ndarray


def format_of(params: Params) -> FormatInfo:
    """The chosen format. Raises ParamError naming the field where the reader's own is none."""
    if params.format != "custom":
        return FORMATS[params.format]
    bits = 1 + params.exponent_bits + params.fraction_bits
    if bits > MOST_BITS:
        raise ParamError(
            "fraction_bits", params.fraction_bits,
            f"at most {MOST_BITS - 1 - params.exponent_bits} beside {params.exponent_bits} "
            "exponent bits", "rule", "error_bits",
            {"most": MOST_BITS, "bits": bits},
        )  # fmt: skip
    label = f"E{params.exponent_bits}M{params.fraction_bits}"
    label += {"fn": "FN", "fnuz": "FNUZ"}.get(params.specials, "")
    return FormatInfo(
        "custom", label, params.exponent_bits, params.fraction_bits,
        params.specials, params.bias,  # type: ignore[arg-type]  # one of SPECIALS, by its choices
    )  # fmt: skip


def same_codes(first: FormatInfo, second: FormatInfo) -> bool:
    """Whether every code means the same in both formats: all that decides it is equal."""
    parts = ("exponent_bits", "fraction_bits", "specials", "bias", "signed", "zero")
    return all(getattr(first, part) == getattr(second, part) for part in parts)


def named(info: FormatInfo) -> str:
    """The named format that a format is, or ""."""
    return next((name for name in NAMED if same_codes(info, FORMATS[name])), "")


def table(info: FormatInfo) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Class, value and exponent field of every code: uint8, float64, int64 (2^bits,)."""
    # [decode]
    decoded = [decode(info, code) for code in range(1 << info.bits)]
    kinds = np.array([KINDS.index(each.kind) for each in decoded], dtype=np.uint8)
    values = np.array([as_float(each.number.kind, each.number) for each in decoded])
    fields = np.array([each.exponent_field for each in decoded], dtype=np.int64)
    return kinds, values, fields


def as_float(kind: str, number: Number) -> float:
    """A decoded number as a double; formats of at most 8 bits lose nothing by it."""
    negative, magnitude = number.negative, number.magnitude
    size = {"nan": math.nan, "infinity": math.inf}.get(kind)
    exact = float(magnitude) if size is None else size
    assert size is not None or Fraction(exact) == magnitude
    return -exact if negative and kind != "nan" else exact


def differing(
    kinds: np.ndarray, values: np.ndarray, other_kinds: np.ndarray, other_values: np.ndarray
) -> np.ndarray:
    """Which codes mean something else: another class, or another number; all NaNs are one."""
    # [differ]
    nan = (kinds == KINDS.index("nan")) & (other_kinds == KINDS.index("nan"))
    found: np.ndarray = ~nan & ((kinds != other_kinds) | (values != other_values))
    return found


def groups(info: FormatInfo, kinds: np.ndarray, fields: np.ndarray) -> list[Step]:
    """The codes by class, and the normal ones by their exponent field."""
    # [groups]
    steps = [Step("all", -1, np.arange(len(kinds)))]
    for place, kind in enumerate(KINDS):
        codes = np.flatnonzero(kinds == place)
        if kind == "normal":
            for field in np.unique(fields[codes]).tolist():
                steps.append(Step(kind, field, codes[fields[codes] == field]))
        elif len(codes):
            steps.append(Step(kind, -1, codes))
    return steps


def run(params: Params) -> Producer:
    """Decode all codes of the format, and of the one beside it. Shared is a `Shared`.

    Raises ParamError for a format with no bits left, or with too many.
    """
    info = format_of(params)
    yield None
    kinds, values, fields = table(info)
    yield None
    steps = groups(info, kinds, fields)
    notices: tuple[Message, ...] = ()
    other, other_kinds, other_values = "", np.empty(0, np.uint8), np.empty(0)
    differs = np.zeros(len(kinds), dtype=bool)
    if params.against != "none":
        beside = FORMATS[params.against]
        if beside.bits == info.bits:
            other = params.against
            other_kinds, other_values, _ = table(beside)
            differs = differing(kinds, values, other_kinds, other_values)
            steps.append(Step("differ", -1, np.flatnonzero(differs)))
        else:
            notices = (message("notice_bits", other=beside.label, count=1 << beside.bits,
                               format=info.label, codes=1 << info.bits),)  # fmt: skip
    shared = Shared(
        info, named(info), kinds, values, fields, other, other_kinds, other_values, differs
    )
    names = [step.group for step in steps]
    sections = tuple(
        Section(name, names.index(name), message(f"section_{name}"))
        for name in dict.fromkeys(names)
    )
    return Trace(params, tuple(steps), shared, sections, notices=notices)
