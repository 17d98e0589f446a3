"""How a model can know the order of its tokens, besides learned and rotary positions.

Sinusoids are added to the token embeddings; ALiBi and T5 add a bias to the scores of attention,
which depends on how far back the key lies.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor


def sinusoids(positions: Tensor, width: int, base: float = 10_000.0) -> Tensor:
    """Vaswani et al. 2017, section 3.5: (tokens, width), float32, sines and cosines in turn.

    Coordinate 2i is sin(position / base^(2i / width)), coordinate 2i + 1 the cosine of the same,
    so that every row has the squared norm width / 2.
    """
    exponents = torch.arange(0, width, 2, dtype=torch.float32, device=positions.device) / width
    waves = positions.to(torch.float32)[:, None] / base**exponents
    return torch.stack((waves.sin(), waves.cos()), dim=-1).flatten(-2)


def alibi_slopes(heads: int) -> list[float]:
    """The slope of each head (Press et al. 2022): 1/2, 1/4 … 1/256 for 8 heads.

    For n heads, a power of two, the geometric sequence that starts at 2^(-8/n) with that ratio.
    Otherwise the sequence of the power of two below n, then every second entry of the next one's.
    """
    power = 2 ** math.floor(math.log2(heads))
    slopes = [2.0 ** (-8.0 * (head + 1) / power) for head in range(power)]
    finer = [2.0 ** (-8.0 * (head + 1) / (2 * power)) for head in range(0, 2 * power, 2)]
    return slopes + finer[: heads - power]


def distances(tokens: int, device: torch.device | None = None) -> Tensor:
    """(queries, keys), int64: how far the key lies before the query; negative in the future."""
    places = torch.arange(tokens, device=device)
    return places[:, None] - places[None, :]


def alibi_bias(heads: int, tokens: int, device: torch.device | None = None) -> Tensor:
    """(heads, queries, keys), float32: minus the head's slope times the distance."""
    slopes = torch.tensor(alibi_slopes(heads), device=device)
    # what lies in the future is masked; zero keeps the numbers tidy
    return -slopes[:, None, None] * distances(tokens, device).clamp(min=0)


def t5_buckets(distance: Tensor, buckets: int, largest: int) -> Tensor:
    """Bucket of each distance (Raffel et al. 2020), looking back only: same shape, int64.

    The first half of the buckets holds one distance each; the others grow in width by a constant
    ratio up to `largest`, from which on all distances share the last bucket.
    """
    exact = buckets // 2
    distance = distance.clamp(min=0)
    # As in transformers, in float32: the borders between buckets depend on the rounding.
    ratio = torch.log(distance.clamp(min=1).float() / exact) / math.log(largest / exact)
    wide = exact + (ratio * (buckets - exact)).to(torch.int64)
    return torch.where(distance < exact, distance, wide.clamp(max=buckets - 1))
