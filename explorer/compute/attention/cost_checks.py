"""Compares the cheaper kinds of attention with torch: SDPA with the pattern as its mask, and
its SVD; and has torch count FLOPs."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.attention.cost import Cost, Params
from explorer.compute.attention.cost_count import Layer, attention, feed_forward, projections
from explorer.compute.attention.cost_patterns import full_count
from explorer.compute.attention.cost_run import merge_of, pairs_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64 on both sides: a few hundred products and sums of numbers that are rarely beyond 100.
TOLERANCE = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    shared: Cost = trace.shared
    out = []
    for name in ("full", "window", "block", "hash"):
        pairs = pairs_of(params, shared.codes, name, params.rounds - 1)
        apart = largest(sdpa(shared, pairs), shared.method(name).output)
        out.append(compared("torch SDPA, mask: {name}", apart, TOLERANCE, "float64", name=name))
    merge = merge_of(params, shared.tokens, params.kept)
    merged = sdpa(shared, None, merge @ shared.key, merge @ shared.value)
    out += [
        compared("torch SDPA on E K and E V", largest(merged, shared.method("low_rank").output),
                 TOLERANCE, "float64"),
        compared("torch.linalg.svdvals", singular_values_apart(shared), TOLERANCE, "float64"),
        compared("recurrent against parallel form", shared.recurrent,
                 1e-8 * max(float(np.abs(shared.value).max()), 1.0), "float64"),
    ]  # fmt: skip
    return out


def sdpa(
    shared: Cost, pairs: np.ndarray | None, key: np.ndarray | None = None,
    value: np.ndarray | None = None,
) -> np.ndarray:  # fmt: skip
    """torch's attention on the run's own Q, K and V: (n, d) float64."""
    given = (shared.query, shared.key if key is None else key,
             shared.value if value is None else value)  # fmt: skip
    query, keys, values = (torch.tensor(array)[None, None] for array in given)
    mask = None if pairs is None else torch.tensor(pairs)
    found: np.ndarray = functional.scaled_dot_product_attention(
        query, keys, values, attn_mask=mask, scale=shared.scale
    ).numpy()
    return found[0, 0]


def singular_values_apart(shared: Cost) -> float:
    """Largest difference of the singular values, relative to the largest of them."""
    scores = torch.tensor(shared.query) @ torch.tensor(shared.key).T * shared.scale
    apart = 0.0
    for row, matrix in enumerate((scores, torch.softmax(scores, 1))):
        theirs = torch.linalg.svdvals(matrix).numpy()
        size = max(float(theirs.max()), 1e-300)
        apart = max(apart, largest(theirs, shared.singular[row]) / size)
    return apart


def flops_by_torch(layer: Layer, tokens: int) -> int:
    """What torch counts for a layer that is really run, on zeros.

    Not part of the badge: the first time, torch's counter loads for seconds.
    """
    from torch.utils.flop_counter import FlopCounterMode

    d, hidden = layer.width, 4 * layer.width
    x, square = torch.zeros(tokens, d), torch.zeros(d, d)
    up, down = torch.zeros(d, hidden), torch.zeros(hidden, d)
    with FlopCounterMode(display=False) as counter:
        q, k, v = ((x @ square).reshape(tokens, layer.heads, -1).transpose(0, 1) for _ in range(3))
        mixed = torch.bmm(torch.softmax(torch.bmm(q, k.transpose(1, 2)), 2), v)
        _ = mixed.transpose(0, 1).reshape(tokens, d) @ square
        _ = torch.relu(x @ up) @ down
    return int(counter.get_total_flops())


def flops_by_hand(layer: Layer, tokens: int) -> int:
    """8 n d² + 16 n d² + 4 n² d."""
    pairs = full_count(tokens, False)
    return projections(layer, tokens) + feed_forward(layer, tokens) + attention(layer, pairs)


def largest(theirs: np.ndarray, ours: np.ndarray) -> float:
    """The largest difference."""
    return float(np.abs(theirs - ours).max())
