"""Which operations bear 16 bits, and which need FP32 inside.

Each operation is computed three times on the same inputs, which are numbers of the format: with
every intermediate rounded to the format; with intermediates in FP32 and only the result rounded, as
library kernels do; and in FP64, to compare with. The errors are those of the operation alone.
Beside them stands what type torch's autocast gives the result on the CPU.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.floats.mixed_training import rounding_to

ROWS = 32  # rows of the inputs; an operation works along each
SPREAD, OFFSET = 2.0, 4.0  # inputs are normal numbers of this spread around this mean

Array = np.ndarray
Round = Callable[[Array], Array]


@dataclass(frozen=True)
class Operation:
    """What became of one operation.

    Attributes:
        name: a key of OPERATIONS.
        half: relative error (root mean square over root mean square) with all in the format; NaN
            where a result is infinite or NaN.
        mixed: the same with FP32 inside.
        autocast: the type torch's autocast gives the result on the CPU: "float32", "bfloat16", …
    """

    name: str
    half: float
    mixed: float
    autocast: str


def running(r: Round, terms: Array) -> Array:
    """The sum along each row, one term after the other, rounded each time: (rows,)."""
    total = np.zeros(len(terms))
    for column in terms.T:
        total = r(total + column)
    return total


def matmul(r: Round, x: Array, w: Array) -> Array:
    """Dot products of each row of x with the first row of w."""
    # [operations] products, then their sum
    return running(r, r(x * w[0]))


def add(r: Round, x: Array, w: Array) -> Array:
    """A residual connection."""
    return r(x + w)


def tanh(r: Round, x: Array, w: Array) -> Array:
    """An activation function."""
    return r(np.tanh(x))


def exp(r: Round, x: Array, w: Array) -> Array:
    """The exponential."""
    return r(np.exp(x))


def total(r: Round, x: Array, w: Array) -> Array:
    """The sum of each row."""
    return running(r, x)


def softmax(r: Round, x: Array, w: Array) -> Array:
    """Shares, with the largest subtracted first."""
    e = r(np.exp(r(x - x.max(axis=1, keepdims=True))))
    return r(e / running(r, e)[:, None])


def layer_norm(r: Round, x: Array, w: Array) -> Array:
    """Each row brought to mean 0 and variance 1 (Ba et al. 2016)."""
    count = x.shape[1]
    mean = r(running(r, x) / count)
    centred = r(x - mean[:, None])
    variance = r(running(r, r(centred * centred)) / count)
    return r(centred / r(np.sqrt(r(variance + 1e-5)))[:, None])


def cross_entropy(r: Round, x: Array, w: Array) -> Array:
    """−ln of the first share, of each row."""
    shifted = r(x - x.max(axis=1, keepdims=True))
    return r(r(np.log(running(r, r(np.exp(shifted))))) - shifted[:, 0])


OPERATIONS: dict[str, Callable[[Round, Array, Array], Array]] = {
    "matmul": matmul, "add": add, "tanh": tanh, "exp": exp, "sum": total, "softmax": softmax,
    "layer_norm": layer_norm, "cross_entropy": cross_entropy,
}  # fmt: skip


def measure(name: str, format_name: str, x: Array, w: Array) -> tuple[float, float]:
    """The errors of an operation: all in the format, and FP32 inside."""
    operation, held = OPERATIONS[name], rounding_to(format_name)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        exact = operation(lambda values: values, x, w)
        half = operation(held, x, w)
        mixed = held(operation(rounding_to("fp32"), x, w))
    return relative_error(half, exact), relative_error(mixed, exact)


def relative_error(values: Array, exact: Array) -> float:
    """Root mean square of the error over that of the values; NaN where one is not finite."""
    if not np.isfinite(values).all():
        return float("nan")
    return float(np.sqrt(np.mean((values - exact) ** 2) / np.mean(exact**2)))


def inputs(format_name: str, length: int, seed: int) -> tuple[Array, Array]:
    """Activations and weights (ROWS, length), numbers of the format."""
    rng, held = np.random.default_rng(seed), rounding_to(format_name)
    x = SPREAD * rng.standard_normal((ROWS, length)) + OFFSET
    return held(x), held(rng.standard_normal((ROWS, length)) / np.sqrt(length))


def autocast_types(format_name: str, x: Array, w: Array) -> dict[str, str]:
    """The type of each result under torch.autocast("cpu"), for inputs that are in 16 bits."""
    import torch
    from torch.nn import functional

    kind = {"bf16": torch.bfloat16, "fp16": torch.float16}[format_name]
    a, b = torch.from_numpy(x.copy()).to(kind), torch.from_numpy(w.copy()).to(kind)
    first = torch.zeros(len(a), dtype=torch.long)
    made: dict[str, Callable[[], Any]] = {
        "matmul": lambda: a @ b.T, "add": lambda: a + b, "tanh": lambda: torch.tanh(a),
        "exp": lambda: torch.exp(a), "sum": lambda: a.sum(1),
        "softmax": lambda: torch.softmax(a, 1),
        "layer_norm": lambda: functional.layer_norm(a, a.shape[1:]),
        "cross_entropy": lambda: functional.cross_entropy(a, first, reduction="none"),
    }  # fmt: skip
    with torch.no_grad(), torch.autocast("cpu", dtype=kind):
        return {name: str(call().dtype).removeprefix("torch.") for name, call in made.items()}
