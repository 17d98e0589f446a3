"""A trained model's layers under a mask of the reader's choice (torch).

Attention as Vaswani et al. 2017, section 3.2, with the mask and the treatment of empty rows made
explicit. The weights are the model's own; only who may read whom is changed.
"""

from __future__ import annotations

import copy
import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TypeVar, cast

import torch
from torch import Tensor, nn

from explorer.compute.models.decoder import Attention, Decoder, Layer
from explorer.compute.models.positions import alibi_slopes, sinusoids, t5_buckets
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate

#: Models with more weights than this are not copied to float64.
MOST_IN_DOUBLE = 30_000_000
M = TypeVar("M", bound=nn.Module)


@dataclass(frozen=True)
class Reads:
    """Who may read whom in a layer: `own` (queries, queries) in self-attention, and, where there is
    another text, `cross` (queries, keys); bool. `cure` treats rows in which nothing is allowed."""

    own: Tensor
    cross: Tensor | None = None
    cure: str = "zero"


@dataclass(frozen=True)
class Input:
    """What enters a layer: `stream` (tokens, width) and the places (tokens,) of its tokens."""

    stream: Tensor
    places: Tensor


@dataclass(frozen=True)
class Scored:
    """What a layer's attention has before any mask, and what it does afterwards."""

    queries: Tensor  # (heads, queries, head_width)
    keys: Tensor  # (heads, keys, head_width)
    values: Tensor  # (heads, keys, head_width)
    bias: Tensor | float  # (heads, queries, keys) what positions add to the scores; 0 for most
    scaled: Tensor  # (heads, queries, keys) q·k / √d + bias
    output: nn.Module  # W_O


def masked_softmax(scaled: Tensor, allowed: Tensor, cure: str) -> Tensor:
    """Shares of the allowed scores, (…, queries, keys); `cure` says what a row without any gets."""
    # [empty] in a row where nothing is allowed −∞ − (−∞) is not a number, nor is what follows
    empty = ~allowed.any(dim=-1, keepdim=True)
    if cure == "self":
        diagonal = torch.eye(*allowed.shape, dtype=torch.bool, device=allowed.device)
        allowed = allowed | (diagonal & empty)
    low = torch.finfo(scaled.dtype).min if cure == "finite" else -math.inf
    # [reads] e to the power of −∞ is 0: what is masked gets no share
    masked = scaled.masked_fill(~allowed, low)
    row_max = masked.amax(dim=-1, keepdim=True)
    exponentials = torch.exp(masked - row_max)
    weights = exponentials / exponentials.sum(dim=-1, keepdim=True)
    # [empty]
    return weights.masked_fill(empty, 0.0) if cure == "zero" else weights


def attend(scored: Scored, allowed: Tensor, cure: str) -> Tensor:
    """What attention adds to the stream under a mask, (queries, width)."""
    # [reads]
    heads = masked_softmax(scored.scaled, allowed, cure) @ scored.values
    added: Tensor = scored.output(heads.transpose(-3, -2).flatten(-2))
    return added


def by_head(projected: Tensor, head_width: int) -> Tensor:
    """(tokens, heads · head_width) → (heads, tokens, head_width)."""
    return projected.unflatten(-1, (-1, head_width)).transpose(-3, -2)


def in_double(model: M) -> M:
    """A copy in float64, so that a change and its absence can be told apart by far; a model of more
    than `MOST_IN_DOUBLE` weights is returned as it is."""
    if sum(each.numel() for each in model.parameters()) > MOST_IN_DOUBLE:
        return model
    return copy.deepcopy(model).double()


class Stack(ABC):
    """The layers of a model, run under masks that need not be its own.

    `trained` is what it learned with: the "causal" mask, "none" (all tokens read all), or "cross"
    (a causal mask, and another text). `predicts_next`: whether its logits are of the next token.
    """

    layers: int
    heads: int
    dtype: torch.dtype
    device: torch.device
    trained: str
    predicts_next = True

    @property
    def own_mask(self) -> str:
        """The mask of self-attention it was trained with."""
        return "none" if self.trained == "none" else "causal"

    @abstractmethod
    def embed(self, ids: list[int], places: list[int]) -> Input:
        """What the token ids are before the first layer, standing at these places."""

    @abstractmethod
    def scored(self, index: int, reading: Input, other: Input | None = None) -> Scored:
        """Scores of a layer (from 0): of self-attention for the stream that enters the layer, or,
        with another text, of cross-attention for the stream that enters that."""

    @abstractmethod
    def joined(self, index: int, stream: Tensor, added: Tensor, across: bool) -> Tensor:
        """The stream with what attention adds; `across`: cross-attention."""

    @abstractmethod
    def rest(self, index: int, stream: Tensor) -> Tensor:
        """The stream after the feed-forward part."""

    @abstractmethod
    def logits(self, stream: Tensor) -> Tensor:
        """(tokens, vocabulary) of the last level."""

    def after_own(self, index: int, entering: Input, reads: Reads) -> Tensor:
        """(tokens, width) after a layer's self-attention."""
        with torch.no_grad():
            added = attend(self.scored(index, entering), reads.own, reads.cure)
            return self.joined(index, entering.stream, added, False)

    def layer(self, index: int, entering: Input, reads: Reads, other: Input | None) -> Tensor:
        """(tokens, width) after a layer: self-attention, cross-attention where there is another
        text, the feed-forward part."""
        stream = self.after_own(index, entering, reads)
        if other is not None and reads.cross is not None:
            scored = self.scored(index, Input(stream, entering.places), other)
            stream = self.joined(index, stream, attend(scored, reads.cross, reads.cure), True)
        return self.rest(index, stream)

    def run(
        self, entering: Input, reads: Reads, layers: int | None = None, other: Input | None = None
    ) -> list[Tensor]:
        """The stream (tokens, width) at every level: what enters, and after each layer."""
        levels = [entering.stream]
        with torch.no_grad():
            for index in range(self.layers if layers is None else layers):
                levels.append(self.layer(index, Input(levels[-1], entering.places), reads, other))
        return levels

    def encode_other(self, ids: list[int], places: list[int], reads: Reads) -> Input:
        """Another text after all layers, as cross-attention reads it."""
        entering = self.embed(ids, places)
        return Input(self.run(entering, reads)[-1], entering.places)


