"""A cache that forgets: a ring of a few slots, with or without room kept for the first tokens.

The last `window` tokens stay (Beltagy et al. 2020 for the band, Mistral's "rolling buffer cache"
for the ring); with `sinks`, the first tokens stay as well, where heads rest when they have nothing
to read (StreamingLLM, Xiao et al. 2023). Unlike there, positions are those in the text.
"""

from __future__ import annotations

from collections.abc import Generator

from torch import Tensor

from explorer.compute.models.cache import extend
from explorer.compute.models.decoder import Decoder


class RingCache:
    """Keys and values (layers, key_value_heads, window, d); the oldest token is written over.

    Tokens come one at a time. The order in the ring is of no account: attention is a sum, and a
    key carries its position in itself.
    """

    def __init__(self, decoder: Decoder, window: int, sinks: int = 0) -> None:
        config = decoder.config
        if not 0 <= sinks < window:
            raise ValueError(f"sinks is {sinks}; it takes 0 to {window - 1}, below the window")
        shape = (config.layers, config.key_value_heads, window, config.head_width)
        weights = decoder.token_embedding.weight  # the same device and dtype
        self.keys, self.values = weights.new_zeros(shape), weights.new_zeros(shape)
        self.window, self.sinks = window, sinks
        self.length = 0
        #: The position of the token in each slot that is filled.
        self.held: list[int] = []

    def slot_of(self, position: int) -> int:
        """Where a token is kept: in order at first, then round and round behind the sinks."""
        # [window] the oldest that is no sink makes room
        if position < self.window:
            return position
        return self.sinks + (position - self.sinks) % (self.window - self.sinks)

    def grow(self, count: int) -> int:
        """Make room for one more token; returns its position."""
        if count != 1:
            raise ValueError(f"count is {count}; a ring takes 1 token at a time")
        position, slot = self.length, self.slot_of(self.length)
        if slot == len(self.held):
            self.held.append(position)
        else:
            self.held[slot] = position
        self.length += 1
        return position

    def places(self) -> list[int]:
        """Position of the token in each filled slot."""
        return list(self.held)

    def store(self, layer: int, start: int, keys: Tensor, values: Tensor) -> None:
        """Write one token's key and value (key_value_heads, 1, d)."""
        self.keys[layer, :, self.slot_of(start)] = keys[:, 0]
        self.values[layer, :, self.slot_of(start)] = values[:, 0]

    def load(self, layer: int) -> tuple[Tensor, Tensor]:
        """What is still kept, (key_value_heads, kept, d) each, in the order of the slots."""
        kept = len(self.held)
        return self.keys[layer, :, :kept], self.values[layer, :, :kept]


def losses_of(
    decoder: Decoder, ids: Tensor, cache: RingCache
) -> Generator[None, None, list[float]]:
    """−ln p of tokens 1, 2 … of a text (tokens,), fed one by one."""
    found = []
    for place in range(len(ids) - 1):
        logits = extend(decoder, cache, ids[place : place + 1])
        found.append(float(-logits.log_softmax(-1)[ids[place + 1]]))
        yield None
    extend(decoder, cache, ids[-1:])
    return found
