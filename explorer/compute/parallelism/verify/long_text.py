"""The reader's own queries, keys and values over ranks: a ring, or Ulysses' exchange, forwards.

Like `ring` and `ulysses`, with the vectors, the positions and the heads of each rank given; pieces
may differ in length, and several query heads share a head of keys and values, which travels once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from explorer.compute.parallelism.verify.case import Found
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import F32, mean_over_ranks


@dataclass(frozen=True)
class Setting:
    """`query` (H, T, size), `key` and `value` (K, T, size) float32; `places` the positions of each
    rank; `heads` those each rank computes under Ulysses, empty for the ring; `sent` bytes that each
    rank must send."""

    query: np.ndarray
    key: np.ndarray
    value: np.ndarray
    places: tuple[np.ndarray, ...]
    heads: tuple[tuple[int, ...], ...]
    sent: np.ndarray


def attend(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """torch's causal attention, each head of keys and values repeated for its queries."""
    shared = len(query) // len(key)
    return scaled_dot_product_attention(
        query[None], key.repeat_interleave(shared, 0)[None],
        value.repeat_interleave(shared, 0)[None], is_causal=True,
    )[0]  # fmt: skip


def round_the_ring(here: Here, setting: Setting) -> Tensor:
    """This rank's outputs: its queries meet every block as it comes by (online softmax)."""
    places = [torch.from_numpy(one) for one in setting.places]
    mine = places[here.rank]
    query, key, value = (
        torch.from_numpy(array[:, setting.places[here.rank]])
        for array in (setting.query, setting.key, setting.value)
    )
    packet = torch.stack([key, value])
    shared = len(query) // len(key)
    top = query.new_full(query.shape[:-1], -torch.inf)
    total, out = torch.zeros_like(top), torch.zeros_like(query)
    for turn in range(here.ranks):
        owner = (here.rank - turn) % here.ranks
        if turn:
            arriving = packet.new_empty(2, len(key), len(places[owner]), key.shape[-1])
            both = [
                dist.P2POp(dist.isend, packet.contiguous(), (here.rank + 1) % here.ranks),
                dist.P2POp(dist.irecv, arriving, (here.rank - 1) % here.ranks),
            ]
            for pending in dist.batch_isend_irecv(both):
                pending.wait()
            packet = arriving
        keys, values = packet.repeat_interleave(shared, 1)
        scores = query @ keys.transpose(-1, -2) / query.shape[-1] ** 0.5
        scores = scores.masked_fill(places[owner][None, :] > mine[:, None], -torch.inf)
        new = torch.maximum(top, scores.amax(-1))
        anchor = new.masked_fill(new == -torch.inf, 0.0)
        weights, shrink = (scores - anchor[..., None]).exp(), (top - anchor).exp()
        total = total * shrink + weights.sum(-1)
        out = out * shrink[..., None] + weights @ values
        top = new
    return out / total[..., None]


def exchanged(here: Here, setting: Setting) -> Tensor:
    """This rank's outputs: all positions of its heads come, and their outputs go back."""
    n, rank, size = here.ranks, here.rank, setting.query.shape[-1]
    shared = len(setting.query) // len(setting.key)
    groups = [sorted({head // shared for head in heads}) for heads in setting.heads]
    lengths = [len(one) for one in setting.places]
    own = setting.places[rank]
    parcels = [
        np.concatenate([setting.query[list(setting.heads[r])][:, own].ravel(),
                        setting.key[groups[r]][:, own].ravel(),
                        setting.value[groups[r]][:, own].ravel()])
        for r in range(n)
    ]  # fmt: skip
    each = len(setting.heads[rank]) + 2 * len(groups[rank])
    came = [length * size * each for length in lengths]
    arrived = torch.empty(sum(came))
    dist.all_to_all_single(
        arrived, torch.from_numpy(np.concatenate(parcels)), came, [len(p) for p in parcels]
    )
    vectors = torch.cat(
        [part.view(each, length, size)
         for part, length in zip(arrived.split(came), lengths, strict=True)], dim=1
    )  # fmt: skip
    order = torch.from_numpy(np.argsort(np.concatenate(setting.places)))
    mine, kinds = len(setting.heads[rank]), len(groups[rank])
    query, key, value = vectors[:, order].split([mine, kinds, kinds])
    local = [groups[rank].index(head // shared) for head in setting.heads[rank]]
    out = attend(query, key[local], value[local])
    back = [out[:, torch.from_numpy(one)].flatten() for one in setting.places]
    home = [len(own) * size * len(heads) for heads in setting.heads]
    returned = torch.empty(sum(home))
    dist.all_to_all_single(returned, torch.cat(back), home, [len(b) for b in back])
    return torch.cat([
        part.view(len(heads), len(own), size)
        for part, heads in zip(returned.split(home), setting.heads, strict=True)
    ])  # fmt: skip


def job(here: Here, setting: Setting) -> Found:
    """One forward pass. The loss is the mean square of all outputs, the difference that of this
    rank's outputs from attention in one place."""
    exact = attend(*(torch.from_numpy(a) for a in (setting.query, setting.key, setting.value)))
    with here.meter() as meter:
        out = exchanged(here, setting) if setting.heads else round_the_ring(here, setting)
    theirs = exact[:, torch.from_numpy(setting.places[here.rank])]
    sent = int(setting.sent[here.rank])
    if setting.heads:  # of an all-to-all also the part that a rank keeps is counted
        shared = len(setting.query) // len(setting.key)
        kinds = [len(heads) + 2 * len({h // shared for h in heads}) for heads in setting.heads]
        there, back = len(setting.places[here.rank]) * sum(kinds), len(setting.heads[here.rank])
        size = F32 * setting.query.shape[-1] * (there + back * setting.query.shape[1])
        expected = {"all-to-all": (2, size)}
    else:
        expected = {"send": (here.ranks - 1, sent)}
    return Found(
        loss=here.ranks * mean_over_ranks(out.square().sum() / exact.numel(), here.ranks),
        reference=exact.square().mean().item(),
        difference=float((out - theirs).abs().max()), scale=float(exact.abs().max()),
        calls=tuple(meter.calls), expected_calls=expected, expected_sent=sent,
    )  # fmt: skip
