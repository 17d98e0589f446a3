"""A bidirectional encoder, written so that the algorithm can be read from it.

BERT (Devlin et al. 2019) with LayerNorm after each sum: three embeddings are added and normed;
then, layer by layer, attention and feed-forward write, are added, and the sum is normed. Two
heads were trained on top: one names the tokens that were masked, one says whether the second
segment followed the first. With the same weights it gives the numbers of `BertForPreTraining`.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.attention import AttentionCapture, MultiHeadAttention, Record
from explorer.compute.models.encoder_config import EncoderConfig
from explorer.compute.models.table import Table

__all__ = ["Encoder", "EncoderCapture", "EncoderConfig", "EncoderLayer", "EncoderLayerCapture"]


@dataclass(frozen=True)
class EncoderLayerCapture(AttentionCapture):
    """Every intermediate value of one layer: those of its attention, and these."""

    residual: Tensor  # (tokens, width) what enters the layer; already normed
    residual_between: Tensor  # (tokens, width) norm of residual + attention_output
    feed_forward_output: Tensor  # (tokens, width)
    residual_after: Tensor  # (tokens, width) norm of residual_between + feed_forward_output


@dataclass
class EncoderCapture:
    """Pass a fresh one to `Encoder.forward`; it comes back filled.

    `only_layers` limits what is kept; `layers[i]` is that of layer i, counted from 0. The queries
    of layer 0 are projections of `embedded`, and `embedded` is the norm of the sum of the three
    embeddings.
    """

    only_layers: frozenset[int] | None = None
    layers: dict[int, EncoderLayerCapture] = field(default_factory=dict)
    token_embeddings: Tensor = field(init=False)  # (tokens, width)
    segment_embeddings: Tensor = field(init=False)  # (tokens, width)
    position_embeddings: Tensor = field(init=False)  # (tokens, width)
    embedded: Tensor = field(init=False)  # (tokens, width) norm of their sum
    final: Tensor = field(init=False)  # (tokens, width) what the last layer hands over
    logits: Tensor = field(init=False)  # (tokens, vocabulary) which token stands here
    followed_logits: Tensor = field(init=False)  # (2,) the second segment followed; did not

    @property
    def probabilities(self) -> Tensor:
        """(tokens, vocabulary): of each token to stand at this place."""
        return torch.softmax(self.logits, dim=-1)

    def wants(self, layer: int) -> bool:
        """Whether this layer is to be written down."""
        return self.only_layers is None or layer in self.only_layers


class FeedForward(nn.Module):
    """Two layers with GELU (the exact one), each token by itself."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)

    def forward(self, residual: Tensor) -> Tensor:
        """(…, tokens, width) → (…, tokens, width)."""
        output: Tensor = self.down(functional.gelu(self.up(residual)))
        return output


class EncoderLayer(nn.Module):
    """Attention and feed-forward; each result is added to its input, and the sum is normed."""

    def __init__(self, width: int, heads: int, inner: int, biases: bool, epsilon: float) -> None:
        super().__init__()
        self.attention = MultiHeadAttention(width, heads, biases)
        self.attention_norm = nn.LayerNorm(width, eps=epsilon)
        self.feed_forward = FeedForward(width, inner)
        self.feed_forward_norm = nn.LayerNorm(width, eps=epsilon)

    def forward(
        self,
        residual: Tensor,
        hidden: Tensor | None = None,
        without_heads: AbstractSet[int] = frozenset(),
        record: Record | None = None,
    ) -> Tensor:
        """(…, tokens, width) → (…, tokens, width)."""
        attention_output = self.attention(residual, residual, hidden, without_heads, record)
        residual_between = self.attention_norm(residual + attention_output)
        feed_forward_output = self.feed_forward(residual_between)
        residual_after: Tensor = self.feed_forward_norm(residual_between + feed_forward_output)
        if record is not None:
            record.update(
                residual=residual, residual_between=residual_between,
                feed_forward_output=feed_forward_output, residual_after=residual_after,
            )  # fmt: skip
        return residual_after


