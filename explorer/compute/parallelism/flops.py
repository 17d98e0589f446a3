"""Floating-point operations of a training step, and the shares of a peak that MFU and HFU are.

A product of an (n × k) with a (k × m) matrix counts 2·n·k·m. Backward is twice the forward pass.
Model FLOPs are those the mathematics needs; hardware FLOPs add what is computed a second time.
"""

from __future__ import annotations

from functools import lru_cache

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import Matrix, layer


def _products(matrices: tuple[Matrix, ...], model: Architecture) -> int:
    """Multiplications per token in matrices; of routed experts those a token visits."""
    return sum(
        m.elements // m.copies * (model.experts_per_token if m.expert else m.copies)
        for m in matrices
        if len(m.shape) == 2
    )


def forward_per_token(model: Architecture, sequence: int, *, causal: bool = True) -> float:
    """Forward FLOPs per token at a sequence length: matrices, head and attention.

    `causal` counts half of the score matrix, as current Megatron-LM does; published MFU numbers
    up to 2023 count all of it.
    """
    head = model.vocabulary * model.hidden
    return 2.0 * (_layers(model) + head) + attention_per_token(model, sequence, causal=causal)


@lru_cache(maxsize=256)
def _layers(model: Architecture) -> int:
    """Multiplications per token in the matrices of all layers."""
    return sum(_products(layer(model, index), model) for index in range(model.layers))


def attention_per_token(model: Architecture, sequence: int, *, causal: bool = True) -> float:
    """Forward FLOPs per token of scores and weighted values: 4·L·s·a·d_head, or half of it."""
    size = model.head_size
    value = model.latent.value if model.latent else size
    whole = 2.0 * model.layers * sequence * model.heads * (size + value)
    return whole / 2 if causal else whole


def step(model: Architecture, sequences: int, sequence: int, *, causal: bool = True) -> float:
    """Model FLOPs of forward and backward over `sequences` sequences."""
    return 3.0 * sequences * sequence * forward_per_token(model, sequence, causal=causal)


def recomputed(
    model: Architecture, sequences: int, sequence: int, recompute: str, *, causal: bool = True
) -> float:
    """FLOPs done twice. full: the forward pass of all layers; selective: the attention core."""
    tokens = sequences * sequence
    if recompute == "full":
        attention = attention_per_token(model, sequence, causal=causal)
        return tokens * (2.0 * _layers(model) + attention)
    if recompute == "selective":
        return tokens * attention_per_token(model, sequence, causal=causal)
    return 0.0


def utilisation(flops: float, seconds: float, gpus: int, peak: float) -> float:
    """The share of `gpus` · `peak` (FLOP/s) that `flops` in `seconds` are: MFU or HFU."""
    return flops / (seconds * gpus * peak)
