"""Sentences about gaps, ranges and the smallest numbers of a format."""

from __future__ import annotations

import struct
from fractions import Fraction

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "floats.epsilon": QT_TRANSLATE_NOOP(
        "claims",
        "eps is the gap between 1 and the next number: 2^{epsilon} in FP16. The smallest positive "
        "number is 2^{least}, {times} times smaller.",
    ),
}  # fmt: skip


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
