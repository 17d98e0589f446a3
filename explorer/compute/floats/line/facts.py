"""The constants of a format, by the names of `torch.finfo`: by definition, and as torch has them.

    eps                 the gap between 1 and the next number
    resolution          10^−d, with d the decimal digits that survive a round trip: d = ⌊m·log10 2⌋
    smallest_normal     2^(least exponent); `tiny` is another name for it
    smallest_subnormal  the smallest positive number; torch.finfo has no field for it
    max                 the largest finite number
    min                 the lowest number, −max where there is a sign

The definitions are taken from the codes, exactly. torch is asked in the compute process.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import finite

FIELDS = (
    "eps", "resolution", "tiny", "smallest_normal", "smallest_subnormal", "max", "min",
)  # fmt: skip
TORCH_NAMES = {
    "fp64": "float64", "fp32": "float32", "fp16": "float16", "bf16": "bfloat16",
    "e5m2": "float8_e5m2", "e4m3fn": "float8_e4m3fn", "e5m2fnuz": "float8_e5m2fnuz",
    "e4m3fnuz": "float8_e4m3fnuz", "e8m0": "float8_e8m0fnu", "e2m1": "float4_e2m1fn_x2",
}  # fmt: skip
Verdict = Literal["agrees", "differs", "no field", "raises", "no dtype"]


@dataclass(frozen=True)
class Fact:
    """One constant: what torch says, if anything, and whether that is its definition.

    The exact value is not kept: `definitions` gives it.
    """

    field: str
    torch: float | None
    verdict: Verdict


@dataclass(frozen=True)
class Facts:
    """The constants of one format; `dtype` is torch's name for it, or "" where it has none, and
    `error` the exception that torch.finfo raises, by its name."""

    format: str
    dtype: str
    error: str
    facts: tuple[Fact, ...]

    def __getitem__(self, field: str) -> Fact:
        return next(fact for fact in self.facts if fact.field == field)


def epsilon(info: FormatInfo) -> Fraction | None:
    """The gap between 1 and the next number; None where 1 is not in the format."""
    # [facts]
    one = encode(info, finite(Fraction(1))).code
    if decode(info, one).number != finite(Fraction(1)) or one >= info.largest_code:
        return None
    return decode(info, one + 1).number.magnitude - 1


def decimal_digits(info: FormatInfo) -> int:
    """Decimals of so many digits keep their digits through the format: ⌊m·log10 2⌋, m the number
    of fraction bits; by whole numbers, the largest d with 10^d ≤ 2^m."""
    return len(str(1 << info.fraction_bits)) - 1


def smallest_positive(info: FormatInfo) -> Fraction:
    """The smallest number above zero."""
    return decode(info, info.smallest_code).number.magnitude


def definitions(info: FormatInfo) -> dict[str, Fraction]:
    """The constants of a format, exactly; without those that it does not have."""
    # [facts]
    normal = Fraction(2) ** info.least_exponent
    largest = decode(info, info.largest_code).number.magnitude
    found = {
        "eps": epsilon(info),
        "resolution": Fraction(1, 10 ** decimal_digits(info)),
        "tiny": normal,
        "smallest_normal": normal,
        "smallest_subnormal": smallest_positive(info) if info.zero else None,
        "max": largest,
        "min": -largest if info.signed else smallest_positive(info),
    }
    return {field: value for field, value in found.items() if value is not None}


def torch_says(name: str) -> tuple[str, dict[str, float]]:
    """What torch.finfo has for a format: the name of an exception it raised, and its fields."""
    import torch

    error, said = "", {}
    dtype: Any = getattr(torch, TORCH_NAMES[name], None)
    for field in FIELDS:
        try:
            said[field] = float(getattr(torch.finfo(dtype), field))
        except AttributeError:
            continue  # no such field
        except Exception as refused:  # it has dtypes it says nothing about
            error = type(refused).__name__
    return error, said


def facts_of(info: FormatInfo) -> Facts:
    """The constants of a format beside torch's."""
    dtype = TORCH_NAMES.get(info.name, "")
    error, theirs = torch_says(info.name) if dtype else ("", {})
    found = []
    for field, exact in definitions(info).items():
        said = theirs.get(field)
        verdict: Verdict
        if not dtype:
            verdict = "no dtype"
        elif said is not None:
            # both are doubles here; resolution, a power of ten, is the double nearest to it
            verdict = "agrees" if float(exact) == said else "differs"
        else:
            verdict = "raises" if error else "no field"
        found.append(Fact(field, said, verdict))
    return Facts(info.name, dtype, error, tuple(found))


def all_facts() -> tuple[Facts, ...]:
    """The constants of every format."""
    return tuple(facts_of(info) for info in FORMATS.values())
