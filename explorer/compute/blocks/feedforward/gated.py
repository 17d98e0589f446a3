"""SwiGLU, operation by operation, and the form in which it is often written.

SwiGLU (Shazeer 2020, equation 6): (Swish(xW) ⊙ xV)·W₂, no biases. Often written instead:
Swish(x)·σ(W₂x + b₂), where nothing widens the first factor and the second is squashed by σ.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional


@dataclass(frozen=True)
class Tried:
    """Both formulas on one vector: what each operation gives, float64.

    `refusal` is what torch says to the product of the other form, "" where the shapes allow it;
    then `said` is that product.
    """

    x: np.ndarray
    gate: np.ndarray
    swish: np.ndarray
    value: np.ndarray
    product: np.ndarray
    output: np.ndarray
    said_left: np.ndarray
    said_right: np.ndarray
    said: np.ndarray
    refusal: str


def swiglu(
    x: torch.Tensor, gate: torch.Tensor, value: torch.Tensor, down: torch.Tensor
) -> tuple[torch.Tensor, ...]:
    """(d,) with matrices (d, f), (d, f), (f, d) → what every operation gives, (d,) at the end."""
    # [gate]
    turned = x @ gate
    opened = functional.silu(turned)
    # [value]
    straight = x @ value
    # [product]
    product = opened * straight
    # [output]
    return turned, opened, straight, product, product @ down


def often_written(x: torch.Tensor, gate: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The two factors of Swish(x)·σ(W₂x + b₂), b₂ = 0: (d,) and (f,)."""
    # [said]
    return functional.silu(x), torch.sigmoid(x @ gate)


def matrices(width: int, inner: int, seed: int) -> tuple[torch.Tensor, ...]:
    """A normal vector (d,) and W, V (d, f), W₂ (f, d) of 1/√(inputs), float64."""
    draw = torch.Generator().manual_seed(seed)

    def normal(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=draw, dtype=torch.float64)

    return (
        normal(width), normal(width, inner) * width**-0.5, normal(width, inner) * width**-0.5,
        normal(inner, width) * inner**-0.5,
    )  # fmt: skip


def tried(width: int, inner: int, seed: int) -> Tried:
    """A vector through both formulas, with the same W."""
    x, gate, value, down = matrices(width, inner, seed)
    found = swiglu(x, gate, value, down)
    left, right = often_written(x, gate)
    refusal, said = "", torch.zeros(0, dtype=torch.float64)
    try:
        said = left * right
    except RuntimeError as error:
        refusal = str(error)
    turned, opened, straight, product, output = (part.numpy() for part in found)
    return Tried(
        x.numpy(), turned, opened, straight, product, output, left.numpy(), right.numpy(),
        said.numpy(), refusal,
    )  # fmt: skip


@dataclass(frozen=True)
class Widths:
    """Inner widths of a plain and of a gated feed-forward, and their parameters, without biases.

    `third` is 8/3·d, `cut` its whole part, `rounded` the next multiple of `multiple`.
    """

    width: int
    multiple: int
    plain: int
    third: float
    cut: int
    rounded: int

    @property
    def plain_parameters(self) -> int:
        """Two matrices of d × 4d."""
        return 2 * self.width * self.plain

    @property
    def gated_parameters(self) -> int:
        """Three matrices of d × the rounded width."""
        return 3 * self.width * self.rounded


def widths(width: int, multiple: int) -> Widths:
    """How LLaMA's code finds the inner width: two thirds of 4d, cut, up to a multiple."""
    # [width]
    plain = 4 * width
    cut = 2 * plain // 3
    rounded = -(-cut // multiple) * multiple
    return Widths(width, multiple, plain, 8 * width / 3, cut, rounded)
