"""Context parallelism as a ring: sequences are cut, keys and values go round.

A rank keeps its queries and meets every block of keys and values once; the softmax is put together
as the blocks come (online softmax; Liu et al. 2023, "Ring Attention"). Backwards keys and values go
round again, followed by their gradients: (n − 1) hops each, three times keys and values in all. In
the causal mask the last positions have most work; cut zig-zag, every rank has an early and a late
piece.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from explorer.compute.parallelism.verify.case import Found, worst
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import F32, apart, held, loss_of, mean_over_ranks


@dataclass(frozen=True)
class Setting:
    """order: "contiguous" or "zigzag"."""

    batch: int = 2
    heads: int = 8
    sequence: int = 64
    size: int = 16
    order: str = "zigzag"
    seed: int = 0

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """(batch, heads, sequence, size) of queries, keys, values."""
        return self.batch, self.heads, self.sequence, self.size


def positions(sequence: int, ranks: int, rank: int, order: str) -> Tensor:
    """Which positions a rank has, int64 (sequence / ranks,)."""
    every = torch.arange(sequence)
    if order == "contiguous":
        return every.chunk(ranks)[rank]
    pieces = every.chunk(2 * ranks)
    return torch.cat([pieces[rank], pieces[2 * ranks - 1 - rank]])


def scores(query: Tensor, key: Tensor, rows: Tensor, columns: Tensor) -> Tensor:
    """Scaled scores with −∞ where a key lies after its query."""
    out = query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5
    return out.masked_fill(columns[None, :] > rows[:, None], float("-inf"))


def pass_on(packet: Tensor, rank: int, ranks: int) -> Tensor:
    """Send to the next rank, receive from the one before."""
    arriving = torch.empty_like(packet)
    both = [
        dist.P2POp(dist.isend, packet.contiguous(), (rank + 1) % ranks),
        dist.P2POp(dist.irecv, arriving, (rank - 1) % ranks),
    ]
    for work in dist.batch_isend_irecv(both):
        work.wait()
    return arriving


class RingAttention(torch.autograd.Function):
    """Causal attention of this rank's queries over everybody's keys and values."""

    @staticmethod
    def forward(
        ctx: Any, query: Tensor, key: Tensor, value: Tensor, rank: int, places: list[Tensor]
    ) -> Tensor:
        """All (batch, heads, sequence / ranks, size); `places[r]` are the positions of rank r."""
        ranks = len(places)
        packet = torch.stack([key, value])
        top = query.new_full(query.shape[:-1], float("-inf"))  # largest score so far
        total, out = torch.zeros_like(top), torch.zeros_like(query)
        for step in range(ranks):
            if step:
                packet = pass_on(packet, rank, ranks)
            owner = (rank - step) % ranks
            raw = scores(query, packet[0], places[rank], places[owner])
            new = torch.maximum(top, raw.amax(-1))
            # a row that has met no visible key yet has no largest score
            shift = torch.where(new.isinf(), torch.zeros_like(new), new)
            shares = torch.exp(raw - shift[..., None])
            rescale = torch.exp(top - shift)
            total = total * rescale + shares.sum(-1)
            out = out * rescale[..., None] + shares @ packet[1]
            top = new
        out = out / total[..., None]
        ctx.save_for_backward(query, key, value, out, top + total.log())
        ctx.rank, ctx.places = rank, places
        return out

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        """Keys and values once more round the ring; their gradients start at the next rank, gather
        what every rank adds, and are home after n − 1 hops."""
        (gradient,) = gradients
        query, key, value, out, log_total = ctx.saved_tensors
        rank, ranks = ctx.rank, len(ctx.places)
        packet, carried = torch.stack([key, value]), torch.zeros_like(torch.stack([key, value]))
        own = carried
        d_query = torch.zeros_like(query)
        dots = (gradient * out).sum(-1)
        for step in range(ranks):
            if step:
                packet = pass_on(packet, rank, ranks)
            owner = (rank - step) % ranks
            raw = scores(query, packet[0], ctx.places[rank], ctx.places[owner])
            shares = torch.exp(raw - log_total[..., None])
            d_value = shares.transpose(-1, -2) @ gradient
            d_raw = shares * (gradient @ packet[1].transpose(-1, -2) - dots[..., None])
            d_raw = d_raw / query.shape[-1] ** 0.5
            d_query += d_raw @ packet[0]
            added = torch.stack([d_raw.transpose(-1, -2) @ query, d_value])
            if step == 0:
                own = added
            elif step == 1:
                carried = added
            else:
                carried = pass_on(carried, rank, ranks) + added
        if ranks > 1:
            own = own + pass_on(carried, rank, ranks)
        return d_query, own[0], own[1], None, None


def inputs(setting: Setting) -> tuple[list[Tensor], Tensor]:
    """Queries, keys, values and a target, the same on every rank, each `shape`."""
    generator = torch.Generator().manual_seed(setting.seed + 1)
    made = [torch.randn(setting.shape, generator=generator) for _ in range(4)]
    return made[:3], made[3]


def job(here: Here, setting: Setting) -> Found:
    """Attention forwards and backwards over a part of the positions."""
    n, rank = here.ranks, here.rank
    if setting.sequence % (2 * n):
        raise ValueError(f"sequence: {setting.sequence} does not divide into {2 * n} pieces")
    given, target = inputs(setting)
    whole = [tensor.clone().requires_grad_() for tensor in given]
    q, k, v = whole
    reference = loss_of(scaled_dot_product_attention(q, k, v, is_causal=True), target)
    reference.backward()
    places = [positions(setting.sequence, n, r, setting.order) for r in range(n)]
    mine = [tensor[:, :, places[rank]].clone().requires_grad_() for tensor in given]
    with here.meter() as meter:
        out = RingAttention.apply(*mine, rank, places)
        loss = loss_of(out, target[:, :, places[rank]]) / n
        loss.backward()
    size = 2 * F32 * setting.batch * setting.heads * setting.sequence // n * setting.size
    hops = 3 * (n - 1)
    theirs = [t.grad[:, :, places[rank]] for t in whole if t.grad is not None]
    part = 3 * size // 2
    return Found(
        loss=n * mean_over_ranks(loss, n), reference=reference.item(),
        difference=worst(apart(a.grad, b) for a, b in zip(mine, theirs, strict=True)),
        scale=max(float(b.abs().max()) for b in theirs),
        local={"activations": held(mine), "gradients": held(t.grad for t in mine)},
        expected_local={"activations": part, "gradients": part},
        calls=tuple(meter.calls), expected_calls={"send": (hops, hops * size)},
        expected_sent=hops * size,
        more={"work": [int((places[rank][:, None] >= places[(rank - step) % n][None, :]).sum())
                       for step in range(n)]},
    )  # fmt: skip
