"""Diffusion: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.formulas.diffusion import backward
from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def allowed() -> tuple[float, ...]:
    """The least and the largest β for which √β and √(1−β) are numbers, and the spread of the last
    step back, from t = 1, where nothing of the noise is left to draw."""
    tried = [k / 100 for k in range(-100, 201)]
    usable = [beta for beta in tried if beta >= 0 and 1 - beta >= 0]
    return (min(usable), max(usable), backward(1, 1000, 0.0, 0.0)[2])


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N06", QT_TRANSLATE_NOOP("concepts/numbers", "Bounds of β, and the noise of the last step"),
        (0.0, 1.0, 0.0), allowed,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Between the two bounds, t from 1 to T; z is 0 at t = 1, as the posterior has no "
            "spread there.",
        ),
    ),
    Figure(
        "N47", QT_TRANSLATE_NOOP("concepts/numbers", "Text in Stable Diffusion: tokens, width"),
        (77, 768), source="CLIP ViT-L/14; Rombach et al. 2022",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Version 1 only: version 2 has 1024 numbers per token, XL 2048."
        ),
    ),
    Figure(
        "N48", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Numbers in a latent, in its picture, and how many times fewer"
        ),
        (16_384, 786_432, 48),
        lambda: (4 * 64 * 64, 3 * 512 * 512, 3 * 512 * 512 / (4 * 64 * 64)),
    ),
)  # fmt: skip
