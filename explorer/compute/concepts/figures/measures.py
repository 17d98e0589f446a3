"""Meaning and measures: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def area(positive: list[float], negative: list[float]) -> float:
    """The area under the ROC curve: how often a positive sample scores above a negative one, where
    a tie counts half."""
    wins = [(p > n) + 0.5 * (p == n) for p in positive for n in negative]
    return sum(wins) / len(wins)


def extreme_areas() -> tuple[float, ...]:
    """The least, the middle and the largest area over all rankings of two positive and two negative
    samples."""
    areas = sorted(
        area([a, b], [c for c in range(4) if c not in (a, b)])
        for a in range(4) for b in range(a)
    )  # fmt: skip
    return (areas[0], sum(areas) / len(areas), areas[-1])


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N07", QT_TRANSLATE_NOOP("concepts/numbers", "Marks a model gives as a judge"),
        (1.0, 10.0), source="Zheng et al. 2023, MT-Bench",
    ),
    Figure(
        "N18", QT_TRANSLATE_NOOP("concepts/numbers", "Bounds of the area under the ROC curve"),
        (0.0, 10.0, 1.0), extreme_areas,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Printed as 0, 10, 1, a slip of the pen: 0 is the worst ranking, 1 the best, and 0.5 "
            "that of chance.",
        ),
    ),
    Figure(
        "N50", QT_TRANSLATE_NOOP("concepts/numbers", "CLIP: searches, pairs of picture and text"),
        (500_000, 400_000_000), source="Radford et al. 2021",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "At most 20 000 pairs for each search were taken."
        ),
    ),
    Figure(
        "N77", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Word mover's distance: the power of p in p³ log p"
        ),
        (3,), source="Kusner et al. 2015",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "The logarithm adds a little: doubling p takes about nine times."
        ),
    ),
)  # fmt: skip
