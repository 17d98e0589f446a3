"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.training.memory.params import (
    ARMS,
    Memory,
    Params,
    Step,
    kept_by_layer,
    kept_by_segment,
)
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "event": "keep, again: forward, again or backward",
    "layer": "keep, again: which layer, from 1",
    "held": "keep, again: bytes on the shelf, (layers,)",
    "redone": "again: bytes of them that were computed again, (layers,)",
    "total": "keep, again: bytes on the shelf",
    "length": "sweep: layers per segment",
    "parts": "split: small batches",
    "peak": "sweep: most bytes on the shelf; split: of both ways",
    "operations": "sweep: of all matrix products; split: of both ways",
    "difference": "largest difference from the gradient of the whole; add: of both ways",
    "tokens_gradient": "add: sum so far, weighed by tokens",
    "means_gradient": "add: sum so far of the means of the batches",
    "whole": "add: the gradient of the whole batch",
    "weights": "add: how often a token of each batch counts in the mean of means",
}
RESULT_NAMES = {
    "peaks": "most bytes on the shelf: all kept, every k-th input kept",
    "operations": "of all matrix products: all kept, every k-th input kept",
    "sweep": "peaks by layers per segment, bytes",
    "best": "layers per segment with the smallest peak, all of them",
    "estimate": "layers per segment with the smallest peak, by the formula",
    "split": "peaks by small batches, (ways, splits), bytes",
    "differences": "add: largest difference from the whole batch: by tokens, mean of means",
}


def estimate(params: Params, lengths: np.ndarray) -> np.ndarray:
    """Inputs of all segments, and all of one segment: bytes."""
    return kept_by_segment(params) * params.layers / lengths + kept_by_layer(params) * lengths


def best(params: Params) -> float:
    """Where that is least: √(L · input / layer)."""
    return math.sqrt(params.layers * kept_by_segment(params) / kept_by_layer(params))


def smallest(shared: Memory) -> int:
    """The length of segments with the smallest peak measured."""
    return int(shared.sweep.peaks.argmin()) + 1


def lowest(shared: Memory) -> list[int]:
    """All lengths of segments with that peak."""
    peaks = shared.sweep.peaks
    return (np.flatnonzero(peaks == peaks.min()) + 1).tolist()


def off(shared: Memory, place: int = -1) -> tuple[float, float]:
    """Largest differences of the two sums from the whole batch: by tokens, mean of means."""
    added = shared.added
    return (float(np.abs(added.by_tokens[place] - added.whole).max()),
            float(np.abs(added.by_batches[place] - added.whole).max()))  # fmt: skip


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    shared: Memory = trace.shared
    at = step.place
    found: dict[str, Any] = {"section": step.part}
    if step.part in ARMS:
        course = shared.courses[ARMS.index(step.part)]
        return found | {
            "event": course.kinds[at], "layer": int(course.layers[at]) + 1,
            "held": course.held[at], "redone": course.redone[at],
            "total": int(course.held[at].sum()),
        }  # fmt: skip
    if step.part == "sweep":
        sweep = shared.sweep
        return found | {
            "length": at + 1, "peak": int(sweep.peaks[at]),
            "operations": int(sweep.operations[at]), "difference": float(sweep.apart[at]),
        }  # fmt: skip
    if step.part == "split":
        split = shared.split
        return found | {
            "parts": int(split.parts[at]), "peak": split.peaks[:, at],
            "operations": split.operations[:, at], "difference": split.apart[:, at],
        }  # fmt: skip
    added = shared.added
    return found | {
        "tokens_gradient": added.by_tokens[at], "means_gradient": added.by_batches[at],
        "whole": added.whole, "weights": added.weights, "difference": np.array(off(shared, at)),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Memory = trace.shared
    return {
        "peaks": [one.peak for one in shared.courses],
        "operations": [one.operations for one in shared.courses],
        "sweep": shared.sweep.peaks, "best": lowest(shared), "estimate": best(trace.params),
        "split": shared.split.peaks, "differences": list(off(shared)),
    }  # fmt: skip
