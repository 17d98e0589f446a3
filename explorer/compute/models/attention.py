"""Multi-head attention between any two sequences, written so that the algorithm can be read.

`MultiHeadAttention` is Vaswani et al. 2017, section 3.2.2, one named step per line and no fused
kernel. Self-attention and cross-attention are the same computation: in self-attention the
sequence that asks and the sequence that is read are one, in cross-attention the decoder asks and
the encoder's output is read. Which pairs must not meet is said by `hidden`.
"""

from __future__ import annotations

import math
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.models.capture import to_array

__all__ = ["AttentionCapture", "MultiHeadAttention", "Record", "later_keys"]

Record = dict[str, Tensor]


@dataclass(frozen=True)
class AttentionCapture:
    """Every intermediate value of one attention, self or cross.

    "queries" as a dimension counts the tokens that ask, "keys" those that are read: equal in
    self-attention, target and source in cross-attention. Leading batch dimensions of the input
    stand in front. float32 unless the weights are of another type.
    """

    queries: Tensor  # (heads, queries, head_width)
    keys: Tensor  # (heads, keys, head_width)
    values: Tensor  # (heads, keys, head_width)
    scores: Tensor  # (heads, queries, keys) the plain dot products q·k
    hidden: Tensor  # bool, broadcasts to scores: true where the query must not see the key
    row_max: Tensor  # (heads, queries, 1)
    row_sum: Tensor  # (heads, queries, 1)
    weights: Tensor  # (heads, queries, keys): rows that sum to one; NaN where all keys are hidden
    head_outputs: Tensor  # (heads, queries, head_width) weights @ values; zero for a removed head
    output_weight: Tensor  # (width, heads · head_width) W_O
    attention_output: Tensor  # (queries, width) sum of the contributions (plus the bias, if any)

    @property
    def scaled(self) -> Tensor:
        """(heads, queries, keys) scores / √head_width."""
        return self.scores / math.sqrt(self.queries.shape[-1])

    @property
    def masked(self) -> Tensor:
        """(heads, queries, keys) scaled, with -inf where `hidden`."""
        return self.scaled.masked_fill(self.hidden, -math.inf)

    @property
    def exponentials(self) -> Tensor:
        """(heads, queries, keys) exp(masked - row_max)."""
        return torch.exp(self.masked - self.row_max)

    @property
    def head_contributions(self) -> Tensor:
        """(heads, queries, width) what each head adds: its output times its columns of W_O."""
        heads, head_width = self.head_outputs.shape[-3], self.head_outputs.shape[-1]
        by_head = self.output_weight.unflatten(1, (heads, head_width))
        return self.head_outputs @ by_head.permute(1, 2, 0)

    def arrays(self) -> dict[str, np.ndarray]:
        """All values as read-only contiguous arrays by name."""
        derived = ("scaled", "masked", "exponentials", "head_contributions")
        names = (*(field.name for field in fields(self)), *derived)
        return {name: to_array(getattr(self, name)) for name in names}


class MultiHeadAttention(nn.Module):
    """`heads` attentions side by side, each with its own cut of W_Q, W_K, W_V and W_O."""

    def __init__(self, width: int, heads: int, biases: bool) -> None:
        super().__init__()
        self.heads, self.head_width = heads, width // heads
        self.queries = nn.Linear(width, width, bias=biases)
        self.keys = nn.Linear(width, width, bias=biases)
        self.values = nn.Linear(width, width, bias=biases)
        self.output = nn.Linear(width, width, bias=biases)

    def forward(
        self,
        asking: Tensor,
        read: Tensor,
        hidden: Tensor | None = None,
        without_heads: AbstractSet[int] = frozenset(),
        record: Record | None = None,
    ) -> Tensor:
        """(…, queries, width) and (…, keys, width) → (…, queries, width).

        `hidden` (bool) broadcasts to (…, heads, queries, keys); true: this query must not see this
        key. A query from which every key is hidden gets NaN, as softmax of nothing has to. The
        outputs of `without_heads` are set to zero before W_O. A `record` is filled on the way.
        """
        queries = self._split_heads(self.queries(asking))
        keys = self._split_heads(self.keys(read))
        values = self._split_heads(self.values(read))

        scores = queries @ keys.transpose(-2, -1)
        scaled = scores / math.sqrt(self.head_width)
        if hidden is None:
            hidden = torch.zeros(scores.shape[-2:], dtype=torch.bool, device=scores.device)
        masked = scaled.masked_fill(hidden, -math.inf)

        # softmax(x) = softmax(x - c): the maximum only keeps exp() from overflowing, so no
        # gradient has to flow through it.
        row_max = masked.amax(dim=-1, keepdim=True).detach()
        exponentials = torch.exp(masked - row_max)
        row_sum = exponentials.sum(dim=-1, keepdim=True)
        weights = exponentials / row_sum

        head_outputs = weights @ values
        if without_heads:
            kept = [float(head not in without_heads) for head in range(self.heads)]
            head_outputs = head_outputs * head_outputs.new_tensor(kept)[:, None, None]
        concatenated = head_outputs.transpose(-3, -2).flatten(-2)
        attention_output: Tensor = self.output(concatenated)

        if record is not None:
            record.update(
                queries=queries, keys=keys, values=values, scores=scores, hidden=hidden,
                row_max=row_max, row_sum=row_sum, weights=weights, head_outputs=head_outputs,
                output_weight=self.output.weight, attention_output=attention_output,
            )  # fmt: skip
        return attention_output

    def _split_heads(self, projected: Tensor) -> Tensor:
        # (…, tokens, heads · head_width) → (…, heads, tokens, head_width)
        return projected.unflatten(-1, (self.heads, self.head_width)).transpose(-3, -2)


def later_keys(tokens: int, device: torch.device | None = None) -> Tensor:
    """(queries, keys), bool: true where the key comes after the query."""
    return torch.ones(tokens, tokens, dtype=torch.bool, device=device).triu(1)
