"""Keys and values in fewer bits: what the cache weighs, and where the attention then goes (torch).

Keys are rounded as they leave their matrix, before rotary positions turn them (as KVQuant does,
Hooper et al. 2024): large channels are still channels then. The scales are taken over the text
that is in the cache: per token over all its key (or value) numbers, per channel over a block of
tokens (KIVI, Liu et al. 2024).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.floats.quantise_model.activations import layers_of
from explorer.compute.floats.quantise_model.grid import on_grid, scale_of
from explorer.compute.floats.quantise_model.reading import (
    Reader,
    chances,
    continuation,
    open_reader,
    quality,
    written,
)
from explorer.compute.floats.quantise_model.settings import Params
from explorer.compute.floats.quantise_model.steps import Cache, Row, Stored
from explorer.compute.floats.quantise_model.weights import half
from explorer.compute.models.capture import Capture
from explorer.compute.models.decoder import Decoder
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message

FORMS = ((16, ""), (8, "token"), (8, "channel"), (4, "token"), (4, "channel"), (2, "token"),
         (2, "channel"))  # fmt: skip


def cached(values: Tensor, bits: int, granularity: str, group: int) -> Tensor:
    """Keys or values (tokens, numbers) as the cache gives them back.

    "token": each token's numbers share scales in runs of `group`; "channel": each number has a
    scale of its own for every `group` tokens. Last runs may be shorter.
    """
    # [cache] groups along the numbers of a token, or along the tokens of a channel
    if granularity == "channel":
        return cached(values.transpose(-2, -1), bits, "token", group).transpose(-2, -1)
    length = values.shape[-1]
    parts = values.split(min(group, length), dim=-1)
    rounded = [on_grid(part, scale_of(part.abs().amax(-1, keepdim=True), bits), bits)
               for part in parts]  # fmt: skip
    return torch.cat(rounded, dim=-1)


def scale_count(tokens: int, numbers: int, granularity: str, group: int) -> int:
    """Scales for the keys (or values) of one layer."""
    if granularity == "channel":
        return numbers * -(-tokens // group)
    return tokens * -(-numbers // group)


def cache_bytes(numbers: int, scales: int, bits: int) -> int:
    """Packed integers, and scales in FP16."""
    return -(-(numbers * bits + scales * 16) // 8)


@contextmanager
def cache_rounded(decoder: Decoder, bits: int, granularity: str, group: int) -> Iterator[None]:
    """While it lasts, attention reads keys and values from such a cache."""

    def hook(_module: nn.Module, _given: Any, made: Tensor) -> Tensor:
        return cached(made, bits, granularity, group)

    hooks = [
        part.register_forward_hook(hook)
        for layer in layers_of(decoder)
        for part in (layer.attention.keys, layer.attention.values)
        if granularity
    ]
    try:
        yield
    finally:
        for each in hooks:
            each.remove()


def attention_maps(decoder: Decoder, window: tuple[int, ...]) -> Tensor:
    """(layers, heads, queries, keys), float32."""
    kept = Capture()
    with torch.no_grad():
        decoder(torch.tensor(window), kept)
    return torch.stack([kept.layers[layer].weights for layer in sorted(kept.layers)])


def moved(found: Tensor, exact: Tensor) -> Tensor:
    """(layers, heads, queries): the share of each query's attention that lands elsewhere."""
    return (found - exact).abs().sum(-1) / 2


def run_cache(params: Params) -> Producer:
    """The cache of the measured text in seven forms."""
    yield Progress(0.0, message("progress.model"))
    reader = open_reader(params.model, params.prompt, params.text)
    decoder = half(reader.model.decoder)
    reference = chances(decoder, reader)
    exact = attention_maps(decoder, reader.windows[0])
    yield None
    start = yield from continuation(decoder, reader)
    with cache_rounded(decoder, 4, "token", params.group):
        apart = moved(attention_maps(decoder, reader.windows[0]), exact)[:, :, -1]
    layer, head = divmod(int(apart.argmax()), apart.shape[1])
    rows = []
    for number, (bits, granularity) in enumerate(FORMS):
        yield Progress(number / len(FORMS), message("progress.cache"))
        with cache_rounded(decoder, bits, granularity, params.group):
            found = quality(chances(decoder, reader), reference, reader)
            maps = attention_maps(decoder, reader.windows[0])
        yield None
        ids = yield from continued(decoder, reader, bits, granularity, params.group)
        numbers, scales = counted(decoder, reader, granularity, params.group)
        size = cache_bytes(numbers, scales, bits)
        name = f"k{bits}-{granularity}" if granularity else "k16"
        row = Row(name, bits, written(reader, ids, start), found, size, 8 * size / numbers)
        rows.append(
            Stored(row, granularity, numbers, scales, float(moved(maps, exact).mean()),
                   maps[layer, head, -1].double().numpy())
        )  # fmt: skip
    shared = Cache(
        reader.model.card.title, reader.shown(reader.prompt[1:]), reader.predictions,
        reader.shown(reader.windows[0]), layer, head, params.group, tuple(rows),
    )  # fmt: skip
    sections = tuple(
        Section(each.row.scheme, index, message("section." + each.row.scheme))
        for index, each in enumerate(rows)
    )
    scales_of = {"weight": (0.0, float(max(np.max(each.weights) for each in rows)))}
    return Trace(params, tuple(rows), shared, sections, scales_of, notices=reader.notices)


def continued(
    decoder: Decoder, reader: Reader, bits: int, granularity: str, group: int
) -> Generator[None, None, tuple[int, ...]]:
    """The continuation while the cache is rounded."""
    with cache_rounded(decoder, bits, granularity, group):
        return (yield from continuation(decoder, reader))


def counted(decoder: Decoder, reader: Reader, granularity: str, group: int) -> tuple[int, int]:
    """Numbers and scales in the cache of the measured text's first window."""
    config, tokens = decoder.config, len(reader.windows[0])
    width = config.key_value_heads * config.head_width
    numbers = 2 * config.layers * tokens * width
    if not granularity:
        return numbers, 0
    return numbers, 2 * config.layers * scale_count(tokens, width, granularity, group)
