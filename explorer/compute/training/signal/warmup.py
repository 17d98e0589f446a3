"""A deep net that normalises after every sum, trained with warmup and without (torch, float64).

Three nets that differ in seed, each twice, are computed side by side: every weight has a leading
axis for them. The net reads the last characters of a page of English and gives the next one:
x ← LayerNorm(x + W₂ ReLU(W₁ x)), layer after layer, the feed-forward half of a Post-LN Transformer
(Vaswani et al. 2017). Trained by Adam (Kingma and Ba 2015), whose first steps are as long as the
rate however little is known of the gradient.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.models.page import page
from explorer.compute.training.signal.params import (
    CONTEXT,
    ROWS,
    SEEDS,
    WIDTH,
    Params,
    deviation_of,
    rate_at,
)

MEMORY, SQUARES, TINY = 0.9, 0.999, 1e-8


def batch(generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """(ROWS, CONTEXT) characters from anywhere on the page, and the one that follows each."""
    characters = page()[0]
    starts = torch.randint(len(characters) - CONTEXT - 1, (ROWS,), generator=generator)
    cut = characters[starts[:, None] + torch.arange(CONTEXT + 1)]
    return cut[:, :-1], cut[:, -1]


def weights_of(layers: int, seeds: tuple[int, ...]) -> list[Tensor]:
    """Embedding (S, V, d), input (S, context · d, d), W₁ and W₂ (S, layers, d, d), head (S, d, V);
    He's deviation before ReLU, 1/√inputs everywhere else."""
    vocabulary = page()[1]
    drawn = []
    for seed in seeds:
        random = np.random.Generator(np.random.PCG64(seed))

        def normal(*shape: int, scale: float, by: np.random.Generator = random) -> np.ndarray:
            return np.asarray(scale * by.standard_normal(shape))

        drawn.append([
            normal(vocabulary, WIDTH, scale=1.0),
            normal(CONTEXT * WIDTH, WIDTH, scale=1 / math.sqrt(CONTEXT * WIDTH)),
            normal(layers, WIDTH, WIDTH, scale=deviation_of("he", WIDTH, WIDTH)),
            normal(layers, WIDTH, WIDTH, scale=deviation_of("in", WIDTH, WIDTH)),
            normal(WIDTH, vocabulary, scale=deviation_of("in", WIDTH, vocabulary)),
        ])  # fmt: skip
    return [torch.from_numpy(np.stack(same)).requires_grad_() for same in zip(*drawn, strict=True)]


def loss_of(weights: list[Tensor], characters: Tensor, following: Tensor) -> Tensor:
    """The mean loss (S,) in nats."""
    embedding, entry, first, second, head = weights
    copies, rows = len(embedding), len(characters)
    x = embedding[:, characters].reshape(copies, rows, -1) @ entry
    x = functional.layer_norm(x, (WIDTH,))
    # [warmup] normalised after the sum, in every layer
    for layer in range(first.shape[1]):
        branch = torch.relu(x @ first[:, layer]) @ second[:, layer]
        x = functional.layer_norm(x + branch, (WIDTH,))
    logits = (x @ head).flatten(0, 1)
    losses = functional.cross_entropy(logits, following.repeat(copies), reduction="none")
    return losses.view(copies, rows).mean(1)


class Adam:
    """Adam with a learning rate for each net of a stack."""

    def __init__(self, weights: list[Tensor]) -> None:
        self.weights, self.count = weights, 0
        self.means = [torch.zeros_like(one) for one in weights]
        self.squares = [torch.zeros_like(one) for one in weights]

    def update(self, gradients: tuple[Tensor, ...], rates: Tensor) -> None:
        """One update; `rates` (S,)."""
        # [warmup] the mean over the root of the mean square: about ±1, times the rate
        self.count += 1
        with torch.no_grad():
            for weight, gradient, mean, square in zip(
                self.weights, gradients, self.means, self.squares, strict=True
            ):
                mean.lerp_(gradient, 1 - MEMORY)
                square.mul_(SQUARES).addcmul_(gradient, gradient, value=1 - SQUARES)
                root = (square / (1 - SQUARES**self.count)).sqrt() + TINY
                rate = rates.view(-1, *[1] * (weight.dim() - 1)) / (1 - MEMORY**self.count)
                weight.sub_(rate * mean / root)


def trainings(params: Params) -> Iterator[np.ndarray]:
    """Losses (2, seeds) of one update after another, before it: without warmup, with it."""
    seeds = tuple(params.seed + place for place in range(SEEDS))
    weights = weights_of(params.depth, 2 * seeds)
    adam = Adam(weights)
    generator = torch.Generator().manual_seed(params.seed)
    for update in range(1, params.updates + 1):
        characters, following = batch(generator)
        loss = loss_of(weights, characters, following)
        rates = [rate_at(params, update, warmed) for warmed in (False, True) for _ in seeds]
        gradients = torch.autograd.grad(loss.sum(), weights)
        adam.update(gradients, torch.tensor(rates, dtype=torch.float64))
        yield loss.detach().view(2, SEEDS).numpy()
