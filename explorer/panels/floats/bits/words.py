"""The words of the bits lab."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections
    "section_value": QT_TRANSLATE_NOOP("floats/bits", "value"),
    "section_normalise": QT_TRANSLATE_NOOP("floats/bits", "normalise"),
    "section_bias": QT_TRANSLATE_NOOP("floats/bits", "bias"),
    "section_cut": QT_TRANSLATE_NOOP("floats/bits", "cut"),
    "section_round": QT_TRANSLATE_NOOP("floats/bits", "round"),
    "section_pack": QT_TRANSLATE_NOOP("floats/bits", "pack"),
    "section_decode": QT_TRANSLATE_NOOP("floats/bits", "decode"),
    # refusals and notices
    "error_empty": QT_TRANSLATE_NOOP(
        "floats/bits", "Type a number, for example 0.1, 1/3 or 2**-14."
    ),
    "error_number": QT_TRANSLATE_NOOP(
        "floats/bits",
        "This is not a number. Try 0.1, 1/3, 2**-14, 0x1.8p3, inf or nan, or bits such as #2E66.",
    ),
    "error_long": QT_TRANSLATE_NOOP(
        "floats/bits", "The number may have at most {most} characters."
    ),
    "error_range": QT_TRANSLATE_NOOP(
        "floats/bits",
        "This number has too many digits: it must lie between about 10⁻¹²⁰⁰ and 10¹²⁰⁰.",
    ),
    "error_zero": QT_TRANSLATE_NOOP("floats/bits", "Division by zero. For infinity, type inf."),
    "error_power": QT_TRANSLATE_NOOP("floats/bits", "The exponent must be a whole number."),
    "error_deep": QT_TRANSLATE_NOOP(
        "floats/bits", "There are too many brackets inside one another."
    ),
    "error_bits": QT_TRANSLATE_NOOP(
        "floats/bits", "{format} takes {hex} hexadecimal or {bits} binary digits after the #."
    ),
    "notice_hex": QT_TRANSLATE_NOOP(
        "floats/bits",
        "{text} was read as a whole number. To give the bits themselves, put a # before the "
        "digits.",
    ),
    # classes and fields
    "zero": QT_TRANSLATE_NOOP("floats/bits", "zero"),
    "subnormal": QT_TRANSLATE_NOOP("floats/bits", "subnormal"),
    "normal": QT_TRANSLATE_NOOP("floats/bits", "normal"),
    "infinity": QT_TRANSLATE_NOOP("floats/bits", "infinity"),
    "nan": QT_TRANSLATE_NOOP("floats/bits", "NaN"),
    "sign": QT_TRANSLATE_NOOP("floats/bits", "sign"),
    "exponent": QT_TRANSLATE_NOOP("floats/bits", "exponent"),
    "significand": QT_TRANSLATE_NOOP("floats/bits", "significand"),
    "exponent_wide": QT_TRANSLATE_NOOP("floats/bits", "exponent: {bits} bits, bias {bias}"),
    "significand_wide": QT_TRANSLATE_NOOP(
        "floats/bits", "significand: {bits} bits and a hidden one"
    ),
    "hidden": QT_TRANSLATE_NOOP("floats/bits", "hidden"),
    "guard": QT_TRANSLATE_NOOP("floats/bits", "guard"),
    "round_bit": QT_TRANSLATE_NOOP("floats/bits", "round"),
    "sticky": QT_TRANSLATE_NOOP("floats/bits", "sticky"),
    # the rounding and overflow policies, short
    "nearest_even": QT_TRANSLATE_NOOP("floats/bits", "nearest, ties to even"),
    "nearest_away": QT_TRANSLATE_NOOP("floats/bits", "nearest, ties away from 0"),
    "toward_zero": QT_TRANSLATE_NOOP("floats/bits", "toward 0"),
    "up": QT_TRANSLATE_NOOP("floats/bits", "up"),
    "down": QT_TRANSLATE_NOOP("floats/bits", "down"),
    "saturate": QT_TRANSLATE_NOOP("floats/bits", "saturating"),
    # the stage
    "lossless": QT_TRANSLATE_NOOP("floats/bits", "exact: nothing is lost"),
    "given_bits": QT_TRANSLATE_NOOP("floats/bits", "these very bits, not converted"),
    "error_is": QT_TRANSLATE_NOOP("floats/bits", "error {error}, that is {units} ulp"),
    "no_error": QT_TRANSLATE_NOOP("floats/bits", "no finite number: the error has no size"),
    "exact_bits": QT_TRANSLATE_NOOP("floats/bits", "the exact significand in binary"),
    "no_significand": QT_TRANSLATE_NOOP("floats/bits", "nothing to round"),
    "exact_value": QT_TRANSLATE_NOOP("floats/bits", "exact value {value}"),
    "midpoint": QT_TRANSLATE_NOOP("floats/bits", "midpoint"),
    "beyond": QT_TRANSLATE_NOOP("floats/bits", "no code"),
    "largest": QT_TRANSLATE_NOOP("floats/bits", "largest"),
    "rows_title": QT_TRANSLATE_NOOP("floats/bits", "The same number in every format"),
    "rows_error": QT_TRANSLATE_NOOP("floats/bits", "relative error"),
    "exactly": QT_TRANSLATE_NOOP("floats/bits", "exact"),
    "not_finite": QT_TRANSLATE_NOOP("floats/bits", "not finite"),
    "codes_nan": QT_TRANSLATE_NOOP("floats/bits", "{count} codes"),
    "codes_last": QT_TRANSLATE_NOOP("floats/bits", "Where the numbers end"),
    "line_title": QT_TRANSLATE_NOOP("floats/bits", "Between its neighbours"),
    "formula_read": QT_TRANSLATE_NOOP("floats/bits", "What the bits mean"),
    "class_zero": QT_TRANSLATE_NOOP("floats/bits", "exponent field 0, significand 0"),
    "class_subnormal": QT_TRANSLATE_NOOP(
        "floats/bits", "exponent field 0: hidden bit 0, all steps equally long down to zero"
    ),
    "class_normal": QT_TRANSLATE_NOOP("floats/bits", "hidden bit 1, all significand bits in use"),
    "class_infinity": QT_TRANSLATE_NOOP("floats/bits", "exponent field all ones, significand 0"),
    "class_nan": QT_TRANSLATE_NOOP("floats/bits", "a code that stands for no number at all"),
    "code_bits": QT_TRANSLATE_NOOP("floats/bits", "the sign bit aside, codes in rising order"),
    # the card of each step
    "card_special": QT_TRANSLATE_NOOP("floats/bits", "{value} passes through by its own code"),
    "card_zero": QT_TRANSLATE_NOOP("floats/bits", "zero has no leading 1: all bits stay 0"),
    "card_below": QT_TRANSLATE_NOOP(
        "floats/bits", "{exponent} is below {least}: field {field}, scale 2^{least}"
    ),
    "card_too_big": QT_TRANSLATE_NOOP(
        "floats/bits", "{exponent} + {bias} = {field} does not fit: at most {most}"
    ),
    "card_beyond": QT_TRANSLATE_NOOP("floats/bits", "beyond {largest}, the largest"),
    "is_even": QT_TRANSLATE_NOOP("floats/bits", "{kept} is even"),
    "is_odd": QT_TRANSLATE_NOOP("floats/bits", "{kept} is odd"),
    # read-outs
    "bit_title": QT_TRANSLATE_NOOP("floats/bits", "Bit {bit}, {field}: {state}"),
    "bit_flip": QT_TRANSLATE_NOOP("floats/bits", "flipped: {before} → {after}"),
    "bit_sign": QT_TRANSLATE_NOOP("floats/bits", "(−1)^{state} = {sign}"),
    "bit_exponent": QT_TRANSLATE_NOOP(
        "floats/bits", "adds {state} × {weight} to the field {field}"
    ),
    "bit_significand": QT_TRANSLATE_NOOP(
        "floats/bits", "adds {state} × 2^{place} × 2^{exponent} = {value}"
    ),
    "bit_payload": QT_TRANSLATE_NOOP("floats/bits", "part of a code that is no number"),
    "hidden_title": QT_TRANSLATE_NOOP("floats/bits", "Hidden bit: {state}"),
    "hidden_one": QT_TRANSLATE_NOOP("floats/bits", "not stored: the exponent field is not 0"),
    "hidden_zero": QT_TRANSLATE_NOOP("floats/bits", "not stored: the exponent field is 0"),
    "hidden_none": QT_TRANSLATE_NOOP("floats/bits", "there is none: the code is no finite number"),
    "guard_read": QT_TRANSLATE_NOOP("floats/bits", "Guard bit: the first one cut off"),
    "round_read": QT_TRANSLATE_NOOP("floats/bits", "Round bit: the second one cut off"),
    "sticky_read": QT_TRANSLATE_NOOP("floats/bits", "Sticky bit: 1 if any later bit is 1"),
    "cut_off": QT_TRANSLATE_NOOP("floats/bits", "cut off: {left} of a last place"),
    "exact_read": QT_TRANSLATE_NOOP("floats/bits", "The exact significand in units of 2^{scale}"),
    "tick_code": QT_TRANSLATE_NOOP("floats/bits", "code {code}, {kind}"),
    "tick_apart": QT_TRANSLATE_NOOP("floats/bits", "{apart} of a last place from the exact value"),
    "tick_chosen": QT_TRANSLATE_NOOP("floats/bits", "chosen"),
    "tick_beyond": QT_TRANSLATE_NOOP(
        "floats/bits", "beyond the largest number: would come next, but has no code"
    ),
    "tick_click": QT_TRANSLATE_NOOP(
        "floats/bits", "click: make it the value; ↑ ↓ or wheel: next number"
    ),
    "row_fields": QT_TRANSLATE_NOOP("floats/bits", "{sign} | {exponent} | {fraction}  ({code})"),
    "row_click": QT_TRANSLATE_NOOP("floats/bits", "click: look closer at this format"),
    "row_error": QT_TRANSLATE_NOOP("floats/bits", "error {error}, relative {relative}"),
}

VALUE_NAMES = {
    "stage": "the step: value, normalise, bias, cut, round, pack or decode",
    "bits": "the bits as they stand at this step, in binary",
    "known": "which of them are settled by then, in binary",
    "exact": "the number to convert, as a fraction",
    "exponent": "e of 1.… × 2^e, or null for zero, infinity and NaN",
    "biased": "the exponent field before rounding",
    "kept": "the significand cut to whole units of the last place, hidden bit included",
    "left": "what was cut off, in units of the last place",
    "guard": "the first bit cut off",
    "round": "the second bit cut off",
    "sticky": "1 if any later bit is 1",
    "added": "1 if rounding adds a unit",
    "reason": "the rule that decided",
}

RESULT_NAMES = {
    "code": "the code in hexadecimal",
    "bits": "sign, exponent and fraction field in binary",
    "class": "zero, subnormal, normal, infinity or nan",
    "value": "the value of the code, all decimal digits",
    "hex_float": "the value as a C hexadecimal float",
    "ulp": "the unit of the last place, a power of two",
    "below": "the next number below, all decimal digits",
    "above": "the next number above, all decimal digits",
    "error": "value minus the exact number",
    "relative_error": "the error divided by the exact number",
    "formats": "code and value in every format",
}
