"""Gradients by depth, the first update, and short trainings on a page of text (torch)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.blocks.normalisation.network import loss_of, outputs, weights_of
from explorer.compute.blocks.normalisation.params import (
    ARRANGEMENTS,
    CONTEXT,
    DEPTHS,
    ROWS,
    SEEDS,
    WIDTH,
    Depth,
    Params,
)
from explorer.compute.models.page import page

MEMORY, SQUARES, TINY = 0.9, 0.999, 1e-8


def windows(generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """(ROWS, CONTEXT) characters from anywhere on the page, and those that follow each."""
    characters = page()[0]
    starts = torch.randint(len(characters) - CONTEXT - 1, (ROWS,), generator=generator)
    cut = characters[starts[:, None] + torch.arange(CONTEXT + 1)]
    return cut[:, :-1], cut[:, 1:]


class Adam:
    """Adam (Kingma and Ba 2015) with a learning rate for each network of a stack."""

    def __init__(self, weights: list[Tensor]) -> None:
        self.weights, self.count = weights, 0
        self.means = [torch.zeros_like(one) for one in weights]
        self.squares = [torch.zeros_like(one) for one in weights]

    def update(self, gradients: tuple[Tensor, ...], rates: Tensor) -> None:
        """One update; `rates` (S,)."""
        self.count += 1
        with torch.no_grad():
            torch._foreach_lerp_(self.means, gradients, 1 - MEMORY)
            torch._foreach_mul_(self.squares, SQUARES)
            torch._foreach_addcmul_(self.squares, gradients, gradients, 1 - SQUARES)
            for weight, mean, square in zip(self.weights, self.means, self.squares, strict=True):
                root = (square / (1 - SQUARES**self.count)).sqrt_().add_(TINY)
                rate = rates.view(-1, *[1] * (weight.dim() - 1)) / (1 - MEMORY**self.count)
                weight.sub_(rate * mean / root)


def depth_of(params: Params) -> Iterator[Depth | None]:
    """Measures every depth and arrangement; yields None between, and last the Depth."""
    seeds = tuple(params.seed + at for at in range(SEEDS))
    _, vocabulary, _ = page()
    generator = torch.Generator().manual_seed(params.seed)
    characters, following = windows(generator)
    gradients = []
    updates = np.empty((len(DEPTHS), len(ARRANGEMENTS), SEEDS))
    for at, layers in enumerate(DEPTHS):
        norms = np.empty((len(ARRANGEMENTS), SEEDS, layers))
        for which, arrangement in enumerate(ARRANGEMENTS):
            network = weights_of(arrangement, layers, WIDTH, vocabulary, CONTEXT, seeds)
            weights = network.weights()
            loss = loss_of(network, characters, following)
            found = torch.autograd.grad(loss.sum(), weights)
            yield None
            norms[which] = torch.stack([one.flatten(1).norm(dim=1) for one in found[-layers:]],
                                       dim=1).numpy()  # fmt: skip
            with torch.no_grad():
                before = outputs(network, characters)
                Adam(weights).update(found, torch.full((SEEDS,), params.rate))
                apart = outputs(network, characters) - before
                ratio = apart.flatten(1).norm(dim=1) / before.flatten(1).norm(dim=1)
            updates[at, which] = ratio.numpy()
            yield None
        gradients.append(norms)
    yield Depth(tuple(gradients), updates)


def trainings(params: Params, arrangements: tuple[str, ...] = ARRANGEMENTS) -> Iterator[np.ndarray]:
    """Losses (arrangements, 2, seeds) of one update after another: without warmup, with it."""
    seeds = tuple(params.seed + at for at in range(SEEDS))
    _, vocabulary, _ = page()
    networks = [
        weights_of(arrangement, params.layers, WIDTH, vocabulary, CONTEXT, 2 * seeds)
        for arrangement in arrangements
    ]
    adams = [Adam(network.weights()) for network in networks]
    generator = torch.Generator().manual_seed(params.seed)
    for update in range(1, params.updates + 1):
        characters, following = windows(generator)
        # [train]
        warm = params.rate * min(1.0, update / params.warmup)
        rates = torch.tensor([params.rate] * SEEDS + [warm] * SEEDS)
        losses = []
        for network, adam in zip(networks, adams, strict=True):
            loss = loss_of(network, characters, following)
            adam.update(torch.autograd.grad(loss.sum(), adam.weights), rates)
            losses.append(loss.detach().view(2, SEEDS).double().numpy())
        yield np.stack(losses)
