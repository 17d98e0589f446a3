"""Small networks with four heads, trained side by side on a page of English (torch).

What enters a layer is √d times the embedding (Vaswani et al. 2017, section 3.4), so that the same
rows can serve as a head whose logits have a size of about 1. NormHead and the max-z loss are those
of Baichuan 2 (arXiv 2309.10305, section 2.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.blocks.head.params import HEADS, LAYERS, SEEDS, WIDTH, Params
from explorer.compute.blocks.normalisation.network import Network, stream, weights_of
from explorer.compute.blocks.normalisation.params import CONTEXT
from explorer.compute.blocks.normalisation.training import Adam, windows
from explorer.compute.models.page import page


@dataclass(frozen=True)
class Model:
    """SEEDS networks with a kind of head; `rows` (S, V, d) is the embedding itself if tied."""

    kind: str
    network: Network
    rows: Tensor

    def weights(self) -> list[Tensor]:
        """What is trained."""
        body = [self.network.places, *self.network.attention, *self.network.inner,
                *self.network.outer]  # fmt: skip
        own = [] if self.kind == "tied" else [self.rows]
        return [self.network.embedding, *body, *own]


def model_of(kind: str, seed: int) -> Model:
    """New weights, the same for every kind: the rows of a head of its own are other draws."""
    vocabulary = page()[1]
    seeds = tuple(seed + at for at in range(SEEDS))
    network = weights_of("pre", LAYERS, WIDTH, vocabulary, CONTEXT, seeds, torch.float64)
    small = (network.embedding.detach() / WIDTH**0.5).requires_grad_()
    network = replace(network, embedding=small)
    if kind == "tied":
        return Model(kind, network, small)
    later = tuple(one + 10_000 for one in seeds)
    other = weights_of("pre", 1, WIDTH, vocabulary, CONTEXT, later, torch.float64)
    return Model(kind, network, (other.embedding.detach() / WIDTH**0.5).requires_grad_())


def logits_of(model: Model, characters: Tensor) -> Tensor:
    """(S, B·T, V)."""
    network = model.network
    x = WIDTH**0.5 * network.embedding[:, characters]
    x = stream(network, x + network.places[:, None, : characters.shape[1]])
    rows = model.rows
    # [tied]
    # [drift]
    if model.kind == "norm":
        rows = rows / rows.norm(dim=-1, keepdim=True)
    return x.flatten(1, 2) @ rows.mT


def losses_of(model: Model, characters: Tensor, following: Tensor) -> tuple[Tensor, Tensor]:
    """(S, B·T) each: the loss at every place, and z, the largest logit there."""
    logits = logits_of(model, characters)
    targets = following.reshape(1, -1).expand(len(logits), -1)
    losses = functional.cross_entropy(logits.mT, targets, reduction="none")
    return losses, logits.max(dim=-1).values


def trainings(params: Params) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Update by update (heads, SEEDS) each: losses, largest logits, and the correlation of a row's
    length with the logarithm of its character's count."""
    characters, vocabulary, _ = page()
    counts = torch.bincount(characters, minlength=vocabulary).double().log()
    models = [model_of(kind, params.seed) for kind in HEADS]
    adams = [Adam(model.weights()) for model in models]
    rates = torch.full((SEEDS,), params.rate, dtype=torch.float64)
    generator = torch.Generator().manual_seed(params.seed)
    for _ in range(params.updates):
        batch = windows(generator)
        found, largest, related = [], [], []
        for model, adam in zip(models, adams, strict=True):
            losses, z = losses_of(model, *batch)
            # [drift]
            penalty = params.weight * (z**2).mean(dim=1) if model.kind == "z" else 0.0
            total = (losses.mean(dim=1) + penalty).sum()
            adam.update(torch.autograd.grad(total, adam.weights), rates)
            found.append(losses.detach().mean(dim=1))
            largest.append(z.detach().mean(dim=1))
            norms = model.rows.detach().norm(dim=-1)
            related.append(torch.stack([
                torch.corrcoef(torch.stack([one, counts]))[0, 1] for one in norms
            ]))  # fmt: skip
        yield (torch.stack(found).double().numpy(), torch.stack(largest).double().numpy(),
               torch.stack(related).double().numpy())  # fmt: skip


def parameters() -> tuple[int, ...]:
    """Numbers of embedding and head together, for each kind."""
    table = page()[1] * WIDTH
    return tuple(table if kind == "tied" else 2 * table for kind in HEADS)
