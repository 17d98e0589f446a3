"""Surprisal of the tokens of a text (torch)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from explorer.compute.generation.surprise.steps import Guess, Reading
from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import ends_at_context

#: Likeliest tokens kept at each place.
LIKELIEST = 5


def begins(model: LoadedModel, ids: Sequence[int]) -> bool:
    """Whether the first token is the one that begins a text, and is not itself predicted."""
    return bool(ids) and getattr(model.vocabulary, "bos", None) == ids[0]


def log_chances(model: LoadedModel, ids: Sequence[int]) -> Tensor:
    """(tokens − 1, vocabulary) ln p of what follows each token but the last, float64.

    Where the model's positions end, the text is read in windows that overlap by half, so that every
    token has at least half a context before it.
    """
    context = model.config.context
    if len(ids) <= context or not ends_at_context(model.config):
        # [strip] one pass predicts every token from those before it
        return model.logits(ids)[:-1].double().log_softmax(dim=-1).cpu()
    bos = [ids[0]] if begins(model, ids) else []
    half = context // 2
    found = [log_chances(model, ids[:context])]
    at = context  # the next token that is not predicted yet
    while at < len(ids):
        end = min(at + half - len(bos), len(ids))
        window = [*bos, *ids[end - (context - len(bos)) : end]]
        found.append(log_chances(model, window)[-(end - at) :])
        at = end
    return torch.cat(found)


def bits_of(model: LoadedModel, ids: Sequence[int]) -> np.ndarray:
    """(tokens,) −log₂ p of each token but the first, float64."""
    followed = torch.tensor(list(ids[1:]), dtype=torch.int64)
    logarithms = log_chances(model, ids).gather(1, followed[:, None])[:, 0]
    # [strip] [units] [quality] surprisal: the logarithm turned positive, in bits
    return np.asarray((-logarithms / math.log(2)).numpy())


def reading_of(model: LoadedModel, name: str, ids: Sequence[int], characters: int) -> Reading:
    """A text as the model reads it; what it does not predict (the first token) is left out."""
    bits = np.maximum(bits_of(model, ids), 0.0)
    return Reading(name, model.vocabulary.pieces(ids[1:]), bits, characters)


def guesses_of(model: LoadedModel, ids: Sequence[int]) -> tuple[Guess, ...]:
    """What was likely at each place, and where the token that came stood in that order."""
    chances = log_chances(model, ids)
    likely = chances.topk(min(LIKELIEST, chances.shape[1]), dim=1)
    followed = torch.tensor(list(ids[1:]), dtype=torch.int64)
    own = chances.gather(1, followed[:, None])
    ranks = (chances > own).sum(dim=1) + 1
    entropies = -(chances.exp() * chances).sum(dim=1) / math.log(2)
    return tuple(
        Guess(model.vocabulary.pieces(row.tolist()), np.asarray(p.exp().numpy()), int(rank),
              float(entropy))
        for row, p, rank, entropy in zip(likely.indices, likely.values, ranks, entropies,
                                         strict=True)
    )  # fmt: skip


def continued(
    model: LoadedModel, ids: Sequence[int], count: int, random: torch.Generator | None
) -> list[int]:
    """`ids` and `count` more: the likeliest each time, or drawn where there is a generator."""
    found = list(ids)
    cache = ContiguousCache(model.decoder, len(ids) + count)
    fed = list(ids)
    with torch.inference_mode():
        for _ in range(count):
            logits = extend(model.decoder, cache, torch.tensor(fed, device=model.device))
            if random is None:
                token = int(logits.argmax())
            else:
                chances = logits.double().softmax(dim=-1).cpu()
                token = int(torch.multinomial(chances, 1, generator=random))
            found.append(token)
            fed = [token]
    return found
