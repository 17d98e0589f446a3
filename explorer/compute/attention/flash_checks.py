"""Compares attention in tiles with torch's own attention and softmax."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.attention.flash import Flash, Params
from explorer.compute.attention.flash_inputs import Inputs, drawn, trained
from explorer.compute.attention.flash_run import row_scores
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace, returned


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge, on the right Q, K and V made anew from the params."""
    shared: Flash = trace.shared
    inputs = drawn(params) if params.source == "drawn" else finished(params)
    if shared.tree is not None:
        return against_softmax(params, shared, inputs)
    query, key, value = (
        torch.tensor(array)[None, None] for array in (inputs.query, inputs.key, inputs.value)
    )
    same = functional.scaled_dot_product_attention(
        query, key, value, is_causal=params.causal, scale=shared.scale
    )[0, 0]
    name, tolerance = params.kept_in, shared.tolerance
    return [
        compared("torch SDPA", largest(same.numpy(), shared.output), tolerance, name),
        compared("torch SDPA in float64", largest(shared.exact, shared.output), tolerance, name),
        compared("torch.logsumexp: m + ln l", largest(log_sums(params, shared, inputs),
                 shared.log_sum), log_tolerance(shared), name),
        compared("torch SDPA: row blocks, lazy softmax", largest(shared.exact, shared.lazy),
                 tolerance, name),
        compared("torch SDPA: whole matrix", largest(shared.exact, shared.standard), tolerance,
                 name),
    ]  # fmt: skip


def finished(params: Params) -> Inputs:
    """The inputs of a text, without a pause."""
    return returned(trained(params))


def log_sums(params: Params, shared: Flash, inputs: Inputs) -> np.ndarray:
    """(N,) float64: torch.logsumexp of the masked scores."""
    query, key = (torch.tensor(a.astype(np.float64)) for a in (inputs.query, inputs.key))
    scores = query @ key.T * shared.scale
    if params.causal:
        later = torch.ones_like(scores, dtype=torch.bool).triu(1)
        scores = scores.masked_fill(later, -torch.inf)
    out: np.ndarray = torch.logsumexp(scores, dim=1).numpy()
    return out


def log_tolerance(shared: Flash) -> float:
    """m + ln l is as exact as a score is: some units in the last place of the largest one."""
    unit = float(np.finfo(shared.query.dtype).eps)
    finite = shared.log_sum[np.isfinite(shared.log_sum)].astype(np.float64)
    size = float(np.abs(finite).max()) if len(finite) else 0.0
    return 4.0 * unit * (1.0 + max(size, abs(shared.largest)))


def against_softmax(params: Params, shared: Flash, inputs: Inputs) -> list[Check]:
    """The reduction trees against torch's maximum, logsumexp and softmax."""
    tree = shared.tree
    assert tree is not None
    scores = torch.tensor(
        row_scores(inputs, shared.scale, tree.row, causal=params.causal).astype(np.float64)
    )
    unit = float(np.finfo(tree.scores.dtype).eps)
    size = 1.0 + float(scores.abs().max())
    mine = float(tree.maxima[-1, 0]) + float(np.log(np.float64(tree.sums[-1, 0])))
    return [
        compared("torch.max", abs(float(scores.max()) - float(tree.maxima[-1, 0])), 0.0,
                 params.dtype),
        compared("torch.logsumexp", abs(float(scores.logsumexp(0)) - mine), 8 * unit * size,
                 params.dtype),
        compared("torch.softmax", largest(scores.softmax(0).numpy(), tree.shares),
                 8 * unit * size, params.dtype),
    ]  # fmt: skip


def largest(theirs: np.ndarray, ours: np.ndarray) -> float:
    """The largest difference; NaN where ours has one."""
    return float(np.abs(theirs.astype(np.float64) - ours.astype(np.float64)).max())
