"""Many query heads, fewer keys and values: params, steps, closed forms (no torch).

Multi-head attention gives every query head keys and values of its own (Vaswani et al. 2017). In
multi-query attention all query heads read one head of them (Shazeer 2019), in grouped-query
attention each group of query heads does (Ainslie et al. 2023), and in multi-head latent attention
every head has its own again, but rebuilt from one short vector per token (DeepSeek-V2, 2024).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.attention import reading
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens of the text that are shown.
MOST_TOKENS = 48
#: Head counts tried for the parameter counter are divisors of the width, at most so many.
MOST_COUNTS = 8


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    text: str = reading.text_param("the queen, the queen, so fair")
    model: str = reading.model_param()
    folder: str = reading.folder_param()
    layer: int = reading.layer_param()
    head: int = reading.head_param()
    latent: int = param(
        32, low=1, high=1024,
        label=QT_TRANSLATE_NOOP("attention/variants", "Latent width d_c"),
        help=QT_TRANSLATE_NOOP(
            "attention/variants", "Numbers per token and layer from which K and V are rebuilt."
        ),
    )  # fmt: skip
    rotary: int = param(
        4, low=2, high=128, step=2,
        label=QT_TRANSLATE_NOOP("attention/variants", "Rotary width d_R"),
        help=QT_TRANSLATE_NOOP(
            "attention/variants", "Numbers of the rotary key that all heads share; even."
        ),
    )  # fmt: skip
    repair: int = param(
        0, low=0, high=200, step=10,
        label=QT_TRANSLATE_NOOP("attention/variants", "Repair training, steps"),
        help=QT_TRANSLATE_NOOP(
            "attention/variants",
            "After conversion; 100 steps take about ten seconds. Only for small models.",
        ),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed",
        label=QT_TRANSLATE_NOOP("attention/variants", "Seed of the text for loss and repair"),
    )  # fmt: skip


@dataclass(frozen=True)
class RealModel:
    """The numbers of a published configuration that decide its cache.

    `latent` and `rotary` are d_c and d_R of latent attention, 0 for all others. Numbers of two
    bytes are assumed (float16 or bfloat16), as the models are published.
    """

    id: str
    name: str
    layers: int
    heads: int
    key_value_heads: int
    head_width: int
    latent: int = 0
    rotary: int = 0

    @property
    def kind(self) -> str:
        """ "mha", "gqa", "mqa" or "mla"."""
        return "mla" if self.latent else kind_of(self.heads, self.key_value_heads)

    @property
    def bytes_per_token(self) -> int:
        """Of the whole cache, for one token."""
        if self.latent:
            return latent_bytes(self.layers, self.latent, self.rotary)
        return cache_bytes(self.layers, self.key_value_heads, self.head_width)

    @property
    def full_bytes_per_token(self) -> int:
        """The same with keys and values of its own for every head."""
        return cache_bytes(self.layers, self.heads, self.head_width)

    @property
    def equal_groups(self) -> float:
        """How many key/value heads would take as many bytes."""
        return self.bytes_per_token / cache_bytes(self.layers, 1, self.head_width)


#: From the config.json of each: num_key_value_heads, multi_query_group_num, kv_lora_rank …
REAL_MODELS = (
    RealModel("gpt2", "GPT-2 small", 12, 12, 12, 64),
    RealModel("llama2-7b", "Llama-2-7B", 32, 32, 32, 128),
    RealModel("llama3-8b", "Llama-3-8B", 32, 32, 8, 128),
    RealModel("llama3-70b", "Llama-3-70B", 80, 64, 8, 128),
    RealModel("qwen2.5-0.5b", "Qwen2.5-0.5B", 24, 14, 2, 64),
    RealModel("chatglm2-6b", "ChatGLM2-6B", 28, 32, 2, 128),
    RealModel("deepseek-v2", "DeepSeek-V2", 60, 128, 128, 128, 512, 64),
)


def kind_of(heads: int, key_value_heads: int) -> str:
    """The name of an attention by its number of key/value heads."""
    if key_value_heads == heads:
        return "mha"
    return "mqa" if key_value_heads == 1 else "gqa"


def cache_bytes(layers: int, key_value_heads: int, head_width: int, number: int = 2) -> int:
    """Bytes of keys and values per token: 2 · L · g · d · bytes of a number."""
    # [cache, models]
    return 2 * layers * key_value_heads * head_width * number


def latent_bytes(layers: int, latent: int, rotary: int, number: int = 2) -> int:
    """Bytes per token of latent attention: (d_c + d_R) · L · bytes of a number."""
    return layers * (latent + rotary) * number


def score_multiply_adds(heads: int, head_width: int, tokens: int) -> int:
    """Multiply-adds of q·k and of weight · v for a new token that reads `tokens`: 2 · h · d · n.

    The number of key/value heads does not occur in it.
    """
    return 2 * heads * head_width * tokens


def divisors(number: int) -> tuple[int, ...]:
    """All whole numbers that divide it, from large to small."""
    return tuple(each for each in range(number, 0, -1) if number % each == 0)


@dataclass(frozen=True)
class HeadCount:
    """Attention of one width with `heads` heads: weights counted on the modules."""

    heads: int
    head_width: int
    parameters: int  # of our module with as many key/value heads: W_Q, W_K, W_V, W_O
    torch_parameters: int  # of torch.nn.MultiheadAttention without biases
    one_key_value_head: int  # of our module with one key/value head


@dataclass(frozen=True)
class Variant:
    """One way to keep keys and values of the same text, computed by the shown layer.

    `lanes` are what is cached side by side: key/value heads, or the one latent (and no rotary part
    here: positions are the model's own).
    """

    kind: str  # "mha", "gqa", "mqa", "mla"
    lanes: int
    key_size: np.ndarray  # (lanes, tokens) float32: length of each key; of the latent with "mla"
    value_size: np.ndarray  # (lanes, tokens) length of each value; (0, tokens) with "mla"
    numbers: int  # cached per token in this layer
    measured_bytes: int  # of the layer's cached tensors for the whole text
    formula_bytes: int
    key_value_weights: int  # parameters of what makes K and V from the layer's input, counted
    multiply_adds: int  # of the scores and the mixing, of the last token
    output_change: float  # ‖output − output of the model‖ / ‖output of the model‖, whole text
    map_change: float  # half of Σ|difference| of a row of weights, mean over heads and queries


@dataclass(frozen=True)
class Latent:
    """Scores of the last token's query in one head, two orders of computing, and rotations.

    All (keys,) arrays are float64, divided by nothing.
    """

    width: int  # d_c in use
    rotary: int  # d_R in use
    energy: float  # share of the sum of squares of W_K and W_V that the latent keeps
    rebuilt: np.ndarray  # (keys,) q · (c W_UK)
    absorbed: np.ndarray  # (keys,) (q W_UKᵀ) · c
    difference: float  # largest |rebuilt − absorbed| of all heads and queries, float64
    difference32: float  # the same in float32
    largest: float  # largest |score|
    rebuilt_multiply_adds: int  # of one head's scores for the last token: keys rebuilt first
    absorbed_multiply_adds: int  # the query taken to the latent instead
    turned: np.ndarray  # (keys,) scores with both rotated at their positions
    frozen: np.ndarray  # (keys,) scores with the matrix absorbed for distance 0
    matrix_change: np.ndarray  # (tokens,) ‖M_t − M_0‖ / ‖M_0‖ of M_t = R_t W_UK, by distance t
    content: np.ndarray  # (keys,) q^C · k^C
    turning: np.ndarray  # (keys,) q^R · k^R
    joined: np.ndarray  # (keys,) [q^C, q^R] · [k^C, k^R]
    joined_difference: float  # largest |content + turning − joined|, all heads and queries


@dataclass(frozen=True)
class Conversion:
    """The model with its keys and values averaged in groups, in all layers.

    `own` is the mean loss (nats per token) on held-out text that the model itself wrote, `copy` on
    the second copy of random tokens. NaN where it was not measured.
    """

    groups: tuple[int, ...]
    bytes_per_token: tuple[int, ...]  # of the whole model
    own: tuple[float, ...]
    copy: tuple[float, ...]
    logit_difference: float  # of the first, where nothing is averaged: 0 if it is exact
    rows: int  # windows of own text that were measured
    length: int  # tokens of a window


@dataclass(frozen=True)
class Point:
    """Losses at a step of the repair training, by number of groups as in `Conversion.groups`."""

    step: int
    own: tuple[float, ...]
    copy: tuple[float, ...]


@dataclass(frozen=True)
class Step:
    """One position of the trace: `stage` is "count", "wiring", "cache", "models", "absorb",
    "rotation", "decoupled", "convert" or "repair"; `index` counts within it."""

    stage: str
    index: int


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    model: str
    number_bytes: int  # size of one number of the weights
    layers: int
    heads: int
    key_value_heads: int
    head_width: int
    width: int
    layer: int  # from 0
    head: int  # from 0
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    counts: tuple[HeadCount, ...]
    variants: tuple[Variant, ...]
    latent: Latent
    conversion: Conversion
    points: tuple[Point, ...]

    @property
    def tokens(self) -> int:
        """How many tokens the text has."""
        return len(self.ids)


def group_of(head: int, heads: int, groups: int) -> int:
    """Which key/value head a query head reads: neighbours share, 0, 0, 1, 1 …"""
    return head // (heads // groups)


def share(part: Any, whole: Any) -> float:
    """A share, 0 of nothing."""
    return float(part) / float(whole) if whole else 0.0
