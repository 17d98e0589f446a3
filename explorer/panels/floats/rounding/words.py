"""The words of the rounding lab, its presets and its question."""

from explorer.core.lab import Preset
from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections
    "section_interval": QT_TRANSLATE_NOOP("floats/rounding", "interval {number}"),
    "section_casts": QT_TRANSLATE_NOOP("floats/rounding", "more and more casts"),
    "section_far": QT_TRANSLATE_NOOP("floats/rounding", "from afar"),
    "section_near": QT_TRANSLATE_NOOP("floats/rounding", "close up"),
    # refusals
    "error_empty": QT_TRANSLATE_NOOP(
        "floats/rounding", "Type a number, for example 0.1, 1/3 or 2**-14."
    ),
    "error_number": QT_TRANSLATE_NOOP(
        "floats/rounding", "This is not a number. Try 0.1, 1/3, 2**-14 or 0x1.8p3."
    ),
    "error_long": QT_TRANSLATE_NOOP(
        "floats/rounding", "The number may have at most {most} characters."
    ),
    "error_range": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "This number has too many digits: it must lie between about 10⁻¹²⁰⁰ and 10¹²⁰⁰.",
    ),
    "error_zero": QT_TRANSLATE_NOOP("floats/rounding", "Division by zero is no finite number."),
    "error_power": QT_TRANSLATE_NOOP("floats/rounding", "The exponent must be a whole number."),
    "error_deep": QT_TRANSLATE_NOOP(
        "floats/rounding", "There are too many brackets inside one another."
    ),
    "error_finite": QT_TRANSLATE_NOOP(
        "floats/rounding", "Infinity and NaN are not rounded. Type a finite number."
    ),
    "error_beyond": QT_TRANSLATE_NOOP(
        "floats/rounding", "This number lies beyond the largest one of {format}."
    ),
    "error_through": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "{through} cannot stand between: it must have more range and more precision than {format}.",
    ),
    # rules
    "nearest_even": QT_TRANSLATE_NOOP("floats/rounding", "nearest, ties to even"),
    "nearest_away": QT_TRANSLATE_NOOP("floats/rounding", "nearest, ties away"),
    "toward_zero": QT_TRANSLATE_NOOP("floats/rounding", "toward 0"),
    "up": QT_TRANSLATE_NOOP("floats/rounding", "up"),
    "down": QT_TRANSLATE_NOOP("floats/rounding", "down"),
    "rule_nearest_even": QT_TRANSLATE_NOOP(
        "floats/rounding", "the nearer neighbour; half-way, the one whose last bit is 0"
    ),
    "rule_nearest_away": QT_TRANSLATE_NOOP(
        "floats/rounding", "the nearer neighbour; half-way, the one away from 0"
    ),
    "rule_toward_zero": QT_TRANSLATE_NOOP(
        "floats/rounding", "the neighbour nearer to 0: the last bits are cut off"
    ),
    "rule_up": QT_TRANSLATE_NOOP("floats/rounding", "the neighbour on the right"),
    "rule_down": QT_TRANSLATE_NOOP("floats/rounding", "the neighbour on the left"),
    # five rules
    "at_exact": QT_TRANSLATE_NOOP(
        "floats/rounding", "{value} is a number of {format}: nothing to round"
    ),
    "at_below": QT_TRANSLATE_NOOP(
        "floats/rounding", "{value} is ¼ of the way between two numbers of {format}"
    ),
    "at_tie": QT_TRANSLATE_NOOP(
        "floats/rounding", "{value} is half-way between two numbers of {format}: a tie"
    ),
    "at_above": QT_TRANSLATE_NOOP(
        "floats/rounding", "{value} is ¾ of the way between two numbers of {format}"
    ),
    "function": QT_TRANSLATE_NOOP("floats/rounding", "rounded number against x: {mode}"),
    "x_is": QT_TRANSLATE_NOOP("floats/rounding", "x = {value}"),
    "no_number": QT_TRANSLATE_NOOP("floats/rounding", "no finite number"),
    "mean_error": QT_TRANSLATE_NOOP("floats/rounding", "mean error, steps"),
    "error_read": QT_TRANSLATE_NOOP(
        "floats/rounding", "mean of (rounded − x) over this stretch: {error} steps"
    ),
    # by chance
    "chance_title": QT_TRANSLATE_NOOP(
        "floats/rounding", "{share} of {count} casts became {outer}; {part} should"
    ),
    "chance_once": QT_TRANSLATE_NOOP(
        "floats/rounding", "{value} cast once; {part} of many casts should become {outer}"
    ),
    "chance_none": QT_TRANSLATE_NOOP("floats/rounding", "{value} needs no rounding"),
    "chance_exact": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "This is a number of the format: nothing is cut off, so no chance is left. Try one between "
        "two numbers, such as 1+2^-9 in BF16.",
    ),
    "ramp_axis": QT_TRANSLATE_NOOP(
        "floats/rounding", "probability of going to the next number away from 0"
    ),
    "x_short": QT_TRANSLATE_NOOP("floats/rounding", "x"),
    "part_is": QT_TRANSLATE_NOOP("floats/rounding", "x is {part} of the way"),
    "ups_of": QT_TRANSLATE_NOOP("floats/rounding", "{ups} of {words} random words carry"),
    "casts_title": QT_TRANSLATE_NOOP("floats/rounding", "casts (dashed: expected)"),
    "casts_went": QT_TRANSLATE_NOOP("floats/rounding", "{count} casts"),
    "casts_wanted": QT_TRANSLATE_NOOP("floats/rounding", "should be {share} of all"),
    "bits_axis": QT_TRANSLATE_NOOP("floats/rounding", "random bits"),
    "bias_axis": QT_TRANSLATE_NOOP("floats/rounding", "bias, steps (dashed: mean)"),
    "bits_are": QT_TRANSLATE_NOOP("floats/rounding", "{bits} random bits"),
    "bias_here": QT_TRANSLATE_NOOP("floats/rounding", "bias of this number: {bias} steps"),
    "bias_mean": QT_TRANSLATE_NOOP("floats/rounding", "mean over all numbers: {bias} steps"),
    "casts_axis": QT_TRANSLATE_NOOP("floats/rounding", "casts"),
    "mean_axis": QT_TRANSLATE_NOOP(
        "floats/rounding", "mean of the casts, within ±3 standard deviations"
    ),
    "true_value": QT_TRANSLATE_NOOP("floats/rounding", "x itself"),
    "nearest_always": QT_TRANSLATE_NOOP("floats/rounding", "nearest, always"),
    "tends_to": QT_TRANSLATE_NOOP("floats/rounding", "tends to {value}"),
    # twice
    "title_differ": QT_TRANSLATE_NOOP(
        "floats/rounding", "By way of {through}, {format} gets another number"
    ),
    "title_agree": QT_TRANSLATE_NOOP(
        "floats/rounding", "By way of {through}, {format} gets the same number"
    ),
    "zoom_title": QT_TRANSLATE_NOOP(
        "floats/rounding", "around a midpoint of {format}, enlarged × {times}"
    ),
    "midpoint": QT_TRANSLATE_NOOP("floats/rounding", "midpoint"),
    "row_once": QT_TRANSLATE_NOOP("floats/rounding", "rounded once, to {format}"),
    "row_twice": QT_TRANSLATE_NOOP(
        "floats/rounding", "rounded twice, by way of {through} (dots: its numbers)"
    ),
    "row_wrong": QT_TRANSLATE_NOOP("floats/rounding", "where the two differ"),
    "never_wrong": QT_TRANSLATE_NOOP("floats/rounding", "nowhere: the two always agree"),
    "wrong_share": QT_TRANSLATE_NOOP("floats/rounding", "{share} of the step"),
    "wrong_between": QT_TRANSLATE_NOOP("floats/rounding", "from {low} to {high}"),
    "too_narrow": QT_TRANSLATE_NOOP(
        "floats/rounding", "only {pixels} pixels wide so far: zoom in"
    ),
    "changes_at": QT_TRANSLATE_NOOP("floats/rounding", "the answer changes at {value}"),
    "typed": QT_TRANSLATE_NOOP("floats/rounding", "the number"),
    "once_in": QT_TRANSLATE_NOOP("floats/rounding", "{format}, rounded once"),
    "first_in": QT_TRANSLATE_NOOP("floats/rounding", "first {format}, to nearest"),
    "odd_in": QT_TRANSLATE_NOOP("floats/rounding", "first {format}, to odd"),
    "then_in": QT_TRANSLATE_NOOP("floats/rounding", "then {format}"),
    "differ": QT_TRANSLATE_NOOP("floats/rounding", "not the same"),
    "agree": QT_TRANSLATE_NOOP("floats/rounding", "the same"),
    # explanations
    "head_exact": QT_TRANSLATE_NOOP("floats/rounding", "All five agree"),
    "say_exact": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "{value} is a number of {format}. No rule may touch it: rounding leaves numbers of the "
        "format alone.",
    ),
    "head_between": QT_TRANSLATE_NOOP("floats/rounding", "Nearest is not up, and not down"),
    "say_between": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "{value} lies between {low} and {high}. Both “nearest” rules take {nearest}; up takes the "
        "right neighbour, down the left one, toward 0 the one nearer to 0.",
    ),
    "say_beyond": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "{value} lies beyond {low}, the largest number. Rules that point inwards stop there; the "
        "others give what the format has instead of a number (hatched).",
    ),
    "head_tie": QT_TRANSLATE_NOOP("floats/rounding", "A tie: here the nearest rules part"),
    "say_tie": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "{value} is exactly half-way between {low} and {high}. To even: {even}, whose last bit is "
        "0. Away from 0: {away}. The fewer bits are cut off, the more often ties happen.",
    ),
    "see_letters": QT_TRANSLATE_NOOP(
        "floats/rounding", "RN, RZ, RU, RD: to nearest (ties to even), toward 0, up, down."
    ),
    "see_dots": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "A filled dot belongs to the step it ends, an open one does not. With ties to even, both "
        "dots of every other step are filled.",
    ),
    "see_error": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "Mean errors over this stretch, in steps: to even {even}, toward 0 {zero}, up {up}, down "
        "{down}.",
    ),
    "head_chance": QT_TRANSLATE_NOOP("floats/rounding", "{ups} of {count} casts went away from 0"),
    "head_chance_exact": QT_TRANSLATE_NOOP("floats/rounding", "Nothing to decide"),
    "say_chance": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "x is {part} of the way to the next number away from 0. Adding {bits} random bits to what "
        "is cut off carries for {ups} of all {words} words, so the casts tend to {mean}. Nearest "
        "would give the same number every time.",
    ),
    "say_chance_never": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "x is {part} of the way to the next number away from 0, but {bits} random bits are too few "
        "to ever carry: rounding by chance has become cutting off.",
    ),
    "see_bias": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "With k random bits, numbers come out 1/2^(k+1) of a step too near to 0 on average. From "
        "FP32 to BF16, 16 bits are cut off, so 16 random bits make it exact.",
    ),
    "head_zoom": QT_TRANSLATE_NOOP("floats/rounding", "The window is {width} of a step wide"),
    "say_zoom": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "Rounded once, the answer changes at the midpoint. By way of {through} it changes "
        "{distance} of a step beside it: numbers in between are first moved onto the midpoint, "
        "where the tie rule, not their own side, decides.",
    ),
    "say_zoom_odd": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "Rounded to odd, what is not exact gets a last bit of 1 in {through}. Midpoints of "
        "{format} end in 0 there, so nothing is ever moved onto one, and the second rounding "
        "still sees on which side the number was.",
    ),
    "say_zoom_same": QT_TRANSLATE_NOOP(
        "floats/rounding", "At this midpoint, both ways change their answer at the same place."
    ),
    "see_witness": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "The number typed becomes {direct} when rounded once, and {twice} when rounded twice.",
    ),
    "see_one_side": QT_TRANSLATE_NOOP(
        "floats/rounding",
        "It happens on one side of each midpoint only: where the neighbour with the odd last bit "
        "lies.",
    ),
    # the question
    "predict": QT_TRANSLATE_NOOP("floats/rounding", "Do all five rules give the same at ties?"),
    "predict_same": QT_TRANSLATE_NOOP("floats/rounding", "Yes, all five"),
    "predict_nearest": QT_TRANSLATE_NOOP("floats/rounding", "The two nearest rules do"),
    "predict_differ": QT_TRANSLATE_NOOP(
        "floats/rounding", "Even the two nearest rules differ at some"
    ),
}  # fmt: skip

