"""The data parallelism lab against torch: DDP on gloo, its buckets, its sampler."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.models.architecture import MODELS
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.data.buckets import FIRST, pieces
from explorer.compute.parallelism.data.params import Params, Shards, Timeline
from explorer.compute.parallelism.data.timeline import SEQUENCE
from explorer.compute.parallelism.verify import Case, RunError, not_run
from explorer.compute.parallelism.verify.torchrun import script
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

AVERAGE = QT_TRANSLATE_NOOP(
    "parallelism/data", "DistributedDataParallel on {ranks} gloo processes: the averaged gradient"
)
LOSS = QT_TRANSLATE_NOOP(
    "parallelism/data", "{ranks} gloo processes: the mean of the ranks' losses"
)
BUCKETS = QT_TRANSLATE_NOOP("parallelism/data", "torch's own bucket assignment, bytes")
SAMPLER = QT_TRANSLATE_NOOP("parallelism/data", "torch's DistributedSampler, all samples")


def checks(params: Params, trace: Trace) -> list[Check]:
    """What is shown, by the library it explains."""
    if params.show == "gradients":
        return _gradients(params, trace)
    if params.show == "timeline" and params.way != "dp":
        return [_buckets(params, trace.shared.timeline)]
    if params.show == "sampler":
        return [_sampler(params, trace.shared.shards)]
    return []


def torchrun(params: Params) -> str:
    """One step of the same layout on a tiny model, as a script; "" where no ranks are shown."""
    if params.show == "sampler" or params.ranks < 2 or params.way == "dp":
        return ""
    given = {"batch": 8 * params.ranks}
    if params.show == "timeline":
        given["bucket"] = int(params.bucket * 2**20)
    return script(Case("ddp", params.ranks, given))


def _gradients(params: Params, trace: Trace) -> list[Check]:
    """Every rank's gradient after DDP's backward, against our average: each within some roundings
    of float32 at the size of the largest gradient of a rank."""
    ours = trace.shared.gradients
    case = Case("replicas", params.ranks, {
        "text": params.text, "batch": params.batch, "seed": params.seed, "average": params.average
    })  # fmt: skip
    try:
        found = verify.run(case)
    except RunError as error:
        return [not_run(AVERAGE, error, ranks=params.ranks)]
    bound = 64 * 2.0**-24 * float(np.abs(ours.local).max())
    apart = max(float(np.abs(one.more["gradient"] - ours.average).max()) for one in found.ranks)
    mean = abs(found.loss - float(ours.loss.mean()))
    return [
        compared(AVERAGE, apart, bound, "float32", ranks=params.ranks),
        compared(LOSS, mean, 64 * 2.0**-24 * float(ours.loss.max()), "float32",
                 ranks=params.ranks),
    ]  # fmt: skip


def _buckets(params: Params, ours: Timeline) -> Check:
    """The reducer's assignment, asked with tensors of the same sizes on `meta`."""
    try:
        import torch
        import torch.distributed as dist

        assign = dist._compute_bucket_assignment_by_size
    except (ImportError, AttributeError):
        return missing(BUCKETS)
    dtype = torch.float32 if params.item == "4" else torch.bfloat16
    found = [p for p in reversed(pieces(MODELS[params.model], SEQUENCE)) if p.elements]
    tensors = [torch.empty(p.elements, dtype=dtype, device="meta") for p in found]
    groups, _ = assign(tensors, [FIRST, int(params.bucket * 2**20)])
    theirs = [sum(found[i].elements for i in group) * int(params.item) for group in groups]
    if len(theirs) != len(ours.buckets):
        return compared(BUCKETS, float("inf"), 0.0, "bytes")
    apart = max(abs(a - b) for a, b in zip(theirs, ours.buckets, strict=True))
    return compared(BUCKETS, float(apart), 0.0, "bytes")


def _sampler(params: Params, ours: Shards) -> Check:
    """The same epochs, rank by rank."""
    from torch.utils.data.distributed import DistributedSampler

    wrong = 0
    for rank in range(params.ranks):
        sampler: Any = DistributedSampler(
            range(params.samples), params.ranks, rank, params.shuffle, params.seed,  # type: ignore[arg-type]  # anything with a length
            params.drop_last,
        )  # fmt: skip
        for epoch in range(params.epochs):
            if params.set_epoch:
                sampler.set_epoch(epoch)
            theirs = np.array(list(sampler))
            wrong += int((theirs != ours.reads[epoch, rank]).sum())
    return compared(SAMPLER, float(wrong), 0.0, "int64")
