"""Counting: FLOPs, bytes and arithmetic intensity of one layer (numpy only).

n tokens, width d = heads · width of a head, a multiply-add counts as two FLOPs, as in torch's
FlopCounterMode. One layer, one direction (no gradients), a feed-forward of 4 d:

    projections   Q, K, V and output: 4 · 2 n d²  = 8 n d²
    feed-forward  up and down:        2 · 8 n d²  = 16 n d²
    attention     Q Kᵀ and P V: 4 d for each pair; n² pairs, or n (n + 1) / 2 where masked ones are
                  skipped

Softmax is left out of the sums: it is no product, and is below 5 / (4 · width of a head) of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.cost_patterns import full_count


@dataclass(frozen=True)
class Layer:
    """The sizes that decide the cost: heads h, numbers of a head, bytes of a number."""

    heads: int
    head_width: int
    size: int = 2

    @property
    def width(self) -> int:
        """d."""
        return self.heads * self.head_width


def projections(layer: Layer, tokens: int) -> int:
    """8 n d²."""
    # [flops]
    return 8 * tokens * layer.width**2


def feed_forward(layer: Layer, tokens: int) -> int:
    """16 n d²."""
    # [flops]
    return 16 * tokens * layer.width**2


def attention(layer: Layer, pairs: int) -> int:
    """4 d for each pair, in all heads together."""
    # [flops]
    return 4 * pairs * layer.width


def crossovers(layer: Layer, skips: bool) -> tuple[int, int]:
    """The lengths at which attention takes as many FLOPs as the projections, and as projections and
    feed-forward: 2d and 6d; where masked pairs are skipped, 4d − 1 and 12d − 1 (the 1 is the
    diagonal, which is never masked)."""
    # [flops]
    d = layer.width
    return (4 * d - 1, 12 * d - 1) if skips else (2 * d, 6 * d)


def lengths(layer: Layer, tokens: int) -> np.ndarray:
    """Powers of two from 16 to beyond the last crossover and beyond the length in question."""
    last = max(24 * layer.width, 4 * tokens, 64)
    return 2 ** np.arange(4, int(np.ceil(np.log2(last))) + 1, dtype=np.int64)


@dataclass(frozen=True)
class Memory:
    """Bytes of one layer at a length; `log_sums` is the n · h numbers a fused kernel keeps."""

    weights: int
    vectors: int
    scores: int
    log_sums: int


def memory(layer: Layer, tokens: int) -> Memory:
    """Weights of the projections 4 d²; Q, K, V and output 4 n d; scores h n² where the matrix
    exists; the logarithms of the sums, in FP32, where it does not."""
    # [bytes]
    return Memory(
        4 * layer.width**2 * layer.size, 4 * tokens * layer.width * layer.size,
        layer.heads * tokens**2 * layer.size, layer.heads * tokens * 4,
    )  # fmt: skip


# the roofline -----------------------------------------------------------------------------

#: In the order of the computation; "fused" is scores, softmax and mix in one kernel.
OPERATIONS = ("qkv", "scores", "softmax", "mix", "fused", "output", "feed_forward")


@dataclass(frozen=True)
class Operation:
    """One kernel: its FLOPs and the bytes it moves, each input read and each output written once.

    `intensity` is their ratio, FLOPs per byte.
    """

    name: str
    flops: int
    bytes: int

    @property
    def intensity(self) -> float:
        """FLOPs per byte."""
        return self.flops / self.bytes


def operations(
    layer: Layer, new: int, context: int, batch: int, *, skips: bool
) -> tuple[Operation, ...]:
    """The kernels of a layer that reads `new` tokens of each of `batch` texts with `context` tokens
    to attend to: prefill has new = context = n, decoding new = 1.

    Weights are read once for the whole batch; keys and values belong to one text each. Softmax
    counts five operations a score: maximum, difference, exponential, sum, division.
    """
    # [prefill]
    # [decode]
    d, size, rows = layer.width, layer.size, batch * new
    scores, cached = layer.heads * rows * context, batch * context * d
    pairs = batch * full_count(new, causal=True) if skips and new == context else rows * context
    counted = {
        "qkv": (6 * rows * d * d, rows * d + 3 * d * d + 3 * rows * d),
        "scores": (2 * rows * context * d, rows * d + cached + scores),
        "softmax": (5 * scores, 2 * scores),
        "mix": (2 * rows * context * d, scores + cached + rows * d),
        "fused": (4 * pairs * d + 5 * pairs * layer.heads, 2 * rows * d + 2 * cached),
        "output": (2 * rows * d * d, 2 * rows * d + d * d),
        "feed_forward": (16 * rows * d * d, 8 * d * d + 10 * rows * d),
    }
    return tuple(Operation(name, *counted[name][:1], counted[name][1] * size) for name in counted)


def attainable(intensity: float, flops: float, bandwidth: float) -> float:
    """FLOP/s at most: what memory feeds, or what the arithmetic takes (Williams et al. 2009)."""
    # [prefill]
    # [decode]
    return min(flops, intensity * bandwidth)
