"""A decoder-only transformer, written so that the algorithm can be read from it.

One class computes both families: GPT-2 (Radford et al. 2019: learned positions, pre-LayerNorm,
GELU) and Llama (Touvron et al. 2023: rotary positions, RMSNorm, SwiGLU, grouped-query attention),
with what Qwen, Mistral and Gemma changed in Llama. With the same weights it gives the numbers of
`GPT2LMHeadModel`, `LlamaForCausalLM` and theirs.

Attention follows Vaswani et al. 2017, section 3.2, one named step per line, and no fused kernel:
each of these values can be captured and shown. Training alone may ask for the kernel
(`Decoder.train_fused`), which keeps no weights and saves their memory traffic.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Set as AbstractSet

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.capture import Capture, LayerCapture, future_mask
from explorer.compute.models.config import DecoderConfig, RotaryScaling
from explorer.compute.models.positions import alibi_bias, distances, sinusoids, t5_buckets
from explorer.compute.models.rotary import angles, attention_factor, inverse_frequencies, rotate
from explorer.compute.models.table import Table

__all__ = ["Attention", "Decoder", "DecoderConfig", "FeedForward", "Layer"]

Record = dict[str, Tensor]


def _norm(config: DecoderConfig, width: int = 0) -> nn.Module:
    if config.norm == "layer":
        return nn.LayerNorm(width or config.width, eps=config.norm_epsilon)
    return nn.RMSNorm(width or config.width, eps=config.norm_epsilon)


class Attention(nn.Module):
    """Causal self-attention with `heads` queries and `key_value_heads` keys and values."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.config = config
        biases = config.attention_biases
        query_width = config.heads * config.head_width
        key_value_width = config.key_value_heads * config.head_width
        self.queries = nn.Linear(config.width, query_width, bias=biases)
        self.keys = nn.Linear(config.width, key_value_width, bias=biases)
        self.values = nn.Linear(config.width, key_value_width, bias=biases)
        output_bias = biases and config.attention_output_bias
        self.output = nn.Linear(query_width, config.width, bias=output_bias)
        if config.query_key_norm:
            self.query_norm = _norm(config, config.head_width)
            self.key_norm = _norm(config, config.head_width)
        self.turned_by = attention_factor(config)
        self.fused = False

    def forward(
        self,
        normed: Tensor,
        turns: Tensor | None,
        without_heads: AbstractSet[int] = frozenset(),
        record: Record | None = None,
        bias: Tensor | None = None,
    ) -> Tensor:
        """(…, tokens, width) → (…, tokens, width).

        `turns` are the rotary angles (tokens, head_width / 2), or None. `bias` (heads, queries,
        keys), or None, is added to the scaled scores. The outputs of `without_heads` are set to
        zero before W_O.
        """
        queries = self._split_heads(self.queries(normed))
        keys = self._split_heads(self.keys(normed))
        values = self._split_heads(self.values(normed))
        if self.config.query_key_norm:
            queries, keys = self.query_norm(queries), self.key_norm(keys)
        rotated_queries = queries if turns is None else rotate(queries, turns, self.turned_by)
        rotated_keys = keys if turns is None else rotate(keys, turns, self.turned_by)

        # Neighbouring query heads share a key/value head: 0, 0, 1, 1 … and not 0, 1, 0, 1 …
        shared = self.config.queries_per_key_value_head
        expanded_keys = rotated_keys.repeat_interleave(shared, dim=-3)
        expanded_values = values.repeat_interleave(shared, dim=-3)

        if self.fused and self.training:
            return self._fused(rotated_queries, expanded_keys, expanded_values, bias)

        scores = rotated_queries @ expanded_keys.transpose(-2, -1)
        # In place up to exp(): to allocate an array of this size costs more than to fill it.
        scaled = scores.div_(math.sqrt(self.config.head_width))
        biased = scaled if bias is None else scaled + bias
        masked = biased.masked_fill_(future_mask(biased, self.config.window), -math.inf)

        # softmax(x) = softmax(x - c): subtracting the maximum only keeps exp() from overflowing,
        # and because any c gives the same result, no gradient has to flow through it.
        row_max = masked.amax(dim=-1, keepdim=True).detach()
        exponentials = masked.sub_(row_max).exp_()
        row_sum = exponentials.sum(dim=-1, keepdim=True)
        weights = exponentials / row_sum

        head_outputs = weights @ expanded_values
        if without_heads:
            kept = [float(head not in without_heads) for head in range(self.config.heads)]
            head_outputs = head_outputs * head_outputs.new_tensor(kept)[:, None, None]
        concatenated = head_outputs.transpose(-3, -2).flatten(-2)
        attention_output: Tensor = self.output(concatenated)

        if record is not None:
            record.update(
                queries=queries, keys=keys, values=values,
                row_max=row_max, row_sum=row_sum, weights=weights,
                head_outputs=head_outputs, output_weight=self.output.weight,
                attention_output=attention_output,
            )  # fmt: skip
            if bias is not None:
                record["position_bias"] = bias
            if turns is not None:
                record["turns"] = turns
        return attention_output

    def _fused(self, queries: Tensor, keys: Tensor, values: Tensor, bias: Tensor | None) -> Tensor:
        if bias is None and self.config.window:
            bias = queries.new_zeros(queries.shape[-2], queries.shape[-2])
        if bias is not None:
            masked = bias.masked_fill(future_mask(bias, self.config.window), -math.inf)
            bias = masked.to(queries.dtype)
        head_outputs = functional.scaled_dot_product_attention(
            queries, keys, values, attn_mask=bias, is_causal=bias is None
        )
        attention_output: Tensor = self.output(head_outputs.transpose(-3, -2).flatten(-2))
        return attention_output

    def _split_heads(self, projected: Tensor) -> Tensor:
        # (…, tokens, heads · head_width) → (…, heads, tokens, head_width)
        return projected.unflatten(-1, (-1, self.config.head_width)).transpose(-3, -2)


