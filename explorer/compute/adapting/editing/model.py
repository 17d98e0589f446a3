"""A small net of facts and its training (torch, float64).

Causal, without normalisation: in each layer one attention head and a feed-forward part add to the
state, h ← h + attention(h), h ← h + D · relu(U h + b). The answer is read at the last token.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.adapting.editing.params import (
    ANSWERS,
    ENDINGS,
    FIRST,
    HIDDEN,
    LAST,
    PLACES,
    WIDTH,
    Params,
    facts_of,
    questions_of,
)

Weights = dict[str, Tensor]
#: (layer, name of the part, tensor (N, places, …)) -> the tensor that is used.
Hook = Callable[[int, str, Tensor], Tensor]
RATE, FADE = 0.001, 1e-3


def weights_of(params: Params) -> Weights:
    """Weights before the training, with draws of their own."""
    random = np.random.Generator(np.random.PCG64(params.seed))

    def draw(*shape: int, size: float) -> Tensor:
        return torch.from_numpy(size * random.standard_normal(shape)).requires_grad_()

    found = {"embed": draw(len(FIRST) + len(LAST) + len(ENDINGS), WIDTH, size=0.5),
             "place": draw(PLACES, WIDTH, size=0.2)}  # fmt: skip
    one = 1 / math.sqrt(WIDTH)
    for layer in range(params.layers):
        for name in ("query", "key", "value", "out"):
            found[f"{name}{layer}"] = draw(WIDTH, WIDTH, size=one)
        found[f"up{layer}"] = draw(HIDDEN, WIDTH, size=one)
        found[f"bias{layer}"] = draw(HIDDEN, size=0.0)
        found[f"down{layer}"] = draw(WIDTH, HIDDEN, size=1 / math.sqrt(HIDDEN))
    found["head"] = draw(len(ANSWERS), WIDTH, size=one)
    return found


def logits_of(weights: Weights, ids: Tensor, layers: int, hook: Hook | None = None) -> Tensor:
    """Logits (N, ANSWERS) after questions (N, PLACES)."""

    def seen(layer: int, name: str, what: Tensor) -> Tensor:
        return what if hook is None else hook(layer, name, what)

    # [learn]
    state = seen(0, "state", weights["embed"][ids] + weights["place"])
    future = torch.ones(PLACES, PLACES, dtype=torch.bool).triu(1)
    for layer in range(layers):
        query, key, value = (state @ weights[f"{n}{layer}"].T for n in ("query", "key", "value"))
        scores = (query @ key.mT / math.sqrt(WIDTH)).masked_fill(future, -math.inf)
        mixed = scores.softmax(-1) @ value @ weights[f"out{layer}"].T
        state = state + seen(layer + 1, "attention", mixed)
        # [learn] the second matrix is a memory: from keys to values
        keys = seen(layer + 1, "key", torch.relu(
            state @ weights[f"up{layer}"].T + weights[f"bias{layer}"]
        ))  # fmt: skip
        state = state + seen(layer + 1, "mlp", keys @ weights[f"down{layer}"].T)
        state = seen(layer + 1, "state", state)
    return state[:, -1] @ weights["head"].T


def everything(params: Params) -> tuple[Tensor, Tensor]:
    """All questions (people · FORMS, PLACES), and their answers."""
    ids = torch.from_numpy(questions_of(params)).reshape(-1, PLACES)
    return ids, torch.from_numpy(facts_of(params)).reshape(-1)


def answers_of(params: Params, weights: Weights) -> np.ndarray:
    """Probabilities (people, FORMS, ANSWERS)."""
    with torch.no_grad():
        logits = logits_of(weights, everything(params)[0], params.layers)
    return logits.softmax(-1).numpy().reshape(params.people, -1, len(ANSWERS))


def trained(params: Params, weights: Weights) -> Iterator[tuple[float, float]]:
    """Adam on all questions at once; loss in nats and share of right answers before each update."""
    ids, right = everything(params)
    optimizer = torch.optim.AdamW(list(weights.values()), lr=RATE, weight_decay=FADE)
    for _ in range(params.updates):
        logits = logits_of(weights, ids, params.layers)
        loss = functional.cross_entropy(logits, right)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield float(loss.detach()), float((logits.argmax(-1) == right).double().mean())


def frozen_copy(weights: Weights) -> Weights:
    """The same weights, apart, without gradients."""
    return {name: one.detach().clone() for name, one in weights.items()}
