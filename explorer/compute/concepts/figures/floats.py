"""Floats: figures of the sheet."""

from __future__ import annotations

import struct

import numpy as np

from explorer.compute.concepts.formulas.floats import limits
from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP

#: What torch.amp.GradScaler begins with: init_scale, backoff_factor, growth_factor.
LOSS_SCALER = (65536.0, 0.5, 2.0)


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


def scaled_cache() -> tuple[float, ...]:
    """% saved by 8-bit numbers with a 16-bit scale for every 64 of them, instead of 16 bits."""
    return (100 * (1 - (64 * 8 + 16) / (64 * 16)),)


def mixed_savings() -> tuple[float, ...]:
    """% saved by mixed precision on the states of Adam (16 bytes both ways) and on activations
    (4 bytes become 2): all training lies between the two."""
    full, mixed = 4 + 4 + (4 + 4), 2 + 2 + (4 + 4 + 4)
    return (100 * (1 - mixed / full), 100 * (1 - 2 / 4))


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
    Figure(
        "N55", QT_TRANSLATE_NOOP("concepts/numbers", "The largest FP32 number"),
        (3.4e38,), lambda: ((2 - 2.0**-23) * 2.0**127,), tolerance=0.01,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "So exp overflows in FP32 above 88.7."),
    ),
    Figure(
        "N66", QT_TRANSLATE_NOOP("concepts/numbers", "Bytes of FP32, FP16, INT8"),
        (4, 2, 1), lambda: tuple(struct.calcsize(code) for code in "feb"), "B",
    ),
    Figure(
        "N70", QT_TRANSLATE_NOOP("concepts/numbers", "Memory saved by an 8-bit key-value cache"),
        (50,), scaled_cache, "%", 0.01,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Scales take room too; losses said with it, below 1 % and 0.5 %, have no source and "
            "depend on model and data.",
        ),
    ),
    Figure(
        "N71", QT_TRANSLATE_NOOP("concepts/numbers", "FP16: the smallest above zero, the largest"),
        (6e-5, 65504), lambda: (2.0**-24, (2 - 2.0**-10) * 2.0**15), tolerance=0.02,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "6·10⁻⁵ is the smallest normal number; below it subnormal ones lose digit after digit.",
        ),
    ),
    Figure(
        "N72", QT_TRANSLATE_NOOP("concepts/numbers", "Loss scaler of PyTorch: start, down, up"),
        (32768, 0.5, 2), lambda: LOSS_SCALER,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "It starts at 65 536; for 8192 with text nobody gave a source."
        ),
    ),
    Figure(
        "N73", QT_TRANSLATE_NOOP("concepts/numbers", "Memory saved by mixed precision, from, to"),
        (30, 50), mixed_savings, "%",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Nothing on the states of the model, half on the activations; nobody gave a source for "
            "1.5 to 3 times the speed, which depends on the card.",
        ),
    ),
    Figure(
        "N74", QT_TRANSLATE_NOOP("concepts/numbers", "Levels of mixed precision in Apex, O0 to O3"),
        (4,), source="NVIDIA Apex",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Obsolete: torch.amp has replaced them and knows no levels."
        ),
    ),
)  # fmt: skip
