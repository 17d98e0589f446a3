"""FlashAttention, tile by tile: what can be set, and what one run leaves behind (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.flash_tiles import FAULTS, Plan, Tile
from explorer.compute.attention.flash_traffic import Peaks, Sweep, Traffic
from explorer.compute.attention.flash_tree import Tree
from explorer.compute.attention.reading import (
    folder_param,
    head_param,
    layer_param,
    model_param,
    text_param,
)
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens of a text that are taken at most, and of numbers that are drawn.
MOST_TOKENS, MOST_DRAWN = 256, 1024
#: More tiles than this are too many to walk through one by one.
MOST_TILES = 4096
DTYPES = {"float32": np.float32, "float64": np.float64, "float16": np.float16}
THREADS = ("2", "4", "8", "16", "32", "64")


@dataclass(frozen=True)
class Params:
    """What the reader sets. Layers and heads count from 1; 0 is chosen by measurement."""

    topic: str = param(
        "tiles", choices=("tiles", "tree"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/flash", "Attention in tiles"),
            QT_TRANSLATE_NOOP("attention/flash", "One softmax by many threads"),
        ),
        label=QT_TRANSLATE_NOOP("attention/flash", "What to look at"),
    )  # fmt: skip
    source: str = param(
        "text", choices=("text", "drawn"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/flash", "a trained head, on the text"),
            QT_TRANSLATE_NOOP("attention/flash", "drawn: normal random numbers"),
        ),
        label=QT_TRANSLATE_NOOP("attention/flash", "Q, K and V are"),
    )  # fmt: skip
    text: str = text_param("the queen, the que", longest=4000)
    model: str = model_param()
    folder: str = folder_param()
    layer: int = layer_param()
    head: int = head_param()
    tokens: int = param(
        128, low=1, high=MOST_DRAWN, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/flash", "Tokens N"),
    )  # fmt: skip
    width: int = param(
        32, low=2, high=128, step=2, label=QT_TRANSLATE_NOOP("attention/flash", "Width of a head d")
    )
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("attention/flash", "Seed"))
    block_rows: int = param(
        4, low=1, high=MOST_DRAWN, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/flash", "Rows of a tile Br (queries)"),
    )  # fmt: skip
    block_columns: int = param(
        4, low=1, high=MOST_DRAWN, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/flash", "Columns of a tile Bc (keys)"),
    )  # fmt: skip
    causal: bool = param(True, label=QT_TRANSLATE_NOOP("attention/flash", "Causal mask"))
    gain: float = param(
        1.0, low=0.125, high=16.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/flash", "Scores multiplied by"),
        help=QT_TRANSLATE_NOOP("attention/flash", "1 is q·k ÷ √d, as trained."),
    )  # fmt: skip
    dtype: str = param(
        "float32", choices=tuple(DTYPES),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/flash", "FP32"),
            QT_TRANSLATE_NOOP("attention/flash", "FP64"),
            QT_TRANSLATE_NOOP("attention/flash", "FP16, rounded after each operation"),
        ),
        label=QT_TRANSLATE_NOOP("attention/flash", "Numbers are kept in"),
    )  # fmt: skip
    fault: str = param(
        "none", choices=FAULTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/flash", "nothing: as it should be"),
            QT_TRANSLATE_NOOP("attention/flash", "no maximum subtracted, in FP16"),
            QT_TRANSLATE_NOOP("attention/flash", "forget the rescale"),
            QT_TRANSLATE_NOOP("attention/flash", "causal mask off by one"),
            QT_TRANSLATE_NOOP("attention/flash", "repeat for repeat_interleave"),
            QT_TRANSLATE_NOOP("attention/flash", "turn V by RoPE too"),
            QT_TRANSLATE_NOOP("attention/flash", "mask after the softmax"),
        ),
        label=QT_TRANSLATE_NOOP("attention/flash", "Break it on purpose"),
    )  # fmt: skip
    unfused: bool = param(
        False, label=QT_TRANSLATE_NOOP("attention/flash", "Standard: a kernel for each operation"),
        help=QT_TRANSLATE_NOOP(
            "attention/flash",
            "Scaling and masking then read and write the whole N × N matrix once more each.",
        ),
    )  # fmt: skip
    query: int = param(
        -1, low=-1, high=MOST_DRAWN - 1, label=QT_TRANSLATE_NOOP("attention/flash", "Row"),
        help=QT_TRANSLATE_NOOP(
            "attention/flash", "The query whose scores are reduced; −1 is the last one."
        ),
    )  # fmt: skip
    threads: str = param(
        "8", choices=THREADS, label=QT_TRANSLATE_NOOP("attention/flash", "Threads")
    )
    online: bool = param(
        False, label=QT_TRANSLATE_NOOP("attention/flash", "One tree of pairs (m, l)"),
        help=QT_TRANSLATE_NOOP(
            "attention/flash", "Instead of one tree for the maximum and a second for the sum."
        ),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The fields of the other source and the other topic."""
        drawn = ("text", "model", "folder", "layer", "head")
        chosen = ("tokens", "width", "seed")
        tiles = ("block_rows", "block_columns", "fault", "unfused")
        tree = ("query", "threads", "online")
        return (
            *(drawn if self.source == "drawn" else chosen),
            *(tree if self.topic == "tiles" else tiles),
        )

    def validate(self) -> None:
        """There is a mask to get wrong; an even width; few enough tiles. Raises ParamError."""
        if self.topic == "tiles" and not self.causal and self.fault in ("offset", "mask_after"):
            raise ParamError(
                "fault", self.fault, "a mask to get wrong: causal = true", "rule", "error.no_mask"
            )
        if self.source == "drawn":
            if self.width % 2:
                raise ParamError(
                    "width", self.width, "an even number from 2 to 128", "rule", "error.width"
                )
            self.check_tiles(self.tokens)

    def check_tiles(self, tokens: int) -> None:
        """Whether so many tokens make few enough tiles. Raises ParamError."""
        rows, columns = -(-tokens // self.block_rows), -(-tokens // self.block_columns)
        if self.topic == "tiles" and rows * columns > MOST_TILES:
            raise ParamError(
                "block_rows", self.block_rows, f"enough for {MOST_TILES} tiles at most",
                "rule", "error.tiles",
                {"tokens": tokens, "rows": self.block_rows, "columns": self.block_columns,
                 "tiles": rows * columns, "most": MOST_TILES},
            )  # fmt: skip

    @property
    def kept_in(self) -> str:
        """The type the numbers really have: without a maximum, FP16 is what overflows."""
        return "float16" if self.topic == "tiles" and self.fault == "no_max" else self.dtype


@dataclass(frozen=True)
class Chunks:
    """The summaries of a block of r rows: maximum and sum (chunks, r), mixture (chunks, r, d); and
    of the chunk numbered `last`, the last that has a key to read, its weights (r, columns)."""

    maximum: np.ndarray
    total: np.ndarray
    mixed: np.ndarray
    last: int
    weights: np.ndarray


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    Attributes:
        part: "standard", "rows", "tiles", "compare"; of the other topic "scores", "serial",
            "tree", "spread", "sums", "sum_tree", "shares".
        place: which kernel, row block, tile or level of the part, from 0.
        tile: what one tile did, in the part "tiles".
        chunks: what each chunk of keys leaves behind, in the part "rows".
    """

    part: str
    place: int
    tile: Tile | None = None
    chunks: Chunks | None = None


@dataclass(frozen=True)
class Source:
    """Where Q, K and V come from; `drawn` ones have no model. Layer and head count from 0."""

    drawn: bool
    title: str = ""
    layer: int = 0
    head: int = 0
    measured: bool = False  # the head was chosen by measurement
    heads: int = 4
    key_value_heads: int = 2
    pooled: bool = False  # keys and values of neighbouring heads were averaged
    reads: int = 0  # the key–value head that this query head reads, from 0
    given: int = 0  # the one it is given: another one under the fault "repeat"
    learned: bool = False  # the model has learned positions, and turns nothing
    pieces: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flash:
    """Everything of one run; N tokens, width d, key blocks counted from 0.

    Attributes:
        query, key, value: (N, d) in the type chosen, as the tiles read them (with a fault: wrong
            ones).
        right_key, right_value: (N, d) what they should read; the same arrays without a fault.
        scale: what a score q·k is multiplied by.
        plan: how the plane of queries and keys is cut.
        order: (tiles, 2) the tiles that are visited: row block, key block.
        maximum, total: (N, key blocks) the running m and l of each row after each key block; NaN
            where a row's tile was skipped.
        rescaled: (N, key blocks) bool: the maximum rose, and what was summed so far shrank.
        output: (N, d) O, by tiles; log_sum: (N,) m + ln l.
        standard, lazy: (N, d) the same by the whole matrix at once, and by row blocks with a lazy
            softmax; from the right Q, K and V.
        exact: (N, d) float64, torch's attention on the right Q, K and V.
        difference: largest |O − exact|, NaN where O has one; of a single softmax (`tree`), the
            largest difference from torch's. tolerance: what rounding can explain.
        first_wrong: (row, number) of the first cell of O beyond the tolerance, else (-1, -1).
        first_tile: place in `order` after which a running result first is wrong, or -1.
        largest: the largest score that is not masked.
    """

    source: Source
    query: np.ndarray
    key: np.ndarray
    value: np.ndarray
    right_key: np.ndarray
    right_value: np.ndarray
    scale: float
    plan: Plan
    order: np.ndarray
    maximum: np.ndarray
    total: np.ndarray
    rescaled: np.ndarray
    output: np.ndarray
    log_sum: np.ndarray
    standard: np.ndarray
    lazy: np.ndarray
    exact: np.ndarray
    difference: float
    tolerance: float
    first_wrong: tuple[int, int]
    first_tile: int
    largest: float
    traffic: Traffic
    peaks: Peaks
    sweep: Sweep
    tree: Tree | None = None

    @property
    def tokens(self) -> int:
        """N: how many queries, and keys, there are."""
        return int(self.query.shape[0])

    @property
    def width(self) -> int:
        """d: how many numbers a query, key or value has."""
        return int(self.query.shape[1])

    @property
    def wrong(self) -> bool:
        """Whether the result is off by more than rounding can explain."""
        return not self.difference <= self.tolerance
