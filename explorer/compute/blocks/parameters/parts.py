"""A model taken apart: the parameters of each part, and what a token costs in it.

A product of a vector with a matrix of m × n numbers takes m·n multiplications and as many
additions: 2·m·n operations, two per parameter. Three parts break that rule: the lookup of an
embedding multiplies nothing, attention multiplies activations with activations, and a tied output
head multiplies with parameters that were counted at the other end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import Matrix, embedding, head, kinds, layer

#: Parts in the order a token meets them.
PARTS = (
    "embedding", "positions", "segments", "query", "key", "value", "latent", "scores", "output",
    "gate", "up", "down", "visited", "idle", "shared", "router", "norm", "pooler", "head",
)  # fmt: skip
_LATENT = ("key_value_down", "key_value_up")


@dataclass(frozen=True)
class Shape:
    """`copies` matrices (or vectors) of one shape."""

    copies: int
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Part:
    """What all layers have of one kind: parameters, and forward operations per token."""

    id: str
    parameters: int
    operations: int
    shapes: tuple[Shape, ...] = ()


def parts(model: Architecture, context: int) -> tuple[Part, ...]:
    """The parts of a model for a token that looks at `context` tokens, itself included."""
    # [parts]
    parameters, operations = dict.fromkeys(PARTS, 0), dict.fromkeys(PARTS, 0)
    shapes: dict[str, dict[tuple[int, ...], int]] = {part: {} for part in PARTS}
    for matrix, layers in _matrices(model):
        for part, copies in _places(model, matrix):
            count = layers * copies
            size = matrix.elements // matrix.copies
            parameters[part] += count * size
            # a vector is added or scales, and a row of an embedding is looked up: no products
            if len(matrix.shape) == 2 and matrix.part != "embedding" and part != "idle":
                operations[part] += 2 * count * size
            shapes[part][matrix.shape] = shapes[part].get(matrix.shape, 0) + count
    operations["scores"] = scores(model, context)
    operations["pooler"] = 0  # runs once for a text, not for each token
    if not model.pooler:
        operations["head"] = 2 * model.vocabulary * model.hidden
    return tuple(
        Part(part, parameters[part], operations[part],
             tuple(Shape(count, shape) for shape, count in shapes[part].items()))
        for part in PARTS
        if parameters[part] or operations[part]
    )  # fmt: skip


def scores(model: Architecture, context: int) -> int:
    """Operations of one token's scores with the keys, and of the weighted sum of the values."""
    value = model.latent.value if model.latent else model.head_size
    return 2 * model.layers * model.heads * context * (model.head_size + value)


def _matrices(model: Architecture) -> Iterator[tuple[Matrix, int]]:
    """Every matrix with the number of layers that have one like it (1 outside the layers)."""
    for matrix in (*embedding(model), *head(model)):
        yield matrix, 1
    for index, count in kinds(model, 0, model.layers):
        for matrix in layer(model, index):
            yield matrix, count


def _places(model: Architecture, matrix: Matrix) -> list[tuple[str, int]]:
    """The part a matrix belongs to, and how many of it; experts are visited, or idle."""
    name = matrix.name.removesuffix(".bias")
    if matrix.part == "norm":
        return [("norm", 1)]
    if matrix.expert:
        return [
            ("visited", model.experts_per_token),
            ("idle", model.experts - model.experts_per_token),
        ]
    if name.startswith("shared_expert"):
        return [("shared", 1)]
    if matrix.part == "router":
        return [("router", 1)]
    if name in _LATENT:
        return [("latent", 1)]
    found = name.split(".")[-1].removesuffix("_down").removesuffix("_up")
    assert found in PARTS, name
    return [(found, 1)]


def active(found: tuple[Part, ...]) -> int:
    """Parameters that one token meets."""
    return sum(part.parameters for part in found if part.id != "idle")
