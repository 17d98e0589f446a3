"""What each kind of attention costs at other lengths, and its share of a layer (numpy only)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.cost import Cost, Params
from explorer.compute.attention.cost_count import (
    Layer,
    attention,
    feed_forward,
    lengths,
    projections,
)
from explorer.compute.attention.cost_patterns import block_count, full_count, window_count


def features_per_head(params: Params) -> int:
    """r: as many numbers as a head has with elu, else as many as are drawn."""
    return params.features if params.kernel == "positive" else params.head_width


def flops_of(name: str, params: Params, shared: Cost, tokens: int) -> int:
    """FLOPs of the attention of a layer at a length, of one kind, products only.

    `hash` takes the share of pairs that is kept on this run's input: with a fixed number of buckets
    the cost stays quadratic.
    """
    # [window]
    # [block]
    # [hash]
    # [low_rank]
    # [linear]
    layer, causal = params.cost_layer, params.causal
    d, each = layer.width, params.head_width
    if name == "window":
        return attention(layer, window_count(tokens, params.window, causal))
    if name == "block":
        return attention(layer, block_count(tokens, params.blocks, causal))
    if name == "hash":
        share = shared.method("hash").computed / full_count(shared.tokens, causal)
        hashing = 2 * 2 * tokens * d * (int(params.buckets) // 2) * params.rounds
        return round(share * attention(layer, full_count(tokens, causal))) + hashing
    if name == "low_rank":
        return 8 * tokens * min(params.kept, tokens) * d
    if name == "linear":
        features = features_per_head(params)
        mapping = 4 * tokens * d * features if params.kernel == "positive" else 0
        return layer.heads * (4 * tokens * features * each + 2 * tokens * features) + mapping
    return attention(layer, full_count(tokens, params.skipping))


@dataclass(frozen=True)
class Shares:
    """Shares of a layer's FLOPs over lengths; float64 (lengths,) each, they sum to one.

    `whole` is the share of exact attention, in a layer that has it instead.
    """

    lengths: np.ndarray
    attention: np.ndarray
    projections: np.ndarray
    feed_forward: np.ndarray
    whole: np.ndarray


def shares_of(name: str, params: Params, shared: Cost) -> Shares:
    """How a layer's FLOPs divide, with one kind of attention."""
    layer = params.cost_layer
    places = lengths(layer, params.length)
    fine = np.unique(np.round(2 ** np.arange(4, np.log2(places[-1]) + 0.01, 0.25)).astype(np.int64))
    rows = [shares_at(name, params, shared, int(n)) for n in fine]
    whole = [shares_at("full", params, shared, int(n))[0] for n in fine]
    parts = np.array(rows).T
    return Shares(fine, parts[0], parts[1], parts[2], np.array(whole))


def shares_at(name: str, params: Params, shared: Cost, tokens: int) -> tuple[float, float, float]:
    """Attention, projections and feed-forward at one length."""
    layer: Layer = params.cost_layer
    parts = (flops_of(name, params, shared, tokens), projections(layer, tokens),
             feed_forward(layer, tokens))  # fmt: skip
    total = sum(parts)
    return parts[0] / total, parts[1] / total, parts[2] / total
