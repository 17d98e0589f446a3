"""The collectives lab: what the reader sets, and the numbers it starts from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.parallelism.collective_schedules import ALGORITHMS, COLLECTIVES, LABELS
from explorer.compute.parallelism.data.params import MODELS
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message

#: Bytes of one number.
ITEM = {"float32": 4, "bfloat16": 2, "float16": 2, "float64": 8}
LARGEST = {
    "float32": 3.4028234663852886e38, "bfloat16": 3.3895313892515355e38,
    "float16": 65504.0, "float64": 1.7976931348623157e308,
}  # fmt: skip


#: What can be shown.
SHOWN = ("messages", "overview", "buckets")


@dataclass(frozen=True)
class Params:
    """Which collective, by which algorithm, over how many ranks, on which numbers."""

    show: str = param(
        "messages", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/collectives", "One collective, message by message"),
            QT_TRANSLATE_NOOP("parallelism/collectives", "All eight, before and after"),
            QT_TRANSLATE_NOOP("parallelism/collectives", "Bucket size and overlap"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Show"),
    )  # fmt: skip
    collective: str = param(
        "all-reduce", choices=tuple(COLLECTIVES), choice_labels=tuple(COLLECTIVES.values()),
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Collective"),
    )  # fmt: skip
    algorithm: str = param(
        "ring", choices=ALGORITHMS, choice_labels=tuple(LABELS.values()),
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Algorithm"),
    )  # fmt: skip
    ranks: int = param(
        4, low=2, high=16, label=QT_TRANSLATE_NOOP("parallelism/collectives", "Ranks")
    )
    node: int = param(
        2, low=1, high=16, label=QT_TRANSLATE_NOOP("parallelism/collectives", "Ranks per node")
    )
    elements: int = param(
        4, low=1, high=64,
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Numbers per rank"),
    )  # fmt: skip
    dtype: str = param(
        "float32", choices=tuple(ITEM), choice_labels=("FP32", "BF16", "FP16", "FP64"),
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Number format"),
    )  # fmt: skip
    array: tuple[tuple[float, ...], ...] = param(
        ((0.0, 1.0, 2.0, 3.0), (100.0, 101.0, 102.0, 103.0),
         (200.0, 201.0, 202.0, 203.0), (300.0, 301.0, 302.0, 303.0)),
        kind="table",
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Numbers, one row per rank"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/collectives",
            "What is missing is filled with 100 × rank + column; what is too much waits unused.",
        ),
    )  # fmt: skip
    model: str = param(
        "gpt2", choices=MODELS,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/collectives", "GPT-2"),
            QT_TRANSLATE_NOOP("parallelism/collectives", "Qwen2.5 0.5B"),
            QT_TRANSLATE_NOOP("parallelism/collectives", "Llama 3 8B"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Gradients of"),
    )  # fmt: skip
    tokens: int = param(
        8192, low=128, high=1 << 20, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Tokens per rank and step"),
    )  # fmt: skip
    speed: float = param(
        100.0, low=0.1, high=5000.0, unit="TFLOP/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Speed reached by a GPU"),
    )  # fmt: skip
    bandwidth: float = param(
        25.0, low=0.01, high=2000.0, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Bandwidth of a link"),
    )  # fmt: skip
    latency: float = param(
        50.0, low=0.0, high=10_000.0, unit="µs",
        label=QT_TRANSLATE_NOOP("parallelism/collectives", "Delay of a message"),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError where the table holds something that is no number of the format, or
        sizes do not divide that have to."""
        if self.show == "buckets":
            return
        table(self)
        if self.show == "messages":
            _divides(self)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in what is shown."""
        times = {"model", "tokens", "speed", "bandwidth", "latency"}
        numbers = {"collective", "algorithm", "node", "elements", "array"}
        if self.show == "buckets":
            return tuple(sorted(numbers))
        if self.show == "overview":
            return tuple(sorted(times | {"collective", "algorithm", "node", "elements"}))
        return tuple(sorted(times if self.algorithm == "hierarchy" else times | {"node"}))


def _divides(params: Params) -> None:
    """Nodes of equal size; an all-to-all of chunks of equal size."""
    if params.algorithm == "hierarchy" and params.ranks % params.node:
        raise ParamError(
            "node", params.node, f"a number that divides {params.ranks}", "rule", "node-divides",
            {"node": params.node, "ranks": params.ranks},
        )  # fmt: skip
    if params.collective == "all-to-all" and params.elements % params.ranks:
        raise ParamError(
            "elements", params.elements, f"a multiple of {params.ranks}", "rule",
            "elements-divide", {"elements": params.elements, "ranks": params.ranks},
        )  # fmt: skip


def table(params: Params) -> tuple[np.ndarray, tuple[Message, ...]]:
    """The numbers of all ranks (ranks, elements) as float64, and what was filled in or left out.

    Raises ParamError for cells that are no finite number within the format's range.
    """
    ranks, elements = params.ranks, params.elements
    rows = params.array
    if not isinstance(rows, (tuple, list)) or not all(isinstance(r, (tuple, list)) for r in rows):
        raise ParamError(
            "array", rows, "a table: one row of numbers per rank", "rule", "not-a-table"
        )
    out = 100.0 * np.arange(ranks)[:, None] + np.arange(elements)[None, :]
    generated, filled = out.copy(), ranks * elements
    for rank, row in enumerate(rows[:ranks]):
        for column, cell in enumerate(row[:elements]):
            if cell is None or cell == "":
                continue
            out[rank, column] = _number(cell, rank, column, params.dtype)
            filled -= 1
    notices = []
    if filled and not np.array_equal(out, generated):
        notices.append(message("filled", count=filled))
    if len(rows) > ranks or any(len(row) > elements for row in rows):
        notices.append(message("unused"))
    if (largest := float(np.abs(out).max())) > LARGEST[params.dtype]:
        raise ParamError(
            "array", largest, f"numbers up to {LARGEST[params.dtype]:g} in {params.dtype}",
            "rule", "too-large", {"limit": f"{LARGEST[params.dtype]:.5g}"},
        )  # fmt: skip
    return out, tuple(notices)


def _number(cell: object, rank: int, column: int, dtype: str) -> float:
    try:
        if isinstance(cell, bool) or not isinstance(cell, (int, float, str)):
            raise ValueError
        value = float(cell.strip().replace("−", "-") if isinstance(cell, str) else cell)
        if not math.isfinite(value):
            raise ValueError
    except (ValueError, OverflowError):
        shown = repr(cell)
        raise ParamError(
            "array", f"rank {rank}, column {column}: {shown[:40]}", "finite numbers", "rule",
            "not-a-number", {"rank": rank, "column": column, "cell": shown[:40]},
        ) from None  # fmt: skip
    return value


def number_type(dtype: str) -> Any:
    """The NumPy type in which the sums are carried out."""
    if dtype == "bfloat16":
        import ml_dtypes

        return ml_dtypes.bfloat16
    return np.dtype(dtype).type
