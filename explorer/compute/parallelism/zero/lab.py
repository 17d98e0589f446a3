"""The ZeRO lab: what the reader sets, and what a step of it holds. No torch here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.term import Term
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

SHOWN = ("life", "bytes", "accumulation")
#: What a rank can hold of a unit, from the bottom of the picture upwards.
KINDS = ("weight", "gradient", "fresh", "copy", "master", "momentum", "variance")
KEPT = ("use", "backward", "step")
MOST_MICRO_BATCHES = 8


@dataclass(frozen=True)
class Params:
    """Which picture, which stage, on how many ranks; the tiny model and the large one."""

    show: str = param(
        "life", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/zero", "A training step of a tiny model"),
            QT_TRANSLATE_NOOP("parallelism/zero", "Bytes per GPU of a large model"),
            QT_TRANSLATE_NOOP("parallelism/zero", "What accumulation sends"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/zero", "Show"),
    )  # fmt: skip
    stage: int = param(3, low=0, high=3, label=QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO stage"))
    recipe: str = param(
        "zero-16",
        choices=("zero-16", "megatron-18", "deepspeed-20", "fp32", "bf16-only"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/zero", "16: the ZeRO paper"),
            QT_TRANSLATE_NOOP("parallelism/zero", "18: FP32 gradients"),
            QT_TRANSLATE_NOOP("parallelism/zero", "20: both gradients"),
            QT_TRANSLATE_NOOP("parallelism/zero", "16: all in FP32"),
            QT_TRANSLATE_NOOP("parallelism/zero", "8: BF16 alone"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/zero", "Bytes per parameter"),
    )  # fmt: skip
    ranks: int = param(4, low=2, high=8, label=QT_TRANSLATE_NOOP("parallelism/zero", "Ranks"))
    layers: int = param(4, low=1, high=6, label=QT_TRANSLATE_NOOP("parallelism/zero", "Layers"))
    width: int = param(
        8, low=2, high=32, label=QT_TRANSLATE_NOOP("parallelism/zero", "Rows and columns of each"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/zero", "Every layer is a square matrix; ranks share out its rows."
        ),
    )  # fmt: skip
    micro_batches: int = param(
        1, low=1, high=MOST_MICRO_BATCHES,
        label=QT_TRANSLATE_NOOP("parallelism/zero", "Micro-batches per step (m)"),
    )  # fmt: skip
    keep: str = param(
        "use", choices=KEPT,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/zero", "until they are used"),
            QT_TRANSLATE_NOOP("parallelism/zero", "until the backward pass"),
            QT_TRANSLATE_NOOP("parallelism/zero", "until the step ends"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/zero", "Keep gathered weights"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/zero", "In FSDP2: reshard_after_forward and set_reshard_after_backward."
        ),
    )  # fmt: skip
    reduce: str = param(
        "each", choices=("each", "last"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/zero", "after each micro-batch"),
            QT_TRANSLATE_NOOP("parallelism/zero", "after the last one"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/zero", "Reduce gradients"),
        help=QT_TRANSLATE_NOOP("parallelism/zero", "In FSDP2: set_requires_gradient_sync."),
    )  # fmt: skip
    parameter: int = param(
        83, low=0, high=6 * 32 * 32 - 1,
        label=QT_TRANSLATE_NOOP("parallelism/zero", "The parameter to follow"),
    )  # fmt: skip
    before: int = param(
        3, low=0, high=50, label=QT_TRANSLATE_NOOP("parallelism/zero", "Training steps before")
    )
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("parallelism/zero", "Seed"))
    billions: float = param(
        7.5, low=0.001, high=10_000.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/zero", "Parameters (billions)"),
    )  # fmt: skip
    degree: int = param(
        64, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/zero", "GPUs that share (N)"),
    )  # fmt: skip
    capacity: float = param(
        80.0, low=1.0, high=1024.0, unit="GB",
        label=QT_TRANSLATE_NOOP("parallelism/zero", "Memory of a GPU"),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError where some ranks would be left without a single row to keep."""
        if self.show == "life" and -(-self.width // -(-self.width // self.ranks)) < self.ranks:
            raise ParamError(
                "ranks", self.ranks, f"a number of ranks that {self.width} rows are enough for",
                "rule", "rule.rows",
                {"ranks": self.ranks, "width": self.width,
                 "rows": -(-self.width // self.ranks), "used": used_ranks(self.width, self.ranks)},
            )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in what is shown."""
        tiny = {"ranks", "layers", "width", "keep", "reduce", "parameter", "before", "seed",
                "micro_batches"}  # fmt: skip
        if self.show != "life":
            alone = {"stage", "capacity"} if self.show == "accumulation" else {"stage"}
            return tuple(sorted(tiny | alone))
        out = {"billions", "degree", "capacity"}
        if self.stage < 3:
            out.add("keep")
        if self.stage < 2 or self.micro_batches == 1:
            out.add("reduce")
        return tuple(sorted(out))


def used_ranks(rows: int, ranks: int) -> int:
    """How many ranks get a row when each takes ceil(rows / ranks), as torch.chunk deals them."""
    return -(-rows // -(-rows // ranks))


@dataclass(frozen=True)
class Step:
    """The state after one event of a training step.

    `event` is what happened ("rest", "gather", "forward", "free", "backward", "reduce", "update",
    "renew") in which `phase`, to layer `unit` (-1: all) with micro-batch `micro`. `held` (ranks,
    KINDS, layers, 2) int16 are the rows [from, to) of each layer that a rank holds of each kind;
    `summed` (ranks, layers, 2) those rows of its gradient that are averages over the ranks;
    `current` the same of its weights that are not out of date. `values` (ranks, KINDS) float64 is
    the followed parameter, NaN where a rank does not hold it. `bytes` (ranks, KINDS) int64. `sent`
    (ranks,) elements from the start of the step on.
    """

    event: str
    phase: str
    unit: int
    micro: int
    held: np.ndarray
    summed: np.ndarray
    current: np.ndarray
    values: np.ndarray
    bytes: np.ndarray
    sent: np.ndarray
    loss: float


@dataclass(frozen=True)
class Plan:
    """A training step under one stage: `rest` bytes between steps and `peak` bytes at most, of the
    fullest rank, both by kind (KINDS,) int64; collectives by name; elements the busiest rank sends;
    the largest |difference| of what AdamW updated (FP32 where it is kept) from the step on one
    process."""

    stage: int
    keep: str
    rest: np.ndarray
    peak: np.ndarray
    calls: dict[str, int]
    sent: int
    difference: float


@dataclass(frozen=True)
class Scheme:
    """One way to accumulate, for one number of micro-batches: how often a step sends all of the
    weights or gradients by each collective, what a GPU then sends, and what it keeps at its peak
    beside the layer in hand."""

    name: str
    passes: dict[str, int]
    elements: Term
    bytes: int
    memory: tuple[Term, ...]


@dataclass(frozen=True)
class Shared:
    """Everything of the run; what is not shown is empty.

    `owned` (ranks, 2) are the rows of every layer that a rank owns; `place` the followed parameter
    as (layer, row, column); `lane` (steps, KINDS) int64 the bytes of the fullest rank after each
    event; `states` the terms of one GPU by stage; `degrees` (points,) and `curves` (stages, points)
    bytes against the number of GPUs; `schemes` by number of micro-batches.
    """

    parameters: int
    owned: np.ndarray | None = None
    place: tuple[int, int, int] = (0, 0, 0)
    plans: tuple[Plan, ...] = ()
    chosen: int = 0
    lane: np.ndarray | None = None
    update: dict[str, float] | None = None
    from_replicas: float = 0.0
    states: tuple[tuple[Term, ...], ...] = ()
    degrees: np.ndarray | None = None
    curves: np.ndarray | None = None
    schemes: tuple[tuple[Scheme, ...], ...] = ()


@dataclass(frozen=True)
class Picked:
    """A step of the pictures of a large model: stage `place`, or `place` + 1 micro-batches."""

    event: str
    place: int
