"""What the reader sets in the lab of tensor parallelism, and what a run of it consists of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

PARTS = ("mlp", "attention", "loss")
CUTS = ("column-row", "row-column", "wrong")
ACTIVATIONS = ("gelu", "relu", "silu", "swiglu", "none")


@dataclass(frozen=True)
class Params:
    """Which part of a transformer, its sizes, and how it is cut."""

    part: str = param(
        "mlp", choices=PARTS, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Part of the model"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/tensor", "MLP"),
            QT_TRANSLATE_NOOP("parallelism/tensor", "Attention"),
            QT_TRANSLATE_NOOP("parallelism/tensor", "Output head and loss"),
        ),
    )  # fmt: skip
    ranks: int = param(2, low=1, high=8, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Ranks"))
    cut: str = param(
        "column-row", choices=CUTS,
        label=QT_TRANSLATE_NOOP("parallelism/tensor", "How the two matrices are cut"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/tensor", "By columns, then by rows"),
            QT_TRANSLATE_NOOP("parallelism/tensor", "By rows, then by columns"),
            QT_TRANSLATE_NOOP("parallelism/tensor", "The same, but summed too late"),
        ),
    )  # fmt: skip
    activation: str = param(
        "gelu", choices=ACTIVATIONS,
        label=QT_TRANSLATE_NOOP("parallelism/tensor", "Between the matrices"),
        choice_labels=(
            "GELU", QT_TRANSLATE_NOOP("parallelism/tensor", "ReLU"),
            QT_TRANSLATE_NOOP("parallelism/tensor", "SiLU"),
            QT_TRANSLATE_NOOP("parallelism/tensor", "SwiGLU: a second matrix as a gate"),
            QT_TRANSLATE_NOOP("parallelism/tensor", "Nothing"),
        ),
    )  # fmt: skip
    sequence_parallel: bool = param(
        False, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Sequence parallel"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/tensor", "Between the blocks each rank holds only its own tokens."
        ),
    )  # fmt: skip
    tokens: int = param(4, low=1, high=8, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Tokens"))
    hidden: int = param(
        4, low=1, high=16, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Hidden size")
    )
    feed_forward: int = param(
        8, low=1, high=32, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Feed-forward size")
    )
    heads: int = param(
        4, low=1, high=16, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Query heads")
    )
    key_value_heads: int = param(
        2, low=1, high=16, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Key-value heads")
    )
    head_size: int = param(
        2, low=1, high=8, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Head size")
    )
    vocabulary: int = param(
        8, low=2, high=32, label=QT_TRANSLATE_NOOP("parallelism/tensor", "Vocabulary")
    )
    dtype: str = param(
        "float64", choices=("float64", "float32"), choice_labels=("FP64", "FP32"),
        label=QT_TRANSLATE_NOOP("parallelism/tensor", "Number format"),
    )  # fmt: skip
    numbers: tuple[tuple[float, ...], ...] = param(
        (), kind="table",
        label=QT_TRANSLATE_NOOP("parallelism/tensor", "Your own input, one row per token"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/tensor", "What is missing comes from the seed; drag a number of x."
        ),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("parallelism/tensor", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """Fields that play no part in what is shown."""
        by_part = {
            "mlp": ("cut", "activation", "feed_forward"),
            "attention": ("heads", "key_value_heads", "head_size"),
            "loss": ("vocabulary",),
        }  # fmt: skip
        idle = [name for part, names in by_part.items() if part != self.part for name in names]
        if not self.may_shard:
            idle.append("sequence_parallel")
        return tuple(idle)

    @property
    def gated(self) -> bool:
        """Whether a second matrix, cut like the first, makes the gate."""
        return self.part == "mlp" and self.activation == "swiglu"

    @property
    def may_shard(self) -> bool:
        """Whether sequence parallelism has a place: at a block that starts with columns."""
        return self.part == "attention" or (self.part == "mlp" and self.cut == "column-row")

    @property
    def sharded(self) -> bool:
        """Whether each rank holds only its tokens between the blocks."""
        return self.sequence_parallel and self.may_shard

    def validate(self) -> None:
        """Raise ParamError for sizes that do not divide, with the rule and its numbers."""
        if self.gated and self.cut != "column-row":
            raise ParamError(
                "activation", self.activation, "GELU, ReLU, SiLU or nothing where rows come first",
                "rule", "gated",
            )  # fmt: skip
        if self.part == "mlp" and self.cut == "column-row":
            _divides(self, "feed_forward")
        elif self.part == "mlp":
            _divides(self, "hidden")
        elif self.part == "loss":
            _divides(self, "vocabulary")
        else:
            _divides(self, "heads")
            groups = self.key_value_heads
            if self.heads % groups:
                raise ParamError(
                    "key_value_heads", groups, f"a divisor of {self.heads} query heads", "rule",
                    "groups", {"groups": groups, "heads": self.heads},
                )  # fmt: skip
            if groups % self.ranks and self.ranks % groups:
                raise ParamError(
                    "key_value_heads", groups, f"a multiple or a divisor of {self.ranks} ranks",
                    "rule", "copies", {"groups": groups, "ranks": self.ranks},
                )  # fmt: skip
        if self.sharded:
            _divides(self, "tokens")


def _divides(params: Params, name: str) -> None:
    size = getattr(params, name)
    if size % params.ranks:
        raise ParamError(
            name, size, f"a multiple of {params.ranks} ranks", "rule", f"divides.{name}",
            {"size": size, "ranks": params.ranks, "rest": size % params.ranks},
        )  # fmt: skip


#: Pieces that have colours of their own: shares and exponentials, sums of them.
_SHARES = {"attention": ("A",), "loss": ("E",)}
_WEIGHTS = {"mlp": ("A", "G", "B"), "attention": ("Wq", "Wk", "Wv", "Wo"), "loss": ("W",)}


def quantity(part: str, name: str) -> str:
    """What a piece is a kind of, for one scale of colours each."""
    core = name.rstrip("+")
    if core.startswith("d"):
        matrix = core[1:] in _WEIGHTS[part]
        return "gradients-of-weights" if matrix else "gradients"
    if core in _WEIGHTS[part]:
        return "weights"
    if core in _SHARES.get(part, ()):
        return "shares"
    return "sums" if core in ("s", "S") and part == "loss" else "activations"


@dataclass(frozen=True)
class Piece:
    """An array as the ranks hold it.

    Attributes:
        parts: (ranks, rows, columns); the same array on all ranks, or one piece each.
        cut: how the unsplit array comes from the parts: "whole" (each has all of it), "columns",
            "rows", "partial" (they are summands), "copies" (columns, whose parts have first to be
            summed over the ranks that hold the same key-value head).
        copies: how many neighbours hold the same columns.
        whole: (rows, columns), what the unsplit block has in its place.
        how: the operation it came from ("given", "product", "activation" …), `of` its operands.
    """

    parts: np.ndarray
    cut: str
    copies: int
    whole: np.ndarray
    how: str
    of: tuple[str, ...]

    def together(self) -> np.ndarray:
        """The whole, put together from the parts (rows, columns)."""
        if self.cut == "whole":
            return np.asarray(self.parts[0])
        if self.cut == "partial":
            return np.asarray(self.parts.sum(axis=0))
        if self.cut == "rows":
            return np.concatenate(self.parts, axis=0)
        if self.cut == "copies":
            count, rows, columns = self.parts.shape
            grouped = self.parts.reshape(count // self.copies, self.copies, rows, columns)
            return np.concatenate(grouped.sum(axis=1), axis=1)
        return np.concatenate(self.parts[:: self.copies], axis=1)

    def expected(self, rank: int) -> np.ndarray | None:
        """What the unsplit block has in the place of one rank's part; None for summands."""
        if self.cut in ("partial", "copies"):
            return None
        if self.cut == "whole":
            return self.whole
        if self.cut == "rows":
            size = self.parts.shape[1]
            return self.whole[rank * size : (rank + 1) * size]
        size, place = self.parts.shape[2], rank // self.copies
        return self.whole[:, place * size : (place + 1) * size]

    def difference(self) -> float:
        """The largest distance from the unsplit block's numbers, over all ranks."""
        if self.cut in ("partial", "copies"):
            return float(np.abs(self.together() - self.whole).max())
        found = 0.0
        for rank, part in enumerate(self.parts):
            found = max(found, float(np.abs(part - self.expected(rank)).max()))
        return found


