"""Compares with torch (autograd, cross-entropy) and with a closed form on a quadratic."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.adapting.forgetting.network import V, Weights, drawn, fisher, gradient, hot
from explorer.compute.adapting.forgetting.params import Params
from explorer.compute.adapting.forgetting.repeats import repeated
from explorer.compute.adapting.forgetting.texts import page, text_of, windows
from explorer.compute.adapting.forgetting.tuning import stepped
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64, sums of some thousand numbers, relative.
EXACT = 1e-10
#: Descent that has come to rest.
RESTED = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    found = [against_autograd(params), against_fisher(params), against_quadratic(params)]
    if trace.shared.samples:
        text = trace.shared.samples[-1]
        pieces = {text[at : at + 8] for at in range(len(text) - 7)}
        difference = abs(float(repeated(text).mean()) - (1 - len(pieces) / (len(text) - 7)))
        found.append(compared("1 − distinct/all pieces", difference, 1e-12, "float64"))
    return found


def scores_of(weights: list[Tensor], x: Tensor) -> Tensor:
    """The same net in torch, for one copy."""
    w1, b1, w2, b2, w3, b3 = weights
    return torch.tanh(torch.tanh(x @ w1 + b1) @ w2 + b2) @ w3 + b3


def in_torch(weights: Weights) -> list[Tensor]:
    """The weights of the first copy, to be differentiated."""
    return [torch.tensor(one[0], requires_grad=True) for one in weights]


def furthest(ours: Weights, theirs: list[Tensor]) -> float:
    """The largest difference over the largest number."""
    most = max(float(one.abs().max()) for one in theirs)
    apart = [np.abs(a[0] - b.numpy()).max() for a, b in zip(ours, theirs, strict=True)]
    return float(max(apart) / most)


def against_autograd(params: Params) -> Check:
    """Loss and gradient of a batch of the page."""
    weights, seen = drawn([params.seed]), windows(page())[0][:32]
    losses, ours = gradient(weights, hot(seen[:, :-1])[None], seen[:, -1][None])
    theirs = in_torch(weights)
    loss = functional.cross_entropy(
        scores_of(theirs, torch.tensor(hot(seen[:, :-1]))), torch.tensor(seen[:, -1])
    )
    found = list(torch.autograd.grad(loss, theirs))
    difference = max(abs(float(losses[0]) - float(loss.detach())), furthest(ours, found))
    return compared("torch autograd: loss and gradient", difference, EXACT, "float64")


def against_fisher(params: Params) -> Check:
    """Every character after two contexts, one gradient each."""
    weights, seen = drawn([params.seed]), windows(text_of(params.second))[0][:2]
    theirs = in_torch(weights)
    logs = torch.log_softmax(scores_of(theirs, torch.tensor(hot(seen[:, :-1]))), dim=1)
    total = [torch.zeros_like(one) for one in theirs]
    for row in logs:
        for y in range(V):
            found = torch.autograd.grad(row[y], theirs, retain_graph=True)
            for one, gradient_of in zip(total, found, strict=True):
                one += row[y].detach().exp() * gradient_of**2 / len(seen)
    difference = furthest(fisher(weights, seen), [one.detach() for one in total])
    return compared("torch autograd: Fisher information, y by y", difference, EXACT, "float64")


def against_quadratic(params: Params) -> Check:
    """Where EWC comes to rest between two bowls: (H + λF)⁻¹ (H w_B + λF w_A)."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    start, aim, stiff = random.standard_normal((3, 4))
    root = random.standard_normal((4, 4))
    bowl = root @ root.T / 4 + np.eye(4)
    spring = params.ewc * stiff**2
    weight = start
    for _ in range(3000):
        weight = stepped(weight, bowl @ (weight - aim), 0.05, spring, start)
    closed = np.linalg.solve(bowl + np.diag(spring), bowl @ aim + spring * start)
    difference = float(np.abs(weight - closed).max())
    return compared("closed form: EWC on a quadratic", difference, RESTED, "float64")
