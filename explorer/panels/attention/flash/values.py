"""The numbers of steps and runs, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.attention.flash import Flash, Step
from explorer.core.trace import Trace
from explorer.panels.attention.flash.plane import rescales_of


def values_of(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    step: Step = trace[index]
    shared: Flash = trace.shared
    out: dict[str, Any] = {"part": step.part, "place": step.place}
    if shared.tree is not None:
        tree = shared.tree
        level = step.place + 1
        if step.part in ("tree", "sum_tree"):
            out["level"] = level
        return {**out, "scores": tree.scores, "maxima": tree.maxima, "sums": tree.sums,
                "shares": tree.shares}  # fmt: skip
    if step.part == "standard":
        read, written = shared.traffic.standard[step.place].tolist()
        return {**out, "kernel": shared.traffic.kernels[step.place], "read": read,
                "written": written}  # fmt: skip
    if step.part == "compare":
        sweep = shared.sweep
        return {**out, "ratio": shared.traffic.ratio, "sizes": sweep.sizes,
                "by_rows": sweep.by_rows, "by_columns": sweep.by_columns}  # fmt: skip
    if step.part in ("rows", "tiles"):
        moves = shared.traffic.rows if step.part == "rows" else shared.traffic.tiles
        out |= {"read": int(moves[step.place, 0]), "written": int(moves[step.place, 1])}
    if step.chunks is not None:
        out |= {"chunk_maxima": step.chunks.maximum, "chunk_sums": step.chunks.total}
    if step.tile is not None:
        tile = step.tile
        out |= {
            "row_block": tile.row_block, "key_block": tile.key_block, "s": tile.scores,
            "p": tile.exponentials, "m": tile.maximum, "l": tile.total, "factor": tile.factor,
            "accumulator": tile.accumulator, "rescaled": int(tile.rescaled.sum()),
            "rescaled_so_far": int(rescales_of(shared)[: step.place + 1].sum()),
        }  # fmt: skip
    return out


def result_of(trace: Trace) -> dict[str, Any]:
    """The numbers of the run by declared name."""
    shared: Flash = trace.shared
    if shared.tree is not None:
        tree = shared.tree
        return {
            "maximum": float(tree.maxima[-1, 0]), "sum": float(tree.sums[-1, 0]),
            "shares": tree.shares, "steps_alone": tree.steps_alone,
            "steps_together": tree.steps_together,
        }  # fmt: skip
    traffic = shared.traffic
    sums = {
        way: getattr(traffic, way).sum(axis=0).tolist() for way in ("standard", "rows", "tiles")
    }
    return {
        "tokens": shared.tokens, "width": shared.width, "tiles": len(shared.order),
        "skipped": shared.plan.row_blocks * shared.plan.key_blocks - len(shared.order),
        "rescales": int(shared.rescaled.sum()),
        "read": {way: both[0] for way, both in sums.items()},
        "written": {way: both[1] for way, both in sums.items()},
        "ratio": traffic.ratio,
        "peak": {way: getattr(shared.peaks, way) for way in ("standard", "rows", "tiles")},
        "fast_memory": shared.peaks.fast, "output": shared.output, "log_sum": shared.log_sum,
        "difference": shared.difference, "tolerance": shared.tolerance, "wrong": shared.wrong,
        "first_wrong": list(shared.first_wrong), "first_wrong_tile": shared.first_tile,
    }  # fmt: skip
