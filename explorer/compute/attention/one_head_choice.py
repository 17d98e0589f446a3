"""The head that the params of `one_head` ask for (torch)."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.one_head import Params
from explorer.compute.attention.reading import at_most, left_open
from explorer.compute.models import heads, library
from explorer.compute.models.capture import Capture, to_array
from explorer.compute.models.probe import repeated_rows
from explorer.core.words import Message


def choose_head(
    model: library.LoadedModel, ids: list[int], params: Params, notices: list[Message]
) -> tuple[int, int, bool]:
    """(layer, head) from 0, and whether one of them was left to measurement (0)."""
    config = model.config
    layer = at_most("layer", params.layer, config.layers, notices)
    head = at_most("head", params.head, config.heads, notices)
    if layer and head:
        return layer - 1, head - 1, False
    scores = induction_scores(model, ids)
    allowed = left_open(layer, head, config.layers, config.heads)
    best = strongest_induction_head(model, ids, np.where(allowed, scores, -1.0))
    return *best, True


def strongest_induction_head(
    model: library.LoadedModel, ids: list[int], scores: np.ndarray
) -> tuple[int, int]:
    """(layer, head) from 0: what both finds the match and raises what it reads there.

    Of the heads that come within 80 % of the best score, the one whose removal costs most.
    """
    close = [(int(at[0]), int(at[1])) for at in np.argwhere(scores >= 0.8 * scores.max())]
    if len(close) == 1 or not heads.induction_pattern(ids).any():
        at = np.unravel_index(int(scores.argmax()), scores.shape)
        return int(at[0]), int(at[1])
    whole = model.capture(ids, only_layers={layer for layer, _ in close})
    rises = {
        (layer, head): copying_of(
            to_array(whole.layers[layer].weights[head]), ids, whole.logits,
            model.logits(ids, without_heads={(layer, head)}),
        )
        for layer, head in close
    }  # fmt: skip
    return max(close, key=lambda each: rises[each])


def copying_of(weight: np.ndarray, ids: list[int], logits: Tensor, without: Tensor) -> float:
    """Mean rise of ln p of the token read, over the queries whose token occurred before.

    The token read is the one with the most weight among those that followed an earlier occurrence.
    This is the second half of "induction head": it must raise what it finds.
    """
    pattern = heads.induction_pattern(ids)
    queries = np.flatnonzero(pattern.any(axis=1))
    if len(queries) == 0:
        return math.nan
    read = np.where(pattern, weight, -1.0)[queries].argmax(axis=1)
    tokens = torch.tensor([ids[key] for key in read], device=logits.device)
    rise = (logits.log_softmax(-1) - without.log_softmax(-1))[
        torch.from_numpy(queries).to(logits.device)
    ]
    return float(rise.gather(-1, tokens[:, None]).mean())


def induction_scores(model: library.LoadedModel, ids: list[int]) -> np.ndarray:
    """(layers, heads): prefix matching on this text (Olsson et al. 2022).

    Where nothing in the text occurs twice, the mean weight on the token after the earlier
    occurrence in BOS and random tokens repeated once, as in the TransformerLens demonstrations.
    """
    if heads.induction_pattern(ids).any():
        return np.stack([
            heads.prefix_matching(weights, ids)
            for weights in all_weights(model, torch.tensor(ids, device=model.device))
        ])  # fmt: skip
    bos = getattr(model.vocabulary, "bos", None) or 0
    period = max(2, min(31, (model.config.context - 1) // 2))
    rows = repeated_rows(model.decoder, bos, period)[:4].to(model.device)
    return np.stack([
        heads.induction(weights, period).mean(0) for weights in all_weights(model, rows)
    ])  # fmt: skip


def all_weights(model: library.LoadedModel, ids: Tensor) -> Iterator[np.ndarray]:
    """The weights (…, heads, queries, keys) of each layer, one after the other.

    One pass per layer: those of all layers of a large model at once would not fit in memory.
    """
    for layer in range(model.config.layers):
        kept = Capture(frozenset({layer}))
        with torch.no_grad():
            model.decoder(ids, kept)
        yield to_array(kept.layers[layer].weights)
