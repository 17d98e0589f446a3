"""Sentences about equality: what rounding does to 0.1 + 0.2 == 0.3."""

from __future__ import annotations

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
}


@claim("X001")
def tenths() -> Verdict:
    """Is 0.1 + 0.2 == 0.3? In each format with a sign by our codec, in FP64 by Python too."""
    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS, FormatInfo
    from explorer.compute.floats.numbers import finite

    def rounded(info: FormatInfo, value: Fraction) -> Fraction:
        return decode(info, encode(info, finite(value)).code).number.fraction

    equal: list[str] = []
    different: list[str] = []
    numbers: dict[str, float] = {}
    for info in FORMATS.values():
        if not info.signed:
            continue  # E8M0 is a format for scales: nothing is added in it
        total = rounded(info, rounded(info, Fraction(1, 10)) + rounded(info, Fraction(2, 10)))
        gap = float(total - rounded(info, Fraction(3, 10)))
        numbers[f"difference_{info.name}"] = gap
        (different if gap else equal).append(info.label)
    # a second opinion that is not our codec
    assert numbers["difference_fp64"] == (0.1 + 0.2) - 0.3
    if equal and different:
        sentence = message("floats.tenths", equal=", ".join(equal), different=", ".join(different))
        return Verdict("depends", numbers, sentence)
    if equal:
        return Verdict("true", numbers, message("floats.tenths_always", equal=", ".join(equal)))
    return Verdict("false", numbers, message("floats.tenths_never", different=", ".join(different)))
