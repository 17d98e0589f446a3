"""Generation: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def one_head_cache() -> tuple[float, ...]:
    """Keys and values of one head: tokens, numbers per head, key and value, bytes, layers; MB."""
    return (2048 * 128 * 2 * 2 * 32 / 1e6,)


def saved_by_paging() -> tuple[float, ...]:
    """% of memory saved for the same tokens where 60 to 80 % was wasted and 4 % is (Kwon et al.
    2023)."""
    return tuple(100 * (1 - (1 - waste) / (1 - 0.04)) for waste in (0.6, 0.8))


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N62", QT_TRANSLATE_NOOP("concepts/numbers", "Top-k and top-p in an example"),
        (50, 0.95), source="von Platen 2020, How to generate text",
        note=QT_TRANSLATE_NOOP("concepts/numbers", "An example, not a rule."),
    ),
    Figure(
        "N64", QT_TRANSLATE_NOOP("concepts/numbers", "Length of word sequences not to repeat"),
        (3,), source="BART (Lewis et al. 2020), CNN/DailyMail",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "It bans the third token outright, it is not a penalty."
        ),
    ),
    Figure(
        "N65", QT_TRANSLATE_NOOP("concepts/numbers", "Memory saved by paged key-value caches"),
        (50, 50), saved_by_paging, "%", 0.01,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Nobody gave a source for the half; what was published is a waste of 60 to 80 % "
            "before and below 4 % after, and that gives this.",
        ),
    ),
    Figure(
        "N69", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Key-value cache: 2048 · 128 · 2 · 2 · 32 bytes"
        ),
        (335,), one_head_cache, "MB", 0.002,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A factor of ten too much, and the heads are missing: with 32 of them it is 1074 MB.",
        ),
    ),
)  # fmt: skip
