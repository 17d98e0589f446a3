"""What layouts hold and send when they really run: a tiny model on real processes, counted.

The formulas of the other pictures are about thousands of GPUs; here they meet counters.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.pipeline.generators import generate
from explorer.compute.parallelism.pipeline.table import written
from explorer.compute.parallelism.verify import Case, RunError, Verified
from explorer.core.trace import measured

#: Layouts by name: the job, its settings, and how many processes it takes at least. Messages are
#: large enough that packets' headers hardly count.
LAYOUTS: dict[str, tuple[str, dict[str, Any], int]] = {
    "replicas": ("ddp", {}, 2),
    "zero1": ("zero1", {}, 2),
    "zero2": ("fsdp", {"drop_forward": False}, 2),
    "zero3": ("fsdp", {}, 2),
    "hybrid": ("hsdp", {}, 4),
    "tensor": ("tensor", {"batch": 32, "sequence": 32}, 2),
    "sequence": ("sequence", {"batch": 32, "sequence": 32}, 2),
    "both": ("two_d", {}, 4),
    "pipeline": ("pipeline", {"sequence": 32}, 2),
    "ring": ("ring", {"sequence": 512}, 2),
    "ulysses": ("ulysses", {"sequence": 512}, 2),
    "experts": ("experts", {"tokens": 1024, "width": 64, "inner": 128}, 2),
}


@dataclass(frozen=True)
class Counted:
    """A layout that has been run on so many processes, each number beside its formula.

    `held` and `held_formula`: bytes by kind, of each rank. `calls` and `calls_formula`: by
    collective, how many and the bytes of their buffers, of rank 0. Bytes sent are of one rank, on
    average: `sent` as a ring would send these calls, `gloo` as gloo sends them, `wire` as the
    loopback interface counted them (0 where it does not count).
    """

    name: str
    ranks: int
    held: dict[str, tuple[int, ...]]
    held_formula: dict[str, tuple[int, ...]]
    calls: dict[str, tuple[int, int]]
    calls_formula: dict[str, tuple[int, int]]
    sent: float
    sent_formula: float
    gloo: float
    loss: float
    loss_alone: float
    apart: float
    allowed: float
    equal: bool
    wire: float = measured(0.0)

    @property
    def most(self) -> int:
        """Bytes on the fullest rank."""
        return max(sum(sizes) for sizes in zip(*self.held.values(), strict=True))


def counted_of(name: str, found: Verified) -> Counted:
    """The numbers of a run."""
    ranks = len(found.ranks)
    first = found.ranks[0]
    return Counted(
        name, ranks, found.local,
        {kind: tuple(rank.expected_local[kind] for rank in found.ranks) for kind in found.local},
        first.called(), dict(first.expected_calls),
        float(sum(rank.sent for rank in found.ranks)) / ranks,
        float(sum(rank.expected_sent for rank in found.ranks)) / ranks,
        found.gloo_bytes / ranks, found.loss, found.reference, found.difference, found.tolerance,
        found.ok, (found.wire or 0) / ranks,
    )  # fmt: skip


#: What has been run in this process: counts do not change from one run to the next.
_KNOWN: dict[tuple[str, int], Counted] = {}


def case_of(name: str, ranks: int) -> Case:
    """The run of a layout; a pipeline has a block on each rank, and 1F1B for twice as many
    micro-batches."""
    job, params, _ = LAYOUTS[name]
    if job == "pipeline":
        micro_batches, split = 2 * ranks, (1,) * ranks
        table = written(generate("1f1b", ranks, 1, micro_batches).rows)
        params = {
            **params, "csv": table, "micro_batches": micro_batches, "split": split,
            "layers": ranks, "batch": 2 * micro_batches,
        }  # fmt: skip
    return Case(job, ranks, params)


def count(name: str, ranks: int) -> Generator[None, None, Counted]:
    """Run one layout; yields at least every 50 ms. Raises RunError."""
    if (name, ranks) not in _KNOWN:
        found = yield from verify.running(case_of(name, ranks))
        _KNOWN[name, ranks] = counted_of(name, found)
    return _KNOWN[name, ranks]


def layouts_for(ranks: int) -> tuple[str, ...]:
    """The layouts that so many processes can have."""
    return tuple(name for name, (_, _, least) in LAYOUTS.items() if ranks >= least)


__all__ = ["LAYOUTS", "Counted", "RunError", "count", "layouts_for"]
