"""The four ways to choose the power of two that a block shares.

A block's largest absolute value is amax = c × 2^e with a significand c in [1, 2). The element
format has its largest number at M = C × 2^E (E4M3FN: 448 = 1.75 × 2^8) and m fraction bits. Every
rule takes the scale 2^(e − E), or twice that when c lies beyond a threshold:

    floor   never                  amax may land beyond M and be clipped (OCP MX 1.0)
    ceil    c > 1                  never clips, wastes up to half of the range
    rceil   c > C                  the smallest power of two that does not clip (NVIDIA's cvt.rp)
    even    c >= 2 − 2^−(m + 1)    amax is first rounded to the element's precision, then floor

(The names are torchao's.) Exponents come from the parts of the float, never from a logarithm:
float32 log2 of 7.9999995 is exactly 3, which is one too many for its floor.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

RULES = ("floor", "ceil", "rceil", "even")
#: E8M0 stores a power of two as exponent + 127 in 8 bits; 255 is NaN.
E8M0_BIAS, E8M0_NAN = 127, 255


@dataclass(frozen=True)
class Element:
    """What the rules need to know of an element format: its largest number is
    `significand` × 2^`exponent`, and it has `fraction_bits`."""

    significand: float
    exponent: int
    fraction_bits: int

    @property
    def largest(self) -> float:
        """The largest number."""
        return float(np.ldexp(self.significand, self.exponent))


def parts(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Significand in [1, 2) and exponent of positive floats, exactly, subnormals included."""
    half, exponent = np.frexp(values)  # 0.5 <= half < 1: a bit pattern taken apart, no rounding
    return 2 * half, exponent.astype(np.int64) - 1


def threshold(rule: str, element: Element) -> tuple[float, bool]:
    """From which significand on a rule doubles the scale, and whether that one is included."""
    return {
        "floor": (2.0, True),
        "ceil": (1.0, False),
        "rceil": (element.significand, False),
        "even": (2.0 - 2.0 ** -(element.fraction_bits + 1), True),
    }[rule]


def shared_exponents(largest: np.ndarray, element: Element, rule: str) -> np.ndarray:
    """The exponent of each block's scale, int64; `largest` is amax per block, float64 >= 0.

    Blocks of zeros get the smallest. Not yet limited to what E8M0 holds.
    """
    # [block]
    positive = largest > 0
    significand, exponent = parts(np.where(positive, largest, 1.0))
    # [floor, ceil, rceil, even]
    limit, included = threshold(rule, element)
    doubled = significand >= limit if included else significand > limit
    return np.where(positive, exponent - element.exponent + doubled, -E8M0_BIAS)


def to_e8m0(exponents: np.ndarray) -> np.ndarray:
    """E8M0 codes of powers of two, uint8; beyond 2^±127 the nearest one there is."""
    return (np.clip(exponents, -E8M0_BIAS, E8M0_BIAS) + E8M0_BIAS).astype(np.uint8)


def from_e8m0(codes: np.ndarray) -> np.ndarray:
    """What E8M0 codes mean, float64; 255 is NaN."""
    values = np.ldexp(1.0, codes.astype(np.int64) - E8M0_BIAS)
    return np.where(codes == E8M0_NAN, np.nan, values)
