"""Every head's weights on a text, taken as the layers are computed (torch)."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.heads import THUMBNAIL, Params
from explorer.compute.attention.heads_labels import NAMES, score_text
from explorer.compute.attention.heads_probe import Streamed
from explorer.compute.attention.pyramid import block_for, pooled
from explorer.compute.attention.reading import at_most, left_open
from explorer.compute.attention.stepwise import Halt
from explorer.compute.models import library
from explorer.compute.models.capture import LayerCapture, to_array
from explorer.core.words import Message

#: Weights of all heads that are kept at once, in numbers; beyond it the chosen layer runs again.
MOST_KEPT = 16_000_000
#: A longer text runs in a thread of its own, as one call takes longer than a reader waits.
AT_ONCE = 256
#: Numbers in all thumbnails together: models with many heads get smaller ones.
MOST_THUMBNAILS = 4_000_000


@dataclass
class Maps:
    """What is kept of each layer while the model runs: whole maps of the layers in `keep`."""

    block: int
    keep: frozenset[int]
    thumbnails: list[np.ndarray] = field(default_factory=list)
    scores: dict[str, list[np.ndarray]] = field(default_factory=lambda: {n: [] for n in NAMES})
    weights: dict[int, np.ndarray] = field(default_factory=dict)


def observe(
    model: library.LoadedModel, ids: list[int], keep: frozenset[int], halt: Halt
) -> tuple[Maps, Tensor]:
    """Thumbnails and scores of every head, and the logits (tokens, vocabulary)."""
    config = model.config
    side = int((MOST_THUMBNAILS / (config.layers * config.heads)) ** 0.5)
    maps = Maps(block_for(len(ids), max(8, min(THUMBNAIL, side))), keep)

    def take(layer: int, seen: LayerCapture) -> None:
        halt.check()
        weights = seen.weights.detach().cpu().float().numpy()
        maps.thumbnails.append(pooled(weights, maps.block))
        for name, each in score_text(weights, ids).items():
            maps.scores[name].append(each)
        if layer in keep:
            maps.weights[layer] = weights

    with torch.no_grad():
        logits = model.decoder(torch.tensor(ids, device=model.device), Streamed(take))
    return maps, logits


def choose(scores: np.ndarray, params: Params, notices: list[Message]) -> tuple[int, int]:
    """(layer, head) from 0: as set, and what is left open (0) by the largest of the scores.

    The scores (layers, heads) are prefix matching: on the text where something in it occurs twice,
    else, and on long texts, on random tokens repeated once.
    """
    layers, heads = scores.shape
    layer = at_most("layer", params.layer, layers, notices)
    head = at_most("head", params.head, heads, notices)
    allowed = left_open(layer, head, layers, heads)
    best = np.unravel_index(int(np.where(allowed, scores, -1.0).argmax()), scores.shape)
    return int(best[0]), int(best[1])


def weights_of(
    model: library.LoadedModel, ids: list[int], maps: Maps, heads: list[tuple[int, int]]
) -> dict[tuple[int, int], np.ndarray]:
    """(queries, keys) of some heads: as kept, or from another run that keeps their layers only."""
    found: dict[tuple[int, int], np.ndarray] = {}
    for layer in sorted({layer for layer, _ in heads}):
        if layer in maps.keep:
            weights = maps.weights[layer]
        else:
            weights = to_array(model.capture(ids, only_layers={layer}).layers[layer].weights)
        found |= {(at, head): weights[head].copy() for at, head in heads if at == layer}
    return found
