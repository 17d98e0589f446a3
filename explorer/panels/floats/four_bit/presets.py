"""Settings worth trying, and the names of the numbers."""

from explorer.compute.floats.four_bit.settings import bell_block
from explorer.core.lab import Preset
from explorer.core.words import QT_TRANSLATE_NOOP

VALUE_NAMES = {
    "stage": "the stage of the topic",
    "quantiles": "the sixteen places in standard deviations (16,)",
    "levels": "the sixteen levels (16,)",
    "thresholds": "half-way between neighbouring levels (15,)",
    "mass": "share of each level for normal weights whose largest lies at 1 (16,)",
    "counts": "how often real weights take each level (16,)",
    "plain": "bits per weight by part, maxima in FP32",
    "double": "bits per weight by part, maxima quantised",
    "sqnr": "dB by way of quantising the maxima",
    "sizes": "by block size: bits and dB, plain and double",
    "scales": "the scale of every block (rows, blocks)",
    "scale": "the scale of the block",
    "codes": "the bit patterns of the block (n,)",
    "bytes": "the packed codes, hexadecimal",
    "restored": "what comes back (n,)",
    "values": "the block (n,)",
    "exponent": "the exponent of the scale",
    "clipped": "elements beyond the largest level",
    "zeroed": "elements that became zero",
}
RESULT_NAMES = {
    "levels": "NF4's sixteen levels",
    "difference": "largest distance to the published levels",
    "entropy": "bits per NF4 code on the matrix",
    "plain_bits": "bits per weight with maxima in FP32",
    "double_bits": "bits per weight with maxima quantised",
    "sqnr": "dB, by way of quantising the maxima or by rule",
    "bits": "bits per weight of the block format",
    "scale": "the scale of the block",
    "bytes": "the block's packed codes, hexadecimal",
    "exponents": "the exponent of the scale by rule",
}
PRESETS = {
    "float64": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "NF4 in float64"),
        {"precision": "float64"}, "divide",
    ),
    "usage": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "NF4 on real weights"), {"size": "1024"}, "usage"
    ),
    "ledger": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "Half a bit? Count it"),
        {"topic": "ledger"}, "double",
    ),
    "dynamic": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "Maxima in a dynamic map"),
        {"topic": "ledger", "variant": "dynamic"}, "measured",
    ),
    "nvfp4": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "NVFP4, byte by byte"), {"topic": "anatomy"}, "bytes"
    ),
    "mxfp4": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "MXFP4, byte by byte"),
        {"topic": "anatomy", "format": "mx-e2m1"}, "bytes",
    ),
    "rules": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "Which rule for the scale?"),
        {"topic": "rules"}, "even",
    ),
    "clipped": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "7.9: floor clips a quarter away"),
        {"topic": "rules", "block": bell_block(7.9)}, "floor",
    ),
    "eight": Preset(
        QT_TRANSLATE_NOOP("floats/four-bit", "5: only ceil doubles"),
        {"topic": "rules", "block": bell_block(5.0)}, "ceil",
    ),
    "tiny": Preset("tiny", {"topic": "rules", "block": (1.0, -0.1, 6.5, -3.0)}, hidden=True),
}  # fmt: skip
