"""Rotary positions by hand, in any number format and in both layouts (torch)."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.positions import FORMATS, OFFSETS, Layouts, Pair


def frequencies(width: int, base: float, dtype: torch.dtype) -> Tensor:
    """(width / 2,): θᵢ = base^(−2i / width), the angle per position of each plane."""
    exponents = torch.arange(0, width, 2, dtype=dtype) / width
    return 1.0 / base**exponents


def rotate_half(vectors: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Planes of coordinates i and i + d/2 (GPT-NeoX, Hugging Face): (…, d) → (…, d)."""
    # [turn]
    first, second = vectors.chunk(2, dim=-1)
    return torch.cat((first * cosine - second * sine, first * sine + second * cosine), dim=-1)


def rotate_interleaved(vectors: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Planes of neighbours 2i and 2i + 1 (Su et al. 2021, Meta's own files)."""
    # [layouts]
    first, second = vectors[..., 0::2], vectors[..., 1::2]
    turned = (first * cosine - second * sine, first * sine + second * cosine)
    return torch.stack(turned, dim=-1).flatten(-2)


def interleaving(width: int) -> Tensor:
    """(width,): which coordinate of the half layout comes to stand at each place when planes are
    pairs of neighbours: 0, d/2, 1, d/2 + 1 …"""
    return torch.arange(width).view(2, width // 2).T.flatten()


def score(
    query: Tensor, key: Tensor, query_at: Tensor, key_at: Tensor, angle: Tensor,
    layout: str = "half", cast: torch.dtype | None = None,
) -> Tensor:  # fmt: skip
    """q·k / √d of one query and one key (d,) at many places (pairs,), in the format of the inputs.

    `angle` (d/2,) per position. With `cast`, cosines and sines are rounded to it once they are
    known, as models in bfloat16 do.
    """
    rotate = rotate_half if layout == "half" else rotate_interleaved
    turned = []
    for vector, places in ((query, query_at), (key, key_at)):
        angles = places.to(angle.dtype)[:, None] * angle[None, :]
        cosine, sine = angles.cos(), angles.sin()
        if cast is not None:
            cosine, sine = cosine.to(cast), sine.to(cast)
        turned.append(rotate(vector, cosine, sine))
    return (turned[0] * turned[1]).sum(-1) / len(query) ** 0.5


def errors(pair: Pair, base: float) -> np.ndarray:
    """(formats, offsets): max over the distances 0 to 63 of |score − exact|, with both places
    moved on by the offset. Exact is float64 at offset 0."""
    # [precision]
    query, key = torch.tensor(pair.query), torch.tensor(pair.key)
    distances = torch.arange(64)
    width = len(query)
    exact = score(
        query, key, distances, torch.zeros(64), frequencies(width, base, torch.float64)
    )  # fmt: skip
    found = np.zeros((len(FORMATS), len(OFFSETS)))
    for row, name in enumerate(FORMATS):
        vectors = torch.bfloat16 if name.startswith("bfloat16") else getattr(torch, name)
        angles = torch.float32 if name.endswith("angles") else vectors
        angle = frequencies(width, base, angles)
        for column, offset in enumerate(OFFSETS):
            got = score(
                query.to(vectors), key.to(vectors), distances + offset,
                torch.full((64,), offset), angle, cast=vectors,
            )  # fmt: skip
            found[row, column] = float((got.double() - exact).abs().max())
    return found


def layouts(pair: Pair) -> Layouts:
    """The same head in both layouts: with its weights permuted, and with them as they are."""
    query, key = torch.tensor(pair.query), torch.tensor(pair.key)
    angle, distances = torch.tensor(pair.frequencies), torch.arange(64)
    zeros, order = torch.zeros(64), interleaving(len(query))
    # To permute the rows of W_Q and W_K is to permute the coordinates of q and k.
    return Layouts(
        order.numpy(),
        score(query, key, distances, zeros, angle).numpy(),
        score(query[order], key[order], distances, zeros, angle, "interleaved").numpy(),
        score(query, key, distances, zeros, angle, "interleaved").numpy(),
    )
