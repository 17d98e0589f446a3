"""The way through the blocks, part by part, with every wire measured (torch).

The same modules that the models compute with, called one after the other: what a part gives is
added to the stream that entered it. Without the residual the stream is cut, and what the part
gives is all that goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.blocks.flow import Station
from explorer.compute.models.attention import later_keys
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.encoder import Encoder
from explorer.compute.models.encoder_decoder import EncoderDecoder

NONE = np.zeros((0, 0), np.float32)


@dataclass(frozen=True)
class Wires:
    """The stations of a stack, the stream at its end (tokens, width) and, of the last one, the
    logits (tokens, vocabulary)."""

    stations: tuple[Station, ...]
    stream: Tensor
    logits: Tensor | None = None


def join(stream: Tensor, given: Tensor, residual: bool) -> Tensor:
    """The residual connection: x + F(x); without it, F(x)."""
    # [encoder]
    # [decoder]
    return stream + given if residual else given


def through_decoder(decoder: Decoder, ids: Tensor, residual: bool = True) -> Wires:
    """Decoder only: each token sees itself and those before it; the norm stands before a part."""
    # [decoder]
    stream, turns = decoder._embed(ids)
    bias = decoder.position_bias(len(ids))
    tokens = decoder.token_embedding(ids) * decoder.config.embedding_scale
    found = [station("embedding", -1, tokens, stream - tokens, stream)]
    layers: Any = decoder.layers
    for index, layer in enumerate(layers):
        record: dict[str, Tensor] = {}
        given = layer.attention(layer.attention_norm(stream), turns, frozenset(), record, bias)
        before, stream = stream, join(stream, given, residual)
        found.append(station("attention", index, before, given, stream, record["weights"]))
        if layer.has_feed_forward:
            given = layer.feed_forward(layer.feed_forward_norm(stream))
            before, stream = stream, join(stream, given, residual)
            found.append(station("feed_forward", index, before, given, stream))
    # [head]
    normed = decoder.final_norm(stream)
    found.append(station("head", -1, stream, normed - stream, normed))
    return Wires(tuple(found), normed, decoder.unembed(normed))


def through_encoder(encoder: Encoder, ids: Tensor, residual: bool = True) -> Wires:
    """Encoder only: every token sees every other; the norm stands after each sum."""
    # [encoder]
    positions = torch.arange(len(ids))
    tokens = encoder.token_embedding(ids)
    others = encoder.segment_embedding(torch.zeros_like(ids)) + encoder.position_embedding(
        positions
    )
    stream = encoder.embedding_norm(tokens + others)
    found = [station("embedding", -1, tokens, others, stream)]
    layers: Any = encoder.layers
    for index, layer in enumerate(layers):
        stream, parts = _encoder_layer(layer, index, stream, residual)
        found += parts
    # [head]
    found.append(station("head", -1, stream, torch.zeros_like(stream), stream))
    return Wires(tuple(found), stream, encoder.name_masked(stream))


def through_source(model: EncoderDecoder, ids: Tensor, residual: bool = True) -> Wires:
    """The encoder of an encoder–decoder: what it hands over is `stream`."""
    # [encoder]
    tokens = model.token_embedding(ids)
    places = model.source_positions(torch.arange(len(ids)))
    stream = model.source_norm(tokens + places)
    found = [station("embedding", -1, tokens, places, stream)]
    layers: Any = model.encoder_layers
    for index, layer in enumerate(layers):
        stream, parts = _encoder_layer(layer, index, stream, residual)
        found += parts
    return Wires(tuple(found), stream)


def _encoder_layer(
    layer: Any, index: int, stream: Tensor, residual: bool
) -> tuple[Tensor, list[Station]]:
    record: dict[str, Tensor] = {}
    given = layer.attention(stream, stream, None, frozenset(), record)
    before, stream = stream, layer.attention_norm(join(stream, given, residual))
    found = [station("attention", index, before, given, stream, record["weights"])]
    given = layer.feed_forward(stream)
    before, stream = stream, layer.feed_forward_norm(join(stream, given, residual))
    return stream, [*found, station("feed_forward", index, before, given, stream)]


def through_target(
    model: EncoderDecoder, ids: Tensor, memory: Tensor, residual: bool = True
) -> Wires:
    """The decoder of an encoder–decoder: itself (causal), the source, then each token alone."""
    # [decoder]
    tokens = model.token_embedding(ids)
    places = model.target_positions(torch.arange(len(ids)))
    stream = model.target_norm(tokens + places)
    hidden = later_keys(len(ids))
    found = [station("embedding", -1, tokens, places, stream)]
    layers: Any = model.decoder_layers
    for index, layer in enumerate(layers):
        itself: dict[str, Tensor] = {}
        given = layer.attention(stream, stream, hidden, frozenset(), itself)
        before, stream = stream, layer.attention_norm(join(stream, given, residual))
        found.append(station("attention", index, before, given, stream, itself["weights"]))
        across: dict[str, Tensor] = {}
        given = layer.cross_attention(stream, memory, None, frozenset(), across)
        before, stream = stream, layer.cross_attention_norm(join(stream, given, residual))
        found.append(station("cross", index, before, given, stream, across["weights"]))
        given = layer.feed_forward(stream)
        before, stream = stream, layer.feed_forward_norm(join(stream, given, residual))
        found.append(station("feed_forward", index, before, given, stream))
    # [head]
    found.append(station("head", -1, stream, torch.zeros_like(stream), stream))
    logits = torch.nn.functional.linear(stream, model.token_embedding.weight)
    return Wires(tuple(found), stream, logits)


def station(
    kind: str, layer: int, before: Tensor, given: Tensor, after: Tensor,
    weights: Tensor | None = None,
) -> Station:  # fmt: skip
    """The lengths of what comes in, is added and goes on; weights (heads, queries, keys)."""
    mean = NONE if weights is None else weights.mean(0).float().numpy()
    along = torch.nn.functional.cosine_similarity(before, given, dim=-1)
    return Station(kind, layer, _length(before), _length(given), _length(after),
                   along.double().numpy(), mean)  # fmt: skip


def _length(vectors: Tensor) -> np.ndarray:
    lengths: np.ndarray = vectors.double().norm(dim=-1).numpy()
    return lengths
