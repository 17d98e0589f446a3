"""Attention: figures of the sheet."""

from __future__ import annotations

import numpy as np

from explorer.compute.concepts.formulas.attention import online_softmax
from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def multiplications(n: int, d: int) -> int:
    """How many there are in the scores of n queries and keys of width d, counted one by one."""
    return sum(1 for _ in range(n) for _ in range(n) for _ in range(d))


def doubled() -> tuple[float, ...]:
    """How many times as many multiplications twice the tokens take, and twice the width."""
    once = multiplications(6, 4)
    return (multiplications(12, 4) / once, multiplications(6, 8) / once)


def cut_into_heads() -> tuple[float, ...]:
    """The shape of 3 rows of 512 numbers, read as 8 heads."""
    rows = np.arange(3 * 512).reshape(3, 512)
    return tuple(rows.reshape(3, 8, 64).transpose(1, 0, 2).shape)


def kept_while_streaming() -> tuple[float, ...]:
    """How many numbers beside the output a row of attention carries from block to block."""
    scores = np.linspace(-1.0, 1.0, 8)
    return (len(online_softmax(scores, scores, 2)[:-1]),)


def heads_and_weights() -> tuple[float, ...]:
    """Heads, and the weights of attention with them over those of one head: each head maps d to
    d/h, three times, and the output is d by d either way."""
    width, heads = 768, 12
    many = heads * 3 * width * (width // heads) + width**2
    return (heads, many / (3 * width**2 + width**2))


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N01", QT_TRANSLATE_NOOP("concepts/numbers", "Layers of encoder and decoder"), (6.0,),
        source="Vaswani et al. 2017, section 3.1",
    ),
    Figure(
        "N09", QT_TRANSLATE_NOOP("concepts/numbers", "3 rows of 512, as 8 heads"),
        (8.0, 3.0, 64.0), cut_into_heads,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "Heads, rows, columns of a head."),
    ),
    Figure(
        "N12", QT_TRANSLATE_NOOP("concepts/numbers", "Encoder layers, six or more"),
        (6.0, 12.0, 24.0),
        source="Vaswani et al. 2017; Devlin et al. 2019 (base, large)",
    ),
    Figure(
        "N21", QT_TRANSLATE_NOOP("concepts/numbers", "The year of the Transformer"), (2017.0,),
        lambda: (2000.0 + int("1706.03762"[:2]),),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Read from the number of the preprint, arXiv:1706.03762."
        ),
    ),
    Figure(
        "N22", QT_TRANSLATE_NOOP("concepts/numbers", "Query heads and key heads of Llama 2 70B"),
        (64.0, 8.0), source="Touvron et al. 2023, Llama 2, and its params.json",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Grouped queries: eight query heads read each key head."
        ),
    ),
    Figure(
        "N34", QT_TRANSLATE_NOOP("concepts/numbers", "Work for twice the tokens, twice the width"),
        (4.0, 2.0), doubled, QT_TRANSLATE_NOOP("concepts/numbers", "times"),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "n² dot products of d multiplications each, counted: quadratic in the tokens, linear "
            "in the width.",
        ),
    ),
    Figure(
        "N35", QT_TRANSLATE_NOOP("concepts/numbers", "Numbers a row keeps to be read in blocks"),
        (2.0,), kept_while_streaming,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "The largest score so far, and the sum of the powers."
        ),
    ),
    Figure(
        "N42", QT_TRANSLATE_NOOP("concepts/numbers", "Speed-up by sparse semantic attention"),
        (3.9,), unit=QT_TRANSLATE_NOOP("concepts/numbers", "times"), source="?",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Quoted without a source and without saying on which machine, so nothing can be "
            "checked.",
        ),
    ),
    Figure(
        "N54", QT_TRANSLATE_NOOP("concepts/numbers", "Heads, and their weights over those of one"),
        (12, 1 / 12), heads_and_weights, tolerance=1e-3,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Heads share out the width: there are h of them, each d by d/h."
        ),
    ),
    Figure(
        "N59", QT_TRANSLATE_NOOP(
            "concepts/numbers", "FlashAttention at 4096 tokens: times faster, bandwidth (%)"
        ),
        (10, 30, 80), source="?",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Nobody gave a source: speed depends on the card, the width of a head and the mask, "
            "and has to be measured.",
        ),
    ),
)  # fmt: skip
