"""Memory: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP

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
)  # fmt: skip
