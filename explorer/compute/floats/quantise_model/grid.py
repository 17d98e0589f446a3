"""Tensors rounded to whole multiples of a scale, inside a running model (torch).

The rule is that of `IntegerQuantiser` with symmetric codes: s = amax / (2^(b−1) − 1), scales kept
in FP16, q = round(x / s), x̂ = q·s. Here for what exists only while a model runs: activations, keys
and values, and weights in training.
"""

from __future__ import annotations

import torch
from torch import Tensor

#: FP16 holds nothing smaller than this above zero; groups of zeros and of smaller numbers get it.
SMALLEST_SCALE = 2.0**-24


def scale_of(largest: Tensor, bits: int) -> Tensor:
    """The FP16 scale (as float32) under which `largest` becomes the last code."""
    wanted = largest / (2 ** (bits - 1) - 1)
    return wanted.clamp_min(SMALLEST_SCALE).to(torch.float16).float()


def on_grid(values: Tensor, scale: Tensor, bits: int) -> Tensor:
    """The nearest multiples of `scale` (broadcast) with codes that fit into `bits`."""
    most = 2 ** (bits - 1) - 1
    return (values / scale).round().clamp(-most, most) * scale


def straight_through(values: Tensor, bits: int, dims: tuple[int, ...]) -> Tensor:
    """Rounded forward, untouched backward (the straight-through estimator, Bengio et al. 2013).

    One scale for all numbers along `dims`. round() is flat almost everywhere, so its true gradient
    is zero and nothing would be learned; the estimator takes it as if it were the identity.
    """
    # [training] forward: x̂; backward: as if x̂ were x
    with torch.no_grad():
        scale = scale_of(values.abs().amax(dims, keepdim=True), bits)
        moved = on_grid(values, scale, bits) - values
    return values + moved


def grouped(weight: Tensor, granularity: str, group: int) -> tuple[Tensor, tuple[int, ...]]:
    """A weight (rows, columns) in a shape, and the dims along which one scale is shared.

    Groups are runs of `group` columns; columns that do not divide evenly are filled with zeros.
    """
    if granularity == "tensor":
        return weight, (0, 1)
    if granularity == "channel":
        return weight, (1,)
    missing = -weight.shape[1] % group
    full = torch.nn.functional.pad(weight, (0, missing)) if missing else weight
    return full.unflatten(1, (-1, group)), (2,)


def fake_quantised(weight: Tensor, bits: int, granularity: str, group: int) -> Tensor:
    """A weight (rows, columns) as its integers mean it, float32, gradient straight through."""
    shaped, dims = grouped(weight, granularity, group)
    return straight_through(shaped, bits, dims).reshape(len(weight), -1)[:, : weight.shape[1]]
