"""Other labs that show the same layout, with the params that open them there."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from explorer.compute.parallelism.calculator import Params as MemoryParams
from explorer.compute.parallelism.pipeline.editor import Params as PipelineParams
from explorer.compute.parallelism.planner.settings import Params
from explorer.compute.parallelism.planner.space import RECOMPUTE, Job, Layout
from explorer.compute.parallelism.sharding.params import Params as ShardingParams
from explorer.core.params import ParamError, coerce
from explorer.ui.canvas.scene import Open


def places(params: Params, job: Job, layout: Layout) -> tuple[tuple[str, Open], ...]:
    """(key of the words, where it leads) for the labs that take this layout."""
    return _places(replace(params, other=()), job, layout)


@lru_cache(maxsize=64)  # asked for at every repaint
def _places(params: Params, job: Job, layout: Layout) -> tuple[tuple[str, Open], ...]:
    both: dict[str, Any] = {
        "model": params.model, "config": params.config, "tp": layout.tp, "pp": layout.pp,
        "dp": layout.dp, "cp": layout.cp, "ep": layout.ep, "zero": layout.zero,
        "sequence_parallel": bool(layout.sp), "recompute": RECOMPUTE[layout.recompute],
        "batch": layout.batch, "sequence": job.sequence,
        "micro_batches": max(job.sequences // (layout.dp * layout.batch), 1),
        "capacity": params.capacity, "peak": params.peak, "inside": params.inside,
        "between": params.between,
    }  # fmt: skip
    memory = {
        **both, "recipe": job.recipe, "flash": job.flash, "dropout": job.dropout,
        "bandwidth": params.memory_rate,
        "schedule": "interleaved" if layout.virtual > 1 else "1f1b",
        "virtual": layout.virtual if layout.virtual > 1 else 2,
    }  # fmt: skip
    sharding = {**both, "per_node": params.per_node}
    pipeline = {
        "schedule": "interleaved" if layout.virtual > 1 else "1f1b", "ranks": layout.pp,
        "chunks": max(layout.virtual, 2), "micro_batches": both["micro_batches"],
        "layers": job.model.layers,
    }  # fmt: skip
    found = []
    for key, lab, kind, given in (
        ("open.memory", "parallelism/memory", MemoryParams, memory),
        ("open.sharding", "parallelism/sharding", ShardingParams, sharding),
        ("open.pipeline", "parallelism/pipeline", PipelineParams, pipeline),
    ):  # fmt: skip
        if lab == "parallelism/pipeline" and layout.pp == 1:
            continue
        try:
            made: Any = coerce(kind, given)[0]
            if hasattr(made, "validate"):
                made.validate()
        except ParamError:
            continue  # more than that lab shows
        found.append((key, Open(lab, given)))
    return tuple(found)
