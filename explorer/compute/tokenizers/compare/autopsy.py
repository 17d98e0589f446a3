"""A vocabulary taken apart: what is used, what is only a step on the way, what nothing reaches."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explorer.compute.tokenizers.alphabets import bytes_in_order
from explorer.compute.tokenizers.bpe_encode import encode_word
from explorer.compute.tokenizers.compare.trained import BASE, Trained
from explorer.compute.tokenizers.compare.types import Autopsy

#: Bytes that occur in no UTF-8 text (RFC 3629): C0, C1, and F5 to FF.
NEVER_IN_UTF8 = frozenset({0xC0, 0xC1, *range(0xF5, 0x100)})


def autopsy(tokenizer: Trained, training: str, held_out: Sequence[str]) -> Autopsy:
    """Uses, states, depths and descendants of all tokens."""
    # [vocabulary] encode the training text with its own vocabulary and count
    size = len(tokenizer.pieces)
    uses = counted(tokenizer.ids(training), size)
    elsewhere = sum((counted(tokenizer.ids(text), size) for text in held_out), np.zeros(size, int))
    seen = {*training.encode("utf-8")}
    state = np.zeros(size, np.int8)
    for token, byte in enumerate(bytes_in_order()):
        if byte in NEVER_IN_UTF8:
            state[token] = 3
        elif byte not in seen:
            state[token] = 2
        elif uses[token] == 0:
            state[token] = 1
    state[BASE:][uses[BASE:] == 0] = 1

    parents = np.full((size, 2), -1, np.int32)
    depth = np.zeros(size, np.int32)
    ancestors: list[set[int]] = [set() for _ in range(size)]
    longer = np.zeros(size, np.int32)
    alone = np.ones(size, np.bool_)
    for merge, (left, right) in enumerate(tokenizer.pairs):
        token = BASE + merge
        parents[token] = left, right
        depth[token] = 1 + max(depth[left], depth[right])
        ancestors[token] = {left, right} | ancestors[left] | ancestors[right]
        for part in ancestors[token]:
            longer[part] += 1
        alone[token] = reproduces(tokenizer, token)
    return Autopsy(
        tokenizer.pieces, uses, elsewhere.astype(np.int64), state, alone, depth, longer, parents,
        entropy(uses),
    )  # fmt: skip


def counted(ids: Sequence[int], size: int) -> np.ndarray:
    """(size,) int64: how often each id occurs."""
    return np.bincount(np.array(ids, np.int64), minlength=size).astype(np.int64)


def reproduces(tokenizer: Trained, token: int) -> bool:
    """Whether the bytes of a token, encoded as one word, give the token again."""
    order = {byte: unit for unit, byte in enumerate(bytes_in_order())}
    units = [order[byte] for byte in tokenizer.pieces[token]]
    gone = encode_word(units, tokenizer.rank, BASE)
    return max(gone[1:], default=-1) + BASE == token


def entropy(uses: np.ndarray) -> float:
    """Bits per token of a text in which token i occurs uses[i] times."""
    shares = uses[uses > 0] / max(int(uses.sum()), 1)
    return float(-(shares * np.log2(shares)).sum()) if len(shares) else 0.0
