"""Softmax: figures of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def shifted_softmax() -> tuple[float, ...]:
    """Logits 1000, 1001, 1002 less their largest, and the softmax of them."""
    shifted = (-2.0, -1.0, 0.0)
    total = sum(math.exp(x) for x in shifted)
    return (*shifted, *(math.exp(x) / total for x in shifted))


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N56", QT_TRANSLATE_NOOP("concepts/numbers", "Softmax of 1000, 1001, 1002, shifted"),
        (-2, -1, 0, 0.090, 0.244, 0.666), shifted_softmax, tolerance=1e-3,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "To three places it is 0.090, 0.245, 0.665."
        ),
    ),
)  # fmt: skip
