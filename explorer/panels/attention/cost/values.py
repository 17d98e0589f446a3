"""The numbers of steps and runs, by declared name."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from explorer.compute.attention.cost import METHODS, Cost, Params, Step
from explorer.compute.attention.cost_count import crossovers, memory, operations
from explorer.compute.attention.cost_growth import shares_of
from explorer.core.trace import Trace


def values_of(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    step: Step = trace[index]
    shared: Cost = trace.shared
    params: Params = trace.params
    out: dict[str, Any] = {"part": step.part, "place": step.place}
    if step.part in METHODS:
        out |= {"share": step.share, "error": step.error, "weights": step.weights}
        if step.pairs is not None:
            out["pairs"] = int(step.pairs.sum())
        if step.part == "window" and step.reached is not None:
            out["reached"] = int(step.reached.sum())
        if step.part == "linear":
            out |= {"state": shared.state, "recurrent_difference": shared.recurrent}
        return out
    if step.part == "rank":
        return {**out, "singular_values": shared.singular[0],
                "singular_values_softmax": shared.singular[1]}  # fmt: skip
    if step.part == "flops":
        found = shares_of("full", params, shared)
        return {**out, "lengths": found.lengths, "attention": found.attention,
                "projections": found.projections, "feed_forward": found.feed_forward}  # fmt: skip
    if step.part == "bytes":
        held = asdict(memory(params.cost_layer, params.length))
        return {**out, "weights_bytes": held.pop("weights"), **held}
    if step.part == "time":
        times = shared.times
        across, rows = (
            (times.lengths, times.over_length), (times.widths, times.over_width),
            (times.heads, times.over_heads),
        )[step.place]  # fmt: skip
        return {**out, "hardware": times.hardware, "across": list(across),
                "seconds": [list(row) for row in rows]}  # fmt: skip
    new = params.length if step.place == 0 else 1
    found_ops = operations(params.cost_layer, new, params.length, params.batch,
                           skips=params.skipping)  # fmt: skip
    return {**out, "operations": {one.name: {"flops": one.flops, "bytes": one.bytes,
                                             "intensity": one.intensity}
                                  for one in found_ops}}  # fmt: skip


def result_of(trace: Trace) -> dict[str, Any]:
    """The numbers of the run by declared name."""
    shared: Cost = trace.shared
    params: Params = trace.params
    layer = params.cost_layer
    return {
        "tokens": shared.tokens, "width": shared.width,
        "computed": {way.name: way.computed for way in shared.methods},
        "flops": {way.name: way.flops for way in shared.methods},
        "errors": {way.name: way.error for way in shared.methods},
        "rank_scores": shared.ranks[0], "rank_softmax": shared.ranks[1],
        "recurrent_difference": shared.recurrent,
        "crossovers_whole": list(crossovers(layer, False)),
        "crossovers_skipping": list(crossovers(layer, True)),
    }  # fmt: skip
