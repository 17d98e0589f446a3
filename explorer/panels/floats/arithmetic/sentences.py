"""The sentences of the explanations, and the presets and the question of the arithmetic lab."""

from explorer.core.lab import Preset
from explorer.core.words import QT_TRANSLATE_NOOP

SENTENCES = {
    "head_unpack": QT_TRANSLATE_NOOP("floats/arithmetic", "Two significands, two exponents"),
    "say_unpack": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Before anything is computed, both numbers are rounded to {format}: {left} and {right}. "
        "All that follows uses these, not what was typed.",
    ),
    "head_fma": QT_TRANSLATE_NOOP("floats/arithmetic", "Two operations, one rounding"),
    "say_fma": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "A fused multiply-add keeps the product with all its digits, adds {third} to it, and "
        "rounds once at the end. Matrix units are built from such steps.",
    ),
    "see_separate": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Multiplying and adding as two operations, with a rounding each, gives {value} (the "
        "square).",
    ),
    "head_align": QT_TRANSLATE_NOOP("floats/arithmetic", "Align: push one by {places} places"),
    "head_align_none": QT_TRANSLATE_NOOP("floats/arithmetic", "The columns match already"),
    "say_align": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Only equal powers of two can be added. The number with the smaller exponent moves to the "
        "right, by the difference of the exponents. Its last bits then stand to the right of "
        "everything the result can hold.",
    ),
    "say_align_none": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Both have the same exponent, so nothing has to move."
    ),
    "say_align_far": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The difference of the exponents is larger than the significand is long: the smaller "
        "number does not reach the larger one. It only decides the rounding.",
    ),
    "head_align_multiply": QT_TRANSLATE_NOOP("floats/arithmetic", "Exponents are added"),
    "say_align_multiply": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "A product needs no alignment: the exponents are added, the signs compared, and the "
        "significands multiplied as whole numbers.",
    ),
    "head_align_divide": QT_TRANSLATE_NOOP("floats/arithmetic", "Exponents are subtracted"),
    "say_align_divide": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "A quotient needs no alignment: the exponents are subtracted, the signs compared, and one "
        "significand divided by the other.",
    ),
    "head_operate": QT_TRANSLATE_NOOP("floats/arithmetic", "The exact result, with all its bits"),
    "say_operate": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "This is what hardware has to behave as if it computed: the exact result of the two stored "
        "numbers. It takes {bits} bits; {format} keeps {most}.",
    ),
    "say_operate_more": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The division does not come out even: the bits go on for ever. It is enough to know the "
        "first ones and that a remainder is left.",
    ),
    "say_operate_zero": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Equal numbers of opposite sign leave exactly zero: +0, or −0 when rounding down.",
    ),
    "head_normalise": QT_TRANSLATE_NOOP("floats/arithmetic", "The window moves to the first 1"),
    "say_normalise": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The {most} bits from the first 1 on are kept. The next two, guard and round, and whether "
        "anything follows, sticky, are all that rounding needs.",
    ),
    "say_normalise_cancelled": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "{bits} leading bits cancelled, so the window moves to the right over places where there "
        "are no bits: zeros nobody computed. The subtraction is exact, but the rounding errors of "
        "the two numbers now stand at the front.",
    ),
    "say_normalise_subnormal": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The result is smaller than the smallest normal number. The window cannot follow the first "
        "1 further than 2^{least}: fewer bits are kept.",
    ),
    "head_round_up": QT_TRANSLATE_NOOP("floats/arithmetic", "One unit of the last place is added"),
    "head_round_stays": QT_TRANSLATE_NOOP("floats/arithmetic", "The kept bits stay as they are"),
    "why_exact": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Nothing was cut off: the result is exact."
    ),
    "why_below_half": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "The guard bit is 0: less than half a unit was cut off."
    ),
    "why_above_half": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The guard bit is 1 and something follows: more than half a unit was cut off.",
    ),
    "why_tie_even": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Exactly half a unit was cut off, and the kept significand is even: it stays.",
    ),
    "why_tie_odd": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Exactly half a unit was cut off, and the kept significand is odd: it becomes even.",
    ),
    "why_tie_away": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Exactly half a unit was cut off, and ties go away from zero."
    ),
    "why_toward_zero": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Rounding toward zero drops whatever was cut off."
    ),
    "why_up": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Rounding up takes the neighbour on the right, whatever was cut off."
    ),
    "why_down": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Rounding down takes the neighbour on the left, whatever was cut off."
    ),
    "head_pack": QT_TRANSLATE_NOOP("floats/arithmetic", "The result is {value}"),
    "say_pack": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Exceptions raised: {flags}. The true result would be stored as {expected}.",
    ),
    "say_pack_equal": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Exceptions raised: {flags}. The computed result is the number nearest to the true one, so "
        "comparing them says “equal”.",
    ),
    "say_pack_apart": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Exceptions raised: {flags}. The true result is stored as {expected}, {steps} away: "
        "comparing says “not equal”. The operation itself was rounded correctly; what differs are "
        "the numbers it was given.",
    ),
    "say_special": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "One of the two is zero, infinity or NaN in a place where a rule, not arithmetic, names "
        "the result.",
    ),
    "head_special": QT_TRANSLATE_NOOP("floats/arithmetic", "A rule decides"),
    "flags_two": QT_TRANSLATE_NOOP("floats/arithmetic", "{first}, {second}"),
    "flags_none": QT_TRANSLATE_NOOP("floats/arithmetic", "none"),
    "one_step": QT_TRANSLATE_NOOP("floats/arithmetic", "one step"),
    "many_steps": QT_TRANSLATE_NOOP("floats/arithmetic", "{count} steps"),
    "see_push": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Make the second number smaller and watch it slide off."
    ),
    "see_errors": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The bars at the bottom split the error: what storing the numbers did, and what rounding "
        "the result did.",
    ),
    # the sum race
    "head_sum": QT_TRANSLATE_NOOP("floats/arithmetic", "After {count} additions"),
    "say_sum": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The true sum is {true}. Stopped so far: {stopped}. A sum stops at the first power of two "
        "where half the step to the next number is at least what is added.",
    ),
    "say_sum_none": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The true sum is {true}. No sum has stopped yet; the steps between numbers double with "
        "every power of two.",
    ),
    "say_kahan": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The true sum is {true}. Each addition measures what it lost and gives it to the next one "
        "(Kahan 1965). The same bits carry much further.",
    ),
    "say_pairwise": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The true sum is {true}. Adding halves of halves, only numbers of similar size ever meet, "
        "so nothing is too small to count.",
    ),
    "say_stochastic": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "The true sum is {true}. Rounding up with the probability of what is cut off, small terms "
        "count now and then: the sum is right on average, and a little off in every single run.",
    ),
    "see_same": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "TF32 and FP16 run alike: they have the same significand. More exponent bits do not help "
        "a sum that is in range.",
    ),
    # dot products
    "head_dot": QT_TRANSLATE_NOOP("floats/arithmetic", "Length {length}"),
    "say_dot": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Summed one after another in {format}, the error is {running} of |a||b|; in chunks of "
        "{chunk} that are added in FP32, {chunks}; all in FP32, {wide}.",
    ),
    "see_dot": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "Simulated from normal random numbers in FP16. Products of two FP16 numbers are exact in "
        "FP32, so all of the error comes from the additions.",
    ),
    # equality
    "head_equal": QT_TRANSLATE_NOOP("floats/arithmetic", "{format}: equal"),
    "head_different": QT_TRANSLATE_NOOP("floats/arithmetic", "{format}: not equal"),
    "say_equal": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "{left} and {right} give {computed}; the true result is stored as {expected}. Both "
        "ways lead to the same number.",
    ),
    "say_different": QT_TRANSLATE_NOOP(
        "floats/arithmetic",
        "{left} and {right} give {computed}; the true result is stored as {expected}. Both are "
        "correctly rounded, of different numbers.",
    ),
    "see_rows": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Click a row to look at this operation in its format."
    ),
    "see_luck": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "FP64 fails where FP32 succeeds: precision does not decide equality."
    ),
    # the question
    "predict": QT_TRANSLATE_NOOP(
        "floats/arithmetic", "Will each result be the number of its format nearest to the truth?"
    ),
    "predict_yes": QT_TRANSLATE_NOOP("floats/arithmetic", "Yes"),
    "predict_no": QT_TRANSLATE_NOOP("floats/arithmetic", "No, at least one is another number"),
    "predict_none": QT_TRANSLATE_NOOP("floats/arithmetic", "There is no finite result to compare"),
}  # fmt: skip

