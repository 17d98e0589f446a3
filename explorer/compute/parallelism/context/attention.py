"""Attention over ranks: online softmax around a ring, and Ulysses' exchange of heads (torch).

One process plays all ranks in turn; on real processes the same runs in
`explorer.compute.parallelism.verify`. Shapes: queries (heads, tokens, size), keys and values
(key_value_heads, tokens, size).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.parallelism.context.lab import heads_of


@dataclass
class Partial:
    """What a rank knows after some blocks: for each of its queries the largest score, the sum of
    exponentials below it, and the values mixed with those exponentials (not yet divided)."""

    maximum: Tensor
    total: Tensor
    mixed: Tensor


def begin(query: Tensor) -> Partial:
    """Nothing seen yet."""
    nothing = query.new_full(query.shape[:-1], -torch.inf)
    return Partial(nothing, torch.zeros_like(nothing), torch.zeros_like(query))


def meet(
    known: Partial, query: Tensor, key: Tensor, value: Tensor, rows: Tensor, columns: Tensor
) -> None:
    """One more block of keys and values: online softmax (Milakov and Gimelshein 2018).

    `rows` and `columns` are the positions of queries and keys in the text; keys after their query
    are masked.
    """
    # [ring]
    shared = len(query) // len(key)
    key, value = key.repeat_interleave(shared, 0), value.repeat_interleave(shared, 0)
    scores = query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5
    scores = scores.masked_fill(columns[None, :] > rows[:, None], -torch.inf)
    maximum = torch.maximum(known.maximum, scores.amax(-1))
    # a query that has seen nothing yet: −∞ − (−∞) must not become NaN
    anchor = maximum.masked_fill(maximum == -torch.inf, 0.0)
    weights = (scores - anchor[..., None]).exp()
    shrink = (known.maximum - anchor).exp()
    known.total = known.total * shrink + weights.sum(-1)
    known.mixed = known.mixed * shrink[..., None] + weights @ value
    known.maximum = maximum


def around(
    query: Tensor, key: Tensor, value: Tensor, positions: tuple[np.ndarray, ...]
) -> Iterator[tuple[list[int], list[Partial]]]:
    """Ring attention (Liu, Zaharia and Abbeel 2023): after each turn whose keys and values each
    rank has met in it, and what it knows. In turn t rank r meets those of rank r − t."""
    ranks = len(positions)
    places = [torch.from_numpy(mine) for mine in positions]
    own = [(key[:, at], value[:, at]) for at in places]
    known = [begin(query[:, at]) for at in places]
    holds = list(range(ranks))
    for turn in range(ranks):
        if turn:
            own = own[-1:] + own[:-1]  # every rank sends to the next, and gets from the one before
            holds = holds[-1:] + holds[:-1]
        for rank, at in enumerate(places):
            if positions[rank].max() < positions[holds[rank]].min():
                continue  # every key lies after every query: nothing to compute
            meet(known[rank], query[:, at], *own[rank], at, places[holds[rank]])
        yield list(holds), known


def gathered(known: list[Partial], positions: tuple[np.ndarray, ...]) -> Tensor:
    """The outputs in the order of the text: (heads, tokens, size)."""
    # [done]
    out = torch.cat([one.mixed / one.total[..., None] for one in known], dim=1)
    order = torch.from_numpy(np.argsort(np.concatenate(positions)))
    return out[:, order]


def ulysses(
    query: Tensor, key: Tensor, value: Tensor, positions: tuple[np.ndarray, ...]
) -> tuple[Tensor, np.ndarray, np.ndarray]:
    """DeepSpeed-Ulysses (Jacobs et al. 2023): each rank gets all positions of some heads, computes
    them as one GPU would, and sends the outputs back. Returns the output (heads, tokens, size) and
    the numbers each rank sends before and after (ranks,)."""
    heads, tokens, size = query.shape
    ranks, shared = len(positions), len(query) // len(key)
    # [exchange]
    out = torch.zeros_like(query)
    sent, back = np.zeros(ranks, dtype=np.int64), np.zeros(ranks, dtype=np.int64)
    at = torch.arange(tokens)
    for rank in range(ranks):
        mine = heads_of(rank, ranks, heads)
        groups = sorted({head // shared for head in mine})
        for other in range(ranks):
            if other != rank:
                sent[other] += len(positions[other]) * size * (len(mine) + 2 * len(groups))
                back[rank] += len(positions[other]) * size * len(mine)
        # [attend]
        for head in mine:
            one = begin(query[head : head + 1])
            group = slice(head // shared, head // shared + 1)
            meet(one, query[head : head + 1], key[group], value[group], at, at)
            # [back]
            out[head] = (one.mixed / one.total[..., None])[0]
    return out, sent, back
