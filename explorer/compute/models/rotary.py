"""Rotary positions (Su et al. 2021, RoFormer), in the half-split layout of Hugging Face's Llama.

Coordinates i and i + head_width / 2 form a plane that is turned by the angle
position · base^(-2i / head_width). A dot product of a turned query and a turned key then depends
on their positions only through the distance between them. (Meta's own files pair neighbours
instead; the two layouts differ by a permutation of the rows of W_Q and W_K.)
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from explorer.compute.models.config import DecoderConfig


def inverse_frequencies(config: DecoderConfig) -> Tensor:
    """Angle per position of each plane: (head_width / 2,), float32, from fast to slow."""
    exponents = torch.arange(0, config.head_width, 2, dtype=torch.float32) / config.head_width
    frequencies = 1.0 / (config.rotary_base**exponents)
    if config.rotary_scaling == "linear":  # position interpolation, Chen et al. 2023
        return frequencies / config.rotary_factor
    if config.rotary_scaling == "llama3":
        return _llama3(frequencies, config)
    return frequencies


def _llama3(frequencies: Tensor, config: DecoderConfig) -> Tensor:
    # Llama 3.1: slow planes are slowed down by the factor, fast ones stay, a ramp lies between.
    low, high = config.rotary_low_frequency_factor, config.rotary_high_frequency_factor
    turns = config.rotary_original_context * frequencies / (2 * math.pi)
    keep = ((turns - low) / (high - low)).clamp(0.0, 1.0)
    return keep * frequencies + (1.0 - keep) * frequencies / config.rotary_factor


def angles(positions: Tensor, frequencies: Tensor) -> Tensor:
    """Turn of each plane at each position: (tokens, head_width / 2), radians, float32."""
    return positions.to(torch.float32)[:, None] * frequencies[None, :]


def rotate(vectors: Tensor, turns: Tensor) -> Tensor:
    """Turn queries or keys (..., heads, tokens, head_width) by `turns` (tokens, head_width / 2)."""
    cosine = torch.cat((turns.cos(), turns.cos()), dim=-1).to(vectors.dtype)
    sine = torch.cat((turns.sin(), turns.sin()), dim=-1).to(vectors.dtype)
    first, second = vectors.chunk(2, dim=-1)
    quarter_turn = torch.cat((-second, first), dim=-1)
    return vectors * cosine + quarter_turn * sine