class DecoderStack(Stack):
    """Pre-norm layers of a decoder. It was trained causal and has no cross-attention: where another
    text is read, the layer's own attention does it, with queries from one stream and keys and
    values from the other."""

    trained = "causal"

    def __init__(self, decoder: Decoder, device: torch.device) -> None:
        decoder = in_double(decoder)
        self.decoder, self.config, self.device = decoder, decoder.config, device
        self.parts = [cast(Layer, layer) for layer in decoder.layers]
        self.layers, self.heads = len(self.parts), decoder.config.heads
        self.dtype = decoder.token_embedding.weight.dtype

    def embed(self, ids: list[int], places: list[int]) -> Input:
        config, at = self.config, torch.tensor(places, device=self.device)
        with torch.no_grad():
            stream = self.decoder.token_embedding(torch.tensor(ids, device=self.device))
            stream = stream * config.embedding_scale
            if config.positions == "learned":
                stream = stream + self.decoder.position_embedding(at)
            elif config.positions == "sinusoidal":
                waves = sinusoids(at, config.width).to(self.dtype)
                stream = stream + config.sinusoidal_scale * waves
        return Input(stream, at)

    def scored(self, index: int, reading: Input, other: Input | None = None) -> Scored:
        this = self.parts[index]
        with torch.no_grad():
            normed = this.attention_norm(reading.stream)
            read = normed if other is None else this.attention_norm(other.stream)
            places = reading.places if other is None else other.places
            return self._scored(this.attention, normed, read, reading.places, places)

    def _scored(
        self, attention: Attention, normed: Tensor, read: Tensor, at: Tensor, read_at: Tensor
    ) -> Scored:
        # [reads] queries of one stream, keys and values of the same or of another
        config = self.config
        queries = by_head(attention.queries(normed), config.head_width)
        keys = by_head(attention.keys(read), config.head_width)
        values = by_head(attention.values(read), config.head_width)
        if config.query_key_norm:
            queries, keys = attention.query_norm(queries), attention.key_norm(keys)
        if config.positions == "rotary":
            frequencies = inverse_frequencies(config).to(self.device)
            queries = rotate(queries, angles(at, frequencies), attention.turned_by)
            keys = rotate(keys, angles(read_at, frequencies), attention.turned_by)
        shared = config.queries_per_key_value_head
        keys, values = keys.repeat_interleave(shared, -3), values.repeat_interleave(shared, -3)
        scaled = queries @ keys.transpose(-2, -1) / math.sqrt(config.head_width)
        bias = self._bias(at, read_at)
        return Scored(queries, keys, values, bias, scaled + bias, attention.output)

    def _bias(self, at: Tensor, read_at: Tensor) -> Tensor | float:
        """(heads, queries, keys) what ALiBi or T5 adds to the scores; 0 for other positions."""
        config, distance = self.config, at[:, None] - read_at[None, :]
        if config.positions == "alibi":
            slopes = torch.tensor(alibi_slopes(config.heads), device=self.device, dtype=self.dtype)
            return -slopes[:, None, None] * distance.clamp(min=0)
        if config.positions == "t5":
            buckets = t5_buckets(distance, config.relative_buckets, config.relative_distance)
            bias: Tensor = self.decoder.relative_bias(buckets)
            return bias.permute(2, 0, 1)
        return 0.0

    def joined(self, index: int, stream: Tensor, added: Tensor, across: bool) -> Tensor:
        return stream + added

    def rest(self, index: int, stream: Tensor) -> Tensor:
        this = self.parts[index]
        if not this.has_feed_forward:
            return stream
        return stream + cast(Tensor, this.feed_forward(this.feed_forward_norm(stream)))

    def logits(self, stream: Tensor) -> Tensor:
        with torch.no_grad():
            return self.decoder.unembed(self.decoder.final_norm(stream))
