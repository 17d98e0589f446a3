"""The collectives lab compared with NumPy and with torch.distributed on gloo, when asked."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.collective_params import LARGEST, Params
from explorer.compute.parallelism.collectives import delivered
from explorer.compute.parallelism.gloo import Case, GlooError, on_gloo
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

SUM = QT_TRANSLATE_NOOP("parallelism/collectives", "NumPy sum")
NUMPY = QT_TRANSLATE_NOOP("parallelism/collectives", "NumPy, numbers moved")
TORCH = QT_TRANSLATE_NOOP(
    "parallelism/collectives", "torch.distributed {name}, gloo, {ranks} ranks in 2 processes"
)
REPLAY = QT_TRANSLATE_NOOP(
    "parallelism/collectives", "the same messages through gloo, added by torch"
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
    """NumPy in float64, and gloo: its own collective and our schedule over its sockets."""
    if params.show != "messages":
        return []
    ours, exact, start = delivered(trace), trace.shared.exact, trace.shared.start
    adds = params.collective in ("all-reduce", "reduce", "reduce-scatter")
    # where the sizes alone pass the format's range, the order decides between ∞ and a number
    use = np.abs(start / LARGEST[params.dtype]).sum(axis=0) <= 1
    use = use if adds else np.ones_like(use)
    bound = reordering_bound(params, start[:, use]) if adds else 0.0
    found = []
    if use.any():
        apart = difference(ours[:, use], exact[:, use])
        found.append(compared(SUM if adds else NUMPY, apart, bound, params.dtype))
    name = params.collective.replace("-", "_")
    first, last = np.asarray(trace[0].held), np.asarray(trace[len(trace) - 1].held)
    cases = [
        Case(params.collective, start, params.dtype),
        Case("replay", first, params.dtype, params.collective, params.algorithm, params.node),
    ]
    try:
        theirs, replay = on_gloo(cases)
    except GlooError:
        return [*found, missing(TORCH, name=name, ranks=params.ranks), missing(REPLAY)]
    if use.any():
        apart = difference(ours[:, use], theirs.rows[:, use])
        found.append(
            compared(TORCH, apart, bound, params.dtype, name=name, ranks=params.ranks)
        )  # fmt: skip
    found.append(compared(REPLAY, difference(last, replay.rows), 0.0, params.dtype))
    bytes_apart = float(np.abs(replay.sent - trace.shared.total).max())
    found.append(compared(BYTES, bytes_apart, 0.0, "bytes"))
    return found
