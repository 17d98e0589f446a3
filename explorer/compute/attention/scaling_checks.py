"""Compares softmax, its Jacobian and the gradients with torch's attention and autograd."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.attention.reading import load_model, tokens_of
from explorer.compute.attention.scaling import MOST_TOKENS, Params, Scaling
from explorer.compute.attention.scaling_math import (
    divided,
    gradient_of,
    jacobian_norm,
    slope_of,
    softmax,
)
from explorer.compute.attention.scaling_run import rerun, vectors
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: Rows that are compared, of those that are drawn.
ROWS = 8


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    shared: Scaling = trace.shared
    return against_autograd(params, shared) if shared.drawn else against_model(params, shared)


def against_autograd(params: Params, shared: Scaling) -> list[Check]:
    """At dₖ = 64 with the reader's divisor: shares, Jacobian and both gradients of some queries."""
    width, exponent = 64, float(shared.exponents[shared.chosen])
    queries, keys, pull = vectors(params)
    queries, keys, pull = queries[-ROWS:, :width], keys[:, :width], pull[-ROWS:]
    a = softmax(divided(queries @ keys.T, width, exponent))
    slope = slope_of(a, pull)
    q, k = torch.tensor(queries, requires_grad=True), torch.tensor(keys)
    values = torch.eye(len(keys), dtype=torch.float64)
    theirs = functional.scaled_dot_product_attention(
        q[None, None], k[None, None], values[None, None], scale=width**-exponent
    )[0, 0]
    (theirs * torch.tensor(pull)).sum().backward()
    assert q.grad is not None
    s = torch.tensor(divided(queries @ keys.T, width, exponent), requires_grad=True)
    (s.softmax(-1) * torch.tensor(pull)).sum().backward()
    assert s.grad is not None
    jacobian = torch.autograd.functional.jacobian(lambda row: row.softmax(-1), s[0].detach())
    size = float(np.abs(queries).max() * np.abs(keys).max()) * width  # a bound of q·k

    def difference(ours: np.ndarray, other: torch.Tensor) -> float:
        return float(np.abs(ours - other.detach().numpy()).max())

    tolerance = 1e-15 * size  # some units in the last place of the largest score
    return [
        compared("torch SDPA, scale = 1 / dₖᵖ", difference(a, theirs), tolerance, "float64"),
        compared("torch autograd: ∂L/∂s", difference(slope, s.grad), tolerance, "float64"),
        compared("torch autograd: ∂L/∂q", difference(
            gradient_of(slope, keys, width**exponent), q.grad), 10 * tolerance, "float64"),
        compared("torch jacobian of softmax, Frobenius norm", abs(
            float(jacobian_norm(a[0])) - float(jacobian.norm())), tolerance, "float64"),
    ]  # fmt: skip


def against_model(params: Params, shared: Scaling) -> list[Check]:
    """At √dₖ the model is unchanged; and the gradient of the scores is that of our Jacobian."""
    model = load_model(params.model, params.folder)
    ids, _ = tokens_of(model, params.text, MOST_TOKENS)
    layer, head = shared.layer, shared.head
    seen = model.capture(ids, only_layers={layer}).layers[layer]
    query, key = seen.rotated_queries[head], seen.rotated_keys
    key = key[head // (model.config.heads // model.config.key_value_heads)]
    bias = torch.zeros(len(ids), len(ids), dtype=query.dtype, device=query.device)
    if seen.position_bias is not None:
        bias = bias + seen.position_bias[head]
    bias = bias.masked_fill(torch.isinf(seen.masked[head]), -torch.inf)
    values = torch.eye(len(ids), dtype=query.dtype, device=query.device)
    found = []
    for exponent, name in ((0.5, "√dₖ"), (0.0, "1")):
        ours = rerun(model, ids, layer, head, exponent)
        theirs = functional.scaled_dot_product_attention(
            query[None, None],
            key[None, None],
            values[None, None],
            attn_mask=bias[None, None],
            scale=float(query.shape[-1]) ** -exponent,
        )[0, 0]
        size = float(np.abs(ours.scores[np.isfinite(ours.scores)]).max()) + 1.0
        unit = torch.finfo(query.dtype).eps
        found.append(compared(
            "torch SDPA, divisor {name}",
            float(np.abs(theirs.double().cpu().numpy() - ours.weights).max()), 8 * unit * size,
            str(query.dtype).removeprefix("torch."), name=name,
        ))  # fmt: skip
    return found
