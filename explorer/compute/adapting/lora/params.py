"""What the reader sets, and what a run leaves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Updates in a step of the trace.
EVERY = 10
#: The ranks that are trained side by side; 0 is full fine-tuning, without a product.
ARMS = (1, 2, 4, 8, 0)
#: How A and B begin, in this order.
STARTS = (("zero", "zero"), ("zero", "random"), ("random", "zero"), ("random", "random"))
#: The factor before the product, and the ranks it is tried with.
SCALES = ("plain", "root", "over_r")
RANKS = (1, 2, 4, 8, 16, 32, 64)
#: Places of the section on shapes: the two matrices, the sum, and the shapes often printed.
SHAPES = ("paper", "merged", "printed")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    width: int = param(
        24, low=4, high=48, label=QT_TRANSLATE_NOOP("adapting/lora", "Width d of the matrix")
    )
    shift: int = param(
        4, low=1, high=16, label=QT_TRANSLATE_NOOP("adapting/lora", "Directions of the new task"),
        help=QT_TRANSLATE_NOOP(
            "adapting/lora", "The change that the task asks for has this rank, but for the rest."
        ),
    )  # fmt: skip
    rest: float = param(
        0.2, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("adapting/lora", "Rest in all directions"),
        help=QT_TRANSLATE_NOOP(
            "adapting/lora",
            "Frobenius norm of a random matrix that is added to the change, over that of the"
            " change.",
        ),
    )  # fmt: skip
    rank: int = param(4, low=1, high=16, label=QT_TRANSLATE_NOOP("adapting/lora", "Rank r"))
    alpha: float = param(
        8.0, low=1.0, high=64.0, step=1.0, label=QT_TRANSLATE_NOOP("adapting/lora", "α")
    )
    rate: float = param(
        0.01, low=0.001, high=0.1, step=0.001,
        label=QT_TRANSLATE_NOOP("adapting/lora", "Learning rate"),
    )  # fmt: skip
    updates: int = param(
        200, low=10, high=600, step=10, label=QT_TRANSLATE_NOOP("adapting/lora", "Updates")
    )
    model: int = param(
        4096, low=64, high=16384, step=64,
        label=QT_TRANSLATE_NOOP("adapting/lora", "Width of the model that is counted"),
    )  # fmt: skip
    counted: int = param(
        8, low=1, high=64, label=QT_TRANSLATE_NOOP("adapting/lora", "Rank that is counted")
    )
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("adapting/lora", "Seed"))

    @property
    def thin(self) -> int:
        """The rank of the adapter: no more than the matrix has."""
        return min(self.rank, self.width)


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Task:
    """One linear layer and what a new task wants of it; float64.

    Attributes:
        weight: (d, d), the frozen W; target: (d, d), the change Δ* that the task asks for.
        covariance: (d, d), C, mean of x xᵀ over the inputs. inputs: (rows, d).
    """

    weight: np.ndarray
    target: np.ndarray
    covariance: np.ndarray
    inputs: np.ndarray


@dataclass(frozen=True)
class Story:
    """Everything of one run.

    Attributes:
        task: the layer and the shift. floors: (d + 1,), the least loss a change of each rank has.
        down, up: A (steps, r, d) and B (steps, d, r), after each EVERY updates, 0 included.
        losses: (updates so far + 1,), of the chosen rank.
        arms: (updates + 1, ARMS), losses of the ranks side by side, full fine-tuning last.
        first: (STARTS, 2), norms of the gradients of A and of B at the first step; `begun`,
            (STARTS, updates + 1), losses of each start.
        drift: (SCALES, ranks), the norm of the change after one update, for each of RANKS that
            the width allows.
        apart: the largest difference between merged and unmerged outputs.
        refused: numpy's own words about the shapes often printed.
    """

    task: Task
    floors: np.ndarray
    down: np.ndarray
    up: np.ndarray
    losses: np.ndarray
    arms: np.ndarray | None = None
    first: np.ndarray | None = None
    begun: np.ndarray | None = None
    drift: np.ndarray | None = None
    apart: float | None = None
    refused: str = ""


def weights_of(width: int, rank: int) -> int:
    """How many numbers are trained in a square matrix: 2dr, or d² for full fine-tuning (rank 0)."""
    # [shapes] two thin matrices in place of a square one
    return 2 * width * rank if rank else width * width


def ranks_of(params: Params) -> tuple[int, ...]:
    """The ranks of the section on the factor."""
    return tuple(rank for rank in RANKS if rank <= params.width)


def arms_of(params: Params) -> tuple[int, ...]:
    """The ranks trained side by side, as far as the matrix has them."""
    return tuple(rank for rank in ARMS if rank <= params.width)
