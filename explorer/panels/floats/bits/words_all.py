"""The words of the two wider views (all formats, other libraries) and of formats of one's own."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS_ALL = {
    # sections
    "section_between": QT_TRANSLATE_NOOP("floats/bits", "between"),
    "section_ask": QT_TRANSLATE_NOOP("floats/bits", "ask"),
    "section_reasons": QT_TRANSLATE_NOOP("floats/bits", "reasons"),
    # refusals
    "error_bias": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The bias takes a whole number from −{most} to {most}, or nothing for the middle.",
    ),
    "error_fnuz": QT_TRANSLATE_NOOP(
        "floats/bits", "NaN in place of −0 needs a sign bit; this format has none."
    ),
    "error_ieee": QT_TRANSLATE_NOOP(
        "floats/bits",
        "∞ and NaN share the highest exponent, so they need at least one exponent bit and one "
        "fraction bit.",
    ),
    "error_no_numbers": QT_TRANSLATE_NOOP(
        "floats/bits", "No bits are left for a number other than zero: add some."
    ),
    # the stage
    "odd": QT_TRANSLATE_NOOP("floats/bits", "to odd"),
    "in_all_formats": QT_TRANSLATE_NOOP("floats/bits", "in every format, between its neighbours"),
    "in_all_libraries": QT_TRANSLATE_NOOP("floats/bits", "the code that each library gives"),
    "copy_as": QT_TRANSLATE_NOOP("floats/bits", "copy as"),
    "number_before": QT_TRANSLATE_NOOP("floats/bits", "The next number below"),
    "number_after": QT_TRANSLATE_NOOP("floats/bits", "The next number above"),
    "in_place_of_zero": QT_TRANSLATE_NOOP("floats/bits", "in place of −0"),
    "quiet_nan": QT_TRANSLATE_NOOP("floats/bits", "quiet, payload {payload}"),
    "signalling_nan": QT_TRANSLATE_NOOP("floats/bits", "signalling, payload {payload}"),
    "card_missing": QT_TRANSLATE_NOOP("floats/bits", "{format} has no code for {value}"),
    # under the microscope
    "neighbour_below": QT_TRANSLATE_NOOP("floats/bits", "below"),
    "neighbour_above": QT_TRANSLATE_NOOP("floats/bits", "above"),
    "between_neighbours": QT_TRANSLATE_NOOP("floats/bits", "where it lies between them"),
    "rows_error_short": QT_TRANSLATE_NOOP("floats/bits", "error"),
    "mode_read": QT_TRANSLATE_NOOP(
        "floats/bits", "a triangle points to the neighbour it takes; click: round so"
    ),
    "no_code": QT_TRANSLATE_NOOP("floats/bits", "no code for {value}: {becomes}"),
    "by_its_own_code": QT_TRANSLATE_NOOP("floats/bits", "{value}, by a code of its own: {becomes}"),
    "read_between": QT_TRANSLATE_NOOP("floats/bits", "between {low} and {high}"),
    "read_gap": QT_TRANSLATE_NOOP("floats/bits", "which are {gap} apart"),
    "read_share": QT_TRANSLATE_NOOP("floats/bits", "at {share} ‰ of the way up"),
    "read_outside": QT_TRANSLATE_NOOP("floats/bits", "beyond the largest number"),
    "read_lower": QT_TRANSLATE_NOOP("floats/bits", "the lower by: {modes}"),
    "read_upper": QT_TRANSLATE_NOOP("floats/bits", "the upper by: {modes}"),
    "read_becomes": QT_TRANSLATE_NOOP("floats/bits", "{code} = {value}"),
    # who says what
    "ours": QT_TRANSLATE_NOOP("floats/bits", "ours"),
    "exact_codec": QT_TRANSLATE_NOOP("floats/bits", "exact"),
    "not_installed": QT_TRANSLATE_NOOP("floats/bits", "not installed"),
    "no_type": QT_TRANSLATE_NOOP("floats/bits", "has no type for this format"),
    "all_agree": QT_TRANSLATE_NOOP("floats/bits", "All agree with the exact conversion."),
    "read_ours": QT_TRANSLATE_NOOP("floats/bits", "ours: {code} = {value}"),
    "read_same": QT_TRANSLATE_NOOP("floats/bits", "the same as ours"),
    "because_only_nearest": QT_TRANSLATE_NOOP(
        "floats/bits", "It does not have this rounding, and goes to the nearest, ties to even."
    ),
    "because_saturates": QT_TRANSLATE_NOOP(
        "floats/bits", "It saturates: what does not fit becomes the nearest number there is."
    ),
    "because_overflows": QT_TRANSLATE_NOOP(
        "floats/bits", "It does not saturate: what does not fit becomes ∞ or NaN."
    ),
    "because_float64": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Rounded twice: the number is no float64, and the first rounding decided the second.",
    ),
    "because_float32": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Rounded twice: it converts to float32 first, which puts the number on the other side of, "
        "or exactly on, the midpoint.",
    ),
    "because_nan_code": QT_TRANSLATE_NOOP(
        "floats/bits", "NaN as well, by another of its codes: sign or payload differ."
    ),
    "because_nan_lost": QT_TRANSLATE_NOOP(
        "floats/bits", "The format has no NaN; what becomes of it is a convention, here another."
    ),
    "because_sign_dropped": QT_TRANSLATE_NOOP(
        "floats/bits", "The format has no sign; it converts the magnitude."
    ),
    "because_no_zero": QT_TRANSLATE_NOOP(
        "floats/bits", "The format has no zero; what becomes of it is a convention, here another."
    ),
    "because_tie": QT_TRANSLATE_NOOP(
        "floats/bits",
        "A tie, decided by another rule: here the even code, not the even significand.",
    ),
    "because_farther": QT_TRANSLATE_NOOP(
        "floats/bits", "It takes the farther neighbour: an error of the library."
    ),
    "because_raises": QT_TRANSLATE_NOOP(
        "floats/bits",
        "It raises an error unless told to saturate: the format has neither ∞ nor NaN.",
    ),
    "because_unexplained": QT_TRANSLATE_NOOP(
        "floats/bits", "Nothing that is tried here explains it."
    ),
    # explanations
    "head_between": QT_TRANSLATE_NOOP("floats/bits", "{count} formats, two neighbours each"),
    "say_between": QT_TRANSLATE_NOOP(
        "floats/bits",
        "In each format {value} falls between two numbers that have a code. The lines are drawn "
        "equally long, but the gap is {small} in {fine} and {large} in {coarse}. The marker shows "
        "where in the gap it lies; that is all that rounding can see.",
    ),
    "say_between_exact": QT_TRANSLATE_NOOP(
        "floats/bits", "Every format that can hold {value} at all holds it exactly."
    ),
    "see_microscope": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The dashed stroke is the midpoint: to nearest, the side of it decides.",
    ),
    "head_three_bits": QT_TRANSLATE_NOOP("floats/bits", "Three bits stand for all that is cut off"),
    "say_three_bits": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Guard is the first bit cut off, worth half the gap; round the second, a quarter; sticky "
        "says whether anything follows. Of {count} formats the number is exact in {exact} and a "
        "tie (1 0 0) in {ties}.",
    ),
    "head_picks": QT_TRANSLATE_NOOP("floats/bits", "Which rounding takes which neighbour"),
    "say_picks": QT_TRANSLATE_NOOP(
        "floats/bits",
        "In {split} of {count} formats the roundings do not agree. The two “nearest” rules differ "
        "in {ties}: only on a tie do they have anything to disagree about. Rounding to odd takes "
        "the neighbour whose last bit is 1, which keeps a later rounding from going wrong.",
    ),
    "head_all_read": QT_TRANSLATE_NOOP("floats/bits", "What each format made of it"),
    "say_all_read": QT_TRANSLATE_NOOP(
        "floats/bits",
        "The relative error is least in {best} ({least}) and greatest in {worst} ({most}). "
        "In {lost} formats no finite number is left.",
    ),
    "head_ask": QT_TRANSLATE_NOOP("floats/bits", "What the libraries are given"),
    "say_ask": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Libraries take floats. {value} is a float64 exactly, so they are asked about the same "
        "number as our exact codec.",
    ),
    "say_ask_rounded": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Libraries take floats. {value} becomes the float64 {double} before any of them sees it; "
        "our codec keeps the number as it was typed.",
    ),
    "head_answers": QT_TRANSLATE_NOOP("floats/bits", "The codes they give"),
    "say_answers": QT_TRANSLATE_NOOP(
        "floats/bits",
        "{same} of {asked} answers are our code. The others are framed.",
    ),
    "see_missing": QT_TRANSLATE_NOOP("floats/bits", "Not installed here: {libraries}."),
    "head_reasons": QT_TRANSLATE_NOOP("floats/bits", "Why they differ: {count} reasons"),
    "say_reasons": QT_TRANSLATE_NOOP(
        "floats/bits",
        "For each code that is not ours, the exact codec is run again with another rounding, "
        "another overflow policy, or a detour through float64 and float32, until it gives the "
        "library’s code. The fewest changes that do are the reason.",
    ),
    "say_no_reasons": QT_TRANSLATE_NOOP(
        "floats/bits", "There is nothing to explain: every library gives our code."
    ),
    # the view of one format
    "say_missing": QT_TRANSLATE_NOOP(
        "floats/bits",
        "{format} has no code for {value}. What it becomes is a convention, not a rounding: here "
        "{becomes}.",
    ),
    "say_quiet": QT_TRANSLATE_NOOP(
        "floats/bits",
        "A NaN. Its first fraction bit is 1: quiet, it passes through arithmetic without a signal. "
        "The other {bits} bits are free; this payload is {payload}. Comparisons do not see it: no "
        "NaN equals any other, nor itself.",
    ),
    "say_signalling": QT_TRANSLATE_NOOP(
        "floats/bits",
        "A NaN. Its first fraction bit is 0: signalling, the first operation on it raises the "
        "invalid exception and makes it quiet. The other {bits} bits hold the payload {payload}.",
    ),
    "why_odd_stays": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Something was cut off, and the last bit kept is 1 already: it stays, as the mark of an "
        "inexact number.",
    ),
    "why_odd_grows": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Something was cut off, and the last bit kept is 0: it becomes 1, so that no later "
        "rounding mistakes the number for an exact one or a tie.",
    ),
    "see_copy": QT_TRANSLATE_NOOP(
        "floats/bits",
        "Point at “C”, “hex”, “torch” or “NumPy” and press Ctrl+C to take the number along.",
    ),
    "see_bits": QT_TRANSLATE_NOOP(
        "floats/bits", "Point at a bit: its term in the formula lights up, and the other way round."
    ),
}  # fmt: skip

VALUES_ALL = {
    "formats": "for each format: the neighbours, where the number lies between them, guard, round "
    "and sticky bit, the code by each rounding",
    "answers": "for each library and format: the code and the reasons why it is not ours",
    "asked": "the float64 the libraries are asked with",
    "versions": "the version of each library, empty where it is not installed",
}
RESULTS_ALL = {
    "literals": "the value as a C literal, a hexadecimal float, and as lines for torch and NumPy",
    "nan": "of a NaN: whether it is quiet, and its payload",
}
