"""Compares the hand-written pass with torch: SDPA, autograd, and a step of torch's SGD."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.attention.initialisation import MATRICES, Initialisation, Params
from explorer.compute.attention.initialisation_math import passed, updated
from explorer.compute.attention.initialisation_run import beginning
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge, before the first update."""
    shared: Initialisation = trace.shared
    x, target, matrices = beginning(params)
    here = passed(x, target, matrices)
    given = [torch.tensor(w, requires_grad=True) for w in matrices]
    if params.key == "tied":
        given[1] = given[0]
    loss, weights = in_torch(torch.tensor(x), torch.tensor(target), given)
    alone = [torch.tensor(w, requires_grad=True) for w in matrices]
    by = torch.autograd.grad(
        in_torch(torch.tensor(x), torch.tensor(target), alone)[0], alone
    )  # fmt: skip
    # one unit in the last place of scores that large, carried through exp()
    size = 1.0 + float(np.abs(here.scores).max())
    unit = 1e-14 * size
    found = [compared("torch SDPA: weights", largest(shared.weights[0], weights), unit, "float64")]
    for name, ours, theirs in zip(MATRICES, here.gradients, by, strict=True):
        most = 1.0 + float(np.abs(ours).max())
        found.append(compared("torch autograd: ∂L/∂W_{name}", largest(ours, theirs),
                              unit * most * params.width, "float64", name=name))  # fmt: skip
    optimiser = torch.optim.SGD(list(dict.fromkeys(given)), lr=params.rate)
    loss.backward()
    optimiser.step()
    after = updated(matrices, here.gradients, params.rate, tied=params.key == "tied")
    apart = max(largest(a, b) for a, b in zip(after, given, strict=True))
    most = 1.0 + max(float(np.abs(w).max()) for w in after)
    found.append(
        compared("torch.optim.SGD, one step", apart, unit * most * params.width, "float64")
    )
    return found


def in_torch(
    x: torch.Tensor, target: torch.Tensor, matrices: list[torch.Tensor]
) -> tuple[torch.Tensor, torch.Tensor]:
    """The same loss with torch's attention, and its weights."""
    q, k, v = (x @ w for w in matrices[:3])
    mixed = functional.scaled_dot_product_attention(q[None, None], k[None, None], v[None, None])
    loss = 0.5 * ((mixed[0, 0] @ matrices[3] - target) ** 2).sum() / len(x)
    one = torch.eye(len(x), dtype=x.dtype)
    shares = functional.scaled_dot_product_attention(q[None, None], k[None, None], one[None, None])
    return loss, shares[0, 0]


def largest(ours: np.ndarray, theirs: torch.Tensor) -> float:
    """The largest difference."""
    return float(np.abs(ours - theirs.detach().numpy()).max())
