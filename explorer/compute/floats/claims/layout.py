"""Sentences about the bits themselves: what sign, exponent field and fraction field stand for."""

from __future__ import annotations

import struct
from collections import Counter
from fractions import Fraction

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "floats.integer_part": QT_TRANSLATE_NOOP(
        "claims",
        "The field holds the power of two, moved by 15, that brings the number between 1 and 2. Of "
        "FP16’s {normal} positive normal numbers, field − 15 is the integer part in {agree}. "
        "6.5 has the integer part 6 and the field {field}, that is the power {power}.",
    ),
    "floats.special_fields": QT_TRANSLATE_NOOP(
        "claims",
        "In FP16 the field of all zeros means ±0 ({zeros} codes) or a subnormal number "
        "({subnormals}). The field of all ones means ±∞ ({infinities}) or NaN ({nans}): no number "
        "at all.",
    ),
    "floats.sign_zero": QT_TRANSLATE_NOOP(
        "claims",
        "Sign 0 means positive (or +0). Of FP16’s {finite} finite codes with sign 0, only {whole} "
        "are whole numbers; none is below zero.",
    ),
    "floats.fraction_places": QT_TRANSLATE_NOOP(
        "claims",
        "There are ten fraction bits, from 2^−1 to 2^{last}: setting the last one of 1 adds "
        "2^{last}. In 1.1001000000₂ the last six are 0, so 1 + 2^−1 + 2^−4 = {value} is "
        "right whether one stops early or not.",
    ),
    "floats.bf16_range": QT_TRANSLATE_NOOP(
        "claims",
        "The powers of two of BF16’s normal numbers are the same as FP32’s, 2^{least} to 2^{most}. "
        "At the ends little is missing: its largest number is {percent} % smaller, and its "
        "subnormal numbers end at 2^{tiny} instead of 2^{tiny32}.",
    ),
}  # fmt: skip


def _fp16_values() -> list[float]:
    """The values of all FP16 codes with sign 0, by Python's struct: not our codec."""
    return [struct.unpack("<e", struct.pack("<H", code))[0] for code in range(1 << 15)]


@claim("W069")
def exponent_is_the_integer_part() -> Verdict:
    """Is the exponent field the integer part? Asked of every positive normal FP16 number."""
    from explorer.compute.floats.codec import encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import finite

    info, values = FORMATS["fp16"], _fp16_values()
    normal = [code for code in range(1 << 15) if info.kind(code) == "normal"]
    agree = sum(info.fields(code)[1] - info.bias == int(values[code]) for code in normal)
    field = info.fields(encode(info, finite(Fraction(13, 2))).code)[1]
    sentence = message(
        "floats.integer_part", normal=f"{len(normal):,}", agree=f"{agree:,}", field=field,
        power=field - info.bias,
    )  # fmt: skip
    numbers = {"normal_numbers": len(normal), "integer_part_is_the_exponent": agree}
    return Verdict("true" if agree == len(normal) else "false", numbers, sentence)


@claim("W070")
def both_special_fields_are_denormalised() -> Verdict:
    """Are the exponent fields of all zeros and all ones both for subnormals? Every FP16 code."""
    from explorer.compute.floats.formats import FORMATS

    info = FORMATS["fp16"]
    low: Counter[str] = Counter()
    high: Counter[str] = Counter()
    for code in range(1 << info.bits):
        field = info.fields(code)[1]
        if field in (0, info.highest_field):
            (high if field else low)[info.kind(code)] += 1
    numbers = {"zeros": low["zero"], "subnormals": low["subnormal"],
               "infinities": high["infinity"], "nans": high["nan"]}  # fmt: skip
    told = message("floats.special_fields", **{k: f"{v:,}" for k, v in numbers.items()})
    return Verdict("true" if set(low) == set(high) == {"subnormal"} else "false", numbers, told)


@claim("W071")
def sign_zero_means_integer() -> Verdict:
    """Does sign 0 mean a whole number? Every finite FP16 code with sign 0, read by `struct`."""
    finite = [value for value in _fp16_values() if value - value == 0]
    whole = sum(value == int(value) for value in finite)
    below = sum(value < 0 for value in finite)
    sentence = message("floats.sign_zero", finite=f"{len(finite):,}", whole=f"{whole:,}")
    numbers = {"finite": len(finite), "whole": whole, "below_zero": below}
    return Verdict("true" if whole == len(finite) else "false", numbers, sentence)


@claim("W072")
def fraction_ends_at_the_ninth_place() -> Verdict:
    """Where does FP16's fraction end? What the last bit of 1 adds, and the example 1.5625."""
    from explorer.compute.floats.codec import decode, floor_log2
    from explorer.compute.floats.formats import FORMATS

    info = FORMATS["fp16"]
    one = info.bias << info.fraction_bits
    last = floor_log2(decode(info, one | 1).number.fraction - 1)
    value = decode(info, one | 0b1001000000).number.fraction
    sentence = message("floats.fraction_places", last=f"−{-last}", value=float(value))
    numbers = {"last_place": last, "value": float(value)}
    return Verdict("true" if last == -9 else "false", numbers, sentence)


@claim("W074")
def bf16_reaches_as_far_as_fp32() -> Verdict:
    """Does BF16 have FP32's range? The exponents of both, and what is missing at the ends."""
    from explorer.compute.floats.codec import decode
    from explorer.compute.floats.formats import FORMATS

    short, long = FORMATS["bf16"], FORMATS["fp32"]
    tops = [decode(info, info.largest_code) for info in (short, long)]
    tiny = [decode(info, 1).ulp for info in (short, long)]
    same = short.least_exponent == long.least_exponent and tops[0].exponent == tops[1].exponent
    missing = 1 - tops[0].number.fraction / tops[1].number.fraction
    sentence = message(
        "floats.bf16_range", least=f"−{-short.least_exponent}", most=tops[0].exponent,
        percent=f"{100 * float(missing):.2f}", tiny=f"−{-tiny[0]}", tiny32=f"−{-tiny[1]}",
    )  # fmt: skip
    numbers = {"largest_bf16": float(tops[0].number.fraction),
               "largest_fp32": float(tops[1].number.fraction)}  # fmt: skip
    return Verdict("true" if same else "false", numbers, sentence)
