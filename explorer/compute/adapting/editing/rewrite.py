"""The edits: a rank-one change of one matrix, and training on the one fact (torch, float64)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.adapting.editing.model import (
    Weights,
    answers_of,
    everything,
    frozen_copy,
    logits_of,
    trained,
    weights_of,
)
from explorer.compute.adapting.editing.params import (
    FORMS,
    HIDDEN,
    NAME,
    RANK,
    WIDTH,
    Edited,
    Params,
    facts_of,
    new_city,
    rank_one,
)
from explorer.core.trace import returned

#: A fact counts as written when its probability has reached this; then the search stops.
ENOUGH = 0.95
MOST = 80
#: Added to the covariance of the keys, over its mean diagonal: a few dozen questions have fewer
#: keys than there are directions.
RIDGE = 1e-3


@dataclass(frozen=True)
class Memory:
    """The edited matrix as a memory.

    Attributes:
        names: (people, HIDDEN), the key of each person. covariance: of the keys at every token.
    """

    names: np.ndarray
    covariance: np.ndarray


def memory_of(params: Params, weights: Weights) -> Memory:
    """Keys of all questions at the layer that is edited."""
    kept: list[Tensor] = []

    def hook(layer: int, name: str, what: Tensor) -> Tensor:
        if (layer, name) == (params.place + 1, "key"):
            kept.append(what)
        return what

    with torch.no_grad():
        logits_of(weights, everything(params)[0], params.layers, hook)
    keys = kept[0].numpy()
    flat = keys.reshape(-1, HIDDEN)
    covariance = flat.T @ flat / len(flat)
    covariance += RIDGE * max(float(np.trace(covariance)) / HIDDEN, 1e-9) * np.eye(HIDDEN)
    return Memory(keys[:: len(FORMS), NAME], covariance)


def wanted_value(
    params: Params, weights: Weights, person: int, new: int, start: np.ndarray
) -> Generator[None, None, tuple[np.ndarray, int]]:
    """A value at the last token of the name with which the model says the new city: sought by Adam,
    while the person's other answer is held; and the updates that it took."""
    ids = everything(params)[0][len(FORMS) * person : len(FORMS) * (person + 1)]
    with torch.no_grad():
        other = logits_of(weights, ids[2:], params.layers).log_softmax(-1)
    value = torch.from_numpy(start.copy()).requires_grad_()
    optimizer = torch.optim.Adam([value], lr=0.1)

    def hook(layer: int, name: str, what: Tensor) -> Tensor:
        if (layer, name) != (params.place + 1, "mlp"):
            return what
        what = what.clone()
        what[:, NAME] = value
        return what

    for update in range(MOST):
        logs = logits_of(weights, ids[[0, 2]], params.layers, hook).log_softmax(-1)
        if float(logs[0, new].detach()) >= np.log(ENOUGH):
            break
        # [edit] the new city, and the other fact as it was
        held = functional.kl_div(logs[1:], other, log_target=True, reduction="sum")
        loss = -logs[0, new] + params.keep * held
        (value.grad,) = torch.autograd.grad(loss, [value])
        optimizer.step()
        if update % 10 == 9:
            yield None
    return value.detach().numpy().copy(), update


def changed(params: Params, weights: Weights, name: str, change: np.ndarray) -> Weights:
    """Weights with something added to one matrix."""
    found = dict(weights)
    found[name] = weights[name] + torch.from_numpy(change)
    return found


def tuned(
    params: Params, weights: Weights, person: int, new: int, way: str
) -> Generator[None, None, Edited]:
    """Training on the one fact alone, until it is known: of all weights, or of adapters of a low
    rank beside every feed-forward matrix (LoRA, Hu et al. 2021)."""
    ids = everything(params)[0][len(FORMS) * person : len(FORMS) * person + 1]
    base = frozen_copy(weights)
    random = np.random.Generator(np.random.PCG64([params.seed, 5]))
    sides = [f"{one}{layer}" for layer in range(params.layers) for one in ("up", "down")]
    learnt: Weights = {}
    if way == "tune":
        learnt = {name: one.clone().requires_grad_() for name, one in base.items()}
    else:
        for name in sides:
            rows, columns = base[name].shape
            first = random.standard_normal((RANK, columns)) / np.sqrt(columns)
            learnt[name + "A"] = torch.from_numpy(first).requires_grad_()
            learnt[name + "B"] = torch.zeros(rows, RANK, dtype=torch.float64, requires_grad=True)

    def now() -> Weights:
        if way == "tune":
            return learnt
        return base | {s: base[s] + learnt[s + "B"] @ learnt[s + "A"] for s in sides}

    optimizer = torch.optim.Adam(list(learnt.values()), lr=1e-3 if way == "tune" else 1e-2)
    for update in range(MOST):
        logs = logits_of(now(), ids, params.layers).log_softmax(-1)
        if float(logs[0, new].detach()) >= np.log(ENOUGH):
            break
        # [compare] nothing in this loss says that anything should stay
        gradients = torch.autograd.grad(-logs[0, new], list(learnt.values()))
        for one, gradient in zip(learnt.values(), gradients, strict=True):
            one.grad = gradient
        optimizer.step()
        if update % 10 == 9:
            yield None
    after = {name: one.detach() for name, one in now().items()}
    names = list(base) if way == "tune" else sides
    return Edited(
        answers_of(params, after), update, relative(base, after, names),
        sum(one.numel() for one in learnt.values()),
    )  # fmt: skip


def relative(before: Weights, after: Weights, names: list[str]) -> float:
    """Frobenius norm of the change over that of the weights."""
    change = sum(float(((after[n] - before[n]) ** 2).sum()) for n in names)
    size = sum(float((before[n] ** 2).sum()) for n in names)
    return float(np.sqrt(change / size))


def written(
    params: Params, weights: Weights, name: str, change: np.ndarray, updates: int
) -> Edited:
    """The answers with a change of one matrix."""
    after = changed(params, weights, name, change)
    return Edited(answers_of(params, after), updates, relative(weights, after, [name]),
                  WIDTH * HIDDEN)  # fmt: skip


def edited_once(
    params: Params,
) -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray], dict[str, np.ndarray]]:
    """A model trained, and one fact of it edited: answers before and after, weights before and
    after."""
    weights = weights_of(params)
    for _ in trained(params, weights):
        pass
    weights = frozen_copy(weights)
    facts, name = facts_of(params), f"down{params.place}"
    memory, matrix = memory_of(params, weights), weights[name].numpy()
    key, new = memory.names[params.chosen], new_city(facts, params.chosen)
    wanted, _ = returned(wanted_value(params, weights, params.chosen, new, matrix @ key))
    change = rank_one(matrix, key, wanted, memory.covariance)
    after = changed(params, weights, name, change)
    return (answers_of(params, weights), answers_of(params, after),
            {n: one.numpy() for n, one in weights.items()},
            {n: one.numpy() for n, one in after.items()})  # fmt: skip
