"""Writing with an early exit: a token that is sure goes through no more layers (torch).

Later tokens still read it in the layers it did not reach: its keys and values there are made from
the state it left with (Schuster et al. 2022, "state propagation").
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import cast

import torch
from torch import Tensor

from explorer.compute.models.cache import (
    ContiguousCache,
    KeyValueCache,
    Places,
    attend,
    embed,
    extend,
    split_heads,
)
from explorer.compute.models.decoder import Attention, Decoder, Layer
from explorer.compute.models.rotary import rotate

#: How sure: of logits (vocabulary,), the stream before a layer and after it, (width,) each.
Sure = Callable[[Tensor, Tensor, Tensor], float]


def through(layer: Layer, residual: Tensor, places: Places, cache: KeyValueCache, index: int
            ) -> Tensor:  # fmt: skip
    """One layer on the new tokens (new, width), those before them read from the cache."""
    normed = layer.attention_norm(residual)
    residual = residual + attend(layer.attention, normed, places, cache, index)
    if layer.has_feed_forward:
        residual = residual + layer.feed_forward(layer.feed_forward_norm(residual))
    return residual


def leave_behind(
    attention: Attention, normed: Tensor, places: Places, cache: KeyValueCache, index: int
) -> None:
    """Keys and values of a layer that is not computed, from the state (1, width) a token left
    with."""
    # [write]
    width = attention.config.head_width
    keys = split_heads(attention.keys(normed), width)
    values = split_heads(attention.values(normed), width)
    if attention.config.query_key_norm:
        keys = attention.key_norm(keys)
    if places.turns is not None:
        keys = rotate(keys, places.turns, attention.turned_by)
    cache.store(index, int(places.new[0]), keys, values)


def answer_early(
    decoder: Decoder, cache: KeyValueCache, token: int, sure: Sure, threshold: float, first: int
) -> tuple[Tensor, int]:
    """Logits (vocabulary,) after one more token, and how many layers it went through: at least
    `first`."""
    ids = torch.tensor([token], device=decoder.token_embedding.weight.device)
    residual, places = embed(decoder, ids, cache)
    for index, module in enumerate(decoder.layers):
        layer, before = cast(Layer, module), residual
        residual = through(layer, residual, places, cache, index)
        if index + 1 < min(first, len(decoder.layers)):
            continue
        # [write] the lens: what would be said if this were the last layer
        logits = decoder.unembed(decoder.final_norm(residual))[0]
        last = index + 1 == len(decoder.layers)
        if last or sure(logits, before[0], residual[0]) >= threshold:
            break
    for later in range(index + 1, len(decoder.layers)):
        skipped = cast(Layer, decoder.layers[later])
        normed = skipped.attention_norm(residual)
        leave_behind(skipped.attention, normed, places, cache, later)
    return logits, index + 1


def write(
    decoder: Decoder,
    prompt: list[int],
    new: int,
    banned: list[int],
    sure: Sure,
    threshold: float,
    first: int,
) -> Generator[None, None, list[tuple[int, int, float]]]:
    """Greedy search: (token, layers, probability) for each token that is written.

    The prompt goes through all layers, and so does the answer to it.
    """
    device = decoder.token_embedding.weight.device
    cache = ContiguousCache(decoder, len(prompt) + new)
    found: list[tuple[int, int, float]] = []
    logits, layers = (
        extend(decoder, cache, torch.tensor(prompt, device=device)),
        len(decoder.layers),
    )
    while True:
        logits = logits.clone()
        logits[banned] = -torch.inf
        chances = logits.softmax(-1)
        chosen = int(logits.argmax())
        found.append((chosen, layers, float(chances[chosen])))
        yield None
        if len(found) == new:
            return found
        logits, layers = answer_early(decoder, cache, chosen, sure, threshold, first)