VALUE_NAMES = {
    "x": "the number, exact",
    "kind": "exact, below, tie or above (the midpoint)",
    "answers": "what each rule makes of it",
    "casts": "how many casts were done",
    "ups": "how many of them went away from zero",
    "window": "the width of the window in steps of the format",
    "wrong_pixels": "the share of the window that is rounded wrongly",
}

RESULT_NAMES = {
    "mean_errors": "mean of (rounded − x) in steps for each rule over the stretch, null where a "
    "number becomes infinite or NaN",
    "part": "how far x is from its inner to its outer neighbour",
    "probability": "with which probability it goes to the outer one",
    "bias": "bias in steps for 1 to 16 random bits",
    "share": "how much of the step is rounded wrongly",
    "once": "the number rounded once",
    "between": "the number in the format between",
    "twice": "the number rounded twice",
    "wrong": "whether the two differ",
}

PRESETS = {
    "zero": Preset(QT_TRANSLATE_NOOP("floats/rounding", "Five rules around 0"), {}, 2),
    "binade": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "Where the step doubles"),
        {"value": "1", "format": "e4m3fn"}, 6,
    ),
    "top": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "The last number"),
        {"value": "65504", "format": "fp16", "mode": "nearest_even"}, 22,
    ),
    "chance": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "By chance, 16 random bits"),
        {"topic": "chance", "format": "bf16", "value": "1+2^-9", "random_bits": 16}, 10,
    ),
    "few": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "Too few random bits"),
        {"topic": "chance", "format": "bf16", "value": "1+0.9*2^-7", "random_bits": 2}, 12,
    ),
    "bf16": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "Twice: FP64 to FP32 to BF16"),
        {"topic": "twice", "format": "bf16", "value": "1+2^-8+2^-40"}, "near",
    ),
    "fp16": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "Twice, to FP16"),
        {"topic": "twice", "format": "fp16", "value": "1+2^-11+2^-40"}, "near",
    ),
    "e4m3": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "Twice, to FP8: −431.99999999999994"),
        {"topic": "twice", "format": "e4m3fn", "value": "-431.99999999999994"}, "near",
    ),
    "integer": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "A whole number: 16842753"),
        {"topic": "twice", "format": "bf16", "value": "16842753"}, "near",
    ),
    "stopover": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "By way of BF16 into infinity: 61439"),
        {"topic": "twice", "format": "e5m2", "value": "61439", "through": "bf16"}, "near",
    ),
    "odd": Preset(
        QT_TRANSLATE_NOOP("floats/rounding", "The cure: first to odd"),
        {"topic": "twice", "format": "bf16", "value": "1+2^-8+2^-40", "odd": True}, "near",
    ),
    "tiny": Preset("tiny", {"format": "e2m1", "value": "1", "intervals": 2}, hidden=True),
}  # fmt: skip
