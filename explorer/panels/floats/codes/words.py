"""The words of the lab of all codes."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections, refusals, notices
    "section_all": QT_TRANSLATE_NOOP("floats/codes", "all codes"),
    "section_zero": QT_TRANSLATE_NOOP("floats/codes", "zero"),
    "section_subnormal": QT_TRANSLATE_NOOP("floats/codes", "subnormal"),
    "section_normal": QT_TRANSLATE_NOOP("floats/codes", "normal, by exponent"),
    "section_infinity": QT_TRANSLATE_NOOP("floats/codes", "infinity"),
    "section_nan": QT_TRANSLATE_NOOP("floats/codes", "NaN"),
    "section_differ": QT_TRANSLATE_NOOP("floats/codes", "what differs"),
    "notice_bits": QT_TRANSLATE_NOOP(
        "floats/codes",
        "{other} has {count} codes and {format} {codes}: only formats of as many bits are "
        "compared.",
    ),
    "error_bits": QT_TRANSLATE_NOOP(
        "floats/codes", "A sign and these fields make {bits} bits; the map shows at most {most}."
    ),
    "error_ieee": QT_TRANSLATE_NOOP(
        "floats/codes",
        "∞ and NaN share the highest exponent, so this takes an exponent bit and a fraction bit.",
    ),
    "error_no_numbers": QT_TRANSLATE_NOOP(
        "floats/codes", "No code is left for a number other than zero. Add a bit."
    ),
    "error_fnuz": QT_TRANSLATE_NOOP("floats/codes", "NaN in place of −0 takes a sign bit."),
    # classes and fields
    "zero": QT_TRANSLATE_NOOP("floats/codes", "zero"),
    "subnormal": QT_TRANSLATE_NOOP("floats/codes", "subnormal"),
    "normal": QT_TRANSLATE_NOOP("floats/codes", "normal"),
    "infinity": QT_TRANSLATE_NOOP("floats/codes", "infinity"),
    "nan": QT_TRANSLATE_NOOP("floats/codes", "NaN"),
    "class_zero": QT_TRANSLATE_NOOP("floats/codes", "exponent field 0, fraction 0"),
    "class_subnormal": QT_TRANSLATE_NOOP(
        "floats/codes", "exponent field 0: hidden bit 0, equal steps down to zero"
    ),
    "class_normal": QT_TRANSLATE_NOOP("floats/codes", "hidden bit 1; negative teal, positive plum"),
    "class_infinity": QT_TRANSLATE_NOOP("floats/codes", "highest exponent field, fraction 0"),
    "class_nan": QT_TRANSLATE_NOOP("floats/codes", "no number at all"),
    "sign": QT_TRANSLATE_NOOP("floats/codes", "sign"),
    "exponent": QT_TRANSLATE_NOOP("floats/codes", "exponent"),
    "significand": QT_TRANSLATE_NOOP("floats/codes", "significand"),
    # above the picture
    "head_all": QT_TRANSLATE_NOOP(
        "floats/codes", "{format}: {count} codes for {numbers} different numbers"
    ),
    "head_zero": QT_TRANSLATE_NOOP("floats/codes", "{format} spends {count} on zero"),
    "head_subnormal": QT_TRANSLATE_NOOP(
        "floats/codes", "{count} codes below the normal numbers, in equal steps"
    ),
    "head_normal": QT_TRANSLATE_NOOP(
        "floats/codes", "Exponent field {field}: {count} codes, sizes from {low} to {high}"
    ),
    "head_normal_one": QT_TRANSLATE_NOOP(
        "floats/codes", "Exponent field {field}: one code, {value}"
    ),
    "head_infinity": QT_TRANSLATE_NOOP("floats/codes", "{count} codes for ±∞"),
    "head_nan": QT_TRANSLATE_NOOP("floats/codes", "{format} spends {count} on NaN"),
    "head_differ": QT_TRANSLATE_NOOP(
        "floats/codes", "{count} of {all} codes mean something else in {other}"
    ),
    "sub_facts": QT_TRANSLATE_NOOP(
        "floats/codes", "largest {max}, eps {eps}, {decades} decades from smallest to largest"
    ),
    "sub_named": QT_TRANSLATE_NOOP(
        "floats/codes", "This is {format}: largest {max}, eps {eps}, {decades} decades"
    ),
    "sub_own": QT_TRANSLATE_NOOP(
        "floats/codes", "No format with a name: largest {max}, eps {eps}, {decades} decades"
    ),
    "strip": QT_TRANSLATE_NOOP(
        "floats/codes", "{exponent} exponent, {fraction} fraction bits, bias {bias}"
    ),
    "specials_ieee": QT_TRANSLATE_NOOP("floats/codes", "the highest exponent is ∞ and NaN (IEEE)"),
    "specials_fn": QT_TRANSLATE_NOOP("floats/codes", "all ones is NaN, there is no ∞ (FN)"),
    "specials_fnuz": QT_TRANSLATE_NOOP("floats/codes", "NaN in place of −0, no ∞ (FNUZ)"),
    "specials_none": QT_TRANSLATE_NOOP("floats/codes", "every code is a number"),
    "axis_log": QT_TRANSLATE_NOOP("floats/codes", "positive numbers, logarithmic"),
    "axis_linear": QT_TRANSLATE_NOOP("floats/codes", "all numbers, plain"),
    # read-outs
    "read_other": QT_TRANSLATE_NOOP("floats/codes", "in {format} this code is {value}"),
    "read_same": QT_TRANSLATE_NOOP("floats/codes", "the same in {format}"),
    "read_open": QT_TRANSLATE_NOOP("floats/codes", "click: open these bits"),
    "read_chip": QT_TRANSLATE_NOOP("floats/codes", "click: show this format"),
    "read_bit": QT_TRANSLATE_NOOP("floats/codes", "Bit {bit}, {field}"),
    "read_bit_free": QT_TRANSLATE_NOOP("floats/codes", "0 in some of these codes, 1 in others"),
    "read_bit_set": QT_TRANSLATE_NOOP("floats/codes", "{state} in all of these codes"),
    "read_border": QT_TRANSLATE_NOOP("floats/codes", "Exponent | significand"),
    "read_border_how": QT_TRANSLATE_NOOP("floats/codes", "drag: trade range for precision"),
    "read_bias": QT_TRANSLATE_NOOP("floats/codes", "The bias moves all numbers by powers of two"),
    "read_bias_how": QT_TRANSLATE_NOOP("floats/codes", "turn the wheel: change the bias"),
    "read_specials_how": QT_TRANSLATE_NOOP(
        "floats/codes", "click: give the top codes another meaning"
    ),
    "read_box": QT_TRANSLATE_NOOP("floats/codes", "2^{low} to 2^{high}"),
    "read_box_count": QT_TRANSLATE_NOOP("floats/codes", "{count} positive numbers"),
    # beside the picture
    "say_all": QT_TRANSLATE_NOOP(
        "floats/codes",
        "{bits} bits make {count} codes, and a format is a table of what each stands for: here "
        "{numbers} different numbers. The thin lines part the exponent fields: each owns {block} "
        "codes in a row, however long the stretch of numbers is that they have to cover.",
    ),
    "say_zero": QT_TRANSLATE_NOOP(
        "floats/codes",
        "All bits 0 but the sign: +0 and −0 are two codes for one number. They compare as equal, "
        "and 1/x tells them apart.",
    ),
    "say_zero_one": QT_TRANSLATE_NOOP(
        "floats/codes", "Only one code is zero. What would be −0 is used for NaN instead."
    ),
    "say_subnormal": QT_TRANSLATE_NOOP(
        "floats/codes",
        "With the exponent field 0 the hidden bit is 0 too. These {count} codes go down to zero in "
        "equal steps, as whole numbers do, so there is no hole around zero.",
    ),
    "say_normal": QT_TRANSLATE_NOOP(
        "floats/codes",
        "One exponent field: {block} sizes between {low} and {high}, {ulp} apart, each with both "
        "signs where there is one. The next field has as many codes for a stretch twice as long.",
    ),
    "say_infinity": QT_TRANSLATE_NOOP(
        "floats/codes", "The first code of the highest exponent field is ∞, one for each sign."
    ),
    "say_nan_ieee": QT_TRANSLATE_NOOP(
        "floats/codes",
        "The other codes of the highest exponent field are all NaN: {count} in {format}. With few "
        "bits that is a large part of what there is, which is why other rules were made.",
    ),
    "say_nan_fn": QT_TRANSLATE_NOOP(
        "floats/codes",
        "Only the code of all ones is NaN, for each sign. The rest of the highest exponent field "
        "holds numbers, so {format} reaches almost twice as far.",
    ),
    "say_nan_fnuz": QT_TRANSLATE_NOOP(
        "floats/codes",
        "A single NaN, at the code that would be −0. All others are numbers; the custom is a bias "
        "one larger, which makes every number half as large.",
    ),
    "say_nan_none": QT_TRANSLATE_NOOP("floats/codes", "There is no NaN."),
    "say_differ": QT_TRANSLATE_NOOP(
        "floats/codes",
        "The same bits, read by the rules of {other}: {count} codes change. The first is {code}, "
        "{here} here and {there} there. Weights saved in one and loaded as the other are wrong "
        "without any error.",
    ),
    "say_differ_none": QT_TRANSLATE_NOOP(
        "floats/codes", "Every code means the same in {other}."
    ),
    "see_open": QT_TRANSLATE_NOOP("floats/codes", "Click a code to see its bits at work."),
    "see_design": QT_TRANSLATE_NOOP(
        "floats/codes",
        "Drag the border between exponent and significand, turn the wheel over the bias, click the "
        "rule below it: that makes a format of your own.",
    ),
    "see_double": QT_TRANSLATE_NOOP(
        "floats/codes", "From one field to the next, numbers and gaps double."
    ),
    "see_top_fn": QT_TRANSLATE_NOOP(
        "floats/codes", "By the IEEE rule this field would hold ∞ and NaN; in {format} all but the "
        "last code are numbers."
    ),
    "see_top_all": QT_TRANSLATE_NOOP(
        "floats/codes", "By the IEEE rule this field would hold ∞ and NaN; in {format} all of it "
        "are numbers."
    ),
    # predict first
    "predict": QT_TRANSLATE_NOOP(
        "floats/codes", "How many codes will mean something else in the format beside it?"
    ),
    "predict_none": QT_TRANSLATE_NOOP("floats/codes", "None"),
    "predict_few": QT_TRANSLATE_NOOP("floats/codes", "Fewer than a tenth"),
    "predict_some": QT_TRANSLATE_NOOP("floats/codes", "A tenth or more, but not most"),
    "predict_most": QT_TRANSLATE_NOOP("floats/codes", "Most of them"),
}  # fmt: skip

VALUE_NAMES = {
    "group": "all, a class, or differ: the codes that mean something else in the other format",
    "field": "the exponent field of a group of normal numbers, else −1",
    "codes": "the codes of the group",
    "values": "what they stand for",
    "other_values": "what they stand for in the other format, if one is set beside it",
}

RESULT_NAMES = {
    "format": "the named format with these codes, or its widths",
    "counts": "how many codes each class has",
    "numbers": "how many different finite numbers there are",
    "largest": "the largest number",
    "smallest": "the smallest positive number",
    "eps": "the gap between 1 and the next number, or null where 1 is none of the numbers",
    "decades": "log10 of the largest over the smallest positive number",
    "differing": "how many codes mean something else in the other format, or null without one",
}
