"""The bundled encoder and encoder–decoder under a mask of the reader's choice (torch).

Their layers norm each sum (Devlin et al. 2019, Vaswani et al. 2017): attention reads the stream as
it is, what it adds is summed with it, and the sum is normed.
"""

from __future__ import annotations

import math
from typing import cast

import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.masks_stack import (
    Input,
    Reads,
    Scored,
    Stack,
    by_head,
    in_double,
)
from explorer.compute.models.attention import MultiHeadAttention
from explorer.compute.models.encoder import Encoder, EncoderLayer
from explorer.compute.models.encoder_decoder import DecoderLayer, EncoderDecoder


def score(attention: MultiHeadAttention, reading: Tensor, read: Tensor) -> Scored:
    """Queries of one stream, keys and values of the same or of another."""
    # [reads]
    width = attention.head_width
    queries = by_head(attention.queries(reading), width)
    keys = by_head(attention.keys(read), width)
    values = by_head(attention.values(read), width)
    scaled = queries @ keys.transpose(-2, -1) / math.sqrt(width)
    return Scored(queries, keys, values, 0.0, scaled, attention.output)


class PostNormStack(Stack):
    """Layers that norm each sum. Where another text is to be read and there is no cross-attention,
    the layer's own attention does it."""

    parts: list[EncoderLayer]

    def scored(self, index: int, reading: Input, other: Input | None = None) -> Scored:
        read = reading.stream if other is None else other.stream
        with torch.no_grad():
            return score(self.parts[index].attention, reading.stream, read)

    def joined(self, index: int, stream: Tensor, added: Tensor, across: bool) -> Tensor:
        return cast(Tensor, self.parts[index].attention_norm(stream + added))

    def rest(self, index: int, stream: Tensor) -> Tensor:
        this = self.parts[index]
        return cast(Tensor, this.feed_forward_norm(stream + this.feed_forward(stream)))


class EncoderStack(PostNormStack):
    """A bidirectional encoder; the text is its first segment."""

    trained, predicts_next = "none", False

    def __init__(self, encoder: Encoder, device: torch.device) -> None:
        self.encoder, self.device = in_double(encoder), device
        self.parts = [cast(EncoderLayer, layer) for layer in self.encoder.layers]
        self.layers, self.heads = encoder.config.layers, encoder.config.heads
        self.dtype = self.encoder.token_embedding.weight.dtype

    def embed(self, ids: list[int], places: list[int]) -> Input:
        model, at = self.encoder, torch.tensor(places, device=self.device)
        given = torch.tensor(ids, device=self.device)
        with torch.no_grad():
            added = model.segment_embedding(torch.zeros_like(given)) + model.position_embedding(at)
            return Input(model.embedding_norm(model.token_embedding(given) + added), at)

    def logits(self, stream: Tensor) -> Tensor:
        with torch.no_grad():
            return self.encoder.name_masked(stream)


class SourceStack(PostNormStack):
    """The encoder of an encoder–decoder."""

    trained, predicts_next = "none", False

    def __init__(self, model: EncoderDecoder, device: torch.device) -> None:
        self.model, self.device = in_double(model), device
        self.parts = [cast(EncoderLayer, layer) for layer in self.model.encoder_layers]
        self.layers, self.heads = model.config.layers, model.config.heads
        self.dtype = self.model.token_embedding.weight.dtype

    def embed(self, ids: list[int], places: list[int]) -> Input:
        model, at = self.model, torch.tensor(places, device=self.device)
        with torch.no_grad():
            tokens = model.token_embedding(torch.tensor(ids, device=self.device))
            return Input(model.source_norm(tokens + model.source_positions(at)), at)

    def logits(self, stream: Tensor) -> Tensor:
        return functional.linear(stream, self.model.token_embedding.weight)


class TargetStack(Stack):
    """The decoder of an encoder–decoder: it has cross-attention of its own, and reads the other
    text as its encoder hands it over."""

    trained = "cross"

    def __init__(self, model: EncoderDecoder, device: torch.device) -> None:
        self.source = SourceStack(model, device)
        self.model, self.device = self.source.model, device
        self.parts = [cast(DecoderLayer, layer) for layer in self.model.decoder_layers]
        self.layers, self.heads = model.config.layers, model.config.heads
        self.dtype = self.source.dtype

    def embed(self, ids: list[int], places: list[int]) -> Input:
        model, at = self.model, torch.tensor(places, device=self.device)
        with torch.no_grad():
            tokens = model.token_embedding(torch.tensor(ids, device=self.device))
            return Input(model.target_norm(tokens + model.target_positions(at)), at)

    def scored(self, index: int, reading: Input, other: Input | None = None) -> Scored:
        this = self.parts[index]
        with torch.no_grad():
            if other is None:
                return score(this.attention, reading.stream, reading.stream)
            return score(this.cross_attention, reading.stream, other.stream)

    def joined(self, index: int, stream: Tensor, added: Tensor, across: bool) -> Tensor:
        this = self.parts[index]
        norm = this.cross_attention_norm if across else this.attention_norm
        return cast(Tensor, norm(stream + added))

    def rest(self, index: int, stream: Tensor) -> Tensor:
        this = self.parts[index]
        return cast(Tensor, this.feed_forward_norm(stream + this.feed_forward(stream)))

    def logits(self, stream: Tensor) -> Tensor:
        return functional.linear(stream, self.model.token_embedding.weight)

    def encode_other(self, ids: list[int], places: list[int], reads: Reads) -> Input:
        return self.source.encode_other(ids, places, reads)
