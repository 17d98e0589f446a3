"""Floats: figures of the sheet."""

from __future__ import annotations

import numpy as np

from explorer.compute.concepts.formulas.floats import limits
from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def fields_of_half() -> tuple[float, ...]:
    """Bits of sign, exponent and fraction of FP16, its bias, and the powers of two it reaches."""
    info = np.finfo(np.float16)
    return (
        info.bits - info.nexp - info.nmant, info.nexp, info.nmant, 1 - info.minexp,
        info.minexp, info.maxexp - 1, info.nmant + 1,
    )  # fmt: skip


def resolution(fraction_bits: int) -> float:
    """10⁻ⁿ for the n decimal digits that so many binary digits always hold."""
    return float(10.0 ** -int(fraction_bits * np.log10(2)))


def information_of_half() -> tuple[float, ...]:
    """Resolution, ε and smallest normal number of FP16."""
    gap, _, normal, _ = limits(5, 10)
    return (resolution(10), gap, normal)


def information_of_brain() -> tuple[float, ...]:
    """Resolution, largest number, ε and smallest normal number of BF16."""
    gap, largest, normal, _ = limits(8, 7)
    return (resolution(7), largest, gap, normal)


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N26", QT_TRANSLATE_NOOP("concepts/numbers", "The fields of FP16"),
        (1.0, 5.0, 10.0, 15.0, -14.0, 15.0, 11.0), fields_of_half,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Sign, exponent and fraction bits; bias; least and largest power of two; digits with "
            "the leading 1.",
        ),
    ),
    Figure(
        "N27", QT_TRANSLATE_NOOP("concepts/numbers", "1001000000 as a fraction"), (576.0, 1.5625),
        lambda: (float(int("1001000000", 2)), 1 + int("1001000000", 2) / 2**10),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Ten digits: the last of them counts 2⁻¹⁰, not 2⁻⁹."
        ),
    ),
    Figure(
        "N28", QT_TRANSLATE_NOOP("concepts/numbers", "The largest FP16 number"), (65504.0,),
        lambda: ((2 - 2.0**-10) * 2.0**15,),
    ),
    Figure(
        "N29", QT_TRANSLATE_NOOP("concepts/numbers", "What a library says of FP16"),
        (0.001, 0.000976562, 6.10352e-05), information_of_half, tolerance=1e-6,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Resolution, ε, smallest normal number: three things, and none is the smallest number "
            "there is.",
        ),
    ),
    Figure(
        "N30", QT_TRANSLATE_NOOP("concepts/numbers", "What a library says of BF16"),
        (0.01, 3.38953e38, 0.0078125, 1.17549e-38), information_of_brain, tolerance=5e-6,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Resolution, largest number, ε, smallest normal number."
        ),
    ),
    Figure(
        "N31", QT_TRANSLATE_NOOP("concepts/numbers", "Bits of FP32"), (32.0,),
        lambda: (1.0 + np.finfo(np.float32).nexp + np.finfo(np.float32).nmant,), "bit",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "1 for the sign, 8 for the exponent, 23 for the fraction."
        ),
    ),
)  # fmt: skip
