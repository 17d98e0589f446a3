"""Dropping tokens of a prompt, and what the continuation loses (torch)."""

from __future__ import annotations

import math
from collections.abc import Generator, Sequence

import numpy as np
import torch

from explorer.compute.generation.surprise.steps import WAYS, Compressed
from explorer.compute.models.library import LoadedModel

#: Shares of the prompt that are kept.
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0)
#: Random choices that are averaged.
DRAWS = 4


def kept_places(bits: np.ndarray, keep: int, way: str, random: np.random.Generator) -> list[int]:
    """Which places of the prompt stay, in their order.

    "least" drops the least surprising tokens first (Li et al. 2023, Selective Context), "most" the
    most surprising, "first" those furthest back, "random" any.
    """
    count = len(bits)
    # [compress] what can be guessed from the rest is dropped first
    if way == "least":
        order = np.argsort(-bits, kind="stable")
    elif way == "most":
        order = np.argsort(bits, kind="stable")
    elif way == "first":
        order = np.arange(count)[::-1]
    else:
        order = random.permutation(count)
    return sorted(order[:keep].tolist())


def compress(
    model: LoadedModel, ids: Sequence[int], bits: np.ndarray, tail: int, seed: int
) -> Generator[None, None, Compressed]:
    """The loss of the last `tail` tokens behind a prompt that loses more and more of its own.

    `ids` begin with the token that is never dropped; `bits` (tokens − 1,) are the surprisals of the
    others in the whole text.
    """
    prompt, last = list(ids[1:-tail]), list(ids[-tail:])
    surprisals = bits[: len(prompt)]
    random = np.random.default_rng(seed)
    kept = tuple(dict.fromkeys(round(share * len(prompt)) for share in SHARES))
    loss, gone = [], []
    for keep in kept:
        rows, owners = [], []
        for number, way in enumerate(WAYS):
            for _ in range(DRAWS if way == "random" else 1):
                places = kept_places(surprisals, keep, way, random)
                rows.append([ids[0], *(prompt[place] for place in places), *last])
                owners.append(number)
                if way == "least":
                    gone.append(tuple(sorted(set(range(len(prompt))) - set(places))))
        losses = tail_bits(model, rows, tail)
        owner = np.array(owners)
        loss.append([float(losses[owner == number].mean()) for number in range(len(WAYS))])
        yield None
    return Compressed(len(prompt), tail, kept, np.array(loss).T, tuple(gone))


def tail_bits(model: LoadedModel, rows: Sequence[Sequence[int]], tail: int) -> np.ndarray:
    """(rows,) bits per token of the last `tail` tokens of texts of one length."""
    ids = torch.tensor([list(row) for row in rows], device=model.device)
    with torch.inference_mode():
        logits = model.decoder(ids)[:, -tail - 1 : -1].double().log_softmax(dim=-1)
    found = logits.gather(2, ids[:, -tail:, None])[..., 0]
    # [compress] the loss of the continuation alone
    return np.asarray((-found.mean(dim=1) / math.log(2)).cpu().numpy())
