"""The routing and its loss against transformers, and sending tokens against computing them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.blocks.mixture.lab import Params, Shared, choose
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from torch import Tensor

MIXTRAL = QT_TRANSLATE_NOOP("blocks/mixture", "transformers, balancing loss of Mixtral")
SWITCH = QT_TRANSLATE_NOOP("blocks/mixture", "transformers, balancing loss of the Switch")
SENT = QT_TRANSLATE_NOOP("blocks/mixture", "torch.nn, each token sent only to its experts")
COUNTED = QT_TRANSLATE_NOOP("blocks/mixture", "torch.nn, parameters of experts and router")
#: Sums of 480 float32 numbers in another order.
TOLERANCE = 1e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """Of the last step: both losses, the answers, the parameters."""
    import torch

    shared: Shared = trace.shared
    last = trace[-1]
    scores = torch.tensor(shared.tokens) @ torch.tensor(last.router)
    found = [_mixtral(params, scores, last.balance)]
    if params.top_k == 1:
        found.append(_switch(scores, last.balance))
    return [*found, *_sent(params, shared)]


def _mixtral(params: Params, scores: Tensor, ours: float) -> Check:
    """Theirs adds the choices up where ours takes their mean: k times as much."""
    try:
        from transformers.models.mixtral.modeling_mixtral import load_balancing_loss_func
    except ImportError:
        return missing(MIXTRAL)
    theirs = load_balancing_loss_func((scores,), params.experts, params.top_k)
    away = abs(float(theirs) / params.top_k - ours)
    return compared(MIXTRAL, away, TOLERANCE, "float32")


def _switch(scores: Tensor, ours: float) -> Check:
    try:
        from transformers.models.switch_transformers import modeling_switch_transformers as switch
    except ImportError:
        return missing(SWITCH)
    chosen = scores.argmax(dim=-1)
    theirs = switch.load_balancing_loss_func(scores.softmax(-1)[None], chosen[None])
    return compared(SWITCH, abs(float(theirs) - ours), TOLERANCE, "float32")


def _sent(params: Params, shared: Shared) -> list[Check]:
    """Experts as modules of torch, each of which sees its own tokens alone."""
    import torch
    from torch import nn

    from explorer.compute.blocks.mixture.train import forward

    weights = {name: torch.tensor(array) for name, array in shared.weights.items()}
    tokens = torch.tensor(shared.tokens)
    chosen, gates = choose(shared.tokens, shared.weights["router"], params.top_k)
    modules = []
    out = torch.zeros(len(tokens), 2)
    for place in range(params.experts):
        first, last = nn.Linear(2, params.inner), nn.Linear(params.inner, 2)
        modules += [first, last]
        with torch.no_grad():
            first.weight.copy_(weights["up"][place].T)
            first.bias.copy_(weights["up_bias"][place, 0])
            last.weight.copy_(weights["down"][place].T)
            last.bias.copy_(weights["down_bias"][place, 0])
            rows, slots = np.nonzero(chosen == place)
            sent = last(torch.relu(first(tokens[rows])))
            out.index_add_(0, torch.from_numpy(rows),
                           sent * torch.from_numpy(gates[rows, slots])[:, None])  # fmt: skip
    router = nn.Linear(2, params.experts, bias=False)
    with torch.no_grad():
        ours, _, _ = forward(tokens, weights, params.top_k)
    numbers = sum(p.numel() for module in (*modules, router) for p in module.parameters())
    return [
        compared(SENT, float((ours - out).abs().max()), TOLERANCE, "float32"),
        compared(COUNTED, float(abs(numbers - shared.size.total)), 0.0, "int64"),
    ]
