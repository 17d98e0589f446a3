"""Rotary positions (Su et al. 2021, RoFormer), in the half-split layout of Hugging Face's Llama.

Coordinates i and i + head_width / 2 form a plane that is turned by the angle
position · base^(-2i / head_width). A dot product of a turned query and a turned key then depends
on their positions only through the distance between them. (Meta's own files pair neighbours
instead; the two layouts differ by a permutation of the rows of W_Q and W_K.)

Beyond the context that a model was trained on, slow planes come to angles it has never seen.
`rotary_scaling` slows them down, without training:

- "linear", position interpolation (Chen et al. 2023): every plane by the factor.
- "ntk" (bloc97 2023): a larger base, so that the slowest plane is slowed by the factor and the
  fastest, which tells neighbours apart, not at all.
- "yarn" (Peng et al. 2023): by how often a plane turns within the original context: planes with
  many turns stay, those with less than one are slowed by the factor, a ramp lies between; and
  queries and keys grow by a factor each, which makes the softmax as sharp again as it was.
- "llama3" (Llama 3.1): the same idea with another ramp, and no factor.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from explorer.compute.models.config import DecoderConfig


def inverse_frequencies(config: DecoderConfig) -> Tensor:
    """Angle per position of each plane: (head_width / 2,), float32, from fast to slow."""
    frequencies = _frequencies(config.rotary_base, config.head_width)
    if config.rotary_scaling == "linear":
        return frequencies / config.rotary_factor
    if config.rotary_scaling == "ntk":
        return _frequencies(ntk_base(config), config.head_width)
    if config.rotary_scaling == "yarn":
        keep = _yarn_kept(config)
        return keep * frequencies + (1.0 - keep) * frequencies / config.rotary_factor
    if config.rotary_scaling == "llama3":
        return _llama3(frequencies, config)
    return frequencies


def attention_factor(config: DecoderConfig) -> float:
    """What rotated queries and keys are multiplied by, each: 0.1 · ln(factor) + 1 with YaRN."""
    if config.rotary_scaling == "yarn" and config.rotary_factor > 1.0:
        return 0.1 * math.log(config.rotary_factor) + 1.0
    return 1.0


def ntk_base(config: DecoderConfig) -> float:
    """The base with which the slowest plane turns `rotary_factor` times more slowly."""
    width = config.head_width
    if width <= 2:  # one plane, the fastest
        return config.rotary_base
    return float(config.rotary_base * config.rotary_factor ** (width / (width - 2)))


def _frequencies(base: float, head_width: int) -> Tensor:
    exponents = torch.arange(0, head_width, 2, dtype=torch.float32) / head_width
    return 1.0 / (base**exponents)


def _yarn_kept(config: DecoderConfig) -> Tensor:
    """(head_width / 2,): 1 for planes that turn often within the original context, 0 for slow."""

    def plane(turns: float) -> float:  # the (fractional) plane that makes so many turns
        wavelength = config.rotary_original_context / turns
        return (
            config.head_width * math.log(wavelength / (2 * math.pi))
            / (2 * math.log(config.rotary_base))
        )  # fmt: skip

    first = max(math.floor(plane(config.rotary_beta_fast)), 0)
    last = min(math.ceil(plane(config.rotary_beta_slow)), config.head_width - 1)
    planes = torch.arange(config.head_width // 2, dtype=torch.float32)
    return 1.0 - ((planes - first) / max(last - first, 0.001)).clamp(0.0, 1.0)


def _llama3(frequencies: Tensor, config: DecoderConfig) -> Tensor:
    # Slow planes are slowed down by the factor, fast ones stay, a ramp lies between.
    low, high = config.rotary_low_frequency_factor, config.rotary_high_frequency_factor
    turns = config.rotary_original_context * frequencies / (2 * math.pi)
    keep = ((turns - low) / (high - low)).clamp(0.0, 1.0)
    return keep * frequencies + (1.0 - keep) * frequencies / config.rotary_factor


def angles(positions: Tensor, frequencies: Tensor) -> Tensor:
    """Turn of each plane at each position: (tokens, head_width / 2), radians, float32."""
    return positions.to(torch.float32)[:, None] * frequencies[None, :]


def rotate(vectors: Tensor, turns: Tensor, factor: float = 1.0) -> Tensor:
    """Turn queries or keys (..., heads, tokens, head_width) by `turns` (tokens, head_width / 2),
    and multiply them by `factor` (see `attention_factor`)."""
    cosine = (factor * turns.cos()).repeat(1, 2).to(vectors.dtype)
    sine = (factor * turns.sin()).repeat(1, 2).to(vectors.dtype)
    first, second = vectors.chunk(2, dim=-1)
    quarter_turn = torch.cat((-second, first), dim=-1)
    return vectors * cosine + quarter_turn * sine
