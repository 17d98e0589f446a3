"""Composition scores of heads in two layers, from their weights alone (Elhage et al. 2021).

A head reads and writes through two matrices: W_QK = W_Qᵀ W_K says which token is read from which,
W_OV = W_O W_V what is then written. A later head can read what an earlier one wrote through its
queries (W_QKᵀ W_OV), its keys (W_QK W_OV) or its values (W_OV W_OV). The score is the Frobenius
norm of the product over the product of the norms: 0 where nothing that is written is read. Random
matrices do not score 0, so their mean is the baseline.

The gain of the norm before a layer, and that a LayerNorm takes the mean away, are folded into the
matrices that read. Left out are the division by the standard deviation, which is no matrix, and
what a norm adds, which is the same for every token.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.attention.heads_probe import layers_of
from explorer.compute.attention.induction import Composition
from explorer.compute.models.decoder import Decoder, Layer

DRAWS, SEED = 100, 20_210_331


def score(reading: np.ndarray, writing: np.ndarray) -> float:
    """‖reading · writing‖ / (‖reading‖ ‖writing‖), Frobenius; from 0 to 1, 0 for a zero matrix."""
    # [composition] sizes of the matrices play no part
    size = float(np.linalg.norm(reading) * np.linalg.norm(writing))
    return float(np.linalg.norm(reading @ writing)) / size if size else 0.0


def circuits(layer: Layer) -> tuple[np.ndarray, np.ndarray]:
    """W_QK and W_OV of each head, (heads, width, width) float64, with the norm folded in."""
    attention, fold = layer.attention, folded(layer.attention_norm)
    config = attention.config

    def by_head(linear: nn.Linear) -> np.ndarray:
        weight = _array(linear.weight).reshape(-1, config.head_width, config.width)
        return np.repeat(weight, config.heads // len(weight), axis=0) @ fold

    queries, keys, values = (
        by_head(linear) for linear in (attention.queries, attention.keys, attention.values)
    )
    output = _array(attention.output.weight).reshape(config.width, config.heads, config.head_width)
    return queries.transpose(0, 2, 1) @ keys, output.transpose(1, 0, 2) @ values


def folded(norm: nn.Module) -> np.ndarray:
    """(width, width): what a norm does besides dividing by a size."""
    gain = _array(norm.weight)
    size = len(gain)
    centred = np.eye(size) - (1.0 / size if isinstance(norm, nn.LayerNorm) else 0.0)
    return np.asarray(gain[:, None] * centred)


def composition(decoder: Decoder) -> Composition:
    """Scores of every head of layer 1 with every head of layer 2, and the random baseline."""
    first, second = layers_of(decoder)[:2]
    _, writing = circuits(first)
    reading, copying = circuits(second)

    def table(later: np.ndarray) -> np.ndarray:
        return np.array([[score(one, other) for one in later] for other in writing])

    config = decoder.config
    random, spread = baseline(config.width, config.head_width)
    return Composition(
        q=table(reading.transpose(0, 2, 1)), k=table(reading), v=table(copying),
        random=random, spread=spread, draws=DRAWS,
    )  # fmt: skip


@lru_cache(maxsize=8)
def baseline(width: int, head_width: int) -> tuple[float, float]:
    """Mean and standard deviation of the score of matrices of this rank with Gaussian factors."""
    random = np.random.Generator(np.random.PCG64([SEED, width, head_width]))
    shape, found = (head_width, width), []
    for _ in range(DRAWS):
        left, right = (
            random.standard_normal((width, head_width)) @ random.standard_normal(shape)
            for _ in range(2)
        )
        found.append(score(left, right))
    return float(np.mean(found)), float(np.std(found))


def _array(tensor: Tensor | nn.Module) -> np.ndarray:
    assert isinstance(tensor, Tensor)
    return np.asarray(tensor.detach().to(torch.float64).cpu().numpy())
