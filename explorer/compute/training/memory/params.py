"""What the reader of training/memory sets, and what a run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "training/memory"
#: The two ways through the stack: all is kept, or every k-th input alone.
ARMS = ("keep", "again")
#: Small batches to be added up, and tokens of each.
FEWEST, MOST, LONGEST = 2, 8, 32
#: Bytes of a number (float64).
BYTES = 8
#: Inputs and classes of the net whose gradients are added up.
INPUTS, CLASSES = 4, 3


@dataclass(frozen=True)
class Params:
    """The fields of the lab."""

    kind: str = param(
        "plain", choices=("plain", "block"),
        choice_labels=(
            QT_TRANSLATE_NOOP("training/memory", "one product and tanh"),
            QT_TRANSLATE_NOOP("training/memory", "norm, feed-forward, residual"),
        ),
        label=QT_TRANSLATE_NOOP("training/memory", "A layer is"),
    )  # fmt: skip
    layers: int = param(16, low=2, high=24, label=QT_TRANSLATE_NOOP("training/memory", "Layers"))
    every: int = param(
        4, low=1, high=24,
        label=QT_TRANSLATE_NOOP("training/memory", "Layers per segment, k"),
        help=QT_TRANSLATE_NOOP(
            "training/memory",
            "Only the input of each segment is kept; from the number of layers on, that is one.",
        ),
    )  # fmt: skip
    tokens: int = param(64, low=8, high=64, label=QT_TRANSLATE_NOOP("training/memory", "Tokens"))
    width: int = param(32, low=4, high=48, label=QT_TRANSLATE_NOOP("training/memory", "Width, d"))
    inner: int = param(
        4, low=1, high=4,
        label=QT_TRANSLATE_NOOP("training/memory", "Hidden width of the feed-forward, times d"),
    )  # fmt: skip
    counts: tuple[int, ...] = param(
        (12, 3, 6, 1), kind="array",
        label=QT_TRANSLATE_NOOP("training/memory", "Tokens of each small batch"),
        help=QT_TRANSLATE_NOOP(
            "training/memory", "Two to eight whole numbers from 1 to 32: the tokens that count."
        ),
    )  # fmt: skip
    seed: int = param(0, low=0, high=9999, label=QT_TRANSLATE_NOOP("training/memory", "Seed"))

    def validate(self) -> None:
        """The tokens of the small batches are whole numbers."""
        counts_of(self)

    def unused(self) -> tuple[str, ...]:
        """A plain layer has no hidden width."""
        return ("inner",) if self.kind == "plain" else ()


def counts_of(params: Params) -> tuple[int, ...]:
    """Tokens of each small batch. Raises ParamError."""
    given: object = params.counts
    numbers = given if isinstance(given, tuple) else ()
    plain = all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in numbers)
    if not (
        FEWEST <= len(numbers) <= MOST and plain
        and all(1 <= v <= LONGEST and v == int(v) for v in numbers)
    ):  # fmt: skip
        raise ParamError(
            "counts", given, f"{FEWEST} to {MOST} whole numbers from 1 to {LONGEST}", "rule",
            "error.counts", {"fewest": FEWEST, "most": MOST, "longest": LONGEST},
        )  # fmt: skip
    return tuple(int(v) for v in numbers)


def segment_of(params: Params) -> int:
    """Layers per segment: never more than there are."""
    return min(params.every, params.layers)


def kept_by_layer(params: Params) -> int:
    """Bytes that a layer puts on the shelf, its input included, by counting its operations.

    Plain: the input of the product, which is also the result of the tanh before. Block: the input,
    mean and deviation of the norm, its result, the sums before GELU and the numbers behind it.
    """
    of_token = params.width if params.kind == "plain" else (2 + 2 * params.inner) * params.width + 2
    return BYTES * params.tokens * of_token


def kept_by_segment(params: Params) -> int:
    """Bytes of the input of a segment."""
    return BYTES * params.tokens * params.width


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Course:
    """One forward and backward pass, layer by layer.

    Attributes:
        kinds: "forward", "again" or "backward" of every event.
        layers: (events,) which layer, from 0.
        held: (events, layers) bytes on the shelf after the event, by the layer that put them there.
        redone: (events, layers) how many of those were put there by a second forward pass.
        peak: the most bytes at any moment.
        operations: floating-point operations of the matrix products, counted by torch.
        apart: largest difference of a weight's gradient from that of the pass that keeps all.
    """

    kinds: tuple[str, ...]
    layers: np.ndarray
    held: np.ndarray
    redone: np.ndarray
    peak: int
    operations: int
    apart: float


@dataclass(frozen=True)
class Sweep:
    """Segments of 1, 2, … layers: (layers,) peaks, operations, differences as in Course."""

    peaks: np.ndarray
    operations: np.ndarray
    apart: np.ndarray


@dataclass(frozen=True)
class Split:
    """The same tokens in more and more small batches.

    Attributes:
        parts: (splits,) how many small batches.
        peaks: (ARMS, splits) bytes. operations: the same, of all small batches together.
        apart: (ARMS, splits) largest difference of a gradient from that of the whole batch.
    """

    parts: np.ndarray
    peaks: np.ndarray
    operations: np.ndarray
    apart: np.ndarray


@dataclass(frozen=True)
class Added:
    """Gradients of small batches added up; (INPUTS · CLASSES,) numbers each.

    Attributes:
        whole: the gradient of the mean over all tokens at once.
        by_tokens: (batches, numbers) the sum so far, each batch weighed by its tokens.
        by_batches: the same, each batch weighed alike: the mean of the means.
        weights: (batches,) times that a token counts in the mean of means; 1 would be right.
    """

    whole: np.ndarray
    by_tokens: np.ndarray
    by_batches: np.ndarray
    weights: np.ndarray


@dataclass(frozen=True)
class Memory:
    """Everything of one run; `courses` in the order of ARMS."""

    courses: tuple[Course, Course]
    sweep: Sweep
    split: Split
    added: Added
