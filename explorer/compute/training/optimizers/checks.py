"""Compares with torch: torch.optim path by path, autograd of the surfaces and of the net."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from explorer.compute.training.optimizers.decay import first_net, loss_and_gradients
from explorer.compute.training.optimizers.params import METHODS, SURFACES, Params
from explorer.compute.training.optimizers.rules import (
    Settings,
    descend,
    settings_of,
    surface_of,
)
from explorer.compute.training.optimizers.surfaces import LEAST, Surface
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64; a ravine multiplies what the last bits differ by at every update, so relative to the
#: size of the path, over at most this many updates.
UPDATES, EXACT = 40, 1e-9

CALLS: dict[str, tuple[str, Callable[[list[Tensor], Settings], torch.optim.Optimizer]]] = {
    "gd": ("SGD", lambda w, s: torch.optim.SGD(w, s.rate)),
    "momentum": (
        "SGD(momentum)", lambda w, s: torch.optim.SGD(w, s.rate, s.momentum)
    ),
    "nesterov": (
        "SGD(nesterov)",
        lambda w, s: torch.optim.SGD(w, s.rate, s.momentum, nesterov=True),
    ),
    "coupled": (
        "SGD(momentum, weight_decay)",
        lambda w, s: torch.optim.SGD(w, s.rate, s.momentum, weight_decay=s.decay),
    ),
    "adagrad": (
        "Adagrad", lambda w, s: torch.optim.Adagrad(w, s.rate, eps=s.epsilon)
    ),
    "rmsprop": (
        "RMSprop", lambda w, s: torch.optim.RMSprop(w, s.rate, s.alpha, s.epsilon)
    ),
    "adam": (
        "Adam",
        lambda w, s: torch.optim.Adam(w, s.rate, (s.first, s.second), s.epsilon),
    ),
    "adaml2": (
        "Adam(weight_decay)",
        lambda w, s: torch.optim.Adam(w, s.rate, (s.first, s.second), s.epsilon, s.decay),
    ),
    "adamw": (
        "AdamW",
        lambda w, s: torch.optim.AdamW(w, s.rate, (s.first, s.second), s.epsilon, s.decay),
    ),
}  # fmt: skip


def height(surface: Surface, w: Tensor) -> Tensor:
    """The surface once more, for autograd."""
    x, y, k = w[0], w[1], surface.steepness
    if surface.kind == "wells":
        return x**4 - 3 * x**2 + x - LEAST + y**2
    if surface.kind == "saddle":
        return x**2 / 2 + (y**2 - 1) ** 2 / 4
    if surface.kind == "bend":
        return (x - 2) ** 2 / 2 + k * (y + 1 - x**2 / 4) ** 2 / 2
    angle = torch.deg2rad(torch.tensor(surface.turn, dtype=w.dtype))
    u, v = x * angle.cos() + y * angle.sin(), y * angle.cos() - x * angle.sin()
    bowl = (u**2 + k * v**2) / 2
    return bowl if surface.kind == "ravine" else torch.log1p(2 * bowl) / 2


def theirs(
    method: str, surface: Surface, start: tuple[float, float], settings: Settings, updates: int
) -> np.ndarray:
    """(updates + 1, 2) the weights of torch's optimizer; gradients by autograd."""
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = CALLS[method][1]([w], settings)
    path = [w.detach().numpy().copy()]
    for _ in range(updates):
        optimizer.zero_grad()
        height(surface, w).backward()
        optimizer.step()
        path.append(w.detach().numpy().copy())
    return np.stack(path)


def path_apart(
    method: str, surface: Surface, start: tuple[float, float], settings: Settings, updates: int
) -> float:
    """The largest difference of the two paths, relative to how far they go; as long as ours has
    not left."""
    course = descend(method, surface, np.array(start), settings, updates)
    ours = course.places if method != "nesterov" else course.looked
    other = theirs(method, surface, start, settings, updates)[: len(ours)]
    kept = np.isfinite(ours).all(axis=1)
    return float(np.abs(ours - other)[kept].max() / max(1.0, np.abs(ours[kept]).max()))


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    surface, start = surface_of(params), (params.x, params.y)
    updates = min(params.updates, UPDATES)
    found = []
    for method in (*METHODS, "coupled", "adaml2", "adamw"):
        settings = settings_of(params, method, decay=params.decay)
        if method == "nesterov" and params.momentum == 0:
            continue  # torch takes no look-ahead without momentum
        apart = path_apart(method, surface, start, settings, updates)
        name = CALLS[method][0]
        found.append(compared("torch.optim: {name}", apart, EXACT, "float64", name=name))
    slopes = 0.0
    for kind in SURFACES:
        one = replace(surface, kind=kind)
        w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
        (gradient,) = torch.autograd.grad(height(one, w), w)
        ours = one.slope(np.array(start))
        slopes = max(
            slopes, float(np.abs(gradient.numpy() - ours).max() / (1 + np.abs(ours).max()))
        )
    found.append(compared("torch autograd: gradients of the surfaces", slopes, 1e-12, "float64"))
    weights, x, wanted = first_net(params)
    _, gradients = loss_and_gradients(weights, x, wanted)
    tensors = [torch.tensor(one, requires_grad=True) for one in weights]
    out = torch.tensor(x)
    for at, tensor in enumerate(tensors):
        out = out @ tensor
        out = torch.tanh(out) if at < len(tensors) - 1 else out
    others = torch.autograd.grad(((out - torch.tensor(wanted)) ** 2).mean() / 2, tensors)
    net = max(float(np.abs(a - b.numpy()).max()) for a, b in zip(gradients, others, strict=True))
    found.append(compared("torch autograd: gradients of the net", net, 1e-12, "float64"))
    return found
