"""The tiny model that every layout trains, and one process that trains it whole.

Blocks x + down(gelu(up(norm(x)))) and a last matrix, float32, no dropout. All ranks make the same
weights and the same batch from the same seed, so that each can compare its part with the whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from explorer.compute.parallelism.verify.case import EPSILON, RATE

F32 = 4  # bytes


@dataclass(frozen=True)
class Sizes:
    """width: features of a token; the inner width is `factor` times that."""

    width: int = 64
    factor: int = 4
    layers: int = 4
    batch: int = 8
    sequence: int = 8
    seed: int = 0

    @property
    def block(self) -> int:
        """Parameters of a block: two matrices and the norm's scale."""
        return 2 * self.factor * self.width**2 + self.width

    @property
    def parameters(self) -> int:
        """Of the model."""
        return self.layers * self.block + self.width**2

    @property
    def tensors(self) -> int:
        """How many parameter tensors there are."""
        return 3 * self.layers + 1


class Block(nn.Module):
    """x + down(gelu(up(norm(x))))."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        inner = sizes.factor * sizes.width
        self.norm = nn.LayerNorm(sizes.width, bias=False)
        self.up = nn.Linear(sizes.width, inner, bias=False)
        self.down = nn.Linear(inner, sizes.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, sequence, width) to the same."""
        return x + self.down(nn.functional.gelu(self.up(self.norm(x))))


class Tiny(nn.Module):
    """The blocks and a last matrix."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        torch.manual_seed(sizes.seed)
        self.blocks = nn.ModuleList(Block(sizes) for _ in range(sizes.layers))
        self.head = nn.Linear(sizes.width, sizes.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, sequence, width) to the same."""
        for block in self.blocks:
            x = block(x)
        return self.head(x)


def batch_of(sizes: Sizes) -> tuple[Tensor, Tensor]:
    """Inputs and targets (batch, sequence, width), float32, the same on every rank."""
    generator = torch.Generator().manual_seed(sizes.seed + 1)
    shape = (sizes.batch, sizes.sequence, sizes.width)
    return torch.randn(shape, generator=generator), torch.randn(shape, generator=generator)


def loss_of(out: Tensor, target: Tensor) -> Tensor:
    """The mean of squared differences."""
    return (out - target).square().mean()


def optimizer_of(parameters: Iterable[nn.Parameter]) -> torch.optim.Optimizer:
    """AdamW."""
    return torch.optim.AdamW(parameters, lr=RATE, eps=EPSILON)


@dataclass(frozen=True)
class Reference:
    """One process with the whole batch: loss, gradients, and weights after one update."""

    loss: float
    gradients: dict[str, Tensor]
    weights: dict[str, Tensor]

    @property
    def scale(self) -> float:
        """The largest |gradient|."""
        return max(float(g.abs().max()) for g in self.gradients.values())


def alone(sizes: Sizes, model: nn.Module | None = None) -> Reference:
    """Train one step in this process alone."""
    model = model or Tiny(sizes)
    x, target = batch_of(sizes)
    optimizer = optimizer_of(model.parameters())
    loss = loss_of(model(x), target)
    loss.backward()
    gradients = {name: p.grad.clone() for name, p in model.named_parameters() if p.grad is not None}
    optimizer.step()
    weights = {name: p.detach().clone() for name, p in model.named_parameters()}
    return Reference(loss.item(), gradients, weights)


def apart(mine: Tensor | None, reference: Tensor) -> float:
    """The largest |difference|; of no elements, 0; of a gradient that is not there, infinity."""
    if mine is None or mine.shape != reference.shape:
        return float("inf")
    return float((mine.detach() - reference).abs().max()) if mine.numel() else 0.0


def mean_over_ranks(value: Tensor, ranks: int) -> float:
    """The average of a number over the ranks, for showing: outside of what is measured."""
    total = value.detach().to(torch.float64).clone()
    torch.distributed.all_reduce(total)
    return float(total) / ranks


def held(tensors: Iterable[Any]) -> int:
    """Bytes of tensors as this rank holds them; of a DTensor its own part."""
    sum_ = 0
    for tensor in tensors:
        if tensor is not None:
            local = tensor.to_local() if hasattr(tensor, "to_local") else tensor
            sum_ += local.numel() * local.element_size()
    return sum_


def moments(optimizer: torch.optim.Optimizer) -> int:
    """Bytes of both of Adam's moments on this rank (not of its step counters)."""
    return held(
        value
        for state in optimizer.state.values()
        for key, value in state.items()
        if key in ("exp_avg", "exp_avg_sq")
    )
