"""Number formats as data: how many bits each field has, the bias, and what the top codes mean.

A code is `sign | exponent field | fraction field`, the sign in the highest bit (if there is one).
With E the exponent field and F the fraction field of m bits:

    E > 0    (−1)^sign × 2^(E − bias) × (1 + F / 2^m)      normal: a hidden 1 before the point
    E = 0    (−1)^sign × 2^(1 − bias) × (0 + F / 2^m)      zero and the subnormals

except for the codes that mean infinity or NaN, which `specials` names:

    "ieee"   the whole highest exponent: F = 0 is infinity, the others are NaN (IEEE 754)
    "fn"     finite and NaN: only the code of all ones is NaN, so that one more binade of numbers
             fits; no infinity (OCP's E4M3)
    "fnuz"   finite, NaN, unsigned zero: the code that would be −0 is the one NaN; no infinity, and
             by custom a bias that is one larger (FP8 of AMD and Graphcore)
    "none"   every code is a number (OCP's FP6 and FP4); too large a number can only saturate

E8M0, the scale of the MX block formats, has neither sign nor zero: each of its codes is a power of
two (`zero=False`: the field 0 is an exponent like any other), but for the one NaN.

Sources: IEEE 754-2019 (FP64, FP32, FP16); OCP 8-bit Floating Point Specification 1.0 (E4M3FN,
E5M2); OCP Microscaling Formats 1.0 (FP6, FP4, E8M0); Noune et al., "8-bit Numerical Formats for
Deep Neural Networks", 2022 (FNUZ); the README of ml_dtypes (E4M3, E3M4, E4M3B11FNUZ). BF16 is FP32
with 16 fraction bits fewer, TF32 with 13 fewer: 19 bits that hardware keeps in 32.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from explorer.core.params import ParamError

MOST_EXPONENT_BITS = 15
MOST_FRACTION_BITS = 112
MOST_BIAS = 1 << 15
SPECIALS = ("ieee", "fn", "fnuz", "none")


@dataclass(frozen=True)
class FormatInfo:
    """One format, predefined or of the reader's own.

    Attributes:
        name: the short name, as in FORMATS.
        label: the name on the screen.
        exponent_bits: 0 to 15. Without any, all numbers are subnormal: equal steps, as with whole
            numbers.
        fraction_bits: 0 to 112.
        specials: which codes are not numbers; see above.
        bias: what is added to the exponent of two so that the field is never negative. Left out,
            the middle of the range, 2^(exponent_bits − 1) − 1; one more for "fnuz"; 0 without
            exponent bits.
        signed: whether there is a sign bit.
        zero: whether the exponent field 0 holds zero and the subnormals.

    Raises ParamError where no number but zero is left, or a width or the bias is out of range.
    """

    name: str
    label: str
    exponent_bits: int
    fraction_bits: int
    specials: Literal["ieee", "fn", "fnuz", "none"] = "ieee"
    bias: int = None  # type: ignore[assignment]  # an int from __post_init__ on
    signed: bool = True
    zero: bool = True

    def __post_init__(self) -> None:
        _in_range("exponent_bits", self.exponent_bits, 0, MOST_EXPONENT_BITS)
        _in_range("fraction_bits", self.fraction_bits, 0, MOST_FRACTION_BITS)
        if self.bias is None:
            middle = (1 << self.exponent_bits >> 1) - 1 + (self.specials == "fnuz")
            object.__setattr__(self, "bias", max(middle, 0))
        _in_range("bias", self.bias, -MOST_BIAS, MOST_BIAS)
        if self.specials not in SPECIALS:
            raise ParamError("specials", self.specials, "one of " + ", ".join(SPECIALS), "choice")
        if self.specials == "fnuz" and not self.signed:
            raise ParamError("specials", "fnuz", "a format with a sign bit", "rule", "error_fnuz")
        if self.specials == "ieee" and (self.exponent_bits < 1 or self.fraction_bits < 1):
            # infinity and NaN share the highest exponent: NaN needs a fraction that is not 0
            raise ParamError(
                "specials", "ieee", "at least one exponent bit and one fraction bit",
                "rule", "error_ieee",
            )  # fmt: skip
        if self.largest_code < self.zero:
            raise ParamError(
                "fraction_bits", self.fraction_bits, "enough bits for a number other than zero",
                "rule", "error_no_numbers",
            )  # fmt: skip

    @property
    def bits(self) -> int:
        """The width of a code."""
        return self.signed + self.exponent_bits + self.fraction_bits

    @property
    def highest_field(self) -> int:
        """The exponent field of all ones."""
        return (1 << self.exponent_bits) - 1

    @property
    def least_field(self) -> int:
        """The exponent field of the smallest normal number: 1, or 0 where there is no zero."""
        return int(self.zero)

    @property
    def least_exponent(self) -> int:
        """The exponent of the smallest normal number, which the subnormals share."""
        return self.least_field - self.bias

    @property
    def magnitude_mask(self) -> int:
        """The code with all bits set but the sign's."""
        return (1 << (self.exponent_bits + self.fraction_bits)) - 1

    @property
    def sign_mask(self) -> int:
        """The code with only the sign bit set; 0 where there is none."""
        return self.magnitude_mask + 1 if self.signed else 0

    @property
    def hidden(self) -> int:
        """The hidden bit in units of the last place: 2^fraction_bits."""
        return 1 << self.fraction_bits

    @property
    def infinity_code(self) -> int | None:
        """The code of +∞, or None where the format has none."""
        return self.highest_field << self.fraction_bits if self.specials == "ieee" else None

    @property
    def largest_code(self) -> int:
        """The code of the largest finite number: the last before infinity or NaN."""
        if self.specials == "ieee":
            return (self.highest_field << self.fraction_bits) - 1
        return self.magnitude_mask - (self.specials == "fn")

    @property
    def smallest_code(self) -> int:
        """The code of the smallest positive number."""
        return int(self.zero)

    @property
    def nan_code(self) -> int | None:
        """The NaN that a conversion gives: quiet, no payload; where there is one NaN, that one.
        None where every code is a number."""
        return {
            "ieee": (self.highest_field << self.fraction_bits) | (self.hidden >> 1),
            "fn": self.magnitude_mask,
            "fnuz": self.sign_mask,
        }.get(self.specials)

    @property
    def beyond_code(self) -> int:
        """What a number too large becomes unless saturating is asked for: infinity, else NaN, else
        the largest number all the same."""
        if self.infinity_code is not None:
            return self.infinity_code
        return self.largest_code if self.nan_code is None else self.nan_code

    @property
    def infinity_count(self) -> int:
        """How many codes mean infinity."""
        return 0 if self.infinity_code is None else 1 + self.signed

    @property
    def nan_count(self) -> int:
        """How many codes mean NaN."""
        if self.specials == "ieee":
            return (1 + self.signed) * (self.hidden - 1)
        return {"fn": 1 + self.signed, "fnuz": 1}.get(self.specials, 0)

    @property
    def negative_zero_code(self) -> int | None:
        """The code of −0, or None where there is only one zero, or none."""
        signed_zero = self.signed and self.zero and self.specials != "fnuz"
        return self.sign_mask if signed_zero else None

    def kind(self, code: int) -> Literal["zero", "subnormal", "normal", "infinity", "nan"]:
        """The class of a code."""
        magnitude = code & self.magnitude_mask
        if self.specials == "fnuz" and code == self.sign_mask:
            return "nan"
        if magnitude > self.largest_code:
            return "infinity" if magnitude == self.infinity_code else "nan"
        if not self.zero or magnitude >> self.fraction_bits:
            return "normal"
        return "subnormal" if magnitude else "zero"

    def fields(self, code: int) -> tuple[int, int, int]:
        """Sign, exponent field and fraction field of a code."""
        return (
            code >> (self.exponent_bits + self.fraction_bits),
            code >> self.fraction_bits & self.highest_field,
            code & (self.hidden - 1),
        )

    def hex(self, code: int) -> str:
        """The code in hexadecimal, all digits: of six bits, 0x00 to 0x3F."""
        return f"0x{code:0{-(-self.bits // 4)}X}"


