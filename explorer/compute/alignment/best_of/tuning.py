"""Training on winners: the loss of supervised fine-tuning on the texts that were kept (torch)."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from explorer.compute.alignment.policy.model import Batch, log_probabilities
from explorer.compute.models.decoder import Decoder


def loss_of(policy: Decoder, batch: Batch) -> torch.Tensor:
    """Nats a character: −log π, the mean over all characters of the kept continuations."""
    # [rounds]
    return -log_probabilities(policy, batch).mean()


def tuned(
    policy: Decoder, optimiser: torch.optim.Optimizer, kept: Batch, updates: int
) -> Iterator[float]:
    """So many updates on all kept texts at once; the loss before each."""
    for _ in range(updates):
        # [rounds]
        loss = loss_of(policy, kept)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        yield float(loss.detach())
