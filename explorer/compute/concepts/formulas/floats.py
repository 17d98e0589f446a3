"""Floats and quantisation: formulas of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

LIMITS = (Output("ε"), Output("largest"), Output("smallest normal"), Output("smallest subnormal"))


def half(sign: float, exponent: float, fraction: float) -> tuple[float, ...]:
    """The value of the FP16 fields (IEEE 754): normal, or subnormal where the exponent is 0."""
    if exponent == 31:
        raise ValueError("E = 31 holds infinity and NaN")
    if exponent == 0:
        return ((-1) ** int(sign) * 2.0**-14 * fraction / 1024,)
    return ((-1) ** int(sign) * 2.0 ** (exponent - 15) * (1 + fraction / 1024),)


def binary_fraction(bits: int) -> tuple[float, ...]:
    """1 and ten binary digits behind the point: the value, how many are 1, and the last of them."""
    ones = [place for place in range(1, 11) if bits >> (10 - place) & 1]
    return (1 + sum(2.0**-place for place in ones), len(ones), ones[-1] if ones else 0)


def limits(exponent_bits: int, fraction_bits: int) -> tuple[float, ...]:
    """ε, largest, smallest normal and smallest subnormal number of a format with these fields."""
    bias = 2 ** (exponent_bits - 1) - 1
    largest = (2 - 2.0**-fraction_bits) * 2.0**bias
    smallest = 2.0 ** (1 - bias)
    return (2.0**-fraction_bits, largest, smallest, math.ldexp(smallest, -fraction_bits))


def quantised(x: float, scale: float, zero: int, bits: int) -> tuple[float, ...]:
    """A number as a signed whole number of so many bits, and back.

    Rounded half to even, shifted by the zero point, and kept within the codes there are. Returns
    the number that comes back, the code, the error, and scale²/12: the mean squared error of
    numbers spread evenly between two codes.
    """
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    code = min(max(round(x / scale) + zero, low), high)
    back = (code - zero) * scale
    return (back, code, back - x, scale**2 / 12)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F029", QT_TRANSLATE_NOOP("concepts/numbers", "The value of an FP16 number"),
        r"v = (-1)^{s}\, 2^{E-15} \left(1 + \frac{f}{1024}\right)",
        (Input("s", 0, 0, 1, whole=True), Input("E", 15, 0, 31, whole=True),
         Input("f", 576, 0, 1023, whole=True)),
        (Output("v"),),
        half,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For E = 0 the leading 1 is missing and the exponent stays −14: subnormal numbers.",
        ),
    ),
    Formula(
        "F030", QT_TRANSLATE_NOOP("concepts/numbers", "Ten binary digits behind the point"),
        r"1.1001000000_2 = 1 + 2^{-1} + 2^{-4} = 1 + \frac{576}{1024}",
        (Input("f", 576, 0, 1023, whole=True),),
        (Output("value"), Output("digits that are 1"), Output("place of the last")),
        binary_fraction,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "The digits count 2⁻¹ to 2⁻¹⁰; f is the ten of them as a number."
        ),
    ),
    Formula(
        "F031", QT_TRANSLATE_NOOP("concepts/numbers", "The limits of FP16"),
        r"\begin{aligned} \epsilon &= 2^{-10},\quad \max = (2 - 2^{-10})\, 2^{15} \\ "
        r"\mathrm{min} &= 2^{-14},\ 2^{-24} \end{aligned}",
        (Input("fraction bits", 10, 1, 52, whole=True),
         Input("exponent bits", 5, 2, 11, whole=True)),
        LIMITS,
        lambda fraction, exponent: limits(exponent, fraction),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "ε is the gap after 1, not the smallest number: below the smallest normal number come "
            "the subnormal ones, down to 2⁻²⁴.",
        ),
    ),
    Formula(
        "F032", QT_TRANSLATE_NOOP("concepts/numbers", "The limits of BF16"),
        r"\epsilon = 2^{-7},\quad \max = (2 - 2^{-7})\, 2^{127},\quad \mathrm{min} = 2^{-126}",
        (Input("fraction bits", 7, 1, 52, whole=True),
         Input("exponent bits", 8, 2, 11, whole=True)),
        LIMITS,
        lambda fraction, exponent: limits(exponent, fraction),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The range of FP32 in half the bytes, with gaps eight times those of FP16.",
        ),
    ),
    Formula(
        "F039", QT_TRANSLATE_NOOP("concepts/numbers", "A number as a small whole number"),
        r"x_q = \mathrm{clip}\left(\mathrm{round}\left(\frac{x}{s}\right) + z\right),\quad "
        r"\hat x = (x_q - z)\, s",
        (Input("x", 0.37, -10, 10), Input("s", 0.02, 1e-4, 1), Input("z", 0, -128, 127, whole=True),
         Input("bits", 8, 2, 16, whole=True)),
        (Output("x̂"), Output("x_q"), Output("error"), Output("s²/12")),
        quantised, r"x_q = \mathrm{round}\left(\frac{x}{s}\right) + z",
        QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Without the clip a large number has no code at all; within the range the mean squared "
            "error is s²/12, beyond it the error has no bound.",
        ),
    ),
)  # fmt: skip
