"""Compares with torch: autograd, Adam, the layer as `peft` writes it; and the best of a rank."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.adapting.lora import adapter
from explorer.compute.adapting.lora.params import Params, Story
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64, sums of a few thousand numbers.
EXACT = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    story: Story = trace.shared
    rank = params.thin
    scale = params.alpha / rank
    down, up = (torch.tensor(one, requires_grad=True) for one in adapter.drawn(params, rank))
    x, weight, target = (torch.tensor(one) for one in (
        story.task.inputs, story.task.weight, story.task.target
    ))  # fmt: skip

    def said() -> torch.Tensor:
        return functional.linear(x, weight) + functional.linear(functional.linear(x, down),
                                                                up) * scale  # fmt: skip

    def loss() -> torch.Tensor:
        wanted = functional.linear(x, weight + target)
        return functional.mse_loss(said(), wanted) / 2

    theirs = torch.autograd.grad(loss(), (down, up))
    ours = adapter.gradients_of(story.task, down.detach().numpy(), up.detach().numpy(), scale)
    apart = max(float(np.abs(a - b.numpy()).max()) for a, b in zip(ours, theirs, strict=True))
    size = max(float(one.abs().max()) for one in theirs)
    found = [compared("torch autograd: gradients of A and B, relative", apart / max(size, 1e-300),
                      EXACT, "float64")]  # fmt: skip
    optimiser = torch.optim.Adam([down, up], lr=params.rate)
    made = adapter.trained(params, story.task, down.detach().numpy(), up.detach().numpy(), scale)
    apart = 0.0
    for _ in range(min(4, params.updates + 1)):
        _, a, b = next(made)
        apart = max(apart, float(np.abs(a - down.detach().numpy()).max()),
                    float(np.abs(b - up.detach().numpy()).max()))  # fmt: skip
        optimiser.zero_grad()
        loss().backward()
        optimiser.step()
    found.append(compared("torch.optim.Adam: A and B after 3 updates", apart, 1e-7, "float64"))
    if len(story.losses):
        over = max(float(story.floors[rank] - story.losses.min()), 0.0)
        found.append(compared("no loss below the best of this rank (Eckart–Young)", over, EXACT,
                              "float64"))  # fmt: skip
    return found
