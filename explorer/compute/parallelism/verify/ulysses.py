"""Context parallelism by exchange: sequences are cut, and for attention the heads are cut instead.

Before attention an all-to-all gives each rank all positions of some heads; after it another gives
back all heads of its own positions (Jacobs et al. 2023, "DeepSpeed Ulysses"). Queries, keys, values
and outputs cross once forwards and once backwards. There must be at least a head per rank.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor
from torch.distributed import ProcessGroup, group
from torch.distributed._functional_collectives import all_to_all_single_autograd
from torch.nn.functional import scaled_dot_product_attention

from explorer.compute.parallelism.verify.case import Found, ring, worst
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import F32, apart, held, loss_of, mean_over_ranks
from explorer.compute.parallelism.verify.ring import Setting, inputs


def exchange(parts: Tensor) -> Tensor:
    """(ranks, …): part r goes to rank r; what comes has the sender's number first."""
    even = [1] * len(parts)
    return all_to_all_single_autograd(
        parts.contiguous(), even, even, cast(ProcessGroup, group.WORLD)
    )


def to_heads(x: Tensor, ranks: int) -> Tensor:
    """(batch, heads, positions here, size) to (batch, heads here, positions, size)."""
    came = exchange(torch.stack(x.chunk(ranks, 1)))
    return torch.cat(came.unbind(0), 2)


def to_positions(x: Tensor, ranks: int) -> Tensor:
    """The way back."""
    came = exchange(torch.stack(x.chunk(ranks, 2)))
    return torch.cat(came.unbind(0), 1)


def job(here: Here, setting: Setting) -> Found:
    """Attention forwards and backwards over a part of the positions, then of the heads."""
    n, rank = here.ranks, here.rank
    if setting.heads % n or setting.sequence % n:
        raise ValueError(f"{setting.heads} heads, {setting.sequence} positions on {n} ranks")
    given, target = inputs(setting)
    whole = [tensor.clone().requires_grad_() for tensor in given]
    q, k, v = whole
    reference = loss_of(scaled_dot_product_attention(q, k, v, is_causal=True), target)
    reference.backward()
    mine = [tensor.chunk(n, 2)[rank].clone().requires_grad_() for tensor in given]
    with here.meter() as meter:
        query, key, value = (to_heads(tensor, n) for tensor in mine)
        out = to_positions(scaled_dot_product_attention(query, key, value, is_causal=True), n)
        loss = loss_of(out, target.chunk(n, 2)[rank]) / n
        loss.backward()
    size = F32 * setting.batch * setting.heads * setting.sequence // n * setting.size
    theirs = [t.grad.chunk(n, 2)[rank] for t in whole if t.grad is not None]
    return Found(
        loss=n * mean_over_ranks(loss, n), reference=reference.item(),
        difference=worst(apart(a.grad, b) for a, b in zip(mine, theirs, strict=True)),
        scale=max(float(b.abs().max()) for b in theirs),
        local={"activations": held(mine), "gradients": held(t.grad for t in mine)},
        expected_local={"activations": 3 * size, "gradients": 3 * size},
        calls=tuple(meter.calls), expected_calls={"all-to-all": (8, 8 * size)},
        expected_sent=8 * ring("all-to-all", n, size),
    )  # fmt: skip
