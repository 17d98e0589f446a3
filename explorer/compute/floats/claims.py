"""Sentences often said about number formats, put to the exact codec."""

from __future__ import annotations

import struct
from fractions import Fraction

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "floats.tenths": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on the format, as each of the three numbers and the sum are rounded: equal in "
        "{equal}; not in {different}.",
    ),
    "floats.tenths_always": QT_TRANSLATE_NOOP("claims", "Equal in {equal}."),
    "floats.tenths_never": QT_TRANSLATE_NOOP("claims", "Not equal in {different}."),
    "floats.epsilon": QT_TRANSLATE_NOOP(
        "claims",
        "eps is the gap between 1 and the next number: 2^{epsilon} in FP16. The smallest positive "
        "number is 2^{least}, {times} times smaller.",
    ),
}  # fmt: skip


@claim("X001")
def tenths() -> Verdict:
    """Is 0.1 + 0.2 == 0.3? In each format of 16 and 32 bits by our codec, in FP64 by Python."""
    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import finite

    equal: list[str] = []
    different: list[str] = []
    numbers: dict[str, float] = {}
    for info in FORMATS.values():

        def rounded(value: Fraction, info: object = info) -> Fraction:
            return decode(info, encode(info, finite(value)).code).number.fraction  # type: ignore[arg-type]  # finite

        total = rounded(rounded(Fraction(1, 10)) + rounded(Fraction(2, 10)))
        gap = float(total - rounded(Fraction(3, 10)))
        numbers[f"difference_{info.name}"] = gap
        (different if gap else equal).append(info.label)
    numbers["difference_fp64"] = (0.1 + 0.2) - 0.3
    (different if numbers["difference_fp64"] else equal).append("FP64")
    if equal and different:
        sentence = message("floats.tenths", equal=", ".join(equal), different=", ".join(different))
        return Verdict("depends", numbers, sentence)
    if equal:
        return Verdict("true", numbers, message("floats.tenths_always", equal=", ".join(equal)))
    return Verdict("false", numbers, message("floats.tenths_never", different=", ".join(different)))


@claim("W065")
def epsilon_is_the_smallest() -> Verdict:
    """Is FP16's eps its smallest positive number? Both read from the codes, and from `struct`."""
    from explorer.compute.floats.codec import decode, encode, floor_log2
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import finite

    info = FORMATS["fp16"]
    one = encode(info, finite(Fraction(1))).code
    epsilon = decode(info, one + 1).number.fraction - 1
    least = decode(info, 1).number.fraction
    # a second opinion that is not our codec
    assert struct.unpack("<e", struct.pack("<H", 1))[0] == least
    numbers = {"eps": float(epsilon), "smallest_positive": float(least)}
    sentence = message(
        "floats.epsilon", epsilon=floor_log2(epsilon), least=floor_log2(least),
        times=int(epsilon / least),
    )  # fmt: skip
    return Verdict("true" if epsilon == least else "false", numbers, sentence)