class FeedForward(nn.Module):
    """Two layers with GELU, or the gated SwiGLU and GEGLU of Shazeer 2020."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.kind = config.feed_forward
        inner, biases = config.feed_forward_width, config.feed_forward_biases
        if self.kind in ("swiglu", "geglu"):
            self.gate = nn.Linear(config.width, inner, bias=biases)
        self.up = nn.Linear(config.width, inner, bias=biases)
        self.down = nn.Linear(inner, config.width, bias=biases)

    def forward(self, normed: Tensor) -> Tensor:
        """(…, tokens, width) → (…, tokens, width), each token by itself."""
        if self.kind in ("swiglu", "geglu"):
            gate = self.gate(normed)
            opened = (
                functional.silu(gate)
                if self.kind == "swiglu"
                else functional.gelu(gate, approximate="tanh")
            )
            inner = opened * self.up(normed)
        else:
            approximation = "tanh" if self.kind == "gelu" else "none"
            inner = functional.gelu(self.up(normed), approximate=approximation)
        output: Tensor = self.down(inner)
        return output


class Layer(nn.Module):
    """Attention and feed-forward, each reading a normed copy of the residual and adding to it."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.attention_norm = _norm(config)
        self.attention = Attention(config)
        self.has_feed_forward = config.feed_forward != "none"
        if self.has_feed_forward:
            self.feed_forward_norm = _norm(config)
            self.feed_forward = FeedForward(config)
        self.dropout = nn.Dropout(0.0)  # of what is added to the residual, in training only

    def forward(
        self,
        residual: Tensor,
        turns: Tensor | None,
        without_heads: AbstractSet[int] = frozenset(),
        record: Record | None = None,
        bias: Tensor | None = None,
    ) -> Tensor:
        """(…, tokens, width) → (…, tokens, width)."""
        normed = self.attention_norm(residual)
        attention_output = self.attention(normed, turns, without_heads, record, bias)
        residual_between = residual + self.dropout(attention_output)
        if self.has_feed_forward:
            feed_forward_normed = self.feed_forward_norm(residual_between)
            feed_forward_output = self.feed_forward(feed_forward_normed)
            residual_after: Tensor = residual_between + self.dropout(feed_forward_output)
        else:
            feed_forward_normed = feed_forward_output = torch.zeros_like(residual_between)
            residual_after = residual_between
        if record is not None:
            record.update(
                residual=residual, normed=normed, feed_forward_normed=feed_forward_normed,
                feed_forward_output=feed_forward_output, residual_after=residual_after,
            )  # fmt: skip
        return residual_after


