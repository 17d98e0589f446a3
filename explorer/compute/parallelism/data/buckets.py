"""Buckets: the gradients in the order in which they are ready, packed for one all-reduce each.

DDP (Li et al. 2020, "PyTorch Distributed") starts the all-reduce of a bucket as soon as all its
gradients are there, while the backward pass goes on. From the second step on its buckets follow
the order in which gradients came, which for a transformer is from the last layer to the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import Matrix, embedding, head, layer
from explorer.compute.parallelism.flops import attention_per_token

MIB = 2**20
FIRST = MIB  # bytes at which DDP closes the very first bucket, so that sending starts early


@dataclass(frozen=True)
class Piece:
    """A weight with its gradient: elements, forward FLOPs per token, the layer (−1 embedding,
    L head)."""

    name: str
    layer: int
    elements: int
    flops: float


def pieces(model: Architecture, sequence: int) -> tuple[Piece, ...]:
    """All weights from the embedding to the head, with what multiplying by each costs; the scores
    of attention count with the query matrix."""
    scores = attention_per_token(model, sequence) / model.layers

    def piece(matrix: Matrix, index: int) -> Piece:
        flops = 2.0 * matrix.elements if len(matrix.shape) == 2 else 0.0
        if matrix.part == "embedding":
            flops = 0.0  # looked up, not multiplied
        return Piece(matrix.name, index, matrix.elements,
                     flops + (scores if matrix.name == "query" else 0.0))  # fmt: skip

    found = [piece(matrix, -1) for matrix in embedding(model)]
    for index in range(model.layers):
        found += [piece(matrix, index) for matrix in layer(model, index)]
    found += [piece(matrix, model.layers) for matrix in head(model)]
    if model.tied:  # multiplied by at the end, but no weight of its own
        found.append(Piece("head", model.layers, 0, 2.0 * model.vocabulary * model.hidden))
    return tuple(found)


def assign(sizes: Sequence[int], cap: int, first: int = FIRST) -> list[list[int]]:
    """Which gradients share a bucket: sizes in bytes, in the order they are ready.

    A bucket takes gradients until it has at least `cap` bytes (the first one: `first`), so one
    large gradient can make it larger; `cap` is `bucket_cap_mb` of DDP.
    """
    # [bucket]
    out: list[list[int]] = [[]]
    filled = 0
    for index, size in enumerate(sizes):
        out[-1].append(index)
        filled += size
        if filled >= (first if len(out) == 1 else cap):
            out.append([])
            filled = 0
    return out if out[-1] else out[:-1]