def _in_range(field: str, value: int, low: int, high: int) -> None:
    if not isinstance(value, int) or not low <= value <= high:
        raise ParamError(field, value, f"a whole number from {low} to {high}", "range")


FORMATS = {
    info.name: info
    for info in (
        FormatInfo("fp64", "FP64", 11, 52),
        FormatInfo("fp32", "FP32", 8, 23),
        FormatInfo("tf32", "TF32", 8, 10),
        FormatInfo("bf16", "BF16", 8, 7),
        FormatInfo("fp16", "FP16", 5, 10),
        FormatInfo("e5m2", "FP8 E5M2", 5, 2),
        FormatInfo("e4m3fn", "FP8 E4M3FN", 4, 3, "fn"),
        FormatInfo("e4m3", "FP8 E4M3", 4, 3),
        FormatInfo("e5m2fnuz", "FP8 E5M2FNUZ", 5, 2, "fnuz"),
        FormatInfo("e4m3fnuz", "FP8 E4M3FNUZ", 4, 3, "fnuz"),
        FormatInfo("e4m3b11fnuz", "FP8 E4M3B11FNUZ", 4, 3, "fnuz", 11),
        FormatInfo("e3m4", "FP8 E3M4", 3, 4),
        FormatInfo("e8m0", "E8M0", 8, 0, "fn", signed=False, zero=False),
        FormatInfo("e3m2", "FP6 E3M2", 3, 2, "none"),
        FormatInfo("e2m3", "FP6 E2M3", 2, 3, "none"),
        FormatInfo("e2m1", "FP4 E2M1", 2, 1, "none"),
    )
}
