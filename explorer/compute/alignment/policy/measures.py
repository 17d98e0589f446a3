"""How much variety a batch of texts has (no torch)."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compute.alignment.policy.rules import words_of


def distinct(texts: Sequence[str], n: int = 1) -> float:
    """Distinct-n (Li et al. 2016): different runs of n words over all runs of n words in the texts;
    0 where there are none."""
    runs = [
        tuple(words[at : at + n])
        for words in map(words_of, texts)
        for at in range(len(words) - n + 1)
    ]
    return len(set(runs)) / len(runs) if runs else 0.0