PRESETS = {
    "tenths": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "0.1 + 0.2 in FP16"),
        {"left": "0.1", "right": "0.2", "format": "fp16"}, "align",
    ),
    "cancel": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "Cancellation: 1.001 − 1"),
        {"left": "1.001", "operation": "subtract", "right": "1", "format": "fp16"}, "normalise",
    ),
    "lost": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "Too small to count: 256 + 0.1"),
        {"left": "256", "right": "0.1", "format": "fp16"}, "round",
    ),
    "product": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "A product in BF16"),
        {"left": "1.7", "operation": "multiply", "right": "1.3", "format": "bf16"}, "operate",
    ),
    "third": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "1 ÷ 3 never ends"),
        {"left": "1", "operation": "divide", "right": "3", "format": "fp16"}, "round",
    ),
    "subnormal": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "Underflow"),
        {"left": "0.0001", "operation": "multiply", "right": "0.03", "format": "fp16"},
        "normalise",
    ),
    "overflow": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "Overflow: 65504 + 16"),
        {"left": "65504", "right": "16", "format": "fp16"}, "pack",
    ),
    "invalid": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "∞ − ∞"),
        {"left": "inf", "operation": "subtract", "right": "inf"}, "pack",
    ),
    "fma": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "Fused multiply-add: what rounding twice loses"),
        {"left": "1+2^-10", "operation": "fma", "right": "1+2^-10", "third": "-1-2^-9"}, "pack",
    ),
    "race": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "0.1 ten thousand times"),
        {"topic": "sum", "left": "0.1"}, -1,
    ),
    "kahan": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "The same, compensated"),
        {"topic": "sum", "left": "0.1", "method": "kahan"}, -1,
    ),
    "stochastic": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "The same, rounded by chance"),
        {"topic": "sum", "left": "0.1", "method": "stochastic"}, -1,
    ),
    "dot": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "Where to accumulate"), {"topic": "dot"}, -1,
    ),
    "equal": Preset(
        QT_TRANSLATE_NOOP("floats/arithmetic", "0.1 + 0.2 == 0.3 ?"),
        {"topic": "equal", "left": "0.1", "right": "0.2"}, -1,
    ),
    "tiny": Preset("tiny", {"left": "1.25", "right": "0.3", "format": "e4m3fn"}, hidden=True),
}  # fmt: skip
