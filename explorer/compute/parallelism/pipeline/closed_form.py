"""What the papers say a schedule idles, where all stages cost the same and messages nothing.

A rank's idle time, with F, I and W of one stage, p ranks:

    GPipe, 1F1B                 (p − 1)(F + I + W)
    interleaved, breadth first  the same, of a stage v times as thin
    ZB-H1                       (p − 1)(F + I − W), where W is no longer than F or I

The zero-bubble papers write B for I. For the V-shaped schedules there is no such form here.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.pipeline.editor import Params, Shared


def idle(params: Params, shared: Shared) -> tuple[str, float] | None:
    """Which form holds ("plain" or "split") and the idle time of a rank in ms, or None."""
    if params.schedule in ("own", "zbv", "dualpipev") or params.message or shared.ranks < 2:
        return None
    costs = shared.costs
    if not np.allclose(costs, costs[:, :1], rtol=1e-12, atol=0.0):
        return None
    forward, inward, weight = (float(row[0]) for row in costs)
    if params.schedule != "zb-h1":
        # where a round of several chunks has fewer micro-batches than ranks, it waits for itself
        if shared.stages > shared.ranks and params.micro_batches < params.ranks:
            return None
        if params.schedule == "interleaved" and params.micro_batches % params.ranks:
            return None
        return "plain", (shared.ranks - 1) * (forward + inward + weight)
    if weight > min(forward, inward) or params.micro_batches % params.ranks:
        return None
    return "split", (shared.ranks - 1) * (forward + inward - weight)


def ahead(params: Params, rank: int) -> int | None:
    """How many forwards a rank runs before its first backward, as its schedule says."""
    p, v, m = params.ranks, params.chunks, params.micro_batches
    size = m // max(1, m // p)
    if params.schedule == "gpipe":
        return m * v
    if params.schedule == "1f1b":
        return min(p - 1 - rank, m)
    if params.schedule == "interleaved":
        return min(2 * (p - 1 - rank) + (v - 1) * size, m * v)
    if params.schedule == "zb-h1":
        return min(p - 1 - rank + (v - 1) * size, m * v)
    return None
