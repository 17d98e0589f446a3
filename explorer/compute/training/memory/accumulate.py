"""Gradients of small batches, added up: exactly the large batch, or nearly so (torch, float64)."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.training.memory.params import CLASSES, INPUTS, Added, Params, counts_of


def batches_of(params: Params) -> list[tuple[Tensor, Tensor]]:
    """Small batches: vectors (tokens, INPUTS), and the class of each."""
    random = np.random.Generator(np.random.PCG64(params.seed + 20_000))
    return [
        (torch.from_numpy(random.standard_normal((count, INPUTS))),
         torch.from_numpy(random.integers(0, CLASSES, count)))
        for count in counts_of(params)
    ]  # fmt: skip


def weight_of(params: Params) -> Tensor:
    """(INPUTS, CLASSES)."""
    random = np.random.Generator(np.random.PCG64(params.seed + 30_000))
    return torch.from_numpy(0.5 * random.standard_normal((INPUTS, CLASSES))).requires_grad_()


def accumulated(
    weight: Tensor, batches: list[tuple[Tensor, Tensor]], by_tokens: bool
) -> np.ndarray:
    """Sums of gradients so far, (batches, numbers): one backward per small batch."""
    every = sum(len(classes) for _, classes in batches)
    weight.grad = None
    found: list[np.ndarray] = []
    for x, classes in batches:
        if by_tokens:
            # [add] the sum over its tokens, divided by the tokens of all batches
            loss = functional.cross_entropy(x @ weight, classes, reduction="sum") / every
        else:
            # [add] the mean over its tokens, divided by the number of batches
            loss = functional.cross_entropy(x @ weight, classes) / len(batches)
        # [add] backward() adds to what is there
        loss.backward()
        assert weight.grad is not None
        found.append(weight.grad.flatten().numpy().copy())
    return np.stack(found)


def added_of(params: Params) -> Added:
    """Both ways, beside the whole batch at once."""
    batches, weight = batches_of(params), weight_of(params)
    x = torch.cat([one for one, _ in batches])
    classes = torch.cat([one for _, one in batches])
    (whole,) = torch.autograd.grad(functional.cross_entropy(x @ weight, classes), weight)
    counts = np.array(counts_of(params), dtype=np.float64)
    return Added(
        whole.flatten().numpy(), accumulated(weight, batches, True),
        accumulated(weight, batches, False), counts.sum() / (len(counts) * counts),
    )  # fmt: skip
