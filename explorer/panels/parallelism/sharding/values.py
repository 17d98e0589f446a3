"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.sharding.params import PARTS, Layout, Params
from explorer.compute.parallelism.sharding.tensors import (
    local_shape,
    of_piece,
    place_tensor,
    stretches,
)
from explorer.core.trace import Trace

GIB = 2**30
MOST = 64  # pieces listed


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    layout: Layout = trace.shared.layouts[index]
    params: Params = trace.params
    bill = layout.bill
    placed = place_tensor(params, trace.shared.model, layout.mesh, layout.training)
    pieces = range(min(placed.pieces, MOST))
    return {
        "switch": layout.switch, "gpus": layout.mesh.world, "bytes": layout.bytes,
        "parts": dict(zip(PARTS, layout.parts[layout.worst], strict=True)),
        "stage": layout.worst, "fits": layout.bytes <= params.capacity * GIB,
        "sent": {lane.axis: lane.bytes for lane in layout.lanes},
        "crossing": [lane.axis for lane in layout.lanes if lane.crossing],
        "seconds": bill.seconds, "gpu_seconds": layout.cost,
        "bill": {"arithmetic": bill.arithmetic, "again": bill.again, "waiting": bill.waiting,
                 "messages": bill.messages},
        "tensor": list(placed.shape), "pieces": placed.pieces, "summands": placed.summands,
        "piece_shapes": [list(local_shape(placed, of_piece(placed, n))) for n in pieces],
        "piece_indices": [
            [[list(run) for run in runs] for runs in stretches(placed, of_piece(placed, n))]
            for n in pieces
        ],
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    layouts: tuple[Layout, ...] = trace.shared.layouts
    last = layouts[-1]
    return {
        "model": trace.shared.model.name, "parameters": trace.shared.parameters,
        "gpus": last.mesh.world, "bytes": last.bytes,
        "fits": last.bytes <= trace.params.capacity * GIB,
        "layouts": {layout.switch: layout.bytes for layout in layouts},
        "costs": {layout.switch: layout.cost for layout in layouts},
        "useful": last.bill.arithmetic / last.bill.seconds,
    }  # fmt: skip
