"""The tiny model that every layout trains, and one process that trains it whole.

Blocks x + down(gelu(up(norm(x)))) and a last matrix, float32, no dropout. All ranks make the same
weights and the same batch from the same seed, so that each can compare its part with the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributed.tensor import DTensor

from explorer.compute.parallelism.verify.case import EPSILON, RATE, worst

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


def share_of(sizes: Sizes, part: int, parts: int, dimension: int = 0) -> tuple[Tensor, Tensor]:
    """One of equal parts of the batch (dimension 0) or of its sequences (1)."""
    x, target = batch_of(sizes)
    if x.shape[dimension] % parts:
        name = ("batch", "sequence")[dimension]
        raise ValueError(f"{name}: {x.shape[dimension]} does not divide into {parts} equal parts")
    return x.chunk(parts, dimension)[part], target.chunk(parts, dimension)[part]


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


def one_step(model: nn.Module, loss_with: Callable[[nn.Module], Tensor]) -> Reference:
    """Train one step in this process alone; `loss_with` makes the loss of the whole batch."""
    optimizer = optimizer_of(model.parameters())
    loss = loss_with(model)
    loss.backward()
    gradients = {name: p.grad.clone() for name, p in model.named_parameters() if p.grad is not None}
    optimizer.step()
    weights = {name: p.detach().clone() for name, p in model.named_parameters()}
    return Reference(loss.item(), gradients, weights)


def alone(sizes: Sizes) -> Reference:
    """The tiny model, trained one step in this process alone."""
    x, target = batch_of(sizes)
    return one_step(Tiny(sizes), lambda model: loss_of(model(x), target))


def whole(tensor: Tensor | None) -> Tensor | None:
    """A tensor put together again from its parts on the ranks; others as they are."""
    return tensor.full_tensor() if isinstance(tensor, DTensor) else tensor


def compared_with(reference: Reference, model: nn.Module) -> dict[str, Any]:
    """Differences from one process, as `Found` takes them; parts are put together first.

    Names may have a wrapper's prefix, as DistributedDataParallel gives them.
    """
    named = [(n.removeprefix("module."), p) for n, p in model.named_parameters()]
    return {
        "reference": reference.loss,
        "scale": reference.scale,
        "difference": worst(apart(whole(p.grad), reference.gradients[n]) for n, p in named),
        "updated": worst(apart(whole(p), reference.weights[n]) for n, p in named),
    }


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
            local = tensor.to_local() if isinstance(tensor, DTensor) else tensor
            sum_ += local.numel() * local.element_size()
    return sum_


def holdings(model: nn.Module, optimizer: torch.optim.Optimizer) -> dict[str, int]:
    """Bytes of weights, gradients and Adam's moments on this rank."""
    return {
        "weights": held(model.parameters()),
        "gradients": held(p.grad for p in model.parameters()),
        "optimizer": moments(optimizer),
    }


def moments(optimizer: torch.optim.Optimizer) -> int:
    """Bytes of both of Adam's moments on this rank (not of its step counters)."""
    return held(
        value
        for state in optimizer.state.values()
        for key, value in state.items()
        if key in ("exp_avg", "exp_avg_sq")
    )
