"""Settings worth trying, and the names of the numbers."""

from explorer.core.lab import Preset
from explorer.core.words import QT_TRANSLATE_NOOP

VALUE_NAMES = {
    "stage": "the stage of the way",
    "matrix": "the weights, float32 (rows, columns), outlier columns included",
    "scales": "one scale per group, float64 (groups,)",
    "zero_points": "the code of zero in each group (groups,)",
    "levels": "index of each weight's level, int32 (rows, columns)",
    "usage": "how often each level is taken (levels,)",
    "restored": "what is read back, float64 (rows, columns)",
    "error": "restored − exact, float32 (rows, columns)",
    "row_sqnr": "signal over noise of each row in dB (rows,)",
    "formats": "each format: bits per weight, dB over everything, dB in other columns, dB "
    "without outliers",
}

RESULT_NAMES = {
    "tensor": "the name of the matrix in its file",
    "format": "the short name of the format",
    "bits": "bits per weight, scales included",
    "sqnr": "signal over quantisation noise in dB",
    "rest": "the same over the columns without outliers",
    "used": "levels that occur",
    "entropy": "bits of information in a code",
    "clipped": "weights beyond the last level",
    "rms_error": "root mean square error in units of the scale",
    "formats": "dB in the columns without outliers, by format",
}

PRESETS = {
    "outliers": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-matrix", "Two outlier columns"),
        {"outliers": 2}, "compared",
    ),
    "tensor": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-matrix", "Outliers, one scale for all"),
        {"outliers": 2, "granularity": "tensor", "bits": 8}, "codes",
    ),
    "column": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-matrix", "… and one scale per column"),
        {"outliers": 2, "granularity": "column", "bits": 8}, "error",
    ),
    "nf4": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-matrix", "NF4: levels like the weights"),
        {"format": "nf4"}, "codes",
    ),
    "mx": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-matrix", "MXFP4: a power of two per 32"),
        {"format": "mx-e2m1"}, "scales",
    ),
    "clip": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-matrix", "Clip for finer steps"),
        {"bits": 3, "clip": 0.6}, "codes",
    ),
    "affine": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-matrix", "A zero point in every group"),
        {"affine": True, "granularity": "group", "group": "32"}, "scales",
    ),
    "tiny": Preset("tiny", {"model": "clear", "tensor": 14, "outliers": 1}, hidden=True),
}  # fmt: skip
