"""The words of "Quantise a matrix"."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections
    "section.matrix": QT_TRANSLATE_NOOP("floats/quantise-matrix", "matrix"),
    "section.scales": QT_TRANSLATE_NOOP("floats/quantise-matrix", "scales"),
    "section.codes": QT_TRANSLATE_NOOP("floats/quantise-matrix", "codes"),
    "section.dequantise": QT_TRANSLATE_NOOP("floats/quantise-matrix", "read back"),
    "section.error": QT_TRANSLATE_NOOP("floats/quantise-matrix", "error"),
    "section.compared": QT_TRANSLATE_NOOP("floats/quantise-matrix", "all formats"),
    # refusals, notices, progress
    "error.missing": QT_TRANSLATE_NOOP("floats/quantise-matrix", "There is no folder {detail}."),
    "error.pickle": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "This folder holds its weights as a pickle ({detail}), which is never opened: a pickle "
        "can run any program. Save them as safetensors.",
    ),
    "error.none": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "There is no safetensors file in {detail}."
    ),
    "error.damaged": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "The weights cannot be read: {detail}"
    ),
    "error.matrices": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "{detail} holds no matrix of floating-point numbers."
    ),
    "error.finite": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "{count} elements of {tensor} are NaN or infinite; a scale takes finite numbers.",
    ),
    "notice.tensor": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "There is no matrix {tensor}; the last one, {last}, is shown.",
    ),
    "notice.cut": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "The first {rows} × {columns} elements of {of_rows} × {of_columns} are used.",
    ),
    "progress.read": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Reading the weights"),
    "progress.compare": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Comparing the formats"),
    # titles
    "title.matrix": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "{count} weights, the largest {ratio} standard deviations out"
    ),
    "title.scales": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "{count} scales; {bits} bits per weight with them"
    ),
    "title.scales.one": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "One scale for all; {bits} bits per weight with it"
    ),
    "title.scales.none": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "No scale: each weight has its own exponent; {bits} bits"
    ),
    "title.codes": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "{used} of {all} levels are taken, {entropy} bits of information"
    ),
    "title.dequantise": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "What is read back; {clipped} weights were clipped"
    ),
    "title.error": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "{sqnr} dB of signal over the quantisation noise"
    ),
    "title.error.rest": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "{sqnr} dB over everything, {rest} dB over the other columns"
    ),
    "title.error.none": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "Nothing was lost: every weight is a level"
    ),
    "title.compared": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "Best with at most {bits} bits: {name}, {sqnr} dB"
    ),
    "put_in": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{count} columns × {factor} put in"),
    "put_in.one": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{count} column × {factor} put in"),
    "by.tensor": QT_TRANSLATE_NOOP("floats/quantise-matrix", "per tensor"),
    "by.row": QT_TRANSLATE_NOOP("floats/quantise-matrix", "per row"),
    "by.column": QT_TRANSLATE_NOOP("floats/quantise-matrix", "per column"),
    "by.group": QT_TRANSLATE_NOOP("floats/quantise-matrix", "per {size}"),
    "affine": QT_TRANSLATE_NOOP("floats/quantise-matrix", "affine"),
    "double": QT_TRANSLATE_NOOP("floats/quantise-matrix", "double"),
    # plots
    "axis.weight": QT_TRANSLATE_NOOP("floats/quantise-matrix", "weight"),
    "axis.count": QT_TRANSLATE_NOOP("floats/quantise-matrix", "how many"),
    "axis.level": QT_TRANSLATE_NOOP("floats/quantise-matrix", "weight ÷ its scale"),
    "axis.error": QT_TRANSLATE_NOOP("floats/quantise-matrix", "error ÷ scale"),
    "axis.bits": QT_TRANSLATE_NOOP("floats/quantise-matrix", "bits per weight, scales included"),
    "axis.sqnr": QT_TRANSLATE_NOOP("floats/quantise-matrix", "signal over noise, dB"),
    "axis.rest": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "signal over noise in the other columns, dB"
    ),
    "plot.matrix": QT_TRANSLATE_NOOP("floats/quantise-matrix", "The weights"),
    "plot.scales": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Over the levels"),
    "plot.codes": QT_TRANSLATE_NOOP("floats/quantise-matrix", "How often each level is taken"),
    "plot.dequantise": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Before and after"),
    "plot.error": QT_TRANSLATE_NOOP("floats/quantise-matrix", "The error"),
    "largest": QT_TRANSLATE_NOOP("floats/quantise-matrix", "largest |w| {value}"),
    "legend.restored": QT_TRANSLATE_NOOP("floats/quantise-matrix", "read back"),
    "legend.exact": QT_TRANSLATE_NOOP("floats/quantise-matrix", "the weights"),
    "legend.error": QT_TRANSLATE_NOOP("floats/quantise-matrix", "measured"),
    "legend.even": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "if every error within half a step were equally likely"
    ),
    "map.matrix": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Weights"),
    "map.scales": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Scale of each weight"),
    "map.codes": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Levels"),
    "map.dequantise": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Read back"),
    "map.error": QT_TRANSLATE_NOOP("floats/quantise-matrix", "|error|"),
    "strip.largest": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Largest |w|"),
    "strip.scale": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Scale"),
    "strip.used": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Levels taken"),
    "strip.sqnr": QT_TRANSLATE_NOOP("floats/quantise-matrix", "SQNR"),
    # comparison
    "family.integer": QT_TRANSLATE_NOOP("floats/quantise-matrix", "integers"),
    "family.float": QT_TRANSLATE_NOOP("floats/quantise-matrix", "FP8"),
    "family.mx": QT_TRANSLATE_NOOP("floats/quantise-matrix", "MX: blocks of 32"),
    "family.nvfp4": QT_TRANSLATE_NOOP("floats/quantise-matrix", "NVFP4: blocks of 16"),
    "family.codebook": QT_TRANSLATE_NOOP("floats/quantise-matrix", "codebooks"),
    "six": QT_TRANSLATE_NOOP("floats/quantise-matrix", "6.02 dB per bit"),
    "beyond": QT_TRANSLATE_NOOP("floats/quantise-matrix", "beyond {bits} bits"),
    "more": QT_TRANSLATE_NOOP("floats/quantise-matrix", "and {count} more"),
    "table.bits": QT_TRANSLATE_NOOP("floats/quantise-matrix", "bits"),
    "table.sqnr": QT_TRANSLATE_NOOP("floats/quantise-matrix", "dB"),
    # read-outs
    "read.count": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{count} weights"),
    "read.share": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{share} % of all"),
    "read.weights": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Weights from {low} to {high}"),
    "read.levels": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "From {low} to {high} times the scale"
    ),
    "read.level": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Level {level}"),
    "read.restored": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Read back: {low} to {high}"),
    "read.errors": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "Errors from {low} to {high} times the scale"
    ),
    "read.element": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Row {row}, column {column}"),
    "read.row": QT_TRANSLATE_NOOP("floats/quantise-matrix", "Row {row}"),
    "read.clipped": QT_TRANSLATE_NOOP("floats/quantise-matrix", "clipped: beyond the last level"),
    "read.bits": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{bits} bits per weight"),
    "read.sqnr": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{sqnr} dB"),
    "read.rest": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{sqnr} dB in the other columns"),
    "read.all": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{sqnr} dB over everything"),
    "read.before": QT_TRANSLATE_NOOP("floats/quantise-matrix", "{sqnr} dB without the outliers"),
    # the question
    "predict": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Which of these formats of about 4.5 bits keeps the most of this matrix?",
    ),
    "predict.int": QT_TRANSLATE_NOOP("floats/quantise-matrix", "INT4 in groups, with zero points"),
    "predict.mx": QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXFP4"),
    "predict.nv": QT_TRANSLATE_NOOP("floats/quantise-matrix", "NVFP4"),
    "predict.nf": QT_TRANSLATE_NOOP("floats/quantise-matrix", "NF4"),
}

SENTENCES = {
    "say.matrix": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Most weights are small, a few are large: here the largest is {ratio} times the standard "
        "deviation {spread}. Whoever shares a scale with it must reach that far.",
    ),
    "say.matrix.outliers": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "{count} columns (marked above the map) were multiplied by {factor} before anything else. "
        "This is put in by you, not learned: activations of large models look like that. All "
        "other weights now lie close to zero.",
    ),
    "say.scales.symmetric": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "The largest absolute value of a group, {largest} in the group of the worst element, "
        "becomes the code {top}. That fixes the step {scale}: one outlier makes the steps of all "
        "that share its scale coarse.",
    ),
    "say.scales.affine": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "The range from the smallest to the largest value, widened to contain 0, is laid over the "
        "codes 0 to {top}. The zero point {zero}, rounded to a whole number, is the code of 0.",
    ),
    "say.scales.cast": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "The largest absolute value is put on the largest number of the format, {top}. A float "
        "keeps its relative precision on the way down, so small weights suffer little.",
    ),
    "say.scales.none": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "A 16-bit float needs no scale: its exponent goes with every single weight.",
    ),
    "say.scales.mx": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "32 neighbours share one power of two in 8 bits. The rule “{rule}” picks it from the "
        "exponent and significand of the largest of them.",
    ),
    "say.scales.nvfp4": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "16 neighbours share an FP8 scale, and an FP32 scale above all of them, {above}, puts the "
        "loudest block at 448.",
    ),
    "say.scales.codebook": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "{size} weights share their largest absolute value. Divided by it, all lie between −1 "
        "and 1, as the levels do.",
    ),
    "say.codes": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Each weight, divided by its scale, goes to the nearest level, ties to the even one. "
        "{used} of {all} levels occur; with these frequencies a code carries {entropy} bits.",
    ),
    "say.dequantise": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Reading back multiplies the level by the scale. This is all that a matrix product ever "
        "sees. The worst element, row {row}, column {column}, was {exact} and is now {restored}.",
    ),
    "say.error": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "The root mean square error is {rms} of a step. Rounding to even steps gives about "
        "1/√12 = 0.289, as errors between −½ and ½ are nearly equally likely; clipping comes on "
        "top, and always points inwards.",
    ),
    "say.error.levels": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "The root mean square error is {rms} of the scale. The levels are unevenly spaced: the "
        "error of a weight is up to half the gap it fell into.",
    ),
    "say.compared": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Every format on this matrix, all stored bits counted. Along evenly spaced integers one "
        "more bit halves the steps: 6.02 dB. Sharing a scale among fewer weights, or spacing the "
        "levels like the weights, lifts a format above that line.",
    ),
    "say.compared.outliers": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Rings: without the outliers. Signs: what is left of the columns that were not touched. "
        "The ratio over everything hides the damage, since the loud columns are most of the "
        "signal: {name} has {sqnr} dB over everything and {rest} dB here.",
    ),
    "see.log": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "Switch the scale to “log” to see the tails."
    ),
    "see.outliers": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "Put in two outlier columns and look at this step again."
    ),
    "see.clip": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Keep less than the whole range: the steps become finer, and the ends are clipped.",
    ),
    "see.point": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "Point at the map for the arithmetic of one weight."
    ),
    "see.table": QT_TRANSLATE_NOOP(
        "floats/quantise-matrix",
        "Formats with the same 8 bits differ by {gap} dB here: what the bits are spent on counts.",
    ),
}
