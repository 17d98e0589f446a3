"""The sentences of the explanations, by name."""

from explorer.core.words import QT_TRANSLATE_NOOP

SENTENCES = {
    "head_value": QT_TRANSLATE_NOOP("floats/bits", "The number, exactly"),
    "say_value": QT_TRANSLATE_NOOP(
        "floats/bits",
        "What you typed is kept as a ratio of two whole numbers, so nothing is rounded "
        "before {format} gets to see it. Many tools first make a 64-bit float and then round "
        "a second time.",
    ),
    "say_bits": QT_TRANSLATE_NOOP(
        "floats/bits",
        "You gave the bits. What follows reads them, and shows how they would arise.",
    ),
    "head_normalise": QT_TRANSLATE_NOOP("floats/bits", "Put the leading 1 before the point"),
    "say_normalise": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Every number but zero is 1.… times a power of two, in exactly one way. The sign "
        "goes into its own bit; the power of two, {exponent}, is all that the exponent field "
        "has to say.",
    ),
    "say_zero": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Zero has no leading 1. Its code is all zeros, except for the sign: +0 and −0 are "
        "two codes of the same number.",
    ),
    "say_special": QT_TRANSLATE_NOOP(
        "floats/bits",
        "{value} is not of the form 1.… × 2ᵉ. There is nothing to round; it has a code of "
        "its own, or becomes what the format has instead.",
    ),
    "head_bias": QT_TRANSLATE_NOOP("floats/bits", "Add the bias to the exponent"),
    "say_bias": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The field holds only whole numbers from 0, so {bias} is added. A larger number then "
        "has a larger code, and comparing two positive numbers is comparing two integers.",
    ),
    "say_bias_low": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The exponent {exponent} lies below {least}, the least one. The field becomes 0, the "
        "hidden bit becomes 0, and the point stays where {least} puts it: a subnormal "
        "number, with fewer significant bits the smaller it is.",
    ),
    "say_bias_high": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The field would have to be {field}. {format} ends at {largest}.",
    ),
    "head_cut": QT_TRANSLATE_NOOP("floats/bits", "Cut the significand after {bits} bits"),
    "say_cut": QT_TRANSLATE_NOOP(
        "floats/bits",
        "{kept} whole units of the last place fit; {left} of a unit is cut off. Hardware "
        "keeps just three bits of that: guard {guard}, round {round}, and sticky {sticky}, "
        "which says whether anything follows. They are enough to round correctly.",
    ),
    "say_cut_exact": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Exactly {kept} units of the last place: nothing is cut off.",
    ),
    "head_stays": QT_TRANSLATE_NOOP("floats/bits", "The cut significand stays"),
    "head_grows": QT_TRANSLATE_NOOP("floats/bits", "One unit of the last place is added"),
    "why_exact": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Nothing was cut off, so there is nothing to decide.",
    ),
    "why_below_half": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Less than half a unit was cut off: the nearer neighbour is the one toward 0.",
    ),
    "why_above_half": QT_TRANSLATE_NOOP(
        "floats/bits",
        "More than half a unit was cut off: the nearer neighbour is the next one.",
    ),
    "why_tie_even": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Exactly half: both neighbours are equally near. The kept significand is even, so it "
        "stays. Choosing even ones keeps long sums from drifting.",
    ),
    "why_tie_odd": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Exactly half: both neighbours are equally near. The kept significand is odd, so one "
        "is added to make it even.",
    ),
    "why_tie_away": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Exactly half, and the chosen rule takes ties away from zero.",
    ),
    "why_toward_zero": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Rounding toward zero never adds: whatever was cut off is lost.",
    ),
    "why_up_grows": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Rounding up takes the neighbour on the right, here away from zero.",
    ),
    "why_up_shrinks": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Rounding up takes the neighbour on the right; for a negative number that is the one "
        "toward zero.",
    ),
    "why_down_grows": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Rounding down takes the neighbour on the left; for a negative number that is the "
        "one away from zero.",
    ),
    "why_down_shrinks": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Rounding down takes the neighbour on the left, here the one toward zero.",
    ),
    "head_pack": QT_TRANSLATE_NOOP("floats/bits", "Pack the three fields into {code}"),
    "say_pack": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Sign, exponent and significand stand side by side. Because the significand is the "
        "low part, rounding is one addition to the whole code: a carry moves the exponent by "
        "itself.",
    ),
    "say_pack_carry": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The added unit made the significand full: it became 0 and carried into the exponent "
        "field, which is what 1.111… + 1 unit = 10.000… means.",
    ),
    "say_pack_infinity": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The result lies beyond {largest}, so the code of infinity is stored.",
    ),
    "say_pack_nan": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The result lies beyond {largest}. {format} has no infinity, so what is stored is "
        "NaN, unless you choose to saturate.",
    ),
    "say_pack_saturated": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The result lies beyond {largest}, and the policies chosen stop there.",
    ),
    "head_decode": QT_TRANSLATE_NOOP("floats/bits", "Read back, it is {value}"),
    "say_decode": QT_TRANSLATE_NOOP(
        "floats/bits",
        "This is the number that every computation from here on really uses. The next one "
        "away from zero is {ulp} further; the error is {units} of that step.",
    ),
    "say_decode_exact": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The number fits: decoding gives back exactly what was typed. The next one away from "
        "zero is {ulp} further.",
    ),
    "say_decode_none": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The code is no finite number any more: the size of the input is lost.",
    ),
    "see_flip": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Click a bit to flip it; drag across bits to paint them all.",
    ),
    "see_double": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Adding 1 to the exponent field doubles a normal number.",
    ),
    "see_rows": QT_TRANSLATE_NOOP(
        "floats/bits",
        "In the rows below, formats with the same exponent bits reach about equally far; "
        "those with more significand bits come closer.",
    ),
    "see_rounding": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Change the rounding and watch which neighbour the arrow takes.",
    ),
    "see_specials": QT_TRANSLATE_NOOP(
        "floats/bits",
        "{format} has {infinities} for infinity and {nans} for NaN among its {all} codes.",
    ),
}
