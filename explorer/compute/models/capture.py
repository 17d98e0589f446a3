"""What a `Decoder` writes down while it computes, under stable names."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

import numpy as np
import torch
from torch import Tensor


@dataclass(frozen=True)
class LayerCapture:
    """Every intermediate value of one layer, in the order in which they are computed.

    Shapes are for one text of `tokens` tokens; ids with leading batch dimensions put the same
    dimensions in front. "queries" as a dimension counts the tokens that look, "keys" those looked
    at (both are `tokens`). All float32 unless the weights are of another type.
    """

    residual: Tensor  # (tokens, width) what enters the layer
    normed: Tensor  # (tokens, width)
    queries: Tensor  # (heads, tokens, head_width)
    keys: Tensor  # (key_value_heads, tokens, head_width)
    values: Tensor  # (key_value_heads, tokens, head_width)
    rotated_queries: Tensor  # as queries, and equal to them when positions are learned
    rotated_keys: Tensor  # as keys, and equal to them when positions are learned
    scores: Tensor  # (heads, queries, keys) the plain dot products q·k
    scaled: Tensor  # (heads, queries, keys) scores / √head_width
    masked: Tensor  # (heads, queries, keys) scaled, with -inf above the diagonal
    row_max: Tensor  # (heads, queries, 1)
    exponentials: Tensor  # (heads, queries, keys) exp(masked - row_max)
    row_sum: Tensor  # (heads, queries, 1)
    weights: Tensor  # (heads, queries, keys) exponentials / row_sum: rows that sum to one
    head_outputs: Tensor  # (heads, tokens, head_width) weights @ values; zero for a removed head
    head_contributions: Tensor  # (heads, tokens, width) each head's output through its part of W_O
    attention_output: Tensor  # (tokens, width) sum of the contributions (plus the bias, if any)
    residual_between: Tensor  # (tokens, width) residual + attention_output
    feed_forward_normed: Tensor  # (tokens, width)
    feed_forward_output: Tensor  # (tokens, width)
    residual_after: Tensor  # (tokens, width) residual_between + feed_forward_output

    def arrays(self) -> dict[str, np.ndarray]:
        """All values as read-only contiguous arrays, keyed by their names."""
        return {item.name: to_array(getattr(self, item.name)) for item in fields(self)}


@dataclass
class Capture:
    """Pass a fresh one to `Decoder.forward`; it comes back filled.

    `only_layers` limits what is kept: a long text in a large model has gigabytes of scores.
    `layers[i]` is the `LayerCapture` of layer i, counted from 0.
    """

    only_layers: frozenset[int] | None = None
    layers: dict[int, LayerCapture] = field(default_factory=dict)
    token_embeddings: Tensor = field(init=False)  # (tokens, width)
    final_normed: Tensor = field(init=False)  # (tokens, width)
    logits: Tensor = field(init=False)  # (tokens, vocabulary)
    probabilities: Tensor = field(init=False)  # (tokens, vocabulary), of the token that follows

    def wants(self, layer: int) -> bool:
        """Whether this layer is to be written down."""
        return self.only_layers is None or layer in self.only_layers


def to_array(tensor: Tensor) -> np.ndarray:
    """A read-only contiguous array of the same values (bfloat16 becomes float32)."""
    tensor = tensor.detach().cpu()
    if tensor.dtype == torch.bfloat16:
        tensor = tensor.float()
    array = np.array(tensor.numpy(), order="C")
    array.flags.writeable = False
    return array
