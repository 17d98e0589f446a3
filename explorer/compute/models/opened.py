"""What every opened model offers a lab, whatever its family (no torch here).

A model that `Decoder` computes and a model that `transformers` computes answer the same questions:
which stacks of attention it has, how a text becomes tokens, and what its heads did on them. A lab
that needs no more than `OpenedModel` works with any of them; a lab that takes a head apart step by
step asks for a `library.LoadedModel` (see `library.step_by_step`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from explorer.compute.models.vocabulary import Vocabulary

if TYPE_CHECKING:
    import torch
    from torch import Tensor

__all__ = ["UNBOUNDED", "LayerAttention", "Observation", "OpenedModel", "Stack", "StackShape"]

#: Who attends to whom. "decoder": tokens to those before them; "encoder": all to all; "cross": the
#: tokens of the decoder to those of the encoder.
Stack = Literal["decoder", "encoder", "cross"]
#: `context` of a model whose positions set no bound (T5).
UNBOUNDED = 1 << 20


@dataclass(frozen=True)
class StackShape:
    """One stack of attention layers.

    `key_value_heads` is smaller than `heads` where neighbouring query heads share their keys and
    values (grouped-query attention): head h reads key/value head h · key_value_heads // heads.
    """

    layers: int
    heads: int
    key_value_heads: int
    head_width: int

    @property
    def queries_per_key_value_head(self) -> int:
        """How many query heads read the same keys and values."""
        return self.heads // self.key_value_heads


@dataclass(frozen=True)
class LayerAttention:
    """What the attention of one layer did.

    "queries" as a dimension counts the tokens that read, "keys" those that are read. Only `weights`
    is always there. The others are None where the family's attention does not go through the one
    function of `transformers` that shows them. float32 unless the weights are of another type.
    """

    weights: Tensor  # (heads, queries, keys) rows that sum to one
    queries: Tensor | None = None  # (heads, queries, head_width), turned if positions are rotary
    keys: Tensor | None = None  # (key_value_heads, keys, head_width), turned likewise
    values: Tensor | None = None  # (key_value_heads, keys, head_width)
    head_outputs: Tensor | None = None  # (heads, queries, head_width) zero for a removed head


@dataclass(frozen=True)
class Observation:
    """What a model did on one text.

    `attention[stack][layer]`, layers from 0, holds the layers that were asked for.
    `hidden[stack]` are the residual streams of "encoder" and "decoder": (tokens, width) before the
    first layer and after each; the last one has already been normed where `final_normed`.
    """

    attention: Mapping[Stack, Mapping[int, LayerAttention]]
    hidden: Mapping[Stack, Sequence[Tensor]] = field(default_factory=dict)
    final_normed: bool = False
    logits: Tensor | None = None  # (tokens, vocabulary); None for a model without a token head


class OpenedModel(Protocol):
    """The common view of a model: `library.open_model` gives one.

    `stacks` has one entry ("decoder" or "encoder"), or three for an encoder–decoder. `context` is
    how many tokens it takes (`UNBOUNDED` where positions set no bound), `family` the `model_type`
    of its config.json ("llm-explorer" for ours).
    """

    @property
    def title(self) -> str: ...

    @property
    def family(self) -> str: ...

    @property
    def stacks(self) -> Mapping[Stack, StackShape]: ...

    @property
    def context(self) -> int: ...

    @property
    def vocabulary(self) -> Vocabulary: ...

    @property
    def device(self) -> torch.device: ...

    def encode(self, text: str) -> list[int]:
        """Token ids, with the special tokens the model's tokenizer prescribes."""
        ...

    def observe(
        self,
        ids: Sequence[int],
        target: Sequence[int] | None = None,
        without_heads: AbstractSet[tuple[int, int]] = frozenset(),
        stack: Stack | None = None,
        only_layers: AbstractSet[int] | None = None,
    ) -> Observation:
        """Run the model on one text, without gradients.

        `target` are the decoder's tokens of an encoder–decoder (None: the one it begins with);
        other models take none. `without_heads` are (layer, head) pairs from 0 in `stack` (None:
        the first of `stacks`) whose output is set to zero before W_O. `only_layers` limits the
        layers whose attention is kept. Raises ValueError that names what does not fit.
        """
        ...
