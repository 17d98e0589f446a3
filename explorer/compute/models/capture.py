"""What a `Decoder` writes down while it computes, under stable names."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models.rotary import rotate


@dataclass(frozen=True)
class LayerCapture:
    """Every intermediate value of one layer.

    The properties follow from what is kept and are computed when asked for, by the same operations
    and thus with the same bits: to keep five more arrays of the size of `weights`, and some smaller
    ones, would make capturing several times as large, and twice as slow, since new memory costs
    more than what is written into it.

    Shapes are for one text of `tokens` tokens; ids with leading batch dimensions put the same
    dimensions in front. "queries" as a dimension counts the tokens that look, "keys" those looked
    at (both are `tokens`). All float32 unless the weights are of another type.
    """

    residual: Tensor  # (tokens, width) what enters the layer
    normed: Tensor  # (tokens, width)
    queries: Tensor  # (heads, tokens, head_width), normed if `query_key_norm`
    keys: Tensor  # (key_value_heads, tokens, head_width), likewise
    values: Tensor  # (key_value_heads, tokens, head_width)
    row_max: Tensor  # (heads, queries, 1)
    row_sum: Tensor  # (heads, queries, 1)
    weights: Tensor  # (heads, queries, keys) exponentials / row_sum: rows that sum to one
    head_outputs: Tensor  # (heads, tokens, head_width) weights @ values; zero for a removed head
    output_weight: Tensor  # (width, heads · head_width) W_O
    attention_output: Tensor  # (tokens, width) sum of the contributions (plus the bias, if any)
    feed_forward_normed: Tensor  # (tokens, width); zero in a model without feed-forward
    feed_forward_output: Tensor  # (tokens, width); likewise
    residual_after: Tensor  # (tokens, width) residual_between + feed_forward_output
    turns: Tensor | None = None  # (tokens, head_width / 2) rotary angles
    turned_by: float = 1.0  # what turned queries and keys are multiplied by
    position_bias: Tensor | None = None  # (heads, queries, keys) of ALiBi and T5
    window: int = 0  # of a sliding window; 0: every earlier token can be read

    @property
    def rotated_queries(self) -> Tensor:
        """As queries, and equal to them unless positions are rotary."""
        return (
            self.queries if self.turns is None else rotate(self.queries, self.turns, self.turned_by)
        )

    @property
    def rotated_keys(self) -> Tensor:
        """As keys, and equal to them unless positions are rotary."""
        return self.keys if self.turns is None else rotate(self.keys, self.turns, self.turned_by)

    @property
    def residual_between(self) -> Tensor:
        """(tokens, width) residual + attention_output."""
        return self.residual + self.attention_output

    @property
    def scores(self) -> Tensor:
        """(heads, queries, keys) the plain dot products q·k."""
        shared = self.queries.shape[-3] // self.keys.shape[-3]
        expanded_keys = self.rotated_keys.repeat_interleave(shared, dim=-3)
        return self.rotated_queries @ expanded_keys.transpose(-2, -1)

    @property
    def scaled(self) -> Tensor:
        """(heads, queries, keys) scores / √head_width."""
        return self.scores / math.sqrt(self.queries.shape[-1])

    @property
    def masked(self) -> Tensor:
        """(heads, queries, keys) scaled plus position bias, -inf where the query may not look."""
        scaled = self.scaled
        biased = scaled if self.position_bias is None else scaled + self.position_bias
        return biased.masked_fill(future_mask(scaled, self.window), -math.inf)

    @property
    def exponentials(self) -> Tensor:
        """(heads, queries, keys) exp(masked - row_max)."""
        return torch.exp(self.masked - self.row_max)

    @property
    def head_contributions(self) -> Tensor:
        """(heads, tokens, width) what each head adds to the residual stream.

        W_O applied to the concatenated heads is the sum over heads of each head's output times
        its own columns of W_O (Elhage et al. 2021); a bias belongs to no head.
        """
        heads, head_width = self.head_outputs.shape[-3], self.head_outputs.shape[-1]
        by_head = self.output_weight.unflatten(1, (heads, head_width))
        return self.head_outputs @ by_head.permute(1, 2, 0)

    def arrays(self) -> dict[str, np.ndarray]:
        """All values as read-only contiguous arrays by name, in the order of computation."""
        return {name: to_array(getattr(self, name)) for name in LAYER_VALUES}


LAYER_VALUES = (
    "residual", "normed", "queries", "keys", "values", "rotated_queries", "rotated_keys",
    "scores", "scaled", "masked", "row_max", "exponentials", "row_sum", "weights",
    "head_outputs", "head_contributions", "attention_output", "residual_between",
    "feed_forward_normed", "feed_forward_output", "residual_after",
)  # fmt: skip


@dataclass
class Capture:
    """Pass a fresh one to `Decoder.forward`; it comes back filled.

    `only_layers` limits what is kept: a long text in a large model has gigabytes of scores.
    `layers[i]` is the `LayerCapture` of layer i, counted from 0.
    """

    only_layers: frozenset[int] | None = None
    layers: dict[int, LayerCapture] = field(default_factory=dict)
    residuals: list[Tensor] = field(default_factory=list)  # before the first layer, after each
    token_embeddings: Tensor = field(init=False)  # (tokens, width)
    final_normed: Tensor = field(init=False)  # (tokens, width)
    logits: Tensor = field(init=False)  # (tokens, vocabulary)

    @property
    def probabilities(self) -> Tensor:
        """(tokens, vocabulary): of each token to be the next, softmax of the logits."""
        return torch.softmax(self.logits, dim=-1)

    def wants(self, layer: int) -> bool:
        """Whether this layer is to be written down."""
        return self.only_layers is None or layer in self.only_layers


def future_mask(scores: Tensor, window: int = 0) -> Tensor:
    """(queries, keys), bool: true where the key comes after the query, or before its window.

    A window of n is the query's own token and the n - 1 before it; 0 has no other end than the
    text's beginning.
    """
    tokens = scores.shape[-1]
    hidden = torch.ones(tokens, tokens, dtype=torch.bool, device=scores.device).triu(1)
    if 0 < window < tokens:
        hidden |= torch.ones_like(hidden).tril(-window)
    return hidden


def to_array(tensor: Tensor) -> np.ndarray:
    """A read-only contiguous array of the same values (bfloat16 becomes float32)."""
    tensor = tensor.detach().cpu()
    if tensor.dtype == torch.bfloat16:
        tensor = tensor.float()
    array = np.array(tensor.numpy(), order="C")
    array.flags.writeable = False
    return array
