"""How much a change of the state is worth k symbols later (torch, float64).

∂h_T/∂h_{T−k} is a product of k Jacobians (Bengio et al. 1994; Pascanu et al. 2013). In a linear net
each of them is the same matrix W; if that is ρ times a rotation, the product has the norm ρ^k.
"""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.blocks.recurrent import BLOCKS, NETS, Gradient, Params
from explorer.compute.blocks.recurrent_cells import (
    Weights,
    gru_jacobian,
    lstm_jacobian,
    rnn_jacobian,
    unroll,
)

WIDTH = 32


def matrix(radius: float, kind: str, generator: torch.Generator) -> Tensor:
    """(WIDTH, WIDTH) of a spectral radius: a rotation, or normal numbers, scaled."""
    # [distance]
    drawn = torch.randn(WIDTH, WIDTH, generator=generator, dtype=torch.float64)
    if kind == "orthogonal":
        rotation, triangle = torch.linalg.qr(drawn)
        return radius * rotation * torch.sign(torch.diagonal(triangle))
    largest = torch.linalg.eigvals(drawn).abs().max()
    return drawn * (radius / largest)


def drawn_weights(cell: str, params: Params, generator: torch.Generator) -> Weights:
    """One matrix of the spectral radius per block; inputs of unit size; the keeping gate's bias."""
    blocks = BLOCKS[cell]
    into = torch.randn(blocks * WIDTH, WIDTH, generator=generator, dtype=torch.float64)
    across = [matrix(params.radius, params.matrix, generator) for _ in range(blocks)]
    bias = torch.zeros(blocks * WIDTH, dtype=torch.float64)
    if cell != "rnn":  # block 1 is f in an LSTM (i, f, g, o) and z in a GRU (r, z, n)
        bias[WIDTH : 2 * WIDTH] = params.keep
    return Weights(into / WIDTH**0.5, torch.cat(across), bias, torch.zeros_like(bias))


def symbols(params: Params) -> Tensor:
    """(distance, WIDTH) normal inputs."""
    generator = torch.Generator().manual_seed(params.seed)
    return torch.randn(params.distance, WIDTH, generator=generator, dtype=torch.float64)


def jacobians(cell: str, params: Params, given: Tensor) -> list[Tensor]:
    """One per symbol, in the order of time."""
    generator = torch.Generator().manual_seed(params.seed + 1)
    if cell == "linear":
        return [matrix(params.radius, params.matrix, generator)] * len(given)
    weights = drawn_weights(cell, params, generator)
    moments = unroll(cell, given, weights, {})
    found, shown, state = [], given.new_zeros(WIDTH), given.new_zeros(WIDTH)
    for moment in moments:
        if cell == "rnn":
            found.append(rnn_jacobian(moment, weights))
        elif cell == "gru":
            found.append(gru_jacobian(moment, shown, weights))
        else:
            found.append(lstm_jacobian(moment, state, weights))
        shown, state = moment.shown, moment.state
    return found


def products(factors: list[Tensor]) -> Generator[None, None, np.ndarray]:
    """(symbols + 1,) norms of ∂s_T/∂s_{T−k} for k = 0, 1, …: the chain from the end back."""
    # [distance]
    product = torch.eye(factors[0].shape[0], dtype=torch.float64)
    norms = [1.0]
    for factor in reversed(factors):
        product = product @ factor
        norms.append(float(torch.linalg.matrix_norm(product, 2)))
        yield None
    return np.array(norms)


def measure(params: Params) -> Generator[None, None, Gradient]:
    """All four nets, and the LSTM's straight way."""
    given = symbols(params)
    rows = []
    for cell in NETS:
        rows.append((yield from products(jacobians(cell, params, given))))
    generator = torch.Generator().manual_seed(params.seed + 1)
    moments = unroll("lstm", given, drawn_weights("lstm", params, generator), {})
    opened = torch.stack([moment.gates["forget"] for moment in moments])
    straight = torch.cumprod(opened.flip(0), dim=0).amax(dim=1).numpy()
    return Gradient(WIDTH, np.stack(rows), np.concatenate([[1.0], straight]), float(opened.mean()))
