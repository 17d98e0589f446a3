"""The sentences of the explanations."""

from explorer.core.words import QT_TRANSLATE_NOOP

SENTENCES = {
    # the film
    "say.bell": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "Four bits give sixteen levels. Evenly spaced ones would spend several on the rare large "
        "weights. NormalFloat spaces them by probability instead: many near zero, few far out.",
    ),
    "say.positive": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "The probabilities from δ = 0.9677083 down to ½ are cut into eight equal steps; the "
        "quantiles of the first eight ends become the positive levels. Each slice under the curve "
        "holds {mass} of the weights.",
    ),
    "say.negative": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "Below zero the same stretch is cut into seven steps, so the slices are wider: {mass} "
        "each. Zero gets a level of its own, for weights that must be exactly zero. 8 + 7 + 1 "
        "= 16, and the two halves are not mirror images.",
    ),
    "say.divide": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "A block will be divided by its largest absolute value, so the outermost level must be 1. "
        "In float32 all sixteen come out exactly as the constants in bitsandbytes; in float64 "
        "they are about 10⁻⁷ off. Here the largest difference is {difference}.",
    ),
    "say.thresholds": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "A weight takes the nearest level, so codes change half-way between levels (short marks), "
        "not where equal shares would (dashes). Even for normal weights whose largest lies exactly "
        "at the end, the shares differ; the widest gap is {gap}, so an error can reach {half} of "
        "the maximum.",
    ),
    "say.usage": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "Dividing a block by its own maximum changes the distribution: the largest of {size} "
        "weights lies further out than 1.85 standard deviations, so the middle codes are used "
        "more. Still NF4 gets {entropy} bits out of its codes, INT4 in the same blocks "
        "{integer}.",
    ),
    # the ledger
    "say.plain": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "Every block of {size} weights keeps its maximum in FP32: 32 bits shared by {size}. "
        "“4 bits” is what the codes alone take.",
    ),
    "say.double": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "The maxima are numbers like others and can be quantised too. They are all positive, so "
        "their mean is taken away first; then {second} of them share one FP32 maximum and take "
        "{bits} bits each. The saving is {saved} bits a weight; all the maxima took was {all}.",
    ),
    "say.measured": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "The codes stay the same; only what they are multiplied by moves a little. Programs "
        "differ in how: the four ways below are measured on this matrix.",
    ),
    "say.sizes": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "Smaller blocks follow the weights more closely and cost more maxima. Doubly quantised, "
        "the same blocks cost a quarter of that: the curve moves left, hardly down.",
    ),
    # the anatomy
    "say.tensor": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "{size} neighbours in a row share one scale. The map shows all scales; the chosen block "
        "is outlined.",
    ),
    "say.tensor.two": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "{size} neighbours in a row share one scale in FP8. As FP8 ends at 448, one FP32 scale "
        "for the whole tensor, max |W| / (448 · 6), puts the loudest block there.",
    ),
    "say.scale.e8m0": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "The scale is a power of two, the smallest for which nothing is clipped (the rule rceil). "
        "It is stored as its exponent plus 127 in one byte.",
    ),
    "say.scale.e4m3": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "The block's maximum over 6, in units of the tensor's scale, is rounded to E4M3: three "
        "fraction bits, so the scale follows the maximum to about 6 %, where a power of two may "
        "be off by a factor of two.",
    ),
    "say.codes": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "Divided by the scale, each weight goes to the nearest number of the format, ties to the "
        "even code. Between 4 and 6 the levels are 2 apart, near zero ½: a float, even of four "
        "bits.",
    ),
    "say.codes.eight": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "Divided by the scale, each weight goes to the nearest number of the format, ties to the "
        "even code.",
    ),
    "say.bytes": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "This is all that is stored of the block. Which half of a byte comes first is up to the "
        "implementation; here it is the low one.",
    ),
    "say.restored": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "A matrix unit reads codes and scales and multiplies. This block keeps {sqnr} dB; over "
        "the whole matrix it is {whole} dB.",
    ),
    # the rules
    "say.block": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "A block needs a power of two that brings its largest element to the end of the format, "
        "{top} = {c} × 2^{e}. Only two candidates make sense: 2^{low} and twice that. The rules "
        "differ in when they double. Only the significand of the largest bar decides.",
    ),
    "say.floor": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "floor takes the exponent of the largest element and ignores its significand (the OCP "
        "specification's way). Whatever lies beyond {end} is clipped.",
    ),
    "say.ceil": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "ceil doubles unless the largest element is a power of two. Nothing is ever clipped, but "
        "up to half of the range stays empty, and small elements are lost.",
    ),
    "say.rceil": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "rceil doubles only when it must: when the largest element would not fit. It never clips "
        "either, and wastes less than ceil.",
    ),
    "say.even": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "even rounds the largest element to the precision of the format first. If that makes it "
        "the next power of two, the scale doubles. What lies between the end and "
        "the threshold is clipped a little, in exchange for finer steps.",
    ),
    "see.drag": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Drag the largest bar and watch the marker pass the thresholds."
    ),
    "see.double": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Grey bars became zero; red outlines were clipped."
    ),
    "see.precision": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Switch to float64 and look at the last digits."
    ),
    "see.click": QT_TRANSLATE_NOOP("floats/four-bit", "Click in the map to take another block."),
    "see.sizes": QT_TRANSLATE_NOOP("floats/four-bit", "Change the block sizes and watch the bars."),
}
