"""The collectives lab compared with NumPy and with torch.distributed on gloo, when asked."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.collectives import LARGEST, Params, outcome
from explorer.compute.parallelism.gloo import Case, GlooError, on_gloo
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

SUM = QT_TRANSLATE_NOOP("parallelism/collectives", "NumPy sum")
REPLAY = QT_TRANSLATE_NOOP(
    "parallelism/collectives", "the same messages through gloo, added by torch"
)
GLOO = QT_TRANSLATE_NOOP(
    "parallelism/collectives", "torch.distributed {operation}, gloo, {ranks} ranks in 2 processes"
)
GONE = QT_TRANSLATE_NOOP(
    "parallelism/collectives",
    "torch.distributed {operation}, gloo, {ranks} ranks in 2 processes ({error})",
)
BYTES = QT_TRANSLATE_NOOP("parallelism/collectives", "bytes handed to gloo, per rank")

#: Unit roundoff: half the distance from 1 to the next number.
ROUNDOFF = {"float32": 2.0**-24, "bfloat16": 2.0**-8, "float16": 2.0**-11, "float64": 2.0**-53}


def reordering_bound(params: Params, start: np.ndarray) -> float:
    """How far two sums of the same numbers in different orders may lie apart.

    Each is within γ·Σ|x| of the true sum, γ = (N−1)u / (1 − (N−1)u) (Higham 2002, section 4.2).
    """
    u = ROUNDOFF[params.dtype]
    gamma = (params.ranks - 1) * u / (1 - (params.ranks - 1) * u)
    return 2 * gamma * float(np.abs(start).sum(axis=0).max(initial=0.0))


def difference(left: np.ndarray, right: np.ndarray) -> float:
    """The largest |left − right|; equal infinities and NaN at the same places count as equal."""
    left, right = np.broadcast_arrays(left, right)
    equal = (left == right) | (np.isnan(left) & np.isnan(right))
    if equal.all():
        return 0.0
    return float(np.abs(left[~equal] - right[~equal]).max())


def checks(params: Params, trace: Trace) -> list[Check]:
    """NumPy's sum in float64, and gloo: its own collective and our schedule over its sockets."""
    ours, start = outcome(trace), trace.shared.start
    if params.algorithm == "all-gather":
        picked = np.repeat(np.arange(params.ranks), np.diff(trace.shared.bounds))
        reference, bound = start[picked, np.arange(params.elements)], 0.0
        what, use = "all_gather", np.ones(params.elements, dtype=bool)
    else:
        # where the sizes alone pass the format's range, the order decides between ∞ and a number
        use = np.abs(start / LARGEST[params.dtype]).sum(axis=0) <= 1
        reference, bound = start.sum(axis=0), reordering_bound(params, start[:, use])
        what = "all_reduce"
    found = []
    if use.any():
        apart = difference(ours[:, use], reference[None, use])
        found.append(compared(SUM if what == "all_reduce" else "NumPy", apart, bound, params.dtype))
    first, last = np.asarray(trace[0].held), np.asarray(trace[len(trace) - 1].held)
    cases = [
        Case(what, start, params.dtype),
        Case("replay", first, params.dtype, params.algorithm),
    ]
    try:
        theirs, replay = on_gloo(cases)
    except GlooError as error:
        gone = missing(GONE, operation=what, ranks=params.ranks, error=str(error)[:120])
        return [*found, gone, missing(REPLAY)]
    rows = theirs.rows
    if what == "all_gather":
        rows = rows.reshape(params.ranks, params.ranks, params.elements)
        rows = rows[:, picked, np.arange(params.elements)]
    if use.any():
        apart = difference(ours[:, use], rows[: len(ours), use])
        found.append(compared(GLOO, apart, bound, params.dtype, operation=what, ranks=params.ranks))
    found.append(compared(REPLAY, difference(last, replay.rows), 0.0, params.dtype))
    bytes_apart = float(np.abs(replay.sent - trace.shared.total).max())
    found.append(compared(BYTES, bytes_apart, 0.0, "bytes"))
    return found
