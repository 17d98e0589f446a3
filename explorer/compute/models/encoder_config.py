"""The shapes of an encoder and of an encoder-decoder, in plain numbers (no torch here)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from explorer.compute.models.fields import Fields, is_count, is_positive

__all__ = ["EncoderConfig", "EncoderDecoderConfig"]


@dataclass(frozen=True)
class _Shape(Fields):
    """What both have; raises ValueError, naming the field, what came and what it takes."""

    layers: int
    heads: int
    width: int
    context: int
    vocabulary_size: int
    feed_forward_width: int
    biases: bool = True
    norm_epsilon: float = 1e-12

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if field.type == "int" and not is_count(value):
                raise ValueError(
                    f'field "{field.name}" is {value!r}; it takes a whole number from 1'
                )
            if field.type == "bool" and not isinstance(value, bool):
                raise ValueError(f'field "{field.name}" is {value!r}; it takes true or false')
            if field.type == "float" and not is_positive(value):
                raise ValueError(f'field "{field.name}" is {value!r}; it takes a number above 0')
        if self.width % self.heads:
            raise ValueError(
                f'field "width" is {self.width}; it takes a multiple of heads={self.heads}'
            )

    @property
    def head_width(self) -> int:
        """How many numbers a query, key or value of one head has."""
        return self.width // self.heads


@dataclass(frozen=True)
class EncoderConfig(_Shape):
    """Everything that decides the tensors of an `Encoder` (BERT, Devlin et al. 2019).

    `biases` are those of W_Q, W_K, W_V and W_O; `norm_shift` is the shift of the LayerNorm that
    follows the sum of the embeddings. BERT has both; without them the score of a pair of tokens in
    the first layer is exactly a sum of products of embeddings.
    """

    segments: int = 2
    norm_shift: bool = True


@dataclass(frozen=True)
class EncoderDecoderConfig(_Shape):
    """Everything that decides the tensors of an `EncoderDecoder` (BART, Lewis et al. 2020).

    `layers` counts those of the encoder and, again, those of the decoder; `context` is the longest
    source and the longest target; `biases` are those of all attentions' four projections.
    """

    norm_epsilon: float = 1e-5
