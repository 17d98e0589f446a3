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
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate


class KeyValueCache(Protocol):
    """Where keys and values are kept; `length` counts the tokens in it."""

    length: int

    def grow(self, count: int) -> int: ...

    def store(self, layer: int, start: int, keys: Tensor, values: Tensor) -> None: ...

    def load(self, layer: int) -> tuple[Tensor, Tensor]: ...


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


def may_not_see(new: int, total: int, device: torch.device) -> Tensor:
    """(new, total), True where a key lies after the query.

    The new tokens are the last ones: query i stands at position total − new + i. (A mask that is
    aligned at the upper left, as torch's `is_causal` is, would let it read key 0 only.)
    """
    return torch.ones(new, total, dtype=torch.bool, device=device).triu(total - new + 1)


def attend(
    attention: Attention, normed: Tensor, turns: Tensor | None, cache: KeyValueCache, layer: int,
    start: int, causal: bool = True, record: Record | None = None,
) -> Tensor:  # fmt: skip
    """Attention of the new tokens (new, width) to all tokens in the cache and to themselves.

    `turns` are the rotary angles of the new positions (new, d / 2), or None; `start` is the
    position of the first new token. Returns (new, width).
    """
    d = attention.config.head_width
    # [prefill] [decode] only the new tokens are projected
    queries = split_heads(attention.queries(normed), d)
    keys = split_heads(attention.keys(normed), d)
    values = split_heads(attention.values(normed), d)
    if turns is not None:
        # keys are kept turned: a token's position never changes
        queries, keys = rotate(queries, turns), rotate(keys, turns)
    # [prefill] [decode] their keys and values are kept, their queries are not
    cache.store(layer, start, keys, values)
    # [reads] and everything kept is read
    all_keys, all_values = cache.load(layer)
    # Neighbouring query heads share a key/value head: (key_value_heads, sharing, new, d)
    grouped = queries.unflatten(0, (attention.config.key_value_heads, -1))
    scores = grouped @ all_keys.unsqueeze(1).transpose(-2, -1) / math.sqrt(d)
    # [causal] a token reads no later one, so nothing that is kept would change when one comes
    if causal:
        later = may_not_see(len(normed), all_keys.shape[1], normed.device)
        scores = scores.masked_fill(later, -math.inf)
    weights = scores.softmax(dim=-1)
    head_outputs = (weights @ all_values.unsqueeze(1)).flatten(0, 1)
    output: Tensor = attention.output(head_outputs.transpose(0, 1).flatten(1))
    if record is not None:
        record.queries.append(queries)
        record.weights.append(weights.flatten(0, 1))
        if layer == 0:  # all layers do the same
            record.count(start, queries, all_keys, all_values)
    return output


def extend(
    decoder: Decoder, cache: KeyValueCache, ids: Tensor, *, causal: bool = True,
    record: Record | None = None,
) -> Tensor:  # fmt: skip
    """Run new tokens (new,), int64, behind those in the cache: the last one's logits (vocabulary,).

    The cache grows by them. Positions are learned or rotary.
    """
    config = decoder.config
    start = cache.grow(len(ids))
    positions = torch.arange(start, start + len(ids), device=ids.device)
    residual: Tensor = decoder.token_embedding(ids)
    turns: Tensor | None = None
    if config.positions == "learned":
        residual = residual + decoder.position_embedding(positions)
    else:
        turns = angles(positions, inverse_frequencies(config).to(ids.device))
    for index, module in enumerate(decoder.layers):
        layer = cast(Layer, module)
        normed = layer.attention_norm(residual)
        attended = attend(layer.attention, normed, turns, cache, index, start, causal, record)
        residual = residual + attended
        residual = residual + layer.feed_forward(layer.feed_forward_norm(residual))
    # [decode] only the last token's logits are needed to go on
    return decoder.unembed(decoder.final_norm(residual[-1:]))[0]


def without_cache(decoder: Decoder, ids: Tensor, *, causal: bool = True) -> Tensor:
    """The same logits with nothing kept: the whole text goes through the model again."""
    return extend(decoder, ContiguousCache(decoder, len(ids)), ids, causal=causal)
