"""A small mixture of experts, trained: experts, router, and the loss that spreads tokens.

Every expert is computed on every token here, and those not chosen get the weight 0: the same
numbers and gradients as sending each token only to its experts, and quick at this size.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.blocks.mixture.lab import SHARES, TOKENS, Params
from explorer.compute.models.routing import balance, route

Weights = dict[str, Tensor]


def tokens_of(params: Params) -> tuple[Tensor, Tensor, np.ndarray]:
    """Six groups around a circle, unequal in number; every group has a function of its own.

    Returns places (480, 2), answers (480, 2) and groups (480,). Simulated, from the seed.
    """
    draw = torch.Generator().manual_seed(params.seed)
    counts = [round(TOKENS * share) for share in SHARES]
    counts[0] += TOKENS - sum(counts)
    places, answers, groups = [], [], []
    for group, count in enumerate(counts):
        angle = math.pi * (group * 5 % 6) / 3 + 0.3  # large groups are not neighbours
        centre = torch.tensor([math.cos(angle), math.sin(angle)])
        away = params.spread * torch.randn(count, 2, generator=draw)
        mixed, level = torch.randn(2, 2, generator=draw), torch.randn(2, generator=draw)
        places.append(centre + away)
        answers.append(torch.sin(3.0 * away @ mixed) + 0.5 * level)
        groups += [group] * count
    return torch.cat(places), torch.cat(answers), np.array(groups)


def fresh(experts: int, inner: int, seed: int) -> Weights:
    """Normal weights: router (2, E), experts (E, 2, inner), (E, 1, inner), (E, inner, 2), …"""
    draw = torch.Generator().manual_seed(seed + 7)
    found = {
        "router": torch.randn(2, experts, generator=draw),
        "up": torch.randn(experts, 2, inner, generator=draw),
        "up_bias": 0.5 * torch.randn(experts, 1, inner, generator=draw),
        "down": torch.randn(experts, inner, 2, generator=draw) * inner**-0.5,
        "down_bias": torch.zeros(experts, 1, 2),
    }
    return {name: weight.requires_grad_(True) for name, weight in found.items()}


def experts(tokens: Tensor, weights: Weights) -> Tensor:
    """Every expert's answer to every token: (E, tokens, 2)."""
    inner = (tokens @ weights["up"] + weights["up_bias"]).relu()
    return inner @ weights["down"] + weights["down_bias"]


def forward(tokens: Tensor, weights: Weights, top_k: int) -> tuple[Tensor, Tensor, Tensor]:
    """The mixture's answers (tokens, 2), the scores (tokens, E) and the choices (tokens, k)."""
    # [route]
    scores = tokens @ weights["router"]
    chosen, shares = route(scores, top_k)
    if top_k == 1:  # a softmax over one number is 1, and would teach the router nothing
        shares = scores.softmax(dim=-1).gather(1, chosen)
    # [mix]
    gates = torch.zeros_like(scores).scatter(1, chosen, shares)
    answers = torch.einsum("te,eto->to", gates, experts(tokens, weights))
    return answers, scores, chosen


def train(
    params: Params,
    tokens: Tensor,
    answers: Tensor,
    weights: Weights,
    seen: tuple[int, ...],
    top_k: int,
    alpha: float,
) -> Iterator[dict[str, object] | None]:
    """Adam on error + α · balance; yields what is seen at some updates, and None now and then."""
    optimiser = torch.optim.Adam(list(weights.values()), lr=params.rate)
    for update in range(params.updates + 1):
        found, scores, chosen = forward(tokens, weights, top_k)
        # [loss]
        error = (found - answers).square().mean()
        spread = balance(scores, chosen)
        loss = error + alpha * spread
        if update in seen:
            yield {
                "update": update, "error": float(error.detach().sqrt()),
                "balance": float(spread.detach()),
                "router": weights["router"].detach().numpy().copy(),
            }  # fmt: skip
        if update == params.updates:
            return
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if update % 20 == 0:
            yield None
