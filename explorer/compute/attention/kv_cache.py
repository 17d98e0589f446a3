"""Decoding with and without a key-value cache: params, steps, and what one run leaves (no torch).

A causal model reads the keys and values of all earlier tokens, and none of their queries. Kept in
a cache, they need not be computed again: each new token then costs one column instead of the whole
text (Pope et al. 2022, section 2; the trick itself is older than the name).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention import reading
from explorer.core.params import param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP

#: More tokens than this are not taken from the prompt: every step without the cache runs them all.
MOST_PROMPT = 48
#: Tokens that each of the two continuations gets after the prompt forks.
BRANCH = 4
#: First tokens that a ring with sinks never writes over: attention rests on the very first.
SINKS = 1
#: Likely next tokens that are kept.
CANDIDATES = 5


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    text: str = reading.text_param("the king and the ")
    model: str = reading.model_param()
    folder: str = reading.folder_param()
    new: int = param(
        8, low=1, high=32,
        label=QT_TRANSLATE_NOOP("attention/kv-cache", "Decoding steps"),
        help=QT_TRANSLATE_NOOP(
            "attention/kv-cache", "Each step feeds in the likeliest next token."
        ),
    )  # fmt: skip
    block: int = param(
        4, low=1, high=16,
        label=QT_TRANSLATE_NOOP("attention/kv-cache", "Tokens in a block"),
        help=QT_TRANSLATE_NOOP(
            "attention/kv-cache", "How many tokens one block of the paged cache holds."
        ),
    )  # fmt: skip
    window: int = param(
        8, low=2, high=64,
        label=QT_TRANSLATE_NOOP("attention/kv-cache", "Tokens in the ring"),
        help=QT_TRANSLATE_NOOP(
            "attention/kv-cache", "How many tokens are kept where old ones are written over."
        ),
    )  # fmt: skip
    temperature: float = param(
        0.8, low=0.1, high=3.0, step=0.1,
        label=QT_TRANSLATE_NOOP("attention/kv-cache", "Temperature of the two samples"),
    )  # fmt: skip
    seed: int = param(
        4, kind="seed", label=QT_TRANSLATE_NOOP("attention/kv-cache", "Seed of the two samples")
    )


@dataclass(frozen=True)
class Sequence:
    """One text in the paged cache: its tokens and its block table."""

    name: str  # "A" or "B"
    pieces: tuple[str, ...]
    table: tuple[int, ...]  # number of the physical block behind each logical one
    newest: int  # how many tokens at its end this step has added


@dataclass(frozen=True)
class Pool:
    """The physical blocks after a step. "blocks" counts them."""

    sequences: tuple[Sequence, ...]
    references: tuple[int, ...]  # (blocks,) how many tables name it; 0: free
    held: tuple[tuple[str, ...], ...]  # (blocks, up to block) the tokens in each used block
    copied: tuple[int, int]  # copy-on-write in this step: from block, to block; (-1, -1): none
    reserved: int  # slots that contiguous caches would have set aside: sequences · capacity
    taken: int  # slots in the blocks that are in use
    filled: int  # of them, slots that hold a token (a shared one once)


@dataclass(frozen=True)
class Ring:
    """A cache that forgets, after the whole text has gone through it token by token."""

    name: str  # "all", "window" (the last tokens stay) or "sink" (the first one, too)
    held: tuple[int, ...]  # (slots,) position of the token in each slot
    losses: tuple[float, ...]  # (tokens − 1,) −ln p of token 1, 2 …, nats

    @property
    def mean(self) -> float:
        """Mean loss in nats per token; 0 where there is none."""
        return sum(self.losses) / len(self.losses) if self.losses else 0.0


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `stage` is "prefill", "decode", "reads", "causal", "bidirectional", "phases", "paged", "fork" or
    "window". `tokens` is how many tokens the cache holds after it, `new` how many of them this step
    has computed. Multiply-adds count matrix products only.
    """

    stage: str
    tokens: int
    new: int
    multiply_adds: int  # of this step, with the cache
    multiply_adds_without: int  # of this step, when everything is computed again
    total: int  # so far, with the cache
    total_without: int
    cache_bytes: int  # of the tensors that hold keys and values, measured
    difference: float  # largest |logit with − logit without|; NaN where nothing was decoded
    next_ids: tuple[int, ...]  # likely next tokens, the likeliest first
    next_pieces: tuple[str, ...]
    next_chances: tuple[float, ...]
    pool: Pool | None = None
    ring: Ring | None = None
    seconds: float = measured(0.0)
    seconds_without: float = measured(0.0)


