"""How a model goes on with a text, token by token."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from explorer.compute.models.decoder import Decoder


def continued(
    decoder: Decoder, ids: Sequence[int], count: int, temperature: float = 0.8, seed: int = 0
) -> list[int]:
    """`ids` (BOS first) and `count` more, each drawn from softmax(logits / temperature).

    What exceeds the context is forgotten, except for BOS. The whole text is computed again for
    every token: plain, and quick enough for a hundred of them.
    """
    decoder.eval()
    device = next(decoder.parameters()).device
    random = torch.Generator().manual_seed(seed)
    found = list(ids)
    for _ in range(count):
        context = decoder.config.context
        seen = found if len(found) <= context else [found[0], *found[-(context - 1) :]]
        with torch.no_grad():
            logits = decoder(torch.tensor(seen, device=device))[-1].cpu().double()
        probabilities = torch.softmax(logits / temperature, dim=-1)
        probabilities[found[0]] = 0.0  # a text has one beginning
        found.append(int(torch.multinomial(probabilities, 1, generator=random)))
    return found
