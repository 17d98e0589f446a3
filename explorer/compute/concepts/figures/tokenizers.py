"""Tokenizers: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP

FIGURES: tuple[Figure, ...] = (
    Figure(
        "N05", QT_TRANSLATE_NOOP("concepts/numbers", "Symbols a byte alphabet starts from"),
        (256.0,), lambda: (float(len({bytes([code]) for code in range(2**8)})),),
    ),
    Figure(
        "N40", QT_TRANSLATE_NOOP("concepts/numbers", "The vocabulary of Baichuan, then Baichuan 2"),
        (64_000.0, 125_696.0), source="Yang et al. 2023, Baichuan 2",
    ),
)  # fmt: skip
