"""Attention with a key-value cache, step by step, on the weights of a `Decoder` (torch).

One function does it all: `extend` runs new tokens through the model, keeps their keys and values,
and reads those kept before. On an empty cache and a prompt it is the prefill, with one token it is
a step of decoding, on an empty cache and the whole text it is decoding without a cache.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Protocol, cast

import torch
from torch import Tensor

from explorer.compute.models.decoder import Attention, Decoder, Layer
from explorer.compute.models.positions import sinusoids
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate


class KeyValueCache(Protocol):
    """Where keys and values are kept; `length` counts the tokens in it."""

    length: int

    def grow(self, count: int) -> int: ...

    def store(self, layer: int, start: int, keys: Tensor, values: Tensor) -> None: ...

    def load(self, layer: int) -> tuple[Tensor, Tensor]: ...

    def places(self) -> list[int]:
        """The position in the text of each token that `load` gives."""
        ...


class ContiguousCache:
    """Keys and values (layers, key_value_heads, capacity, d): room for the longest text at once."""

    def __init__(self, decoder: Decoder, capacity: int) -> None:
        config = decoder.config
        shape = (config.layers, config.key_value_heads, capacity, config.head_width)
        weights = decoder.token_embedding.weight  # the same device and dtype
        self.keys, self.values = weights.new_zeros(shape), weights.new_zeros(shape)
        self.length = 0

    def grow(self, count: int) -> int:
        """Make room for `count` more tokens; returns the position of the first of them."""
        start, room = self.length, self.keys.shape[2]
        if start + count > room:
            raise ValueError(f"the cache has room for {room} tokens; {start + count} are needed")
        self.length += count
        return start

    def store(self, layer: int, start: int, keys: Tensor, values: Tensor) -> None:
        """Write keys and values (key_value_heads, new, d) at positions `start` and on."""
        end = start + keys.shape[1]
        self.keys[layer, :, start:end] = keys
        self.values[layer, :, start:end] = values

    def load(self, layer: int) -> tuple[Tensor, Tensor]:
        """All keys and values kept so far, (key_value_heads, length, d) each."""
        return self.keys[layer, :, : self.length], self.values[layer, :, : self.length]

    def places(self) -> list[int]:
        """Position of each token in the cache: in order, none missing."""
        return list(range(self.length))

    def bytes_used(self) -> int:
        """Bytes of the part of the tensors that holds tokens, measured on it."""
        return sum(part.nbytes for layer in range(len(self.keys)) for part in self.load(layer))


@dataclass
class Record:
    """What a pass did, written down where one asks for it; it changes no result.

    `queries[layer]` is (heads, new, d), `weights[layer]` (heads, new, tokens). The `…_reads` count,
    for each position, the passes in which that query, key or value entered a product.
    """

    queries: list[Tensor] = field(default_factory=list)
    weights: list[Tensor] = field(default_factory=list)
    query_reads: list[int] = field(default_factory=list)
    key_reads: list[int] = field(default_factory=list)
    value_reads: list[int] = field(default_factory=list)

    def count(self, start: int, queries: Tensor, keys: Tensor, values: Tensor) -> None:
        """Count one layer's reads: the rows of the tensors that are multiplied."""
        for counts, first, part in ((self.query_reads, start, queries),
                                    (self.key_reads, 0, keys),
                                    (self.value_reads, 0, values)):  # fmt: skip
            end = first + part.shape[1]
            counts.extend([0] * (end - len(counts)))
            for position in range(first, end):
                counts[position] += 1


def split_heads(projected: Tensor, head_width: int) -> Tensor:
    """(tokens, heads · d) → (heads, tokens, d)."""
    return projected.unflatten(-1, (-1, head_width)).transpose(0, 1)


def may_not_see(queries: Tensor, keys: Tensor, window: int = 0) -> Tensor:
    """(queries, keys), True where a key lies after the query, or before its window.

    Both are positions in the text, int64: of the new tokens, and of all that are kept. (A mask that
    only counts rows and columns from the upper left, as torch's `is_causal` does, would let a
    single new token read key 0 alone.)
    """
    hidden = keys[None, :] > queries[:, None]
    if window:
        hidden |= queries[:, None] - keys[None, :] >= window
    return hidden


@dataclass(frozen=True)
class Places:
    """Where the tokens of a pass stand, and what follows from it for attention."""

    new: Tensor  # (new,) int64, positions of the tokens that are computed
    kept: Tensor  # (tokens,) int64, positions of all that can be read, the new ones among them
    turns: Tensor | None  # (new, d / 2) rotary angles of the new ones
    bias: Tensor | None  # (heads, new, tokens) what ALiBi or T5 adds to scaled scores


