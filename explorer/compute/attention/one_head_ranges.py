"""The ranges of a head's numbers for the whole trace, and what can be set on this text."""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.reading import starred
from explorer.core.trace import Limit


def scales_of(head: Head) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace; symmetric for signed numbers."""

    def signed(*arrays: np.ndarray) -> tuple[float, float]:
        most = max(float(np.abs(array).max()) for array in arrays) or 1.0
        return -most, most

    def spread(*arrays: np.ndarray) -> tuple[float, float]:
        low = min(0.0, *(float(array.min()) for array in arrays))
        high = max(0.0, *(float(array.max()) for array in arrays))
        return low, high if high > low else 1.0

    return {
        "embedding": signed(head.embedding, head.position, head.embedding + head.position),
        "stream": signed(head.embedding + head.position, head.attention_before,
                         head.feed_forward_before, head.residual),
        "normed": signed(head.normed, head.memory),
        "query": signed(head.query, head.rotated_query),
        "key": signed(head.key, head.rotated_key),
        # shares of the values and their sum are on the values' scale, which they cannot exceed:
        # a weight below 1 must look like less
        "value": signed(head.value),
        "score": spread(head.score),
        "scaled": spread(head.scaled, *([head.before.scaled] if head.before else [])),
        "exponential": (0.0, 1.0),
        "weight": (0.0, 1.0),
        "contribution": signed(head.contribution),
    }  # fmt: skip


def limits_of(params: Params, head: Head) -> dict[str, Limit]:
    """Layers, heads and queries there are; ★ stands for the measured choice."""

    last = head.tokens - 1
    shown = tuple((str(index), f"{index}  {piece}") for index, piece in enumerate(head.pieces))
    return {
        "layer": starred(head.layers, params.layer, head.layer),
        "head": starred(head.heads, params.head, head.head),
        "query": Limit(-1, last, (("-1", f"→ {last}  {head.pieces[last]}"), *shown)),
    }