@dataclass(frozen=True)
class Step:
    """One operation on all ranks at once.

    `writes` are the pieces that are known from here on; `collective` is what passes the `gate`:
    "all-reduce", "all-gather", "reduce-scatter", "max", or "copy" and "slice" (nothing is sent).
    `elements` is the size of the array exchanged, `sent` what each rank sends for it around a ring,
    `total` the same so far, in numbers, not bytes. `difference` is that of the pieces written.
    """

    name: str
    backward: bool
    writes: tuple[str, ...]
    gate: str
    collective: str
    elements: int
    sent: float
    total: float
    difference: float


@dataclass(frozen=True)
class Flow:
    """A way to compute the same, with the collectives it needs: (name, numbers sent per rank)."""

    name: str
    sent: tuple[tuple[str, float], ...]

    @property
    def total(self) -> float:
        """Numbers each rank sends in all."""
        return sum(size for _, size in self.sent)


@dataclass(frozen=True)
class Shared:
    """What all steps have in common: the pieces by name ("dA" is the gradient of "A"), other ways
    to the same result, the tolerance of the comparison, the target tokens of the loss."""

    pieces: Mapping[str, Piece]
    flows: tuple[Flow, ...]
    tolerance: float
    targets: tuple[int, ...]
    given: Mapping[str, Any]
