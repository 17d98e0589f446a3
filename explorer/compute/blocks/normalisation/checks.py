"""Compares with torch: its normalisations, its dropout's scale, autograd, its encoder layer."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from explorer.compute.blocks.normalisation.batch import batch_norm, remember
from explorer.compute.blocks.normalisation.cube import normalise, values_of
from explorer.compute.blocks.normalisation.network import outputs, weights_of
from explorer.compute.blocks.normalisation.params import EPSILON, MOMENTUM, Params
from explorer.compute.blocks.normalisation.vectors import gradient_of, token_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64 of at most a few dozen numbers: some units in the last place.
EXACT = 1e-12


def apart(ours: np.ndarray, theirs: torch.Tensor) -> float:
    """The largest difference."""
    return float(np.abs(ours - theirs.detach().numpy()).max())


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    x = values_of(params)
    tensor = torch.tensor(x)
    _, tokens, width = x.shape
    layer = nn.LayerNorm(width, EPSILON, dtype=torch.float64)
    rms = nn.RMSNorm(width, EPSILON, dtype=torch.float64)
    found = [
        compared("torch.nn.LayerNorm", apart(normalise(x, "token")[0], layer(tensor)), EXACT,
                 "float64"),
        compared("torch.nn.RMSNorm", apart(normalise(x, "rms")[0], rms(tensor)), EXACT, "float64"),
        compared("torch.nn.functional.layer_norm over tokens and features", apart(
            normalise(x, "sample")[0],
            functional.layer_norm(tensor, (tokens, width), eps=EPSILON)), EXACT, "float64"),
        compared("torch.nn.functional.instance_norm", apart(
            normalise(x, "channel")[0],
            functional.instance_norm(tensor.mT, eps=EPSILON).mT), EXACT, "float64"),
        *against_batch_norm(x),
        against_autograd(params),
        *(against_encoder(params, kind) for kind in ("post", "pre")),
    ]  # fmt: skip
    return found


def against_batch_norm(x: np.ndarray) -> list[Check]:
    """Training mode on all tokens, then the running statistics, then evaluation mode."""
    rows = x.reshape(-1, x.shape[-1])
    module = nn.BatchNorm1d(rows.shape[1], EPSILON, MOMENTUM, dtype=torch.float64)
    theirs = module(torch.tensor(rows))
    mean, variance = remember(np.zeros(rows.shape[1]), np.ones(rows.shape[1]), rows)
    assert module.running_mean is not None
    assert module.running_var is not None
    statistics = max(apart(mean, module.running_mean), apart(variance, module.running_var))
    module.eval()
    return [
        compared("torch.nn.BatchNorm1d, training mode", max(
            apart(batch_norm(rows), theirs),
            apart(normalise(x, "feature")[0].reshape(rows.shape), theirs)), EXACT, "float64"),
        compared("torch.nn.BatchNorm1d, running statistics", statistics, EXACT, "float64"),
        compared("torch.nn.BatchNorm1d, evaluation mode", apart(
            (rows - mean) / np.sqrt(variance + EPSILON), module(torch.tensor(rows))), EXACT,
            "float64"),
    ]  # fmt: skip


def against_autograd(params: Params) -> Check:
    """∂L/∂x of LayerNorm."""
    x, pull = token_of(params)
    tensor = torch.tensor(3.0 * x, requires_grad=True)
    (functional.layer_norm(tensor, tensor.shape, eps=EPSILON) * torch.tensor(pull)).sum().backward()
    assert tensor.grad is not None
    return compared("torch autograd: ∂L/∂x of LayerNorm", apart(
        gradient_of(3.0 * x, pull), tensor.grad), EXACT, "float64")  # fmt: skip


def against_encoder(params: Params, arrangement: str) -> Check:
    """Three layers of ours against torch's own layer with the same weights and a causal mask."""
    layers, width, vocabulary, context = 3, 8, 5, 6
    network = weights_of(arrangement, layers, width, vocabulary, context, (params.seed,))
    characters = torch.arange(2 * context).view(2, context) % vocabulary
    with torch.no_grad():
        ours = outputs(network, characters)[0]
        x = network.embedding[0][characters] + network.places[0]
        mask = nn.Transformer.generate_square_subsequent_mask(context)
        for at in range(layers):
            module = nn.TransformerEncoderLayer(
                width, 1, 4 * width, 0.0, norm_first=arrangement == "pre", batch_first=True,
                bias=False,
            )  # fmt: skip
            weights = network.attention[at][0]  # (d, 4, d)
            projections = weights[:, :3].permute(1, 2, 0).reshape(3 * width, width)
            module.self_attn.in_proj_weight.copy_(projections)
            module.self_attn.out_proj.weight.copy_(weights[:, 3].T)
            module.linear1.weight.copy_(network.inner[at][0].T)
            module.linear2.weight.copy_(network.outer[at][0].T)
            x = module(x, src_mask=mask, is_causal=True)
        if arrangement == "pre":
            x = functional.layer_norm(x, (width,))
        theirs = x @ network.head[0]
    # float32: three layers of sums of some dozen numbers
    return compared(
        "torch.nn.TransformerEncoderLayer, {kind}-norm", float((ours - theirs).abs().max()), 2e-5,
        "float32", kind=arrangement,
    )  # fmt: skip
