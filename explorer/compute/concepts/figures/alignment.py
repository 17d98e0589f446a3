"""Alignment: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP

FIGURES: tuple[Figure, ...] = (
    Figure(
        "N37", QT_TRANSLATE_NOOP("concepts/numbers", "Llama 2: examples, pairs, reward models"),
        (20_000.0, 1_000_000.0, 2.0), source="Touvron et al. 2023, Llama 2, section 3",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "In round numbers: the report counts 27540 examples and more than a million pairs.",
        ),
    ),
    Figure(
        "N38", QT_TRANSLATE_NOOP("concepts/numbers", "Llama 2: versions by rejection alone"),
        (4.0,), source="Touvron et al. 2023, Llama 2, section 3.2.3",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Until its fourth version; K answers are drawn from the model of 70 billion parameters "
            "alone, smaller ones learn from them.",
        ),
    ),
    Figure(
        "N46", QT_TRANSLATE_NOOP("concepts/numbers", "Models loaded for direct preferences (DPO)"),
        (2,), source="Rafailov et al. 2023",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The policy and its frozen reference, whose answers can be computed beforehand.",
        ),
    ),
)  # fmt: skip
