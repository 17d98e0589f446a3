"""The shape of a decoder-only transformer, in plain numbers (no torch here)."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Positions = Literal["learned", "rotary"]
Norm = Literal["layer", "rms"]
FeedForward = Literal["gelu", "gelu_erf", "swiglu"]
RotaryScaling = Literal["none", "linear", "llama3"]


@dataclass(frozen=True)
class DecoderConfig:
    """Everything that decides the tensors of a `Decoder` and what is done with them.

    Two families are covered. GPT-2 (Radford et al. 2019): `positions="learned"`, `norm="layer"`,
    `feed_forward="gelu"`. Llama (Touvron et al. 2023): `positions="rotary"`, `norm="rms"`,
    `feed_forward="swiglu"`, and fewer `key_value_heads` than `heads` for grouped-query attention
    (Ainslie et al. 2023).

    `feed_forward="gelu"` is the tanh form that GPT-2 was trained with ("gelu_new"),
    `"gelu_erf"` the exact one. `head_width` 0 stands for `width / heads`.

    Raises ValueError, naming the field, what came and what it takes.
    """

    layers: int
    heads: int
    key_value_heads: int
    width: int
    context: int
    vocabulary_size: int
    feed_forward_width: int
    positions: Positions = "learned"
    norm: Norm = "layer"
    feed_forward: FeedForward = "gelu"
    tied_embeddings: bool = True
    attention_biases: bool = False
    feed_forward_biases: bool = True
    head_width: int = 0
    norm_epsilon: float = 1e-5
    rotary_base: float = 10_000.0
    rotary_scaling: RotaryScaling = "none"
    rotary_factor: float = 1.0
    rotary_low_frequency_factor: float = 1.0
    rotary_high_frequency_factor: float = 4.0
    rotary_original_context: int = 8192

    def __post_init__(self) -> None:
        for name in ("layers", "heads", "key_value_heads", "width", "context", "vocabulary_size",
                     "feed_forward_width", "rotary_original_context"):  # fmt: skip
            _require(self, name, _is_count(getattr(self, name)), "a whole number from 1")
        for name in ("norm_epsilon", "rotary_base", "rotary_factor", "rotary_low_frequency_factor",
                     "rotary_high_frequency_factor"):  # fmt: skip
            _require(self, name, _is_positive(getattr(self, name)), "a number above 0")
        for name in ("tied_embeddings", "attention_biases", "feed_forward_biases"):
            _require(self, name, isinstance(getattr(self, name), bool), "true or false")
        for name, kind in (("positions", Positions), ("norm", Norm), ("feed_forward", FeedForward),
                           ("rotary_scaling", RotaryScaling)):  # fmt: skip
            choices = get_args(kind)
            _require(self, name, getattr(self, name) in choices, "one of " + ", ".join(choices))
        if self.head_width == 0:
            _require(
                self, "width", self.width % self.heads == 0, f"a multiple of heads={self.heads}"
            )
            object.__setattr__(self, "head_width", self.width // self.heads)
        _require(self, "head_width", _is_count(self.head_width), "a whole number from 1")
        _require(self, "key_value_heads", self.heads % self.key_value_heads == 0,
                 f"a divisor of heads={self.heads}")  # fmt: skip
        if self.positions == "rotary":
            # Rotary positions turn pairs of coordinates.
            _require(self, "head_width", self.head_width % 2 == 0, "an even number")

    @property
    def queries_per_key_value_head(self) -> int:
        """How many query heads read the same keys and values."""
        return self.heads // self.key_value_heads

    def as_dict(self) -> dict[str, Any]:
        """The fields as JSON-able values; `from_dict` is the inverse."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> DecoderConfig:
        """Build from values read out of a file; ValueError names unknown or absent fields."""
        known = {field.name: field for field in dataclasses.fields(cls)}
        for name in fields:
            if name not in known:
                raise ValueError(f'unknown field "{name}"')
        for name, field in known.items():
            if name not in fields and field.default is dataclasses.MISSING:
                raise ValueError(f'field "{name}" is missing')
        return cls(**fields)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _is_positive(value: object) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and math.isfinite(value) and value > 0  # type: ignore[arg-type, operator]  # see `number`


def _require(config: DecoderConfig, name: str, holds: bool, takes: str) -> None:
    if not holds:
        raise ValueError(f'field "{name}" is {getattr(config, name)!r}; it takes {takes}')
