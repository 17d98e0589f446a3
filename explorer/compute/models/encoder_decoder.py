"""An encoder-decoder with cross-attention, written so that the algorithm can be read from it.

BART (Lewis et al. 2020), which is Vaswani et al. 2017 with learned positions and GELU: the encoder
reads the whole source at once; the decoder writes the target token by token, looking at what it
has written (causal self-attention) and at the source (cross-attention: queries from the target,
keys and values from the encoder). With the same weights it gives the numbers of
`BartForConditionalGeneration`.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.attention import (
    AttentionCapture,
    MultiHeadAttention,
    Record,
    later_keys,
)
from explorer.compute.models.encoder import EncoderLayer, EncoderLayerCapture, FeedForward
from explorer.compute.models.encoder_config import EncoderDecoderConfig
from explorer.compute.models.table import Table

__all__ = [
    "DecoderLayer",
    "DecoderLayerCapture",
    "EncoderDecoder",
    "EncoderDecoderCapture",
    "EncoderDecoderConfig",
]

#: Which attention a head belongs to: of the encoder, of the decoder to itself, or to the source.
PLACES = ("encoder", "decoder", "cross")


@dataclass(frozen=True)
class DecoderLayerCapture:
    """Every intermediate value of one decoder layer; the target asks."""

    residual: Tensor  # (targets, width) what enters the layer; already normed
    self_attention: AttentionCapture  # (heads, targets, targets), causal
    residual_after_self: Tensor  # (targets, width) norm of residual + self_attention's output
    cross_attention: AttentionCapture  # weights (heads, targets, sources)
    residual_between: Tensor  # (targets, width) norm of that + cross_attention's output
    feed_forward_output: Tensor  # (targets, width)
    residual_after: Tensor  # (targets, width) norm of residual_between + feed_forward_output


@dataclass
class EncoderDecoderCapture:
    """Pass a fresh one to `EncoderDecoder.forward`; it comes back filled (all layers)."""

    encoder_layers: dict[int, EncoderLayerCapture] = field(default_factory=dict)
    decoder_layers: dict[int, DecoderLayerCapture] = field(default_factory=dict)
    memory: Tensor = field(init=False)  # (sources, width) what the encoder hands over
    final: Tensor = field(init=False)  # (targets, width)
    logits: Tensor = field(init=False)  # (targets, vocabulary) of the following target token

    @property
    def probabilities(self) -> Tensor:
        """(targets, vocabulary): of each token to be the next one of the target."""
        return torch.softmax(self.logits, dim=-1)

    def cross_weights(self) -> Tensor:
        """(layers, heads, targets, sources): how much each target token reads each source token."""
        layers = [self.decoder_layers[index] for index in sorted(self.decoder_layers)]
        return torch.stack([layer.cross_attention.weights for layer in layers])


class DecoderLayer(nn.Module):
    """Self-attention, cross-attention and feed-forward; each is added, and the sum normed."""

    def __init__(self, config: EncoderDecoderConfig) -> None:
        super().__init__()
        width, heads, epsilon = config.width, config.heads, config.norm_epsilon
        self.attention = MultiHeadAttention(width, heads, config.biases)
        self.attention_norm = nn.LayerNorm(width, eps=epsilon)
        self.cross_attention = MultiHeadAttention(width, heads, config.biases)
        self.cross_attention_norm = nn.LayerNorm(width, eps=epsilon)
        self.feed_forward = FeedForward(width, config.feed_forward_width)
        self.feed_forward_norm = nn.LayerNorm(width, eps=epsilon)

    def forward(
        self,
        residual: Tensor,
        memory: Tensor,
        hidden: Tensor,
        source_hidden: Tensor | None,
        without: tuple[AbstractSet[int], AbstractSet[int]] = (frozenset(), frozenset()),
        captured: list[DecoderLayerCapture] | None = None,
    ) -> Tensor:
        """(…, targets, width), and what the encoder made (…, sources, width) → (…, targets, width).

        `hidden` is for the target's self-attention, `source_hidden` for the cross-attention;
        `without` the heads to remove from each of the two. The capture is appended to `captured`.
        """
        itself: Record | None = None if captured is None else {}
        across: Record | None = None if captured is None else {}
        self_output = self.attention(residual, residual, hidden, without[0], itself)
        after_self = self.attention_norm(residual + self_output)
        cross_output = self.cross_attention(after_self, memory, source_hidden, without[1], across)
        between = self.cross_attention_norm(after_self + cross_output)
        feed_forward_output = self.feed_forward(between)
        residual_after: Tensor = self.feed_forward_norm(between + feed_forward_output)
        if captured is not None and itself is not None and across is not None:
            captured.append(
                DecoderLayerCapture(
                    residual, AttentionCapture(**itself), after_self, AttentionCapture(**across),
                    between, feed_forward_output, residual_after,
                )
            )  # fmt: skip
        return residual_after


class EncoderDecoder(nn.Module):
    """Source ids and the beginning of the target in, logits of the following target token out."""

    def __init__(self, config: EncoderDecoderConfig) -> None:
        super().__init__()
        self.config = config
        width, epsilon = config.width, config.norm_epsilon
        self.token_embedding = Table(config.vocabulary_size, width)
        self.source_positions = Table(config.context, width)
        self.source_norm = nn.LayerNorm(width, eps=epsilon)
        self.encoder_layers = nn.ModuleList(
            EncoderLayer(width, config.heads, config.feed_forward_width, config.biases, epsilon)
            for _ in range(config.layers)
        )
        self.target_positions = Table(config.context, width)
        self.target_norm = nn.LayerNorm(width, eps=epsilon)
        self.decoder_layers = nn.ModuleList(DecoderLayer(config) for _ in range(config.layers))

    def forward(
        self,
        source: Tensor,
        target: Tensor,
        source_hidden: Tensor | None = None,
        capture: EncoderDecoderCapture | None = None,
        without_heads: AbstractSet[tuple[str, int, int]] = frozenset(),
    ) -> Tensor:
        """Logits (…, targets, vocabulary) for source (…, sources) and target (…, targets), int64.

        `source_hidden` (bool, broadcasts to (…, heads, queries, sources)) hides padding. A
        `capture` is filled on the way; it changes no result. `without_heads` holds
        (place, layer, head), the place one of "encoder", "decoder", "cross", the rest from 0.

        Raises ValueError for no tokens, too many, ids or heads that do not exist.
        """
        self._check(source, target, without_heads)
        memory = self.encode(source, source_hidden, capture, without_heads)
        return self.decode(target, memory, source_hidden, capture, without_heads)

    def encode(
        self, source: Tensor, hidden: Tensor | None = None,
        capture: EncoderDecoderCapture | None = None,
        without_heads: AbstractSet[tuple[str, int, int]] = frozenset(),
    ) -> Tensor:  # fmt: skip
        """(…, sources, width): the source read once, every token seeing every other."""
        positions = torch.arange(source.shape[-1], device=source.device)
        embedded = self.token_embedding(source) + self.source_positions(positions)
        residual: Tensor = self.source_norm(embedded)
        for index, layer in enumerate(self.encoder_layers):
            record: Record | None = None if capture is None else {}
            residual = layer(residual, hidden, _removed(without_heads, "encoder", index), record)
            if capture is not None and record is not None:
                capture.encoder_layers[index] = EncoderLayerCapture(**record)
        if capture is not None:
            capture.memory = residual
        return residual

    def decode(
        self, target: Tensor, memory: Tensor, source_hidden: Tensor | None = None,
        capture: EncoderDecoderCapture | None = None,
        without_heads: AbstractSet[tuple[str, int, int]] = frozenset(),
    ) -> Tensor:  # fmt: skip
        """Logits (…, targets, vocabulary) of the next token after each token of the target."""
        positions = torch.arange(target.shape[-1], device=target.device)
        embedded = self.token_embedding(target) + self.target_positions(positions)
        residual: Tensor = self.target_norm(embedded)
        hidden = later_keys(target.shape[-1], target.device)
        for index, layer in enumerate(self.decoder_layers):
            captured: list[DecoderLayerCapture] | None = None if capture is None else []
            without = (
                _removed(without_heads, "decoder", index), _removed(without_heads, "cross", index)
            )  # fmt: skip
            residual = layer(residual, memory, hidden, source_hidden, without, captured)
            if capture is not None and captured:
                capture.decoder_layers[index] = captured[0]
        logits = functional.linear(residual, self.token_embedding.weight)
        if capture is not None:
            capture.final, capture.logits = residual, logits
        return logits

    def _check(
        self, source: Tensor, target: Tensor, without_heads: AbstractSet[tuple[str, int, int]]
    ) -> None:
        config = self.config
        for name, ids in (("source", source), ("target", target)):
            tokens = ids.shape[-1]
            if tokens == 0:
                raise ValueError(f"{name} is empty; the model takes at least one token")
            if tokens > config.context:
                raise ValueError(
                    f"{name} has {tokens} tokens; the model takes up to {config.context}"
                )
            if ids.device.type == "cpu":  # elsewhere the look would wait for the device
                low, high = (int(end) for end in torch.aminmax(ids))
                if low < 0 or high >= config.vocabulary_size:
                    wrong = low if low < 0 else high
                    raise ValueError(
                        f"{name} holds {wrong}; it takes 0 to {config.vocabulary_size - 1}"
                    )
        for place, layer, head in without_heads:
            exists = 0 <= layer < config.layers and 0 <= head < config.heads
            if place not in PLACES or not exists:
                raise ValueError(
                    f"without_heads names {place}, layer {layer}, head {head}; it takes "
                    f"{', '.join(PLACES)}, layers 0 to {config.layers - 1} and heads 0 to "
                    f"{config.heads - 1}"
                )


def _removed(
    without_heads: AbstractSet[tuple[str, int, int]], place: str, layer: int
) -> frozenset[int]:
    return frozenset(head for where, at, head in without_heads if (where, at) == (place, layer))
