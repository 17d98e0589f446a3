"""Memory: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def saved_per_block() -> tuple[float, ...]:
    """Bytes a LLaMA block saves for the backward pass in 16 bits, without dropout: in b·s·d; keys
    and values; in b·s·d_ff; the attention weights (b·s²·heads); and b·s·d once, at the end."""
    size = 2
    wide = ("input", "normalised", "queries", "attended", "input of the net", "normalised again")
    inner = ("gate", "its SiLU", "up", "product")
    return (
        size * len(wide), size * len(("keys", "values")), size * len(inner),
        size * len(("weights",)), size * len(("last input", "last normalised")),
    )  # fmt: skip


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N02", QT_TRANSLATE_NOOP("concepts/numbers", "More work where activations are recomputed"),
        (30.0,), lambda: (100 * 1 / (1 + 2),), "%", 5 / 30,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "One more forward pass, and the backward pass costs two: a third, if all is "
            "recomputed.",
        ),
    ),
    Figure(
        "N67", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Training 1 billion parameters: 2 + 2 + 8 bytes each"
        ),
        (12,), lambda: (1e9 * (2 + 2 + 4 + 4 + 4) / 1e9,), "GB",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "The FP32 copy of the weights, 4 bytes, is missing."
        ),
    ),
    Figure(
        "N68", QT_TRANSLATE_NOOP("concepts/numbers", "1 billion parameters in FP16"),
        (2,), lambda: (1e9 * 2 / 1e9,), "GB",
        note=QT_TRANSLATE_NOOP("concepts/numbers", "In units of 2³⁰ bytes it is 1.86 GiB."),
    ),
    Figure(
        "N80", QT_TRANSLATE_NOOP("concepts/numbers", "Bytes per parameter at 32, 16 and 8 bits"),
        (4, 2, 1), lambda: (32 / 8, 16 / 8, 8 / 8), "B",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Of 4 bits only 'less than 1' is said: it is 0.5, and a little more with scales.",
        ),
    ),
    Figure(
        "N81", QT_TRANSLATE_NOOP("concepts/numbers", "Bytes per parameter with Adam: FP32, mixed"),
        (16, 16), lambda: (4 + 4 + (4 + 4), 2 + 2 + (4 + 4 + 4)), "B",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Mixed precision saves nothing here, only on activations."
        ),
    ),
    Figure(
        "N82", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Activations saved: bsd, keys and values, bsd_ff, bs²n, bsd once"
        ),
        (10, 4, 8, 5, 4), saved_per_block, "B",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "5 belongs to attention with dropout; the logits, often the largest of all, are not in "
            "the formula.",
        ),
    ),
)  # fmt: skip
