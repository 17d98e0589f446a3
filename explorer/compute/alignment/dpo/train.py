"""Training by the loss of DPO (torch)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.alignment.policy import model as policies
from explorer.compute.alignment.policy.model import Batch
from explorer.compute.models.decoder import Decoder


def dpo_loss(
    chosen: Tensor, rejected: Tensor, reference_chosen: Tensor, reference_rejected: Tensor,
    beta: float,
) -> Tensor:  # fmt: skip
    """Mean over pairs of −log σ(β [log π/π_ref of the chosen − log π/π_ref of the rejected])."""
    # [training] nothing but the policy's two log-probabilities has a gradient
    margin = beta * ((chosen - reference_chosen) - (rejected - reference_rejected))
    return -functional.logsigmoid(margin).mean()


def batches(pairs: int, size: int, seed: int) -> Iterator[np.ndarray]:
    """Indices of pairs, every pair once before any comes again, in a new order each time."""
    random = np.random.Generator(np.random.PCG64(seed))
    while True:
        order = random.permutation(pairs)
        for start in range(0, pairs, size):
            yield order[start : start + size]


def training(
    policy: Decoder, texts: Batch, reference: Tensor, chosen: np.ndarray, rejected: np.ndarray,
    beta: float, rate: float, size: int, seed: int,
) -> Iterator[float]:  # fmt: skip
    """Trains the policy in place, an update at each step; yields the loss of the batch before it.

    `reference` (texts,) are the log-probabilities of the frozen reference: it never changes, so
    that they are computed once, before.
    """
    optimizer = torch.optim.Adam(policy.parameters(), lr=rate)
    first, second = torch.from_numpy(chosen.copy()), torch.from_numpy(rejected.copy())
    for place in batches(len(chosen), size, seed):
        now = torch.from_numpy(place)
        rows = torch.cat([first[now], second[now]])
        # [training] both answers of each pair in one batch
        found = policies.log_probabilities(policy, texts[rows]).sum(1)
        loss = dpo_loss(
            found[: len(now)], found[len(now) :],
            reference[first[now]], reference[second[now]], beta,
        )  # fmt: skip
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield float(loss.detach())
