"""Floats: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP

FIGURES: tuple[Figure, ...] = (
    Figure(
        "N28", QT_TRANSLATE_NOOP("concepts/numbers", "The largest FP16 number"), (65504.0,),
        lambda: ((2 - 2.0**-10) * 2.0**15,),
    ),
)  # fmt: skip
