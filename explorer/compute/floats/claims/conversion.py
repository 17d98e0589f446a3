"""Sentences about what a conversion does, where numbers end, and what more bits bring."""

from __future__ import annotations

from fractions import Fraction

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "floats.truncated": QT_TRANSLATE_NOOP(
        "claims",
        "The layout is FP32's without the last 16 bits, but a conversion rounds: for {share} of "
        "the {count} patterns of significand bits tried, cutting off gives another number. "
        "1 + 2^−8 + 2^−9 becomes {rounded}, not {cut}.",
    ),
    "floats.overflows": QT_TRANSLATE_NOOP(
        "claims",
        "It becomes {value}. The next number would be {next}, so everything below the midpoint "
        "goes back to {largest}; the first whole number that becomes infinity is {first}.",
    ),
    "floats.largest": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on the variant, as several formats are called E4M3: {list}. The name has to "
        "say which.",
    ),
    "floats.width": QT_TRANSLATE_NOOP(
        "claims",
        "It is kept in 32 bits, but {bits} of them count: the range of FP32, and with "
        "{fraction} fraction bits the precision of FP16.",
    ),
    "floats.closer": QT_TRANSLATE_NOOP(
        "claims",
        "Adding 0.1 ten times misses 1 by: {errors}. {better} has fewer fraction bits than {worse} "
        "and is closer.",
    ),
    "floats.closer_yes": QT_TRANSLATE_NOOP(
        "claims", "Adding 0.1 ten times misses 1 by: {errors}."
    ),
}  # fmt: skip


@claim("X010")
def truncated() -> Verdict:
    """Does cutting off FP32's last 16 bits give the BF16 number? All patterns of the bits that are
    cut off, after an even and after an odd significand."""
    import numpy as np

    from explorer.compute.floats.arrays import encode_array
    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import finite

    patterns = np.arange(0x3F80_0000, 0x3F82_0000, dtype=np.uint32)  # from 1 on, two BF16 steps
    codes = encode_array(FORMATS["bf16"], patterns.view(np.float32))
    differ = int((codes.astype(np.uint32) != patterns >> 16).sum())
    example = finite(1 + Fraction(1, 1 << 8) + Fraction(1, 1 << 9))
    info = FORMATS["bf16"]
    near, cut = (
        float(decode(info, encode(info, example, rule).code).number.fraction)
        for rule in ("nearest_even", "toward_zero")
    )
    numbers = {"patterns": len(patterns), "differ": differ, "rounded": near, "cut": cut}
    sentence = message(
        "floats.truncated", share=f"{100 * differ / len(patterns):.1f} %", count=len(patterns),
        rounded=near, cut=cut,
    )  # fmt: skip
    return Verdict("false" if differ else "true", numbers, sentence)


@claim("X011")
def overflows() -> Verdict:
    """Does 65505 become infinity in FP16? And from which whole number on?"""
    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import finite

    info = FORMATS["fp16"]

    def becomes(value: int) -> str:
        return decode(info, encode(info, finite(Fraction(value))).code).number.kind

    top = decode(info, info.largest_code)
    largest = int(top.number.fraction)
    step = 1 << top.ulp
    first = next(v for v in range(largest, largest + step + 1) if becomes(v) == "infinity")
    result = decode(info, encode(info, finite(Fraction(65505))).code).number
    numbers = {"65505_becomes": int(result.fraction) if result.kind == "finite" else "Infinity",
               "largest": largest, "first_infinite": first}  # fmt: skip
    sentence = message("floats.overflows", value=numbers["65505_becomes"], next=largest + step,
                       largest=largest, first=first)  # fmt: skip
    return Verdict("true" if result.kind == "infinity" else "false", numbers, sentence)


@claim("X012")
def largest() -> Verdict:
    """The largest numbers of all formats with four exponent and three fraction bits."""
    from explorer.compute.floats.codec import decode
    from explorer.compute.floats.formats import FORMATS

    numbers = {
        info.label: float(decode(info, info.largest_code).number.fraction)
        for info in FORMATS.values()
        if (info.exponent_bits, info.fraction_bits, info.signed) == (4, 3, True)
    }
    shown = "; ".join(f"{label} {value:g}" for label, value in numbers.items())
    values = set(numbers.values())
    verdict: Judgement = "depends" if len(values) > 1 else "true" if values == {448.0} else "false"
    return Verdict(verdict, numbers, message("floats.largest", list=shown))


@claim("X013")
def width() -> Verdict:
    """How many bits of TF32 count, and with which formats it shares range and precision."""
    from explorer.compute.floats.formats import FORMATS

    tf32, fp32, fp16 = (FORMATS[name] for name in ("tf32", "fp32", "fp16"))
    numbers = {
        "bits": tf32.bits, "exponent_bits": tf32.exponent_bits,
        "fraction_bits": tf32.fraction_bits, "fp32_bits": fp32.bits,
        "same_range_as_fp32": tf32.exponent_bits == fp32.exponent_bits,
        "same_precision_as_fp16": tf32.fraction_bits == fp16.fraction_bits,
    }  # fmt: skip
    sentence = message("floats.width", bits=tf32.bits, fraction=tf32.fraction_bits)
    return Verdict("true" if tf32.bits == 32 else "false", numbers, sentence)


@claim("X014")
def closer() -> Verdict:
    """Ten times 0.1 in formats of falling precision: is more precision always closer to 1?"""
    from explorer.compute.floats.arithmetic.operation import operate
    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import finite

    found: list[tuple[int, str, float]] = []
    for name in ("fp64", "fp32", "tf32", "bf16", "e3m4", "e4m3fn", "e5m2"):
        info = FORMATS[name]
        tenth = encode(info, finite(Fraction(1, 10))).code
        total = encode(info, finite(Fraction(0))).code
        for _ in range(10):
            total = operate(info, total, tenth).result.code
        gap = abs(decode(info, total).number.fraction - 1)
        found.append((info.fraction_bits, info.label, float(gap)))
    numbers = {label: gap for _, label, gap in found}
    shown = "; ".join(f"{label} {gap:.2g}" for _, label, gap in found)
    for bits, label, missed in found:
        for other_bits, other, other_missed in found:
            if bits > other_bits and missed > other_missed:
                sentence = message("floats.closer", errors=shown, better=other, worse=label)
                return Verdict("false", numbers, sentence)
    return Verdict("true", numbers, message("floats.closer_yes", errors=shown))
