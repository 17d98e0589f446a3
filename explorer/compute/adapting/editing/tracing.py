"""Causal tracing: the name is spoilt by noise, one clean state is put back (Meng et al. 2022)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.adapting.editing.model import Weights, everything, logits_of
from explorer.compute.adapting.editing.params import FORMS, KINDS, NAME, PLACES, Params, Traced

#: Draws of the noise for each person.
DRAWS = 4


def traced(params: Params, weights: Weights) -> Iterator[Traced | None]:
    """The map, after checkpoints."""
    ids, right = everything(params)
    ids, right = ids[:: len(FORMS)].repeat(DRAWS, 1), right[:: len(FORMS)].repeat(DRAWS)
    random = np.random.Generator(np.random.PCG64([params.seed, 3]))
    size = params.noise * float(weights["embed"].std())
    noise = torch.zeros(len(ids), PLACES, weights["embed"].shape[1], dtype=torch.float64)
    noise[:, : NAME + 1] = torch.from_numpy(
        size * random.standard_normal((len(ids), NAME + 1, noise.shape[2]))
    )
    clean: dict[tuple[int, str], Tensor] = {}

    def remember(layer: int, name: str, what: Tensor) -> Tensor:
        clean[layer, name] = what
        return what

    def probability(put: tuple[int, str, int] | None) -> float:
        def hook(layer: int, name: str, what: Tensor) -> Tensor:
            # [trace] noise goes in with the name
            if (layer, name) == (0, "state"):
                what = what + noise
            # [trace] and one clean state is put back
            if put is not None and put[:2] == (layer, name):
                what = what.clone()
                what[:, put[2]] = clean[layer, name][:, put[2]]
            return what

        logits = logits_of(weights, ids, params.layers, hook)
        return float(logits.softmax(-1).gather(1, right[:, None]).mean())

    with torch.no_grad():
        logits = logits_of(weights, ids, params.layers, remember)
        known = float(logits.softmax(-1).gather(1, right[:, None]).mean())
        restored = np.full((len(KINDS), params.layers + 1, PLACES), np.nan)
        for kind, name in enumerate(KINDS):
            for layer in range(0 if name == "state" else 1, params.layers + 1):
                for place in range(PLACES):
                    restored[kind, layer, place] = probability((layer, name, place))
                yield None
        yield Traced(known, probability(None), restored)