class Encoder(nn.Module):
    """Token ids and their segments in, one vector per token out; every token sees every other."""

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        self.config = config
        width, epsilon = config.width, config.norm_epsilon
        self.token_embedding = Table(config.vocabulary_size, width)
        self.segment_embedding = Table(config.segments, width)
        self.position_embedding = Table(config.context, width)
        self.embedding_norm = nn.LayerNorm(width, eps=epsilon, bias=config.norm_shift)
        self.layers = nn.ModuleList(
            EncoderLayer(width, config.heads, config.feed_forward_width, config.biases, epsilon)
            for _ in range(config.layers)
        )
        self.masked_transform = nn.Linear(width, width)
        self.masked_norm = nn.LayerNorm(width, eps=epsilon)
        self.masked_bias = nn.Parameter(torch.zeros(config.vocabulary_size))
        self.pooler = nn.Linear(width, width)
        self.followed = nn.Linear(width, 2)

    def forward(
        self,
        ids: Tensor,
        segments: Tensor | None = None,
        hidden: Tensor | None = None,
        capture: EncoderCapture | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
    ) -> Tensor:
        """(…, tokens, width) for ids (…, tokens) and segments (…, tokens), int64 (default: all 0).

        `hidden` (bool) broadcasts to (…, heads, queries, keys), true where a query must not see a
        key: None lets all tokens see each other, `padding_mask(ids, pad)` hides the padding,
        `attention.later_keys(tokens)` makes it causal. A `capture` is filled on the way; it
        changes no result. `without_heads` holds (layer, head) pairs, counted from 0.

        Raises ValueError for no tokens, too many, ids or segments that are not there, and heads
        that do not exist.
        """
        if segments is None:
            segments = torch.zeros_like(ids)
        self._check(ids, segments, without_heads)
        positions = torch.arange(ids.shape[-1], device=ids.device)
        token, segment, position = (
            self.token_embedding(ids), self.segment_embedding(segments),
            self.position_embedding(positions),
        )  # fmt: skip
        embedded = self.embedding_norm(token + segment + position)

        residual: Tensor = embedded
        for index, layer in enumerate(self.layers):
            removed = {head for at, head in without_heads if at == index}
            record: Record | None = {} if capture is not None and capture.wants(index) else None
            residual = layer(residual, hidden, removed, record)
            if capture is not None and record is not None:
                capture.layers[index] = EncoderLayerCapture(**record)
        if capture is not None:
            capture.token_embeddings, capture.segment_embeddings = token, segment
            capture.position_embeddings, capture.embedded = position.expand_as(token), embedded
            capture.final, capture.logits = residual, self.name_masked(residual)
            capture.followed_logits = self.judge_followed(residual)
        return residual

    def name_masked(self, final: Tensor) -> Tensor:
        """Logits (…, vocabulary) of final vectors (…, width): which token stands there."""
        transformed = self.masked_norm(functional.gelu(self.masked_transform(final)))
        return functional.linear(transformed, self.token_embedding.weight, self.masked_bias)

    def judge_followed(self, final: Tensor) -> Tensor:
        """Logits (…, 2) of final vectors (…, tokens, width), read at the first token only.

        0: the second segment followed the first in the text; 1: it came from somewhere else.
        """
        logits: Tensor = self.followed(torch.tanh(self.pooler(final[..., 0, :])))
        return logits

    def _check(
        self, ids: Tensor, segments: Tensor, without_heads: AbstractSet[tuple[int, int]]
    ) -> None:
        config, tokens = self.config, ids.shape[-1]
        if tokens == 0:
            raise ValueError("ids is empty; the model takes at least one token")
        if tokens > config.context:
            raise ValueError(f"ids has {tokens} tokens; the model takes up to {config.context}")
        if segments.shape != ids.shape:
            raise ValueError(f"segments has the shape {tuple(segments.shape)}; "
                             f"it takes that of ids, {tuple(ids.shape)}")  # fmt: skip
        if ids.device.type == "cpu":  # elsewhere the look would wait for the device
            for name, given, count in (("ids", ids, config.vocabulary_size),
                                       ("segments", segments, config.segments)):  # fmt: skip
                low, high = (int(end) for end in torch.aminmax(given))
                if low < 0 or high >= count:
                    wrong = low if low < 0 else high
                    raise ValueError(f"{name} holds {wrong}; it takes 0 to {count - 1}")
        for layer, head in without_heads:
            if not (0 <= layer < config.layers and 0 <= head < config.heads):
                raise ValueError(
                    f"without_heads names layer {layer}, head {head}; the model has layers "
                    f"0 to {config.layers - 1} and heads 0 to {config.heads - 1}"
                )


def padding_mask(ids: Tensor, pad: int) -> Tensor:
    """(…, 1, 1, keys), bool: true at padding, for every head and query."""
    return (ids == pad)[..., None, None, :]
