"""Adapting: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def full_training() -> tuple[float, ...]:
    """GB for the 16-bit weights of GPT-3, and for weights, gradients and Adam (16 bytes)."""
    return (175e9 * 2 / 1e9, 175e9 * 16 / 1e9)


def quantised_adapters() -> tuple[float, ...]:
    """GB for LLaMA-65B: 12 bytes per parameter (Dettmers et al. 2023), and weights of 4 bits with
    quantised scales: 8 bits per 64 numbers and 32 bits per 64 · 256."""
    parameters = 65_285_660_672
    bits = 4 + 8 / 64 + 32 / (64 * 256)
    return (12 * parameters / 1e9, bits / 8 * parameters / 1e9)


def saved_by_factors() -> tuple[float, ...]:
    """% of the weights of a 30 000 × 768 embedding saved by two factors of rank 374 and 75."""
    return tuple(100 * (1 - r * (30_000 + 768) / (30_000 * 768)) for r in (374, 75))


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N51", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Fine-tuning all of GPT-3: tens of GB, hundreds"
        ),
        (10, 100), full_training, "GB",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The 16-bit weights alone take 350 GB; with gradients and the optimizer's states it "
            "is 2.8 TB.",
        ),
    ),
    Figure(
        "N52", QT_TRANSLATE_NOOP(
            "concepts/numbers", "General to domain data, 1 to 5 and 1 to 10; samples from, to"
        ),
        (0.2, 0.1, 10_000, 100_000), source="?",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Rules of thumb for which nobody gave a source; the best mixture has to be measured.",
        ),
    ),
    Figure(
        "N60", QT_TRANSLATE_NOOP("concepts/numbers", "A weight of 4096 · 4096, and 2dr at r = 8"),
        (16_777_216, 65_536), lambda: (4096**2, 2 * 4096 * 8),
    ),
    Figure(
        "N61", QT_TRANSLATE_NOOP("concepts/numbers", "LLaMA-65B: full fine-tuning, 4-bit weights"),
        (1000, 48), quantised_adapters, "GB", 0.02,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The paper says above 780 and below 48 GB: 48 is the card on which weights, adapters "
            "and activations fit together, and 16 bytes per parameter give 1 TB.",
        ),
    ),
    Figure(
        "N63", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Saved on a 30 000 · 768 embedding by factors of rank 374, 75"
        ),
        (50, 90), saved_by_factors, "%", 0.005,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "From rank 749 on nothing is saved; what is lost at these ranks depends on how the "
            "singular values fall, and for that nobody gave a source.",
        ),
    ),
)  # fmt: skip
