"""Spans cut out of a text, for an encoder that reads the rest and a decoder that writes.

T5 (Raffel et al. 2020): each span leaves a sentinel, and the decoder writes sentinels and spans.
BART (Lewis et al. 2020), text infilling: each span leaves one mask, and the decoder writes all.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explorer.compute.training.objectives.params import Spans

END = "⟨/s⟩"


def sentinel(number: int) -> str:
    """The name of a sentinel, from 0."""
    return f"⟨{number}⟩"


def lengths(total: int, parts: int, random: np.random.Generator) -> np.ndarray:
    """(parts,) at least 1 each, summing to `total`; every such split is as likely as any other."""
    cuts = np.sort(random.permutation(total - 1)[: parts - 1]) + 1
    return np.diff(np.concatenate(([0], cuts, [total])))


def cut_spans(tokens: int, rate: float, mean: float, random: np.random.Generator) -> np.ndarray:
    """(tokens,) bool: T5's way. Kept and cut pieces take turns, a kept one first.

    `tokens` is at least 2. So many tokens are cut as the rate says, in so many spans as the mean
    length says, both rounded.
    """
    # [spans] how many tokens, in how many spans
    cut = min(max(round(tokens * rate), 1), tokens - 1)
    spans = min(max(round(cut / mean), 1), tokens - cut)
    kept_lengths = lengths(tokens - cut, spans, random)
    cut_lengths = lengths(cut, spans, random)
    # [spans] kept, cut, kept, cut, …
    turns = np.stack([kept_lengths, cut_lengths], axis=1).ravel()
    return np.repeat(np.arange(2 * spans) % 2 == 1, turns)


def spans_of(pieces: Sequence[str], cut: np.ndarray) -> Spans:
    """Sources and targets of both kinds."""
    source, target, infilled = list[str](), list[str](), list[str]()
    number = -1
    for place, piece in enumerate(pieces):
        if not cut[place]:
            source.append(piece)
            infilled.append(piece)
            continue
        if place == 0 or not cut[place - 1]:
            # [spans] a span begins: one sentinel in the source, the same in the target
            number += 1
            source.append(sentinel(number))
            target.append(sentinel(number))
            infilled.append("[MASK]")
        target.append(piece)
    return Spans(cut, number + 1, (*source, END), (*target, END), (*infilled, END))
