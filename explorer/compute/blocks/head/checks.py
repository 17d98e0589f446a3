"""Compares with torch: its embedding, autograd through the tied matrix, its linear layer."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.blocks.head import training, widths
from explorer.compute.blocks.head.lookup import (
    embedding_of,
    gradient_of_rows,
    gradients,
    looked_up,
    one_hot,
)
from explorer.compute.blocks.head.params import HEADS, MOST_TOKENS, WIDTH, Params
from explorer.compute.blocks.normalisation.network import stream
from explorer.compute.models.reading import load_model, tokens_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace


def apart(ours: np.ndarray | torch.Tensor, theirs: np.ndarray | torch.Tensor) -> float:
    """The largest difference."""
    a, b = (torch.as_tensor(one).detach().double() for one in (ours, theirs))
    return float((a - b).abs().max())


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    model = load_model(params.model)
    ids, _ = tokens_of(model, params.text, MOST_TOKENS)
    matrix, rows = embedding_of(model), np.array(ids)
    by_token, by_head, _ = gradients(model, ids)
    ours = gradient_of_rows(by_token, rows, len(matrix))
    hot = np.stack([one_hot(row, len(matrix)) for row in ids])
    table = torch.tensor(matrix, requires_grad=True)
    found = functional.embedding(torch.tensor(ids), table, sparse=True)
    (found * torch.tensor(by_token)).sum().backward()
    assert table.grad is not None
    weight = model.decoder.token_embedding.weight
    with torch.enable_grad():
        inputs = torch.tensor(ids)
        wanted = weight.requires_grad
        weight.requires_grad_(True)
        try:
            loss = functional.cross_entropy(model.decoder(inputs)[:-1], inputs[1:])
            (both,) = torch.autograd.grad(loss, [weight])
        finally:
            weight.requires_grad_(wanted)
    # float32 sums of some dozen numbers of the size of the largest
    size = 1e-5 * max(float(both.abs().max()), 1e-3)
    return [
        compared("one-hot times the matrix", apart(hot @ matrix, looked_up(matrix, rows)), 0.0,
                 "float32"),
        compared("torch.nn.functional.embedding, sparse gradient",
                 apart(ours, table.grad.to_dense()), size, "float32"),
        compared("torch autograd: both uses of the tied matrix together",
                 apart(ours + by_head, both), size, "float32"),
        against_linear(params),
        against_least_squares(),
    ]  # fmt: skip


def against_linear(params: Params) -> Check:
    """Logits of every head, one network at a time, through torch's linear layer."""
    batch, _ = training.windows(torch.Generator().manual_seed(params.seed))
    most = 0.0
    with torch.no_grad():
        for kind in HEADS:
            model = training.model_of(kind, params.seed)
            ours = training.logits_of(model, batch)[0]
            x = WIDTH**0.5 * model.network.embedding[:, batch]
            h = stream(model.network, x + model.network.places[:, None])[0].flatten(0, 1)
            rows = model.rows[0]
            rows = functional.normalize(rows, dim=1) if kind == "norm" else rows
            most = max(most, apart(ours, functional.linear(h, rows)))
    return compared("torch.nn.Linear: logits of all heads", most, 1e-5, "float32")


def against_least_squares() -> Check:
    """The fitted map as ordinary least squares of a larger system (ridge as extra rows)."""
    x, wide, _ = widths.features()
    half = len(x) // 2
    extra = widths.RIDGE**0.5 * np.eye(x.shape[1])
    theirs = np.linalg.lstsq(
        np.concatenate([x[:half], extra]),
        np.concatenate([wide[:half], np.zeros((x.shape[1], wide.shape[1]))]), rcond=None,
    )[0]  # fmt: skip
    ours = widths.fitted(x[:half], wide[:half])
    # the normal equations square the condition of x, about 1e3
    return compared("numpy.linalg.lstsq: the fitted map", apart(ours, theirs), 1e-8, "float64")
