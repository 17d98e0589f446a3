"""Compares blocks/recurrent with torch's own layers and with autograd (torch, float64)."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.blocks import recurrent_gradient as gradient
from explorer.compute.blocks.recurrent import CELLS, NETS, Compare, Gradient, Memory, Params
from explorer.compute.blocks.recurrent_cells import STEPS, Weights
from explorer.compute.blocks.recurrent_task import LAYERS, encoded_sequence, train
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace, returned

#: float64: a sequence of at most 32 symbols of sums of at most 20 numbers.
ABSOLUTE = 1e-12
#: Of the largest number compared: products of up to 100 Jacobians.
RELATIVE = 1e-9
NAMES = {"rnn": "RNN", "gru": "GRU", "lstm": "LSTM"}


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    shared = trace.shared
    if isinstance(shared, Memory):
        return [against_layer(params, shared)] if shared.unrolled is not None else []
    if isinstance(shared, Compare):
        return against_counts(shared)
    assert isinstance(shared, Gradient)
    return [against_power(params, shared), *against_autograd(params, shared)]


def against_layer(params: Params, shared: Memory) -> Check:
    """torch's layer with the weights of the same training, along the reader's sequence."""
    training = train(params.cell, dataclasses.replace(params, updates=shared.made))
    layer: Any = returned(training)[0].layer.double()
    free = shared.free or shared.unrolled
    assert free is not None
    with torch.no_grad():
        theirs = layer(encoded_sequence(shared.sequence)[None])[0][0].numpy()
    return compared("torch.nn.{layer}, float64: states along the sequence",
                    float(np.abs(theirs - free.shown).max()), ABSOLUTE, "float64",
                    layer=NAMES[params.cell])  # fmt: skip


def against_power(params: Params, shared: Gradient) -> Check:
    """ρ^k, which the norm of the linear net is exactly, or never falls below."""
    powers = params.radius ** np.arange(params.distance + 1, dtype=np.float64)
    norms = shared.norms[NETS.index("linear")]
    relative = (norms - powers) / np.maximum(powers, 1e-300)
    if params.matrix == "orthogonal":
        apart = float(np.abs(relative[powers > 1e-290]).max())
        return compared("ρ^k: norm in the linear net", apart, RELATIVE, "float64")
    below = float(np.maximum(-relative[powers > 1e-290], 0).max())
    return compared("ρ^k − norm in the linear net (at least ρ^k)", below, RELATIVE, "float64")


def against_autograd(params: Params, shared: Gradient) -> list[Check]:
    """Jacobians of one symbol each, and through all of them, by differentiating the steps."""
    given = gradient.symbols(params)
    found = []
    for cell in CELLS:
        generator = torch.Generator().manual_seed(params.seed + 1)
        weights = gradient.drawn_weights(cell, params, generator)
        ours = gradient.jacobians(cell, params, given)
        last = len(given) - 1
        start = _before(cell, weights, given, last)
        theirs = _jacobian(cell, weights, given[last:], start)
        size = max(float(theirs.abs().max()), 1.0)
        found.append(compared("autograd: Jacobian of one symbol, {cell}",
                              float((theirs - ours[last]).abs().max()) / size, ABSOLUTE, "float64",
                              cell=NAMES[cell]))  # fmt: skip
        found.append(_through(cell, weights, given, shared))
    return found


def _through(cell: str, weights: Weights, given: Tensor, shared: Gradient) -> Check:
    """The whole way at once: one derivative of all symbols by the state before them."""
    hidden = gradient.WIDTH * (2 if cell == "lstm" else 1)
    whole = _jacobian(cell, weights, given, given.new_zeros(hidden))
    theirs = float(torch.linalg.matrix_norm(whole, 2))
    ours = float(shared.norms[NETS.index(cell), -1])
    apart = abs(theirs - ours) / max(theirs, 1e-12)
    return compared("autograd: ∂h_T/∂h_0 through all symbols, {cell}", apart, 1e-6, "float64",
                    cell=NAMES[cell])  # fmt: skip


def _jacobian(cell: str, weights: Weights, given: Tensor, start: Tensor) -> Tensor:
    """∂(state after symbols)/∂(state before), by autograd."""
    found: Tensor = torch.autograd.functional.jacobian(
        lambda state: _after(cell, weights, given, state), start
    )
    return found


def _after(cell: str, weights: Weights, given: Tensor, state: Tensor) -> Tensor:
    """The state (of an LSTM: h and c, joined) after symbols."""
    shown, kept = state.chunk(2) if cell == "lstm" else (state, state)
    for symbol in given:
        moment = STEPS[cell](symbol, shown, kept, weights, {})
        shown, kept = moment.shown, moment.state
    return torch.cat([shown, kept]) if cell == "lstm" else shown


def _before(cell: str, weights: Weights, given: Tensor, end: int) -> Tensor:
    hidden = gradient.WIDTH * (2 if cell == "lstm" else 1)
    with torch.no_grad():
        return _after(cell, weights, given[:end], given.new_zeros(hidden))


def against_counts(shared: Compare) -> list[Check]:
    """The layers themselves, on a device without memory."""
    found = []
    for cell, ours in zip(CELLS, shared.parameters, strict=True):
        with torch.device("meta"):
            layer: nn.RNNBase = LAYERS[cell](shared.size, shared.size)
        theirs = sum(each.numel() for each in layer.parameters())
        found.append(compared("torch.nn.{layer}: sum of numel()", abs(theirs - ours), 0, "integer",
                              layer=NAMES[cell]))  # fmt: skip
    return found
