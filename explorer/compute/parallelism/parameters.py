"""What of a model one GPU holds: the matrices of its stage, cut and shared out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import Matrix, embedding, head, kinds, layer
from explorer.compute.parallelism.mesh import Mesh


def stage_layers(layers: int, pipeline: int) -> tuple[range, ...]:
    """Which layers each pipeline stage holds: equal shares, the first ones one more."""
    least, more = divmod(layers, pipeline)
    starts = [stage * least + min(stage, more) for stage in range(pipeline + 1)]
    return tuple(range(a, b) for a, b in pairwise(starts))


@dataclass(frozen=True)
class Local:
    """Parameters on one GPU before any sharding by ZeRO: `dense` and those of routed experts.

    `largest` is the largest unit that ZeRO-3 gathers at a time (a layer, or the embedding).
    """

    dense: int
    expert: int
    largest: int

    @property
    def total(self) -> int:
        """Both together."""
        return self.dense + self.expert


@lru_cache(maxsize=8192)
def local(model: Architecture, mesh: Mesh, stage: int) -> Local:
    """What a GPU of pipeline stage `stage` holds.

    Tensor parallelism divides what `Matrix.cut` says; experts are divided among ep ranks, and
    their matrices among etp. The last stage of a longer pipeline holds a copy of a tied embedding.
    """
    dense = expert = largest = 0
    layers = stage_layers(model.layers, mesh.pp)[stage]
    for index, count in kinds(model, layers.start, layers.stop):
        matrices = layer(model, index)
        here = sum(m.local_elements(mesh.tp) * m.copies for m in matrices if not m.expert)
        routed = sum(
            m.local_elements(mesh.expert_tp) * -(-m.copies // mesh.ep) for m in matrices if m.expert
        )
        dense, expert = dense + count * here, expert + count * routed
        largest = max(largest, here + routed)
    outside: tuple[Matrix, ...] = ()
    if stage == 0:
        outside += embedding(model)
    if stage == mesh.pp - 1:
        outside += head(model)
        if model.tied and mesh.pp > 1:
            outside += embedding(model)[:1]
    sizes = [m.local_elements(mesh.tp) for m in outside]
    return Local(dense + sum(sizes), expert, max([largest, *sizes]))


def most_loaded_stage(model: Architecture, mesh: Mesh) -> int:
    """The pipeline stage with the most parameters (the first of equals)."""
    counts = [local(model, mesh, stage).total for stage in range(mesh.pp)]
    return counts.index(max(counts))
