"""Collectives by torch.distributed's gloo backend, over real sockets between real processes.

The ranks are dealt out to a few warm workers of `verify` (a thread per rank, each with its own gloo
connections on the loopback interface). Nothing of torch is loaded in the process that asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.verify import RunError as GlooError


@dataclass(frozen=True)
class Case:
    """One collective: `rows` (ranks, elements) float64 holding values of `dtype` exactly.

    `what` is a collective, carried out by torch itself, or "replay": the schedule of `collective`
    by `algorithm` (with `node` ranks in a node), every message sent through gloo and added by
    torch.
    """

    what: str
    rows: np.ndarray
    dtype: str = "float32"
    collective: str = "all-reduce"
    algorithm: str = "ring"
    node: int = 1


@dataclass(frozen=True)
class Answer:
    """What the ranks held afterwards (ranks, elements), NaN where torch brings nothing, and bytes
    each sent, counted where the messages are handed to gloo, and only for "replay"."""

    rows: np.ndarray
    sent: np.ndarray


def on_gloo(cases: Sequence[Case], processes: int = 2, timeout: float = 20.0) -> list[Answer]:
    """Run all cases on the same processes. Raises GlooError; never outlasts `timeout` by much."""
    given = tuple(
        (case.what, case.rows, case.dtype, case.collective, case.algorithm, case.node)
        for case in cases
    )
    shares = verify.answers(
        verify.Case("messages", processes, {"cases": given, "timeout": timeout}), timeout
    )
    found = {key: value for share in shares for key, value in share.items()}
    out = []
    for number, case in enumerate(cases):
        ranks = range(len(case.rows))
        held = np.stack([found[number, rank][0] for rank in ranks])
        sent = np.array([found[number, rank][1] for rank in ranks], dtype=np.int64)
        out.append(Answer(held, sent))
    return out


__all__ = ["Answer", "Case", "GlooError", "on_gloo"]
