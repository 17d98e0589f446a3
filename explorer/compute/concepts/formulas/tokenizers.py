"""Tokenizers: formulas of the sheet."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = ("hug", "pug", "pun", "bun", "hugs")
PAIRS = ("ug", "un", "hu", "pu", "bu", "gs")
#: How often each word occurs, at most.
COUNTS = tuple(
    Input(word, often, 0, 40, whole=True)
    for word, often in zip(WORDS, (10, 5, 12, 4, 5), strict=True)
)


def counted(counts: tuple[float, ...]) -> tuple[Counter[str], Counter[str]]:
    """(letters, pairs of neighbours) over the words, each as often as it occurs."""
    letters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for word, often in zip(WORDS, counts, strict=True):
        for letter in word:
            letters[letter] += int(often)
        for left, right in pairwise(word):
            pairs[left + right] += int(often)
    return letters, pairs


def pair_counts(*counts: float) -> tuple[float, ...]:
    """How often each pair occurs: BPE merges the one most often (Sennrich et al. 2016)."""
    _, pairs = counted(counts)
    return tuple(pairs[pair] for pair in PAIRS)


def pair_scores(*counts: float) -> tuple[float, ...]:
    """How often each pair occurs against how often its halves do: WordPiece merges the largest."""
    letters, pairs = counted(counts)
    return tuple(
        pairs[pair] / (letters[pair[0]] * letters[pair[1]]) if pairs[pair] else 0.0
        for pair in PAIRS
    )


def byte_count(chinese: int, ascii_letters: int, bits: int) -> tuple[float, ...]:
    """Bytes of a text in UTF-8, and how many symbols there are before the first merge."""
    return (3 * chinese + ascii_letters, 2**bits)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F026", QT_TRANSLATE_NOOP("concepts/numbers", "Merge the pair seen most often"),
        r"\mathrm{argmax}_{a,b}\ \mathrm{count}(ab)",
        COUNTS, tuple(Output(f"{pair[0]} {pair[1]}") for pair in PAIRS), pair_counts,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Byte-pair encoding: the pair with the largest count is merged."
        ),
    ),
    Formula(
        "F027", QT_TRANSLATE_NOOP("concepts/numbers", "Merge the pair that belongs together"),
        r"\mathrm{argmax}_{a,b}\ \frac{\mathrm{count}(ab)}"
        r"{\mathrm{count}(a)\, \mathrm{count}(b)}",
        COUNTS, tuple(Output(f"{pair[0]} {pair[1]}") for pair in (PAIRS[-1], *PAIRS[:-1])),
        lambda *counts: (pair_scores(*counts)[-1], *pair_scores(*counts)[:-1]),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "WordPiece: the same words, yet g s comes first, for s is nowhere without g.",
        ),
    ),
    Formula(
        "F028", QT_TRANSLATE_NOOP("concepts/numbers", "Bytes as the alphabet"),
        r"|\Sigma| = 2^{8} = 256,\quad \mathrm{bytes} = 3\, n_{\mathrm{han}} + "
        r"n_{\mathrm{ascii}}",
        (Input("n_han", 5, 0, 40, whole=True), Input("n_ascii", 0, 0, 40, whole=True),
         Input("bits of a symbol", 8, 1, 16, whole=True)),
        (Output("bytes", "B"), Output("symbols")),
        byte_count,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The common Chinese characters take three bytes in UTF-8, rare ones four; nothing is "
            "ever out of the vocabulary.",
        ),
    ),
)  # fmt: skip