@dataclass(frozen=True)
class Change:
    """What one more token changes in the keys and values of those before it.

    The changes are ‖after − before‖ / ‖before‖ over all heads of a layer, (layers, tokens). The
    next tokens are those after the longer text: with everything computed again, and with the old
    keys and values kept.
    """

    key: np.ndarray
    value: np.ndarray
    difference: float  # largest |logit computed again − logit from what was kept|
    pieces: tuple[str, ...]  # likely next tokens by either
    fresh: tuple[float, ...]  # their probability, everything computed again
    stale: tuple[float, ...]  # their probability, the old keys and values kept


@dataclass(frozen=True)
class Run:
    """What all steps share. float32 arrays; d is the width of a head.

    `tokens` counts the prompt and every new token that was fed in.
    """

    model: str
    positions: str  # "learned", "rotary" … as in DecoderConfig
    dtype: str  # of the weights and of the cache
    number_bytes: int  # size of one number of it
    layers: int
    heads: int
    key_value_heads: int
    head_width: int
    width: int
    context: int
    vocabulary: int
    parameters: int  # numbers in the model's weights
    layer_weights: int  # numbers in the matrices of one layer: multiply-adds for one token
    read_weights: int  # of them, those that every pass reads (no embedding table)
    capacity: int  # tokens that a contiguous cache reserves
    block: int
    prompt: int  # tokens in the prompt
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    query: np.ndarray  # (layers, heads, tokens, d) as compared, turned if positions are rotary
    key: np.ndarray  # (layers, key_value_heads, tokens, d) as kept, turned likewise
    value: np.ndarray  # (layers, key_value_heads, tokens, d)
    weight: np.ndarray  # (layers, tokens, tokens) mean over the heads of what each token read
    query_reads: np.ndarray  # (tokens,) int64: passes in which it was read, counted
    key_reads: np.ndarray  # (tokens,)
    value_reads: np.ndarray  # (tokens,)
    causal: Change
    bidirectional: Change
    paged_equal: bool  # the paged cache gave the contiguous cache's logits, bit for bit
    prefill_seconds: float = measured(0.0)  # one pass over the prompt
    token_seconds: tuple[float, ...] = measured(())  # the prompt's tokens, one pass each

    @property
    def tokens(self) -> int:
        """How many tokens went through the model."""
        return len(self.ids)

    @property
    def bytes_per_token(self) -> int:
        """2 (key and value) · layers · key/value heads · d · bytes of a number."""
        return bytes_of_cache(
            self.layers, self.key_value_heads, self.head_width, 1, self.number_bytes
        )


def bytes_of_cache(
    layers: int, key_value_heads: int, head_width: int, tokens: int, number: int = 4
) -> int:
    """Bytes that keys and values take; `number` is the size of one number in bytes."""
    return 2 * layers * key_value_heads * head_width * number * tokens


def multiply_adds(
    *, layers: int, width: int, heads: int, key_value_heads: int, head_width: int,
    feed_forward: int, matrices: int, vocabulary: int, new: int, total: int,
) -> int:  # fmt: skip
    """Multiply-adds of the matrix products when `new` of `total` tokens are computed.

    Only the last token's logits are formed. Masked scores are computed and thrown away, as in any
    kernel that does not skip them. Norms, softmax and activations hold no matrix product.
    """
    weights = layer_weights(
        width=width, heads=heads, key_value_heads=key_value_heads, head_width=head_width,
        feed_forward=feed_forward, matrices=matrices,
    )  # fmt: skip
    attention = 2 * heads * head_width * total  # q·k and weight · v, for each new token
    return layers * new * (weights + attention) + width * vocabulary


def layer_weights(
    *, width: int, heads: int, key_value_heads: int, head_width: int, feed_forward: int,
    matrices: int,
) -> int:  # fmt: skip
    """Numbers in the matrices of a layer: W_Q, W_K, W_V, W_O, and those of its feed-forward part
    (`matrices` of them: 2, 3 where it is gated, 0 where there is none)."""
    queries, shared = heads * head_width, key_value_heads * head_width
    projections = width * queries + 2 * width * shared + queries * width
    return projections + matrices * width * feed_forward
