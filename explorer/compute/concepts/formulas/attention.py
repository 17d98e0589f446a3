"""Attention: formulas of the sheet."""

from __future__ import annotations

import math

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP


def scaled_scores(d_k: float, score: float) -> tuple[float, ...]:
    """The spread of a dot product of two vectors of independent unit numbers, and a score scaled
    by it (Vaswani et al. 2017, footnote 4)."""
    return (math.sqrt(d_k), score / math.sqrt(d_k))


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F002", QT_TRANSLATE_NOOP("concepts/numbers", "Scaled dot-product attention"),
        r"\mathrm{softmax}\left(\frac{Q K^{\top}}{\sqrt{d_k}} + M\right) V",
        (Input("d_k", 64, 1, 4096, whole=True), Input("q·k", 16.0, -1000, 1000)),
        (Output("spread of q·k"), Output("scaled score")),
        scaled_scores,
    ),
)  # fmt: skip