class Decoder(nn.Module):
    """Token ids in, logits of the following token out."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.config = config
        self.token_embedding = Table(config.vocabulary_size, config.width)
        if config.positions == "learned":
            self.position_embedding = Table(config.context, config.width)
        if config.positions == "t5":  # one table for all layers
            self.relative_bias = Table(config.relative_buckets, config.heads)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.final_norm = _norm(config)
        if not config.tied_embeddings:
            self.unembedding = nn.Linear(config.width, config.vocabulary_size, bias=False)

    def forward(
        self,
        ids: Tensor,
        capture: Capture | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
    ) -> Tensor:
        """Logits (…, tokens, vocabulary) for ids (…, tokens), int64.

        A `capture` is filled on the way; it changes no result. `without_heads` holds
        (layer, head) pairs, counted from 0, whose output is set to zero.

        Raises ValueError for no tokens, for ids outside the vocabulary, for more than `context`
        tokens when positions are learned (all others go on, though untrained), and for heads that
        do not exist.
        """
        if not self.training:  # looking at the ids would make a GPU wait in every step
            self._check(ids, without_heads)
        residual, turns = self._embed(ids)
        bias = self.position_bias(ids.shape[-1])
        if capture is not None:
            capture.token_embeddings = self.token_embedding(ids) * self.config.embedding_scale
            capture.residuals.append(residual)

        for index, layer in enumerate(self.layers):
            removed = {head for at, head in without_heads if at == index}
            record: Record | None = {} if capture is not None and capture.wants(index) else None
            residual = layer(residual, turns, removed, record, bias)
            if capture is not None:
                capture.residuals.append(residual)
            if capture is not None and record is not None:
                capture.layers[index] = LayerCapture(
                    **record, turned_by=attention_factor(self.config), window=self.config.window
                )

        final_normed = self.final_norm(residual)
        logits = self.unembed(final_normed)
        if capture is not None:
            capture.final_normed, capture.logits = final_normed, logits
        return logits

    def unembed(self, final_normed: Tensor) -> Tensor:
        """Logits (…, vocabulary) of normed residuals (…, width); no bias.

        Applied to `final_norm` of an earlier layer's residual, this is the logit lens.
        """
        tied = self.config.tied_embeddings
        weight = self.token_embedding.weight if tied else self.unembedding.weight
        return functional.linear(final_normed, weight)

    def _embed(self, ids: Tensor) -> tuple[Tensor, Tensor | None]:
        residual: Tensor = self.token_embedding(ids) * self.config.embedding_scale
        positions = torch.arange(ids.shape[-1], device=ids.device)
        if self.config.positions == "learned":
            return residual + self.position_embedding(positions), None
        if self.config.positions == "sinusoidal":
            waves = sinusoids(positions, self.config.width).to(residual.dtype)
            return residual + self.config.sinusoidal_scale * waves, None
        if self.config.positions == "rotary":
            return residual, angles(positions, inverse_frequencies(self.config).to(ids.device))
        return residual, None

    def position_bias(self, tokens: int) -> Tensor | None:
        """(heads, queries, keys) what ALiBi or T5 adds to scaled scores; None without them."""
        config, device = self.config, self.token_embedding.weight.device
        if config.positions == "alibi":
            return alibi_bias(config.heads, tokens, device)
        if config.positions == "t5":
            buckets = t5_buckets(
                distances(tokens, device), config.relative_buckets, config.relative_distance
            )
            bias: Tensor = self.relative_bias(buckets)
            return bias.permute(2, 0, 1)
        return None

    def train_fused(self, dropout: float = 0.0) -> None:
        """Train with torch's fused attention kernel, and drop a share of what layers add.

        Neither changes anything in evaluation mode.
        """
        for module in self.modules():
            if isinstance(module, Attention):
                module.fused = True
            elif isinstance(module, nn.Dropout):
                module.p = dropout

    def rescaled(self, scaling: RotaryScaling, factor: float, original_context: int = 0) -> Decoder:
        """The same weights (shared, not copied) with another stretch of rotary positions.

        `original_context`: what was trained on; 0 for the model's context. Raises ValueError if
        positions are not rotary.
        """
        if self.config.positions != "rotary":
            raise ValueError(f"positions are {self.config.positions}; only rotary ones stretch")
        config = dataclasses.replace(
            self.config, rotary_scaling=scaling, rotary_factor=factor,
            rotary_original_context=original_context or self.config.context,
        )  # fmt: skip
        with torch.device("meta"):
            other = Decoder(config)
        other.load_state_dict(self.state_dict(), assign=True)
        return other.train(self.training)

    def _check(self, ids: Tensor, without_heads: AbstractSet[tuple[int, int]]) -> None:
        config, tokens = self.config, ids.shape[-1]
        if tokens == 0:
            raise ValueError("ids is empty; the model takes at least one token")
        low, high = (int(end) for end in torch.aminmax(ids))
        if low < 0 or high >= config.vocabulary_size:
            wrong = low if low < 0 else high
            raise ValueError(f"ids holds {wrong}; it takes 0 to {config.vocabulary_size - 1}")
        if config.positions == "learned" and tokens > config.context:
            raise ValueError(f"ids has {tokens} tokens; the model takes up to {config.context}")
        for layer, head in without_heads:
            if not (0 <= layer < config.layers and 0 <= head < config.heads):
                raise ValueError(
                    f"without_heads names layer {layer}, head {head}; the model has layers "
                    f"0 to {config.layers - 1} and heads 0 to {config.heads - 1}"
                )
