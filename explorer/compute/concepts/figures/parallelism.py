"""Parallelism: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP

FIGURES: tuple[Figure, ...] = (
    Figure(
        "N04", QT_TRANSLATE_NOOP("concepts/numbers", "Devices of device_ids=[0, 1, 2]"), (3.0,),
        lambda: (float(len([0, 1, 2])),),
    ),
)  # fmt: skip
