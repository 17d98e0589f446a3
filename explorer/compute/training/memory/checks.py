"""Compares with torch: its checkpoint, its hooks, and the whole batch at once."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.utils.checkpoint import checkpoint

from explorer.compute.training.memory.params import (
    Memory,
    Params,
    kept_by_layer,
    kept_by_segment,
    segment_of,
)
from explorer.compute.training.memory.stack import input_of, largest, layer, passed, weights_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64, gradients of some dozen layers.
EXACT = 1e-9


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    shared: Memory = trace.shared
    added = shared.added
    return [
        against_checkpoint(params), against_count(params, shared), against_theory(params, shared),
        compared("torch.nn.functional.cross_entropy of the whole batch, weighed by tokens",
                 float(np.abs(added.by_tokens[-1] - added.whole).max()), EXACT, "float64"),
    ]  # fmt: skip


def against_checkpoint(params: Params) -> Check:
    """The gradients of torch.utils.checkpoint with the same segments."""
    weights, (x, pull) = weights_of(params), input_of(params)
    every = segment_of(params)
    ours = passed(weights, x, pull, every)[2]
    flat = [weight for own in weights for weight in own]

    def some(x: Tensor, start: int) -> Tensor:
        for own in weights[start : start + every]:
            x = layer(x, own)
        return x

    y = x.detach().clone().requires_grad_()
    for start in range(0, params.layers, every):
        y = checkpoint(some, y, start, use_reentrant=False)
    theirs = list(torch.autograd.grad(y, flat, pull))
    return compared("torch.utils.checkpoint: gradients", largest(ours, theirs), EXACT, "float64")


def against_count(params: Params, shared: Memory) -> Check:
    """Bytes of the pass that keeps all, and those counted by hand from the operations of a layer.

    Plain: the result of the last tanh is kept besides.
    """
    wanted = params.layers * kept_by_layer(params)
    wanted += kept_by_segment(params) if params.kind == "plain" else 0
    return compared("bytes counted from the operations of a layer",
                    abs(shared.courses[0].peak - wanted), 0, "int64")  # fmt: skip


def against_theory(params: Params, shared: Memory) -> Check:
    """Matrix products: one forwards, two backwards, and one again."""
    wide = params.width * (params.inner if params.kind == "block" else 1)
    products = 2 if params.kind == "block" else 1
    once = params.layers * products * 2 * params.tokens * params.width * wide
    off = max(abs(shared.courses[0].operations - 3 * once),
              abs(shared.courses[1].operations - 4 * once))  # fmt: skip
    return compared("operations: 3 forward passes, and 4", off, 0, "int64")
