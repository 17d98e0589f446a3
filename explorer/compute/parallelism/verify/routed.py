"""The reader's own tokens through a trained mixture of experts, each expert on one of the ranks.

Like `experts`, with tokens, routing and weights given: the uneven all-to-alls of a real router,
without what found no room. Forwards and backwards; compared with the dense mixture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor
from torch.distributed._functional_collectives import all_to_all_single_autograd
from torch.nn import functional

from explorer.compute.parallelism.verify.case import Found, ring, worst
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import F32, apart, held, mean_over_ranks

I64 = 8  # bytes


@dataclass(frozen=True)
class Setting:
    """`tokens` (T, width) float32; `chosen`, `weights`, `kept` (T, k); `gate` and `up` (experts,
    inner, width), `down` (experts, width, inner); `dispatch` (ranks, ranks) tokens that each rank
    must send to each."""

    tokens: np.ndarray
    chosen: np.ndarray
    weights: np.ndarray
    kept: np.ndarray
    gate: np.ndarray
    up: np.ndarray
    down: np.ndarray
    dispatch: np.ndarray


def expert(number: int, x: Tensor, parts: tuple[Tensor, Tensor, Tensor]) -> Tensor:
    """SwiGLU of the expert in place `number` of those given, tokens (n, width) to the same."""
    gate, up, down = parts
    return (functional.silu(x @ gate[number].T) * (x @ up[number].T)) @ down[number].T


def leaves(setting: Setting, part: slice) -> tuple[Tensor, Tensor, Tensor]:
    """The matrices of some experts, to be differentiated."""
    gate, up, down = (
        torch.from_numpy(array[part].copy()).requires_grad_()
        for array in (setting.gate, setting.up, setting.down)
    )
    return gate, up, down


def dense(setting: Setting, x: Tensor, parts: tuple[Tensor, Tensor, Tensor]) -> Tensor:
    """All experts in one place."""
    out = torch.zeros_like(x)
    for number in range(len(setting.gate)):
        token, place = np.nonzero((setting.chosen == number) & setting.kept)
        weight = torch.from_numpy(setting.weights[token, place])[:, None]
        rows = torch.from_numpy(token)
        out = out.index_add(0, rows, weight * expert(number, x[rows], parts))
    return out


def job(here: Here, setting: Setting) -> Found:
    """This rank's share of the tokens and of the experts, forwards and backwards. The loss is the
    mean square of the outputs of all ranks."""
    n, rank = here.ranks, here.rank
    every = torch.from_numpy(setting.tokens.copy()).requires_grad_()
    whole = leaves(setting, slice(None))
    reference = dense(setting, every, whole).square().sum() / every.numel()
    reference.backward()
    mine = len(setting.gate) // n
    part = slice(rank * mine, (rank + 1) * mine)
    own = np.array_split(np.arange(len(setting.tokens)), n)[rank]
    parts = leaves(setting, part)
    x = torch.from_numpy(setting.tokens[own].copy()).requires_grad_()
    chosen, kept = setting.chosen[own], setting.kept[own]
    token, place = np.nonzero(kept)
    order = np.argsort(chosen[token, place], kind="stable")
    token, place = token[order], place[order]
    counts = torch.from_numpy(np.bincount(chosen[token, place], minlength=mine * n))
    weight = torch.from_numpy(setting.weights[own][token, place])[:, None]
    group = cast(dist.ProcessGroup, dist.group.WORLD)
    with here.meter() as meter:
        received = torch.empty_like(counts)
        dist.all_to_all_single(received, counts)
        there = counts.view(n, mine).sum(1).tolist()
        back = received.view(n, mine).sum(1).tolist()
        arrived = all_to_all_single_autograd(x[torch.from_numpy(token)], back, there, group)
        label = torch.arange(mine).repeat(n).repeat_interleave(received)
        made = torch.zeros_like(arrived)
        for number in range(mine):
            rows = (label == number).nonzero().flatten()
            made = made.index_add(0, rows, expert(number, arrived[rows], parts))
        returned = all_to_all_single_autograd(made, there, back, group)
        out = torch.zeros_like(x).index_add(0, torch.from_numpy(token), weight * returned)
        loss = out.square().sum() / every.numel()
        loss.backward()
    row, width = F32 * setting.tokens.shape[1], F32 * 3 * setting.gate.shape[1]
    size = mine * width * setting.tokens.shape[1]
    sent = setting.dispatch[rank].sum() - setting.dispatch[rank, rank]
    got = setting.dispatch[:, rank].sum() - setting.dispatch[rank, rank]
    total = int(setting.dispatch[rank].sum() + setting.dispatch[:, rank].sum())
    pairs = [(x.grad, None if every.grad is None else every.grad[own])]
    pairs += [
        (a.grad, None if b.grad is None else b.grad[part])
        for a, b in zip(parts, whole, strict=True)
    ]
    gradients = [(a, b) for a, b in pairs if a is not None and b is not None and a.numel()]
    return Found(
        loss=n * mean_over_ranks(loss, n), reference=reference.item(),
        difference=worst(apart(a, b) for a, b in gradients),
        scale=max(float(b.abs().max()) for _, b in gradients),
        local={"weights": held(parts)}, expected_local={"weights": size},
        calls=tuple(meter.calls),
        expected_calls={"all-to-all": (5, I64 * mine * n + 2 * row * total)},
        # forwards the tokens go out and the answers to others' go back; backwards the other way
        expected_sent=ring("all-to-all", n, I64 * mine * n) + 2 * row * int(sent + got),
        more={"sent": there, "received": back},
    )  # fmt: skip
