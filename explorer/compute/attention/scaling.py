"""What scores are divided by before softmax: what can be set, and what one run leaves behind.

Vaswani et al. 2017, section 3.2.1 divide by √dₖ. Here the divisor is dₖ to the power p, so that
1 (p = 0), the cube root, the square root and dₖ itself are four places of one slider (no torch).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.reading import (
    folder_param,
    head_param,
    layer_param,
    model_param,
    text_param,
)
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: dₖ of the sweep, for vectors that are drawn: each is the beginning of the next longer one.
WIDTHS = tuple(2**power for power in range(11))
#: The four exponents that are always computed.
COMMON = (0.0, 1 / 3, 0.5, 1.0)
#: The exponents of the sweep for a trained head, whose dₖ is what it is: twelfths.
TWELFTHS = tuple(twelfth / 12 for twelfth in range(13))
#: Queries that are drawn, and tokens of a text at most.
DRAWN_QUERIES, MOST_TOKENS = 1000, 64
#: Norms are counted in classes, five to a power of ten; what is smaller lies in the first.
SMALLEST, CLASSES_PER_TEN = 1e-8, 5


@dataclass(frozen=True)
class Params:
    """What the reader sets. Layers and heads count from 1; 0 is chosen by measurement."""

    source: str = param(
        "drawn", choices=("drawn", "head"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/scaling", "drawn: normal random numbers"),
            QT_TRANSLATE_NOOP("attention/scaling", "a trained head, on the text"),
        ),
        label=QT_TRANSLATE_NOOP("attention/scaling", "q and k are"),
    )  # fmt: skip
    exponent: float = param(
        0.5, low=0.0, high=1.0, step=0.01,
        label=QT_TRANSLATE_NOOP("attention/scaling", "Exponent p: divide by dₖ to the power p"),
        help=QT_TRANSLATE_NOOP(
            "attention/scaling",
            "0 divides by 1, ⅓ by the cube root, ½ by the square root, 1 by dₖ.",
        ),
    )  # fmt: skip
    keys: int = param(64, low=2, high=128, label=QT_TRANSLATE_NOOP("attention/scaling", "Keys n"))
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("attention/scaling", "Seed"))
    text: str = text_param("the queen, the que", longest=2000)
    model: str = model_param()
    folder: str = folder_param()
    layer: int = layer_param()
    head: int = head_param()
    query: int = param(
        -1, low=-1, high=DRAWN_QUERIES - 1,
        label=QT_TRANSLATE_NOOP("attention/scaling", "Query that is shown"),
        help=QT_TRANSLATE_NOOP("attention/scaling", "Counted from 0; −1 is the last one."),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The fields of the other source."""
        if self.source == "drawn":
            return ("text", "model", "folder", "layer", "head")
        return ("exponent", "keys", "seed")


@dataclass(frozen=True)
class Step:
    """One position: `part` is "axis", "curves" or "gradients"; `width` and `exponent` are places in
    the lists of `Scaling`."""

    part: str
    width: int
    exponent: int


@dataclass(frozen=True)
class Norms:
    """Lengths of one gradient, one per query, for every width (W) and exponent (E).

    Attributes:
        median, mean: (W, E).
        tiny: (W, E) the share of queries with less than one per cent of the mean.
        edges: (classes + 1,) of the histogram, equal steps of the logarithm.
        counts: (W, E, classes) queries; what is below the first edge is counted in the first class.
    """

    median: np.ndarray
    mean: np.ndarray
    tiny: np.ndarray
    edges: np.ndarray
    counts: np.ndarray


@dataclass(frozen=True)
class Scaling:
    """Everything of one run: W widths, E exponents, n keys, all float64.

    For vectors that are drawn, W is the sweep and E the common exponents and the reader's own; for
    a trained head, W is 1 and E the sweep. Where a mask leaves a query m of the keys, it has m.

    Attributes:
        chosen: place of the reader's exponent; of √dₖ for a trained head.
        queries: over how many queries the means are taken.
        query: the one that is shown. pieces: the tokens of a text, else none.
        raw: (W, n) q·k of that query. weights: (W, E, n) softmax of its scores.
        scores: (W, E, n) what softmax gets: raw / dₖᵖ, and a position bias if the model has one.
        deviation: (W, E) standard deviation of the scores, around their mean over keys for a head.
        entropy, largest: (W, E) mean over queries of −Σ a ln a in nats, and of the largest a.
        even: mean over queries of ln m, what the entropy is when all shares are equal.
        jacobian: (W, E) mean over queries of ‖diag(a) − a aᵀ‖, the Frobenius norm.
        slope: ‖∂L/∂s‖, s as softmax gets it. gradient: ‖∂L/∂q‖.
        loss: the loss of each exponent for a head, (E,) nats; empty for vectors that are drawn.
    """

    widths: np.ndarray
    exponents: np.ndarray
    chosen: int
    queries: int
    query: int
    pieces: tuple[str, ...]
    raw: np.ndarray
    scores: np.ndarray
    weights: np.ndarray
    deviation: np.ndarray
    entropy: np.ndarray
    largest: np.ndarray
    even: float
    jacobian: np.ndarray
    slope: Norms
    gradient: Norms
    loss: np.ndarray
    title: str = ""
    layer: int = 0
    head: int = 0
    measured: bool = False

    @property
    def drawn(self) -> bool:
        """Whether the vectors are drawn: then widths are swept, else exponents."""
        return not self.title

    def place(self, exponent: float) -> int:
        """Where an exponent stands in the list."""
        return int(np.abs(self.exponents - exponent).argmin())

    def divisor(self, width: int, exponent: int) -> float:
        """dₖᵖ of two places."""
        return float(self.widths[width] ** self.exponents[exponent])
