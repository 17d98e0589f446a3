"""The cost of attention, and cheaper kinds: what can be set, and what one run leaves behind (no
torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.cost_count import Layer
from explorer.compute.attention.cost_patterns import Blocks
from explorer.compute.attention.reading import (
    folder_param,
    head_param,
    layer_param,
    model_param,
    text_param,
)
from explorer.core.params import param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens that are taken at most: n × n numbers are decomposed.
MOST_TOKENS = 256
#: The ways to compute attention, in the order of the trace.
METHODS = ("full", "window", "block", "hash", "low_rank", "linear")


@dataclass(frozen=True)
class Params:
    """What the reader sets. Layers and heads count from 1; 0 is chosen by measurement."""

    source: str = param(
        "text", choices=("text", "drawn"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/cost", "a trained head, on the text"),
            QT_TRANSLATE_NOOP("attention/cost", "drawn: normal random numbers"),
        ),
        label=QT_TRANSLATE_NOOP("attention/cost", "Q, K and V are"),
    )  # fmt: skip
    text: str = text_param("the queen, the king, the que", longest=4000)
    model: str = model_param()
    folder: str = folder_param()
    layer: int = layer_param()
    head: int = head_param()
    tokens: int = param(
        64, low=1, high=MOST_TOKENS, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/cost", "Tokens n"),
    )  # fmt: skip
    width: int = param(
        16, low=1, high=128, label=QT_TRANSLATE_NOOP("attention/cost", "Width of a head d_k")
    )
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("attention/cost", "Seed"),
        help=QT_TRANSLATE_NOOP(
            "attention/cost", "Of drawn numbers, of the hashing and of random features."
        ),
    )  # fmt: skip
    causal: bool = param(True, label=QT_TRANSLATE_NOOP("attention/cost", "Causal mask"))
    query: int = param(
        -1, low=-1, high=MOST_TOKENS - 1, label=QT_TRANSLATE_NOOP("attention/cost", "Query"),
        help=QT_TRANSLATE_NOOP(
            "attention/cost", "The token whose reading is drawn; −1 is the last one."
        ),
    )  # fmt: skip
    window: int = param(
        8, low=1, high=MOST_TOKENS, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/cost", "Window w"),
    )  # fmt: skip
    depth: int = param(
        3, low=1, high=12, label=QT_TRANSLATE_NOOP("attention/cost", "Layers of the window")
    )
    block: int = param(
        4, low=1, high=64, label=QT_TRANSLATE_NOOP("attention/cost", "Tokens of a block")
    )
    stride: int = param(
        3, low=0, high=32, label=QT_TRANSLATE_NOOP("attention/cost", "Every how many blocks"),
        help=QT_TRANSLATE_NOOP("attention/cost", "0: only neighbours and first blocks."),
    )  # fmt: skip
    first: int = param(
        1, low=0, high=8, label=QT_TRANSLATE_NOOP("attention/cost", "First blocks, read by all")
    )
    buckets: str = param(
        "8", choices=("2", "4", "8", "16", "32"),
        label=QT_TRANSLATE_NOOP("attention/cost", "Buckets"),
    )  # fmt: skip
    rounds: int = param(
        4, low=1, high=12, label=QT_TRANSLATE_NOOP("attention/cost", "Rounds of hashing")
    )
    kept: int = param(
        8, low=1, high=MOST_TOKENS, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/cost", "Rows kept k"),
    )  # fmt: skip
    merge: str = param(
        "mean", choices=("mean", "gaussian"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/cost", "means of stretches"),
            QT_TRANSLATE_NOOP("attention/cost", "random mixtures"),
        ),
        label=QT_TRANSLATE_NOOP("attention/cost", "Rows are merged by"),
        help=QT_TRANSLATE_NOOP("attention/cost", "Linformer trains this matrix; here it is not."),
    )  # fmt: skip
    kernel: str = param(
        "elu", choices=("elu", "positive"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/cost", "1 + elu(x)"),
            QT_TRANSLATE_NOOP("attention/cost", "positive random features"),
        ),
        label=QT_TRANSLATE_NOOP("attention/cost", "φ of linear attention"),
    )  # fmt: skip
    features: int = param(
        64, low=1, high=512, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/cost", "Random features r"),
    )  # fmt: skip
    length: int = param(
        2048, low=16, high=2**20, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/cost", "Length n of the cost"),
    )  # fmt: skip
    heads: int = param(4, low=1, high=128, label=QT_TRANSLATE_NOOP("attention/cost", "Heads h"))
    head_width: int = param(
        64, low=8, high=256, step=8,
        label=QT_TRANSLATE_NOOP("attention/cost", "Width of each head"),
        help=QT_TRANSLATE_NOOP("attention/cost", "d = heads × width of a head."),
    )  # fmt: skip
    number: str = param(
        "2", choices=("1", "2", "4"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/cost", "1 byte (FP8)"),
            QT_TRANSLATE_NOOP("attention/cost", "2 bytes (BF16, FP16)"),
            QT_TRANSLATE_NOOP("attention/cost", "4 bytes (FP32)"),
        ),
        label=QT_TRANSLATE_NOOP("attention/cost", "A number takes"),
    )  # fmt: skip
    skips: bool = param(
        True, label=QT_TRANSLATE_NOOP("attention/cost", "The kernel skips masked tiles")
    )
    batch: int = param(
        1, low=1, high=1024, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/cost", "Texts at once"),
    )  # fmt: skip
    peak: float = param(
        312.0, low=0.01, high=10000.0, logarithmic=True, unit="TFLOP/s",
        label=QT_TRANSLATE_NOOP("attention/cost", "Arithmetic at most"),
    )  # fmt: skip
    bandwidth: float = param(
        2039.0, low=1.0, high=100000.0, logarithmic=True, unit="GB/s",
        label=QT_TRANSLATE_NOOP("attention/cost", "Memory bandwidth"),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The fields of the other source; what a choice leaves without effect."""
        text = ("text", "model", "folder", "layer", "head")
        out = list(text if self.source == "drawn" else ("tokens", "width"))
        if self.kernel == "elu":
            out.append("features")
        if not self.causal:
            out.append("skips")
        return tuple(out)

    @property
    def cost_layer(self) -> Layer:
        """The layer whose cost is counted."""
        return Layer(self.heads, self.head_width, int(self.number))

    @property
    def blocks(self) -> Blocks:
        """The block-sparse pattern."""
        return Blocks(self.block, self.stride, self.first)

    @property
    def skipping(self) -> bool:
        """Whether masked pairs cost nothing: there are some, and the kernel skips them."""
        return self.causal and self.skips


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    Attributes:
        part: one of METHODS, or "rank", "flops", "bytes", "time", "roofline".
        place: which step of the part, from 0: layers of the window, rounds of hashing; n, d, h of
            the times; prefill, decode.
        pairs: (n, n) bool, the pairs that are computed; None where none are chosen.
        reached: (n, n) bool, pairs reached through layers or in earlier rounds; else None.
        weights: (n, n) what the output amounts to; None in the parts on cost.
        merge: (k, n) Linformer's E, and inner: (n, k) its weights of the merged rows; else None.
        share: pairs computed ÷ pairs of exact attention.
        error: ‖O − exact‖ ÷ ‖exact‖; NaN in the parts on cost.
    """

    part: str
    place: int
    pairs: np.ndarray | None = None
    reached: np.ndarray | None = None
    weights: np.ndarray | None = None
    merge: np.ndarray | None = None
    inner: np.ndarray | None = None
    share: float = float("nan")
    error: float = float("nan")


@dataclass(frozen=True)
class Source:
    """Where Q, K and V come from; `drawn` ones have no model. Layer and head count from 0."""

    drawn: bool
    title: str = ""
    layer: int = 0
    head: int = 0
    measured: bool = False  # the head was chosen by measurement
    pieces: tuple[str, ...] = ()


@dataclass(frozen=True)
class Method:
    """One way on this input.

    Attributes:
        computed: scores that are computed, n·k or n·r where no pairs are.
        flops: FLOPs of this head, hashing and merging included.
        error: ‖O − exact‖ ÷ ‖exact‖.
        sizes, errors: the same error for other sizes of w, stride, rounds, k or r; empty where
            there is nothing to vary.
        output: (n, d).
    """

    name: str
    computed: int
    flops: int
    error: float
    sizes: tuple[int, ...]
    errors: tuple[float, ...]
    output: np.ndarray


@dataclass(frozen=True)
class Times:
    """Seconds measured on this machine; (ways, places) each, ways in the order of cost_time.WAYS:
    projections, attention with its matrix, fused (SDPA), a causal window of 64. NaN: left out.

    `lengths` vary at the layer's d and h; `widths` and `heads` at the length `middle`. `flops` and
    `bandwidth` are what a matrix product and a copy reach.
    """

    hardware: str
    threads: int
    lengths: tuple[int, ...]
    over_length: tuple[tuple[float, ...], ...]
    widths: tuple[int, ...]
    over_width: tuple[tuple[float, ...], ...]
    heads: tuple[int, ...]
    over_heads: tuple[tuple[float, ...], ...]
    middle: int
    flops: float
    bandwidth: float


NOTHING = Times("", 0, (), (), (), (), (), (), 0, 0.0, 0.0)


@dataclass(frozen=True)
class Cost:
    """Everything of one run; n tokens, width d of the head.

    Attributes:
        query, key, value: (n, d) float64. scale: 1 / √d.
        codes: (2, rounds, n) buckets of queries and of keys.
        exact: (n, d), exact attention; free: the same without a mask, for Linformer.
        weights: (n, n) of exact attention; free_weights: without a mask.
        singular: (2, n) singular values of Q Kᵀ / √d and of its softmax, without a mask.
        ranks: how many of them are beyond rounding.
        methods: in the order of METHODS.
        hash_errors, hash_shares: after each round.
        state: (r, d) and norm (r,): what linear attention holds after the last token.
        recurrent: largest difference between its recurrent and its parallel form.
        times: measured.
    """

    source: Source
    query: np.ndarray
    key: np.ndarray
    value: np.ndarray
    scale: float
    codes: np.ndarray
    exact: np.ndarray
    free: np.ndarray
    weights: np.ndarray
    free_weights: np.ndarray
    singular: np.ndarray
    ranks: tuple[int, int]
    methods: tuple[Method, ...]
    state: np.ndarray
    norm: np.ndarray
    recurrent: float
    times: Times = measured(NOTHING)  # noqa: RUF009  # it declares a field

    @property
    def tokens(self) -> int:
        """n: how many tokens there are."""
        return int(self.query.shape[0])

    @property
    def width(self) -> int:
        """d: how many numbers a query, key or value has."""
        return int(self.query.shape[1])

    def method(self, name: str) -> Method:
        """A way by name."""
        return self.methods[METHODS.index(name)]
