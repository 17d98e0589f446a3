"""Number formats as data: how many bits each field has, the bias, and what the top codes mean.

A code is `sign | exponent field | fraction field`, the sign in the highest bit. With E the exponent
field, F the fraction field of m bits:

    E > 0    (−1)^sign × 2^(E − bias) × (1 + F / 2^m)      normal: a hidden 1 before the point
    E = 0    (−1)^sign × 2^(1 − bias) × (0 + F / 2^m)      zero and the subnormals

except for the codes that mean infinity or NaN: with "ieee" the whole highest exponent (F = 0 is
infinity), with "fn" (finite and NaN; OCP OFP8's E4M3) only the code of all ones, so that one more
binade of numbers fits and there is no infinity. Sources: IEEE 754-2019 (FP32, FP16), OCP 8-bit
Floating Point Specification 1.0 (E4M3, E5M2); BF16 is FP32 with 16 fraction bits fewer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class FormatInfo:
    """One format. `specials` says which codes are not numbers: "ieee" or "fn"."""

    name: str
    label: str
    exponent_bits: int
    fraction_bits: int
    specials: Literal["ieee", "fn"] = "ieee"

    @property
    def bits(self) -> int:
        """The width of a code."""
        return 1 + self.exponent_bits + self.fraction_bits

    @property
    def bias(self) -> int:
        """What is added to the exponent of two so that the field is never negative."""
        return (1 << (self.exponent_bits - 1)) - 1

    @property
    def highest_field(self) -> int:
        """The exponent field of all ones."""
        return (1 << self.exponent_bits) - 1

    @property
    def least_exponent(self) -> int:
        """The exponent of the smallest normal number, which the subnormals share."""
        return 1 - self.bias

    @property
    def sign_mask(self) -> int:
        """The code with only the sign bit set."""
        return 1 << (self.bits - 1)

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
        infinity = self.infinity_code
        return self.sign_mask - 2 if infinity is None else infinity - 1

    @property
    def nan_code(self) -> int:
        """The NaN that a conversion gives: quiet, no payload; where there is one NaN, that one."""
        if self.specials == "fn":
            return self.sign_mask - 1
        return (self.highest_field << self.fraction_bits) | (self.hidden >> 1)

    def fields(self, code: int) -> tuple[int, int, int]:
        """Sign, exponent field and fraction field of a code."""
        return (
            code >> (self.bits - 1),
            code >> self.fraction_bits & self.highest_field,
            code & (self.hidden - 1),
        )

    def hex(self, code: int) -> str:
        """The code in hexadecimal, all digits."""
        return f"0x{code:0{self.bits // 4}X}"


FORMATS = {
    info.name: info
    for info in (
        FormatInfo("fp32", "FP32", 8, 23),
        FormatInfo("bf16", "BF16", 8, 7),
        FormatInfo("fp16", "FP16", 5, 10),
        FormatInfo("e5m2", "FP8 E5M2", 5, 2),
        FormatInfo("e4m3fn", "FP8 E4M3FN", 4, 3, "fn"),
    )
}
