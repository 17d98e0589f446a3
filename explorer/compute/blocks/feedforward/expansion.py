"""Wider or deeper for the same parameters: stacks of x + W₂·relu(W₁·x) trained on one task.

A block of inner width r·d has 2·r·d² parameters in its two matrices: 2d² at r = 1, 8d² at r = 4.
The task is simulated: a vector of d normal numbers in, x + sin(A·x) out, A drawn once per seed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

WIDTH = 8  # d
EXAMPLES, HELD_OUT = 512, 512
RATE = 0.02
#: (expansion r, blocks): one block of growing width, then stacks with the parameters of r = 4.
CONFIGURATIONS = (
    (0.5, 1), (1.0, 1), (2.0, 1), (4.0, 1), (8.0, 1), (0.5, 8), (1.0, 4), (2.0, 2),
)  # fmt: skip


@dataclass(frozen=True)
class Curve:
    """One configuration trained with several seeds: held-out error (seeds, snapshots)."""

    expansion: float
    blocks: int
    parameters: int
    updates: np.ndarray
    errors: np.ndarray
    train_errors: np.ndarray


def task(seeds: int, seed: int) -> tuple[Tensor, Tensor]:
    """Examples and answers of every seed, float32 (seeds, examples, d); the last are held out."""
    draw = torch.Generator().manual_seed(seed)
    x = torch.randn(seeds, EXAMPLES + HELD_OUT, WIDTH, generator=draw)
    mixed = torch.randn(seeds, WIDTH, WIDTH, generator=draw) * WIDTH**-0.5
    return x, x + torch.sin(x @ mixed)


def start(seeds: int, expansion: float, blocks: int, seed: int) -> list[Tensor]:
    """W₁, b₁, W₂, b₂ of every block, for all seeds at once; W₂ begins at 1/√blocks of the usual
    size, so that a deep stack does not begin louder than a shallow one."""
    draw = torch.Generator().manual_seed(seed + 1)
    inner = round(expansion * WIDTH)
    out: list[Tensor] = []
    for _ in range(blocks):
        first = torch.randn(seeds, WIDTH, inner, generator=draw) * (2 / WIDTH) ** 0.5
        second = torch.randn(seeds, inner, WIDTH, generator=draw) * (1 / (inner * blocks)) ** 0.5
        out += [first, torch.zeros(seeds, 1, inner), second, torch.zeros(seeds, 1, WIDTH)]
    return [weight.requires_grad_(True) for weight in out]


def forward(x: Tensor, weights: list[Tensor]) -> Tensor:
    """The stack on all seeds: (seeds, examples, d) → the same."""
    # [expand]
    for place in range(0, len(weights), 4):
        first, inner, second, outer = weights[place : place + 4]
        x = x + (x @ first + inner).relu() @ second + outer
    return x


def train(
    expansion: float, blocks: int, seeds: int, updates: int, seed: int, snapshots: int = 12
) -> Iterator[Curve | None]:
    """Adam on all examples; yields None every few updates, and the curve at the end."""
    x, y = task(seeds, seed)
    weights = start(seeds, expansion, blocks, seed)
    optimiser = torch.optim.Adam(weights, lr=RATE)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, updates)
    seen = sorted({round(updates * k / (snapshots - 1)) for k in range(snapshots)})
    errors, train_errors = [], []
    for update in range(updates + 1):
        if update in seen:
            with torch.no_grad():
                apart = (forward(x, weights) - y).square().mean(dim=2)
            errors.append(apart[:, EXAMPLES:].mean(dim=1).sqrt().numpy())
            train_errors.append(apart[:, :EXAMPLES].mean(dim=1).sqrt().numpy())
        if update == updates:
            break
        # the seeds do not meet: the sum of their losses gives each its own gradient
        loss = (forward(x[:, :EXAMPLES], weights) - y[:, :EXAMPLES]).square().mean(dim=(1, 2)).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if update % 8 == 0:
            yield None
    parameters = sum(weight[0].numel() for weight in weights[::2])
    yield Curve(
        expansion, blocks, parameters, np.array(seen), np.stack(errors, axis=1).astype(np.float64),
        np.stack(train_errors, axis=1).astype(np.float64),
    )  # fmt: skip
