"""The words of the arithmetic lab: sections, refusals, labels of the picture."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections
    "section_unpack": QT_TRANSLATE_NOOP("floats/arithmetic", "unpack"),
    "section_align": QT_TRANSLATE_NOOP("floats/arithmetic", "align"),
    "section_operate": QT_TRANSLATE_NOOP("floats/arithmetic", "compute"),
    "section_normalise": QT_TRANSLATE_NOOP("floats/arithmetic", "normalise"),
    "section_round": QT_TRANSLATE_NOOP("floats/arithmetic", "round"),
    "section_pack": QT_TRANSLATE_NOOP("floats/arithmetic", "pack"),
    "section_add": QT_TRANSLATE_NOOP("floats/arithmetic", "add"),
    "section_stops": QT_TRANSLATE_NOOP("floats/arithmetic", "{formats} stops"),
    "section_dot": QT_TRANSLATE_NOOP("floats/arithmetic", "longer and longer"),
    "section_equal": QT_TRANSLATE_NOOP("floats/arithmetic", "format by format"),
    # refusals
    "error_empty": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Type a number, for example 0.1, 1/3 or 2**-14."
    ),
    "error_number": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "This is not a number. Try 0.1, 1/3, 2**-14, 0x1.8p3, inf or nan."
    ),
    "error_long": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "The number may have at most {most} characters."
    ),
    "error_range": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "This number has too many digits: it must lie between about 10⁻¹²⁰⁰ and 10¹²⁰⁰.",
    ),
    "error_zero": QT_TRANSLATE_NOOP("floats/arithmetic", "Division by zero has no true result."),
    "error_power": QT_TRANSLATE_NOOP("floats/arithmetic", "The exponent must be a whole number."),
    "error_deep": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "There are too many brackets inside one another."
    ),
    "error_finite": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "This topic takes a finite number that is not 0 or out of all bounds."
    ),
    # classes, fields, policies
    "zero": QT_TRANSLATE_NOOP("floats/arithmetic", "zero"),
    "subnormal": QT_TRANSLATE_NOOP("floats/arithmetic", "subnormal"),
    "normal": QT_TRANSLATE_NOOP("floats/arithmetic", "normal"),
    "infinity": QT_TRANSLATE_NOOP("floats/arithmetic", "infinity"),
    "nan": QT_TRANSLATE_NOOP("floats/arithmetic", "NaN"),
    "guard": QT_TRANSLATE_NOOP("floats/arithmetic", "guard"),
    "round_bit": QT_TRANSLATE_NOOP("floats/arithmetic", "round bit"),
    "sticky": QT_TRANSLATE_NOOP("floats/arithmetic", "sticky"),
    "guard_means": QT_TRANSLATE_NOOP("floats/arithmetic", "the first bit that does not fit"),
    "round_bit_means": QT_TRANSLATE_NOOP("floats/arithmetic", "the second bit that does not fit"),
    "sticky_means": QT_TRANSLATE_NOOP("floats/arithmetic", "1 if any later bit is 1"),
    "nearest_even": QT_TRANSLATE_NOOP("floats/arithmetic", "nearest, ties to even"),
    "nearest_away": QT_TRANSLATE_NOOP("floats/arithmetic", "nearest, ties away from 0"),
    "toward_zero": QT_TRANSLATE_NOOP("floats/arithmetic", "toward 0"),
    "up": QT_TRANSLATE_NOOP("floats/arithmetic", "up"),
    "down": QT_TRANSLATE_NOOP("floats/arithmetic", "down"),
    # exceptions
    "flag_exact": QT_TRANSLATE_NOOP("floats/arithmetic", "exact"),
    "flag_inexact": QT_TRANSLATE_NOOP("floats/arithmetic", "inexact"),
    "flag_underflow": QT_TRANSLATE_NOOP("floats/arithmetic", "underflow"),
    "flag_overflow": QT_TRANSLATE_NOOP("floats/arithmetic", "overflow"),
    "flag_invalid": QT_TRANSLATE_NOOP("floats/arithmetic", "invalid"),
    "flag_divide_by_zero": QT_TRANSLATE_NOOP("floats/arithmetic", "division by zero"),
    "flag_exact_means": QT_TRANSLATE_NOOP("floats/arithmetic", "nothing was rounded"),
    "flag_inexact_means": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "the exact result had to be rounded"
    ),
    "flag_underflow_means": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "smaller than the normal numbers, and not exact"
    ),
    "flag_overflow_means": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "beyond the largest number of the format"
    ),
    "flag_invalid_means": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "there is no number that could be the result"
    ),
    "flag_divide_by_zero_means": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "an exact infinity from finite numbers"
    ),
    # rules for what is no number
    "rule_nan": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "A NaN stays a NaN, whatever is done with it."
    ),
    "rule_infinities": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Infinity minus infinity could be anything, so it is NaN, and the exception “invalid” is "
        "raised.",
    ),
    "rule_infinity": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Infinity swallows every finite number; this is exact."
    ),
    "rule_zero_times_infinity": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Zero times infinity could be anything, so it is NaN: invalid."
    ),
    "rule_infinity_over_infinity": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Infinity over infinity could be anything, so it is NaN: invalid."
    ),
    "rule_zero_over_zero": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Zero over zero could be anything, so it is NaN (or what the format has instead): invalid.",
    ),
    "rule_over_infinity": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "A finite number over infinity is zero, exactly."
    ),
    "rule_over_zero": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "A number other than zero over zero is infinity (or what the format has instead); the "
        "exception “division by zero” is raised.",
    ),
    # one operation
    "exponent_is": QT_TRANSLATE_NOOP("floats/arithmetic", "exponent {exponent}"),
    "far_right": QT_TRANSLATE_NOOP("floats/arithmetic", "starts {places} places further right"),
    "pushed": QT_TRANSLATE_NOOP("floats/arithmetic", "{places} to the right"),
    "partial": QT_TRANSLATE_NOOP("floats/arithmetic", "Long multiplication"),
    "partial_why": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "the first number once for each of {count} ones in the second"
    ),
    "digits": QT_TRANSLATE_NOOP("floats/arithmetic", "{count} binary digits"),
    "all_cancelled": QT_TRANSLATE_NOOP("floats/arithmetic", "all bits cancel"),
    "window": QT_TRANSLATE_NOOP("floats/arithmetic", "the {bits} bits that fit"),
    "row_left": QT_TRANSLATE_NOOP("floats/arithmetic", "First number, as stored"),
    "row_right": QT_TRANSLATE_NOOP("floats/arithmetic", "Second number, as stored"),
    "row_product": QT_TRANSLATE_NOOP("floats/arithmetic", "Product, with all its digits"),
    "row_third": QT_TRANSLATE_NOOP("floats/arithmetic", "Third number, as stored"),
    "separately": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "multiplied, rounded, then added (square): {value}"
    ),
    "is_separate": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "the result of two operations with a rounding each"
    ),
    "click_flip": QT_TRANSLATE_NOOP("floats/arithmetic", "click a bit to flip it"),
    "row_exact": QT_TRANSLATE_NOOP("floats/arithmetic", "Exact result of the stored numbers"),
    "row_kept": QT_TRANSLATE_NOOP("floats/arithmetic", "Rounded result"),
    "where": QT_TRANSLATE_NOOP("floats/arithmetic", "Where it ends up"),
    "where_infinite": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Beyond {largest}, the largest number: the result is infinity."
    ),
    "where_nan": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Beyond {largest}, the largest number, in a format without infinity: the result is NaN.",
    ),
    "place_true": QT_TRANSLATE_NOOP("floats/arithmetic", "meant: {value}"),
    "place_stored": QT_TRANSLATE_NOOP("floats/arithmetic", "with the stored numbers: {value}"),
    "code_is": QT_TRANSLATE_NOOP("floats/arithmetic", "code {code}"),
    "is_result": QT_TRANSLATE_NOOP("floats/arithmetic", "the computed result"),
    "is_meant": QT_TRANSLATE_NOOP("floats/arithmetic", "what the true result is stored as"),
    "error_operands": QT_TRANSLATE_NOOP("floats/arithmetic", "from storing the numbers"),
    "error_rounding": QT_TRANSLATE_NOOP("floats/arithmetic", "from rounding the result"),
    "error_total": QT_TRANSLATE_NOOP("floats/arithmetic", "error in all"),
    # the sum race
    "race_title": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "{count} × {term}: {stopped} of {lanes} sums have stopped growing"
    ),
    "additions": QT_TRANSLATE_NOOP("floats/arithmetic", "additions"),
    "running_sum": QT_TRANSLATE_NOOP("floats/arithmetic", "running sum (dashed: true sum)"),
    "true_sum": QT_TRANSLATE_NOOP("floats/arithmetic", "True sum: {value}"),
    "sum_now": QT_TRANSLATE_NOOP("floats/arithmetic", "sum so far"),
    "half_step": QT_TRANSLATE_NOOP("floats/arithmetic", "half a step; line: what is added"),
    "half_step_short": QT_TRANSLATE_NOOP("floats/arithmetic", "half a step"),
    "stopped": QT_TRANSLATE_NOOP("floats/arithmetic", "stopped"),
    "runs_on": QT_TRANSLATE_NOOP("floats/arithmetic", "growing"),
    "row_sum": QT_TRANSLATE_NOOP("floats/arithmetic", "sum {sum}"),
    "row_half": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "half a step {half}, added each time {term}"
    ),
    "row_flat": QT_TRANSLATE_NOOP("floats/arithmetic", "last change at addition {count}"),
    # dot products
    "dot_title": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Length {length}: off by {running} in {format}, by {wide} in FP32"
    ),
    "length_axis": QT_TRANSLATE_NOOP("floats/arithmetic", "length"),
    "error_axis": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "root mean square error / (|a| |b|), {trials} trials"
    ),
    "length_is": QT_TRANSLATE_NOOP("floats/arithmetic", "Length {length}"),
    "error_is": QT_TRANSLATE_NOOP("floats/arithmetic", "relative error {error}"),
    "digits_left": QT_TRANSLATE_NOOP("floats/arithmetic", "about {digits} decimal digits"),
    "way_fp32": QT_TRANSLATE_NOOP("floats/arithmetic", "in FP32, one after another"),
    "way_running": QT_TRANSLATE_NOOP("floats/arithmetic", "in {format}, one after another"),
    "way_chunks": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "{chunk} at a time in {format}, those in FP32"
    ),
    "way_pairwise": QT_TRANSLATE_NOOP("floats/arithmetic", "in {format}, in pairs"),
    "way_kahan": QT_TRANSLATE_NOOP("floats/arithmetic", "in {format}, compensated (Kahan)"),
    # equality
    "equal_count": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "equal in {equal} of {count}; ring: the true result as stored, disc: computed",
    ),
    "stored_as": QT_TRANSLATE_NOOP("floats/arithmetic", "the true result is stored as {value}"),
    "click_look": QT_TRANSLATE_NOOP("floats/arithmetic", "click: look at this operation"),
}

VALUE_NAMES = {
    "stage": "unpack, align, operate, normalise, round or pack; else the way of summing",
    "exact": "the exact result of the stored operands, as a fraction",
    "kept": "the significand that is kept, in units of the last place, before rounding",
    "guard": "the first bit that does not fit",
    "round": "the second one",
    "sticky": "1 if any later bit is 1",
    "added": "1 if rounding adds a unit",
    "reason": "the rule that decided",
    "count": "how many additions have been done",
    "true_sum": "what the sum should be",
    "sums": "the running sum of each format",
    "length": "the length of the vectors",
    "errors": "root mean square error over |a||b| of each way to accumulate",
    "format": "the format compared at this step",
    "equal": "whether its result is the number nearest to the true one",
    "computed": "its result, exact",
    "expected": "the true result as it is stored, exact",
}

RESULT_NAMES = {
    "left": "the first operand as stored",
    "right": "the second operand as stored",
    "value": "the result",
    "code": "its code in hexadecimal",
    "flags": "the IEEE 754 exceptions raised",
    "equal": "whether the result is the stored form of the true one; by format",
    "sums": "the last running sum of each format",
    "stops": "how many additions changed the sum of each format, null where it never stops",
    "errors": "the error of each way to accumulate at the full length",
}
