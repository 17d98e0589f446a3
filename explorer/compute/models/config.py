"""The shape of a decoder-only transformer, in plain numbers (no torch here)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from explorer.compute.models.fields import Fields, is_count, is_positive

Positions = Literal["learned", "rotary", "sinusoidal", "alibi", "t5", "none"]
Norm = Literal["layer", "rms"]
FeedForward = Literal["gelu", "gelu_erf", "swiglu", "geglu", "none"]
RotaryScaling = Literal["none", "linear", "llama3", "ntk", "yarn"]


@dataclass(frozen=True)
class DecoderConfig(Fields):
    """Everything that decides the tensors of a `Decoder` and what is done with them.

    Two families are covered. GPT-2 (Radford et al. 2019): `positions="learned"`, `norm="layer"`,
    `feed_forward="gelu"`. Llama (Touvron et al. 2023): `positions="rotary"`, `norm="rms"`,
    `feed_forward="swiglu"`, and fewer `key_value_heads` than `heads` for grouped-query attention
    (Ainslie et al. 2023).

    `feed_forward="gelu"` is the tanh form that GPT-2 was trained with ("gelu_new"),
    `"gelu_erf"` the exact one; with `"none"` a layer is attention and nothing else (Elhage et al.
    2021), and `feed_forward_width` is 0. `head_width` 0 stands for `width / heads`.

    What else `positions` can be: "sinusoidal" (Vaswani et al. 2017) adds fixed waves, times
    `sinusoidal_scale`, to the token embeddings; "alibi" (Press et al. 2022) lowers each score by a
    slope times the distance; "t5" (Raffel et al. 2020) adds a learned number per head and bucket
    of distances; "none" leaves the order of tokens to the causal mask alone.

    `rotary_scaling` stretches rotary positions beyond the context that was trained on,
    `rotary_original_context`, by `rotary_factor` (see `rotary`).

    What Llama's descendants add: `attention_output_bias=False` leaves the bias of W_O out where
    `attention_biases` gives one to queries, keys and values (Qwen2); `query_key_norm` norms each
    head's queries and keys before they are turned (Qwen3); with a `window` above 0 a token reads
    itself and the window - 1 tokens before it (Mistral); `feed_forward="geglu"` gates with GELU
    and `embedding_scale` multiplies the token embeddings, by √width (Gemma).

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
    attention_output_bias: bool = True
    query_key_norm: bool = False
    window: int = 0
    embedding_scale: float = 1.0
    feed_forward_biases: bool = True
    head_width: int = 0
    norm_epsilon: float = 1e-5
    rotary_base: float = 10_000.0
    rotary_scaling: RotaryScaling = "none"
    rotary_factor: float = 1.0
    rotary_low_frequency_factor: float = 1.0
    rotary_high_frequency_factor: float = 4.0
    rotary_original_context: int = 8192
    rotary_beta_fast: float = 32.0
    rotary_beta_slow: float = 1.0
    sinusoidal_scale: float = 1.0
    relative_buckets: int = 32
    relative_distance: int = 128

    def __post_init__(self) -> None:
        for name in ("layers", "heads", "key_value_heads", "width", "context", "vocabulary_size",
                     "rotary_original_context", "relative_buckets",
                     "relative_distance"):  # fmt: skip
            _require(self, name, is_count(getattr(self, name)), "a whole number from 1")
        for name in ("norm_epsilon", "rotary_base", "rotary_factor", "rotary_low_frequency_factor",
                     "rotary_high_frequency_factor", "rotary_beta_fast", "rotary_beta_slow",
                     "sinusoidal_scale", "embedding_scale"):  # fmt: skip
            _require(self, name, is_positive(getattr(self, name)), "a number above 0")
        _require(self, "window", self.window == 0 or is_count(self.window), "a whole number")
        for name in ("tied_embeddings", "attention_biases", "attention_output_bias",
                     "query_key_norm", "feed_forward_biases"):  # fmt: skip
            _require(self, name, isinstance(getattr(self, name), bool), "true or false")
        for name, kind in (("positions", Positions), ("norm", Norm), ("feed_forward", FeedForward),
                           ("rotary_scaling", RotaryScaling)):  # fmt: skip
            choices = get_args(kind)
            _require(self, name, getattr(self, name) in choices, "one of " + ", ".join(choices))
        if self.feed_forward == "none":
            _require(self, "feed_forward_width", self.feed_forward_width == 0, "0")
        else:
            _require(self, "feed_forward_width", is_count(self.feed_forward_width),
                     "a whole number from 1")  # fmt: skip
        if self.head_width == 0:
            _require(
                self, "width", self.width % self.heads == 0, f"a multiple of heads={self.heads}"
            )
            object.__setattr__(self, "head_width", self.width // self.heads)
        _require(self, "head_width", is_count(self.head_width), "a whole number from 1")
        _require(self, "key_value_heads", self.heads % self.key_value_heads == 0,
                 f"a divisor of heads={self.heads}")  # fmt: skip
        if self.positions == "rotary":
            # Rotary positions turn pairs of coordinates.
            _require(self, "head_width", self.head_width % 2 == 0, "an even number")
        if self.positions == "sinusoidal":
            _require(self, "width", self.width % 2 == 0, "an even number")
        if self.positions == "t5":  # half of the buckets are exact, the others logarithmic
            _require(self, "relative_distance", self.relative_distance > self.relative_buckets // 2,
                     f"more than half of relative_buckets={self.relative_buckets}")  # fmt: skip

    @property
    def queries_per_key_value_head(self) -> int:
        """How many query heads read the same keys and values."""
        return self.heads // self.key_value_heads


def _require(config: DecoderConfig, name: str, holds: bool, takes: str) -> None:
    if not holds:
        raise ValueError(f'field "{name}" is {getattr(config, name)!r}; it takes {takes}')
