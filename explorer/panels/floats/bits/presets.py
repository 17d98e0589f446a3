"""Numbers worth trying, and the question to answer before seeing."""

from explorer.core.lab import Preset
from explorer.core.words import QT_TRANSLATE_NOOP

PREDICT = {
    "predict": QT_TRANSLATE_NOOP("floats/bits", "What will the format make of this number?"),
    "predict_exact": QT_TRANSLATE_NOOP("floats/bits", "It fits exactly"),
    "predict_more": QT_TRANSLATE_NOOP("floats/bits", "It becomes a little larger"),
    "predict_less": QT_TRANSLATE_NOOP("floats/bits", "It becomes a little smaller"),
    "predict_lost": QT_TRANSLATE_NOOP("floats/bits", "It becomes zero, infinity or NaN"),
}

PRESETS = {
    "tenth": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "0.1 has no exact code"), {"value": "0.1"}, "decode"
    ),
    "tie": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "Half-way: a tie"), {"value": "1+2^-11"}, "round"
    ),
    "carry": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "A carry into the exponent"), {"value": "1.9999"}, "pack"
    ),
    "subnormal": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "Below the normal numbers"), {"value": "1e-7"}, "bias"
    ),
    "overflow": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "The first number that becomes ∞"),
        {"value": "65520"}, "round",
    ),
    "e4m3": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "FP8 without an infinity"),
        {"value": "465", "format": "e4m3fn"}, "pack",
    ),
    "once": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "Rounded twice, this goes wrong"),
        {"value": "1+2^-8+2^-40", "format": "bf16"}, "cut",
    ),
    "nan": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "NaN has many codes"), {"value": "#7D55"}, "decode"
    ),
    "single": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "One third in 32 bits"),
        {"value": "1/3", "format": "fp32"}, "decode",
    ),
    "microscope": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "0.1 in all formats at once"),
        {"value": "0.1", "show": "formats"}, "round",
    ),
    "ties": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "A tie in one format, none in the others"),
        {"value": "2.5", "format": "e2m1", "show": "formats"}, "round",
    ),
    "libraries": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "Who rounds twice?"),
        {"value": "1+2^-8+2^-40", "format": "bf16", "show": "libraries"}, "reasons",
    ),
    "who_saturates": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "465: who saturates?"),
        {"value": "465", "format": "e4m3fn", "show": "libraries"}, "reasons",
    ),
    "scale": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "3 as a scale: only powers of two"),
        {"value": "3", "format": "e8m0"}, "round",
    ),
    "own": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "A format of your own: 1 + 3 + 1 bits"),
        {"value": "1/3", "format": "custom", "exponent_bits": 3, "fraction_bits": 1,
         "specials": "none"}, "round",
    ),
    "tiny": Preset(
        QT_TRANSLATE_NOOP("floats/bits", "Small"), {"value": "1.3", "format": "e5m2"},
        hidden=True,
    ),
}  # fmt: skip
