"""The rules a layout must keep, cheapest first. Each is one line of arithmetic that answers for an
array of layouts; what it says to one refused layout are that line's numbers.

Rules of the grid are asked before the ways to train on it are even listed: one refused grid is
many refused layouts, counted without being made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.parallelism.planner.space import Job, Layout, Layouts


@dataclass(frozen=True)
class Rule:
    """`kept(job, layouts)` is a mask; `numbers(job, layout)` what a refusal is told with.

    `axis` is the setting it is about. `experts`: only asked of a mixture of experts.
    """

    name: str
    axis: str
    kept: Callable[[Job, Layouts], np.ndarray]
    numbers: Callable[[Job, Layout], dict[str, Any]]
    experts: bool = False


def _inner(job: Job) -> int:
    """The narrowest matrix that tensor parallelism must cut: the MLP's, or an expert's."""
    model = job.model
    wide = [w for w in (model.feed_forward, model.expert_feed_forward) if w]
    return int(np.gcd.reduce(wide)) if model.experts else model.feed_forward


def heads(job: Job, layouts: Layouts) -> np.ndarray:
    """Tensor parallelism gives every GPU whole heads and an equal share of the MLP."""
    # [heads]
    return (job.model.heads % layouts.tp == 0) & (_inner(job) % layouts.tp == 0)


def node(job: Job, layouts: Layouts) -> np.ndarray:
    """Four all-reduces per layer and micro-batch: only the links inside a node carry that."""
    # [node]
    per_node = job.cluster.per_node
    whole = per_node % layouts.tp == 0
    return whole | (layouts.tp == 1) | job.cluster.tensor_crosses


def stages(job: Job, layouts: Layouts) -> np.ndarray:
    """Every stage needs a layer."""
    # [stages]
    return layouts.pp <= job.model.layers


def context(job: Job, layouts: Layouts) -> np.ndarray:
    """Each of cp GPUs takes a piece from the front and one from the back of a sequence, so that
    the causal mask gives all the same work: 2 · cp equal pieces."""
    # [context]
    return (layouts.cp == 1) | (job.sequence % (2 * layouts.cp) == 0)


def experts(job: Job, layouts: Layouts) -> np.ndarray:
    """Expert parallelism regroups the tp · cp · dp GPUs of a stage; it adds none."""
    # [experts]
    inside = layouts.cp * layouts.dp
    return (max(job.model.experts, 1) % layouts.ep == 0) & (inside % layouts.ep == 0)


def replicas(job: Job, layouts: Layouts) -> np.ndarray:
    """All replicas get equally many sequences, at least one each."""
    # [replicas]
    return job.sequences % layouts.dp == 0


def rows(job: Job, layouts: Layouts) -> np.ndarray:
    """Sequence parallelism cuts a GPU's tokens into tp equal parts."""
    # [rows]
    return (layouts.sp == 0) | (job.sequence % (layouts.cp * layouts.tp) == 0)


def chunks(job: Job, layouts: Layouts) -> np.ndarray:
    """Interleaving cuts the layers into pp · v equal chunks."""
    # [chunks]
    return (layouts.virtual == 1) | (job.model.layers % (layouts.pp * layouts.virtual) == 0)


def batch(job: Job, layouts: Layouts) -> np.ndarray:
    """A replica's sequences make whole micro-batches."""
    # [batch]
    return job.sequences % (layouts.dp * layouts.batch) == 0


def few(job: Job, layouts: Layouts) -> np.ndarray:
    """With fewer micro-batches than stages a pipeline never fills; schedules refuse it."""
    # [few]
    return layouts.micro_batches(job) >= layouts.pp


def multiple(job: Job, layouts: Layouts) -> np.ndarray:
    """The interleaved schedule sends micro-batches through in groups of pp."""
    # [multiple]
    return (layouts.virtual == 1) | (layouts.micro_batches(job) % layouts.pp == 0)


def _per_replica(job: Job, layout: Layout) -> dict[str, Any]:
    return {"sequences": job.sequences, "dp": layout.dp, "each": job.sequences // layout.dp,
            "batch": layout.batch, "pp": layout.pp, "virtual": layout.virtual,
            "m": job.sequences // (layout.dp * layout.batch)}  # fmt: skip


GRID_RULES = (
    Rule("heads", "tp", heads, lambda job, at: {
        "tp": at.tp, "heads": job.model.heads, "width": _inner(job)}),
    Rule("node", "tp", node, lambda job, at: {"tp": at.tp, "per_node": job.cluster.per_node}),
    Rule("stages", "pp", stages, lambda job, at: {"pp": at.pp, "layers": job.model.layers}),
    Rule("context", "cp", context, lambda job, at: {
        "cp": at.cp, "pieces": 2 * at.cp, "sequence": job.sequence}),
    Rule("experts", "ep", experts, lambda job, at: {
        "ep": at.ep, "experts": job.model.experts, "inside": at.cp * at.dp}, experts=True),
    Rule("replicas", "dp", replicas, lambda job, at: {
        "dp": at.dp, "sequences": job.sequences}),
)  # fmt: skip
TRAINING_RULES = (
    Rule("rows", "sp", rows, lambda job, at: {
        "sequence": job.sequence, "cp": at.cp, "tp": at.tp, "parts": at.cp * at.tp}),
    Rule("chunks", "virtual", chunks, lambda job, at: {
        "layers": job.model.layers, "pp": at.pp, "virtual": at.virtual,
        "chunks": at.pp * at.virtual}),
    Rule("batch", "batch", batch, _per_replica),
    Rule("few", "pp", few, _per_replica),
    Rule("multiple", "virtual", multiple, _per_replica),
)  # fmt: skip


def asked(job: Job) -> tuple[Rule, ...]:
    """The rules of a model in their order; memory comes after them."""
    found = GRID_RULES + TRAINING_RULES
    return tuple(rule for rule in found if job.model.experts or not rule.experts)


def broken(job: Job, layout: Layout) -> Rule | None:
    """The first rule a layout breaks, without its memory; None where it keeps them all."""
    here = Layouts.of([layout])
    return next((rule for rule in asked(job) if not rule.kept(job, here)[0]), None)