def attend(
    attention: Attention, normed: Tensor, places: Places, cache: KeyValueCache, layer: int,
    causal: bool = True, record: Record | None = None,
) -> Tensor:  # fmt: skip
    """Attention of the new tokens (new, width) to all tokens in the cache and to themselves.

    Returns (new, width).
    """
    config = attention.config
    d = config.head_width
    # [prefill] [decode] only the new tokens are projected
    queries = split_heads(attention.queries(normed), d)
    keys = split_heads(attention.keys(normed), d)
    values = split_heads(attention.values(normed), d)
    if config.query_key_norm:
        queries, keys = attention.query_norm(queries), attention.key_norm(keys)
    if places.turns is not None:
        # keys are kept turned: a token's position never changes
        queries = rotate(queries, places.turns, attention.turned_by)
        keys = rotate(keys, places.turns, attention.turned_by)
    # [prefill] [decode] their keys and values are kept, their queries are not
    start = int(places.new[0])
    cache.store(layer, start, keys, values)
    # [reads] and everything kept is read
    all_keys, all_values = cache.load(layer)
    # Neighbouring query heads share a key/value head: (key_value_heads, sharing, new, d)
    grouped = queries.unflatten(0, (config.key_value_heads, -1))
    scores = (grouped @ all_keys.unsqueeze(1).transpose(-2, -1)).flatten(0, 1) / math.sqrt(d)
    if places.bias is not None:
        scores = scores + places.bias
    # [causal] a token reads no later one, so nothing that is kept would change when one comes
    if causal:
        hidden = may_not_see(places.new, places.kept, config.window)
        scores = scores.masked_fill(hidden, -math.inf)
    weights = scores.softmax(dim=-1)
    shared = weights.unflatten(0, (config.key_value_heads, -1))
    head_outputs = (shared @ all_values.unsqueeze(1)).flatten(0, 1)
    output: Tensor = attention.output(head_outputs.transpose(0, 1).flatten(1))
    if record is not None:
        record.queries.append(queries)
        record.weights.append(weights)
        if layer == 0:  # all layers do the same
            record.count(start, queries, all_keys, all_values)
    return output


def embed(decoder: Decoder, ids: Tensor, cache: KeyValueCache) -> tuple[Tensor, Places]:
    """The residual (new, width) that enters layer 1, and where tokens stand; the cache grows."""
    config = decoder.config
    start = cache.grow(len(ids))
    new = torch.arange(start, start + len(ids), device=ids.device)
    kept = torch.tensor(cache.places(), device=ids.device)
    residual: Tensor = decoder.token_embedding(ids) * config.embedding_scale
    turns: Tensor | None = None
    if config.positions == "learned":
        residual = residual + decoder.position_embedding(new)
    elif config.positions == "sinusoidal":
        waves = sinusoids(new, config.width).to(residual.dtype)
        residual = residual + config.sinusoidal_scale * waves
    elif config.positions == "rotary":
        turns = angles(new, inverse_frequencies(config).to(ids.device))
    bias = decoder.position_bias(start + len(ids))  # of every pair; None without ALiBi or T5
    if bias is not None:
        bias = bias[:, new][:, :, kept].to(residual.dtype)
    return residual, Places(new, kept, turns, bias)


def extend(
    decoder: Decoder, cache: KeyValueCache, ids: Tensor, *, causal: bool = True,
    record: Record | None = None,
) -> Tensor:  # fmt: skip
    """Run new tokens (new,), int64, behind those in the cache: the last one's logits (vocabulary,).

    The cache grows by them.
    """
    residual, places = embed(decoder, ids, cache)
    for index, module in enumerate(decoder.layers):
        layer = cast(Layer, module)
        normed = layer.attention_norm(residual)
        residual = residual + attend(layer.attention, normed, places, cache, index, causal, record)
        if layer.has_feed_forward:
            residual = residual + layer.feed_forward(layer.feed_forward_norm(residual))
    # [decode] only the last token's logits are needed to go on
    return decoder.unembed(decoder.final_norm(residual[-1:]))[0]


def without_cache(decoder: Decoder, ids: Tensor, *, causal: bool = True) -> Tensor:
    """The same logits with nothing kept: the whole text goes through the model again."""
    return extend(decoder, ContiguousCache(decoder, len(ids)), ids, causal=causal)
